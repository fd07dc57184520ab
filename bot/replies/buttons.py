"""What a press on a button asks for: one class a button, written into Telegram's callback data and read back.

A class says its prefix and its fields; `pack` and `parse` follow from them. `OpenSection("rise", 2)` is written as
`s:rise:2`. What is written must not change: buttons of earlier versions hang in chats for years.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self, get_args

from bot.replies.button_forms import (
    ButtonLayout,
    ChatId,
    FieldForm,
    HashMark,
    LaterPage,
    PageNumber,
    Word,
    layout_of,
    one_of,
)
from knowledge.guide import LANGUAGES, Language

MAX_DATA_BYTES = 64
"""Telegram's limit for callback data, in bytes of UTF-8."""

Reason = Literal["wrong", "unclear", "outdated", "missing"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why an answer did not help, in the order in which they are offered."""
Offer = Literal["definition", "benefits", "figures"]
GapAction = Literal["open", "later", "dismissed"]
"""What an owner does with a group of questions that were not answered well."""
OFFERS: tuple[Offer, ...] = get_args(Offer)
"""What most people come for, in the order in which it is offered."""


class ButtonData:
    """What a press asks for; subclasses are frozen dataclasses whose fields are annotated with their form."""

    prefix: ClassVar[str] = ""

    def __init_subclass__(cls, prefix: str) -> None:
        cls.prefix = prefix

    def pack(self) -> str:
        """Return the callback data; raise ValueError where Telegram would not take it, or it could not be read back."""
        layout = _LAYOUTS[type(self)]
        parts = [form.write(getattr(self, name)) for name, form in layout.forms.items()]
        text = ":".join([self.prefix, *filter(None, parts)])
        if not layout.pattern.fullmatch(text):
            raise ValueError(f"not in the form of {type(self).__name__}: {text!r}")
        return _checked(text)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return what `pack` wrote; None for anything else."""
        layout = _LAYOUTS[cls]
        found = layout.pattern.fullmatch(text)
        if found is None:
            return None
        build: Callable[..., Self] = cls
        return build(**{name: form.read(found[name] or "") for name, form in layout.forms.items()})


# The guide --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OpenTopics(ButtonData, prefix="t"):
    """Show one page of the list of sections; pages count from 1."""

    page: LaterPage = 1


@dataclass(frozen=True)
class OpenSection(ButtonData, prefix="s"):
    """Show one page of a section's points; pages count from 1."""

    section: Annotated[str, FieldForm("[^:]+")]
    page: PageNumber = 1


@dataclass(frozen=True)
class OpenPoint(ButtonData, prefix="p"):
    """Show one point."""

    point: Annotated[str, FieldForm("[^/]*/(?s:.*)")]
    """An id with its section's before a slash."""


@dataclass(frozen=True)
class ShowSources(ButtonData, prefix="q"):
    """List what a point rests on, with addresses."""

    point: Annotated[str, FieldForm("[^/]*/(?s:.*)")]
    """An id with its section's before a slash."""


@dataclass(frozen=True)
class TakeOffer(ButtonData, prefix="o"):
    """Answer one of the questions that the welcome offers; `bot.guide.offers` knows the answers."""

    offer: Annotated[Offer, one_of({each: each for each in OFFERS})]


@dataclass(frozen=True)
class ListCommands(ButtonData, prefix="m"):
    """Show all commands."""


# Settings ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SetLanguage(ButtonData, prefix="l"):
    """Answer in this language from now on; None means: in that of the question."""

    language: Annotated[Language | None, one_of({**{each: each for each in LANGUAGES}, "auto": None})]


@dataclass(frozen=True)
class ChangeSetting(ButtonData, prefix="g"):
    """Give a setting of the group another value: `bot.conversation.group_settings` knows both."""

    setting: Word
    value: Word


# Results and dialogs ----------------------------------------------------------------------------


@dataclass(frozen=True)
class ChangeNumber(ButtonData, prefix="w"):
    """Change a number of the result above: `bot.calculations.what_if` knows the changes, such as `+cost`."""

    change: Annotated[str, FieldForm(r"(?!chart\Z)[-+?]?[a-z_]{1,24}")]


@dataclass(frozen=True)
class ShowChart(ButtonData, prefix="w:chart"):
    """Draw the result above."""


@dataclass(frozen=True)
class BuildReport(ButtonData, prefix="r"):
    """Report on the campaign in the file to which the message above replies."""


@dataclass(frozen=True)
class RankRows(ButtonData, prefix="r:r"):
    """Rank the rows of the file to which the message above replies, each by itself."""


@dataclass(frozen=True)
class BeginCalculation(ButtonData, prefix="c"):
    """Ask for the numbers of a calculator, one by one."""

    command: Word


@dataclass(frozen=True)
class Cancel(ButtonData, prefix="d:x"):
    """End the dialog of its owner, who alone may do so: a person, or the group or channel in whose name one writes."""

    owner: ChatId


@dataclass(frozen=True)
class Skip(ButtonData, prefix="d:s"):
    """Go on without the input that the dialog asks its owner for."""

    owner: ChatId


@dataclass(frozen=True)
class StepBack(ButtonData, prefix="d:b"):
    """Ask the owner of the dialog the question before once more."""

    owner: ChatId


@dataclass(frozen=True)
class Choose(ButtonData, prefix="d:c"):
    """Take one of the ways that the dialog offers its owner."""

    owner: ChatId
    option: Word


# Answers ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rate(ButtonData, prefix="v"):
    """Say whether the answer above helped."""

    helpful: Annotated[bool, one_of({"yes": True, "no": False})]


@dataclass(frozen=True)
class GiveReason(ButtonData, prefix="v"):
    """Say why the answer above did not help; None: go back without a reason."""

    reason: Annotated[Reason | None, one_of({**{each: each for each in REASONS}, "back": None})]


@dataclass(frozen=True)
class PassOn(ButtonData, prefix="h"):
    """Tell the group's contact of the question that was not answered."""


# What is kept of people -------------------------------------------------------------------------


@dataclass(frozen=True)
class Forget(ButtonData, prefix="f"):
    """Delete what is kept of its owner, who alone may do so: everywhere, or in the private chat only."""

    everywhere: Annotated[bool, one_of({"a": True, "h": False})]
    owner: ChatId


@dataclass(frozen=True)
class Keep(ButtonData, prefix="f:k"):
    """Delete nothing of its owner."""

    owner: ChatId


# What owners decide -----------------------------------------------------------------------------


@dataclass(frozen=True)
class SwitchHandbook(ButtonData, prefix="b"):
    """Answer from the handbook too, or from the guide without it."""

    on: Annotated[bool, one_of({"on": True, "off": False})]


@dataclass(frozen=True)
class SwitchDigest(ButtonData, prefix="b:w"):
    """Send owners a digest each week, or no longer."""

    on: Annotated[bool, one_of({"on": True, "off": False})]


@dataclass(frozen=True)
class LearnFile(ButtonData, prefix="k:y"):
    """Learn the file to which the message above replies."""


@dataclass(frozen=True)
class LeaveFile(ButtonData, prefix="k:n"):
    """Learn nothing of it."""


@dataclass(frozen=True)
class ListDocuments(ButtonData, prefix="k:l"):
    """Show what the bot was taught."""


@dataclass(frozen=True)
class AskRemoval(ButtonData, prefix="k:r"):
    """Ask whether to remove a document; `bot.conversation.learning` makes the mark that stands for it."""

    document: HashMark


@dataclass(frozen=True)
class RemoveDocument(ButtonData, prefix="k:d"):
    """Remove a document."""

    document: HashMark


@dataclass(frozen=True)
class ListGroups(ButtonData, prefix="n:l"):
    """Show one page of the groups that the bot is in."""

    page: LaterPage = 1


@dataclass(frozen=True)
class OpenGroup(ButtonData, prefix="n:o"):
    """Show one of these groups."""

    chat: ChatId


@dataclass(frozen=True)
class AskLeaving(ButtonData, prefix="n:r"):
    """Ask whether to leave a group."""

    chat: ChatId


@dataclass(frozen=True)
class LeaveChat(ButtonData, prefix="n:d"):
    """Leave a group."""

    chat: ChatId


@dataclass(frozen=True)
class AllowChat(ButtonData, prefix="n:a"):
    """Answer in a group from now on."""

    chat: ChatId


@dataclass(frozen=True)
class SendToGroups(ButtonData, prefix="n:y"):
    """Send what the message above shows to all groups, a minute later."""


@dataclass(frozen=True)
class KeepFromGroups(ButtonData, prefix="n:n"):
    """Send nothing of it, or take back that it is to be sent."""


@dataclass(frozen=True)
class KeepAnswerOrNot(ButtonData, prefix="h:k"):
    """Store the contact's answer above for the group, or not."""

    keep: Annotated[bool, one_of({"y": True, "n": False})]


@dataclass(frozen=True)
class RemoveStored(ButtonData, prefix="h:r"):
    """Store a contact's answer no longer."""

    id: ChatId


# What owners teach in the chat -------------------------------------------------------------------


@dataclass(frozen=True)
class TeachDraft(ButtonData, prefix="a:y"):
    """Learn the answer that the message above shows, for its question alone or for the other wordings too."""

    with_ways: Annotated[bool, one_of({"w": True, "q": False})]


@dataclass(frozen=True)
class LeaveDraft(ButtonData, prefix="a:n"):
    """Teach nothing of what the message above asks for or shows."""


@dataclass(frozen=True)
class AnswerGap(ButtonData, prefix="a:g"):
    """Ask the owner for the answer to a question that was not answered well; the mark stands for its wording."""

    question: HashMark


@dataclass(frozen=True)
class HandleGap(ButtonData, prefix="a:q"):
    """Show a group of questions that were not answered well, or set it aside; the mark stands for one of them."""

    action: Annotated[GapAction, one_of({"o": "open", "l": "later", "x": "dismissed"})]
    question: HashMark


@dataclass(frozen=True)
class ListGaps(ButtonData, prefix="a:k"):
    """Show the groups of questions again."""


@dataclass(frozen=True)
class ListAnswers(ButtonData, prefix="a:l"):
    """Show one page of the answers that owners taught."""

    page: LaterPage = 1


@dataclass(frozen=True)
class OpenAnswer(ButtonData, prefix="a:o"):
    """Show one of these answers; the mark stands for its question."""

    question: HashMark


@dataclass(frozen=True)
class EditAnswer(ButtonData, prefix="a:e"):
    """Ask the owner for another answer to the same question."""

    question: HashMark


@dataclass(frozen=True)
class AskAnswerRemoval(ButtonData, prefix="a:r"):
    """Ask whether to remove an answer."""

    question: HashMark


@dataclass(frozen=True)
class RemoveAnswer(ButtonData, prefix="a:d"):
    """Remove an answer."""

    question: HashMark


@dataclass(frozen=True)
class ShowVersions(ButtonData, prefix="a:h"):
    """Show how an answer was changed."""

    question: HashMark


@dataclass(frozen=True)
class ExportAnswers(ButtonData, prefix="a:m"):
    """Send all taught answers as a Markdown file."""


BUTTONS: tuple[type[ButtonData], ...] = tuple(ButtonData.__subclasses__())
"""All buttons that this version of the bot writes."""


@dataclass(frozen=True)
class StaleData(ButtonData, prefix=""):
    """Callback data that this version of the bot does not know."""

    text: str

    def pack(self) -> str:
        """Return the callback data as it came; raise ValueError where Telegram would not take it."""
        return _checked(self.text)


def parse(text: str) -> ButtonData:
    """Return what is written in callback data."""
    read = (kind.read(text) for kind in BUTTONS) if _fits(text) else ()
    return next(filter(None, read), StaleData(text))


def _checked(text: str) -> str:
    if not _fits(text):
        raise ValueError(f"callback data of 1 to {MAX_DATA_BYTES} bytes wanted: {text!r}")
    return text


def _fits(text: str) -> bool:
    """Tell whether Telegram takes this as callback data: not half a character of a pair, nor too many bytes."""
    try:
        return 1 <= len(text.encode()) <= MAX_DATA_BYTES
    except UnicodeEncodeError:
        return False


_LAYOUTS: Mapping[type[ButtonData], ButtonLayout] = {kind: layout_of(kind) for kind in BUTTONS}
