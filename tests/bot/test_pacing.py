"""Each chat has a pace of its own, and old chats are forgotten."""

from bot import pacing
from bot.pacing import BURST, ChatPace


async def send(limiter: ChatPace, chat: int, endpoint: str = "sendMessage") -> object:
    async def call() -> bool:
        return True

    return await limiter.process_request(call, [], {}, endpoint, {"chat_id": chat}, None)


async def test_a_chat_gets_its_first_messages_at_once() -> None:
    limiter = ChatPace()
    await limiter.initialize()
    assert [await send(limiter, 1) for _ in range(BURST)] == [True] * BURST
    assert not limiter.pace_of(1).has_capacity()
    assert limiter.pace_of(2).has_capacity()


async def test_what_shows_nothing_is_not_paced() -> None:
    limiter = ChatPace()
    await limiter.initialize()
    for _ in range(BURST + 1):
        await send(limiter, 1, "answerCallbackQuery")
    assert limiter.pace_of(1).has_capacity()


async def test_chats_that_were_quiet_longest_are_forgotten() -> None:
    limiter = ChatPace()
    await limiter.initialize()
    first = limiter.pace_of(0)
    for chat in range(1, pacing.PACED_CHATS + 1):
        limiter.pace_of(chat)
    assert limiter.pace_of(0) is not first
