"""Counts by day, in Vietnam's days."""

from datetime import UTC, date, datetime, timedelta

from bot.state.state import State
from bot.state.values import DayCount
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

EVENING = datetime(2026, 11, 22, 16, 59, tzinfo=UTC)
"""A minute before midnight in Vietnam."""


async def test_counts_add_up_over_languages_within_a_day(state: State) -> None:
    await state.commit([state.days.counted("answer", language, EVENING) for language in ("vi", "vi", "en")])
    await state.commit([state.days.counted("answer", "vi", EVENING + timedelta(minutes=1))])
    assert await state.days.last(2, EVENING + timedelta(minutes=1)) == (
        DayCount(date(2026, 11, 22), "answer", 3),
        DayCount(date(2026, 11, 23), "answer", 1),
    )


async def test_only_the_last_days(state: State) -> None:
    days = [EVENING - timedelta(days=ago) for ago in range(10)]
    await state.commit([state.days.counted("decline", "vi", day) for day in days])
    assert [each.day.day for each in await state.days.last(7, EVENING)] == [16, 17, 18, 19, 20, 21, 22]


async def test_a_count_can_be_taken_back(state: State) -> None:
    await state.commit([state.days.counted("helpful", "vi", EVENING, times) for times in (1, 1, -1)])
    assert await state.days.last(1, EVENING) == (DayCount(date(2026, 11, 22), "helpful", 1),)
