"""What an index is made from: a guide with its question bank, and the passages that they give."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from index.words.language import detect
from knowledge.bank import QuestionBank, load_bank, load_writers_bank
from knowledge.documents import SkippedFile, load_documents
from knowledge.guide import LANGUAGES, Guide, Point, PointText, Section
from knowledge.loader import is_bilingual_guide, is_bundled, load_guide, load_supplement
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.sentences import parts_of

HEADING_JOINT = " – "
"""What stands between a heading and the one above it in a section's title."""
HEADINGS = 100
"""Characters of headings before a passage: all those of a law would drown what it says."""


@dataclass(frozen=True)
class Sources:
    """A guide, the questions that go with it, and the files of its folder that could not be read.

    The questions are read when they are asked for: an index that is there answers without them.
    """

    guide: Guide
    read_bank: Callable[[], QuestionBank]
    skipped: tuple[SkippedFile, ...] = ()

    @cached_property
    def bank(self) -> QuestionBank:
        """The question bank."""
        return self.read_bank()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage, in a stable order."""
        return tuple(collect_passages(self.guide, self.bank))


def load_sources(folder: Path | None = None, supplement: bool = True) -> Sources:
    """Read the bundled guide and handbook, or the knowledge in a folder; raise KnowledgeError when there is none.

    Without the handbook (`supplement`), what it answers is out of scope.
    Knowledge of an owner comes with the part of the bundled question bank that fits any guide: small talk and
    questions out of scope.
    """
    if folder is None or is_bundled(folder):
        guide = load_guide()
        if supplement:
            return Sources(guide.joined(load_supplement()), _whole_bank)
        return Sources(guide, lambda: _whole_bank().limited_to({section.id for section in guide.sections}))
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}: no such folder")
    if is_bilingual_guide(folder):
        return Sources(load_guide(folder), general_bank)
    loaded = load_documents(folder, detect)
    return Sources(loaded.guide, general_bank, loaded.skipped)


def general_bank() -> QuestionBank:
    """Return the part of the bundled question bank that fits any guide."""
    return _whole_bank().general()


@cache
def _whole_bank() -> QuestionBank:
    """Return the bundled question bank; whoever indexes reads it for the guide and for an owner's documents."""
    return load_bank().joined(load_writers_bank())


def collect_passages(guide: Guide, bank: QuestionBank) -> list[Passage]:
    """Return every passage of a guide and its question bank, in a stable order."""
    passages = [
        passage for section in guide.sections for point in section.points for passage in _passages_of(point, section)
    ]
    passages += [
        Passage(section.points[0].id, question, "question")
        for section in guide.sections
        for question in section.questions
    ]
    passages += [Passage(point.id, question, "question") for point in guide.points() for question in point.asked]
    for prefix, questions in (
        ("", bank.points),
        (SECTION, bank.sections),
        (SMALL_TALK, bank.small_talk),
        (OUT_OF_SCOPE, bank.out_of_scope),
    ):
        passages.extend(Passage(prefix + question.label, question.text, "question") for question in questions)
    passages.extend(Passage(one.point, one.text, "question", is_true=one.is_true) for one in bank.statements)
    return passages


def _passages_of(point: Point, section: Section) -> Iterator[Passage]:
    """Yield the texts of one point: the whole paragraph behind its title, then each part of it behind the title.

    Owners' documents name what a paragraph speaks of in the headings above it, so these stand before the title.
    """
    for language in LANGUAGES:
        if language not in point.texts:
            continue
        written = point.texts[language]
        headings = section.title(language) if section.titles and not written.brief else ""
        title = _below_headings(written, headings) if headings else written.title
        whole = f"{title}. {written.brief} {written.text}" if written.brief else f"{title}. {written.text}"
        yield Passage(point.id, whole, "text", language)
        parts = parts_of(written.text)
        if len(parts) > 1:
            for part in parts:
                yield Passage(point.id, f"{title}. {part}", "sentence", language)


def _below_headings(written: PointText, headings: str) -> str:
    """Return a point's title behind the nearest headings above it, as many as fit into a line."""
    *above, near = headings.split(HEADING_JOINT)
    while above and len(near) + len(HEADING_JOINT) + len(above[-1]) <= HEADINGS:
        near = f"{above.pop()}{HEADING_JOINT}{near}"
    return written.title if near.endswith(written.title) and not above else f"{near}: {written.title}"
