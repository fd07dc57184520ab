"""What owners read of a failure: what was being handled and where, what was refused by whom, and what to do."""

from typing import Literal

from telegram import Chat, Message, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.handlers.media import file_of, written_in
from bot.handlers.reading import place_of
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.running.logs import name_of
from bot.sending.failures import failure_kind
from bot.texts import texts_for
from bot.texts.schema import LimitTexts
from knowledge.toolbox.errors import StateError
from knowledge.toolbox.shortening import shorten

HandledKind = Literal["command", "text", "file", "edited", "press", "inline", "guest", "membership", "medium"]
"""What was being handled."""
RefusedBy = Literal["telegram", "connection", "database", "bot"]
"""Who or what failed: Telegram said no, or could not be reached; the database; or the bot itself."""
TITLE_SHOWN = 60
"""Characters of a group's title."""
SAID_SHOWN = 200
"""Characters of what Telegram said."""


def failure_notice(update: Update, error: Exception, number: str) -> Reply:
    """Return what owners read; it quotes nobody who wrote to the bot."""
    words, by = texts_for("vi").limits, refused_by(error)
    return Reply(
        words.broke.format(
            id=number,
            kind=words.handled_kinds[handled_kind(update)],
            where=_where(update.effective_chat, words),
            refused=words.refused_by[by].format(said=escape(_said(error))),
            mend=words.mends[by],
            error=escape(name_of(error)),
        )
    )


def handled_kind(update: Update) -> HandledKind:
    """Return what kind of update failed."""
    if update.message:
        return _kind_of_message(update.message)
    held: tuple[tuple[object, HandledKind], ...] = (
        (update.edited_message, "edited"),
        (update.callback_query, "press"),
        (update.inline_query, "inline"),
        (update.my_chat_member, "membership"),
    )
    return next((kind for value, kind in held if value), "guest")


def _kind_of_message(message: Message) -> HandledKind:
    if file_of(message):
        return "file"
    written = written_in(message).strip()
    if not written:
        return "medium"
    return "command" if written.startswith("/") else "text"


def refused_by(error: Exception) -> RefusedBy:
    """Return who or what failed."""
    if isinstance(error, StateError):
        return "database"
    if isinstance(error, TelegramError):
        return "connection" if failure_kind(error) in ("unreachable", "flood") else "telegram"
    return "bot"


def _said(error: Exception) -> str:
    """Return what Telegram said where it refused a call: these words of its own quote nobody."""
    return shorten(error.message, SAID_SHOWN) if isinstance(error, BadRequest | Forbidden) else name_of(error)


def _where(chat: Chat | None, words: LimitTexts) -> str:
    """Return the group by its title; who writes in private is not named."""
    if chat is None:
        return words.in_other_chat
    if place_of(chat) == "private":
        return words.in_private
    return words.in_group.format(title=escape(shorten(chat.title or str(chat.id), TITLE_SHOWN)))
