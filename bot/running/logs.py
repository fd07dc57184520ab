"""Logging to stderr, as text or JSON lines, without the token and without the text of messages."""

import errno
import json
import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from knowledge.toolbox.expressions import expression

if TYPE_CHECKING:
    from bot.running.settings import Settings

NOISY = ("httpx", "httpcore", "telegram", "aiohttp", "alembic", "PIL", "faiss", "sentence_transformers")
"""Libraries whose lines at INFO show addresses with the token, or do not help; only their warnings are logged."""
TOKEN = expression(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
"""What looks like a token of Telegram: the bot's id, a colon and a secret (35 characters in tokens of today)."""

_UPDATE: ContextVar[int | None] = ContextVar("update", default=None)


@contextmanager
def on_behalf_of(update: int) -> Iterator[None]:
    """Put the id of an update on every line logged inside a block, also in tasks and threads that begin there."""
    token = _UPDATE.set(update)
    try:
        yield
    finally:
        _UPDATE.reset(token)


def set_up_logs(settings: "Settings", quiet: bool) -> None:
    """Send the log to stderr as the settings say; a `quiet` command logs warnings only, unless LOG_LEVEL is set."""
    handler = logging.StreamHandler(sys.stderr)
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    handler.setFormatter(JsonLines(token) if settings.log_format == "json" else Lines(token))
    # On the handler too: some libraries set the level of their own loggers.
    level = "warning" if quiet and settings.log_level == "info" else settings.log_level
    handler.setLevel(level.upper())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


def describe(error: BaseException) -> str:
    """Return the types, codes and places of an error and its causes.

    The messages are left out, as they may quote what somebody wrote.
    """
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        name = f"{type(cause).__module__}.{type(cause).__qualname__}{code_of(cause)}"
        parts.append(f"{name}\n{_places(cause.__traceback__)}")
        cause = cause.__cause__ or cause.__context__
    return "caused by ".join(parts).rstrip()


def name_of(error: BaseException) -> str:
    """Return the type and code of an error and where it was raised, on one line; the same error gives the same line."""
    places = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(places[-1].filename).name}:{places[-1].lineno})" if places else ""
    return f"{type(error).__name__}{code_of(error)}{where}"


def code_of(error: BaseException) -> str:
    """Return a space and the code by which the system or a database names an error; empty where it has none.

    ENOSPC, SQLITE_BUSY and 57P03 say what is wrong, and quote nobody.
    """
    if isinstance(error, OSError):
        code = errno.errorcode.get(error.errno or 0)
    else:
        said = getattr(error, "orig", None) or error  # SQLAlchemy wraps the errors of the database
        code = getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None)
    return f" {code}" if code else ""


def _places(trace: TracebackType | None) -> str:
    return "".join(f"  {f.filename}:{f.lineno} in {f.name}\n" for f in traceback.extract_tb(trace))


class Lines(logging.Formatter):
    """Formats each record as one readable line, with the bot's token hidden."""

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
        """Return a text with the token hidden, and whatever else looks like one."""
        return TOKEN.sub("<token>", text.replace(self._token, "<token>") if self._token else text)


class JsonLines(Lines):
    """Formats each record as one JSON object."""

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
