"""Files to work on: fetched and worked on a few at a time, one of each person, and not waited for without end."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

from telegram import Document, Message
from telegram.error import TelegramError

from bot.conversation.needs import FILE_AT_HAND, SENT_FILE, Needs, SentFile
from bot.handlers.context import BotContext
from bot.handlers.media import file_of
from bot.replies.asker import Asker
from bot.sending.failures import consequence

FETCH_SECONDS = 30.0
"""Seconds for a file to arrive: those that are fetched have 10 MB at most."""
FETCH_TRIES = 2
"""Times that a file is fetched: once more after a broken connection."""
LARGE_FILE = 512 * 1024
"""Bytes: a table of 2,500 rows. One of 20,000 takes 140 MB while its figures are worked out (measured)."""

log = logging.getLogger(__name__)


def wanted_file(message: Message, needs: Needs) -> Document | None:
    """Return the file that something needs, where there is one; work on it takes seconds."""
    if SENT_FILE in needs:
        return file_of(message)
    holder = _holder(message) if FILE_AT_HAND in needs else None
    return file_of(holder) if holder else None


@asynccontextmanager
async def place_for_file(file: Document | None, asker: Asker, context: BotContext) -> AsyncIterator[None]:
    """Hold one of the few places for work on files inside a block, after this person's earlier files.

    Large files are worked on one after the other. They wait for that before they hold a place, which small ones need.
    """
    is_large = file is not None and (file.file_size or 0) >= LARGE_FILE
    alone = context.large_files if is_large else nullcontext()
    async with alone, context.file_places.turn(asker.user) if file else nullcontext():
        yield


async def read_file(message: Message, largest: int) -> SentFile | None:
    """Fetch the file of a message, or else of the one that it replies to; `largest` is in bytes."""
    holder = _holder(message)
    document = file_of(holder) if holder else None
    return await fetch_file(document, holder.message_id, largest) if holder and document else None


async def fetch_file(document: Document, message: int, largest: int) -> SentFile:
    """Fetch a file from the message that holds it; one of more than `largest` bytes stays where it is.

    One that Telegram does not hand out, while it answers otherwise, is given up.
    """
    left = SentFile(document.file_name or "", document.file_size or 0, message=message)
    if left.size > largest:
        return left
    for _ in range(FETCH_TRIES):
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                file = await document.get_file()
                if (file.file_size or 0) > largest:
                    return left
                data = bytes(await file.download_as_bytearray())
            return SentFile(left.name, len(data), data, message)
        except (TelegramError, TimeoutError) as error:
            if isinstance(error, TelegramError) and consequence(error, "handling") == "fatal":
                raise
            log.info("a file can't be fetched: %s", type(error).__name__)
            # Where Telegram does not answer at all, this raises, and the file is tried again when it does.
            await document.get_bot().get_me()
    return SentFile(left.name, left.size, message=message, is_withheld=True)


def _holder(message: Message) -> Message | None:
    """Return the message whose file is at hand: the message itself, or else the one that it replies to.

    In a topic, Telegram marks every other message as a reply to the first one.
    """
    if file_of(message):
        return message
    original = message.reply_to_message
    is_there = original is not None and not original.forum_topic_created and file_of(original) is not None
    return original if is_there else None
