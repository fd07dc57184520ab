"""The bot as a program of its own, on the small library that goes by shared words: it starts soon, to be killed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import serve
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from bot.sending import pacing
from tests.fake_telegram import FakeTelegram, User
from tests.patience import UNPACED
from tests.word_library import WordBuilder, word_library


@asynccontextmanager
async def word_program(telegram: FakeTelegram, database_url: str, folder: Path, owner: User) -> AsyncIterator[None]:
    """Run the bot for one owner, with messages to groups switched on, inside a block, at whose end it gets a SIGKILL.

    It is forked from a process that has imported everything: importing takes longer than all that a test does with it.
    """
    telegram.poller = None
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=_run, args=(telegram.token, telegram.url, database_url, folder, owner.id))
    process.start()
    try:
        await telegram.wait_for(lambda: telegram.poller)
        yield
    finally:
        process.kill()
        await asyncio.to_thread(process.join)


def _run(token: str, telegram_url: str, database_url: str, folder: Path, owner: int) -> None:
    pacing.CHAT_PACE = pacing.GROUP_PACE = UNPACED
    settings = Settings(
        telegram_bot_token=SecretStr(token),
        telegram_api_url=telegram_url,
        database_url=SecretStr(database_url),
        data_dir=folder / "data",
    )
    with TemporaryDirectory(dir=folder) as scratch:
        library = word_library(Path(scratch) / "index")
        builder = WordBuilder(library, Path(scratch) / "shelf")
        services = Services(
            Answerer(library.guide, library.resolver), frozenset({owner}), builder=builder, may_broadcast=True
        )
        asyncio.run(serve(settings, services, asyncio.Event()))
