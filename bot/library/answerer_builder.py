"""Builds an answerer that knows the owners' documents beside the guide, with the handbook or without it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from bot.guide.answerer import Answerer
from index.building.open_library import DocumentsLocation, LibraryOpening
from index.serving.search_process import SPAWN, SearchProcess
from index.values.location import LibraryLocation
from index.values.search import RunningSearch
from knowledge.bank import load_themes
from knowledge.documents import Documents, digest_of
from knowledge.facts import facts_about
from knowledge.toolbox.errors import AnswererNotBuilt

INDEXING_SECONDS = 1800
"""Half an hour, far more than the most documents take; a process that hangs is ended after it."""


@dataclass(frozen=True)
class BuiltAnswerer:
    """An answerer for guide and documents; `points` counts what each document adds, by its name."""

    answerer: Answerer
    points: Mapping[str, int]
    search: RunningSearch | None = None


class AnswererBuilder(Protocol):
    """Builds new answerers; the present one goes on answering meanwhile."""

    async def build(self, documents: Documents, handbook: bool) -> BuiltAnswerer:
        """Return an answerer for the guide and these documents; raise AnswererNotBuilt where that is not possible.

        Without `handbook` it is left out; with it, it is answered from where it goes with the guide.
        """


class BackgroundBuilder:
    """Makes an index that is missing in a process of its own with low priority, and starts another one that searches.

    `opening` says how the guide is opened. The index of the documents is kept in `folder`.
    """

    def __init__(self, opening: LibraryOpening, folder: Path) -> None:
        self._opening = opening
        self._folder = folder

    async def build(self, documents: Documents, handbook: bool) -> BuiltAnswerer:
        """Return an answerer for the guide and these documents; raise AnswererNotBuilt where that is not possible."""
        opening = await self._opening_of(documents, handbook)
        try:
            return await self._opened(opening)
        except AnswererNotBuilt:
            await self._index(documents, opening.location)
            return await self._opened(opening)

    async def _opening_of(self, documents: Documents, handbook: bool) -> LibraryOpening:
        """Return how guide and documents are opened."""
        given = self._opening.location
        opening = replace(self._opening, location=replace(given, supplement=given.supplement and handbook))
        if not documents:
            return opening
        # In a thread, as the documents may have 50 MB.
        digest = await asyncio.to_thread(digest_of, documents)
        return replace(opening, documents=DocumentsLocation(self._folder, digest))

    async def _opened(self, opening: LibraryOpening) -> BuiltAnswerer:
        """Return what answers from indexes that are there; a search that ends later may build the guide's again."""
        search = SearchProcess(replace(opening, builds=False), again=opening)
        try:
            contents = await asyncio.to_thread(search.contents)
        except BaseException as error:
            search.retire()
            if isinstance(error, Exception):
                raise AnswererNotBuilt(f"guide and documents can't be opened: {error}") from error
            raise
        return BuiltAnswerer(
            Answerer(contents.guide, search, load_themes(), facts_about(contents.guide)), contents.points, search
        )

    async def _index(self, documents: Documents, location: LibraryLocation) -> None:
        """Build and save what is missing of the indexes of guide and documents in a process of its own."""
        from index.building.documents import index_in_child

        process = SPAWN.Process(target=index_in_child, args=(documents, self._folder, location), daemon=True)
        starting = asyncio.ensure_future(asyncio.to_thread(process.start))
        try:
            await asyncio.shield(starting)
            await asyncio.to_thread(process.join, INDEXING_SECONDS)
        finally:
            # A cancellation may come while the process is being started; it can be killed only after that.
            await starting
            process.kill()
        if process.exitcode != 0:
            raise AnswererNotBuilt(f"guide and documents can't be indexed (exit code {process.exitcode})")
