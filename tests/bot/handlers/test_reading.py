"""What is read of Telegram's messages, also of such as Telegram never sends."""

from datetime import UTC, datetime

import pytest
from telegram import Chat, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.handlers.reading import rows_under
from bot.replies.buttons import parse
from bot.replies.reply import Button, Rows

GUIDE = InlineKeyboardButton("Mục lục", callback_data="t")
PRIVATE = InlineKeyboardButton("Nhắn riêng", url="https://t.me/guide_bot?start=q-abc")


def message(*rows: list[InlineKeyboardButton]) -> Message:
    markup = InlineKeyboardMarkup(rows) if rows else None
    return Message(7, datetime(2026, 1, 1, tzinfo=UTC), Chat(5, Chat.PRIVATE), reply_markup=markup)


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        ([], ()),
        ([[GUIDE], [PRIVATE]], ((Button("Mục lục", parse("t")),), (Button("Nhắn riêng", payload="q-abc"),))),
        ([[InlineKeyboardButton("x", callback_data="")], [GUIDE]], ((Button("Mục lục", parse("t")),),)),
        ([[InlineKeyboardButton("x", callback_data="á" * 33), GUIDE]], ((Button("Mục lục", parse("t")),),)),
        ([[InlineKeyboardButton("x", url="https://t.me/guide_bot")]], ()),
        ([[InlineKeyboardButton("x", url="https://t.me/b?start=a&start=b")]], ()),
        ([[InlineKeyboardButton("x", url="https://[/?start=a")]], ()),
        ([[InlineKeyboardButton("x", pay=True)]], ()),
    ],
)
def test_buttons(rows: list[list[InlineKeyboardButton]], read: Rows) -> None:
    assert rows_under(message(*rows)) == read
