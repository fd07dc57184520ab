"""What of the guide has a name or a question that begins as somebody types: points and sections, by prefix."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.replies.buttons import OpenPoint, OpenSection
from index.words.normalize import clean_question
from knowledge.bank import load_bank, load_writers_bank
from knowledge.guide import LANGUAGES, Guide, Language
from knowledge.toolbox.folding import fold, words

Titled = OpenPoint | OpenSection
SHORTEST_INSIDE = 3
"""Letters from which a word in the middle of a title counts too: one or two begin a word of nearly every title."""
_TITLE, _INSIDE, _QUESTION = range(3)
"""How a text fits, best first: a title begins with it, a word inside a title does, or a question does."""


@dataclass(frozen=True)
class _Name:
    """A title or a question: its words, folded, with a space before each, and what it leads to."""

    written: str
    target: Titled
    is_question: bool = False

    def fit(self, typed: str) -> int | None:
        """Return how well what is typed fits; None where it does not."""
        if self.written.startswith(typed):
            return _QUESTION if self.is_question else _TITLE
        inside = not self.is_question and len(typed.strip()) >= SHORTEST_INSIDE and typed in self.written
        return _INSIDE if inside else None


class Titles:
    """Finds points and sections by how their names begin; made once for a guide, as it folds thousands of texts."""

    def __init__(self, guide: Guide) -> None:
        self._names: Mapping[Language, tuple[_Name, ...]] = {
            language: tuple(_names(guide, language)) for language in LANGUAGES
        }

    def beginning_with(self, text: str, language: Language) -> list[Titled]:
        """Return what has such a name in a language, best first; the last word of the text may be half typed."""
        typed = _written(clean_question(text))
        if not typed:
            return []
        found = [(fit, name) for name in self._names[language] if (fit := name.fit(typed)) is not None]
        found.sort(key=lambda each: (each[0], len(each[1].written)))
        return list(dict.fromkeys(name.target for _, name in found))


def _names(guide: Guide, language: Language) -> Iterator[_Name]:
    for section in filter(lambda each: each.points, guide.sections):
        yield _Name(_written(section.title(language)), OpenSection(section.id))
        yield from (_Name(_written(each), OpenPoint(section.points[0].id), True) for each in section.questions)
        yield from (_Name(_written(point.in_language(language).title), OpenPoint(point.id)) for point in section.points)
    known = {point.id for point in guide.points()}
    yield from (name for point, name in _bank_names(language) if point in known)


@cache
def _bank_names(language: Language) -> tuple[tuple[str, _Name], ...]:
    """Return the bank's questions about points, each with its point; they are read once."""
    asked = (*load_bank().points, *load_writers_bank().points)
    return tuple(
        (each.label, _Name(_written(each.text), OpenPoint(each.label), True))
        for each in asked
        if each.register == language
    )


def _written(text: str) -> str:
    """Return the words of a text in the form in which they are compared."""
    return "".join(f" {word}" for word in words(fold(text)))
