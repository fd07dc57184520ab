"""How the bot presents itself in Telegram: command menus, made from the table of commands, and its descriptions."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.conversation.commands import shown
from bot.conversation.requests import Audience
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language

DEFAULT: Language = "vi"
"""The language of the menu for apps in any other language: the bot is made for Vietnam."""
CODES: tuple[tuple[str | None, Language], ...] = ((None, DEFAULT), *((language, language) for language in LANGUAGES))
"""Telegram's language codes with the language of the menu; None stands for all other codes."""
SCOPES: tuple[tuple[Audience, BotCommandScope], ...] = (
    ("private", BotCommandScopeAllPrivateChats()),
    ("group", BotCommandScopeAllGroupChats()),
    ("group_admin", BotCommandScopeAllChatAdministrators()),
)

log = logging.getLogger(__name__)


def menu(audience: Audience, language: Language) -> list[BotCommand]:
    """Return the command menu of an audience in a language."""
    texts = texts_for(language)
    return [BotCommand(command.name, command.title(texts)) for command in shown(audience)]


def scopes(owners: Iterable[int]) -> Iterator[tuple[Audience, BotCommandScope]]:
    """Yield the audience and the scope of each menu.

    The owners' private chats come last: setting their menu fails where an owner has not started the bot yet.
    """
    yield from SCOPES
    yield from (("owner", BotCommandScopeChat(owner)) for owner in sorted(owners))


@asynccontextmanager
async def introducing(bot: Bot, owners: Iterable[int]) -> AsyncIterator[None]:
    """Inside a block, set the menus and descriptions in Telegram, beside all else: nobody waits for twenty calls."""
    task = asyncio.create_task(_introduce(bot, owners))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _introduce(bot: Bot, owners: Iterable[int]) -> None:
    """Set the menus and descriptions; a failure is only logged, as the bot works without them."""
    for audience, scope in scopes(owners):
        try:
            await _set_menu(bot, audience, scope)
        except TelegramError as error:
            log.warning("the command menu for %s could not be set: %s", audience, error.message)
    try:
        await _describe(bot)
    except TelegramError as error:
        log.warning("the bot's descriptions could not be set: %s", error.message)


async def show_owners_menu(bot: Bot, owner: int) -> None:
    """Set the menu of an owner's private chat, which could not be set before the owner had pressed Start."""
    try:
        await _set_menu(bot, "owner", BotCommandScopeChat(owner))
    except TelegramError as error:
        log.warning("an owner's command menu could not be set: %s", error.message)


async def _set_menu(bot: Bot, audience: Audience, scope: BotCommandScope) -> None:
    for code, language in CODES:
        await bot.set_my_commands(menu(audience, language), scope=scope, language_code=code)


async def _describe(bot: Bot) -> None:
    """Set the descriptions that differ; the bot's name is left as its owner chose it."""
    for code, language in CODES:
        words = texts_for(language).profile
        if (await bot.get_my_description(code)).description != words.description:
            await bot.set_my_description(words.description, code)
        if (await bot.get_my_short_description(code)).short_description != words.short_description:
            await bot.set_my_short_description(words.short_description, code)
