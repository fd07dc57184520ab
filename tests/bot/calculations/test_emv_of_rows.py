"""The EMV of each row at one's own prices: 200 x 50 thousand, 90 x 50 thousand."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.emv_of_rows import emv_of_rows
from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    "args",
    [
        "cpm=50k\ntên,impressions,likes\nLan,200k,1200\nMinh,90k,900",
        "cpm 50k\nLan: impressions=200k\nMinh: impressions=90k",
        "Lan: 200k view\nMinh: 90k view\ncpm 50k nhé",
    ],
)
def test_each_row_and_all(args: str) -> None:
    done = calculate("emv", args, "vi")
    assert done.values["emv"] == 14_500_000
    assert done.reply.plain.startswith(
        "CPM 50.000\nEMV cộng lại: 14.500.000\n"
        "Lan: hiển thị 200.000 · EMV 10.000.000\nMinh: hiển thị 90.000 · EMV 4.500.000\n"
    )


def test_interactions_beside_impressions() -> None:
    # 200 x 50 thousand + 1280 x 2 thousand; 90 x 50 thousand + 940 x 2 thousand
    args = "cpm 50k cpe 2k\nLan: impressions=200k likes=1200 comments=80\nMinh: impressions=90k likes=900 comments=40"
    assert calculate("emv", args, "vi").values["emv"] == 12_560_000 + 6_380_000


def test_in_plain_words() -> None:
    text = "emv từng bạn, cpm 50k\nLan: 200k view\nMinh: 90k view"
    found = read_calculation(text, "vi")
    assert found is not None
    assert (found.command, found.args) == ("emv", text)


def test_a_row_without_what_a_price_counts() -> None:
    done = calculate("emv", "cpm=50k\nLan: likes=1200\nMinh: likes=900", "vi")
    assert done.error is not None
    assert done.error[1].startswith("Dòng “Lan”: Còn thiếu")


@pytest.mark.parametrize(
    "text",
    [
        "500k 50k",
        "cpm=50k\nimpressions=500k",
        "emv là gì\ncpm là gì\ncpe là gì",
        "cpm=50k là giá năm ngoái bên agency cũ\nLan: impressions=200k\nMinh: impressions=90k",
        "Lan: impressions=200k\nMinh: impressions=90k\nHà: impressions=9k",
    ],
)
def test_no_rows(text: str) -> None:
    assert emv_of_rows(text, "vi") is None
