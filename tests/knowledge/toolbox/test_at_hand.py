"""What is worked out of a message's words is remembered for that message, and no longer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from knowledge.toolbox.at_hand import message_at_hand, once_a_message
from tests.patience import PATIENCE

WORKED_OUT: list[str] = []


@once_a_message
def shouted(text: str, mark: str = "!") -> str:
    WORKED_OUT.append(text)
    if not text:
        raise ValueError
    return text.upper() + mark


@pytest.fixture(autouse=True)
def nothing_yet() -> None:
    WORKED_OUT.clear()


def test_once_for_each_text_within_a_message() -> None:
    with message_at_hand():
        assert [shouted("phí"), shouted("kol"), shouted("phí"), shouted("phí", mark="?")] == [
            "PHÍ!",
            "KOL!",
            "PHÍ!",
            "PHÍ?",
        ]
        with message_at_hand():
            assert shouted("kol") == "KOL!"
        assert shouted("phí") == "PHÍ!"
    assert WORKED_OUT == ["phí", "kol", "phí"]


def test_nothing_stays_behind_the_message() -> None:
    for _ in range(2):
        with message_at_hand():
            shouted("phí")
        shouted("phí")
    assert WORKED_OUT == ["phí"] * 4


def answered() -> None:
    with message_at_hand():
        shouted("phí")
        shouted("")


def test_what_fails_is_tried_again_and_ends_the_message() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match=r"^$"):
            answered()
    assert WORKED_OUT == ["phí", "", "phí", ""]


def test_each_thread_has_its_own_message() -> None:
    both = Barrier(2)

    def answer(_: int) -> None:
        with message_at_hand():
            shouted("phí")
            both.wait(PATIENCE)
            shouted("phí")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(answer, range(2)))
    assert WORKED_OUT == ["phí", "phí"]
