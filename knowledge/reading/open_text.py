"""Read OpenDocument texts (.odt): headings, paragraphs, lists and tables."""

from typing import Any

from lxml import etree

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.packages import check_package, read_part
from knowledge.reading.text import join_lines
from knowledge.toolbox.cleaning import clean_lines
from knowledge.toolbox.errors import UnusableFileError

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LEFT_OUT = frozenset(
    (f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_TEXT}table-of-content", f"{_OFFICE}annotation", f"{_OFFICE}forms")
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def read_open_text(data: bytes) -> Document:
    """Read an OpenDocument text; raise UnusableFileError. The title is its first heading, or else in its properties."""
    check_package(data, "content.xml")
    body = _parsed(read_part(data, "content.xml")).find(f"{_OFFICE}body")
    if body is None:
        raise UnusableFileError("empty", "empty")
    builder = BlockBuilder()
    _read(body, builder)
    about = read_part(data, "meta.xml")
    title = _parsed(about).find(f".//{_TITLE}") if about else None
    return builder.guessed_document((title.text or None) if title is not None else None)


def _read(container: Any, builder: BlockBuilder) -> None:
    """Read what stands in a body, a list or a frame. The XML parser allows a nesting of 256, so recursion is safe."""
    for element in container:
        tag = element.tag
        if tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level", "1")
            builder.add_heading(_words(element), min(int(level), 9) if level.isdecimal() else 1)
        elif tag == f"{_TEXT}p":
            builder.add(_words(element))
        elif tag == f"{_TEXT}list-item":
            builder.open_item()
            _read(element, builder)
            builder.close_item()
        elif tag == f"{_TABLE}table":
            _read_table(element, builder)
        elif tag not in _LEFT_OUT:
            _read(element, builder)


def _read_table(table: Any, builder: BlockBuilder) -> None:
    builder.open_table()
    for row in table.iterdescendants(f"{_TABLE}table-row"):
        builder.open_row(is_header=row.getparent().tag == f"{_TABLE}table-header-rows")
        for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            builder.add(join_lines("\n".join(_words(each) for each in cell.iterdescendants(f"{_TEXT}p"))))
        builder.close_row()
    builder.close_table()


def _words(element: Any) -> str:
    """Return the text of a paragraph, without its notes."""
    return join_lines(clean_lines("".join(_pieces(element))))


def _pieces(element: Any) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            pieces.append(" ")
        elif child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            pieces += _pieces(child)
        pieces.append(child.tail or "")
    return pieces


def _parsed(markup: bytes) -> Any:
    try:
        return etree.fromstring(markup, _PARSER)
    except etree.XMLSyntaxError as error:
        raise UnusableFileError("unreadable", "not an OpenDocument text, or damaged") from error
