"""Which messages one update has sent, so that handling it again sends none of them twice."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.running.metrics import Metrics
from bot.sending.telegram_http import Unconfirmed
from bot.sending.unstored import Slip

UNCONFIRMED = 0
"""Stands for the id of a message that was sent twice without an answer: it counts as sent, and its id is unknown."""
UNANSWERED = -1
"""Stands behind the ids where the next message was sent once without an answer."""

Note = Callable[[Sequence[int]], Awaitable[None]]
"""Stores the ids of the messages that are out."""
Send = Callable[[], Awaitable[int]]
"""Sends a message and returns its id."""
Reach = Callable[[], Awaitable[object]]
"""Asks Telegram something that changes nothing, and raises its errors."""

log = logging.getLogger(__name__)


class SentOnce:
    """The messages that one update sends, in order: each is sent in one attempt only.

    An update is handled again after a failure, or after a restart of the bot. What an earlier attempt sent is then
    skipped: `sent` holds the ids of those messages, and `note` stores them while more are to come. With `slip`, a
    message counts as under way until its id is stored. Without `sends_again`, one that has no answer is not sent once
    more: that it is unconfirmed is raised.
    """

    def __init__(
        self,
        sent: Sequence[int] = (),
        note: Note | None = None,
        metrics: Metrics | None = None,
        slip: Slip | None = None,
        *,
        sends_again: bool = True,
    ) -> None:
        self.slip = slip
        self._sends_again = sends_again
        self._sent = [id for id in sent if id != UNANSWERED]
        self._was_unanswered = UNANSWERED in sent
        self._was_cut_off = False
        self._note = note
        self._metrics = metrics
        self._place = 0

    def restart(self) -> None:
        """Begin a new attempt: it comes to the first message again."""
        self._place = 0

    async def once(self, send: Send, reach: Reach, more_to_come: bool = False) -> int | None:
        """Send the next message and return its id; where an earlier attempt sent it, return only the id.

        The id of a message that Telegram never confirmed is None. The ids are stored at once while `more_to_come`; the
        last one is stored with the end of the update. `reach` shows whether Telegram answers at all.
        """
        place = self._place
        if place == len(self._sent):
            self._sent.append(await self._send(send, reach))
            self._was_unanswered = False
            if more_to_come:
                await self._note_sent()
        self._place += 1
        return self._sent[place] or None

    @property
    def messages(self) -> tuple[int, ...]:
        """The ids of the messages that are out, as far as Telegram told them."""
        return tuple(message for message in self._sent if message > 0)

    def stored(self) -> None:
        """Note that the end of the update is stored, or that it was left."""
        if self.slip:
            self.slip.release()

    async def leave(self) -> None:
        """Store that a message may be out, where the bot stops before it has an answer."""
        if self._was_cut_off and self._note:
            await self._note([*self._sent, UNANSWERED])

    async def _send(self, send: Send, reach: Reach) -> int:
        """Send a message, and once more where the answer does not come: Telegram may have it, or not."""
        if not self._was_unanswered:
            try:
                return await self._sent_by(send)
            except Unconfirmed as error:
                if not self._sends_again:
                    raise
                log.info("a message has no answer, sending it once more: %s", error.message)
                self._was_unanswered = True
                if self._note:
                    await self._note([*self._sent, UNANSWERED])
        # Where nothing gets through, the second message would be as lost as the first one.
        await reach()
        try:
            return await self._sent_by(send)
        except Unconfirmed as error:
            log.warning("sent, unconfirmed: a message was sent twice without an answer: %s", error.message)
            if self._metrics:
                self._metrics.failed("unconfirmed")
            return UNCONFIRMED

    async def _sent_by(self, send: Send) -> int:
        try:
            return await send()
        except asyncio.CancelledError:
            self._was_cut_off = True
            raise

    async def _note_sent(self) -> None:
        if self._note:
            await self._note(self._sent)
        if self.slip:
            self.slip.release()
