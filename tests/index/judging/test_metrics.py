"""Figures over ranks and confidences, each worked out by hand."""

from math import isnan

import pytest

from index.judging.metrics import (
    auroc,
    facts_shown,
    hit_rate,
    interval,
    mean_reciprocal_rank,
    rank_of_first,
    share_interval,
)


@pytest.mark.parametrize(
    ("found", "right", "section", "rank"),
    [
        (["a/1", "a/2", "b/1"], {"a/1"}, None, 1),
        (["a/1", "a/2", "b/1"], {"b/1", "a/2"}, None, 2),
        (["a/1", "a/2", "b/1"], {"c/1"}, None, None),
        (["a/1", "a/2", "b/1"], set(), "b", 3),
        (["a/1", "a/2", "b/1"], {"a/2"}, "b", 2),
        (["ab/1", "a/2"], set(), "a", 2),
        (["a/1"], set(), None, None),
        ([], {"a/1"}, "a", None),
    ],
)
def test_rank_of_first(found: list[str], right: set[str], section: str | None, rank: int | None) -> None:
    assert rank_of_first(found, right, section) == rank


RANKS = [1, 3, None, 11]


@pytest.mark.parametrize(("within", "rate"), [(1, 0.25), (2, 0.25), (3, 0.5), (10, 0.5), (11, 0.75)])
def test_hit_rate(within: int, rate: float) -> None:
    assert hit_rate(RANKS, within) == rate


def test_mean_reciprocal_rank() -> None:
    assert mean_reciprocal_rank(RANKS) == pytest.approx((1 + 1 / 3) / 4)  # rank 11 is beyond the ten
    assert mean_reciprocal_rank(RANKS, cutoff=2) == pytest.approx(1 / 4)
    assert mean_reciprocal_rank([2, 4]) == pytest.approx(3 / 8)


@pytest.mark.parametrize(
    ("positives", "negatives", "area"),
    [
        ([0.9, 0.8], [0.1], 1.0),
        ([0.1], [0.9, 0.8], 0.0),
        ([0.5], [0.5], 0.5),
        ([0.9, 0.3], [0.5, 0.1], 0.75),
        ([0.9, 0.5, 0.2], [0.5, 0.1], 4.5 / 6),
    ],
)
def test_auroc(positives: list[float], negatives: list[float], area: float) -> None:
    assert auroc(positives, negatives) == pytest.approx(area)


@pytest.mark.parametrize(
    ("text", "facts", "shown"),
    [
        ("EMV là 5,78 USD năm 2020", ["5,78 usd", "2020", "18 USD"], 2),
        ("ĐẠI DỊCH", ["đại dịch"], 1),
        ("gì", [], 0),
        ("", ["gì"], 0),
    ],
)
def test_facts_shown(text: str, facts: list[str], shown: int) -> None:
    assert facts_shown(text, facts) == shown


def test_nothing_gives_no_figure() -> None:
    assert isnan(hit_rate([], 1))
    assert isnan(mean_reciprocal_rank([]))
    assert isnan(auroc([], [0.5]))
    assert isnan(auroc([0.5], []))
    assert all(map(isnan, interval([])))


def test_an_interval_of_equal_values_is_a_point() -> None:
    assert interval([0.5] * 20) == (0.5, 0.5)


def test_an_interval_is_about_two_standard_errors_wide() -> None:
    low, high = interval([0.0, 1.0] * 200)  # standard error: 0.5 / sqrt(400) = 0.025
    assert low == pytest.approx(0.5 - 1.96 * 0.025, abs=0.01)
    assert high == pytest.approx(0.5 + 1.96 * 0.025, abs=0.01)
    assert interval([0.0, 1.0] * 200) == (low, high)


def test_an_interval_of_another_figure() -> None:
    assert interval([3.0, 3.0, 3.0], figure=lambda rows: float(rows.sum())) == (9.0, 9.0)


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [
        # z*z = 3.8416: (0 + 1.9208) / 13.8416 = 0.1388 on either side of itself.
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        # (5 + 1.9208) / 13.8416 = 0.5, and 1.96 * sqrt(2.5 + 0.9604) / 13.8416 = 0.2634.
        (5, 10, 0.2366, 0.7634),
    ],
)
def test_the_interval_of_a_share(count: int, total: int, low: float, high: float) -> None:
    assert share_interval(count, total) == pytest.approx((low, high), abs=5e-5)
