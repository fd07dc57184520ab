"""Knowledge -> the passages that stand in the index."""

from collections.abc import Iterator

from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from knowledge.bank import QuestionBank
from knowledge.guide import LANGUAGES, Guide, Point
from knowledge.toolbox.sentences import sentences


def point_passages(point: Point) -> Iterator[Passage]:
    """Yield the texts of one point: the whole paragraph with its title, then each sentence."""
    for language in LANGUAGES:
        if language not in point.texts:
            continue
        written = point.texts[language]
        yield Passage(point.id, f"{written.title}. {written.text}", "text", language)
        parts = sentences(written.text)
        if len(parts) > 1:
            for part in parts:
                yield Passage(point.id, f"{written.title}. {part}", "sentence", language)


def collect(guide: Guide, bank: QuestionBank) -> list[Passage]:
    """Return every passage of a guide and its question bank, in a stable order."""
    passages = [passage for point in guide.points() for passage in point_passages(point)]
    for prefix, questions in (
        ("", bank.points),
        (SECTION, bank.sections),
        (SMALL_TALK, bank.small_talk),
        (OUT_OF_SCOPE, bank.out_of_scope),
    ):
        passages.extend(Passage(prefix + question.label, question.text, "question") for question in questions)
    return passages
