"""The bot as a program of its own, on the small library that goes by shared words: it starts soon, to be killed."""

import asyncio
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import serve
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from tests.word_library import WordBuilder, word_library


def word_program(token: str, telegram_url: str, database_url: str, folder: Path, owner: int) -> BaseProcess:
    """Start the bot for one owner, with messages to groups switched on, as a process that is to be killed.

    It is forked from a process that has imported everything: importing takes longer than all that a test does with it.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=_run, args=(token, telegram_url, database_url, folder, owner))
    process.start()
    return process


def _run(token: str, telegram_url: str, database_url: str, folder: Path, owner: int) -> None:
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
