"""Vectors of the question bank, stored beside the encoder: a first start need not encode 20,000 questions.

They are in whole numbers of one byte, with one step a vector: at cosine 0.9999 of the exact ones. Texts that are not
among them are encoded as ever, so that a new question needs no new file.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file

from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT, Encoder, Vectors, unit
from index.words.normalize import clean_question

KNOWN_FILE = "known_vectors.safetensors"
"""Beside the weights in the encoder's folder: `keys` (8 bytes a text), `steps` (one a text), `vectors` (int8)."""
KEY_BYTES = 8
"""Length of a text's hash: among 30,000 texts two meet by chance once in 40 billion times."""
LARGEST = 127
"""Largest whole number of one byte with a sign, the same in both directions."""


def key_of(prompted: str) -> bytes:
    """Return the hash of a text with its prompt."""
    return hashlib.blake2b(prompted.encode(), digest_size=KEY_BYTES).digest()


class RecordingEncoder:
    """Encodes, and keeps what it encoded."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._seen: dict[bytes, npt.NDArray[np.float32]] = {}

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        return self._kept(QUERY_PROMPT, texts, self._encoder.encode_queries)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage."""
        return self._kept(PASSAGE_PROMPT, texts, self._encoder.encode_passages)

    def save(self, folder: Path) -> None:
        """Write all that was encoded into an encoder's folder."""
        vectors = np.stack(list(self._seen.values()))
        steps = np.abs(vectors).max(1) / LARGEST
        whole = np.rint(vectors / steps[:, None]).astype(np.int8)
        keys = np.frombuffer(b"".join(self._seen), dtype=np.uint8).reshape(len(self._seen), KEY_BYTES)
        save_file({"keys": keys, "steps": steps.astype(np.float32), "vectors": whole}, folder / KNOWN_FILE)

    def _kept(self, prompt: str, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Vectors:
        vectors = encode(texts)
        self._seen.update(zip((key_of(prompt + clean_question(text)) for text in texts), vectors, strict=True))
        return vectors


class KnowingEncoder:
    """Encodes what is not known yet; `known` has the row of each known text."""

    def __init__(
        self, encoder: Encoder, known: Mapping[bytes, int], steps: Vectors, whole: npt.NDArray[np.int8]
    ) -> None:
        self._encoder = encoder
        self._known = known
        self._steps = steps
        self._whole = whole

    @classmethod
    def of(cls, encoder: Encoder, folder: Path) -> Encoder:
        """Return an encoder with the vectors stored in a folder; the same encoder where none are."""
        if not (folder / KNOWN_FILE).is_file():
            return encoder
        stored = load_file(folder / KNOWN_FILE)
        known = {key.tobytes(): row for row, key in enumerate(stored["keys"])}
        return cls(encoder, known, stored["steps"], stored["vectors"])

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        return self._filled(QUERY_PROMPT, texts, self._encoder.encode_queries)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage."""
        return self._filled(PASSAGE_PROMPT, texts, self._encoder.encode_passages)

    def _filled(self, prompt: str, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Vectors:
        rows = np.array([self._known.get(key_of(prompt + clean_question(text)), -1) for text in texts], dtype=np.int64)
        vectors = unit(self._whole[rows].astype(np.float32) * self._steps[rows, None])
        new = np.flatnonzero(rows < 0)
        if len(new):
            vectors[new] = encode([texts[int(row)] for row in new])
        return vectors
