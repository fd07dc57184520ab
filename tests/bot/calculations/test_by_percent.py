"""Results whose numbers a message changes by percent: what is worked out from them."""

import pytest

from bot.calculations.by_percent import changed_by_percent
from bot.calculations.formats import plain_string
from tests.bot.calculations.results import result_of

ROI, ER, CPM = ("roi", "50tr 120tr"), ("engagement", "1200 80 25k"), ("cpm", "5tr 200k")
MARGIN = ("roi", "50tr 120tr margin=40%")


@pytest.mark.parametrize(
    ("last", "text", "key", "value"),
    [
        # (132 - 50) / 50
        (ROI, "nếu doanh thu tăng 10%", "roi_pct", "164"),
        (ROI, "neu doanh thu tang 10% thi sao", "roi_pct", "164"),
        (ROI, "giả sử doanh thu tăng thêm 10 % thì ROI bao nhiêu", "roi_pct", "164"),
        (ROI, "tang doanh thu them 10%", "roi_pct", "164"),
        (ROI, "what if revenue goes up by 10%?", "roi_pct", "164"),
        (ROI, "with 10% more revenue", "roi_pct", "164"),
        (ROI, "doanh thu +10%", "roi_pct", "164"),
        (ROI, "doanh thu tăng 10 phần trăm", "roi_pct", "164"),
        # (120 - 40) / 40, and (96 - 50) / 50
        (ROI, "giảm chi phí 20% thì roi sao", "roi_pct", "200"),
        (ROI, "cut the cost by 20%", "roi_pct", "200"),
        (ROI, "nếu chi ít hơn 20%", "roi_pct", "200"),
        (ROI, "doanh thu giảm 20% thì sao", "roi_pct", "92"),
        # (132 - 40) / 40, and (240 - 50) / 50
        (ROI, "chi phí giảm 20% và doanh thu tăng 10%", "roi_pct", "230"),
        (ROI, "nếu doanh thu gấp đôi", "roi_pct", "380"),
        (ROI, "double the revenue", "roi_pct", "380"),
        # (60 - 50) / 50, and (120 - 25) / 25
        (ROI, "doanh thu giảm một nửa", "roi_pct", "20"),
        (ROI, "doanh thu giam con nua thi sao", "roi_pct", "20"),
        (ROI, "revenue is halved", "roi_pct", "20"),
        (ROI, "halve the cost", "roi_pct", "380"),
        (ROI, "nếu chi phí còn một nửa", "roi_pct", "380"),
        # (0.4 x 132 - 50) / 50
        (MARGIN, "doanh thu tăng 10% thì sao", "roi_margin_pct", "5.6"),
        # (1,200 + 80) / 20,000
        (ER, "follower giảm 20%", "er_followers_pct", "6.4"),
        # 6 million for 200 thousand
        (CPM, "chi phí tăng 20%", "cpm", "30000"),
    ],
)
def test_a_number_goes_up_or_down_by_percent(last: tuple[str, str], text: str, key: str, value: str) -> None:
    found = changed_by_percent(text, result_of(*last), "vi")
    assert found is not None
    assert plain_string(found.calculation.values[key]) == value


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (ROI, "nếu giá vốn tăng 10%"),
        (MARGIN, "nếu biên lợi nhuận tăng 10%"),
        (ROI, "lương tăng 10%"),
        (ROI, "tăng 10%"),
        (ROI, "doanh thu giảm 100%"),
        (ROI, "doanh thu giảm 150% thì sao"),
        (ROI, "doanh thu tăng lên 200tr"),
        (ROI, "doanh thu tăng 10%, rồi doanh thu giảm 5%"),
        (ROI, "thị trường influencer tăng 10% là của năm nào"),
    ],
)
def test_what_is_not_clear_changes_nothing(last: tuple[str, str], text: str) -> None:
    assert changed_by_percent(text, result_of(*last), "vi") is None
