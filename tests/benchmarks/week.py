"""A team's week in its group: `python -m tests.benchmarks.week [FILE ...] [--replies]`.

Each line of a file is a message: `from`, `text`, `reply_to` (the id of a colleague's message) or `reply_to_bot` (the id
of the message whose answer it replies to), and what to `expect` of the bot: `silent`, `reaction_or_silent`, or an
`answer`, `calc`, `operation`, `decline` or `ask_back`. The whole bot plays it against Telegram on loopback. Printed are
the messages on which it spoke where it should not, and was silent where it was asked; with `--replies` all that it
said, to be read beside what it should be `about`: no program can tell whether that is a good answer.
"""

import argparse
import asyncio
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import serve
from bot.commandline.console import complain
from bot.conversation.services import Services, build_services
from bot.groups.chat_settings import ChatSettings
from bot.running.settings import Settings, load_settings
from bot.sending import pacing
from bot.state.state import State, open_state
from tests.fake_telegram import Chat, FakeTelegram
from tests.fake_telegram.chats import Message

WEEKS = Path(__file__).with_name("weeks")
SILENT = frozenset({"silent", "reaction_or_silent"})
KEYWORD = "bot"
"""The word by which the group calls the bot."""


_PAUSE = 1.5
"""Seconds after an answer: a group may ask forty times a minute."""
_LOOKING = 0.02
"""Seconds between two looks at what still waits: no event of the bot's own tells."""


@dataclass(frozen=True)
class Played:
    """A message of the week with what the bot said to it; nothing where it was silent."""

    line: dict[str, str]
    replies: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the bot spoke where it was asked, and nowhere else."""
        return bool(self.replies) is (self.line["expect"] not in SILENT)


async def play(title: str, lines: Sequence[dict[str, str]]) -> list[Played]:
    """Play a week in a group and return its messages in their order."""
    # A week lasts a minute here, so that the pace of a group's messages would be the limit.
    pacing.CHAT_PACE = pacing.GROUP_PACE = (1000, 1.0)
    with TemporaryDirectory() as folder:
        async with FakeTelegram() as telegram:
            telegram.can_read_all_group_messages = True
            group = telegram.supergroup(title)
            usual = load_settings()
            # The index is looked for where it always is, as building one takes longer than the week.
            services = build_services(usual, complain)
            settings = usual.model_copy(
                update={
                    "telegram_bot_token": SecretStr(telegram.token),
                    "telegram_api_url": telegram.url,
                    "database_url": SecretStr(f"sqlite:///{folder}/bot.sqlite"),
                    "data_dir": Path(folder),
                }
            )
            return await _played(lines, settings, services, telegram, group)


async def _played(
    lines: Sequence[dict[str, str]], settings: Settings, services: Services, telegram: FakeTelegram, group: Chat
) -> list[Played]:
    state = await open_state(settings.database)
    await state.commit([state.chats.kept(group.id, ChatSettings(keyword=KEYWORD))])
    people = {name: telegram.user(name.capitalize(), username=name) for name in {line["from"] for line in lines}}
    said: dict[str, Message] = {}
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(settings, services, stop))
    await telegram.wait_for(lambda: telegram.poller or serving.done())
    played = []
    for line in lines:
        answers = telegram.answers_to(said[line["reply_to_bot"]]) if "reply_to_bot" in line else []
        quoted = answers[-1] if answers else said.get(line.get("reply_to") or line.get("reply_to_bot") or "")
        before = len(group.sent)
        said[line["id"]] = people[line["from"]].says(group, line["text"], reply_to=quoted)
        await _handled(telegram, state)
        if len(group.sent) > before:
            await asyncio.sleep(_PAUSE)
        played.append(Played(line, tuple(message.text for message in group.sent[before:])))
    stop.set()
    await serving
    await state.close()
    return played


async def _handled(telegram: FakeTelegram, state: State) -> None:
    """Wait until all messages were taken in and answered."""
    await telegram.idle()
    while (await state.updates.counts(telegram.bot.id))["waiting"]:  # noqa: ASYNC110
        await asyncio.sleep(_LOOKING)
    await telegram.idle()


def report(played: Sequence[Played], *, replies: bool) -> str:
    """Return the figures and the messages that went wrong, in lines; with `replies` all that was said."""
    asked = [one for one in played if one.line["expect"] not in SILENT]
    talk = [one for one in played if one.line["expect"] in SILENT]
    lines = [
        f"messages for the bot: {len(asked)}, answered: {sum(one.is_right for one in asked)}",
        f"messages for others: {len(talk)}, silent: {sum(one.is_right for one in talk)}",
    ]
    for one in played:
        if one.is_right and not (replies and one.replies):
            continue
        lines += ["", f"{one.line['id']} [{one.line['expect']}] {one.line['from']}: {one.line['text']}"]
        lines += [f"    wanted: {one.line['about']}"] if "about" in one.line else []
        lines += [f"    -> {text}".replace("\n", "\n       ") for text in one.replies]
    return "\n".join(lines)


def main() -> None:
    """Play weeks and print what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.week")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(WEEKS.glob("*.jsonl")))
    parser.add_argument("--replies", action="store_true", help="print all that the bot said")
    parsed = parser.parse_args()
    logging.disable(logging.INFO)
    for file in parsed.files:
        lines = [json.loads(line) for line in file.read_text(encoding="utf8").splitlines()]
        played = asyncio.run(play(file.stem, lines))
        sys.stdout.write(f"{file.stem}\n{report(played, replies=parsed.replies)}\n\n")


if __name__ == "__main__":
    main()
