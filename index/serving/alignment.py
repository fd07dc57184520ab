"""How well the words of a question are met by those of a passage, by what each means where it stands.

One vector of a whole passage blurs what it says: of two paragraphs on leave, both are near to any question on leave.
Here each token of the question looks for the token of the passage that is nearest to it, and rare tokens count more
(late interaction, as in ColBERT, arXiv 2004.12832). The vectors are those of a layer within the encoder, in fewer
dimensions and whole numbers of eight bits: about 7 KB for a paragraph. They stay on the disk until they are needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.encoders.encoder import Tokens, Vectors, unit
from index.values.arrays import Floats, Whole
from index.values.location import GENERIC

AXES_FILE = "token_axes.npy"
"""The axes along which the tokens of texts differ most, beside the ranking of documents (`index.training.practice`)."""
VECTORS_OF_TOKENS, PIECES, STARTS, ROWS = "tokens.npy", "token_pieces.npy", "token_starts.npy", "token_rows.npy"
"""The files of a saved index: vectors and numbers of all tokens, where those of each text begin, and its passage."""
_LARGEST = 127
_STEPS = 254
"""Steps in a whole. A half is the largest that is kept: only along the first axis, which is what all tokens have in
common, is more cut off."""

Compact = npt.NDArray[np.int8]


class CompactTokens(NamedTuple):
    """The tokens of a text as they are kept."""

    pieces: Whole
    vectors: Compact

    @classmethod
    def of(cls, tokens: Tokens, axes: Vectors) -> "CompactTokens":
        """Return tokens with what the axes keep of their vectors."""
        whole = np.rint(unit(tokens.vectors @ axes) * _STEPS)
        return cls(tokens.pieces, np.clip(whole, -_LARGEST, _LARGEST).astype(np.int8))


class TokenTable:
    """The tokens of some passages of an index, which `rows` names."""

    def __init__(self, vectors: Compact, pieces: Whole, starts: Whole, rows: Whole, axes: Vectors) -> None:
        self._vectors, self._pieces, self._starts, self._rows = vectors, pieces, starts, rows
        self._axes = axes
        self._place = {row: place for place, row in enumerate(rows.tolist())}
        self._rarity = _rarity(pieces, starts)

    @classmethod
    def of(cls, tokens: Mapping[int, CompactTokens], axes: Vectors) -> "TokenTable":
        """Return a table of the tokens of passages by their rows; those without any are left out."""
        kept = {row: each for row, each in tokens.items() if len(each.pieces)}
        starts = np.cumsum([0, *(len(each.pieces) for each in kept.values())], dtype=np.int64)
        vectors = np.concatenate([np.zeros((0, axes.shape[1]), np.int8), *(each.vectors for each in kept.values())])
        pieces = np.concatenate([np.zeros(0, np.int64), *(each.pieces for each in kept.values())])
        return cls(vectors, pieces, starts, np.array(list(kept), dtype=np.int64), axes)

    @classmethod
    def load(cls, folder: Path) -> "TokenTable | None":
        """Read a saved table, None where there is none; raise OSError or ValueError where it can't be read."""
        if not (folder / VECTORS_OF_TOKENS).is_file():
            return None
        vectors = np.load(folder / VECTORS_OF_TOKENS, mmap_mode="r", allow_pickle=False)
        pieces, starts, rows = (np.load(folder / name, allow_pickle=False) for name in (PIECES, STARTS, ROWS))
        return cls(vectors, pieces.astype(np.int64), starts, rows, token_axes())

    def save(self, folder: Path) -> None:
        """Write the table into a folder."""
        np.save(folder / VECTORS_OF_TOKENS, self._vectors, allow_pickle=False)
        np.save(folder / PIECES, self._pieces.astype(np.int32), allow_pickle=False)
        np.save(folder / STARTS, self._starts, allow_pickle=False)
        np.save(folder / ROWS, self._rows, allow_pickle=False)

    def tokens(self) -> dict[int, CompactTokens]:
        """Return the tokens of each passage by its row."""
        return {row: CompactTokens(self._pieces[here], self._vectors[here]) for row, here in self._places()}

    def _places(self) -> Iterator[tuple[int, slice]]:
        starts = self._starts.tolist()
        for row, start, end in zip(self._rows.tolist(), starts[:-1], starts[1:], strict=True):
            yield row, slice(start, end)

    def __contains__(self, row: int) -> bool:
        return row in self._place

    def scores(self, question: Tokens, rows: Sequence[int]) -> Floats:
        """Return for passages of the table how well each meets the question, up to 1."""
        if not len(question.pieces) or not rows:
            return np.zeros(len(rows))
        places = np.array([self._place[row] for row in rows])
        lengths = self._starts[places + 1] - self._starts[places]
        theirs = np.concatenate([self._vectors[self._starts[place] : self._starts[place + 1]] for place in places])
        asked = unit(question.vectors @ self._axes) / np.float32(_STEPS)
        similarities = asked @ theirs.astype(np.float32).T
        nearest = np.maximum.reduceat(similarities, np.cumsum(lengths) - lengths, axis=1)
        weights = self._rarity[np.minimum(question.pieces, len(self._rarity) - 1)]
        scores: Floats = weights @ nearest / weights.sum()
        return scores


def token_axes(folder: Path = GENERIC) -> Vectors:
    """Return the axes that are kept of a token's vector, a column each."""
    return np.asarray(np.load(folder / AXES_FILE, allow_pickle=False), dtype=np.float32)


def _rarity(pieces: Whole, starts: Whole) -> Floats:
    """Return the inverse document frequency of each piece; the last stands for those that no text has."""
    texts = len(starts) - 1
    of_text = np.repeat(np.arange(texts), np.diff(starts))
    different = np.unique(np.stack([of_text, pieces]), axis=1)[1]
    frequency = np.append(np.bincount(different), 0)
    rarity: Floats = np.log(1 + (texts - frequency + 0.5) / (frequency + 0.5))
    return rarity
