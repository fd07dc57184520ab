"""Processes that find no usable index at the same moment: one builds it, the others wait and open what it built."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from knowledge.toolbox.errors import DamagedIndex

LOCK = ".lock"
"""Ending of the name of the file that a builder locks. The system unlocks it when the process ends in whatever way."""

log = logging.getLogger(__name__)

_Opened = TypeVar("_Opened")


def opened_or_built(
    index: Path, open_index: Callable[[], _Opened], build_index: Callable[[], None], report: Callable[[str], None]
) -> _Opened:
    """Open an index; where it is missing or damaged, build it first, unless another process does that meanwhile."""
    try:
        return open_index()
    except DamagedIndex:
        with only_builder(index, report):
            try:
                return open_index()
            except DamagedIndex as reason:
                log.info("no usable index: %s", reason)
                build_index()
                return open_index()


@contextmanager
def only_builder(index: Path, report: Callable[[str], None]) -> Iterator[None]:
    """Wait until no other process builds an index, and keep others from it inside a block."""
    index.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(index.with_name(f"{index.name}{LOCK}"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        report("Another process builds the index; waiting for it.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
