"""What is answered from follows the documents, and nothing changes where something fails."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.guide.answerer import Answerer
from bot.library.answerer_builder import BuiltAnswerer
from bot.library.lessons import MAX_DOCUMENTS
from bot.library.library_updater import LibraryUpdater
from bot.replies.reply import Reply
from bot.state.state import State
from bot.state.values import Lesson, StoredDocument
from bot.texts import TEXTS_VI
from tests.word_library import WordBuilder, word_library

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUESTION = "influencer micro giá bao nhiêu một bài đăng"
PRICES = "# Bảng giá\n\n## Micro\n\nMột bài đăng của influencer micro giá ba triệu đồng.\n".encode()
DEARER = PRICES.replace(b"ba", "năm".encode())
UNREADABLE = "# Chỉ có đầu đề\n".encode()


class Desk:
    """Where an updater puts its answerers and its reports."""

    def __init__(self, state: State, builder: WordBuilder) -> None:
        self.answerer: Answerer | None = None
        self.told: list[tuple[int, str]] = []
        self.updater = LibraryUpdater(state.documents, builder, self.use, self.tell)

    def use(self, built: BuiltAnswerer) -> None:
        self.answerer = built.answerer

    async def tell(self, lesson: Lesson, reply: Reply) -> None:
        self.told.append((lesson.message, reply.plain))

    def answer(self) -> str:
        assert self.answerer is not None
        return self.answerer.answer(QUESTION).reply.plain


@pytest.fixture
def builder(tmp_path: Path) -> WordBuilder:
    return WordBuilder(word_library(tmp_path / "index"), tmp_path / "shelf")


@pytest.fixture
def desk(state: State, builder: WordBuilder) -> Desk:
    return Desk(state, builder)


def lesson(content: bytes | None, name: str = "gia.md", message: int = 3) -> Lesson:
    return Lesson(7, message, "vi", 7, name, content, NOW + timedelta(seconds=message))


async def study(state: State, desk: Desk, *lessons: Lesson) -> None:
    await state.commit([state.documents.asked(each) for each in lessons])
    for _ in lessons:
        assert await desk.updater.carry_out_lesson()
    assert not await desk.updater.carry_out_lesson()


async def test_nothing_to_do(state: State, desk: Desk, builder: WordBuilder) -> None:
    assert not await desk.updater.carry_out_lesson()
    await desk.updater.refresh()
    assert desk.answerer is None
    assert builder.builds == []


async def test_a_document_is_learnt(state: State, desk: Desk, builder: WordBuilder) -> None:
    await study(state, desk, lesson(PRICES))
    assert desk.told == [(3, "✅ Đã thêm gia.md: 1 đoạn.")]
    assert await state.documents.all() == (StoredDocument("gia.md", PRICES, 7, lesson(PRICES).at),)
    assert "ba triệu" in desk.answer()
    assert "Nguồn: Bảng giá › Micro › " in desk.answer()
    await desk.updater.refresh()
    assert len(builder.builds) == 1


async def test_a_newer_one_replaces_it(state: State, desk: Desk) -> None:
    await study(state, desk, lesson(PRICES), lesson(DEARER, message=4))
    assert desk.told[1:] == [(4, "✅ Đã thay gia.md bằng bản mới: 1 đoạn.")]
    assert "năm triệu" in desk.answer()


async def test_a_document_is_removed(state: State, desk: Desk) -> None:
    await study(state, desk, lesson(PRICES), lesson(None, message=4))
    assert desk.told[1:] == [(4, "✅ Đã bỏ gia.md.")]
    assert await state.documents.all() == ()
    assert "triệu" not in desk.answer()


@pytest.mark.parametrize("content", [DEARER, None])
async def test_a_failure_leaves_everything(
    state: State, desk: Desk, builder: WordBuilder, content: bytes | None
) -> None:
    await study(state, desk, lesson(PRICES))
    answerer, documents = desk.answerer, await state.documents.all()
    builder.fails = True
    await study(state, desk, lesson(content, message=4))
    sentence = TEXTS_VI.learn.not_learned if content else TEXTS_VI.learn.not_removed
    assert desk.told[1:] == [(4, sentence.format(name="gia.md"))]
    assert desk.answerer is answerer
    assert await state.documents.all() == documents


async def test_a_document_that_adds_nothing_is_no_success(state: State, desk: Desk) -> None:
    await study(state, desk, lesson(UNREADABLE))
    assert desk.told == [(3, TEXTS_VI.learn.not_learned.format(name="gia.md"))]
    assert await state.documents.all() == ()
    assert desk.answerer is None


async def test_confirmed_twice_when_there_was_room_for_one(state: State, desk: Desk, builder: WordBuilder) -> None:
    await state.commit([state.documents.kept(StoredDocument(f"{n}.md", PRICES, 7, NOW)) for n in range(MAX_DOCUMENTS)])
    await study(state, desk, lesson(PRICES))
    assert "đủ 50 tài liệu" in desk.told[0][1]
    assert builder.builds == []


async def test_a_start_takes_up_what_there_is(state: State, desk: Desk) -> None:
    await state.commit([state.documents.kept(StoredDocument("gia.md", PRICES, 7, NOW))])
    await desk.updater.refresh()
    assert "ba triệu" in desk.answer()


async def test_changes_by_another_process_are_noticed(state: State, desk: Desk, builder: WordBuilder) -> None:
    other = Desk(state, builder)
    await study(state, desk, lesson(PRICES))
    await other.updater.refresh()
    assert "ba triệu" in other.answer()
    await study(state, desk, lesson(DEARER, message=4))
    await other.updater.refresh()
    assert "năm triệu" in other.answer()
    await study(state, desk, lesson(None, message=5))
    await other.updater.refresh()
    assert "triệu" not in other.answer()


async def test_what_fails_is_not_tried_again_at_once(state: State, desk: Desk, builder: WordBuilder) -> None:
    builder.fails = True
    await state.commit([state.documents.kept(StoredDocument("gia.md", PRICES, 7, NOW))])
    for _ in range(3):
        await desk.updater.refresh()
    assert builder.builds == [("gia.md",)]
    assert desk.answerer is None
    builder.fails = False
    await state.commit([state.documents.kept(StoredDocument("gia-2.md", DEARER, 7, NOW))])
    await desk.updater.refresh()
    assert builder.builds[1:] == [("gia-2.md", "gia.md")]
    assert desk.answerer is not None
