"""Edited messages: the answer to an edited question is edited too."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telegram import Update

from bot.conversation.commands import task_for
from bot.conversation.lookups import look_up
from bot.conversation.needs import EARLIER_TURNS, NOTHING, OPEN_DIALOG
from bot.groups.addressing import Addressed
from bot.handlers.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.lookups import ways_for_message
from bot.handlers.messages import busy, carried_out, hear, is_welcome, read_request, remembered, settings_in
from bot.handlers.reading import is_from_person
from bot.sending.outbox import target_of
from bot.state.values import GivenReply, OpenDialog

FRESH = timedelta(minutes=15)
"""How long a message that was not answered may become a question by an edit."""


async def answer_edit(update: Update, context: BotContext) -> None:
    """Answer an edited question in the place of the answer that it had; one that had none while it is fresh."""
    message = update.edited_message
    if message is None or not is_from_person(message):
        return
    settings = await settings_in(message.chat, context)
    addressed = hear(message, settings, context)
    given = await context.state.replies.to_message(message.chat_id, message.message_id)
    age = datetime.now(UTC) - message.date
    if addressed is None or not _counts(addressed, message.text or "", given, age):
        return
    if not await is_welcome(message, addressed, context):
        return
    request = await read_request(message, addressed, settings, context)
    open = await context.state.dialogs.open(request.asker, message.date)
    if given is None and _belongs_to_dialog(addressed, open):
        return
    task = task_for(addressed, request, context.services)
    ways = ways_for_message(message, request.asker, task.needs, context)
    known = NOTHING.having(OPEN_DIALOG, open)
    if given:
        before = await context.state.turns.recent(request.asker, message.date, before=given.at)
        known = known.having(OPEN_DIALOG, None).having(EARLIER_TURNS, before)
    target = target_of(message, as_reply=request.place == "group", silent=settings.is_quiet(message.date))
    async with busy(addressed, target, context):
        request = replace(request, looked_up=await look_up(task.needs, ways, known))
        with context.metrics.answering():
            outcome = await carried_out(task, request, context)
    if given:
        outcome = replace(outcome, replaces=given.message)
    outcome = remembered(outcome, message, request, given.at if given else None)
    await carry_out(outcome, request.asker, target, context)


def _counts(addressed: Addressed, text: str, given: GivenReply | None, age: timedelta) -> bool:
    """Tell whether an edit brings something new that is still waited for."""
    if given:
        return given.message is not None and not given.answers(text)
    return addressed.reason != "overheard" and age < FRESH


def _belongs_to_dialog(addressed: Addressed, open: OpenDialog | None) -> bool:
    """Tell whether a text may have been an answer in a dialog, which took it as it was."""
    return addressed.command is None and open is not None
