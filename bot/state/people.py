"""The language that people chose in their private chat with the bot; it holds there only."""

from typing import cast

from sqlalchemy import bindparam, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import PEOPLE
from knowledge.guide import Language

_LANGUAGE = select(PEOPLE.c.language).where(PEOPLE.c.user == bindparam("person"))


class People:
    """The language that each person chose."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def language(self, user: int) -> Language | None:
        """Return the chosen language; None where answers follow the language of the question."""
        row = await self._database.first(_LANGUAGE, {"person": user})
        return cast(Language | None, row.language) if row else None

    def chosen(self, user: int, language: Language | None) -> Change:
        """Return the change that remembers a choice."""
        return Upsert(PEOPLE, {"user": user, "language": language})
