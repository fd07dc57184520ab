"""Scans: read where tesseract is installed with Vietnamese, refused elsewhere."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge.reading.document import Item
from knowledge.reading.files import read_document
from knowledge.reading.scans import MAX_SCANNED_PAGES, read_scan
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.tesseract import can_read_scans
from tests.knowledge.make_documents import PdfPress

Install = Callable[..., None]

ROWS = (
    (100, 40, 96, "Bảng giá"),
    (200, 24, 91, "1. Phí đăng một bài là 2 triệu đồng, chưa"),
    (240, 24, 90, "gồm thuế."),
    (300, 24, 88, "~ Bài dài tính thêm."),
    (400, 24, 12, "|l.;~"),
)
"""Top, height, sureness and words of lines, as tesseract gives them."""

TESSERACT = """#!{python}
import sys
if sys.argv[1:] == ["--list-langs"]:
    print("List of available languages:", *{languages}, sep="\\n")
else:
    assert sys.argv[1:] == ["stdin", "stdout", "-l", "vie+eng", "--psm", "3", "tsv"], sys.argv
    kind, width, height, depth = sys.stdin.buffer.read(20).split()[:4]
    assert kind == b"P5" and int(width) > 500 and depth.startswith(b"255")
    print("level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext")
    for number, (top, high, sure, text) in enumerate({rows}):
        place = f"1\\t{{number}}\\t1\\t1"
        print(f"4\\t{{place}}\\t0\\t80\\t{{top}}\\t900\\t{{high}}\\t-1\\t")
        for at, word in enumerate(text.split(), start=1):
            print(f"5\\t{{place}}\\t{{at}}\\t80\\t{{top}}\\t60\\t{{high}}\\t{{sure}}\\t{{word}}")
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs a stand-in for tesseract with some languages, and nothing else."""

    def put(*languages: str) -> None:
        program = tmp_path / "tesseract"
        program.write_text(TESSERACT.format(python=sys.executable, languages=languages, rows=ROWS), encoding="utf8")
        program.chmod(0o755)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYTHONUTF8", "1")
    can_read_scans.cache_clear()
    yield put
    can_read_scans.cache_clear()


def blank(pages: int) -> bytes:
    press = PdfPress()
    for _ in range(pages):
        press.new_page()
    return press.saved()


def test_a_scan_is_read_in_a_process_of_its_own(install: Install) -> None:
    install("eng", "osd", "vie")
    document = read_document("a.pdf", blank(1))
    assert document.title == "Bảng giá"
    assert document.blocks == [
        Item("Phí đăng một bài là 2 triệu đồng, chưa gồm thuế.", True),
        Item("Bài dài tính thêm."),
    ]


@pytest.mark.parametrize("languages", [("eng", "osd"), ()])
def test_a_scan_is_refused_without_vietnamese(install: Install, languages: tuple[str, ...]) -> None:
    install(*languages)
    with pytest.raises(UnusableFileError) as caught:
        read_document("a.pdf", blank(1))
    assert caught.value.id == "scanned"


def test_without_the_program(install: Install) -> None:
    assert not can_read_scans()


def test_many_scanned_pages_are_refused_at_once() -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_scan(blank(MAX_SCANNED_PAGES + 1))
    assert caught.value.id == "too_many_pages"
