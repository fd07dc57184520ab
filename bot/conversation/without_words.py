"""Messages that say nothing in words: a picture, a voice, a sticker, a place."""

from typing import Literal

from bot.conversation.needs import EARLIER_TURNS
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.replies.reply import Reply
from bot.texts import texts_for

Medium = Literal["voice", "picture", "playful", "poll", "place", "contact", "other"]
"""What a message without words is; `playful` are stickers, GIFs and dice."""
SPOKEN: frozenset[Medium] = frozenset({"voice", "picture"})
"""What may hold a question: whoever replies with it to the bot in a group is told that it must be typed."""


def answer_without_words(medium: Medium, request: Request, services: Services) -> Outcome:
    """Say in one line what the bot can't do with a message, in the language in force."""
    turns = request.looked_up[EARLIER_TURNS]
    language = request.chosen or (turns[-1].language if turns else request.fallback)
    return Outcome(Reply(texts_for(language).basics.without_words[medium]))
