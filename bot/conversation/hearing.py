"""Whether the bot answers a message, and if not, why: the only place that decides so.

Two reasons are found later, in `asking`: whether the guide has a certain answer to a question that somebody put to
everybody (`Silence.NOT_SURE`), and whether a reply that looks like talk is a wish in words that the search knows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.calculations.dialog_answers import is_likely_answer
from bot.conversation.commands import BY_NAME
from bot.conversation.quotas import Refusal
from bot.conversation.requests import dialog_continued_by
from bot.conversation.without_words import SPOKEN, Medium
from bot.groups.addressing import Addressed, Incoming, Me, address, asks_all
from bot.groups.chat_settings import ChatSettings
from bot.groups.hand_off import only_says_to_wait
from bot.groups.own_affairs import is_own_affair
from bot.groups.silence import Silence
from bot.groups.talk import is_talk, may_be_request
from bot.state.values import AwaitedQuestion, GivenReply, OpenDialog

FRESH = timedelta(minutes=15)
"""How long a message that was not answered may become a question by an edit. Who mends a typing error does so within
minutes; later, an answer far below the message would surprise."""


AWAITED = timedelta(minutes=5)
"""How long the next message of somebody whom the bot asked for something is taken as the answer without being a reply
to it: Telegram opens the input at once, and later people are back in their talk."""
STALE = timedelta(minutes=2)
"""How long a question to everybody may wait for the bot: later, others have answered it, or the talk has moved on."""


AlbumPlace = Literal["alone", "waiting", "answered"]
"""How a message stands in its album: it is in none, or no other part is known; another part is still to be read; or
another part was answered. Telegram sends each part of an album as a message of its own."""


@dataclass(frozen=True)
class Said:
    """A message, as far as it decides whether it is answered."""

    incoming: Incoming
    at: datetime
    """When it was sent."""
    by_person: bool = True
    medium: Medium | None = None
    """What it is where it has no words and no file to work on: a picture, a voice or the like."""
    replied_own: int | None = None
    """The id of the bot's own message that it replies to."""
    topic: int | None = None
    """The topic in which it stands."""
    edited_after: timedelta | None = None
    """How long after it was sent it was edited; None for a new message."""
    waited: timedelta = timedelta(0)
    """How long ago it was sent, or edited: it may have waited for a bot that was not there."""
    message: int = 0
    """Its id. In a chat the ids rise, so it tells what was said before what, where two clocks can't."""


@dataclass(frozen=True)
class History:
    """What was said before, as far as it decides whether a message is answered."""

    open: OpenDialog | None = None
    """The dialog of who wrote the message."""
    given: GivenReply | None = None
    """The reply that an edited message had."""
    album: AlbumPlace = "alone"
    awaited: AwaitedQuestion | None = None
    """That the bot asked who wrote the message for a question."""
    hands_back: bool = False
    """Whether who wrote it is a contact, and replies to what the bot asked them."""


@dataclass(frozen=True)
class Heard:
    """A message that is answered: what was said, or `refusal`, the word that it is too much now."""

    addressed: Addressed
    refusal: Refusal | None = None


NO_HISTORY = History()


def hear(
    said: Said, me: Me, settings: ChatSettings, refusal: Refusal | None = None, history: History = NO_HISTORY
) -> Heard | Silence:
    """Return what is answered of a message, or why nothing is; `refusal` says why who wrote it may not ask now."""
    addressed = _addressed(said, me, settings)
    if addressed is Silence.NOT_ADDRESSED and _is_awaited(said, history):
        addressed = Addressed(said.incoming.text.strip(), by="awaited")
    if isinstance(addressed, Silence):
        return addressed
    silence = (
        _not_for_this_bot(addressed, said)
        or _not_for_this_topic(addressed, said, settings)
        or _not_for_an_edit(addressed, said, history)
        or _not_for_a_part(said, history)
        or _not_for_talk(addressed, said, history)
    )
    if silence:
        return silence
    if settings.answers_when == "off" and not _goes_on(addressed, said, history):
        return Silence.COMMANDS_ONLY
    # Who did not ask the bot is not told to ask less.
    if refusal is None or addressed.by == "overheard":
        return Heard(addressed)
    return Heard(addressed, refusal) if refusal.first else Silence.TOO_MUCH


def _is_awaited(said: Said, history: History) -> bool:
    """Tell whether a message that is not said to the bot answers what it asked this person for just now."""
    asked = history.awaited or history.open
    incoming = said.incoming
    if asked is None or asked.at is None or said.at >= asked.at + AWAITED or said.message < (asked.message or 0):
        return False
    if incoming.replies_to is not None or incoming.mentions or said.edited_after is not None:
        return False
    if history.open and not incoming.text.strip():
        return incoming.shows and history.open.dialog.calculator.reads_files
    if history.open:
        return is_likely_answer(history.open.dialog, incoming.text)
    return not is_talk(incoming.text, names_others=False, was_asked=True)


def is_kept_back_by_privacy(said: Said) -> bool:
    """Tell whether a message in a group would not reach a bot in privacy mode: no command, no reply, nobody named."""
    incoming = said.incoming
    is_said_to_somebody = incoming.replies_to is not None or bool(incoming.mentions)
    return incoming.in_group and said.by_person and not is_said_to_somebody and not incoming.text.startswith("/")


def greet(*, in_group: bool, was_member: bool, is_known: bool) -> Silence | None:
    """Return why the bot does not greet where it becomes a member or gets other rights; None where it does."""
    if not in_group:
        return Silence.NO_GROUP
    if was_member:
        return Silence.NOT_NEW_HERE
    return Silence.GREETED_BEFORE if is_known else None


def _addressed(said: Said, me: Me, settings: ChatSettings) -> Addressed | Silence:
    """Return what is said to the bot, or to everybody where it is to help, or why nothing is."""
    incoming = said.incoming
    if not said.by_person:
        return Silence.NOT_A_PERSON
    if said.medium:
        return _addressed_without_words(said.medium, incoming, me)
    addressed = address(incoming, me, settings.keyword, BY_NAME)
    if isinstance(addressed, Addressed) or settings.answers_when != "sure":
        return addressed
    if not asks_all(incoming):
        return Silence.NO_QUESTION_TO_ALL if addressed is Silence.NOT_ADDRESSED else addressed
    if said.waited > STALE:
        return Silence.ASKED_LONG_AGO
    if is_own_affair(incoming.text):
        return Silence.OWN_AFFAIRS
    return Silence.QUIET_HOURS if settings.is_quiet(said.at) else Addressed(incoming.text.strip(), by="overheard")


def _addressed_without_words(medium: Medium, incoming: Incoming, me: Me) -> Addressed | Silence:
    """Return that a message without words is said to the bot: in private, or as a spoken reply to it in a group."""
    if not incoming.in_group:
        return Addressed("")
    is_reply = incoming.replies_to == me.id and medium in SPOKEN
    return Addressed("", by="reply") if is_reply else Silence.NOTHING_TO_READ


def _not_for_this_bot(addressed: Addressed, said: Said) -> Silence | None:
    """Return why a command in a group is not answered; other bots there have commands of their own."""
    if addressed.command is None or not said.incoming.in_group:
        return None
    command = BY_NAME.get(addressed.command)
    if command is None:
        return None if addressed.by == "mention" else Silence.UNKNOWN_COMMAND
    return Silence.START_LINK if command is BY_NAME["start"] and addressed.text.strip() else None


def _not_for_this_topic(addressed: Addressed, said: Said, settings: ChatSettings) -> Silence | None:
    """Return why nothing is answered in a topic; the settings can be changed everywhere."""
    if settings.answers_in(said.topic):
        return None
    is_settings = addressed.command is not None and BY_NAME.get(addressed.command) is BY_NAME["settings"]
    return None if is_settings else Silence.OTHER_TOPIC


def _not_for_an_edit(addressed: Addressed, said: Said, history: History) -> Silence | None:
    """Return why an edit is not answered; a new message may be."""
    if said.edited_after is None:
        return None
    if history.given is None:
        return _not_for_a_first_answer(addressed, said.edited_after, history)
    if history.given.message is None:
        return Silence.EDIT_IN_DIALOG
    return Silence.EDIT_CHANGES_NOTHING if history.given.answers(said.incoming.text) else None


def _not_for_a_first_answer(addressed: Addressed, edited_after: timedelta, history: History) -> Silence | None:
    """Return why the edit of a message that had no answer is not answered."""
    if addressed.by == "overheard":
        return Silence.EDIT_TO_ALL
    if edited_after >= FRESH:
        return Silence.EDIT_TOO_LATE
    return Silence.EDIT_IN_DIALOG if addressed.command is None and history.open else None


def _not_for_a_part(said: Said, history: History) -> Silence | None:
    """Return why a part of an album is not answered: an album has one answer, to the first part with words."""
    if history.album == "answered" and history.given is None:
        return Silence.ALBUM_ANSWERED
    return Silence.ALBUM_GOES_ON if history.album == "waiting" and said.medium else None


def _not_for_talk(addressed: Addressed, said: Said, history: History) -> Silence | None:
    """Return why a reply to the bot's message is not answered: people talk about what it shows."""
    if addressed.by != "reply" or addressed.command is not None or said.medium:
        return None
    if history.hands_back:
        return Silence.ANSWER_TO_COME if only_says_to_wait(addressed.text) else None
    names_others = bool(said.incoming.mentions)
    if not is_talk(addressed.text, names_others=names_others):
        return None
    if _goes_on(addressed, said, history) and not names_others:
        # Who replies to the question for a number may still tell a colleague something.
        dialog = history.open.dialog if history.open and not history.given else None
        is_answer = dialog is None or may_be_request(addressed.text) or is_likely_answer(dialog, addressed.text)
        return None if is_answer else Silence.TALK
    # What names nobody may be a wish in words that only the search knows (`asking`).
    return None if not names_others and may_be_request(addressed.text) else Silence.TALK


def _goes_on(addressed: Addressed, said: Said, history: History) -> bool:
    """Tell whether a message is answered where commands only are: it is one, or goes on with a dialog."""
    open = None if history.given else history.open
    in_group = said.incoming.in_group
    continued = dialog_continued_by(addressed.text, said.replied_own, open, in_group=in_group)
    return addressed.command is not None or addressed.by == "awaited" or history.hands_back or continued is not None
