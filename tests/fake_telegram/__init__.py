"""A small, strict Telegram: tests act as its users, and the bot speaks to it over HTTP as to the Bot API.

`FakeTelegram` (`server.py`) is what tests use. What the bot may call stands under Telegram's own names in
`update_methods.py`, `message_methods.py`, `query_methods.py`, `profile_methods.py` and `chat_methods.py`. Messages and
updates are plain dicts in Telegram's JSON, errors have Telegram's wording, and nothing waits for time to pass: a wait
ends when something happens.
"""

from tests.fake_telegram.chats import Chat, Message, Topic
from tests.fake_telegram.markup import find_entities, parse_html, utf16
from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.server import ANONYMOUS, FakeTelegram
from tests.fake_telegram.updates import Query
from tests.fake_telegram.users import User
from tests.fake_telegram.wire import Call

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
