"""How fast messages go out: Telegram's limits overall, by group and by chat; who is told to wait waits alone."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.running.metrics import Metrics
from knowledge.toolbox.most_recent import MostRecent

OVERALL = (30, 1.1)
"""Messages in so many seconds, once Telegram has refused one: bots that pay for it may send far more than others."""
CAREFUL = 600.0
"""Seconds for which the overall limit is kept after a refusal."""
GROUP = (20, 60.5)
"""With a little to spare, as messages take a while to arrive. Also for changes of messages, which are counted apart."""
CHAT = (3, 3.0)
"""About one message a second, and a few at once."""
UNDER_WAY = 12
"""Messages that are sent and not yet confirmed: those that a crash may send twice. At 100 ms each, 120 go a second."""
PACED_CHATS = 3_000
SHOWN_BY = ("sendMessage", "sendPhoto", "sendDocument", "editMessage")
"""Beginnings of the methods that count as messages in a chat."""
CHANGED_BY = "editMessage"
NOT_REPEATED = "sendChatAction"
RETRIES = 10
"""After Telegram's "too many requests", each as late as Telegram says."""
PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds before a message is tried again after a broken connection or an error of Telegram's server."""
TO_SPARE = 0.1
"""Seconds."""

Result = bool | dict[str, Any] | list[dict[str, Any]]
"""What a method of the Bot API gives back."""

log = logging.getLogger(__name__)


class Clock:
    """Time that passes by itself."""

    def now(self) -> float:
        """Return the present moment in seconds."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(seconds)


class Window:
    """Lets at most so many through in any stretch of time of that length; who comes too early waits in line."""

    def __init__(self, most: int, seconds: float, clock: Clock) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        # Thousands of chats have one: a deque would take half a kilobyte each.
        self._last: list[float] = []
        self._line = asyncio.Lock()

    async def turn(self) -> None:
        """Wait until one more is allowed."""
        async with self._line:
            if len(self._last) == self._most:
                await self._clock.sleep(max(0, self._last[0] + self._seconds - self._clock.now()))
                del self._last[0]
            self._last.append(self._clock.now())


class ChatPace(BaseRateLimiter[int]):
    """Holds messages back as long as Telegram would refuse them, and repeats what it refused: none is lost."""

    def __init__(self, clock: Clock | None = None, metrics: Metrics | None = None) -> None:
        self._clock = clock or Clock()
        self._metrics = metrics or Metrics()
        self._overall = Window(*OVERALL, self._clock)
        self._careful_until = 0.0
        self._under_way = asyncio.Semaphore(UNDER_WAY)
        self._chats: MostRecent[object, _Chat] = MostRecent(PACED_CHATS)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Call when the chat, its group and all together may get a message; `rate_limit_args` are other retries."""
        retries = 0 if endpoint == NOT_REPEATED else RETRIES if rate_limit_args is None else rate_limit_args
        if not endpoint.startswith(SHOWN_BY):
            return await self._insist(lambda: callback(*args, **kwargs), retries)
        chat = self._chat(data.get("chat_id"))

        async def show() -> Result:
            await chat.turn(changes=endpoint.startswith(CHANGED_BY))
            if self._clock.now() < self._careful_until:
                await self._overall.turn()
            async with self._under_way:
                return await callback(*args, **kwargs)

        # Whoever else has something for this chat waits as well, also where Telegram says so.
        async with chat.line:
            return await self._insist(show, retries, PAUSES)

    async def _insist(
        self, call: Callable[[], Coroutine[Any, Any, Result]], retries: int, pauses: Sequence[float] = ()
    ) -> Result:
        """Call again after "too many requests", and after each pause where the connection or the server fails."""
        left = list(pauses)
        while True:
            try:
                return await call()
            except BadRequest:
                raise
            except NetworkError as error:
                if not left:
                    raise
                self._metrics.retried("network")
                log.info("Telegram can't be reached, trying again: %s", type(error).__name__)
                await self._clock.sleep(left.pop(0))
            except RetryAfter as error:
                retries -= 1
                if retries < 0:
                    raise
                seconds = _seconds(error.retry_after)
                self._careful_until = self._clock.now() + CAREFUL
                self._metrics.retried("too_many_requests")
                log.info("Telegram asks to wait %.0f s", seconds)
                await self._clock.sleep(seconds + TO_SPARE)

    def _chat(self, chat: object) -> "_Chat":
        """Return the limits of a chat; of those seen longest ago it forgets the oldest."""
        return self._chats.get_or_make(chat, lambda: _Chat(_is_group(chat), self._clock))


class _Chat:
    """The limits of one chat, and the line of what waits for it."""

    def __init__(self, is_group: bool, clock: Clock) -> None:
        self.line = asyncio.Lock()
        self._pace = Window(*CHAT, clock)
        self._group = {changes: Window(*GROUP, clock) for changes in (False, True)} if is_group else {}

    async def turn(self, changes: bool) -> None:
        """Wait until one more message, or change of one, is allowed."""
        if self._group:
            await self._group[changes].turn()
        await self._pace.turn()


def _is_group(chat: object) -> bool:
    """Tell groups and channels by their ids; names are those of channels."""
    return isinstance(chat, str) or (isinstance(chat, int) and chat < 0)


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else wait
