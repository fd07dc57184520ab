"""Open the index of an owner's documents, and search it together with the guide.

The documents have an index of their own, so that the guide's stays as it was fitted. It is saved like the guide's,
under a key of the documents and of the guide's index.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import knowledge as package
from index.serving.fitted import Fitted, Thresholds
from index.serving.library import Library
from index.serving.resolver import BEST, Resolver
from index.serving.saved_index import IndexKey, hash_files, make_key, open_saved
from index.serving.taught_questions import TaughtQuestions
from index.values.finding import Finding, Question, RankedPoint
from index.values.location import GENERIC
from index.values.search import BatchSearch
from knowledge.guide import AddedDocument, Guide, Language, Point, PointText, Section

SECTIONS_FILE = "sections.json"
"""The file of the documents' sections, by the documents' names."""
DOCUMENT_THRESHOLDS = Thresholds(answer=0.86, suggest=0.3)
"""Confidence (`trust`) from which a document's first point is the answer, and from which points are suggested.

It does not grow with the number of points. On eight public documents of 4,063 points, in two halves taught beside the
guide, 14 of 64 heavily reworded questions are answered rightly, and 5 of 32 near misses get an answer; with 0.75 it
would be 24 and 13."""


@dataclass(frozen=True)
class OpenedDocuments:
    """Documents that were opened beside a guide; `points` counts what each adds, by its name."""

    guide: Guide
    """The guide with the documents' sections behind its own."""
    resolver: "JointResolver"
    points: Mapping[str, int]


def documents_key(digest: str, library: Library) -> IndexKey:
    """Return the key of the index that documents of this digest make beside a guide."""
    return make_key(f"{digest} {_hash_of_readers()} {hash_files(GENERIC)}", library.saved.folder.name)


def _hash_of_readers() -> str:
    """Return a hash of the code that reads documents: a change of it may give other sections."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(package.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def open_documents(digest: str, library: Library, folder: Path, fitted: Fitted | None = None) -> OpenedDocuments:
    """Open the saved index of documents of this digest below a folder; raise DamagedIndex where that can't be done.

    Without `fitted`, they are ranked as any knowledge without a question bank is.
    """
    saved = open_saved(folder, documents_key(digest, library))
    sections = _read_sections(saved.folder / SECTIONS_FILE)
    chosen = fitted or Fitted.load(GENERIC)
    own = Resolver(saved.passages, saved.vectors, saved.keywords, library.encoder, chosen, tokens=saved.tokens)
    added = guide_of(sections)
    taught = TaughtQuestions(added, library.guide, library.resolver, library.saved.keywords, library)
    points = {name: sum(len(section.points) for section in found) for name, found in sections.items()}
    return OpenedDocuments(library.guide.joined(added), JointResolver(library.resolver, own, taught), points)


def guide_of(sections: Mapping[str, tuple[Section, ...]]) -> Guide:
    """Return a guide of the documents' sections, in the order of the documents' names."""
    return Guide({}, tuple(section for name in sorted(sections) for section in sections[name]))


def _read_sections(path: Path) -> dict[str, tuple[Section, ...]]:
    plain = json.loads(path.read_text(encoding="utf8"))
    return {name: tuple(map(_section, found)) for name, found in plain.items()}


def _section(plain: Mapping[str, Any]) -> Section:
    points = tuple(
        Point(
            point["id"],
            {
                language: PointText(text["title"], text["text"], page=text["page"])
                for language, text in point["texts"].items()
            },
        )
        for point in plain["points"]
    )
    document = AddedDocument(**plain["document"]) if plain["document"] else None
    return Section(plain["id"], plain["titles"], plain["leads"], points, document, questions=tuple(plain["questions"]))


class JointResolver:
    """Asks the guide and an owner's documents: whichever is surer answers, both give further points.

    A document's text that stands under a question of its own (`taught`) answers where that question is near.
    """

    def __init__(self, guide: BatchSearch, documents: BatchSearch, taught: TaughtQuestions | None = None) -> None:
        self._guide = guide
        self._documents = documents
        self._taught = taught

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found in either; `turns` are the asker's earlier questions, oldest first."""
        (found,) = self.resolve_all([Question(question, tuple(turns), language)])
        return found

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question in either."""
        findings = zip(self._guide.resolve_all(questions), self._documents.resolve_all(questions), strict=True)
        return [self._joined(guide, documents) for guide, documents in findings]

    def _joined(self, guide: Finding, documents: Finding) -> Finding:
        found = self._won(guide, documents)
        if found.decision == "answer" or not self._taught:
            return found
        alike = self._taught.most_alike(documents, guide)
        return replace(alike, points=tuple(_merged(alike.points, guide.points))) if alike else found

    def _won(self, guide: Finding, documents: Finding) -> Finding:
        if self._taught and self._taught.leads(documents):
            decision = self._taught.decision(documents, guide)
            first, second = (guide, documents) if decision is None else (documents, guide)
            found = replace(first, decision=decision or guide.decision)
        else:
            first, second = (documents, guide) if _documents_win(documents, guide) else (guide, documents)
            found = first
        return replace(found, points=tuple(_merged(first.points, second.points)))


def _documents_win(documents: Finding, guide: Finding) -> bool:
    """Tell whether the documents answer; small talk is the guide's."""
    if "small_talk" in (documents.decision, guide.decision):
        return False
    return _sureness(documents) > _sureness(guide)


def _sureness(finding: Finding) -> tuple[bool, float]:
    return finding.decision == "answer", finding.confidence


def _merged(first: Sequence[RankedPoint], second: Iterable[RankedPoint]) -> list[RankedPoint]:
    """Return the best point of the first, then the others of both by score."""
    return [*first[:1], *sorted([*first[1:], *second], key=lambda point: -point.score)][:BEST]
