"""Replies on their way into Telegram."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest

from bot.app import make_bot
from bot.conversation.requests import Keyboard
from bot.replies.buttons import parse
from bot.replies.reply import Attachment, Button, Reply
from bot.replies.splitting import LIMIT
from bot.running.settings import Settings
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from tests.fake_telegram import Chat, FakeTelegram, User

ROWS = ((Button("Mục lục", parse("t")), Button("KOL", parse("p:kol/x"))), (Button("Phần", parse("s:cons:1")),))


@pytest.fixture
async def outbox(settings: Settings) -> AsyncIterator[Outbox]:
    async with make_bot(settings) as bot:
        yield Outbox(bot, SentOnce())


async def test_buttons_and_markup(outbox: Outbox, chat: Chat) -> None:
    await outbox.send(Target(chat.id), Reply("<b>Đậm</b> &lt;3", ROWS))
    (sent,) = chat.sent
    assert sent.text == "Đậm <3"
    assert [[button["callback_data"] for button in row] for row in sent.buttons] == [["t", "p:kol/x"], ["s:cons:1"]]


@pytest.mark.parametrize("length", [1, LIMIT, LIMIT + 1, 10_000])
async def test_long_texts(outbox: Outbox, lan: User, chat: Chat, length: int) -> None:
    asked = lan.says(chat, "?")
    await outbox.send(Target(chat.id, question=asked.message_id), Reply(f"<b>{'x' * length}</b>", ROWS))
    assert "".join(message.text for message in chat.sent) == "x" * length
    assert all(message.entities[0]["type"] == "bold" for message in chat.sent)
    assert [bool(message.buttons) for message in chat.sent] == [False] * (len(chat.sent) - 1) + [True]
    assert [message.reply_to for message in chat.sent] == [asked.message_id] + [None] * (len(chat.sent) - 1)


async def test_nothing_is_sent_for_nothing(outbox: Outbox, telegram: FakeTelegram, chat: Chat) -> None:
    await outbox.send(Target(chat.id), Reply("<b> </b>\n", ROWS))
    assert chat.sent == []
    assert [call.method for call in telegram.calls] == ["getMe"]


async def test_topic(outbox: Outbox, telegram: FakeTelegram) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    topic = forum.topic("Hỏi đáp")
    await outbox.send(Target(forum.id, topic.id), Reply("x" * (LIMIT + 1)))
    assert [message.message_thread_id for message in forum.sent] == [topic.id, topic.id]


async def test_markup_that_telegram_can_not_read_goes_as_plain_text(
    outbox: Outbox, telegram: FakeTelegram, chat: Chat
) -> None:
    await outbox.send(Target(chat.id), Reply("1 < 2 &amp; <b>đậm</b>", ROWS))
    (sent,) = chat.sent
    assert (sent.text, sent.entities) == ("1 < 2 & đậm", [])
    assert sent.buttons
    assert "can't parse entities" in telegram.refusals.pop().description


PICTURE = Attachment("photo", "roi.png", b"png", "Không được gửi ảnh.")
WORKBOOK = Attachment("document", "bang.xlsx", b"xlsx", "Không được gửi tệp.")


@pytest.mark.parametrize("attachments", [(), (WORKBOOK,)])
async def test_an_answer_to_a_deleted_topic_goes_out_as_a_reply(
    outbox: Outbox, telegram: FakeTelegram, lan: User, attachments: tuple[Attachment, ...]
) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    asked = lan.says(forum, "?")
    await outbox.send(Target(forum.id, 77, asked.message_id), Reply("x" * (LIMIT + 1), attachments=attachments))
    assert [(sent.message_thread_id, sent.reply_to) for sent in forum.sent] == [(None, asked.message_id)] * (
        2 + len(attachments)
    )
    assert {refusal.description for refusal in telegram.refusals} == {"Bad Request: message thread not found"}
    telegram.refusals.clear()


@pytest.mark.parametrize(
    ("attachments", "methods", "said"),
    [
        ((PICTURE,), ["sendPhoto"], ["Không được gửi ảnh."]),
        ((PICTURE, PICTURE, WORKBOOK), ["sendPhoto", "sendDocument"], ["Không được gửi ảnh.", "Không được gửi tệp."]),
    ],
)
async def test_what_a_group_takes_goes_out_and_a_word_about_the_rest(
    outbox: Outbox, telegram: FakeTelegram, attachments: tuple[Attachment, ...], methods: list[str], said: list[str]
) -> None:
    group = telegram.supergroup("Nhóm")
    telegram.fail_next("sendPhoto", 400, "Bad Request: not enough rights to send photos to the chat")
    telegram.fail_next("sendDocument", 400, "Bad Request: not enough rights to send documents to the chat")
    for _ in range(2):
        await outbox.send(Target(group.id), Reply("CPM: 2.500 ₫", attachments=attachments))
    assert [sent.text for sent in group.sent] == ["CPM: 2.500 ₫", *said] * 2
    assert [refusal.call.method for refusal in telegram.refusals] == methods
    telegram.refusals.clear()


@pytest.mark.parametrize(
    ("method", "refusal", "reply"),
    [
        ("sendMessage", "BUTTON_DATA_INVALID", Reply("Chào", ROWS)),
        ("sendMessage", "message to be replied not found", Reply("Chào")),
        ("sendPhoto", "PHOTO_INVALID_DIMENSIONS", Reply("", attachments=(PICTURE,))),
    ],
)
async def test_what_is_refused_in_one_form_goes_out_in_another(
    outbox: Outbox, telegram: FakeTelegram, lan: User, chat: Chat, method: str, refusal: str, reply: Reply
) -> None:
    asked = lan.says(chat, "?")
    telegram.fail_next(method, 400, f"Bad Request: {refusal}")
    await outbox.send(Target(chat.id, question=asked.message_id), reply)
    assert len(chat.sent) == 1
    telegram.refusals.clear()


async def test_a_refusal_that_no_other_form_mends_is_raised(outbox: Outbox, telegram: FakeTelegram, chat: Chat) -> None:
    telegram.fail_next("sendMessage", 400, "Bad Request: message thread not found", times=2)
    with pytest.raises(BadRequest, match="thread"):
        await outbox.send(Target(chat.id, topic=5), Reply("Chào"))
    telegram.refusals.clear()


async def test_buttons_are_changed_without_naming_a_markup(outbox: Outbox, telegram: FakeTelegram, chat: Chat) -> None:
    sent = await outbox.send(Target(chat.id), Reply("Chào", ROWS))
    assert sent
    await outbox.rearrange(chat.id, Keyboard(sent, ROWS[:1]))
    assert telegram.calls[-1].parameters.keys() == {"chat_id", "message_id", "reply_markup"}


async def test_links_have_no_preview(outbox: Outbox, telegram: FakeTelegram, chat: Chat) -> None:
    await outbox.send(Target(chat.id), Reply('<a href="https://vnexpress.net">Nguồn</a>'))
    assert telegram.calls[-1].parameters["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(("times", "id", "copies"), [(1, 2, 2), (2, None, 2)])
async def test_a_message_whose_answer_got_lost_is_out_twice_at_most(
    outbox: Outbox, telegram: FakeTelegram, chat: Chat, times: int, id: int | None, copies: int
) -> None:
    telegram.drop_next("sendMessage", times)
    assert await outbox.send(Target(chat.id), Reply("Chào")) == id
    assert len(chat.sent) == copies


async def test_a_message_that_got_lost_is_sent_again(outbox: Outbox, telegram: FakeTelegram, chat: Chat) -> None:
    telegram.drop_next("sendMessage", carried_out=False)
    assert await outbox.send(Target(chat.id), Reply("Chào")) == 1
    assert [call.method for call in telegram.calls] == ["getMe", "sendMessage", "getMe", "sendMessage"]


async def test_a_late_answer_is_waited_for(settings: Settings, telegram: FakeTelegram, chat: Chat) -> None:
    held = telegram.hold("sendMessage", answers=True)
    async with make_bot(settings) as bot:
        sending = asyncio.create_task(Outbox(bot, SentOnce()).send(Target(chat.id), Reply("Chào")))
        await telegram.wait_for(lambda: held.calls)
        held.release()
        assert await sending == 1
    assert len(chat.sent) == 1


async def test_an_answer_that_does_not_come_is_given_up(settings: Settings, telegram: FakeTelegram, chat: Chat) -> None:
    telegram.hold("sendMessage", answers=True)
    async with make_bot(settings, patience=0.05) as bot:
        assert await Outbox(bot, SentOnce()).send(Target(chat.id), Reply("Chào")) is None
    assert len(chat.sent) == 2
