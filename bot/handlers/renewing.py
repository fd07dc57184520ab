"""Keeping true what the bot said of itself in groups: greeting, help and settings are changed in place."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from telegram import Message
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.conversation.group_pages import renewed_page
from bot.conversation.group_words import greeting
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.groups.standing import Hears
from bot.handlers.context import SERVICES, STATE, BotApplication, BotContext
from bot.handlers.rights import has_topics, standing_in
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip
from bot.state.changes import Change
from bot.state.group_values import GroupPage
from bot.state.state import State
from knowledge.guide import Language

PRIVACY_LOOK_EVERY = 600.0
"""Seconds between looks at privacy mode, of which no update tells: who changes it waits for some minutes at most."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Renewer:
    """Writes the messages anew in which the bot says of itself in a group what reaches it."""

    bot: ExtBot[Slip]
    services: Services
    state: State
    outbox: Outbox

    async def renew(
        self, chat: int, settings: ChatSettings | None = None, hears: Hears | None = None, but: int | None = None
    ) -> list[Change]:
        """Write a group's messages anew, all but one; return the changes that forget those that are gone.

        `settings` and `hears` are what is not written yet; else they are read.
        """
        pages = [page for page in await self.state.pages.of(chat) if page.message != but]
        if not pages:
            return []
        settings = settings or await self.state.chats.settings(chat)
        standing = await standing_in(self.bot, chat, hears or await self.state.chats.hears(chat))
        if any(page.kind == "settings" for page in pages):  # the only ones that speak of topics
            standing = replace(standing, is_forum=await has_topics(self.bot, chat))
        changes = []
        for page in pages:
            written = renewed_page(page, settings, standing, self.services)
            if not await self.outbox.renew(chat, page.message, written):
                changes.append(self.state.pages.gone(chat, page))
        return changes


def renewer_in(context: BotContext) -> Renewer:
    """Return what renews messages while an update is handled."""
    return Renewer(context.bot, context.services, context.state, context.outbox)


async def greeting_in(chat: int, language: Language, hears: Hears | None, context: BotContext) -> Reply:
    """Return the greeting of a group."""
    settings = await context.state.chats.settings(chat)
    standing = await standing_in(context.bot, chat, hears)
    return greeting(context.services.answerer.guide.title(language), settings, standing, language)


async def greet_group(chat: int, fallback: Language, context: BotContext) -> None:
    """Greet a group that an owner allowed just now; it may be gone meanwhile."""
    chats = context.state.chats
    language = (await chats.settings(chat)).language or fallback
    try:
        reply = await greeting_in(chat, language, await chats.hears(chat), context)
        message = await context.outbox.send(Target(chat), reply)
    except (BadRequest, Forbidden) as error:
        log.info("a group that was allowed could not be greeted: %s", error.message)
        return
    if message:
        context.changes.append(context.state.pages.kept(chat, GroupPage("greeting", message, language, "group")))


async def note_arrival(message: Message, context: BotContext) -> None:
    """Remember that all messages of a group reach the bot: this one is none that privacy mode lets through."""
    chat = message.chat_id
    if chat in context.known_to_arrive:
        return
    context.known_to_arrive.add(chat)
    hears = await context.state.chats.hears(chat)
    standing = await standing_in(context.bot, chat, hears) if hears != "all" else None
    if standing is None or standing.is_admin:
        return
    context.changes.append(context.state.chats.hearing(chat, "all"))
    if not standing.reads_all:
        context.changes += await renewer_in(context).renew(chat, hears="all")


@asynccontextmanager
async def watching_privacy(application: BotApplication) -> AsyncIterator[None]:
    """Inside a block, look from time to time whether privacy mode was changed in @BotFather."""
    task = asyncio.create_task(_watch(application))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _watch(application: BotApplication) -> None:
    while True:
        try:
            await look_at_privacy(application)
        except Exception as error:
            log.warning("privacy mode could not be looked at: %s", type(error).__name__)
        await asyncio.sleep(PRIVACY_LOOK_EVERY)


async def look_at_privacy(application: BotApplication) -> None:
    """Where privacy mode was changed, remember what that means for the groups, and say so there."""
    services: Services = application.bot_data[SERVICES]
    state: State = application.bot_data[STATE]
    off = bool((await application.bot.get_me()).can_read_all_group_messages)
    before = await state.options.privacy_off()
    if before == off:
        return
    changed = [state.chats.privacy_turned(off=off)] if before is not None else []
    await state.commit([state.options.privacy_seen(off=off), *changed])
    if before is None:
        return
    renewer = Renewer(application.bot, services, state, Outbox(application.bot, SentOnce()))
    for chat in await state.pages.chats():
        try:
            await state.commit(await renewer.renew(chat))
        except TelegramError as error:
            log.info("what the bot said in a group could not be renewed: %s", type(error).__name__)
