"""Cells of a workbook, read in a process of its own: numbers arrive as a spreadsheet shows them."""

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from bot.calculators.table_cells import TableCell
from bot.sheets.table_file import Sheet, read_sheet
from tests.bot.sheets.hostile_files import NAMESPACE, SHEET, sheet_of, with_member, with_strings, workbook


def saved(book: Workbook) -> Sheet:
    written = BytesIO()
    book.save(written)
    return read_sheet(written.getvalue())


def test_cells_arrive_as_they_are_shown() -> None:
    values = [25000.0, 0.1 + 0.2, 5.12, 1e-7, 12345678.9, -3, 10**14, True, date(2024, 5, 1), " Lan ", None, "=1+1"]
    shown = ["25000", "0.3", "5.12", "0.0000001", "12345678.9", "-3", "100000000000000", "TRUE", "2024-05-01", "Lan"]
    row = read_sheet(workbook([["Name", "Likes"], [*values, "end"]])).rows[1]
    # A formula that no spreadsheet ever worked out has no value, and that it is one stays known.
    assert [cell.shown for cell in row.cells] == [*shown, "", "=", "end"]


def test_times_are_text() -> None:
    row = read_sheet(workbook([["a", datetime(2024, 5, 1, 8, 30)]])).rows[0]
    assert row.cells[1] == TableCell("2024-05-01 08:30:00")


@pytest.mark.parametrize(
    ("number_format", "value", "shown"),
    [
        ("General", 0.0512, "0.0512"),
        ("0.00%", 0.0512, "5.12%"),
        ("0%", 0.07, "7%"),
        ("#,##0", 25000, "25000"),
        ('#,##0\\ "₫"', 5000000, "5000000₫"),
        ("#,##0 [$₫-42A]", 5000000, "5000000₫"),
        ("#,##0đ", 5000000, "5000000đ"),
        ('"$"#,##0.00', 12.5, "12.5$"),
        ("[$$-409]#,##0.00", 12.5, "12.5$"),
        ("[$€-407]#,##0", 5, "5€"),
        ('_-* #,##0.00\\ "USD"_-', 5, "5USD"),
        ("[Red][>100]0;[$-409]0", 5, "5"),
    ],
)
def test_a_format_gives_its_symbol(number_format: str, value: float, shown: str) -> None:
    book = Workbook()
    assert book.active
    book.active.append(["name", value])
    book.active["B1"].number_format = number_format
    assert saved(book).rows[0].cells[1].shown == shown


def test_a_number_with_three_decimals_cannot_be_taken_for_thousands() -> None:
    cell = read_sheet(workbook([["cost", 1.234]])).rows[0].cells[1]
    assert (cell.shown, cell.typed) == ("1.234", "1.2340")


def test_text_that_looks_like_a_number_stays_as_it_was_typed() -> None:
    cell = read_sheet(workbook([["cost", "1.234"]])).rows[0].cells[1]
    assert (cell.symbol, cell.typed) == (None, "1.234")


def test_reads_xml_with_prefixes_addresses_and_phonetic_text() -> None:
    space = NAMESPACE.replace("xmlns=", "xmlns:x=")
    text = "<x:is><x:t>Likes</x:t><x:rPh><x:t>ko</x:t></x:rPh></x:is>"
    cells = f"<x:c r='C1' t='inlineStr'>{text}</x:c><x:c><x:v>7</x:v></x:c>"
    xml = f"<x:worksheet {space}><x:sheetData><x:row>{cells}</x:row></x:sheetData></x:worksheet>"
    row = read_sheet(with_member(SHEET, xml.encode())).rows[0]
    assert [cell.shown for cell in row.cells] == ["", "", "Likes", "7"]


def test_rows_keep_their_numbers() -> None:
    sheet = read_sheet(workbook([["a", 1], [None, None], [], ["b", 2, None]]))
    assert [(row.number, len(row.cells)) for row in sheet.rows] == [(1, 2), (4, 2)]


def test_takes_the_first_visible_sheet_with_a_table() -> None:
    book = Workbook()
    assert book.active
    book.active.append(["Please read this first"])
    hidden = book.create_sheet()
    hidden.append(["old", "numbers"])
    hidden.sheet_state = "hidden"
    book.create_sheet().append(["the", "table"])
    book.create_sheet().append(["another", "table"])
    assert [cell.text for cell in saved(book).rows[0].cells] == ["the", "table"]


def test_a_number_of_a_thousand_digits_is_text() -> None:
    cells = read_sheet(sheet_of(f"<row><c><v>1</v></c><c><v>{'9' * 1000}</v></c></row>")).rows[0].cells
    assert (cells[1].symbol, len(cells[1].text)) == (None, 500)


def test_reads_strings_that_cells_share() -> None:
    rows = "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>"
    strings = f"<sst {NAMESPACE}><si><t>Likes</t></si><si><r><t>Na</t></r><r><t>me</t></r></si></sst>"
    row = read_sheet(with_strings(strings, sheet_of(rows))).rows[0]
    assert [cell.text for cell in row.cells] == ["Name", "Likes"]
