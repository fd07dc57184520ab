"""Which messages one update has sent, so that handling it again sends none of them twice."""

from collections.abc import Awaitable, Callable, Sequence

Note = Callable[[Sequence[int]], Awaitable[None]]
"""Stores the ids of the messages that are out."""


class SentOnce:
    """The messages that one update sends, in order: each is sent in one attempt only.

    An update is handled again after a failure, or after a restart of the bot. What an earlier attempt sent is then
    skipped: `sent` holds the ids of those messages, and `note` stores them while more are to come.
    """

    def __init__(self, sent: Sequence[int] = (), note: Note | None = None) -> None:
        self._sent = list(sent)
        self._note = note
        self._place = 0

    def restart(self) -> None:
        """Begin a new attempt: it comes to the first message again."""
        self._place = 0

    async def once(self, send: Callable[[], Awaitable[int]], more_to_come: bool = False) -> int:
        """Send the next message and return its id; where an earlier attempt sent it, return only the id.

        The ids are stored at once while `more_to_come`; the last one is stored with the end of the update.
        """
        place = self._place
        if place == len(self._sent):
            self._sent.append(await send())
            if more_to_come and self._note:
                await self._note(self._sent)
        self._place += 1
        return self._sent[place]
