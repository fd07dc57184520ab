"""How much of an answer comes from the turn before: joined texts, mixed rankings, and the gate between."""

import json
from math import log, sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.serving.follow_ups import FULL_FROM, NONE_UP_TO, SIGNS, FollowUpGate, mix, read_signs, with_points_pooled
from index.serving.queries import Query
from index.serving.ranker import Ranking
from index.values.finding import Question


def ranking(labels: list[float], groups: list[float]) -> Ranking:
    return Ranking(np.array(labels), np.array(groups))


# Labels: two points, a greeting. Groups: points, sections, small talk, out of scope, none.
SURE = ranking([0.8, 0.1, 0.05], [0.9, 0, 0.05, 0, 0.05])
LOST = ranking([0.1, 0.1, 0.05], [0.2, 0, 0.05, 0.5, 0.25])
CHAT = ranking([0.05, 0.05, 0.9], [0.1, 0, 0.9, 0, 0])


@pytest.mark.parametrize(
    ("turns", "texts"),
    [
        ((), ("còn ưu điểm",)),
        (("KOL là gì",), ("còn ưu điểm", "kol là gì còn ưu điểm")),
        (("chào", "KOL là gì"), ("còn ưu điểm", "kol là gì còn ưu điểm")),
    ],
)
def test_a_question_is_searched_for_alone_and_behind_the_last_turn(
    turns: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    assert Query.of(Question("còn ưu điểm", turns)).texts == texts


@pytest.mark.parametrize(("share", "expected"), [(0.0, LOST), (1.0, SURE)])
def test_a_whole_share_takes_one_ranking(share: float, expected: Ranking) -> None:
    mixed = mix(LOST, SURE, share)
    assert mixed.groups == pytest.approx(expected.groups, abs=1e-4)
    assert mixed.labels / mixed.labels.sum() == pytest.approx(expected.labels / expected.labels.sum(), abs=1e-4)


def test_half_a_share_is_the_geometric_mean() -> None:
    one = ranking([0.4, 0.1], [0.5, 0, 0, 0, 0.5])
    other = ranking([0.1, 0.4], [0.5, 0, 0, 0, 0.5])
    mixed = mix(one, other, 0.5)
    assert mixed.labels == pytest.approx([0.25, 0.25], abs=1e-4)  # sqrt(0.04) each, scaled to the points' 0.5
    uneven = mix(ranking([0.8, 0.2], [1, 0, 0, 0, 0]), ranking([0.2, 0.8 / 4], [1, 0, 0, 0, 0]), 0.5)
    assert uneven.labels == pytest.approx([2 / 3, 1 / 3], abs=1e-4)  # sqrt(0.16) and sqrt(0.04)


CHANCES = st.lists(st.floats(0.001, 1), min_size=5, max_size=5)


@given(CHANCES, CHANCES, CHANCES, CHANCES, st.floats(0, 1))
def test_mixed_probabilities_sum_to_one(
    a: list[float], b: list[float], c: list[float], d: list[float], s: float
) -> None:
    mixed = mix(ranking(a[:3], b), ranking(c[:3], d), s)
    assert mixed.groups.sum() == pytest.approx(1)
    assert mixed.labels.sum() == pytest.approx(mixed.groups[:-1].sum())


@pytest.mark.parametrize(
    ("question", "leans_on", "points_back", "length"),
    [
        ("Còn nhược điểm?", 1, 0, 0.3),
        ("thế còn TikTok thì sao", 1, 0, 0.5),
        ("vay con chi phi", 1, 1, 0.4),
        ("Tại sao?", 1, 0, 0.2),
        ("tại sao khách hàng tin influencer", 0, 0, 0.6),
        ("Nó có đắt không", 0, 1, 0.4),
        ("And the risks?", 1, 0, 0.3),
        ("what about cost", 1, 0, 0.3),
        ("why", 1, 0, 0.1),
        ("Why?", 1, 0, 0.1),
        ("why is a celebrity trusted", 0, 0, 0.5),
        ("is it worth it", 0, 1, 0.4),
        ("Influencer marketing là gì?", 0, 0, 0.4),
        ("contact an influencer", 0, 0, 0.3),
        ("một " * 30, 0, 0, 2.0),
    ],
)
def test_signs_in_the_words(question: str, leans_on: int, points_back: int, length: float) -> None:
    signs = dict(zip(SIGNS, read_signs(question, SURE, SURE), strict=True))
    assert signs["leans_on"] == leans_on
    assert signs["points_back"] == points_back
    assert signs["words"] == pytest.approx(length)
    assert signs["bias"] == 1


def test_signs_in_the_rankings() -> None:
    signs = dict(zip(SIGNS, read_signs("gì", LOST, SURE), strict=True))
    assert signs["confidence_alone"] == pytest.approx(0.2)
    assert signs["gain"] == pytest.approx(0.7)
    assert signs["agreement"] == pytest.approx(sqrt(0.08) + sqrt(0.01) + 0.05)
    assert signs["top_alone"] == pytest.approx(0.1)


def test_signs_of_leaving_the_scope() -> None:
    signs = dict(zip(SIGNS, read_signs("gì", LOST, SURE), strict=True))
    assert (signs["outside_alone"], signs["outside_unmarked"]) == (0.5, 0.5)
    assert signs["joined_marked"] == 0
    marked = dict(zip(SIGNS, read_signs("còn nó", LOST, SURE), strict=True))
    assert (marked["outside_alone"], marked["outside_unmarked"]) == (0.5, 0)
    assert marked["joined_marked"] == pytest.approx(0.9)


def gate(**weights: float) -> FollowUpGate:
    assert set(weights) <= set(SIGNS)
    return FollowUpGate(tuple(weights.get(sign, 0.0) for sign in SIGNS), strength=0.8)


def signal_of(chance: float) -> float:
    """Return the weighted sum of signs that makes a chance."""
    return log(chance / (1 - chance))


FULL, NOTHING, HALF = signal_of(FULL_FROM), signal_of(NONE_UP_TO), signal_of((FULL_FROM + NONE_UP_TO) / 2)


@pytest.mark.parametrize(
    ("weights", "question", "share"),
    [
        ({"bias": NOTHING}, "gì", 0.0),
        ({"bias": FULL}, "gì", 0.8),
        ({"bias": HALF}, "gì", 0.4),
        ({"leans_on": FULL - NOTHING, "bias": NOTHING}, "còn gì", 0.8),
        ({"leans_on": FULL - NOTHING, "bias": NOTHING}, "gì", 0.0),
        ({"gain": HALF / 0.7}, "gì", 0.4),
        ({"bias": 50}, "gì", 0.8),
        ({"bias": -50}, "gì", 0.0),
    ],
)
def test_the_gate(weights: dict[str, float], question: str, share: float) -> None:
    assert gate(**weights).needs_context(question, LOST, SURE) == pytest.approx(share)


def test_small_talk_needs_no_context() -> None:
    assert gate(bias=50).needs_context("cảm ơn nhé", CHAT, SURE) == 0


def test_what_only_may_be_small_talk_keeps_the_turn() -> None:
    doubtful = Ranking(LOST.labels, np.array([0.42, 0, 0.55, 0.03, 0]))
    assert gate(bias=50).needs_context("thế còn năm 2016?", doubtful, SURE) == pytest.approx(0.8)


def test_strength_caps_the_share() -> None:
    assert FollowUpGate((50.0,) * len(SIGNS), strength=0.5).needs_context("gì", LOST, SURE) == pytest.approx(0.5)


def test_a_gate_is_saved_and_loaded(tmp_path: Path) -> None:
    saved = FollowUpGate(tuple(i / 7 for i in range(len(SIGNS))), 0.6)
    saved.save(tmp_path / "gate.json")
    assert FollowUpGate.load(tmp_path / "gate.json") == saved


def test_a_gate_of_other_signs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gate.json"
    path.write_text(json.dumps({"weights": [0.0] * (len(SIGNS) + 1), "strength": 0.8}), encoding="utf8")
    with pytest.raises(ValueError, match=r"gate\.json: weights for other signs"):
        FollowUpGate.load(path)


def test_points_share_what_they_have_by_both_rankings() -> None:
    # Two points and a theme out of scope. 0.64^0.6 x 0.25^0.4 = 0.44 and 0.16^0.6 x 0.75^0.4 = 0.30: 0.596 of both.
    mixed = Ranking(np.array([0.1, 0.4, 0.5]), np.array([0.5, 0.0, 0.0, 0.5, 0.0]))
    alone = Ranking(np.array([0.64, 0.16, 0.2]), np.zeros(5))
    joined = Ranking(np.array([0.25, 0.75, 0.0]), np.zeros(5))
    pooled = with_points_pooled(mixed, alone, joined, np.array([0, 1]))
    assert pooled.labels == pytest.approx([0.298, 0.202, 0.5], abs=0.001)
    assert pooled.groups is mixed.groups
