"""How what was found is put into a reply: lists that fit a phone, what nobody has, several parts."""

from dataclasses import replace

import pytest

from bot.guide.composer import BRIEF_CHARACTERS, LIST_CHARACTERS, MOST_ECHOED, Composer, Shape, example_of
from bot.replies.joining import joined
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from index.values.finding import Decision, Finding, Nearness, RankedPoint
from knowledge.bank import Theme
from knowledge.guide import Guide, Language, Origin, Point, PointText, Section, Source
from tests.bot.guide.coffee import BREW, COFFEE, ICE, MILK, SERVE, TRAY, WATER, buttons, found

# Lists ------------------------------------------------------------------------------------------

FULL = "1. <b>aaaaaaaaaa</b>: b"
LINE = "1. b"
TITLE = "1. aaaaaaaaaa"


def three(line: int) -> Section:
    """Return three points with titles of 10 characters and lines of so many."""
    points = tuple(Point(f"s/{n}", {"vi": PointText("a" * 10, "Ngắn.", "b" * line)}) for n in range(3))
    return Section("s", {"vi": "Phần"}, {}, points)


@pytest.mark.parametrize(
    ("shape", "line", "first"),
    [
        # Three items are 66 characters and three lines long with titles, 9 and three lines without: 800 fit.
        (Shape(), 244, FULL),
        (Shape(), 245, LINE),
        (Shape(), 263, LINE),
        (Shape(), 264, TITLE),
        # In a group 420.
        (Shape(in_group=True), 118, FULL),
        (Shape(in_group=True), 119, LINE),
        (Shape(in_group=True), 137, LINE),
        (Shape(in_group=True), 138, TITLE),
        # As one of two parts 540, as one of three 266.
        (Shape(parts=2), 158, FULL),
        (Shape(parts=2), 159, LINE),
        (Shape(parts=2), 178, TITLE),
        (Shape(parts=3), 66, FULL),
        (Shape(parts=3), 67, LINE),
    ],
)
def test_a_list_takes_the_fullest_form_that_fits(shape: Shape, line: int, first: str) -> None:
    section = three(line)
    composer = Composer(Guide({"vi": "Sách"}, (section,)))
    items = composer.section_list(section, "vi", shape).text.split("\n\n")[1].split("\n")
    assert len(items) == 3
    assert items[0].rstrip("b") == first.rstrip("b")
    assert len(items[0]) == len(first) + (0 if first == TITLE else line - 1)


LATTE = Point("menu/latte", {"vi": PointText("Latte", "Latte có sữa. Ly lớn.", "Cà phê & sữa")})
MOCHA = Point("menu/mocha", {"vi": PointText("Mocha", "Mocha có ca cao.")})
MENU = Section("menu", {"vi": "Thực đơn"}, {"vi": "Có hai món:"}, (LATTE, MOCHA))
CAFE = Composer(Guide({"vi": "Quán"}, (MENU,)))


def test_a_list_has_a_line_where_there_is_one() -> None:
    reply = CAFE.section_list(MENU, "vi")
    assert reply.text == (
        "<b>Thực đơn</b>\n\nCó hai món:\n\n1. <b>Latte</b>: Cà phê &amp; sữa\n2. Mocha\n\n<i>Nguồn: Quán › Thực đơn</i>"
    )
    assert reply.shown == Shown("answer", ("menu/latte", "menu/mocha"), "menu", "vi")
    assert buttons(reply) == [
        [("1", "p:menu/latte"), ("2", "p:menu/mocha")],
        [("📖 Đọc cả phần này", "s:menu:1")],
    ]


def test_numbers_to_press_stand_six_in_a_row() -> None:
    points = [Point(f"s/{n}", {"vi": PointText(f"T{n}", "Ngắn.")}) for n in range(1, 9)]
    reply = Composer(Guide({"vi": "Sách"}, (Section("s", {"vi": "Phần"}, {}, tuple(points)),))).points_list(
        points, "vi"
    )
    assert [[label for label, _ in row] for row in buttons(reply)] == [["1", "2", "3", "4", "5", "6"], ["7", "8"]]
    assert buttons(reply)[1][1] == ("8", "p:s/8")
    assert reply.text.startswith("1. T1\n2. T2\n")


@pytest.mark.parametrize(
    ("points", "text"),
    [
        ([LATTE], "<b>Latte</b>: Cà phê &amp; sữa\n\n<i>Nguồn: Quán › Thực đơn › Latte</i>"),
        # Without a line of its own, the first sentence says what a point is about.
        ([MOCHA], "<b>Mocha</b>: Mocha có ca cao.\n\n<i>Nguồn: Quán › Thực đơn › Mocha</i>"),
        # Points of one section have one source: the section.
        (
            [LATTE, MOCHA],
            "• <b>Latte</b>: Cà phê &amp; sữa\n• <b>Mocha</b>: Mocha có ca cao.\n\n<i>Nguồn: Quán › Thực đơn</i>",
        ),
    ],
)
def test_points_in_brief(points: list[Point], text: str) -> None:
    reply = CAFE.brief(points, "vi")
    assert reply.text == text
    section = "menu" if len(points) == len([LATTE, MOCHA]) else None
    assert reply.shown == Shown("answer", tuple(point.id for point in points), section, "vi")
    assert buttons(reply) == [[(point.in_language("vi").title, f"p:{point.id}")] for point in points]


def test_what_is_brief_names_each_source_where_sections_differ() -> None:
    assert Composer(COFFEE).brief([WATER, TRAY], "vi").text.split("\n\n")[-1] == (
        "<i>Nguồn: Sổ tay › Pha &amp; lọc › Nước &amp; nhiệt</i>\n<i>Nguồn: Sổ tay › Phục vụ › Khay</i>"
    )


@pytest.mark.parametrize(
    ("over", "form"),
    [
        (0, "• <b>Mocha</b>: {}"),
        (1, "• {}"),
        (LIST_CHARACTERS - BRIEF_CHARACTERS, "• {}"),
        (LIST_CHARACTERS - BRIEF_CHARACTERS + 2 * len("<b>Mocha</b>: ") + 1, "• Mocha"),
    ],
)
def test_many_points_in_brief_lose_their_names_and_then_keep_nothing_else(over: int, form: str) -> None:
    line = "x" * ((BRIEF_CHARACTERS - 2 * len("<b>Mocha</b>: ")) // 2)
    points = [Point("menu/mocha", {"vi": PointText("Mocha", "Mocha.", line + "x" * each)}) for each in (0, over)]
    body = CAFE.brief(points, "vi").text.split("\n\n")[0]
    assert body.split("\n")[0] == form.format(line)


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (
            [WATER],
            "<b>Nước &amp; nhiệt</b>\n\n☐ Nước sôi làm cháy cà phê.\n☐ Nên để 95 độ.\n☐ Nước &lt;mềm&gt; ngon hơn.\n\n"
            "<i>Nguồn: Sổ tay › Pha &amp; lọc › Nước &amp; nhiệt</i>",
        ),
        ([WATER, MILK], "<b>Pha &amp; lọc</b>\n\n☐ Nước &amp; nhiệt\n☐ Sữa\n\n<i>Nguồn: Sổ tay › Pha &amp; lọc</i>"),
        (
            [MILK, TRAY],
            "☐ Sữa\n☐ Khay\n\n<i>Nguồn: Sổ tay › Pha &amp; lọc › Sữa</i>\n<i>Nguồn: Sổ tay › Phục vụ › Khay</i>",
        ),
    ],
)
def test_a_checklist_has_boxes(points: list[Point], text: str) -> None:
    reply = Composer(COFFEE).checklist(points, "vi")
    assert reply.text == text
    assert reply.shown == Shown("answer", tuple(point.id for point in points), language="vi")


def test_a_head_stands_above_what_is_brief() -> None:
    assert CAFE.brief([LATTE], "vi", "<b>Tóm tắt</b>").text.startswith("<b>Tóm tắt</b>\n\n<b>Latte</b>: ")


PRESS = Origin((Source("Báo", "Bài", "https://b.vn"),))

FIVE = Section(
    "s", {"vi": "Phần"}, {}, tuple(Point(f"s/{n}", {"vi": PointText(f"M{n}", "Một. Hai. Ba.")}) for n in "12345")
)
FIVES = Composer(Guide({"vi": "Sách"}, (FIVE,)))


@pytest.mark.parametrize(
    ("of", "count", "last", "text"),
    [
        (5, 2, False, "<b>Phần</b>\n\n2 mục đầu trong 5 mục của phần này:\n\n1. M1\n2. M2"),
        (5, 2, True, "<b>Phần</b>\n\n2 mục cuối trong 5 mục của phần này:\n\n1. M4\n2. M5"),
        # Of a list that was short already, nobody says that it is all of the section.
        (3, 2, False, "<b>Phần</b>\n\n1. M1\n2. M2"),
        (3, 7, False, "<b>Phần</b>\n\n1. M1\n2. M2\n3. M3"),
    ],
)
def test_as_many_points_as_are_asked_for(of: int, count: int, text: str, *, last: bool) -> None:
    reply = FIVES.some_of(FIVE.points[:of], count, "vi", last=last)
    assert reply.text == f"{text}\n\n<i>Nguồn: Sách › Phần</i>"
    assert reply.shown.section == "s"


@pytest.mark.parametrize(
    ("question", "shown"), [("2 mục của phần", 2), ("các mục của phần", 5), ("5 mục", 5), ("9 mục", 5)]
)
def test_a_question_for_some_of_a_list_gets_so_many(question: str, shown: int) -> None:
    reply = FIVES.finding(found("answer", ["s/1"], question=question, section="s"))
    assert len(reply.shown.points) == shown


def test_sentences_of_a_point_stand_in_a_line_each() -> None:
    reply = FIVES.facts(FIVE.points[0], ["Một.", "Hai."], "vi")
    assert reply.text == "<b>M1</b>\n\n• Một.\n• Hai.\n\n<i>Nguồn: Sách › Phần › M1</i>"


# What no document has ---------------------------------------------------------------------------

SUGAR = Theme("sugar", {"vi": "đường & mật ong", "en": "sugar & honey"}, ("serve/tray", "gone/away"))
COSTS = Theme("costs", {"vi": "giá một ly", "en": "prices of a cup"}, (), ("fee", "roi"))
BARE = Theme("bare", {"vi": "cốc giấy", "en": "paper cups"})
COMPOSER = Composer(COFFEE, (SUGAR, COSTS, BARE))
FEE = f"<code>/fee {texts_for('vi').calculators.calculators['fee'].example}</code>"


def test_a_theme_names_what_is_missing_and_offers_its_own_points() -> None:
    reply = COMPOSER.finding(found("decline", missing="sugar"))
    assert reply.text == (
        "Cẩm nang không có đường &amp; mật ong, nên mình không dám trả lời bừa câu “Pha nước thế nào”.\n\n"
        "Gần nhất trong cẩm nang là:\n• Khay"
    )
    assert buttons(reply) == [[("Khay", "p:serve/tray")]]
    assert reply.shown == Shown("decline", language="vi")


@pytest.mark.parametrize(
    ("question", "outside", "named"),
    [("Pha nước thế nào", 0.7, True), ("Pha nước thế nào", 0.4, False), ("Có mật ong không", 0.4, True)],
)
def test_a_theme_is_named_only_where_the_question_is_near_one(question: str, outside: float, *, named: bool) -> None:
    near = replace(found("decline", question=question, missing="sugar"), near=Nearness(outside=outside))
    assert ("mật ong, nên" in COMPOSER.finding(near).text) is named


def test_a_theme_without_points_offers_the_nearest_two_that_are_near() -> None:
    reply = COMPOSER.finding(found("decline", missing="costs"))
    assert reply.text == (
        "Cẩm nang không có giá một ly, nên mình không dám trả lời bừa câu “Pha nước thế nào”.\n\n"
        f"Nếu bạn cần tính con số cho chiến dịch của mình, hãy gõ {FEE}.\n\n"
        "Gần nhất trong cẩm nang là:\n• Nước &amp; nhiệt\n• Sữa"
    )
    assert buttons(reply) == [[("Nước & nhiệt", "p:brew/water")], [("Sữa", "p:brew/milk")]]


def test_a_calculator_that_is_named_goes_before_that_of_the_theme() -> None:
    reply = COMPOSER.finding(found("decline", question="công thức tính cpm", missing="costs"))
    assert "<code>/cpm " in reply.text
    assert "/fee" not in reply.text


def test_a_theme_with_nothing_near_says_just_that() -> None:
    faint = (RankedPoint("brew/water", 0.0499), RankedPoint("brew/milk", 0.04))
    reply = COMPOSER.finding(Finding("cup?", "en", "decline", 0.1, faint, missing="bare"))
    assert reply == Reply(
        "The guide has nothing on paper cups, so I won't guess an answer to “cup”.",
        shown=Shown("decline", language="en"),
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("x" * MOST_ECHOED + "?", f"The guide has no answer to “{'x' * MOST_ECHOED}”, so I won't guess."),
        ("x" * (MOST_ECHOED + 1), "The guide doesn't cover this, so I won't guess."),
        ("<b> & co?", "The guide has no answer to “&lt;b&gt; &amp; co”, so I won't guess."),
        ("?", "The guide doesn't cover this, so I won't guess."),
    ],
)
def test_a_decline_repeats_a_short_question(asked: str, said: str) -> None:
    assert COMPOSER.finding(Finding(asked, "en", "decline", 0.1, ())).text == said


@pytest.mark.parametrize(("score", "shown"), [(0.05, True), (0.0499, False)])
def test_a_decline_names_only_what_is_near(score: float, shown: bool) -> None:
    reply = COMPOSER.finding(Finding("?", "vi", "decline", 0.1, (RankedPoint("brew/ice", score),)))
    assert ("Đá" in reply.text) is shown
    assert buttons(reply) == ([[("Đá", "p:brew/ice")]] if shown else [])


@pytest.mark.parametrize(
    ("decision", "missing", "text"),
    [
        # A theme that this guide has no words for is an ordinary decline, or suggestions.
        (
            "decline",
            "tools",
            "Cẩm nang không có câu trả lời cho “Pha nước thế nào”, nên mình không dám trả lời bừa.",
        ),
        ("suggest", "tools", texts_for("vi").answers.suggest),
        # What is near may answer: a theme goes before suggestions only with what it offers itself.
        ("suggest", "bare", texts_for("vi").answers.suggest),
        (
            "suggest",
            "costs",
            "Cẩm nang không có giá một ly, nên mình không dám trả lời bừa câu “Pha nước thế nào”.",
        ),
    ],
)
def test_themes_and_decisions(decision: Decision, missing: str, text: str) -> None:
    reply = COMPOSER.finding(replace(found(decision, missing=missing), confidence=0.4))
    assert reply.text.split("\n\n")[0] == text
    assert reply.shown.decision == decision


def test_what_is_likelier_than_not_is_not_said_to_be_missing() -> None:
    reply = COMPOSER.finding(found("suggest", missing="costs"))
    assert reply.text.startswith(texts_for("vi").answers.suggest)


RULES = Point("notes/rules", {"vi": PointText("Luật Thái Lan", "Ở Thái Lan phải ghi nhãn.", "Phải ghi nhãn.")}, PRESS)
PRICES = Point("notes/prices", {"vi": PointText("Giá", "Một ly 20 nghìn.", "Một ly 20 nghìn.")}, PRESS)
NOTES = Section("notes", {"vi": "Ghi chú"}, {}, (RULES, PRICES))
ABROAD = Theme("countries", {"vi": "tin về nước khác"}, words_of={"vi": "tin về {name}"})
BOTH = Composer(Guide({"vi": "Sách"}, (BREW, NOTES)), (ABROAD, BARE))
NOTED = "<i>Nguồn: Sách (ngoài cẩm nang)</i>"


@pytest.mark.parametrize(
    ("ids", "lines", "sources"),
    [
        (["notes/rules"], ["1. <b>Luật Thái Lan</b>: Phải ghi nhãn."], [NOTED]),
        # A document is named once, and each that something is of.
        (
            ["notes/prices", "notes/rules"],
            ["1. <b>Giá</b>: Một ly 20 nghìn.", "2. <b>Luật Thái Lan</b>: Phải ghi nhãn."],
            [NOTED],
        ),
        (
            ["notes/rules", "brew/ice"],
            ["1. <b>Luật Thái Lan</b>: Phải ghi nhãn.", "2. <b>Đá</b>: Đá viên."],
            [NOTED, "<i>Nguồn: Sách</i>"],
        ),
    ],
)
def test_what_may_have_been_meant_is_told_in_a_line_each(ids: list[str], lines: list[str], sources: list[str]) -> None:
    reply = BOTH.finding(found("suggest", ids))
    assert reply.text.split("\n\n")[1:] == ["\n".join(lines), "\n".join(sources)]
    assert reply.shown == Shown("suggest", tuple(ids), language="vi")


def test_what_is_not_near_is_not_suggested() -> None:
    near = Finding("pha gì", "vi", "suggest", 0.3, (RankedPoint("brew/ice", 0.05), RankedPoint("brew/milk", 0.049)))
    far = replace(near, points=(RankedPoint("brew/milk", 0.04), RankedPoint("brew/ice", 0.03)))
    assert [BOTH.finding(one).shown.points for one in (near, far)] == [("brew/ice",), ("brew/milk",)]


@pytest.mark.parametrize(
    ("decision", "ids", "first"),
    [
        # The note on Thailand is near: no document is said to lack it.
        ("suggest", ["notes/rules"], "Mình chưa chắc đã hiểu đúng ý bạn. Gần nhất mình có:"),
        (
            "suggest",
            ["notes/prices"],
            "Cẩm nang và sổ tay bổ sung đều không có tin về Thái Lan, nên mình không dám trả lời bừa.",
        ),
        (
            "decline",
            ["notes/rules"],
            "Cẩm nang và sổ tay bổ sung đều không có tin về Thái Lan, nên mình không dám trả lời bừa.",
        ),
    ],
)
def test_what_is_near_may_be_of_the_country_asked_for(decision: Decision, ids: list[str], first: str) -> None:
    told = BOTH.finding(found(decision, ids, question="Luật ở Thái Lan thế nào", missing="countries"))
    assert told.text.split("\n\n")[0] == first


def test_beside_a_decline_stands_no_figure() -> None:
    told = BOTH.finding(found("decline", ["notes/rules", "notes/prices"], missing="bare")).text.split("\n\n")
    assert told[1] == "Gần nhất mình có:\n• <b>Luật Thái Lan</b>: Phải ghi nhãn.\n• <b>Giá</b>"


def test_with_a_handbook_both_are_named() -> None:
    sourced = Point("notes/a", {"vi": PointText("Chú", "Ghi.")}, Origin((Source("Báo", "Bài", "https://b.vn"),)))
    guide = Guide({"vi": "Sách"}, (BREW, Section("notes", {"vi": "Ghi chú"}, {}, (sourced,))))
    composer = Composer(guide, (BARE,))
    told = composer.finding(found("decline", ["brew/ice"], missing="bare")).text.split("\n\n")
    assert (
        told[0] == "Cẩm nang và sổ tay bổ sung đều không có cốc giấy, "
        "nên mình không dám trả lời bừa câu “Pha nước thế nào”."
    )
    assert told[1] == "Gần nhất mình có:\n• Đá"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_example_is_copied_by_a_tap(language: Language) -> None:
    assert example_of("roi", language) == "<code>/roi 50tr 120tr</code>"


# Several parts ----------------------------------------------------------------------------------


def test_parts_stand_below_each_other_with_the_first_row_of_each() -> None:
    composer = Composer(COFFEE)
    parts = [composer.section_list(BREW, "vi"), composer.point(TRAY, "vi"), composer.section_list(SERVE, "vi")]
    reply = joined(parts)
    assert reply.text == "\n\n".join(part.text for part in parts)
    assert buttons(reply) == [
        [("1", "p:brew/water"), ("2", "p:brew/milk"), ("3", "p:brew/ice")],
        [("📖 Đọc cả phần này", "s:serve:1")],
        [("1", "p:serve/cup"), ("2", "p:serve/tray")],
    ]
    ids = ("brew/water", "brew/milk", "brew/ice", "serve/tray", "serve/cup")
    assert reply.shown == Shown("answer", ids, "brew", "vi", ("serve",))
    assert reply.shown.ids == ("brew", "serve", *ids)


def part(decision: Decision, *points: str) -> Reply:
    return Reply("x", shown=Shown(decision, points, language="vi"))


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([part("answer", "brew/ice"), part("answer", "brew/ice")], Shown("answer", ("brew/ice",), language="vi")),
        ([part("decline"), part("answer", "brew/ice")], Shown("answer", ("brew/ice",), language="vi")),
        ([part("decline"), part("decline")], Shown("decline", language="vi")),
        ([part("suggest"), part("decline")], Shown("suggest", language="vi")),
    ],
)
def test_what_parts_show_together(parts: list[Reply], shown: Shown) -> None:
    assert joined(parts).shown == shown


def test_a_point_without_a_finding_leads_to_its_neighbours() -> None:
    assert buttons(Composer(COFFEE).point(MILK, "en")) == [
        [("📖 Read the whole section", "s:brew:1")],
        [(ICE.in_language("en").title, "p:brew/ice")],
        [(WATER.in_language("en").title, "p:brew/water")],
    ]


def test_parts_of_one_point_name_its_place_once() -> None:
    parts = [Reply("2016: 1\n\n<i>Nguồn</i>"), Reply("2020: 2\n\n<i>Nguồn</i>"), Reply("ROI: 3\n\n<i>Khác</i>")]
    assert joined(parts).text == "2016: 1\n\n2020: 2\n\n<i>Nguồn</i>\n\nROI: 3\n\n<i>Khác</i>"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "<i>Nguồn: Quán › Thực đơn › Mocha (trang 3)</i>"),
        ("en", "<i>Source: Quán › Thực đơn › Mocha (page 3)</i>"),
    ],
)
def test_where_a_document_has_pages_the_source_names_the_page(language: Language, line: str) -> None:
    point = Point("menu/mocha", {"vi": PointText("Mocha", "Pha cùng ca cao.", page=3)})
    assert CAFE.point(point, language).text.split("\n\n")[-1] == line
