"""Finds the nearest passages by meaning: FAISS over unit vectors, exact for small sets, approximate for large ones."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self
from zipfile import BadZipFile

import faiss
import numpy as np
import numpy.typing as npt

from index.encoders.encoder import Vector, Vectors
from index.values.arrays import Floats, Floats32, Whole
from index.values.threads import usable_cores

EXACT_UP_TO = 50_000
"""Vectors above which an approximate index is built; below it an exact search takes a few milliseconds."""
HNSW_LINKS, BUILD_EFFORT, SEARCH_EFFORT = 32, 64, 256
"""HNSW parameters (Malkov and Yashunin 2016, arXiv 1603.09320): M, efConstruction, efSearch. With an efConstruction of
200, building takes four times as long and finds no more of 100,000 passages (`tests/benchmarks/passages.py`)."""
BLAS_FROM = 1_000
"""Numbers in all queries of a search (three questions) from which FAISS multiplies matrices instead of comparing row by
row; eight questions then take less than half the time. FAISS itself begins at 128,000 numbers, which is 334 questions.
Before version 1.15 it counted queries, so there this changes nothing."""
MANY = 256
"""Queries of a search from which numpy's product of all with all takes half of FAISS's time, and how many at a time."""
_LARGEST = 127
"""The largest whole number of eight bits with a sign."""
ROUGH_FROM = 4_000
"""Vectors from which a search goes through them in eight bits first; fewer take a fraction of a millisecond anyway."""
ROUGHLY_NEAR = 1.5
"""Times as many rows as are wanted that are compared exactly after that. Of the 400 nearest of 31,000 rows, a factor of
1.25 missed none for any of 400 questions, and this one costs no more."""
_MOST_COMPARED = 0.125
"""Share of all rows from which comparing all of them takes no longer."""
_CHUNK = 512
"""Rows that are turned into fewer bits at a time, so that little memory is needed beside them."""
_HALF = 256
"""What the upper of two halves counts, in steps of the lower."""
_ZERO = 128
"""What FAISS writes for a zero in eight bits with a sign."""
_ZIPPED = b"PK"
"""How a file of numpy begins; FAISS's begin otherwise."""

Halves = npt.NDArray[np.uint8]
"""Upper halves of numbers, in FAISS's code."""


def search_in_one_thread() -> None:
    """Let FAISS search in one thread: a second one spins while it waits for the first, which takes what it saves."""
    faiss.omp_set_num_threads(1)


class Neighbours(NamedTuple):
    """Rows of an index and their similarities to a query, best first."""

    rows: Whole
    similarities: Floats


class _CompactVectors:
    """Vectors in whole numbers of sixteen bits, held in two halves, as FAISS's own index gives them.

    The upper halves are what a rough search goes through: a quarter of the memory to read, which is what an exact one
    waits for. With the lower ones each number is wrong by eight millionths at most, and a similarity by about as much.
    """

    def __init__(self, upper: Halves, lower: npt.NDArray[np.int8], step: float) -> None:
        self.ntotal, self.d = upper.shape
        self._lower, self._step = lower, np.float32(step)
        self._rough = faiss.IndexScalarQuantizer(
            self.d, faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
        )
        # What FAISS adds itself has to be turned from numbers with a point, in ever larger pieces of memory.
        faiss.copy_array_to_vector(upper.ravel(), self._rough.codes)
        self._rough.ntotal = self.ntotal
        self._upper: Halves = faiss.rev_swig_ptr(self._rough.codes.data(), upper.size).reshape(upper.shape)

    @classmethod
    def load(cls, file: BinaryIO) -> Self:
        """Read what `_save_compact` wrote; raise ValueError, KeyError or BadZipFile where that can't be done."""
        with np.load(file, allow_pickle=False) as saved:
            return cls(saved["upper"], saved["lower"], float(saved["step"]))

    def near(self, queries: Vectors, limit: int) -> Whole:
        """Return about the nearest rows of each query, in no order that means anything."""
        largest = np.maximum(np.abs(queries).max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
        # A query is rounded too, as FAISS multiplies eight bits by eight bits.
        _, found = self._rough.search(np.rint(queries * (_LARGEST / largest)).astype(np.float32), limit)
        return np.asarray(found, dtype=np.int64)

    def reconstruct(self, number: int) -> Vector:
        """Return one vector."""
        (vector,) = self.reconstruct_n(number, 1)
        return np.asarray(vector, dtype=np.float32)

    def reconstruct_batch(self, numbers: Whole) -> Vectors:
        """Return some vectors."""
        return self._joined(self._upper[numbers], self._lower[numbers])

    def reconstruct_n(self, start: int, count: int) -> Vectors:
        """Return vectors that follow each other."""
        return self._joined(self._upper[start : start + count], self._lower[start : start + count])

    def _joined(self, upper: Halves, lower: npt.NDArray[np.int8]) -> Vectors:
        joined = upper.astype(np.float32)
        joined -= _ZERO
        joined *= _HALF
        joined += lower
        joined *= self._step
        return joined

    def search(self, queries: Vectors, limit: int) -> tuple[Floats32, Whole]:
        """Return the similarities and the rows of the nearest, best first, by comparing all."""
        parts = [queries @ self.reconstruct_n(start, count).T for start, count in _chunks(self.ntotal)]
        similarities = np.concatenate(parts, axis=1)
        rows = np.argsort(-similarities, axis=1, kind="stable")[:, :limit]
        return np.take_along_axis(similarities, rows, axis=1), rows


def _save_compact(index: faiss.Index, file: BinaryIO) -> None:
    """Write the vectors of an index in two halves."""
    upper = np.empty((index.ntotal, index.d), dtype=np.uint8)
    lower = np.empty(upper.shape, dtype=np.int8)
    step = _largest(index) / (_LARGEST * _HALF)
    for start, count in _chunks(index.ntotal):
        rows = slice(start, start + count)
        whole = np.rint(index.reconstruct_n(start, count) / np.float32(step))
        near = np.floor(whole / _HALF + 0.5)
        upper[rows] = near + _ZERO
        lower[rows] = whole - near * _HALF
    np.savez(file, upper=upper, lower=lower, step=np.float64(step))


def _chunks(count: int) -> list[tuple[int, int]]:
    """Return the first row and the number of rows of each part that is turned at a time."""
    return [(start, min(_CHUNK, count - start)) for start in range(0, count, _CHUNK)]


def _largest(index: faiss.Index) -> float:
    """Return the largest number in the unit vectors of an index, whatever its sign."""
    parts = (index.reconstruct_n(*chunk) for chunk in _chunks(index.ntotal))
    return max(max(float(part.max()), -float(part.min())) for part in parts)


def _in_order(rows: Whole, similarities: Floats32, limit: int) -> Neighbours:
    """Return some rows, best first."""
    best = np.argsort(-similarities, kind="stable")[:limit]
    return Neighbours(rows[best], similarities[best].astype(np.float64))


class VectorIndex:
    """Searches rows of unit vectors by inner product."""

    def __init__(self, index: "faiss.Index | _CompactVectors") -> None:
        self._index = index
        faiss.cvar.distance_compute_blas_threshold = BLAS_FROM
        if isinstance(index, faiss.IndexHNSW):
            index.hnsw.efSearch = SEARCH_EFFORT

    @classmethod
    def build(cls, vectors: Vectors, exact_up_to: int = EXACT_UP_TO) -> "VectorIndex":
        """Index unit vectors, one a row: exactly up to `exact_up_to` of them, else by HNSW."""
        count, dimensions = vectors.shape
        if count <= exact_up_to:
            index: faiss.Index = faiss.IndexFlatIP(dimensions)
        else:
            index = faiss.IndexHNSWFlat(dimensions, HNSW_LINKS, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction = BUILD_EFFORT
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> "VectorIndex":
        """Read a saved index to search in it; raise RuntimeError when the file is damaged."""
        with path.open("rb") as file:
            if file.read(len(_ZIPPED)) == _ZIPPED:
                file.seek(0)
                try:
                    return cls(_CompactVectors.load(file))
                except (ValueError, KeyError, EOFError, BadZipFile) as error:
                    raise RuntimeError(str(error)) from error
        return cls(faiss.read_index(str(path)))

    def save(self, path: Path) -> None:
        """Write an index that was built to a file: vectors that are all compared, and many, in fewer bits."""
        if isinstance(self._index, _CompactVectors):
            raise TypeError("a loaded index is not saved")
        if isinstance(self._index, faiss.IndexFlat) and len(self) >= ROUGH_FROM:
            with path.open("wb") as file:
                _save_compact(self._index, file)
        else:
            faiss.write_index(self._index, str(path))

    def nearest(self, queries: Vectors, limit: int) -> list[Neighbours]:
        """Return for each query up to `limit` rows, best first; several together take less time than one by one.

        FAISS fills missing places with row -1, which Python would read as the last row: they are dropped.
        """
        compared = int(ROUGHLY_NEAR * limit)
        if isinstance(self._index, _CompactVectors) and compared < _MOST_COMPARED * len(self):
            near = self._index.near(queries, compared)
            return [self._nearest_of(rows, query, limit) for rows, query in zip(near, queries, strict=True)]
        if isinstance(self._index, faiss.IndexFlat) and len(queries) >= MANY:
            return self._nearest_of_many(queries, min(limit, len(self)))
        found = self._index.search(np.ascontiguousarray(queries, dtype=np.float32), limit)
        return [
            Neighbours(rows[rows >= 0], similarities[rows >= 0].astype(np.float64))
            for similarities, rows in zip(*found, strict=True)
        ]

    def _nearest_of_many(self, queries: Vectors, limit: int) -> list[Neighbours]:
        """Return what a search among all rows finds: for thousands of queries one product takes half the time."""
        rows = self.vectors()

        def nearest(start: int) -> list[Neighbours]:
            similarities = queries[start : start + MANY] @ rows.T
            best = np.argpartition(similarities, len(rows) - limit, axis=1)[:, len(rows) - limit :]
            return [_in_order(of, all_of[of], limit) for of, all_of in zip(best, similarities, strict=True)]

        with ThreadPoolExecutor(usable_cores()) as threads:
            return [each for part in threads.map(nearest, range(0, len(queries), MANY)) for each in part]

    def _nearest_of(self, rows: Whole, query: Vector, limit: int) -> Neighbours:
        """Return the nearest of some rows."""
        return _in_order(rows, np.asarray(self._index.reconstruct_batch(rows), dtype=np.float32) @ query, limit)

    def row(self, number: int) -> Vector:
        """Return one vector."""
        return np.asarray(self._index.reconstruct(number), dtype=np.float32)

    def rows(self, numbers: Sequence[int]) -> Vectors:
        """Return some vectors, in their order; at once they take less time than one by one."""
        return np.asarray(self._index.reconstruct_batch(np.array(numbers, dtype=np.int64)), dtype=np.float32)

    def vectors(self) -> Vectors:
        """Return all rows, for work that needs every similarity."""
        return np.asarray(self._index.reconstruct_n(0, self._index.ntotal), dtype=np.float32)

    def __len__(self) -> int:
        return int(self._index.ntotal)
