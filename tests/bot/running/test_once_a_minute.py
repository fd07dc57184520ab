"""The same error is told to owners once a minute, another one at once."""

from bot.running.once_a_minute import KEYS_KEPT, QUIET, OnceAMinute


class HandClock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_same_error_is_told_once_a_minute() -> None:
    clock = HandClock()
    alarms = OnceAMinute(clock)
    assert [alarms.is_due("KeyError (a.py:1)") for _ in range(3)] == [True, False, False]
    assert alarms.is_due("KeyError (a.py:2)")
    clock.now += QUIET - 1
    assert not alarms.is_due("KeyError (a.py:1)")
    clock.now += 1
    assert alarms.is_due("KeyError (a.py:1)")


def test_memory_is_bounded() -> None:
    alarms = OnceAMinute(HandClock())
    assert all(alarms.is_due(str(number)) for number in range(KEYS_KEPT + 1))
    assert alarms.is_due("0")
    assert not alarms.is_due(str(KEYS_KEPT))
