"""What went wrong in a handler: logged first, then one line to whoever waits for an answer."""

import logging
import secrets

from telegram import Message, Update
from telegram.error import Forbidden, TelegramError

from bot.context import BotContext
from bot.handlers.reading import language_in, place_of
from bot.logs import describe
from bot.outbox import Target, send, target_of
from bot.replies import Reply
from bot.texts import texts_for

log = logging.getLogger(__name__)


async def apologise(update: object, context: BotContext) -> None:
    """Log an error under a number and tell the number to the user; who blocked the bot can't be told."""
    error = context.error
    context.work.drop()
    if error is None or isinstance(error, Forbidden):
        log.info("not delivered: the bot was blocked or removed")
        return
    number = secrets.token_hex(4)
    log.error("error %s: %s", number, describe(error))
    message = update.effective_message if isinstance(update, Update) else None
    if isinstance(update, Update) and isinstance(message, Message):
        place = place_of(message.chat)
        texts = texts_for(await language_in(place, update.effective_user, context.state.people))
        target = target_of(message, as_reply=place == "group")
        await _try_to_send(context, target, Reply(texts.rim.failed.format(id=number)), number)


async def _try_to_send(context: BotContext, target: Target, reply: Reply, number: str) -> None:
    try:
        await send(context.bot, target, reply)
    except TelegramError as error:
        log.warning("error %s: the apology could not be sent: %s", number, type(error).__name__)
