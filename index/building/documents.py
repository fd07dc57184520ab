"""Index an owner's documents beside the guide: read, embed and save them, in a process of its own.

Documents that were indexed before are not indexed again, and texts that were embedded before are not embedded again.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.building.build import embed
from index.building.open_library import open_library
from index.building.saving import remove_old, write_rows, writing
from index.encoders.encoder import Encoder, Vectors
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.alignment import CompactTokens, TokenTable, token_axes
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
TEXTS_AT_ONCE = 500
"""Texts whose tokens are held whole at a time: about 60 MB."""


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
    vectors, tokens = _encode_new(passages, _known(indexes, key, library), _on_all_cores(library.encoder))
    with writing(indexes, key) as folder:
        _write_sections(folder / SECTIONS_FILE, sections)
        write_rows(folder, passages, vectors)
        if tokens:
            TokenTable.of(tokens, token_axes()).save(folder)
    remove_old(indexes, key)


def _write_sections(path: Path, sections: Mapping[str, tuple[Section, ...]]) -> None:
    plain = {name: [asdict(section) for section in found] for name, found in sections.items()}
    path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf8")


def _encode_new(
    passages: tuple[Passage, ...], known: "_Known", encoder: Encoder
) -> tuple[Vectors, dict[int, CompactTokens]]:
    """Return one vector a passage, and the tokens of texts by their rows, encoding only what no saved index has yet.

    An encoder that tells none gives no tokens.
    """
    wholes = {_identity(passage): passage for passage in passages if passage.kind == "text"}
    reads_tokens = isinstance(encoder, OnnxEncoder)
    if isinstance(encoder, OnnxEncoder):
        known.add_with_tokens([passage for key, passage in wholes.items() if key not in known.tokens], encoder)
    new = {key: passage for passage in passages if (key := _identity(passage)) not in known.vectors}
    if new:
        known.vectors.update(zip(new, embed(tuple(new.values()), encoder), strict=True))
    vectors = np.stack([known.vectors[_identity(passage)] for passage in passages])
    rows = {row: _identity(passage) for row, passage in enumerate(passages) if passage.kind == "text"}
    return vectors, {row: known.tokens[key] for row, key in rows.items()} if reads_tokens else {}


@dataclass(frozen=True)
class _Known:
    """Vectors and tokens of texts that were encoded before."""

    vectors: dict[Identity, npt.NDArray[np.float32]] = field(default_factory=dict)
    tokens: dict[Identity, CompactTokens] = field(default_factory=dict)

    def add(self, saved: SavedIndex) -> None:
        """Take what a saved index has."""
        names = [_identity(passage) for passage in saved.passages]
        self.vectors.update(zip(names, saved.vectors.vectors(), strict=True))
        if saved.tokens:
            self.tokens.update({names[row]: tokens for row, tokens in saved.tokens.tokens().items()})

    def add_with_tokens(self, passages: Sequence[Passage], encoder: OnnxEncoder) -> None:
        """Encode texts; their tokens take much room until they are compact, so some are encoded at a time."""
        axes = token_axes()
        for start in range(0, len(passages), TEXTS_AT_ONCE):
            texts = passages[start : start + TEXTS_AT_ONCE]
            vectors, tokens = encoder.passages_with_tokens([passage.text for passage in texts])
            for passage, vector, its_tokens in zip(texts, vectors, tokens, strict=True):
                self.vectors[_identity(passage)] = vector
                self.tokens[_identity(passage)] = CompactTokens.of(its_tokens, axes)


def _on_all_cores(encoder: Encoder) -> Encoder:
    """Return an encoder that uses all cores, of which questions still take what they need: they go first."""
    return encoder.on_threads(usable_cores()) if isinstance(encoder, OnnxEncoder) else encoder


def _identity(passage: Passage) -> Identity:
    return passage.kind == "question", passage.text


def _known(indexes: Path, key: IndexKey, library: Library) -> _Known:
    """Return what the guide's index and the newest index of documents beside it have."""
    known = _Known()
    for saved in (library.saved, *_newest(indexes, key.model)):
        known.add(saved)
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
