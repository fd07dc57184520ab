"""Slides, workbooks, books, OpenDocument and rich text: what is read of them, each expected block written by hand."""

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Inches

from knowledge.reading.document import Document, Heading, Item, Paragraph
from knowledge.reading.files import OLD_KINDS, read_document
from knowledge.toolbox.errors import UnusableFileError

CONTAINER = '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>'
BOOK = {
    "META-INF/container.xml": CONTAINER,
    "OPS/a.opf": """<package xmlns:dc="http://purl.org/dc/elements/1.1/">
        <metadata><dc:title>Sổ tay</dc:title></metadata>
        <manifest><item id="b" href="c%20b.xhtml"/><item id="a" href="a.xhtml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/></spine></package>""",
    "OPS/a.xhtml": '<?xml version="1.0" encoding="utf-8"?><html><body><h1>Một</h1><p>Câu &amp; chữ.</p></body></html>',
    "OPS/c b.xhtml": "<html><body><h1>Hai</h1><ul><li>Mục</li></ul></body></html>",
}
OPEN_TEXT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
    <office:body><office:text><text:h text:outline-level="1">Sổ tay</text:h><text:h text:outline-level="2">Giá</text:h>
    <text:p>Năm<text:s/><text:span>triệu</text:span><text:note>bỏ</text:note>.</text:p>
    <text:list><text:list-item><text:p>một</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>Gói</text:p></table:table-cell>
    <table:table-cell><text:p>5tr</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>
    </office:document-content>"""
RICH_TEXT = (
    rb"{\rtf1\ansi\ansicpg1252 {\b Gi\u225 ?}\par N\u259 ?m tri\u7879 ?u \u273 ?\u7891 ?ng m\u7897 ?t b\'e0i.\par}"
)


def packed(parts: Mapping[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def slides() -> bytes:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Giá thuê"
    slide.placeholders[1].text = "Nhỏ: 2 triệu\nLớn: 9 triệu"
    table = slide.shapes.add_table(1, 2, *map(Inches, (1, 1, 4, 1))).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Gói", "5tr"
    slide.notes_slide.notes_text_frame.text = "Giá đã gồm thuế."
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Giá"
    for row in (["Bảng giá tháng 5"], ["Gói", "Giá", "Từ"], ["Lẻ", 5.0, date(2026, 5, 1)], [], ["Gọi", "0123 456"]):
        sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pptx", slides(), Document(None, [Heading("Giá thuê", 2), Item("Nhỏ: 2 triệu"), Item("Lớn: 9 triệu"),
                                             Item("Gói: 5tr"), Paragraph("Giá đã gồm thuế.")])),
        ("a.xlsx", workbook(), Document(None, [Heading("Giá", 2), Paragraph("Bảng giá tháng 5"),
                                               Paragraph("Gói: Lẻ; Giá: 5; Từ: 2026-05-01"), Item("Gọi: 0123 456")])),
        ("a.epub", packed(BOOK), Document("Sổ tay", [Heading("Một", 1), Paragraph("Câu & chữ."), Heading("Hai", 1),
                                                     Item("Mục")])),
        ("a.odt", packed({"content.xml": OPEN_TEXT}), Document("Sổ tay", [Heading("Giá", 2), Paragraph("Năm triệu."),
                                                                         Item("một"), Item("Gói: 5tr")])),
        ("a.rtf", RICH_TEXT, Document(None, [Heading("Giá", 20), Paragraph("Năm triệu đồng một bài.")])),
    ],
)  # fmt: skip
def test_what_is_read(name: str, data: bytes, expected: Document) -> None:
    assert read_document(name, data) == expected


BOMB = packed({"content.xml": " " * 21_000_000, "xl/workbook.xml": " " * 21_000_000, "ppt/presentation.xml": "",
               "META-INF/container.xml": " " * 21_000_000})  # fmt: skip
NESTED = OPEN_TEXT.replace("<text:list>", "<text:list><text:list-item>" * 300)
ENTITIES = (
    "<!DOCTYPE a [<!ENTITY b 'x'>" + "".join(f"<!ENTITY b{n} '{'&b;' * 99}'>" for n in range(9)) + "]><a>&b8;</a>"
)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        *((f"a{ending}", data, problem) for ending in (".pptx", ".xlsx", ".epub", ".odt")
          for data, problem in ((b"none", "unreadable"), (packed({"x": ""}), "unreadable"), (BOMB, "too_large"),
                                (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked"))),
        ("a.odt", packed({"content.xml": NESTED}), "unreadable"),
        ("a.odt", packed({"content.xml": ENTITIES}), "empty"),
        ("a.epub", packed({"META-INF/container.xml": CONTAINER}), "unreadable"),
        ("a.epub", packed({**BOOK, "META-INF/rights.xml": "x"}), "locked"),
        ("a.rtf", b"none", "unreadable"),
        ("a.rtf", b"{\\rtf1 }", "empty"),
        *((f"a{ending}", b"old", "old_format") for ending in sorted(OLD_KINDS)),
    ],
)  # fmt: skip
def test_what_is_refused(name: str, data: bytes, problem: str) -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_document(name, data)
    assert caught.value.id == problem
