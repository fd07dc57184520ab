"""What a command or a button needs looked up before it runs, and the values that were looked up.

A row of the table of commands or of button presses names its needs. The rim looks up exactly those and hands them over.
Reading anything else raises NotLookedUp, so that "not looked up" is never taken for "nothing there".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.calculations.stored_result import StoredResult
from bot.groups.chat_settings import Contact
from bot.groups.hand_off import HandOff
from bot.groups.standing import Standing
from bot.state.group_values import AskedOnce, Broadcast, GroupEntry
from bot.state.values import (
    AnswerVersion,
    DayCount,
    DocumentEntry,
    Draft,
    KeptAnswer,
    Miss,
    OpenDialog,
    PersonalData,
    SetAsideQuestion,
    TaughtAnswer,
    Turn,
    Vote,
)
from knowledge.toolbox.errors import InvalidInput, NotLookedUp

_T = TypeVar("_T")


@dataclass(frozen=True, eq=False)
class Need(Generic[_T]):
    """One thing that can be looked up; its type is that of the value."""

    name: str


@dataclass(frozen=True)
class SentFile:
    """A file that somebody sent; `data` is None where it is too large to be fetched."""

    name: str
    size: int
    """Bytes."""
    data: bytes | None = field(default=None, repr=False)
    message: int | None = None
    """The id of the message that holds it."""
    is_withheld: bool = False
    """Whether Telegram did not hand it out."""

    def content(self, too_large: str) -> bytes:
        """Return the bytes; raise InvalidInput where there are none, with the id `too_large` or that of the reason."""
        if self.data is None:
            raise InvalidInput("file_withheld" if self.is_withheld else too_large)
        return self.data


@dataclass(frozen=True)
class BesideDraft:
    """What a new answer is held against: the answers that were taught, and the questions that were not answered."""

    taught: tuple[TaughtAnswer, ...] = ()
    misses: tuple[Miss, ...] = ()


@dataclass(frozen=True)
class WaitingDraft:
    """A draft that waits for the rest, and what it is held against."""

    draft: Draft
    beside: BesideDraft = BesideDraft()


@dataclass(frozen=True)
class ShownBroadcast:
    """A message to groups that waits, to how many it goes, and whether some got it already."""

    broadcast: Broadcast
    groups: int
    begun: bool = False


EARLIER_TURNS = Need[tuple[Turn, ...]]("earlier turns")
"""What the asker said and read before, oldest first."""
TURN_REPLIED_TO = Need[Turn | None]("turn replied to")
"""The turn, of whomever, that the bot's message shows to which the message replies."""
OPEN_DIALOG = Need[OpenDialog | None]("open dialog")
"""The asker's dialog that waits for an input."""
PERSON_ASKED = Need[int | None]("person asked")
"""Whom the bot's message to which the message replies asks for something; None where it asks nobody."""
EDITED_RESULT = Need[StoredResult | None]("edited result")
"""The result of which the open dialog asks for a number; the open dialog is looked up before it."""
SHOWN_RESULT = Need[StoredResult | None]("shown result")
"""The result above the button."""
RESULT_ASKER = Need[int | None]("asker of the result")
"""Who asked for that result; None where it is not known any more."""
KEPT_ANSWER = Need[KeptAnswer | None]("kept answer")
"""The answer above the button."""
ANSWERED_LATELY = Need[tuple[KeptAnswer, ...]]("answered lately")
"""What was answered from the guide in the chat within the last minutes."""
VOTE = Need[Vote | None]("vote")
"""What the person thought of that answer until now."""
SENT_FILE = Need[SentFile]("sent file")
"""The file in the message itself."""
FILE_AT_HAND = Need[SentFile | None]("file")
"""The file in the message, or else in the one that it replies to."""
BY_ADMIN = Need[bool]("admin rights")
"""Whether the person is an admin of the group, as Telegram says now; False in other chats."""
STANDING = Need[Standing]("standing")
"""How the bot stands in the group; in other chats everything reaches it."""
CONTACT_THERE = Need[bool]("contact there")
"""Whether the group's contact is still in it, with an account that was not deleted, as far as Telegram says."""
NAMED_PERSON = Need[Contact | None]("named person")
"""The person whom a message in a group names, or else replies to."""
FURTHER_CONTACTS = Need[tuple[Contact, ...]]("further contacts")
"""Whom the group asks about certain things, beside its contact."""
HAND_OFF = Need[HandOff | None]("hand-off")
"""What the bot's message asked a contact to which the message replies."""
GIVEN_HAND_OFF = Need[HandOff | None]("given hand-off")
"""The hand-off whose answer stands above the button."""
STORED_ANSWERS = Need[tuple[HandOff, ...]]("stored answers")
"""What contacts answered and stored for the group, newest first; nothing in other chats."""
PERSONAL_DATA = Need[PersonalData]("personal data")
"""Everything that is kept of the person."""
MISSES = Need[tuple[Miss, ...] | None]("misses")
"""The questions that were not answered well lately, newest first; None where no questions are kept."""
SET_ASIDE_QUESTIONS = Need[tuple[SetAsideQuestion, ...]]("questions set aside")
"""What owners set aside of these questions."""
ASKED_LATELY = Need[tuple[AskedOnce, ...]]("asked lately")
"""The questions that the guide was asked in the last days, without their words."""
DIGEST_WANTED = Need[bool]("digest wanted")
"""Whether owners want a digest each week."""
DAY_COUNTS = Need[tuple[DayCount, ...]]("day counts")
"""What happened in the last days."""
DOCUMENTS = Need[tuple[DocumentEntry, ...]]("documents")
"""What owners taught the bot."""
SHOWN_DRAFT = Need[Draft | None]("shown draft")
"""What the message above the button shows of what an owner is about to teach."""
WAITING_DRAFT = Need[WaitingDraft | None]("waiting draft")
"""What an owner is about to teach and has not finished."""
TAUGHT = Need[tuple[TaughtAnswer, ...]]("taught answers")
"""The answers that owners taught in the chat."""
ANSWERS_FILE = Need[bytes | None]("file of answers")
"""The document with these answers; None where there is none."""
VERSIONS_TAUGHT = Need[tuple[AnswerVersion, ...]]("versions of answers")
"""Everything that was taught or removed in the chat, newest first."""
HANDBOOK_WANTED = Need[bool]("handbook wanted")
"""Whether owners want answers from the handbook; they may have none all the same."""

KNOWN_GROUPS = Need[tuple[GroupEntry, ...]]("groups")
"""The groups that the bot is in, those first in which most is asked."""
SHOWN_BROADCAST = Need[ShownBroadcast | None]("shown broadcast")
"""The message to groups that the message above the button shows."""

Needs = tuple[Need[Any], ...]
"""What a row needs, in the order in which it is looked up."""


@dataclass(frozen=True)
class LookedUp:
    """The values that were looked up for one request, by need."""

    values: Mapping[Need[Any], Any] = field(default_factory=dict)

    def __getitem__(self, need: Need[_T]) -> _T:
        """Return the value of a need; raise NotLookedUp where it was not looked up."""
        if need not in self.values:
            raise NotLookedUp(need.name)
        value: _T = self.values[need]
        return value

    def __contains__(self, need: Need[Any]) -> bool:
        return need in self.values

    def having(self, need: Need[_T], value: _T) -> "LookedUp":
        """Return these values and one more, or another in its place."""
        return LookedUp({**self.values, need: value})

    def missing(self, needs: Iterable[Need[Any]]) -> Needs:
        """Return which needs are still to be looked up."""
        return tuple(need for need in needs if need not in self)


NOTHING = LookedUp()
