"""Index an owner's documents beside the guide: read, embed and save them, in a process of its own.

Documents that were indexed before are not indexed again, and texts that were embedded before are not embedded again.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.building.build import embed
from index.building.open_library import open_library
from index.building.saving import remove_old, write_rows, writing
from index.encoders.encoder import Encoder, Vectors
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.library import Library
from index.serving.owner_documents import SECTIONS_FILE, documents_key, guide_of
from index.serving.saved_index import MANIFEST, IndexKey, SavedIndex, open_saved
from index.serving.sources import collect_passages, general_bank
from index.values.location import LibraryLocation
from index.values.passages import Passage
from index.values.threads import usable_cores
from index.words.language import detect
from knowledge.documents import Documents, digest_of, read_added
from knowledge.guide import Section
from knowledge.toolbox.errors import DamagedIndex

LOW_PRIORITY = 10
"""Niceness of the process that indexes: half of the way to the lowest priority, so that questions go first."""

Identity = tuple[bool, str]
"""What a passage's vector depends on: whether it is a question, and its text."""
KnownVectors = Mapping[Identity, npt.NDArray[np.float32]]


def index_in_child(documents: Documents, indexes: Path, location: LibraryLocation) -> None:
    """Index the guide where its index is missing, and documents, in a process made for it, with low priority.

    Exits with one line where that fails.
    """
    if hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    try:
        library = open_library(location)
        if documents:
            index_documents(documents, library, indexes)
    except Exception as error:
        sys.exit(f"guide and documents could not be indexed: {type(error).__name__}: {error}")


def index_documents(documents: Documents, library: Library, indexes: Path) -> None:
    """Read, embed and save documents below `indexes`, unless that was done before."""
    key = documents_key(digest_of(documents), library)
    with suppress(DamagedIndex):
        open_saved(indexes, key)
        return
    sections = read_added(documents, detect).sections
    passages = tuple(collect_passages(guide_of(sections), general_bank()))
    vectors = _embed_new(passages, _known_vectors(indexes, key, library), _on_all_cores(library.encoder))
    with writing(indexes, key) as folder:
        _write_sections(folder / SECTIONS_FILE, sections)
        write_rows(folder, passages, vectors)
    remove_old(indexes, key)


def _write_sections(path: Path, sections: Mapping[str, tuple[Section, ...]]) -> None:
    plain = {name: [asdict(section) for section in found] for name, found in sections.items()}
    path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf8")


def _embed_new(passages: tuple[Passage, ...], known: KnownVectors, encoder: Encoder) -> Vectors:
    """Return one vector a passage, embedding only what no saved index has yet."""
    new = tuple({_identity(passage): passage for passage in passages if _identity(passage) not in known}.values())
    embedded = dict(zip(map(_identity, new), embed(new, encoder), strict=True)) if new else {}
    vectors = {**known, **embedded}
    return np.stack([vectors[_identity(passage)] for passage in passages])


def _on_all_cores(encoder: Encoder) -> Encoder:
    """Return an encoder that uses all cores, of which questions still take what they need: they go first."""
    return encoder.on_threads(usable_cores()) if isinstance(encoder, OnnxEncoder) else encoder


def _identity(passage: Passage) -> Identity:
    return passage.kind == "question", passage.text


def _known_vectors(indexes: Path, key: IndexKey, library: Library) -> KnownVectors:
    """Return the vectors of the guide's index and of the newest index of documents beside it."""
    known: dict[Identity, npt.NDArray[np.float32]] = {}
    for saved in (library.saved, *_newest(indexes, key.model)):
        known.update(zip(map(_identity, saved.passages), saved.vectors.vectors(), strict=True))
    return known


def _newest(indexes: Path, model: str) -> Iterator[SavedIndex]:
    """Yield the newest usable index of documents, if there is one."""
    manifests = sorted(indexes.glob(f"*/{MANIFEST}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in manifests:
        with suppress(DamagedIndex, OSError, ValueError, TypeError, KeyError):
            found = json.loads(path.read_text(encoding="utf8"))
            key = IndexKey(found["content"], found["model"], found["versions"])
            if key.model == model:
                yield open_saved(indexes, key)
                return
