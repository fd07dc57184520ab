"""Logging: text or JSON lines on stderr, never a token, never the text of a message."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import TracebackType

from bot.running.settings import Settings

NOISY = ("httpx", "httpcore", "telegram", "aiohttp", "alembic", "matplotlib", "faiss", "sentence_transformers")
"""Libraries whose lines at INFO hold addresses with the token, or nothing that helps."""
TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")

_UPDATE: ContextVar[int | None] = ContextVar("update", default=None)


@contextmanager
def on_behalf_of(update: int) -> Iterator[None]:
    """Put the id of an update on every line that is logged inside a block, also by tasks and threads begun there."""
    token = _UPDATE.set(update)
    try:
        yield
    finally:
        _UPDATE.reset(token)


def set_up_logs(settings: Settings, quiet: bool) -> None:
    """Send the log to stderr as the settings ask; a `quiet` command tells no more than warnings unless asked to."""
    handler = logging.StreamHandler(sys.stderr)
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    handler.setFormatter(JsonLines(token) if settings.log_format == "json" else Lines(token))
    # On the handler as well: some libraries set a level of their own.
    level = "warning" if quiet and settings.log_level == "info" else settings.log_level
    handler.setLevel(level.upper())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


def describe(error: BaseException) -> str:
    """Return types and places of an error and its causes, without messages: those may quote what somebody wrote."""
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        parts.append(f"{type(cause).__module__}.{type(cause).__qualname__}\n{_places(cause.__traceback__)}")
        cause = cause.__cause__ or cause.__context__
    return "caused by ".join(parts).rstrip()


def name_of(error: BaseException) -> str:
    """Return the type of an error and where it was raised, on one line: the same for the same error."""
    places = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(places[-1].filename).name}:{places[-1].lineno})" if places else ""
    return f"{type(error).__name__}{where}"


def _places(trace: TracebackType | None) -> str:
    return "".join(f"  {f.filename}:{f.lineno} in {f.name}\n" for f in traceback.extract_tb(trace))


class Lines(logging.Formatter):
    """One readable line a record, with the bot's token blotted out."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s%(of)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        update = _UPDATE.get()
        record.of = "" if update is None else f" [{update}]"
        return self.blot(super().format(record))

    def formatException(self, ei: object) -> str:
        """Return types and places only."""
        error = ei[1] if isinstance(ei, tuple) else None
        return describe(error) if isinstance(error, BaseException) else ""

    def blot(self, text: str) -> str:
        """Hide the token, and whatever else looks like one."""
        return TOKEN.sub("<token>", text.replace(self._token, "<token>") if self._token else text)


class JsonLines(Lines):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object on one line."""
        entry: dict[str, object] = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if (update := _UPDATE.get()) is not None:
            entry["update"] = update
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return self.blot(json.dumps(entry, ensure_ascii=False))
