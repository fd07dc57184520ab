"""Make a guide of an owner's own documents: find the files, read them into blocks, arrange these in sections.

A reader turns a file's bytes into a `Document` of headings, paragraphs and list items; `READERS` names one
for each kind of file. What follows (sections, points, ids) is the same for all kinds. No file can raise
anything but KnowledgeError: what can't be read is named in `DocumentsLoaded.skipped` with the reason.
"""

import gc
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.guide import Guide, KnowledgeError, Language, Point, PointText, Section

MAX_FILE_BYTES = 5 * 1024 * 1024
MAX_LINES = 50_000
MAX_PARAGRAPH = 900
MIN_PARAGRAPH = 25
MAX_POINT_TITLE = 60
MAX_SECTION_TITLE = 200
MAX_LABEL = 60
MAX_LABEL_WORDS = 9  # in Vietnamese a word is a syllable: "Tìm kiếm và Lựa chọn người có ảnh hưởng" has nine
MAX_HEADING_LINE = 110  # the guide's own text has a heading of 107 characters
MAX_COLON_HEADING = 60
LONG_LINE = 100
MIN_WRAP_WIDTH = 40
WRAPPED_SHARE = 0.6
MAX_STEM_SLUG = 10
MAX_SECTION_SLUG = 24
MAX_POINT_SLUG = 30
MAX_NESTING = 100
MAX_INLINE_EFFORT = 4_000_000  # about two seconds
MAX_NORMALIZED = 200  # reordering combining marks takes time with the square of their number, too
MAX_TABLE_BARS = 300_000
MAX_NESTED_MARKS = 200_000
TITLE_JOINT = " – "
_SKIPS_NAMED = 3

# Levels of headings in plain text, where only the form of the line tells; Markdown has its own, 1 to 6.
_CHAPTER, _UNDERLINED, _ROMAN, _NUMBERED, _PLAIN, _COLON = 1, 2, 3, 4, 20, 30

_BOMS_16 = (b"\xff\xfe", b"\xfe\xff")
_CLEANED: dict[int, str | None] = dict.fromkeys((*range(9), *range(14, 32), 127, 0x200B, 0xFEFF))
_CLEANED.update(dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"))
_CLOSERS = "\"'”’»)]"
_SENTENCE_GAP = re.compile(r"(?<=[.!?…])[\"'”’»)\]]{0,3} (?=\S)")
_NESTED_MARKS = re.compile(r"^[ \t]*(?:[-*+] |\d{1,9}[.)] |> ?){3,}", re.MULTILINE)
_RULE = re.compile(r"[-=_*~ ]{3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_MARKER = re.compile(r"(?:[•▪●○◦‣·] ?|[-*+–—] |-(?=[^\W\d_])|(?P<number>\d{1,3}\. )|\d{1,3}\) |[A-Za-zđĐ]\) )(?=\S)")
_CHAPTER_LINE = re.compile(r"(?:chương|phần|bài|chapter|part) (?:\d+|[ivxlc]+)\b", re.IGNORECASE)
_ROMAN_LINE = re.compile(r"[IVXLC]+[.)] (?=\S)")
_DECIMAL_LINE = re.compile(r"\d{1,3}((?:\.\d{1,3})+)[.)]? (?=\S)")
_SEE_ALSO = re.compile(r"(?:xem thêm|đọc thêm|xem tiếp|see also|read more)\b", re.IGNORECASE)
_WORD = re.compile(rf"\S{{1,{MAX_NORMALIZED}}}")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_INLINE_MARKUP = re.compile(r"[\\`*_~\[\]<&!\n]")


@dataclass(frozen=True)
class SkippedFile:
    """A file that adds nothing to the guide, and why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class DocumentsLoaded:
    """The guide, and the files that were left out of it."""

    guide: Guide
    skipped: tuple[SkippedFile, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over what follows; a greater level is a lower rank."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a table's row or a block of code, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item with all that is nested in it, on one line."""

    text: str
    numbered: bool = False


Block: TypeAlias = Heading | Paragraph | Item


@dataclass(frozen=True)
class Document:
    """What a reader makes of a file: its own title if it has one, its whole text, its blocks in order."""

    title: str | None
    text: str
    blocks: Sequence[Block]


class _UnusableFileError(Exception):
    """A file to skip; the message is the reason."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A section before it has an id: its own heading, the title to show, and the blocks below."""

    heading: str
    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class _Chapter:
    """A usable document: everything that the guide takes from it."""

    path: Path
    title: str
    language: Language
    parts: Sequence["_Written"]


@dataclass(frozen=True, slots=True)
class _Written:
    """A section with its points, still without ids."""

    heading: str
    title: str
    lead: str
    points: Sequence[PointText]


def load_documents(folder: Path, detect: Callable[[str], Language]) -> DocumentsLoaded:
    """Return the guide that the folder's documents make; raise KnowledgeError when none can be used."""
    chapters: list[_Chapter] = []
    paths, skipped = _find_files(folder)
    for path in paths:
        try:
            chapters.append(_load_chapter(path, detect))
        except _UnusableFileError as error:
            skipped.append(SkippedFile(path, str(error)))
    if not chapters:
        raise KnowledgeError(_nothing_usable(folder, skipped))
    return DocumentsLoaded(_build_guide(folder, chapters), tuple(skipped))


# Files


def _find_files(folder: Path) -> tuple[list[Path], list[SkippedFile]]:
    """Return all files in the folder and below it, sorted, and the subfolders that can't be listed."""
    found: list[Path] = []
    skipped: list[SkippedFile] = []
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            for entry in current.iterdir():
                if not entry.name.startswith("."):
                    (waiting if entry.is_dir() and not entry.is_symlink() else found).append(entry)
        except OSError as error:
            if current == folder:
                raise KnowledgeError(f"{folder}: {error.strerror}; {_wanted()}") from error
            skipped.append(SkippedFile(current, f"can't be listed: {error.strerror}"))
    return sorted(found, key=lambda path: path.relative_to(folder).parts), skipped


def _load_chapter(path: Path, detect: Callable[[str], Language]) -> _Chapter:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise _UnusableFileError(f"not a kind of file that can be read; {_wanted()}")
    document = reader(_read_bytes(path))
    title = document.title or _name_of(path)
    parts = [_write(part) for part in _divide(document, title)]
    written = [part for part in parts if part.points]
    if not written:
        raise _UnusableFileError("no paragraph or list in it, only headings or marks")
    return _Chapter(path, title, detect(document.text), written)


def _name_of(path: Path) -> str:
    """Return the file's name as words."""
    stem = path.stem.encode(errors="replace").decode()
    return " ".join(re.split(r"[-_\s]+", unicodedata.normalize("NFC", stem))).strip() or stem


def _read_bytes(path: Path) -> bytes:
    """Return a regular file's content, never more of it than the limit."""
    try:
        if not path.is_file():
            raise _UnusableFileError("not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise _UnusableFileError(f"can't be read: {error.strerror}") from error
    if len(data) > MAX_FILE_BYTES:
        raise _UnusableFileError(f"larger than {MAX_FILE_BYTES // 1024**2} MB")
    return data


def _decode(data: bytes) -> str:
    """Return clean text: composed characters, `\\n` for every line end, no control characters."""
    try:
        text = data.decode("utf-16" if data.startswith(_BOMS_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UnusableFileError("neither UTF-8 nor UTF-16 with a byte order mark") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)
    if not text.strip():
        raise _UnusableFileError("empty")
    if text.count("\n") > MAX_LINES:
        raise _UnusableFileError(f"more than {MAX_LINES} lines")
    return _WORD.sub(lambda word: unicodedata.normalize("NFC", word[0]), text)


def _wanted() -> str:
    return f"{', '.join(READERS)} files with text wanted"


def _nothing_usable(folder: Path, skipped: Sequence[SkippedFile]) -> str:
    named = [f"{skip.path.name}: {skip.reason}" for skip in skipped[:_SKIPS_NAMED]]
    more = [f"and {len(skipped) - _SKIPS_NAMED} more"] if len(skipped) > _SKIPS_NAMED else []
    found = f" ({'; '.join(named + more)})" if named else ""
    return f"{folder}: no usable document, {_wanted()}{found}"


# Markdown


def _read_markdown(data: bytes) -> Document:
    """Read CommonMark with tables; the first heading of level 1 is the document's title."""
    text = _decode(data)
    if sum(len(marks[0]) for marks in _NESTED_MARKS.finditer(text)) > MAX_NESTED_MARKS:
        return _read_plain(data)  # markdown-it would take tens of seconds for such a heap of nested lists
    env: MutableMapping[str, Any] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["strikethrough"])
    if text.count("|") <= MAX_TABLE_BARS:
        parser.enable("table")
    parser.core.ruler.disable(["inline", "text_join"])  # text is read where it is wanted, most of it has no markup
    with _collector_paused():
        blocks = _MarkdownWalk(parser, env).read(parser.parse(text, env))
    title, blocks = _take_title(blocks)
    return Document(title, text, blocks)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Spare a big document's tokens the garbage collector's rounds, which take most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _take_title(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """Return the first heading of level 1, and the blocks without it where it is the first heading of all."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    title = next((heading for heading in headings if heading.level == 1), None)
    if title is not None and title is headings[0]:
        blocks = [block for block in blocks if block is not title]
    return title.title if title else None, blocks


class _MarkdownWalk:
    """One pass over the block tokens: each inline token goes to the row, item or heading that is open."""

    def __init__(self, parser: MarkdownIt, env: MutableMapping[str, Any]) -> None:
        self._parser, self._env = parser, env
        self._blocks: list[Block] = []
        self._pieces: list[str] = []
        self._header: list[str] = []
        self._row: list[str] | None = None
        self._in_header = False
        self._depth = self._level = 0
        self._effort_left = MAX_INLINE_EFFORT
        self._steps: Mapping[str, Callable[[Token], None]] = {
            "inline": lambda token: self._add(self._plain(token.content)),
            "fence": lambda token: self._add(_one_line(token.content)),
            "code_block": lambda token: self._add(_one_line(token.content)),
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "list_item_open": self._open_item,
            "list_item_close": self._close_item,
            "thead_open": self._open_header,
            "tr_open": self._open_row,
            "tr_close": self._close_row,
        }

    def read(self, tokens: Iterable[Token]) -> list[Block]:
        """Return the blocks; tokens without a step, HTML among them, leave nothing."""
        for token in tokens:
            step = self._steps.get(token.type)
            if step:
                step(token)
        return self._blocks

    def _add(self, text: str) -> None:
        if self._row is not None:
            self._row.append(text)
        elif not text:
            return
        elif self._depth:
            self._pieces.append(text)
        elif self._level:
            self._add_heading(text)
        else:
            self._blocks.append(Paragraph(text))

    def _add_heading(self, text: str) -> None:
        self._blocks.append(Heading(_shorten(text, MAX_SECTION_TITLE), self._level))
        if len(text) > MAX_SECTION_TITLE:
            self._blocks.append(Paragraph(text))

    def _open_heading(self, token: Token) -> None:
        self._level = int(token.tag[1:])

    def _close_heading(self, _token: Token) -> None:
        self._level = 0

    def _open_item(self, _token: Token) -> None:
        self._depth += 1

    def _close_item(self, _token: Token) -> None:
        self._depth -= 1
        if not self._depth and self._pieces:
            self._blocks.append(Item(_join_pieces(self._pieces)))
            self._pieces.clear()

    def _open_header(self, _token: Token) -> None:
        self._in_header = True

    def _open_row(self, _token: Token) -> None:
        self._row = []

    def _close_row(self, _token: Token) -> None:
        row, self._row = self._row or [], None
        if self._in_header:
            self._header, self._in_header = [_shorten(cell, MAX_LABEL) for cell in row], False
            return
        cells = zip(self._header, row, strict=False)
        self._add("; ".join(f"{name}: {cell}" if name else cell for name, cell in cells if cell))

    def _plain(self, content: str) -> str:
        """Return inline Markdown as text; what would take too long to parse keeps its marks."""
        effort = _inline_effort(content)
        if effort > self._effort_left or not _INLINE_MARKUP.search(content):
            return _one_line(content)
        self._effort_left -= effort
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._env, tokens)
        return _one_line("".join(map(_inline_text, tokens)))


def _inline_effort(content: str) -> int:
    """Estimate what a paragraph costs markdown-it: its brackets squared, links more than the other marks."""
    brackets = content.count("[")
    links = brackets + content.count("<")
    return brackets**2 + 50 * links + 8 * sum(map(content.count, "*_~`&\\"))


def _inline_text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "html_inline":
        return " " if token.content.lower().startswith("<br") else ""
    return token.content


def _join_pieces(pieces: Sequence[str]) -> str:
    """Join an item's own text and the nested ones, with a semicolon where nothing else divides them."""
    joined = [pieces[0]]
    for before, piece in pairwise(pieces):
        joined.append(" " if before.rstrip(_CLOSERS)[-1:] in (*".!?…;:,",) else "; ")
        joined.append(piece)
    return "".join(joined)


# Plain text


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


def _read_plain(data: bytes) -> Document:
    """Read text without markup; a heading over nothing at the very top is the document's title."""
    text = _decode(data)
    walk = _PlainWalk()
    for group in _groups(text):
        walk.read(group)
    blocks = _settle(walk.drafts)
    if _starts_with_title(blocks):
        first, *rest = blocks
        return Document(first.title if isinstance(first, Heading) else None, text, rest)
    return Document(None, text, blocks)


def _starts_with_title(blocks: Sequence[Block]) -> bool:
    """Tell whether the first line is a heading of the highest rank, or one over other headings only."""
    first, second = (*blocks[:2], None, None)[:2]
    if not isinstance(first, Heading):
        return False
    if first.level == _CHAPTER:
        return not _CHAPTER_LINE.match(first.title)
    is_short_line = first.level <= _PLAIN and not _SEE_ALSO.match(first.title)
    return is_short_line and isinstance(second, Heading) and second.level <= first.level


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the lines between blank lines."""
    group: list[_Line] = []
    for raw in text.split("\n"):
        line = _one_line(raw)
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
    marker = None if _RULE.fullmatch(line) else _MARKER.match(line)
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
            level = _CHAPTER if self._lines[at + 1].text.startswith("=") else _UNDERLINED
            self._draft(Heading(line.text.removesuffix(":"), level))
            return at + 2
        self._take_text(line, self._goes_on(at))
        return at + 1

    def _take_text(self, line: _Line, goes_on: bool) -> None:
        if not goes_on and not self._in_wrapped and _looks_like_heading(line.text):
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
        item = Item(_join_pieces([" ".join(piece) for piece in pieces]), first.numbered)
        titled = first.numbered and end == at + 1 and _looks_like_heading(first.text)
        title = first.text.removesuffix(":")
        self._draft(_Unsettled(Heading(title, _NUMBERED), item) if titled else item)
        return end

    def _is_underlined(self, at: int) -> bool:
        after = self._lines[at + 1 : at + 2]
        short = _looks_like_heading(self._lines[at].text) and not self._in_wrapped
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
        if _ends_sentence(line.text) or after[0].text[0].isupper():
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
    return not line.marker and line.text[0].islower() and not _ends_sentence(text)


def _looks_like_heading(text: str) -> bool:
    if text.endswith(":"):
        return len(text) <= MAX_COLON_HEADING and any(map(str.isalpha, text))
    if len(text) > MAX_HEADING_LINE or "://" in text or text.rstrip(_CLOSERS).endswith((*".!;,…",)):
        return False
    return any(map(str.isalpha, text))


def _draft_heading(text: str) -> _Draft:
    """Rank a heading by its form: chapter, number, short line, or short line with a colon."""
    if _CHAPTER_LINE.match(text):
        return Heading(text.removesuffix(":"), _CHAPTER)
    if text.endswith(":"):
        return Heading(text[:-1].rstrip(), _COLON)
    if roman := _ROMAN_LINE.match(text):
        return Heading(text[roman.end() :], _ROMAN)
    decimal = _DECIMAL_LINE.match(text)
    if decimal and text[decimal.end()].isupper():
        return Heading(text[decimal.end() :], _NUMBERED + decimal[1].count("."))
    heading = Heading(text, _PLAIN)
    labelled = _split_label(text)[0] and not _SEE_ALSO.match(text)
    return _Unsettled(heading, Item(text)) if labelled else heading


def _settle(drafts: Sequence[_Draft]) -> list[Block]:
    """Decide each unsettled line by its neighbours; an empty "Group:" holds the "Name:" lines after it."""
    padded = (None, *drafts, None)
    blocks = [
        _decide(before, draft, after) if isinstance(draft, _Unsettled) else draft
        for before, draft, after in zip(padded, drafts, padded[2:], strict=False)
    ]
    for at, (block, after) in enumerate(pairwise(blocks)):
        if isinstance(block, Heading) and isinstance(after, Heading) and block.level == after.level == _COLON:
            blocks[at] = Heading(block.title, _COLON - 1)
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


# Sections


def _divide(document: Document, title: str) -> list[_Part]:
    """Return the document's sections; text before the first heading is under the document's title."""
    blocks = _drop_empty_headings(document.blocks)
    counts = Counter(block.title.casefold() for block in blocks if isinstance(block, Heading))
    if document.title:
        counts[document.title.casefold()] += 1
    parts: list[_Part] = []
    open_headings: list[tuple[int, str, bool]] = []
    current: list[Block] = []
    parts.append(_Part(title, title, current))
    for block, after in _with_next(blocks):
        if not isinstance(block, Heading):
            current.append(block)
            continue
        while open_headings and open_headings[-1][0] >= block.level:
            open_headings.pop()
        shown = _shown_title(block.title, open_headings, counts)
        open_headings.append((block.level, shown, isinstance(after, Heading)))
        current = []
        parts.append(_Part(block.title, shown, current))
    return parts


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    return zip(blocks, [*blocks[1:], None], strict=False)


def _drop_empty_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without the headings that have neither text nor a lower heading right below."""
    return [
        block
        for block, after in _with_next(blocks)
        if not isinstance(block, Heading)
        or isinstance(after, Paragraph | Item)
        or (isinstance(after, Heading) and after.level > block.level)
    ]


def _shown_title(own: str, above: Sequence[tuple[int, str, bool]], counts: Mapping[str, int]) -> str:
    """Return a heading's title, after its parent's when that has no text or the title comes twice."""
    if not above:
        return own
    _, parent, parent_is_empty = above[-1]
    if not parent_is_empty and counts[own.casefold()] < 2:
        return own
    return _shorten(f"{parent}{TITLE_JOINT}{own}", MAX_SECTION_TITLE)


# Points


class _Passage(NamedTuple):
    """A text to become one or more points; only items have labels."""

    label: str
    text: str
    is_item: bool


def _write(part: _Part) -> _Written:
    lead, blocks = _take_leads(part.blocks)
    passages = _merge_scraps([_to_passage(block) for block in blocks])
    return _Written(part.heading, part.title, lead, [point for one in passages for point in _write_points(one)])


def _take_leads(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """Part the paragraphs that introduce a list from the rest, as far as they stay short together."""
    leads: list[str] = []
    rest: list[Block] = []
    room = MAX_PARAGRAPH
    for block, after in _with_next(blocks):
        introduces = isinstance(block, Paragraph) and block.text.endswith(":") and isinstance(after, Item)
        if introduces and isinstance(block, Paragraph) and len(block.text) < room:
            leads.append(block.text)
            room -= len(block.text) + 1
        else:
            rest.append(block)
    return " ".join(leads), rest


def _to_passage(block: Block) -> _Passage:
    if isinstance(block, Item):
        return _Passage(*_split_label(block.text), True)
    return _Passage("", block.text if isinstance(block, Paragraph) else block.title, False)


def _split_label(text: str) -> tuple[str, str]:
    """Return `Label` and `rest` of `Label: rest`, or an empty label and the whole text."""
    colon = text.find(": ", 0, MAX_LABEL + 2)
    label = text[:colon].strip() if colon > 0 else ""
    if not label or len(label.split()) > MAX_LABEL_WORDS or _SENTENCE_GAP.search(label):
        return "", text
    return label, text[colon + 1 :].strip()


def _merge_scraps(passages: Sequence[_Passage]) -> list[_Passage]:
    """Put what is still a scrap after its neighbours joined it before the next passage, or drop it."""
    kept: list[_Passage] = []
    waiting: _Passage | None = None
    for passage in _join_runs(passages):
        if waiting and (joined := _put_before(waiting, passage)):
            passage, waiting = joined, None
        if waiting and _may_stand_alone(waiting):
            kept.append(waiting)
        waiting = passage if _is_scrap(passage) else None
        if not waiting:
            kept.append(passage)
    if waiting and (_may_stand_alone(waiting) or (not kept and not _is_link(waiting.text))):
        kept.append(waiting)
    return kept


def _join_runs(passages: Sequence[_Passage]) -> Iterator[_Passage]:
    """Yield the passages, each run of scraps of one kind as one."""
    for (is_scrap, is_item), run in groupby(passages, lambda passage: (_is_scrap(passage), passage.is_item)):
        if is_scrap:
            yield _Passage("", "; ".join(passage.text for passage in run), is_item)
        else:
            yield from run


def _put_before(scrap: _Passage, passage: _Passage) -> _Passage | None:
    """Return both in one; an item's scrap belongs to no paragraph, and none belongs under a label."""
    if passage.label or (scrap.is_item and not passage.is_item):
        return None
    joint = "; " if scrap.is_item else TITLE_JOINT
    return passage._replace(text=f"{scrap.text}{joint}{passage.text}")


def _may_stand_alone(scrap: _Passage) -> bool:
    return scrap.is_item and not _is_link(scrap.text)


def _is_scrap(passage: _Passage) -> bool:
    """Tell whether a text says nothing alone: very short, no label, no sentence, no figure, no value."""
    text = passage.text
    if passage.label or len(text) >= MIN_PARAGRAPH or _ends_sentence(text) or ": " in text:
        return False
    return _is_link(text) or not any(map(str.isdigit, text))


def _is_link(text: str) -> bool:
    return "://" in text or text.startswith("www.")


def _write_points(passage: _Passage) -> Iterator[PointText]:
    for piece in _split_long(passage.text):
        yield PointText(passage.label or _title_of(piece), piece)


def _title_of(text: str) -> str:
    first = next(_sentences(text))
    return _shorten(first.rstrip(".") or text, MAX_POINT_TITLE)


def _split_long(text: str) -> list[str]:
    """Return pieces of about the same length, none over the limit, cut at ends of sentences if there are."""
    if len(text) <= MAX_PARAGRAPH:
        return [text]
    target = len(text) / ceil(len(text) / MAX_PARAGRAPH)
    pieces: list[str] = []
    current: list[str] = []
    size = 0
    for sentence in (part for whole in _sentences(text) for part in _break_words(whole)):
        if current and (size >= target or size + len(sentence) + 1 > MAX_PARAGRAPH):
            pieces.append(" ".join(current))
            current, size = [], 0
        current.append(sentence)
        size += len(sentence) + 1
    return [*pieces, " ".join(current)]


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences; a small letter after the mark means that the sentence goes on."""
    start = 0
    for gap in _SENTENCE_GAP.finditer(text):
        if not text[gap.end()].islower():
            yield text[start : gap.end() - 1]
            start = gap.end()
    yield text[start:]


def _break_words(sentence: str) -> Iterator[str]:
    """Yield a sentence in pieces within the limit, at spaces where there are."""
    start = 0
    while len(sentence) - start > MAX_PARAGRAPH:
        space = sentence.rfind(" ", start + 1, start + MAX_PARAGRAPH + 1)
        end = space if space > 0 else start + MAX_PARAGRAPH
        yield sentence[start:end].strip()
        start = end
    yield sentence[start:].strip()


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith((*".!?…:",))


def _shorten(text: str, limit: int) -> str:
    """Return the text, cut at the end of a word with an ellipsis when it is longer than the limit."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    if text[limit - 1] != " ":
        head = head.rpartition(" ")[0] or head
    return head.rstrip(" ,;:-–") + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())


# Guide and ids


def _build_guide(folder: Path, chapters: Sequence[_Chapter]) -> Guide:
    slugs = _Slugs(MAX_SECTION_SLUG)
    several = len(chapters) > 1
    name = folder.resolve().name or str(folder)
    titles = {chapter.language: name if several else chapter.title for chapter in chapters}
    sections = [
        _build_section(slugs.take(_section_slug(chapter, part, several), "section"), chapter.language, part)
        for chapter in chapters
        for part in chapter.parts
    ]
    return Guide(titles, tuple(sections))


def _build_section(section_id: str, language: Language, part: _Written) -> Section:
    slugs = _Slugs(MAX_POINT_SLUG)
    points = tuple(
        Point(f"{section_id}/{slugs.take(_slug(point.title, MAX_POINT_SLUG), 'point')}", {language: point})
        for point in part.points
    )
    return Section(section_id, {language: part.title}, {language: part.lead} if part.lead else {}, points)


def _section_slug(chapter: _Chapter, part: _Written, several: bool) -> str:
    """Return the heading's slug, after the file's own when there are several, within the limit together."""
    stem = _slug(chapter.path.stem, MAX_STEM_SLUG) if several else ""
    heading = _slug(part.heading, MAX_SECTION_SLUG - len(stem) - bool(stem))
    return "-".join(filter(None, (stem, heading)))


class _Slugs:
    """The slugs taken so far; one that comes again gets -2, -3 and so on, within the limit."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._taken: set[str] = set()
        self._counts: Counter[str] = Counter()

    def take(self, slug: str, otherwise: str) -> str:
        """Return the slug, or `otherwise` for an empty one, with a number when it is taken."""
        base = slug or otherwise
        self._counts[base] += 1
        free = base
        while free in self._taken:
            number = max(self._counts[base], 2)
            free = f"{_cut_slug(base, self._limit - len(str(number)) - 1)}-{number}"
            self._counts[base] += free in self._taken
        self._taken.add(free)
        return free


def _slug(text: str, limit: int) -> str:
    """Return lower-case ASCII words joined by hyphens, without diacritics."""
    spelled = unicodedata.normalize("NFKD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return _cut_slug(_NOT_SLUG.sub("-", letters.lower()).strip("-"), limit)


def _cut_slug(slug: str, limit: int) -> str:
    if len(slug) <= limit:
        return slug
    head = slug[:limit]
    if slug[limit] != "-":
        head = head.rpartition("-")[0] or head
    return head.strip("-")


READERS: Mapping[str, Callable[[bytes], Document]] = {
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".txt": _read_plain,
}
