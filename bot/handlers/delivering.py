"""The last step of every handler: the reply goes out, and what is remembered of it is gathered."""

from datetime import UTC, datetime

from bot.asker import Asker
from bot.context import BotContext
from bot.effects import Occasion, changes_of
from bot.outbox import Target, deliver
from bot.requests import Outcome


async def carry_out(outcome: Outcome, asker: Asker, target: Target, context: BotContext) -> None:
    """Send or show the reply and gather what is remembered, to be written when the update is done."""
    message = await deliver(context.bot, target, outcome)
    occasion = Occasion(asker, datetime.now(UTC), message)
    context.work.add(*changes_of(outcome.effects, occasion, context.state))
