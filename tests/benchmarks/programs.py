"""The bots that are measured, each a process of its own."""

import asyncio
import os
import re
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from tests.benchmarks.light_telegram import TOKEN, LightTelegram
from tests.postgres import postgres_server

Name = Literal["ours", "echo"]
Mode = Literal["polling", "webhook"]
MODULES: dict[Name, tuple[str, ...]] = {"ours": ("bot", "run"), "echo": ("tests.benchmarks.echo_bot",)}
START = 300.0
"""Seconds a start may take: the first one may build the index."""
PORT = 18444
SECRET = "load-benchmark"
PARENT, USER, SYSTEM = 1, 11, 12
"""Fields of `/proc/PID/stat` behind the name: the parent, and the time used by the program and by the kernel for it."""


@dataclass(frozen=True)
class Program:
    """A running bot."""

    process: Process
    log: Path

    def memory(self) -> float:
        """Return what it and the processes that it started hold in memory now, in MB."""
        return sum(map(_resident, family(self.process.pid)))


def computing(process: int) -> float:
    """Return the seconds for which a process and those that it started have used a processor, on all cores together."""
    ticks = sum(int(stat[field]) for stat in map(_stat, family(process)) for field in (USER, SYSTEM))
    return ticks / os.sysconf("SC_CLK_TCK")


def family(first: int) -> list[int]:
    """Return a process and all that descend from it, as far as they live."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            parents[int(folder.name)] = int(_stat(int(folder.name))[PARENT])
    family = [first]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def _stat(process: int) -> list[str]:
    """Return the fields of `/proc/PID/stat` from the third on; the second, a name, may hold anything."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()


def _resident(process: int) -> float:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


@contextmanager
def database(kind: str) -> Iterator[str]:
    """Give the URL of an empty database inside a block."""
    if kind == "sqlite":
        with TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'bot.sqlite'}"
    else:
        with postgres_server() as server:
            yield asyncio.run(server.new_database())


@asynccontextmanager
async def running(
    name: Name, telegram: LightTelegram, database_url: str, mode: Mode = "polling", log_level: str = "warning"
) -> AsyncIterator[Program]:
    """Run a bot inside a block, which begins when it takes in updates."""
    environment = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram.url,
        "TELEGRAM_MODE": mode,
        "WEBHOOK_URL": f"http://127.0.0.1:{PORT}/hook",
        "WEBHOOK_LISTEN": f"127.0.0.1:{PORT}",
        "WEBHOOK_SECRET": SECRET,
        "DATABASE_URL": database_url,
        "LOG_LEVEL": log_level,
    }
    telegram.is_taken_from.clear()
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as file:
            command = (sys.executable, "-m", *MODULES[name])
            process = await asyncio.create_subprocess_exec(*command, env=os.environ | environment, stderr=file)
        try:
            await asyncio.wait_for(_either(telegram.is_taken_from, process), START)
            if process.returncode is not None:
                raise RuntimeError(f"{name} did not start: {log.read_text()}")
            yield Program(process, log)
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


async def _either(event: asyncio.Event, process: Process) -> None:
    """Wait for an event or the end of a process."""
    waiting = [asyncio.ensure_future(event.wait()), asyncio.ensure_future(process.wait())]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in waiting:
        each.cancel()
