"""What is done after each kind of error, by where it was raised; what is told of it quotes nobody."""

import errno
import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.sending.failures import FailureKind, cause_of, consequence, explain, failure_kind
from knowledge.toolbox.errors import AnswererNotBuilt, InvalidInput, SearchFailed, StateError

TWO_POLLERS = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
WORDS = "what Lan wrote"
FATAL, WAIT, MINUTE, ATTEMPT, NOBODYS = "fatal", "wait", "wait a minute", "attempt", "nobody's"


def refused_at_start(message: str) -> InvalidToken:
    """Return what PTB makes of an answer to its first call."""
    error = InvalidToken("The token `123:secret` was rejected by the server.")
    error.__cause__ = InvalidToken(message)
    return error


def by_a_proxy(error: TelegramError) -> TelegramError:
    """Return an error as PTB raises it where the body of the answer is a page."""
    error.__cause__ = TelegramError("Invalid server response")
    return error


def sqlalchemys(error: type[DBAPIError], message: str) -> Exception:
    return error("SELECT", {}, sqlite3.OperationalError(message))


@pytest.mark.parametrize(
    ("error", "kind", "starting", "fetching", "storing", "claiming", "handling", "sending"),
    [
        # What only the owner can mend.
        (InvalidToken("Unauthorized"), "token", FATAL, FATAL, ATTEMPT, WAIT, FATAL, ATTEMPT),
        (refused_at_start("Unauthorized"), "token", FATAL, FATAL, ATTEMPT, WAIT, FATAL, ATTEMPT),
        (refused_at_start("Not Found"), "not found", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (InvalidToken("Not Found (404)"), "not found", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (Conflict(TWO_POLLERS), "poller", MINUTE, MINUTE, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (Conflict(WEBHOOK_SET), "webhook", MINUTE, MINUTE, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        # What nobody is there for.
        (Forbidden("Forbidden: bot was blocked by the user"), "barred", MINUTE, WAIT, ATTEMPT, WAIT, NOBODYS, ATTEMPT),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), "barred", MINUTE, WAIT, ATTEMPT, WAIT, NOBODYS, ATTEMPT),
        (BadRequest("Not enough rights to send text"), "barred", MINUTE, WAIT, ATTEMPT, WAIT, NOBODYS, ATTEMPT),
        # What passes by itself.
        (RetryAfter(5), "flood", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (TimedOut(), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (NetworkError("ClientConnectorError"), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (NetworkError("Internal Server Error"), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (by_a_proxy(NetworkError("Bad Gateway (502)")), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (NetworkError("Too Many Requests (429)"), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        (TelegramError("Invalid server response"), "unreachable", WAIT, WAIT, ATTEMPT, WAIT, WAIT, WAIT),
        # What would be refused again.
        (BadRequest("Message text is empty"), "refused", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (NetworkError("Request Entity Too Large"), "refused", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (by_a_proxy(NetworkError("Moved Permanently (301)")), "refused", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (ChatMigrated(-100), "refused", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (EndPointNotFound("sendRichMessage"), "refused", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        # The database can't be used.
        (StateError("", "away"), "away", MINUTE, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "locked"), "locked", MINUTE, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "full"), "full", MINUTE, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "disk"), "disk", MINUTE, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "read_only"), "read_only", FATAL, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "no_access"), "no_access", FATAL, WAIT, WAIT, WAIT, WAIT, ATTEMPT),
        (StateError("", "damaged"), "damaged", FATAL, FATAL, FATAL, FATAL, ATTEMPT, ATTEMPT),
        # Mistakes, ours or others'; none of them is an outage, whatever its class looks like.
        (StateError("DATABASE_URL: wanted"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (sqlalchemys(ProgrammingError, "no such table"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (sqlalchemys(IntegrityError, "not unique"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (FileNotFoundError(errno.ENOENT, "x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (OSError(errno.ENOSPC, "x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (PermissionError(errno.EACCES, "x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (ConnectionResetError(errno.ECONNRESET, "x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (TimeoutError(), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (MemoryError(), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (KeyError(WORDS), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (InvalidInput("too_large"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (SearchFailed("x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (AnswererNotBuilt("x"), "fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        (
            NetworkError("Unknown error in HTTP implementation: RuntimeError('not initialized')"),
            *("fault", FATAL, WAIT, ATTEMPT, WAIT, ATTEMPT, ATTEMPT),
        ),
    ],
)
def test_policy(
    error: Exception,
    kind: FailureKind,
    starting: str,
    fetching: str,
    storing: str,
    claiming: str,
    handling: str,
    sending: str,
) -> None:
    assert failure_kind(error) == kind
    assert consequence(error, "starting") == starting
    assert consequence(error, "fetching") == fetching
    assert consequence(error, "storing") == storing
    assert consequence(error, "claiming") == claiming
    assert consequence(error, "handling") == handling
    assert consequence(error, "sending") == sending


def of_sqlite(said: str, code: str) -> StateError:
    """Return an error of the database as it is raised, with what SQLite said."""
    error, cause = StateError(said, "full"), sqlite3.OperationalError(WORDS)
    cause.sqlite_errorname = code
    error.__cause__ = OperationalError(WORDS, {}, cause)
    return error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (of_sqlite("the disk of the database is full", "SQLITE_FULL"), "the disk of the database is full SQLITE_FULL"),
        (StateError("the database can't be reached", "away"), "the database can't be reached"),
        (NetworkError("ClientConnectorError"), "NetworkError ClientConnectorError"),
        (NetworkError("Bad Gateway (502)"), "NetworkError Bad Gateway (502)"),
        (TimedOut(), "TimedOut Timed out"),
        (RetryAfter(7), "RetryAfter, 7 s"),
        (OSError(errno.ENOSPC, WORDS), "OSError ENOSPC"),
        (FileNotFoundError(errno.ENOENT, WORDS), "FileNotFoundError ENOENT"),
        (BadRequest(WORDS), "BadRequest"),
        (KeyError(WORDS), "KeyError"),
        (NetworkError(f"Unknown error in HTTP implementation: {WORDS}"), "NetworkError"),
    ],
)
def test_the_log_names_the_cause_and_quotes_nobody(error: Exception, told: str) -> None:
    assert cause_of(error) == told


@pytest.mark.parametrize(
    ("error", "api_url", "told"),
    [
        (refused_at_start("Unauthorized"), None, "Telegram does not accept TELEGRAM_BOT_TOKEN"),
        (refused_at_start("Unauthorized"), "http://x:1", "Telegram does not accept TELEGRAM_BOT_TOKEN"),
        (refused_at_start("Not Found"), None, "Telegram knows no such TELEGRAM_BOT_TOKEN"),
        (refused_at_start("Not Found (404)"), "http://x:1/bot", "TELEGRAM_API_URL=http://x:1/bot (404): leave out the"),
        (refused_at_start("Not Found (404)"), "http://x:1/api", "TELEGRAM_API_URL=http://x:1/api (404): it must be"),
        (Conflict(TWO_POLLERS), None, "stop the other copy of the bot"),
        (Conflict(WEBHOOK_SET), None, "has set a webhook for this bot"),
        (NetworkError("ClientConnectorError"), None, "can't be reached (NetworkError ClientConnectorError)"),
        (BadRequest("Logged out"), None, "Telegram refused: Logged out"),
    ],
)
def test_why_the_bot_ends_is_one_line_without_the_token(error: TelegramError, api_url: str | None, told: str) -> None:
    line = explain(error, api_url)
    assert told in line
    assert "\n" not in line
    assert "secret" not in line
