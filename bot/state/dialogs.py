"""Open dialogs: one for each person in each chat and topic."""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, select

from bot.calculations.dialog import Dialog
from bot.replies.asker import Asker
from bot.state.changes import BoundStatement, Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import DIALOG_LIFE
from bot.state.tables import DIALOGS, NO_TOPIC
from bot.state.values import AwaitedQuestion, OpenDialog

_OF_ASKER = and_(*(DIALOGS.c[name] == bindparam(name) for name in ("chat", "topic", "user")))
_OPEN = select(DIALOGS.c.dialog, DIALOGS.c.message, DIALOGS.c.at).where(_OF_ASKER, DIALOGS.c.at >= bindparam("since"))
_ASKED = select(DIALOGS.c.user).where(DIALOGS.c.chat == bindparam("chat"), DIALOGS.c.message == bindparam("message"))
_QUESTION = {"asks": "question"}
"""Stands for a dialog where a question is awaited."""
_CLOSE = delete(DIALOGS).where(_OF_ASKER)


class Dialogs:
    """Remembers dialogs until they end or nobody goes on with them for half an hour."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, asker: Asker, now: datetime) -> OpenDialog | None:
        """Return the asker's dialog; None also where it was stored in a form that this version can't read."""
        found = await self.current(asker, now)
        return found if isinstance(found, OpenDialog) else None

    async def current(self, asker: Asker, now: datetime) -> OpenDialog | AwaitedQuestion | None:
        """Return what the asker was asked last: an input of a calculation, or for a question."""
        row = await self._database.first(_OPEN, {**_key(asker), "since": now - DIALOG_LIFE})
        if row is None:
            return None
        if row.dialog == _QUESTION:
            return AwaitedQuestion(row.message, row.at)
        try:
            return OpenDialog(Dialog.from_json(row.dialog), row.message, row.at)
        except ValueError:
            return None

    async def asked(self, chat: int, message: int) -> int | None:
        """Return whom one of the bot's messages asks in a dialog or for a question; None where it asks nobody now."""
        row = await self._database.first(_ASKED, {"chat": chat, "message": message})
        return row.user if row else None

    def kept(self, asker: Asker, dialog: Dialog, message: int, now: datetime) -> Change:
        """Return the change that remembers a dialog in the place of any other."""
        return Upsert(DIALOGS, {**_key(asker), "dialog": dialog.to_json(), "message": message, "at": now})

    def awaits(self, asker: Asker, message: int, now: datetime) -> Change:
        """Return the change that remembers that the asker was asked for a question, in the place of any dialog."""
        return Upsert(DIALOGS, {**_key(asker), "dialog": _QUESTION, "message": message, "at": now})

    def closed(self, asker: Asker) -> Change:
        """Return the change that ends the asker's dialog."""
        return BoundStatement(_CLOSE, _key(asker))

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that ends idle dialogs."""
        return [delete(DIALOGS).where(DIALOGS.c.at < now - DIALOG_LIFE)]


def _key(asker: Asker) -> dict[str, int]:
    return {"chat": asker.chat, "topic": asker.topic or NO_TOPIC, "user": asker.user}
