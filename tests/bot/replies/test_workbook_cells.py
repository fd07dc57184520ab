"""What somebody typed stays text in a workbook that the bot sends."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from bot.replies.workbook_cells import looks_like_code, text_cell


def written(text: str) -> tuple[object, str, bool]:
    """Return value, type and mark of a cell as it is read back from the file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("a")
    sheet.append([text_cell(sheet, text)])
    file = BytesIO()
    book.save(file)
    cell = load_workbook(BytesIO(file.getvalue()))["a"]["A1"]
    return cell.value, cell.data_type, bool(cell.quotePrefix)


@pytest.mark.parametrize("text", ["=1+1", "+84901", "-5", "@SUM(A1)", "#N/A", "=HYPERLINK(1)"])
def test_what_looks_like_code_is_marked_as_text(text: str) -> None:
    assert looks_like_code(text)
    assert written(text) == (text, "s", True)


def test_harmless_text_is_marked_as_well() -> None:
    assert not looks_like_code("Lan = KOL")
    assert written("Lan = KOL") == ("Lan = KOL", "s", True)


def test_what_xml_cannot_hold_is_dropped() -> None:
    assert written("a\x00b\ud800c\uffff") == ("abc", "s", True)
