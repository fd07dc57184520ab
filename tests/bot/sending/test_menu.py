"""Menu, help and dispatch follow from the one table of commands."""

import re
from dataclasses import replace
from string import Formatter
from typing import get_args

import pytest

from bot.conversation.commands import BY_NAME, COMMANDS, WIDER, Command, shown
from bot.conversation.needs import BY_ADMIN
from bot.conversation.requests import Audience, Place, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.replies.asker import Asker
from bot.replies.buttons import StaleData
from bot.sending.menu import menu, scopes
from bot.texts import TEXTS_EN, TEXTS_VI, texts_for
from knowledge.guide import LANGUAGES, Language
from tests.bot.nothing_there import NOTHING_THERE
from tests.bot.tasks import perform

PLACES: tuple[Place, ...] = ("private", "group", "terminal")


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in COMMANDS for name in (command.name, *command.aliases)]
    assert sorted(names) == sorted(BY_NAME)
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_title(command: Command, language: Language) -> None:
    assert 1 <= len(command.title(texts_for(language))) <= 256


def test_each_menu_has_its_scope() -> None:
    found = [(audience, scope.to_dict()) for audience, scope in scopes({9, 7})]
    assert found == [
        ("private", {"type": "all_private_chats"}),
        ("group", {"type": "all_group_chats"}),
        ("group_admin", {"type": "all_chat_administrators"}),
        ("owner", {"type": "chat", "chat_id": 7}),
        ("owner", {"type": "chat", "chat_id": 9}),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", get_args(Audience))
def test_menus_fit_into_telegram(audience: Audience, language: Language) -> None:
    assert 1 <= len(menu(audience, language)) <= 100


@pytest.mark.parametrize(("audience", "wider"), WIDER.items())
def test_who_may_more_is_shown_what_all_may(audience: Audience, wider: Audience) -> None:
    assert {command.name for command in shown(audience)} >= {command.name for command in shown(wider)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("audience", "request_"),
    [
        ("private", Request()),
        ("group", Request(place="group", looked_up=NOTHING_THERE)),
        ("terminal", Request(place="terminal")),
        ("group_admin", Request(place="group", looked_up=NOTHING_THERE.having(BY_ADMIN, True))),
        ("owner", Request(asker=Asker(5, None, 5))),
        ("group", Request(place="group", asker=Asker(-1, None, 5), looked_up=NOTHING_THERE)),
        ("terminal", Request(place="terminal", asker=Asker(5, None, 5))),
    ],
)
def test_help_names_what_the_menu_shows(
    services: Services, audience: Audience, request_: Request, language: Language
) -> None:
    owned = replace(services, owners=frozenset({5}))
    reply = perform(Addressed("", "help"), replace(request_, chosen=language), owned).reply
    assert reply is not None
    named = re.findall(r"^/(\w+) – ", reply.plain, re.MULTILINE)
    assert named == [command.name for command in shown(audience)]
    assert named == [each.command for each in menu(audience, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_fit_into_telegram(language: Language) -> None:
    words = texts_for(language).profile
    assert 1 <= len(words.description) <= 512
    assert 1 <= len(words.short_description) <= 120


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_command_answers_in_every_place(services: Services, name: str) -> None:
    for place in PLACES:
        for language in LANGUAGES:
            request = Request(place=place, chosen=language, looked_up=NOTHING_THERE)
            reply = perform(Addressed("", name), request, services).reply
            assert reply is not None
            assert reply.plain.strip()
            assert all(not isinstance(button.data, StaleData) for row in reply.rows for button in row)


def test_both_languages_use_the_same_places() -> None:
    for name, sentence in vars(TEXTS_VI.basics).items():
        other = getattr(TEXTS_EN.basics, name)
        if isinstance(sentence, str):
            assert _places(sentence) == _places(other), name
        else:
            assert sentence.keys() == other.keys(), name


def _places(sentence: str) -> set[str]:
    return {place for _, place, _, _ in Formatter().parse(sentence) if place}
