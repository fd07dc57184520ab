"""Write an index whole or not at all.

A build writes into a scratch folder and renames it at the end, so that a half-written index never has a valid name.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from index.encoders.encoder import Vectors
from index.serving.keyword_index import KeywordIndex
from index.serving.passage_table import PassageTable
from index.serving.saved_index import KEYWORDS, MANIFEST, PASSAGES, VECTORS, IndexKey, hash_file
from index.serving.vector_index import VectorIndex
from index.values.passages import Passage

SCRATCH = ".building-"
"""Beginning of the names of scratch folders."""
SCRATCH_LIFE = 86_400
"""Seconds (a day) after which a scratch folder can't belong to a build that still runs."""
KEPT_INDEXES = 3
"""Indexes that stay: the new one, and two older ones for somebody who goes back to other documents."""


@contextmanager
def writing(folder: Path, key: IndexKey) -> Iterator[Path]:
    """Give a scratch folder to fill; at the end it becomes the index of `key`, or nothing if the block fails."""
    folder.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=folder))
    try:
        yield scratch
        _write_manifest(scratch, key)
        target = folder / key.name
        if target.exists():
            shutil.rmtree(target)
        scratch.rename(target)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _write_manifest(folder: Path, key: IndexKey) -> None:
    files = {
        path.relative_to(folder).as_posix(): hash_file(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }
    manifest = {"content": key.content, "model": key.model, "versions": dict(key.versions), "files": files}
    with (folder / MANIFEST).open("w", encoding="utf8") as file:
        json.dump(manifest, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def write_rows(folder: Path, passages: Sequence[Passage], vectors: Vectors) -> tuple[VectorIndex, KeywordIndex]:
    """Write passages, their vectors (one a row) and their words, and return both indexes."""
    PassageTable.of(passages).save(folder / PASSAGES)
    by_meaning = VectorIndex.build(vectors)
    by_meaning.save(folder / VECTORS)
    by_words = KeywordIndex.build([passage.text for passage in passages])
    by_words.save(folder / KEYWORDS)
    return by_meaning, by_words


def remove_old(folder: Path, current: IndexKey, keep: int = KEPT_INDEXES, now: float | None = None) -> None:
    """Remove all but the `keep` newest indexes, and scratch folders older than a day; what can't be removed stays."""
    moment = time.time() if now is None else now
    found = [path for path in folder.iterdir() if path.is_dir() and path.name != current.name]
    indexes = sorted(
        (path for path in found if (path / MANIFEST).is_file() and len(path.name) == len(current.name)),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    scratch = [path for path in found if path.name.startswith(SCRATCH) and moment - path.stat().st_mtime > SCRATCH_LIFE]
    for path in indexes[keep - 1 :] + scratch:
        shutil.rmtree(path, ignore_errors=True)
