"""Menu, help and dispatch follow from the one table of commands."""

import re
from string import Formatter

import pytest

from bot.actions import parse
from bot.addressing import Addressed
from bot.commands import BY_NAME, COMMANDS, Command, perform, shown
from bot.menu import menu, menus
from bot.requests import Place, Request
from bot.services import Services
from bot.texts import en, texts_for, vi
from knowledge.guide import LANGUAGES, Language

PLACES: tuple[Place, ...] = ("private", "group", "terminal")


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in COMMANDS for name in (command.name, *command.aliases)]
    assert sorted(names) == sorted(BY_NAME)
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_title(command: Command, language: Language) -> None:
    assert 1 <= len(command.title(texts_for(language))) <= 256


def test_menus_fit_into_telegram() -> None:
    found = list(menus())
    assert len(found) == 6
    assert all(1 <= len(commands) <= 100 for *_, commands in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_help_names_what_the_menu_shows(services: Services, place: Place, language: Language) -> None:
    reply = perform(Addressed("", "help"), Request(place=place, chosen=language), services).reply
    assert reply is not None
    named = re.findall(r"^/(\w+) – ", reply.plain, re.MULTILINE)
    assert named == [command.name for command in shown(place)]
    if place != "terminal":
        assert named == [each.command for each in menu(place, language)]


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_command_answers_in_every_place(services: Services, name: str) -> None:
    for place in PLACES:
        for language in LANGUAGES:
            reply = perform(Addressed("", name), Request(place=place, chosen=language), services).reply
            assert reply is not None
            assert reply.plain.strip()
            assert all(parse(button.action) for row in reply.rows for button in row)


def test_both_languages_use_the_same_places() -> None:
    for name, sentence in vars(vi.RIM).items():
        other = getattr(en.RIM, name)
        if isinstance(sentence, str):
            assert _places(sentence) == _places(other), name
        else:
            assert sentence.keys() == other.keys(), name


def _places(sentence: str) -> set[str]:
    return {place for _, place, _, _ in Formatter().parse(sentence) if place}
