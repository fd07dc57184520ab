"""Figures of the last days, worked out by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.owners.statistics import stats_page
from bot.state.values import DayCount, Event, day_of

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def count(event: Event, count: int, ago: int = 0) -> DayCount:
    return DayCount(TODAY - timedelta(days=ago), event, count)


COUNTS = [
    count("answer", 6),
    count("suggest", 1),
    count("decline", 2, 6),
    count("calculation", 4, 1),
    count("helpful", 3),
    count("unhelpful", 1),
    # Older than a week.
    count("answer", 1200, 7),
    count("helpful", 1, 29),
    # Older than a month.
    count("answer", 5000, 30),
]


def test_the_last_week_and_the_last_month() -> None:
    title, week, month = stats_page(COUNTS, NOW, "vi").plain.split("\n\n")
    assert title == "Thống kê"
    assert week.splitlines() == [
        "7 ngày qua",
        "Câu hỏi: 9",
        "• Trả lời được: 6 (67%)",
        "• Gợi ý: 1 (11%)",
        "• Không có trong cẩm nang: 2 (22%)",
        "Phép tính: 4",
        "Đánh giá đúng ý: 75% (4 lượt)",
    ]
    assert month.splitlines()[1:3] == ["Câu hỏi: 1.209", "• Trả lời được: 1.206 (100%)"]
    assert month.splitlines()[-1] == "Đánh giá đúng ý: 80% (5 lượt)"


def test_in_english() -> None:
    assert "Questions: 1,209\n• Answered: 1,206 (100%)" in stats_page(COUNTS, NOW, "en").plain


def test_nothing_yet() -> None:
    page = stats_page([], NOW, "vi")
    assert page.plain.count("Câu hỏi: 0\n• Trả lời được: 0 (–)") == 2
    assert page.plain.count("Đánh giá đúng ý: – (0 lượt)") == 2
    assert page.attachments == ()


def test_the_chart_is_a_picture() -> None:
    chart, _ = stats_page(COUNTS, NOW, "vi").attachments
    assert chart.kind == "photo"
    assert chart.content.startswith(b"\x89PNG")


def test_votes_alone_draw_nothing() -> None:
    assert stats_page([count("helpful", 1)], NOW, "vi").attachments == ()


@pytest.mark.parametrize(("hour", "day"), [(16, 23), (17, 24)])
def test_days_are_those_of_vietnam(hour: int, day: int) -> None:
    assert day_of(datetime(2026, 11, 23, hour, 30, tzinfo=UTC)) == date(2026, 11, day)
