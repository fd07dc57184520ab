"""What a press on a button asks for: written into callback data, read back when it arrives."""

import re
from dataclasses import dataclass

from knowledge.guide import LANGUAGES, Language


@dataclass(frozen=True)
class OpenTopics:
    """Show the list of sections."""

    def __str__(self) -> str:
        return "t"


@dataclass(frozen=True)
class OpenSection:
    """Show one page of a section's points; pages count from 1."""

    section: str
    page: int = 1

    def __str__(self) -> str:
        return f"s:{self.section}:{self.page}"


@dataclass(frozen=True)
class OpenPoint:
    """Show one point."""

    point: str

    def __str__(self) -> str:
        return f"p:{self.point}"


@dataclass(frozen=True)
class SetLanguage:
    """Answer in this language from now on; None means: in that of the question."""

    language: Language | None

    def __str__(self) -> str:
        return f"l:{self.language or 'auto'}"


Action = OpenTopics | OpenSection | OpenPoint | SetLanguage

_SECTION = re.compile(r"s:([^:]+):([1-9][0-9]{0,3})")


def parse(data: str) -> Action | None:
    """Return the action written in callback data; None for anything else."""
    kind, _, rest = data.partition(":")
    section = _SECTION.fullmatch(data)
    if section:
        return OpenSection(section[1], int(section[2]))
    if data == "t":
        return OpenTopics()
    if kind == "p" and "/" in rest:
        return OpenPoint(rest)
    if kind == "l" and rest == "auto":
        return SetLanguage(None)
    return next((SetLanguage(language) for language in LANGUAGES if data == f"l:{language}"), None)
