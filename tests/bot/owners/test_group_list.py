"""The list of groups for owners: its lines, its pages, and the way to leave one."""

from datetime import UTC, datetime

from bot.owners.group_list import A_PAGE, group_list, leaving_asked, one_group
from bot.replies.owner_buttons import AskLeaving, LeaveChat, ListGroups, OpenGroup
from bot.replies.reply import Reply
from bot.state.group_values import GroupEntry
from bot.texts import TEXTS_VI

ADDED = datetime(2026, 11, 5, 3, tzinfo=UTC)
TEAM = GroupEntry(-7, "Nhóm <marketing>", ADDED, 12)
OLD = GroupEntry(-9)


def data(reply: Reply) -> list[list[object]]:
    return [[button.data for button in row] for row in reply.rows]


def test_where_the_bot_is() -> None:
    page = group_list((TEAM, OLD), 1, "vi")
    assert page.plain.splitlines() == [
        "Mình đang ở 2 nhóm",
        "Số lượt hỏi tính trong 30 ngày qua. Bấm số để xem từng nhóm.",
        "",
        "1. Nhóm <marketing> – từ 5/11/2026, 12 lượt hỏi",
        "2. Nhóm -9 – 0 lượt hỏi",
    ]
    assert data(page) == [[OpenGroup(-7), OpenGroup(-9)]]
    assert "1. Nhóm <marketing> – since 5 Nov 2026, questions: 12" in group_list((TEAM,), 1, "en").plain
    assert group_list((), 1, "vi").text == TEXTS_VI.outreach.no_groups


def test_pages_go_round() -> None:
    groups = tuple(GroupEntry(-number, f"Nhóm {number}") for number in range(1, 24))
    first, third = group_list(groups, 1, "vi"), group_list(groups, 3, "vi")
    assert [len(row) for row in first.rows] == [5, 5, 1]
    assert data(first)[-1] == [ListGroups(2)]
    assert third.plain.splitlines()[-3:] == [f"{n}. Nhóm {n} – 0 lượt hỏi" for n in (21, 22, 23)]
    assert data(third)[-1] == [ListGroups(1)]
    # A page that is not there any more is the last one.
    assert group_list(groups[:A_PAGE], 3, "vi") == group_list(groups[:A_PAGE], 1, "vi")


def test_one_group() -> None:
    page = one_group(TEAM, "vi")
    assert page.plain.splitlines() == [
        "Nhóm <marketing>",
        "Ở đây từ 5/11/2026",
        "Lượt hỏi trong 30 ngày qua: 12",
        "Mã nhóm: -7",
    ]
    assert data(page) == [[AskLeaving(-7)], [ListGroups()]]
    assert TEXTS_VI.outreach.since_unknown in one_group(OLD, "vi").plain
    assert data(leaving_asked(TEAM, "vi")) == [[LeaveChat(-7)], [ListGroups()]]
