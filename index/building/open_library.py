"""What a search process opens: the guide's index, built first where needed, with the owners' documents beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.serving.search_process import Contents
from index.values.finding import Finding, Question

if TYPE_CHECKING:
    from index.building.build import Library
    from index.encoders.encoder import Encoder, Vectors
    from index.serving.owner_documents import Searches


@dataclass(frozen=True)
class OpenedSearch:
    """A search that is ready."""

    contents: Contents
    resolver: "Searches"
    encoder: "Encoder"

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question."""
        return self.resolver.resolve_all(questions)

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question."""
        return self.encoder.encode_queries(texts)


@dataclass(frozen=True)
class LibraryOpening:
    """Opens the index below `data` of the bundled guide, or of the knowledge in a folder."""

    data: Path
    knowledge: Path | None = None
    model: str | None = None
    supplement: bool = True
    """Whether the handbook stands beside the bundled guide."""
    report: Callable[[str], None] | None = None
    """Is told what a build does."""
    shelf: Path | None = None
    """Where the index of the documents was written."""
    documents: str = ""
    """The digest of the documents in that index."""

    def __call__(self) -> OpenedSearch:
        """Open it; raise KnowledgeError without anything to answer from, DamagedIndex without an index of documents."""
        # Imported here: this takes place in the search process, and what asks it needs none of this.
        from index.building.build import log, open_library
        from index.serving.vector_index import search_in_one_thread

        library = open_library(self.data, self.knowledge, self.model, self.report or log.info, self.supplement)
        search_in_one_thread()
        return self._with_documents(library) if self.shelf else _of(library)

    def _with_documents(self, library: "Library") -> OpenedSearch:
        from index.serving.owner_documents import open_shelf

        assert self.shelf is not None
        shelf = open_shelf(self.documents, library, self.shelf)
        contents = Contents(shelf.guide, library.headlines, library.sources.skipped, shelf.points)
        return OpenedSearch(contents, shelf.resolver, library.encoder)


def _of(library: "Library") -> OpenedSearch:
    contents = Contents(library.guide, library.headlines, library.sources.skipped)
    return OpenedSearch(contents, library.resolver, library.encoder)
