"""Telegram on the loopback interface, for one bot."""

import asyncio
import time
from collections.abc import Callable, Mapping
from copy import deepcopy
from email.utils import formatdate
from itertools import count
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram.api import METHODS, BotApi
from tests.fake_telegram.chats import Chat, Message
from tests.fake_telegram.markup import cut
from tests.fake_telegram.orders import Drop, Fault, Hold
from tests.fake_telegram.refusals import Dropped, Refusal, Refused
from tests.fake_telegram.updates import ASKED_FOR, FIRST_UPDATE, Delivery, Query
from tests.fake_telegram.users import User
from tests.fake_telegram.webhook import WebhookPoster
from tests.fake_telegram.wire import Call, Json, read_call
from tests.patience import PATIENCE

# fmt: off
RIGHTS = [
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
]
"""What administrators may do."""
# fmt: on
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""Who writes where admins speak in the name of their group."""
CONTENT = {"text", "document", "photo"}
"""What privacy mode hides; service messages reach the bot."""


class FakeTelegram:
    """Telegram on the loopback interface, for one bot.

    `calls` and `refusals` list what the bot asked, `updates` all that was made for it, `commands` its menus
    by scope ("default", "chat:-100...") and language, `profile` its names and descriptions likewise.
    """

    def __init__(self) -> None:
        self.token, self.url = "123456:TEST-token", ""
        self.ahead = 0
        """Seconds by which Telegram's clock is ahead of the computer's."""
        self.can_read_all_group_messages = False
        self.supports_guest_queries = True
        self.calls: list[Call] = []
        self.refusals: list[Refusal] = []
        self.updates: list[Json] = []
        self.queue: list[Delivery] = []
        self.allowed_updates: list[str] = []
        self.queries: dict[str, Query] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: Json = {}
        self.poller: object = None
        self._in_flight, self._faults, self._holds, self._drops = 0, list[Fault](), list[Hold](), list[Drop]()
        self._change = asyncio.Event()
        self._ids = count(5_000_000_001)  # larger than 32 bits, as real ones are
        self.bot = self.user("Trợ lý", username="trolybot", is_bot=True)

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 << 20)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._handle)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        # A bot that goes away in the middle of a poll must not count as a second poller later.
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._poster = WebhookPoster(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for hold in self._holds:
            hold.release()
        self.set_webhook({})
        await self._poster.close()
        await self._runner.cleanup()

    # The people and places of a test

    def user(self, first_name: str, *, is_bot: bool = False, **more: str) -> User:
        """Make a user; `more` is what else Telegram tells of one: language_code, username."""
        data: Json = {"id": next(self._ids), "is_bot": is_bot, "first_name": first_name}
        user = self.users[data["id"]] = User(self, data | more)
        return user

    def private(self, user: User) -> Chat:
        """Return the private chat of a user and the bot, which counts as started."""
        if user.id not in self.chats:
            names = {k: v for k, v in user.data.items() if k in ("first_name", "username")}
            members = {user.id: "member", self.bot.id: "member"}
            self.chats[user.id] = Chat(self, user.id, "private", names, members)
        return self.chats[user.id]

    def group(self, title: str, owner: User | None = None) -> Chat:
        """Make a basic group with the bot in it; `add_bot` tells the bot so."""
        return self._group(-next(self._ids), "group", {"title": title}, owner)

    def supergroup(self, title: str, forum: bool = False, owner: User | None = None) -> Chat:
        """Make a supergroup with the bot in it; `add_bot` tells the bot so."""
        about = {"title": title} | ({"is_forum": True} if forum else {})
        return self._group(-(10**12) - next(self._ids), "supergroup", about, owner)

    def _group(self, chat_id: int, kind: str, about: Json, owner: User | None) -> Chat:
        members = {(owner or self.user("Chủ nhóm")).id: "creator", self.bot.id: "member"}
        chat = self.chats[chat_id] = Chat(self, chat_id, kind, about, members)
        return chat

    def add_bot(self, group: Chat, by: User, status: str = "member") -> None:
        """Add the bot to a group, or promote it with status "administrator"."""
        if status == "member":
            group.members[self.bot.id] = "left"
        self.change_status(group, by, status)
        if status == "member":
            self.tell(group.add(by.data, {"new_chat_members": [self.bot.data]}), "message")

    def remove_bot(self, group: Chat, by: User) -> None:
        """Throw the bot out of a group."""
        self.change_status(group, by, "kicked")

    def migrate(self, group: Chat, by: User) -> Chat:
        """Make a basic group a supergroup, which counts its messages anew; both tell the bot."""
        if group.type != "group":
            raise ValueError("only a basic group becomes a supergroup")
        new = self.supergroup(group.about["title"])
        new.members = dict(group.members)
        self.tell(group.add(by.data, {"migrate_to_chat_id": new.id}), "message")
        group.moved_to = new
        self.tell(new.add(ANONYMOUS, {"migrate_from_chat_id": group.id, "sender_chat": new.data}), "message")
        return new

    def change_status(self, chat: Chat, by: User, status: str) -> None:
        """Change what the bot is in a chat, and tell it."""
        old, chat.members[self.bot.id] = self.member(chat, self.bot), status
        change = {"old_chat_member": old, "new_chat_member": self.member(chat, self.bot)}
        known = {"chat": chat.data, "from": by.data, "date": self.now()}
        self.push({"my_chat_member": known | change})

    def member(self, chat: Chat, user: User) -> Json:
        """Return the ChatMember object of a user."""
        status = chat.members.get(user.id, "left")
        more: dict[str, Json] = {
            "creator": {"is_anonymous": False},
            "administrator": {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, True)},
            "kicked": {"until_date": 0},
        }
        return {"user": user.data, "status": status, **more.get(status, {})}

    def keep_file(self, name: str, data: bytes) -> Json:
        """Store a file and return its Document object."""
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = (name, data)
        return self.document(file_id)

    def document(self, file_id: str) -> Json:
        """Return the Document object of a stored file."""
        name, data = self.files[file_id]
        unique = f"u-{file_id}"
        return {"file_id": file_id, "file_unique_id": unique, "file_name": name, "file_size": len(data)}

    # Updates

    def tell(self, message: Message, kind: str) -> None:
        """Make an update of a message if the bot gets to see it."""
        message.update_id = self.push({kind: message.data}) if self._sees(message) else None

    def ask(self, kind: str, user: User, content: Json) -> Query:
        """Make the update of a query."""
        query = self.new_query()
        query.update_id = self.push({kind: {"id": query.id, "from": user.data, **content}})
        return query

    def new_query(self) -> Query:
        """Make a query that can be answered once."""
        query = Query(str(next(self._ids)))
        self.queries[query.id] = query
        return query

    def push(self, update: Json) -> int | None:
        """Queue a raw update and return its id, or nothing where the bot does not want this kind."""
        kind = next(key for key in update if key != "update_id")
        if kind not in self.allowed_updates if self.allowed_updates else kind in ASKED_FOR:
            return None
        numbered = {"update_id": FIRST_UPDATE + len(self.updates), **deepcopy(update)}
        self.updates.append(numbered)
        self.queue.append(Delivery(numbered))
        self.changed()
        return int(numbered["update_id"])

    def redeliver(self, update_id: int | None) -> None:
        """Send an update once more, as Telegram may."""
        update = next(u for u in self.updates if u["update_id"] == update_id)
        self.queue.append(Delivery(update, again=True))
        self.changed()

    def _sees(self, message: Message) -> bool:
        """Apply privacy mode."""
        chat, data = message.chat, message.data
        if chat.bot_is in ("left", "kicked"):
            return False
        if chat.type == "private" or chat.bot_is == "administrator" or self.can_read_all_group_messages:
            return True
        to_bot = data.get("reply_to_message", {}).get("from", {}).get("id") == self.bot.id
        return to_bot or "via_bot" in data or not CONTENT & data.keys() or self._is_named_in(message)

    def _is_named_in(self, message: Message) -> bool:
        own = self.bot.data["username"].lower()
        for entity in message.entities:
            _, at, name = cut(message.text, entity).partition("@")
            if entity["type"] in ("bot_command", "mention") and name.lower() == own:
                return True
            if entity["type"] == "bot_command" and not at and entity["offset"] == 0:
                return True
        return False

    def now(self) -> int:
        """Return the present moment by Telegram's clock, in seconds."""
        return int(time.time()) + self.ahead

    # Orders and waits of a test

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        parameters: Mapping[str, Any] | None = None,
        times: int = 1,
        chat: Chat | None = None,
    ) -> None:
        """Answer the next calls of a method with an error; `description` is the whole of it."""
        error = Refused(description.removeprefix("Bad Request: "), status, parameters)
        self._faults.append(Fault(method, error, times, chat.id if chat else None))

    def drop_next(self, method: str, times: int = 1, *, carried_out: bool = True) -> None:
        """Break the connections of the next calls of a method, after they were carried out or instead of that."""
        self._drops.append(Drop(method, times, carried_out))

    def hold(self, method: str, *, answers: bool = False, about: str = "") -> Hold:
        """Keep calls of a method waiting until `release()`; only then they are carried out, or only answered.

        With `about`, only those that have it in their text.
        """
        hold = Hold(method, answers, about)
        self._holds.append(hold)
        return hold

    def changed(self) -> None:
        """Wake all who wait: an event for each change, as a condition cannot be notified without awaiting."""
        self._change.set()
        self._change = asyncio.Event()

    async def next_change(self) -> None:
        """Wait until something happens."""
        await self._change.wait()

    async def wait_for(self, condition: Callable[[], object], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until a condition holds, looking again whenever something happens."""
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    await self.next_change()
        except TimeoutError:
            last = [f"{c.method} {c.parameters}" for c in self.calls[-5:]]
            raise TimeoutError(f"not within {timeout} s; the last calls: {last}") from None

    async def next_message(self, chat: Chat, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109
        """Return the next message of the bot in a chat that was not yet taken."""
        await self.wait_for(lambda: len(chat.sent) > chat.taken, timeout)
        chat.taken += 1
        return chat.sent[chat.taken - 1]

    async def idle(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until all updates are confirmed and no call is under way.

        A poller confirms an update when it fetches the next, perhaps before its handler has called anything.
        """
        await self.wait_for(lambda: not self.queue and not self._in_flight, timeout)

    def answers_to(self, message: Message) -> list[Message]:
        """Return the bot's messages that answer one, to see that it is one."""
        return [m for m in message.chat.sent if m.reply_to == message.message_id and not m.deleted]

    # HTTP

    async def _handle(self, request: web.Request) -> web.Response:
        call = await read_call(request)
        self.calls.append(call)
        waits = call.method.lower() == "getupdates"  # a waiting poll is no call under way
        self._in_flight += not waits
        self.changed()
        try:
            result = await self._carry_out(call, request.match_info["token"])
        except Refused as refused:
            self.refusals.append(Refusal(call, refused.status, str(refused)))
            error = {"ok": False, "error_code": refused.status, "description": str(refused)}
            more = {"parameters": refused.parameters} if refused.parameters else {}
            return web.json_response(error | more, status=refused.status, headers=self._dated())
        except Dropped:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        finally:
            self._in_flight -= not waits
            self.changed()
        return web.json_response({"ok": True, "result": result}, headers=self._dated())

    def _dated(self) -> dict[str, str]:
        return {"Date": formatdate(self.now(), usegmt=True)}

    async def _carry_out(self, call: Call, token: str) -> Any:
        if token != self.token:
            raise Refused("Unauthorized", 401)
        if (name := METHODS.get(call.method.lower())) is None:
            raise Refused("Not Found: method not found", 404)
        await self._held(name, call, answers=False)
        if fault := next((f for f in self._faults if f.hits(call)), None):
            fault.times -= 1
            raise fault.error
        drop = next((each for each in self._drops if each.method == name and each.times), None)
        if drop:
            drop.times -= 1
        result = await getattr(BotApi(self, call), name)() if drop is None or drop.is_carried_out else None
        if drop:
            raise Dropped
        await self._held(name, call, answers=True)
        return result

    async def _held(self, method: str, call: Call, *, answers: bool) -> None:
        for hold in self._holds:
            is_meant = (hold.method, hold.answers) == (method, answers)
            if is_meant and hold.about in call.parameters.get("text", "") and not hold.released.is_set():
                hold.calls.append(call)
                self.changed()
                await hold.released.wait()

    async def _download(self, request: web.Request) -> web.Response:
        file = self.files.get(request.match_info["path"].removeprefix("documents/").partition("/")[0])
        if request.match_info["token"] != self.token or file is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=file[1])

    def set_webhook(self, webhook: Json) -> None:
        """Deliver updates by POST from now on, or no longer; the same webhook again changes nothing."""
        if webhook and self._poster.is_busy and webhook.items() <= self.webhook.items():
            return
        self.webhook = webhook
        self._poster.post_to(webhook)
