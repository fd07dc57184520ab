"""Fit the classifier: a multinomial logistic regression on the vectors of the passages, by L-BFGS.

The near questions of a label say how alike a question is to some of them; the classifier has learnt what tells all
questions of one label from those of all others.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np

from index.encoders.encoder import Vectors
from index.serving.classifier import Classifier
from index.values.arrays import Floats32, Whole

PENALTY = 1.25e-6
"""Penalty on the squared weights, for unit vectors and a mean loss. With the classifier the held-out loss of the
ranking is 0.408 at a fifth of it, 0.406 here and 0.411 at four times of it; without the classifier it is 0.490."""
BALANCE = 0.5
"""Rows of a label weigh their number to the power of minus this: labels with many questions count more, but not in
proportion."""
STEPS = 12
"""Steps of L-BFGS. After 20 the held-out loss is lower by 0.01, and strangers' questions fare no better."""
MEMORY = 8
"""Steps that the curvature is estimated from (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.4)."""
SHRINKAGE = 0.3
"""Part of the mean variance that is added to each direction before the directions are brought to one scale."""
ENOUGH, HALVINGS = 1e-4, 20
"""Armijo's condition: part of the expected decrease that a step must reach; how often a step is halved until then."""


def fit_classifier(vectors: Vectors, labels: Whole, count: int) -> Classifier:
    """Return a classifier of `count` labels, given one unit vector and the number of its label a row."""
    sizes = np.bincount(labels, minlength=count)
    weights = (1 / sizes[labels] ** BALANCE).astype(np.float32)
    # In the vectors' own scale a few directions hold most of the variance, and L-BFGS would need many more steps.
    scaling = _even_scaling(vectors)
    loss = _Loss(vectors @ scaling, labels, weights / weights.sum(), scaling, count)
    fitted = _minimize(loss, np.zeros((vectors.shape[1] + 1, count), dtype=np.float32))
    return Classifier(scaling @ fitted[:-1], fitted[-1])


def _even_scaling(vectors: Vectors) -> Floats32:
    """Return the matrix that gives all directions about the same variance."""
    moments = (vectors.T @ vectors).astype(np.float64) / len(vectors)
    values, directions = np.linalg.eigh(moments)
    scales = 1 / np.sqrt(values + SHRINKAGE * values.mean())
    return np.asarray(directions * scales @ directions.T, dtype=np.float32)


@dataclass(frozen=True)
class _Loss:
    """The weighted mean cross-entropy, and the penalty on the weights of the unscaled vectors."""

    rows: Floats32
    labels: Whole
    weights: Floats32
    scaling: Floats32
    count: int

    def at(self, point: Floats32) -> tuple[float, Floats32]:
        """Return loss and gradient; the last row of `point` holds the biases."""
        scores = self.rows @ point[:-1] + point[-1]
        scores -= scores.max(1, keepdims=True)
        chances = np.exp(scores, out=scores)
        chances /= chances.sum(1, keepdims=True)
        numbers = np.arange(len(self.labels))
        right = np.maximum(chances[numbers, self.labels], np.finfo(np.float32).tiny)
        chances[numbers, self.labels] -= 1
        chances *= self.weights[:, None]
        unscaled = self.scaling @ point[:-1]
        slope = np.empty_like(point)
        slope[:-1] = self.rows.T @ chances + 2 * PENALTY * (self.scaling.T @ unscaled)
        slope[-1] = chances.sum(0)
        loss = -float(self.weights @ np.log(right)) + PENALTY * float((unscaled**2).sum())
        return loss, slope


def _minimize(loss: _Loss, point: Floats32) -> Floats32:
    """Return the point that `STEPS` steps of L-BFGS reach."""
    found, slope = loss.at(point)
    history: deque[tuple[Floats32, Floats32]] = deque(maxlen=MEMORY)
    for _ in range(STEPS):
        direction = _direction(slope, history)
        expected = float((slope * direction).sum())
        length = 1.0 if history else 1 / max(float(np.abs(slope).sum()), 1e-12)
        for _halving in range(HALVINGS):
            tried, new_slope = loss.at(point + np.float32(length) * direction)
            if tried <= found + ENOUGH * length * expected:
                break
            length /= 2
        else:
            break
        history.append((np.float32(length) * direction, new_slope - slope))
        point, found, slope = point + np.float32(length) * direction, tried, new_slope
    return point


def _direction(slope: Floats32, history: deque[tuple[Floats32, Floats32]]) -> Floats32:
    """Return the step that the curvature seen so far proposes (the two-loop recursion)."""
    direction, parts = slope.copy(), []
    for moved, changed in reversed(history):
        part = float((moved * direction).sum()) / float((moved * changed).sum())
        direction -= np.float32(part) * changed
        parts.append(part)
    if history:
        moved, changed = history[-1]
        direction *= np.float32((moved * changed).sum() / (changed * changed).sum())
    for (moved, changed), part in zip(history, reversed(parts), strict=True):
        direction += np.float32(part - float((changed * direction).sum()) / float((moved * changed).sum())) * moved
    return -direction
