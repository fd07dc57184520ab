"""What happens in the fake's chats reaches the bot as from Telegram: by polls, by a webhook, to a whole bot."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import telegram as ptb
from aiohttp import web
from telegram import error
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.fake_telegram.ptb_client import make_bot, why_refused
from tests.patience import PATIENCE

Answer = Callable[[ptb.Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


async def test_offset_confirms(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    said = [lan.says(chat, text) for text in "abc"]
    assert len(await bot.get_updates()) == len(await bot.get_updates()) == 3
    second = said[1].update_id
    assert [u.update_id for u in await bot.get_updates(offset=second, limit=1)] == [second]
    telegram.redeliver(said[0].update_id)
    ids = [u.update_id for u in await bot.get_updates(offset=800_000_099)]
    assert ids == [said[0].update_id]
    assert not await bot.get_updates(offset=800_000_099)
    await telegram.idle()


async def test_poll_waits_for_an_update(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.wait_for(lambda: telegram.calls[-1:] and telegram.calls[-1].method == "getUpdates")
    lan.edits(lan.says(chat, "mot"), "một")
    (update, *_) = await asyncio.wait_for(poll, PATIENCE)
    assert update.message
    assert update.message.text == "mot"  # as it was when it was said
    with pytest.raises(TimeoutError):
        await telegram.idle(timeout=0)


async def test_second_poller(telegram: FakeTelegram, bot: ptb.Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.wait_for(lambda: telegram.poller)
    async with make_bot(telegram) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(error.Conflict, match="terminated by other getUpdates"):
            await asyncio.wait_for(first, PATIENCE)
        telegram.user("Mai").asks_inline("x")
        assert len(await asyncio.wait_for(second, PATIENCE)) == 1


async def test_allowed_updates(bot: ptb.Bot, telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    assert telegram.push({"chat_member": {}}) is None
    await bot.get_updates(allowed_updates=["message"])
    await bot.get_updates()  # the setting stays
    assert lan.asks_inline("x").update_id is None
    assert lan.says(chat, "x").update_id


@pytest.mark.parametrize(("text", "told"), [
    ("chào", False), ("/cpm 5tr", True), ("/cpm@TroLyBot 5tr", True), ("/cpm@other", False),
    ("x /cpm", False),    ("này @trolybot", True), ("a@trolybot", False),
])  # fmt: skip
async def test_privacy_mode(telegram: FakeTelegram, lan: User, text: str, told: bool) -> None:
    group = telegram.group("Nhóm")
    assert (lan.says(group, text).update_id is not None) is told
    assert lan.says(group, text, via_bot=True).update_id
    telegram.can_read_all_group_messages = True
    assert lan.says(group, text).update_id


async def test_privacy_mode_lets_replies_through(telegram: FakeTelegram, bot: ptb.Bot, lan: User) -> None:
    group = telegram.group("Nhóm")
    await bot.send_message(group.id, "x")
    assert lan.says(group, "y", reply_to=group.sent[0]).update_id
    assert not lan.says(group, "y", reply_to=lan.says(group, "/z")).update_id
    telegram.add_bot(group, by=lan, status="administrator")
    assert lan.says(group, "y").update_id


async def test_members(telegram: FakeTelegram, bot: ptb.Bot, lan: User) -> None:
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, by=lan)
    telegram.add_bot(group, by=lan, status="administrator")
    assert (await bot.get_chat(group.id)).title == "Nhóm"
    heads = await bot.get_chat_administrators(group.id)
    assert [(h.user.first_name, h.status) for h in heads] == [("Lan", "creator"), ("Trợ lý", "administrator")]
    assert (await bot.get_chat_member(group.id, telegram.user("Mai").id)).status == "left"
    await bot.leave_chat(group.id)
    assert "not a member" in (await why_refused(bot.send_message(group.id, "x")) or "")
    changes = [u.my_chat_member for u in await bot.get_updates()]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes if c] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "left"),
    ]


async def test_webhook(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    posted: list[tuple[str | None, int]] = []

    async def take(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        posted.append((secret, (await request.json())["update_id"]))
        return web.Response(status=200 if len(posted) > 1 else 500)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    assert "unallowed" in (await why_refused(bot.set_webhook("https://x.vn/", secret_token="a b")) or "")
    assert "https" in (await why_refused(bot.set_webhook("http://x.vn/")) or "")
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
    said = lan.says(chat, "x")
    await telegram.wait_for(lambda: "last_error_message" in telegram.webhook)
    assert (await bot.get_webhook_info()).last_error_message
    await telegram.idle()
    assert posted == [("s3cret", said.update_id)] * 2
    with pytest.raises(error.Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert not await bot.get_updates()
    await runner.cleanup()


async def test_files(bot: ptb.Bot, lan: User, chat: Chat) -> None:
    lan.sends_document(chat, "kế hoạch.txt", b"CPM", caption="/doc")
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.document
    file = await message.document.get_file()
    assert await file.download_as_bytearray() == b"CPM"
    assert "nvalid file_id" in (await why_refused(bot.get_file("x")) or "")
    sent = await bot.send_document(chat.id, b"abc", "<i>x</i>", parse_mode="HTML", filename="a.csv")
    assert sent.document
    again = await bot.send_document(chat.id, sent.document.file_id)
    assert again.document
    assert again.document.file_name == "a.csv"
    assert (await bot.send_photo(chat.id, b"png", caption="x" * 1024)).photo
    refused = await why_refused(bot.send_photo(chat.id, b"png", caption="x" * 1025))
    assert refused == "Message caption is too long"


# What tests order


async def test_faults(telegram: FakeTelegram, bot: ptb.Bot, chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns without it
    other = telegram.group("Nhóm")
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 3", {"retry_after": 3}, chat=chat)
    await bot.send_message(other.id, "x")
    with pytest.raises(error.RetryAfter):
        await bot.send_message(chat.id, "x")
    await bot.send_message(chat.id, "x")
    telegram.fail_next("sendMessage", 400, "Bad Request: TOPIC_CLOSED", times=2)
    assert [await why_refused(bot.send_message(chat.id, "x")) for _ in "123"] == ["Topic_closed"] * 2 + [None]
    assert len(chat.sent) == 2


async def test_hold(telegram: FakeTelegram, bot: ptb.Bot, chat: Chat) -> None:
    hold = telegram.hold("sendMessage")
    sending = asyncio.create_task(bot.send_message(chat.id, "x"))
    await telegram.wait_for(lambda: hold.calls)
    assert not chat.sent
    with pytest.raises(TimeoutError, match="sendMessage"):
        await telegram.idle(timeout=0)
    hold.release()
    assert (await sending).text == "x"


# A whole bot


async def serve(telegram: FakeTelegram, answer: Answer) -> Application[Any, Any, Any, Any, Any, Any]:
    app = ApplicationBuilder().bot(make_bot(telegram)).build()
    app.add_handler(MessageHandler(filters.ALL, answer))
    await app.initialize()
    await app.start()
    assert app.updater
    await app.updater.start_polling(timeout=30)
    return app


async def test_conversation(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    async def answer(update: ptb.Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message
        await update.effective_message.reply_html("<b>chào</b>", do_quote=True)

    app = await serve(telegram, answer)
    said: list[Message] = [lan.says(chat, "xin chào"), lan.says(chat, "hi")]
    first, second = [await telegram.next_message(chat) for _ in said]
    await telegram.idle()
    assert (first.text, first.html, first.reply_to) == ("chào", "<b>chào</b>", said[0].message_id)
    assert telegram.answers_to(said[1]) == [second]
    telegram.redeliver(said[0].update_id)
    await telegram.next_message(chat)
    assert len(telegram.answers_to(said[0])) == 2  # this bot does not notice: the fake shows it
    second.deleted = True
    assert not telegram.answers_to(said[1])
    assert app.updater
    await app.updater.stop()
    await app.stop()
    await app.shutdown()
    assert not telegram.refusals


async def test_a_group_moves_and_counts_its_messages_anew(telegram: FakeTelegram, bot: ptb.Bot, lan: User) -> None:
    group = telegram.group("Nhóm", owner=lan)
    new = telegram.migrate(group, lan)
    with pytest.raises(error.ChatMigrated) as moved:
        await bot.send_message(group.id, "x")
    assert moved.value.new_chat_id == new.id
    assert (await bot.send_message(new.id, "x")).message_id == 2
    told = await bot.get_updates()
    assert [
        update.message.migrate_to_chat_id or update.message.migrate_from_chat_id for update in told if update.message
    ] == [
        new.id,
        group.id,
    ]
    with pytest.raises(ValueError, match="basic group"):
        telegram.migrate(new, lan)
