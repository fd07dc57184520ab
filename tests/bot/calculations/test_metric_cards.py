"""Cards of metrics: the calculator's formula with the names of its inputs, and a worked example."""

import pytest

from bot.calculations.metric_cards import gain_of, how_computed, metric_card, rate_of, short_metric_card
from bot.calculations.metrics import METRICS
from knowledge.guide import LANGUAGES, Language
from tests.bot.calculations.results import result_of
from tests.fake_telegram import parse_html

LONGEST = 700
"""Characters of a reply in a group."""


@pytest.mark.parametrize(
    ("metric", "language", "lines"),
    [
        # 5,000,000 / 2,000,000 x 1,000 = 2,500
        (
            "cpm",
            "vi",
            ["CPM = chi phí ÷ hiển thị × 1.000", "Ví dụ: Chi phí 5.000.000 · hiển thị 2.000.000 → CPM: 2.500"],
        ),
        (
            "cpm",
            "en",
            ["CPM = cost ÷ impressions × 1,000", "Example: Cost 5,000,000 · impressions 2,000,000 → CPM: 2,500"],
        ),
        # (1,200 + 80) / 25,000 = 5.12%
        (
            "engagement",
            "vi",
            [
                "ER theo lượt xem = tương tác ÷ lượt xem × 100",
                "ER theo người theo dõi: 5,12%",
                "lượt thích + bình luận",
            ],
        ),
        # (120 - 50) / 50 = 140%
        (
            "roi",
            "vi",
            [
                "ROI (chưa trừ giá vốn) = (doanh thu − chi phí) ÷ chi phí × 100",
                "ROI sau giá vốn = (lợi nhuận gộp − chi phí) ÷ chi phí × 100",
                "ROI (chưa trừ giá vốn): 140%",
            ],
        ),
        # 120 / 50 = 2.4
        ("roas", "en", ["ROAS = revenue ÷ cost", "ROAS: 2.4x (240%)", "ROI = ROAS − 1 = 140%"]),
        # 50 / 0.4 = 125; 1 / 0.4 = 2.5
        ("breakeven", "vi", ["Doanh thu hòa vốn = chi phí ÷ biên lợi nhuận", "Doanh thu hòa vốn: 125.000.000"]),
        # 120 x 0.4 = 48; (48 - 50) / 50 = -4%
        ("margin", "vi", ["= (doanh thu − giá vốn) ÷ doanh thu × 100", "Lợi nhuận gộp: 48.000.000"]),
        # 500,000 / 1,000 x 50,000 = 25,000,000
        ("emv", "vi", ["EMV = hiển thị ÷ 1.000 × CPM", "EMV: 25.000.000 ₫"]),
        ("fee", "en", ["Fee = followers × engagement rate × CPE", "Fee: ₫5,000,000"]),
    ],
)
def test_a_card(metric: str, language: Language, lines: list[str]) -> None:
    card = metric_card(METRICS[metric], language).replace("\u00a0", " ")
    assert [line for line in lines if line not in card] == []


def test_a_rate_by_one_base() -> None:
    card = metric_card(METRICS["engagement"], "vi", "reach")
    assert "ER theo tiếp cận: 5,12%" in card
    assert "người theo dõi" not in card


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", METRICS)
def test_every_card_is_short_and_has_no_open_place(metric: str, language: Language) -> None:
    text, _ = parse_html(metric_card(METRICS[metric], language))
    assert len(text) <= LONGEST
    assert not set("{}") & set(text)
    assert short_metric_card(METRICS[metric], language).splitlines()[0] in metric_card(METRICS[metric], language)


def test_how_a_result_came_out() -> None:
    text, _ = parse_html(how_computed(result_of("engagement", "likes=1200 comments=80 reach=40000"), "vi"))
    # 1,280 / 40,000 = 3.2%
    assert "ER theo tiếp cận = tương tác ÷ tiếp cận × 100" in text
    assert "ER theo tiếp cận: 3,2%" in text
    assert "= 1.280 ÷ 40.000 × 100" in text


def test_the_rate_of_a_result() -> None:
    assert rate_of(result_of("engagement", "1200 80 25k"), "vi") == "ER theo người theo dõi: 5,12%"


@pytest.mark.parametrize(
    ("command", "args", "said"),
    [
        # 120 - 50 = 70
        ("roi", "50tr 120tr", "chưa chắc đã lời"),
        ("roas", "50tr 120tr", "Doanh thu trừ chi phí: 70.000.000"),
        ("roi", "50tr 40tr", "Chưa: doanh thu chưa bù được chi phí (Doanh thu trừ chi phí: -10.000.000)."),
        # 48 < 50, and 72 > 50
        ("roi", "50tr 120tr margin=40%", "Đang lỗ"),
        ("roi", "50tr 120tr margin=60%", "Có lời"),
        # 300 x 250k = 75tr; 75 - 15 = 60, and 40% of 75tr = 30 > 15
        ("all", "15tr 450k view 300 đơn aov=250k", "Doanh thu trừ chi phí: 60.000.000"),
        ("all", "15tr 450k view 300 đơn aov=250k margin=40%", "Có lời"),
    ],
)
def test_gain_or_loss(command: str, args: str, said: str) -> None:
    assert said in (gain_of(result_of(command, args), "vi") or "")


def test_only_cost_and_revenue_tell_a_gain() -> None:
    assert gain_of(result_of("cpm", "5tr 200k"), "vi") is None
