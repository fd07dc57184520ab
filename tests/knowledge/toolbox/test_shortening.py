"""Texts are cut at the ends of words; what is quoted can be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.toolbox.shortening import LABEL_LENGTH, QUOTED_CHARACTERS, quoted, shorten


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short", 10, "short"),
        ("exactly 10", 10, "exactly 10"),
        ("alpha beta gamma", 11, "alpha beta…"),
        ("alpha beta gamma", 10, "alpha…"),
        ("one, two", 6, "one…"),
        ("một – hai", 6, "một…"),
        ("abcdefghijkl", 10, "abcdefghi…"),
        ("", 10, ""),
    ],
)
def test_shorten(text: str, limit: int, cut: str) -> None:
    assert shorten(text, limit) == cut


@given(st.text(min_size=1, max_size=150))
def test_labels_are_short(text: str) -> None:
    assert 1 <= len(shorten(text)) <= LABEL_LENGTH


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5 củ", "5 củ"),
        ("  a \n\t b  ", "a b"),
        ("a\x00b\u202ec", "a?b?c"),
        ("nửa \ud83d thôi", "nửa ? thôi"),
        ("1" * 31, "1" * 29 + "…"),
        ("một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy…"),
        (" " * 100 + "5", "5"),
        (" " * 120 + "5", ""),
    ],
)
def test_quoted(text: str, shown: str) -> None:
    assert quoted(text) == shown


@given(st.text(st.characters(exclude_categories=[])))
def test_quotes_are_short_and_can_be_shown(text: str) -> None:
    assert len(quoted(text)) <= QUOTED_CHARACTERS
    assert quoted(text).isprintable()
