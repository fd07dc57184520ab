"""How this process's memory is kept: in one heap for all threads, and given back after a start."""

import ctypes
import gc
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


def keep_for_good() -> None:
    """Keep what there is, and give the system back what is free: a start takes more than what stays of it.

    The garbage collector does not look through what is kept; it would hold up everything for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    with suppress(TypeError, OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
