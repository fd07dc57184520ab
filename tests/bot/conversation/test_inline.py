"""Queries from any chat: what is offered, in which language, and what of it Telegram may show to others."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.deep_links import ALL_COMMANDS, GREETING, opened_by
from bot.conversation.inline import DESCRIPTION_LENGTH, MOST_RESULTS, InlineAnswer, InlineQuery, answer_inline
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.reply import Button
from bot.replies.splitting import LIMIT
from bot.texts import TEXTS_EN, TEXTS_VI
from index.values.finding import Decision, Finding, RankedPoint
from knowledge.guide import LANGUAGES, Guide, Language, Point, PointText, Section
from tests.fake_telegram import parse_html
from tests.word_resolver import WordResolver

QUESTION = "Influencer marketing là gì?"


class Fixed:
    """Finds the same for every question."""

    def __init__(self, decision: Decision, *points: tuple[str, float], section: str | None = None) -> None:
        self._decision, self._section = decision, section
        self._points = tuple(RankedPoint(*point) for point in points)

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what is fixed."""
        assert language
        return Finding(question, language, self._decision, 0.9, self._points, self._section)


def asked(guide: Guide, resolver: Fixed | WordResolver, text: str, **more: Language) -> InlineAnswer:
    return answer_inline(InlineQuery(text, **more), Services(Answerer(guide, resolver)))


def ids(answer: InlineAnswer) -> list[str]:
    return [result.id for result in answer.results]


# The guide


def test_an_answer_with_what_else_may_be_meant_and_the_section(guide: Guide) -> None:
    points = (("rise/survey", 0.9), ("rise/market-size", 0.3), ("kol/relation", 0.02), ("cons/dishonesty-risk", 0.019))
    answer = asked(guide, Fixed("answer", *points), QUESTION)
    assert ids(answer)[:4] == ["p:rise/survey", "p:rise/market-size", "p:kol/relation", "s:rise:1"]
    best, other, _, section = answer.results[:4]
    survey, rise = guide.point("rise/survey"), guide.section("rise")
    assert survey
    assert rise
    assert best.title == survey.in_language("vi").title
    assert survey.in_language("vi").text.startswith(best.description.removesuffix("…"))
    assert "Nguồn: " in best.reply.plain
    assert "Nguồn: " in other.reply.plain
    assert section.title == f"Cả phần: {rise.title('vi')}"
    assert "1. " in section.reply.plain


def test_a_whole_section(guide: Guide) -> None:
    points = (("cons/limited-control", 0.4), ("cons/dishonesty-risk", 0.3))
    answer = asked(guide, Fixed("answer", *points, section="cons"), "các nhược điểm?")
    assert ids(answer) == ["s:cons:1", "p:cons/limited-control", "p:cons/dishonesty-risk"]
    section = guide.section("cons")
    assert section
    assert answer.results[0].title == section.title("vi")


def test_points_that_may_be_meant(guide: Guide) -> None:
    points = (("rise/survey", 0.01), ("kol/relation", 0.01), ("pros/trust", 0.0), ("cons/dishonesty-risk", 0.0))
    answer = asked(guide, Fixed("suggest", *points), "chưa rõ")
    assert ids(answer) == ["p:rise/survey", "p:kol/relation", "p:pros/trust"]


def test_what_the_guide_does_not_have_is_no_message(guide: Guide) -> None:
    answer = asked(guide, Fixed("decline", ("rise/survey", 0.01)), "thời tiết hôm nay?")
    assert answer.results == ()
    assert answer.button == Button(TEXTS_VI.inline.nothing, payload=GREETING)


def test_beside_a_decline_what_is_really_near(guide: Guide) -> None:
    answer = asked(guide, Fixed("decline", ("rise/survey", 0.2)), "khảo sát người mua?")
    assert ids(answer) == ["p:rise/survey"]
    assert answer.button.label == TEXTS_VI.inline.ask_in_private


@pytest.mark.parametrize("text", ["", "   ", "xin chào"])
def test_popular_topics_where_nothing_is_asked(guide: Guide, resolver: WordResolver, text: str) -> None:
    answer = asked(guide, resolver, text)
    assert ids(answer) == [f"p:{section.points[0].id}" for section in guide.sections]
    assert answer.button.payload == GREETING


@pytest.mark.parametrize("text", ["/help", "/", "/caidat"])
def test_how_to_use_the_bot_is_a_button(guide: Guide, text: str) -> None:
    assert asked(guide, Fixed("decline"), text).button == Button(TEXTS_VI.inline.how_to_use, payload=ALL_COMMANDS)


# What begins as it is typed


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("khao sat", "p:rise/survey"),
        ("Khảo s", "p:rise/survey"),
        ("nhược đ", "s:cons:1"),
        ("nhuoc", "s:cons:1"),
        ("hashtag", "p:statistics/hashtag-ad-growth"),
        ("quy mô thị tr", "p:rise/market-size"),
        ("Influencer marketing la g", "s:what-is:1"),
        # Inside a title, and a question of the bank.
        ("doanh nghiệp hằng", "p:rise/survey"),
        ("bước đầu tiên khi làm influencer m", "p:activities/find-and-select"),
    ],
)
def test_titles_and_questions_by_their_beginning(guide: Guide, text: str, first: str) -> None:
    assert ids(asked(guide, Fixed("decline"), text))[0] == first


def test_a_word_that_is_being_typed_comes_before_guesses_and_a_question_after_them(guide: Guide) -> None:
    guess = ("pros/trust", 0.3)
    assert ids(asked(guide, Fixed("suggest", guess), "khảo"))[0] == "p:rise/survey"
    assert ids(asked(guide, Fixed("suggest", guess), "khảo sát"))[:2] == ["p:pros/trust", "p:rise/survey"]
    assert ids(asked(guide, Fixed("answer", guess), "khảo"))[:2] == ["p:pros/trust", "p:rise/survey"]


def test_at_most_ten(guide: Guide) -> None:
    points = [(point.id, 0.5) for point in guide.points()]
    assert len(asked(guide, Fixed("answer", *points), QUESTION).results) == MOST_RESULTS == 10


def test_long_queries_are_cut(guide: Guide, resolver: WordResolver) -> None:
    asked(guide, resolver, "influencer " * 100)
    assert resolver.asked == [(("influencer " * 100)[:256].strip(), ())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_opens_what_it_shows(guide: Guide, language: Language) -> None:
    points = [(point.id, 0.5) for point in guide.points()][:9]
    for result in asked(guide, Fixed("answer", *points), "", fallback=language).results:
        ((button,),) = result.reply.rows
        opened = opened_by(button.payload, guide)
        assert isinstance(opened, OpenPoint | OpenSection)
        assert opened.pack() == result.id


def test_a_long_text_is_cut_to_one_message() -> None:
    long = Point("a/b", {"vi": PointText("Dài", "Một câu rất dài. " * 600)})
    guide = Guide({"vi": "Sách"}, (Section("a", {"vi": "A" * 300}, {}, (long,)),))
    answer = asked(guide, Fixed("answer", ("a/b", 0.9)), QUESTION)
    assert ids(answer) == ["p:a/b", "s:a:1"]
    for result in answer.results:
        assert 1 <= len(parse_html(result.reply.text)[0]) <= LIMIT
        assert len(result.description) <= DESCRIPTION_LENGTH


# Calculations


@pytest.mark.parametrize(
    ("text", "id", "title", "shown"),
    [
        ("roi 50tr 120tr", "c:roi", "ROI (chưa trừ giá vốn): 140%", "Doanh thu trừ chi phí: 70.000.000"),
        ("/ROI 50tr 120tr", "c:roi", "ROI (chưa trừ giá vốn): 140%", "Chi phí 50.000.000"),
        ("er 1200 80 25.000", "c:engagement", "ER theo người theo dõi: 5,12%", "1.280"),
        ("hoavon 50tr 40%", "c:breakeven", "Doanh thu hòa vốn: 125.000.000", "50.000.000 ÷ 40%"),
        ("bỏ 50tr thu về 120tr thì roi bao nhiêu", "c:roi", "ROI (chưa trừ giá vốn): 140%", "140%"),
        ("chia ngân sách 100tr Lan, Minh", "c:split", TEXTS_VI.calculators.calculators["split"].title, "50.000.000"),
    ],
)
def test_calculations(guide: Guide, text: str, id: str, title: str, shown: str) -> None:
    answer = asked(guide, Fixed("decline"), text)
    (only,) = answer.results
    assert (only.id, only.title) == (id, title)
    assert shown in only.reply.plain
    assert answer.button.label == TEXTS_VI.inline.ask_in_private
    assert [(button.label, button.payload) for row in only.reply.rows for button in row] == [
        (TEXTS_VI.inline.compute, f"calc_{id.removeprefix('c:')}")
    ]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("roi", "roi"),
        ("/cpm", "cpm"),
        ("hoà v", "breakeven"),
        ("tính ROI giúp mình", "roi"),
        ("roi chi phí 50tr", "roi"),
        ("cpm 5tr 0", "cpm"),
        ("engagement 1200 80", "engagement"),
        ("roi 50tr 120t", "roi"),
        ("roi 50tr abc", "roi"),
        ("tỷ lệ tương tác 1200", "engagement"),
    ],
)
def test_numbers_that_are_missing_or_wrong_are_asked_for_by_the_button(guide: Guide, text: str, command: str) -> None:
    answer = asked(guide, Fixed("decline"), text)
    assert not [id for id in ids(answer) if id.startswith("c:")]
    title = TEXTS_VI.calculators.calculators[command].title
    assert answer.button == Button(TEXTS_VI.inline.enter_numbers.format(calculator=title), payload=f"calc_{command}")


def test_a_half_typed_number_is_no_message_until_it_is_finished(guide: Guide) -> None:
    half = asked(guide, Fixed("decline"), "roi 50tr 120")
    assert (half.results, half.button) == ((), Button(TEXTS_VI.inline.half_typed, payload="calc_roi"))
    for text in ("roi 50tr 120tr", "roi 50tr 120 "):
        assert ids(asked(guide, Fixed("decline"), text)) == ["c:roi"]


def test_the_button_of_a_calculator_stands_above_what_the_guide_has_on_it(guide: Guide) -> None:
    answer = asked(guide, Fixed("answer", ("rise/survey", 0.9)), "tính roi")
    assert ids(answer) == ["p:rise/survey", "s:rise:1"]
    assert answer.button.payload == "calc_roi"


def test_half_the_numbers_are_no_message_to_send(guide: Guide) -> None:
    answer = asked(guide, Fixed("answer", ("rise/survey", 0.9)), "roi 50tr")
    assert ids(answer) == []
    assert answer.button.payload == "calc_roi"


@pytest.mark.parametrize("text", ["roi là gì", "roi", "cpm 2024 là gì", "lan 50tr 120tr"])
def test_questions_that_only_look_like_calculations(guide: Guide, text: str) -> None:
    found = ids(asked(guide, Fixed("answer", ("rise/survey", 0.9)), text))
    assert found[0] == "p:rise/survey"
    assert not [id for id in found if id.startswith("c:")]


# Languages


@pytest.mark.parametrize(
    ("query", "language", "personal"),
    [
        (InlineQuery("nhược điểm là gì", None, "vi"), "vi", False),
        (InlineQuery("nhược điểm là gì", None, "en"), "vi", False),
        (InlineQuery("what are the drawbacks", None, "vi"), "en", False),
        (InlineQuery("nhược điểm là gì", "vi", "en"), "vi", False),
        (InlineQuery("nhược điểm là gì", "en", "vi"), "en", True),
        (InlineQuery("what are the drawbacks", "vi", "en"), "vi", True),
        (InlineQuery("", None, "vi"), "vi", True),
        (InlineQuery("", None, "en"), "en", True),
        (InlineQuery("roi 50tr 120tr", None, "en"), "en", True),
        (InlineQuery("kol", "vi", "en"), "vi", True),
        # A text that tells nothing yet has the language of the app.
        (InlineQuery("infl", None, "vi"), "vi", True),
        (InlineQuery("infl", None, "en"), "en", True),
        (InlineQuery("influencer mar", None, "vi"), "vi", True),
        (InlineQuery("micro", None, "vi"), "vi", True),
        (InlineQuery("/help", None, "vi"), "vi", True),
        (InlineQuery("asdfghjkl", None, "vi"), "vi", True),
        (InlineQuery("cost per click 5tr 2500", None, "vi"), "vi", True),
        # Without diacritics, two words tell it, and one with which only titles of the other language begin.
        (InlineQuery("nhuoc diem", None, "en"), "vi", False),
        (InlineQuery("nhuoc", None, "en"), "vi", False),
        (InlineQuery("disadv", None, "vi"), "en", False),
    ],
)
def test_language(guide: Guide, query: InlineQuery, language: Language, personal: bool) -> None:
    answer = answer_inline(query, Services(Answerer(guide, Fixed("answer", ("rise/survey", 0.9)))))
    assert (answer.language, answer.personal) == (language, personal)
    words = {"vi": TEXTS_VI.inline, "en": TEXTS_EN.inline}[language]
    assert answer.results[0].reply.rows[0][0].label in (words.read_in_private, words.compute)


@given(st.text(max_size=300))
def test_any_query_gets_results_that_telegram_takes(text: str) -> None:
    guide = Guide({"vi": "Sách"}, (Section("a", {"vi": "A"}, {}, (Point("a/b", {"vi": PointText("B", "Bê.")}),)),))
    answer = asked(guide, WordResolver(guide), text)
    assert len(answer.results) <= MOST_RESULTS
    assert len(set(ids(answer))) == len(answer.results)
    assert answer.button.label
    for result in answer.results:
        assert 1 <= len(result.id.encode()) <= 64
        assert result.title.strip()
        assert 1 <= len(parse_html(result.reply.text)[0].strip()) <= LIMIT
