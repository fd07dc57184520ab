"""Keeps the answerer in step with what owners decide in the chat: their documents, the handbook on or off."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.library import lessons
from bot.library.answerer_builder import AnswererBuilder, BuiltAnswerer
from bot.library.answers_document import ANSWERS_NAME, AnswersDocument
from bot.library.handbook import turned
from bot.replies.reply import Reply
from bot.running.logs import describe, name_of
from bot.running.once_a_minute import OnceAMinute
from bot.state.changes import Change
from bot.state.documents import OwnerDocuments
from bot.state.options import Options
from bot.state.values import (
    AnswerVersion,
    DocumentEntry,
    DropAnswer,
    DropDocument,
    LearnDocument,
    Lesson,
    StoredDocument,
    TeachAnswer,
    TurnHandbook,
)
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import AnswererNotBuilt, InvalidInput, StateError

LOOK_EVERY = 1.0
"""Seconds between looks for lessons and for changes by other processes; a look is three small queries."""
RETRY_AFTER = 600.0
"""Seconds until a failed build is tried again: what is wrong seldom goes away by itself, and a build takes minutes."""

ReportLesson = Callable[[Lesson, Reply], Awaitable[None]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Version:
    """What is answered from: names and times of the documents, and whether the handbook is; each change differs."""

    documents: frozenset[tuple[str, datetime]] = frozenset()
    handbook: bool = True

    @classmethod
    def of(cls, documents: Iterable[StoredDocument], handbook: bool) -> "_Version":
        return cls(frozenset((each.name, each.at) for each in documents), handbook)


_AT_FIRST = _Version()
"""What a start opens: no documents, and the handbook unless a setting leaves it out."""


@dataclass(frozen=True)
class _Outcome:
    """What came of a lesson; there is no answerer where it failed."""

    reply: Reply
    changes: tuple[Change, ...] = ()
    built: BuiltAnswerer | None = None
    version: _Version = _AT_FIRST


class LibraryUpdater:
    """Builds the new answerer in the background and passes it to `use` when it is complete.

    Without `options` the handbook stays as it was at the start: nobody turns it on and off in the chat.
    """

    def __init__(
        self,
        documents: OwnerDocuments,
        options: Options | None,
        builder: AnswererBuilder,
        use: Callable[[BuiltAnswerer], None],
        report: ReportLesson,
    ) -> None:
        self._documents = documents
        self._options = options
        self._builder = builder
        self._use = use
        self._report = report
        self._version = _AT_FIRST
        self._failed: _Version | None = None
        self._retry_at = 0.0
        self._complained = OnceAMinute()

    async def run(self) -> None:
        """Carry out lessons and look for changes until cancelled."""
        while True:
            try:
                while await self.carry_out_lesson():
                    pass
                await self.refresh()
            except StateError as error:
                if self._complained.is_due(str(error)):
                    _log.warning("what owners decided can't be read, trying again: %s", error)
            except Exception as error:  # documents and handbook stay as they are; everything else goes on
                if self._complained.is_due(name_of(error)):
                    _log.error("what owners decided can't be carried out: %s", describe(error))
            await asyncio.sleep(LOOK_EVERY)

    async def refresh(self) -> None:
        """Answer from what owners decided, if another process or an earlier run changed it."""
        version = _Version(await self._documents.version(), await self._handbook())
        if version == self._version or (version == self._failed and time.monotonic() < self._retry_at):
            return
        documents = await self._documents.all()
        try:
            built = await self._build(documents, version.handbook)
        except AnswererNotBuilt as error:
            _log.warning("answering as before, without what owners changed last: %s", error)
            self._failed, self._retry_at = version, time.monotonic() + RETRY_AFTER
        else:
            self._swap_in(built, _Version.of(documents, version.handbook))

    async def carry_out_lesson(self) -> bool:
        """Carry out the oldest lesson and report what came of it; return whether there was one.

        It is forgotten after the report only: where the process ends before, it is carried out again, which changes
        nothing more, and the owner is told.
        """
        async with self._documents.claimed() as lesson:
            if lesson is None:
                return False
            outcome = await self._carry_out(lesson)
            await self._documents.commit(outcome.changes)
            if outcome.built:
                self._swap_in(outcome.built, outcome.version)
            await self._report(lesson, outcome.reply)
        return True

    async def _carry_out(self, lesson: Lesson) -> _Outcome:
        try:
            match lesson.instruction:
                case LearnDocument(name, content):
                    return await self._add(StoredDocument(name, content, lesson.user, lesson.at), lesson.language)
                case DropDocument(name):
                    return await self._remove(name, lesson.language)
                case TurnHandbook(on):
                    return await self._turn(on, lesson.language)
                case TeachAnswer() | DropAnswer():
                    return await self._change_answers(lesson, lesson.instruction)
        except InvalidInput as error:
            return _Outcome(lessons.refusal(error, texts_for(lesson.language).learn))
        except AnswererNotBuilt as error:
            _log.warning("what is answered from stays as it was: %s", error)
            return _Outcome(lessons.failed(lesson.instruction, lesson.language))

    async def _add(self, new: StoredDocument, language: Language) -> _Outcome:
        documents, handbook = {each.name: each for each in await self._documents.all()}, await self._handbook()
        entries = [DocumentEntry(each.name, len(each.content), each.at) for each in documents.values()]
        lessons.check_room(new.name, len(new.content), entries)
        after = {**documents, new.name: new}.values()
        built = await self._build(after, handbook)
        points = built.points.get(new.name, 0)
        if not points:
            raise AnswererNotBuilt("nothing in it can be used")
        replaces = new.name in documents and documents[new.name].at != new.at
        reply = lessons.learned(new.name, points, replaces, language)
        return _Outcome(reply, (self._documents.kept(new),), built, _Version.of(after, handbook))

    async def _remove(self, name: str, language: Language) -> _Outcome:
        rest, handbook = [each for each in await self._documents.all() if each.name != name], await self._handbook()
        built = await self._build(rest, handbook)
        reply = lessons.removed(name, language)
        return _Outcome(reply, (self._documents.removed(name),), built, _Version.of(rest, handbook))

    async def _change_answers(self, lesson: Lesson, instruction: TeachAnswer | DropAnswer) -> _Outcome:
        """Add an answer to the document of the team's answers, or take one out; the last one takes it along."""
        words = texts_for(lesson.language).teach
        before = AnswersDocument.read(await self._documents.content(ANSWERS_NAME), words.title)
        match instruction:
            case TeachAnswer(taught, instead):
                after, reply = before.having(taught, instead), lessons.taught(taught, lesson.language)
                version = AnswerVersion(taught.question, taught.answer, lesson.at)
            case DropAnswer(question):
                after, reply = before.without(question), lessons.untaught(question, lesson.language)
                version = AnswerVersion(question, None, lesson.at)
        changed = StoredDocument(ANSWERS_NAME, after.content, lesson.user, lesson.at)
        done = (
            await self._add(changed, lesson.language)
            if after.sections
            else await self._remove(ANSWERS_NAME, lesson.language)
        )
        noted = self._documents.noted(version, lesson.user)
        return replace(done, reply=reply, changes=(*done.changes, *noted))

    async def _turn(self, on: bool, language: Language) -> _Outcome:
        if self._options is None:
            raise AnswererNotBuilt("a setting decides about the handbook")
        documents = await self._documents.all()
        reply, change, version = turned(on, language), self._options.handbook_turned(on), _Version.of(documents, on)
        if version == self._version:
            return _Outcome(reply, (change,))
        return _Outcome(reply, (change,), await self._build(documents, on), version)

    async def _handbook(self) -> bool:
        """Tell whether to answer from the handbook, as far as owners decide that."""
        return self._options is None or await self._options.handbook()

    async def _build(self, documents: Iterable[StoredDocument], handbook: bool) -> BuiltAnswerer:
        try:
            built = await self._builder.build({each.name: each.content for each in documents}, handbook)
        except AnswererNotBuilt:
            raise
        except Exception as error:  # whatever goes wrong, the present answerer stays
            raise AnswererNotBuilt(describe(error)) from error
        for name in {each.name for each in documents} - built.points.keys():
            _log.warning("a document adds nothing: %s", name)
        return built

    def _swap_in(self, built: BuiltAnswerer, version: _Version) -> None:
        self._use(built)
        self._version = version
