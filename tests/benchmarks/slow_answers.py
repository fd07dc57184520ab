"""How many messages are doubled when Telegram answers late: `python -m tests.benchmarks.slow_answers [--scale 0.1]`.

Telegram carries out each message at once and answers 3 to 30 seconds later. All times are multiplied by the scale.
"""

import argparse
import asyncio
import random
import sys
from collections import Counter

from aiohttp import web
from pydantic import SecretStr

from bot.app import make_bot
from bot.replies.reply import Reply
from bot.running.settings import Settings
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_http import ANSWER_PATIENCE
from bot.sending.unstored import Slip
from bot.updates.local_inbox import AT_ONCE

LATE = (3.0, 30.0)
"""Seconds."""
BOT = {"id": 4200, "is_bot": True, "first_name": "Bot", "username": "slow_bot"}


async def measure(messages: int, scale: float) -> str:
    """Send messages to as many chats, and return how often each arrived."""
    arrived = Counter[str]()

    async def answer(request: web.Request) -> web.Response:
        if request.path.endswith("getMe"):
            return web.json_response({"ok": True, "result": BOT})
        chat = str((await request.post())["chat_id"])
        arrived[chat] += 1
        await asyncio.sleep(random.uniform(*LATE) * scale)
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 1, "chat": {"id": int(chat), "type": "private"}}}
        )

    pages = web.Application()
    pages.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(pages)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    settings = Settings(telegram_bot_token=SecretStr("4200:slow"), telegram_api_url=f"http://{host}:{port}")
    places = asyncio.Semaphore(AT_ONCE)

    async def send(chat: int) -> None:
        async with places:
            sent = SentOnce(slip=Slip())
            await Outbox(bot, sent).send(Target(chat), Reply("Chào"))
            sent.stored()

    async with make_bot(settings, patience=ANSWER_PATIENCE * scale) as bot:
        await asyncio.gather(*(send(chat) for chat in range(1, messages + 1)))
    await runner.cleanup()
    more = sum(count > 2 for count in arrived.values())
    doubled = sum(count == 2 for count in arrived.values())
    return f"{messages} messages: {messages - len(arrived)} lost, {doubled} doubled, {more} more than twice"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--scale", type=float, default=0.1)
    given = parser.parse_args()
    sys.stdout.write(f"{asyncio.run(measure(given.messages, given.scale))}\n")


if __name__ == "__main__":
    main()
