"""Answers from the handbook name their sources, and say that they are not from the guide and no legal advice."""

from datetime import date

import pytest

from bot.calculators import CALCULATOR_BY_NAME
from bot.guide.answerer import Answerer
from bot.guide.browse import point_page, topics_page
from bot.guide.sourcing import (
    CALCULATORS_OF,
    beside,
    calculators_for,
    list_source_lines,
    point_sources_page,
    source_lines,
    source_rows,
)
from bot.replies.buttons import OpenPoint, OpenTopics, ShowSources
from bot.replies.markup import plain
from bot.texts import texts_for
from index.values.finding import Finding, RankedPoint
from knowledge.guide import AddedDocument, Guide, Language, Origin, Point, PointText, Section, Source
from knowledge.loader import load_guide, load_supplement

NOTES = AddedDocument(
    "notes",
    {"vi": "Sổ tay", "en": "Handbook"},
    {"vi": "Không phải tư vấn.", "en": "This is no advice."},
    date(2025, 3, 1),
)
ORIGIN = Origin(
    (Source("Báo A", "Phạt <nặng>", 'https://a.vn/?q="x"', 2025), Source("Báo B", "Luật", "https://b.vn")), 2026, True
)
FINE = Point(
    "law/fine", {"vi": PointText("Mức phạt", "Phạt 60 triệu."), "en": PointText("Fines", "60 million.")}, ORIGIN
)
PRICE = Point(
    "pricing/price",
    {"vi": PointText("Giá", "Không có giá chung."), "en": PointText("Price", "There is no standard price.")},
    Origin(tuple(Source(f"S{n}", "T", "https://s.vn") for n in range(4)), 2025, see=("cons/cost",)),
)
COST = Point("cons/cost", {"vi": PointText("Tốn kém", "Có thể đắt."), "en": PointText("Cost", "It can be dear.")})
GUIDE = Guide(
    {"vi": "Cẩm nang", "en": "Guide"},
    (
        Section("cons", {"vi": "Nhược điểm", "en": "Drawbacks"}, {}, (COST,)),
        Section("pricing", {"vi": "Giá cả", "en": "Pricing"}, {}, (PRICE,), NOTES),
        Section("law", {"vi": "Luật", "en": "Law"}, {}, (FINE,), NOTES),
    ),
)


@pytest.mark.parametrize(
    ("point", "language", "lines"),
    [
        (COST, "vi", ["Nguồn: Cẩm nang › Nhược điểm › Tốn kém"]),
        (
            FINE,
            "vi",
            [
                "⚖️ Không phải tư vấn.",
                "Nguồn: Sổ tay (ngoài cẩm nang) › Luật › Mức phạt",
                "Dựa theo: Báo A (2025), Báo B",
            ],
        ),
        (
            PRICE,
            "en",
            ["Source: Handbook (not the guide) › Pricing › Price", "Based on: S0, S1 and 2 more"],
        ),
    ],
)
def test_lines_under_an_answer(point: Point, language: Language, lines: list[str]) -> None:
    assert plain(source_lines(GUIDE, point, language)).split("\n") == lines


@pytest.mark.parametrize(
    ("section", "title", "line"),
    [
        (
            "Chương 2 – Nghỉ phép tính thế nào?",
            "Nghỉ phép tính thế nào?",
            "Sổ tay › Chương 2",
        ),
        ("Chương 2 – Nghỉ phép tính thế nào khi ốm?", "Nghỉ phép tính thế…", "Sổ tay › Chương 2 › Nghỉ phép tính thế…"),
        ("Nghỉ phép", "Nghỉ phép", "Sổ tay › Nghỉ phép"),
        ("Nghỉ phép năm", "Nghỉ ốm", "Sổ tay › Nghỉ phép năm › Nghỉ ốm"),
    ],
)
def test_a_heading_that_names_section_and_point_stands_once(section: str, title: str, line: str) -> None:
    point = Point("doc/one", {"vi": PointText(title, "Mười hai ngày.")})
    guide = Guide({"vi": "Sổ tay"}, (Section("doc", {"vi": section}, {}, (point,)),))
    assert plain(source_lines(guide, point, "vi")) == f"Nguồn: {line}"


def test_lines_under_a_list() -> None:
    cons, pricing, law = GUIDE.sections
    assert plain(list_source_lines(GUIDE, cons, "vi")) == "Nguồn: Cẩm nang › Nhược điểm"
    assert plain(list_source_lines(GUIDE, pricing, "vi")) == "Nguồn: Sổ tay (ngoài cẩm nang) › Giá cả"
    assert plain(list_source_lines(GUIDE, law, "en")).split("\n") == [
        "⚖️ This is no advice.",
        "Source: Handbook (not the guide) › Law",
    ]


def test_all_sources_with_their_addresses() -> None:
    page = point_sources_page(GUIDE, "law/fine", "vi")
    assert page
    assert '<a href="https://a.vn/?q=%22x%22">Phạt &lt;nặng&gt;</a> (2025)' in page.text
    assert page.plain.split("\n") == [
        "Nguồn của mục “Mức phạt”",
        "",
        "1. Báo A: Phạt <nặng> (https://a.vn/?q=%22x%22) (2025)",
        "2. Báo B: Luật (https://b.vn) (không ghi năm)",
        "",
        "Nội dung phản ánh tình hình năm 2026. "
        "Các trang trên được đọc qua bản trích lưu tháng 3/2025, có thể nay đã khác.",
    ]
    assert [button.data for row in page.rows for button in row] == [OpenPoint("law/fine"), OpenTopics()]


@pytest.mark.parametrize("point", ["cons/cost", "law/gone"])
def test_no_page_where_no_sources_are_named(point: str) -> None:
    assert point_sources_page(GUIDE, point, "vi") is None


def test_a_button_leads_to_the_sources() -> None:
    assert source_rows(COST, "vi") == ()
    (row,) = source_rows(FINE, "vi")
    assert [button.data for button in row] == [ShowSources("law/fine")]
    page = point_page(GUIDE, "law/fine", texts_for("vi").answers, "vi")
    assert page
    assert page.rows[0] == row


def test_the_contents_name_both_documents_the_guide_first() -> None:
    page = topics_page(GUIDE, texts_for("vi").answers, "vi")
    assert page.plain.startswith("Cẩm nang, rồi đến Sổ tay")
    assert [row[0].label for row in page.rows] == ["Nhược điểm", "＋ Giá cả", "＋ Luật"]
    alone = Guide(GUIDE.titles, GUIDE.sections[:1])
    assert topics_page(alone, texts_for("vi").answers, "vi").plain.startswith("Cẩm nang\n")


def test_points_on_the_same_theme_of_the_other_document() -> None:
    assert beside(GUIDE, COST) == [PRICE]
    assert beside(GUIDE, PRICE) == [COST]
    assert beside(GUIDE, FINE) == []


class Found:
    """A search that finds what it is given."""

    def __init__(self, *points: str, decision: str = "answer") -> None:
        self._points, self._decision = points, decision

    def resolve(self, question: str, turns: object = (), language: Language | None = None) -> Finding:
        ranked = tuple(RankedPoint(point, 0.9) for point in self._points)
        return Finding(question, language or "vi", self._decision, 0.9, ranked)  # type: ignore[arg-type]  # from a table


def test_an_answer_of_the_guide_offers_the_handbook() -> None:
    reply = Answerer(GUIDE, Found("cons/cost")).answer("có đắt không").reply
    assert "Nguồn: Cẩm nang › Nhược điểm › Tốn kém" in reply.plain
    assert "Sổ tay" not in reply.plain
    assert OpenPoint("pricing/price") in [button.data for row in reply.rows for button in row]


def test_an_answer_of_the_handbook_leads_to_its_calculator() -> None:
    reply = Answerer(GUIDE, Found("pricing/price")).answer("giá bao nhiêu").reply
    assert reply.plain.split("\n\n")[2:] == [
        "🧮 Tính với số của bạn: /fee",
        "Nguồn: Sổ tay (ngoài cẩm nang) › Giá cả › Giá\nDựa theo: S0, S1 và 2 nguồn khác",
    ]


@pytest.mark.parametrize(
    ("guide", "sentence"),
    [
        (GUIDE, "Cẩm nang và sổ tay bổ sung đều không có câu trả lời cho “phở”"),
        (Guide(GUIDE.titles, GUIDE.sections[:1]), "Cẩm nang không có câu trả lời cho “phở”"),
    ],
)
def test_what_neither_has(guide: Guide, sentence: str) -> None:
    assert Answerer(guide, Found("cons/cost", decision="decline")).answer("phở").reply.plain.startswith(sentence)


def test_calculators_of_points_are_there() -> None:
    handbook = load_supplement()
    for name, commands in CALCULATORS_OF.items():
        assert handbook.point(name) or handbook.section(name), name
        assert set(commands) <= set(CALCULATOR_BY_NAME)
    assert calculators_for(FINE, "vi") == ""


def test_results_lead_to_points_of_the_handbook() -> None:
    handbook = load_supplement()
    named = {each.handbook_point for each in CALCULATOR_BY_NAME.values() if each.handbook_point}
    assert "measuring/cost-metrics" in named
    assert [each for each in named if handbook.point(each) is None] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_legal_answer_carries_the_notice(language: Language) -> None:
    guide = load_guide().joined(load_supplement())
    legal = [point for point in guide.points() if point.origin.is_legal]
    assert len(legal) == 14
    for point in legal:
        reply = Answerer(guide, Found(point.id)).answer("?", language=language).reply
        assert ("không phải tư vấn pháp lý" if language == "vi" else "no legal or tax advice") in reply.plain, point.id


@pytest.mark.parametrize(
    ("document", "section", "point", "source"),
    [
        ("Bảng giá", "Bảng giá", "Micro", "Bảng giá › Micro"),
        ("Bảng giá", "Giá bao nhiêu?", "Giá bao nhiêu?", "Bảng giá"),
        ("Bảng giá", "Bảng giá", "Năm triệu", "Bảng giá"),
        ("Bảng giá", "Micro", "Năm triệu", "Bảng giá › Micro"),
    ],
)
def test_a_place_says_each_name_once(document: str, section: str, point: str, source: str) -> None:
    price = Point("a/b", {"vi": PointText(point, "Năm triệu.")})
    guide = Guide({"vi": "kb"}, (Section("a", {"vi": section}, {}, (price,), within={"vi": document}),))
    assert plain(source_lines(guide, price, "vi")) == f"Nguồn: {source}"
