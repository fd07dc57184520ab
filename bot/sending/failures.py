"""What is done after an error, in one table: by its kind, and by where it was raised."""

from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Literal

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
)

from bot.running.logs import code_of, name_of
from bot.sending.refusals import remedy_for
from knowledge.toolbox.errors import DatabaseCause, StateError
from knowledge.toolbox.shortening import shorten

FailurePlace = Literal["starting", "fetching", "storing", "claiming", "handling", "sending"]
"""Where an error is raised: until the first fetch; fetching updates; storing them or their ends; looking for one to
handle; handling it, with all that it reads and sends; or in a single call to Telegram."""
Consequence = Literal["fatal", "wait", "wait a minute", "attempt", "nobody's"]
"""What is done: the bot ends and says why; it tries again for as long as it takes; it tries again for a minute and then
ends; it counts an attempt, of which there are few; or nothing, as nobody is there to be answered. In a single call,
"wait" says that it may be made again, and everything else that it is not."""
FailureKind = (
    Literal["token", "not found", "poller", "webhook", "barred", "flood", "unreachable", "refused", "fault"]
    | DatabaseCause
)
"""The kinds of errors; "fault" is a mistake of the program, or whatever else nobody thought of."""

_F: Consequence = "fatal"
_W: Consequence = "wait"
_M: Consequence = "wait a minute"
_A: Consequence = "attempt"
_N: Consequence = "nobody's"
_PLACES: tuple[FailurePlace, ...] = ("starting", "fetching", "storing", "claiming", "handling", "sending")
_ROWS: Mapping[FailureKind, tuple[Consequence, Consequence, Consequence, Consequence, Consequence, Consequence]] = {
    "token": (_F, _F, _A, _W, _F, _A),
    "not found": (_F, _W, _A, _W, _A, _A),
    "poller": (_M, _M, _A, _W, _A, _A),
    "webhook": (_M, _M, _A, _W, _A, _A),
    "barred": (_M, _W, _A, _W, _N, _A),
    "flood": (_W, _W, _A, _W, _W, _W),
    "unreachable": (_W, _W, _A, _W, _W, _W),
    "refused": (_F, _W, _A, _W, _A, _A),
    "away": (_M, _W, _W, _W, _W, _A),
    "locked": (_M, _W, _W, _W, _W, _A),
    "full": (_M, _W, _W, _W, _W, _A),
    "read_only": (_F, _W, _W, _W, _W, _A),
    "no_access": (_F, _W, _W, _W, _W, _A),
    "disk": (_M, _W, _W, _W, _W, _A),
    "damaged": (_F, _F, _F, _F, _A, _A),
    "fault": (_F, _W, _A, _W, _A, _A),
}
POLICY: Mapping[FailureKind, Mapping[FailurePlace, Consequence]] = {
    kind: dict(zip(_PLACES, verdicts, strict=True)) for kind, verdicts in _ROWS.items()
}
"""The table. Only broken connections, full servers and a database that can't be used are waited for."""

_OF_PTB = "Unknown error in HTTP implementation"
"""How PTB begins the message of an error that is none of the network."""
_PASSING = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
_NAMED_ANEW = ("request entity too large", "request-uri too long", "unprocessable entity")
"""What servers say, and Python before 3.13, which has other names for these."""
_FINAL = (
    *(status.phrase.lower() for status in HTTPStatus if 300 <= status < 500 and status not in _PASSING),
    *_NAMED_ANEW,
)
"""What a server says that would refuse the same call again; PTB takes it for an error of the network."""


def consequence(error: Exception, place: FailurePlace) -> Consequence:
    """Return what is done after an error."""
    return POLICY[failure_kind(error)][place]


def cause_of(error: Exception) -> str:
    """Return on one line what the log says of an error that is waited out; it quotes nobody."""
    if isinstance(error, StateError):
        return f"{error}{code_of(error.__cause__) if error.__cause__ else ''}"
    if isinstance(error, RetryAfter):
        return f"RetryAfter, {asked_to_wait(error):.0f} s"
    if isinstance(error, NetworkError | Conflict) and failure_kind(error) not in ("fault", "refused"):
        return shorten(f"{type(error).__name__} {error.message}")
    return name_of(error)


def explain(error: TelegramError, api_url: str | None) -> str:
    """Return why the bot can't go on and how to mend it, without the token that PTB's own words may hold."""
    match failure_kind(error):
        case "token":
            return "Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather."
        case "not found" if api_url:
            mend = "leave out the /bot at its end" if api_url.endswith("/bot") else "it must be the server's root"
            return f"There is no Bot API at TELEGRAM_API_URL={api_url} (404): {mend}. A malformed token is told so too."
        case "not found":
            return "Telegram knows no such TELEGRAM_BOT_TOKEN: copy it again from @BotFather."
        case "poller":
            return "Another program fetches this bot's updates: stop the other copy of the bot, then start again."
        case "webhook":
            return "Another program has set a webhook for this bot: stop that program, then start again."
        case "unreachable":
            return f"Telegram can't be reached ({cause_of(error)}): check the network and TELEGRAM_API_URL."
    return f"Telegram refused: {error.message}"


def asked_to_wait(error: RetryAfter) -> float:
    """Return the seconds for which Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait


def failure_kind(error: Exception) -> FailureKind:
    """Return the kind of an error."""
    if isinstance(error, StateError):
        return error.cause or "fault"
    return _kind_of_telegram(error) if isinstance(error, TelegramError) else "fault"


def _kind_of_telegram(error: TelegramError) -> FailureKind:
    match error:
        case InvalidToken():
            return "token" if "unauthorized" in _said(error) else "not found"
        case Conflict():
            return "webhook" if "webhook" in _said(error) else "poller"
        case Forbidden():
            return "barred"
        case BadRequest():
            return "barred" if remedy_for(error.message) == "nobody" else "refused"
        case RetryAfter():
            return "flood"
        case ChatMigrated() | EndPointNotFound():
            return "refused"
        case NetworkError():
            return _kind_of_network(error)
    # PTB's error for an answer that is no JSON: something else than Telegram answered.
    return "unreachable"


def _kind_of_network(error: NetworkError) -> FailureKind:
    if error.message.startswith(_OF_PTB):
        return "fault"
    return "refused" if error.message.lower().startswith(_FINAL) else "unreachable"


def _said(error: TelegramError) -> str:
    """Return what Telegram said; PTB hides it in the cause where it refuses a token at the start."""
    cause = error.__cause__ if isinstance(error.__cause__, TelegramError) else error
    return f"{cause.message} {error.message}".lower()
