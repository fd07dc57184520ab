"""A small, strict Telegram: tests act as its users, and the bot speaks to it over HTTP as to the Bot API."""

from tests.fake_telegram.server import (
    ANONYMOUS,
    Call,
    Chat,
    FakeTelegram,
    Message,
    Query,
    Refused,
    Topic,
    User,
    find_entities,
    parse_html,
    utf16,
)

__all__ = [
    "ANONYMOUS",
    "Call",
    "Chat",
    "FakeTelegram",
    "Message",
    "Query",
    "Refused",
    "Topic",
    "User",
    "find_entities",
    "parse_html",
    "utf16",
]
