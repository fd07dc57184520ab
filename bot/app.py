"""The one place that joins the parts into a running Telegram bot."""

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError
from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import (
    ApplicationBuilder,
    ContextTypes,
    Defaults,
    ExtBot,
)
from telegram.request import HTTPXRequest

from bot.context import SERVICES, STATE, BotApplication, BotContext
from bot.doctor import Account
from bot.inbox import Attempts, Inbox, LocalInbox, SharedInbox
from bot.menu import introduce
from bot.pacing import ChatPace
from bot.polling import Poller
from bot.processing import Processor
from bot.services import Services
from bot.settings import Settings
from bot.state import State, open_state
from bot.state.database import StateError

SECONDS_TO_FINISH = 20.0
"""What is not answered by then is answered after the next start."""
SWEEP_EVERY = timedelta(hours=1)
CONNECTIONS = 64
SIGNALS = (signal.SIGINT, signal.SIGTERM)
ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.EDITED_MESSAGE,
    Update.MY_CHAT_MEMBER,
)

os.environ.setdefault("PTB_TIMEDELTA", "true")
"""PTB's coming default; without it, every "too many requests" from Telegram warns of the change."""

log = logging.getLogger(__name__)


class BotFailure(Exception):
    """The bot can't go on; the message is one line that says why and how to mend it, without the token."""


def build_application(bot: ExtBot[int], services: Services, state: State) -> BotApplication:
    """Return the bot with its handlers, not yet started."""
    application: BotApplication = (
        ApplicationBuilder()
        .bot(bot)
        .context_types(ContextTypes(context=BotContext))
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.bot_data[SERVICES] = services
    application.bot_data[STATE] = state
    return application


def make_bot(settings: Settings) -> ExtBot[int]:
    """Return the client of the Bot API that the settings describe."""
    if settings.telegram_bot_token is None:
        raise BotFailure("TELEGRAM_BOT_TOKEN is not set")
    root = settings.telegram_api_url or "https://api.telegram.org"
    return ExtBot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=_request(settings, CONNECTIONS),
        get_updates_request=_request(settings, 1),
        defaults=Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)),
        rate_limiter=ChatPace(),
    )


def _request(settings: Settings, connections: int) -> HTTPXRequest:
    # The environment's proxy is for Telegram's own server; one's own stands nearby.
    own_server = settings.telegram_api_url is not None
    return HTTPXRequest(connections, httpx_kwargs={"trust_env": not own_server})


async def serve(settings: Settings, services: Services, stop: asyncio.Event) -> None:
    """Answer until `stop` is set and everything fetched until then is answered; raise BotFailure when it can't be."""
    try:
        state = await open_state(settings.database, settings.kept)
    except StateError as error:
        raise BotFailure(str(error)) from None
    try:
        async with sweeping(state):
            await _serve(settings, services, state, stop)
    except TelegramError as error:
        raise BotFailure(_explain(error)) from None
    finally:
        await state.close()


@asynccontextmanager
async def sweeping(state: State) -> AsyncIterator[None]:
    """Delete what has been kept long enough, at once and then every hour, inside a block."""
    task = asyncio.create_task(_sweep(state))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _sweep(state: State) -> None:
    while True:
        try:
            await state.commit(state.expired(datetime.now(UTC)))
        except SQLAlchemyError as error:
            log.warning("old texts could not be deleted, trying again in an hour: %s", type(error).__name__)
        await asyncio.sleep(SWEEP_EVERY.total_seconds())


def _explain(error: TelegramError) -> str:
    """Return why the bot can't go on and how to mend it, without the token that PTB's own words may hold."""
    match error:
        case InvalidToken():
            return "Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather."
        case Conflict():
            return "Another program fetches this bot's updates: stop the other copy of the bot, then start again."
        case BadRequest():
            return f"Telegram refused: {error.message}"
        case NetworkError():
            return f"Telegram can't be reached ({type(error).__name__}): check the network and TELEGRAM_API_URL."
    return f"Telegram refused: {error.message}"


async def _serve(settings: Settings, services: Services, state: State, stop: asyncio.Event) -> None:
    bot = make_bot(settings)
    async with bot, _request(settings, 1) as fetching:
        await introduce(bot, services.owners)
        application = build_application(bot, services, state)
        async with _inbox(application, state) as inbox:
            await Poller(bot, fetching, inbox, ALLOWED_UPDATES).run(stop)


@asynccontextmanager
async def _inbox(application: BotApplication, state: State) -> AsyncIterator[Inbox]:
    """Handle what is received inside a block; leaving it waits for what is at hand."""
    processor = Processor(application)
    attempts = Attempts(state.updates, processor.handle, processor.give_up)
    kind = LocalInbox if state.database.is_sqlite else SharedInbox
    inbox = kind(application.bot.id, state.updates, state.database, attempts)
    await inbox.start()
    try:
        yield inbox
    finally:
        log.info("stopping: finishing what was asked")
        await inbox.close(SECONDS_TO_FINISH)


def run_until_signal(settings: Settings, services: Services) -> None:
    """Answer until Ctrl-C or SIGTERM; a second Ctrl-C ends it at once."""
    asyncio.run(_serve_until_signal(settings, services))


async def _serve_until_signal(settings: Settings, services: Services) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def ask_to_stop() -> None:
        stop.set()
        for each in SIGNALS:
            loop.remove_signal_handler(each)

    with suppress(NotImplementedError):  # Windows has no such handlers
        for each in SIGNALS:
            loop.add_signal_handler(each, ask_to_stop)
    await serve(settings, services, stop)


def ask_account(settings: Settings) -> Account:
    """Ask Telegram about the bot; what goes wrong is in the answer."""
    return asyncio.run(_ask_account(settings))


async def _ask_account(settings: Settings) -> Account:
    try:
        async with make_bot(settings) as bot:
            webhook = await bot.get_webhook_info()
            return Account(bot.username, bool(bot.bot.can_read_all_group_messages), webhook.url)
    except TelegramError as error:
        return Account(trouble=_explain(error))
