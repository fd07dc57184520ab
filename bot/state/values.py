"""What is stored and counted, as plain values: nothing here knows of a database, so that importing it costs little."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from secrets import token_bytes
from typing import Any, Literal

from bot.calculations.dialog import Dialog
from bot.calculations.stored_result import StoredResult
from bot.groups.time_zones import VIETNAM
from bot.replies.buttons import REASONS, Reason
from bot.replies.shown import Shown
from knowledge.guide import Language
from knowledge.toolbox.errors import DatabaseCause

GuideDecision = Literal["answer", "suggest", "decline"]
"""What became of a question to the guide."""
Event = GuideDecision | Literal["calculation", "helpful", "unhelpful"]
"""What is counted by day."""
Cause = Literal["decline", "suggest", "unhelpful"] | Reason
CAUSES: tuple[Cause, ...] = ("decline", "suggest", *REASONS, "unhelpful")
"""Why a question counts as missed, in the order in which causes are listed."""
_DECISIONS_AGAINST = CAUSES[:2]
"""Those causes that are decisions."""

DOCUMENT_NAME_LENGTH = 200
"""Characters of a document's name that are kept, as the column of the table allows."""
_SEAL_DIGITS = 16
"""Hexadecimal digits of a seal that are kept: 64 bits are plenty for telling versions of one message apart."""


# Answers and votes --------------------------------------------------------------------------------


@dataclass(frozen=True)
class KeptAnswer:
    """An answer from the guide; `question` is empty where no texts are kept."""

    question: str
    language: Language
    decision: GuideDecision
    confidence: float
    point: str | None = None
    asked: int | None = None
    """The id of the message that asked."""
    passed_on: bool = False
    """Whether the group's contact was told of the question."""


@dataclass(frozen=True)
class Vote:
    """What one person thinks of an answer."""

    helpful: bool
    reason: Reason | None
    at: datetime


@dataclass(frozen=True)
class Miss:
    """A question that was not answered, or not well; `reasons` has an entry for each person who said so."""

    question: str
    language: Language
    decision: GuideDecision
    reasons: tuple[Reason | None, ...]
    at: datetime
    user: int = 0
    chat: int = 0
    point: str | None = None
    """The point that the answer showed first."""
    title: str = ""
    """The name of the group; empty in private, and where it is not known."""

    @property
    def causes(self) -> list[Cause]:
        """Everything that speaks against the answer."""
        decided: list[Cause] = [cause for cause in _DECISIONS_AGAINST if cause == self.decision]
        return decided + [reason or "unhelpful" for reason in self.reasons]


SetAside = Literal["later", "dismissed"]
"""What an owner decided of a question that was not answered well: look at it again in a week, or never."""


@dataclass(frozen=True)
class SetAsideQuestion:
    """A question that an owner set aside, by its mark."""

    mark: str
    how: SetAside
    at: datetime


@dataclass(frozen=True)
class GivenReply:
    """A reply to somebody's message; `message` is None where an edit of the question must not change it."""

    message: int | None
    said: str
    """The seal of the text that was replied to."""
    at: datetime
    """When it was first replied to."""
    seals: "MessageSeals"

    def answers(self, text: str) -> bool:
        """Tell whether this is the text that was replied to: Telegram reports a new link preview as an edit, too."""
        return self.said == self.seals.of(text)


@dataclass(frozen=True)
class MessageSeals:
    """Tells versions of a message apart without keeping a word of it.

    Without the secret, which is not in the database, nobody can try which text fits.
    """

    secret: bytes = field(default_factory=partial(token_bytes, 32), repr=False)

    def of(self, text: str) -> str:
        """Return the seal of a text."""
        return hmac.digest(self.secret, text.encode("utf-8", "surrogatepass"), "sha256").hex()[:_SEAL_DIGITS]


# Days ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DayCount:
    """How often something happened on a day."""

    day: date
    event: Event
    count: int


def day_of(moment: datetime) -> date:
    """Return the day of a moment in Vietnam."""
    return moment.astimezone(VIETNAM).date()


# Dialogs ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OpenDialog:
    """A dialog that waits for an input, the id of the bot's message that asked for it, and when it did."""

    dialog: Dialog
    message: int | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class AwaitedQuestion:
    """The bot asked somebody who called it without a question what they would like to know: with which message, when.

    It stands in the place of a dialog, of which one person has one in a topic.
    """

    message: int | None
    at: datetime


# Turns --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TurnCalculation:
    """A calculation that a turn shows; `result` has its inputs, None for an error and for several lines."""

    command: str
    result: StoredResult | None = None


@dataclass(frozen=True)
class Turn:
    """Something that a person said or pressed, with what the bot showed: the next message may refer to it."""

    words: str
    """What was asked; the title of a point that was opened by a button."""
    shown: Shown
    language: Language
    """The language of the reply."""
    offered: tuple[str, ...] = ()
    """The ids of the points that its buttons open, in their order."""
    calculation: TurnCalculation | None = None
    message: int | None = None
    """The id of the bot's message that carries the reply: of its last part, under which the buttons stand."""


# Owners' documents --------------------------------------------------------------------------------


@dataclass(frozen=True)
class DocumentEntry:
    """A document in a list; its name is its key, its size is in bytes."""

    name: str
    size: int
    at: datetime


@dataclass(frozen=True)
class StoredDocument:
    """A document with its content."""

    name: str
    content: bytes = field(repr=False)
    added_by: int
    at: datetime


@dataclass(frozen=True)
class LearnDocument:
    """An instruction of an owner: answer from this document, in the place of one with the same name."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class DropDocument:
    """An instruction of an owner: answer from the document of this name no longer."""

    name: str


@dataclass(frozen=True)
class TurnHandbook:
    """An instruction of an owner: answer from the handbook too, or from the guide without it."""

    on: bool


@dataclass(frozen=True)
class TaughtAnswer:
    """A question that an owner answered in the chat, and other ways to ask it."""

    question: str
    answer: str
    ways: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeachAnswer:
    """An instruction of an owner: give this answer, in the place of the one to the question `instead`."""

    taught: TaughtAnswer
    instead: str = ""


@dataclass(frozen=True)
class DropAnswer:
    """An instruction of an owner: give the answer to this question no longer."""

    question: str


Instruction = LearnDocument | DropDocument | TurnHandbook | TeachAnswer | DropAnswer


@dataclass(frozen=True)
class Lesson:
    """An instruction that an owner confirmed and that the bot has still to carry out.

    The result is written into the bot's message that asked, in its language.
    """

    chat: int
    message: int
    language: Language
    user: int
    instruction: Instruction
    at: datetime


@dataclass(frozen=True)
class Draft:
    """What an owner is about to teach; the question or the answer is empty while the bot waits for it."""

    question: str = ""
    answer: str = ""
    ways: tuple[str, ...] = ()
    """Other ways to ask it that are proposed."""
    instead: str = ""
    """The question whose answer it replaces."""
    message: int | None = None
    """The id of the bot's message that asks for the rest, or shows it all."""

    @property
    def waits(self) -> bool:
        """Whether the question or the answer is still to come."""
        return not (self.question and self.answer)


@dataclass(frozen=True)
class AnswerVersion:
    """An answer as it was taught at a time; no answer where it was removed."""

    question: str
    answer: str | None
    at: datetime


# One person ---------------------------------------------------------------------------------------

PersonalKind = Literal[
    "turns",
    "dialogs",
    "results",
    "answers",
    "votes",
    "replies",
    "failures",
    "languages",
    "contacts",
    "hand_offs",
    "further_contacts",
]
"""The kinds of what is kept of a person."""
PersonalItem = Mapping[str, Any]
"""One row, by column."""


@dataclass(frozen=True)
class PersonalData:
    """Everything that is kept of a person, row by row, by kind."""

    user: int
    items: Mapping[PersonalKind, tuple[PersonalItem, ...]] = field(default_factory=dict)
    documents: tuple[PersonalItem, ...] = ()
    """What the person, as an owner, taught the bot. It belongs to the guide, so `/forget` leaves it."""

    def counts(self, chat: int | None = None) -> dict[PersonalKind, int]:
        """Return how many rows there are of each kind in one chat, or in all; kinds without rows are left out."""
        found = {kind: sum(chat in (None, self._chat_of(item)) for item in items) for kind, items in self.items.items()}
        return {kind: count for kind, count in found.items() if count}

    def counts_elsewhere(self) -> dict[PersonalKind, int]:
        """Return how many rows there are of each kind outside the private chat with the bot."""
        private = self.counts(self.user)
        found = {kind: count - private.get(kind, 0) for kind, count in self.counts().items()}
        return {kind: count for kind, count in found.items() if count}

    def _chat_of(self, item: PersonalItem) -> int:
        """Return the chat of a row; a choice of language belongs to the private chat, whose id is the user's."""
        return int(item.get("chat", self.user))


# Updates ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StoredUpdate:
    """One update as Telegram sent it, in JSON; updates of one queue (a chat) are handled in order."""

    bot: int
    id: int
    queue: int
    payload: str = field(repr=False)
    attempts: int = 0
    sent: tuple[int, ...] = ()
    """The ids of the messages that were sent for it before the process ended."""
    sender: int | None = None
    """Who sent it: a user, or a group or channel in whose name somebody writes."""
    at: datetime = field(default_factory=lambda: datetime.now(UTC), compare=False)
    """When it was received."""


@dataclass(frozen=True)
class DatabaseLook:
    """What a check of the database found; `trouble` is set where it can't be used."""

    is_sqlite: bool = True
    version: str | None = None
    """The version of its tables; None where there are none yet."""
    newest: str = ""
    """The version that this program brings along."""
    waiting: int = 0
    """How many updates are not carried out yet."""
    aside: int = 0
    """How many updates were set aside after repeated failures."""
    errors: tuple[str, ...] = ()
    """Why the last of them were set aside, newest first."""
    handbook: bool = True
    """Whether owners want answers from the handbook."""
    cause: DatabaseCause | None = None
    trouble: str = ""
