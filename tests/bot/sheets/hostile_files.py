"""Small files that are made to harm the program that reads them."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
MEGABYTE = 1024 * 1024
ORDINARY: list[list[object]] = [["Name", "Likes", "Followers"], ["Lan", 50, 1000]]
SHEET, STRINGS, TYPES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"
STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def workbook(rows: list[list[object]]) -> bytes:
    """Return an ordinary XLSX file."""
    book = Workbook()
    assert book.active
    for row in rows:
        book.active.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def with_member(name: str, content: bytes, file: bytes | None = None) -> bytes:
    """Return an XLSX file of which one member is replaced or added."""
    written = BytesIO()
    with ZipFile(BytesIO(file or workbook(ORDINARY))) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for member in source.namelist():
            if member != name:
                target.writestr(member, source.read(member))
        target.writestr(name, content)
    return written.getvalue()


def with_strings(xml: str, file: bytes | None = None) -> bytes:
    """Return an XLSX file with a member of shared strings, as Excel writes it."""
    plain = file or workbook(ORDINARY)
    declared = f'<Override PartName="/{STRINGS}" ContentType="{STRINGS_TYPE}"/></Types>'
    with ZipFile(BytesIO(plain)) as archive:
        types = archive.read(TYPES).decode().replace("</Types>", declared)
    return with_member(STRINGS, xml.encode(), with_member(TYPES, types.encode(), plain))


def sheet_of(data: str) -> bytes:
    """Return an XLSX file whose sheet holds the given XML."""
    return with_member(SHEET, f"<worksheet {NAMESPACE}><sheetData>{data}</sheetData></worksheet>".encode())


def zip_bomb() -> bytes:
    """Return a sheet of 200 MB of nothing in 200 KB."""
    return with_member(SHEET, b"\0" * (200 * MEGABYTE))


def lying_bomb() -> bytes:
    """Return a sheet of 100 MB that says it has a thousand bytes."""
    size, said = 100 * MEGABYTE, 1000
    packed = with_member(SHEET, b" " * size)
    return packed.replace(size.to_bytes(4, "little"), said.to_bytes(4, "little"))


def laughter(root: str, text: str) -> str:
    """Return XML whose nested entities become 10^9 texts where `text` holds &l9; (billion laughs)."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE w [<!ENTITY l0 "ha">{entities}]><{root} {NAMESPACE}>{text}</{root}>'


def billion_laughs() -> bytes:
    row = "<sheetData><row><c t='inlineStr'><is><t>&l9;</t></is></c></row></sheetData>"
    return with_member(SHEET, laughter("worksheet", row).encode())


def billion_laughs_in_strings() -> bytes:
    return with_strings(laughter("sst", "<si><t>&l9;</t></si>"))


def billion_laughs_in_styles() -> bytes:
    return with_member("xl/styles.xml", laughter("styleSheet", "&l9;").encode())


def billion_laughs_in_the_book() -> bytes:
    return with_member("xl/workbook.xml", laughter("workbook", "&l9;").encode())


def outside_entity() -> bytes:
    """Return a sheet that asks for a file of the machine."""
    row = "<sheetData><row><c t='inlineStr'><is><t>&f;</t></is></c><c><v>1</v></c></row></sheetData>"
    xml = f'<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet {NAMESPACE}>{row}</worksheet>'
    return with_member(SHEET, xml.encode())


def deep_xml() -> bytes:
    """Return a sheet with 140,000 elements inside one another, just small enough to be parsed."""
    return sheet_of("<a>" * 140_000 + "</a>" * 140_000)


def million_cells_in_a_row() -> bytes:
    return sheet_of("<row>" + "<c><v>1</v></c>" * 1_000_000 + "</row>")


def far_column() -> bytes:
    """Return two rows whose last cells stand in the last column of a sheet."""
    return sheet_of("".join(f'<row><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>1</v></c></row>' for n in (1, 2)))


def far_row() -> bytes:
    """Return a row that claims to be the last of 999,999,999,999."""
    return sheet_of('<row r="1"><c><v>1</v></c><c><v>1</v></c></row><row r="999999999999"><c><v>1</v></c></row>')


def many_members() -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as target:
        target.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(20_000):
            target.writestr(f"xl/{number}", b"")
    return written.getvalue()


def million_strings() -> bytes:
    """Return a few megabytes with 900,000 shared strings."""
    return with_strings(f"<sst {NAMESPACE}>{''.join(f'<si><t>{n * 7919}</t></si>' for n in range(900_000))}</sst>")


def one_string_everywhere() -> bytes:
    """Return a long string that 200,000 cells refer to."""
    again = "<c t='s'><v>0</v></c>" * 9
    cells = "".join(f'<row><c t="s"><v>0</v></c>{again}</row>' for _ in range(20_000))
    return with_strings(f"<sst {NAMESPACE}><si><t>{'long' * 5000}</t></si></sst>", sheet_of(cells))


def broken_zip() -> bytes:
    return workbook(ORDINARY)[:-200]


def only_the_start() -> bytes:
    return b"PK\x03\x04" + b"\0" * 100


def endless_quotes() -> bytes:
    return b'name,likes,followers\n"' + b"Lan,50,1000\n" * 400_000


def quotes_only() -> bytes:
    return b'"' * (5 * MEGABYTE)


def million_columns() -> bytes:
    return b"name,likes,followers" + b"," * 1_000_000 + b"x\nLan,50,1000\n"


def only_separators() -> bytes:
    return b";" * (5 * MEGABYTE)


def one_long_line() -> bytes:
    return b"1" * (5 * MEGABYTE)


def million_rows() -> bytes:
    return b"likes,followers\n" + b"1,2\n" * 1_000_000


def combining_marks() -> bytes:
    """Return a title and a number under piles of accents, whose sorting takes quadratic time."""
    pile = "\u0300\u0323" * 400_000
    return f"likes{pile},followers{pile}\n1{pile},2\n".encode()


# Each with the errors that may come of it.
HOSTILE: Mapping[Callable[[], bytes], set[str]] = {
    zip_bomb: {"table_too_heavy"},
    lying_bomb: {"table_broken"},
    billion_laughs: {"table_broken"},
    billion_laughs_in_strings: {"table_broken"},
    billion_laughs_in_styles: {"table_broken"},
    billion_laughs_in_the_book: {"table_broken"},
    outside_entity: {"table_broken"},
    deep_xml: {"table_empty"},
    million_cells_in_a_row: {"table_too_heavy"},
    far_column: {"table_too_wide"},
    far_row: {"table_too_long"},
    many_members: {"table_too_heavy"},
    million_strings: {"table_too_heavy"},
    one_string_everywhere: {"table_too_heavy"},
    broken_zip: {"table_broken"},
    only_the_start: {"table_broken"},
    endless_quotes: {"table_quotes"},
    quotes_only: {"table_quotes"},
    million_columns: {"table_too_wide"},
    only_separators: {"table_empty"},
    one_long_line: {"table_quotes"},
    million_rows: {"table_too_long"},
    combining_marks: {"table_quotes"},
}
