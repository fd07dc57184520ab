"""Text as people type it, cleaned; the nearest known word."""

import pytest

from bot.numbers.typed_text import nearest, normalise


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("a\r\nb\rc\td", "a\nb\nc  d"),
        ("Ðồng\u200b ５\u2212３", "Đồng 5-3"),
        ("đo\u0302\u0300ng", "đồng"),
        ("a\u2028b\u3000c", "a\nb c"),
    ],
)
def test_normalises(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


def test_a_run_of_combining_marks_is_read_in_linear_time() -> None:
    """Composed as one piece, this text would take a quarter of an hour (two seconds at 40,000 marks)."""
    marks = "\u0316\u0300" * 500_000
    assert len(normalise(marks)) == len(marks)


@pytest.mark.parametrize(
    ("word", "known"), [("folowers", "followers"), ("CHI PHÍ", "chi phi"), ("likse", "likes"), ("zzz", ""), ("", "")]
)
def test_the_nearest_known_word(word: str, known: str) -> None:
    assert nearest(word, ["followers", "chi phi", "likes"]) == known
