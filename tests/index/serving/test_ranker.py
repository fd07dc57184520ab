"""Probabilities of labels and groups, with a softmax worked out by hand."""

import json
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.serving.evidence import FEATURES
from index.serving.ranker import GROUPS, NONE, OUTSIDE, POINT, SECTIONS, TALK, Ranker, RankerWeights, group_of
from index.values.arrays import Floats

LABELS = ("brew/water", "brew/beans", "section:brew", "small_talk:greeting", "out_of_scope:far: Trà")
FIRST_ONLY = (1.0, *[0.0] * (len(FEATURES) - 1))


def evidence_of(*first: float) -> Floats:
    """Return evidence of which only the first feature speaks."""
    evidence = np.zeros((len(first), len(FEATURES)))
    evidence[:, 0] = first
    return evidence


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("brew/water", POINT),
        ("section:brew", SECTIONS),
        ("small_talk:greeting", TALK),
        ("out_of_scope:far: Trà", OUTSIDE),
        # Ids that an owner's headings may make
        ("none-of-your-business/first", POINT),
        ("section/first", POINT),
        ("point-of-sale/first", POINT),
        ("small_talk/first", POINT),
    ],
)
def test_groups(label: str, group: int) -> None:
    assert group_of(label) == group


def test_a_softmax_worked_out_by_hand() -> None:
    # Odds: water 2, beans 1 * 2, section 1, greeting 3, tea 1, none 3; together 12.
    biases = (0.0, 0.0, log(3), 0.0, log(3))
    ranking = Ranker(LABELS, RankerWeights(FIRST_ONLY, biases)).rank(evidence_of(log(2), log(2), 0, 0, 0))
    assert ranking.labels == pytest.approx([2 / 12, 2 / 12, 1 / 12, 3 / 12, 1 / 12])
    assert ranking.groups == pytest.approx([4 / 12, 1 / 12, 3 / 12, 1 / 12, 3 / 12])


def test_a_groups_bias_counts_for_all_its_labels() -> None:
    # Odds: water 5, beans 5, section 1, greeting 1, tea 1, none 1.
    ranking = Ranker(LABELS, RankerWeights(FIRST_ONLY, (log(5), 0, 0, 0, 0))).rank(evidence_of(0, 0, 0, 0, 0))
    assert ranking.groups == pytest.approx([10 / 14, 1 / 14, 1 / 14, 1 / 14, 1 / 14])


def test_every_feature_has_its_weight() -> None:
    weights = RankerWeights(tuple(float(2**i) for i in range(len(FEATURES))), (0.0,) * len(GROUPS))
    evidence = np.zeros((2, len(FEATURES)))
    evidence[0, [1, 3]] = log(2) / 10, 3 * log(2) / 10  # 2 * 0.1 ln 2 + 8 * 0.3 ln 2 = 2.6 ln 2
    ranking = Ranker(LABELS[:2], weights).rank(evidence)
    assert ranking.labels[0] / ranking.labels[1] == pytest.approx(2**2.6)


def test_no_label_at_all() -> None:
    ranking = Ranker((), RankerWeights(FIRST_ONLY, (0.0,) * len(GROUPS))).rank(np.zeros((0, len(FEATURES))))
    assert ranking.labels.shape == (0,)
    assert ranking.groups.tolist() == [0, 0, 0, 0, 1]


NUMBERS = st.floats(-1_000, 1_000)


@given(
    st.lists(NUMBERS, min_size=5, max_size=5),
    st.tuples(*[NUMBERS] * len(FEATURES)),
    st.tuples(*[NUMBERS] * len(GROUPS)),
)
def test_probabilities_sum_to_one(first: list[float], features: tuple[float, ...], biases: tuple[float, ...]) -> None:
    ranking = Ranker(LABELS, RankerWeights(features, biases)).rank(evidence_of(*first))
    assert ranking.labels.sum() + ranking.groups[NONE] == pytest.approx(1)
    assert ranking.groups.sum() == pytest.approx(1)
    assert (ranking.labels >= 0).all()
    assert (ranking.groups >= 0).all()


def test_weights_are_saved_and_loaded(tmp_path: Path) -> None:
    weights = RankerWeights(tuple(i / 3 for i in range(len(FEATURES))), (0.1, -0.2, 1e-9, 4.0, 5.0))
    weights.save(tmp_path / "ranker.json")
    assert RankerWeights.load(tmp_path / "ranker.json") == weights


@pytest.mark.parametrize(
    ("features", "biases"),
    [(len(FEATURES) - 1, len(GROUPS)), (len(FEATURES) + 1, len(GROUPS)), (len(FEATURES), len(GROUPS) - 1), (0, 0)],
)
def test_weights_of_other_features_are_refused(tmp_path: Path, features: int, biases: int) -> None:
    path = tmp_path / "ranker.json"
    path.write_text(json.dumps({"features": [0.0] * features, "biases": [0.0] * biases}), encoding="utf8")
    with pytest.raises(ValueError, match=r"ranker\.json: weights for other features"):
        RankerWeights.load(path)
