"""Files as they come: their content tells what they are, and none may harm the bot."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.sheets.analysis import analyse
from bot.sheets.table_file import read_sheet
from knowledge.toolbox.errors import InvalidInput
from tests.bot.sheets.hostile_files import HOSTILE, MEGABYTE, with_member, workbook

MOST_MEMORY = 200 * MEGABYTE
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def refusal(data: bytes) -> str:
    with pytest.raises(InvalidInput) as error:
        read_sheet(data)
    return error.value.id


def test_reads_either_kind_of_file() -> None:
    expected = [["Name", "Likes"], ["Lan", "50"]]
    for data in (b"Name,Likes\nLan,50\n", workbook([["Name", "Likes"], ["Lan", 50]])):
        assert [[cell.text for cell in row.cells] for row in read_sheet(data).rows] == expected


@pytest.mark.parametrize(
    ("data", "id"),
    [
        (b"", "table_empty"),
        (b"\n\n , ,\n", "table_empty"),
        (workbook([]), "table_empty"),
        (b"a" * (5 * MEGABYTE + 1), "table_too_big"),
        (OLD_EXCEL, "table_old_excel"),
        (OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), "table_locked"),
        (b"%PDF-1.7 ...", "table_unknown"),
        (b"\x89PNG\r\n", "table_unknown"),
        (b"<html><table><tr><td>likes</td></tr></table>", "table_unknown"),
    ],
)
def test_says_what_is_wrong_with_a_file(data: bytes, id: str) -> None:
    assert refusal(data) == id


def test_other_archives_are_no_tables() -> None:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("word/document.xml", b"<w/>")
    assert refusal(written.getvalue()) == "table_unknown"


def test_a_binary_workbook_is_an_old_one() -> None:
    assert refusal(with_member("xl/workbook.bin", b"")) == "table_old_excel"


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_within_bounds(make: Callable[[], bytes]) -> None:
    data = make()
    before = _peak(reset=True)
    with pytest.raises(InvalidInput) as error:
        analyse("table.xlsx", data, "vi")
    assert error.value.id in HOSTILE[make]
    assert _peak() - before < MOST_MEMORY


def _peak(reset: bool = False) -> int:
    """Return the most memory in bytes that this process held, since the last reset; 0 where that can't be told."""
    if sys.platform != "linux":
        return 0
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text().splitlines()
    return next(1024 * int(line.split()[1]) for line in status if line.startswith("VmHWM"))
