"""A saved index: named after what it was made from, and checked when it is opened.

An index lies in `<folder>/<key>/`. The key is a hash of the knowledge, the encoder and the format, so an index of
other content has another name. The manifest holds the hash of every file, so a damaged file is noticed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from index.serving.alignment import TokenTable
from index.serving.evidence import FEATURES
from index.serving.follow_ups import SIGNS
from index.serving.keyword_index import KeywordIndex
from index.serving.passage_table import PassageTable
from index.serving.sources import Sources
from index.serving.vector_index import VectorIndex
from index.values.location import GENERIC
from knowledge.toolbox.errors import DamagedIndex

FORMAT = 15
"""Raised when the files change their meaning: older indexes are then built again."""
MANIFEST = "manifest.json"
PASSAGES = "passages.npz"
VECTORS = "vectors"
KEYWORDS = "keywords"
ENCODER = "encoder"
"""The files and folders of an index."""
CONTENT_HASH_BYTES, NAME_HASH_BYTES = 16, 10
"""Length of the hashes. Nobody attacks them, so they only must not meet by chance; a name of 20 digits can be read."""


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
        return hashlib.blake2b(joined.encode(), digest_size=NAME_HASH_BYTES).hexdigest()


@dataclass(frozen=True)
class SavedIndex:
    """An opened index: row i of `vectors` and of `keywords` is `passages[i]`."""

    folder: Path
    passages: PassageTable
    vectors: VectorIndex
    keywords: KeywordIndex
    tokens: TokenTable | None = None
    """The tokens of the texts, where there is no question bank."""

    @property
    def encoder_folder(self) -> Path:
        """Where the int8 form of the encoder lies, for models that have one."""
        return self.folder / ENCODER


def make_key(content: str, model: str, ranking: str = "") -> IndexKey:
    """Return the key for knowledge and encoder hashes under today's ranking and the installed versions."""
    return IndexKey(content, model, {"format": str(FORMAT), "ranking": ranking, "faiss-cpu": version("faiss-cpu")})


def library_key(sources: Sources, model: str) -> IndexKey:
    """Return the key of the index that these sources and this encoder (a folder or a name) make."""
    digest = hashlib.blake2b(digest_size=CONTENT_HASH_BYTES)
    for part in (sources.passages, sources.bank.follow_ups, sources.bank.overlaps):
        digest.update(repr(part).encode())
    generic = hash_files(GENERIC) if not sources.bank.points else ""
    folder = Path(model)
    return make_key(
        digest.hexdigest() + generic,
        hash_files(folder) if folder.is_dir() else model,
        ranking=" ".join(FEATURES + SIGNS),
    )


def hash_files(folder: Path) -> str:
    """Return one hash over the names and contents of all files below a folder; notes for readers don't count."""
    digest = hashlib.blake2b(digest_size=CONTENT_HASH_BYTES)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md"):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(hash_file(path).encode())
    return digest.hexdigest()


def hash_file(path: Path) -> str:
    """Return the hash of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=CONTENT_HASH_BYTES)).hexdigest()


def open_saved(folder: Path, key: IndexKey) -> SavedIndex:
    """Open the index of `key` below a folder; raise DamagedIndex when it is missing, incomplete or altered."""
    check_files(folder / key.name)
    return read_saved(folder / key.name)


def read_saved(folder: Path) -> SavedIndex:
    """Read the index in a folder, whose files were checked; raise DamagedIndex where that can't be done."""
    try:
        passages = PassageTable.load(folder / PASSAGES)
        tokens = TokenTable.load(folder)
        vectors, keywords = VectorIndex.load(folder / VECTORS), KeywordIndex.load(folder / KEYWORDS)
        saved = SavedIndex(folder, passages, vectors, keywords, tokens)
    except (OSError, ValueError, TypeError, KeyError, RuntimeError, EOFError, BadZipFile) as error:
        raise DamagedIndex(f"{folder}: {error}") from error
    if len(saved.vectors) != len(passages):
        raise DamagedIndex(f"{folder}: {len(saved.vectors)} vectors for {len(passages)} passages")
    return saved


def check_files(folder: Path) -> None:
    """Hold every file of an index against the hash in its manifest; raise DamagedIndex where one differs."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf8"))
        for name, expected in manifest["files"].items():
            if hash_file(folder / name) != expected:
                raise DamagedIndex(f"{folder / name} was altered")
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedIndex(f"{folder}: {error}") from error
