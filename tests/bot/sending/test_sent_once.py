"""What one update sends: each message once, and where no answer comes, once more and never again."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

import pytest
from telegram.error import NetworkError

from bot.running.metrics import Metrics
from bot.sending.sent_once import UNANSWERED, UNCONFIRMED, SentOnce
from bot.sending.telegram_http import Unconfirmed
from bot.sending.unstored import Berth, Slip

LOST, DOWN = Unconfirmed("ServerDisconnectedError"), NetworkError("Bad Gateway")


class Line:
    """Telegram as one update meets it: what comes of each message, and of each question whether it is there."""

    def __init__(self, sends: Sequence[int | Exception], reaches: Sequence[Exception | None] = ()) -> None:
        self.sends, self.reaches = list(sends), list(reaches)
        self.calls = ""
        self.noted: list[list[int]] = []

    async def send(self) -> int:
        self.calls += "s"
        found = self.sends.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    async def reach(self) -> None:
        self.calls += "r"
        if self.reaches and (trouble := self.reaches.pop(0)):
            raise trouble

    async def note(self, ids: Sequence[int]) -> None:
        self.noted.append(list(ids))


@pytest.mark.parametrize(
    ("stored", "sends", "id", "calls", "noted"),
    [
        ((), [7], 7, "s", []),
        ((), [LOST, 8], 8, "srs", [[UNANSWERED]]),
        ((), [LOST, LOST], None, "srs", [[UNANSWERED]]),
        ((UNANSWERED,), [8], 8, "rs", []),
        ((UNANSWERED,), [LOST], None, "rs", []),
        ((7,), [], 7, "", []),
        ((UNCONFIRMED,), [], None, "", []),
    ],
)
async def test_one_message(
    stored: tuple[int, ...], sends: list[int | Exception], id: int | None, calls: str, noted: list[list[int]]
) -> None:
    line = Line(sends)
    sent = SentOnce(stored, line.note)
    for _ in range(2):
        sent.restart()
        assert await sent.once(line.send, line.reach) == id
    assert (line.calls, line.noted) == (calls, noted)


async def test_a_message_that_did_not_arrive_is_sent_as_often_as_it_takes() -> None:
    line = Line([DOWN, DOWN, LOST, DOWN, 9], [None, DOWN, None])
    sent = SentOnce((), line.note)
    while line.sends:
        sent.restart()
        with suppress(NetworkError):
            assert await sent.once(line.send, line.reach) == 9
    assert line.calls == "sssrsrrs"


async def test_what_never_was_confirmed_is_counted_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()
    with caplog.at_level(logging.INFO):
        line = Line([LOST, LOST])
        await SentOnce((), line.note, metrics).once(line.send, line.reach)
    assert b'bot_failures_total{kind="unconfirmed"} 1.0' in metrics.page()
    assert [record.levelname for record in caplog.records] == ["INFO", "WARNING"]


@pytest.mark.parametrize("is_stopped", [True, False])
async def test_a_stop_while_no_answer_has_come_is_remembered(is_stopped: bool) -> None:
    line, begun, answer = Line([]), asyncio.Event(), asyncio.Event()
    sent = SentOnce((5,), line.note)

    async def send() -> int:
        begun.set()
        await answer.wait()
        return 6

    await sent.once(line.send, line.reach)
    task = asyncio.create_task(sent.once(send, line.reach))
    await begun.wait()
    if is_stopped:
        task.cancel()
    answer.set()
    await asyncio.gather(task, return_exceptions=True)
    await sent.leave()
    assert line.noted == ([[5, UNANSWERED]] if is_stopped else [])


@pytest.mark.parametrize(("more_to_come", "left"), [(True, 1), (False, 0)])
async def test_a_place_is_kept_until_the_message_is_stored(more_to_come: bool, left: int) -> None:
    slip, line, given_back = Slip(), Line([5]), list[int]()
    slip.hold(Berth(lambda: given_back.append(1)))
    sent = SentOnce((), line.note, slip=slip)
    await sent.once(line.send, line.reach, more_to_come)
    assert len(given_back) == left
    sent.stored()
    sent.stored()
    assert given_back == [1]
