"""How fast messages go out: Telegram's limits overall and by group, and one message a second in each chat."""

from collections import OrderedDict
from collections.abc import Callable, Coroutine
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.ext import AIORateLimiter

BURST = 3
"""Messages that a chat gets at once before it gets one a second."""
PACED_CHATS = 10_000
SHOWN_BY = ("sendMessage", "sendPhoto", "sendDocument", "editMessage")
"""Beginnings of the methods that count as messages in a chat."""
RETRIES = 3
"""After Telegram's "too many requests"."""

Result = bool | dict[str, Any] | list[dict[str, Any]]
"""What a method of the Bot API gives back."""


class ChatPace(AIORateLimiter):
    """PTB's limiter, and beside it about one message a second in each chat: Telegram refuses more."""

    def __init__(self) -> None:
        super().__init__(max_retries=RETRIES)
        self._paces: OrderedDict[object, AsyncLimiter] = OrderedDict()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Wait for the chat's turn to get a message, then for PTB's limits."""
        if endpoint.startswith(SHOWN_BY):
            async with self.pace_of(data.get("chat_id")):
                pass
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    def pace_of(self, chat: object) -> AsyncLimiter:
        """Return the limiter of a chat; of those seen longest ago it forgets the oldest."""
        pace = self._paces.pop(chat, None) or AsyncLimiter(BURST, BURST)
        self._paces[chat] = pace
        if len(self._paces) > PACED_CHATS:
            self._paces.popitem(last=False)
        return pace
