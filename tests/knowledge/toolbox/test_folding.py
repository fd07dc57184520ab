"""Words are compared without case and diacritics."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.toolbox.folding import fold, has_diacritics, strip_diacritics, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("ĐỒNG", "dong"),
        ("Đo lường HIỆU QUẢ?", "do luong hieu qua?"),
        ("ƯU điểm, nhược điểm", "uu diem, nhuoc diem"),
        ("ngưỡng thuở Ỷ ở ẵm", "nguong thuo y o am"),
        ("a\u0302\u0301 d\u031b", "a d"),
        ("Café Straße", "cafe strasse"),
        ("5,78 USD #ad", "5,78 usd #ad"),
        ("한국", "한국"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Đo lường", "Do luong"), ("ĐƯỜNG đi", "DUONG di"), ("KOL", "KOL"), ("tiếp thị 5,78", "tiep thi 5,78")],
)
def test_strip_diacritics_keeps_capitals(text: str, bare: str) -> None:
    assert strip_diacritics(text) == bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("influencer", False),
        ("123 👍 #ad", False),
        ("한국", False),
        ("là", True),
        ("la\u0300", True),
        ("đi", True),
        ("Đi", True),
        ("ơ", True),
        ("café", True),
    ],
)
def test_has_diacritics(text: str, expected: bool) -> None:
    assert has_diacritics(text) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("?!", []),
        ("Là gì, bạn?", ["Là", "gì", "bạn"]),
        ("5,78 USD", ["5", "78", "USD"]),
        ("#ad 3_4 e-mail", ["ad", "3_4", "e", "mail"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_marks_are_dropped_like_from_the_whole_text_at_once(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert strip_diacritics(text) == "".join(
        {"đ": "d", "Đ": "D"}.get(letter, letter) for letter in decomposed if not unicodedata.combining(letter)
    )


def test_a_heap_of_marks_is_folded_in_pieces() -> None:
    """Decomposed as one piece, this text would take a quarter of an hour (two seconds at 40,000 marks)."""
    assert fold("a" + "\u0316\u0300" * 500_000 + "Đ") == "ad"
