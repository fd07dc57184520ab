"""What was found becomes what is sent, and the object that `ask --json` prints."""

import pytest

from bot.guide.answerer import Answerer
from bot.guide.composer import Shape
from bot.guide.small_talk import said_back
from bot.replies.buttons import parse
from bot.replies.shown import Shown
from bot.texts import texts_for
from index.values.finding import Decision, Finding
from knowledge.guide import LANGUAGES, Guide, Language
from knowledge.toolbox.shortening import LABEL_LENGTH
from tests.bot.guide.coffee import ALL, COFFEE, FixedResolver, answered, buttons, found
from tests.bot.packed import packed
from tests.fake_telegram import parse_html

EXAMPLES = texts_for("en").calculators.calculators


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (
            found("answer"),
            "<b>Nước &amp; nhiệt</b>\n\nNước sôi làm cháy cà phê.\n\n"
            "Nên để 95 độ. Nước &lt;mềm&gt; ngon hơn.\n\n"
            "<i>Nguồn: Sổ tay › Pha &amp; lọc › Nước &amp; nhiệt</i>",
        ),
        (
            found("answer", question="Bao nhiêu độ?", opening=1),
            "<b>Nước &amp; nhiệt</b>\n\nNên để <b>95</b> độ.\n\n"
            "Nước sôi làm cháy cà phê. Nước &lt;mềm&gt; ngon hơn.\n\n"
            "<i>Nguồn: Sổ tay › Pha &amp; lọc › Nước &amp; nhiệt</i>",
        ),
        (
            found("answer", language="en", opening=2),
            "<b>Water &amp; heat</b>\n\n&lt;Soft&gt; water is better.\n\n"
            "Boiling water burns coffee. Use 95 degrees.\n\n"
            "<i>Source: Handbook › Brew &amp; filter › Water &amp; heat</i>",
        ),
        (
            found("answer", ["serve/cup"], language="en"),
            "<b>Tách</b>\n\nTách sứ.\n\n<i>Source: Handbook › Serving › Tách</i>",
        ),
        (
            found("answer", section="nowhere", points=["brew/milk"]),
            "<b>Sữa</b>\n\nSữa đặc.\n\n<i>Nguồn: Sổ tay › Pha &amp; lọc › Sữa</i>",
        ),
    ],
)  # fmt: skip
def test_an_answer(finding: Finding, text: str) -> None:
    assert answered(finding).reply.text == text


def test_an_answer_leads_to_its_section_and_the_next_best() -> None:
    assert buttons(answered(found("answer")).reply) == [
        [("📖 Đọc cả phần này", "s:brew:1")],
        [("Sữa", "p:brew/milk")],
        [("Đá", "p:brew/ice")],
        [("Tách", "p:serve/cup")],
    ]


@pytest.mark.parametrize(
    ("shape", "first", "related"),
    [
        (Shape(), ("📖 Đọc cả phần này", "s:brew:1"), 3),
        (Shape(related=False), ("📖 Đọc cả phần này", "s:brew:1"), 0),
        (Shape(short=True), ("Xem đầy đủ", "p:brew/water"), 3),
        (Shape(short=True, related=False), ("Xem đầy đủ", "p:brew/water"), 0),
        # A group shows little below a message.
        (Shape(in_group=True), ("📖 Đọc cả phần này", "s:brew:1"), 1),
        (Shape(short=True, related=False, in_group=True), ("Xem đầy đủ", "p:brew/water"), 0),
    ],
)
def test_the_shape_of_an_answer(shape: Shape, first: tuple[str, str], related: int) -> None:
    finding = found("answer", question="Bao nhiêu độ?", opening=1)
    answer = Answerer(COFFEE, FixedResolver(finding)).answer(finding.question, shape=shape)
    assert buttons(answer.reply)[0] == [first]
    assert len(buttons(answer.reply)) == 1 + related
    short = "Nên để <b>95</b> độ.\n\n<i>Nguồn: Sổ tay › Pha &amp; lọc › Nước &amp; nhiệt</i>"
    assert answer.reply.text == (short if shape.short else answered(finding).reply.text)


@pytest.mark.parametrize(
    ("finding", "shape", "shown"),
    [
        (found("answer"), Shape(), Shown("answer", ("brew/water",), language="vi")),
        (found("answer", language="en"), Shape(short=True), Shown("answer", ("brew/water",), language="en")),
        (
            found("answer", section="brew"),
            Shape(),
            Shown("answer", ("brew/water", "brew/milk", "brew/ice"), "brew", "vi"),
        ),
        (
            found("answer", section="serve", language="en"),
            Shape(short=True),
            Shown("answer", ("serve/cup", "serve/tray"), "serve", "en"),
        ),
        # A list of which the guide has no section is the best point instead.
        (found("answer", section="nowhere"), Shape(), Shown("answer", ("brew/water",), language="vi")),
        (found("suggest"), Shape(), Shown("suggest", ALL[:3], language="vi")),
        (found("decline"), Shape(), Shown("decline", language="vi")),
        (found("decline", [], language="en"), Shape(), Shown("decline", language="en")),
        # Nothing is left of what was found.
        (found("answer", ["gone/away"]), Shape(), Shown("decline", language="vi")),
        (found("small_talk", small_talk="thanks"), Shape(), Shown("small_talk", language="vi")),
        (found("small_talk", small_talk="complaint", language="en"), Shape(), Shown("small_talk", language="en")),
        (found("small_talk", small_talk="help"), Shape(), Shown("navigation", language="vi")),
    ],
)
def test_what_an_answer_shows(finding: Finding, shape: Shape, shown: Shown) -> None:
    answerer = Answerer(COFFEE, FixedResolver(finding))
    assert answerer.answer(finding.question, shape=shape).reply.shown == shown


def test_a_calculation_shows_nothing_of_the_guide() -> None:
    assert answered(found("answer", question="chi 50tr thu 120tr thì roi bao nhiêu")).reply.shown == Shown(
        "calculation"
    )


def test_points_that_are_gone_have_no_button() -> None:
    answer = answered(found("answer", ["brew/water", "brew/gone", "brew/ice"]))
    assert buttons(answer.reply) == [
        [("📖 Đọc cả phần này", "s:brew:1")],
        [("Đá", "p:brew/ice")],
        [("Sữa", "p:brew/milk")],
    ]


@pytest.mark.parametrize(
    ("language", "listed", "labels"),
    [
        (
            "vi",
            "1. <b>Nước &amp; nhiệt</b>: Nước sôi làm cháy cà phê. Nên để 95 độ. Nước &lt;mềm&gt; ngon hơn.\n"
            "2. <b>Sữa</b>: Sữa đặc.\n3. <b>Đá</b>: Đá viên.\n\n"
            "<i>Nguồn: Sổ tay</i>",
            ["Nước & nhiệt", "Sữa", "Đá"],
        ),
        (
            "en",
            "1. <b>Water &amp; heat</b>: Boiling water burns coffee. Use 95 degrees. &lt;Soft&gt; water is better.\n"
            "2. <b>Milk</b>: Condensed milk.\n"
            "3. <b>Ice</b>: Cubes.\n\n<i>Source: Handbook</i>",
            ["Water & heat", "Milk", "Ice"],
        ),
    ],
)
def test_a_suggestion_offers_three_points(language: Language, listed: str, labels: list[str]) -> None:
    answer = answered(found("suggest", language=language))
    assert answer.reply.text == f"{texts_for(language).answers.suggest}\n\n{listed}"
    points = ["p:brew/water", "p:brew/milk", "p:brew/ice"]
    assert buttons(answer.reply) == [[pair] for pair in zip(labels, points, strict=True)]


def test_a_decline_names_the_nearest_point() -> None:
    answer = answered(found("decline"))
    assert answer.reply.text == (
        "Cẩm nang không có câu trả lời cho “Pha nước thế nào”, nên mình không dám trả lời bừa.\n\n"
        "Gần nhất trong cẩm nang là:\n• Nước &amp; nhiệt"
    )
    assert buttons(answer.reply) == [[("Nước & nhiệt", "p:brew/water")]]


@pytest.mark.parametrize("decision", ["answer", "suggest", "decline"])
@pytest.mark.parametrize("points", [[], ["brew/gone"]])
def test_without_a_point_there_is_only_the_decline(decision: Decision, points: list[str]) -> None:
    answer = answered(found(decision, points, language="en"))
    assert answer.reply.text == "The guide has no answer to “Pha nước thế nào”, so I won't guess."
    assert answer.reply.rows == ()


def test_what_is_said_is_answered_in_kind() -> None:
    answer = answered(found("small_talk", small_talk="thanks", language="en"))
    assert answer.reply == said_back("thanks", "en")
    assert answer.to_json()["decision"] == "small_talk"


@pytest.mark.parametrize(
    ("section", "language", "text"),
    [
        (
            "brew", "vi",
            "<b>Pha &amp; lọc</b>\n\nBa điều &lt;cần&gt;.\n\n1. Nước &amp; nhiệt\n2. Sữa\n3. Đá\n\n"
            "<i>Nguồn: Sổ tay › Pha &amp; lọc</i>",
        ),
        ("serve", "en", "<b>Serving</b>\n\n1. Tách\n2. Tray\n\n<i>Source: Handbook › Serving</i>"),
    ],
)  # fmt: skip
def test_a_section_is_listed(section: str, language: Language, text: str) -> None:
    answer = answered(found("answer", section=section, language=language))
    assert answer.reply.text == text
    numbers, read = buttons(answer.reply)
    assert read == [(texts_for(language).answers.read_section, f"s:{section}:1")]
    ids = [id for id in ALL if id.startswith(f"{section}/")]
    assert numbers == [(str(number), f"p:{id}") for number, id in enumerate(ids, start=1)]
    assert answer.to_json()["section"] == section


@pytest.mark.parametrize("language", ["vi", "en", None])
def test_the_resolver_gets_question_turns_and_language(language: Language | None) -> None:
    resolver = FixedResolver(found("answer"))
    Answerer(COFFEE, resolver).answer(" còn sữa? ", ["Pha nước thế nào?"], language)
    assert resolver.asked == (" còn sữa? ", ("Pha nước thế nào?",), language)


def test_json() -> None:
    finding = found("answer", ["serve/cup", "brew/water"], question="tach  gi")
    answer = Answerer(COFFEE, FixedResolver(finding)).answer("tach  gi")
    assert answer.to_json("q1") == {
        "id": "q1",
        "question": "tach  gi",
        "language": "vi",
        "decision": "answer",
        "missing": None,
        "confidence": 0.8765,
        "passages": [
            {"id": "serve/cup", "section": "serve", "score": 0.9},
            {"id": "brew/water", "section": "brew", "score": 0.8},
        ],
        "section": None,
        "calculation": None,
        "text": "Tách\n\nTách sứ.\n\nNguồn: Sổ tay › Phục vụ › Tách",
    }


@pytest.mark.parametrize("decision", ["answer", "suggest", "decline", "small_talk"])
def test_json_has_ten_passages_whatever_the_decision(guide: Guide, decision: Decision) -> None:
    ids = [point.id for point in guide.points()][:12]
    talk = "thanks" if decision == "small_talk" else None
    printed = Answerer(guide, FixedResolver(found(decision, ids, small_talk=talk))).answer("?").to_json()
    assert printed["id"] is None
    assert printed["decision"] == decision
    assert [passage["id"] for passage in printed["passages"]] == ids[:10]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("decision", ["answer", "suggest", "decline"])
def test_every_point_of_the_guide_fits_into_a_message(guide: Guide, decision: Decision, language: Language) -> None:
    ids = [point.id for point in guide.points()]
    for place, point in enumerate(ids):
        finding = found(decision, [*ids[place:], *ids[:place]], question="Bao nhiêu?", language=language)
        reply = Answerer(guide, FixedResolver(finding)).answer("?").reply
        assert 1 <= len(parse_html(reply.text)[0]) <= 4096, point
        shown = [button for row in reply.rows for button in row]
        assert shown
        assert all(parse(packed(button)) == button.data and len(packed(button).encode()) <= 64 for button in shown)
        assert all(1 <= len(button.label) <= LABEL_LENGTH for button in shown)


ROI = {"roi_pct": "140", "profit": "70000000", "roas": "2.4"}


@pytest.mark.parametrize("decision", ["answer", "suggest", "decline", "small_talk"])
def test_a_sum_in_plain_words_is_worked_out_whatever_was_found(decision: Decision) -> None:
    finding = found(decision, section="brew" if decision == "answer" else None)
    answer = Answerer(COFFEE, FixedResolver(finding)).answer("bỏ 50tr thu về 120tr thì roi bao nhiêu")
    printed = answer.to_json()
    assert printed["decision"] == "calculation"
    assert (printed["calculation"]["command"], printed["calculation"]["values"]) == ("roi", ROI)
    assert printed["calculation"]["error"] is None
    assert printed["section"] is None
    assert printed["confidence"] == 0.8765
    assert [passage["id"] for passage in printed["passages"]] == list(ALL)
    assert printed["text"] == printed["calculation"]["text"] == answer.reply.plain
    assert answer.reply.text.startswith(
        "Chi phí 50.000.000 · doanh thu 120.000.000\n<b>ROI (chưa trừ giá vốn): 140%</b>"
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Còn thiếu doanh thu.\nVí dụ: <code>/roi 50tr 120tr</code>"),
        ("en", "Still missing: revenue.\nExample: <code>/roi 50tr 120tr</code>"),
    ],
)
def test_one_missing_number_is_asked_for(language: Language, text: str) -> None:
    finding = found("decline", language=language)
    answer = Answerer(COFFEE, FixedResolver(finding)).answer("bỏ 50tr thì roi bao nhiêu", language=language)
    assert answer.reply.text == text
    calculation = answer.to_json()["calculation"]
    assert answer.decision == "calculation"
    assert (calculation["values"], calculation["error"]["id"]) == ({}, "missing_field")


def test_a_decline_names_the_calculator_that_was_wanted() -> None:
    answer = answered(found("decline", question="làm sao tính tỷ lệ tương tác của mình"))
    assert answer.decision == "decline"
    assert answer.reply.text == (
        "Cẩm nang không có câu trả lời cho “làm sao tính tỷ lệ tương tác của mình”, nên mình không dám trả lời bừa.\n\n"
        "Nếu bạn cần tính con số cho chiến dịch của mình, hãy gõ <code>/engagement 1200 80 25.000</code>.\n\n"
        "Gần nhất trong cẩm nang là:\n• Nước &amp; nhiệt"
    )
    assert buttons(answer.reply) == [[("Nước & nhiệt", "p:brew/water")]]


def test_a_decline_without_a_point_names_the_calculator_too() -> None:
    answer = answered(found("decline", [], question="formula for CPM", language="en"))
    assert answer.reply.text == (
        "The guide has no answer to “formula for CPM”, so I won't guess.\n\n"
        f"If you need a figure for your own campaign, type <code>/cpm {EXAMPLES['cpm'].example}</code>."
    )


@pytest.mark.parametrize("decision", ["answer", "suggest"])
def test_only_a_decline_names_a_calculator(decision: Decision) -> None:
    assert "/roi" not in answered(found(decision, question="tính roi kiểu gì")).reply.text
