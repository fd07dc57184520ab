"""What turns text into vectors: a protocol that onnxruntime and sentence-transformers meet."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from index.values.arrays import Floats32

Vector = Floats32
"""A unit vector."""
Vectors = Floats32
"""One unit vector a row."""

QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "
"""The prompts that multilingual-e5 was trained with (arXiv 2402.05672)."""


class QuestionEncoder(Protocol):
    """Encodes questions."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one finite unit vector a question; any text is accepted."""


class Encoder(QuestionEncoder, Protocol):
    """Encodes questions and passages into the same space."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one finite unit vector a passage; any text is accepted."""


def unit(vectors: Vectors) -> Vectors:
    """Scale rows to length one; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    return scaled
