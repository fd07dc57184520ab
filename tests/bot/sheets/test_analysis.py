"""Whole tables: what is in the file -> figures, worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculators.compare import COMPARE
from bot.calculators.inputs import read_input
from bot.calculators.table_cells import TableCell, is_plain
from bot.numbers.amounts import Amount, Unit
from bot.numbers.reading import read_quantity
from bot.sheets.analysis import analyse
from bot.sheets.table_result import TableResult
from bot.sheets.table_rows import MAX_ROWS
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from tests.bot.sheets.hostile_files import workbook

TWO = "Tên,Likes,Comments,Followers,Cost\nLan,1200,80,25000,5tr\nMinh,900,60,12000,2.400.000\n"


def result(text: str, language: Language = "vi") -> TableResult:
    return analyse("table.csv", text.encode(), language)


def errors(table: TableResult) -> list[tuple[int, str, str]]:
    return [(row.number, row.column, row.error.id) for row in table.bad]


def test_rates_each_row_and_all_together() -> None:
    table = result(TWO)
    # Lan: 1280 / 25000, 5,000,000 / 1280; Minh: 960 / 12000, 2,400,000 / 960
    assert [row.figures.values for row in table.rated] == [
        {"er_followers_pct": Decimal("5.12"), "cpe": Decimal("3906.25")},
        {"er_followers_pct": Decimal(8), "cpe": Decimal(2500)},
    ]
    assert [row.name for row in table.ranked] == ["Minh", "Lan"]
    # pooled: 2240 / 37000; 7,400,000 / 2240
    pooled = Decimal(22400) / Decimal(3700)
    assert table.together.values == {
        "er_followers_pct_mean": Decimal("6.56"),
        "er_followers_pct_pooled": pooled,
        "cpe": Decimal(7400000) / Decimal(2240),
    }
    assert table.together.totals["interactions"] == 2240
    assert (table.counted, table.currency, table.ignored) == (("likes", "comments"), None, ())


def test_reads_the_same_from_a_workbook() -> None:
    rows: list[list[object]] = [
        ["Tên", "Likes", "Comments", "Followers", "Cost"],
        ["Lan", 1200, 80, 25000, 5e6],
        ["Minh", "900", "60", "12.000", "2tr4"],
    ]
    from_file = analyse("table.xlsx", workbook(rows), "vi")
    assert from_file.together == result(TWO).together


def test_other_figures() -> None:
    table = result("name;cost;revenue;impressions\nA;$50;$120;10,000\nB;$100;$100;40,000\n", "en")
    assert [row.figures.values for row in table.rated] == [
        {"cpm": 5, "roi_pct": 140, "roas": Decimal("2.4")},
        {"cpm": Decimal("2.5"), "roi_pct": 0, "roas": 1},
    ]
    # 1000 x 150 / 50000; (220 - 150) / 150; 220 / 150
    assert round(table.together.values["roas"], 2) == Decimal("1.47")
    assert table.together.values["cpm"] == 3
    assert round(table.together.values["roi_pct"], 2) == Decimal("46.67")
    assert (table.currency, [row.name for row in table.ranked]) == ("USD", ["B", "A"])


def test_posts_make_it_the_mean_of_a_post() -> None:
    table = result("name,likes,followers,posts\nA,1000,5000,10\nB,100,5000,1\n")
    # each: 100 / 5000 for both
    assert table.together.values == {"er_followers_pct_mean": 2, "er_followers_pct_pooled": 2}


def test_a_figure_of_all_is_made_of_the_rows_that_have_it() -> None:
    table = result("name,likes,followers,views,cost\nA,10,100,,50\nB,20,,100,\nC,30,100,1000,150\n")
    # followers: A 10%, C 30%; views: B 20%, C 3%; cost: 200 / 40
    assert table.together.values == {
        "er_followers_pct_mean": 20,
        "er_followers_pct_pooled": 20,
        "er_views_pct_mean": Decimal("11.5"),
        "er_views_pct_pooled": Decimal(5000) / Decimal(1100),
        "cpe": 5,
        "cpv": Decimal("0.15"),
    }
    assert table.together.rows == {key: 1 if key == "cpv" else 2 for key in table.together.values}
    assert (table.ranking and table.ranking.key, [row.name for row in table.unranked]) == ("er_followers_pct", ["B"])


def test_names_each_row_that_it_cannot_read() -> None:
    table = result(
        "name,likes,Followers,cost\n"
        "A,10,100,5\n"
        "\n"
        "B,many,100,5\n"
        "C,10,0,5\n"
        "D,,100,5\n"
        "E,-1,100,5\n"
        "F,1.5,100,5\n"
        "G,10,100,5,6\n"
        "H\n"
        "I,10,,-\n"
        "J,5%,100,5\n"
        "Tổng,10,100,5\n"
    )
    assert errors(table) == [
        (4, "likes", "not_a_number"),
        (6, "likes", "missing_value"),
        (7, "likes", "negative"),
        (8, "likes", "must_be_whole"),
        (9, "", "wrong_cells"),
        (11, "", "no_figure"),
        (12, "likes", "percent_not_allowed"),
    ]
    assert table.left_out == {10: "note", 13: "sum"}


def test_a_bad_cell_costs_only_the_figures_that_need_it() -> None:
    table = result("name,likes,Followers,cost\nA,10,100,5\nB,10,0,5\nC,10,100,barter\nD,x,100,5\n")
    assert [(row.name, dict(row.figures.values)) for row in table.rated] == [
        ("A", {"er_followers_pct": 10, "cpe": Decimal("0.5")}),
        ("B", {"cpe": Decimal("0.5")}),
        ("C", {"er_followers_pct": 10}),
    ]
    problems = [(each.column.title, each.error.id) for row in table.rated for each in row.problems]
    assert problems == [("Followers", "must_be_positive"), ("cost", "not_a_number")]
    assert errors(table) == [(5, "likes", "not_a_number")]


def test_a_formula_without_a_result_costs_only_the_figures_that_need_it() -> None:
    titles: list[object] = ["Tên", "Likes", "Followers", "Cost"]
    table = analyse(
        "table.xlsx", workbook([titles, ["Lan", 500, 10000, "=B2*C2"], ["Minh", 600, 20000, "=SUM(B3)"]]), "vi"
    )
    assert [row.figures.values for row in table.rated] == [
        {"er_followers_pct": Decimal(5)},
        {"er_followers_pct": Decimal(3)},
    ]
    problems = [(row.number, each.column.title, each.error.id) for row in table.rated for each in row.problems]
    assert problems == [(2, "Cost", "formula_without_value"), (3, "Cost", "formula_without_value")]


def test_notes_beside_a_workbooks_table_do_no_harm() -> None:
    table = analyse("x", workbook([["name", "likes", "followers"], ["A", 1, 10, None, "check!"]]), "en")
    assert [row.name for row in table.rated] == ["A"]


def test_a_table_of_which_no_row_can_be_read_still_tells_why() -> None:
    table = result("name,likes,followers\nA,x,1\n")
    assert (table.rated, table.ranking, table.together.values) == ((), None, {})
    assert errors(table) == [(2, "likes", "not_a_number")]


def test_titles_may_stand_below_other_rows() -> None:
    table = result("Báo cáo tháng 5\n\nNgười lập: Hoa\nTên,Likes,Followers\nLan,5,100\n")
    assert [(row.number, row.name) for row in table.rated] == [(5, "Lan")]


def test_doubled_names_are_numbered() -> None:
    table = result("name,likes,followers\nLan,1,9\nLan (2),1,9\nLan,1,9\nLan,1,9\n,1,9\n,1,9\n")
    assert [row.name for row in table.rated] == ["Lan", "Lan (2)", "Lan (3)", "Lan (4)", "", ""]


def test_another_currency_than_that_of_most_rows_is_an_error() -> None:
    table = result("name,likes,cost\nA,10,$5\nB,10,5tr đ\nC,10,5000000\nD,10,7.000.000đ\n")
    assert (table.currency, errors(table)) == ("VND", [(2, "", "table_other_currency")])
    assert table.together.values["cpe"] == Decimal(17000000) / 30


def test_two_currencies_in_one_row_are_an_error() -> None:
    table = result("name,cost,revenue\nA,$5,5tr đ\nB,$5,$6\n")
    assert errors(table) == [(2, "", "two_currencies")]


def test_vietnamese_scales_without_a_currency_are_not_dollars() -> None:
    table = result("name,likes,cost\nA,10,$5\nB,10,$6\nC,10,5tr\n")
    assert errors(table) == [(4, "", "missing_currency")]


@pytest.mark.parametrize(
    ("title", "cell", "value", "unit"),
    [
        ("Cost (triệu đồng)", "5", 5_000_000, "VND"),
        ("Cost (triệu đồng)", "2,5", 2_500_000, "VND"),
        ("Cost (triệu)", "300k", 300_000, None),
        ("Cost (VND)", "5.000.000", 5_000_000, "VND"),
        ("Cost (USD)", "$50", 50, "USD"),
        ("Cost (k)", "250", 250_000, None),
    ],
)
def test_a_title_may_give_the_unit(title: str, cell: str, value: int, unit: Unit | None) -> None:
    table = analyse("x", f"name;likes;{title}\nA;10;{cell}\n".encode(), "vi")
    assert table.rated[0].amounts["cost"] == Amount(Decimal(value), unit)


def test_an_unknown_currency_is_never_left_out() -> None:
    assert errors(result("name,likes,cost (CNY)\nA,10,50\n")) == [(2, "cost (CNY)", "unknown_currency")]


@pytest.mark.parametrize(("language", "views"), [("vi", 1250), ("en", 1_250_000)])
def test_what_may_be_read_in_two_ways_is_read_by_language_and_noted(language: Language, views: int) -> None:
    table = result("name;likes;views\nA;10;1,250k\nB;10;1,250\n", language)
    assert [row.amounts["views"].value for row in table.rated] == [views, 1250]
    assert [[notice.id for notice in row.warnings] for row in table.rated] == [["ambiguous_number"], []]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("name,likes,followers\n", "table_empty"),
        ("hello world\nagain\n", "table_no_figures"),
        ("name,likes,followers\n" + "A,1,9\n" * (MAX_ROWS + 1), "table_too_long"),
    ],
)
def test_refuses_what_is_no_table(text: str, id: str) -> None:
    with pytest.raises(InvalidInput) as error:
        result(text)
    assert error.value.id == id


@given(
    st.text("0123456789", min_size=1, max_size=15), st.sampled_from(["likes", "cost"]), st.sampled_from(["vi", "en"])
)
def test_plain_digits_read_as_the_calculators_read_them(text: str, field: str, language: Language) -> None:
    amount, notices = read_input(COMPARE.inputs[field], read_quantity(text), language)
    assert is_plain(TableCell(text))
    assert (Decimal(text), text, []) == (amount.value, amount.piece, notices)
    assert amount.unit is None
    assert not any((amount.ambiguous, amount.scaled, amount.grouped, amount.local))
