"""How fast messages go out: within Telegram's limits overall, by group and by chat.

The limits are those of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. When Telegram
asks us to wait, only that chat is delayed.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.running.metrics import Metrics
from bot.sending.async_clock import AsyncClock
from bot.sending.failures import asked_to_wait, consequence
from bot.sending.refusals import slow_mode
from bot.sending.telegram_clock import TelegramClock
from bot.sending.telegram_http import Unconfirmed
from bot.sending.unstored import Slip, Unstored
from knowledge.toolbox.most_recent import MostRecent

OVERALL_PACE = (30, 1.1)
"""Messages, and the seconds in which so many may go out; Telegram's limit is 30 a second.

It is kept only after Telegram has refused a message: bots that pay for it may send far more.
"""
CAREFUL = 600.0
"""Seconds for which the overall pace is kept after a refusal: a crowd has mostly gone after ten minutes."""
GROUP_PACE = (20, 60.5)
"""Messages to one group, and the seconds for them; Telegram's limit is 20 a minute.

The half second more allows for messages that take a while to arrive. Changes of messages have the same limit and are
counted apart.
"""
CHAT_PACE = (3, 3.0)
"""Messages to one chat, and the seconds for them: Telegram wants about one a second, and lets a few through at once."""
PACED_CHATS = 3_000
"""Chats whose last messages are remembered: 30 messages a second reach 1,800 in the minute of a group's limit."""
SHOWN_BY = ("sendMessage", "sendPhoto", "sendDocument", "editMessage")
"""Beginnings of the names of methods that show something in a chat."""
CHANGED_BY = "editMessage"
"""The beginning of the names of methods that change a message."""
NOT_REPEATED = "sendChatAction"
"""The method that is never repeated: "typing" means nothing later."""
RETRIES = 10
"""Calls again after Telegram's "too many requests", each as late as Telegram says; a crowd is served by then."""
RESEND_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds before a message is sent again after a broken connection or an error of Telegram's server.

A short break is over by then; after a longer one the whole update is handled again.
"""
RETRY_MARGIN = 0.1
"""Seconds added to what Telegram asks us to wait, as it counts in whole seconds."""

ApiResult = bool | dict[str, Any] | list[dict[str, Any]]
"""What a method of the Bot API gives back."""

log = logging.getLogger(__name__)


class Window:
    """A sliding window: `most` in any `seconds`; what comes too early waits, in the order in which it came."""

    def __init__(self, most: int, seconds: float, clock: AsyncClock) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        # A list, as thousands of chats have one: a deque takes half a kilobyte each.
        self._last: list[float] = []
        self._line = asyncio.Lock()

    async def turn(self) -> None:
        """Wait until one more is allowed."""
        async with self._line:
            if len(self._last) == self._most:
                await self._clock.sleep(max(0, self._last[0] + self._seconds - self._clock.now()))
                del self._last[0]
            self._last.append(self._clock.now())


class ChatPace(BaseRateLimiter[Slip]):
    """Delays messages until Telegram takes them, and repeats what it refused, so that none is lost."""

    def __init__(
        self,
        clock: AsyncClock | None = None,
        metrics: Metrics | None = None,
        telegram_clock: TelegramClock | None = None,
    ) -> None:
        self._telegram_clock = telegram_clock or TelegramClock()
        self._clock = clock or AsyncClock()
        self._metrics = metrics or Metrics()
        self._overall = Window(*OVERALL_PACE, self._clock)
        self._careful_until = 0.0
        self._unstored = Unstored(self._clock)
        self._chats: MostRecent[object, _Chat] = MostRecent(PACED_CHATS)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, ApiResult]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Slip | None,
    ) -> ApiResult:
        """Call when the limits allow a message; raise the error of the last try.

        A message keeps its place among those under way until the slip in `rate_limit_args` is released. What changes a
        message is called again where no answer came; for a message itself, the caller has to know of that.
        """
        retries = 0 if endpoint == NOT_REPEATED else RETRIES
        if not endpoint.startswith(SHOWN_BY):
            return await self._insist(lambda: callback(*args, **kwargs), retries)
        chat, changes = self._chat(data.get("chat_id")), endpoint.startswith(CHANGED_BY)

        async def show() -> ApiResult:
            await chat.turn(changes)
            if self._clock.now() < self._careful_until:
                await self._overall.turn()
            if changes:
                return await callback(*args, **kwargs)
            return await self._send(lambda: callback(*args, **kwargs), rate_limit_args)

        # While one message waits, the later ones of its chat wait behind it: their order stays.
        async with chat.line:
            return await self._insist(show, retries, RESEND_PAUSES, again_unanswered=changes)

    async def _send(self, call: Callable[[], Coroutine[Any, Any, ApiResult]], slip: Slip | None) -> ApiResult:
        """Send a message, which keeps its place until it is stored."""
        place = await self._unstored.enter(slip)
        try:
            result = await call()
        except BaseException:
            place.leave()
            raise
        self._telegram_clock.sent(result)
        if slip:
            slip.hold(place)
        else:
            place.leave()
        return result

    async def _insist(
        self,
        call: Callable[[], Coroutine[Any, Any, ApiResult]],
        retries: int,
        pauses: Sequence[float] = (),
        *,
        again_unanswered: bool = True,
    ) -> ApiResult:
        """Call until it works, `retries` times more after "too many requests" and once after each of the `pauses`.

        The pauses are for broken connections and errors of Telegram's server. What may have arrived is called again
        only with `again_unanswered`.
        """
        left = list(pauses)
        while True:
            try:
                return await call()
            except BadRequest as error:
                pause = slow_mode(error.message)
                retries -= 1
                if pause is None or retries < 0:
                    raise
                log.info("a group's slow mode asks to wait %d s", pause)
                await self._clock.sleep(pause + RETRY_MARGIN)
            except NetworkError as error:
                is_unsure = isinstance(error, Unconfirmed) and not again_unanswered
                if not left or is_unsure or consequence(error, "sending") != "wait":
                    raise
                self._metrics.retried("network")
                log.info("Telegram can't be reached, trying again: %s", type(error).__name__)
                await self._clock.sleep(left.pop(0))
            except RetryAfter as error:
                retries -= 1
                if retries < 0:
                    raise
                seconds = asked_to_wait(error)
                self._careful_until = self._clock.now() + CAREFUL
                self._metrics.retried("too_many_requests")
                log.info("Telegram asks to wait %.0f s", seconds)
                await self._clock.sleep(seconds + RETRY_MARGIN)

    def _chat(self, chat: object) -> "_Chat":
        """Return the limits of a chat, which are kept for the chats used most recently."""
        return self._chats.get_or_make(chat, lambda: _Chat(_is_group(chat), self._clock))


class _Chat:
    """The limits of one chat, and the lock that keeps its messages in order."""

    def __init__(self, is_group: bool, clock: AsyncClock) -> None:
        self.line = asyncio.Lock()
        self._pace = Window(*CHAT_PACE, clock)
        self._group = {changes: Window(*GROUP_PACE, clock) for changes in (False, True)} if is_group else {}

    async def turn(self, changes: bool) -> None:
        """Wait until one more message, or change of one, is allowed."""
        if self._group:
            await self._group[changes].turn()
        await self._pace.turn()


def _is_group(chat: object) -> bool:
    """Tell whether a chat is a group or channel: these have negative ids, and channels also names."""
    return isinstance(chat, str) or (isinstance(chat, int) and chat < 0)
