"""What somebody asks, freed from where it came from, and what comes of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from bot.asker import Asker
from bot.effects import Effect
from bot.replies import Reply
from bot.state.dialogs import OpenDialog
from bot.texts import texts_for
from bot.texts.schema import Texts
from bot.what_if import StoredResult
from index.language import detect
from knowledge.guide import Language

Place = Literal["private", "group", "terminal"]
NOBODY = Asker(chat=0, topic=None, user=0)


@dataclass(frozen=True)
class Request:
    """A command's or question's text with its circumstances."""

    text: str = ""
    place: Place = "private"
    asker: Asker = NOBODY
    chosen: Language | None = None
    """The language that the asker chose; None: that of the text."""
    fallback: Language = "vi"
    """The language of the asker's app, for texts that tell nothing."""
    turns: tuple[str, ...] = ()
    """What the asker asked before, oldest first."""
    quoted: str = ""
    """Somebody's message that this one answers."""
    answered: int | None = None
    """The bot's own message that this one answers."""
    open: OpenDialog | None = None
    """The asker's dialog that is going on."""
    result: StoredResult | None = None
    """The result that the dialog changes a number of."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def language(self) -> Language:
        """The language of the bot's own sentences."""
        return self.chosen or detect(f"{self.text}\n{self.quoted}", self.fallback)

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)

    @property
    def continues_dialog(self) -> bool:
        """Tell whether a plain text goes on with the dialog: in a group it answers the bot's last message of it."""
        if self.open is None:
            return False
        return self.place != "group" or self.answered in (None, self.open.message)


@dataclass(frozen=True)
class Press:
    """A press on a button of the bot's message, with what the bot knows of it."""

    data: str
    message: int
    place: Place = "private"
    asker: Asker = NOBODY
    """Who pressed."""
    language: Language = "vi"
    """The language of the message under which the button stands."""
    on_page: bool = False
    """Whether the button stands under a page of the guide."""
    result: StoredResult | None = None
    open: OpenDialog | None = None
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)


@dataclass(frozen=True)
class Outcome:
    """What comes of a message or a press: a reply, a notice to show in passing, and what is remembered."""

    reply: Reply | None = None
    notice: str = ""
    replaces: int | None = None
    """The bot's message in whose place the reply goes."""
    effects: tuple[Effect, ...] = ()
