"""Building and searching large indexes: `python -m tests.benchmarks.passages [--sizes 100,10000,1000000]`.

The vectors are synthetic: unit vectors around centres, as passages lie around subjects; questions lie near passages.
Recall is the share of the ten truly nearest that are among the ten found.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

import numpy as np

from index.encoders.encoder import Vectors, unit
from index.serving.vector_index import VectorIndex

DIMENSIONS = 384
PER_CENTRE = 50
SPREAD, NEARNESS = 0.8, 0.5
"""Lengths of the random vectors that are added to centres and to passages, beside 1."""
QUESTIONS = 200
NEAREST = 10
SLICE = 100_000
"""Passages compared at once for the exact answer."""


@dataclass(frozen=True)
class Figures:
    """What one size takes."""

    build: float
    """Seconds."""
    searches: list[float]
    """Seconds each."""
    recall: float


def around(centres: Vectors, distance: float, chance: np.random.Generator) -> Vectors:
    """Return a unit vector near each centre."""
    step = unit(chance.standard_normal(centres.shape, dtype=np.float32))
    return unit(centres + distance * step)


def passages(number: int, chance: np.random.Generator) -> Vectors:
    """Return so many, in groups."""
    centres = unit(chance.standard_normal((-(-number // PER_CENTRE), DIMENSIONS), dtype=np.float32))
    vectors = np.empty((number, DIMENSIONS), dtype=np.float32)
    for start in range(0, number, SLICE):
        rows = np.arange(start, min(start + SLICE, number))
        vectors[rows] = around(centres[rows % len(centres)], SPREAD, chance)
    return vectors


def truly_nearest(vectors: Vectors, questions: Vectors) -> list[set[int]]:
    """Return the nearest rows to each question, found by comparing all."""
    rows, scores = np.empty((len(questions), 0), dtype=np.int64), np.empty((len(questions), 0), dtype=np.float32)
    for start in range(0, len(vectors), SLICE):
        part = vectors[start : start + SLICE]
        rows = np.hstack([rows, np.tile(np.arange(start, start + len(part)), (len(questions), 1))])
        scores = np.hstack([scores, questions @ part.T])
        best = np.argsort(-scores, axis=1)[:, :NEAREST]
        rows, scores = np.take_along_axis(rows, best, 1), np.take_along_axis(scores, best, 1)
    return [set(each.tolist()) for each in rows]


def measure(number: int) -> Figures:
    """Build an index of so many passages and search it."""
    chance = np.random.default_rng(1)
    vectors = passages(number, chance)
    questions = around(vectors[chance.integers(0, number, QUESTIONS)], NEARNESS, chance)
    start = perf_counter()
    index = VectorIndex.build(vectors)
    build = perf_counter() - start
    found, searches = [], list[float]()
    for question in questions:
        start = perf_counter()
        ((rows, _),) = index.nearest(question[None], NEAREST)
        searches.append(perf_counter() - start)
        found.append(set(rows.tolist()))
    true = truly_nearest(vectors, questions)
    recall = sum(len(some & all) for some, all in zip(found, true, strict=True)) / sum(map(len, true))
    return Figures(build, searches, recall)


def rows(sizes: list[int]) -> Iterator[str]:
    """Yield the table line by line."""
    yield f"{'passages':>10}{'build s':>10}{'search p50 ms':>15}{'p99 ms':>8}{'recall@10':>11}"
    for size in sizes:
        one = measure(size)
        p99 = quantiles(one.searches, n=100)[98]
        times = f"{1e3 * median(one.searches):>15.2f}{1e3 * p99:>8.2f}"
        yield f"{size:>10,}{one.build:>10.2f}{times}{one.recall:>11.3f}"


def main() -> None:
    """Print the table as it grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,10000,1000000")
    for row in rows([int(size) for size in parser.parse_args().sizes.split(",")]):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
