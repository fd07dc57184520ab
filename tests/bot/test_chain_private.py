"""Whole updates in, Bot API calls out: one person and the bot."""

import pytest

from bot.conversation.services import Services
from bot.replies.splitting import LIMIT
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.fake_telegram import Chat, FakeTelegram, Message, Query, User
from tests.word_resolver import WordResolver

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "Influencer marketing là gì?"


async def pressed(telegram: FakeTelegram, user: User, page: Message, action: str) -> Query:
    """Press a button and wait until the page has changed."""
    before = len(page.history)
    query = user.presses(page, action)
    await telegram.wait_for(lambda: len(page.history) > before)
    return query


async def test_question_is_answered_from_the_guide(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    asked = lan.says(chat, QUESTION)
    answer = await telegram.next_message(chat)
    assert "Nguồn:" in answer.text
    assert answer.entities[0]["type"] == "bold"
    assert answer.buttons
    assert telegram.answers_to(asked) == []


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/start", "Chào bạn! Mình trả lời câu hỏi"),
        ("/help", "Bạn cứ gõ câu hỏi"),
        ("/help all", "/roi – ROI: lợi nhuận trên chi phí"),
        ("/topics", "Bạn muốn đọc phần nào?"),
        ("/mucluc", "Bạn muốn đọc phần nào?"),
        ("/hoi influencer marketing la gi", "Nguồn:"),
        ("/ASK@TroLyBot influencer marketing là gì", "Nguồn:"),
        ("/ask", "Bạn muốn hỏi gì?"),
        ("/language", TEXTS_VI.basics.language_choice),
        ("/er 1200 80 25.000", "5,12%"),
        ("/tuongtac 1200 80 25.000", "5,12%"),
        ("/roi\n50tr 120tr", "140%"),
        ("/roi", "Chi phí của chiến dịch là bao nhiêu?"),
        ("/xyzzy", "Mình không có lệnh /xyzzy."),
        ("/topic", "Ý bạn là /topics?"),
        ("xin chào", "Chào bạn!"),
        ("giá 1 < 2 & <b>3</b> của influencer marketing là gì?", "Nguồn:"),
        ("influencer " * 370, ""),
        ("𝓲\u200d\u202e😀 ﷺ\u0301" * 100, ""),
    ],
)
async def test_replies(telegram: FakeTelegram, lan: User, chat: Chat, said: str, answered: str) -> None:
    lan.says(chat, said)
    assert answered in (await telegram.next_message(chat)).text


async def test_english_app_gets_english_words(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en-GB")
    bob.says(telegram.private(bob), "/help all")
    assert "/roi – ROI: return" in (await telegram.next_message(telegram.private(bob))).text


async def test_chosen_language_holds(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/language")
    page = await telegram.next_message(chat)
    query = lan.presses(page, "English")
    await telegram.wait_for(lambda: page.history)
    assert page.text == TEXTS_EN.basics.language_set
    assert page.button("✓ English")
    assert query.answer is not None
    lan.says(chat, QUESTION)
    assert "Source:" in (await telegram.next_message(chat)).text
    lan.presses(page, "l:auto")
    await telegram.wait_for(lambda: len(page.history) == 2)
    lan.says(chat, QUESTION)
    assert "Nguồn:" in (await telegram.next_message(chat)).text


async def test_browsing_replaces_the_page(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/topics")
    page = await telegram.next_message(chat)
    contents = page.text
    for action in ("s:what-is:1", "p:what-is/definition", "s:what-is:1", "t"):
        assert (await pressed(telegram, lan, page, action)).answer is not None
    assert page.text == contents
    assert len(chat.sent) == 1


async def test_every_page_of_the_guide_opens(telegram: FakeTelegram, lan: User, chat: Chat, services: Services) -> None:
    lan.says(chat, "/topics")
    page = await telegram.next_message(chat)
    for section in services.answerer.guide.sections:
        await pressed(telegram, lan, page, f"s:{section.id}:1")
        assert section.title("vi") in page.text
        await pressed(telegram, lan, page, "t")


async def test_page_under_an_answer_is_a_new_message(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, QUESTION)
    answer = await telegram.next_message(chat)
    lan.presses(answer, answer.buttons[0][0]["text"])
    page = await telegram.next_message(chat)
    assert page.button("t")
    assert not answer.history


async def test_pressing_twice_changes_nothing(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/topics")
    page = await telegram.next_message(chat)
    for _ in range(2):
        telegram.ask("callback_query", lan, {"message": page.data, "chat_instance": "1", "data": "t"})
    await telegram.wait_for(lambda: all(query.answer for query in telegram.queries.values()))
    await telegram.wait_for(lambda: len(telegram.refusals) == 2)
    assert {refusal.call.method for refusal in telegram.refusals} == {"editMessageText"}
    telegram.refusals.clear()
    lan.says(chat, "/help")
    assert "/topics" in (await telegram.next_message(chat)).text


@pytest.mark.parametrize("data", ["p:what-is/nothing", "s:nothing:1", "???", "l:fr", "s:what-is:0"])
async def test_stale_button_is_explained(telegram: FakeTelegram, lan: User, chat: Chat, data: str) -> None:
    lan.says(chat, "/topics")
    page = await telegram.next_message(chat)
    query = telegram.ask("callback_query", lan, {"message": page.data, "chat_instance": "1", "data": data})
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    assert query.answer["text"] == TEXTS_VI.basics.stale_button
    assert query.answer["show_alert"] is True


async def test_message_out_of_reach(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    gone = {"chat": chat.data, "message_id": 1, "date": 0}
    query = telegram.ask("callback_query", lan, {"message": gone, "chat_instance": "1", "data": "t"})
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    assert query.answer["text"] == TEXTS_VI.basics.stale_button


async def test_deleted_page_is_sent_anew(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/topics")
    page = await telegram.next_message(chat)
    lan.presses(page, "s:cons:1")
    page.deleted = True
    assert (await telegram.next_message(chat)).button("t")
    telegram.refusals.clear()


async def test_edits_service_messages_and_bots_are_passed_over(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    asked = lan.says(chat, "/help")
    await telegram.next_message(chat)
    lan.edits(asked, "/topics")
    telegram.tell(chat.add(lan.data, {"pinned_message": asked.data}), "message")
    lan.says(chat, "/topics", via_bot=True)
    lan.says(chat, "/language")
    assert (await telegram.next_message(chat)).text == TEXTS_VI.basics.language_choice


async def test_answers_come_in_the_order_of_the_questions(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    for cost in range(1, 9):
        lan.says(chat, f"/roi {cost} {2 * cost}")
    texts = [(await telegram.next_message(chat)).text for _ in range(8)]
    assert [text.split()[2] for text in texts] == [str(cost) for cost in range(1, 9)]


async def test_long_reply_comes_in_parts_with_buttons_under_the_last(
    telegram: FakeTelegram, lan: User, chat: Chat
) -> None:
    rows = "\n".join(f"Số {n}: likes=12 comments=8 followers=900 cost=5tr" for n in range(60))
    lan.says(chat, f"/compare\n{rows}")
    first = await telegram.next_message(chat)
    await telegram.next_message(chat)
    assert len(chat.sent) > 1
    assert len(first.text) <= LIMIT
    assert first.buttons == []


async def test_a_blocked_chat_troubles_nobody(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/help")
    await telegram.next_message(chat)
    telegram.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=chat)
    lan.says(chat, "/help")
    await telegram.wait_for(lambda: telegram.refusals)
    lan.says(chat, "/topics")
    assert "phần nào" in (await telegram.next_message(chat)).text
    assert len(telegram.refusals) == 1
    telegram.refusals.clear()


async def test_too_many_requests_are_repeated(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 1", {"retry_after": 1})
    lan.says(chat, "/help")
    assert "/topics" in (await telegram.next_message(chat)).text
    telegram.refusals.clear()


async def test_different_chats_do_not_wait_for_each_other(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    hold = telegram.hold("sendMessage")
    minh = telegram.user("Minh", language_code="vi")
    lan.says(chat, "/help")
    lan.says(chat, "/topics")
    minh.says(telegram.private(minh), "/help")
    await telegram.wait_for(lambda: len(hold.calls) == 2)
    assert {call.parameters["chat_id"] for call in hold.calls} == {lan.id, minh.id}
    hold.release()
    assert "/topics" in (await telegram.next_message(chat)).text
    assert "phần nào" in (await telegram.next_message(chat)).text


async def test_turns_before_are_known(telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver) -> None:
    for said in ("xin chào", "KOL là gì?", "/roi 1 2", "/hoi còn nhược điểm?"):
        lan.says(chat, said)
        answer = await telegram.next_message(chat)
    lan.presses(answer, answer.buttons[0][0]["text"])
    title = (await telegram.next_message(chat)).text.splitlines()[0]
    lan.says(chat, "vì sao?")
    await telegram.next_message(chat)
    assert resolver.asked == [
        ("xin chào", ()),
        ("KOL là gì?", ()),
        ("còn nhược điểm?", ("KOL là gì?",)),
        ("vì sao?", ("KOL là gì?", "còn nhược điểm?", title)),
        # Behind the page it leads to that point again, so it is looked up alone too.
        ("vì sao?", ()),
    ]


async def test_command_in_a_reply_asks_about_that_message(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    forwarded = lan.says(chat, "KOL là gì?")
    await telegram.next_message(chat)
    lan.says(chat, "/hoi", reply_to=forwarded)
    lan.says(chat, "/hoi thật không?", reply_to=forwarded)
    for _ in range(2):
        await telegram.next_message(chat)
    # Both are about the words of that message alone, whatever was asked before.
    assert resolver.asked[1:] == [("KOL là gì?", ()), ("KOL là gì?", ())]
