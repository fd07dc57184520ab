"""How many cores there are to calculate in, and how many threads numpy takes."""

import os

from threadpoolctl import threadpool_limits


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def calculate_in_one_thread() -> None:
    """Let numpy's linear algebra (BLAS) use one thread from now on.

    A second one saves little with matrices of this size, and waits for the first by spinning. Where other programs keep
    all cores busy, the two wait for each other's turn: a build that takes a minute alone had not ended after half an
    hour beside twenty busy processes, and took eleven minutes in one thread.
    """
    threadpool_limits(limits=1, user_api="blas")
