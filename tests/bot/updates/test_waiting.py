"""Who will wait long hears how many are before them; who will not is left in peace."""

import pytest

from bot.updates.waiting import ASSUMED, FEW, LONG, MOST_TOLD, TOLD_SECONDS, TellingBudget, WaitingLine


class HandClock:
    """A clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def line(clock: HandClock) -> WaitingLine:
    return WaitingLine(clock)


def test_nobody_waits_long_in_a_burst_that_is_soon_answered(line: WaitingLine) -> None:
    assert [line.join(chat) for chat in range(ASSUMED + 1)] == [None] * (ASSUMED + 1)


def test_in_a_larger_burst_the_last_ones_hear_their_place(line: WaitingLine) -> None:
    places = [line.join(chat) for chat in range(ASSUMED + 3)]
    assert places[-3:] == [None, ASSUMED + 1, ASSUMED + 2]


def test_the_pace_decides(line: WaitingLine, clock: HandClock) -> None:
    for chat in range(60):
        line.join(chat)
    clock.now += LONG
    for chat in range(25):
        line.leave(chat)
    # 25 answers in the last five seconds, 35 chats before the next one.
    assert line.join(100) == 35
    for chat in range(25, 36):
        line.leave(chat)
    assert line.join(101) is None


def test_few_are_never_many(line: WaitingLine, clock: HandClock) -> None:
    for chat in range(FEW):
        line.join(chat)
    clock.now += 10 * LONG
    assert line.join(FEW) is None
    assert line.join(FEW + 1) == FEW + 1


def test_what_was_answered_long_ago_counts_no_more(line: WaitingLine, clock: HandClock) -> None:
    for chat in range(300):
        line.join(chat)
    for chat in range(250):
        line.leave(chat)
    clock.now += LONG / 2
    assert line.join(400) is None
    clock.now += LONG / 2
    assert line.join(401) == 51


def test_ones_own_questions_are_not_before_oneself(line: WaitingLine, clock: HandClock) -> None:
    for chat in range(FEW + 1):
        line.join(chat)
    clock.now += LONG
    assert line.join(0) is None
    assert line.join(0) is None
    assert line.join(FEW + 1) == FEW + 1


def test_after_a_quiet_time_nothing_is_known_of_the_pace(line: WaitingLine, clock: HandClock) -> None:
    line.join(1)
    clock.now += 100
    line.leave(1)
    clock.now += 100
    assert [line.join(chat) for chat in range(FEW + 2)] == [None] * (FEW + 2)


def test_few_are_told_at_a_time(clock: HandClock) -> None:
    budget = TellingBudget(clock)
    told = [budget.allows() for _ in range(600)]
    assert told == [True] * MOST_TOLD + [False] * (600 - MOST_TOLD)
    clock.now += TOLD_SECONDS
    assert budget.allows()
