"""Fit the ranker: a conditional logit over labels, by maximum likelihood."""

from dataclasses import dataclass

import numpy as np

from index.serving.ranker import GROUPS, NONE, RankerWeights
from index.values.arrays import Floats, Whole

RIDGE = 2e-4
"""Penalty on the mean square of the feature weights. Small: in five-fold cross-validation on the bank's held-out part a
larger one made the loss worse (0.916 here, 0.921 at 1e-3, 0.969 at 1e-2)."""
WRONG = 1e-12
"""Credit of a label that is wrong, so that its logarithm is finite."""
MOST_STEPS = 200
"""Newton steps; ten to twenty are enough for the question bank."""
FLAT = 1e-9
"""Largest entry of the gradient at which the fit ends; the loss is then exact to about ten digits."""
DAMPING, LEAST_DAMPING, MOST_DAMPING = 1e-3, 1e-9, 1e9
"""Added to the diagonal of the Hessian: divided by ten after each step that helps, multiplied by ten after each that
does not (Levenberg and Marquardt). The least keeps the Hessian regular: the loss does not change when all biases grow
by the same amount."""


def fit_ranker(evidence: Floats, groups: Whole, accepted: Floats, ridge: float = RIDGE) -> RankerWeights:
    """Return the weights of features and groups; `ridge` times the mean square of the features' weights is added.

    `evidence` is (questions, labels, features), `groups` the group of each label. `accepted` is (questions,
    labels + 1): 1 for each label that is right for the question, between 0 and 1 for one that is partly right. Its
    last column stands for no label at all.
    """
    questions, labels, features = evidence.shape
    columns = np.zeros((questions, labels + 1, features + len(GROUPS)))
    columns[:, :labels, :features] = evidence
    columns[:, np.arange(labels), features + groups] = 1
    columns[:, labels, features + NONE] = 1
    penalty = np.where(np.arange(columns.shape[2]) < features, 2 * ridge / features, 0.0)
    fitted = _minimize(_Likelihood(columns, np.log(np.maximum(accepted, WRONG)), penalty))
    return RankerWeights(tuple(fitted[:features].tolist()), tuple(fitted[features:].tolist()))


@dataclass(frozen=True)
class _Likelihood:
    """The negative mean log likelihood of accepted labels, with half of `ridge` times the squared weights.

    `columns` is (questions, labels, weights), `credit` the logarithm of how right each label is.
    """

    columns: Floats
    credit: Floats
    ridge: Floats

    def loss(self, weights: Floats) -> float:
        """Return the loss."""
        scores = self.columns @ weights
        likelihood = _log_sum(scores + self.credit) - _log_sum(scores)
        return float(0.5 * self.ridge @ weights**2 - likelihood.mean())

    def slopes(self, weights: Floats) -> tuple[Floats, Floats]:
        """Return gradient and Hessian of the loss."""
        scores = self.columns @ weights
        mean, spread = self._moments(scores)
        right_mean, right_spread = self._moments(scores + self.credit)
        return mean - right_mean + self.ridge * weights, spread - right_spread + np.diag(self.ridge)

    def _moments(self, scores: Floats) -> tuple[Floats, Floats]:
        """Return mean and covariance of the columns over the labels' probabilities, averaged over the questions."""
        chances = np.exp(scores - _log_sum(scores)[:, None])
        weighted = self.columns * chances[:, :, None]
        means = weighted.sum(1)
        flat = (-1, self.columns.shape[2])
        squares = weighted.reshape(flat).T @ self.columns.reshape(flat)
        spread: Floats = (squares - means.T @ means) / len(scores)
        return means.mean(0), spread


def _log_sum(scores: Floats) -> Floats:
    """Return the logarithm of the sum of the exponentials of each row."""
    highest = scores.max(1)
    summed: Floats = highest + np.log(np.exp(scores - highest[:, None]).sum(1))
    return summed


def _minimize(likelihood: _Likelihood) -> Floats:
    """Return the weights with the smallest loss that damped Newton steps reach from 0."""
    weights = np.zeros(likelihood.columns.shape[2])
    loss, damping = likelihood.loss(weights), DAMPING
    slope, curve = likelihood.slopes(weights)
    for _ in range(MOST_STEPS):
        if float(np.abs(slope).max()) < FLAT or damping > MOST_DAMPING:
            break
        tried = weights - np.linalg.solve(curve + damping * np.eye(len(weights)), slope)
        tried_loss = likelihood.loss(tried)
        if tried_loss < loss:
            weights, loss, damping = tried, tried_loss, max(damping / 10, LEAST_DAMPING)
            slope, curve = likelihood.slopes(weights)
        else:
            damping *= 10
    return weights
