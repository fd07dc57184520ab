"""Dialogs ask for a calculation's numbers one by one, and end with exactly what the one-line form gives."""

import json
from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calculations.calculate import calculate
from bot.calculations.dialog import Dialog
from bot.calculations.dialogs import DialogTurn, begin_dialog, begin_edit, take_answer, take_press
from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.replies.buttons import Cancel, Choose, Skip
from bot.replies.reply import Reply
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language
from tests.bot.calculations.dialog_talk import (
    BACK,
    CANCEL,
    OWNER,
    SKIP,
    Said,
    asked_after,
    choose,
    go_on,
    labels,
    open_dialog,
    talk,
)

# (command, what is said, the one-line form with the same meaning, a value worked out by hand)
WHOLE: list[tuple[str, list[Said], str, tuple[str, str]]] = [
    ("roi", ["50tr", "120tr", choose("none")], "50tr 120tr", ("roi_pct", "140")),
    ("roi", ["50tr", "120tr", choose("margin"), "40%"], "50tr 120tr margin=40%", ("roi_margin_pct", "-4")),
    ("roi", ["50tr", "120tr", choose("cogs"), "72tr"], "50tr 120tr cogs=72tr", ("roi_margin_pct", "-4")),
    ("roi", ["50tr", "120tr", "2", "0,4"], "50tr 120tr margin=0,4", ("roi_margin_pct", "-4")),
    ("roi", ["50tr", "120tr", "Theo giá vốn", "72tr"], "50tr 120tr cogs=72tr", ("gross_profit", "48000000")),
    ("roi", ["50tr", "120tr", "gia von", "72tr"], "50tr 120tr cogs=72tr", ("gross_profit", "48000000")),
    ("roi", ["50tr", "120tr", "không"], "50tr 120tr", ("profit", "70000000")),
    ("roi", ["50tr", "120tr", "bỏ qua"], "50tr 120tr", ("profit", "70000000")),
    ("roi", ["50tr 120tr"], "50tr 120tr", ("roas", "2.4")),
    ("roi", ["1 tỷ 200 triệu", "3 tỷ", "1"], "1,2 tỷ 3 tỷ", ("roi_pct", "150")),
    ("roi", ["doanh thu 120tr", "chi phí: 50tr", "1"], "50tr 120tr", ("roi_pct", "140")),
    ("roi", ["$500", "1,200", "1"], "$500 1,200", ("profit", "700")),
    ("roi", ["500", "$1,200", "1"], "500 $1,200", ("profit", "700")),
    ("roas", ["50tr", "120tr"], "50tr 120tr", ("roas", "2.4")),
    ("cpm", ["5tr", "2.000.000"], "5tr 2.000.000", ("cpm", "2500")),
    ("cpm", ["5tr", "2 000 000"], "cost=5tr impressions=2 000 000", ("cpm", "2500")),
    ("cpm", ["5tr", "2.000.000 lượt hiển thị"], "5tr 2.000.000", ("cpm", "2500")),
    ("cpe", ["5tr", "12.500"], "5tr 12.500", ("cpe", "400")),
    ("cpv", ["$50", "1,000 views"], "$50 1,000", ("cpv", "0.05")),
    ("cpc", ["5tr", "2.500"], "5tr 2.500", ("cpc", "2000")),
    ("cpa", ["5tr", "125 đơn"], "5tr 125", ("cpa", "40000")),
    ("ctr", ["2.500", "100k"], "2.500 100k", ("ctr_pct", "2.5")),
    ("conversion", ["125", "2.500"], "125 2.500", ("conversion_pct", "5")),
    ("breakeven", ["50tr", "40%", SKIP], "50tr 40%", ("breakeven_revenue", "125000000")),
    ("breakeven", ["50tr", "40%", "skip"], "50tr 40%", ("breakeven_roas", "2.5")),
    ("breakeven", ["35tr", "Nhập lãi mỗi đơn", "80k"], "35tr profit=80k", ("breakeven_orders", "438")),
    ("breakeven", ["20tr", "giá bán 250k giá vốn 170k"], "20tr aov=250k cogs=170k", ("breakeven_orders", "250")),
    ("breakeven", ["50tr", "40%", "350k"], "50tr 40% aov=350k", ("breakeven_orders", "358")),
    ("breakeven", ["50tr 40%"], "50tr 40%", ("breakeven_roas", "2.5")),
    ("breakeven", ["50tr 40% 350k"], "50tr 40% aov=350k", ("max_cpa", "140000")),
    ("fee", [choose("views"), "100k", "50.000đ"], "100k 50.000đ", ("fee", "5000000")),
    ("roi", ["chi 50 triệu thu 120 triệu"], "50tr 120tr", ("roi_pct", "140")),
    ("fee", ["100k 50.000đ"], "100k 50.000đ", ("fee", "5000000")),
    (
        "plan",
        [choose("funnel"), "200tr", "10tr", "50k", "2-4%", SKIP, SKIP, SKIP, SKIP],
        "200tr 10tr reach=50k er=2-4%",
        ("interactions", "30000"),
    ),
    ("plan", [choose("budget"), "500", "40k"], "đơn=500 cpa=40k", ("budget", "20000000")),
    ("fee", ["2", "1.200", "500đ"], "interactions=1.200 cpe=500đ", ("fee", "600000")),
    ("fee", [choose("followers"), "25k", "5%", "500đ"], "followers=25k er=5% cpe=500đ", ("fee", "625000")),
    ("emv", ["500k", "50.000đ", choose("none")], "500k 50.000đ", ("emv", "25000000")),
    (
        "emv",
        ["500k", "50.000đ", choose("interactions"), "1200", "500đ"],
        "500k 50.000đ interactions=1200 cpe=500đ",
        ("emv", "25600000"),
    ),
    (
        "emv",
        ["500k", "50.000đ", choose("both"), "1200 500đ 100k 100đ"],
        "500k 50.000đ interactions=1200 cpe=500đ views=100k cpv=100đ",
        ("emv", "35600000"),
    ),
    (
        "engagement",
        ["1.200", "80", SKIP, SKIP, choose("followers"), "25.000"],
        "1.200 80 25.000",
        ("er_followers_pct", "5.12"),
    ),
    (
        "engagement",
        ["1200 likes", "80", "30", "20", "người theo dõi", "25k"],
        "1200 80 30 20 25k",
        ("er_followers_pct", "5.32"),
    ),
    ("engagement", ["1200", SKIP, SKIP, SKIP, "2", "30k"], "likes=1200 reach=30k", ("er_reach_pct", "4")),
    ("engagement", [SKIP, "80", SKIP, SKIP, "4", "400"], "comments=80 views=400", ("er_views_pct", "20")),
    (
        "engagement",
        [choose("interactions"), "1280", choose("impressions"), "25.600"],
        "interactions=1280 impressions=25.600",
        ("er_impressions_pct", "5"),
    ),
    ("engagement", ["nhập tổng tương tác", "1280", "1", "25k"], "interactions=1280 fl=25k", ("interactions", "1280")),
    ("engagement", ["1200 80 25000"], "1200 80 25000", ("er_followers_pct", "5.12")),
    ("engagement", ["1200", "80 30 25000"], "1200 80 30 25000", ("er_followers_pct", "5.24")),
    ("engagement", ["1200 80", "1", "25000"], "1200 80 25000", ("er_followers_pct", "5.12")),
    ("engagement", ["likes=1200 reach=30k"], "likes=1200 reach=30k", ("er_reach_pct", "4")),
    ("compare", ["Lan: likes=50 reach=1000"], "Lan: likes=50 reach=1000", ("Lan.er_reach_pct", "5")),
    ("csv", ["likes,reach\n50,1000\n30,1000"], "likes,reach\n50,1000\n30,1000", ("er_reach_pct_mean", "4")),
]


EVERY_STEP = [
    open_dialog(asked_after(command, *said[:count])) for command, said, _, _ in WHOLE for count in range(len(said))
]
"""The dialogs above before each of their answers."""


@pytest.mark.parametrize(("command", "said", "line", "value"), WHOLE, ids=lambda each: str(each)[:40])
def test_a_whole_dialog_ends_as_the_one_line_form(
    command: str, said: list[Said], line: str, value: tuple[str, str]
) -> None:
    turned = asked_after(command, *said)
    alike = calculate(command, line, "vi")
    assert turned.ended == "done"
    assert turned.dialog is None
    assert turned.calculation is not None
    assert turned.calculation.values[value[0]] == Decimal(value[1])
    assert turned.calculation.error is None
    assert turned.calculation.values == alike.values
    assert turned.calculation.inputs == alike.inputs
    assert turned.reply == turned.calculation.reply
    if not any(name in line for name in ("1,2 tỷ", "0,4")):
        assert turned.reply.text == alike.reply.text


def test_a_doubtful_reading_is_said_at_the_end() -> None:
    turned = asked_after("roi", "1tr25", "3tr", "1")
    assert turned.calculation is not None
    assert [id for id, _ in turned.calculation.warnings] == ["ambiguous_number"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [each.command for each in CALCULATORS])
def test_every_calculator_has_a_dialog(command: str, language: Language) -> None:
    turned = begin_dialog(command, language, OWNER)
    words = texts_for(language)
    assert turned.reply.plain.startswith(words.calculators.calculators[command].title)
    assert labels(turned)[-1] == words.dialogs.cancel
    assert (turned.calculation, turned.ended) == (None, None)


def test_an_alias_starts_the_same_dialog() -> None:
    assert begin_dialog("hoavon", "vi", OWNER) == begin_dialog("breakeven", "vi", OWNER)


# What is asked


def test_the_first_line_shows_what_was_read() -> None:
    turned = asked_after("roi", "50tr đ", "1,2 tỷ")
    assert turned.reply.plain.replace("\u00a0", " ").split("\n") == [
        "Chi phí 50.000.000 ₫ · doanh thu 1.200.000.000 ₫",
        "ROI (chưa trừ giá vốn): 2.300%",
        "",
        "Bạn có muốn trừ giá vốn hàng bán không?",
    ]
    assert labels(turned) == ["Không trừ", "Theo biên lợi nhuận", "Theo giá vốn", "‹ Quay lại", "Hủy"]


def test_a_question_comes_with_an_example() -> None:
    assert asked_after("cpm", "5tr", language="en").reply.plain.split("\n") == [
        "Cost 5,000,000",
        "",
        "How many impressions?",
        "Example: 500k",
    ]


def test_in_a_group_the_answer_must_be_a_reply() -> None:
    words = texts_for("vi").dialogs
    turned = begin_dialog("roi", "vi", OWNER, group=True)
    assert turned.reply.plain.endswith(words.reply_here)
    assert talk(turned, ["50tr"]).reply.plain.endswith(words.reply_here)
    assert words.reply_here not in begin_dialog("roi", "vi", OWNER).reply.plain


def test_buttons_carry_their_owner() -> None:
    turned = begin_dialog("engagement", "vi", OWNER)
    actions = [button.data for row in turned.reply.rows for button in row]
    assert actions == [choose("interactions"), SKIP, CANCEL]


def test_the_last_interactions_cannot_be_skipped() -> None:
    turned = asked_after("engagement", SKIP, SKIP, SKIP)
    assert labels(turned) == ["‹ Quay lại", "Hủy"]
    assert take_press(open_dialog(turned), SKIP, OWNER) is None
    assert texts_for("vi").dialogs.errors["cannot_skip"] in go_on(open_dialog(turned), "bỏ qua").reply.plain


# Going back, and other bases


@pytest.mark.parametrize(
    ("command", "said", "value"),
    [
        ("roi", ["50tr", "quay lại", "60tr", "120tr", "1"], ("roi_pct", "100")),
        ("roi", ["50tr", "110tr", BACK, "120tr", "1"], ("roi_pct", "140")),
        ("roi", ["50tr", "120tr", choose("margin"), BACK, choose("none")], ("roi_pct", "140")),
        ("roi", ["50tr", "120tr", choose("margin"), BACK, BACK, "100tr", "1"], ("roi_pct", "100")),
        (
            "engagement",
            ["1200", SKIP, BACK, "80", SKIP, SKIP, choose("followers"), "25k"],
            ("er_followers_pct", "5.12"),
        ),
        ("engagement", ["1280 tương tác", choose("views"), BACK, choose("reach"), "25.600"], ("er_reach_pct", "5")),
        ("cpm", ["quay lại", "5tr", "100k reach"], ("cpm", "50000")),
        ("cpm", ["5tr", "1tr lượt xem"], ("cpm", "5000")),
        ("cpe", ["6tr", "9k like 2k cmt 1k share"], ("cpe", "500")),
        ("roi", ["50tr", "240 đơn x 500k"], ("roi_pct", "140")),
    ],
)
def test_a_step_back_and_other_ways_to_answer(command: str, said: list[Said], value: tuple[str, str]) -> None:
    calculation = asked_after(command, *said).calculation
    assert calculation is not None
    assert calculation.values[value[0]] == Decimal(value[1])


def test_at_the_first_question_there_is_no_way_back() -> None:
    turned = asked_after("roi")
    assert labels(turned) == ["Hủy"]
    assert take_press(open_dialog(turned), BACK, OWNER) is None


# Ending early


@pytest.mark.parametrize("word", ["hủy", "Huỷ", "HUY", "cancel", "Thôi", "thoi.", CANCEL])
def test_cancel_at_every_step(word: str | Cancel) -> None:
    cancelled = DialogTurn(Reply(texts_for("vi").dialogs.cancelled), ended="cancelled")
    for dialog in EVERY_STEP:
        turned = take_answer(dialog, word, OWNER) if isinstance(word, str) else take_press(dialog, word, OWNER)
        assert turned == cancelled, dialog


@pytest.mark.parametrize(
    ("command", "said", "action"),
    [
        ("roi", [], SKIP),
        ("roi", [], choose("margin")),
        ("roi", ["50tr"], SKIP),
        ("roi", ["50tr", "120tr"], choose("followers")),
        ("roi", ["50tr", "120tr", choose("margin")], choose("margin")),
        ("fee", [], SKIP),
        ("engagement", ["1200"], choose("interactions")),
        ("engagement", [choose("interactions")], SKIP),
        ("breakeven", ["50tr"], SKIP),
        ("compare", [], SKIP),
        ("csv", [], choose("none")),
    ],
)
def test_a_button_of_another_step_is_stale(command: str, said: list[Said], action: Skip | Choose) -> None:
    assert take_press(open_dialog(asked_after(command, *said)), action, OWNER) is None


# Answers that can't be used

BAD: list[tuple[str, list[Said], str, str]] = [
    ("roi", [], "0", "Chi phí phải lớn hơn 0 thì mới tính được."),
    ("roi", [], "-5tr", "Chi phí không thể âm như “-5tr”."),
    ("roi", [], "40%", "Chi phí không thể là phần trăm như “40%”."),
    ("roi", [], "5 rmb", "Mình đọc được ₫, $, €, £, ¥, ₩, ฿ và S$, chưa đọc được “rmb”."),
    ("roi", [], "1,5 T", "“1,5 T” có thể hiểu nhiều cách. Hãy gõ đủ số, hoặc như 1,5 tỷ / 1.5 billion."),
    ("roi", [], "50 120", "Trong “50 120”, mình không rõ dấu cách ngăn hàng nghìn hay ngăn hai số. Hãy gõ số liền."),
    ("roi", [], "1 2 3 4", "Mình đọc được 4 số không có nhãn, không khớp với phép tính này."),
    ("roi", [], "cost=5tr cost=6tr", "Chi phí có hai lần; hãy gõ một lần thôi."),
    ("roi", ["50tr", "120tr", choose("margin")], "200%", "Biên lợi nhuận không thể quá 100%, mà bạn gõ “200%”."),
    ("roi", ["50tr", "120tr", choose("margin")], "1", "Biên lợi nhuận “1” là 1% hay 100%? Hãy gõ kèm dấu %."),
    ("roi", [], "50tr 120tr margin=40% cogs=72tr", "Hãy gõ margin= hoặc cogs=, một trong hai thôi."),
    ("roi", ["50tr đ"], "$120", "Có nhiều loại tiền (₫, $) trong “50tr đ … $120”. Mình không quy đổi tỷ giá;"),
    ("cpm", ["5tr"], "0", "Hiển thị phải lớn hơn 0 thì mới tính được."),
    ("cpm", ["5tr"], "1,5", "Hiển thị phải là số nguyên, mà “1,5” thì có phần lẻ."),
    ("cpm", ["5tr"], "100đ", "Hiển thị không thể là số tiền như “100đ”."),
    ("cpm", ["5tr"], "bỏ qua", "Thiếu số này thì mình chưa tính được."),
    ("conversion", ["5"], "0", "Lượt nhấp phải lớn hơn 0 thì mới tính được."),
    ("fee", [choose("followers"), "25k"], "0,5", "Tỷ lệ tương tác “0,5” là phần trăm hay tỷ số? Hãy gõ kèm dấu %."),
    ("fee", [choose("interactions")], "views=5", "Còn thiếu CPM."),
    ("fee", [choose("views")], "0", "Lượt xem phải lớn hơn 0 thì mới tính được."),
    ("engagement", [choose("interactions")], "likes=5", "Bạn gõ cả tổng tương tác lẫn lượt thích;"),
    ("engagement", [choose("interactions")], "1200.5", "Tương tác phải là số nguyên,"),
    ("engagement", ["1200 80"], "abc", "Bạn bấm một nút bên dưới hoặc gõ số thứ tự từ 1 đến 4."),
    ("engagement", ["1200 80"], "5", "Bạn bấm một nút bên dưới hoặc gõ số thứ tự từ 1 đến 4."),
    ("fee", [], "50tr", "Bạn bấm một nút bên dưới hoặc gõ số thứ tự từ 1 đến 4."),
    ("fee", [], "bỏ qua", "Thiếu số này thì mình chưa tính được."),
    ("roi", [], "influencer là gì?", "Mình không đọc được “influencer là gì?” thành một con số."),
    ("roi", [], "top 10 kol là ai?", "Mình không đọc được “top 10 kol là ai?” thành một con số."),
    ("roi", [], "influencer là gì?", "Muốn hỏi chuyện khác, bạn cứ hỏi hoặc bấm Hủy nhé."),
    ("roi", [], "<b>&", "Mình không đọc được “<b>&” thành một con số."),
    ("csv", [], "influencer là gì?", "Muốn hỏi chuyện khác, bạn bấm Hủy trước nhé."),
    ("csv", [], "likes\n5", "Còn thiếu mẫu số: người theo dõi, tiếp cận, hiển thị hoặc lượt xem."),
    ("csv", [], "likes,reach \n 5", "Mình thấy các cột: likes, reach, nhưng bên dưới chưa đủ số."),
    ("compare", [], "Lan likes=5", "cần bắt đầu bằng tên và dấu hai chấm."),
]


@pytest.mark.parametrize(("command", "said", "bad", "problem"), BAD)
def test_a_bad_answer_is_refused_and_the_same_asked_again(
    command: str, said: list[Said], bad: str, problem: str
) -> None:
    before = asked_after(command, *said)
    turned = go_on(open_dialog(before), bad)
    assert problem in turned.reply.plain
    assert turned.dialog == before.dialog
    assert turned.reply.rows == before.reply.rows


def test_a_later_currency_asks_again_for_the_number_that_it_makes_unclear() -> None:
    turned = asked_after("roi", "50tr", "$4,000")
    assert "“50tr” (chi phí) là ₫ hay $?" in turned.reply.plain
    assert "Chi phí của chiến dịch là bao nhiêu?" in turned.reply.plain
    done = talk(turned, ["$2,000", "1"])
    assert done.calculation is not None
    assert done.calculation.values == calculate("roi", "$2,000 $4,000", "vi").values


# Numbers that are there already


@pytest.mark.parametrize(
    ("command", "typed", "question", "said", "line"),
    [
        ("roi", {"cost": "50tr"}, "revenue", ["120tr"], "50tr 120tr"),
        ("roi", {"revenue": "120tr"}, "cost", ["50tr"], "50tr 120tr"),
        ("roi", {"cost": "50tr", "margin": "40%"}, "revenue", ["120tr"], "50tr 120tr margin=40%"),
        ("cpm", {"impressions": "2tr"}, "cost", ["5tr"], "5tr 2tr"),
        ("breakeven", {"cost": "50tr", "aov": "350k"}, "margin", ["40%"], "50tr 40% aov=350k"),
        ("emv", {"impressions": "500k", "interactions": "10"}, "cpm", ["50k", "1k"], "500k 50k interactions=10 cpe=1k"),
        ("engagement", {"followers": "25k"}, "likes", ["1200", "80", SKIP, SKIP], "1200 80 25k"),
        ("engagement", {"followers": "25k"}, "likes", ["1200 80"], "1200 80 25k"),
        ("engagement", {"interactions": "50"}, "base", ["2", "1000"], "interactions=50 reach=1000"),
        ("engagement", {"likes": "50", "comments": "10"}, "base", ["4", "1000"], "likes=50 comments=10 views=1000"),
    ],
)
def test_only_what_is_missing_is_asked(
    command: str, typed: Mapping[str, str], question: str, said: list[Said], line: str
) -> None:
    words = texts_for("vi").dialogs
    turned = begin_dialog(command, "vi", OWNER, typed)
    asked = words.choices[question] if question in words.choices else words.asks[question].question
    assert asked in turned.reply.plain
    done = talk(turned, said)
    assert done.calculation is not None
    assert done.calculation.values == calculate(command, line, "vi").values


def test_nothing_is_asked_where_nothing_is_missing() -> None:
    turned = begin_dialog("roi", "en", OWNER, {"cost": "50m", "revenue": "120m"})
    assert turned.ended == "done"
    assert turned.reply == calculate("roi", "50m 120m", "en").reply


def test_a_bad_number_at_the_start_is_asked_for() -> None:
    turned = begin_dialog("roi", "vi", OWNER, {"cost": "0", "revenue": "120tr"})
    assert "Chi phí phải lớn hơn 0" in turned.reply.plain
    assert talk(turned, ["50tr"]).reply == calculate("roi", "50tr 120tr", "vi").reply


# Anything at any step

PIECES = [
    "5", "1.200", "50tr", "$5", "5đ", "40%", "0", "-1", "1 200", "120 000", "1tr25", "2tr5", "1 tỷ 200 triệu",
    "margin=40%", "cogs=5tr", "likes=5", "views: 5", "interactions=9", "posts=3", "reach=5", "cost=", "=", "bỏ qua",
    "không", "hủy", "1", "2", "4", "?", "abc", "Lan:", "likes,reach", "\n", ";", "|", "+", "lượt thích", "tương tác",
    "followers", "0,5", "€5", "é", "٣",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join) | st.text(max_size=30)
PRESSES = st.builds(Choose, st.just(OWNER), st.sampled_from(["none", "margin", "views", "interactions", "x"]))
SAID = st.lists(TEXTS | PRESSES | st.just(SKIP), max_size=8)
STARTS = st.builds(
    begin_dialog, st.sampled_from(sorted(CALCULATOR_BY_NAME)), st.sampled_from(LANGUAGES), st.just(OWNER)
)
EDITS = st.sampled_from(
    [
        begin_edit(command, language, OWNER, calculate(command, line, language).inputs, name, 1)
        for language in LANGUAGES
        for command, line in [("roi", "50tr 120tr"), ("engagement", "1200 80 25000"), ("fee", "100k $5")]
        for name in CALCULATOR_BY_NAME[command].inputs
        if name in calculate(command, line, language).inputs
    ]
)


@settings(max_examples=400, deadline=None)
@given(STARTS | EDITS, SAID)
def test_nothing_that_is_said_breaks_a_dialog(turned: DialogTurn, said: list[Said]) -> None:
    for each in said:
        if turned.dialog is None:
            break
        assert Dialog.from_json(json.loads(json.dumps(turned.dialog.to_json()))) == turned.dialog
        again = (
            take_answer(turned.dialog, each, OWNER) if isinstance(each, str) else take_press(turned.dialog, each, OWNER)
        )
        turned = again or turned
        assert (turned.dialog is None) == (turned.ended is not None)
        assert (turned.calculation is not None) == (turned.ended == "done")
        assert turned.calculation is None or turned.calculation.error is None


def test_a_choice_of_many_long_ways_is_numbered_in_a_group() -> None:
    reply = begin_dialog("plan", "vi", 1, group=True).reply
    numbers = [button.label for button in reply.rows[0]]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert f"{numbers[-1]}. " in reply.plain
    assert len(reply.rows) == 2
    assert len(begin_dialog("plan", "vi", 1).reply.rows) > 4
