"""Text is composed, valid and without what cannot be seen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.toolbox.cleaning import clean_line, clean_lines, compose, one_line, without_surrogates


@pytest.mark.parametrize(
    ("text", "composed"),
    [("", ""), ("plain", "plain"), ("la\u0300 gi\u0300", "là gì"), ("e\u0323\u0302", "ệ"), ("\u1100\u1161", "가")],
)
def test_letters_take_up_their_marks(text: str, composed: str) -> None:
    assert compose(text) == composed


def test_a_heap_of_marks_is_composed_in_pieces() -> None:
    assert len(compose("a" + "\u0301" * 1_000_000)) == 1_000_000  # the first mark goes into á


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_short_words_are_composed_like_the_whole_text(text: str) -> None:
    assert compose(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\x00b\x1bc\x7fd\u200be\ufefff", "abcdef"),
        ("a \t b", "a \t b"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("la\u0300", "là"),
    ],
)
def test_a_document_keeps_its_lines_and_its_emoji(text: str, lines: str) -> None:
    assert clean_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [("  a \n\t b ", "a b"), ("a\u00adb\u200dc\u202ed", "abcd"), ("nửa \ud83d thôi", "nửa ? thôi"), (" \u200b ", "")],
)
def test_typed_text_is_one_line(text: str, line: str) -> None:
    assert clean_line(text) == line


def test_spaces_between_words_become_one() -> None:
    assert one_line("\u00a0một \u3000hai\n") == "một hai"


@given(st.text(st.characters(exclude_categories=[])))
def test_what_has_no_surrogates_can_be_written(text: str) -> None:
    assert len(without_surrogates(text).encode()) >= len(text)
