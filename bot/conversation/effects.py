"""Effects: what a reply or a press leaves behind, as plain values; `changes_of` makes database changes of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.calculations.dialog import Dialog
from bot.calculations.stored_result import StoredResult
from bot.groups.chat_settings import ChatSettings, Contact
from bot.groups.hand_off import HandOff
from bot.replies.asker import Asker
from bot.state.group_values import Broadcast, GroupPage, PageKind
from bot.state.values import Draft, Event, Instruction, KeptAnswer, Lesson, SetAside, Turn, Vote
from knowledge.guide import Language

if TYPE_CHECKING:
    from bot.state.changes import Change
    from bot.state.state import State


@dataclass(frozen=True)
class RememberTurn:
    """Remember what was said or pressed and what the reply shows: the next message may refer to it."""

    turn: Turn


@dataclass(frozen=True)
class KeepDialog:
    """Keep a dialog that waits for an input; the reply asks for it."""

    dialog: Dialog


@dataclass(frozen=True)
class AwaitQuestion:
    """Take the asker's next message as a question; the reply asks for it."""


@dataclass(frozen=True)
class EndDialog:
    """End the asker's dialog, or the wait for a question."""


@dataclass(frozen=True)
class KeepResult:
    """Keep the numbers of the result in the reply: its buttons change them."""

    result: StoredResult


@dataclass(frozen=True)
class ChooseLanguage:
    """Set the language of the answers in private; None: the language of each question."""

    language: Language | None


@dataclass(frozen=True)
class ForgetPerson:
    """Delete what is kept of the asker in one chat; None: in all chats."""

    chat: int | None


@dataclass(frozen=True)
class KeepAnswer:
    """Keep the answer from the guide that the reply gives: people vote on it, owners see what was not answered."""

    answer: KeptAnswer


@dataclass(frozen=True)
class CastVote:
    """Keep a vote on an answer; `before` is the earlier vote of the same person."""

    message: int
    language: Language
    vote: Vote
    before: Vote | None


@dataclass(frozen=True)
class PassedOn:
    """Keep that the group's contact was told of the question that a message answers."""

    message: int


@dataclass(frozen=True)
class AddContact:
    """Keep one more contact of the group, for certain questions."""

    contact: Contact


@dataclass(frozen=True)
class ClearContacts:
    """Forget the group's further contacts."""


@dataclass(frozen=True)
class AskContact:
    """Keep what the reply asks the group's contact."""

    hand_off: HandOff


@dataclass(frozen=True)
class GiveAnswer:
    """Keep the contact's answer that the reply gives to who asked."""

    hand_off: HandOff


@dataclass(frozen=True)
class StoreAnswer:
    """Find a contact's answer again in its group from now on."""

    hand_off: HandOff


@dataclass(frozen=True)
class DropStored:
    """Find a contact's answer no longer."""

    id: int


@dataclass(frozen=True)
class CountEvent:
    """Count one more event of the day."""

    event: Event
    language: Language


@dataclass(frozen=True)
class KeepReply:
    """Keep which message the reply answers: an edit of that message changes the reply, where it `may_change`.

    `first` is when the message was first answered, `album` the id of the album that it is a part of.
    """

    asked: int
    text: str
    may_change: bool
    first: datetime | None = None
    album: str | None = None


@dataclass(frozen=True)
class KeepSettings:
    """Keep the settings of the group."""

    settings: ChatSettings
    renews: bool = False
    """Whether what the bot said of itself in the group is said anew."""


@dataclass(frozen=True)
class KeepPage:
    """Keep that the reply is what the bot says of itself in the group: it is renewed when that changes."""

    kind: PageKind
    language: Language
    audience: str = "group"


@dataclass(frozen=True)
class Study:
    """Have an owner's instruction carried out in the background; the reply becomes the report."""

    instruction: Instruction
    language: Language
    """The language of the report."""


@dataclass(frozen=True)
class KeepDraft:
    """Keep what an owner is about to teach; the reply asks for the rest of it, or shows it."""

    draft: Draft


@dataclass(frozen=True)
class EndDraft:
    """Forget what one of the bot's messages asked for or showed."""

    message: int


@dataclass(frozen=True)
class KeepBroadcast:
    """Keep a message to groups that the reply shows; it waits for its confirmation."""

    text: str
    language: Language
    chats: tuple[int, ...]


@dataclass(frozen=True)
class ConfirmBroadcast:
    """Let the message to groups that one of the bot's messages shows be sent from a moment on."""

    message: int
    due: datetime


@dataclass(frozen=True)
class DropBroadcast:
    """Send nothing of it."""

    message: int


@dataclass(frozen=True)
class AllowGroup:
    """Remember that an owner allowed a group."""

    chat: int


@dataclass(frozen=True)
class LeftGroup:
    """Forget what was asked in a group that the bot left; who adds it again needs a new leave."""

    chat: int


@dataclass(frozen=True)
class SetQuestionsAside:
    """Keep that an owner does not want to see questions again, or not now; `marks` stand for them."""

    marks: tuple[str, ...]
    how: SetAside


@dataclass(frozen=True)
class TurnDigest:
    """Keep whether owners want a digest each week."""

    on: bool


@dataclass(frozen=True)
class ShowOwnersMenu:
    """Show the owner who is answered the commands of owners; nothing of it is stored."""


Effect = (
    RememberTurn
    | KeepDialog
    | AwaitQuestion
    | EndDialog
    | KeepResult
    | ChooseLanguage
    | ForgetPerson
    | KeepReply
    | KeepSettings
    | KeepPage
    | KeepAnswer
    | CastVote
    | PassedOn
    | AddContact
    | ClearContacts
    | AskContact
    | GiveAnswer
    | StoreAnswer
    | DropStored
    | CountEvent
    | Study
    | KeepDraft
    | EndDraft
    | KeepBroadcast
    | ConfirmBroadcast
    | DropBroadcast
    | LeftGroup
    | AllowGroup
    | ShowOwnersMenu
    | TurnDigest
    | SetQuestionsAside
)


@dataclass(frozen=True)
class Occasion:
    """Who was answered, when, with which message (its id; None where nothing was sent), and to which update."""

    asker: Asker
    now: datetime
    message: int | None = None
    update: int | None = None


def changes_of(effects: Iterable[Effect], occasion: Occasion, state: "State") -> Iterator["Change"]:
    """Yield the changes of the database that effects stand for."""
    for effect in effects:
        yield from _changes(effect, occasion, state)


def _changes(effect: Effect, occasion: Occasion, state: "State") -> Iterable["Change"]:
    asker, now, message = occasion.asker, occasion.now, occasion.message
    match effect:
        case RememberTurn(turn):
            return state.turns.added(asker, replace(turn, message=message), now)
        case EndDialog():
            return [state.dialogs.closed(asker)]
        case ChooseLanguage(language):
            return [state.people.chosen(asker.user, language)]
        case ForgetPerson(chat):
            return state.personal.forgotten(asker.user, chat, asker.username, occasion.update)
        case PassedOn(answered):
            return [state.answers.passed_on(asker.chat, answered)]
        case CountEvent(event, language):
            return [state.days.counted(event, language, now)]
        case CastVote():
            return _voted(effect, asker, state)
        case KeepSettings(settings):
            return [state.chats.kept(asker.chat, settings)]
        case TurnDigest(on):
            return [state.options.digest_turned(on)]
        case SetQuestionsAside(marks, how):
            return state.set_aside.put(marks, how, now)
        case EndDraft(shown):
            return [state.drafts.ended(asker, shown)]
        case LeftGroup(chat):
            return [*state.chats.left(chat), state.chats.allowed(chat, on=False)]
        case AllowGroup(chat):
            return [state.chats.allowed(chat, on=True)]
        case ConfirmBroadcast(shown, due):
            return [state.broadcasts.confirmed(asker.user, shown, due)]
        case DropBroadcast(shown):
            return [state.broadcasts.dropped(asker.user, shown)]
        case AddContact(contact):
            return state.contacts.added(asker.chat, contact)
        case ClearContacts():
            return [state.contacts.cleared(asker.chat)]
        case AskContact() | GiveAnswer() | StoreAnswer() | DropStored():
            return _handed_off(effect, occasion, state)
    return [] if message is None else _changes_by_message(effect, message, occasion, state)


def _changes_by_message(effect: Effect, message: int, occasion: Occasion, state: "State") -> Iterable["Change"]:
    """Return what an effect changes that is kept by the id of the bot's message."""
    asker, now = occasion.asker, occasion.now
    match effect:
        case KeepPage(kind, language, audience):
            return [state.pages.kept(asker.chat, GroupPage(kind, message, language, audience))]
        case KeepBroadcast(text, language, chats):
            return state.broadcasts.kept(Broadcast(asker.user, message, language, text), chats, now)
        case KeepDraft(draft):
            return state.drafts.kept(asker, message, draft, now)
        case KeepReply(asked, text, may_change, first, album):
            return [state.replies.given(asker, asked, text, message if may_change else None, first or now, album)]
        case Study(instruction, language):
            return [state.documents.asked(Lesson(asker.chat, message, language, asker.user, instruction, now))]
        case KeepDialog(dialog):
            return [state.dialogs.kept(asker, dialog, message, now)]
        case AwaitQuestion():
            return [state.dialogs.awaits(asker, message, now)]
        case KeepResult(result):
            return [state.results.kept(asker.chat, message, asker.user, result, now)]
        case KeepAnswer(answer):
            counted = state.days.counted(answer.decision, answer.language, now)
            return [*state.answers.kept(asker, message, answer, now), counted]
    return []


def _handed_off(
    effect: AskContact | GiveAnswer | StoreAnswer | DropStored, occasion: Occasion, state: "State"
) -> Iterable["Change"]:
    asker, now, message = occasion.asker, occasion.now, occasion.message
    match effect:
        case StoreAnswer(hand_off):
            return state.hand_offs.kept(asker.chat, hand_off)
        case DropStored(id):
            return [state.hand_offs.dropped(asker.chat, id)]
        case AskContact(hand_off) if message is not None:
            return [state.hand_offs.put(asker, message, hand_off, now)]
        case GiveAnswer(hand_off) if message is not None:
            return [state.hand_offs.answered(hand_off, message, now)]
    return []


def _voted(cast: CastVote, asker: Asker, state: "State") -> Iterator["Change"]:
    """Yield the changes of a vote. A vote that was changed is taken off the count of the day when it was cast."""
    vote, before = cast.vote, cast.before
    yield state.answers.voted(asker, cast.message, vote)
    if before and before.helpful == vote.helpful:
        return
    if before:
        yield state.days.counted(_event(before), cast.language, before.at, times=-1)
    yield state.days.counted(_event(vote), cast.language, vote.at)


def _event(vote: Vote) -> Event:
    return "helpful" if vote.helpful else "unhelpful"
