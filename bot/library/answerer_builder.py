"""Documents that owners brought -> an answerer that knows them beside the guide."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.guide.answerer import Answerer
from index.building.open_library import LibraryOpening
from index.serving.search_process import SPAWN, SearchProcess
from knowledge.documents import Documents, digest_of

if TYPE_CHECKING:
    from index.encoders.encoder import Vectors

SECONDS = 1800


class BindingFailed(Exception):
    """The documents can't be answered from; the message is for the log."""


class Searching(Protocol):
    """A search that goes on in another process."""

    def is_ready(self) -> bool:
        """Tell whether questions are searched for now; what is missing for it is begun."""

    def retire(self) -> None:
        """End as soon as nobody waits for it: another one takes its place."""

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question."""


@dataclass(frozen=True)
class Bound:
    """What answers from guide and documents; `points` counts what each document adds, by name."""

    answerer: Answerer
    points: Mapping[str, int]
    search: Searching | None = None


class Binder(Protocol):
    """Makes documents answerable; what answers until then is not touched."""

    async def bind(self, documents: Documents) -> Bound:
        """Return what answers from the guide and these documents; raise BindingFailed where that can't be made."""


class ChildBinder:
    """Reads and embeds new documents in a process of its own, with low priority, and opens another to search them.

    `opening` is how the guide is opened; the index of the documents is kept in `folder`.
    """

    def __init__(self, opening: LibraryOpening, folder: Path) -> None:
        self._opening = opening
        self._folder = folder

    async def bind(self, documents: Documents) -> Bound:
        """Return what answers from the guide and these documents; raise BindingFailed where that can't be made."""
        if not documents:
            return await self._opened(self._opening)
        # Millions of bytes: the loop has better to do.
        digest = await asyncio.to_thread(digest_of, documents)
        beside = replace(self._opening, shelf=self._folder, documents=digest)
        try:
            return await self._opened(beside)
        except BindingFailed:
            await self._build(documents)
            return await self._opened(beside)

    async def _opened(self, opening: LibraryOpening) -> Bound:
        search = SearchProcess(opening)
        try:
            contents = await asyncio.to_thread(search.contents)
        except BaseException as error:
            search.retire()
            if isinstance(error, Exception):
                raise BindingFailed(f"they can't be opened: {error}") from error
            raise
        return Bound(Answerer(contents.guide, search, contents.headlines), contents.points, search)

    async def _build(self, documents: Documents) -> None:
        from index.building.owner_documents import build_apart

        opening = self._opening
        source = (self._folder, opening.data, opening.knowledge, opening.model)
        process = SPAWN.Process(target=build_apart, args=(documents, *source), daemon=True)
        starting = asyncio.ensure_future(asyncio.to_thread(process.start))
        try:
            await asyncio.shield(starting)
            await asyncio.to_thread(process.join, SECONDS)
        finally:
            # Who stops waiting may do so while the process is just starting: it can be killed only afterwards.
            await starting
            process.kill()
        if process.exitcode != 0:
            raise BindingFailed(f"the documents can't be indexed (exit code {process.exitcode})")
