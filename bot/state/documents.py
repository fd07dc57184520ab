"""The documents that owners brought, and lessons: what owners confirmed and is still to be carried out."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import LESSON_LIFE
from bot.state.postgres_database import PostgresDatabase
from bot.state.tables import LESSONS, OWNER_DOCUMENTS, TAUGHT_ANSWERS
from bot.state.values import (
    AnswerVersion,
    DocumentEntry,
    DropAnswer,
    DropDocument,
    Instruction,
    LearnDocument,
    Lesson,
    StoredDocument,
    TaughtAnswer,
    TeachAnswer,
    TurnHandbook,
)

VERSIONS = 500
"""Newest versions of taught answers that are looked through: far more than a team teaches in a year."""


class OwnerDocuments:
    """Remembers documents until they are removed, and lessons until they are done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def listed(self) -> tuple[DocumentEntry, ...]:
        """Return all documents by name, without their contents."""
        size = func.length(OWNER_DOCUMENTS.c.content).label("size")
        rows = await self._database.read(
            select(OWNER_DOCUMENTS.c.name, size, OWNER_DOCUMENTS.c.at).order_by(OWNER_DOCUMENTS.c.name)
        )
        return tuple(DocumentEntry(row.name, row.size, row.at) for row in rows)

    async def all(self) -> tuple[StoredDocument, ...]:
        """Return all documents by name."""
        rows = await self._database.read(select(OWNER_DOCUMENTS).order_by(OWNER_DOCUMENTS.c.name))
        return tuple(StoredDocument(row.name, row.content, row.added_by, row.at) for row in rows)

    async def content(self, name: str) -> bytes | None:
        """Return what is in a document; None where there is none of this name."""
        row = await self._database.first(select(OWNER_DOCUMENTS.c.content).where(OWNER_DOCUMENTS.c.name == name))
        return row.content if row else None

    async def versions(self) -> tuple[AnswerVersion, ...]:
        """Return what was taught in the chat, newest first."""
        newest = select(TAUGHT_ANSWERS).order_by(TAUGHT_ANSWERS.c.at.desc(), TAUGHT_ANSWERS.c.id.desc())
        rows = await self._database.read(newest.limit(VERSIONS))
        return tuple(AnswerVersion(row.question, row.answer, row.at) for row in rows)

    def noted(self, version: AnswerVersion, user: int) -> tuple[Change, ...]:
        """Return the changes that remember what was taught, once for each question and moment."""
        row = {"user": user, "question": version.question, "answer": version.answer, "at": version.at}
        is_same = TAUGHT_ANSWERS.c.question == version.question, TAUGHT_ANSWERS.c.at == version.at
        return delete(TAUGHT_ANSWERS).where(*is_same), insert(TAUGHT_ANSWERS).values(**row)

    async def version(self) -> frozenset[tuple[str, datetime]]:
        """Return a value that differs after each change of the documents, whichever process made it."""
        rows = await self._database.read(select(OWNER_DOCUMENTS.c.name, OWNER_DOCUMENTS.c.at))
        return frozenset((row.name, row.at) for row in rows)

    def kept(self, document: StoredDocument) -> Change:
        """Return the change that remembers a document in the place of one with the same name."""
        row = {
            "name": document.name,
            "content": document.content,
            "added_by": document.added_by,
            "at": document.at,
        }
        return Upsert(OWNER_DOCUMENTS, row)

    def removed(self, name: str) -> Change:
        """Return the change that forgets a document."""
        return delete(OWNER_DOCUMENTS).where(OWNER_DOCUMENTS.c.name == name)

    def asked(self, lesson: Lesson) -> Change:
        """Return the change that remembers a lesson."""
        row = {
            "chat": lesson.chat,
            "message": lesson.message,
            "language": lesson.language,
            "user": lesson.user,
            "at": lesson.at,
            **_columns(lesson.instruction),
        }
        return Upsert(LESSONS, row)

    @asynccontextmanager
    async def claimed(self) -> AsyncIterator[Lesson | None]:
        """Claim the oldest lesson for the time of a block; None where there is none.

        At the end of the block the lesson is forgotten; an error in it leaves it. On PostgreSQL the block is a
        transaction that locks the lesson. SQLite serves one process, which does one lesson at a time.
        """
        if not isinstance(self._database, PostgresDatabase):
            lesson = _lesson(await self._database.first(_oldest()))
            yield lesson
            await self._database.commit(_ended(lesson))
            return
        async with self._database.transaction() as connection:
            lesson = _lesson((await connection.execute(_oldest().with_for_update(skip_locked=True))).first())
            yield lesson
            await self._database.apply(connection, _ended(lesson))

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write what a lesson changes, whatever becomes of the block that claimed it."""
        await self._database.commit(changes)

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes lessons that no process took up."""
        return [delete(LESSONS).where(LESSONS.c.at < now - LESSON_LIFE)]


def _oldest() -> Select[Any]:
    return select(LESSONS).order_by(LESSONS.c.at, LESSONS.c.chat, LESSONS.c.message).limit(1)


def _lesson(row: Row[Any] | None) -> Lesson | None:
    if row is None:
        return None
    return Lesson(row.chat, row.message, row.language, row.user, _instruction(row), row.at)


_NO_COLUMNS: dict[str, Any] = {"name": "", "content": None, "handbook": None, "taught": None}


def _columns(instruction: Instruction) -> dict[str, Any]:
    """Return the columns of an instruction: a document has a name, one to remove no content; others have no name."""
    match instruction:
        case LearnDocument(name, content):
            return {**_NO_COLUMNS, "name": name, "content": content}
        case DropDocument(name):
            return {**_NO_COLUMNS, "name": name}
        case TurnHandbook(on):
            return {**_NO_COLUMNS, "handbook": on}
        case TeachAnswer(taught, instead):
            said = {"question": taught.question, "answer": taught.answer, "ways": taught.ways, "instead": instead}
            return {**_NO_COLUMNS, "taught": said}
        case DropAnswer(question):
            return {**_NO_COLUMNS, "taught": {"question": question}}


def _instruction(row: Row[Any]) -> Instruction:
    said = row.taught
    if said is not None and "answer" not in said:
        return DropAnswer(said["question"])
    if said is not None:
        return TeachAnswer(TaughtAnswer(said["question"], said["answer"], tuple(said["ways"])), said["instead"])
    if row.handbook is not None:
        return TurnHandbook(row.handbook)
    return DropDocument(row.name) if row.content is None else LearnDocument(row.name, row.content)


def _ended(lesson: Lesson | None) -> list[Change]:
    if lesson is None:
        return []
    return [delete(LESSONS).where(LESSONS.c.chat == lesson.chat, LESSONS.c.message == lesson.message)]
