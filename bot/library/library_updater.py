"""Keeps the answerer in step with the owners' documents: adds and removes what owners confirmed in the chat."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot.library import lessons
from bot.library.answerer_builder import AnswererBuilder, BuiltAnswerer
from bot.replies.reply import Reply
from bot.running.logs import describe
from bot.state.changes import Change
from bot.state.documents import OwnerDocuments
from bot.state.values import DocumentEntry, Lesson, StoredDocument
from bot.texts import texts_for
from knowledge.toolbox.errors import AnswererNotBuilt, InvalidInput

LOOK_EVERY = 1.0
"""Seconds between looks for lessons and for changes by other processes; a look is two small queries."""
RETRY_AFTER = 600.0
"""Seconds until a failed build is tried again: what is wrong seldom goes away by itself, and a build takes minutes."""

Version = frozenset[tuple[str, datetime]]
"""Names and times of a set of documents; it differs after each change."""
ReportLesson = Callable[[Lesson, Reply], Awaitable[None]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Outcome:
    """What came of a lesson; there is no answerer where it failed."""

    reply: Reply
    changes: tuple[Change, ...] = ()
    built: BuiltAnswerer | None = None
    version: Version = frozenset()


class LibraryUpdater:
    """Builds the new answerer in the background and passes it to `use` when it is complete."""

    def __init__(
        self,
        documents: OwnerDocuments,
        builder: AnswererBuilder,
        use: Callable[[BuiltAnswerer], None],
        report: ReportLesson,
    ) -> None:
        self._documents = documents
        self._builder = builder
        self._use = use
        self._report = report
        self._version: Version = frozenset()
        self._failed: Version | None = None
        self._retry_at = 0.0

    async def run(self) -> None:
        """Carry out lessons and look for changes until cancelled."""
        while True:
            try:
                while await self.carry_out_lesson():
                    pass
                await self.refresh()
            except (SQLAlchemyError, OSError) as error:
                _log.warning("the documents can't be read, trying again: %s", type(error).__name__)
            await asyncio.sleep(LOOK_EVERY)

    async def refresh(self) -> None:
        """Answer from the documents as they are now, if another process or an earlier run changed them."""
        version = await self._documents.version()
        if version == self._version or (version == self._failed and time.monotonic() < self._retry_at):
            return
        documents = await self._documents.all()
        try:
            built = await self._build(documents)
        except AnswererNotBuilt as error:
            _log.warning("answering without the newest documents: %s", error)
            self._failed, self._retry_at = version, time.monotonic() + RETRY_AFTER
        else:
            self._swap_in(built, _version(documents))

    async def carry_out_lesson(self) -> bool:
        """Carry out the oldest lesson and report what came of it; return whether there was one."""
        async with self._documents.claimed() as claim:
            if claim is None:
                return False
            outcome = await self._carry_out(claim.lesson)
            claim.changes.extend(outcome.changes)
        if outcome.built:
            self._swap_in(outcome.built, outcome.version)
        await self._report(claim.lesson, outcome.reply)
        return True

    async def _carry_out(self, lesson: Lesson) -> _Outcome:
        try:
            return await self._add(lesson, lesson.content) if lesson.content else await self._remove(lesson)
        except InvalidInput as error:
            return _Outcome(lessons.refusal(error, texts_for(lesson.language).learn))
        except AnswererNotBuilt as error:
            _log.warning("a document stays as it was: %s", error)
            return _Outcome(lessons.failed(lesson.name, bool(lesson.content), lesson.language))

    async def _add(self, lesson: Lesson, content: bytes) -> _Outcome:
        documents = {each.name: each for each in await self._documents.all()}
        entries = [DocumentEntry(each.name, len(each.content), each.at) for each in documents.values()]
        lessons.check_room(lesson.name, len(content), entries)
        new = StoredDocument(lesson.name, content, lesson.user, lesson.at)
        built = await self._build({**documents, new.name: new}.values())
        points = built.points.get(new.name, 0)
        if not points:
            raise AnswererNotBuilt("nothing in it can be used")
        reply = lessons.learned(new.name, points, new.name in documents, lesson.language)
        version = _version({**documents, new.name: new}.values())
        return _Outcome(reply, (self._documents.kept(new),), built, version)

    async def _remove(self, lesson: Lesson) -> _Outcome:
        rest = [each for each in await self._documents.all() if each.name != lesson.name]
        built = await self._build(rest)
        reply = lessons.removed(lesson.name, lesson.language)
        return _Outcome(reply, (self._documents.removed(lesson.name),), built, _version(rest))

    async def _build(self, documents: Iterable[StoredDocument]) -> BuiltAnswerer:
        try:
            built = await self._builder.build({each.name: each.content for each in documents})
        except AnswererNotBuilt:
            raise
        except Exception as error:  # whatever goes wrong, the present answerer stays
            raise AnswererNotBuilt(describe(error)) from error
        for name in {each.name for each in documents} - built.points.keys():
            _log.warning("a document adds nothing: %s", name)
        return built

    def _swap_in(self, built: BuiltAnswerer, version: Version) -> None:
        self._use(built)
        self._version = version


def _version(documents: Iterable[StoredDocument]) -> Version:
    return frozenset((each.name, each.at) for each in documents)
