"""Readers that misbehave in every way, for a process of their own to run."""

import os
import sys
import time
from pathlib import Path


def length(data: bytes) -> int:
    return len(data)


def folded(data: bytes) -> dict[str, list[str]]:
    return {"chữ": [data.decode().lower()]}


def talkative(data: bytes) -> int:
    sys.stdout.write("a banner")
    os.write(1, b"from C")
    sys.stderr.write("a warning")
    return len(data)


def sleeps(data: bytes) -> None:
    time.sleep(3600)


def spins(data: bytes) -> None:
    while True:
        pass


def swells(data: bytes) -> None:
    kept = []
    while True:
        kept.append(bytearray(16 * 1024 * 1024))


def floods(data: bytes) -> str:
    return "a" * (17 * 1024 * 1024)


def fails(data: bytes) -> None:
    raise ValueError("a cell that nobody expects")


def dies(data: bytes) -> None:
    os._exit(0)


def unprintable(data: bytes) -> object:
    return object()


def half_a_letter(data: bytes) -> str:
    return "\ud800"


def environment(data: bytes) -> list[str]:
    return sorted(os.environ)


def writes(data: bytes) -> None:
    Path(data.decode()).write_text("more than nothing")
