"""`talk --batch`: conversations from a file, each played in a private chat of its own after `/start`."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.commandline.batch import Line, read_batch
from bot.commandline.local_chat import LocalChat
from bot.conversation.requests import Outcome
from bot.conversation.services import Services
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData
from bot.replies.reply import Reply, Rows
from bot.state.state import State, open_state
from knowledge.guide import Language
from knowledge.toolbox.errors import BatchError

DECIMALS = 4
"""Decimals of a confidence; further ones carry no meaning."""
EXAMPLE = '{"say": "KOL là gì?"}'


@dataclass(frozen=True)
class Move:
    """What the person does next: types a text, or presses the first button whose label contains it."""

    text: str
    presses: bool = False


@dataclass(frozen=True)
class Conversation:
    """What one person does in one chat, step by step."""

    id: Any
    app_language: Language
    steps: tuple[Move, ...]


def play_batch(name: str, services: Services) -> Iterator[dict[str, Any]]:
    """Yield what comes of each conversation of a file, in its order.

    Raises BatchError at the first line that holds no conversation.
    """
    with asyncio.Runner() as runner:
        state = runner.run(open_state())
        try:
            # Each conversation is that of another person, so that none knows what was said in another one.
            for user, line in enumerate(read_batch(name), start=1):
                yield runner.run(play(conversation_in(line), services, state, user))
        finally:
            runner.run(state.close())


def conversation_in(line: Line) -> Conversation:
    """Return the conversation that a line holds; raise BatchError where it holds none."""
    steps = tuple(map(_step, line.objects("turns", "turn")))
    return Conversation(line.fields.get("id"), line.language("app_language", "vi"), steps)


def _step(line: Line) -> Move:
    keys = [key for key in ("say", "press") if key in line.fields]
    if len(keys) != 1:
        raise BatchError(f'{line.place}: either "say" or "press" wanted, as in {EXAMPLE}')
    return Move(line.text(keys[0]), presses=keys == ["press"])


async def play(conversation: Conversation, services: Services, state: State, user: int) -> dict[str, Any]:
    """Return what comes of each step of a conversation with a person of whom the state knows nothing."""
    # Nobody is an owner here: whoever has OWNER_IDS set wants to see what everybody sees.
    everybody = replace(services, owners=frozenset())
    chat = LocalChat(everybody, state, Asker(user, None, user), "private", conversation.app_language)
    await chat.say("/start", datetime.now(UTC))
    turns = [_as_json(await _taken(step, chat), conversation.app_language) for step in conversation.steps]
    return {"id": conversation.id, "turns": turns}


async def _taken(step: Move, chat: LocalChat) -> Outcome | None:
    now = datetime.now(UTC)
    if not step.presses:
        # Telegram sends no message without a character that can be seen.
        return await chat.say(step.text, now) if step.text.strip() else None
    data = _data_of(step.text, chat.rows)
    return await chat.press(data, now) if data else None


def _data_of(label: str, rows: Rows) -> ButtonData | None:
    """Return what the first button asks for whose label contains a text, in small letters or capitals."""
    labelled = (button.data for row in rows for button in row if label.casefold() in button.label.casefold())
    return next(labelled, None)


def _as_json(outcome: Outcome | None, app_language: Language) -> dict[str, Any] | None:
    """Return a turn as `talk --batch` prints it; None where no message came."""
    if outcome is None or outcome.reply is None:
        return None
    return {
        **_of_reply(outcome.reply, app_language),
        "confidence": None if outcome.confidence is None else round(outcome.confidence, DECIMALS),
        "calculation": outcome.calculation.as_json() if outcome.calculation else None,
    }


def _of_reply(reply: Reply, app_language: Language) -> dict[str, Any]:
    return {
        "text": reply.plain,
        "buttons": [button.label for row in reply.rows for button in row],
        "shown": list(reply.shown.ids),
        "offered": list(reply.offered),
        "language": reply.language(app_language),
        "decision": reply.shown.decision,
    }
