"""The passages of an index as columns, which take an eighth of the memory that tens of thousands of objects do."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import get_args, overload

import numpy as np
import numpy.typing as npt

from index.values.arrays import Whole
from index.values.passages import Kind, Passage
from knowledge.guide import LANGUAGES

_KINDS: tuple[Kind, ...] = get_args(Kind)
_LANGUAGE_OF, _TRUTH_OF = (None, *LANGUAGES), (None, False, True)
"""What the numbers of a passage's language and truth stand for."""

_Bytes = npt.NDArray[np.uint8]


class PassageTable(Sequence[Passage]):
    """A sequence of passages, each made when it is asked for.

    `texts` are all texts in UTF-8, one behind the other; passage i ends at `ends[i]`. `columns` has for each passage
    the numbers of its label, kind, language and truth.
    """

    def __init__(self, labels: Sequence[str], texts: _Bytes, ends: Whole, columns: npt.NDArray[np.int32]) -> None:
        self._labels, self._texts, self._ends, self._columns = tuple(labels), texts, ends, columns

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "PassageTable":
        """Return the table of some passages."""
        labels: dict[str, int] = {}
        texts = [passage.text.encode("utf8", "surrogatepass") for passage in passages]
        columns = [
            (
                labels.setdefault(passage.label, len(labels)),
                _KINDS.index(passage.kind),
                _LANGUAGE_OF.index(passage.language),
                _TRUTH_OF.index(passage.is_true),
            )
            for passage in passages
        ]
        joined = np.frombuffer(b"".join(texts), dtype=np.uint8)
        ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
        return cls(tuple(labels), joined, ends, np.array(columns, dtype=np.int32).reshape(len(texts), 4))

    @classmethod
    def load(cls, path: Path) -> "PassageTable":
        """Read what `save` wrote; raise OSError, ValueError, KeyError or BadZipFile where that can't be done."""
        with np.load(path, allow_pickle=False) as saved:
            labels = json.loads(saved["labels"].tobytes())
            return cls(labels, saved["texts"], saved["ends"], saved["columns"])

    def save(self, path: Path) -> None:
        """Write the table to a file."""
        labels = np.frombuffer(json.dumps(self._labels).encode(), dtype=np.uint8)
        np.savez(path, labels=labels, texts=self._texts, ends=self._ends, columns=self._columns)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, row: int) -> Passage: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, row: int | slice) -> Passage | tuple[Passage, ...]:
        if isinstance(row, slice):
            return tuple(self[each] for each in range(len(self))[row])
        number = range(len(self))[row]
        start = int(self._ends[number - 1]) if number else 0
        text = self._texts[start : int(self._ends[number])].tobytes()
        return self._passage(text, *self._columns[number].tolist())

    def __iter__(self) -> Iterator[Passage]:
        # Column by column: the loops over tens of thousands of passages are then those of `map`.
        texts, ends = self._texts.tobytes(), self._ends.tolist()
        said = [texts[start:end].decode("utf8", "surrogatepass") for start, end in pairwise((0, *ends))]
        labels, kinds, languages, truths = self._columns.T.tolist()
        return map(
            Passage,
            map(self._labels.__getitem__, labels),
            said,
            map(_KINDS.__getitem__, kinds),
            map(_LANGUAGE_OF.__getitem__, languages),
            map(_TRUTH_OF.__getitem__, truths),
        )

    def _passage(self, text: bytes, label: int, kind: int, language: int, truth: int) -> Passage:
        said = text.decode("utf8", "surrogatepass")
        return Passage(self._labels[label], said, _KINDS[kind], _LANGUAGE_OF[language], _TRUTH_OF[truth])
