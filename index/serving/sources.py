"""What an index is made from: a guide with its question bank, and the passages that they give."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from index.words.language import detect
from knowledge.bank import QuestionBank, load_bank, load_writers_bank
from knowledge.documents import SkippedFile, load_documents
from knowledge.guide import LANGUAGES, Guide, Point
from knowledge.loader import is_bilingual_guide, is_bundled, load_guide, load_supplement
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.sentences import sentences


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
    passages = [passage for point in guide.points() for passage in _passages_of(point)]
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


def _passages_of(point: Point) -> Iterator[Passage]:
    """Yield the texts of one point: the whole paragraph behind its title, then each sentence behind it."""
    for language in LANGUAGES:
        if language not in point.texts:
            continue
        written = point.texts[language]
        whole = (
            f"{written.title}. {written.brief} {written.text}" if written.brief else f"{written.title}. {written.text}"
        )
        yield Passage(point.id, whole, "text", language)
        parts = sentences(written.text)
        if len(parts) > 1:
            for part in parts:
                yield Passage(point.id, f"{written.title}. {part}", "sentence", language)
