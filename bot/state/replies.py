"""Which of the bot's messages answers which message, so that an edited question changes its answer."""

from datetime import datetime

from sqlalchemy import delete, select

from bot.replies.asker import Asker
from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import REPLY_LIFE
from bot.state.tables import REPLIES
from bot.state.values import GivenReply, MessageSeals


class Replies:
    """Remembers which message answers which, without a word of either."""

    def __init__(self, database: Database, seals: MessageSeals) -> None:
        self._database = database
        self._seals = seals

    async def to_message(self, chat: int, asked: int) -> GivenReply | None:
        """Return the reply to a message; None where there is none, or it is too old."""
        row = await self._database.first(
            select(REPLIES.c.message, REPLIES.c.said, REPLIES.c.at).where(
                REPLIES.c.chat == chat, REPLIES.c.asked == asked
            )
        )
        return GivenReply(row.message, row.said, row.at, self._seals) if row else None

    async def to_album(self, chat: int, album: str) -> bool:
        """Tell whether a part of an album was replied to."""
        query = select(REPLIES.c.asked).where(REPLIES.c.chat == chat, REPLIES.c.album == album).limit(1)
        return await self._database.first(query) is not None

    def given(
        self, asker: Asker, asked: int, text: str, message: int | None, now: datetime, album: str | None = None
    ) -> Change:
        """Return the change that remembers a reply to a text; `album` is the id of the album that it is a part of."""
        row = {"user": asker.user, "message": message, "said": self._seals.of(text), "album": album, "at": now}
        return Upsert(REPLIES, {"chat": asker.chat, "asked": asked, **row})

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that forgets replies to messages that can't be edited any more."""
        return [delete(REPLIES).where(REPLIES.c.at < now - REPLY_LIFE)]
