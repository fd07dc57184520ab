"""What somebody typed stays text in a workbook that the bot sends."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from bot.replies.workbook_cells import guarded, text_cell


def written(text: str, always: bool) -> tuple[object, str, bool]:
    """Return value, type and mark of a cell as it is read back from the file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("a")
    sheet.append([(text_cell if always else guarded)(sheet, text)])
    file = BytesIO()
    book.save(file)
    cell = load_workbook(BytesIO(file.getvalue()))["a"]["A1"]
    return cell.value, cell.data_type, bool(cell.quotePrefix)


@pytest.mark.parametrize("text", ["=1+1", "+84901", "-5", "@SUM(A1)", "#N/A", "=HYPERLINK(1)"])
def test_what_looks_like_code_is_marked_as_text(text: str) -> None:
    assert written(text, always=False) == written(text, always=True) == (text, "s", True)


def test_harmless_text_is_marked_only_where_asked() -> None:
    assert written("Lan = KOL", always=False) == ("Lan = KOL", "s", False)
    assert written("Lan = KOL", always=True) == ("Lan = KOL", "s", True)


def test_what_xml_cannot_hold_is_dropped() -> None:
    assert written("a\x00b\ud800c\uffff", always=False) == ("abc", "s", False)
