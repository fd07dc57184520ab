"""What people type is cleaned, with tone marks in one way."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.normalize import MAX_CHARACTERS, clean_question, unify_tone_marks
from tests import old_keyboards
from tests.knowledge.banks import BANK


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
    assert clean_question(typed) == cleaned


def test_a_long_text_is_cut() -> None:
    assert clean_question("ab " * 5, limit=5) == "ab ab"
    assert len(clean_question("x" * 10_000)) == MAX_CHARACTERS


@given(st.text(st.characters(exclude_categories=[])))
def test_clean_text_is_one_line_of_plain_unicode(text: str) -> None:
    cleaned = clean_question(text, limit=20)
    cleaned.encode("utf8")
    assert len(cleaned) <= 20
    assert unicodedata.is_normalized("NFC", cleaned)
    assert len(cleaned.splitlines()) <= 1
    assert "  " not in cleaned


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


ASKED = [unify_tone_marks(one.text) for one in BANK.points if one.register == "vi" and one.text.count(" ") > 5]
SAMPLE = ASKED[:: len(ASKED) // 60]
"""Questions of the bank from all its sections."""


@pytest.mark.parametrize(
    "write",
    [
        old_keyboards.in_telex,
        lambda text: old_keyboards.in_telex(text, tone_last=False),
        old_keyboards.in_vni,
        lambda text: old_keyboards.in_vni(text, tone_last=False),
        old_keyboards.in_tcvn3,
        old_keyboards.in_vni_windows,
    ],
    ids=["telex", "telex-within", "vni", "vni-within", "tcvn3", "vni-windows"],
)
def test_questions_of_other_keyboards_and_fonts_are_read(write: Callable[[str], str]) -> None:
    assert len(SAMPLE) >= 60
    assert {text: read for text in SAMPLE if (read := clean_question(write(text))) != text} == {}
