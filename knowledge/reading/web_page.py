"""Read HTML: the main part of a page, without navigation, scripts, notices and footers."""

import re

from lxml import etree
from lxml.html.defs import tags as known_tags

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.main_part import choose_blocks, find_main_part
from knowledge.reading.text import join_lines
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.decoding import decode, decode_by_content
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression

_MAX_SPAN = 100
"""Columns or rows that one cell may span: a page can claim millions."""
_HEAD_BYTES = 4096
"""Bytes in which a page must name its encoding; the HTML standard asks for 1024."""
_CHARSET = expression(rb"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_MAX_WRONG = 0.01
"""Share of wrong characters up to which a page is in the encoding that it names: single bytes come from elsewhere."""
_LEAST_SHARE = 0.5
"""Share of a main part's words that the own reader must find; else the page is built as it does not know."""
_LEFT_OUT = frozenset(
    "aside audio button canvas datalist dialog embed footer iframe input map menu meter nav noscript object"
    " progress script select style svg template textarea title video".split()
)
_LEFT_OUT_ROLES = frozenset("alert banner complementary contentinfo dialog menu menubar navigation search".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
_BOLD = frozenset(("b", "strong"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
_SPACE = expression(r"\s+")
_PARAGRAPH_GAP = expression(r"\n[ \t]*\n")
_FORM_PARAGRAPHS = 2
"""Paragraphs and headings of a form that only asks for something."""
_STRUCTURE = ("table", "ul", "ol", "dl", *_HEADINGS)
_CLUTTER = frozenset("ads badge badges breadcrumb breadcrumbs calendar cookie cookies related share sharing".split())
"""Names of parts that are no content, as the classes and ids of elements have them, in pages of any language."""
_NAME_PART = expression(r"[^a-z0-9]+")
TEMPLATE = expression(r"\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,2000}%\}")
"""What a page's program should have filled in."""
_HIDDEN_STYLE = expression(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read_web_page(data: bytes) -> Document:
    """Read HTML; raise UnusableFileError. The title is the first `h1`, or else the `title` element."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(_decode_page(data).encode(), parser)
    if any(entry.type_name == _TOO_DEEP for entry in parser.error_log):
        raise UnusableFileError("unreadable", "its elements are nested too deeply")
    if root is None:
        raise UnusableFileError("empty", "empty")
    title = one_line(clean_lines(root.findtext(".//title") or ""))
    return _read_main(root, title or None)


def read_fragment(markup: str, builder: BlockBuilder) -> None:
    """Give the blocks of HTML that stands within another text to the builder."""
    root = etree.fromstring(markup, etree.HTMLParser(remove_comments=True, remove_pis=True))
    if root is not None:
        _PageWalk(builder).read(root)


def _read_main(root: etree._Element, title: str | None) -> Document:
    """Read the main part of a page with the own reader, as far as it finds the words there."""
    part = find_main_part(root)
    marked = _marked_part(root)
    if part is None:
        return _without_clutter(marked, title)
    best: Document | None = None
    for within in dict.fromkeys((marked, root)):
        document = _PageWalk().read(within).guessed_document(title)
        chosen = choose_blocks(part, document.blocks)
        if chosen.share >= _LEAST_SHARE:
            return Document(document.title, chosen.blocks)
        best = best or document
    return Document(best.title if best else title, _PageWalk().read(part).guessed_document().blocks)


def _decode_page(data: bytes) -> str:
    """Return the page as text, by its byte order mark, as UTF-8, or in the encoding that it names.

    Single wrong bytes, as old parts of a page bring, become marks of what can't be shown.
    """
    named = _CHARSET.search(data, 0, _HEAD_BYTES)
    try:
        return clean_lines(decode(data, named[1].decode() if named else "utf-8"))
    except UnicodeError:
        text = data.decode("utf-8", "replace")
    if text.count("\ufffd") > _MAX_WRONG * len(text):
        try:
            text = decode_by_content(data)
        except UnicodeError as error:
            raise UnusableFileError("unreadable", "neither UTF-8 nor in the encoding that it names") from error
        if "\0" in text:
            raise UnusableFileError("unreadable", "not a page of text")
    return clean_lines(text)


def _marked_part(root: etree._Element) -> etree._Element:
    """Return the page's only `main` or `article` element, or else the whole page."""
    for path in ("//main|//*[@role='main']", "//article"):
        found = root.xpath(path)
        if len(found) == 1:
            return found[0]
    return root


def _without_clutter(part: etree._Element, title: str | None) -> Document:
    """Read a part of a page without what its names say is no content: notices, related pages, things to share."""
    for element in list(part.iterdescendants()):
        names = _NAME_PART.split(f"{element.get('class', '')} {element.get('id', '')}".lower())
        if not _CLUTTER.isdisjoint(names):
            element.set("hidden", "")
    return _PageWalk().read(part).guessed_document(title)


class _PageWalk:
    """One pass over the elements: collects inline text until a block element begins or ends."""

    def __init__(self, builder: BlockBuilder | None = None) -> None:
        self._builder = builder or BlockBuilder()
        self._words: list[str] = []
        self._items: list[etree._Element] = []
        self._bold_depth = 0
        self._any_bold = self._any_plain = False
        self._term = ""

    def read(self, root: etree._Element) -> BlockBuilder:
        """Return the builder, filled with the content of the element."""
        walk = etree.iterwalk(root, events=("start", "end"))
        done = None
        for event, element in walk:
            if event == "end":
                if element is not done:
                    self._close(element)
                self._take(element.tail if element is not root else None)
            elif self._is_done_at_once(element):
                walk.skip_subtree()
                done = element
            else:
                self._open(element)
                self._take(element.text)
        self._flush()
        return self._builder

    def _is_done_at_once(self, element: etree._Element) -> bool:
        """Handle an element to leave out, or a table of plain cells, as a whole; tell whether it was one of these."""
        if _is_left_out(element):
            return True
        if element.tag != "table" or next(element.iterdescendants(*_STRUCTURE), None) is not None:
            return False
        self._flush()
        self._builder.open_table()
        spans: dict[int, tuple[int, str]] = {}
        for row in element.iterdescendants("tr"):
            self._builder.open_row(is_header=_is_header(row))
            for text in _cells(row, spans):
                self._builder.add(text)
            self._builder.close_row()
        self._builder.close_table()
        return True

    def _open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._words.append("\n")
        elif _is_inline(tag):
            self._bold_depth += tag in _BOLD
        else:
            self._flush()
            if tag in _HEADINGS:
                self._builder.open_heading(_HEADINGS[tag])
            elif tag == "li" and next(element.iterdescendants(*_HEADINGS), None) is None:
                self._items.append(element)
                self._builder.open_item()

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if _is_inline(tag):
            self._bold_depth -= tag in _BOLD
        elif tag == "dt":
            self._term = join_lines(self._gathered()).removesuffix(":")
        elif tag != "br":
            self._flush()
            if tag in _HEADINGS:
                self._builder.close_heading()
            elif self._items and self._items[-1] is element:
                self._items.pop()
                self._builder.close_item()

    def _take(self, text: str | None) -> None:
        if not text:
            return
        if not text.isspace():
            self._any_bold |= self._bold_depth > 0
            self._any_plain |= self._bold_depth == 0
        self._words.append(_SPACE.sub(" ", text))

    def _flush(self) -> None:
        """Give the collected text to the builder; two line breaks separate paragraphs."""
        is_bold = self._any_bold and not self._any_plain
        for paragraph in _PARAGRAPH_GAP.split(self._gathered()):
            text = TEMPLATE.sub("", join_lines(paragraph)).strip()
            if self._term and text:
                self._builder.add_item(f"{self._term}: {text}")
                self._term = ""
            else:
                self._builder.add(text, bold=is_bold)

    def _gathered(self) -> str:
        text = clean_lines("".join(self._words))
        self._words.clear()
        self._any_bold = self._any_plain = False
        return text


def _is_inline(tag: str) -> bool:
    """Tell whether an element stands within a sentence, as components with names of their own may do."""
    return tag in _INLINE or tag not in known_tags


def _is_left_out(element: etree._Element) -> bool:
    if element.tag == "form":  # some programs wrap whole pages in one
        return sum(1 for _ in element.iterdescendants("p", *_HEADINGS)) <= _FORM_PARAGRAPHS
    if element.tag in _LEFT_OUT or element.get("role") in _LEFT_OUT_ROLES or element.get("hidden") is not None:
        return True
    if element.tag == "header":  # the head of the page, unless it holds the title
        return next(element.iterdescendants("h1"), None) is None
    return element.get("aria-hidden") == "true" or bool(_HIDDEN_STYLE.search(element.get("style", "")))


def _is_header(row: etree._Element) -> bool:
    """Tell whether a row holds only names of columns."""
    return row.getparent().tag == "thead" or (len(row) > 0 and all(cell.tag == "th" for cell in row))


def _cells(row: etree._Element, spans: dict[int, tuple[int, str]]) -> list[str]:
    """Return the texts of a row, with the cells that span down from rows above.

    `spans` keeps for each column how many rows its cell still spans, and the text.
    """
    texts: list[str] = []

    def take_spanned() -> None:
        while len(texts) in spans:
            left, text = spans.pop(len(texts))
            if left > 1:
                spans[len(texts)] = left - 1, text
            texts.append(text)

    for cell in row.iterchildren("td", "th"):
        take_spanned()
        text, down = _cell_text(cell), _span(cell, "rowspan") - 1
        for each in (text, *[""] * (_span(cell, "colspan") - 1)):
            if down:
                spans[len(texts)] = down, each
            texts.append(each)
    take_spanned()
    return texts


def _span(cell: etree._Element, name: str) -> int:
    digits = cell.get(name, "").strip()
    return min(max(int(digits), 1), _MAX_SPAN) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 1


def _cell_text(cell: etree._Element) -> str:
    words: list[str] = []
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if not _is_inline(element.tag):
            words.append("\n")
        if event == "end":
            words.append(_SPACE.sub(" ", (element.tail or "") if element is not cell else ""))
        elif _is_left_out(element):
            walk.skip_subtree()
        else:
            words.append(_SPACE.sub(" ", element.text or ""))
    return join_lines(clean_lines("".join(words)))
