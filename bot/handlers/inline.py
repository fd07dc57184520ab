"""Queries that are typed after the bot's name in any chat."""

import asyncio

from telegram import InlineQueryResultsButton, Update

from bot.conversation.inline import InlineQuery, answer_inline
from bot.handlers.context import BotContext
from bot.handlers.reading import app_language
from bot.sending.outbox import article, unless_too_old

CACHED_SECONDS = 300
"""For which Telegram may give others the same results: its default, as the guide changes rarely."""


async def answer_query(update: Update, context: BotContext) -> None:
    """Answer a query with what the guide has, or with a calculation."""
    query = update.inline_query
    if query is None:
        return
    chosen = await context.state.people.language(query.from_user.id)
    asked = InlineQuery(query.query, chosen, app_language(query.from_user))
    answer = await asyncio.to_thread(answer_inline, asked, context.services)
    with unless_too_old():
        await query.answer(
            [article(context.bot, result) for result in answer.results],
            cache_time=CACHED_SECONDS,
            is_personal=answer.personal,
            button=InlineQueryResultsButton(answer.button.label, start_parameter=answer.button.payload),
        )
