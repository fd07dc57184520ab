"""A table reads the same whether it is pasted after /csv or sent as a file; the figures are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.sheets.analysis import analyse

TABLES = [
    # 1000 / 20000 = 5 %, 350 / 10000 = 3.5 %: their mean is 4.25 %; together 1350 / 30000 = 4.5 %.
    "Post,Total likes,Comments,Followers\nA,900,100,20000\nB,300,50,10000",
    "Influencer;Tổng like;Bình luận;Người theo dõi\nLan;900;100;20.000\nHà;300;50;10.000",
    "Bài\tlike_count\tcomments count\tFollowers (k)\nA\t900\t100\t20\nB\t300\t50\t10",
    "Post | Likes | Comments | Followers\nA | 900 | 100 | 20000\nB | 300 | 50 | 10000",
    # The last line sums up the posts and is none.
    "tên,like,cmt,fl\nLan,900,100,20000\nHà,300,50,10000\nTổng cộng,1200,150,30000",
]
COST = "Post,Likes,Comments,Followers,chi phí (triệu đồng)\nA,900,100,20000,5\nB,300,50,10000,{}"


@pytest.mark.parametrize("table", [*TABLES, COST.format("2.5"), COST.format("")])
def test_figures_are_the_same_pasted_and_as_a_file(table: str) -> None:
    pasted, sent = calculate("csv", table, "vi"), analyse("posts.csv", table.encode(), "vi").together.values
    expected = {"er_followers_pct_mean": Decimal("4.25"), "er_followers_pct_pooled": Decimal("4.5")}
    assert pasted.error is None
    assert {key: pasted.values[key] for key in expected} == expected
    assert pasted.values["posts"] == 2
    assert {key: sent[key] for key in expected} == expected


def test_what_an_interaction_cost_is_told_where_all_costs_are_known() -> None:
    # (5 + 2.7 million) / 1,350
    whole, part = (calculate("csv", COST.format(cell), "vi").values for cell in ("2.7", ""))
    assert whole["cpe"] == Decimal(7_700_000) / 1_350
    assert "cpe" not in part


# 5 million and 2.5 million dong; a post may have cost nothing that is known.
@pytest.mark.parametrize(("cell", "total", "written"), [("2.5", 7_500_000, "7.500.000"), ("", 5_000_000, "5.000.000")])
def test_reads_what_posts_cost_in_the_unit_of_the_title(cell: str, total: int, written: str) -> None:
    pasted = calculate("csv", COST.format(cell), "vi")
    assert pasted.inputs["cost"].value == total
    assert f"chi phí {written}\N{NO-BREAK SPACE}₫" in pasted.reply.plain
    assert analyse("posts.csv", COST.format(cell).encode(), "vi").together.totals["cost"] == total


@pytest.mark.parametrize(
    ("table", "id"),
    [
        ("Post,Total likes,Followers\nA,900,\nB,9,90", "missing_value"),
        ("Post,Total likes,Followers\nA,-,20000\nB,9,90", "missing_value"),
        ("Post,Total likes,Tổng tim,Followers\nA,900,800,20000", "doubled_label"),
        ("Post,Total likes,chi phí (triệu đồng)\nA,900,5", "missing_base"),
        ("Post,Followers,Cost (USD)\nA,20000,5", "missing_interactions"),
        ("Post,Likes,Followers,Cost (CNY)\nA,900,20000,5", "unknown_currency"),
        ("Post,Likes,Followers,Cost\nA,900,20000,5$\nB,900,20000,5tr đ", "two_currencies"),
        ("Post,Likes,Followers\nTotal,900,20000", "missing_rows"),
    ],
)
def test_refuses_what_gives_no_rates(table: str, id: str) -> None:
    error = calculate("csv", table, "vi").error
    assert error is not None
    assert error[0] == id
