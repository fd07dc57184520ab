"""Turns: what is remembered of a message or a press with its reply, and which ones the next message may refer to."""

from dataclasses import replace
from typing import TypeVar

from bot.conversation.effects import KeepDialog, KeepResult, RememberTurn
from bot.conversation.needs import EARLIER_TURNS, PERSONAL_DATA, TURN_REPLIED_TO
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.conversation.tasks import Task
from bot.state.values import Turn, TurnCalculation
from bot.understanding.utterance import FROM_GUIDE

_Asked = TypeVar("_Asked", Request, Press)


def run_task(task: Task[_Asked], asked: _Asked, services: Services) -> Outcome:
    """Carry out a task; what comes of it remembers the turn."""
    outcome: Outcome = task.run(asked, services)
    turn = turn_of(outcome, asked)
    return replace(outcome, effects=(*outcome.effects, RememberTurn(turn))) if turn else outcome


def turn_of(outcome: Outcome, asked: Request | Press) -> Turn | None:
    """Return what to remember of a message or a press; None where no later message refers to it.

    An open dialog is remembered for itself. Who looks at or deletes what is kept of them leaves no new trace. Of
    presses only those count that show something of the guide, or a result.
    """
    reply = outcome.reply
    if reply is None or not reply.text or PERSONAL_DATA in asked.looked_up:
        return None
    if any(isinstance(effect, KeepDialog) for effect in outcome.effects):
        return None
    if isinstance(asked, Press) and not reply.shown.ids and outcome.calculation is None:
        return None
    language = reply.language(asked.language)
    return Turn(_words(outcome, asked), reply.shown, language, reply.offered, _calculation(outcome))


def earlier_turns(request: Request) -> tuple[Turn, ...]:
    """Return what was said and shown before, newest last: up to the turn that the message replies to, where it does.

    What the asker said since, or to other turns of others, is not what such a message is about.
    """
    turns, replied = request.looked_up[EARLIER_TURNS], request.looked_up[TURN_REPLIED_TO]
    if replied is None:
        return turns
    return (*turns[: turns.index(replied)], replied) if replied in turns else (replied,)


def _words(outcome: Outcome, asked: Request | Press) -> str:
    if outcome.question or isinstance(asked, Press):
        return outcome.question
    # What opened a page of the guide without being a question, such as a link, has no words.
    is_page = outcome.reply is not None and outcome.reply.shown.decision in FROM_GUIDE
    return "" if is_page else asked.text.strip()


def _calculation(outcome: Outcome) -> TurnCalculation | None:
    if outcome.calculation is None:
        return None
    results = (effect.result for effect in outcome.effects if isinstance(effect, KeepResult))
    return TurnCalculation(outcome.calculation.command, next(results, None))
