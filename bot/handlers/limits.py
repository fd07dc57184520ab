"""Who asks or presses too much gets one friendly word, then silence for a while; who waits long, a place in line."""

from decimal import Decimal

from telegram import CallbackQuery, Message

from bot.calculations.formats import write_number
from bot.handlers.context import BotContext
from bot.handlers.reading import language_in, place_of, read_asker
from bot.replies.asker import Asker
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, target_of, unless_too_old
from bot.state.state import State
from bot.texts import texts_for
from bot.texts.schema import Texts


async def may_ask(message: Message, context: BotContext) -> bool:
    """Tell whether a message may be answered, and say once why not."""
    asker, place = read_asker(message), place_of(message.chat)
    refusal = None if _is_owner(asker, context) else context.services.quotas.asked(asker, place)
    if refusal and refusal.first:
        texts = texts_for(await language_in(message.chat, message.from_user, context.state))
        await context.outbox.send(target_of(message, as_reply=place == "group"), Reply(refusal.worded(texts)))
    return refusal is None


async def tell_place(message: Message, before: int, outbox: Outbox, state: State) -> None:
    """Tell a person in private how many are answered before them; groups are spared."""
    if place_of(message.chat) == "private":
        language = await language_in(message.chat, message.from_user, state)
        words = texts_for(language).limits.in_line.format(count=write_number(Decimal(before), language))
        await outbox.send(target_of(message, as_reply=False), Reply(words))


async def may_press(query: CallbackQuery, asker: Asker, texts: Texts, context: BotContext) -> bool:
    """Tell whether a press may be answered, and say once why not; the press is over in any case."""
    refusal = None if _is_owner(asker, context) else context.services.quotas.pressed(asker)
    if refusal:
        with unless_too_old():
            await query.answer(refusal.worded(texts) or None)
    return refusal is None


def _is_owner(asker: Asker, context: BotContext) -> bool:
    return asker.user in context.services.owners
