"""Answers by the bot's message that shows them, and people's votes on them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Row, and_, bindparam, delete, or_, select, update

from bot.replies.asker import Asker
from bot.replies.buttons import Reason
from bot.state.changes import BoundStatement, Change, Upsert
from bot.state.database import Database
from bot.state.group_values import AskedOnce
from bot.state.lifetimes import ANSWER_LIFE_WITHOUT_TEXT
from bot.state.tables import ANSWERS, CHATS, VOTES
from bot.state.values import KeptAnswer, Miss, Vote

QUESTION_LENGTH = 1000
"""Characters of a question that are kept: more than people type, and pasted documents are cut."""
MOST_MISSES = 2000
"""Rows that are looked at for gaps of the guide: grouping by meaning takes some milliseconds a question."""
MOST_ASKED = 50_000
"""Rows that are looked at for statistics; each takes some microseconds."""
SAME_TALK = timedelta(minutes=10)
"""How long an answer still stands on the screens of those who talk: who asks the same can read it."""

_MISSED = ("decline", "suggest")
"""Decisions that leave a question unanswered."""
_STALE_VOTES = delete(VOTES).where(VOTES.c.chat == bindparam("chat"), VOTES.c.message == bindparam("message"))
_STALE = delete(ANSWERS).where(ANSWERS.c.chat == bindparam("chat"), ANSWERS.c.asked == bindparam("asked"))


class Answers:
    """Remembers each answer as long as texts are kept, with the votes on it."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._keeps_text = bool(kept)
        self._life = kept or ANSWER_LIFE_WITHOUT_TEXT

    async def under(self, chat: int, message: int) -> KeptAnswer | None:
        """Return what the bot's message answers; None where it is not known any more."""
        row = await self._database.first(select(ANSWERS).where(ANSWERS.c.chat == chat, ANSWERS.c.message == message))
        return _answer(row) if row else None

    async def lately(self, chat: int, now: datetime) -> tuple[KeptAnswer, ...]:
        """Return what was answered from the guide in a chat within the last minutes."""
        in_chat = (ANSWERS.c.chat == chat, ANSWERS.c.at >= now - SAME_TALK, ANSWERS.c.decision == "answer")
        return tuple(map(_answer, await self._database.read(select(ANSWERS).where(*in_chat))))

    async def vote(self, chat: int, message: int, user: int) -> Vote | None:
        """Return what a person thinks of an answer."""
        of_user = (VOTES.c.chat == chat, VOTES.c.message == message, VOTES.c.user == user)
        row = await self._database.first(select(VOTES).where(*of_user))
        return Vote(row.helpful, cast(Reason | None, row.reason), row.at) if row else None

    async def misses(self, since: datetime) -> tuple[Miss, ...] | None:
        """Return the last questions that were not answered, or not well, newest first; None where none are kept."""
        if not self._keeps_text:
            return None
        unhelpful = and_(
            VOTES.c.chat == ANSWERS.c.chat, VOTES.c.message == ANSWERS.c.message, VOTES.c.helpful.is_(False)
        )
        found = await self._database.read(
            select(ANSWERS, VOTES.c.user.label("voter"), VOTES.c.reason, CHATS.c.title)
            .outerjoin(VOTES, unhelpful)
            .outerjoin(CHATS, CHATS.c.chat == ANSWERS.c.chat)
            .where(ANSWERS.c.at >= since, ANSWERS.c.question != "")
            .where(or_(ANSWERS.c.decision.in_(_MISSED), VOTES.c.user.is_not(None)))
            .order_by(ANSWERS.c.at.desc(), ANSWERS.c.chat, ANSWERS.c.message, VOTES.c.user)
            .limit(MOST_MISSES)
        )
        return tuple(_misses(found))

    async def asked(self, since: datetime) -> tuple[AskedOnce, ...]:
        """Return the last questions that the guide was asked, newest first."""
        found = await self._database.read(
            select(ANSWERS.c.chat, ANSWERS.c.decision, ANSWERS.c.point, ANSWERS.c.at, CHATS.c.title)
            .outerjoin(CHATS, CHATS.c.chat == ANSWERS.c.chat)
            .where(ANSWERS.c.at >= since)
            .order_by(ANSWERS.c.at.desc(), ANSWERS.c.chat, ANSWERS.c.message)
            .limit(MOST_ASKED)
        )
        return tuple(AskedOnce(row.chat, row.title or "", row.decision, row.point, row.at) for row in found)

    def kept(self, asker: Asker, message: int, answer: KeptAnswer, now: datetime) -> list[Change]:
        """Return the changes that remember an answer in the place of any earlier one to the same question."""
        of_message = {"chat": asker.chat, "message": message}
        row = {
            "asked": answer.asked,
            "user": asker.user,
            "question": answer.question[:QUESTION_LENGTH] if self._keeps_text else "",
            "language": answer.language,
            "decision": answer.decision,
            "point": answer.point,
            "confidence": answer.confidence,
            "passed_on": answer.passed_on,
            "at": now,
        }
        stale_votes = BoundStatement(_STALE_VOTES, of_message)
        stale = BoundStatement(_STALE, {"chat": asker.chat, "asked": answer.asked})
        return [stale_votes, *([stale] if answer.asked else []), Upsert(ANSWERS, {**of_message, **row})]

    def passed_on(self, chat: int, message: int) -> Change:
        """Return the change that remembers that the group's contact was told of a question."""
        return update(ANSWERS).where(ANSWERS.c.chat == chat, ANSWERS.c.message == message).values(passed_on=True)

    def voted(self, asker: Asker, message: int, vote: Vote) -> Change:
        """Return the change that remembers what a person thinks of an answer, in the place of an earlier vote."""
        key = {"chat": asker.chat, "message": message, "user": asker.user}
        return Upsert(VOTES, {**key, "helpful": vote.helpful, "reason": vote.reason, "at": vote.at})

    def expired(self, now: datetime) -> list[Change]:
        """Return the changes that delete old answers with their votes."""
        known = and_(ANSWERS.c.chat == VOTES.c.chat, ANSWERS.c.message == VOTES.c.message)
        old = ANSWERS.c.at < now - self._life
        kept = select(ANSWERS.c.chat).where(known, ~old).exists()
        return [delete(VOTES).where(~kept), delete(ANSWERS).where(old)]


def _answer(row: Row[Any]) -> KeptAnswer:
    return KeptAnswer(row.question, row.language, row.decision, row.confidence, row.point, row.asked, row.passed_on)


def _misses(rows: Iterable[Row[Any]]) -> Iterable[Miss]:
    """Gather the votes on each answer."""
    reasons: dict[tuple[int, int], list[Reason | None]] = {}
    answers: dict[tuple[int, int], Row[Any]] = {}
    for row in rows:
        key = (row.chat, row.message)
        answers[key] = row
        reasons.setdefault(key, [])
        if row.voter is not None:
            reasons[key].append(row.reason)
    return [
        Miss(
            row.question,
            row.language,
            row.decision,
            tuple(reasons[key]),
            row.at,
            row.user,
            row.chat,
            row.point,
            row.title or "",
        )
        for key, row in answers.items()
    ]
