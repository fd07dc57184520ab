"""Separated text, in whatever encoding and with whatever separator it comes."""

import pytest

from bot.sheets.csv_file import decoded, read_csv
from bot.sheets.table_rows import MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS, MAX_ROWS_ABOVE
from knowledge.toolbox.errors import InvalidInput

VIETNAMESE = "Tên,Lượt thích,Người theo dõi\nĐỗ Thị Ứng,50,1000\n"


def cells(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_csv(data)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_reads_every_form_of_unicode(encoding: str) -> None:
    assert decoded(VIETNAMESE.encode(encoding)) == VIETNAMESE


def test_reads_what_older_vietnamese_programs_write() -> None:
    # In Windows-1258 a tone mark is a letter of its own behind its vowel: ợ is ơ (F5) and the dot below (F2).
    data = b"T\xean,L\xfd\xf5\xf2t th\xedch\n\xd0\xf4\xde Lan,5\n"
    assert decoded(data) == "Tên,Lượt thích\nĐỗ Lan,5\n"


def test_reads_western_letters_where_tone_marks_would_stand_on_nothing() -> None:
    assert decoded("Ñandú Peña,Ìsland".encode("cp1252")) == "Ñandú Peña,Ìsland"


@pytest.mark.parametrize("data", [b"\x89\x8d\x81\x9d,1", b"\xff\xfe\x00\xd8", b"name,likes\n\0\0Lan,5"])
def test_refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(InvalidInput) as error:
        read_csv(data)
    assert error.value.id == "table_unknown"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_tells_the_separator(separator: str) -> None:
    lines = [["name", "likes", "followers"], ["Lan", "50", "1000"]]
    text = "\n".join(separator.join(line) for line in lines)
    assert cells(text.encode()) == lines


def test_the_names_of_columns_decide_and_not_how_often_a_sign_stands_there() -> None:
    data = "Tên;Lượt thích;Followers\nLan, Hà Nội, Việt Nam, 2024;1,5;1,000,000\n"
    assert cells(data.encode())[1] == ["Lan, Hà Nội, Việt Nam, 2024", "1,5", "1,000,000"]


def test_the_separator_may_be_declared_as_excel_does() -> None:
    rows = read_csv(b"sep=|\r\nname|likes\r\nLan|5\r\n")
    assert [(row.number, [cell.text for cell in row.cells]) for row in rows] == [
        (2, ["name", "likes"]),
        (3, ["Lan", "5"]),
    ]


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    rows = read_csv(b'name,likes\n\n"Lan\nand\nMinh",5\n,,\nHoa,6\n')
    assert [(row.number, row.cells[0].text) for row in rows] == [(1, "name"), (3, "Lan\nand\nMinh"), (5, "Hoa")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(ending: str) -> None:
    assert cells(ending.join(["name,likes", "Lan,5", ""]).encode()) == [["name", "likes"], ["Lan", "5"]]


def test_other_breaks_inside_a_cell_end_no_row() -> None:
    assert cells("name,likes\nLan\u2028Anh,5\n".encode())[1] == ["Lan\u2028Anh", "5"]


def test_a_quotation_mark_may_stand_inside_a_cell() -> None:
    assert cells(b'name,likes\nLan "be" Tran,5\n"Lan ""be""", 6\n')[1:] == [['Lan "be" Tran', "5"], ['Lan "be"', "6"]]


@pytest.mark.parametrize(
    ("data", "line"), [(b'name,likes\nLan,5\n"Minh,6\nHoa,7\n', "3"), (b'name,likes\n"Lan" Anh,5\n', "2")]
)
def test_quotation_marks_that_do_not_match_are_an_error_and_swallow_no_rows(data: bytes, line: str) -> None:
    with pytest.raises(InvalidInput) as error:
        read_csv(data)
    assert (error.value.id, error.value.details["line"]) == ("table_quotes", line)


def test_long_captions_are_cut() -> None:
    assert len(cells(b"name,likes\n" + b"a" * 3000 + b",5\n")[1][0]) == MAX_CELL_CHARACTERS == 500


def test_takes_just_as_much_as_it_may() -> None:
    head = ",".join(f"c{number}" for number in range(MAX_COLUMNS))
    assert len(cells(head.encode())[0]) == 200
    rows = MAX_ROWS + MAX_ROWS_ABOVE
    assert len(cells(b"a,b\n" * rows)) == rows


@pytest.mark.parametrize(
    ("data", "id"),
    [
        (b"x," * MAX_COLUMNS + b"x", "table_too_wide"),
        (b"a,b\n" * (MAX_ROWS + MAX_ROWS_ABOVE + 1), "table_too_long"),
        (b"1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6\n" * 19_000, "table_too_heavy"),
    ],
)
def test_refuses_more(data: bytes, id: str) -> None:
    with pytest.raises(InvalidInput) as error:
        read_csv(data)
    assert error.value.id == id


def test_empty_columns_behind_the_table_do_not_count() -> None:
    assert cells(b"a,b" + b"," * 500) == [["a", "b"]]
