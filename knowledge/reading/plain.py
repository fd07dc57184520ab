"""Read text without markup: the form of a line and what stands around it tell headings from items."""

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
from knowledge.toolbox.sentences import ends_sentence

LONG_LINE = 100
MIN_WRAP_WIDTH = 40
WRAPPED_SHARE = 0.6
_RULE = re.compile(r"[-=_*~ ]{3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_SEE_ALSO = re.compile(r"(?:xem thêm|đọc thêm|xem tiếp|see also|read more)\b", re.IGNORECASE)


class _Line(NamedTuple):
    """A line without its list marker, one space between words."""

    text: str
    indent: int
    marker: str
    numbered: bool


@dataclass(frozen=True, slots=True)
class _Unsettled:
    """A line such as "1. Title" or "Label: value", a heading or an item by what stands around it."""

    heading: Heading
    item: Item


_Draft: TypeAlias = Block | _Unsettled


def read(data: bytes) -> Document:
    """Read text without markup; a heading over nothing at the very top is the document's title."""
    return read_text(decode_text(data))


def read_text(text: str) -> Document:
    """Read clean text without markup."""
    walk = _PlainWalk()
    for group in _groups(text):
        walk.read(group)
    return Document(*take_title(_settle(walk.drafts)))


def take_title(blocks: Sequence[Block]) -> tuple[str | None, Sequence[Block]]:
    """Part a heading over nothing at the very top, the document's title, from the rest."""
    if not _starts_with_title(blocks):
        return None, blocks
    first, *rest = blocks
    return first.title if isinstance(first, Heading) else None, rest


def _starts_with_title(blocks: Sequence[Block]) -> bool:
    """Tell whether the first line is a heading of the highest rank, or one over other headings only."""
    first, second = (*blocks[:2], None, None)[:2]
    if not isinstance(first, Heading):
        return False
    if first.level == CHAPTER:
        return not CHAPTER_LINE.match(first.title)
    is_short_line = first.level <= PLAIN and not _SEE_ALSO.match(first.title)
    return is_short_line and isinstance(second, Heading) and second.level <= first.level


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the lines between blank lines."""
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
    """Take groups of lines one by one and draft their headings, items and paragraphs."""

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
        self._by_line = any(length > LONG_LINE for length in lengths)
        self._width = max((length for length in lengths if length <= LONG_LINE), default=0)
        at = 0
        while at < len(group):
            at = self._take(at)
        self._end_paragraph()

    def _take(self, at: int) -> int:
        """Draft what begins at a line, and return where the next begins."""
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
        """Tell whether a line was wrapped, so that the next one is the rest of it."""
        line, after = self._lines[at], self._lines[at + 1 : at + 2]
        if not after or after[0].marker or _RULE.fullmatch(after[0].text):
            return False
        if max(len(line.text), len(after[0].text)) > LONG_LINE or self._width < MIN_WRAP_WIDTH:
            return False
        if len(line.text) < WRAPPED_SHARE * self._width:
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
    """Tell whether a line goes on with the item: it is indented, or begins in the middle of the sentence."""
    if line.indent > item.indent:
        return True
    return not line.marker and line.text[0].islower() and not ends_sentence(text)


def _draft_heading(text: str) -> _Draft:
    """Return a heading, or leave it open for a line such as "Label: value"."""
    heading = Heading(*rank(text))
    labelled = heading.level == PLAIN and split_label(text)[0] and not _SEE_ALSO.match(text)
    return _Unsettled(heading, Item(text)) if labelled else heading


def _settle(drafts: Sequence[_Draft]) -> list[Block]:
    """Decide each unsettled line by its neighbours; an empty "Group:" holds the "Name:" lines after it."""
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
    """Return the heading where it has something of its own below it, and isn't one of a numbered list."""
    if draft.item.numbered and (_is_numbered(before) or _is_numbered(after)):
        return draft.item
    over_text = isinstance(after, Paragraph | Item)
    over_child = isinstance(after, Heading) and after.level > draft.heading.level and draft.item.numbered
    over_field = draft.item.numbered and isinstance(after, _Unsettled)
    return draft.heading if over_text or over_child or over_field else draft.item


def _is_numbered(draft: _Draft | None) -> bool:
    item = draft.item if isinstance(draft, _Unsettled) else draft
    return isinstance(item, Item) and item.numbered
