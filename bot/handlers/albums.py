"""Albums: Telegram sends each picture as a message of its own, and only one of them has the words, often the last."""

import asyncio
import json

from telegram import Message

from bot.conversation.hearing import AlbumPlace
from bot.handlers.context import BotContext
from bot.handlers.media import album_of, medium_of
from bot.handlers.reading import place_of, read_replied

PATIENCE = 1.0
"""Seconds in which the other parts of an album are waited for. Telegram sends them at once, but to a webhook each in a
request of its own."""


async def album_place(message: Message, context: BotContext) -> AlbumPlace:
    """Return how a message stands in its album: a part without words leaves the answer to a part that comes later."""
    album = album_of(message)
    if album is None:
        return "alone"
    if await context.state.replies.to_album(message.chat_id, album):
        return "answered"
    may_be_answered = place_of(message.chat) == "private" or read_replied(message, context.me.id).own is not None
    if not medium_of(message) or not may_be_answered:
        return "alone"
    if not await _has_more(album, message, context):
        await asyncio.sleep(PATIENCE)
        if not await _has_more(album, message, context):
            return "alone"
    return "waiting"


async def _has_more(album: str, message: Message, context: BotContext) -> bool:
    """Tell whether another part of an album is stored and not handled yet."""
    beside = await context.state.updates.waiting_beside(context.bot.id, context.update_id, message.chat_id)
    bodies = (json.loads(each.payload).get("message") for each in beside)
    return any(isinstance(body, dict) and body.get("media_group_id") == album for body in bodies)
