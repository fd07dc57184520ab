"""Read electronic books (.epub): chapters of XHTML in the order in which they are read."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.packages import check_package, read_part
from knowledge.reading.web_page import read_fragment
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.decoding import decode
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/rights.xml"
_DECLARATION = expression(r"\A\s*<\?xml[^>]*\?>")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def read_book(data: bytes) -> Document:
    """Read a book; raise UnusableFileError. Its title is the one that its list of parts gives."""
    check_package(data, _CONTAINER)
    if read_part(data, _ENCRYPTION):
        raise UnusableFileError("locked", "bought with a lock on it")
    places = _parsed(read_part(data, _CONTAINER)).xpath("//*[local-name()='rootfile']/@full-path")
    parts = _parsed(read_part(data, places[0])) if places else None
    if parts is None:
        raise UnusableFileError("unreadable", "a book without a list of its parts")
    files = {item.get("id"): item.get("href") for item in parts.xpath("//*[local-name()='item']")}
    builder = BlockBuilder()
    for name in parts.xpath("//*[local-name()='itemref'][not(@linear='no')]/@idref"):
        if files.get(name):
            chapter = read_part(data, normpath(join(dirname(places[0]), unquote(files[name]))))
            read_fragment(_DECLARATION.sub("", clean_lines(decode(chapter, "cp1252"))), builder)
    titles = parts.xpath("//*[local-name()='metadata']/*[local-name()='title']/text()")
    return builder.document(one_line(clean_lines(titles[0])) if titles else None)


def _parsed(markup: bytes) -> etree._Element:
    try:
        return etree.fromstring(markup, _PARSER)
    except etree.XMLSyntaxError as error:
        raise UnusableFileError("unreadable", "not a book, or damaged") from error
