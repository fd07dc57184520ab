"""Texts and files: commands, questions, answers in dialogs."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from datetime import datetime

from telegram import Chat, Message, Update

from bot.conversation.commands import is_known, task_for
from bot.conversation.effects import KeepDialog, KeepReply
from bot.conversation.lookups import look_up
from bot.conversation.needs import NOTHING, OPEN_DIALOG, PERSONAL_DATA
from bot.conversation.requests import Outcome, Request
from bot.conversation.tasks import Task
from bot.groups.addressing import Addressed, listen
from bot.groups.chat_settings import ChatSettings
from bot.handlers.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.limits import may_ask
from bot.handlers.lookups import ways_for_message
from bot.handlers.reading import app_language, is_from_person, place_of, read_asker, read_incoming, read_replied
from bot.handlers.typing import typing
from bot.sending.outbox import Target, target_of


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a text or a file that is meant for the bot."""
    message = update.message
    if message is None or not is_from_person(message):
        return
    settings = await settings_in(message.chat, context)
    addressed = hear(message, settings, context)
    if addressed is None or not await is_welcome(message, addressed, context):
        return
    request = await read_request(message, addressed, settings, context)
    known = NOTHING.having(OPEN_DIALOG, await context.state.dialogs.open(request.asker, message.date))
    task = task_for(addressed, request, context.services, has_file=message.document is not None)
    ways = ways_for_message(message, request.asker, task.needs, context)
    target = target_of(message, as_reply=request.place == "group", silent=settings.is_quiet(message.date))
    async with busy(addressed, target, context):
        request = replace(request, looked_up=await look_up(task.needs, ways, known))
        with context.metrics.answering():
            outcome = await carried_out(task, request, context)
    await carry_out(remembered(outcome, message, request), request.asker, target, context)


async def carried_out(task: Task[Request], request: Request, context: BotContext) -> Outcome:
    """Run a task in a thread; work on files takes a place of its own, so that questions find threads free."""
    async with context.file_places if request.looked_up.holds_file else nullcontext():
        return await asyncio.to_thread(task.run, request, context.services)


async def settings_in(chat: Chat, context: BotContext) -> ChatSettings:
    """Return the settings of a group; in private those of a new one."""
    return await context.state.chats.settings(chat.id) if place_of(chat) == "group" else ChatSettings()


def hear(message: Message, settings: ChatSettings, context: BotContext) -> Addressed | None:
    """Return what may be answered in a message; other bots' commands in a group are none of the bot's business."""
    addressed = listen(read_incoming(message), context.me, settings, message.date)
    is_ours = addressed is not None and (place_of(message.chat) != "group" or is_known(addressed))
    return addressed if is_ours else None


async def is_welcome(message: Message, addressed: Addressed, context: BotContext) -> bool:
    """Tell whether the asker may ask; who did not ask the bot is not told to ask less."""
    return addressed.reason == "overheard" or await may_ask(message, context)


def busy(addressed: Addressed, target: Target, context: BotContext) -> AbstractAsyncContextManager[None]:
    """Show inside a block that the bot is busy, unless it may well say nothing."""
    return nullcontext() if addressed.reason == "overheard" else typing(context.bot, target)


def remembered(outcome: Outcome, message: Message, request: Request, first: datetime | None = None) -> Outcome:
    """Return an outcome that remembers which message it answers; what was said in a dialog is not said again.

    Who looks at or deletes what is kept of them leaves no new trace.
    """
    if PERSONAL_DATA in request.looked_up:
        return outcome
    in_dialog = request.continued is not None or any(isinstance(effect, KeepDialog) for effect in outcome.effects)
    reply = KeepReply(message.message_id, message.text or "", not in_dialog, first)
    return replace(outcome, effects=(*outcome.effects, reply))


async def read_request(message: Message, addressed: Addressed, settings: ChatSettings, context: BotContext) -> Request:
    """Return what was said by whom and where; a language that was chosen in private holds only there."""
    place, asker = place_of(message.chat), read_asker(message)
    return Request(
        text=addressed.text,
        place=place,
        asker=asker,
        message=message.message_id,
        replied=read_replied(message, context.me.id),
        settings=settings,
        chosen=await context.state.people.language(asker.user) if place == "private" else settings.language,
        fallback=app_language(message.from_user),
        now=message.date,
    )
