"""Telegram's time: messages bear it, so everything is reckoned by it, also where the computer's clock is wrong."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

TOLERATED = timedelta(minutes=1)
"""A difference that answers on their way explain; nothing that people notice depends on a minute."""

log = logging.getLogger(__name__)


def computer_now() -> datetime:
    """Return the time by the computer's clock."""
    return datetime.now(UTC)


class TelegramClock:
    """Tells Telegram's time by the computer's clock, and by how much that is wrong."""

    def __init__(self, computer: Callable[[], datetime] = computer_now) -> None:
        self._computer = computer
        self._sent_one = False
        self._was_wrong = False
        self.ahead = timedelta(0)
        """How far Telegram's time is ahead of the computer's; zero where the difference is small."""

    def now(self) -> datetime:
        """Return the present moment in Telegram's time."""
        return self._computer() + self.ahead

    def of(self, moment: datetime) -> datetime:
        """Return a moment of the computer's clock in Telegram's time."""
        return moment + self.ahead

    def answered(self, header: str | None) -> None:
        """Note the Date header of an answer that has just come; a server nearby has the computer's own time in it."""
        if header and not self._sent_one:
            try:
                self._note(parsedate_to_datetime(header))
            except (ValueError, TypeError):
                log.debug("an answer has no readable date")

    def sent(self, message: object) -> None:
        """Note the date of a message that has just been sent, in Telegram's form."""
        date = message.get("date") if isinstance(message, dict) else None
        if type(date) is int and date > 0:
            self._sent_one = True
            self._note(datetime.fromtimestamp(date, UTC))

    def _note(self, date: datetime) -> None:
        ahead = date - self._computer()
        is_wrong = abs(ahead) > TOLERATED
        self.ahead = ahead if is_wrong else timedelta(0)
        if is_wrong and not self._was_wrong:
            log.warning("the computer's clock is wrong: %s; set it, or turn on its synchronisation", difference(ahead))
        self._was_wrong = is_wrong


def difference(ahead: timedelta) -> str:
    """Return in words how the computer's clock differs from Telegram's, which is `ahead` of it."""
    minutes = round(abs(ahead).total_seconds() / 60)
    return f"{minutes} min {'behind' if ahead > timedelta(0) else 'ahead of'} Telegram's"
