"""The last turns of each asker, and what each of the bot's messages shows, so that a follow-up is understood."""

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.calculations.stored_result import StoredResult
from bot.replies.asker import Asker
from bot.replies.shown import ReplyDecision, Shown
from bot.state.changes import BoundStatement, Change
from bot.state.database import Database
from bot.state.lifetimes import REPLIED_TURN_LIFE, TURN_LIFE
from bot.state.tables import NO_TOPIC, TURNS
from bot.state.values import Turn, TurnCalculation
from index.words.language import detect
from knowledge.guide import LANGUAGES, Language

MOST_TURNS = 10
"""Earlier turns that a follow-up may refer to; further back, people rarely mean them."""
TURN_LENGTH = 1000
"""Characters of a turn's words that are kept: more than people type, and pasted documents are cut."""
MOST_IDS = 100
"""Points that are kept of a list: as many as Telegram shows buttons, and nobody asks for number 101."""

_KEY = ("chat", "topic", "user")
_SHOWN = ("message", "decision", "language", "shown", "calculation")
_LATELY = (
    select(TURNS)
    .where(*(TURNS.c[name] == bindparam(name) for name in _KEY), TURNS.c.at >= bindparam("since"))
    .order_by(TURNS.c.at.desc(), TURNS.c.id.desc())
    .limit(MOST_TURNS)
)
_EARLIER = _LATELY.where(TURNS.c.at < bindparam("before"))
_UNDER = (
    select(TURNS)
    .where(TURNS.c.chat == bindparam("chat"), TURNS.c.message == bindparam("message"), TURNS.c.at >= bindparam("since"))
    .order_by(TURNS.c.at.desc(), TURNS.c.id.desc())
    .limit(1)
)
_ADD = insert(TURNS).values({name: bindparam(name) for name in (*_KEY, "text", *_SHOWN, "at")})
_CHANGED = delete(TURNS).where(
    *(TURNS.c[name] == bindparam(name) for name in (*_KEY, "message")), TURNS.c.decision == "calculation"
)


class Turns:
    """Remembers the turns of the last half hour, by the time of the message, and for longer those of messages."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._life = min(kept, REPLIED_TURN_LIFE)

    async def recent(self, asker: Asker, now: datetime, before: datetime | None = None) -> tuple[Turn, ...]:
        """Return the asker's last turns, oldest first; only those before a moment, where `before` is given."""
        values = {**_key(asker), "since": now - TURN_LIFE}
        query, values = (_EARLIER, {**values, "before": before}) if before else (_LATELY, values)
        return tuple(_turn(row) for row in reversed(await self._database.read(query, values)))

    async def under(self, chat: int, message: int, now: datetime) -> Turn | None:
        """Return the turn, of whomever, that one of the bot's messages shows now; None where it is not known."""
        values = {"chat": chat, "message": message, "since": now - self._life}
        row = await self._database.first(_UNDER, values)
        return _turn(row) if row else None

    def added(self, asker: Asker, turn: Turn, now: datetime) -> list[Change]:
        """Return the changes that remember a turn; none where no texts are kept.

        A result that was changed in its message is still one turn.
        """
        if not self._life:
            return []
        of_message = {**_key(asker), "message": turn.message}
        is_result = turn.calculation is not None and turn.message is not None
        changed = [BoundStatement(_CHANGED, of_message)] if is_result else []
        return [*changed, BoundStatement(_ADD, {**of_message, **_columns(turn), "at": now})]

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes turns that are too old for a follow-up."""
        return [delete(TURNS).where(TURNS.c.at < now - self._life)]


def _key(asker: Asker) -> dict[str, int]:
    return {"chat": asker.chat, "topic": asker.topic or NO_TOPIC, "user": asker.user}


def _columns(turn: Turn) -> dict[str, Any]:
    shown, calculation = turn.shown, turn.calculation
    listed = {"points": shown.points[:MOST_IDS], "section": shown.section, "offered": turn.offered[:MOST_IDS]}
    result = calculation.result.to_json() if calculation and calculation.result else None
    return {
        "text": turn.words[:TURN_LENGTH],
        "decision": shown.decision,
        "language": turn.language,
        "shown": {name: value for name, value in listed.items() if value},
        "calculation": {"command": calculation.command, "result": result} if calculation else None,
    }


def _turn(row: Row[Any]) -> Turn:
    """Return a turn; of one that an earlier version of the bot wrote only the words are known."""
    language: Language = next((each for each in LANGUAGES if each == row.language), detect(row.text))
    decision = cast(ReplyDecision, row.decision or "answer")
    listed = row.shown or {}
    shown = Shown(decision, tuple(listed.get("points", ())), listed.get("section"), language)
    return Turn(row.text, shown, language, tuple(listed.get("offered", ())), _calculation(row.calculation), row.message)


def _calculation(data: Any) -> TurnCalculation | None:
    """Return a calculation; without its result where that is not readable any more."""
    if not data:
        return None
    try:
        result = StoredResult.from_json(data["result"])
    except ValueError:
        result = None
    return TurnCalculation(data["command"], result)
