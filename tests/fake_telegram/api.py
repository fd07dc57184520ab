"""The whole Bot API: its methods under Telegram's names."""

from tests.fake_telegram.chat_methods import ChatMethods
from tests.fake_telegram.message_methods import MessageMethods
from tests.fake_telegram.profile_methods import ProfileMethods
from tests.fake_telegram.query_methods import QueryMethods
from tests.fake_telegram.update_methods import UpdateMethods


class BotApi(UpdateMethods, MessageMethods, QueryMethods, ProfileMethods, ChatMethods):
    """One call: the methods under their own names, each returning its result or raising `Refused`."""


METHODS = {name.lower(): name for name in dir(BotApi) if not name.startswith("_")}
"""Telegram does not mind how a method's name is capitalised."""
