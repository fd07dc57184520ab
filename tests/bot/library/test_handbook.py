"""Whether the handbook is on is told in one line and changed by two buttons, unless a setting decides it."""

from pathlib import Path

import pytest

from bot.library.handbook import Handbook, handbook_line, handbook_of, handbook_row, not_turned, turned
from bot.replies.markup import plain
from bot.replies.owner_buttons import SwitchHandbook
from bot.replies.reply import Button
from bot.running.settings import Settings
from knowledge.guide import Guide, Language
from knowledge.loader import CONTENT
from tests.word_library import GUIDE, HANDBOOK

BOTH = GUIDE.joined(HANDBOOK)
TURNED = Handbook(HANDBOOK)
SET_OFF = Handbook(HANDBOOK, may_be_turned=False)
TURN_ON, TURN_OFF = SwitchHandbook(on=True), SwitchHandbook(on=False)


@pytest.mark.parametrize(
    ("handbook", "wanted", "guide", "language", "line"),
    [
        (TURNED, True, BOTH, "vi", "• Sổ tay trà: đang bật, 1 mục, thu thập tháng 11/2026"),
        (TURNED, True, BOTH, "en", "• Notes on tea: on, 1 points, collected in November 2026"),
        (TURNED, False, GUIDE, "vi", "• Sổ tay trà: đang tắt, 1 mục, thu thập tháng 11/2026"),
        (TURNED, False, GUIDE, "en", "• Notes on tea: off, 1 points, collected in November 2026"),
        (
            TURNED,
            True,
            GUIDE,
            "vi",
            "• Sổ tay trà: đang được bật, chưa có hiệu lực; 1 mục, thu thập tháng 11/2026",
        ),
        (
            TURNED,
            False,
            BOTH,
            "en",
            "• Notes on tea: being turned off, not in effect yet; 1 points, collected in November 2026",
        ),
        (SET_OFF, True, GUIDE, "vi", "• Sổ tay trà: tắt theo SUPPLEMENT=off, 1 mục, thu thập tháng 11/2026"),
        (SET_OFF, False, GUIDE, "en", "• Notes on tea: off by SUPPLEMENT=off, 1 points, collected in November 2026"),
    ],
)
def test_its_line(handbook: Handbook, wanted: bool, guide: Guide, language: Language, line: str) -> None:
    assert plain(handbook_line(handbook, wanted, guide, language)) == line


def test_its_buttons() -> None:
    on, off = ("✓ Sổ tay: bật", "Sổ tay: tắt"), ("Sổ tay: bật", "✓ Sổ tay: tắt")
    for wanted, labels in ((True, on), (False, off)):
        row = handbook_row(TURNED, wanted, "vi")
        assert row == (Button(labels[0], TURN_ON), Button(labels[1], TURN_OFF))
    assert handbook_row(SET_OFF, True, "vi") == (Button("🔒 Sổ tay: tắt (SUPPLEMENT=off)", TURN_ON),)
    assert handbook_row(SET_OFF, True, "en") == (Button("🔒 Handbook: off (SUPPLEMENT=off)", TURN_ON),)


def test_a_report_keeps_the_buttons() -> None:
    """After a success the new choice is marked, after a failure still the old one."""
    for on in (True, False):
        assert turned(on, "vi").rows == (handbook_row(TURNED, on, "vi"),)
        assert not_turned(on, "vi").rows == (handbook_row(TURNED, not on, "vi"),)


def test_what_belongs_to_it() -> None:
    assert [TURNED.has(id) for id in ("tea", "tea/oolong", "brew", "brew/water", "tea/gone", "")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_it_goes_with_the_bundled_guide_only(tmp_path: Path) -> None:
    for folder in (None, CONTENT):
        found = handbook_of(Settings(knowledge_dir=folder))
        assert found
        assert found.may_be_turned
        assert found.contents.title("vi") == "Sổ tay bổ sung"
    set_off = handbook_of(Settings(supplement=False))
    assert set_off
    assert not set_off.may_be_turned
    assert handbook_of(Settings(knowledge_dir=tmp_path)) is None
