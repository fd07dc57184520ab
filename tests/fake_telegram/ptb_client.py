"""How tests call the fake Telegram: by python-telegram-bot, over HTTP."""

from collections.abc import Awaitable

import telegram as ptb
from telegram import error
from telegram.request import HTTPXRequest

from tests.fake_telegram import FakeTelegram
from tests.patience import PATIENCE


def make_bot(telegram: FakeTelegram, token: str | None = None) -> ptb.Bot:
    """Return python-telegram-bot's own client, which talks to the fake Telegram."""
    # The machine's proxy settings are not for the loopback interface.
    requests = [
        HTTPXRequest(
            read_timeout=PATIENCE,
            write_timeout=PATIENCE,
            connect_timeout=PATIENCE,
            pool_timeout=PATIENCE,
            httpx_kwargs={"trust_env": False},
        )
        for _ in range(2)
    ]
    return ptb.Bot(
        token or telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        get_updates_request=requests[0],
        request=requests[1],
    )


def keyboard(action: str, count: int = 1, label: str = "Xem") -> ptb.InlineKeyboardMarkup:
    """Return a keyboard of so many rows, each with the same button."""
    return ptb.InlineKeyboardMarkup([[ptb.InlineKeyboardButton(label, callback_data=action)]] * count)


async def why_refused(call: Awaitable[object]) -> str | None:
    """Return the text of the error that a call ends in, if any."""
    try:
        await call
    except error.TelegramError as refused:
        return refused.message
    return None
