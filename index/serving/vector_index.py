"""Finds the nearest passages by meaning: FAISS over unit vectors, exact for small sets, approximate for large ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import faiss
import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from index.encoders.encoder import Vector, Vectors
from index.values.arrays import Floats, Floats32, Whole

EXACT_UP_TO = 50_000
"""Vectors above which an approximate index is built; below it an exact search takes a few milliseconds."""
HNSW_LINKS, BUILD_EFFORT, SEARCH_EFFORT = 32, 64, 256
"""HNSW parameters (Malkov and Yashunin 2016, arXiv 1603.09320): M, efConstruction, efSearch. With an efConstruction of
200, building takes four times as long and finds no more of 100,000 passages (`tests/benchmarks/passages.py`)."""
BLAS_FROM = 1_000
"""Numbers in all queries of a search (three questions) from which FAISS multiplies matrices instead of comparing row by
row; eight questions then take less than half the time. FAISS itself begins at 128,000 numbers, which is 334 questions.
Before version 1.15 it counted queries, so there this changes nothing."""
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
_LARGEST_FINE = 32_767
"""The largest whole number of sixteen bits with a sign."""
FEWER_BITS = ".safetensors"
"""Ending of the file of a large exact index: `fine` (int16, a row a vector), `rough` (FAISS's index of the same in
eight bits, as bytes) and `largest`. A start reads this; to make it of all the exact vectors took a sixth of a start."""


def search_in_one_thread() -> None:
    """Let FAISS search in one thread: a second one spins while it waits for the first, which takes what it saves."""
    faiss.omp_set_num_threads(1)


class Neighbours(NamedTuple):
    """Rows of an index and their similarities to a query, best first."""

    rows: Whole
    similarities: Floats


class _RoughVectors:
    """The same vectors in eight bits: a quarter of the memory to read, which is what an exact search waits for."""

    def __init__(self, index: faiss.Index, largest: float) -> None:
        self._scale = np.float32(_LARGEST / largest)
        self._index = index

    @classmethod
    def of(cls, index: faiss.Index, largest: float) -> "_RoughVectors":
        """Return the vectors of an index that holds them as they are."""
        rough = faiss.IndexScalarQuantizer(
            index.d, faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
        )
        made = cls(rough, largest)
        for chunk in _chunks(index.ntotal):
            rough.add(made._whole(index.reconstruct_n(*chunk)))
        return made

    @classmethod
    def read(cls, written: npt.NDArray[np.uint8], largest: float) -> "_RoughVectors":
        """Return what was written; raise RuntimeError when it is damaged."""
        return cls(faiss.deserialize_index(written), largest)

    def written(self) -> npt.NDArray[np.uint8]:
        """Return what `read` takes."""
        return np.asarray(faiss.serialize_index(self._index), dtype=np.uint8)

    def nearest(self, queries: Vectors, limit: int) -> Whole:
        """Return about the nearest rows of each query, in no order that means anything."""
        _, found = self._index.search(self._whole(queries), limit)
        return np.asarray(found, dtype=np.int64)

    def _whole(self, vectors: Vectors) -> Vectors:
        """Return vectors in whole numbers: a query is rounded too, as FAISS multiplies eight bits by eight bits."""
        whole: Vectors = np.clip(np.rint(vectors * self._scale), -_LARGEST, _LARGEST).astype(np.float32)
        return whole


class _FineVectors:
    """The same vectors in sixteen bits, as FAISS's own index gives them: half the memory of it.

    Each number is wrong by four millionths at most, and a similarity by about as much.
    """

    def __init__(self, whole: npt.NDArray[np.int16], largest: float) -> None:
        self.ntotal, self.d = whole.shape
        self._step = np.float32(largest / _LARGEST_FINE)
        self.whole = whole

    @classmethod
    def of(cls, index: faiss.Index, largest: float) -> "_FineVectors":
        """Return the vectors of an index that holds them as they are."""
        made = cls(np.empty((index.ntotal, index.d), dtype=np.int16), largest)
        for start, count in _chunks(index.ntotal):
            made.whole[start : start + count] = np.rint(index.reconstruct_n(start, count) / made._step)
        return made

    def reconstruct(self, number: int) -> Vector:
        """Return one vector."""
        (vector,) = self.reconstruct_n(number, 1)
        return np.asarray(vector, dtype=np.float32)

    def reconstruct_batch(self, numbers: Whole) -> Vectors:
        """Return some vectors."""
        return self.whole[numbers].astype(np.float32) * self._step

    def reconstruct_n(self, start: int, count: int) -> Vectors:
        """Return vectors that follow each other."""
        return self.whole[start : start + count].astype(np.float32) * self._step

    def search(self, queries: Vectors, limit: int) -> tuple[Floats32, Whole]:
        """Return the similarities and the rows of the nearest, best first, by comparing all."""
        parts = [queries @ self.reconstruct_n(start, count).T for start, count in _chunks(self.ntotal)]
        similarities = np.concatenate(parts, axis=1)
        rows = np.argsort(-similarities, axis=1, kind="stable")[:, :limit]
        return np.take_along_axis(similarities, rows, axis=1), rows


def _chunks(count: int) -> list[tuple[int, int]]:
    """Return the first row and the number of rows of each part that is turned at a time."""
    return [(start, min(_CHUNK, count - start)) for start in range(0, count, _CHUNK)]


def _largest(index: faiss.Index) -> float:
    """Return the largest number in the unit vectors of an index, whatever its sign."""
    parts = (index.reconstruct_n(*chunk) for chunk in _chunks(index.ntotal))
    return max(max(float(part.max()), -float(part.min())) for part in parts)


class VectorIndex:
    """Searches rows of unit vectors by inner product."""

    def __init__(self, index: "faiss.Index | _FineVectors", rough: _RoughVectors | None = None) -> None:
        self._index = index
        self._rough = rough
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
        fewer_bits = path.with_suffix(FEWER_BITS)
        return cls._load_fewer_bits(fewer_bits) if fewer_bits.is_file() else cls(faiss.read_index(str(path)))

    @classmethod
    def _load_fewer_bits(cls, path: Path) -> "VectorIndex":
        try:
            read = load_file(path)
            largest = float(read["largest"][0])
            return cls(_FineVectors(read["fine"], largest), _RoughVectors.read(read["rough"], largest))
        except (SafetensorError, KeyError, ValueError) as error:
            raise RuntimeError(f"{path}: {error}") from error

    def save(self, path: Path) -> None:
        """Write an index that was built to a file: a large exact one in the fewer bits in which it is searched.

        That one's name ends with `FEWER_BITS`. What was loaded may have less than what was built, and is not saved.
        """
        if isinstance(self._index, _FineVectors):
            raise TypeError("a loaded index is not saved")
        if isinstance(self._index, faiss.IndexFlat) and len(self) >= ROUGH_FROM:
            largest = _largest(self._index)
            fine, rough = _FineVectors.of(self._index, largest), _RoughVectors.of(self._index, largest)
            parts: dict[str, npt.NDArray[Any]] = {"fine": fine.whole, "rough": rough.written()}
            save_file(parts | {"largest": np.array([largest], dtype=np.float64)}, path.with_suffix(FEWER_BITS))
        else:
            faiss.write_index(self._index, str(path))

    def nearest(self, queries: Vectors, limit: int) -> list[Neighbours]:
        """Return for each query up to `limit` rows, best first; several together take less time than one by one.

        FAISS fills missing places with row -1, which Python would read as the last row: they are dropped.
        """
        compared = int(ROUGHLY_NEAR * limit)
        if self._rough and compared < _MOST_COMPARED * len(self):
            near = self._rough.nearest(queries, compared)
            return [self._nearest_of(rows, query, limit) for rows, query in zip(near, queries, strict=True)]
        found = self._index.search(np.ascontiguousarray(queries, dtype=np.float32), limit)
        return [
            Neighbours(rows[rows >= 0], similarities[rows >= 0].astype(np.float64))
            for similarities, rows in zip(*found, strict=True)
        ]

    def _nearest_of(self, rows: Whole, query: Vector, limit: int) -> Neighbours:
        """Return the nearest of some rows."""
        similarities = np.asarray(self._index.reconstruct_batch(rows), dtype=np.float32) @ query
        best = np.argsort(-similarities, kind="stable")[:limit]
        return Neighbours(rows[best], similarities[best].astype(np.float64))

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
