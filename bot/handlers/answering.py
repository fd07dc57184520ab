"""The way from a message that is to be answered to its answer: read, look up, carry out, remember."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace

from telegram import Message

from bot.conversation.commands import task_for
from bot.conversation.effects import EndDialog, KeepDialog, KeepReply
from bot.conversation.hearing import History
from bot.conversation.lateness import is_late, with_word_of_lateness
from bot.conversation.lookups import look_up
from bot.conversation.needs import EARLIER_TURNS, FILE_AT_HAND, NOTHING, OPEN_DIALOG, PERSONAL_DATA, LookedUp
from bot.conversation.remembering import run_task
from bot.conversation.requests import Outcome, Request
from bot.groups.talk import asks_something
from bot.handlers.context import BotContext
from bot.handlers.deleting import planned_deletions
from bot.handlers.delivering import carry_out
from bot.handlers.files import place_for_file, wanted_file
from bot.handlers.limits import file_refusal, tell_refusal
from bot.handlers.listening import Listened, waited
from bot.handlers.lookups import ways_for_message
from bot.handlers.media import album_of, file_of, medium_of, written_in
from bot.handlers.reading import app_language, place_of, read_asker, read_replied
from bot.handlers.typing import typing
from bot.sending.outbox import Target, target_of


async def answer(message: Message, listened: Listened, context: BotContext) -> None:
    """Answer a message; the answer to an edited one goes in the place of the one that it had."""
    request = await _read_request(message, listened, context)
    file = file_of(message)
    name = (file.file_name or "") if file else None
    replied = _replied_file(message, request)
    medium = medium_of(message)
    task = task_for(listened.addressed, request, context.services, file=name, medium=medium, replied_file=replied)
    ways = ways_for_message(message, request.asker, task.needs, context)
    silent = request.settings.is_quiet(message.date)
    in_group = request.place == "group"
    target = replace(target_of(message, as_reply=in_group, silent=silent), falls_with_question=in_group)
    wanted = wanted_file(message, task.needs)
    refusal = file_refusal(request.asker, context) if wanted else None
    if refusal:
        if refusal.first:
            await tell_refusal(refusal, message, context.outbox, context.state)
        return
    async with _busy(listened, target, context), place_for_file(wanted, request.asker, context):
        known = await _known(request, listened.history, context)
        request = replace(request, looked_up=await look_up(task.needs, ways, known))
        with context.metrics.answering():
            outcome = await asyncio.to_thread(run_task, task, request, context.services)
    outcome = _remembered(outcome, message, request, listened.history)
    if is_late(outcome, waited(message, context)) and context.words_of_lateness.is_due(str(message.chat_id)):
        outcome = with_word_of_lateness(outcome, request.texts)
    await carry_out(outcome, request.asker, target, context)
    if request.place == "group":
        command = message.message_id if listened.addressed.command else None
        context.changes += planned_deletions(target.chat, request.settings, command, context)


async def _read_request(message: Message, listened: Listened, context: BotContext) -> Request:
    """Return what was said by whom and where; a language that was chosen in private holds only there."""
    place, asker, settings = place_of(message.chat), read_asker(message), listened.settings
    return Request(
        text=listened.addressed.text,
        place=place,
        asker=asker,
        name=_name(message),
        message=message.message_id,
        by=listened.addressed.by,
        replied=read_replied(message, context.me.id),
        settings=settings,
        chosen=await context.state.people.language(asker.user) if place == "private" else settings.language,
        fallback=app_language(message.from_user),
        now=message.date,
    )


def _name(message: Message) -> str:
    """Return the name of who wrote a message, in whatever name they did."""
    if message.sender_chat:
        return message.sender_chat.effective_name or ""
    return message.from_user.full_name if message.from_user else ""


def _replied_file(message: Message, request: Request) -> str | None:
    """Return the name of somebody else's file to which a message replies; None where there is none."""
    replied = None if request.replied.own else wanted_file(message, (FILE_AT_HAND,))
    return (replied.file_name or "") if replied else None


async def _known(request: Request, history: History, context: BotContext) -> LookedUp:
    """Return what is known already; an edited question is answered as it would have been when it was first asked."""
    if history.given is None:
        return NOTHING.having(OPEN_DIALOG, history.open)
    turns = await context.state.turns.recent(request.asker, request.now, before=history.given.at)
    return NOTHING.having(OPEN_DIALOG, None).having(EARLIER_TURNS, turns)


def _busy(listened: Listened, target: Target, context: BotContext) -> AbstractAsyncContextManager[None]:
    """Show inside a block that the bot is busy, unless it may well say nothing."""
    addressed = listened.addressed
    silent = addressed.by == "overheard" or (addressed.by == "reply" and not asks_something(addressed.text))
    return nullcontext() if silent else typing(context.bot, target)


def _remembered(outcome: Outcome, message: Message, request: Request, history: History) -> Outcome:
    """Return an outcome that remembers which message it answers, and that replaces the answer that an edit had.

    An edit of what was said in a dialog changes nothing. Who looks at or deletes what is kept of them leaves no new
    trace.
    """
    given = history.given
    if history.awaited and request.by != "overheard":
        outcome = replace(outcome, effects=(EndDialog(), *outcome.effects))
    if given:
        outcome = replace(outcome, replaces=given.message)
    if PERSONAL_DATA in request.looked_up:
        return outcome
    in_dialog = request.continued is not None or any(isinstance(effect, KeepDialog) for effect in outcome.effects)
    first = given.at if given else None
    reply = KeepReply(message.message_id, written_in(message), not in_dialog, first, album_of(message))
    return replace(outcome, effects=(*outcome.effects, reply))
