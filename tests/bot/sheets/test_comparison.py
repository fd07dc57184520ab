"""A comparison that was typed, as a table."""

from decimal import Decimal

from bot.calculators.base import CalculatorResult
from bot.calculators.compare import COMPARE, read_lines
from bot.sheets.comparison import from_comparison


def compared(text: str) -> CalculatorResult:
    return read_lines(COMPARE, text, "vi")


def test_lines_become_rows() -> None:
    table = from_comparison(compared("Lan: likes=50 followers=1.000 cost=5tr đ\nMinh: likes=80 views=2k"), "vi")
    assert table.titles == ("Tên", "lượt thích", "người theo dõi", "lượt xem", "chi phí")
    assert [[cell.shown for cell in row.cells] for row in table.rows] == [
        ["Lan", "50", "1000", "", "5000000"],
        ["Minh", "80", "", "2000", ""],
    ]
    assert [row.interactions for row in table.rated] == [50, 80]
    assert (table.currency, table.counted) == ("VND", ("likes",))
    assert table.fields == {"likes": 1, "followers": 2, "views": 3, "cost": 4}


def test_figures_are_those_of_the_calculator() -> None:
    table = from_comparison(compared("A: likes=50 followers=1000\nB: likes=150 followers=1000"), "en")
    assert [row.figures.values for row in table.rated] == [{"er_followers_pct": 5}, {"er_followers_pct": 15}]
    assert table.together.values == {"er_followers_pct_mean": 10, "er_followers_pct_pooled": 10}


def test_unlike_interactions_are_never_put_together() -> None:
    table = from_comparison(
        compared("A: likes=50 followers=1000 cost=5tr\nB: likes=5 comments=1 followers=100 cost=1tr"), "en"
    )
    assert (table.counted, table.ranking, table.together.values) == ((), None, {})
    assert table.together.totals["cost"] == Decimal(6_000_000)
