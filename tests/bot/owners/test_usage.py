"""What people ask most, when and where, and what was taught."""

from datetime import UTC, date, datetime, timedelta

from bot.owners.statistics import days_csv
from bot.owners.usage import taught_lately, usage_page
from bot.state.group_values import AskedOnce
from bot.state.values import AnswerVersion, DayCount
from knowledge.guide import Guide

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""10 o'clock in Vietnam."""
LAN, GROUP, UNNAMED = 8, -100, -200


def asked(point: str | None, chat: int = LAN, hours_later: int = 0) -> AskedOnce:
    title = {GROUP: "Đội <Mây>"}.get(chat, "")
    return AskedOnce(chat, title, "answer" if point else "decline", point, NOW + timedelta(hours=hours_later))


def test_most_asked_where_and_when(guide: Guide) -> None:
    found = [asked("kol/relation"), asked("kol/relation", GROUP), asked("gone/point", GROUP, 4), asked(None, UNNAMED)]
    taught = [AnswerVersion("Ai duyệt bài?", "Chị Hạnh.", NOW)]
    point = guide.point("kol/relation")
    assert point is not None
    assert usage_page(found, taught, 7, guide, "vi").plain == (
        "7 ngày qua: 4 câu hỏi, trả lời được 75%\n\n"
        f"Được hỏi nhiều nhất:\n• {point.in_language('vi').title}: 2\n\n"
        "Hỏi ở đâu:\n• Đội <Mây>: 2\n• Tin nhắn riêng: 1\n• Nhóm -200: 1\n\n"
        "Giờ hỏi nhiều nhất (giờ Việt Nam):\n• 10–11 giờ: 3\n• 14–15 giờ: 1\n\n"
        "Câu trả lời mới dạy:\n• Ai duyệt bài?\n\n"
        "/stats tuần, /stats 14, /stats nhóm hoặc /stats riêng để chọn ngày và nơi hỏi."
    )


def test_nothing_asked(guide: Guide) -> None:
    assert usage_page([], [], 14, guide, "en").plain.splitlines()[0] == "Last 14 days: no questions yet"


def test_what_was_removed_is_not_taught() -> None:
    versions = [
        AnswerVersion("a?", None, NOW),
        AnswerVersion("b?", "hai", NOW),
        AnswerVersion("a?", "một", NOW),
        AnswerVersion("b?", "ba", NOW),
    ]
    assert taught_lately(versions) == ["b?"]


def test_a_row_of_csv_a_day() -> None:
    counts = [
        DayCount(date(2026, 11, 23), "answer", 3),
        DayCount(date(2026, 11, 22), "decline", 1),
        DayCount(date(2026, 11, 23), "helpful", 2),
    ]
    assert days_csv(counts, "vi").decode("utf-8-sig").split("\r\n") == [
        "ngày,trả lời được,gợi ý,không có,phép tính,hữu ích,chưa hữu ích",
        "2026-11-22,0,0,1,0,0,0",
        "2026-11-23,3,0,0,0,2,0",
        "",
    ]
