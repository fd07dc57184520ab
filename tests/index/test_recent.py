"""What is kept of findings, for how long, and what is not."""

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from index.finding import Finding
from index.recent import RecentFindings

FINDING = Finding("", "vi", "decline", 0.1, ())


class Search:
    """Finds a finding of its own each time; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def of(self, text: str) -> Callable[[], Finding]:
        def find() -> Finding:
            self.asked.append(text)
            return replace(FINDING, opening=len(self.asked))

        return find


def test_a_repeated_question_is_not_searched_again() -> None:
    recent, search = RecentFindings(10), Search()
    first = recent.recall(["vi", "a"], search.of("a"))
    assert recent.recall(["vi", "a"], search.of("a")) is first
    assert search.asked == ["a"]


@pytest.mark.parametrize("other", [["en", "a"], ["vi", "b"], ["vi", "a", "b"], ["vi", "a", ""], ["via"], ["v", "ia"]])
def test_other_texts_are_another_question(other: list[str]) -> None:
    recent, search = RecentFindings(10), Search()
    first = recent.recall(["vi", "a"], search.of("a"))
    assert recent.recall(other, search.of("other")) != first


def test_the_one_used_longest_ago_is_forgotten() -> None:
    recent, search = RecentFindings(2), Search()
    for text in ("a", "b", "a", "c", "a", "b"):
        recent.recall([text], search.of(text))
    assert search.asked == ["a", "b", "c", "b"]
    assert len(recent) == 2


def test_a_failed_search_is_tried_again() -> None:
    recent, search = RecentFindings(10), Search()

    def fail() -> Finding:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        recent.recall(["a"], fail)
    assert recent.recall(["a"], search.of("a")).opening == 1


def test_no_question_stays_in_memory() -> None:
    recent, secret = RecentFindings(10), "số của mình là 0901234567"
    recent.recall(["vi", secret], lambda: FINDING)
    assert secret.encode() not in pickle.dumps(recent._findings)


def test_any_text_can_be_asked() -> None:
    assert RecentFindings(10).recall(["\ud800", "\x00", "'"], lambda: FINDING) is FINDING


def test_from_many_threads() -> None:
    recent = RecentFindings(5)

    def ask(number: int) -> int:
        return recent.recall([str(number % 9)], lambda: replace(FINDING, opening=number % 9)).opening

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(900))) == [number % 9 for number in range(900)]
    assert len(recent) == 5
