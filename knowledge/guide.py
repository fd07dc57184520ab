"""A guide as plain values: sections of points, each point with a title and a text in one or more languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")
_T = TypeVar("_T")


class KnowledgeError(Exception):
    """Knowledge that can't be used; the message names the file, the line where there is one, and the reason."""


@dataclass(frozen=True)
class PointText:
    """One point in one language: a short title and one paragraph."""

    title: str
    text: str


@dataclass(frozen=True)
class Point:
    """The smallest thing that is retrieved and cited; `id` is `section/point`."""

    id: str
    texts: Mapping[Language, PointText]

    @property
    def section_id(self) -> str:
        """The id of the section that holds the point."""
        return self.id.partition("/")[0]

    def in_language(self, language: Language) -> PointText:
        """Return the text in the language, or in the one that there is."""
        return _prefer(self.texts, language)


@dataclass(frozen=True)
class Section:
    """A heading with its points, in reading order; `leads` introduce the list of points."""

    id: str
    titles: Mapping[Language, str]
    leads: Mapping[Language, str]
    points: tuple[Point, ...]
    document: str = ""
    """The title of the document that it comes from, where that is not the guide itself."""

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

    def title(self, language: Language) -> str:
        """Return the guide's name."""
        return _prefer(self.titles, language)

    def source(self, section: Section | None, language: Language) -> str:
        """Return what a section comes from by name: a document that was added, else the guide."""
        return (section.document if section else "") or self.title(language)

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
