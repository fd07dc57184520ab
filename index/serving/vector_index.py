"""Finds the nearest passages by meaning: FAISS over unit vectors, exact for small sets, approximate for large ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import faiss
import numpy as np

from index.encoders.encoder import Vector, Vectors
from index.values.arrays import Floats, Whole

EXACT_UP_TO = 50_000
"""Vectors above which an approximate index is built; below it an exact search takes a few milliseconds."""
HNSW_LINKS, BUILD_EFFORT, SEARCH_EFFORT = 32, 64, 256
"""HNSW parameters (Malkov and Yashunin 2016, arXiv 1603.09320): M, efConstruction, efSearch. With an efConstruction of
200, building takes four times as long and finds no more of 100,000 passages (`tests/benchmarks/passages.py`)."""
BLAS_FROM = 1_000
"""Numbers in all queries of a search (three questions) from which FAISS multiplies matrices instead of comparing row by
row; eight questions then take less than half the time. FAISS itself begins at 128,000 numbers, which is 334 questions.
Before version 1.15 it counted queries, so there this changes nothing."""


def search_in_one_thread() -> None:
    """Let FAISS search in one thread: a second one spins while it waits for the first, which takes what it saves."""
    faiss.omp_set_num_threads(1)


class Neighbours(NamedTuple):
    """Rows of an index and their similarities to a query, best first."""

    rows: Whole
    similarities: Floats


class VectorIndex:
    """Searches rows of unit vectors by inner product."""

    def __init__(self, index: faiss.Index) -> None:
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
        """Read a saved index; raise RuntimeError when the file is damaged."""
        return cls(faiss.read_index(str(path)))

    def save(self, path: Path) -> None:
        """Write the index to a file."""
        faiss.write_index(self._index, str(path))

    def nearest(self, queries: Vectors, limit: int) -> list[Neighbours]:
        """Return for each query up to `limit` rows, best first; several together take less time than one by one.

        FAISS fills missing places with row -1, which Python would read as the last row: they are dropped.
        """
        found = self._index.search(np.ascontiguousarray(queries, dtype=np.float32), limit)
        return [
            Neighbours(rows[rows >= 0], similarities[rows >= 0].astype(np.float64))
            for similarities, rows in zip(*found, strict=True)
        ]

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
