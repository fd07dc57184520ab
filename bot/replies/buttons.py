"""What a press on a button asks for: written into callback data, read back when it arrives."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from knowledge.guide import LANGUAGES, Language


@dataclass(frozen=True)
class OpenTopics:
    """Show one page of the list of sections; pages count from 1."""

    page: int = 1

    def __str__(self) -> str:
        return "t" if self.page == 1 else f"t:{self.page}"


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


@dataclass(frozen=True)
class Change:
    """Change a number of the result above: `bot.what_if` knows the changes, such as `+cost`."""

    change: str

    def __str__(self) -> str:
        return f"w:{self.change}"


@dataclass(frozen=True)
class ShowChart:
    """Draw the result above."""

    def __str__(self) -> str:
        return "w:chart"


@dataclass(frozen=True)
class Cancel:
    """End the dialog of a person, who alone may do so."""

    owner: int

    def __str__(self) -> str:
        return f"d:x:{self.owner}"


@dataclass(frozen=True)
class Skip:
    """Go on without the input that the dialog asks its owner for."""

    owner: int

    def __str__(self) -> str:
        return f"d:s:{self.owner}"


@dataclass(frozen=True)
class Choose:
    """Take one of the ways that the dialog offers its owner."""

    owner: int
    option: str

    def __str__(self) -> str:
        return f"d:c:{self.owner}:{self.option}"


Reason = Literal["wrong", "unclear", "outdated", "missing"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why an answer did not help, in the order in which they are offered."""


@dataclass(frozen=True)
class Rate:
    """Say whether the answer above helped."""

    helpful: bool

    def __str__(self) -> str:
        return "v:yes" if self.helpful else "v:no"


@dataclass(frozen=True)
class GiveReason:
    """Say why the answer above did not help; None: go back without a reason."""

    reason: Reason | None

    def __str__(self) -> str:
        return f"v:{self.reason or 'back'}"


@dataclass(frozen=True)
class PassOn:
    """Tell the group's contact of the question that was not answered."""

    def __str__(self) -> str:
        return "h"


@dataclass(frozen=True)
class Forget:
    """Delete what is kept of a person, who alone may do so: in the private chat, or everywhere."""

    owner: int
    everywhere: bool

    def __str__(self) -> str:
        return f"f:{'a' if self.everywhere else 'h'}:{self.owner}"


@dataclass(frozen=True)
class Keep:
    """Delete nothing of a person."""

    owner: int

    def __str__(self) -> str:
        return f"f:k:{self.owner}"


@dataclass(frozen=True)
class ChangeSetting:
    """Give a setting of the group another value: `bot.group_settings` knows both."""

    setting: str
    value: str

    def __str__(self) -> str:
        return f"g:{self.setting}:{self.value}"


@dataclass(frozen=True)
class LearnFile:
    """Learn the file to which the message above replies."""

    def __str__(self) -> str:
        return "k:y"


@dataclass(frozen=True)
class LeaveFile:
    """Learn nothing of it."""

    def __str__(self) -> str:
        return "k:n"


@dataclass(frozen=True)
class ListDocuments:
    """Show what the bot was taught."""

    def __str__(self) -> str:
        return "k:l"


@dataclass(frozen=True)
class AskRemoval:
    """Ask whether to remove a document; `bot.learning` makes the mark that stands for it."""

    document: str

    def __str__(self) -> str:
        return f"k:r:{self.document}"


@dataclass(frozen=True)
class RemoveDocument:
    """Remove a document."""

    document: str

    def __str__(self) -> str:
        return f"k:d:{self.document}"


Action = (
    OpenTopics
    | OpenSection
    | OpenPoint
    | SetLanguage
    | Change
    | ShowChart
    | Cancel
    | Skip
    | Choose
    | Rate
    | GiveReason
    | PassOn
    | Forget
    | Keep
    | ChangeSetting
    | LearnFile
    | LeaveFile
    | ListDocuments
    | AskRemoval
    | RemoveDocument
)

_TOPICS = re.compile(r"t(?::([2-9]|[1-9][0-9]{1,3}))?")
_SECTION = re.compile(r"s:([^:]+):([1-9][0-9]{0,3})")
_SETTING = re.compile(r"g:([a-z]{1,24}):([a-z]{1,24})")
_CHANGE = re.compile(r"w:([-+?]?[a-z]{1,24})")
_ON_ANSWERS: tuple[Rate | GiveReason | PassOn, ...] = (
    Rate(True),
    Rate(False),
    *map(GiveReason, REASONS),
    GiveReason(None),
    PassOn(),
)
_FEEDBACK = {str(action): action for action in _ON_ANSWERS}
_DOCUMENTS = {str(action): action for action in (LearnFile(), LeaveFile(), ListDocuments())}
_DOCUMENT = re.compile(r"k:([rd]):([0-9a-f]{12})")
_FORGETTING = re.compile(r"f:([ahk]):(0|[1-9][0-9]{0,15})")
_DIALOG = re.compile(r"d:(?:([xs]):(0|[1-9][0-9]{0,15})|c:(0|[1-9][0-9]{0,15}):([a-z]{1,24}))")


def parse(data: str) -> Action | None:
    """Return the action written in callback data; None for anything else."""
    kind, _, rest = data.partition(":")
    section = _SECTION.fullmatch(data)
    if section:
        return OpenSection(section[1], int(section[2]))
    topics = _TOPICS.fullmatch(data)
    if topics:
        return OpenTopics(int(topics[1] or 1))
    setting = _SETTING.fullmatch(data)
    if setting:
        return ChangeSetting(setting[1], setting[2])
    if kind == "d":
        return _in_dialog(data)
    if kind == "f":
        return _forgetting(data)
    if kind == "k":
        return _about_document(data)
    if data in _FEEDBACK:
        return _FEEDBACK[data]
    if data == "w:chart":
        return ShowChart()
    change = _CHANGE.fullmatch(data)
    if change:
        return Change(change[1])
    if kind == "p" and "/" in rest:
        return OpenPoint(rest)
    if kind == "l" and rest == "auto":
        return SetLanguage(None)
    return next((SetLanguage(language) for language in LANGUAGES if data == f"l:{language}"), None)


def _in_dialog(data: str) -> Cancel | Skip | Choose | None:
    found = _DIALOG.fullmatch(data)
    if found is None:
        return None
    if found[4]:
        return Choose(int(found[3]), found[4])
    return Cancel(int(found[2])) if found[1] == "x" else Skip(int(found[2]))


def _forgetting(data: str) -> Forget | Keep | None:
    found = _FORGETTING.fullmatch(data)
    if found is None:
        return None
    return Keep(int(found[2])) if found[1] == "k" else Forget(int(found[2]), everywhere=found[1] == "a")


def _about_document(data: str) -> LearnFile | LeaveFile | ListDocuments | AskRemoval | RemoveDocument | None:
    found = _DOCUMENT.fullmatch(data)
    if found is None:
        return _DOCUMENTS.get(data)
    return AskRemoval(found[2]) if found[1] == "r" else RemoveDocument(found[2])
