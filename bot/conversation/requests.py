"""What somebody asks, freed from where it came from, and what comes of it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from bot.calculations.calculate import Calculation
from bot.calculations.dialog_answers import is_likely_answer
from bot.calculations.figures_language import figures_language
from bot.conversation.effects import Effect
from bot.conversation.needs import EARLIER_TURNS, NOTHING, OPEN_DIALOG, PERSON_ASKED, LookedUp
from bot.groups.addressing import AddressedBy
from bot.groups.chat_settings import ChatSettings
from bot.groups.silence import Silence
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData
from bot.replies.reply import Reply, Rows
from bot.state.values import OpenDialog, Turn
from bot.texts import texts_for
from bot.texts.schema import Texts
from index.words.language import detect
from knowledge.guide import Language

Place = Literal["private", "group", "terminal"]
Audience = Literal["private", "group", "terminal", "group_admin", "owner"]
"""Whom menus and help are for: a group's admins see what the group sees and more, owners what is shown in private."""
LONGEST_NUMBER = 30
"""Characters of a text that may be a number typed into a dialog: "1.200.000.000 đồng một tháng" has 28."""
NOBODY = Asker(chat=0, topic=None, user=0)
USUAL = ChatSettings()


@dataclass(frozen=True)
class RepliedTo:
    """The message that another one replies to, as far as it matters."""

    quoted: str = ""
    """Somebody else's text, or the part of it that was marked."""
    own: int | None = None
    """The id of the message, where it is the bot's own."""
    prompted: int | None = None
    """The person to whom that message puts a dialog's question, as its buttons tell."""


NOT_A_REPLY = RepliedTo()


@dataclass(frozen=True)
class Request:
    """A command's or question's text: what was said by whom and where, and what was looked up for it."""

    text: str = ""
    place: Place = "private"
    asker: Asker = NOBODY
    name: str = ""
    """The asker's name, as others see it."""
    message: int | None = None
    """The id of the message that asks."""
    by: AddressedBy = "private"
    """How the bot was spoken to."""
    replied: RepliedTo = NOT_A_REPLY
    settings: ChatSettings = USUAL
    """The settings of the group; in private those of a new one."""
    chosen: Language | None = None
    """The language that the asker chose, in a group its admins; None: that of the text."""
    fallback: Language = "vi"
    """The language of the asker's app, for texts that tell nothing."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    looked_up: LookedUp = NOTHING

    @property
    def language(self) -> Language:
        """The language of the bot's own sentences."""
        return self.chosen or detect(f"{self.text}\n{self.replied.quoted}", self.fallback)

    def in_language_of_app(self) -> "Request":
        """Return the same for a command whose words are of no language ("all", "7", a group's name)."""
        return replace(self, chosen=self.chosen or self.fallback)

    @property
    def figures_language(self) -> Language:
        """The language in which figures are read and written: that of the conversation, where there is one."""
        turns: tuple[Turn, ...] = ()
        if EARLIER_TURNS in self.looked_up:
            turns = self.looked_up[EARLIER_TURNS]
        in_force = turns[-1].language if turns else None
        return self.chosen or figures_language(self.text, in_force, self.fallback)

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)

    @property
    def continued(self) -> OpenDialog | None:
        """The dialog that a plain text goes on with."""
        open = self.looked_up[OPEN_DIALOG]
        return dialog_continued_by(self.text, self.replied.own, open, in_group=self.place == "group")

    @property
    def answers_for_another(self) -> bool:
        """Tell whether a number answers what another person was asked."""
        asked = self.replied.prompted or self.looked_up[PERSON_ASKED]
        return asked not in (None, self.asker.user) and _is_number(self.text)


def dialog_continued_by(
    text: str, replied_own: int | None, open: OpenDialog | None, *, in_group: bool
) -> OpenDialog | None:
    """Return the open dialog if a plain text goes on with it; `replied_own` is the bot's message that it replies to.

    In a group it goes on with the dialog as a reply to the bot's last message of it, or as no reply to the bot. What
    answers it goes on with it whatever it replies to.
    """
    if open is None or not in_group:
        return open
    return open if replied_own in (None, open.message) or is_likely_answer(open.dialog, text) else None


def _is_number(text: str) -> bool:
    return len(text) <= LONGEST_NUMBER and any(map(str.isdecimal, text)) and "?" not in text


@dataclass(frozen=True)
class Press:
    """A press on a button of the bot's message: what it asks for, by whom and where, and what was looked up for it."""

    data: ButtonData
    message: int
    """The id of the bot's message under which the button stands."""
    place: Place = "private"
    asker: Asker = NOBODY
    """Who pressed."""
    name: str = ""
    """Their name, as others see it."""
    language: Language = "vi"
    """The language of that message."""
    rows: Rows = ()
    """All buttons of that message."""
    asked_by: int | None = None
    """Who wrote the message that it answers; None where it answers none."""
    settings: ChatSettings = USUAL
    """The settings of the group; in private those of a new one."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    looked_up: LookedUp = NOTHING

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
    calculation: Calculation | None = None
    """The calculation that the reply shows: a result, or why there is none."""
    question: str = ""
    """The question to the guide that the reply answers, or a title: the words that a follow-up is understood with."""
    confidence: float | None = None
    """How sure the search is, from 0 to 1, that the guide answers the question; None where the guide was not asked."""
    notice: str = ""
    quiet: bool = False
    """Whether the notice goes away by itself, instead of waiting to be closed."""
    replaces: int | None = None
    """The id of the bot's message in whose place the reply goes."""
    answers: int | None = None
    """The id of the message that the reply answers, where it is another one than usual."""
    keyboard: Keyboard | None = None
    opens: str = ""
    """The payload on which a press opens the chat with the bot."""
    welcomes: int | None = None
    """The id of a group that the bot greets."""
    leaves: int | None = None
    """The id of a group that the bot leaves."""
    silence: Silence | None = None
    """Why nothing is said, where nothing is."""
    command: str = ""
    """The command that plain words asked for: what it does is what comes of the message."""
    effects: tuple[Effect, ...] = ()


def stale(press: Press) -> Outcome:
    """Return what to say where a button does not mean anything any more."""
    return Outcome(notice=press.texts.basics.stale_button)
