"""Read Word documents (.docx): headings by style or outline level, lists, tables and text boxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document as open_package
from docx.oxml.ns import qn

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.packages import check_package
from knowledge.reading.text import join_lines
from knowledge.toolbox.cleaning import clean_lines
from knowledge.toolbox.expressions import expression

_MAX_BASES = 20
"""Styles that are followed in a chain of styles based on each other; usual documents have three or four."""
_MAX_SPAN = 100
"""Columns that one cell may span; Word allows 63."""
_MAIN_PART = "word/document.xml"
_TITLE_LEVEL = 0
"""Level of the document's title."""
_HEADING_STYLE = expression(
    r"(?:heading|đầu đề|tiêu đề|đề mục|titre|überschrift|título|titolo|rubrik|заголовок|标题|標題|見出し|제목)\s*(\d)"
)
_TITLE_STYLES = frozenset(("title", "tiêu đề", "tên tài liệu", "titel", "titre", "título", "titolo"))
_CONTENTS_STYLE = expression(r"(?:toc|mục lục)\b")
_LIST_STYLE = expression(r"list (?:bullet|number)(?: (\d))?$")
_BODY_TEXT = 9
"""The outline level of body text; levels 0 to 8 are headings."""

_NO_LIST = "0"
_OFF = frozenset(("0", "false", "off", "none"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TABLE, _ROW, _CELL, _BOX = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:txbxContent")
_CONTROL, _GALLERY, _STYLE, _RUN, _TEXT = qn("w:sdt"), qn("w:docPartGallery"), qn("w:style"), qn("w:r"), qn("w:t")
_VALUE, _STYLE_ID = qn("w:val"), qn("w:styleId")
_CONTAINERS = frozenset(map(qn, ("w:sdtContent", "w:customXml", "w:ins", "w:moveTo")))
_CHARACTERS = {
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:tab"): " ",
    qn("w:noBreakHyphen"): "-",
}
_LEFT_OUT = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _BOX, _FALLBACK))


@dataclass(frozen=True)
class _Style:
    """What a paragraph takes from its style: level as a heading, depth in a list (-1 outside lists), weight."""

    level: int | None = None
    depth: int = -1
    is_bold: bool = False
    is_contents: bool = False


def read_word(data: bytes) -> Document:
    """Read a Word document; raise UnusableFileError. Its title is the first paragraph styled as title or heading 1."""
    check_package(data, _MAIN_PART)
    package = open_package(BytesIO(data))
    walk = _BodyWalk(_read_styles(package.styles.element))
    walk.read(package.element.body)
    return walk.document()


def _read_styles(styles: Any) -> Mapping[str, _Style]:
    """Return the paragraph styles by id, each with what it inherits from the styles that it is based on."""
    elements = {element.get(_STYLE_ID): element for element in styles.iterchildren(_STYLE)}
    return {name: _read_style(name, elements) for name in elements if name}


def _read_style(name: str, elements: Mapping[str, Any]) -> _Style:
    chain: list[Any] = []
    while name in elements and elements[name] not in chain and len(chain) < _MAX_BASES:
        chain.append(elements[name])
        name = _value(elements[name], "w:basedOn")
    names = [_value(element, "w:name").casefold() for element in chain]
    return _Style(
        level=next((found for found in map(_style_level, chain, names) if found is not None), None),
        depth=next((found for found in map(_style_depth, chain, names) if found is not None), -1),
        is_bold=next((found for found in map(_boldness, chain) if found is not None), False),
        is_contents=any(_CONTENTS_STYLE.match(each) for each in names),
    )


def _style_level(style: Any, name: str) -> int | None:
    if name in _TITLE_STYLES:
        return _TITLE_LEVEL
    heading = _HEADING_STYLE.match(name)
    return int(heading[1]) if heading else _outline_level(style)


def _outline_level(element: Any) -> int | None:
    """Return the outline level of a style or paragraph, 1 to 9; None for body text."""
    written = _value(element, "w:pPr/w:outlineLvl")
    return int(written) + 1 if written.isdigit() and int(written) < _BODY_TEXT else None


def _style_depth(style: Any, name: str) -> int | None:
    named = _LIST_STYLE.match(name)
    if named:
        return int(named[1] or 1) - 1
    return _list_depth(style)


def _list_depth(element: Any) -> int | None:
    """Return the depth in a list that a style or paragraph states: 0 is the top, -1 no list; None for no statement."""
    number = _value(element, "w:pPr/w:numPr/w:numId")
    depth = _value(element, "w:pPr/w:numPr/w:ilvl")
    if not number:
        return None
    return -1 if number == _NO_LIST else int(depth) if depth.isdigit() else 0


def _boldness(element: Any) -> bool | None:
    """Return whether a style or a run says that it is bold; None where it says nothing."""
    bold = element.find(qn("w:rPr") + "/" + qn("w:b"))
    if bold is not None:
        return bold.get(_VALUE) not in _OFF
    return True if _value(element, "w:rPr/w:rStyle").casefold() == "strong" else None


def _value(element: Any, path: str) -> str:
    found = element.find("/".join(map(qn, path.split("/"))))
    return (found.get(_VALUE) or "") if found is not None else ""


class _BodyWalk:
    """Takes paragraphs and tables in order; list paragraphs become items, deeper ones parts of the item above."""

    def __init__(self, styles: Mapping[str, _Style]) -> None:
        self._styles = styles
        self._builder = BlockBuilder()
        self._depths: list[int] = []

    def document(self) -> Document:
        """Return the document that was read."""
        self._leave_lists(-1)
        return self._builder.guessed_document()

    def read(self, container: Any) -> None:
        """Read the content of a body, a cell or a box. The XML parser allows a nesting of 256, so recursion is safe."""
        for element in container:
            if element.tag == _P:
                self._read_paragraph(element)
            elif element.tag == _TABLE:
                self._read_table(element)
            elif element.tag in _CONTAINERS or (element.tag == _CONTROL and not _is_contents(element)):
                self.read(element)

    def _read_paragraph(self, paragraph: Any) -> None:
        style = self._styles.get(_value(paragraph, "w:pPr/w:pStyle"), _Style())
        text = join_lines(clean_lines("".join(_pieces(paragraph))))
        if text and not style.is_contents:
            self._take(paragraph, style, text)
        for box in _boxes(paragraph):
            self.read(box)

    def _take(self, paragraph: Any, style: _Style, text: str) -> None:
        level, depth = _outline_level(paragraph), _list_depth(paragraph)
        level = style.level if level is None else level
        depth = style.depth if depth is None else depth
        if level is not None or depth < 0:
            self._leave_lists(-1)
        if level is not None:
            self._builder.add_heading(text, level)
            return
        if depth >= 0:
            self._leave_lists(depth)
            self._depths.append(depth)
            self._builder.open_item()
        self._builder.add(text, bold=_is_bold(paragraph, style))

    def _leave_lists(self, depth: int) -> None:
        """Close the open items at this depth and deeper."""
        while self._depths and self._depths[-1] >= depth:
            self._depths.pop()
            self._builder.close_item()

    def _read_table(self, table: Any) -> None:
        """Read a table row by row; read the cells of a table that only arranges the page one after the other."""
        self._leave_lists(-1)
        rows = [list(_inside(row, _CELL)) for row in _inside(table, _ROW)]
        if next(table.iterdescendants(_TABLE), None) is not None or all(len(row) == 1 for row in rows):
            for cell in (cell for row in rows for cell in row):
                self.read(cell)
            self._leave_lists(-1)
            return
        self._builder.open_table()
        for row in _unmerged(rows):
            cells = [cell for cell, _ in row]
            self._builder.open_row(is_header=self._is_header(cells))
            for _, text in row:
                self._builder.add(text)
            self._builder.close_row()
        self._builder.close_table()

    def _is_header(self, cells: list[Any]) -> bool:
        """Tell whether a row is marked as a header, or all its words are bold."""
        marked = cells[0].getparent().find(qn("w:trPr") + "/" + qn("w:tblHeader"))
        if marked is not None:
            return marked.get(_VALUE) not in _OFF
        paragraphs = [each for cell in cells for each in cell.iterdescendants(_P) if "".join(_pieces(each)).strip()]
        return bool(paragraphs) and all(
            _is_bold(each, self._styles.get(_value(each, "w:pPr/w:pStyle"), _Style())) for each in paragraphs
        )


def _pieces(element: Any) -> Iterator[str]:
    """Yield the text of a paragraph, without deleted text and text boxes."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes anchored to a paragraph; Word writes each twice, for old programs too."""
    for box in paragraph.iterdescendants(_BOX):
        if next(box.iterancestors(_FALLBACK), None) is None and next(box.iterancestors(_P)) is paragraph:
            yield box


def _is_bold(paragraph: Any, style: _Style) -> bool:
    runs = [run for run in paragraph.iterdescendants(_RUN) if "".join(_pieces(run)).strip()]
    return bool(runs) and all(style.is_bold if (bold := _boldness(run)) is None else bold for run in runs)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, including those in content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == _CONTROL or child.tag in _CONTAINERS:
            yield from _inside(child, tag)


def _unmerged(rows: list[list[Any]]) -> Iterator[list[tuple[Any, str]]]:
    """Yield each row's cells with their texts; a cell merged with the one above gets that one's text."""
    above: list[str] = []
    for row in filter(None, rows):
        cells: list[tuple[Any, str]] = []
        for cell in row:
            goes_on = cell.find(qn("w:tcPr") + "/" + qn("w:vMerge")) is not None
            is_first = _value(cell, "w:tcPr/w:vMerge") == "restart"
            at = len(cells)
            text = above[at] if goes_on and not is_first and at < len(above) else _cell_text(cell)
            cells += [(cell, text), *[(cell, "")] * (_width(cell) - 1)]
        above = [text for _, text in cells]
        yield cells


def _width(cell: Any) -> int:
    written = _value(cell, "w:tcPr/w:gridSpan")
    return min(max(int(written), 1), _MAX_SPAN) if written.isdigit() and len(written) < 4 else 1


def _cell_text(cell: Any) -> str:
    return join_lines(clean_lines("\n".join("".join(_pieces(each)) for each in cell.iterdescendants(_P))))


def _is_contents(control: Any) -> bool:
    gallery = next(control.iterdescendants(_GALLERY), None)
    return gallery is not None and "contents" in (gallery.get(_VALUE) or "").casefold()
