"""Parts of a guide by how their names begin."""

import pytest

from bot.guide.titles import Titles
from bot.replies.buttons import OpenPoint, OpenSection
from knowledge.guide import Guide, Language, Point, PointText, Section


def point(id: str, vi: str, en: str) -> Point:
    return Point(id, {"vi": PointText(vi, "Câu."), "en": PointText(en, "Sentence.")})


GUIDE = Guide(
    {"vi": "Sách", "en": "Book"},
    (
        Section(
            "leave",
            {"vi": "Nghỉ phép", "en": "Leave"},
            {},
            (
                point("leave/days", "Số ngày nghỉ phép", "Days of leave"),
                point("leave/sick", "Nghỉ ốm", "Sick leave"),
            ),
            questions=("Một năm nghỉ được mấy ngày?", "How many days off a year?"),
        ),
        Section("empty", {"vi": "Nghỉ hưu", "en": "Leaving"}, {}, ()),
    ),
)
LEAVE, DAYS, SICK = OpenSection("leave"), OpenPoint("leave/days"), OpenPoint("leave/sick")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        # Where a title begins so; the shortest first, and inside a title after that.
        ("nghỉ", "vi", [SICK, LEAVE, DAYS]),
        ("nghi", "vi", [SICK, LEAVE, DAYS]),
        ("NGHỈ PH", "vi", [LEAVE, DAYS]),
        ("Nghỉ ố", "vi", [SICK]),
        ("phép", "vi", [LEAVE, DAYS]),
        # One or two letters only at the beginning.
        ("n", "vi", [SICK, LEAVE]),
        ("ph", "vi", []),
        # A question leads to the first point, from its beginning only.
        ("một năm ngh", "vi", [DAYS]),
        ("mấy ngày", "vi", []),
        ("how many", "en", [DAYS]),
        ("leave", "en", [LEAVE, SICK, DAYS]),
        ("ave", "en", []),
        ("nghỉ", "en", []),
        ("", "vi", []),
        ("?!", "vi", []),
    ],
)
def test_by_the_beginning(text: str, language: Language, found: list[OpenPoint | OpenSection]) -> None:
    assert Titles(GUIDE).beginning_with(text, language) == found


def test_the_bank_asks_about_points_of_its_own_guide_only(guide: Guide) -> None:
    asked = "bước đầu tiên khi làm influencer m"
    assert Titles(guide).beginning_with(asked, "vi") == [OpenPoint("activities/find-and-select")]
    assert Titles(GUIDE).beginning_with(asked, "vi") == []
