"""What somebody asks, freed from where it came from, and what comes of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from bot.calculations.stored_result import StoredResult
from bot.conversation.effects import Effect
from bot.groups.chat_settings import ChatSettings, Contact
from bot.replies.asker import Asker
from bot.replies.buttons import ButtonData
from bot.replies.reply import Reply, Rows
from bot.state.values import DayCount, DocumentEntry, KeptAnswer, Miss, OpenDialog, PersonalData, Vote
from bot.texts import texts_for
from bot.texts.schema import Texts
from index.words.language import detect
from knowledge.guide import Language

Place = Literal["private", "group", "terminal"]
Audience = Literal["private", "group", "terminal", "group_admin", "owner"]
"""Whom menus and help are for: a group's admins see what the group sees and more, owners what is shown in private."""
LONGEST_NUMBER = 30
NOBODY = Asker(chat=0, topic=None, user=0)
USUAL = ChatSettings()


@dataclass(frozen=True)
class SentFile:
    """A file that somebody sent; `data` is None where it is too large to be fetched."""

    name: str
    size: int
    data: bytes | None = field(default=None, repr=False)
    message: int | None = None
    """The message that holds it."""


@dataclass(frozen=True)
class Request:
    """A command's or question's text with its circumstances."""

    text: str = ""
    place: Place = "private"
    asker: Asker = NOBODY
    message: int | None = None
    """The message that asks."""
    settings: ChatSettings = USUAL
    """The settings of the group; in private those of a new one."""
    chosen: Language | None = None
    """The language that the asker chose, in a group its admins; None: that of the text."""
    fallback: Language = "vi"
    """The language of the asker's app, for texts that tell nothing."""
    turns: tuple[str, ...] = ()
    """What the asker asked before, oldest first."""
    quoted: str = ""
    """Somebody's message that this one answers."""
    answered: int | None = None
    """The bot's own message that this one answers."""
    prompted: int | None = None
    """Whom a dialog's question is put to that this one answers."""
    open: OpenDialog | None = None
    """The asker's dialog that is going on."""
    file: SentFile | None = None
    """A file that came with the text, or with the message that it answers."""
    result: StoredResult | None = None
    """The result that the dialog changes a number of."""
    by_admin: bool = False
    """Whether an admin of the group asks; looked up only for commands that mind."""
    sees_all: bool = True
    """Whether all messages of the group reach the bot; looked up likewise."""
    named: Contact | None = None
    """The person whom the message names, or else answers."""
    personal: PersonalData | None = None
    """Everything that is kept of the asker; looked up only for commands that show or delete it."""
    misses: tuple[Miss, ...] | None = ()
    """What was not answered well lately, None where no questions are kept; looked up only for who may see it."""
    days: tuple[DayCount, ...] = ()
    """What happened by day; looked up only for who may see it."""
    documents: tuple[DocumentEntry, ...] = ()
    """What owners taught the bot; looked up likewise."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def language(self) -> Language:
        """The language of the bot's own sentences."""
        return self.chosen or detect(f"{self.text}\n{self.quoted}", self.fallback)

    @property
    def figures_language(self) -> Language:
        """The language in which figures are read and written: labels such as `likes=` are English to everybody."""
        found = self.chosen or detect(self.text, self.fallback)
        return found if found in (self.chosen, "vi") else self.fallback

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)

    @property
    def is_quiet(self) -> bool:
        """Tell whether the group wants no sound at this time."""
        return self.settings.is_quiet(self.now)

    @property
    def hears_commands_only(self) -> bool:
        """Tell whether the group wants no answers to plain texts, unless they go on with a dialog."""
        return self.settings.answers_when == "off" and not self.continues_dialog

    @property
    def continues_dialog(self) -> bool:
        """Tell whether a plain text goes on with the dialog.

        In a group it answers the bot's last message of it; a number goes on with it whatever message it answers.
        """
        if self.open is None:
            return False
        return self.place != "group" or self.answered in (None, self.open.message) or self._is_number

    @property
    def answers_for_another(self) -> bool:
        """Tell whether a number answers what another person was asked."""
        return self.prompted not in (None, self.asker.user) and self._is_number

    @property
    def _is_number(self) -> bool:
        return len(self.text) <= LONGEST_NUMBER and any(map(str.isdecimal, self.text)) and "?" not in self.text


@dataclass(frozen=True)
class Press:
    """A press on a button of the bot's message, with what the bot knows of it."""

    data: ButtonData
    message: int
    place: Place = "private"
    asker: Asker = NOBODY
    """Who pressed."""
    language: Language = "vi"
    """The language of the message under which the button stands."""
    on_page: bool = False
    """Whether the button stands under a page of the guide."""
    rows: Rows = ()
    """All buttons of the message."""
    answer: KeptAnswer | None = None
    """What the message answers; looked up, with the vote, only for presses that are about it."""
    vote: Vote | None = None
    """What the person thought of the answer until now."""
    result: StoredResult | None = None
    open: OpenDialog | None = None
    settings: ChatSettings = USUAL
    """The settings of the group; in private those of a new one."""
    by_admin: bool = False
    """Whether an admin of the group pressed; looked up only for presses that mind."""
    sees_all: bool = True
    """Whether all messages of the group reach the bot; looked up likewise."""
    personal: PersonalData | None = None
    """Everything that is kept of who pressed; looked up only for presses that delete it."""
    file: SentFile | None = None
    """The file to which the message replies; looked up only for presses that take it."""
    documents: tuple[DocumentEntry, ...] = ()
    """What owners taught the bot; looked up only for presses about it."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)


@dataclass(frozen=True)
class Keyboard:
    """The buttons that one of the bot's messages has from now on."""

    message: int
    rows: Rows


@dataclass(frozen=True)
class Outcome:
    """What comes of a message or a press: a reply, a notice to show in passing, and what is remembered."""

    reply: Reply | None = None
    notice: str = ""
    quiet: bool = False
    """Whether the notice goes away by itself, instead of waiting to be closed."""
    replaces: int | None = None
    """The bot's message in whose place the reply goes."""
    answers: int | None = None
    """The message that the reply answers, where it is another one than usual."""
    keyboard: Keyboard | None = None
    effects: tuple[Effect, ...] = ()
