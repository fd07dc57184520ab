"""Open the guide's index, and build it first where it is missing, stale or damaged."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.building.build_once import opened_or_built
from index.serving.opened_search import Contents, OpenedSearch
from index.values.location import BUNDLED_MODEL, LibraryLocation
from knowledge.toolbox.errors import DamagedIndex

if TYPE_CHECKING:
    from index.serving.library import Library
    from index.serving.sources import Sources
    from knowledge.settings import LibrarySettings

Report = Callable[[str], None]
"""Is told in one line what a build does."""

log = logging.getLogger(__name__)


def location_of(settings: "LibrarySettings") -> LibraryLocation:
    """Return the location that the settings name."""
    model = settings.embedding_model or str(BUNDLED_MODEL)
    return LibraryLocation(settings.index_folder, settings.knowledge_dir, model, settings.supplement)


def open_library(location: LibraryLocation, report: Report = log.info, builds: bool = True) -> "Library":
    """Open the library at a location, and build its index first when that can't be opened.

    Raises KnowledgeError when there is nothing to answer from, MissingExtra when the encoder can't run here, and
    DamagedIndex when the index would have to be built, but is not (`builds`).
    """
    # Imported here: who only sends `LibraryOpening` to a search process needs no onnxruntime.
    from index.serving.last_opened import Origins
    from index.serving.library import open_saved_library
    from index.serving.sources import load_sources
    from index.values.threads import calculate_in_one_thread

    calculate_in_one_thread()
    origins = Origins.of(location)
    sources = load_sources(location.knowledge, location.supplement)
    known = origins.index()
    if known is not None:
        with suppress(DamagedIndex):
            return open_saved_library(sources, known, location.model)
    library = _checked_library(sources, location, report, builds)
    origins.remember(library.saved.folder)
    return library


def _checked_library(sources: "Sources", location: LibraryLocation, report: Report, builds: bool) -> "Library":
    """Open the index of some sources after holding its files against their hashes, and build it where that fails."""
    from index.serving.library import open_checked_library
    from index.serving.saved_index import library_key

    key = library_key(sources, location.model)
    index = location.indexes / key.name

    def open_index() -> "Library":
        return open_checked_library(sources, index, location.model)

    def build_index() -> None:
        # Imported here: a build is rare, and needs more than what serves.
        from index.building.build import build

        report("Building the index; this is done once and takes about half a minute.")
        build(sources, location.model, location.indexes, key, report)

    return opened_or_built(index, open_index, build_index, report) if builds else open_index()


@dataclass(frozen=True)
class DocumentsLocation:
    """Where the index of an owner's documents is kept, and the digest of these documents."""

    indexes: Path
    digest: str


@dataclass(frozen=True)
class LibraryOpening:
    """Opens a search in the search process: the guide, with the owner's documents beside it where there are some.

    Where the guide's index is missing, it is built first, unless `builds` is off.
    """

    location: LibraryLocation
    report: Report = log.info
    documents: DocumentsLocation | None = None
    builds: bool = True

    def __call__(self) -> OpenedSearch:
        """Open it.

        Raises KnowledgeError when there is nothing to answer from, DamagedIndex where an index is missing.
        """
        from index.serving.vector_index import search_in_one_thread

        library = open_library(self.location, self.report, self.builds)
        search_in_one_thread()
        return _with_documents(library, self.documents) if self.documents else _alone(library)


def _alone(library: "Library") -> OpenedSearch:
    contents = Contents(library.guide, library.sources.skipped)
    return OpenedSearch(contents, library.resolver, library.encoder, library.meanings)


def _with_documents(library: "Library", location: DocumentsLocation) -> OpenedSearch:
    from index.serving.owner_documents import open_documents

    opened = open_documents(location.digest, library, location.indexes)
    contents = Contents(opened.guide, library.sources.skipped, opened.points)
    return OpenedSearch(contents, opened.resolver, library.encoder, library.meanings)
