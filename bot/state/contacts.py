"""Further contacts of a group, each for what they are asked about; the first one stands with the group's settings."""

from sqlalchemy import bindparam, delete, insert, select

from bot.groups.chat_settings import Contact
from bot.state.changes import Change
from bot.state.database import Database
from bot.state.tables import CONTACTS

ABOUT_LENGTH = 200
"""Characters of what somebody is asked about that are kept: a few words."""

_OF_CHAT = select(CONTACTS).where(CONTACTS.c.chat == bindparam("chat")).order_by(CONTACTS.c.id)


class Contacts:
    """Remembers whom a group asks about what."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, chat: int) -> tuple[Contact, ...]:
        """Return the further contacts of a group, in the order in which they were chosen."""
        if chat > 0:
            return ()  # the id of a person: a private chat has no contact, and each of its messages would ask for them
        rows = await self._database.read(_OF_CHAT, {"chat": chat})
        return tuple(Contact(row.user, row.name, row.about) for row in rows)

    def added(self, chat: int, contact: Contact) -> list[Change]:
        """Return the changes that choose a contact, in the place of what the same person was asked about before."""
        row = {"chat": chat, "user": contact.user, "name": contact.name, "about": contact.about[:ABOUT_LENGTH]}
        same = CONTACTS.c.name == contact.name if contact.user is None else CONTACTS.c.user == contact.user
        return [delete(CONTACTS).where(CONTACTS.c.chat == chat, same), insert(CONTACTS).values(**row)]

    def cleared(self, chat: int) -> Change:
        """Return the change that forgets all of them."""
        return delete(CONTACTS).where(CONTACTS.c.chat == chat)
