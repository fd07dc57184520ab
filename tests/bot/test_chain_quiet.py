"""The running program, with its search process, reaches nobody but Telegram, and no library writes down who runs it."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from knowledge.settings import LibrarySettings, read_settings
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.small_proxy import SmallProxy

ROOT = Path(__file__).parents[2]
SPY = """
import os, sys

def note(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect"):
        where = arguments[1] if event == "socket.connect" else arguments[0]
        host = where[0] if isinstance(where, tuple) else where
        with open(os.environ["SEEN_BY_SPY"], "a") as file:
            file.write(f"{host}\\n")

sys.addaudithook(note)
"""
"""Runs at the start of each Python process: it notes which hosts are looked up and connected to."""


@pytest.mark.usefixtures("library")
async def test_nobody_but_telegram_hears_of_it(telegram: FakeTelegram, lan: User, chat: Chat, tmp_path: Path) -> None:
    home, spy, seen = tmp_path / "home", tmp_path / "spy", tmp_path / "seen"
    home.mkdir()
    spy.mkdir()
    (spy / "sitecustomize.py").write_text(SPY)
    async with SmallProxy() as proxy:
        asked = {
            "HOME": str(home),
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATA_DIR": str(tmp_path / "data"),
            "INDEX_DIR": str(read_settings(LibrarySettings).index_folder),
            "PYTHONPATH": os.pathsep.join(map(str, (spy, ROOT))),
            "SEEN_BY_SPY": str(seen),
            # What a library of another language sends goes there too; calls to a Bot API server of one's own do not.
            "https_proxy": f"http://{proxy.address}",
            "HTTPS_PROXY": f"http://{proxy.address}",
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_", "HF_"))}
        program = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env=kept | asked, cwd=tmp_path)
        for said in ("Influencer marketing là gì?", "/roi 50tr 120tr", "/compare lan 5tr 100k, minh 3tr 20k"):
            lan.says(chat, said)
            await telegram.next_message(chat)
        program.send_signal(signal.SIGTERM)
        assert await program.wait() == 0
        assert proxy.asked == []
    assert set(seen.read_text().split()) == {"127.0.0.1"}
    left = {path.relative_to(home).parts for path in home.rglob("*") if path.is_file()}
    assert left == set()
