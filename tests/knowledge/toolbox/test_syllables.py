"""Vietnamese syllables are known by their consonant, rhyme and tone."""

import pytest

from knowledge.toolbox.syllables import is_syllable, with_tone

SYLLABLES = "nguyễn giếng gì quốc quýt khuỷu thuở hoặc nghiêng ươn ý giữa già xoong hòa hoà thuý ĐƯỜNG Yêu gìn quỳnh"
NONE = "test cac tẻt cáć cê kâ nge ngo̊ ghă hòaa hoàn̉ quu giị đ ng ằ mâ hóan x1 nghiiêng zậy wá"


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*NONE.split(), "", "ng" * 5_000])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("letters", "tone", "written"),
    [
        ("hoa", "\u0300", "hòa"),
        ("thuy", "\u0301", "thúy"),
        ("hoan", "\u0300", "hoàn"),
        ("quy", "\u0301", "quý"),
        ("gia", "\u0300", "già"),
        ("gi", "\u0300", "gì"),
        ("giêng", "\u0301", "giếng"),
        ("ngươi", "\u0300", "người"),
        ("nưa", "\u0303", "nữa"),
        ("ngoai", "\u0300", "ngoài"),
        ("khuyu", "\u0309", "khuỷu"),
        ("mia", "\u0301", "mía"),
        ("la", "", "la"),
        ("ng", "\u0301", "ng"),
    ],
)
def test_a_tone_stands_where_it_belongs(letters: str, tone: str, written: str) -> None:
    assert with_tone(letters, tone) == written
