"""How likely the best point answers a question, for documents that bring no questions of their own.

The ranking alone does not tell: of many points one is always first. What tells is by how much it leads, how near it is
as a whole, how many of the question's words it has, and whether questions that no document answers are nearer.
"""

import json
from dataclasses import asdict, dataclass
from math import exp, log
from pathlib import Path

import numpy as np

from index.serving.evidence import FEATURES
from index.serving.ranker import POINT, Ranking
from index.values.arrays import Floats, Whole

TRUST_SIGNS = ("lead", "nearest", "coverage", "outside")
"""The logarithm of the odds of the best point against all others together; the similarity of its nearest whole text or
question; which part of the question's words it has; the similarity of the nearest question that no point answers."""
_LEAST = 1e-3
"""Share of a point, or of all others, below which it does not matter how small it is."""
_QUESTION, _WHOLE, _COVERAGE = (FEATURES.index(name) for name in ("question_nearest", "whole_nearest", "coverage"))


def trust_signs(evidence: Floats, ranking: Ranking, best: int, groups: Whole) -> Floats:
    """Return the signs for the point in row `best` of a question's evidence; `groups` are those of the labels."""
    points = groups == POINT
    share = ranking.labels[best] / max(float(ranking.labels[points].sum()), np.finfo(float).tiny)
    outside = evidence[~points, _QUESTION]
    return np.array(
        [
            log(max(share, _LEAST) / max(1 - share, _LEAST)),
            max(evidence[best, _WHOLE], evidence[best, _QUESTION]),
            evidence[best, _COVERAGE],
            outside.max(initial=0.0),
        ]
    )


@dataclass(frozen=True)
class Trust:
    """A logistic regression over the signs."""

    weights: tuple[float, ...]
    bias: float

    def of(self, signs: Floats) -> float:
        """Return the probability that the point answers."""
        return 1 / (1 + exp(-(float(signs @ np.array(self.weights)) + self.bias)))

    def save(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf8")

    @classmethod
    def load(cls, path: Path) -> "Trust | None":
        """Read it, None where there is no such file; raise ValueError when it is not of today's signs."""
        if not path.is_file():
            return None
        found = json.loads(path.read_text(encoding="utf8"))
        trust = cls(tuple(found["weights"]), float(found["bias"]))
        if len(trust.weights) != len(TRUST_SIGNS):
            raise ValueError(f"{path}: weights for other signs")
        return trust
