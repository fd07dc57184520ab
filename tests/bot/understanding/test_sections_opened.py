"""Sections that a message wants opened by a part of their names, or by one that is misspelled."""

import pytest

from bot.understanding.sections_opened import section_opened
from knowledge.guide import Guide


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("open the KOL comparision section", "kol"),
        ("show me the statistics part", "statistics"),
        ("read the section about the rise", "rise"),
        ("Bây giờ em muốn xem hết tất cả các mục trong phần hoạt động này ạ", "activities"),
        ("mo phan hoat dong di", "activities"),
        ("open the advantages one", "pros"),
        ("go to the statistics one please", "statistics"),
        ("show me the first one", None),
        ("open the trust one", None),
        ("xem phần trỗi dậy", "rise"),
        # no such section, no section at all, or several
        ("mở phần hợp đồng", None),
        ("xem phần giá", None),
        ("open section 3", None),
        ("xem 89% là phần nào", None),
        ("hoạt động nào quan trọng nhất", None),
        ("show me the KOL fees", None),
        ("mở phần influencer marketing", None),
    ],
)
def test_the_section_of_a_wish(guide: Guide, text: str, section: str | None) -> None:
    found = section_opened(text, guide.sections)
    assert (found.id if found else None) == section
