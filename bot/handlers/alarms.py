"""What owners hear of the bot's own state, and what the bot asks Telegram about it."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import ExtBot

from bot.groups.time_zones import VIETNAM
from bot.replies.reply import Reply
from bot.sending.failures import FailureKind, failure_kind
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip
from bot.texts import texts_for

log = logging.getLogger(__name__)


async def tell_of_outage(
    bot: ExtBot[Slip], owners: Iterable[int], kind: FailureKind, since: datetime, until: datetime | None
) -> bool:
    """Tell the owners what can't be used, or could not until now; return whether that reached one of them."""
    reached = False
    for owner in owners:
        try:
            await Outbox(bot, SentOnce()).send(Target(owner), outage_reply(kind, since, until))
            reached = True
        except TelegramError as error:
            log.warning("an owner could not be told of an outage: %s", type(error).__name__)
    return reached


def outage_reply(kind: FailureKind, since: datetime, until: datetime | None) -> Reply:
    """Return what owners read of an outage, and when it is over."""
    words = texts_for("vi").limits
    cause = words.outage_causes.get(kind) or words.outage_causes["telegram"]
    times = {"since": _written(since), "until": _written(until or since)}
    return Reply((words.outage_over if until else words.outage).format(cause=cause, **times))


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(VIETNAM):%H:%M %d/%m}"


async def is_revoked(bot: ExtBot[Slip]) -> bool:
    """Tell whether Telegram refuses the bot's token in every call; one call may be refused for another reason."""
    try:
        with suppress(NetworkError):
            await bot.get_me()
    except InvalidToken as error:
        return failure_kind(error) == "token"
    return False
