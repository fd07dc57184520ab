"""Documents beside the bundled guide, indexed in a process of its own with the real encoder."""

import asyncio
import time
from multiprocessing import active_children
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from bot.binder import BindingFailed, ChildBinder
from index.__main__ import default_folder
from index.build import Library

DOCUMENTS = Path(__file__).parents[1] / "other_guide/documents"
RULES = {"noi-quy.md": (DOCUMENTS / "noi-quy-cong-ty.md").read_bytes()}


@pytest.fixture
def binder(library: Library, tmp_path: Path) -> ChildBinder:
    return ChildBinder(library, tmp_path / "shelf", default_folder())


async def test_documents_and_guide_answer(binder: ChildBinder) -> None:
    bound = await binder.bind(RULES)
    assert bound.points == {"noi-quy.md": 14}
    answer = bound.answerer.answer("Một tuần được làm từ xa tối đa mấy ngày?")
    assert "2 ngày một tuần" in answer.reply.plain
    assert "Nguồn: Sổ tay nhân viên Công ty Mây Tre Xanh › Giờ làm việc" in answer.reply.plain
    known = bound.answerer.answer("Influencer marketing là gì?")
    assert known.finding.points[0].id == "what-is/definition"
    assert bound.answerer.answer("Thời tiết Sài Gòn hôm nay thế nào?").decision == "decline"


async def test_what_is_known_is_only_opened(binder: ChildBinder) -> None:
    await binder.bind(RULES)
    before = time.monotonic()
    await binder.bind(RULES)
    assert time.monotonic() - before < 1  # a new process takes longer to import what it needs


async def test_without_documents_the_guide_answers(binder: ChildBinder, library: Library) -> None:
    bound = await binder.bind({})
    assert bound.answerer.guide is library.guide
    assert bound.points == {}


async def test_a_process_that_fails(library: Library, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    binder = ChildBinder(library, tmp_path / "shelf", default_folder(), knowledge=tmp_path / "gone")
    with pytest.raises(BindingFailed, match="exit code 1"):
        await binder.bind(RULES)
    assert "gone: no such folder" in capfd.readouterr().err


async def test_a_process_ends_with_who_waits_for_it(binder: ChildBinder) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(binder.bind(RULES), 0.5)  # the process takes longer to import what it needs
    for child in active_children():
        assert wait([child.sentinel], 10)
