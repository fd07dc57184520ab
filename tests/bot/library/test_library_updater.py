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
from bot.state.values import (
    DropAnswer,
    DropDocument,
    Instruction,
    LearnDocument,
    Lesson,
    StoredDocument,
    TaughtAnswer,
    TeachAnswer,
    TurnHandbook,
)
from bot.texts import TEXTS_VI
from tests.postgres import ON_BOTH_DATABASES
from tests.word_library import GUIDE, HANDBOOK, WordBuilder, word_library

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUESTION = "influencer micro giá bao nhiêu một bài đăng"
PRICES = "# Bảng giá\n\n## Micro\n\nMột bài đăng của influencer micro giá ba triệu đồng.\n".encode()
DEARER = PRICES.replace(b"ba", "năm".encode())
UNREADABLE = "# Chỉ có đầu đề\n".encode()


class Desk:
    """Where an updater puts its answerers and its reports."""

    def __init__(self, state: State, builder: WordBuilder, turns_handbook: bool = True) -> None:
        self.answerer: Answerer | None = None
        self.told: list[tuple[int, str]] = []
        options = state.options if turns_handbook else None
        self.updater = LibraryUpdater(state.documents, options, builder, self.use, self.tell)
        self.dies = False

    def use(self, built: BuiltAnswerer) -> None:
        self.answerer = built.answerer

    async def tell(self, lesson: Lesson, reply: Reply) -> None:
        if self.dies:
            raise SystemExit
        self.told.append((lesson.message, reply.plain))

    def answer(self, question: str = QUESTION) -> str:
        assert self.answerer is not None
        return self.answerer.answer(question).reply.plain


@pytest.fixture
def builder(tmp_path: Path) -> WordBuilder:
    both, alone = word_library(tmp_path / "index", GUIDE.joined(HANDBOOK)), word_library(tmp_path / "index")
    return WordBuilder(both, tmp_path / "shelf", alone)


@pytest.fixture
def desk(state: State, builder: WordBuilder) -> Desk:
    return Desk(state, builder)


def lesson(content: bytes | None, name: str = "gia.md", message: int = 3) -> Lesson:
    return lesson_of(LearnDocument(name, content) if content else DropDocument(name), message)


def lesson_of(instruction: Instruction, message: int = 3) -> Lesson:
    return Lesson(7, message, "vi", 7, instruction, NOW + timedelta(seconds=message))


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
    assert desk.answer() == "Một bài đăng của influencer micro giá ba triệu đồng.\n\nNguồn: Bảng giá › Micro"
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


@ON_BOTH_DATABASES
async def test_an_end_before_the_report_changes_nothing_twice_and_the_owner_is_told(
    state: State, desk: Desk, builder: WordBuilder
) -> None:
    taught = TaughtAnswer("Wifi tầng hai tên gì?", "Wifi tầng hai tên là SaoMai.", ("wifi tầng hai?",))
    steps: tuple[tuple[Instruction, str, str], ...] = (
        (LearnDocument("gia.md", PRICES), "✅ Đã thêm gia.md: 1 đoạn.", "ba triệu"),
        (TeachAnswer(taught, ""), "✅", "ba triệu"),
        (DropAnswer(taught.question), "✅", "ba triệu"),
        # The one before is gone by then, so that it can't be told any more that this one stands in its place.
        (LearnDocument("gia.md", DEARER), "✅ Đã thêm gia.md: 1 đoạn.", "năm triệu"),
    )
    for message, (instruction, told, answer) in enumerate(steps, start=3):
        await state.commit([state.documents.asked(lesson_of(instruction, message))])
        desk.dies = True
        with pytest.raises(SystemExit):
            await desk.updater.carry_out_lesson()
        before = await state.documents.all(), await state.documents.versions()
        after = Desk(state, builder)
        await after.updater.refresh()
        assert answer in after.answer()
        assert await after.updater.carry_out_lesson()
        assert not await after.updater.carry_out_lesson()
        assert [(number, text.startswith(told)) for number, text in after.told] == [(message, True)]
        assert (await state.documents.all(), await state.documents.versions()) == before
    assert [version.answer for version in before[1]] == [None, taught.answer]


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


# The handbook


TEA = "trà ô long ủ mấy phút"
OFF, ON = TurnHandbook(on=False), TurnHandbook(on=True)


async def test_the_handbook_is_turned_off_and_on(state: State, desk: Desk) -> None:
    await study(state, desk, lesson_of(OFF))
    assert "ba phút" not in desk.answer(TEA)
    assert not await state.options.handbook()
    await study(state, desk, lesson_of(ON, 4))
    assert "ba phút" in desk.answer(TEA)
    assert await state.options.handbook()
    assert desk.told == [
        (3, "✅ Đã tắt sổ tay bổ sung. Giờ mình chỉ trả lời theo cẩm nang và các tài liệu đã được thêm vào."),
        (4, "✅ Đã bật sổ tay bổ sung. Giờ mình trả lời theo cả cẩm nang lẫn sổ tay."),
    ]


async def test_documents_and_handbook_leave_each_other_alone(state: State, desk: Desk) -> None:
    await study(state, desk, lesson(PRICES), lesson_of(OFF, 4))
    assert "ba triệu" in desk.answer()
    assert "ba phút" not in desk.answer(TEA)
    await study(state, desk, lesson(DEARER, message=5))
    assert "năm triệu" in desk.answer()
    assert "ba phút" not in desk.answer(TEA)
    await study(state, desk, lesson(None, message=6))
    assert "ba phút" not in desk.answer(TEA)
    await study(state, desk, lesson_of(ON, 7))
    assert "ba phút" in desk.answer(TEA)


async def test_the_last_press_counts(state: State, desk: Desk, builder: WordBuilder) -> None:
    await study(state, desk, lesson_of(OFF), lesson_of(ON, 4), lesson_of(ON, 5))
    assert await state.options.handbook()
    assert "ba phút" in desk.answer(TEA)
    assert [message for message, _ in desk.told] == [3, 4, 5]
    assert len(builder.builds) == 2


async def test_a_handbook_that_can_not_be_turned_off_stays(state: State, desk: Desk, builder: WordBuilder) -> None:
    builder.fails = True
    await study(state, desk, lesson_of(OFF))
    assert desk.told == [(3, TEXTS_VI.handbook.not_turned_off)]
    assert await state.options.handbook()
    assert desk.answerer is None


@ON_BOTH_DATABASES
async def test_other_processes_and_later_starts_follow(state: State, desk: Desk, builder: WordBuilder) -> None:
    other = Desk(state, builder)
    await study(state, desk, lesson_of(OFF))
    for process in (other, Desk(state, builder)):
        await process.updater.refresh()
        assert "ba phút" not in process.answer(TEA)
        assert process.told == []
    await study(state, other, lesson_of(ON, 4))
    await desk.updater.refresh()
    assert "ba phút" in desk.answer(TEA)


async def test_a_setting_decides_where_there_is_one(state: State, builder: WordBuilder) -> None:
    """Neither what was chosen before nor what was pressed before the setting came changes anything."""
    desk = Desk(state, builder, turns_handbook=False)
    await state.commit([state.options.handbook_turned(on=False)])
    await desk.updater.refresh()
    await study(state, desk, lesson_of(ON))
    assert builder.builds == []
    assert desk.told == [(3, TEXTS_VI.handbook.not_turned_on)]
    assert not await state.options.handbook()
