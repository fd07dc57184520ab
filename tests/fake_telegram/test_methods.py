"""The fake is as strict as Telegram, seen through python-telegram-bot over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
import telegram as ptb
from aiohttp import web
from telegram import error
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from tests.fake_telegram import Chat, FakeTelegram, Message, User, parse_html
from tests.patience import PATIENCE

Answer = Callable[[ptb.Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[ptb.Bot]:
    async with make_bot(telegram) as made:
        yield made


@pytest.fixture
def lan(telegram: FakeTelegram) -> User:
    return telegram.user("Lan", language_code="vi", username="lan")


@pytest.fixture
def chat(telegram: FakeTelegram, lan: User) -> Chat:
    return telegram.private(lan)


def make_bot(telegram: FakeTelegram, token: str | None = None) -> ptb.Bot:
    # The machine's proxy settings are not for the loopback interface.
    requests = [HTTPXRequest(httpx_kwargs={"trust_env": False}) for _ in range(2)]
    return ptb.Bot(
        token or telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        get_updates_request=requests[0],
        request=requests[1],
    )


def keyboard(action: str, count: int = 1, label: str = "Xem") -> ptb.InlineKeyboardMarkup:
    return ptb.InlineKeyboardMarkup([[ptb.InlineKeyboardButton(label, callback_data=action)]] * count)


# Texts


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a <b>đậm</b>", "a đậm", [("bold", 2, 3)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("<B >x</b >", "x", [("bold", 0, 1)]),
        ("AT&T > &lt;3 &#36; &copy;", "AT&T > <3 $ &copy;", []),
        ('<blockquote expandable>x</blockquote><code class="language-py">y</code>', "xy", None),
        ('<a href="javascript:x">y</a>', "y", []),
    ],
)
async def test_html(source: str, text: str, entities: list[tuple[str, int, int]] | None) -> None:
    plain, found = parse_html(source)
    assert plain == text
    if entities is not None:
        assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é <b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é <x>", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("ER <3", "Unclosed start tag at byte offset 3"),
        ("<a href='x", 'Unclosed start tag "a" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ],
)
async def test_bad_html(telegram: FakeTelegram, bot: ptb.Bot, chat: Chat, source: str, reason: str) -> None:
    with pytest.raises(error.BadRequest):
        await bot.send_message(chat.id, source, parse_mode="HTML")
    assert telegram.refusals[-1].description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(("text", "refused"), [
    ("x" * 4096, None), ("😀" * 4096, None), ("x" * 4097, "Message is too long"),
    ("", "Message text is empty"),    ("<b>" * 99 + "x" + "</b>" * 99, None),
    ("<b> \n</b>", "Message text is empty"), ("&amp;" * 4096, None),
])  # fmt: skip
async def test_length_counts_after_parsing(bot: ptb.Bot, chat: Chat, text: str, refused: str | None) -> None:
    assert await why_refused(bot.send_message(chat.id, text, parse_mode="HTML")) == refused


async def why_refused(call: Awaitable[object]) -> str | None:
    """Return the text of the error that a call ends in, if any."""
    try:
        await call
    except error.TelegramError as refused:
        return refused.message
    return None


async def test_commands_and_mentions_get_entities(lan: User, chat: Chat) -> None:
    said = lan.says(chat, "😀 /cpm@trolybot 5tr @lan.vn a@b.vn /tính x/y")
    assert [(e["type"], e["offset"], e["length"]) for e in said.entities] == [
        ("bot_command", 3, 13),
        ("mention", 21, 4),
    ]


# What is refused


@pytest.mark.parametrize(("arguments", "refused"), [
    ({"chat_id": 1}, "Chat not found"),
    ({"chat_id": "@nobody"}, "Chat not found"),
    ({"message_thread_id": 1}, "Message thread not found"),
    ({"reply_to_message_id": 77}, "Message to be replied not found"),
    ({"reply_to_message_id": 77, "allow_sending_without_reply": True}, None),
    ({"reply_markup": keyboard("x" * 64)}, None),
    ({"reply_markup": keyboard("x" * 65)}, "Button_data_invalid"),
    ({"reply_markup": keyboard("đ" * 33)}, "Button_data_invalid"),
    ({"reply_markup": keyboard("")}, "Button_data_invalid"),
    ({"reply_markup": keyboard("x", count=100)}, None),
    ({"reply_markup": keyboard("x", count=101)}, "Reply markup is too long"),
])  # fmt: skip
async def test_sending(bot: ptb.Bot, chat: Chat, arguments: dict[str, Any], refused: str | None) -> None:
    where: dict[str, Any] = {"chat_id": chat.id}
    assert await why_refused(bot.send_message(text="x", **where | arguments)) == refused


async def test_every_refusal_is_listed(telegram: FakeTelegram, bot: ptb.Bot) -> None:
    await why_refused(bot.send_message(1, "x"))
    refusal = telegram.refusals[-1]
    assert (refusal.status, refusal.description) == (400, "Bad Request: chat not found")
    assert refusal.call is telegram.calls[-1]
    assert refusal.call.parameters == {"chat_id": 1, "text": "x"}


async def test_text_that_looks_like_json_stays_text(bot: ptb.Bot, chat: Chat) -> None:
    assert (await bot.send_message(chat.id, "123")).text == "123"


async def test_wrong_token_and_unknown_method(telegram: FakeTelegram, bot: ptb.Bot) -> None:
    with pytest.raises(error.InvalidToken):
        async with make_bot(telegram, "1:other"):
            pass
    async with aiohttp.ClientSession() as session:
        response = await session.get(f"{telegram.url}/bot{telegram.token}/sendMoney")
        assert response.status == 404
        wrong = await session.get(f"{telegram.url}/bot1:other/getMe")
        assert (wrong.status, (await wrong.json())["description"]) == (401, "Unauthorized")


async def test_blocked_and_kicked(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    group = telegram.supergroup("Nhóm")
    lan.blocks_bot()
    telegram.remove_bot(group, by=lan)
    for where, reason in ((chat, "was blocked by the user"), (group, "was kicked from the supergroup chat")):
        with pytest.raises(error.Forbidden, match=reason):
            await bot.send_message(where.id, "x")
    assert lan.says(group, "/start").update_id is None
    lan.unblocks_bot()
    await bot.send_message(chat.id, "x")
    updates = [u.my_chat_member for u in await bot.get_updates()]
    assert [u.new_chat_member.status for u in updates if u] == ["kicked", "kicked", "member"]


async def test_editing(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    sent = await bot.send_message(chat.id, "<b>a</b>", parse_mode="HTML", reply_markup=keyboard("x"))
    said, (shown,) = lan.says(chat, "x"), chat.sent
    same = bot.edit_message_text("<strong>a</strong>", chat.id, sent.id, parse_mode="HTML", reply_markup=keyboard("x"))
    assert (await why_refused(same) or "").startswith("Message is not modified")
    assert await why_refused(bot.edit_message_text("b", chat.id, 77)) == "Message to edit not found"
    assert await why_refused(bot.edit_message_text("b", chat.id, said.message_id)) == "Message can't be edited"
    await bot.edit_message_text("b", chat.id, sent.id)
    assert (shown.text, shown.html, shown.entities, shown.buttons) == ("b", "b", [], [])
    assert [before["text"] for before in shown.history] == ["a"]
    again = bot.edit_message_text("b", chat.id, sent.id)
    assert (await why_refused(again) or "").startswith("Message is not modified")
    await bot.edit_message_reply_markup(chat.id, sent.id, reply_markup=keyboard("y"))
    assert shown.button("Xem") == shown.button("y")
    await bot.delete_message(chat.id, sent.id)
    assert shown.deleted
    assert await why_refused(bot.delete_message(chat.id, sent.id)) == "Message to delete not found"


async def test_topics(telegram: FakeTelegram, bot: ptb.Bot, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    topic = forum.topic("Tên")
    said = lan.says(forum, "/hoi", topic=topic)
    assert (said.message_thread_id, said.reply_to) == (topic.id, None)
    update = (await bot.get_updates())[-1]
    assert update.message
    assert update.message.is_topic_message
    answer = await bot.send_message(forum.id, "x", message_thread_id=topic.id)
    assert answer.message_thread_id == topic.id
    general = bot.send_message(forum.id, "x", message_thread_id=topic.id + 99)
    assert await why_refused(general) == "Message thread not found"
    await bot.send_chat_action(forum.id, "typing")


async def test_general_topic_has_no_number(telegram: FakeTelegram, bot: ptb.Bot, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    lan.says(forum, "x")
    forum.topic("Tên")
    refused = await why_refused(bot.send_message(forum.id, "x", message_thread_id=1))
    assert refused == "Message thread not found"


@pytest.mark.parametrize(("command", "description", "refused"), [
    ("cpm", "x" * 256, None),
    ("Cpm", "x", "Bot_command_invalid"), ("tính", "x", "Bot_command_invalid"),
    ("c" * 33, "x", "Command length must not exceed 32"),
    ("cpm", "", "Command description must be non-empty"),
])  # fmt: skip
async def test_commands(
    telegram: FakeTelegram, bot: ptb.Bot, command: str, description: str, refused: str | None
) -> None:
    assert await why_refused(bot.set_my_commands([(command, description)], language_code="vi")) == refused
    assert (("default", "vi") in telegram.commands) is (refused is None)


async def test_menus_by_scope_and_language(telegram: FakeTelegram, bot: ptb.Bot, chat: Chat) -> None:
    scope = ptb.BotCommandScopeChat(chat.id)
    await bot.set_my_commands([("cpm", "CPM")], scope, "vi")
    await bot.set_my_name("Trợ lý", "vi")
    await bot.set_my_description("Giúp", "vi")
    assert [c.command for c in await bot.get_my_commands(scope, "vi")] == ["cpm"]
    assert telegram.commands.keys() == {(f"chat:{chat.id}", "vi")}
    assert telegram.profile == {("name", "vi"): "Trợ lý", ("description", "vi"): "Giúp"}
    await bot.delete_my_commands(scope, "vi")
    assert not await bot.get_my_commands(scope, "vi")
    wrong = bot.set_my_short_description("x" * 121)
    assert await why_refused(wrong) == "About_too_long"
    assert await why_refused(bot.set_my_name("x", "vie")) == "Invalid language code specified"


# Queries


async def test_buttons(bot: ptb.Bot, lan: User, chat: Chat) -> None:
    await bot.send_message(chat.id, "x", reply_markup=keyboard("roi", label="ROI"))
    with pytest.raises(ValueError, match="no button 'CPM'"):
        lan.presses(chat.sent[0], "CPM")
    query = lan.presses(chat.sent[0], "ROI")
    update = (await bot.get_updates())[-1].callback_query
    assert update
    assert (update.id, update.data, update.message and update.message.chat.id) == (query.id, "roi", chat.id)
    await update.answer("Đây")
    assert query.answer
    assert query.answer["text"] == "Đây"
    for query_id in (query.id, "1"):
        refused = await why_refused(bot.answer_callback_query(query_id))
        assert refused == "Query is too old and response timeout expired or query id is invalid"


async def test_inline(bot: ptb.Bot, lan: User) -> None:
    query, second = lan.asks_inline("cpm"), lan.asks_inline("x")
    article = ptb.InlineQueryResultArticle("1", "CPM", ptb.InputTextMessageContent("<b>x</b>", "HTML"))
    await bot.answer_inline_query(query.id, [article])
    assert query.answer
    assert query.answer["results"][0]["title"] == "CPM"
    refused = await why_refused(bot.answer_inline_query(second.id, [article, article]))
    assert refused == "Result_id_duplicate"
    broken = ptb.InlineQueryResultArticle("1", "CPM", ptb.InputTextMessageContent("<b>x", "HTML"))
    assert "find end tag" in (await why_refused(bot.answer_inline_query(second.id, [broken])) or "")
    button = ptb.InlineQueryResultsButton("Hỏi", start_parameter="kol là gì")
    assert await why_refused(bot.answer_inline_query(second.id, [], button=button)) == "Start_param_invalid"


async def test_guest(telegram: FakeTelegram, bot: ptb.Bot, lan: User, chat: Chat) -> None:
    elsewhere = telegram.group("Nhóm khác", owner=lan)
    with pytest.raises(ValueError, match="no guest"):
        lan.calls_guest(elsewhere, "@trolybot cpm?")
    elsewhere.members[telegram.bot.id] = "left"
    query = lan.calls_guest(elsewhere, "@trolybot cpm?")
    (update,) = await bot.get_updates()
    assert update.guest_message
    assert update.guest_message.guest_query_id == query.id
    article = ptb.InlineQueryResultArticle("1", "CPM", ptb.InputTextMessageContent("x"))
    assert (await bot.answer_guest_query(query.id, article)).inline_message_id == f"guest-{query.id}"
    for query_id in (query.id, "9"):
        assert "too old" in (await why_refused(bot.answer_guest_query(query_id, article)) or "")
    telegram.supports_guest_queries = False
    assert lan.calls_guest(elsewhere, "@trolybot cpm?").update_id is None


# Updates


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
