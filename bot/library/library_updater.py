"""Keeps what is answered from in step with the documents: learns what owners confirm, notices what others changed."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot.library import lessons
from bot.library.answerer_builder import Binder, BindingFailed, Bound
from bot.numbers.errors import InvalidInput
from bot.replies.reply import Reply
from bot.running.logs import describe
from bot.state.changes import Change
from bot.state.documents import OwnerDocuments
from bot.state.values import DocumentEntry, Lesson, StoredDocument
from bot.texts import texts_for

LOOK_EVERY = 1.0
"""Seconds between looks for lessons and for changes by other processes; a look is two small queries."""
AGAIN_AFTER = 600.0
"""Seconds after which documents that could not be bound are tried again."""

Version = frozenset[tuple[str, datetime]]
Tell = Callable[[Lesson, Reply], Awaitable[None]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Studied:
    """What came of a lesson; nothing is bound where it failed."""

    reply: Reply
    changes: tuple[Change, ...] = ()
    bound: Bound | None = None
    version: Version = frozenset()


class LibraryKeeper:
    """Makes what answers next beside what answers now, and gives it to `use` when it is whole."""

    def __init__(self, documents: OwnerDocuments, binder: Binder, use: Callable[[Bound], None], tell: Tell) -> None:
        self._documents = documents
        self._binder = binder
        self._use = use
        self._tell = tell
        self._version: Version = frozenset()
        self._failed: Version | None = None
        self._retry_at = 0.0

    async def run(self) -> None:
        """Learn and look for changes until cancelled."""
        while True:
            try:
                while await self.study():
                    pass
                await self.refresh()
            except (SQLAlchemyError, OSError) as error:
                log.warning("the documents can't be read, trying again: %s", type(error).__name__)
            await asyncio.sleep(LOOK_EVERY)

    async def refresh(self) -> None:
        """Answer from the documents as they are now, if that is not so yet."""
        version = await self._documents.version()
        if version == self._version or (version == self._failed and time.monotonic() < self._retry_at):
            return
        documents = await self._documents.all()
        try:
            bound = await self._bind(documents)
        except BindingFailed as error:
            log.warning("answering without the newest documents: %s", error)
            self._failed, self._retry_at = version, time.monotonic() + AGAIN_AFTER
        else:
            self._take(bound, _version(documents))

    async def study(self) -> bool:
        """Take up one lesson, tell what came of it, and return whether there was one."""
        async with self._documents.claimed() as claim:
            if claim is None:
                return False
            studied = await self._study(claim.lesson)
            claim.changes.extend(studied.changes)
        if studied.bound:
            self._take(studied.bound, studied.version)
        await self._tell(claim.lesson, studied.reply)
        return True

    async def _study(self, lesson: Lesson) -> _Studied:
        try:
            return await self._add(lesson, lesson.content) if lesson.content else await self._remove(lesson)
        except InvalidInput as error:
            return _Studied(lessons.problem(error, texts_for(lesson.language).learn))
        except BindingFailed as error:
            log.warning("a document stays as it was: %s", error)
            return _Studied(lessons.failed(lesson.name, bool(lesson.content), lesson.language))

    async def _add(self, lesson: Lesson, content: bytes) -> _Studied:
        documents = {each.name: each for each in await self._documents.all()}
        entries = [DocumentEntry(each.name, len(each.content), each.at) for each in documents.values()]
        lessons.check_room(lesson.name, len(content), entries)
        new = StoredDocument(lesson.name, content, lesson.user, lesson.at)
        bound = await self._bind({**documents, new.name: new}.values())
        points = bound.points.get(new.name, 0)
        if not points:
            raise BindingFailed("nothing in it can be used")
        reply = lessons.learned(new.name, points, new.name in documents, lesson.language)
        version = _version({**documents, new.name: new}.values())
        return _Studied(reply, (self._documents.kept(new),), bound, version)

    async def _remove(self, lesson: Lesson) -> _Studied:
        rest = [each for each in await self._documents.all() if each.name != lesson.name]
        bound = await self._bind(rest)
        reply = lessons.removed(lesson.name, lesson.language)
        return _Studied(reply, (self._documents.removed(lesson.name),), bound, _version(rest))

    async def _bind(self, documents: Iterable[StoredDocument]) -> Bound:
        try:
            bound = await self._binder.bind({each.name: each.content for each in documents})
        except BindingFailed:
            raise
        except Exception as error:  # whatever goes wrong, what answers now goes on
            raise BindingFailed(describe(error)) from error
        for name in {each.name for each in documents} - bound.points.keys():
            log.warning("a document adds nothing: %s", name)
        return bound

    def _take(self, bound: Bound, version: Version) -> None:
        self._use(bound)
        self._version = version


def _version(documents: Iterable[StoredDocument]) -> Version:
    return frozenset((each.name, each.at) for each in documents)
