"""Opens the guide and its index in this process, for a question on the command line or a chat in the terminal."""

import gc
from collections.abc import Callable, Iterable

from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from knowledge.bank import load_themes
from knowledge.documents import SkippedFile
from knowledge.facts import facts_about
from knowledge.toolbox.collector import collector_paused


def open_guide(settings: Settings, report: Callable[[str], None]) -> Answerer:
    """Open the guide and its index, building it where needed; raise KnowledgeError when there is none.

    `report` gets a line for each file that can't be read, and one before a build.
    """
    with collector_paused():
        # Imported here: the running bot searches in another process, and needs no encoder in this one.
        from index.building.open_library import location_of, open_library

        library = open_library(location_of(settings), report)
        name_skipped(library.sources.skipped, report)
        answerer = Answerer(library.guide, library.resolver, load_themes(), facts_about(library.guide))
    # All this stays until the process ends: no later collection looks through it, nor the one at the end.
    gc.freeze()
    return answerer


def name_skipped(files: Iterable[SkippedFile], report: Callable[[str], None]) -> None:
    """Report each file of the knowledge that was skipped, and why."""
    for skipped in files:
        report(f"skipped {skipped.path}: {skipped.reason}")
