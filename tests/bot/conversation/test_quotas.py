"""Who asks too much is told once, then not heard for a while; time passes only as a test says."""

import pytest

from bot.conversation.quotas import KNOWN, Limit, Quotas, Refusal
from bot.conversation.requests import Place
from bot.replies.asker import Asker
from bot.texts import TEXTS_EN, TEXTS_VI

LAN, MINH = 7, 8
GROUP, OTHER_GROUP = -100, -200


class HandClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def quotas(clock: HandClock) -> Quotas:
    """Return quotas of four a minute for a person, six for a group, five presses."""
    return Quotas(Limit(4), Limit(6), Limit(5), clock)


def asked(quotas: Quotas, times: int, user: int = LAN, chat: int = LAN) -> list[bool | None]:
    """Ask, and return for each question None if it may be answered, else whether a word is due."""
    place: Place = "private" if chat == user else "group"
    refusals = [quotas.asked(Asker(chat, None, user), place) for _ in range(times)]
    return [refusal.first if refusal else None for refusal in refusals]


def test_one_word_then_silence(quotas: Quotas) -> None:
    assert asked(quotas, 7) == [None] * 4 + [True, False, False]


@pytest.mark.parametrize(
    ("seconds", "then"),
    [
        (29.9, [False] * 4),  # not half full again yet: no new word
        (30, [None, None, True, False]),  # two of four are free again
        (45, [None, None, None, True]),
        (60, [None, None, None, None]),
        (3600, [None, None, None, None]),
    ],
)
def test_it_goes_on_when_half_is_free_again(
    quotas: Quotas, clock: HandClock, seconds: float, then: list[bool | None]
) -> None:
    asked(quotas, 5)
    clock.now += seconds
    assert asked(quotas, 4) == then


def test_a_steady_pace_is_never_refused(quotas: Quotas, clock: HandClock) -> None:
    for _ in range(100):
        clock.now += 15
        assert asked(quotas, 1) == [None]


def test_who_goes_on_asking_does_not_wait_longer(quotas: Quotas, clock: HandClock) -> None:
    asked(quotas, 5)
    for _ in range(29):
        clock.now += 1
        assert asked(quotas, 1) == [False]
    clock.now += 1
    assert asked(quotas, 1) == [None]


def test_a_person_is_counted_in_all_chats_together(quotas: Quotas) -> None:
    assert asked(quotas, 2, chat=LAN) + asked(quotas, 2, chat=GROUP) == [None] * 4
    assert asked(quotas, 1, chat=OTHER_GROUP) == [True]
    assert asked(quotas, 1, user=MINH, chat=MINH) == [None]


def test_a_group_is_counted_beside_its_members(quotas: Quotas) -> None:
    assert asked(quotas, 3, LAN, GROUP) + asked(quotas, 3, MINH, GROUP) == [None] * 6
    assert quotas.asked(Asker(GROUP, 5, MINH), "group") == Refusal("group", first=True, seconds=30)
    assert asked(quotas, 1, LAN, GROUP) == [False]
    assert asked(quotas, 1, 9, OTHER_GROUP) == [None]


def test_what_a_person_is_refused_costs_the_group_nothing(quotas: Quotas) -> None:
    asked(quotas, 50, LAN, GROUP)
    assert asked(quotas, 2, MINH, GROUP) == [None] * 2


def test_presses_are_counted_apart(quotas: Quotas) -> None:
    lan = Asker(GROUP, None, LAN)
    assert asked(quotas, 5)[-1] is True
    assert [quotas.pressed(lan) for _ in range(5)] == [None] * 5
    assert quotas.pressed(lan) == Refusal("presses", first=True, seconds=30)
    assert quotas.pressed(lan) == Refusal("presses", first=False, seconds=30)


def test_a_limit_of_one(clock: HandClock) -> None:
    quotas = Quotas(person=Limit(1, 10), clock=clock)
    assert asked(quotas, 3) == [None, True, False]
    assert Limit(1, 10).pause == 10
    clock.now += 10
    assert asked(quotas, 1) == [None]


def test_memory_is_bounded(quotas: Quotas) -> None:
    asked(quotas, 5)
    for user in range(1000, 1000 + KNOWN):
        asked(quotas, 1, user, user)
    assert asked(quotas, 1) == [None]


def test_words_fit_the_refusal() -> None:
    assert Refusal("person", True, 30).worded(TEXTS_VI) == TEXTS_VI.limits.too_fast.format(seconds=30)
    assert Refusal("group", True, 30).worded(TEXTS_EN) == TEXTS_EN.limits.too_fast_group.format(seconds=30)
    assert Refusal("presses", True, 30).worded(TEXTS_VI) == TEXTS_VI.limits.too_many_presses.format(seconds=30)
    assert Refusal("person", False, 30).worded(TEXTS_VI) == ""
