"""A conversation in the terminal."""

from collections.abc import Iterator

import pytest

from bot.services import Services
from bot.terminal import Terminal, chat
from bot.texts import en, vi
from tests.word_resolver import WordResolver


@pytest.fixture
def terminal(services: Services) -> Terminal:
    return Terminal(services)


def test_answer_with_its_choices(terminal: Terminal) -> None:
    answer = terminal.say("  Influencer marketing là gì?  ")
    assert "Nguồn:" in answer
    assert "[1] 📖 Đọc cả phần này" in answer
    assert "<" not in answer


def test_numbers_choose(terminal: Terminal) -> None:
    terminal.say("/topics")
    assert "‹ Mục lục" in terminal.say("1")
    assert "Nguồn:" in terminal.say("1")
    assert terminal.say("99") == vi.RIM.terminal_no_choice.format(number=99)


def test_number_without_choices_is_a_question(terminal: Terminal, resolver: WordResolver) -> None:
    terminal.say("2016")
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
def test_commands(terminal: Terminal, said: str, answered: str) -> None:
    assert answered in terminal.say(said)


def test_chosen_language_holds(terminal: Terminal) -> None:
    terminal.say("/language")
    assert en.RIM.language_set in terminal.say("2")
    assert "Source:" in terminal.say("Influencer marketing là gì?")


def test_follow_up(terminal: Terminal, resolver: WordResolver) -> None:
    terminal.say("KOL là gì?")
    terminal.say("còn nhược điểm?")
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
    assert vi.RIM.terminal_goodbye in written[-1]
