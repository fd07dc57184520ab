"""Queries from any chat: what is offered, in which language, and what of it Telegram may show to others."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.deep_links import GREETING, opened_by
from bot.conversation.inline import DESCRIPTION_LENGTH, MOST_RESULTS, InlineAnswer, InlineQuery, answer_inline
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.replies.buttons import OpenPoint, OpenSection
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
    assert ids(answer) == ["p:rise/survey", "p:rise/market-size", "p:kol/relation", "s:rise:1"]
    best, other, _, section = answer.results
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


def test_nothing_in_the_guide(guide: Guide) -> None:
    answer = asked(guide, Fixed("decline", ("rise/survey", 0.01)), "thời tiết hôm nay?")
    (only,) = answer.results
    assert (only.id, only.title) == ("none", TEXTS_VI.inline.nothing)
    declined = TEXTS_VI.answers.decline_asked.format(asked="thời tiết hôm nay")
    assert only.description.startswith(declined)
    assert only.reply.plain.startswith(declined)
    assert [button.payload for row in only.reply.rows for button in row] == [GREETING]


@pytest.mark.parametrize("text", ["", "   ", "xin chào"])
def test_popular_topics_where_nothing_is_asked(guide: Guide, resolver: WordResolver, text: str) -> None:
    answer = asked(guide, resolver, text)
    assert ids(answer) == [f"p:{section.points[0].id}" for section in guide.sections]


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
        ("roi chi phí 50tr", "c:roi", TEXTS_VI.calculators.calculators["roi"].title, "Còn thiếu doanh thu."),
        (
            "roi",
            "c:roi",
            TEXTS_VI.calculators.calculators["roi"].title,
            TEXTS_VI.calculators.calculators["roi"].prompt,
        ),
        (
            "/cpm",
            "c:cpm",
            TEXTS_VI.calculators.calculators["cpm"].title,
            TEXTS_VI.calculators.calculators["cpm"].prompt,
        ),
        ("cpm 5tr 0", "c:cpm", TEXTS_VI.calculators.calculators["cpm"].title, "phải lớn hơn 0"),
    ],
)
def test_calculations(guide: Guide, text: str, id: str, title: str, shown: str) -> None:
    answer = asked(guide, Fixed("decline"), text)
    (only,) = answer.results
    assert (only.id, only.title) == (id, title)
    assert shown in only.reply.plain
    assert [(button.label, button.payload) for row in only.reply.rows for button in row] == [
        (TEXTS_VI.inline.compute, f"calc_{id.removeprefix('c:')}")
    ]


@pytest.mark.parametrize("text", ["roi là gì", "roi", "cpm 2024 là gì", "lan 50tr 120tr"])
def test_questions_that_only_look_like_calculations(guide: Guide, text: str) -> None:
    assert ids(asked(guide, Fixed("answer", ("rise/survey", 0.9)), text)) == ["p:rise/survey", "s:rise:1"]


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
    ],
)
def test_language(guide: Guide, query: InlineQuery, language: Language, personal: bool) -> None:
    answer = answer_inline(query, Services(Answerer(guide, Fixed("answer", ("rise/survey", 0.9)))))
    assert (query.language, answer.personal) == (language, personal)
    words = {"vi": TEXTS_VI.inline, "en": TEXTS_EN.inline}[language]
    assert answer.button.label == words.ask_in_private
    assert answer.results[0].reply.rows[0][0].label in (words.read_in_private, words.compute)


@given(st.text(max_size=300))
def test_any_query_gets_results_that_telegram_takes(text: str) -> None:
    guide = Guide({"vi": "Sách"}, (Section("a", {"vi": "A"}, {}, (Point("a/b", {"vi": PointText("B", "Bê.")}),)),))
    answer = asked(guide, WordResolver(guide), text)
    assert 1 <= len(answer.results) <= MOST_RESULTS
    assert len(set(ids(answer))) == len(answer.results)
    for result in answer.results:
        assert 1 <= len(result.id.encode()) <= 64
        assert result.title.strip()
        assert 1 <= len(parse_html(result.reply.text)[0].strip()) <= LIMIT
