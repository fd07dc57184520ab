"""Who comes first, by which figure."""

from decimal import Decimal

import pytest

from bot.sheets.ranking import RATES, Contender, RowRanking, counted_in, ranking

LIKES = ("likes",)


def contenders(*figures: dict[str, int], counted: tuple[str, ...] = LIKES) -> list[Contender]:
    return [Contender({key: Decimal(value) for key, value in each.items()}, counted) for each in figures]


@pytest.mark.parametrize(
    ("figures", "key", "order"),
    [
        ([{"er_followers_pct": 1}, {"er_followers_pct": 3}, {"er_followers_pct": 2}], "er_followers_pct", (1, 2, 0)),
        ([{"er_followers_pct": 1}, {"er_followers_pct": 1}], "er_followers_pct", (0, 1)),
        ([{"er_followers_pct": 9, "er_views_pct": 1}, {"er_views_pct": 2}], "er_views_pct", (1, 0)),
        ([{"er_followers_pct": 9, "cpe": 5}, {"er_views_pct": 2, "cpe": 4}], "cpe", (1, 0)),
        ([{"cpm": 9, "roi_pct": 1}, {"cpm": 4, "roi_pct": 2}], "cpm", (1, 0)),
        ([{"roi_pct": -5}, {"roi_pct": 7}], "roi_pct", (1, 0)),
        ([{"er_reach_pct": 1}, {"er_reach_pct": 2}, {"er_views_pct": 9}], "er_reach_pct", (1, 0)),
        ([{"er_reach_pct": 1}, {"er_views_pct": 9}], "er_reach_pct", (0,)),
    ],
)
def test_ranks_by_one_figure_only(figures: list[dict[str, int]], key: str, order: tuple[int, ...]) -> None:
    assert ranking(contenders(*figures)) == RowRanking(key, order)


def test_ranks_nobody_by_unlike_interactions() -> None:
    some = contenders({"er_followers_pct": 1, "cpe": 1, "cpm": 5})
    others = contenders({"er_followers_pct": 2, "cpe": 2, "cpm": 4}, counted=("likes", "comments"))
    assert ranking([*some, *others]) == RowRanking("cpm", (1, 0))
    assert ranking([*some, *others], RATES) is None


def test_without_figures_there_is_no_ranking() -> None:
    assert ranking([]) is None
    assert ranking(contenders({}, {})) is None


def test_knows_interactions_from_other_inputs() -> None:
    assert counted_in({"views": 1, "comments": 2, "likes": 3, "cost": 4}) == ("likes", "comments")
