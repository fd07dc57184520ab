"""Whole updates in, Bot API calls out: groups, where the bot speaks only when spoken to."""

import logging
from typing import Any

import pytest

from bot.groups.silence import Silence
from bot.handlers import listening
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.fake_telegram import Chat, FakeTelegram, Topic, User
from tests.word_resolver import WordResolver

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "influencer marketing là gì?"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    # The bot sees everything here, so that its silence is its own doing.
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def forum(telegram: FakeTelegram) -> Chat:
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Diễn đàn", forum=True)


def named(telegram: FakeTelegram, text: str, name: str) -> list[dict[str, Any]]:
    """Return the entity of a name without @ that points at the bot."""
    offset = len(text[: text.index(name)].encode("utf-16-le")) // 2
    length = len(name.encode("utf-16-le")) // 2
    return [{"type": "text_mention", "offset": offset, "length": length, "user": telegram.bot.data}]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (f"/hoi {QUESTION}", "Nguồn:"),
        (f"/ask@trolybot {QUESTION}", "Nguồn:"),
        (f"@trolybot {QUESTION}", "Nguồn:"),
        (f"😀😀 @TroLyBot, {QUESTION}", "Nguồn:"),
        ("@trolybot /er 1200 80 25.000", "5,12%"),
        ("/roi 50tr 120tr", "140%"),
        ("@trolybot", "Bạn muốn hỏi gì?"),
        ("/trợ giúp", "Cách hỏi:"),
        ("/lợi nhuận 50tr 120tr", "140%"),
        ("/start", "Chào cả nhà!"),
        ("/help", "Cách hỏi:"),
        ("/language", TEXTS_VI.basics.language_in_group),
        ("/xyzzy@trolybot", "Mình không có lệnh /xyzzy."),
    ],
)
async def test_answers_what_is_said_to_it(
    telegram: FakeTelegram, lan: User, group: Chat, said: str, answered: str
) -> None:
    asked = lan.says(group, said)
    answer = await telegram.next_message(group)
    assert answered in answer.text
    assert telegram.answers_to(asked) == [answer]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (QUESTION, Silence.NOT_ADDRESSED),
        ("/xyzzy 5", Silence.UNKNOWN_COMMAND),
        (f"/hoi@otherbot {QUESTION}", Silence.ANOTHER_BOTS_COMMAND),
    ],
)
async def test_its_silence_has_a_reason_in_the_log(
    telegram: FakeTelegram, lan: User, group: Chat, said: str, reason: Silence, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, listening.__name__):
        lan.says(group, said)
        lan.says(group, "/help")
        await telegram.next_message(group)
    lines = [record.getMessage() for record in caplog.records if record.name == listening.__name__]
    assert lines == [f"silent: {reason.value}"]


@pytest.mark.parametrize(
    "said",
    [
        QUESTION,
        f"/hoi@otherbot {QUESTION}",
        f"@trolybot2 {QUESTION}",
        f"mail lan@trolybot {QUESTION}",
        "@trolybot /help@otherbot",
        "/xyzzy",
    ],
)
async def test_is_silent_otherwise(telegram: FakeTelegram, lan: User, group: Chat, said: str) -> None:
    lan.says(group, said)
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


async def test_name_without_a_user_name(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    text = f"👋 Trợ lý ơi, {QUESTION}"
    lan.says(group, text, entities=named(telegram, text, "Trợ lý"))
    assert "Nguồn:" in (await telegram.next_message(group)).text


async def test_reply_to_the_bot_is_a_question(
    telegram: FakeTelegram, lan: User, group: Chat, resolver: WordResolver
) -> None:
    lan.says(group, "/hoi KOL là gì?")
    answer = await telegram.next_message(group)
    asked = lan.says(group, "còn nhược điểm?", reply_to=answer)
    assert (await telegram.next_message(group)).reply_to == asked.message_id
    assert resolver.asked[-1] == ("còn nhược điểm?", ("KOL là gì?",))


async def test_reply_to_a_person_is_not(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    first = lan.says(group, QUESTION)
    lan.says(group, QUESTION, reply_to=first)
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


@pytest.mark.parametrize("said", ["@trolybot", "/hoi", "/ask@trolybot"])
async def test_bare_call_asks_about_the_message_replied_to(
    telegram: FakeTelegram, lan: User, group: Chat, resolver: WordResolver, said: str
) -> None:
    first = telegram.user("Minh").says(group, QUESTION)
    lan.says(group, said, reply_to=first)
    await telegram.next_message(group)
    assert resolver.asked == [(QUESTION, ())]


@pytest.mark.parametrize("said", ["/roi", "/roi giúp bạn ấy", "@trolybot tính roi giúp", "/roi margin=40%"])
async def test_numbers_of_the_message_replied_to(telegram: FakeTelegram, lan: User, group: Chat, said: str) -> None:
    first = telegram.user("Minh").says(group, "Bên mình chi 50tr, doanh thu 120tr")
    asked = lan.says(group, said, reply_to=first)
    answer = await telegram.next_message(group)
    assert "140%" in answer.text
    assert ("ROI sau giá vốn: -4%" in answer.text) == ("margin" in said)
    assert telegram.answers_to(asked) == [answer]


@pytest.mark.parametrize("call", ["/ask", "/hỏi", "@trolybot"])
async def test_the_next_message_after_a_bare_call_is_the_question(
    telegram: FakeTelegram, lan: User, forum: Chat, resolver: WordResolver, call: str
) -> None:
    topic, other = forum.topic("A"), forum.topic("B")
    lan.says(forum, call, topic=topic)
    asked_back = await telegram.next_message(forum)
    assert asked_back.text == TEXTS_VI.basics.ask_what_next
    assert asked_back.markup["selective"]
    telegram.user("Minh").says(forum, "KOC là gì?", topic=topic)
    lan.says(forum, "KOC là gì?", topic=other)
    lan.says(forum, "ok để chị xem đã", topic=topic)
    asked = lan.says(forum, "ưu điểm của influencer marketing", topic=topic)
    answer = await telegram.next_message(forum)
    assert telegram.answers_to(asked) == [answer]
    # Only the next one.
    lan.says(forum, "KOC là gì?", topic=topic)
    lan.says(forum, "/help", topic=topic)
    await telegram.next_message(forum)
    assert [question for question, _ in resolver.asked] == ["ưu điểm của influencer marketing"]


async def test_a_question_that_comes_late_is_for_others(
    telegram: FakeTelegram, lan: User, group: Chat, resolver: WordResolver
) -> None:
    lan.says(group, "/ask")
    asked_back = await telegram.next_message(group)
    telegram.ahead = 301
    lan.says(group, "KOC là gì?")
    lan.says(group, QUESTION, reply_to=asked_back)
    await telegram.next_message(group)
    assert [question for question, _ in resolver.asked] == [QUESTION]


async def test_answers_stay_in_their_topic(telegram: FakeTelegram, lan: User, forum: Chat) -> None:
    topic = forum.topic("Hỏi đáp")
    lan.says(forum, f"/hoi {QUESTION}", topic=topic)
    assert (await telegram.next_message(forum)).message_thread_id == topic.id
    lan.says(forum, f"/hoi {QUESTION}")
    assert (await telegram.next_message(forum)).message_thread_id is None


async def test_first_message_of_a_topic_is_no_reply_to_its_opener(
    telegram: FakeTelegram, lan: User, forum: Chat
) -> None:
    opening = forum.add(telegram.bot.data, {"forum_topic_created": {"name": "Bot", "icon_color": 0}})
    topic = forum.topics[opening.message_id] = Topic(opening.message_id, "Bot")
    lan.says(forum, QUESTION, topic=topic)
    asked = lan.says(forum, "/help", topic=topic)
    forum.taken = len(forum.sent)
    answer = await telegram.next_message(forum)
    assert telegram.answers_to(asked) == [answer]
    assert len(forum.sent) == 2


async def test_thread_of_replies_is_no_topic(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    asked = lan.says(group, "/help")
    asked.data["message_thread_id"] = 77
    telegram.push({"message": asked.data})
    for _ in range(2):
        assert (await telegram.next_message(group)).message_thread_id is None


async def test_a_turn_is_known_only_where_it_was_said(
    telegram: FakeTelegram, lan: User, chat: Chat, forum: Chat, resolver: WordResolver
) -> None:
    lan.says(chat, "KOL là gì?")
    await telegram.next_message(chat)
    lan.says(forum, "/hoi nhược điểm?", topic=forum.topic("A"))
    lan.says(forum, "/hoi ưu điểm?", topic=forum.topic("B"))
    telegram.user("Minh").says(forum, "/hoi vì sao?")
    for _ in range(3):
        await telegram.next_message(forum)
    assert [turns for _, turns in resolver.asked] == [(), (), (), ()]


async def test_language_of_a_private_chat_stays_there(
    telegram: FakeTelegram, lan: User, chat: Chat, group: Chat
) -> None:
    lan.says(chat, "/language")
    page = await telegram.next_message(chat)
    lan.presses(page, "English")
    await telegram.wait_for(lambda: page.history)
    lan.says(group, f"/hoi {QUESTION}")
    assert "Nguồn:" in (await telegram.next_message(group)).text
    telegram.user("Bob", language_code="en").says(group, "/hoi what is influencer marketing?")
    assert "Source:" in (await telegram.next_message(group)).text


async def test_a_question_that_was_deleted_takes_its_answer_along(
    telegram: FakeTelegram, lan: User, group: Chat
) -> None:
    asked = lan.says(group, "/roi 50tr 120tr")
    lan.deletes(asked)
    lan.deletes(lan.says(group, "/compare\nLan: likes=1200 cmt=80 fl=25k\nMinh: likes=900 cmt=40 fl=12k"))
    last = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(last) == group.sent
    assert {refused.description for refused in telegram.refusals} == {"Bad Request: message to be replied not found"}
    telegram.refusals.clear()


async def test_an_answer_in_private_needs_no_question(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.deletes(lan.says(chat, "/help"))
    await telegram.next_message(chat)


async def test_contents_in_a_group_have_numbers_to_press(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, "/topics")
    page = await telegram.next_message(group)
    assert "1. Tổng quan" in page.text
    assert len(page.text) <= 700
    lan.presses(page, "1")
    await telegram.wait_for(lambda: page.history)
    assert page.text.startswith("Tổng quan")
    assert len(page.buttons) == 2
    lan.presses(page, "1")
    await telegram.wait_for(lambda: len(page.history) > 1)
    assert "Nguồn:" in page.text


async def test_other_bots_and_linked_posts_are_passed_over(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    telegram.user("Bot khác", is_bot=True, username="otherbot").says(group, "/help")
    channel = {"id": -1001234567890, "type": "channel", "title": "Kênh"}
    post = {"text": "/help", "sender_chat": channel, "is_automatic_forward": True}
    telegram.tell(group.add({"id": 777000, "is_bot": False, "first_name": "Telegram"}, post), "message")
    telegram.push({"channel_post": {"message_id": 5, "date": 1, "chat": channel, "text": "/help"}})
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


async def test_anonymous_admin_is_answered(telegram: FakeTelegram, group: Chat) -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    message = group.add(anonymous, {"text": f"/hoi {QUESTION}", "sender_chat": group.data})
    telegram.tell(message, "message")
    assert "Nguồn:" in (await telegram.next_message(group)).text


async def test_pictures_are_passed_over(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.sends_document(group, "a.pdf", b"x")
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


async def test_page_under_an_answer_replies_to_it(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    lan.presses(answer, answer.buttons[0][0]["text"])
    page = await telegram.next_message(group)
    assert page.reply_to == answer.message_id
    assert page.button("‹ Mục lục")


async def test_others_read_on_in_private(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    bob = telegram.user("Bob", language_code="en")
    query = bob.presses(answer, answer.buttons[0][0]["text"])
    await telegram.wait_for(lambda: query.answer is not None)
    assert query.answer is not None
    link = query.answer["url"]
    assert link.startswith("https://t.me/trolybot?start=")
    bob.says(telegram.private(bob), f"/start {link.partition('=')[2]}")
    assert (await telegram.next_message(telegram.private(bob))).buttons
    assert len(group.sent) == 1


async def test_menus_are_set_for_each_place_and_language(telegram: FakeTelegram) -> None:
    private, groups = "all_private_chats", "all_group_chats"
    scopes = (private, groups, "all_chat_administrators")
    await telegram.wait_for(lambda: len(telegram.commands) == 3 * len(scopes))
    assert set(telegram.commands) == {(scope, code) for scope in scopes for code in ("", "vi", "en")}
    names = [each["command"] for each in telegram.commands[private, "vi"]]
    assert names[:3] == ["ask", "topics", "engagement"]
    assert "language" in names
    assert "language" not in [each["command"] for each in telegram.commands[groups, "vi"]]
    assert telegram.commands[private, ""] == telegram.commands[private, "vi"]
    assert telegram.commands[private, "en"][1]["description"] == TEXTS_EN.basics.commands["topics"]
    assert not any(call.method == "setMyName" for call in telegram.calls)
