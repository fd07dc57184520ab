"""Remembers which chats take no pictures or no files, so that none are tried there all the time."""

import time
from collections.abc import Callable

from bot.replies.reply import AttachmentKind
from knowledge.toolbox.most_recent import MostRecent

ASKED_AGAIN_AFTER = 600.0
"""Seconds after which the next picture is tried: admins may allow them at any time."""
CHATS_REMEMBERED = 1_000
"""Far more than there are groups with such rules, of which the latest are kept."""


class Unwelcome:
    """What Telegram refused lately as not allowed, by chat and kind."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: MostRecent[tuple[int, AttachmentKind], float] = MostRecent(CHATS_REMEMBERED)

    def add(self, chat: int, kind: AttachmentKind) -> None:
        """Note that a chat takes nothing of this kind."""
        self._until.keep((chat, kind), self._clock() + ASKED_AGAIN_AFTER)

    def __contains__(self, where: tuple[int, AttachmentKind]) -> bool:
        return self._clock() < (self._until.get(where) or 0.0)
