"""Calculators by their names: those of the commands, and what people call the figures, with diacritics or without."""

import pytest

from bot.calculations.typed_names import TypedName, name_begun, typed_name
from bot.calculators import CALCULATORS


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("roi 50tr 120tr", "roi", " 50tr 120tr"),
        ("ROI", "roi", ""),
        ("ROI: 50tr/120tr", "roi", " 50tr/120tr"),
        ("lợi nhuận 50tr 120tr", "roi", " 50tr 120tr"),
        ("return on investment 50tr 120tr", "roi", " 50tr 120tr"),
        ("tính roi 50tr 120tr", "roi", " 50tr 120tr"),
        ("calculate ROAS", "roas", ""),
        ("doanh thu chi phí 50tr", "roas", " 50tr"),
        ("er 1200 80 25k", "engagement", " 1200 80 25k"),
        ("tương tác 1200", "engagement", " 1200"),
        ("Tỷ lệ tương tác 1200", "engagement", " 1200"),
        ("ti le tuong tac", "engagement", ""),
        ("engagement rate", "engagement", ""),
        ("hoà vốn 50tr 40%", "breakeven", " 50tr 40%"),
        ("điểm hòa vốn", "breakeven", ""),
        ("break even 50tr 40%", "breakeven", " 50tr 40%"),
        ("chi phí mỗi lượt xem 5tr 80k", "cpv", " 5tr 80k"),
        ("giá lượt xem 5tr 80k", "cpv", " 5tr 80k"),
        ("cost per click 5tr", "cpc", " 5tr"),
        ("giá tương tác", "cpe", ""),
        ("giá chuyển đổi", "cpa", ""),
        ("tỷ lệ nhấp chuột 2500 100k", "ctr", " 2500 100k"),
        ("tỷ lệ chốt đơn 120 2500", "conversion", " 120 2500"),
        ("cvr 120", "conversion", " 120"),
        ("báo giá 200k", "fee", " 200k"),
        ("giá booking KOL", "fee", " KOL"),
        ("định giá", "fee", ""),
        ("emv", "emv", ""),
        ("giá trị truyền thông", "emv", ""),
        ("kế hoạch 200tr", "plan", " 200tr"),
        ("chia ngân sách 100tr", "split", " 100tr"),
        ("so sánh Lan và Minh", "compare", " Lan và Minh"),
        ("nhiều bài", "csv", ""),
    ],
)
def test_a_name_at_the_beginning(text: str, command: str, rest: str) -> None:
    assert typed_name(text) == TypedName(command, rest)


@pytest.mark.parametrize("text", ["", "   ", "tính", "nhược điểm là gì", "50tr 120tr", "xin chào roi", "👍", "kol roi"])
def test_no_name(text: str) -> None:
    assert typed_name(text) is None


def test_every_name_of_a_command_is_known() -> None:
    for calculator in CALCULATORS:
        for name in calculator.names:
            assert typed_name(f"{name} 5") == TypedName(calculator.command, " 5")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("hoà v", "breakeven"),
        ("hoav", "breakeven"),
        ("break", "breakeven"),
        ("so sá", "compare"),
        ("chia ngân", "split"),
        ("kế ho", "plan"),
        ("engag", "engagement"),
        # Of several calculators, of none, and too short.
        ("tỷ lệ", None),
        ("chi phí", None),
        ("what", None),
        ("ro", None),
        ("", None),
    ],
)
def test_the_beginning_of_a_name(text: str, command: str | None) -> None:
    assert name_begun(text) == command
