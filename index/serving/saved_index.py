"""The saved index: written whole or not at all, checked when it is opened, named after what it was made from.

An index lives in `<folder>/<key>/`, where the key is a hash of the knowledge, the encoder and the format. A build
writes beside it and renames at the end, so that a half-written index never carries a valid name; every file's
hash stands in the manifest, so that a damaged one is noticed.
"""

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import VectorIndex
from index.values.passages import Passage
from knowledge.toolbox.errors import DamagedIndex

FORMAT = 7
"""Raised when the files change their meaning: older indexes are then built again."""
MANIFEST = "manifest.json"
PASSAGES = "passages.jsonl"
VECTORS = "vectors.faiss"
KEYWORDS = "keywords"
ENCODER = "encoder"
SCRATCH = ".building-"
SCRATCH_LIFE = 86_400
"""Seconds after which a scratch folder can't belong to a build that still runs."""


@dataclass(frozen=True)
class IndexKey:
    """What an index was made from: hashes of the knowledge and the encoder, and the versions that matter."""

    content: str
    model: str
    versions: Mapping[str, str]

    @property
    def name(self) -> str:
        """The folder name of the index."""
        joined = json.dumps([self.content, self.model, dict(self.versions)], sort_keys=True)
        return hashlib.blake2b(joined.encode(), digest_size=10).hexdigest()


@dataclass(frozen=True)
class SavedIndex:
    """An opened index: row i of `vectors` and of `keywords` is `passages[i]`."""

    folder: Path
    passages: tuple[Passage, ...]
    vectors: VectorIndex
    keywords: KeywordIndex

    @property
    def encoder_folder(self) -> Path:
        """Where the exported encoder lies."""
        return self.folder / ENCODER


def make_key(content: str, model: str, ranking: str = "") -> IndexKey:
    """Return the key for knowledge and encoder hashes under today's ranking and the installed versions."""
    versions = {
        "format": str(FORMAT),
        "ranking": ranking,
        "faiss-cpu": version("faiss-cpu"),
    }
    return IndexKey(content, model, versions)


def hash_files(folder: Path) -> str:
    """Return one hash over the names and contents of all files below a folder; notes for readers don't count."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md"):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(_hash_file(path).encode())
    return digest.hexdigest()


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


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
        path.relative_to(folder).as_posix(): _hash_file(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }
    manifest = {"content": key.content, "model": key.model, "versions": dict(key.versions), "files": files}
    with (folder / MANIFEST).open("w", encoding="utf8") as file:
        json.dump(manifest, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def write_passages(folder: Path, passages: tuple[Passage, ...]) -> None:
    """Write one JSON object a passage."""
    lines = [json.dumps(asdict(passage), ensure_ascii=False) for passage in passages]
    (folder / PASSAGES).write_text("\n".join(lines) + "\n", encoding="utf8")


def open_saved(folder: Path, key: IndexKey) -> SavedIndex:
    """Open the index of `key`; raise DamagedIndex when it is missing, incomplete or altered."""
    found = folder / key.name
    _check_files(found)
    try:
        lines = (found / PASSAGES).read_text(encoding="utf8").removesuffix("\n").split("\n")
        passages = tuple(Passage(**json.loads(line)) for line in lines)
        saved = SavedIndex(found, passages, VectorIndex.load(found / VECTORS), KeywordIndex.load(found / KEYWORDS))
    except (OSError, ValueError, TypeError, KeyError, RuntimeError) as error:
        raise DamagedIndex(f"{found}: {error}") from error
    if len(saved.vectors) != len(passages):
        raise DamagedIndex(f"{found}: {len(saved.vectors)} vectors for {len(passages)} passages")
    return saved


def _check_files(folder: Path) -> None:
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf8"))
        for name, expected in manifest["files"].items():
            if _hash_file(folder / name) != expected:
                raise DamagedIndex(f"{folder / name} was altered")
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedIndex(f"{folder}: {error}") from error


def remove_old(folder: Path, current: IndexKey, keep: int = 3, now: float | None = None) -> None:
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
