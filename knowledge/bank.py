"""The question bank: what people ask, by point, by section, as follow-ups, as small talk and out of scope.

The files in `questions/` are Markdown lists under headings, so that a question is added by writing a line:
`points/<section>.md` (`## point`, `### register`), `sections.md` (`## section`, `### register`),
`follow-ups.md` (`## point`, turns joined by an arrow), `small-talk.md` (`## kind`), `out-of-scope/*.md` (`## theme`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.guide import KnowledgeError

QUESTIONS = Path(__file__).parent / "questions"
REGISTERS = ("vi", "chat", "en", "mixed")
ARROW = " → "
TARGET = " => "
NEW = "new"
SECTION_PREFIX = "section:"
_HEADING = re.compile(r"(#{2,3}) +(\S.*)")


@dataclass(frozen=True)
class BankQuestion:
    """One line of the bank: `label` is a point, a section, a kind of small talk or a theme out of scope."""

    text: str
    label: str
    register: str | None = None


@dataclass(frozen=True)
class FollowUp:
    """A question that needs the turns before it (or, when `complete`, must not be bent by them)."""

    turns: tuple[str, ...]
    text: str
    label: str
    complete: bool = False


@dataclass(frozen=True)
class QuestionBank:
    """All questions of a guide; a guide without a bank has an empty one."""

    points: tuple[BankQuestion, ...] = ()
    sections: tuple[BankQuestion, ...] = ()
    small_talk: tuple[BankQuestion, ...] = ()
    out_of_scope: tuple[BankQuestion, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


def load_bank(folder: Path = QUESTIONS) -> QuestionBank:
    """Return the bank in `folder`; raise KnowledgeError with file and line for a line that is out of place."""
    return QuestionBank(
        points=tuple(
            BankQuestion(text, f"{path.stem}/{point}", register)
            for path in sorted((folder / "points").glob("*.md"))
            for point, register, text in _read_items(path)
        ),
        sections=tuple(
            BankQuestion(text, section, register)
            for section, register, text in _read_items(folder / "sections.md")
        ),
        small_talk=tuple(
            BankQuestion(text, kind) for kind, _, text in _read_items(folder / "small-talk.md")
        ),
        out_of_scope=tuple(
            BankQuestion(text, f"{path.stem}: {theme}")
            for path in sorted((folder / "out-of-scope").glob("*.md"))
            for theme, _, text in _read_items(path)
        ),
        follow_ups=tuple(
            _follow_up(label, text) for label, _, text in _read_items(folder / "follow-ups.md")
        ),
    )


def _follow_up(label: str, line: str) -> FollowUp:
    line, _, target = line.partition(TARGET)
    *turns, text = line.split(ARROW)
    complete = label == NEW
    return FollowUp(tuple(turns), text.strip(), target.strip() if complete else label, complete)


def _read_items(path: Path) -> Iterator[tuple[str, str | None, str]]:
    """Yield (`##` heading, `###` heading or None, list item) for each item of a file."""
    heading: str | None = None
    register: str | None = None
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), start=1):
        found = _HEADING.fullmatch(line.strip())
        if found and len(found[1]) == 2:
            heading, register = found[2].strip(), None
        elif found:
            register = found[2].strip()
            if register not in REGISTERS:
                raise KnowledgeError(f"{path}:{number}: unknown register {register!r}")
        elif line.startswith("- ") and line[2:].strip():
            if heading is None:
                raise KnowledgeError(f"{path}:{number}: a question before the first `##` heading")
            yield heading, register, line[2:].strip()
        elif line.strip() and not line.startswith("# "):
            raise KnowledgeError(f"{path}:{number}: a heading or a line `- question` wanted")
