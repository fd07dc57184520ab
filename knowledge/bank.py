"""The question bank: what people ask, by point, by section, as follow-ups, as small talk and out of scope.

The files in `questions/` are Markdown lists under headings, so that a question is added by writing a line:
`points/<section>.md` (`## point`, `### register`), `sections.md` (`## section`, `### register`),
`follow-ups.md` (`## point`, turns joined by an arrow), `small-talk.md` (`## kind`), `out-of-scope/*.md` (`## theme`),
`overlaps.toml` (points that answer the same question).
Further questions, all those for the handbook among them, lie in `questions/writers/`. Each writer has a folder, so that
an evaluation can leave one writer out: `points/`, `sections.md` and `follow-ups.md` as above, `near.md` (`## point` or
theme: what nothing answers) and `statements.md` (`## point`, `### true` or `### false`).
"""

import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from knowledge.toolbox.errors import KnowledgeError

BANK_FOLDER = Path(__file__).parent / "questions"
WRITERS_FOLDER = BANK_FOLDER / "writers"
REGISTERS = ("vi", "chat", "en", "mixed")
"""Ways of writing: Vietnamese, Vietnamese chat spelling, English, and both languages in one sentence."""
_VERDICTS = ("true", "false")
_ARROW = " → "
"""Stands between the turns of a follow-up."""
_TARGET = " => "
"""Stands before the point that a complete question leads to."""
_NEW = "new"
"""The heading of questions that are complete in themselves, although turns stand before them."""
NEAR = "near:"
"""Prefix of themes that are close to the bundled guide's subject."""
_HEADING = re.compile(r"(#{2,3}) +(\S.*)")


@dataclass(frozen=True)
class BankQuestion:
    """One line of the bank: `label` is a point, a section, a kind of small talk or a theme out of scope."""

    text: str
    label: str
    register: str | None = None
    writer: str = ""
    """Who wrote it, where several people wrote for the same points."""


@dataclass(frozen=True)
class BankStatement:
    """A claim about a point, and whether the facts of the point support it."""

    text: str
    point: str
    is_true: bool


@dataclass(frozen=True)
class FollowUp:
    """A question after earlier turns: it needs them or, when `complete`, must be answered without them."""

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
    overlaps: tuple[tuple[str, ...], ...] = ()
    statements: tuple[BankStatement, ...] = ()

    def general(self) -> "QuestionBank":
        """Return the part that fits any guide: small talk, and questions far from every business subject."""
        far = tuple(one for one in self.out_of_scope if not one.label.startswith(NEAR))
        return QuestionBank(small_talk=self.small_talk, out_of_scope=far)

    def joined(self, other: "QuestionBank") -> "QuestionBank":
        """Return the questions of both."""
        return QuestionBank(
            **{each.name: (*getattr(self, each.name), *getattr(other, each.name)) for each in fields(self)}
        )

    def limited_to(self, sections: Collection[str]) -> "QuestionBank":
        """Return the bank for a guide of these sections only: what others answer is a near miss then."""

        def is_here(label: str) -> bool:
            return label.partition("/")[0] in sections

        gone = [one for one in (*self.points, *self.sections) if not is_here(one.label)]
        near = tuple(BankQuestion(one.text, f"{NEAR} {one.label.partition('/')[0]}", writer=one.writer) for one in gone)
        return replace(
            self,
            points=tuple(one for one in self.points if is_here(one.label)),
            sections=tuple(one for one in self.sections if is_here(one.label)),
            out_of_scope=(*self.out_of_scope, *near),
            follow_ups=tuple(one for one in self.follow_ups if is_here(one.label)),
            statements=tuple(one for one in self.statements if is_here(one.point)),
        )

    def accepted(self, point: str) -> tuple[str, ...]:
        """Return the points that answer a question about `point`, itself included."""
        return next((group for group in self.overlaps if point in group), (point,))


def load_bank(folder: Path = BANK_FOLDER) -> QuestionBank:
    """Return the bank in `folder`; raise KnowledgeError with file and line for a line that is out of place."""
    return QuestionBank(
        points=tuple(
            BankQuestion(text, f"{path.stem}/{point}", register)
            for path in sorted((folder / "points").glob("*.md"))
            for point, register, text in _read_items(path)
        ),
        sections=tuple(
            BankQuestion(text, section, register) for section, register, text in _read_items(folder / "sections.md")
        ),
        small_talk=tuple(BankQuestion(text, kind) for kind, _, text in _read_items(folder / "small-talk.md")),
        out_of_scope=tuple(
            BankQuestion(text, f"{path.stem}: {theme}")
            for path in sorted((folder / "out-of-scope").glob("*.md"))
            for theme, _, text in _read_items(path)
        ),
        follow_ups=tuple(_follow_up(label, text) for label, _, text in _read_items(folder / "follow-ups.md")),
        overlaps=_read_overlaps(folder / "overlaps.toml"),
    )


def load_writers_bank(folder: Path = WRITERS_FOLDER) -> QuestionBank:
    """Return the handbook's questions by all writers; raise KnowledgeError as `load_bank` does."""
    bank = QuestionBank()
    for writer in sorted(path for path in folder.iterdir() if path.is_dir()):
        bank = bank.joined(_load_writer(writer))
    return bank


def _load_writer(folder: Path) -> QuestionBank:
    return QuestionBank(
        points=tuple(
            BankQuestion(text, f"{path.stem}/{point}", register, folder.name)
            for path in sorted((folder / "points").glob("*.md"))
            for point, register, text in _read_items(path)
        ),
        sections=tuple(
            BankQuestion(text, section, register, folder.name)
            for section, register, text in _items_if_any(folder / "sections.md")
        ),
        out_of_scope=tuple(
            BankQuestion(text, f"{NEAR} {point}", writer=folder.name)
            for point, _, text in _items_if_any(folder / "near.md")
        ),
        follow_ups=tuple(_follow_up(label, text) for label, _, text in _items_if_any(folder / "follow-ups.md")),
        statements=tuple(
            BankStatement(text, point, verdict == "true")
            for point, verdict, text in _items_if_any(folder / "statements.md", _VERDICTS)
        ),
    )


def _items_if_any(path: Path, kinds: Sequence[str] = REGISTERS) -> Iterator[tuple[str, str | None, str]]:
    """Yield the items of a file that not every writer has."""
    return _read_items(path, kinds) if path.is_file() else iter(())


def _read_overlaps(path: Path) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group) for group in tomllib.loads(path.read_text(encoding="utf8"))["groups"])


def _follow_up(label: str, line: str) -> FollowUp:
    line, _, target = line.partition(_TARGET)
    *turns, text = line.split(_ARROW)
    complete = label == _NEW
    return FollowUp(tuple(turns), text.strip(), target.strip() if complete else label, complete)


def _read_items(path: Path, kinds: Sequence[str] = REGISTERS) -> Iterator[tuple[str, str | None, str]]:
    """Yield (`##` heading, `###` heading or None, list item) for each item of a file."""
    heading: str | None = None
    register: str | None = None
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), start=1):
        found = _HEADING.fullmatch(line.strip())
        if found and len(found[1]) == 2:
            heading, register = found[2].strip(), None
        elif found:
            register = found[2].strip()
            if register not in kinds:
                raise KnowledgeError(f"{path}:{number}: unknown register {register!r}")
        elif line.startswith("- ") and line[2:].strip():
            if heading is None:
                raise KnowledgeError(f"{path}:{number}: a question before the first `##` heading")
            yield heading, register, line[2:].strip()
        elif line.strip() and not line.startswith("# "):
            raise KnowledgeError(f"{path}:{number}: a heading or a line `- question` wanted")
