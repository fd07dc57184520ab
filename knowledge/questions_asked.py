"""Questions that documents put: a heading that asks, other ways to ask the same, or a list of questions beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from knowledge.guide import Guide, Point, Section
from knowledge.reading.document import Document, Heading, Item, Paragraph

OTHER_WAYS = ("Cách hỏi khác: ", "Also asked as: ")
"""What a paragraph below a heading begins with that says how else its question is put, in both languages."""
QUESTIONS_FILE = "questions.md"
"""A file of a folder that holds questions to its documents: below the name of each point or section, in a list."""
_WAYS_OF_WRITING = frozenset(("vi", "en", "chat", "mixed"))
"""Headings of the question bank below a point's, which only sort its questions."""
_JOINT = "?"
_Block = TypeVar("_Block")


def take_questions(heading: str, blocks: Sequence[_Block]) -> tuple[tuple[str, ...], list[_Block]]:
    """Return the questions that a part of a document answers, and its blocks without those that only list them."""
    if not heading.rstrip().endswith(_JOINT):
        return (), list(blocks)
    listing = [block for block in blocks if isinstance(block, Paragraph) and block.text.startswith(OTHER_WAYS)]
    asked = [heading, *(way for block in listing for way in _ways(block.text))]
    return tuple(dict.fromkeys(asked)), [block for block in blocks if block not in listing]


def _ways(text: str) -> list[str]:
    _, _, listed = text.partition(": ")
    return [f"{way.strip()}{_JOINT}" for way in listed.split(_JOINT) if way.strip()]


def listed_questions(document: Document) -> dict[str, tuple[str, ...]]:
    """Return the questions of a list, by the name of the point or section above them, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    name = (document.title or "").casefold()
    for block in document.blocks:
        if isinstance(block, Heading):
            name = name if block.title.casefold() in _WAYS_OF_WRITING else block.title.casefold()
        elif isinstance(block, Item):
            found[name] = (*found.get(name, ()), block.text)
    return found


def with_questions(guide: Guide, listed: Mapping[str, Sequence[str]]) -> Guide:
    """Return the guide with the questions of a list at the points that they name, or first in the sections."""
    return replace(guide, sections=tuple(_asked_section(section, listed) for section in guide.sections))


def unknown_names(guide: Guide, listed: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the names in a list of questions that neither a point nor a section has."""
    known = {name for section in guide.sections for name in _names_of(section)}
    known |= {name for point in guide.points() for name in _names_of(point)}
    return [name for name in listed if name not in known]


def _asked_section(section: Section, listed: Mapping[str, Sequence[str]]) -> Section:
    first = [question for name in _names_of(section) for question in listed.get(name, ())]
    points = []
    for number, point in enumerate(section.points):
        own = [question for name in _names_of(point) for question in listed.get(name, ())]
        points.append(replace(point, asked=tuple(dict.fromkeys([*own, *(first if not number else ())]))))
    return replace(section, points=tuple(points))


def _names_of(named: Section | Point) -> set[str]:
    """Return how a list of questions may call a section or a point: by its id or its titles."""
    titles = named.titles if isinstance(named, Section) else {way: text.title for way, text in named.texts.items()}
    return {named.id.casefold(), *(title.casefold() for title in titles.values())}
