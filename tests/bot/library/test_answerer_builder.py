"""Documents beside the bundled guide: indexed in one process, searched in another, with the real encoder."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from multiprocessing import active_children
from multiprocessing.connection import wait
from pathlib import Path
from shutil import copytree

import pytest

from bot.guide.sourcing import has_handbook
from bot.library.answerer_builder import BackgroundBuilder, BuiltAnswerer
from bot.replies.buttons import OpenPoint
from bot.texts import TEXTS_VI
from index.building.open_library import LibraryOpening, location_of, open_library
from index.serving.library import Library
from knowledge.settings import LibrarySettings, read_settings
from knowledge.toolbox.errors import AnswererNotBuilt
from tests.patience import PATIENCE

DOCUMENTS = Path(__file__).parents[2] / "other_guide/documents"
RULES = {"noi-quy.md": (DOCUMENTS / "noi-quy-cong-ty.md").read_bytes()}


@pytest.fixture
def opening(library: Library) -> LibraryOpening:
    """Return how the guide is opened; `library` sees to it that its index is there."""
    return LibraryOpening(location_of(read_settings(LibrarySettings)))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of all tests' indexes of documents: each is made once, as in a bot that goes on."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture
async def builder(opening: LibraryOpening, shelf: Path) -> AsyncIterator[BackgroundBuilder]:
    yield BackgroundBuilder(opening, shelf)
    for child in active_children():
        child.kill()


def files_in(folder: Path, pattern: str) -> list[Path]:
    return [*folder.glob(pattern)]


def answer_of(built: BuiltAnswerer, question: str) -> str:
    return built.answerer.answer(question).reply.plain


async def test_documents_and_guide_answer(builder: BackgroundBuilder) -> None:
    built = await builder.build(RULES, handbook=True)
    assert built.points == {"noi-quy.md": 14}
    text = answer_of(built, "Một tuần được làm từ xa tối đa mấy ngày?")
    assert "2 ngày một tuần" in text
    assert "Nguồn: Sổ tay nhân viên Công ty Mây Tre Xanh › Giờ làm việc" in text
    known = built.answerer.answer("Influencer marketing là gì?")
    assert known.finding.points[0].id == "what-is/definition"
    assert built.answerer.answer("Thời tiết Sài Gòn hôm nay thế nào?").decision == "decline"
    assert built.search
    assert built.search.encode_queries(["KOL là gì?"]).shape == (1, 384)


async def test_what_is_known_is_only_opened_and_what_is_damaged_made_again(
    opening: LibraryOpening, builder: BackgroundBuilder, shelf: Path, tmp_path: Path
) -> None:
    await builder.build(RULES, handbook=True)
    copytree(shelf, tmp_path, dirs_exist_ok=True)
    builder = BackgroundBuilder(opening, tmp_path)
    (manifest,) = files_in(tmp_path, "*/manifest.json")
    before = manifest.stat().st_mtime_ns
    await builder.build(RULES, handbook=True)
    assert manifest.stat().st_mtime_ns == before
    manifest.with_name("sections.json").write_bytes(b"{}")
    assert (await builder.build(RULES, handbook=True)).points == {"noi-quy.md": 14}
    assert manifest.stat().st_mtime_ns != before


async def test_without_documents_the_guide_answers(builder: BackgroundBuilder, library: Library) -> None:
    built = await builder.build({}, handbook=True)
    assert built.answerer.guide == library.guide
    assert built.points == {}


async def test_without_the_handbook_it_is_as_if_there_were_none(
    builder: BackgroundBuilder, opening: LibraryOpening, library: Library
) -> None:
    # Built here where it is missing: the builder's own process has low priority.
    alone = open_library(replace(opening.location, supplement=False))
    built = await builder.build(RULES, handbook=False)
    assert built.points == {"noi-quy.md": 14}
    assert [*built.answerer.guide.sections[: len(alone.guide.sections)]] == [*alone.guide.sections]
    assert not has_handbook(built.answerer.guide)
    about_law = "Quảng cáo sai sự thật thì KOL bị phạt bao nhiêu tiền?"
    assert library.resolver.resolve(about_law).points[0].id == "law/false-ad-fines"
    declined = built.answerer.answer(about_law)
    assert declined.decision == "decline"
    assert declined.reply.plain.startswith(TEXTS_VI.answers.decline_asked.format(asked=about_law.rstrip("?")))
    assert built.answerer.answer("Influencer marketing là gì?").shown == OpenPoint("what-is/definition")
    assert "2 ngày một tuần" in answer_of(built, "Một tuần được làm từ xa tối đa mấy ngày?")
    assert has_handbook((await builder.build({}, handbook=True)).answerer.guide)


async def test_what_a_setting_leaves_out_stays_out(opening: LibraryOpening, tmp_path: Path) -> None:
    set_off = replace(opening, location=replace(opening.location, supplement=False))
    open_library(set_off.location)
    built = await BackgroundBuilder(set_off, tmp_path / "shelf").build({}, handbook=True)
    assert not has_handbook(built.answerer.guide)


async def test_a_guide_without_an_index_is_indexed_first(opening: LibraryOpening, tmp_path: Path) -> None:
    knowledge = tmp_path / "knowledge"
    knowledge.mkdir()
    (knowledge / "noi-quy.md").write_bytes(RULES["noi-quy.md"])
    location = replace(opening.location, knowledge=knowledge, indexes=tmp_path / "index")
    builder = BackgroundBuilder(replace(opening, location=location), tmp_path / "shelf")
    built = await builder.build({}, handbook=True)
    assert "2 ngày một tuần" in answer_of(built, "Một tuần được làm từ xa tối đa mấy ngày?")
    assert len([*(tmp_path / "index").glob("*/manifest.json")]) == 1


async def test_a_process_that_fails(opening: LibraryOpening, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    builder = BackgroundBuilder(
        replace(opening, location=replace(opening.location, knowledge=tmp_path / "gone")), tmp_path / "shelf"
    )
    with pytest.raises(AnswererNotBuilt, match="exit code 1"):
        await builder.build(RULES, handbook=True)
    assert "gone: no such folder" in capfd.readouterr().err
    with pytest.raises(AnswererNotBuilt, match="exit code 1"):
        await builder.build({}, handbook=True)


async def test_processes_end_with_who_waits_for_them(builder: BackgroundBuilder) -> None:
    before = set(active_children())
    building = asyncio.create_task(builder.build(RULES, handbook=True))
    # No event tells that a process has begun.
    while not (begun := set(active_children()) - before):  # noqa: ASYNC110
        await asyncio.sleep(0)
    building.cancel()
    with pytest.raises(asyncio.CancelledError):
        await building
    for child in begun:
        assert wait([child.sentinel], PATIENCE)
