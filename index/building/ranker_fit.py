"""Fit the ranker: a conditional logit over labels, by maximum likelihood."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from index.serving.ranker import GROUPS, NONE, RankerWeights
from index.values.arrays import Floats, Whole

RIDGE = 2e-4
"""Penalty on the mean square of the feature weights. Small: in five-fold cross-validation on the bank's held-out part a
larger one made the loss worse (0.916 here, 0.921 at 1e-3, 0.969 at 1e-2)."""
WRONG = 1e-12
"""Credit of a label that is wrong, so that its logarithm is finite."""
CHUNK = 8
"""Questions that are worked on at a time: with 500 labels their numbers (half a MB) fit into a processor's cache."""
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
    features = evidence.shape[2]
    penalty = np.where(np.arange(features + len(GROUPS)) < features, 2 * ridge / features, 0.0)
    fitted = _minimize(_Likelihood(evidence, groups, np.log(np.maximum(accepted, WRONG)), penalty))
    return RankerWeights(tuple(fitted[:features].tolist()), tuple(fitted[features:].tolist()))


@dataclass(frozen=True)
class _Likelihood:
    """The negative mean log likelihood of accepted labels, with half of `ridge` times the squared weights.

    The weights are those of the features, then those of the groups. `credit` (questions, labels + 1) is the logarithm
    of how right each label is.
    """

    evidence: Floats
    groups: Whole
    credit: Floats
    ridge: Floats

    def slopes(self, weights: Floats) -> tuple[float, Floats, Floats]:
        """Return the loss with its gradient and Hessian.

        One pass over the evidence gives all three: reading it takes most of the time.
        """
        likelihood, slope, curve = 0.0, np.zeros(len(weights)), np.zeros((len(weights), len(weights)))
        for columns, credit in self._chunks():
            scores = columns @ weights
            whole, right = _log_sum(scores), _log_sum(scores + credit)
            chances = np.exp(scores - whole[:, None])
            right_chances = np.exp(scores + credit - right[:, None])
            mean, right_mean = _means(columns, chances), _means(columns, right_chances)
            chances -= right_chances
            flat = columns.reshape(-1, len(weights))
            likelihood += float((right - whole).sum())
            slope += (mean - right_mean).sum(0)
            curve += (flat * chances.reshape(-1, 1)).T @ flat - mean.T @ mean + right_mean.T @ right_mean
        count = len(self.evidence)
        loss = float(0.5 * self.ridge @ weights**2) - likelihood / count
        return loss, slope / count + self.ridge * weights, curve / count + np.diag(self.ridge)

    def _chunks(self) -> Iterator[tuple[Floats, Floats]]:
        """Yield what the weights are multiplied by (questions, labels + 1, weights) and the credit, in parts."""
        labels, features = self.evidence.shape[1:]
        columns = np.zeros((CHUNK, labels + 1, features + len(GROUPS)))
        columns[:, np.arange(labels), features + self.groups] = 1
        columns[:, labels, features + NONE] = 1
        for start in range(0, len(self.evidence), CHUNK):
            part = self.evidence[start : start + CHUNK]
            columns[: len(part), :labels, :features] = part
            yield columns[: len(part)], self.credit[start : start + CHUNK]


def _means(columns: Floats, chances: Floats) -> Floats:
    """Return the mean of the columns over the labels' probabilities, one row a question."""
    means: Floats = (chances[:, None, :] @ columns)[:, 0]
    return means


def _log_sum(scores: Floats) -> Floats:
    """Return the logarithm of the sum of the exponentials of each row."""
    highest = scores.max(1)
    summed: Floats = highest + np.log(np.exp(scores - highest[:, None]).sum(1))
    return summed


def _minimize(likelihood: _Likelihood) -> Floats:
    """Return the weights with the smallest loss that damped Newton steps reach from 0."""
    weights, damping = np.zeros(len(likelihood.ridge)), DAMPING
    loss, slope, curve = likelihood.slopes(weights)
    for _ in range(MOST_STEPS):
        if float(np.abs(slope).max()) < FLAT or damping > MOST_DAMPING:
            break
        tried = weights - np.linalg.solve(curve + damping * np.eye(len(weights)), slope)
        found = likelihood.slopes(tried)
        if found[0] < loss:
            weights, (loss, slope, curve), damping = tried, found, max(damping / 10, LEAST_DAMPING)
        else:
            damping *= 10
    return weights
