"""Documents that owners brought -> an answerer that knows them beside the guide."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.answerer import Answerer

if TYPE_CHECKING:
    from index.build import Library
    from index.shelf import Shelf

Documents = Mapping[str, bytes]
"""Contents by file name."""
SECONDS = 1800


class BindingFailed(Exception):
    """The documents can't be answered from; the message is for the log."""


@dataclass(frozen=True)
class Bound:
    """What answers from guide and documents; `points` counts what each document adds, by name."""

    answerer: Answerer
    points: Mapping[str, int]


class Binder(Protocol):
    """Makes documents answerable; what answers until then is not touched."""

    async def bind(self, documents: Documents) -> Bound:
        """Return what answers from the guide and these documents; raise BindingFailed where that can't be made."""


class ChildBinder:
    """Reads and embeds new documents in a process of its own, with low priority; what is known is just opened.

    `data`, `knowledge` and `model` are what the library was opened with.
    """

    def __init__(
        self, library: "Library", folder: Path, data: Path, knowledge: Path | None = None, model: str | None = None
    ) -> None:
        self._library = library
        self._folder = folder
        self._source = (folder, data, knowledge, model)

    async def bind(self, documents: Documents) -> Bound:
        """Return what answers from the guide and these documents; raise BindingFailed where that can't be made."""
        library = self._library
        if not documents:
            return Bound(Answerer(library.guide, library.resolver, library.headlines), {})
        shelf = await self._opened(documents)
        if shelf is None:
            await self._build(documents)
            shelf = await self._opened(documents)
        if shelf is None:
            raise BindingFailed("the index of the documents can't be opened")
        return Bound(Answerer(shelf.guide, shelf.resolver, library.headlines), shelf.points)

    async def _opened(self, documents: Documents) -> "Shelf | None":
        from index.shelf import open_shelf
        from index.store import DamagedIndex

        try:
            return await asyncio.to_thread(open_shelf, documents, self._library, self._folder)
        except DamagedIndex:
            return None

    async def _build(self, documents: Documents) -> None:
        from index.shelf import build_apart

        process = get_context("spawn").Process(target=build_apart, args=(documents, *self._source), daemon=True)
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
