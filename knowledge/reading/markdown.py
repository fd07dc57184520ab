"""Read Markdown: CommonMark with tables, front matter, HTML, footnotes and callouts."""

import gc
import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from knowledge.reading import plain
from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.text import decode_text
from knowledge.reading.web_page import TEMPLATE, read_fragment
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.expressions import expression

_MAX_NESTING = 100
"""Depth of lists and quotations; markdown-it leaves out what is nested deeper."""
_MAX_INLINE_EFFORT = 4_000_000
"""Units of `_inline_effort` for one document: at most four seconds of processor time."""
_MAX_TABLE_BARS = 300_000
"""Bars in a text that may hold tables: so many cells take about two seconds of processor time."""
_MAX_NESTED_MARKS = 200_000
"""Characters of list markers nested three deep or more; markdown-it takes tens of seconds for more of them."""
_NESTED_MARKS = expression(r"^[ \t]*(?:[-*+] |\d{1,9}[.)] |> ?){3,}", re.MULTILINE)
_INLINE_MARKUP = expression(r"[\\`*_~\[\]<&!\n{]")
_MARKS = " \t-*•"
"""What items begin with in a block of code, and what rules are made of."""
_LEAST_LINES = 3
"""Lines of a block of code from which each is shown by itself."""
_COMPONENT = expression(r"</?[A-Z][A-Za-z]{0,30}(?:\.[A-Za-z]{1,30})?(?: [^<>]{0,300})?/?>")
_COMPONENT_NAME = expression(r' (?:question|title|term)="([^"<>]{1,200})"')
_TITLE = expression(r"""^title[ \t]*[:=][ \t]*(["']?)(.+?)\1[ \t]*$""", re.MULTILINE | re.IGNORECASE)
"""The title in front matter, which is YAML between lines of `---`."""
_CALLOUT = expression(r"\A\[![\w-]{1,30}\][+-]?[ \t]*([^\n]*)\n?")
"""The kind of a callout, as in `> [!NOTE]`; a title of its own may follow."""
_TASK = expression(r"\A\[([ xX])\] ")
_PROGRAM = expression(r"(?:import|export) .*(?: from |[{=])")
"""A line of a program at the top of Markdown with components."""
_ONLY_PICTURES = frozenset(("image", "link_open", "link_close", "softbreak", "hardbreak", "html_inline"))


def read_markdown(data: bytes) -> Document:
    """Read Markdown; the document's title is its first heading of level 1, or the one in its front matter."""
    text = decode_text(data)
    if sum(len(marks[0]) for marks in _NESTED_MARKS.finditer(text)) > _MAX_NESTED_MARKS:
        return plain.read_text(text)
    env: MutableMapping[str, Any] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["strikethrough"])
    if text.count("|") <= _MAX_TABLE_BARS:
        parser.enable("table")
    parser.use(front_matter_plugin).use(footnote_plugin, inline=False).use(admon_plugin)
    parser.use(container_plugin, "callout", validate=lambda *_: True)
    # Most text has no inline markup: `_plain` parses only the text that has some. Notes stay where they are written.
    parser.core.ruler.disable(["inline", "text_join", "footnote_tail"])
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
        self._title: str | None = None
        self._notes: dict[str, str] = {}
        self._html: list[str] = []
        self._builder = builder = BlockBuilder()
        self._steps: Mapping[str, Callable[[Token], None]] = {
            "inline": lambda token: builder.add(self._plain(token.content)),
            "fence": self._take_lines,
            "code_block": self._take_lines,
            "heading_open": lambda token: builder.open_heading(int(token.tag[1:])),
            "heading_close": lambda _token: builder.close_heading(),
            "list_item_open": lambda _token: builder.open_item(),
            "list_item_close": lambda _token: builder.close_item(),
            "table_open": lambda _token: builder.open_table(),
            "tr_open": lambda _token: builder.open_row(is_header=True),
            "tr_close": lambda _token: builder.close_row(),
            "table_close": lambda _token: builder.close_table(),
            "front_matter": self._take_front_matter,
            "container_callout_open": lambda token: builder.add(_title_of_callout(token.info)),
        }

    def read(self, tokens: Sequence[Token]) -> Document:
        """Return the document. Tokens without a step are left out; footnotes stand where they are referred to."""
        for token in _without_notes(tokens, self._take_note):
            if token.type == "html_block":
                self._html.append(token.content)
                continue
            self._end_html()
            step = self._steps.get(token.type)
            if step:
                step(token)
        self._end_html()
        return self._builder.document(self._title)

    def _end_html(self) -> None:
        """Give the HTML that ends here to the builder; Markdown cuts it at each blank line."""
        markup, self._html = "\n".join(self._html), []
        if markup.strip():
            read_fragment(markup, self._builder)

    def _take_front_matter(self, token: Token) -> None:
        found = _TITLE.search(token.content)
        self._title = one_line(found[2]) if found else None

    def _take_lines(self, token: Token) -> None:
        """Take a block of code, in which people also draw tables: its lines are those of a list."""
        lines = [one_line(line.lstrip(_MARKS)) for line in token.content.splitlines() if line.strip(_MARKS)]
        if len(lines) < _LEAST_LINES:
            self._builder.add(" ".join(lines))
            return
        for line in lines:
            self._builder.add_item(line)

    def _take_note(self, label: str, text: str) -> None:
        self._notes[label] = self._plain(text)

    def _plain(self, content: str) -> str:
        """Return inline Markdown as text; text that would take too long to parse keeps its marks."""
        content = _CALLOUT.sub(lambda mark: f"{mark[1]}: " if mark[1] else "", content)
        content = _TASK.sub(lambda mark: "" if mark[1] == " " else "✓ ", content)
        content = _COMPONENT.sub(_asked_by, content)
        effort = _inline_effort(content)
        if effort > self._effort_left or not _INLINE_MARKUP.search(content):
            return "" if _PROGRAM.match(content) else one_line(content)
        self._effort_left -= effort
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._env, tokens)
        if _PROGRAM.match(content) or all(token.type in _ONLY_PICTURES or token.content.isspace() for token in tokens):
            return ""
        labels = dict.fromkeys(token.meta["label"] for token in tokens if token.type == "footnote_ref")
        notes = [f" ({self._notes[label]})" for label in labels if self._notes.get(label)]
        return one_line(TEMPLATE.sub("", "".join([*map(_inline_text, tokens), *notes])))


def _without_notes(tokens: Sequence[Token], take: Callable[[str, str], None]) -> list[Token]:
    """Return the tokens without the footnotes, each of which is given away with its label and its text."""
    kept: list[Token] = []
    note: list[str] | None = None
    label = ""
    for token in tokens:
        if token.type == "footnote_reference_open":
            note, label = [], token.meta["label"]
        elif token.type == "footnote_reference_close":
            take(label, " ".join(note or ()))
            note = None
        elif note is None:
            kept.append(token)
        elif token.type == "inline":
            note.append(token.content)
    return kept


def _title_of_callout(info: str) -> str:
    """Return the title behind a callout's kind, as in `::: tip Title`."""
    return one_line(info.strip().partition(" ")[2].strip("\"'[]{}"))


def _asked_by(component: re.Match[str]) -> str:
    """Return what a component of MDX asks or is called, as `<FAQ.Item question="…">` does."""
    named = _COMPONENT_NAME.search(component.group())
    return f"{named[1]} " if named else " "


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
