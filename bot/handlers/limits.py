"""Words to people who have to wait: they ask or press too much, or many others are answered before them."""

from decimal import Decimal

from telegram import CallbackQuery, Message

from bot.calculations.formats import write_number
from bot.conversation.quotas import Refusal
from bot.handlers.context import BotContext
from bot.handlers.reading import language_in, place_of
from bot.replies.asker import Asker
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, target_of, unless_too_old
from bot.state.state import State
from bot.texts import texts_for
from bot.texts.schema import Texts


async def tell_refusal(refusal: Refusal, message: Message, outbox: Outbox, state: State) -> None:
    """Tell a person or group that asks too much how long to wait."""
    texts = texts_for(await language_in(message.chat, message.from_user, state))
    target = target_of(message, as_reply=place_of(message.chat) == "group")
    await outbox.send(target, Reply(refusal.worded(texts)))


async def tell_place(message: Message, before: int, outbox: Outbox, state: State) -> None:
    """Tell a person in private how many others are answered before them; in groups this would only disturb."""
    if place_of(message.chat) == "private":
        language = await language_in(message.chat, message.from_user, state)
        words = texts_for(language).limits.in_line.format(count=write_number(Decimal(before), language))
        await outbox.send(target_of(message, as_reply=False), Reply(words))


async def may_press(query: CallbackQuery, asker: Asker, texts: Texts, context: BotContext) -> bool:
    """Tell whether a press may be answered; where not, end it, and at first with a word why."""
    is_owner = asker.user in context.services.owners
    refusal = None if is_owner else context.services.quotas.pressed(asker)
    if refusal:
        with unless_too_old():
            await query.answer(refusal.worded(texts) or None)
    return refusal is None


def file_refusal(asker: Asker, context: BotContext) -> Refusal | None:
    """Count a file, and return why it may not be worked on now; the bot's owners may send any number."""
    return None if asker.user in context.services.owners else context.services.quotas.sent_file(asker)
