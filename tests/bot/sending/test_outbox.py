"""Replies on their way into Telegram."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.app import make_bot
from bot.replies.buttons import parse
from bot.replies.reply import Button, Reply
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
