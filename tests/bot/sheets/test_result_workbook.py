"""The workbook that goes with a reply, read back."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.sheets.analysis import analyse
from bot.sheets.comparison import from_comparison
from bot.sheets.result_workbook import attachments, result_workbook
from knowledge.guide import Language
from tests.bot.sheets import hostile_files
from tests.bot.sheets.test_comparison import compared

TABLE = """Ten,Likes,Comments,Followers,Cost,Note
Lan,1200,80,25000,5trđ,007
Minh,900,60,12000,2.400.000,12
Hoa,nhiều,60,12000,1tr,3.5
Tú,9,0,5,9,
"""


def sheets(data: bytes, language: Language = "en", name: str = "kol.csv") -> Any:
    return load_workbook(BytesIO(result_workbook(analyse(name, data, language), language)))


def values(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_rows_have_their_figures_and_what_is_wrong_with_them() -> None:
    rows = values(sheets(TABLE.encode())["Rows"])
    assert rows[0] == [
        *("Ten", "Likes", "Comments", "Followers", "Cost", "Note"),
        *("Rank", "Interactions", "ER by followers", "CPE", "Share of cost", "Note"),
    ]
    assert rows[1][:10] == ["Lan", 1200, 80, 25000, 5_000_000, "007", 3, 1280, 0.0512, 3906.25]
    assert rows[2][:10] == ["Minh", 900, 60, 12000, 2_400_000, 12, 2, 960, 0.08, 2500]
    # Of 5,000,000 + 2,400,000 + 9; a row without figures has no share.
    assert [row[10] for row in rows[1:5]] == [
        pytest.approx(5_000_000 / 7_400_009),
        pytest.approx(2_400_000 / 7_400_009),
        None,
        pytest.approx(9 / 7_400_009),
    ]
    assert [row[11] for row in rows[1:3]] == [None, None]
    assert rows[3][:6] == ["Hoa", "nhiều", 60, 12000, "1tr", "3.5"]
    assert rows[3][6:] == [None, None, None, None, None, "Likes: I cannot read “nhiều” as a number."]
    assert rows[4][6:10] == [1, 9, 1.8, 1]
    assert rows[4][11].startswith("More interactions than followers")


def test_numbers_have_formats() -> None:
    row = sheets(TABLE.encode())["Rows"][2]
    assert [row[place].number_format for place in (1, 4, 8)] == [
        "#,##0",
        '[>=1000]#,##0" ₫";#,##0.00" ₫"',
        "0.00%",
    ]


def test_all_together_stands_on_a_sheet_of_its_own() -> None:
    rows = values(sheets(b"name,likes,followers,cost\nA,10,100,$5\nB,30,300,\n")["Together"])
    assert rows == [
        ["Figure", "Value", "Rows"],
        ["ER by followers, mean", 0.1, 2],
        ["ER by followers, pooled", 0.1, 2],
        ["CPE", 0.5, 1],
        ["Total likes", 40, 2],
        ["Total followers", 400, 2],
        ["Total cost", 5, 1],
        ["Total interactions", 40, 2],
    ]


def test_the_head_is_bold_and_stays_in_view() -> None:
    book = sheets(TABLE.encode(), "vi")
    assert book.sheetnames == ["Từng dòng", "Tổng hợp"]
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert all(cell.font.bold for cell in sheet[1])
        assert not any(cell.font.bold for cell in sheet[2])
        assert all(10 <= sheet.column_dimensions[cell.column_letter].width <= 40 for cell in sheet[1])


FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "#REF!", "=", "'=1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_that_was_typed_becomes_a_formula(formula: str) -> None:
    quoted = formula.replace('"', '""')
    data = f'name,likes,followers,"{quoted}"\n"{quoted}",1,100,"{quoted}"\nB,"{quoted}",100,\n'
    cells = [cell for sheet in sheets(data.encode()) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    typed = [cell for cell in cells if cell.value == formula]
    assert len(typed) == 4
    assert all(cell.quotePrefix or not formula.startswith(("=", "+", "-", "@", "#")) for cell in typed)


def test_formulas_hidden_behind_blanks_stay_text() -> None:
    cells = [row[0] for row in sheets(b'name,likes,followers\n"\t=1+1",1,100\n"\r=2",1,100\n')["Rows"].iter_rows()]
    assert {cell.data_type for cell in cells} == {"s"}


def test_what_no_workbook_may_hold_is_dropped() -> None:
    data = "name,likes,followers\nA\x01\x0b\x1f\uffff,1,100\n".encode()
    assert values(sheets(data)["Rows"])[1][0] == "A"


def test_numbers_of_a_workbook_stay_numbers() -> None:
    data = hostile_files.workbook(
        [["name", "likes", "followers", "share", "phone"], ["A", 1, 100, 0.25, 8491234567890123]]
    )
    rows = sheets(data)["Rows"]
    assert [cell.value for cell in rows[2]][:5] == ["A", 1, 100, 0.25, "8491234567890123"]


def test_percent_stays_percent() -> None:
    from openpyxl import Workbook

    book, written = Workbook(), BytesIO()
    assert book.active
    book.active.append(["name", "likes", "followers", "done"])
    book.active.append(["A", 1, 100, 0.075])
    book.active["D2"].number_format = "0.0%"
    book.save(written)
    cell = sheets(written.getvalue())["Rows"]["D2"]
    assert (cell.value, cell.number_format) == (0.075, "0.00%")


def test_long_tables_lose_no_row() -> None:
    text = "name,likes,followers\n" + "".join(f"N{number},1,100\n" for number in range(250))
    assert [row[0] for row in values(sheets(text.encode())["Rows"])] == ["name", *(f"N{n}" for n in range(250))]


def test_a_comparison_gets_the_same_workbook() -> None:
    (name, data), *more = attachments(
        from_comparison(compared("=A: likes=5 followers=100\nB: likes=6 views=200"), "vi"), "vi"
    )
    assert (name, more) == ("ket-qua.xlsx", [])
    assert values(load_workbook(BytesIO(data))["Từng dòng"]) == [
        [
            *("Tên", "lượt thích", "người theo dõi", "lượt xem"),
            *("Hạng", "Tương tác", "ER theo người theo dõi", "ER theo lượt xem", "Ghi chú"),
        ],
        ["=A", 5, 100, None, 1, 5, 0.05, None, None],
        ["B", 6, None, 200, None, 6, None, 0.03, None],
    ]
