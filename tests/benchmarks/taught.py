"""Fifty taught answers beside the guide: how many other wordings find them, and what they take from the guide.

`python -m tests.benchmarks.taught [FILE...]` teaches the answers of `tests/taught/wordings.md`, once alone and once
with the other ways to ask that an owner is proposed. FILE has questions as `python -m index evaluate` reads them: of
those it prints how many right answers of the guide are lost, and how many others get a taught answer.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.library.answers_document import ANSWERS_NAME, MAX_QUESTION, AnswersDocument
from bot.owners.ways_to_ask import other_ways
from bot.state.values import TaughtAnswer
from bot.texts import TEXTS_EN, TEXTS_VI
from index.building.documents import index_documents
from index.building.open_library import location_of, open_library
from index.judging.evaluate import read_questions
from index.serving.library import Library
from index.serving.owner_documents import OpenedDocuments, open_documents
from index.values.finding import Question
from index.words.language import detect
from knowledge.documents import digest_of
from knowledge.settings import LibrarySettings, read_settings

WORDINGS = Path(__file__).parents[1] / "taught" / "wordings.md"


@dataclass(frozen=True)
class TaughtExample:
    """An answer that is taught, and what others say for its question."""

    taught: TaughtAnswer
    wordings: tuple[str, ...]


def read_examples(path: Path = WORDINGS) -> list[TaughtExample]:
    """Return the answers of a file with their wordings."""
    _, *sections = re.split(r"^## +", path.read_text(encoding="utf8"), flags=re.MULTILINE)
    return [_example(section.strip().splitlines()) for section in sections]


def _example(lines: Sequence[str]) -> TaughtExample:
    question, answer, *rest = (line for line in lines if line)
    return TaughtExample(TaughtAnswer(question, answer), tuple(line.removeprefix("- ") for line in rest))


def with_ways(answer: TaughtAnswer) -> TaughtAnswer:
    """Return an answer with the other ways to ask that its owner is proposed."""
    words = (TEXTS_VI if detect(answer.question) == "vi" else TEXTS_EN).teach
    return TaughtAnswer(
        answer.question, answer.answer, tuple(other_ways(answer.question, (), words, None, MAX_QUESTION))
    )


def teach(answers: Sequence[TaughtAnswer], library: Library, folder: Path) -> OpenedDocuments:
    """Return guide and answers, indexed as the bot does it."""
    document = AnswersDocument.read(None, TEXTS_VI.teach.title)
    for answer in answers:
        document = document.having(answer)
    documents = {ANSWERS_NAME: document.content}
    index_documents(documents, library, folder)
    return open_documents(digest_of(documents), library, folder)


def point_of(question: str, opened: OpenedDocuments) -> str:
    """Return the point that answers a taught question."""
    return next(section.points[0].id for section in opened.guide.sections if question in section.questions)


def found(examples: Sequence[TaughtExample], opened: OpenedDocuments) -> Iterator[tuple[str, str]]:
    """Yield each wording with what became of it: "answered", "suggested", or "missed"."""
    for example in examples:
        point = point_of(example.taught.question, opened)
        for wording in example.wordings:
            finding = opened.resolver.resolve(wording)
            is_first = finding.points[0].id == point
            outcomes = {("answer", True): "answered", ("suggest", True): "suggested"}
            yield wording, outcomes.get((finding.decision, is_first), "missed")


def taken(path: Path, library: Library, opened: OpenedDocuments) -> Iterator[tuple[str, bool]]:
    """Yield the questions of a file that get a taught answer, and whether the guide's own was right."""
    taught = {section.points[0].id for section in opened.guide.sections if section.questions}
    for asked in read_questions(path):
        question = Question(asked.text, tuple(asked.context))
        (now,) = opened.resolver.resolve_all([question])
        if now.decision != "answer" or now.points[0].id not in taught:
            continue
        (before,) = library.resolver.resolve_all([question])
        right = {*asked.gold, *asked.also, *asked.supplement}
        yield asked.text, before.decision == "answer" and before.points[0].id in right


def main(paths: Sequence[Path]) -> None:
    """Print the figures."""
    library = open_library(location_of(read_settings(LibrarySettings)))
    examples = read_examples()
    for name, change in (("alone", lambda answer: answer), ("with proposed ways", with_ways)):
        with TemporaryDirectory() as folder:
            opened = teach([change(example.taught) for example in examples], library, Path(folder))
            outcomes = [outcome for _, outcome in found(examples, opened)]
            shares = ", ".join(f"{outcomes.count(each)} {each}" for each in ("answered", "suggested", "missed"))
            sys.stdout.write(f"{name}: of {len(outcomes)} other wordings {shares}\n")
            for path in paths:
                judged = list(taken(path, library, opened))
                lost = sum(was_right for _, was_right in judged)
                sys.stdout.write(f"  {path.name}: {lost} right answers lost, {len(judged) - lost} others taken\n")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
