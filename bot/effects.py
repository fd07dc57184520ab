"""What is remembered of a reply, as plain values; `changes_of` turns them into changes of the state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.asker import Asker
from bot.dialogs import Dialog
from bot.state import State
from bot.state.database import Change
from bot.what_if import StoredResult
from knowledge.guide import Language


@dataclass(frozen=True)
class RememberTurn:
    """What was asked or read, for the next question."""

    text: str


@dataclass(frozen=True)
class KeepDialog:
    """The dialog goes on with the next message."""

    dialog: Dialog


@dataclass(frozen=True)
class EndDialog:
    """The asker's dialog is over."""


@dataclass(frozen=True)
class KeepResult:
    """The numbers behind the result in the reply, for its buttons."""

    result: StoredResult


@dataclass(frozen=True)
class ChooseLanguage:
    """The language of the answers in private; None: that of the question."""

    language: Language | None


Effect = RememberTurn | KeepDialog | EndDialog | KeepResult | ChooseLanguage


@dataclass(frozen=True)
class Occasion:
    """Who was answered when, and with which message; None where nothing was sent."""

    asker: Asker
    now: datetime
    message: int | None = None


def changes_of(effects: Iterable[Effect], occasion: Occasion, state: State) -> Iterator[Change]:
    """Yield the changes of the state that effects mean."""
    for effect in effects:
        yield from _changes(effect, occasion, state)


def _changes(effect: Effect, occasion: Occasion, state: State) -> Iterable[Change]:
    asker, now, message = occasion.asker, occasion.now, occasion.message
    match effect:
        case RememberTurn(text):
            return state.turns.added(asker, text, now)
        case EndDialog():
            return [state.dialogs.closed(asker)]
        case ChooseLanguage(language):
            return [state.people.chosen(asker.user, language)]
        case KeepDialog(dialog) if message is not None:
            return [state.dialogs.kept(asker, dialog, message, now)]
        case KeepResult(result) if message is not None:
            return [state.results.kept(asker.chat, message, asker.user, result, now)]
    return []
