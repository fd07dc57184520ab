"""Turns features into probabilities: a conditional logit over all labels, fitted when the index is built."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.serving.evidence import FEATURES
from index.values.arrays import Floats
from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK

GROUPS = ("point", SECTION, SMALL_TALK, OUT_OF_SCOPE, "none")
POINT, SECTIONS, TALK, OUTSIDE, NONE = range(len(GROUPS))


def group_of(label: str) -> int:
    """Return the number of the group that a label belongs to."""
    return next((group for group in (SECTIONS, TALK, OUTSIDE) if label.startswith(GROUPS[group])), POINT)


@dataclass(frozen=True)
class Ranking:
    """Probabilities for one question: of each label, and of each group; the last group is "no label at all"."""

    labels: Floats
    groups: Floats


@dataclass(frozen=True)
class RankerWeights:
    """A weight a feature and a bias a group; the bias of the last group is the score of "no label at all"."""

    features: tuple[float, ...]
    biases: tuple[float, ...]

    def save(self, path: Path) -> None:
        """Write the weights as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf8")

    @classmethod
    def load(cls, path: Path) -> "RankerWeights":
        """Read weights; raise ValueError when they are not those of today's features."""
        found = json.loads(path.read_text(encoding="utf8"))
        weights = cls(tuple(found["features"]), tuple(found["biases"]))
        if len(weights.features) != len(FEATURES) or len(weights.biases) != len(GROUPS):
            raise ValueError(f"{path}: weights for other features")
        return weights


class Ranker:
    """Ranks the labels of an index."""

    def __init__(self, labels: Sequence[str], weights: RankerWeights) -> None:
        self.groups = np.array([group_of(label) for label in labels], dtype=np.int64)
        self._weights = np.array(weights.features)
        self._biases = np.array(weights.biases)

    def rank(self, evidence: Floats) -> Ranking:
        """Return the probabilities of labels and groups."""
        scores = np.append(evidence @ self._weights + self._biases[self.groups], self._biases[NONE])
        odds = np.exp(scores - scores.max())
        odds /= odds.sum()
        groups = np.bincount(self.groups, odds[:-1], minlength=len(GROUPS)).astype(np.float64)
        groups[NONE] = odds[-1]
        return Ranking(odds[:-1], groups)
