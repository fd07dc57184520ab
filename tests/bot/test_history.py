"""What is remembered, of whom, and how long."""

from datetime import UTC, datetime, timedelta

from bot.history import LIFE, Asker, MemoryHistory
from bot.preferences import MemoryPreferences

NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
LAN = Asker(chat=1, topic=None, user=1)


def test_last_five_turns_oldest_first() -> None:
    history = MemoryHistory()
    for number in range(7):
        history.add(LAN, str(number), NOW)
    assert history.turns(LAN, NOW) == ("2", "3", "4", "5", "6")


def test_old_turns_are_forgotten() -> None:
    history = MemoryHistory()
    history.add(LAN, "old", NOW)
    history.add(LAN, "new", NOW + timedelta(minutes=1))
    assert history.turns(LAN, NOW + LIFE) == ("old", "new")
    assert history.turns(LAN, NOW + LIFE + timedelta(seconds=1)) == ("new",)


def test_each_asker_apart() -> None:
    history = MemoryHistory()
    history.add(LAN, "private", NOW)
    for other in (Asker(1, None, 2), Asker(1, 5, 1), Asker(2, None, 1)):
        assert history.turns(other, NOW) == ()


def test_who_was_silent_longest_is_forgotten_first() -> None:
    history = MemoryHistory(askers=2)
    first, second, third = (Asker(1, None, user) for user in (1, 2, 3))
    for asker in (first, second, first, third):
        history.add(asker, "x", NOW)
    assert [len(history.turns(asker, NOW)) for asker in (first, second, third)] == [2, 0, 1]


def test_preferences() -> None:
    preferences = MemoryPreferences(users=2)
    for user in (1, 2, 3):
        preferences.choose_language(user, "en")
    preferences.choose_language(3, None)
    assert [preferences.language(user) for user in (1, 2, 3)] == [None, "en", None]
