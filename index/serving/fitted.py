"""What is fitted when an index is built: classifier, weights of the ranker, thresholds, gate for follow-ups."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.serving.classifier import Classifier
from index.serving.follow_ups import FollowUpGate
from index.serving.ranker import RankerWeights
from index.serving.trust import Trust

RANKER_FILE, THRESHOLDS_FILE, GATE_FILE, TRUST_FILE = "ranker.json", "thresholds.json", "gate.json", "trust.json"


@dataclass(frozen=True)
class Thresholds:
    """Confidence (0..1) from which a question is answered, and from which near points are suggested instead.

    `missing` is the part of all that lies out of scope from which its likeliest theme is named; above 1, none is.
    `first` is the probability of the likeliest point or section from which it is the answer.
    """

    answer: float
    suggest: float
    missing: float = 2.0
    first: float = 0.0


@dataclass(frozen=True)
class Fitted:
    """Everything fitted that ranking and deciding need."""

    weights: RankerWeights
    thresholds: Thresholds
    gate: FollowUpGate
    classifier: Classifier | None = None
    """None for knowledge without a question bank."""
    trust: Trust | None = None
    """What tells the confidence of knowledge without a question bank; with one, the ranking does."""

    def save(self, folder: Path) -> None:
        """Write the files into a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        self.weights.save(folder / RANKER_FILE)
        (folder / THRESHOLDS_FILE).write_text(json.dumps(asdict(self.thresholds), indent=1) + "\n", encoding="utf8")
        self.gate.save(folder / GATE_FILE)
        if self.classifier:
            self.classifier.save(folder)
        if self.trust:
            self.trust.save(folder / TRUST_FILE)

    @classmethod
    def load(cls, folder: Path) -> "Fitted":
        """Read what `save` wrote; raise OSError, ValueError, TypeError or KeyError where that can't be done."""
        thresholds = json.loads((folder / THRESHOLDS_FILE).read_text(encoding="utf8"))
        return cls(
            RankerWeights.load(folder / RANKER_FILE),
            Thresholds(**thresholds),
            FollowUpGate.load(folder / GATE_FILE),
            Classifier.load(folder),
            Trust.load(folder / TRUST_FILE),
        )
