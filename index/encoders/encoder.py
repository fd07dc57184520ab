"""What turns text into vectors: a protocol that onnxruntime and sentence-transformers meet."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np

from index.values.arrays import Floats32, Whole

Vector = Floats32
"""A unit vector."""
Vectors = Floats32
"""One unit vector a row."""


class Tokens(NamedTuple):
    """The word pieces of a text by number, and for each a vector of what it means there."""

    pieces: Whole
    vectors: Vectors


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
