"""Everything that the bot remembers, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.state.answers import Answers
from bot.state.broadcasts import Broadcasts
from bot.state.changes import Change, EmptyJournal
from bot.state.chats import Chats
from bot.state.contacts import Contacts
from bot.state.days import Days
from bot.state.deletions import Deletions
from bot.state.dialogs import Dialogs
from bot.state.documents import OwnerDocuments
from bot.state.drafts import Drafts
from bot.state.hand_offs import HandOffs
from bot.state.lifetimes import TEXTS_KEPT
from bot.state.open_database import IN_MEMORY, open_database
from bot.state.options import Options
from bot.state.pages import GroupPages
from bot.state.people import People
from bot.state.personal import Personal
from bot.state.postgres_database import PostgresDatabase
from bot.state.replies import Replies
from bot.state.results import Results
from bot.state.set_aside import SetAsideQuestions
from bot.state.sqlite_database import SqliteDatabase
from bot.state.turns import Turns
from bot.state.updates import Updates
from bot.state.values import MessageSeals


@dataclass(frozen=True)
class State:
    """One part for each kind of thing that is remembered. A part reads; what it would write it returns as changes."""

    database: SqliteDatabase | PostgresDatabase
    chats: Chats
    pages: GroupPages
    people: People
    turns: Turns
    dialogs: Dialogs
    results: Results
    answers: Answers
    days: Days
    personal: Personal
    replies: Replies
    updates: Updates
    documents: OwnerDocuments
    drafts: Drafts
    set_aside: SetAsideQuestions
    broadcasts: Broadcasts
    deletions: Deletions
    hand_offs: HandOffs
    contacts: Contacts
    options: Options
    kept: timedelta
    """How long texts are kept."""

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes together."""
        await self.database.commit(changes)

    def expired(self, now: datetime, received: datetime | None = None) -> list[Change]:
        """Return the changes that delete what has been kept long enough.

        Updates are known by the computer's time at which they came: `received` is now by that clock, if it differs.
        """
        return [
            *self.turns.expired(now),
            *self.dialogs.expired(now),
            *self.results.expired(now),
            *self.answers.expired(now),
            *self.replies.expired(now),
            *self.updates.expired(received or now, self.kept),
            *self.documents.expired(now),
            *self.drafts.expired(now),
            *self.set_aside.expired(now),
            *self.broadcasts.expired(now),
            *self.deletions.expired(now),
            *self.hand_offs.expired(now),
            EmptyJournal(),
        ]

    async def close(self) -> None:
        """Close the database."""
        await self.database.close()


async def open_state(url: str = IN_MEMORY, kept: timedelta = TEXTS_KEPT, seals: MessageSeals | None = None) -> State:
    """Open the database, brought up to date; raise StateError where that can't be done.

    `seals` that are used again know messages of earlier runs.
    """
    database = await open_database(url)
    return State(
        database,
        chats=Chats(database),
        pages=GroupPages(database),
        people=People(database),
        turns=Turns(database, kept),
        dialogs=Dialogs(database),
        results=Results(database, kept),
        answers=Answers(database, kept),
        days=Days(database),
        personal=Personal(database),
        replies=Replies(database, seals or MessageSeals()),
        updates=Updates(database),
        documents=OwnerDocuments(database),
        drafts=Drafts(database),
        set_aside=SetAsideQuestions(database),
        broadcasts=Broadcasts(database),
        deletions=Deletions(database),
        hand_offs=HandOffs(database, kept),
        contacts=Contacts(database),
        options=Options(database),
        kept=kept,
    )
