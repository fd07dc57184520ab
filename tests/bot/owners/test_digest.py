"""The weekly digest: a line of figures, and the three things that are most worth doing."""

from datetime import UTC, datetime

from bot.owners.digest import Week, digest
from bot.owners.gaps import find_gaps
from bot.replies.owner_buttons import AnswerGap, SwitchDigest
from bot.state.group_values import AskedOnce
from bot.state.values import AnswerVersion, Miss
from knowledge.guide import Guide

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
KOL = "kol/relation"


def declined(question: str, times: int) -> list[Miss]:
    return [Miss(question, "vi", "decline", (), NOW)] * times


def title(guide: Guide) -> str:
    point = guide.point(KOL)
    assert point is not None
    return point.in_language("vi").title


def test_three_things_worth_doing(guide: Guide) -> None:
    disliked = Miss("KOL là gì?", "vi", "answer", ("wrong", None), NOW, point=KOL)
    asked = [AskedOnce(7, "", "answer", KOL, NOW)] * 3 + [AskedOnce(7, "", "decline", None, NOW)]
    gaps = find_gaps([*declined("<giá> booking?", 4), *declined("thuế?", 2), *declined("wifi?", 1)], None)
    taught = [AnswerVersion("Ai duyệt?", "Chị Hạnh.", NOW)]
    reply = digest(Week(asked, taught, gaps, [disliked]), guide, "vi")
    assert reply.plain == (
        "🗓 Bản tin tuần\n\n"
        "7 ngày qua: 4 câu hỏi, trả lời được 75%. Mới dạy: 1 câu.\n\n"
        "1. Trả lời câu “<giá> booking?” (4 lượt hỏi chưa được đáp ứng).\n"
        f"2. Xem lại mục “{title(guide)}”: bị chê 2 lượt.\n"
        "3. Trả lời câu “thuế?” (2 lượt hỏi chưa được đáp ứng)."
    )
    assert [[type(button.data) for button in row] for row in reply.rows] == [[AnswerGap, AnswerGap], [SwitchDigest]]


def test_a_week_without_trouble_still_names_what_is_read_most(guide: Guide) -> None:
    asked = [AskedOnce(7, "", "answer", KOL, NOW)] * 2
    assert digest(Week(asked, [], [], []), guide, "vi").plain.endswith(
        f"1. Đọc lại mục được hỏi nhiều nhất, “{title(guide)}” (2 lượt), xem còn đúng không."
    )


def test_nothing_happened(guide: Guide) -> None:
    assert digest(Week([], [], [], []), guide, "en").plain == (
        "🗓 Weekly digest\n\nLast 7 days: nobody asked anything. Newly taught: 0.\n\nNothing needs you this week."
    )
