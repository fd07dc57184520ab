"""Buttons under a result: which there are, what a press makes of the numbers, and what is said of it."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calculations.calculate import calculate, recalculate
from bot.calculations.formats import plain_string
from bot.calculations.stored_result import StoredResult
from bot.calculations.what_if import (
    ChartInputs,
    chart_inputs,
    press_on_result,
    result_after_edit,
    result_buttons,
    result_to_store,
)
from bot.calculators import CALCULATORS
from bot.numbers.amounts import Amount
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Guide, Language, Point, PointText, Section
from tests.bot.calculations.results import actions, calculation_of, last_line, pressed, result_of

TWO_IN_A_ROW = 20
"""So many letters are seen on a phone where two buttons share a row."""


# Which buttons there are ------------------------------------------------------------------------

MEASURE, SALES = "p:activities/track-and-measure", "p:pros/measurable"
BUTTONS = [
    ("roi", "50tr 120tr", "-cost +cost | -revenue +revenue | ?margin even | edit chart | p:statistics/roi-survey"),
    (
        "roi",
        "50tr 120tr margin=40%",
        "-cost +cost | -revenue +revenue | even | edit chart | p:statistics/roi-survey",
    ),
    ("roi", "50tr 120tr cogs=9tr", "-cost +cost | -revenue +revenue | even | edit chart | p:statistics/roi-survey"),
    ("roi", "50tr 0", "-cost +cost | ?margin even | edit chart | p:statistics/roi-survey"),
    ("roas", "50tr 120tr", f"-cost +cost | -revenue +revenue | even | edit | {MEASURE}"),
    ("cpm", "5tr 2.000.000", "-cost +cost | -impressions +impressions | edit"),
    ("cpe", "5tr 12.000", f"-cost +cost | -interactions +interactions | edit | {MEASURE}"),
    ("cpv", "5tr 100k", f"-cost +cost | -views +views | edit | {MEASURE}"),
    ("cpc", "5tr 2.500", "-cost +cost | -clicks +clicks | edit"),
    ("cpa", "5tr 125", f"-cost +cost | -conversions +conversions | edit | {SALES}"),
    ("ctr", "2.500 100k", f"-clicks +clicks | -impressions +impressions | edit | {SALES}"),
    ("conversion", "125 2.500", f"-conversions +conversions | -clicks +clicks | edit | {SALES}"),
    ("conversion", "0 10", f"-clicks +clicks | edit | {SALES}"),
    ("breakeven", "50tr 40%", "-cost +cost | ?aov | edit"),
    ("breakeven", "50tr 40% aov=350k", "-cost +cost | -aov +aov | edit"),
    ("fee", "100k 50.000đ", "-views +views | -cpm +cpm | edit | p:cons/high-cost"),
    ("fee", "interactions=1200 cpe=2k", "-interactions +interactions | -cpe +cpe | edit | p:cons/high-cost"),
    ("fee", "followers=9k er=5% cpe=2k", "-cpe +cpe | -followers +followers | edit | p:cons/high-cost"),
    (
        "plan",
        "200tr 10tr reach=50k er=3% ctr=1% cvr=2%",
        "-cost +cost | -fee +fee | ?margin ?aov | edit chart",
    ),
    ("emv", "500k 50.000đ", "-impressions +impressions | -cpm +cpm | edit | p:rise/earned-media-value"),
    (
        "all",
        "12tr 300k view 240 đơn doanh thu 60tr",
        "-cost +cost | -revenue +revenue | ?margin even | edit | p:activities/track-and-measure",
    ),
    (
        "er",
        "1200 80 25.000",
        "-likes +likes | -followers +followers | edit | p:statistics/engagement-rate",
    ),
    (
        "er",
        "likes=0 cmt=80 saves=9 reach=900 posts=1",
        "-comments +comments | -reach +reach | edit | p:statistics/engagement-rate",
    ),
]


@pytest.mark.parametrize(("command", "typed", "shown"), BUTTONS)
def test_buttons(command: str, typed: str, shown: str, guide: Guide) -> None:
    for language in LANGUAGES:
        result = result_of(command, typed, language)
        assert actions(result_buttons(result, guide)) == shown
        assert actions(result_buttons(result, None)) == shown.partition(" | p:")[0]


def test_the_table_has_every_calculator_of_one_line() -> None:
    of_one_line = {calculator.command for calculator in CALCULATORS if calculator.read is None}
    assert {result_of(command, typed).command for command, typed, _ in BUTTONS} == of_one_line


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        ("roi", ""),
        ("roi", "50tr"),
        ("nothing", "1 2"),
        ("compare", "A: likes=1 followers=10"),
        ("csv", "likes,views\n1,2"),
    ],
)
def test_errors_and_tables_have_nothing_to_change(command: str, typed: str) -> None:
    assert result_to_store(calculate(command, typed, "vi"), "vi") is None


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        (
            "vi",
            [
                ["Chi phí −10%", "Chi phí +10%"],
                ["Doanh thu −10%", "Doanh thu +10%"],
                ["Biên lợi nhuận…", "Hòa vốn"],
                ["Sửa số", "Biểu đồ", "↺ Số đầu"],
                ["📖 ROI so với các hình thức tiếp thị khác"],
            ],
        ),
        (
            "en",
            [
                ["Cost −10%", "Cost +10%"],
                ["Revenue −10%", "Revenue +10%"],
                ["Margin…", "Break-even"],
                ["Edit a number", "Chart", "↺ Reset"],
                ["📖 ROI compared with other forms of…"],
            ],
        ),
    ],
)
def test_labels(language: Language, labels: list[list[str]], guide: Guide) -> None:
    result = pressed(result_of("roi", "50tr 120tr", language), "+cost")
    assert [[button.label for button in row] for row in result_buttons(result, guide)] == labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_every_input_fit_side_by_side(language: Language) -> None:
    words, names = texts_for(language).what_if, texts_for(language).calculators.fields.values()
    for form in (words.raised, words.lowered, words.add):
        assert all(len(form.format(field=name)) <= TWO_IN_A_ROW for name in names), form
    assert all(len(words) <= TWO_IN_A_ROW for words in (words.break_even, words.edit, words.chart))


def test_points_stand_in_the_guide(guide: Guide) -> None:
    points = {each.command: each.point for each in CALCULATORS if each.point}
    assert {command: point for command, point in points.items() if not guide.point(point)} == {}


def test_another_guide_has_no_such_point() -> None:
    point = Point("care/cats", {"en": PointText("Cats", "Cats sleep.")})
    other = Guide({"en": "Pets"}, (Section("care", {"en": "Care"}, {}, (point,)),))
    result = result_of("er", "1 2 30")
    assert result_buttons(result, other) == result_buttons(result, None)


# What a press makes of the numbers --------------------------------------------------------------

# (command, what is typed, presses, inputs and figures after them), worked out by hand
CHANGES = [
    ("roi", "50tr 120tr", "+cost", {"cost": "55000000", "profit": "65000000"}),
    ("roi", "50tr 120tr", "+cost +cost", {"cost": "60500000", "profit": "59500000"}),
    ("roi", "50tr 120tr", "-cost", {"cost": "45000000", "profit": "75000000"}),
    ("roi", "50tr 120tr", "-cost +cost", {"cost": "50000000", "profit": "70000000"}),
    ("roi", "50tr 120tr", "+cost +cost -cost", {"cost": "55000000", "profit": "65000000"}),
    ("roi", "50tr 120tr", "+revenue", {"revenue": "132000000", "roi_pct": "164"}),
    ("roi", "50tr 120tr", "even", {"revenue": "50000000", "roi_pct": "0", "roas": "1"}),
    ("roi", "50tr 120tr", "+cost +revenue first", {"cost": "50000000", "revenue": "120000000", "roi_pct": "140"}),
    ("roi", "50tr 120tr", "edit back +cost", {"cost": "55000000"}),
    ("roi", "50tr 120tr margin=40%", "even", {"revenue": "125000000", "roi_margin_pct": "0"}),
    ("roi", "50tr 120tr margin=40%", "+cost even", {"revenue": "137500000", "roi_margin_pct": "0"}),
    ("roi", "50tr 120tr margin=30%", "even", {"revenue": "166666667"}),
    ("roi", "$500 $1200 margin=30%", "even", {"revenue": "1666.67"}),
    ("roi", "50tr 120tr cogs=72tr", "even", {"revenue": "122000000", "roi_margin_pct": "0"}),
    ("roi", "50 120", "+cost +cost +cost", {"cost": "66.55"}),
    ("roi", "50 120", "+cost +cost +cost +cost", {"cost": "73.21"}),
    ("roas", "50tr 120tr", "even", {"revenue": "50000000", "roas": "1"}),
    ("cpm", "5tr 2.000.000", "-impressions", {"impressions": "1800000"}),
    ("cpm", "1.234.567đ 1.000", "+cost", {"cost": "1358024", "cpm": "1358024"}),
    ("cpe", "5tr 12.500", "+cost", {"cost": "5500000", "cpe": "440"}),
    ("cpv", "$10.05 1,000", "-cost", {"cost": "9.05"}),
    ("cpc", "5tr 2.500", "-cost", {"cost": "4500000", "cpc": "1800"}),
    ("cpa", "5tr 125", "-conversions", {"conversions": "113"}),
    ("conversion", "125 2.500", "+conversions", {"conversions": "138", "conversion_pct": "5.52"}),
    ("breakeven", "50tr 40% aov=350k", "+aov", {"aov": "385000", "max_cpa": "154000", "breakeven_orders": "325"}),
    ("fee", "views=1000 cpm=$0.05", "+cpm +cpm", {"cpm": "0.0605", "fee": "0.0605"}),
    ("fee", "views=1000 cpm=$0.05", "+cpm +cpm +cpm", {"cpm": "0.0666"}),
    ("fee", "followers=25.000 er=5% cpe=2.000", "-followers", {"followers": "22500", "fee": "2250000"}),
    ("emv", "500k 50.000đ", "+cpm -impressions", {"cpm": "55000", "impressions": "450000", "emv": "24750000"}),
    ("er", "1200 80 25.000", "+likes", {"likes": "1320", "er_followers_pct": "5.6"}),
    ("er", "1205 80 25.000", "+likes", {"likes": "1326"}),
    ("er", "1205 80 25.000", "-likes", {"likes": "1085"}),
]


@pytest.mark.parametrize(("command", "typed", "presses", "after"), CHANGES)
def test_changes(command: str, typed: str, presses: str, after: dict[str, str]) -> None:
    for language in LANGUAGES:
        result = pressed(result_of(command, typed, language), presses)
        numbers = {name: amount.value for name, amount in result.amounts.items()} | calculation_of(result).values
        assert {name: plain_string(numbers[name]) for name in after} == after


@pytest.mark.parametrize(
    ("command", "typed", "asked", "notice"),
    [
        ("roi", "1000000 tỷ 1", "+cost", "too_large"),
        ("roi", "999999 tỷ 1 margin=1%", "even", "too_large"),
        ("roi", "1 1 margin=0.0000000000000000000000000000000001%", "even", "too_large"),
        ("er", "likes=4 followers=100", "+likes", "too_small"),
        ("er", "likes=5 followers=100", "-likes", "too_small"),
        ("conversion", "1 1", "-clicks", "too_small"),
        ("fee", "views=1 cpm=0.000001", "-cpm", "too_small"),
        ("roi", "50tr 120tr", "first", "already"),
        ("roi", "50tr 50tr", "even", "already"),
    ],
)
def test_a_change_that_cannot_be_changes_nothing(command: str, typed: str, asked: str, notice: str) -> None:
    result = result_of(command, typed)
    changed = press_on_result(result, asked)
    assert changed is not None
    assert changed.notice == getattr(texts_for("vi").what_if, notice)
    assert changed.result == result
    assert (changed.reply.text, changed.reply.rows) == (calculation_of(result).reply.text, result_buttons(result, None))


@pytest.mark.parametrize(
    ("command", "typed", "asked"),
    [
        *[("roi", "50tr 120tr", asked) for asked in ("", "+", "?", "+margin", "-cogs", "?cogs", "+views", "?nothing")],
        ("roi", "50tr 120tr margin=40%", "+margin"),
        ("roi", "50tr 120tr cogs=1tr", "?margin"),
        ("roi", "50tr 0", "+revenue"),
        ("cpm", "5tr 100k", "even"),
        ("er", "1 2 30", "+comments"),
        ("er", "1 2 30", "first "),
        ("fee", "followers=9 er=5% cpe=2", "+er"),
        ("er", "1 2 30 posts=2", "+posts"),
    ],
)
def test_a_stale_press_means_nothing(command: str, typed: str, asked: str) -> None:
    assert press_on_result(result_of(command, typed), asked) is None


@pytest.mark.parametrize(
    ("command", "typed", "asked", "name"),
    [
        ("roi", "50tr 120tr", "?margin", "margin"),
        ("roi", "50tr 120tr margin=40%", "?margin", "margin"),
        ("breakeven", "50tr 40%", "?aov", "aov"),
        ("er", "1 2 30 posts=2", "?posts", "posts"),
    ],
)
def test_a_dialog_asks_for_a_number(command: str, typed: str, asked: str, name: str) -> None:
    result = result_of(command, typed)
    changed = press_on_result(result, asked)
    assert changed is not None
    assert (changed.ask, changed.result) == (name, result)


def test_the_edit_page_has_every_number_and_a_way_back(guide: Guide) -> None:
    result = result_of("er", "1200 80 25.000")
    page = press_on_result(result, "edit", guide)
    assert page is not None
    assert page.page == "edit"
    assert actions(page.reply.rows) == "?likes ?comments | ?followers | back"
    assert last_line(page.reply) == "Bạn muốn sửa số nào?"
    back = press_on_result(result, "back", guide)
    assert back is not None
    assert (back.page, back.reply.rows) == ("result", result_buttons(result, guide))


def test_a_number_that_was_changed_is_no_longer_doubtful() -> None:
    result = result_of("roi", "1tr25 3tr25")
    assert [id for id, _ in calculation_of(result).warnings] == ["ambiguous_number", "ambiguous_number"]
    after = pressed(result, "+cost")
    assert [text for _, text in calculation_of(after).warnings] == [
        "Mình đọc 3tr25 là 3.250.000; nếu không đúng hãy gõ đủ số."
    ]


# After a dialog ---------------------------------------------------------------------------------

LARGE = "doanh thu 0,00000000000000000000000000003 → 1, ROI -100% → 0%"


@pytest.mark.parametrize(
    ("typed", "asked", "amount", "said"),
    [
        ("50tr 120tr", "cost", Amount(Decimal(40_000_000)), "chi phí −20%, ROI 140% → 200%"),
        ("50tr 120tr", "margin", Amount(Decimal(40), "percent"), "thêm biên lợi nhuận 40%"),
        (
            "50tr 120tr margin=40%",
            "margin",
            Amount(Decimal(50), "percent"),
            "biên lợi nhuận 40% → 50%, ROI sau giá vốn -4% → 20%",
        ),
        ("1 0.00000000000000000000000000003", "revenue", Amount(Decimal(1)), LARGE),
        ("50 120", "cost", Amount(Decimal(60), "USD"), "chi phí 50 → 60,00 US$, ROI 140% → 100%"),
    ],
)
def test_an_edited_number(typed: str, asked: str, amount: Amount, said: str, guide: Guide) -> None:
    result = result_of("roi", typed)
    changed = result_after_edit(result, recalculate("roi", {**result.amounts, asked: amount}, "vi"), guide)
    assert changed is not None
    assert changed.result.first == result.first
    assert last_line(changed.reply) == f"So với số ban đầu: {said}"
    assert changed.reply.rows == result_buttons(changed.result, guide)


def test_a_dialog_that_dropped_a_number_starts_afresh() -> None:
    result = result_of("roi", "50tr 120tr cogs=9tr")
    changed = result_after_edit(result, calculate("roi", "50tr 120tr margin=40%", "vi"))
    assert changed is not None
    assert not changed.result.is_changed


@pytest.mark.parametrize(("command", "typed"), [("roi", "50tr"), ("roas", "1 2"), ("csv", "likes,views\n1,2")])
def test_a_dialog_without_a_result_edits_nothing(command: str, typed: str) -> None:
    assert result_after_edit(result_of("roi", "50tr 120tr"), calculate(command, typed, "vi")) is None


# The chart --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "typed", "inputs"),
    [
        ("roi", "50tr 120tr", ChartInputs(Decimal(50_000_000), Decimal(120_000_000), None, None)),
        ("roi", "$500 $1200 margin=0.4", ChartInputs(Decimal(500), Decimal(1200), Decimal(40), "USD")),
        ("roas", "50tr 120tr", None),
        ("er", "1 2 30", None),
    ],
)
def test_chart_inputs(command: str, typed: str, inputs: ChartInputs | None) -> None:
    assert chart_inputs(result_of(command, typed)) == inputs


# Anything that is pressed -----------------------------------------------------------------------

TYPED = [(command, typed) for command, typed, _ in BUTTONS] + [
    ("roi", "1000000 tỷ 1000000 tỷ margin=1%"),
    ("roi", "1 0.000000000000000000000000000000000001"),
    ("roi", "0.000000000000000000000000000000000001 1 margin=0.0000000000000000000000000000001%"),
    ("roi", "$0.01 $999999999999999.99 cogs=$999999999999999"),
    ("er", "likes=0 views=1"),
    ("er", "1 1 1 1 1 reach=1 impressions=1 views=1000000000000000"),
    ("fee", "1 $0.001"),
    ("emv", "1 1 interactions=0 cpe=1 views=0 cpv=0.5"),
]
presses = st.one_of(
    st.sampled_from(["edit", "back", "first", "even", "", "+", "?"]),
    st.builds(
        "{}{}".format,
        st.sampled_from("+-"),
        st.sampled_from(["cost", "revenue", "likes", "views", "cpm", "impressions"]),
    ),
    st.text(max_size=5),
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TYPED), st.sampled_from(LANGUAGES), st.lists(presses, max_size=25))
def test_no_presses_break_anything(typed: tuple[str, str], language: Language, asked: list[str]) -> None:
    result = result_of(*typed, language)
    for each in asked:
        changed = press_on_result(result, each)
        if changed is None:
            continue
        assert calculation_of(changed.result).error is None
        assert all(amount.value > 0 or amount == result.first[name] for name, amount in changed.result.amounts.items())
        assert all(len(row) <= 3 for row in changed.reply.rows)
        assert all(len(button.label) <= TWO_IN_A_ROW for row in changed.reply.rows for button in row if len(row) == 2)
        result = StoredResult.from_json(json.loads(json.dumps(changed.result.to_json())))
        assert result == changed.result
        assert press_on_result(result, "back") is not None


@pytest.mark.parametrize("press", ["+likes", "-likes", "+views", "-views"])
def test_a_button_pressed_for_ever_comes_to_rest(press: str) -> None:
    until_notice(result_of("er", "likes=1000 views=2000"), press)


@pytest.mark.parametrize("press", ["+cost", "-cost", "+revenue", "-revenue"])
@pytest.mark.parametrize("typed", ["50tr 120tr", "$0.05 $1", "5 7"])
def test_money_pressed_for_ever_comes_to_rest(typed: str, press: str) -> None:
    until_notice(result_of("roi", typed), press)


def until_notice(result: StoredResult, press: str) -> None:
    for _ in range(600):
        changed = press_on_result(result, press)
        assert changed is not None
        if changed.notice:
            return
        result = changed.result
    pytest.fail(f"still going on at {result.amounts}")
