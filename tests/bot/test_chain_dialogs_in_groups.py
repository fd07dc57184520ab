"""Whole updates in, Bot API calls out: dialogs in groups, where others write too."""

from datetime import UTC, datetime

import pytest

from bot.replies.asker import Asker
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.bot.roi_dialog import REVENUE, ROI, ROI_AFTER_GOODS
from tests.bot.talk import Talk, settled
from tests.fake_telegram import ANONYMOUS, Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    # The bot sees everything here, so that its silence is its own doing.
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("steps", [ROI, ["50tr", "120tr", "▸Theo giá vốn", "72tr"], ["50tr", "120tr", "2", "0,4"]])
@ON_BOTH_DATABASES
async def test_dialog_in_a_group(telegram: FakeTelegram, lan: User, group: Chat, steps: list[str]) -> None:
    talk = Talk(telegram, lan, group)
    await talk.says("/roi")
    for step in steps:
        assert TEXTS_VI.dialogs.reply_here in talk.shown.text
        await talk.does(step)
    assert ROI_AFTER_GOODS in talk.shown.text
    assert TEXTS_VI.dialogs.reply_here not in talk.shown.text


@pytest.mark.usefixtures("bot")
async def test_each_question_in_a_group_answers_its_starter(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    command = lan.says(group, "/roi")
    assert (await talk.hears()).reply_to == command.message_id
    answer = lan.says(group, "50tr", reply_to=talk.shown)
    assert (await talk.hears()).reply_to == answer.message_id


@pytest.mark.usefixtures("bot")
async def test_in_a_group_only_the_starter_may_go_on(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    other.page = await talk.says("/er")
    assert await other.notice("Hủy") == TEXTS_VI.dialogs.not_yours
    assert await other.notice("Nhập tổng tương tác") == TEXTS_VI.dialogs.not_yours
    assert not talk.shown.history
    said = await other.replies("900")
    assert TEXTS_VI.dialogs.asks["comments"].question not in said.text
    assert TEXTS_VI.dialogs.asks["comments"].question in (await talk.replies("1.200")).text
    assert "Lượt thích 1.200" in talk.shown.text


@pytest.mark.usefixtures("bot")
async def test_what_is_not_said_to_the_bot_is_no_answer(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    await talk.says("/roi")
    telegram.user("Minh").says(group, "999tr")
    lan.says(group, "đợi em tí")
    lan.says(group, "chị Linh ơi chi 999tr đúng không?")
    lan.says(group, "999tr", reply_to=lan.says(group, "chi bao nhiêu nhỉ"))
    assert "Chi phí 50.000.000" in (await talk.says("@trolybot 50tr")).text
    assert "doanh thu 120.000.000" in (await talk.replies("120tr")).text


@pytest.mark.usefixtures("bot")
async def test_the_first_question_opens_the_input_and_the_next_messages_answer(
    telegram: FakeTelegram, lan: User, group: Chat
) -> None:
    talk = Talk(telegram, lan, group)
    first = await talk.says("/roi")
    assert first.markup == {"force_reply": True, "selective": True, "input_field_placeholder": "50tr"}
    assert TEXTS_VI.dialogs.reply_or_cancel in first.text
    assert "Chi phí 50.000.000" in (await talk.says("dạ khoảng 50tr ạ")).text
    assert "doanh thu 120.000.000" in (await talk.says("120tr")).text


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_after_five_minutes_a_number_is_no_answer_by_itself(
    telegram: FakeTelegram, lan: User, group: Chat
) -> None:
    talk = Talk(telegram, lan, group)
    await talk.says("/roi")
    telegram.ahead = 301
    lan.says(group, "999tr")
    assert "Chi phí 50.000.000" in (await talk.replies("50tr")).text


@pytest.mark.usefixtures("bot")
async def test_a_number_of_somebody_else_in_reply_to_the_first_question(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    other.page = await talk.says("/roi")
    assert (await other.replies("50tr")).text == TEXTS_VI.dialogs.not_yours


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("command", ["/compare", "/sosánh", "/so sánh"])
async def test_lines_or_a_file_after_a_bare_comparison(
    telegram: FakeTelegram, lan: User, group: Chat, command: str
) -> None:
    talk = Talk(telegram, lan, group)
    assert (await talk.says(command)).markup["selective"]
    assert "Bảng xếp hạng" in (await talk.says("Lan: 1200 like 25k fl\nMinh: 900 like 12k fl")).text
    for _ in ("a chart", "a workbook"):
        await talk.hears()
    await talk.says(command)
    lan.sends_document(group, "kol.csv", b"name,likes,followers\nLan,1200,25000\nMinh,900,12000\n")
    assert "Minh" in (await talk.hears()).text


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_two_people_do_not_mix(telegram: FakeTelegram, lan: User, minh: User, group: Chat) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    await talk.says("/roi")
    await other.says("/roi")
    await talk.replies("50tr")
    await other.replies("1 tỷ")
    await talk.replies("120tr")
    await other.replies("3 tỷ")
    await talk.presses("Không trừ")
    await other.presses("Không trừ")
    assert "Chi phí 50.000.000 · doanh thu 120.000.000" in talk.shown.text
    assert "Chi phí 1.000.000.000 · doanh thu 3.000.000.000" in other.shown.text


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_topics_and_the_private_chat_do_not_mix(telegram: FakeTelegram, private: Talk, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    first, second = (Talk(telegram, lan, forum, forum.topic(name)) for name in ("A", "B"))
    general = Talk(telegram, lan, forum)
    begun = ((first, "/roi"), (second, "/er"), (general, "/fee"), (private, "/hoavon"))
    answers = ((first, "50tr"), (second, "1.200"), (general, "▸2"), (private, "70tr"))
    questions = ((first, "revenue"), (second, "comments"), (general, "interactions"), (private, "margin"))
    for talk, command in begun:
        await talk.says(command)
    for talk, step in answers:
        await talk.does(step)
    for talk, name in questions:
        assert TEXTS_VI.dialogs.asks[name].question in talk.shown.text
        assert talk.shown.message_thread_id == (talk.topic.id if talk.topic else None)


@pytest.mark.usefixtures("bot")
async def test_plain_words_in_a_group(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    assert REVENUE in (await talk.says("@trolybot bỏ 50tr thì roi bao nhiêu")).text
    assert "140%" in (await talk.replies("120tr")).text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["▸Hủy", "hủy", "/huy@trolybot"])
async def test_cancel_in_a_group(telegram: FakeTelegram, lan: User, minh: User, group: Chat, way_out: str) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    await talk.says("/roi")
    await talk.says("50tr")
    assert (await other.says("/cancel@trolybot")).text == TEXTS_VI.dialogs.nothing_to_cancel
    assert (await talk.does(way_out)).text == TEXTS_VI.dialogs.cancelled


# In the name of a group -------------------------------------------------------------------------


async def said_as(telegram: FakeTelegram, group: Chat, text: str, reply_to: Message | None = None) -> Message:
    """Write in the name of the group, as an anonymous admin does, and return what the bot sends."""
    content: dict[str, object] = {"text": text, "sender_chat": group.data}
    if text.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    telegram.tell(group.add(ANONYMOUS, content, reply=reply_to), "message")
    return await telegram.next_message(group)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("presser", ["the admin", "the stand-in"])
@ON_BOTH_DATABASES
async def test_an_anonymous_admin_goes_through_a_dialog_by_buttons(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State, presser: str
) -> None:
    group.members[lan.id] = "administrator"
    admin = lan if presser == "the admin" else User(telegram, ANONYMOUS)
    page = await said_as(telegram, group, "/roi")
    page = await said_as(telegram, group, "50tr", page)
    page = await said_as(telegram, group, "120tr", page)
    talk, other = Talk(telegram, admin, group, page=page), Talk(telegram, minh, group, page=page)
    assert f"d:c:{group.id}:margin" in [button["callback_data"] for row in page.buttons for button in row]
    assert await other.notice("Theo biên lợi nhuận") == TEXTS_VI.dialogs.not_yours
    assert TEXTS_VI.dialogs.asks["margin"].question in (await talk.presses("Theo biên lợi nhuận")).text
    assert ROI_AFTER_GOODS in (await said_as(telegram, group, "40%", page)).text
    await settled(telegram, group, lan)
    assert await state.dialogs.open(Asker(group.id, None, group.id), datetime.now(UTC)) is None


@pytest.mark.usefixtures("bot")
async def test_a_channel_goes_through_a_dialog_and_is_told_about_buttons(
    telegram: FakeTelegram, lan: User, group: Chat
) -> None:
    channel = {"id": -1001234567890, "type": "channel", "title": "Kênh"}
    writer = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    command = {"entities": [{"type": "bot_command", "offset": 0, "length": 4}]}
    telegram.tell(group.add(writer, {"text": "/roi", "sender_chat": channel, **command}), "message")
    page = await telegram.next_message(group)
    telegram.tell(group.add(writer, {"text": "50tr", "sender_chat": channel}, reply=page), "message")
    page = await telegram.next_message(group)
    assert TEXTS_VI.dialogs.asks["revenue"].question in page.text
    assert await Talk(telegram, lan, group, page=page).notice("Hủy") == TEXTS_VI.dialogs.with_channel


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["Bỏ qua", "Hủy"])
async def test_an_anonymous_admin_leaves_a_dialog_by_a_button(
    telegram: FakeTelegram, lan: User, group: Chat, way_out: str
) -> None:
    group.members[lan.id] = "administrator"
    page = await said_as(telegram, group, "/er")
    talk = Talk(telegram, lan, group, page=page)
    if way_out == "Hủy":
        assert (await talk.presses("Hủy")).text == TEXTS_VI.dialogs.cancelled
    else:
        assert TEXTS_VI.dialogs.asks["comments"].question in (await talk.presses("Bỏ qua")).text


@pytest.mark.usefixtures("bot")
async def test_who_calls_the_bot_for_something_else_is_not_asked_for_a_number(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    talk = Talk(telegram, lan, group)
    asked = await talk.says("/roi")
    claim = minh.says(group, "Influencer là gì?")
    for text, about in (
        ("@trolybot trả lời giúp", claim),
        ("@trolybot blốp xịt zập là gì?", None),
        ("@trolybot tính engagement rate: 1.250 like, 85 bình luận, 32k follower", None),
    ):
        lan.says(group, text, reply_to=about)
        answer = await telegram.next_message(group)
        assert "thành một con số" not in answer.text
        assert TEXTS_VI.dialogs.reply_here not in answer.text
    talk.page = await talk.says("/topics")
    assert "thành một con số" not in (await talk.replies("phần 2 nói rõ hơn")).text
    talk.page = asked
    assert REVENUE in (await talk.replies("50tr")).text
