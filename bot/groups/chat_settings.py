"""The settings of a group, which its admins choose."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, get_args

from bot.groups.time_zones import zone_of
from bot.replies.markup import escape
from knowledge.guide import Language
from knowledge.toolbox.cleaning import is_visible

AnswersWhen = Literal["addressed", "sure", "off"]
ANSWERS_WHEN: tuple[AnswersWhen, ...] = get_args(AnswersWhen)


@dataclass(frozen=True)
class QuietHours:
    """Hours of the day in which the bot answers only when spoken to, and without a sound; may go over midnight."""

    start: time
    end: time

    def covers(self, now: time) -> bool:
        """Tell whether a time of the day is in these hours."""
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True)
class Contact:
    """The person who answers what the guide does not."""

    user: int | None
    """The id; None where only an @name is known, for which Telegram does not tell the id."""
    name: str
    """Empty where the account was deleted."""
    about: str = ""
    """Words of the questions that are put to them; empty: any."""

    @property
    def shown(self) -> str:
        """The name, or the id where nothing of the name can be seen."""
        return self.name if self.user is None or is_visible(self.name) else f"ID {self.user}"

    @property
    def mention(self) -> str:
        """The name as HTML; Telegram notifies the person of it."""
        name = escape(self.shown)
        return name if self.user is None else f'<a href="tg://user?id={self.user}">{name}</a>'


@dataclass(frozen=True)
class ChatSettings:
    """The settings of one group; the defaults are those of a new one."""

    answers_when: AnswersWhen = "addressed"
    """When it is spoken to; or also when it is sure of the answer to a question to everybody; or commands only."""
    language: Language | None = None
    """The language of the answers; None: that of the question."""
    short: bool = False
    related: bool = True
    quiet: QuietHours | None = None
    keyword: str = ""
    """A word at the start of a message that addresses the bot."""
    contact: Contact | None = None
    zone: str = ""
    """The time zone of the quiet hours, as `bot.groups.time_zones` writes it; empty: Vietnam's."""
    topics: tuple[int, ...] = ()
    """The topics in which the bot answers, 0 for "General"; none: all."""
    delete_commands: int | None = None
    """Minutes after which a command that was answered is deleted; None: it stays."""
    delete_answers: int | None = None
    """Minutes after which an answer is deleted; None: it stays."""

    def is_quiet(self, moment: datetime) -> bool:
        """Tell whether a moment is in the quiet hours."""
        return self.quiet is not None and self.quiet.covers(moment.astimezone(zone_of(self.zone)).time())

    def answers_in(self, topic: int | None) -> bool:
        """Tell whether the bot answers in a topic; None is that of a group without topics, or a forum's "General"."""
        return not self.topics or (topic or 0) in self.topics
