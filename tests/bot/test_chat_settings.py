"""Quiet hours, which are those of Vietnam."""

from datetime import UTC, datetime, time

import pytest

from bot.chat_settings import QuietHours

NIGHT, NOON = QuietHours(time(22), time(6)), QuietHours(time(12), time(13))


@pytest.mark.parametrize(
    ("hours", "utc", "quiet"),
    [
        (NIGHT, time(14, 59), False),
        (NIGHT, time(15), True),
        (NIGHT, time(22, 59), True),
        (NIGHT, time(23), False),
        (NOON, time(4, 59), False),
        (NOON, time(5), True),
        (NOON, time(6), False),
    ],
)
def test_quiet_hours(hours: QuietHours, utc: time, quiet: bool) -> None:
    assert (datetime.combine(datetime(2026, 11, 23), utc, UTC) in hours) is quiet
