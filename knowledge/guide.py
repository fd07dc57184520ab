"""What the bot answers from, as plain values: documents of sections of points, in one or more languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")
_BEGINNING = 20
"""Characters of a title from which a text that begins with it needs it no second time."""
_T = TypeVar("_T")


@dataclass(frozen=True)
class Aside:
    """An example or advice of our own beside a point: it is no fact of the document, and is shown as ours."""

    kind: Literal["example", "advice"]
    text: str


@dataclass(frozen=True)
class PointText:
    """One point in one language: its name, one paragraph of facts, and the same in one line for lists."""

    title: str
    text: str
    brief: str = ""
    """Empty in documents that have none."""
    asides: tuple[Aside, ...] = ()
    page: int = 0
    """The page or slide of its file on which it begins, counted from 1; 0 where the format has none."""

    @property
    def is_named(self) -> bool:
        """Whether the title says something of its own: a paragraph without a name has its beginning as title."""
        if self.brief:
            return True
        if self.title.endswith("…"):
            return not self.text.startswith(self.title.removesuffix("…"))
        after = self.text.removeprefix(self.title)
        if after != self.text and len(self.title) >= _BEGINNING:
            return False
        goes_on = after.startswith((*".!?…,;:", " –", " —", " ("))
        return after == self.text or not (not after or goes_on or self.title.endswith((*"!?",)))


@dataclass(frozen=True)
class Source:
    """Where facts of a point come from; `year` is None where the page names none."""

    publisher: str
    title: str
    url: str
    year: int | None = None


@dataclass(frozen=True)
class Origin:
    """What a point is based on: its sources, the year that it describes, and whether it describes the law."""

    sources: tuple[Source, ...] = ()
    as_of: int | None = None
    is_legal: bool = False
    see: tuple[str, ...] = ()
    """Points of another document on the same theme, by id."""


@dataclass(frozen=True)
class Point:
    """The smallest thing that is retrieved and cited; `id` is `section/point`."""

    id: str
    texts: Mapping[Language, PointText]
    origin: Origin = Origin()
    asked: tuple[str, ...] = ()
    """Questions that it answers, as a list beside the documents puts them."""

    @property
    def section_id(self) -> str:
        """The id of the section that holds the point."""
        return self.id.partition("/")[0]

    def in_language(self, language: Language) -> PointText:
        """Return the text in the language, or in the one that there is."""
        return _prefer(self.texts, language)


@dataclass(frozen=True)
class AddedDocument:
    """A document beside the guide itself; `notice` stands under every reply from a point that describes the law."""

    id: str
    titles: Mapping[Language, str]
    notice: Mapping[Language, str] = field(default_factory=dict)
    read_in: date | None = None
    """A day of the month in which the sources of its points were read; None where they name none."""

    def title(self, language: Language) -> str:
        """Return the document's name in the language, or in the one that there is."""
        return _prefer(self.titles, language)


@dataclass(frozen=True)
class Section:
    """A heading with its points, in reading order; `leads` introduce the list of points."""

    id: str
    titles: Mapping[Language, str]
    leads: Mapping[Language, str]
    points: tuple[Point, ...]
    document: AddedDocument | None = None
    """The document that it comes from, where that is not the guide itself."""
    within: Mapping[Language, str] = field(default_factory=dict)
    """The title of the document that it comes from, where the guide itself is made of several."""
    questions: tuple[str, ...] = ()
    """Questions that its first point answers, where the document puts them."""

    def title(self, language: Language) -> str:
        """Return the heading in the language, or in the one that there is."""
        return _prefer(self.titles, language)

    def lead(self, language: Language) -> str:
        """Return the introduction, or an empty text."""
        return _prefer(self.leads, language) if self.leads else ""


@dataclass(frozen=True)
class Guide:
    """Everything that can be answered from: `titles` name it in each language."""

    titles: Mapping[Language, str]
    sections: tuple[Section, ...]
    as_of: int | None = None
    """The year that the guide itself describes, where it says so."""

    def title(self, language: Language) -> str:
        """Return the guide's name."""
        return _prefer(self.titles, language)

    def source(self, section: Section | None, language: Language) -> str:
        """Return what a section comes from by name: a document that was added, else the guide."""
        if section and section.document:
            return section.document.title(language)
        return _prefer(section.within, language) if section and section.within else self.title(language)

    def notice(self, point: Point, language: Language) -> str:
        """Return what must stand under a reply from a point that describes the law; empty for all others."""
        section = self.section(point.section_id)
        notice = section.document.notice if section and section.document else {}
        return _prefer(notice, language) if point.origin.is_legal and notice else ""

    def joined(self, other: "Guide") -> "Guide":
        """Return this guide with the sections of another document behind its own."""
        return replace(self, sections=(*self.sections, *other.sections))

    def points(self) -> Iterator[Point]:
        """Yield every point in reading order."""
        for section in self.sections:
            yield from section.points

    def section(self, section_id: str) -> Section | None:
        """Return a section by id, None if there is none."""
        return self._sections.get(section_id)

    def point(self, point_id: str) -> Point | None:
        """Return a point by its `section/point` id, None if there is none."""
        return self._points.get(point_id)

    def has(self, language: Language) -> bool:
        """Tell whether every point is written in the language."""
        return all(language in point.texts for point in self.points())

    @cached_property
    def _sections(self) -> Mapping[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def _points(self) -> Mapping[str, Point]:
        return {point.id: point for point in self.points()}


def _prefer(by_language: Mapping[Language, _T], language: Language) -> _T:
    return by_language[language] if language in by_language else next(iter(by_language.values()))
