"""How this process's memory is kept: in one heap for all threads."""

import ctypes
from contextlib import suppress

_MOST_HEAPS = -8
"""M_ARENA_MAX in glibc's malloc.h."""


def share_one_heap() -> None:
    """Let the threads that begin after this share one heap, where the C library is glibc; others have no such switch.

    glibc gives each thread a heap of its own, and what is free in one serves no other. Python lets one thread run at a
    time, so that none waits for the heap.
    """
    # Windows knows no library without a name, other systems no such function.
    with suppress(TypeError, OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_MOST_HEAPS, 1)
