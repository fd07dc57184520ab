"""Which word is not understood, and what is no such word."""

import pytest

from bot.understanding.not_understood import not_understood


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("j zậy, ko hiểu từ reach", "reach"),
        ("I don't get what EMV means", "EMV"),
        ("tôi không hiểu EMV", "EMV"),
        ("em chưa rõ phần KOC lắm ạ", "KOC"),
        ("mình ko rành về ROAS cho lắm", "ROAS"),
        ("chưa hiểu tỷ lệ tương tác là gì", "tỷ lệ tương tác"),
        ("hok biết cpm la gi lun", None),
        ("hok biết cpm la gi luon", "cpm"),
        ("honestly I'm confused about CPE", "CPE"),
        ("not sure what UGC is tbh", "UGC"),
        ("no idea what reach means", "reach"),
        ("không hiểu gì hết", None),
        ("chưa biết ROI của đợt này", None),
        ("không biết tính ROI", None),
        ("ko biết kol nào hợp với bên mình", None),
        ("I don't know which KOL to take", None),
        ("I don't understand your answer", None),
        ("không biết influencer có đăng bài chưa", None),
    ],
)
def test_a_word_that_is_not_understood(text: str, word: str | None) -> None:
    assert not_understood(text) == word
