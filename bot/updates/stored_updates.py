"""Telegram's updates as they are stored: as JSON, under the chat in whose order they are handled."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.state.values import StoredUpdate
from knowledge.toolbox.cleaning import without_surrogates

LARGEST_ID = (1 << 63) - 1
"""The largest whole number that both databases take."""
_OWNERS = frozenset({"chat", "from", "user", "sender_chat"})
"""The fields of an update that hold a chat or a user, wherever they stand; each of these has an id."""
_NUMBERS = frozenset({"message_id", "message_thread_id", "migrate_to_chat_id", "migrate_from_chat_id"})
"""The fields of an update that are ids themselves."""


Json = dict[str, Any]


def checked_update(update: object) -> Json:
    """Return what Telegram sent as an update; raise ValueError where it is none."""
    id = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(update, dict) or type(id) is not int or not 0 <= id <= LARGEST_ID:
        raise ValueError("an object with an update_id wanted")
    return dict(update)


def stored_update(update: Json, bot: int) -> StoredUpdate:
    """Return an update as it is stored. Updates with the same `queue` (chat, else user) are handled in order."""
    # JSON can hold half of a surrogate pair, which no database takes.
    payload = without_surrogates(json.dumps(update, ensure_ascii=False))
    return StoredUpdate(bot, update["update_id"], _queue(update), payload, sender=_sender(update))


def read_payload(stored: StoredUpdate) -> dict[str, Any]:
    """Return the JSON of a stored update without what databases refuse; raise ValueError for a wrong id."""
    update: Json = json.loads(stored.payload, object_pairs_hook=_without_zeros)
    check_ids(update)
    return update


def _without_zeros(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object whose texts have no zero characters: PostgreSQL refuses them."""
    return {name: value.replace("\0", "") if isinstance(value, str) else value for name, value in pairs}


def check_ids(part: Any) -> None:
    """Raise ValueError where an id is missing or too large for a database: no query could ever use it."""
    for name, value in part.items() if isinstance(part, dict) else ():
        if name in _OWNERS and not (isinstance(value, dict) and _is_id(value.get("id"))):
            raise ValueError(f"{name} without an id")
        if name in _NUMBERS and not _is_id(value):
            raise ValueError(f"{name} is no number")
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        check_ids(value)


def _is_id(value: object) -> bool:
    return type(value) is int and abs(value) <= LARGEST_ID


def _sender(update: Json) -> int | None:
    """Return who sent an update, as `read_asker` tells it of a message."""
    bodies = [value for value in update.values() if isinstance(value, dict)]
    return next(_ids_of(body.get(name) for body in bodies for name in ("sender_chat", "from")), None)


def _queue(update: Json) -> int:
    bodies = [value for value in update.values() if isinstance(value, dict)]
    inner = [body["message"] for body in bodies if isinstance(body.get("message"), dict)]
    owners = [*(body.get("chat") for body in (*bodies, *inner)), *(body.get("from") for body in bodies)]
    return next(_ids_of(owners), int(update["update_id"]))


def _ids_of(owners: Iterable[Any]) -> Iterator[int]:
    ids = (owner.get("id") for owner in owners if isinstance(owner, dict))
    return (id for id in ids if type(id) is int and _is_id(id))
