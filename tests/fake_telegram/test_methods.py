"""The fake is as strict as Telegram: what its methods take, and what they refuse."""

from typing import Any

import aiohttp
import pytest
import telegram as ptb
from telegram import error

from tests.fake_telegram import Chat, FakeTelegram, User, parse_html
from tests.fake_telegram.ptb_client import keyboard, make_bot, why_refused

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
