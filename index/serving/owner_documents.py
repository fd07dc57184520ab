"""Documents beside the guide: read, embedded and saved without torch, then asked together with it.

A shelf is an index of its own, so that the guide's stays as it was fitted. It is saved like the guide's, under a key
of the documents and the guide's index, and never built twice for the same ones.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np

import knowledge as package
from index.building.build import GENERIC, Library, embed, load_fitted, open_library
from index.encoders.encoder import Encoder, Vectors
from index.serving.follow_ups import FollowUpGate
from index.serving.keyword_index import KeywordIndex
from index.serving.ranker import RankerWeights
from index.serving.resolver import BEST, Resolver, Thresholds
from index.serving.saved_index import (
    KEYWORDS,
    MANIFEST,
    VECTORS,
    IndexKey,
    SavedIndex,
    hash_files,
    make_key,
    open_saved,
    remove_old,
    write_passages,
    writing,
)
from index.serving.sources import collect
from index.serving.vector_index import VectorIndex
from index.values.finding import Finding, Question, RankedPoint
from index.values.passages import Passage
from index.words.language import detect
from knowledge.bank import load_bank
from knowledge.documents import Documents, digest_of, read_added
from knowledge.guide import AddedDocument, Guide, Language, Point, PointText, Section
from knowledge.toolbox.errors import DamagedIndex

SECTIONS = "sections.json"
THRESHOLDS = Thresholds(answer=0.57, suggest=0.38)
"""Documents must be surer than knowledge that stands alone, as most questions are for the guide. With five documents on
other subjects beside the bundled guide, 86% of their questions are answered, of those that neither answers 5% more
than before, and none of 334 held-out questions to the guide loses its right first point."""
LOW_PRIORITY = 10

Fitted: TypeAlias = tuple[RankerWeights, Thresholds, FollowUpGate]
"""What the ranking goes by."""


class Searches(Protocol):
    """Finds what there is for questions."""

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each."""


@dataclass(frozen=True)
class Shelf:
    """Documents that were opened beside a guide; `points` counts what each adds, by name."""

    guide: Guide
    """The guide with the documents' sections behind its own."""
    resolver: "JointResolver"
    points: Mapping[str, int]


def key_of(digest: str, library: Library) -> IndexKey:
    """Return the key of the shelf that documents of this digest make beside a guide."""
    return make_key(f"{digest} {_readers()} {hash_files(GENERIC)}", library.saved.folder.name)


def _readers() -> str:
    """Return a hash of the code that reads documents: what it makes of them is saved."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(package.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def write_shelf(documents: Documents, library: Library, folder: Path) -> None:
    """Read, embed and save documents below `folder`, unless that was done before."""
    key = key_of(digest_of(documents), library)
    with suppress(DamagedIndex):
        open_saved(folder, key)
        return
    sections = read_added(documents, detect).sections
    passages = tuple(collect(_guide_of(sections), load_bank().general()))
    vectors = _embed_new(passages, _known(folder, key, library), library.encoder)
    with writing(folder, key) as scratch:
        _write_sections(scratch / SECTIONS, sections)
        write_passages(scratch, passages)
        VectorIndex.build(vectors).save(scratch / VECTORS)
        KeywordIndex.build([passage.text for passage in passages]).save(scratch / KEYWORDS)
    remove_old(folder, key)


def open_shelf(digest: str, library: Library, folder: Path, fitted: Fitted | None = None) -> Shelf:
    """Open what `write_shelf` saved of documents of this digest; raise DamagedIndex where that can't be done."""
    saved = open_saved(folder, key_of(digest, library))
    sections = _read_sections(saved.folder / SECTIONS)
    weights, thresholds, gate = fitted or _generic()
    own = Resolver(saved.passages, saved.vectors, saved.keywords, library.encoder, weights, thresholds, gate)
    guide = Guide(library.guide.titles, library.guide.sections + _guide_of(sections).sections)
    points = {name: sum(len(section.points) for section in found) for name, found in sections.items()}
    return Shelf(guide, JointResolver(library.resolver, own), points)


def _generic() -> Fitted:
    weights, _, gate = load_fitted(GENERIC)
    return weights, THRESHOLDS, gate


def _guide_of(sections: Mapping[str, tuple[Section, ...]]) -> Guide:
    return Guide({}, tuple(section for name in sorted(sections) for section in sections[name]))


# Vectors


def _embed_new(passages: tuple[Passage, ...], known: Mapping[tuple[bool, str], Any], encoder: Encoder) -> Vectors:
    """Embed what no saved index has yet."""
    new = tuple(passage for passage in passages if _identity(passage) not in known)
    embedded = dict(zip(map(_identity, new), embed(new, encoder), strict=True)) if new else {}
    vectors = {**known, **embedded}
    return np.stack([vectors[_identity(passage)] for passage in passages])


def _identity(passage: Passage) -> tuple[bool, str]:
    """Return what a passage's vector depends on."""
    return passage.kind == "question", passage.text


def _known(folder: Path, key: IndexKey, library: Library) -> dict[tuple[bool, str], Any]:
    """Return the vectors of the guide's index and of the newest shelf beside it."""
    known: dict[tuple[bool, str], Any] = {}
    for saved in (library.saved, *_newest(folder, key.model)):
        known.update(zip(map(_identity, saved.passages), saved.vectors.vectors(), strict=True))
    return known


def _newest(folder: Path, model: str) -> Iterator[SavedIndex]:
    """Yield the newest usable shelf, if there is one."""
    manifests = sorted(folder.glob(f"*/{MANIFEST}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in manifests:
        with suppress(DamagedIndex, OSError, ValueError, TypeError, KeyError):
            found = json.loads(path.read_text(encoding="utf8"))
            key = IndexKey(found["content"], found["model"], found["versions"])
            if key.model == model:
                yield open_saved(folder, key)
                return


# Sections


def _write_sections(path: Path, sections: Mapping[str, tuple[Section, ...]]) -> None:
    plain = {name: [asdict(section) for section in found] for name, found in sections.items()}
    path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf8")


def _read_sections(path: Path) -> dict[str, tuple[Section, ...]]:
    plain = json.loads(path.read_text(encoding="utf8"))
    return {name: tuple(map(_section, found)) for name, found in plain.items()}


def _section(plain: Mapping[str, Any]) -> Section:
    points = tuple(
        Point(point["id"], {language: PointText(**text) for language, text in point["texts"].items()})
        for point in plain["points"]
    )
    document = AddedDocument(**plain["document"]) if plain["document"] else None
    return Section(plain["id"], plain["titles"], plain["leads"], points, document)


# Guide and shelf together


class JointResolver:
    """Asks the guide and a shelf: whichever is surer answers, both give further points."""

    def __init__(self, guide: Searches, shelf: Searches) -> None:
        self._guide = guide
        self._shelf = shelf

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found in either; `turns` are the asker's earlier questions, oldest first."""
        (found,) = self.resolve_all([Question(question, tuple(turns), language)])
        return found

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question in either."""
        findings = zip(self._guide.resolve_all(questions), self._shelf.resolve_all(questions), strict=True)
        return [_joined(guide, shelf) for guide, shelf in findings]


def _joined(guide: Finding, shelf: Finding) -> Finding:
    first, second = (shelf, guide) if _wins(shelf, guide) else (guide, shelf)
    return replace(first, points=tuple(_merged(first.points, second.points)))


def _wins(shelf: Finding, guide: Finding) -> bool:
    """Tell whether the shelf answers; small talk is the guide's."""
    if "small_talk" in (shelf.decision, guide.decision):
        return False
    return _sureness(shelf) > _sureness(guide)


def _sureness(finding: Finding) -> tuple[bool, float]:
    return finding.decision == "answer", finding.confidence


def _merged(first: Sequence[RankedPoint], second: Iterable[RankedPoint]) -> list[RankedPoint]:
    """Return the best point of the first, then the others of both by score."""
    return [*first[:1], *sorted([*first[1:], *second], key=lambda point: -point.score)][:BEST]


# A process of its own


def build_apart(
    documents: Documents, folder: Path, data: Path, knowledge: Path | None, model: str | None, supplement: bool
) -> None:
    """Write a shelf in a process made for it, which has low priority and ends with one line where it fails."""
    if hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    try:
        write_shelf(documents, open_library(data, knowledge, model, supplement=supplement), folder)
    except Exception as error:
        sys.exit(f"documents could not be indexed: {type(error).__name__}: {error}")
