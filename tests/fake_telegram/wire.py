"""Calls as they come over HTTP."""

import json
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]

# fmt: off
PLAIN_PARAMETERS = {
    "text", "caption", "name", "description", "short_description", "parse_mode", "action", "url",
    "secret_token", "language_code", "file_id", "photo", "document", "callback_query_id", "inline_query_id",
    "guest_query_id", "inline_message_id",
}
"""Parameters that are never JSON, even where a user's text looks like it."""
# fmt: on


@dataclass(frozen=True)
class Call:
    """A call of the bot: parameters with JSON decoded, uploads by field, when it came (monotonic)."""

    method: str
    parameters: Json
    time: float
    uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict, repr=False)


async def read_call(request: web.Request) -> Call:
    """Read a call from the address and the form, or from JSON."""
    given: Json = dict(request.query)
    uploads = {}
    if request.content_type == "application/json":
        given |= await request.json()
    else:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = (value.filename, value.file.read())
            else:
                given[name] = value
    decoded = {k: v if k in PLAIN_PARAMETERS else _decode(v) for k, v in given.items()}
    return Call(request.match_info["method"], decoded, time.monotonic(), uploads)


def _decode(value: object) -> Any:
    """Return what a form's value stands for; what is no JSON stands for itself."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value
