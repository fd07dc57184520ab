"""Which metric a question wants explained, and which questions are about something else."""

import pytest

from bot.calculations.metric_phrases import METRIC_ASKS
from bot.calculations.metric_questions import LONGEST, asked_metric
from bot.calculations.metrics import METRICS
from bot.calculators import CALCULATORS
from knowledge.toolbox.folding import fold

ASKED = [
    ("roi la gi", "card", "roi"),
    ("cach tinh er", "formula", "engagement"),
    ("công thức CPM", "formula", "cpm"),
    ("CPM bao nhiêu là gì", "card", "cpm"),
    ("what is CTR", "card", "ctr"),
    ("er tính sao", "formula", "engagement"),
    ("er tinh sao v", "formula", "engagement"),
    ("ROI là gì và trung bình bao nhiêu", "both", "roi"),
    ("tỷ lệ tương tác trung bình trên Instagram", "figure", "engagement"),
    ("ROI của influencer marketing có cao không", "figure", "roi"),
    ("EMV trung bình", "figure", "emv"),
    ("how do I calculate engagement rate for a post", "formula", "engagement"),
    ("CPM", "name", "cpm"),
    ("ROI?", "name", "roi"),
    ("roi", None, ""),
    ("ok roi", None, ""),
    ("ER theo reach là gì", "card", "engagement"),
    ("ER by views formula", "formula", "engagement"),
    ("biên lợi nhuận là gì", "card", "margin"),
    ("margin là j", "card", "margin"),
    ("điểm hòa vốn là gì", "card", "breakeven"),
    ("hoa von tinh sao", "formula", "breakeven"),
    ("phí booking tính thế nào", "formula", "fee"),
    ("giá booking là gì", None, ""),
    ("giá booking KOL bao nhiêu", None, ""),
    ("CPC với CPA khác gì nhau", "card", "cpc cpa"),
    ("difference between CPM and CPC", "card", "cpm cpc"),
    ("influencer marketing là gì", None, ""),
    ("KOL là gì", None, ""),
    ("nhược điểm là gì", None, ""),
    ("tại sao ROI quan trọng", None, ""),
    ("ROI 140% là tốt chưa", None, ""),
    ("công thức là gì", None, ""),
    ("conversion rate nghĩa là gì", "card", "conversion"),
    ("cvr la j z", "card", "conversion"),
    ("cost per view là gì", "card", "cpv"),
    ("chi phí mỗi lượt xem là gì", "card", "cpv"),
    ("what does EMV stand for?", "card", "emv"),
    ("EMV nghĩa là gì vậy ạ", "card", "emv"),
    ("explain ROAS please", "card", "roas"),
    ("cho em hỏi CPE là gì với ạ", "card", "cpe"),
    ("ad ơi cpv là j", "card", "cpv"),
    ("tính ROI giúp mình", "start", "roi"),
    ("tương tác là gì", None, ""),
    ("rồi sao nữa", None, ""),
    ("engagement rate", "name", "engagement"),
    ("chi phí cho 1000 lượt hiển thị là gì", "card", "cpm"),
    ("What's a good engagement rate?", "figure", "engagement"),
    ("ROI trong influencer marketing là gì", "card", "roi"),
    ("what is the ROI of influencer marketing", "both", "roi"),
    ("EMV trung bình là bao nhiêu", "figure", "emv"),
    ("CPM trung bình bao nhiêu", None, ""),
    ("công thức tính điểm hoà vốn", "formula", "breakeven"),
    ("how is emv calculated", "formula", "emv"),
    ("CTR và CVR là gì", "card", "ctr conversion"),
    ("engagement rate tính như thế nào", "formula", "engagement"),
    ("ER là gì, công thức ra sao", "formula", "engagement"),
    ("tiktok er tính sao", "formula", "engagement"),
    ("break-even point là gì", "card", "breakeven"),
    ("khi nào nên dùng influencer", None, ""),
    ("làm sao tăng ROI", None, ""),
    ("cách tăng tỷ lệ tương tác", None, ""),
    ("ROI influencer marketing", None, ""),
    ("er của kênh bao nhiêu", None, ""),
    ("lợi nhuận gộp là gì", "card", "margin"),
    ("tỷ lệ chuyển đổi là sao", "card", "conversion"),
    ("cpa vs cpc", "card", "cpa cpc"),
    ("CPM nghĩa là gì và tính thế nào", "formula", "cpm"),
    ("vốn là gì", None, ""),
    ("sao phải đo lường", None, ""),
    ("what is roi in influencer marketing?", "card", "roi"),
    ("chỉ số CPM", "name", "cpm"),
    ("còn CPE thì sao", "name", "cpe"),
    ("ROI nghĩa là gì", "card", "roi"),
    ("chỉ mình cách tính ER", "formula", "engagement"),
    ("CPE là cái gì", "card", "cpe"),
    ("cẩm nang viết gì về ROI", "figure", "roi"),
    ("average ER on instagram", "figure", "engagement"),
    ("average ER on TikTok", None, ""),
    ("mình có 3 kol thì ER tính sao", "formula", "engagement"),
    ("ROAS và ROI khác nhau thế nào", "card", "roas roi"),
    ("cpm tính như nào", "formula", "cpm"),
    ("đo ROI bằng gì", None, ""),
    ("how should I track ROI", None, ""),
    ("and ROAS?", "name", "roas"),
]
"""A question, what it wants, and the ids of its metrics."""


@pytest.mark.parametrize(("question", "wish", "metrics"), ASKED)
def test_what_is_wanted_of_which_metric(question: str, wish: str | None, metrics: str) -> None:
    asked = asked_metric(question)
    assert (asked.wish if asked else None) == wish
    assert " ".join(metric.id for metric in asked.metrics if asked) == metrics if asked else not metrics


EXPLAINED = [(question, wish, metrics) for question, wish, metrics in ASKED if wish in ("card", "formula", "both")]


@pytest.mark.parametrize(("question", "wish", "metrics"), EXPLAINED)
def test_diacritics_change_nothing(question: str, wish: str, metrics: str) -> None:
    asked = asked_metric(fold(question))
    assert asked is not None
    assert (asked.wish, " ".join(metric.id for metric in asked.metrics)) == (wish, metrics)


@pytest.mark.parametrize(
    ("question", "base"),
    [
        ("ER theo reach là gì", "reach"),
        ("công thức ER theo lượt xem", "views"),
        ("ER by followers formula", "followers"),
        ("er tính theo view sao", "views"),
        ("ER là gì", None),
    ],
)
def test_the_base_of_a_rate(question: str, base: str | None) -> None:
    asked = asked_metric(question)
    assert asked is not None
    assert asked.base == base


def test_every_calculator_of_single_figures_is_explained() -> None:
    assert {each.command for each in CALCULATORS if not each.read} == METRICS.keys() - {"margin"} | {"plan", "all"}


def test_more_metrics_than_a_reply_explains() -> None:
    assert asked_metric("CPM, CPC, CPV là gì") is not None
    assert asked_metric("CPM, CPC, CPV, CPA là gì") is None


def test_a_long_text_tells_of_something_else() -> None:
    assert asked_metric("CPM là gì" + " vậy" * LONGEST) is None


def test_the_longest_phrase_counts() -> None:
    found = METRIC_ASKS.find("cách tính toán vậy".split(), 0)
    assert found is not None
    assert (found[0], found[1].role) == (3, "how")
