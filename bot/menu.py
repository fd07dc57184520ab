"""The command menus that Telegram shows, straight from the table of commands."""

import logging
from collections.abc import Iterator

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.commands import shown
from bot.requests import Place
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language

DEFAULT: Language = "vi"
"""For clients in any other language: the product is made for Vietnam."""
SCOPES: tuple[tuple[Place, BotCommandScope], ...] = (
    ("private", BotCommandScopeAllPrivateChats()),
    ("group", BotCommandScopeAllGroupChats()),
)

log = logging.getLogger(__name__)


def menu(place: Place, language: Language) -> list[BotCommand]:
    """Return the menu of a place in a language."""
    texts = texts_for(language)
    return [BotCommand(command.name, command.title(texts)) for command in shown(place)]


def menus() -> Iterator[tuple[BotCommandScope, str | None, list[BotCommand]]]:
    """Yield every menu with its scope and language code; None stands for all other languages."""
    for place, scope in SCOPES:
        yield scope, None, menu(place, DEFAULT)
        for language in LANGUAGES:
            yield scope, language, menu(place, language)


async def set_menus(bot: Bot) -> None:
    """Tell Telegram the menus; the bot works without them, so a failure is only logged."""
    try:
        for scope, language, commands in menus():
            await bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        log.warning("the command menus could not be set: %s", error.message)
