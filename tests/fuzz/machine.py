"""Whole updates through the whole bot: everything but the network below it."""

import asyncio
from datetime import UTC, datetime
from random import Random
from typing import Any

from telegram import LinkPreviewOptions
from telegram.ext import Defaults, ExtBot

from bot.app import build_application
from bot.conversation.quotas import Limit, Quotas
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.metrics import Metrics
from bot.sending.failures import consequence
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.sending.unstored import Slip
from bot.state.changes import Change
from bot.state.state import State, open_state
from bot.state.values import StoredUpdate
from bot.updates.attempts import Attempts
from bot.updates.processing import Processor
from bot.updates.stored_updates import stored_update
from knowledge.guide import Guide
from tests.fake_telegram import find_entities
from tests.fuzz import examples
from tests.fuzz.inputs import hostile_bytes, hostile_json, hostile_text, valid_text
from tests.fuzz.telegram_stub import BOT, TOKEN, TelegramStub
from tests.word_resolver import WordResolver

Json = dict[str, Any]

OWNER = 5_000_000_000
OFTEN = Limit(10**9)
DATE = 1_790_000_000
PEOPLE = 100_000
"""So many people take turns, so that hardly anybody goes on with what an earlier input began."""
FETCHED = 0.1
CAPTION, MESSAGE, QUERY = 1024, 4096, 256
"""Telegram's limits."""


class Machine:
    """The bot on an empty database; an update in, its end out."""

    def __init__(self, runner: "asyncio.Runner", guide: Guide) -> None:
        self._runner = runner
        self._guide = guide
        self._resolver = WordResolver(guide)
        self._telegram = TelegramStub()
        self._metrics = Metrics()
        self._state: State = runner.run(open_state())
        self._bot = self._started()
        self._processor = self._made()
        self._trouble: list[str] = []

    def close(self) -> None:
        """Close the database."""
        self._runner.run(self._state.close())

    def take(self, updates: list[Json], file: bytes = b"") -> list[str]:
        """Carry out updates as Telegram sends them; return what went wrong with any."""
        self._telegram.file = file
        self._trouble.clear()
        self._telegram.refusals.clear()
        self._resolver.asked.clear()
        for update in updates:
            self._runner.run(self._take(stored_update(update, self._bot.id)))
        return [*self._trouble, *self._telegram.refusals]

    def _started(self) -> ExtBot[Slip]:
        defaults = Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True))
        bot: ExtBot[Slip] = ExtBot(
            TOKEN, request=self._telegram, get_updates_request=self._telegram, defaults=defaults, rate_limiter=None
        )
        self._runner.run(bot.initialize())
        return bot

    def _made(self) -> Processor:
        quotas = Quotas(OFTEN, OFTEN, OFTEN)
        services = Services(Answerer(self._guide, self._resolver), frozenset({OWNER}), quotas=quotas)
        clock = TelegramClock(lambda: datetime.fromtimestamp(DATE, UTC))
        return Processor(build_application(self._bot, services, self._state, self._metrics, clock))

    async def _take(self, stored: StoredUpdate) -> None:
        attempts = Attempts(self._state.updates, self._handle, self._give_up)
        await self._state.commit(self._state.updates.received([stored]))
        await self._state.commit(await attempts.changes(stored, SentOnce()))

    async def _handle(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        try:
            return await self._processor.handle(stored, sent)
        except Exception as error:
            if consequence(error, "handling") != "wait":
                raise
            # An outage is waited out: one that the update brings itself would last for ever.
            self._trouble.append(f"waited for: {error!r}"[:300])
            raise RuntimeError from error

    async def _give_up(self, stored: StoredUpdate, error: Exception) -> None:
        self._trouble.append(f"set aside: {error!r}"[:300])
        await self._processor.give_up(stored, error)


def updates_of(chance: Random) -> list[Json]:
    """Return a few updates of one person, each of a form that Telegram sends."""
    person = {
        "id": OWNER + chance.randrange(PEOPLE),
        "is_bot": False,
        "first_name": valid_text(chance, ("Lan", "Minh"), 64),
    }
    person |= chance.choice(({}, {"language_code": "vi"}, {"language_code": "en-GB"}, {"username": "lan"}))
    chat = _chat(chance, person)
    return [_update(chance, person, chat) for _ in range(chance.choice((1, 1, 1, 2, 3)))]


def broken_updates_of(chance: Random) -> list[Json]:
    """Return an update that Telegram would never send."""
    update = updates_of(chance)[0]
    broken = hostile_json(chance, update)
    if not isinstance(broken, dict):
        return [update]
    return [{**broken, "update_id": update["update_id"]}]


def file_of(chance: Random) -> bytes:
    """Return what a file holds that somebody sends."""
    texts = [text.encode() for text in (*examples.TABLES, *examples.DOCUMENTS)]
    return hostile_bytes(chance, texts) if chance.random() < 0.9 else chance.randbytes(chance.randrange(200))


def _chat(chance: Random, person: Json) -> Json:
    number = int(person["id"])
    supergroup = {"id": -(10**12) - number, "type": "supergroup", "title": "Nhóm"}
    return chance.choice(
        (
            {"id": number, "type": "private", "first_name": "Lan"},
            {"id": -number, "type": "group", "title": "Nhóm"},
            supergroup,
            {**supergroup, "is_forum": True},
            {"id": -(10**12) - number, "type": "channel", "title": "Kênh"},
        )
    )


def _update(chance: Random, person: Json, chat: Json) -> Json:
    make = chance.choice(
        (_message, _message, _message, _press, _press, _inline, _edit, _guest, _file, _member, _service)
    )
    return {"update_id": chance.randrange(2**31), **make(chance, person, chat)}


def _head(chance: Random, person: Json, chat: Json) -> Json:
    head = {"message_id": chance.randrange(1, 2**31), "date": DATE, "chat": chat, "from": person}
    if chat.get("is_forum") and chance.random() < 0.5:
        head |= {"message_thread_id": 12, "is_topic_message": True}
    if chance.random() < 0.1:
        head |= {"sender_chat": chat}
    return head


def _text(chance: Random, longest: int = MESSAGE, kind: str = "text") -> Json:
    text = valid_text(chance, examples.TEXTS, longest)
    entities = "entities" if kind == "text" else "caption_entities"
    return {kind: text, entities: find_entities(text)}


def _said(chance: Random, person: Json, chat: Json) -> Json:
    message = _head(chance, person, chat) | _text(chance)
    if chance.random() < 0.3:
        writer = chance.choice((person, BOT))
        original = _head(chance, writer, chat) | _text(chance)
        message["reply_to_message"] = original
    if chance.random() < 0.1:
        message["quote"] = {"text": valid_text(chance, examples.QUESTIONS, 1024), "position": 0}
    return message


def _message(chance: Random, person: Json, chat: Json) -> Json:
    return {"message": _said(chance, person, chat)}


def _edit(chance: Random, person: Json, chat: Json) -> Json:
    return {"edited_message": _said(chance, person, chat) | {"edit_date": DATE + 5}}


def _guest(chance: Random, person: Json, chat: Json) -> Json:
    return {"guest_message": _said(chance, person, chat) | {"guest_query_id": "g1"}}


def _press(chance: Random, person: Json, chat: Json) -> Json:
    data = hostile_text(chance, examples.PRESSED, 64).encode("utf8", "replace")[:64].decode("utf8", "ignore")
    label = {"text": "x", "callback_data": data or "t"}
    page = _head(chance, BOT, chat) | _text(chance) | {"reply_markup": {"inline_keyboard": [[label]]}}
    return {"callback_query": {"id": "q1", "from": person, "message": page, "chat_instance": "1", "data": data}}


def _inline(chance: Random, person: Json, chat: Json) -> Json:
    asked = valid_text(chance, examples.TEXTS, QUERY) if chance.random() < 0.95 else ""
    return {"inline_query": {"id": "q1", "from": person, "query": asked, "offset": ""}}


def _file(chance: Random, person: Json, chat: Json) -> Json:
    name = hostile_text(chance, ("bảng.csv", "x.md", "bảng.txt", "a.exe"), 200).encode("utf8", "replace").decode()
    # A table brings a chart, which takes as long as a hundred texts: most files are too large to be fetched.
    size = 5 if chance.random() < FETCHED else 10**9
    document = {"file_id": "f", "file_unique_id": "u", "file_name": name, "file_size": size}
    caption = _text(chance, CAPTION, "caption") if chance.random() < 0.5 else {}
    return {"message": _head(chance, person, chat) | caption | {"document": document}}


def _member(chance: Random, person: Json, chat: Json) -> Json:
    old, new = (chance.choice(("member", "left", "kicked")) for _ in range(2))
    states = {
        f"{when}_chat_member": {"user": BOT, "status": status, **({"until_date": 0} if status == "kicked" else {})}
        for when, status in (("old", old), ("new", new))
    }
    return {"my_chat_member": {"chat": chat, "from": person, "date": DATE, **states}}


def _service(chance: Random, person: Json, chat: Json) -> Json:
    happened: tuple[Json, ...] = (
        {"migrate_to_chat_id": -(10**12) - int(person["id"])},
        {"migrate_from_chat_id": -int(person["id"])},
        {"new_chat_members": [BOT]},
        {"left_chat_member": person},
        {"new_chat_title": valid_text(chance, examples.QUESTIONS, 128)},
        {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False}},
        {"location": {"latitude": 10.7, "longitude": 106.6}},
    )  # fmt: skip
    return {"message": _head(chance, person, chat) | chance.choice(happened)}
