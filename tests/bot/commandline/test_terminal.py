"""A conversation in the terminal."""

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.commandline.terminal import Terminal, chat
from bot.conversation.commands import COMMANDS
from bot.conversation.services import Services
from bot.state.state import open_state
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.word_resolver import WordResolver


@pytest.fixture
async def terminal(services: Services) -> AsyncIterator[Terminal]:
    state = await open_state()
    yield Terminal(services, state)
    await state.close()


async def test_answer_with_its_choices(terminal: Terminal) -> None:
    answer = await terminal.say("  Influencer marketing là gì?  ")
    assert "Nguồn:" in answer
    assert "[1] 📖 Đọc cả phần này" in answer
    assert "<" not in answer


async def test_numbers_choose(terminal: Terminal) -> None:
    await terminal.say("/topics")
    assert "‹ Mục lục" in await terminal.say("1")
    assert "Nguồn:" in await terminal.say("1")
    assert await terminal.say("99") == TEXTS_VI.basics.terminal_no_choice.format(number=99)


async def test_number_without_choices_is_a_question(terminal: Terminal, resolver: WordResolver) -> None:
    await terminal.say("2016")
    assert resolver.asked == [("2016", ())]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/roi 50tr 120tr", "140%"),
        ("/help", "Ctrl-D"),
        ("/xyzzy", "Mình không có lệnh /xyzzy."),
        ("", ""),
        ("   ", ""),
        ("hi", ""),
    ],
)
async def test_commands(terminal: Terminal, said: str, answered: str) -> None:
    assert answered in await terminal.say(said)


async def test_chosen_language_holds(terminal: Terminal) -> None:
    await terminal.say("/language")
    assert TEXTS_EN.basics.language_set in await terminal.say("2")
    assert "Source:" in await terminal.say("Influencer marketing là gì?")


async def test_follow_up(terminal: Terminal, resolver: WordResolver) -> None:
    await terminal.say("KOL là gì?")
    await terminal.say("còn nhược điểm?")
    assert resolver.asked[-1] == ("còn nhược điểm?", ("KOL là gì?",))


@pytest.mark.parametrize("leaving", [EOFError, KeyboardInterrupt])
def test_leaving_is_polite(services: Services, leaving: type[BaseException]) -> None:
    written = list[str]()
    lines: Iterator[str] = iter(["/roi 50tr 120tr"])

    def read(prompt: str) -> str:
        for line in lines:
            return line
        raise leaving

    chat(services, read, written.append)
    assert "140%" in written[-2]
    assert TEXTS_VI.basics.terminal_goodbye in written[-1]


async def test_a_dialog_takes_numbers_as_answers_and_words_as_ways_out(terminal: Terminal) -> None:
    assert "\n\nHoặc bạn gõ: Nhập tổng tương tác, Bỏ qua, Hủy" in await terminal.say("/er")
    assert "Lượt thích 1\n" in await terminal.say("1")
    assert "chia sẻ" in await terminal.say("Bỏ qua")
    assert await terminal.say("Hủy") == TEXTS_VI.dialogs.cancelled


async def test_a_dialog_that_asks_which_way_takes_its_number(terminal: Terminal) -> None:
    asked = await terminal.say("/fee")
    assert "[4] Khoảng giá: CPM và CPE\nHoặc bạn gõ: Hủy" in asked
    assert "người theo dõi?" in await terminal.say("3")


async def test_a_result_is_changed_by_numbers(terminal: Terminal) -> None:
    result = await terminal.say("/roi 50tr 120tr")
    assert "[5] Biên lợi nhuận…" in result
    assert "Biểu đồ" not in result
    assert "55.000.000" in await terminal.say("2")
    assert "phần trăm?" in await terminal.say("5")
    edited = await terminal.say("40%")
    assert "chi phí +10%, thêm biên lợi nhuận 40%" in edited
    assert "Chi phí 50.000.000 · doanh thu 120.000.000\n" in await terminal.say("7")


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
async def test_every_command_answers_here(terminal: Terminal, name: str) -> None:
    assert await terminal.say(f"/{name}")
