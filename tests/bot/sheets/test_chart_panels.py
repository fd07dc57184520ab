"""What a chart of a table shows."""

from decimal import Decimal

import pytest

from bot.pictures.comparison_chart import Bar, Panel
from bot.sheets.analysis import analyse
from bot.sheets.chart_panels import panels


def shown(text: str) -> tuple[Panel, ...]:
    return panels(analyse("kol.csv", text.encode(), "vi"), "vi")


def test_a_rate_and_what_an_interaction_cost_each_with_the_best_first() -> None:
    assert shown("name,likes,followers,cost\nA,50,1000,$100\nB,80,1000,$400\n,10,1000,$10\n") == (
        Panel(
            "ER theo người theo dõi",
            (Bar("B", Decimal(8)), Bar("A", Decimal(5)), Bar("Dòng 4", Decimal(1))),
            "percent",
            "USD",
        ),
        Panel("CPE", (Bar("Dòng 4", Decimal(1)), Bar("A", Decimal(2)), Bar("B", Decimal(5))), "money", "USD"),
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("name,likes,followers\nA,5,100\nB,6,100\n", ["ER theo người theo dõi"]),
        ("name,likes,followers,views\nA,5,100,20\nB,6,,20\n", ["ER theo lượt xem"]),
        ("name,likes,cost\nA,5,100\nB,6,100\n", ["CPE"]),
        ("name,cost,revenue\nA,5,100\nB,6,100\n", ["ROI (chưa trừ giá vốn)"]),
        ("name,likes,followers,cost\nA,5,100,5\nB,6,100,\n", ["ER theo người theo dõi"]),
        ("name,likes,followers\nA,5,100\n", []),
        ("name,likes,followers\nA,x,100\nB,x,100\n", []),
    ],
)
def test_shows_what_can_be_compared(text: str, titles: list[str]) -> None:
    assert [panel.title for panel in shown(text)] == titles
