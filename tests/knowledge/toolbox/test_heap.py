"""Threads share one heap where glibc would give each its own."""

import platform
import subprocess
import sys

import pytest

CODE = """
import ctypes, threading
from knowledge.toolbox.heap import share_one_heap
{before}
together = threading.Barrier(4)
def work():
    kept = [bytearray(3000) for _ in range(100)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
for each in threads: each.start()
for each in threads: each.join()
library = ctypes.CDLL(None)
library.malloc_info(0, ctypes.c_void_p.in_dll(library, "stdout"))
library.fflush(None)
"""
"""Lets four threads take memory at the same time, and prints what glibc tells of its heaps."""


def heaps(before: str) -> int:
    """Return how many heaps there are after `before` and four threads that take memory."""
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(before=before)], capture_output=True, text=True, check=True
    )
    return done.stdout.count("<heap nr=")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has such heaps")
def test_threads_share_one_heap() -> None:
    assert heaps("share_one_heap()") == 1
    assert heaps("") > 1
