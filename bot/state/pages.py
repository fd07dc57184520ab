"""What the bot says of itself in groups: which of its messages say so, to renew them when it changes."""

from sqlalchemy import delete, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.group_values import GroupPage
from bot.state.tables import CHATS, GROUP_PAGES


class GroupPages:
    """Remembers in each group the last message of each kind."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, chat: int) -> tuple[GroupPage, ...]:
        """Return the messages of a group."""
        rows = await self._database.read(select(GROUP_PAGES).where(GROUP_PAGES.c.chat == chat))
        return tuple(GroupPage(row.kind, row.message, row.language, row.audience) for row in rows)

    async def chats(self) -> tuple[int, ...]:
        """Return the groups with such messages, of which the bot is a member."""
        known = select(CHATS.c.chat).where(CHATS.c.active)
        rows = await self._database.read(select(GROUP_PAGES.c.chat).where(GROUP_PAGES.c.chat.in_(known)).distinct())
        return tuple(row.chat for row in rows)

    def kept(self, chat: int, page: GroupPage) -> Change:
        """Return the change that remembers a message, in the place of the earlier one of its kind."""
        columns = {"message": page.message, "language": page.language, "audience": page.audience}
        return Upsert(GROUP_PAGES, {"chat": chat, "kind": page.kind, **columns})

    def gone(self, chat: int, page: GroupPage) -> Change:
        """Return the change that forgets a message that was deleted."""
        return delete(GROUP_PAGES).where(GROUP_PAGES.c.chat == chat, GROUP_PAGES.c.message == page.message)
