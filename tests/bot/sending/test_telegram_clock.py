"""Telegram's time is known from its answers, whatever the computer's clock says."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.sending.telegram_clock import TelegramClock, difference

COMPUTER = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def clock() -> TelegramClock:
    return TelegramClock(lambda: COMPUTER)


@pytest.mark.parametrize(
    ("off", "ahead"),
    [
        (timedelta(0), timedelta(0)),
        (timedelta(seconds=60), timedelta(0)),
        (timedelta(seconds=-60), timedelta(0)),
        (timedelta(seconds=61), timedelta(seconds=61)),
        (timedelta(minutes=40), timedelta(minutes=40)),
        (timedelta(minutes=-40), timedelta(minutes=-40)),
        (timedelta(days=-9000), timedelta(days=-9000)),
    ],
)
def test_a_sent_message_tells_the_time(off: timedelta, ahead: timedelta) -> None:
    told = clock()
    told.sent({"message_id": 1, "date": seconds(COMPUTER + off)})
    assert told.ahead == ahead
    assert told.now() == COMPUTER + ahead
    assert told.of(COMPUTER - timedelta(hours=1)) == COMPUTER - timedelta(hours=1) + ahead


def test_the_header_counts_until_a_message_was_sent() -> None:
    told = clock()
    told.answered("Sun, 29 Nov 2026 12:40:00 GMT")
    assert told.ahead == timedelta(minutes=40)
    told.sent({"date": seconds(COMPUTER - timedelta(minutes=5))})
    told.answered("Sun, 29 Nov 2026 12:40:00 GMT")
    assert told.ahead == timedelta(minutes=-5)


@pytest.mark.parametrize("header", [None, "", "yesterday", "Sun, 99 Nov 2026 12:40:00 GMT", "\0"])
def test_what_is_no_date_tells_nothing(header: str | None) -> None:
    told = clock()
    told.answered(header)
    assert told.ahead == timedelta(0)


@pytest.mark.parametrize("message", [True, None, [], {}, {"date": "x"}, {"date": 0}, {"date": True}])
def test_what_is_no_message_tells_nothing(message: object) -> None:
    told = clock()
    told.sent(message)
    assert told.ahead == timedelta(0)


def test_a_wrong_clock_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    told = clock()
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            told.sent({"date": seconds(COMPUTER + timedelta(minutes=40))})
    assert [each.getMessage() for each in caplog.records] == [
        "the computer's clock is wrong: 40 min behind Telegram's; set it, or turn on its synchronisation"
    ]
    told.sent({"date": seconds(COMPUTER)})
    assert told.ahead == timedelta(0)


def test_how_the_clocks_differ() -> None:
    assert difference(timedelta(minutes=40)) == "40 min behind Telegram's"
    assert difference(timedelta(minutes=-90)) == "90 min ahead of Telegram's"
