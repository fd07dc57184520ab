"""Whole updates in, Bot API calls out: what admins set for their group, and how the bot keeps to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.groups.chat_settings import ChatSettings, Contact, QuietHours
from bot.groups.time_zones import VIETNAM
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.fake_telegram import ANONYMOUS, Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "influencer marketing là gì?"
UNSURE = "KOL xyzzy blorp zập là gì?"


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


@pytest.fixture
def group(telegram: FakeTelegram, lan: User) -> Chat:
    """Return a group that Lan made, in which the bot sees everything."""
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing", owner=lan)


async def settings_page(telegram: FakeTelegram, who: User, group: Chat) -> Message:
    who.says(group, "/settings@trolybot")
    return await telegram.next_message(group)


async def press(telegram: FakeTelegram, who: User, page: Message, label: str) -> None:
    """Press a button and wait until the page is changed."""
    before = len(page.history)
    who.presses(page, label)
    await telegram.wait_for(lambda: len(page.history) > before)


def sent_with(telegram: FakeTelegram, message: Message) -> dict[str, Any]:
    """Return the parameters of the call that sent a message."""
    return next(call.parameters for call in reversed(telegram.calls) if call.parameters.get("text") == message.html)


@ON_BOTH_DATABASES
async def test_an_admin_changes_the_settings_in_their_message(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    page = await settings_page(telegram, lan, group)
    assert "• Trả lời khi được gọi" in page.text
    await press(telegram, lan, page, "Chỉ lệnh")
    assert "• Chỉ trả lời các lệnh" in page.text
    assert page.button("✓ Chỉ lệnh")
    group.members[minh.id] = "administrator"
    await press(telegram, minh, page, "🌙 22:00–7:00")
    await press(telegram, lan, page, "English")
    assert page.text.startswith("Settings of this group")
    again = await settings_page(telegram, lan, group)
    assert again.text == page.text
    assert group.sent == [page, again]


async def test_others_see_the_settings_and_can_not_change_them(
    telegram: FakeTelegram, minh: User, group: Chat, state: State
) -> None:
    page = await settings_page(telegram, minh, group)
    query = minh.presses(page, "Chỉ lệnh")
    await telegram.wait_for(lambda: query.answer)
    assert query.answer
    assert (query.answer["text"], query.answer["show_alert"]) == (TEXTS_VI.group.only_admins, True)
    minh.says(group, "/caidat tukhoa bot ơi")
    assert (await telegram.next_message(group)).text == TEXTS_VI.group.only_admins
    stranger = telegram.user("Ẩn", language_code="vi")
    telegram.fail_next("getChatMember", 400, "Bad Request: member not found")
    query = stranger.presses(page, "Chỉ lệnh")
    await telegram.wait_for(lambda: query.answer)
    telegram.refusals.clear()
    assert await state.chats.settings(group.id) == ChatSettings()
    assert page.history == []


@ON_BOTH_DATABASES
async def test_an_anonymous_admin_may_and_a_channel_may_not(telegram: FakeTelegram, group: Chat) -> None:
    channel = {"id": -1001234567890, "type": "channel", "title": "Kênh"}
    bot = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    text = {"text": "/caidat tukhoa bot ơi"}
    telegram.tell(group.add(bot, {**text, "sender_chat": channel}), "message")
    assert (await telegram.next_message(group)).text == TEXTS_VI.group.as_channel
    telegram.tell(group.add(ANONYMOUS, {**text, "sender_chat": group.data}), "message")
    assert "• Từ gọi riêng: bot ơi" in (await telegram.next_message(group)).text


async def test_admins_are_known_where_members_are_hidden(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    hidden = "Bad Request: member list is inaccessible"
    telegram.fail_next("getChatMember", 400, hidden, times=4)
    lan.says(group, "/caidat tukhoa bot ơi")
    assert "• Từ gọi riêng: bot ơi" in (await telegram.next_message(group)).text
    minh.says(group, "/caidat tukhoa này")
    assert (await telegram.next_message(group)).text == TEXTS_VI.group.only_admins
    telegram.refusals.clear()


async def test_a_deleted_account_is_no_contact(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    said = telegram.user("").says(group, "tạm biệt")
    lan.says(group, "/caidat phutrach", reply_to=said)
    assert (await telegram.next_message(group)).text == TEXTS_VI.group.problems["contact_deleted"]


async def test_a_keyword_calls_the_bot(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, resolver: WordResolver
) -> None:
    lan.says(group, "/settings keyword bot ơi")
    page = await telegram.next_message(group)
    asked = minh.says(group, f"Bot ơi, {QUESTION}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(asked) == [answer]
    assert resolver.asked == [(QUESTION, ())]
    await press(telegram, lan, page, "Bỏ từ gọi riêng")
    minh.says(group, f"Bot ơi, {QUESTION}")
    minh.says(group, "/help")
    await telegram.next_message(group)
    assert len(group.sent) == 3


@ON_BOTH_DATABASES
async def test_a_contact_is_chosen_by_a_reply_or_a_name(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    said = minh.says(group, "Chào mọi người")
    lan.says(group, "/caidat phutrach", reply_to=said)
    page = await telegram.next_message(group)
    assert "• Người phụ trách: Minh" in page.text
    lan.says(group, "/topics")
    await telegram.next_message(group)
    assert (await state.chats.settings(group.id)).contact == Contact(minh.id, "Minh")
    lan.says(group, "/settings contact @mai_tran")
    again = await telegram.next_message(group)
    assert "• Người phụ trách: @mai_tran" in again.text
    assert "mention" not in [entity["type"] for entity in again.entities]
    lan.says(group, "/settings contact", reply_to=again)
    assert (await telegram.next_message(group)).text == TEXTS_VI.group.problems["contact_missing"].replace(
        "<code>", ""
    ).replace("</code>", "")
    assert (await state.chats.settings(group.id)).contact == Contact(None, "@mai_tran")
    await press(telegram, lan, again, "Bỏ người phụ trách")
    assert "• Chưa chọn người phụ trách" in again.text


@ON_BOTH_DATABASES
async def test_where_it_is_to_help_it_answers_only_what_it_is_sure_of(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State, resolver: WordResolver
) -> None:
    await state.commit([state.chats.kept(group.id, ChatSettings("sure"))])
    questions = [UNSURE, "chào cả nhà, ai khoẻ không?", "chi 50tr thu về 120tr thì ROI bao nhiêu?"]
    for said in (*questions, "Mai họp nhé mọi người"):
        minh.says(group, said)
    minh.says(group, QUESTION, reply_to=lan.says(group, "Mình có câu này"))
    asked = minh.says(group, QUESTION)
    answer = await telegram.next_message(group)
    assert telegram.answers_to(asked) == [answer] == group.sent
    # What is no question, their own affair or said to somebody is not even looked for, as QUESTION was the first time.
    looked_for = [question for question, _ in resolver.asked]
    assert [question for question in looked_for if question in (*questions, QUESTION)] == [UNSURE, QUESTION]
    assert not any("Mai họp" in question for question in looked_for)
    unsure = minh.says(group, f"/hoi {UNSURE}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(unsure) == [answer]


@ON_BOTH_DATABASES
async def test_in_quiet_hours_it_answers_only_who_calls_and_without_a_sound(
    telegram: FakeTelegram, minh: User, group: Chat, state: State
) -> None:
    now = datetime.now(UTC).astimezone(VIETNAM)
    hour = timedelta(hours=1)
    quiet, loud = (
        ChatSettings("sure", quiet=QuietHours((now + start * hour).time(), (now + end * hour).time()))
        for start, end in ((-1, 1), (2, 4))
    )
    await state.commit([state.chats.kept(group.id, quiet)])
    minh.says(group, QUESTION)
    called = minh.says(group, f"@trolybot {QUESTION}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(called) == [answer]
    assert sent_with(telegram, answer)["disable_notification"]
    minh.presses(answer, answer.buttons[0][0]["text"])
    opened = await telegram.next_message(group)
    assert sent_with(telegram, opened)["disable_notification"]
    await state.commit([state.chats.kept(group.id, loud)])
    minh.says(group, QUESTION)
    called = minh.says(group, f"@trolybot {QUESTION}")
    answer = await telegram.next_message(group)
    # Whoever does not call it can read the answer of a minute ago.
    assert telegram.answers_to(called) == [answer]
    assert "disable_notification" not in sent_with(telegram, answer)


async def test_where_only_commands_count_dialogs_go_on(
    telegram: FakeTelegram, minh: User, group: Chat, state: State
) -> None:
    await state.commit([state.chats.kept(group.id, ChatSettings("off", keyword="bot ơi"))])
    minh.says(group, "/roi 50tr 120tr")
    answer = await telegram.next_message(group)
    minh.says(group, QUESTION, reply_to=answer)
    minh.says(group, f"@trolybot {QUESTION}")
    minh.says(group, f"bot ơi {QUESTION}")
    minh.says(group, "/roi")
    question = await telegram.next_message(group)
    minh.says(group, "50tr", reply_to=question)
    assert "doanh thu" in (await telegram.next_message(group)).text.lower()
    minh.says(group, f"/hoi {QUESTION}")
    assert "Nguồn:" in (await telegram.next_message(group)).text
    minh.says(group, "/help")
    assert "mình chỉ trả lời các lệnh" in (await telegram.next_message(group)).text
    assert len(group.sent) == 5


async def test_language_length_and_related_questions_hold_for_the_group(
    telegram: FakeTelegram, minh: User, chat: Chat, group: Chat, state: State
) -> None:
    minh.says(group, f"/hoi {QUESTION}")
    whole = await telegram.next_message(group)
    settings = ChatSettings(language="en", short=True, related=False)
    await state.commit([state.chats.kept(group.id, settings)])
    minh.says(group, f"/hoi {QUESTION}")
    short = await telegram.next_message(group)
    assert "Source:" in short.text
    assert short.text.count("\n\n") == 1
    assert len(short.text) < len(whole.text)
    # One to read next, as rows are few in a group; of the short one only what shows all of it.
    assert len(points(whole)) == 1
    assert points(short) == [button["callback_data"] for button in short.buttons[0] if button["text"] == "Show all"]
    minh.presses(short, "Show all")
    assert len((await telegram.next_message(group)).text) > len(short.text)
    minh.says(group, "/help")
    assert "/topics – Contents of the guide" in (await telegram.next_message(group)).text
    await state.commit([state.chats.kept(group.id, replace(settings, related=True))])
    minh.says(group, f"/hoi {QUESTION}")
    assert len(points(await telegram.next_message(group))) == 2


def points(answer: Message) -> list[str]:
    """Return the actions of the buttons that open points."""
    actions = (button.get("callback_data", "") for row in answer.buttons for button in row)
    return [action for action in actions if action.startswith("p:")]


async def test_settings_say_what_privacy_mode_keeps_from_the_bot(
    telegram: FakeTelegram, lan: User, state: State
) -> None:
    group = telegram.supergroup("Nhóm", owner=lan)
    page = await settings_page(telegram, lan, group)
    assert TEXTS_VI.group.locked["privacy"] in page.text
    query = lan.presses(page, "🔒 Khi biết chắc")
    await telegram.wait_for(lambda: query.answer)
    assert query.answer
    assert (query.answer["text"], query.answer["show_alert"]) == (TEXTS_VI.group.locked["privacy"], True)
    telegram.change_status(group, lan, "administrator")
    await telegram.wait_for(lambda: page.history)
    assert TEXTS_VI.group.locked["privacy"] not in page.text
    await press(telegram, lan, page, "Khi biết chắc")
    assert page.button("✓ Khi biết chắc")


@ON_BOTH_DATABASES
async def test_commands_and_answers_are_deleted_after_their_time(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    group.members[telegram.bot.id] = "administrator"
    page = await settings_page(telegram, lan, group)
    await press(telegram, lan, page, "🧹 Lệnh: 5 phút")
    await press(telegram, lan, page, "🧹 Trả lời: 1 giờ")
    asked = minh.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    talk = minh.says(group, "cảm ơn cả nhà")
    # Only the answers to updates that came before it say that these are written.
    minh.says(group, "/topics")
    await telegram.next_message(group)
    now, soon, late = datetime.now(UTC), timedelta(minutes=6), timedelta(minutes=61)
    assert await state.deletions.due(now) == ()
    after_minutes, after_an_hour = await state.deletions.due(now + soon), await state.deletions.due(now + late)
    assert (group.id, asked.message_id) in after_minutes
    assert (group.id, answer.message_id) not in after_minutes
    assert (group.id, answer.message_id) in after_an_hour
    await state.commit(state.deletions.planned(group.id, [asked.message_id, answer.message_id], now - soon))
    await telegram.wait_for(lambda: asked.deleted and answer.deleted)
    assert not talk.deleted


@ON_BOTH_DATABASES
async def test_answers_only_in_chosen_topics(telegram: FakeTelegram, lan: User, minh: User, state: State) -> None:
    telegram.can_read_all_group_messages = True
    forum = telegram.supergroup("Diễn đàn", forum=True, owner=lan)
    chosen, other = forum.topic("Hỏi bot"), forum.topic("Tán gẫu")
    lan.says(forum, "/caidat chude", topic=chosen)
    page = await telegram.next_message(forum)
    assert "• Số chủ đề mà mình trả lời: 1" in page.text
    for text in (f"/hoi {QUESTION}", f"@trolybot {QUESTION}", "/help"):
        minh.says(forum, text, topic=other)
    minh.says(forum, f"/hoi {QUESTION}")
    asked = minh.says(forum, f"/hoi {QUESTION}", topic=chosen)
    answer = await telegram.next_message(forum)
    assert telegram.answers_to(asked) == [answer]
    # The settings can be changed from everywhere.
    lan.says(forum, "/caidat chude tất cả", topic=other)
    assert "Số chủ đề" not in (await telegram.next_message(forum)).text
    # The page above is written anew, and still says how topics are chosen.
    await telegram.wait_for(lambda: "Số chủ đề" not in page.text)
    assert "/caidat chude" in page.text
    asked = minh.says(forum, f"/hoi {QUESTION}", topic=other)
    answer = await telegram.next_message(forum)
    assert telegram.answers_to(asked) == [answer]


@ON_BOTH_DATABASES
async def test_hours_and_zone_are_typed(telegram: FakeTelegram, lan: User, group: Chat, state: State) -> None:
    lan.says(group, "/caidat yên lặng 22h30 đến 6h")
    assert "• Giờ yên lặng 22:30–6:00" in (await telegram.next_message(group)).text
    lan.says(group, "/settings timezone Tokyo")
    page = await telegram.next_message(group)
    assert "• Múi giờ của nhóm: Asia/Tokyo" in page.text
    await press(telegram, lan, page, "Về giờ Việt Nam")
    assert "Múi giờ của nhóm: Asia" not in page.text
    for text, problem in (
        ("yenlang đêm", "quiet_wrong"),
        ("muigio Atlantis", "zone_unknown"),
        ("chude", "topics_missing"),
    ):
        lan.says(group, f"/caidat {text}")
        said = (await telegram.next_message(group)).text
        assert said == TEXTS_VI.group.problems[problem].replace("<code>", "").replace("</code>", "")


async def test_in_private_there_is_only_the_language(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/settings")
    page = await telegram.next_message(chat)
    assert page.text == TEXTS_VI.group.elsewhere
    await press(telegram, lan, page, "English")
    lan.says(chat, "/settings")
    assert (await telegram.next_message(chat)).text == TEXTS_EN.group.elsewhere


async def test_two_bots_in_a_group_do_not_disturb_each_other(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    other = telegram.user("Bot khác", is_bot=True, username="otherbot")
    posted = other.says(group, f"/hoi {QUESTION}")
    for said in ("/hoi@otherbot KOL?", "/settings@otherbot", "/xyzzy", "@otherbot KOL?"):
        lan.says(group, said)
    lan.says(group, QUESTION, reply_to=posted)
    asked = lan.says(group, f"/hoi {QUESTION}", reply_to=posted)
    answer = await telegram.next_message(group)
    assert telegram.answers_to(asked) == [answer] == group.sent
