"""Errors in Telegram's wording."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.wire import Call

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
TWO_POLLERS = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
POLL_AND_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Refused(Exception):
    """An answer with "ok": false."""

    def __init__(self, description: str, status: int = 400, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(f"Bad Request: {description}" if status == 400 else description)
        self.status, self.parameters = status, dict(parameters or {})


class Dropped(Exception):
    """The connection breaks in place of an answer."""


@dataclass(frozen=True)
class Refusal:
    """A call that was answered with an error."""

    call: Call
    status: int
    description: str
