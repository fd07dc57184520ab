"""What is to be done first below a point of the handbook, one question around a list, and results of several people."""

import pytest

from bot.calculations.sentences import read_calculations
from bot.understanding.around_shown import _IN_FORCE, _SIDES, _WHAT_FIRST
from bot.understanding.several import _IN_FRAME
from knowledge.toolbox.folding import fold


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Việc đầu tiên phải làm là gì?", True),
        ("giờ làm gì trước", True),
        ("vậy bên mình phải làm gì ngay", True),
        ("buoc dau tien can lam la gi vay", True),
        ("what should we do first?", True),
        ("so what's the first thing to do now", True),
        ("bước đầu tiên là gì", True),
        ("thế bước 1 phải làm gì", True),
        ("bước đầu tiên của influencer marketing là gì", False),
        ("làm gì để tăng tương tác", False),
        ("what do influencers do first in a campaign", False),
    ],
)
def test_what_is_to_be_done_first(text: str, asks: bool) -> None:
    assert bool(_WHAT_FIRST.match(fold(text))) is asks


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("sổ tay có hướng dẫn ghi phí, hạn trả và thuế không", True),
        ("cam nang co noi gi ve brief, hop dong va thanh toan ko", True),
        ("lợi ích, rủi ro và cách chọn", False),
        ("có ưu điểm và nhược điểm không", False),
    ],
)
def test_one_question_around_a_list(text: str, is_one: bool) -> None:
    assert bool(_IN_FRAME.match(fold(text))) is is_one


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("spent 900 usd on 3 creators, got 450k views. cpv and cpm?", ["cpv", "cpm"]),
        ("spent $600 across 4 influencers: 300k views, what's the cpm and cpv", ["cpm", "cpv"]),
        ("spent 900 usd, got 450k views. cpv and cpm?", ["cpv", "cpm"]),
        ("spent 900 usd on 3 creators, got 450k views. cpv and cpm for each?", []),
    ],
)
def test_both_figures_of_a_sum_for_several_people(text: str, commands: list[str]) -> None:
    assert [wish.command for wish in read_calculations(text, "en")] == commands


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("rủi ro?", True),
        ("Ưu và nhược điểm?", True),
        ("thế mặt trái là gì", True),
        ("con han che cua no thi sao", True),
        ("and the downside?", True),
        ("pros and cons", True),
        ("what are the risks of that", True),
        ("fine. pros and cons of working with them", False),
        ("pros and cons of working with them", True),
        ("nhược điểm của influencer marketing", False),
        ("rủi ro khi thuê KOL", False),
        ("risks of influencer marketing", False),
        ("ưu điểm số 3", False),
    ],
)
def test_sides_that_are_named_alone(text: str, names: bool) -> None:
    assert bool(_SIDES.match(fold(text))) is names


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("luật có hiệu lực ngày nào", True),
        ("hiệu lực từ bao giờ vậy", True),
        ("áp dụng từ khi nào", True),
        ("when does it take effect", True),
        ("since when is it in force?", True),
        ("luật quảng cáo có hiệu lực với ai", False),
        ("khi nào thì chạy chiến dịch", False),
        ("when does the campaign start", False),
    ],
)
def test_since_when_a_law_is_in_force(text: str, asks: bool) -> None:
    assert bool(_IN_FORCE.match(fold(text))) is asks
