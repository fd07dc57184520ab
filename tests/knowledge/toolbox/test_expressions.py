"""Expressions that are compiled when they are first used behave as those that are compiled at once."""

import re

import pytest

from knowledge.toolbox.expressions import expression


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_does_what_a_pattern_does(flags: int) -> None:
    late, compiled = expression(r"(\d+)\s?(tr|k)", flags), re.compile(r"(\d+)\s?(tr|k)", flags)
    text = "chi 50 TR, thu 120k"
    for _ in range(2):  # compiled by the first, found by the second
        assert [found.groups() for found in late.finditer(text)] == [
            found.groups() for found in compiled.finditer(text)
        ]
        assert late.sub(r"\1", text) == compiled.sub(r"\1", text)
        assert late.fullmatch("50k")
        assert not late.match("x50k")
        assert late.split("a5kb") == ["a", "5", "k", "b"]
        assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_bytes() -> None:
    assert expression(rb"\d+").findall(b"1 22") == [b"1", b"22"]


def test_a_wrong_one_is_told_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("text")


def test_it_has_no_more_than_a_pattern() -> None:
    with pytest.raises(AttributeError):
        expression("a").no_such_method()  # type: ignore[attr-defined]
