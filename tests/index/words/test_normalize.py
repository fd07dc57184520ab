"""What people type is cleaned, and compared without case and diacritics."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.normalize import (
    MAX_CHARACTERS,
    clean,
    fold,
    has_diacritics,
    strip_diacritics,
    unify_tone_marks,
    words,
)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("  KOL \n là  gì? ", "KOL là gì?"),
        ("la\u0300 gi\u0300", "là gì"),
        ("không\u200b gian", "không gian"),
        ("a\u200db\ufeffc\u00add", "abcd"),
        ("a\u0000b\u001bc\u007fd\u009fe", "abcde"),
        ("a\u202eb\u2066c", "abc"),
        ("một\u00a0hai\u3000ba\u2028bốn", "một hai ba bốn"),
        ("a\u000bb\u000cc", "a b c"),
        ("nửa \ud83d thôi", "nửa ? thôi"),
        ("hoà thuý", "hòa thúy"),
        ("👍🏽 ổn", "👍🏽 ổn"),
    ],
)
def test_clean(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_a_long_text_is_cut() -> None:
    assert clean("ab " * 5, limit=5) == "ab ab"
    assert len(clean("x" * 10_000)) == MAX_CHARACTERS


@given(st.text(st.characters(exclude_categories=[])))
def test_clean_text_is_one_line_of_plain_unicode(text: str) -> None:
    cleaned = clean(text, limit=20)
    cleaned.encode("utf8")
    assert len(cleaned) <= 20
    assert unicodedata.is_normalized("NFC", cleaned)
    assert len(cleaned.splitlines()) <= 1
    assert "  " not in cleaned


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà", "hòa"),
        ("Hoà bình", "Hòa bình"),
        ("HOÀ", "HÒA"),
        ("Oà", "Òa"),
        ("khoẻ", "khỏe"),
        ("thuý", "thúy"),
        ("uỷ ban", "ủy ban"),
        ("loã, toạ", "lõa, tọa"),
        ("hòa", "hòa"),
        ("quý", "quý"),
        ("Quỹ QUÝ", "Quỹ QUÝ"),
        ("hoàn toàn", "hoàn toàn"),
        ("thuỷnh", "thuỷnh"),
        ("hoạt, khoẻn", "hoạt, khoẻn"),
    ],
)
def test_tone_marks(old: str, new: str) -> None:
    assert unify_tone_marks(old) == new
