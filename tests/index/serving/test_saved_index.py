"""A saved index is whole or not there, and whatever was altered is noticed."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.building.saving import SCRATCH, SCRATCH_LIFE, remove_old, write_rows, writing
from index.serving.saved_index import (
    ENCODER,
    KEYWORDS,
    MANIFEST,
    PASSAGES,
    VECTORS,
    IndexKey,
    hash_files,
    make_key,
    open_saved,
)
from index.values.passages import Passage
from knowledge.toolbox.errors import DamagedIndex

ROWS = (
    Passage("brew/water", "Nước nóng\u2028“95 độ”\u0085", "text", "vi"),
    Passage("brew/water", "how hot?", "question"),
    Passage("small_talk:greeting", "chào 👋", "question"),
)
KEY = make_key("content", "model")


def save(folder: Path, key: IndexKey = KEY, vectors: int = 3) -> Path:
    """Save an index of ROWS and return where it lies."""
    with writing(folder, key) as scratch:
        write_rows(scratch, ROWS, np.eye(3, dtype=np.float32)[:vectors])
        (scratch / ENCODER).mkdir()
        (scratch / ENCODER / "encoder.onnx").write_bytes(b"an encoder")
        (scratch / "ranker.json").write_text("{}", encoding="utf8")
    return folder / key.name


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_is_saved_is_opened(tmp_path: Path) -> None:
    saved = save(tmp_path)
    opened = open_saved(tmp_path, KEY)
    assert opened.folder == saved
    assert tuple(opened.passages) == ROWS
    (nearest,) = opened.vectors.nearest(np.eye(3, dtype=np.float32)[1:2], 1)
    assert (nearest.rows.tolist(), nearest.similarities.tolist()) == ([1], [1.0])
    assert opened.keywords.scores("how hot").argmax() == 1
    assert opened.encoder_folder == saved / ENCODER
    assert names(tmp_path) == {KEY.name}


def test_saving_again_replaces(tmp_path: Path) -> None:
    (save(tmp_path) / "ranker.json").write_text("altered", encoding="utf8")
    save(tmp_path)
    assert tuple(open_saved(tmp_path, KEY).passages) == ROWS
    assert names(tmp_path) == {KEY.name}


def fail_while_writing(folder: Path, error: BaseException) -> None:
    with writing(folder, KEY) as scratch:
        (scratch / PASSAGES).write_text("{}")
        raise error


@pytest.mark.parametrize("error", [RuntimeError("no room"), KeyboardInterrupt()])
def test_a_failing_block_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    with pytest.raises(type(error)):
        fail_while_writing(tmp_path / "index", error)
    assert names(tmp_path / "index") == set()


def test_a_failing_block_leaves_the_index_that_was_there(tmp_path: Path) -> None:
    save(tmp_path)
    with pytest.raises(RuntimeError):
        fail_while_writing(tmp_path, RuntimeError("no room"))
    assert tuple(open_saved(tmp_path, KEY).passages) == ROWS
    assert names(tmp_path) == {KEY.name}


def test_nothing_is_there_before_the_end(tmp_path: Path) -> None:
    with writing(tmp_path, KEY) as scratch:
        assert scratch.name.startswith(SCRATCH)
        with pytest.raises(DamagedIndex):
            open_saved(tmp_path, KEY)


def alter(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def files_of_an_index() -> list[str]:
    return [
        MANIFEST,
        PASSAGES,
        VECTORS,
        "ranker.json",
        f"{ENCODER}/encoder.onnx",
        f"{KEYWORDS}/postings.npz",
    ]


def test_the_files_of_an_index(tmp_path: Path) -> None:
    saved = save(tmp_path)
    found = {path.relative_to(saved).as_posix() for path in saved.rglob("*") if path.is_file()}
    assert found == set(files_of_an_index())


@pytest.mark.parametrize("damage", [alter, truncate, Path.unlink])
@pytest.mark.parametrize("name", files_of_an_index())
def test_a_damaged_file(tmp_path: Path, name: str, damage: Callable[[Path], None]) -> None:
    damage(save(tmp_path) / name)
    with pytest.raises(DamagedIndex, match=KEY.name):
        open_saved(tmp_path, KEY)


def test_no_index(tmp_path: Path) -> None:
    with pytest.raises(DamagedIndex, match=KEY.name):
        open_saved(tmp_path, KEY)


@pytest.mark.parametrize("manifest", ["", "[]", "{}", "3", '{"files": []}', '{"files": {"gone": "0"}}', "\ufeff"])
def test_a_manifest_of_another_shape(tmp_path: Path, manifest: str) -> None:
    (save(tmp_path) / MANIFEST).write_text(manifest, encoding="utf8")
    with pytest.raises(DamagedIndex):
        open_saved(tmp_path, KEY)


def test_rows_that_do_not_match(tmp_path: Path) -> None:
    save(tmp_path, vectors=2)
    with pytest.raises(DamagedIndex, match="2 vectors for 3 passages"):
        open_saved(tmp_path, KEY)


@pytest.mark.parametrize("content", ['{"label": "a/b"}\n', "[1]\n", "\n", "\ufffd"])
def test_passages_of_another_shape(tmp_path: Path, content: str) -> None:
    with writing(tmp_path, KEY) as scratch:
        (scratch / PASSAGES).write_text(content, encoding="utf8")
    with pytest.raises(DamagedIndex):
        open_saved(tmp_path, KEY)


def test_the_key_names_what_an_index_was_made_from() -> None:
    versions = dict(KEY.versions)
    others = [
        make_key("other content", "model"),
        make_key("content", "other model"),
        IndexKey("content", "model", {**versions, "faiss-cpu": "0"}),
        IndexKey("content", "model", {**versions, "format": "0"}),
        IndexKey("", "contentmodel", versions),
    ]
    assert len({key.name for key in [KEY, *others]}) == 6
    assert make_key("content", "model").name == KEY.name
    assert IndexKey("content", "model", dict(reversed(versions.items()))).name == KEY.name
    assert {"format", "faiss-cpu"} <= set(versions)


def test_the_hash_of_files_follows_names_and_contents(tmp_path: Path) -> None:
    found = {hash_files(tmp_path)}
    (tmp_path / "a").write_text("1", encoding="utf8")
    found.add(hash_files(tmp_path))
    (tmp_path / "a").write_text("2", encoding="utf8")
    found.add(hash_files(tmp_path))
    (tmp_path / "a").rename(tmp_path / "b")
    found.add(hash_files(tmp_path))
    (tmp_path / "sub").mkdir()
    (tmp_path / "b").rename(tmp_path / "sub" / "b")
    found.add(hash_files(tmp_path))
    assert len(found) == 5
    assert hash_files(tmp_path) == hash_files(tmp_path)


NOW = 1_000_000_000.0


def age(path: Path, seconds: float) -> None:
    os.utime(path, (NOW - seconds, NOW - seconds))


def test_only_the_newest_indexes_stay(tmp_path: Path) -> None:
    keys = [make_key(f"content {number}", "model") for number in range(5)]
    for number, key in enumerate(keys):
        age(save(tmp_path, key), seconds=number * 10)
    remove_old(tmp_path, keys[4], now=NOW)  # the current one is the oldest
    assert names(tmp_path) == {keys[0].name, keys[1].name, keys[4].name}
    remove_old(tmp_path, keys[4], keep=1, now=NOW)
    assert names(tmp_path) == {keys[4].name}


def test_only_old_scratch_folders_go(tmp_path: Path) -> None:
    save(tmp_path)
    for name, seconds in ((f"{SCRATCH}old", SCRATCH_LIFE + 1), (f"{SCRATCH}new", SCRATCH_LIFE - 1)):
        (tmp_path / name).mkdir()
        age(tmp_path / name, seconds)
    remove_old(tmp_path, KEY, now=NOW)
    assert names(tmp_path) == {KEY.name, f"{SCRATCH}new"}


def test_what_is_no_index_stays(tmp_path: Path) -> None:
    save(tmp_path)
    (tmp_path / "holiday photos").mkdir()
    (tmp_path / ("x" * len(KEY.name))).mkdir()
    (tmp_path / "notes.txt").write_text("mine", encoding="utf8")
    remove_old(tmp_path, KEY, keep=1, now=NOW)
    assert names(tmp_path) == {KEY.name, "holiday photos", "x" * len(KEY.name), "notes.txt"}
