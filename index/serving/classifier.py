"""Tells from a question's vector alone how likely each label is."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.encoders.encoder import Vector
from index.values.arrays import Floats, Floats32

CLASSIFIER_FILE = "classifier.npz"
"""Where a saved index keeps the weights."""


@dataclass(frozen=True)
class Classifier:
    """A linear classifier of unit vectors: `weights` are (dimensions, labels), `biases` one a label."""

    weights: Floats32
    biases: Floats32

    def log_chances(self, vector: Vector) -> Floats:
        """Return the natural logarithm of each label's probability."""
        scores: Floats = (vector @ self.weights + self.biases).astype(np.float64)
        scores -= scores.max()
        scores -= np.log(np.exp(scores).sum())
        return scores

    def save(self, folder: Path) -> None:
        """Write the weights into a folder that exists."""
        np.savez(folder / CLASSIFIER_FILE, weights=self.weights, biases=self.biases)

    @classmethod
    def load(cls, folder: Path) -> "Classifier | None":
        """Read what `save` wrote; None where nothing was. Raise OSError, ValueError or KeyError for a broken file."""
        if not (folder / CLASSIFIER_FILE).is_file():
            return None
        with np.load(folder / CLASSIFIER_FILE, allow_pickle=False) as saved:
            return cls(saved["weights"], saved["biases"])
