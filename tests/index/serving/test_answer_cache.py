"""What is kept of findings, for how long, and what is not."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from index.serving.answer_cache import RecentFindings
from index.serving.queries import Query
from index.values.finding import Finding

FINDING = Finding("", "vi", "decline", 0.1, ())


def query(*texts: str) -> Query:
    return Query("vi", texts)


def test_what_was_found_is_known_again() -> None:
    recent = RecentFindings(10)
    assert recent.get(query("a")) is None
    recent.keep(query("a"), FINDING)
    assert recent.get(query("a")) is FINDING


@pytest.mark.parametrize(
    "other", [Query("en", ("a",)), query("b"), query("a", "b"), query("a", ""), query("A"), query("a', 'b")]
)
def test_other_texts_are_another_question(other: Query) -> None:
    recent = RecentFindings(10)
    recent.keep(query("a"), FINDING)
    assert recent.get(other) is None


def test_the_one_used_longest_ago_is_forgotten() -> None:
    recent = RecentFindings(2)
    recent.keep(query("a"), FINDING)
    recent.keep(query("b"), FINDING)
    assert recent.get(query("a"))
    recent.keep(query("c"), FINDING)
    assert [recent.get(query(text)) is not None for text in "abc"] == [True, False, True]
    assert len(recent) == 2


def test_no_question_stays_in_memory() -> None:
    recent, secret = RecentFindings(10), "số của mình là 0901234567"
    recent.keep(query(secret), FINDING)
    assert secret.encode() not in pickle.dumps(recent._findings)


def test_any_text_can_be_asked() -> None:
    recent = RecentFindings(10)
    recent.keep(query("\ud800", "\x00", "'"), FINDING)
    assert recent.get(query("\ud800", "\x00", "'")) is FINDING


def test_from_many_threads() -> None:
    recent = RecentFindings(5)

    def ask(number: int) -> int:
        asked = query(str(number % 9))
        found = recent.get(asked)
        if found is None:
            found = replace(FINDING, opening=number % 9)
            recent.keep(asked, found)
        return found.opening

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(900))) == [number % 9 for number in range(900)]
    assert len(recent) == 5
