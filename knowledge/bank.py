"""The question bank: what people ask, by point, by section, as follow-ups, as small talk and out of scope.

The files in `questions/` are Markdown lists under headings, so that a question is added by writing a line:
`points/<section>.md` (`## point`, `### register`), `sections.md` (`## section`, `### register`),
`follow-ups.md` (`## point`, turns joined by an arrow), `small-talk.md` (`## kind`), `out-of-scope/*.md` (`## theme`),
`overlaps.toml` (points that answer the same question).
Further questions, all those for the handbook among them, lie in `questions/writers/`. Each writer has a folder, so that
an evaluation can leave one writer out: `points/`, `sections.md` and `follow-ups.md` as above, `near.md` (`## point`:
near misses of it), `acts.md` (`## act`, what is said to the bot beside questions), `asks.md` (`## point`, questions
wrapped in such talk), `missing.md` (`## theme`: what nothing answers), `pairs.md` (`## theme`, an answerable question
with its point and a near miss that differs in one thing) and `statements.md` (`## point`, `### true` or `### false`).
`themes.toml` has what is said of each theme.
`affairs/<writer>.md` has what people of a team ask each other in its group (`## own`), and what anybody may ask there
(`## general`), `replies/<writer>.md` what they say below the bot's messages, to each other (`## talk`) or to it
(`## bot`): neither is answered from, and only tells the one from the other.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from knowledge.guide import Language
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.expressions import expression

BANK_FOLDER = Path(__file__).parent / "questions"
WRITERS_FOLDER = BANK_FOLDER / "writers"
AFFAIRS_FOLDER = BANK_FOLDER / "affairs"
REPLIES_FOLDER = BANK_FOLDER / "replies"
REGISTERS = ("vi", "chat", "en", "mixed")
"""Ways of writing: Vietnamese, Vietnamese chat spelling, English, and both languages in one sentence."""
_VERDICTS = ("true", "false")
_KINDS_OF_AFFAIRS = ("own", "general")
_KINDS_OF_REPLIES = ("talk", "bot")
_ARROW = " → "
"""Stands between the turns of a follow-up."""
_TARGET = " => "
"""Stands before the point that a complete question leads to."""
_INSTEAD = " | "
"""Stands in a pair before the near miss."""
_NEW = "new"
"""The heading of questions that are complete in themselves, although turns stand before them."""
NEAR = "near:"
"""Prefix of themes that are close to the bundled guide's subject."""
NO_THEME = "other"
"""Heading of near misses that belong to no theme."""
_HEADING = expression(r"(#{2,3}) +(\S.*)")


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
    writer: str = field(default="", compare=False)


@dataclass(frozen=True)
class AffairQuestion:
    """A question that somebody put to everybody in a team's group, and whether it is about the team's own affairs."""

    text: str
    is_own: bool
    writer: str


@dataclass(frozen=True)
class GroupReply:
    """What somebody said below a message of the bot in a group, and whether it was said to other people."""

    text: str
    is_talk: bool
    writer: str


@dataclass(frozen=True)
class FollowUp:
    """A question after earlier turns: it needs them or, when `complete`, must be answered without them."""

    turns: tuple[str, ...]
    text: str
    label: str
    complete: bool = False


@dataclass(frozen=True)
class QuestionPair:
    """An answerable question with its point, and a near miss of a theme that differs from it in one thing."""

    answerable: str
    point: str
    near_miss: str
    theme: str


@dataclass(frozen=True)
class Theme:
    """Something that people ask and no document has; `words` stand behind "the guide has nothing on".

    `points` and `calculators` are what is really near, best first. `of` are points and sections of the handbook whose
    questions belong to the theme where the handbook is off.
    """

    id: str
    words: Mapping[Language, str]
    points: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    words_of: Mapping[Language, str] = field(default_factory=dict)
    """The same with the year, platform or country that was asked for, at `{name}`; empty for most themes."""


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
    pairs: tuple[QuestionPair, ...] = ()
    """Their questions are among `points` and `out_of_scope` too."""
    themes: tuple[Theme, ...] = ()

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
        near = tuple(BankQuestion(one.text, f"{NEAR} {self.theme_of(one.label)}", writer=one.writer) for one in gone)
        return replace(
            self,
            points=tuple(one for one in self.points if is_here(one.label)),
            sections=tuple(one for one in self.sections if is_here(one.label)),
            out_of_scope=(*self.out_of_scope, *near),
            follow_ups=tuple(one for one in self.follow_ups if is_here(one.label)),
            statements=tuple(one for one in self.statements if is_here(one.point)),
            pairs=tuple(one for one in self.pairs if is_here(one.point)),
        )

    def theme_of(self, label: str) -> str:
        """Return the theme of a point or section that is left out; its section where no theme names it."""
        section = label.partition("/")[0]
        named = {place: theme.id for theme in self.themes for place in theme.of}
        return named.get(label) or named.get(section) or section

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
        themes=load_themes(folder / "themes.toml"),
    )


def load_themes(path: Path = BANK_FOLDER / "themes.toml") -> tuple[Theme, ...]:
    """Return the themes that no document has; raise KnowledgeError for a file that is no TOML or lacks a field."""
    try:
        return tuple(
            Theme(
                each["id"],
                {"vi": each["vi"], "en": each["en"]},
                tuple(each["points"]),
                tuple(each["calculators"]),
                tuple(each.get("of", ())),
                {"vi": each["vi_of"], "en": each["en_of"]} if "vi_of" in each else {},
            )
            for each in _read_toml(path)["theme"]
        )
    except KeyError as lacking:
        raise KnowledgeError(f"{path}: an entry lacks {lacking}") from None


def load_writers_bank(folder: Path = WRITERS_FOLDER) -> QuestionBank:
    """Return the handbook's questions by all writers; raise KnowledgeError as `load_bank` does."""
    bank = QuestionBank()
    for writer in sorted(path for path in folder.iterdir() if path.is_dir()):
        bank = bank.joined(_load_writer(writer))
    return bank


def load_affairs(folder: Path = AFFAIRS_FOLDER) -> tuple[AffairQuestion, ...]:
    """Return the questions of teams by all writers; raise KnowledgeError with file and line where one is misplaced."""
    return tuple(
        _affair(kind, text, path) for path in sorted(folder.glob("*.md")) for kind, _, text in _read_items(path)
    )


def load_replies(folder: Path = REPLIES_FOLDER) -> tuple[GroupReply, ...]:
    """Return replies to the bot's messages by all writers; raise KnowledgeError as `load_affairs` does."""
    return tuple(
        _reply(kind, text, path) for path in sorted(folder.glob("*.md")) for kind, _, text in _read_items(path)
    )


def _reply(kind: str, text: str, path: Path) -> GroupReply:
    if kind not in _KINDS_OF_REPLIES:
        raise KnowledgeError(f"{path}: `## talk` or `## bot` wanted above {text!r}")
    return GroupReply(text, kind == "talk", path.stem)


def _affair(kind: str, text: str, path: Path) -> AffairQuestion:
    if kind not in _KINDS_OF_AFFAIRS:
        raise KnowledgeError(f"{path}: `## own` or `## general` wanted above {text!r}")
    return AffairQuestion(text, kind == "own", path.stem)


def _load_writer(folder: Path) -> QuestionBank:
    pairs = tuple(_pair(theme, text, folder) for theme, _, text in _items_if_any(folder / "pairs.md"))
    points = [
        BankQuestion(text, f"{path.stem}/{point}", register, folder.name)
        for path in sorted((folder / "points").glob("*.md"))
        for point, register, text in _read_items(path)
    ]
    points += [BankQuestion(one.answerable, one.point, writer=folder.name) for one in pairs]
    points += [BankQuestion(text, point, writer=folder.name) for point, _, text in _items_if_any(folder / "asks.md")]
    outside = [
        BankQuestion(text, f"{NEAR} {heading}", writer=folder.name)
        for name in ("near.md", "missing.md")
        for heading, _, text in _items_if_any(folder / name)
    ]
    outside += [BankQuestion(one.near_miss, f"{NEAR} {one.theme}", writer=folder.name) for one in pairs]
    return QuestionBank(
        points=tuple(points),
        sections=tuple(
            BankQuestion(text, section, register, folder.name)
            for section, register, text in _items_if_any(folder / "sections.md")
        ),
        small_talk=tuple(
            BankQuestion(text, act, register, folder.name) for act, register, text in _items_if_any(folder / "acts.md")
        ),
        out_of_scope=tuple(outside),
        follow_ups=tuple(_follow_up(label, text) for label, _, text in _items_if_any(folder / "follow-ups.md")),
        statements=tuple(
            _statement(point, verdict, text, folder)
            for point, verdict, text in _items_if_any(folder / "statements.md", _VERDICTS)
        ),
        pairs=pairs,
    )


def _pair(theme: str, line: str, folder: Path) -> QuestionPair:
    answerable, target, rest = line.partition(_TARGET)
    point, bar, near_miss = rest.partition(_INSTEAD)
    if not (target and bar):
        raise KnowledgeError(f"{folder / 'pairs.md'}: a line `question => point | near miss` wanted, not {line!r}")
    return QuestionPair(answerable.strip(), point.strip(), near_miss.strip(), theme)


def _statement(point: str, verdict: str | None, text: str, folder: Path) -> BankStatement:
    if verdict is None:
        raise KnowledgeError(f"{folder / 'statements.md'}: `### true` or `### false` wanted above {text!r}")
    return BankStatement(text, point, verdict == "true", folder.name)


def _items_if_any(path: Path, kinds: Sequence[str] = REGISTERS) -> Iterator[tuple[str, str | None, str]]:
    """Yield the items of a file that not every writer has."""
    return _read_items(path, kinds) if path.is_file() else iter(())


def _read_overlaps(path: Path) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group) for group in _read_toml(path)["groups"])


def _read_toml(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error


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
