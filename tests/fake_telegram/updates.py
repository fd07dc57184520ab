"""Updates and the questions that are answered once."""

from dataclasses import dataclass

from tests.fake_telegram.wire import Json

ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
"""Updates that come only to a bot which names them in `allowed_updates`."""

FIRST_UPDATE = 800_000_001
"""The number of the first update; real ones are as large."""


@dataclass
class Delivery:
    """An update on its way; one that is sent `again` stays until it was fetched, whatever is confirmed."""

    update: Json
    again: bool = False
    fetched: bool = False


@dataclass(eq=False)
class Query:
    """A pressed button, an inline question or a call of a guest, and the parameters with which the bot answered it."""

    id: str
    update_id: int | None = None
    answer: Json | None = None


def line_of(update: Json) -> int:
    """Return the chat of an update, or the user where there is none: what happens there is told in order."""
    body = next(value for key, value in update.items() if key != "update_id")
    place = body.get("chat") or body.get("message", {}).get("chat") or body["from"]
    return int(place["id"])
