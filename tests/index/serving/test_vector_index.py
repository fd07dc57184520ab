"""Nearest vectors: exact ones as numpy finds them, approximate ones nearly as good, and nothing out of nothing."""

from pathlib import Path

import numpy as np
import pytest

from index.encoders.encoder import Vectors, unit
from index.serving.vector_index import MANY, ROUGH_FROM, VectorIndex


def clustered(count: int, dimensions: int, seed: int = 0) -> Vectors:
    """Return unit vectors around forty centres, as embeddings of themes lie."""
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(40, dimensions))
    spread = chance.normal(size=(count, dimensions))
    return unit((centres[chance.integers(0, 40, count)] + 0.6 * spread).astype(np.float32))


def nearest(vectors: Vectors, queries: Vectors, limit: int) -> list[list[int]]:
    """Return the rows that numpy finds, best first."""
    order = np.argsort(-(queries @ vectors.T), axis=1, kind="stable")
    return [[int(row) for row in rows] for rows in order[:, :limit]]


def search(index: VectorIndex, queries: Vectors, limit: int) -> list[list[tuple[int, float]]]:
    """Return for each query the rows found and their similarities, best first."""
    return [
        list(zip(near.rows.tolist(), near.similarities.tolist(), strict=True)) for near in index.nearest(queries, limit)
    ]


AXES = np.eye(3, dtype=np.float32)


def test_neighbours_worked_out_by_hand() -> None:
    query = np.array([[0.6, 0.8, 0.0]], dtype=np.float32)
    (found,) = search(VectorIndex.build(AXES), query, 2)
    assert [row for row, _ in found] == [1, 0]
    assert [score for _, score in found] == pytest.approx([0.8, 0.6])


@pytest.mark.parametrize("exact_up_to", [3, 2])
def test_missing_neighbours_are_dropped(exact_up_to: int) -> None:
    index = VectorIndex.build(AXES, exact_up_to)
    for queries in (AXES[:2], np.tile(AXES, (MANY, 1))):
        for found in search(index, queries, 10):
            assert sorted(row for row, _ in found) == [0, 1, 2]


@pytest.mark.parametrize("exact_up_to", [10, 0])
def test_an_empty_index_finds_nothing(exact_up_to: int) -> None:
    index = VectorIndex.build(np.zeros((0, 3), dtype=np.float32), exact_up_to)
    assert search(index, AXES[:2], 5) == [[], []]
    assert search(index, np.tile(AXES, (MANY, 1)), 5) == [[]] * 3 * MANY
    assert len(index) == 0


@pytest.mark.parametrize("count", [20, MANY, 2 * MANY + 1])
def test_the_exact_index_agrees_with_numpy(count: int) -> None:
    vectors, queries = clustered(500, 16), clustered(count, 16, seed=1)
    index = VectorIndex.build(vectors)
    found = search(index, queries, 10)
    assert [[row for row, _ in rows] for rows in found] == nearest(vectors, queries, 10)
    for query, rows in zip(queries, found, strict=True):
        assert [score for _, score in rows] == pytest.approx([float(query @ vectors[row]) for row, _ in rows], abs=1e-5)


@pytest.mark.parametrize("limit", [100, ROUGH_FROM // 4])
def test_a_large_set_that_is_loaded_is_held_in_fewer_bits(tmp_path: Path, limit: int) -> None:
    vectors, queries = clustered(ROUGH_FROM, 64), clustered(20, 64, seed=1)
    VectorIndex.build(vectors).save(tmp_path / "vectors")
    index = VectorIndex.load(tmp_path / "vectors")
    assert (len(index), index.vectors().shape) == (ROUGH_FROM, (ROUGH_FROM, 64))
    assert index.vectors() == pytest.approx(vectors, abs=1e-5)
    assert np.array_equal(index.rows([7, 5]), index.vectors()[[7, 5]])
    for found, wanted, query in zip(
        search(index, queries, limit), nearest(vectors, queries, limit), queries, strict=True
    ):
        rows = [row for row, _ in found]
        assert len(set(rows) & set(wanted)) >= limit - 1  # two that are all but equally far may change places
        assert [score for _, score in found] == pytest.approx([float(query @ vectors[row]) for row in rows], abs=3e-5)
        assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


@pytest.fixture(scope="module")
def approximate() -> VectorIndex:
    return VectorIndex.build(clustered(5_000, 64), exact_up_to=1_000)


def test_the_approximate_index_finds_nearly_all(approximate: VectorIndex) -> None:
    vectors, queries = clustered(5_000, 64), clustered(100, 64, seed=1)
    found = [{row for row, _ in rows} for rows in search(approximate, queries, 10)]
    shared = [len(rows & set(wanted)) for rows, wanted in zip(found, nearest(vectors, queries, 10), strict=True)]
    assert sum(shared) / 1_000 >= 0.98


def test_approximate_scores_are_similarities(approximate: VectorIndex) -> None:
    vectors = clustered(5_000, 64)
    (found,) = search(approximate, vectors[7:8], 5)
    scores = [score for _, score in found]
    assert found[0][0] == 7
    assert scores == pytest.approx([float(vectors[7] @ vectors[row]) for row, _ in found], abs=1e-5)
    assert scores == sorted(scores, reverse=True)


def test_only_large_sets_are_approximate(approximate: VectorIndex, tmp_path: Path) -> None:
    approximate.save(tmp_path / "approximate")
    links = (tmp_path / "approximate").stat().st_size - 5_000 * 64 * 4
    assert links > 5_000 * 64 * 4  # HNSW keeps at least 64 links of 4 bytes a vector
    VectorIndex.build(clustered(5_000, 64)).save(tmp_path / "exact")
    # Two bytes a number, and little beside them.
    assert (tmp_path / "exact").stat().st_size < 1.1 * 5_000 * 64 * 2


@pytest.mark.parametrize("exact_up_to", [3, 2])
def test_what_is_saved_is_loaded(tmp_path: Path, exact_up_to: int) -> None:
    index = VectorIndex.build(AXES, exact_up_to)
    index.save(tmp_path / "vectors")
    loaded = VectorIndex.load(tmp_path / "vectors")
    assert len(loaded) == 3
    assert search(loaded, AXES, 3) == search(index, AXES, 3)
    assert np.array_equal(loaded.vectors(), AXES)
    assert np.array_equal(loaded.row(1), AXES[1])


def test_a_loaded_approximate_index_searches_as_well(approximate: VectorIndex, tmp_path: Path) -> None:
    approximate.save(tmp_path / "vectors")
    queries = clustered(20, 64, seed=2)
    assert search(VectorIndex.load(tmp_path / "vectors"), queries, 10) == search(approximate, queries, 10)


@pytest.mark.parametrize("content", [b"", b"no index", None])
def test_a_damaged_file(tmp_path: Path, content: bytes | None) -> None:
    VectorIndex.build(AXES).save(tmp_path / "vectors")
    whole = (tmp_path / "vectors").read_bytes()
    (tmp_path / "vectors").write_bytes(whole[:-20] if content is None else content)
    with pytest.raises(RuntimeError):
        VectorIndex.load(tmp_path / "vectors")


@pytest.mark.parametrize("content", [b"", b"no index", None])
def test_a_damaged_file_of_a_large_index(tmp_path: Path, content: bytes | None) -> None:
    VectorIndex.build(clustered(ROUGH_FROM, 4)).save(tmp_path / "vectors")
    file = tmp_path / "vectors"
    whole = file.read_bytes()
    file.write_bytes(whole[:-20] if content is None else content)
    with pytest.raises(RuntimeError):
        VectorIndex.load(tmp_path / "vectors")


def test_what_is_loaded_is_not_saved_again(tmp_path: Path) -> None:
    VectorIndex.build(clustered(ROUGH_FROM, 4)).save(tmp_path / "vectors")
    with pytest.raises(TypeError):
        VectorIndex.load(tmp_path / "vectors").save(tmp_path / "again")
