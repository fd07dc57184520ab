"""What owners see of gaps, and which of them are still open."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.owners.gap_pages import gap_page, gaps_page
from bot.owners.open_gaps import OpenGaps, open_gaps
from bot.replies.question_marks import mark_of_question
from bot.state.values import GuideDecision, Miss, SetAside, SetAsideQuestion
from knowledge.guide import Guide
from tests.fake_encoder import WordEncoder

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
OWNER, LAN = 7, 8


def miss(question: str, decision: GuideDecision = "decline", user: int = LAN) -> Miss:
    return Miss(question, "vi", decision, (), NOW, user, chat=user)


def opened(*misses: Miss, aside: tuple[SetAsideQuestion, ...] = (), covered: str = "") -> OpenGaps:
    return open_gaps(misses, aside, [OWNER], None, lambda text: text == covered, NOW)


def asked(found: OpenGaps) -> list[str]:
    return [gap.wordings[0].text for gap in found.gaps]


@pytest.mark.parametrize("question", ["/giá", "tính ROI chi phí 50tr doanh thu 120tr", "  /roi 1 2 3"])
def test_commands_and_calculations_are_no_gaps(question: str) -> None:
    assert asked(opened(miss(question), miss("giá booking?"))) == ["giá booking?"]


def test_what_owners_try_is_no_gap() -> None:
    assert asked(opened(miss("giá?", user=OWNER), miss("thuế?"))) == ["thuế?"]


def test_what_a_new_answer_covers_leaves_the_list() -> None:
    found = opened(miss("giá?"), miss("giá?"), miss("thuế?"), covered="giá?")
    assert (asked(found), found.covered) == (["thuế?"], 2)


@pytest.mark.parametrize(
    ("how", "days_ago", "is_shown"),
    [("dismissed", 0, False), ("dismissed", 29, False), ("later", 0, False), ("later", 6, False), ("later", 7, True)],
)
def test_what_was_set_aside_is_not_shown(how: SetAside, days_ago: int, is_shown: bool) -> None:
    aside = SetAsideQuestion(mark_of_question("GIÁ"), how, NOW - timedelta(days=days_ago))
    found = opened(miss("giá?"), miss("thuế?"), aside=(aside,))
    assert ("giá?" in asked(found), found.set_aside) == (is_shown, 0 if is_shown else 1)


def test_another_wording_of_what_was_set_aside_is_set_aside_too() -> None:
    aside = SetAsideQuestion(mark_of_question("giá booking kol"), "dismissed", NOW)
    misses = [miss("giá booking kol hôm nay"), miss("giá booking kol"), miss("thuế?")]
    found = open_gaps(misses, [aside], [], WordEncoder(), lambda _: False, NOW)
    assert asked(found) == ["thuế?"]


def test_nothing_is_open() -> None:
    assert gaps_page(OpenGaps(()), 7, "vi").plain == "Trong 7 ngày qua không còn câu hỏi nào bị bỏ sót hay bị chê."
    page = gaps_page(OpenGaps((), covered=3, set_aside=2), 7, "en")
    assert page.plain.splitlines()[1:] == [
        "✅ New answers cover 3 more questions.",
        "Set aside: 2 groups of questions.",
    ]
    assert not page.attachments


def test_the_page_shows_ten_and_the_file_all() -> None:
    misses = [miss(f"câu{number}") for number in range(12)] + [miss("<b>giá</b>"), miss("<b>giá</b>", "suggest")]
    page = gaps_page(opened(*misses), 30, "vi")
    assert "30 ngày qua: 14 lượt hỏi, gộp thành 13 nhóm" in page.plain
    assert "1. <b>giá</b>\nSố lượt hỏi: 2\n• Không có trong cẩm nang: 1\n• Chỉ gợi ý" in page.plain
    assert "10. câu" in page.plain
    assert "11." not in page.plain
    assert [len(row) for row in page.rows] == [2, 2, 2, 2, 2, 5, 5]
    (file,) = page.attachments
    sheet = load_workbook(BytesIO(file.content)).active
    assert sheet is not None
    assert sheet.max_row == 1 + 13
    assert not gaps_page(opened(*misses), 30, "vi", with_file=False).attachments


def test_a_long_question_is_cut_on_the_page_only() -> None:
    page = gaps_page(opened(miss("giá " * 200)), 30, "en")
    assert len(page.plain) < 600
    (file,) = page.attachments
    assert load_workbook(BytesIO(file.content)).active["C2"].value == "giá " * 200  # type: ignore[index]


def test_one_group_shows_each_downvote_with_its_answer(guide: Guide) -> None:
    misses = [
        Miss("KOL là gì?", "vi", "answer", ("wrong", None, "wrong"), NOW, LAN, -100, "kol/relation"),
        Miss("kol la gi ạ", "vi", "answer", ("wrong",), NOW, LAN, -200, "kol/relation"),
        Miss("KOL là gì?", "vi", "answer", ("outdated",), NOW, LAN, LAN, "gone/point"),
    ]
    (gap,) = open_gaps(misses, [], [], WordEncoder(), lambda _: False, NOW).gaps
    point = guide.point("kol/relation")
    assert point is not None
    title = point.in_language("vi").title
    assert gap_page(gap, guide, "vi").plain == (
        "KOL là gì?\n\n"
        "Số lượt hỏi: 3. Lần cuối: 23/11/2026\n• Trong nhóm chat: 2 nhóm\n"
        "• Bị chê: sai đoạn: 3\n• Bị chê: đã cũ: 1\n• Bị chê, không nói lý do: 1\n\n"
        "Các cách hỏi:\n• KOL là gì?\n• kol la gi ạ\n\n"
        "Lượt chê:\n"
        f"• Bị chê: sai đoạn (3 lượt), lúc đó mình trả lời bằng {title}\n"
        f"• Bị chê, không nói lý do (1 lượt), lúc đó mình trả lời bằng {title}\n"
        "• Bị chê: đã cũ (1 lượt), lúc đó mình trả lời bằng một mục không còn"
    )
