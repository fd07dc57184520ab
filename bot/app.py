"""The one place that joins the parts into a running Telegram bot."""

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from functools import partial

from telegram import LinkPreviewOptions, Update
from telegram.error import TelegramError
from telegram.ext import (
    ApplicationBuilder,
    ContextTypes,
    Defaults,
    ExtBot,
)

from bot.commandline.doctor import Account
from bot.conversation.services import Services
from bot.handlers.alarms import is_revoked, tell_of_outage
from bot.handlers.broadcasting import broadcasting
from bot.handlers.context import (
    CLOCK,
    COUNTERS,
    FILE_PLACES,
    KNOWN_TO_ARRIVE,
    LARGE_FILES,
    SERVICES,
    STATE,
    UNWELCOME,
    WORDS_OF_LATENESS,
    BotApplication,
    BotContext,
)
from bot.handlers.deleting import deleting
from bot.handlers.digests import sending_digests
from bot.handlers.documents import keeping_library
from bot.handlers.renewing import watching_privacy
from bot.running.heartbeat import beating
from bot.running.metrics import Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.running.proxies import proxy_to_telegram
from bot.running.settings import Settings
from bot.running.turnstile import FairPlaces, Turnstile
from bot.sending.async_clock import AsyncClock
from bot.sending.failures import explain
from bot.sending.menu import introducing
from bot.sending.pacing import ChatPace
from bot.sending.telegram_clock import TelegramClock
from bot.sending.telegram_http import ANSWER_PATIENCE, TelegramHttp
from bot.sending.unstored import Slip
from bot.sending.unwelcome import Unwelcome
from bot.state.sole_use import sole_use
from bot.state.state import State, open_state
from bot.state.values import MessageSeals
from bot.updates.arrivals import Gate
from bot.updates.attempts import Attempts, Halt
from bot.updates.getting_ready import GettingReady
from bot.updates.inbox import Inbox, make_inbox
from bot.updates.outages import Outages
from bot.updates.polling import Poller
from bot.updates.processing import Processor
from bot.updates.stored_updates import Json, stored_update
from bot.updates.sweeping import sweeping
from bot.updates.web import Health, Webhook, listening, metrics_pages, webhook_pages
from index.values.search import RunningSearch
from knowledge.toolbox.errors import BotFailure, Stopped
from knowledge.toolbox.heap import keep_for_good

SECONDS_TO_FINISH = 20.0
"""What is not answered by then is answered after the next start."""
FILES_AT_ONCE = 2
"""Files that are held in memory and worked on at the same time, each of another person."""
CONNECTIONS = 128
"""To Telegram: one for each chat that is handled at the same time, as each may wait for a slow answer."""
WEBHOOK_CONNECTIONS = 100
"""Updates that Telegram sends at the same time."""
THREADS = 16
"""In which requests are worked on; most wait for the search, which takes eight at a time: as many again stand ready."""
SOON = 5.0
"""Seconds after which a start takes longer than with a whole index, on a slow machine too."""
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


def build_application(
    bot: ExtBot[Slip], services: Services, state: State, metrics: Metrics, clock: TelegramClock
) -> BotApplication:
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
    application.bot_data[COUNTERS] = metrics
    application.bot_data[CLOCK] = clock
    application.bot_data[WORDS_OF_LATENESS] = OnceAMinute()
    application.bot_data[UNWELCOME] = Unwelcome()
    application.bot_data[KNOWN_TO_ARRIVE] = set()
    application.bot_data[FILE_PLACES] = Turnstile(FILES_AT_ONCE)
    application.bot_data[LARGE_FILES] = FairPlaces(1)
    return application


def make_bot(
    settings: Settings,
    metrics: Metrics | None = None,
    patience: float = ANSWER_PATIENCE,
    clock: TelegramClock | None = None,
) -> ExtBot[Slip]:
    """Return the client of the Bot API that the settings describe; it waits `patience` seconds for an answer.

    `clock` learns Telegram's time from the answers.
    """
    if settings.telegram_bot_token is None:
        raise BotFailure("TELEGRAM_BOT_TOKEN is not set")
    root = settings.telegram_api_url or "https://api.telegram.org"
    return ExtBot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=_request(settings, CONNECTIONS, patience, clock),
        get_updates_request=_request(settings, 1),
        defaults=Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)),
        rate_limiter=ChatPace(metrics=metrics, telegram_clock=clock),
    )


def _request(
    settings: Settings, connections: int, patience: float = ANSWER_PATIENCE, clock: TelegramClock | None = None
) -> TelegramHttp:
    return TelegramHttp(connections, proxy_to_telegram(settings), patience, clock)


SWITCH_INTERVAL = 0.001
"""Seconds for which a thread that computes may keep others waiting: the loop notes at once which replies are out."""


async def serve(settings: Settings, services: Services, stop: asyncio.Event, clock: AsyncClock | None = None) -> None:
    """Answer until `stop` is set and everything taken in until then is answered; raise BotFailure when it can't be.

    `clock` measures how long something can't be reached.
    """
    outages = Outages(Metrics(), clock)
    try:
        with sole_use(settings.database):
            state = await outages.begun(lambda: _opened_state(settings), stop)
            try:
                await _serve(settings, services, state, outages, stop)
            finally:
                await outages.close()
                await state.close()
    except Stopped:
        log.info("stopped before it had started")
    except TelegramError as error:
        raise BotFailure(explain(error, settings.telegram_api_url)) from None


async def _opened_state(settings: Settings) -> State:
    return await open_state(settings.database, settings.kept, MessageSeals(settings.digest_secret))


async def _serve(settings: Settings, services: Services, state: State, outages: Outages, stop: asyncio.Event) -> None:
    health, reasons, clock = Health(state, outages), list[Exception](), TelegramClock()
    async with (
        beating(settings.data_dir),
        _watched(settings, health, outages.metrics),
        _started_bot(settings, outages, clock, stop) as bot,
        # By Telegram's time, which its first answer tells.
        sweeping(state, clock),
    ):
        outages.tell_by(partial(tell_of_outage, bot, services.owners))

        async def halt(error: Exception) -> bool:
            if isinstance(error, TelegramError) and not await is_revoked(bot):
                return False
            reasons.append(error)
            stop.set()
            return True

        application = build_application(bot, services, state, outages.metrics, clock)
        async with (
            introducing(bot, services.owners),
            keeping_library(application),
            watching_privacy(application),
            broadcasting(application),
            deleting(application),
            sending_digests(application),
            _inbox(application, outages, halt, stop) as inbox,
        ):
            take_in = _by_webhook if settings.telegram_mode == "webhook" else _by_polling
            await take_in(settings, application, inbox, health, outages, stop)
    for error in reasons:
        raise error


@asynccontextmanager
async def _started_bot(
    settings: Settings, outages: Outages, clock: TelegramClock, stop: asyncio.Event
) -> AsyncIterator[ExtBot[Slip]]:
    """Give the client of the Bot API inside a block, as soon as Telegram has said who the bot is."""
    bot = make_bot(settings, outages.metrics, clock=clock)

    async def start() -> bool:
        await bot.initialize()
        return True

    try:
        await outages.begun(start, stop)
        yield bot
    finally:
        await bot.shutdown()


def _watched(settings: Settings, health: Health, metrics: Metrics) -> AbstractAsyncContextManager[None]:
    """Show inside a block how the bot is, where that is asked for."""
    address = settings.metrics_listen
    return listening(metrics_pages(health, metrics), address) if address else nullcontext()


async def _by_polling(
    settings: Settings,
    application: BotApplication,
    inbox: Inbox,
    health: Health,
    outages: Outages,
    stop: asyncio.Event,
) -> None:
    """Fetch updates until `stop`."""
    bot: ExtBot[Slip] = application.bot
    await outages.begun(lambda: bot.delete_webhook(drop_pending_updates=False), stop)
    log.info("@%s is answering", bot.username)
    async with _request(settings, 1, clock=application.bot_data[CLOCK]) as fetching:
        poller = Poller(bot, fetching, inbox, ALLOWED_UPDATES, outages)
        with health.taking(lambda: _can_search(application)):
            await poller.run(stop)


async def _by_webhook(
    settings: Settings,
    application: BotApplication,
    inbox: Inbox,
    health: Health,
    outages: Outages,
    stop: asyncio.Event,
) -> None:
    """Let Telegram send updates until `stop`, and a little longer: other processes may share the webhook."""
    bot: ExtBot[Slip] = application.bot
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""

    async def take(update: Json) -> None:
        await inbox.receive([stored_update(update, bot.id)])

    async def set_webhook() -> bool:
        return await bot.set_webhook(
            settings.webhook_url or "",
            secret_token=secret,
            allowed_updates=ALLOWED_UPDATES,
            drop_pending_updates=False,
            max_connections=WEBHOOK_CONNECTIONS,
        )

    webhook = Webhook(secret, take, outages.metrics)
    async with listening(webhook_pages(settings.webhook_path, webhook, health), settings.webhook_listen):
        with health.taking(lambda: _can_search(application)):
            await outages.begun(set_webhook, stop)
            log.info("@%s is answering", bot.username)
            await stop.wait()
        # Whoever stands in front learns from /readyz to send elsewhere, and until then is answered.
        await asyncio.sleep(settings.webhook_drain)


def _can_search(application: BotApplication) -> bool:
    """Tell whether questions are searched for now; what they are searched with changes with the documents."""
    services: Services = application.bot_data[SERVICES]
    return services.can_search


@asynccontextmanager
async def _inbox(
    application: BotApplication, outages: Outages, halt: Halt, stop: asyncio.Event
) -> AsyncIterator[Inbox]:
    """Handle what is received inside a block; leaving it waits for what is at hand."""
    state: State = application.bot_data[STATE]
    processor = Processor(application)
    attempts = Attempts(state.updates, processor.handle, processor.give_up, outages, processor.tell_place, halt)
    services: Services = application.bot_data[SERVICES]
    gate = Gate(services.quotas, services.owners, processor.tell_refusal, outages.metrics)
    inbox = make_inbox(application.bot.id, state, attempts, gate)
    try:
        await outages.begun(inbox.start, stop)
        yield inbox
    finally:
        log.info("stopping: finishing what was asked")
        await inbox.close(SECONDS_TO_FINISH)
        await gate.close()


def run_until_signal(settings: Settings, search: RunningSearch, open_services: Callable[[], Services]) -> None:
    """Answer until Ctrl-C or SIGTERM; a second Ctrl-C ends it at once.

    `open_services` returns when `search` is open, which it is after a minute where the index has to be built.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    asyncio.run(_serve_until_signal(settings, search, open_services))


async def _serve_until_signal(settings: Settings, search: RunningSearch, open_services: Callable[[], Services]) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    loop.set_default_executor(ThreadPoolExecutor(THREADS, "answers"))

    def ask_to_stop() -> None:
        stop.set()
        for each in SIGNALS:
            loop.remove_signal_handler(each)

    with suppress(NotImplementedError):  # Windows has no such handlers
        for each in SIGNALS:
            loop.add_signal_handler(each, ask_to_stop)
    services = await opened_services(settings, open_services, stop)
    if services is None:
        # It would build to the end, and its thread would be waited for.
        search.retire()
        return
    keep_for_good()
    await serve(settings, services, stop)


async def opened_services(
    settings: Settings, open_services: Callable[[], Services], stop: asyncio.Event, soon: float = SOON
) -> Services | None:
    """Return what `open_services` does, called in a thread; None where the bot is stopped before.

    Where that takes longer than `soon` seconds, people who ask are told that the bot is getting ready.
    """
    opened, stopping = asyncio.ensure_future(asyncio.to_thread(open_services)), asyncio.ensure_future(stop.wait())
    await asyncio.wait({opened, stopping}, timeout=soon, return_when=asyncio.FIRST_COMPLETED)
    telling = asyncio.ensure_future(_tell_getting_ready(settings)) if not opened.done() else None
    await asyncio.wait({opened, stopping}, return_when=asyncio.FIRST_COMPLETED)
    for task in filter(None, (stopping, telling)):
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return opened.result() if opened.done() else None


async def _tell_getting_ready(settings: Settings) -> None:
    """Tell until this is cancelled; with a webhook, Telegram keeps what it can't deliver yet."""
    if settings.telegram_mode == "webhook":
        return
    # The bot is not asked who it is: that may take long, and is not needed here.
    bot = make_bot(settings)
    async with bot.request, _request(settings, 1) as fetching:
        await GettingReady(bot, fetching, json.dumps(ALLOWED_UPDATES)).run()


def ask_account(settings: Settings) -> Account:
    """Ask Telegram about the bot; what goes wrong is in the answer."""
    return asyncio.run(_ask_account(settings))


async def _ask_account(settings: Settings) -> Account:
    try:
        clock = TelegramClock()
        async with make_bot(settings, clock=clock) as bot:
            webhook = await bot.get_webhook_info()
            return Account(
                bot.username,
                bool(bot.bot.can_read_all_group_messages),
                webhook.url,
                webhook.pending_update_count,
                webhook.last_error_message or "",
                webhook.last_error_date,
                clock_ahead=clock.ahead,
            )
    except TelegramError as error:
        return Account(trouble=explain(error, settings.telegram_api_url))
