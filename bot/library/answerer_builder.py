"""Builds an answerer that knows the owners' documents beside the guide."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.guide.answerer import Answerer
from index.building.open_library import LibraryOpening
from index.serving.search_process import SPAWN, SearchProcess
from knowledge.documents import Documents, digest_of
from knowledge.toolbox.errors import AnswererNotBuilt

if TYPE_CHECKING:
    from index.encoders.encoder import Vectors

INDEXING_SECONDS = 1800
"""Half an hour, far more than the most documents take; a process that hangs is ended after it."""


class Searching(Protocol):
    """A search that runs in another process."""

    def is_ready(self) -> bool:
        """Tell whether questions can be searched for now; if the process ended, a new one is started."""

    def retire(self) -> None:
        """End as soon as nobody waits for a result, because another search takes over."""

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question."""


@dataclass(frozen=True)
class BuiltAnswerer:
    """An answerer for guide and documents; `points` counts what each document adds, by its name."""

    answerer: Answerer
    points: Mapping[str, int]
    search: Searching | None = None


class AnswererBuilder(Protocol):
    """Builds new answerers; the present one goes on answering meanwhile."""

    async def build(self, documents: Documents) -> BuiltAnswerer:
        """Return an answerer for the guide and these documents; raise AnswererNotBuilt where that is not possible."""


class BackgroundBuilder:
    """Indexes new documents in a process of its own with low priority, and starts another one that searches them.

    `opening` says how the guide is opened. The index of the documents is kept in `folder`.
    """

    def __init__(self, opening: LibraryOpening, folder: Path) -> None:
        self._opening = opening
        self._folder = folder

    async def build(self, documents: Documents) -> BuiltAnswerer:
        """Return an answerer for the guide and these documents; raise AnswererNotBuilt where that is not possible."""
        if not documents:
            return await self._opened(self._opening)
        # In a thread, as the documents may have 50 MB.
        digest = await asyncio.to_thread(digest_of, documents)
        beside = replace(self._opening, shelf=self._folder, documents=digest)
        try:
            return await self._opened(beside)
        except AnswererNotBuilt:
            await self._index(documents)
            return await self._opened(beside)

    async def _opened(self, opening: LibraryOpening) -> BuiltAnswerer:
        search = SearchProcess(opening)
        try:
            contents = await asyncio.to_thread(search.contents)
        except BaseException as error:
            search.retire()
            if isinstance(error, Exception):
                raise AnswererNotBuilt(f"they can't be opened: {error}") from error
            raise
        return BuiltAnswerer(Answerer(contents.guide, search, contents.headlines), contents.points, search)

    async def _index(self, documents: Documents) -> None:
        """Build and save the index of the documents in a process of its own."""
        from index.serving.owner_documents import build_apart

        opening = self._opening
        source = (self._folder, opening.data, opening.knowledge, opening.model, opening.supplement)
        process = SPAWN.Process(target=build_apart, args=(documents, *source), daemon=True)
        starting = asyncio.ensure_future(asyncio.to_thread(process.start))
        try:
            await asyncio.shield(starting)
            await asyncio.to_thread(process.join, INDEXING_SECONDS)
        finally:
            # A cancellation may come while the process is being started; it can be killed only after that.
            await starting
            process.kill()
        if process.exitcode != 0:
            raise AnswererNotBuilt(f"the documents can't be indexed (exit code {process.exitcode})")
