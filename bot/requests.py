"""What somebody asks, freed from where it came from, and what comes of it."""

from dataclasses import dataclass
from typing import Literal

from bot.replies import Reply
from bot.texts import texts_for
from bot.texts.schema import Texts
from index.language import detect
from knowledge.guide import Language

Place = Literal["private", "group", "terminal"]


@dataclass(frozen=True)
class Request:
    """A command's or question's text with its circumstances."""

    text: str = ""
    place: Place = "private"
    chosen: Language | None = None
    """The language that the asker chose; None: that of the text."""
    fallback: Language = "vi"
    """The language of the asker's app, for texts that tell nothing."""
    turns: tuple[str, ...] = ()
    """What the asker asked before, oldest first."""
    quoted: str = ""
    """Somebody's message that this one answers."""

    @property
    def language(self) -> Language:
        """The language of the bot's own sentences."""
        return self.chosen or detect(f"{self.text}\n{self.quoted}", self.fallback)

    @property
    def texts(self) -> Texts:
        """The bot's own sentences."""
        return texts_for(self.language)


@dataclass(frozen=True)
class Outcome:
    """A reply, and what is remembered of the question for the next one."""

    reply: Reply
    turn: str | None = None
