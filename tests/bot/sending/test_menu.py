"""Menu, help and dispatch follow from the one table of commands."""

import re
from dataclasses import replace
from string import Formatter
from typing import get_args

import pytest

from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.conversation.commands import BY_NAME, COMMANDS, WIDER, Command, shown
from bot.conversation.needs import BY_ADMIN
from bot.conversation.requests import Audience, Place, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.replies.asker import Asker
from bot.replies.button_data import StaleData
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
        ("private", Request(text="all")),
        ("group", Request(place="group", looked_up=NOTHING_THERE)),
        ("terminal", Request(place="terminal")),
        ("group_admin", Request(place="group", looked_up=NOTHING_THERE.having(BY_ADMIN, True))),
        ("owner", Request(text="all", asker=Asker(5, None, 5))),
        ("group", Request(place="group", asker=Asker(-1, None, 5), looked_up=NOTHING_THERE)),
        ("terminal", Request(place="terminal", asker=Asker(5, None, 5))),
    ],
)
def test_help_names_what_the_menu_shows(
    services: Services, audience: Audience, request_: Request, language: Language
) -> None:
    """All commands have a line each, except that in groups the calculators share one."""
    lines = help_in(request_, language, services)
    titled = [found[1] for line in lines if (found := re.match(r"/(\w+) – ", line))]
    together = [name for line in lines if "–" not in line for name in re.findall(r"(?<= )/(\w+)", line)]
    offered = [each.command for each in menu(audience, language)]
    assert offered == [command.name for command in shown(audience)]
    apart = [name for name in offered if name not in CALCULATOR_BY_NAME or request_.place != "group"]
    assert titled == apart
    if request_.place == "group":
        assert sorted(together[-len(CALCULATORS) :]) == sorted(set(offered) - set(apart))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("audience", "asker"), [("private", Asker(6, None, 6)), ("owner", Asker(5, None, 5))])
def test_help_in_private_names_nothing_else(
    services: Services, audience: Audience, asker: Asker, language: Language
) -> None:
    """The rest is behind the button."""
    lines = help_in(Request(asker=asker), language, services)
    offered = {each.command for each in menu(audience, language)}
    assert set(re.findall(r"(?:^|(?<= ))/(\w+)", "\n".join(lines), re.MULTILINE)) < offered


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


def help_in(request: Request, language: Language, services: Services) -> list[str]:
    """Return the lines of the help; user 5 owns the bot."""
    owned = replace(services, owners=frozenset({5}))
    reply = perform(Addressed(request.text, "help"), replace(request, chosen=language), owned).reply
    assert reply is not None
    return reply.plain.splitlines()


def _places(sentence: str) -> set[str]:
    return {place for _, place, _, _ in Formatter().parse(sentence) if place}
