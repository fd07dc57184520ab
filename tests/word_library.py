"""A small library that goes by shared words, and a builder that puts documents beside it: no model to load."""

import asyncio
from datetime import date
from pathlib import Path

from bot.guide.answerer import Answerer
from bot.library.answerer_builder import BuiltAnswerer
from index.building.documents import index_documents
from index.building.saving import write_rows, writing
from index.serving.evidence import FEATURES
from index.serving.fitted import Fitted, Thresholds
from index.serving.follow_ups import SIGNS, FollowUpGate
from index.serving.library import Library
from index.serving.owner_documents import open_documents
from index.serving.ranker import GROUPS, NONE, RankerWeights
from index.serving.resolver import Resolver
from index.serving.saved_index import make_key, open_saved
from index.serving.sources import Sources, collect_passages
from knowledge.bank import QuestionBank
from knowledge.documents import Documents, digest_of
from knowledge.guide import AddedDocument, Guide, Origin, Point, PointText, Section, Source
from knowledge.toolbox.errors import AnswererNotBuilt
from tests.fake_encoder import WordEncoder

FITTED = Fitted(
    RankerWeights(
        tuple({"text_nearest": 30.0}.get(feature, 0.0) for feature in FEATURES),
        tuple(15.0 if group == NONE else 0.0 for group in range(len(GROUPS))),
    ),
    Thresholds(answer=0.5, suggest=0.2),
    FollowUpGate(tuple(-30.0 * (sign == "bias") for sign in SIGNS)),
)
"""Answers where a point shares about half of its words with the question."""


def point(id: str, title: str, text: str) -> Point:
    return Point(id, {"vi": PointText(title, text)})


GUIDE = Guide(
    {"vi": "Sổ tay cà phê"},
    (
        Section(
            "brew",
            {"vi": "Pha cà phê"},
            {},
            (
                point("brew/water", "Nước pha", "Nước pha cà phê nóng 95 độ."),
                point("brew/beans", "Hạt rang", "Hạt rang xay mịn."),
            ),
        ),
    ),
)


HANDBOOK = Guide(
    {"vi": "Sổ tay trà", "en": "Notes on tea"},
    (
        Section(
            "tea",
            {"vi": "Pha trà"},
            {},
            (
                Point(
                    "tea/oolong",
                    {"vi": PointText("Trà ô long", "Trà ô long ủ ba phút.")},
                    Origin((Source("Báo Trà", "Ủ trà", "https://tra.vn/u", 2025),), 2026, see=("brew/water",)),
                ),
            ),
            AddedDocument("tea-notes", {"vi": "Sổ tay trà"}, read_in=date(2026, 11, 1)),
        ),
    ),
)


def word_library(folder: Path, guide: Guide = GUIDE, encoder: WordEncoder | None = None) -> Library:
    """Return a library whose index is kept below a folder."""
    encoder = encoder or WordEncoder()
    passages = tuple(collect_passages(guide, QuestionBank()))
    key = make_key(str(guide), "words")
    with writing(folder, key) as scratch:
        write_rows(scratch, passages, encoder.encode_passages([passage.text for passage in passages]))
    saved = open_saved(folder, key)
    resolver = Resolver(saved.passages, saved.vectors, saved.keywords, encoder, FITTED)
    return Library(Sources(guide, QuestionBank), saved, resolver, encoder)


class WordBuilder:
    """Builds in a thread. While `free` is not set it waits and sets `held`; while `fails` is set every build fails.

    `alone` is the library without the handbook, where that is another one.
    """

    def __init__(self, library: Library, folder: Path, alone: Library | None = None) -> None:
        self.free = asyncio.Event()
        self.free.set()
        self.held = asyncio.Event()
        self.fails = False
        self.builds: list[tuple[str, ...]] = []
        """The names of the documents of each build that was begun."""
        self._libraries = {True: library, False: alone or library}
        self._folder = folder

    async def build(self, documents: Documents, handbook: bool) -> BuiltAnswerer:
        """Return an answerer for the library and these documents."""
        library = self._libraries[handbook]
        self.builds.append(tuple(sorted(documents)))
        if not self.free.is_set():
            self.held.set()
            await self.free.wait()
        if self.fails:
            raise AnswererNotBuilt("told to")
        if not documents:
            return BuiltAnswerer(Answerer(library.guide, library.resolver), {})
        return await asyncio.to_thread(self._build, documents, library)

    def _build(self, documents: Documents, library: Library) -> BuiltAnswerer:
        index_documents(documents, library, self._folder)
        shelf = open_documents(digest_of(documents), library, self._folder, FITTED)
        return BuiltAnswerer(Answerer(shelf.guide, shelf.resolver), shelf.points)
