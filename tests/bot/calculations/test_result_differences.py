"""What is said of the difference between the numbers of a result and the first ones."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.what_if import press_on_result
from knowledge.guide import LANGUAGES
from tests.bot.calculations.results import actions, last_line, pressed, result_of


@pytest.mark.parametrize(
    ("command", "typed", "presses", "vietnamese", "english"),
    [
        (
            "roi",
            "50tr 120tr",
            "+cost",
            "So với số ban đầu: chi phí +10%, ROI 140% → 118,18%",
            "Compared with your first numbers: cost +10%, ROI 140% → 118.18%",
        ),
        (
            "roi",
            "50tr 120tr",
            "+cost +cost -revenue",
            "So với số ban đầu: chi phí +21%, doanh thu −10%, ROI 140% → 78,51%",
            "Compared with your first numbers: cost +21%, revenue −10%, ROI 140% → 78.51%",
        ),
        (
            "roi",
            "50tr 120tr margin=40%",
            "even",
            "So với số ban đầu: doanh thu +4,17%, ROI sau giá vốn -4% → 0%",
            "Compared with your first numbers: revenue +4.17%, ROI after cost of goods -4% → 0%",
        ),
        (
            "roi",
            "50tr 0",
            "even",
            "So với số ban đầu: doanh thu 0 → 50.000.000, ROI -100% → 0%",
            "Compared with your first numbers: revenue 0 → 50,000,000, ROI -100% → 0%",
        ),
        (
            "roi",
            "50tr 1tr",
            "even",
            "So với số ban đầu: doanh thu 1.000.000 → 50.000.000, ROI -98% → 0%",
            "Compared with your first numbers: revenue 1,000,000 → 50,000,000, ROI -98% → 0%",
        ),
        (
            "roas",
            "$50 $120",
            "even",
            "So với số ban đầu: doanh thu −58,33%, ROAS 2,4x → 1x",
            "Compared with your first numbers: revenue −58.33%, ROAS 2.4x → 1x",
        ),
        (
            "cpv",
            "$50 1,000",
            "-cost",
            "So với số ban đầu: chi phí −10%, CPV 0,05 US$ → 0,045 US$",
            "Compared with your first numbers: cost −10%, CPV $0.05 → $0.045",
        ),
        (
            "er",
            "1200 80 25.000",
            "+likes",
            "So với số ban đầu: lượt thích +10%, ER theo người theo dõi 5,12% → 5,6%",
            "Compared with your first numbers: likes +10%, ER by followers 5.12% → 5.6%",
        ),
        (
            "fee",
            "views=100k cpm=50.000đ",
            "+cpm",
            "So với số ban đầu: CPM +10%, phí 5.000.000 ₫ → 5.500.000 ₫",
            "Compared with your first numbers: CPM +10%, fee ₫5,000,000 → ₫5,500,000",
        ),
        (
            "roas",
            "50tr 120tr",
            "+cost +revenue",
            "So với số ban đầu: chi phí +10%, doanh thu +10%",
            "Compared with your first numbers: cost +10%, revenue +10%",
        ),
    ],
)
def test_says_what_differs(command: str, typed: str, presses: str, vietnamese: str, english: str) -> None:
    for language, said in zip(LANGUAGES, (vietnamese, english), strict=True):
        changed = press_on_result(pressed(result_of(command, typed, language), presses), "back")
        assert changed is not None
        assert last_line(changed.reply) == said


def test_the_reply_is_the_ordinary_one_and_that_line() -> None:
    changed = press_on_result(result_of("roi", "50tr 120tr"), "+cost")
    assert changed is not None
    ordinary = calculate("roi", "55tr 120tr", "vi").reply.text
    assert changed.reply.text.rsplit("\n\n", 1)[0] == ordinary


def test_the_first_numbers_say_nothing_and_need_no_way_back() -> None:
    changed = press_on_result(pressed(result_of("roi", "50tr 120tr"), "+cost"), "first")
    assert changed is not None
    assert changed.reply.text == calculate("roi", "50tr 120tr", "vi").reply.text
    assert "w:first" not in actions(changed.reply.rows)
