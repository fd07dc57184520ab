"""Read text without markup: the form of a line and its neighbours tell headings from list items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from knowledge.reading.document import Block, Document, Heading, Item, Paragraph
from knowledge.reading.lines import (
    CHAPTER,
    CHAPTER_LINE,
    COLON,
    NUMBERED,
    PLAIN,
    UNDERLINED,
    find_marker,
    looks_like_heading,
    rank,
)
from knowledge.reading.text import decode_text, join_pieces, split_label
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

_LONG_LINE = 100
"""Characters of a line from which on it holds a whole paragraph: text wrapped by hand has shorter lines."""
_MIN_WRAP_WIDTH = 40
"""Characters of the longest line, at least, in text that is wrapped by hand; shorter lines are lists or verse."""
_WRAPPED_SHARE = 0.6
"""Share of the longest line that a line must fill to continue on the next."""
_RULE = expression(r"[-=_*~ ]{3,}")
_UNDERLINE = expression(r"={3,}|-{3,}")
_SEE_ALSO = expression(r"(?:xem thêm|đọc thêm|xem tiếp|see also|read more)\b", re.IGNORECASE)


class _Line(NamedTuple):
    """A line without its list marker, with one space between words; `indent` is in characters."""

    text: str
    indent: int
    marker: str
    numbered: bool


@dataclass(frozen=True, slots=True)
class _Unsettled:
    """A line such as `1. Title` or `Label: value`: its neighbours will decide whether it is a heading or an item."""

    heading: Heading
    item: Item


_Draft: TypeAlias = Block | _Unsettled


def read_plain(data: bytes) -> Document:
    """Read text without markup; raise UnusableFileError. A heading at the top with no text below it is the title."""
    return read_text(decode_text(data))


def read_text(text: str) -> Document:
    """Return the document of clean text without markup."""
    walk = _PlainWalk()
    for group in _groups(text):
        walk.read(group)
    return Document(*take_title(_settle(walk.drafts)))


def take_title(blocks: Sequence[Block]) -> tuple[str | None, Sequence[Block]]:
    """Return the document's title and the blocks without it: a heading at the top with no text below it."""
    if not _starts_with_title(blocks):
        return None, blocks
    first, *rest = blocks
    return first.title if isinstance(first, Heading) else None, rest


def _starts_with_title(blocks: Sequence[Block]) -> bool:
    """Tell whether the first block is a heading of the highest rank, or one followed by a heading of its own rank."""
    first, second = (*blocks[:2], None, None)[:2]
    if not isinstance(first, Heading):
        return False
    if first.level == CHAPTER:
        return not CHAPTER_LINE.match(first.title)
    is_short_line = first.level <= PLAIN and not _SEE_ALSO.match(first.title)
    return is_short_line and isinstance(second, Heading) and second.level <= first.level


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the groups of lines between blank lines."""
    group: list[_Line] = []
    for raw in text.split("\n"):
        line = one_line(raw)
        if line:
            group.append(_parse_line(raw, line))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _parse_line(raw: str, line: str) -> _Line:
    indent = 0
    if raw[0].isspace():
        indent = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(4))
    marker = None if _RULE.fullmatch(line) else find_marker(line)
    if marker is None:
        return _Line(line, indent, "", False)
    return _Line(line[marker.end() :], indent, marker[0], marker["number"] is not None)


class _PlainWalk:
    """Takes groups of lines one by one and drafts their headings, items and paragraphs."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self._lines: Sequence[_Line] = ()
        self._paragraph: list[str] = []
        self._width = 0
        self._by_line = self._in_wrapped = False

    def read(self, group: Sequence[_Line]) -> None:
        """Draft the blocks of one group."""
        lengths = [len(line.text) for line in group if not line.marker]
        self._lines, self._in_wrapped = group, False
        self._by_line = any(length > _LONG_LINE for length in lengths)
        self._width = max((length for length in lengths if length <= _LONG_LINE), default=0)
        at = 0
        while at < len(group):
            at = self._take(at)
        self._end_paragraph()

    def _take(self, at: int) -> int:
        """Draft the block that begins at a line, and return where the next block begins."""
        line = self._lines[at]
        if line.marker:
            return self._take_item(at)
        if _RULE.fullmatch(line.text):
            self._end_paragraph()
            return at + 1
        if self._is_underlined(at):
            level = CHAPTER if self._lines[at + 1].text.startswith("=") else UNDERLINED
            self._draft(Heading(line.text.removesuffix(":"), level))
            return at + 2
        self._take_text(line, self._goes_on(at))
        return at + 1

    def _take_text(self, line: _Line, goes_on: bool) -> None:
        if not goes_on and not self._in_wrapped and looks_like_heading(line.text):
            self._draft(_draft_heading(line.text))
        else:
            self._paragraph.append(line.text)
            if self._by_line and not goes_on:
                self._end_paragraph()
        self._in_wrapped = goes_on

    def _take_item(self, at: int) -> int:
        first, end = self._lines[at], at + 1
        pieces = [[first.text]]
        while end < len(self._lines) and _belongs_to(first, pieces[-1][-1], self._lines[end]):
            line = self._lines[end]
            if line.marker:
                pieces.append([line.text])
            else:
                pieces[-1].append(line.text)
            end += 1
        item = Item(join_pieces([" ".join(piece) for piece in pieces]), first.numbered)
        titled = first.numbered and end == at + 1 and looks_like_heading(first.text)
        title = first.text.removesuffix(":")
        self._draft(_Unsettled(Heading(title, NUMBERED), item) if titled else item)
        return end

    def _is_underlined(self, at: int) -> bool:
        after = self._lines[at + 1 : at + 2]
        short = looks_like_heading(self._lines[at].text) and not self._in_wrapped
        return bool(short and after and not after[0].marker and _UNDERLINE.fullmatch(after[0].text))

    def _goes_on(self, at: int) -> bool:
        """Tell whether a line was wrapped by hand, so that the next line continues it."""
        line, after = self._lines[at], self._lines[at + 1 : at + 2]
        if not after or after[0].marker or _RULE.fullmatch(after[0].text):
            return False
        if max(len(line.text), len(after[0].text)) > _LONG_LINE or self._width < _MIN_WRAP_WIDTH:
            return False
        if len(line.text) < _WRAPPED_SHARE * self._width:
            return False
        if ends_sentence(line.text) or after[0].text[0].isupper():
            first_word = after[0].text.partition(" ")[0]
            return self._in_wrapped and len(line.text) + 1 + len(first_word) > self._width
        return True

    def _draft(self, draft: _Draft) -> None:
        self._end_paragraph()
        self._in_wrapped = False
        self.drafts.append(draft)

    def _end_paragraph(self) -> None:
        if self._paragraph:
            self.drafts.append(Paragraph(" ".join(self._paragraph)))
            self._paragraph = []


def _belongs_to(item: _Line, text: str, line: _Line) -> bool:
    """Tell whether a line belongs to an item: it is indented more, or continues the item's sentence."""
    if line.indent > item.indent:
        return True
    return not line.marker and line.text[0].islower() and not ends_sentence(text)


def _draft_heading(text: str) -> _Draft:
    """Return a heading, or an unsettled draft for a line such as `Label: value`."""
    heading = Heading(*rank(text))
    labelled = heading.level == PLAIN and split_label(text)[0] and not _SEE_ALSO.match(text)
    return _Unsettled(heading, Item(text)) if labelled else heading


def _settle(drafts: Sequence[_Draft]) -> list[Block]:
    """Return the blocks, each unsettled draft decided by its neighbours.

    Of two headings with a colon in a row, the first ranks higher: `Group:` stands above `Name:`.
    """
    padded = (None, *drafts, None)
    blocks = [
        _decide(before, draft, after) if isinstance(draft, _Unsettled) else draft
        for before, draft, after in zip(padded, drafts, padded[2:], strict=False)
    ]
    for at, (block, after) in enumerate(pairwise(blocks)):
        if isinstance(block, Heading) and isinstance(after, Heading) and block.level == after.level == COLON:
            blocks[at] = Heading(block.title, COLON - 1)
    return blocks


def _decide(before: _Draft | None, draft: _Unsettled, after: _Draft | None) -> Block:
    """Return the heading where it has text or lower headings below it; the item otherwise, and in a numbered list."""
    if draft.item.numbered and (_is_numbered(before) or _is_numbered(after)):
        return draft.item
    over_text = isinstance(after, Paragraph | Item)
    over_child = isinstance(after, Heading) and after.level > draft.heading.level and draft.item.numbered
    over_field = draft.item.numbered and isinstance(after, _Unsettled)
    return draft.heading if over_text or over_child or over_field else draft.item


def _is_numbered(draft: _Draft | None) -> bool:
    item = draft.item if isinstance(draft, _Unsettled) else draft
    return isinstance(item, Item) and item.numbered
