"""How many questions are lost, and how many replies doubled, when the bot is killed again and again under load.

    python -m tests.benchmarks.kills [--kills 50] [--mode polling|webhook] [--database sqlite|postgresql]
        [--victim bot|"bot in a backlog"|search|"one of two"]

People ask all the time; the bot, a process of its own, is killed (SIGKILL) at random moments and started again; or
always while it answers what was asked when it was dead.
Or only its search is, which every second question needs, and the bot goes on; or one of two bots that share a webhook
and a PostgreSQL. At the end every question must have its
answer, in the order in which each person asked.
"""

import argparse
import asyncio
import os
import random
import re
import signal
import sys
import tempfile
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Literal, get_args

from tests.benchmarks.programs import family
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.postgres import postgres_server
from tests.proxy import proxied

Victim = Literal["bot", "bot in a backlog", "search", "one of two"]
PEOPLE = 40
EVERY = 2.0
"""Seconds between two questions of a person: with their number this is the load."""
ALIVE = (0.05, 4.0)
"""Seconds from the first answer after a start to the kill."""
BACKLOG = 80
"""Questions that wait when the bot is started again, for kills in a backlog."""
LEFT = (0.1, 0.9)
"""Shares of a backlog that are left when the bot is killed again."""
A_MOMENT = 0.05
"""Seconds, at most, from an answer to the kill: a kill right behind an answer would strike what is not stored yet."""
LOOK = 0.01
"""Seconds between two looks at what was answered."""
PATIENCE = 300.0
"""Seconds for an answer, also on a busy machine."""
SECRET = "kills-benchmark"
COMMAND, IN_WORDS = "/cpm 5tr {}", "chạy 5tr được {} lượt hiển thị thì CPM bao nhiêu"
"""The second goes through the search, as whatever is said in plain words does."""
ANSWERED = re.compile(r"hiển thị (\d+)")


class Load:
    """People who ask numbered questions until they are stopped."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram
        self.people = [telegram.user(f"Person {number}", language_code="vi") for number in range(PEOPLE)]
        self.asked: dict[int, list[int]] = {person.id: [] for person in self.people}
        self._answered: dict[int, list[int]] = {person.id: [] for person in self.people}
        self._looked_at = dict.fromkeys(self._answered, 0)
        self.stopped, self.over = asyncio.Event(), asyncio.Event()

    async def run(self) -> None:
        await asyncio.gather(*(self._ask(person) for person in self.people))
        self.over.set()

    async def _ask(self, person: User) -> None:
        await asyncio.sleep(random.uniform(0, EVERY))
        while not self.stopped.is_set():
            number = 1000 + len(self.asked[person.id])
            person.says(self.chat(person), COMMAND.format(number) if number % 2 else IN_WORDS.format(number))
            self.asked[person.id].append(number)
            await asyncio.sleep(random.uniform(0.5, 1.5) * EVERY)

    def chat(self, person: User) -> Chat:
        return self._telegram.private(person)

    def answered(self, person: User) -> list[int]:
        """Return the numbers that were answered, in the order of the answers."""
        chat, found = self.chat(person), self._answered[person.id]
        for number in range(self._looked_at[person.id] + 1, len(chat.messages) + 1):
            message = chat.messages[number]
            if message.data["from"]["id"] != person.id:
                text = message.text.replace(".", "").replace("\u00a0", " ")
                found += [int(answer[1]) for answer in ANSWERED.finditer(text)][:1]
        self._looked_at[person.id] = len(chat.messages)
        return found

    def is_answered(self) -> bool:
        return all(set(self.asked[person.id]) <= set(self.answered(person)) for person in self.people)

    def unanswered(self) -> int:
        return sum(len(self.asked[person.id]) - len(set(self.answered(person))) for person in self.people)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Look often whether a condition holds: to look at each change of Telegram would slow it down."""
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110
                await asyncio.sleep(LOOK)

    def answers(self) -> int:
        return sum(len(self.answered(person)) for person in self.people)

    def report(self, kills: int) -> str:
        lost = doubled = disordered = 0
        for person in self.people:
            answered, counts = self.answered(person), Counter(self.answered(person))
            lost += len(set(self.asked[person.id]) - set(answered))
            doubled += sum(count - 1 for count in counts.values())
            first = list(dict.fromkeys(answered))
            disordered += first != sorted(first)
        questions = sum(map(len, self.asked.values()))
        share, each = 100 * doubled / max(1, questions), doubled / max(1, kills)
        return (
            f"{kills} kills, {questions} questions: {lost} lost, {doubled} replies doubled ({share:.2f}%, {each:.2f} a "
            f"kill), {disordered} people answered out of order"
        )


async def started(environment: dict[str, str]) -> Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=os.environ | environment)


async def some_are_answered(load: Load) -> None:
    """Wait until the bot answers, and a random while longer."""
    before = load.answers()
    await load.until(lambda: load.answers() > before)
    await asyncio.sleep(random.uniform(*ALIVE))


async def killed(load: Load, environment: dict[str, str]) -> None:
    """Start the bot, let it answer for a random while, kill it."""
    process = await started(environment)
    await some_are_answered(load)
    process.send_signal(signal.SIGKILL)
    await process.wait()


async def killed_in_backlog(load: Load, environment: dict[str, str]) -> None:
    """Start the bot when many wait, kill it while it answers them."""
    await load.until(lambda: load.unanswered() >= BACKLOG)
    process = await started(environment)
    # While the bot starts, more and more people wait.
    before = load.answers()
    await load.until(lambda: load.answers() > before)
    left = random.uniform(*LEFT) * load.unanswered()
    await load.until(lambda: load.unanswered() <= left)
    await asyncio.sleep(random.uniform(0, A_MOMENT))
    process.send_signal(signal.SIGKILL)
    await process.wait()


async def search_killed(load: Load, process: Process) -> None:
    """Let the bot answer for a random while and kill what searches for it."""
    await some_are_answered(load)
    assert process.returncode is None
    for searching in searches_of(process.pid):
        os.kill(searching, signal.SIGKILL)


def searches_of(bot: int) -> list[int]:
    """Return the processes that search for a bot."""
    return [each for each in family(bot)[1:] if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]


async def of_two_killed(load: Load, environment: dict[str, str], kills: int, port: int) -> None:
    """Let two bots share a webhook, kill one of them after a random while, start it again."""
    listening = [f"127.0.0.1:{port + number}" for number in (1, 2)]
    async with proxied([f"http://{each}" for each in listening]) as (_, url):
        both = [environment | {"WEBHOOK_URL": url, "WEBHOOK_LISTEN": each} for each in listening]
        running = [await started(each) for each in both]
        for _ in range(kills):
            await some_are_answered(load)
            victim = random.randrange(len(both))
            running[victim].kill()
            await running[victim].wait()
            running[victim] = await started(both[victim])
        await ended(load, *running)


async def ended(load: Load, *running: Process) -> None:
    """Wait until everything is answered, or no answer comes any more, and stop the bots."""
    load.stopped.set()
    await load.over.wait()
    # On a busy machine more is asked between the kills than a chat may get messages: what waits takes minutes.
    with suppress(TimeoutError):
        while not load.is_answered():
            before = load.answers()
            await load.until(lambda: load.answers() > before)  # noqa: B023
    for process in running:
        process.terminate()
        await process.wait()


async def measure(kills: int, mode: str, database: str, victim: Victim, folder: Path, port: int) -> str:
    with ExitStack() as stack:
        if database == "sqlite":
            url = f"sqlite:///{folder / 'bot.sqlite'}"
        else:
            url = await stack.enter_context(postgres_server()).new_database()
        async with FakeTelegram() as telegram:
            environment = {
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_URL": telegram.url,
                "TELEGRAM_MODE": mode,
                "DATABASE_URL": url,
                "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
                "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
                "WEBHOOK_SECRET": SECRET,
                "LOG_LEVEL": os.environ.get("LOG_LEVEL", "error"),
            }
            load = Load(telegram)
            asking = asyncio.create_task(load.run())
            match victim:
                case "bot":
                    for _ in range(kills):
                        await killed(load, environment)
                    await ended(load, await started(environment))
                case "bot in a backlog":
                    for _ in range(kills):
                        await killed_in_backlog(load, environment)
                    await ended(load, await started(environment))
                case "search":
                    process = await started(environment)
                    for _ in range(kills):
                        await search_killed(load, process)
                    await ended(load, process)
                case "one of two":
                    await of_two_killed(load, environment, kills, port)
            await asking
            return load.report(kills)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--mode", choices=("polling", "webhook"), default="polling")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--victim", choices=get_args(Victim), default="bot")
    parser.add_argument("--port", type=int, default=18443)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(
            measure(arguments.kills, arguments.mode, arguments.database, arguments.victim, Path(folder), arguments.port)
        )
    sys.stdout.write(f"{arguments.victim}, {arguments.mode}, {arguments.database}: {found}\n")


if __name__ == "__main__":
    main()
