"""What is remembered of a reply, as plain values; `changes_of` turns them into changes of the state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.calculations.dialog import Dialog
from bot.calculations.stored_result import StoredResult
from bot.groups.chat_settings import ChatSettings
from bot.replies.asker import Asker
from bot.state.values import Event, KeptAnswer, Lesson, Vote
from knowledge.guide import Language

if TYPE_CHECKING:
    from bot.state.changes import Change
    from bot.state.state import State


@dataclass(frozen=True)
class RememberTurn:
    """What was asked or read, for the next question."""

    text: str


@dataclass(frozen=True)
class KeepDialog:
    """The dialog goes on with the next message."""

    dialog: Dialog


@dataclass(frozen=True)
class EndDialog:
    """The asker's dialog is over."""


@dataclass(frozen=True)
class KeepResult:
    """The numbers behind the result in the reply, for its buttons."""

    result: StoredResult


@dataclass(frozen=True)
class ChooseLanguage:
    """The language of the answers in private; None: that of the question."""

    language: Language | None


@dataclass(frozen=True)
class ForgetPerson:
    """What is kept of the asker in a chat is deleted; None: in all."""

    chat: int | None


@dataclass(frozen=True)
class KeepAnswer:
    """What the reply answers from the guide, for votes on it and for what the guide lacks."""

    answer: KeptAnswer


@dataclass(frozen=True)
class CastVote:
    """What the asker thinks of an answer, now and before."""

    message: int
    language: Language
    vote: Vote
    before: Vote | None


@dataclass(frozen=True)
class PassedOn:
    """The group's contact was told of the question that a message answers."""

    message: int


@dataclass(frozen=True)
class CountEvent:
    """One more of what is counted by day."""

    event: Event
    language: Language


@dataclass(frozen=True)
class KeepReply:
    """Which message the reply answers, so that an edit of that one changes it; `first` is when it was answered."""

    asked: int
    text: str
    may_change: bool
    first: datetime | None = None


@dataclass(frozen=True)
class KeepSettings:
    """What admins set for the group."""

    settings: ChatSettings


@dataclass(frozen=True)
class Study:
    """A document is to be added under its name, or removed where there is no content."""

    name: str
    content: bytes | None = field(repr=False)
    language: Language
    """In which to tell what came of it."""


Effect = (
    RememberTurn
    | KeepDialog
    | EndDialog
    | KeepResult
    | ChooseLanguage
    | ForgetPerson
    | KeepReply
    | KeepSettings
    | KeepAnswer
    | CastVote
    | PassedOn
    | CountEvent
    | Study
)


@dataclass(frozen=True)
class Occasion:
    """Who was answered when, and with which message; None where nothing was sent."""

    asker: Asker
    now: datetime
    message: int | None = None


def changes_of(effects: Iterable[Effect], occasion: Occasion, state: "State") -> Iterator["Change"]:
    """Yield the changes of the state that effects mean."""
    for effect in effects:
        yield from _changes(effect, occasion, state)


def _changes(effect: Effect, occasion: Occasion, state: "State") -> Iterable["Change"]:
    asker, now, message = occasion.asker, occasion.now, occasion.message
    match effect:
        case RememberTurn(text):
            return state.turns.added(asker, text, now)
        case EndDialog():
            return [state.dialogs.closed(asker)]
        case ChooseLanguage(language):
            return [state.people.chosen(asker.user, language)]
        case ForgetPerson(chat):
            return state.personal.forgotten(asker.user, chat)
        case PassedOn(answered):
            return [state.answers.passed_on(asker.chat, answered)]
        case CountEvent(event, language):
            return [state.days.counted(event, language, now)]
        case CastVote():
            return _voted(effect, asker, state)
        case KeepSettings(settings):
            return [state.chats.kept(asker.chat, settings)]
        case KeepReply(asked, text, may_change, first) if message is not None:
            return [state.replies.given(asker, asked, text, message if may_change else None, first or now)]
        case Study(name, content, language) if message is not None:
            return [state.documents.asked(Lesson(asker.chat, message, language, asker.user, name, content, now))]
        case KeepDialog(dialog) if message is not None:
            return [state.dialogs.kept(asker, dialog, message, now)]
        case KeepResult(result) if message is not None:
            return [state.results.kept(asker.chat, message, asker.user, result, now)]
        case KeepAnswer(answer) if message is not None:
            counted = state.days.counted(answer.decision, answer.language, now)
            return [*state.answers.kept(asker, message, answer, now), counted]
    return []


def _voted(cast: CastVote, asker: Asker, state: "State") -> Iterator["Change"]:
    """Yield the changes of a vote; one that is changed counts no more on the day when it was cast."""
    vote, before = cast.vote, cast.before
    yield state.answers.voted(asker, cast.message, vote)
    if before and before.helpful == vote.helpful:
        return
    if before:
        yield state.days.counted(_event(before), cast.language, before.at, times=-1)
    yield state.days.counted(_event(vote), cast.language, vote.at)


def _event(vote: Vote) -> Event:
    return "helpful" if vote.helpful else "unhelpful"
