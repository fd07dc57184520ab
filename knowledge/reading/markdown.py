"""Read Markdown: CommonMark with tables."""

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.reading import plain
from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.text import decode_text
from knowledge.toolbox.cleaning import one_line

_MAX_NESTING = 100
"""Depth of lists and quotations; markdown-it leaves out what is nested deeper."""
_MAX_INLINE_EFFORT = 4_000_000
"""Units of `_inline_effort` for one document: at most four seconds of processor time."""
_MAX_TABLE_BARS = 300_000
"""Bars in a text that may hold tables: so many cells take about two seconds of processor time."""
_MAX_NESTED_MARKS = 200_000
"""Characters of list markers nested three deep or more; markdown-it takes tens of seconds for more of them."""
_NESTED_MARKS = re.compile(r"^[ \t]*(?:[-*+] |\d{1,9}[.)] |> ?){3,}", re.MULTILINE)
_INLINE_MARKUP = re.compile(r"[\\`*_~\[\]<&!\n]")


def read_markdown(data: bytes) -> Document:
    """Read CommonMark with tables; the first heading of level 1 is the document's title."""
    text = decode_text(data)
    if sum(len(marks[0]) for marks in _NESTED_MARKS.finditer(text)) > _MAX_NESTED_MARKS:
        return plain.read_text(text)
    env: MutableMapping[str, Any] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["strikethrough"])
    if text.count("|") <= _MAX_TABLE_BARS:
        parser.enable("table")
    # Most text has no inline markup: `_plain` parses only the text that has some.
    parser.core.ruler.disable(["inline", "text_join"])
    with _collector_paused():
        return _MarkdownWalk(parser, env).read(parser.parse(text, env))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Switch the garbage collector off: with many tokens, its repeated passes take most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _MarkdownWalk:
    """One pass over the block tokens. The builder puts each text into the row, item or heading that is open."""

    def __init__(self, parser: MarkdownIt, env: MutableMapping[str, Any]) -> None:
        self._parser, self._env = parser, env
        self._effort_left = _MAX_INLINE_EFFORT
        self._builder = builder = BlockBuilder()
        self._steps: Mapping[str, Callable[[Token], None]] = {
            "inline": lambda token: builder.add(self._plain(token.content)),
            "fence": lambda token: builder.add(one_line(token.content)),
            "code_block": lambda token: builder.add(one_line(token.content)),
            "heading_open": lambda token: builder.open_heading(int(token.tag[1:])),
            "heading_close": lambda _token: builder.close_heading(),
            "list_item_open": lambda _token: builder.open_item(),
            "list_item_close": lambda _token: builder.close_item(),
            "table_open": lambda _token: builder.open_table(),
            "tr_open": lambda _token: builder.open_row(is_header=True),
            "tr_close": lambda _token: builder.close_row(),
            "table_close": lambda _token: builder.close_table(),
        }

    def read(self, tokens: Iterable[Token]) -> Document:
        """Return the document. Tokens without a step, such as HTML, are left out."""
        for token in tokens:
            step = self._steps.get(token.type)
            if step:
                step(token)
        return self._builder.document()

    def _plain(self, content: str) -> str:
        """Return inline Markdown as text; text that would take too long to parse keeps its marks."""
        effort = _inline_effort(content)
        if effort > self._effort_left or not _INLINE_MARKUP.search(content):
            return one_line(content)
        self._effort_left -= effort
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._env, tokens)
        return one_line("".join(map(_inline_text, tokens)))


def _inline_effort(content: str) -> int:
    """Return an estimate of how long markdown-it takes for a paragraph.

    Measured: the time grows with the square of the brackets, and a possible link costs more than any other mark.
    """
    brackets = content.count("[")
    links = brackets + content.count("<")
    return brackets**2 + 50 * links + 8 * sum(map(content.count, "*_~`&\\"))


def _inline_text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "html_inline":
        return " " if token.content.lower().startswith("<br") else ""
    return token.content
