"""What a press on a button asks for: one class a button, written into Telegram's callback data and read back.

A class says its prefix and its fields; `pack` and `parse` follow from them. `OpenSection("rise", 2)` is written as
`s:rise:2`. What is written must not change: buttons of earlier versions hang in chats for years.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from bot.replies import owner_buttons  # noqa: F401  (its buttons count too)
from bot.replies.button_data import ButtonData, StaleData, fits
from bot.replies.button_forms import ChatId, FieldForm, LaterPage, PageNumber, Word, one_of
from knowledge.guide import LANGUAGES, Language

Reason = Literal["wrong", "unclear", "outdated", "missing"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why an answer did not help, in the order in which they are offered."""
Offer = Literal["definition", "benefits", "figures"]
OFFERS: tuple[Offer, ...] = get_args(Offer)
"""What most people come for, in the order in which it is offered."""


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
class ReadWithout(ButtonData, prefix="r:c"):
    """Work out the file to which the message above replies without some columns: their places from 0, with points."""

    places: Annotated[str, FieldForm(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,11}")]


@dataclass(frozen=True)
class ReportWithout(ButtonData, prefix="r:w"):
    """Report on the campaign in the file to which the message above replies without some columns, as above."""

    places: Annotated[str, FieldForm(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,11}")]


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


BUTTONS: tuple[type[ButtonData], ...] = tuple(kind for kind in ButtonData.__subclasses__() if kind is not StaleData)
"""All buttons that this version of the bot writes."""


def parse(text: str) -> ButtonData:
    """Return what is written in callback data."""
    read = (kind.read(text) for kind in BUTTONS) if fits(text) else ()
    return next(filter(None, read), StaleData(text))
