"""How likely the best point answers a question, for documents that bring no questions of their own.

The ranking alone does not tell: of many points one is always first. What tells is how near the point is, how well its
text meets the question's words, by how much it leads in that, and whether questions that no document answers are
nearer. Which part of the question's words it has tells nothing beside these.
"""

import json
from dataclasses import asdict, dataclass
from math import exp
from pathlib import Path

import numpy as np

from index.serving.evidence import FEATURES
from index.serving.ranker import POINT
from index.values.arrays import Floats, Whole

TRUST_SIGNS = ("nearest", "alignment", "alignment_lead", "outside")
"""The similarity of the best point's nearest text or question; how well its text meets the question's words, and by how
much better than that of any other point; the similarity of the nearest question that no point answers."""
_QUESTION, _TEXT, _ALIGNMENT = map(FEATURES.index, ("question_nearest", "text_nearest", "alignment"))


def trust_signs(evidence: Floats, best: int, groups: Whole) -> Floats:
    """Return the signs for the point in row `best` of a question's evidence; `groups` are those of the labels."""
    points = groups == POINT
    alignment = evidence[best, _ALIGNMENT]
    others = np.delete(evidence[:, _ALIGNMENT], best)[np.delete(points, best)]
    return np.array(
        [
            max(evidence[best, _TEXT], evidence[best, _QUESTION]),
            alignment,
            alignment - others.max(initial=0.0),
            evidence[~points, _QUESTION].max(initial=0.0),
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
