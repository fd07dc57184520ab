"""Whole updates in, Bot API calls out: what is kept of people, and that what is private stays so."""

import json

import pytest

from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = [ON_BOTH_DATABASES, pytest.mark.usefixtures("bot")]

QUESTION = "KOL là gì?"
SECRET = "bí mật 987654321"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


async def said(telegram: FakeTelegram, user: User, chat: Chat, *texts: str) -> Message:
    """Say things one after the other and return the last answer."""
    for text in texts:
        user.says(chat, text)
        answer = await telegram.next_message(chat)
    return answer


async def pressed(telegram: FakeTelegram, user: User, page: Message, button: str) -> str:
    """Press a button and return what the page becomes."""
    before = len(page.history)
    user.presses(page, button)
    await telegram.wait_for(lambda: len(page.history) > before)
    return page.text


async def data_of(telegram: FakeTelegram, user: User) -> str:
    """Ask for one's data and return them as text."""
    chat = telegram.private(user)
    answer = await said(telegram, user, chat, "/mydata")
    if answer.text == TEXTS_VI.privacy.nothing:
        return ""
    file = await telegram.next_message(chat)
    name, content = telegram.files[file.data["document"]["file_id"]]
    assert name == TEXTS_VI.privacy.data_name
    assert json.loads(content)["telegram_user"] == user.id
    return content.decode()


async def test_privacy_in_a_group_leads_to_all_of_it(
    telegram: FakeTelegram, lan: User, chat: Chat, group: Chat
) -> None:
    short = await said(telegram, lan, group, "/privacy")
    assert len(short.text) < 700
    (((link,),),) = (short.buttons,)
    private = await said(telegram, lan, chat, f"/start {link['url'].partition('?start=')[2]}")
    assert private.text.startswith("Mình lưu những gì?")
    assert (await said(telegram, lan, chat, "/privacy")).text == private.text


async def test_forgetting_in_private_asks_first(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    await said(telegram, lan, chat, QUESTION)
    page = await said(telegram, lan, chat, "/forget")
    assert "Lượt hỏi đáp gần đây: 1" in page.text
    await said(telegram, lan, chat, "còn nhược điểm?")
    assert resolver.asked[-1] == ("còn nhược điểm?", (QUESTION,))
    told = await pressed(telegram, lan, page, TEXTS_VI.privacy.forget_here)
    assert told.startswith("Mình đã xóa dữ liệu của bạn trong chat riêng này:")
    assert "• Lượt hỏi đáp gần đây: 2" in told
    await said(telegram, lan, chat, "vì sao?")
    question, turns = resolver.asked[-1]
    assert (question, len(turns)) == ("vì sao?", 0)


async def test_keeping_keeps(telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver) -> None:
    page = await said(telegram, lan, chat, QUESTION, "/quen")
    assert await pressed(telegram, lan, page, TEXTS_VI.privacy.forget_none) == TEXTS_VI.privacy.left_as_it_is
    await said(telegram, lan, chat, "vì sao?")
    assert resolver.asked[-1] == ("vì sao?", (QUESTION,))


async def test_afterwards_there_is_nothing(telegram: FakeTelegram, lan: User, chat: Chat, group: Chat) -> None:
    await said(telegram, lan, group, f"/hoi {QUESTION}", "/roi 50tr 120tr", "/roi")
    page = await said(telegram, lan, chat, "/language")
    await pressed(telegram, lan, page, "English")
    await pressed(telegram, lan, page, "Tiếng Việt")
    page = await said(telegram, lan, chat, "/roi 50tr 120tr", "/roi", "/forget")
    assert "Phép tính đang nhập dở: 1" in page.text
    await pressed(telegram, lan, page, TEXTS_VI.privacy.forget_all)
    assert (await said(telegram, lan, chat, "/forget")).text == TEXTS_VI.privacy.nothing
    assert await data_of(telegram, lan) == ""
    assert (await said(telegram, lan, group, "/forget")).text == TEXTS_VI.privacy.nothing_in_group


async def test_a_group_is_forgotten_by_itself(
    telegram: FakeTelegram, lan: User, minh: User, chat: Chat, group: Chat, resolver: WordResolver
) -> None:
    await said(telegram, lan, chat, QUESTION)
    await said(telegram, minh, group, f"/hoi {QUESTION}")
    told = await said(telegram, lan, group, f"/hoi {QUESTION}", "/forget")
    assert told.text.startswith("Mình đã xóa dữ liệu của bạn trong nhóm này:")
    for user, where, turns in ((lan, group, ()), (minh, group, (QUESTION,)), (lan, chat, (QUESTION,))):
        await said(telegram, user, where, "/hoi vì sao?")
        assert resolver.asked[-1] == ("vì sao?", turns)


async def test_nobody_else_may_press(telegram: FakeTelegram, lan: User, minh: User, chat: Chat, state: State) -> None:
    page = await said(telegram, lan, chat, QUESTION, "/forget")
    query = minh.presses(page, TEXTS_VI.privacy.forget_here)
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    assert query.answer["text"] == TEXTS_VI.dialogs.not_yours
    assert (await state.personal.of(lan.id)).counts(lan.id)["turns"] == 1


async def test_data_are_handed_out_in_private_only(
    telegram: FakeTelegram, lan: User, minh: User, chat: Chat, group: Chat
) -> None:
    await said(telegram, lan, chat, f"KOL là gì, {SECRET}")
    await said(telegram, lan, group, "/hoi KOL là gì, trong nhóm?")
    assert (await said(telegram, lan, group, "/mydata")).text == TEXTS_VI.privacy.data_in_group
    told = await data_of(telegram, lan)
    assert SECRET in told
    assert "trong nhóm" in told
    assert await data_of(telegram, minh) == ""


async def test_what_is_said_in_private_shows_nowhere_else(
    telegram: FakeTelegram, lan: User, minh: User, chat: Chat, group: Chat, resolver: WordResolver
) -> None:
    inline = {user.id: await inline_answer(telegram, user) for user in (lan, minh)}
    result = await said(telegram, lan, chat, f"KOL {SECRET} là gì?", "/roi 987654321 1987654321")
    action = result.buttons[0][0]["callback_data"]
    await said(telegram, lan, chat, "/roi")
    asked_in_private = len(resolver.asked)

    # The same person and another one, in a group: no turn, no dialog, no result, no language goes along.
    await said(telegram, lan, group, "/hoi vì sao?", "/hoi 987654321", "/help", "/privacy", "/mydata", "/forget")
    await said(telegram, minh, group, "/hoi vì sao?", "/help", "/forget")
    while len(group.sent) < result.message_id:
        await said(telegram, minh, group, "/help")
    page = group.messages[result.message_id]
    content = {"message": {**page.data, "from": telegram.bot.data}, "chat_instance": "1", "data": action}
    query = telegram.ask("callback_query", minh, content)
    await telegram.wait_for(lambda: query.answer)
    # Another one in private, and inline.
    await said(telegram, minh, telegram.private(minh), "/hoi vì sao?", "/help", "/topics", "/forget")
    assert {user.id: await inline_answer(telegram, user) for user in (lan, minh)} == inline

    assert all(not turns or turns == ("vì sao?",) for _, turns in resolver.asked[asked_in_private:])
    elsewhere = [call for call in telegram.calls if call.parameters.get("chat_id") != lan.id]
    shown = json.dumps([call.parameters for call in elsewhere], ensure_ascii=False, default=repr)
    assert SECRET not in shown
    assert "987.654.321" not in shown


async def inline_answer(telegram: FakeTelegram, user: User) -> object:
    """Type the bot's name and nothing else in some chat, and return what is offered."""
    query = user.asks_inline("")
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    return query.answer["results"]
