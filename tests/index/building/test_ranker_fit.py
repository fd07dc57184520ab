"""The ranker's fit: optima that can be worked out by hand, and a loss that no neighbour beats."""

from math import log

import numpy as np
import pytest

from index.building.ranker_fit import _Likelihood, _minimize, fit_ranker
from index.serving.ranker import GROUPS, NONE, OUTSIDE, POINT, SECTIONS, TALK
from index.values.arrays import Floats

POINTS = np.array([POINT, POINT])


def accepted(*rows: tuple[float, ...]) -> Floats:
    return np.array(rows, dtype=np.float64)


def test_biases_give_the_shares_of_the_answers() -> None:
    # Of four questions three are right with the point, one with nothing: odds 3 to 1, so the biases differ by log 3.
    evidence = np.zeros((4, 1, 2))
    weights = fit_ranker(evidence, np.array([POINT]), accepted((1, 0), (1, 0), (1, 0), (0, 1)))
    assert weights.features == pytest.approx((0, 0), abs=1e-9)
    assert weights.biases[POINT] - weights.biases[NONE] == pytest.approx(log(3), abs=1e-6)


def test_a_feature_gets_the_log_odds_that_it_stands_for() -> None:
    # The feature stands with the right one of two points in nine of ten questions: its weight is log 9.
    evidence = np.zeros((10, 2, 1))
    evidence[:9, 0, 0] = evidence[9, 1, 0] = 1
    weights = fit_ranker(evidence, POINTS, accepted(*[(1, 0, 0)] * 10), ridge=0)
    assert weights.features[0] == pytest.approx(log(9), abs=1e-5)


def test_a_ridge_makes_weights_smaller() -> None:
    evidence = np.zeros((10, 2, 1))
    evidence[:9, 0, 0] = evidence[9, 1, 0] = 1
    right = accepted(*[(1, 0, 0)] * 10)
    small, large = (fit_ranker(evidence, POINTS, right, ridge).features[0] for ridge in (0.001, 0.1))
    assert 0 < large < small < log(9)


def test_either_of_two_right_labels_is_enough() -> None:
    # One of two themes outside, or nothing: all are right, so there is nothing to fit.
    evidence = np.random.default_rng(0).normal(size=(5, 2, 3))
    weights = fit_ranker(evidence, np.array([OUTSIDE, OUTSIDE]), np.ones((5, 3)))
    assert weights.features == pytest.approx((0, 0, 0), abs=1e-9)


def some_likelihood() -> _Likelihood:
    chance = np.random.default_rng(4)
    right = (chance.random((100, 6)) < 0.3).astype(np.float64)
    right[:, 0] = 1
    evidence, groups = chance.normal(size=(100, 5, 3)), np.array([POINT, POINT, SECTIONS, TALK, OUTSIDE])
    return _Likelihood(evidence, groups, np.log(np.maximum(right, 1e-12)), np.full(3 + len(GROUPS), 1e-3))


def test_gradient_and_hessian_are_those_of_the_loss() -> None:
    likelihood, weights, step = some_likelihood(), np.array([0.3, -0.2, 0.5, 0.1, 0, -0.4, 0.2, 0.3]), 1e-5
    _, slope, curve = likelihood.slopes(weights)
    for row, one in enumerate(np.eye(8) * step):
        above, below = weights + one, weights - one
        assert slope[row] == pytest.approx(
            (likelihood.slopes(above)[0] - likelihood.slopes(below)[0]) / (2 * step), abs=1e-8
        )
        across = (likelihood.slopes(above)[1] - likelihood.slopes(below)[1]) / (2 * step)
        assert curve[row] == pytest.approx(across, abs=1e-8)


def test_no_neighbour_has_a_smaller_loss() -> None:
    likelihood = some_likelihood()
    best = _minimize(likelihood)
    chance = np.random.default_rng(5)
    losses = [
        likelihood.slopes(best + chance.normal(size=8) * size)[0] for size in (1e-4, 0.01, 0.1, 1) for _ in range(50)
    ]
    assert min(losses) > likelihood.slopes(best)[0]
