"""Messages that lean on what was shown by a word or two."""

import re

import pytest

from bot.guide.answerer import Answer, Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.around_shown import platform_asked
from bot.understanding.partner import Partner
from bot.understanding.reader import has_pronoun
from bot.understanding.references import asks_of_last
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.word_resolver import WordResolver


def below(guide: Guide, text: str, *points: str, section: str | None = None) -> Answer:
    """Return the answer to a text below points that were shown."""
    shown = Turn("hỏi", Shown("answer", points, section, "vi"), "vi")
    return Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, (shown,), fallback="vi"))


def test_the_other_side_of_a_list(guide: Guide) -> None:
    section = guide.section("pros")
    assert section
    answer = below(guide, "ngược lại thì sao", *(point.id for point in section.points), section="pros")
    assert answer.reply.shown.section == "cons"


def test_whose_the_point_shown_last_is(guide: Guide) -> None:
    answer = below(guide, "của nền tảng nào vậy", "statistics/engagement-rate")
    assert answer.reply.shown.points == ("statistics/engagement-rate",)
    assert "Instagram" in answer.reply.plain
    told = below(guide, "số đó của nước nào", "statistics/consumer-attention")
    assert told.reply.plain.startswith("Cẩm nang không ghi nước nào cho mục")


@pytest.mark.parametrize(
    ("text", "point", "said"),
    [
        ("ở Thái Lan thì sao", "cons/dishonesty-risk", "Cẩm nang không có thông tin riêng về Thái Lan cho mục"),
        ("còn ở VN?", "rise/market-size", "Cẩm nang không có số liệu của Việt Nam cho mục"),
    ],
)
def test_a_country_below_a_point(guide: Guide, text: str, point: str, said: str) -> None:
    answer = below(guide, text, point)
    assert answer.reply.plain.startswith(said)
    assert answer.decision == "decline"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("cái 3.21 đó tính trên follow hay reach", "statistics/engagement-rate"),
        ("con số 3,21% này là sao", "statistics/engagement-rate"),
        ("số 5.78 đó là của năm nào", "rise/earned-media-value"),
    ],
)
def test_a_figure_that_was_shown_is_pointed_at(guide: Guide, text: str, point: str) -> None:
    assert below(guide, text, point).reply.shown.points == (point,)


@pytest.mark.parametrize(
    ("text", "point", "said"),
    [
        ("and whatsapp?", "statistics/platforms", "The guide has nothing on WhatsApp in particular"),
        ("còn zalo thì sao", "statistics/platforms", "Cẩm nang không có thông tin riêng về Zalo cho mục"),
    ],
)
def test_a_platform_below_a_point_without_it(guide: Guide, text: str, point: str, said: str) -> None:
    assert below(guide, text, point).reply.plain.startswith(said)


@pytest.mark.parametrize(
    "text", ["sao mấy bên này lại mọc ra vậy", "vì sao chúng ra đời", "why did they pop up at all"]
)
def test_why_what_was_shown_came_to_be(guide: Guide, text: str) -> None:
    answer = below(guide, text, "rise/platforms-and-agencies")
    assert answer.reply.shown.points == ("rise/platforms-and-agencies",)
    assert re.match(r".*\n\n(?:Nền tảng và agency influencer marketing ra đời|.* arose to help)", answer.reply.plain)


def test_a_point_that_does_not_say_why_it_came_to_be(guide: Guide) -> None:
    answer = below(guide, "vì sao chúng ra đời", "cons/high-cost")
    assert not answer.reply.plain.startswith("Chi phí cao")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cẩm nang có nói gì về Facebook không", "Facebook"),
        ("what does the guide say about YouTube then?", "YouTube"),
        ("trong do viet gi ve tiktok vay", "TikTok"),
        ("what does it say about 2020?", None),
        ("what does it say about the costs?", None),
        ("what does it cost on TikTok?", None),
        ("TikTok nói gì về KOL", None),
    ],
)
def test_what_is_said_of_a_platform(text: str, name: str | None) -> None:
    assert platform_asked(text, "vi") == name


def test_people_of_whom_the_guide_has_nothing_among_others(guide: Guide) -> None:
    answer = below(guide, "KOL với influencer và KOC khác gì", "cons/high-cost")
    assert answer.reply.plain.startswith("Cẩm nang không có thông tin riêng về KOC")
    assert answer.decision == "answer"


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("cái đó thế nào", True),
        ("vậy thêm nữa đi", True),
        ("đo bằng gì", False),
        ("sao biết ai thật", False),
        ("do that", True),
    ],
)
def test_words_that_point_back(text: str, back: bool) -> None:
    assert has_pronoun(text) is back


def test_what_a_thing_is_measured_by_is_no_question_of_whose_it_is() -> None:
    assert not asks_of_last("đo bằng gì")
    assert asks_of_last("của nền tảng nào vậy")


def test_the_same_platform_where_its_point_is_shown(guide: Guide) -> None:
    answer = below(guide, "còn Zalo thì sao", "statistics/platforms")
    assert answer.decision == "decline"
