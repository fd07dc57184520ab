"""Errors of handlers: logged, then told in one line to the person who waits, and to the owners."""

import logging
import secrets
from contextlib import suppress

from telegram import Chat, Message, Update
from telegram.error import Forbidden, TelegramError

from bot.handlers.context import BotContext
from bot.handlers.failure_notices import failure_notice
from bot.handlers.reading import app_language, language_in, place_of
from bot.replies.reply import Reply
from bot.running.logs import describe, name_of
from bot.sending.outbox import Target, target_of
from bot.state.changes import Change
from bot.state.state import State
from bot.texts import texts_for
from bot.texts.schema import Texts

GONE = ("bot was kicked", "bot is not a member", "group chat was deleted")
"""Parts of Telegram's messages that say that the bot is not in a group any more; no error code tells it."""

log = logging.getLogger(__name__)


async def apologise(update: Update, error: Exception, context: BotContext) -> None:
    """Log an error with a number, and tell the user and the owners that number."""
    number = secrets.token_hex(4)
    log.error("error %s: %s", number, describe(error))
    await _tell_user(update, number, context)
    await _tell_owners(update, error, number, context)


def leave(chat: Chat | None, error: TelegramError, state: State) -> list[Change]:
    """Return the changes that forget what was asked in a group from which the bot was removed."""
    gone = isinstance(error, Forbidden) and any(words in error.message.lower() for words in GONE)
    return state.chats.left(chat.id) if gone and chat and place_of(chat) == "group" else []


async def _tell_user(update: Update, number: str, context: BotContext) -> None:
    message = update.effective_message
    # Where the bot is a guest, the id of the chat may also belong to another chat that it is in.
    if isinstance(message, Message) and not message.guest_query_id:
        texts = await _texts_for_user(update, message, context)
        target = target_of(message, as_reply=place_of(message.chat) == "group")
        await _try_to_send(context, target, Reply(texts.basics.failed.format(id=number)), number)


async def _texts_for_user(update: Update, message: Message, context: BotContext) -> Texts:
    user = update.effective_user
    # Whatever failed may fail again here.
    with suppress(Exception):
        return texts_for(await language_in(message.chat, user, context.state))
    return texts_for(app_language(user))


async def _tell_owners(update: Update, error: Exception, number: str, context: BotContext) -> None:
    if not context.services.owners or not context.services.alarms.is_due(name_of(error)):
        return
    notice = failure_notice(update, error, number)
    for owner in context.services.owners:
        await _try_to_send(context, Target(owner), notice, number)


async def _try_to_send(context: BotContext, target: Target, reply: Reply, number: str) -> None:
    try:
        await context.outbox.send(target, reply)
    except TelegramError as error:
        log.warning("error %s: it could not be told: %s", number, type(error).__name__)
