"""What the admins of a group set for it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from typing import Literal, get_args

from bot.replies.markup import escape
from knowledge.guide import Language

AnswersWhen = Literal["addressed", "sure", "off"]
ANSWERS_WHEN: tuple[AnswersWhen, ...] = get_args(AnswersWhen)
VIETNAM = timezone(timedelta(hours=7))
"""Quiet hours are those of Vietnam, which has one time and no summer time."""


@dataclass(frozen=True)
class QuietHours:
    """Hours of the day in which the bot answers only who addresses it; they may go over midnight."""

    start: time
    end: time

    def __contains__(self, moment: datetime) -> bool:
        now = moment.astimezone(VIETNAM).time()
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True)
class Contact:
    """A person whom the group asks what the guide does not answer."""

    user: int | None
    """None where only an @name is known, which Telegram tells nobody's number of."""
    name: str

    @property
    def mention(self) -> str:
        """The name as HTML; Telegram tells the person of it."""
        name = escape(self.name)
        return name if self.user is None else f'<a href="tg://user?id={self.user}">{name}</a>'


@dataclass(frozen=True)
class ChatSettings:
    """The settings of one group; the defaults are those of a new one."""

    answers_when: AnswersWhen = "addressed"
    """When spoken to; or also any question that it is sure about; or never but to commands."""
    language: Language | None = None
    """None: that of the question."""
    short: bool = False
    related: bool = True
    quiet: QuietHours | None = None
    keyword: str = ""
    """A word at the start of a message that addresses the bot."""
    contact: Contact | None = None

    def is_quiet(self, moment: datetime) -> bool:
        """Tell whether a moment is in the quiet hours."""
        return self.quiet is not None and moment in self.quiet
