"""Services: what is built once at the start and used by every command and press."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.conversation.quotas import Quotas
from bot.guide.answerer import Answerer
from bot.library.answerer_builder import AnswererBuilder, BackgroundBuilder, BuiltAnswerer
from bot.library.handbook import Handbook, handbook_of
from bot.library.open_guide import name_skipped, open_guide
from bot.running.once_a_minute import OnceAMinute
from bot.running.settings import Settings
from bot.state.lifetimes import TEXTS_KEPT
from index.building.open_library import LibraryOpening, location_of
from index.serving.question_likeness import MeaningSource, RememberedMeanings
from index.values.search import RunningSearch
from knowledge.bank import load_themes
from knowledge.facts import facts_about

if TYPE_CHECKING:
    from index.serving.search_process import SearchProcess

DOCUMENTS_FOLDER = "documents"
"""The folder of the index for what owners taught the bot."""


@dataclass(frozen=True)
class Services:
    """What commands and presses work with."""

    answerer: Answerer
    owners: frozenset[int] = frozenset()
    """The Telegram users who run the bot."""
    kept: timedelta = TEXTS_KEPT
    """How long texts are kept."""
    quotas: Quotas = field(default_factory=Quotas)
    alarms: OnceAMinute = field(default_factory=OnceAMinute)
    meanings: MeaningSource | None = None
    """Tells `/gaps` which questions mean the same; without one, only questions in the same words do."""
    search: RunningSearch | None = None
    """The process in which the answerer searches, where it has one."""
    builder: AnswererBuilder | None = None
    """Builds answerers for owners' documents; without one, owners can't teach the bot any."""
    only_allowed: bool = False
    """Whether the bot answers only in groups that an owner allowed."""
    may_broadcast: bool = False
    """Whether owners may send a message to all groups."""
    handbook: Handbook | None = None
    """The handbook, answered from or not; None where there is none for this guide."""

    @property
    def can_search(self) -> bool:
        """Whether the search can answer now; a search process that ended is started again."""
        return self.search is None or self.search.is_ready()

    def with_answerer(self, built: BuiltAnswerer) -> "Services":
        """Return the same with another answerer, and end the search of the old one."""
        if self.search:
            self.search.retire()
        return replace(
            self,
            answerer=built.answerer,
            meanings=RememberedMeanings(built.search) if built.search else self.meanings,
            search=built.search,
        )


def build_services(settings: Settings, report: Callable[[str], None]) -> Services:
    """Open the guide and its index, building it where needed; raise KnowledgeError when there is none."""
    answerer = open_guide(settings, report)
    return Services(answerer, settings.owner_ids, settings.kept, handbook=handbook_of(settings))


def begin_search(settings: Settings, report: Callable[[str], None]) -> "SearchProcess":
    """Begin to open the guide and its index in a process of its own."""
    from index.serving.search_process import SearchProcess

    return SearchProcess(_opening(settings, report))


def serving_services(search: "SearchProcess", settings: Settings, report: Callable[[str], None]) -> Services:
    """Return what the running bot needs, once the search can begin; raise KnowledgeError when there is none."""
    contents = search.contents()
    name_skipped(contents.skipped, report)
    builder = BackgroundBuilder(_opening(settings, report), settings.data_dir / "index" / DOCUMENTS_FOLDER)
    return Services(
        Answerer(contents.guide, search, load_themes(), facts_about(contents.guide)),
        settings.owner_ids,
        settings.kept,
        meanings=RememberedMeanings(search),
        search=search,
        builder=builder,
        handbook=handbook_of(settings),
        may_broadcast=settings.broadcast == "on",
        only_allowed=settings.group_access == "allowed",
    )


def _opening(settings: Settings, report: Callable[[str], None]) -> LibraryOpening:
    return LibraryOpening(location_of(settings), report)
