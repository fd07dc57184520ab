"""Word documents: styles, lists, tables and boxes, each expected block written by hand."""

from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from knowledge.reading.document import Block, Document, Heading, Item, Paragraph
from knowledge.reading.word import read_word
from tests.knowledge.make_documents import saved

TEXT = "Đoạn văn này đủ dài để đứng một mình."
Write = Callable[[Any], None]


def made(*steps: Write) -> Document:
    document = docx.Document()
    for step in steps:
        step(document)
    return read_word(saved(document))


def blocks(*steps: Write) -> list[Block]:
    """Return the blocks below two headings, so that none is guessed."""
    return list(made(styled("Mục", "Heading 1"), styled(TEXT, "Normal"), styled("Con", "Heading 2"), *steps).blocks)[2:]


def styled(text: str, style: str) -> Write:
    return lambda document: document.add_paragraph(text, style=style)


def bold(text: str) -> Write:
    def write(document: Any) -> None:
        document.add_paragraph().add_run(text).bold = True

    return write


def raw(xml: str) -> Write:
    """Put in a piece of the body as Word writes it."""
    return lambda document: document.element.body.insert(
        len(document.element.body) - 1, parse_xml(xml.replace("XMLNS", nsdecls("w"), 1))
    )


def own_style(name: str, base: str | None, outline: int | None, text: str) -> Write:
    def write(document: Any) -> None:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if base:
            style.base_style = document.styles[base]
        if outline is not None:
            style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{outline}"/>'))
        document.add_paragraph(text, style=style)

    return write


def table(rows: list[list[str]], bold_header: bool = False, merge: tuple[int, int, int, int] | None = None) -> Write:
    def write(document: Any) -> None:
        made_table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(made_table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.paragraphs[0].add_run(text).bold = bold_header and row is not None and texts is rows[0]
        if merge:
            made_table.cell(*merge[:2]).merge(made_table.cell(*merge[2:]))

    return write


def test_title_and_headings() -> None:
    document = made(
        styled("Sổ tay", "Title"), styled("A", "Heading 1"), styled(TEXT, "Normal"), styled("B", "Heading 2"),
        styled(TEXT, "Normal"),
    )  # fmt: skip
    assert document == Document("Sổ tay", [Heading("A", 1), Paragraph(TEXT), Heading("B", 2), Paragraph(TEXT)])


def test_the_first_heading_of_the_first_rank_is_the_title_where_no_other_is() -> None:
    document = made(styled("A", "Heading 1"), styled(TEXT, "Normal"), styled("B", "Heading 2"), styled(TEXT, "Normal"))
    assert document == Document("A", [Paragraph(TEXT), Heading("B", 2), Paragraph(TEXT)])


@pytest.mark.parametrize(
    ("name", "base", "outline", "level"),
    [
        ("Đầu đề 3", None, None, 3),
        ("Tiêu đề 2", None, None, 2),
        ("Überschrift 4", None, None, 4),
        ("Mục của tôi", "Heading 5", None, 5),
        ("Mục theo dàn", None, 2, 3),
        ("Mục theo dàn nữa", "Heading 5", 2, 3),
    ],
)
def test_heading_by_style(name: str, base: str | None, outline: int | None, level: int) -> None:
    assert blocks(own_style(name, base, outline, "Giá"), styled(TEXT, "Normal")) == [
        Heading("Giá", level),
        Paragraph(TEXT),
    ]


def test_heading_by_outline_level() -> None:
    xml = '<w:p XMLNS><w:pPr><w:outlineLvl w:val="3"/></w:pPr><w:r><w:t>Giá</w:t></w:r></w:p>'
    assert blocks(raw(xml)) == [Heading("Giá", 4)]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([styled("một", "List Bullet"), styled("hai", "List Number")], [Item("một"), Item("hai")]),
        ([styled("một", "List Bullet"), styled("con", "List Bullet 2"), styled("hai", "List Bullet")],
         [Item("một; con"), Item("hai")]),
        ([styled("con", "List Bullet 2"), styled(TEXT, "Normal")], [Item("con"), Paragraph(TEXT)]),
        ([raw('<w:p XMLNS><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
              "<w:r><w:t>một</w:t></w:r></w:p>")], [Item("một")]),
        ([raw('<w:p XMLNS><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
              "<w:r><w:t>không.</w:t></w:r></w:p>")], [Paragraph("không.")]),
        ([styled("- gõ tay", "Normal"), styled("• gõ 2", "Normal")], [Item("gõ tay"), Item("gõ 2")]),
    ],
)  # fmt: skip
def test_lists(steps: list[Write], expected: list[Block]) -> None:
    assert blocks(*steps) == expected


@pytest.mark.parametrize(
    ("rows", "bold_header", "merge", "expected"),
    [
        ([["Gói", "Giá"], ["Lẻ", "5"]], True, None, [Paragraph("Gói: Lẻ; Giá: 5")]),
        ([["Giờ", "8h"], ["Chỗ", "Huế"]], False, None, [Item("Giờ: 8h"), Item("Chỗ: Huế")]),
        ([["Gói", "Giá", "Hạn"], ["Lẻ", "5", "6"]], False, None, [Paragraph("Gói: Lẻ; Giá: 5; Hạn: 6")]),
        ([["Gói", "Giá"], ["Lẻ", "5"], ["", "6"]], True, (1, 0, 2, 0),
         [Paragraph("Gói: Lẻ; Giá: 5"), Paragraph("Gói: Lẻ; Giá: 6")]),
        ([["A", "B", "C"], ["1", "", "3"]], True, (1, 0, 1, 1), [Paragraph("A: 1; C: 3")]),
        ([["Ghi chú trong khung."]], False, None, [Paragraph("Ghi chú trong khung.")]),
    ],
)  # fmt: skip
def test_tables(
    rows: list[list[str]], bold_header: bool, merge: tuple[int, int, int, int] | None, expected: list[Block]
) -> None:
    assert blocks(table(rows, bold_header, merge)) == expected


BOX = (
    '<w:p XMLNS xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>ngoài.</w:t></w:r><w:r>'
    "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>trong.</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>trong.</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)
CONTENTS = (
    '<w:sdt XMLNS><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    "<w:sdtContent><w:p><w:r><w:t>Mục một 3.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
CONTROL = "<w:sdt XMLNS><w:sdtContent><w:p><w:r><w:t>trong khung.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
TRACKED = (
    "<w:p XMLNS><w:r><w:t>giữ </w:t></w:r><w:del><w:r><w:delText>bỏ </w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> nối.</w:t></w:r></w:hyperlink></w:p>"
)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (BOX, [Paragraph("ngoài."), Paragraph("trong.")]),
        (CONTENTS, []),
        (CONTROL, [Paragraph("trong khung.")]),
        (TRACKED, [Paragraph("giữ thêm nối.")]),
        ("<w:p XMLNS><w:r><w:t>Giá: 5</w:t><w:br/><w:t>Hàng: 6</w:t></w:r></w:p>", [Paragraph("Giá: 5; Hàng: 6")]),
        ("<w:p XMLNS><w:r><w:t>a\u0306</w:t><w:noBreakHyphen/><w:t>b.</w:t></w:r></w:p>", [Paragraph("ă-b.")]),
    ],
    ids=["box", "contents", "control", "tracked", "break", "characters"],
)
def test_what_word_writes(xml: str, expected: list[Block]) -> None:
    assert blocks(styled(TEXT, "Normal"), raw(xml))[1:] == [Paragraph(TEXT), *expected][1:]


def test_bold_lines_are_headings_where_there_are_no_styles() -> None:
    document = made(bold("SỔ TAY"), bold("Giá"), styled(TEXT, "Normal"), bold("Hàng"), styled("+ có 5 loại", "Normal"))
    assert document.title == "SỔ TAY"
    assert [
        (type(block), getattr(block, "title", None) or getattr(block, "text", None)) for block in document.blocks
    ] == [
        (Heading, "Giá"),
        (Paragraph, TEXT),
        (Heading, "Hàng"),
        (Item, "có 5 loại"),
    ]


def test_lines_that_look_like_headings_are_some_where_nothing_is_marked() -> None:
    document = made(styled("Sổ tay", "Normal"), styled("Giá", "Normal"), styled(TEXT, "Normal"))
    assert document.title == "Sổ tay"
    assert document.text == f"Sổ tay\nGiá\n{TEXT}"


def test_a_style_based_on_itself() -> None:
    def loop(document: Any) -> None:
        style = document.styles["Heading 1"].element
        style.find(qn("w:basedOn")).set(qn("w:val"), style.get(qn("w:styleId")))

    assert made(loop, styled("A", "Heading 1"), styled(TEXT, "Normal")).title == "A"
