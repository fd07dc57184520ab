"""Splitting long texts in Telegram's HTML into messages: at sentence ends, with whole markup in each part."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import sentence_starts

ENTITIES = 256
"""Entities such as `&amp;` whose characters are cached: texts use the same few again and again."""
LIMIT = 4096
"""UTF-16 units in a message. Telegram's limit is 4096 characters without markup, and there are never
more characters than units."""

_PIECE = expression(r"[^<&]++|</[a-z-]++>|<[a-z-]++[^<>]*+>|&(?:#x?[0-9a-fA-F]{1,8}|[a-z]{1,32});|.", re.DOTALL)
_NAME = expression(r"[a-z-]+")
_JOINS = expression(r"[\u0300-\u036f\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Code points that belong to the character before them: marks, joiners, skin tones."""

_SEEN_FIRST = expression(r"(?:<[a-z-][^<>]*>)*[^\s<&]")
_SEEN_LAST = expression(r"[^\s>;](?:</[a-z-]+>)*\Z")
"""A text that begins and ends with something visible needs no trimming."""

_PARAGRAPH_END = expression(r"\n\s*\n")
_LINE_END = expression(r"\n")
_WORD_END = expression(r"\s")


class Glyph(NamedTuple):
    """A visible character, how the HTML writes it, and the tags around it: (offset, opening tag), outermost first."""

    raw: str
    seen: str
    tags: tuple[tuple[int, str], ...]


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Return the parts of a text; none is empty or longer than `limit`, and none at all for an empty text."""
    # Nearly every reply is short. Reading it character by character would take longer than all else in sending it.
    if 2 * len(text) <= limit and _SEEN_FIRST.match(text) and _SEEN_LAST.search(text):
        return [text]
    glyphs = list(_read(text))
    parts, start = [], 0
    while start < len(glyphs):
        end = _end(glyphs, start, limit)
        trimmed = _trim(glyphs[start:end])
        if trimmed:
            parts.append(_write(trimmed))
        start = end
    return parts


def _read(text: str) -> Iterator[Glyph]:
    tags: tuple[tuple[int, str], ...] = ()
    for match in _PIECE.finditer(text):
        piece = match[0]
        if len(piece) == 1 or piece[0] not in "<&":
            for character in piece:
                yield Glyph(character, character, tags)
        elif piece[0] == "&":
            yield Glyph(piece, _character(piece), tags)
        elif piece[1] == "/":
            tags = tags[:-1]
        else:
            tags = (*tags, (match.start(), piece))


@lru_cache(ENTITIES)
def _character(entity: str) -> str:
    return html.unescape(entity)


def _end(glyphs: Sequence[Glyph], start: int, limit: int) -> int:
    """Return where the part that begins at `start` ends."""
    end, units = start, 0
    while end < len(glyphs) and (more := units + _units(glyphs[end].seen)) <= limit:
        units = more
        end += 1
    if end == len(glyphs):
        return end
    # With one more: the next letter tells whether a sentence ends before it.
    seen = "".join(glyph.seen[:1] or " " for glyph in glyphs[start : end + 1])
    for cuts, earliest in _CUTS:
        last = max((cut for cut in cuts(seen) if cut <= end - start), default=0)
        if last >= earliest * (end - start) and last:
            return start + last
    return _whole_character(glyphs, start, end)


def _after_paragraphs(seen: str) -> Iterator[int]:
    return (match.end() for match in _PARAGRAPH_END.finditer(seen))


def _after_sentences_and_lines(seen: str) -> Iterator[int]:
    return chain(sentence_starts(seen), (match.end() for match in _LINE_END.finditer(seen)))


def _after_words(seen: str) -> Iterator[int]:
    return (match.end() for match in _WORD_END.finditer(seen))


_CUTS: tuple[tuple[Callable[[str], Iterator[int]], float], ...] = (
    (_after_paragraphs, 1 / 2),
    (_after_sentences_and_lines, 1 / 4),
    (_after_words, 1 / 8),
)
"""Where to cut, best first, and how full a part must be at least, so that many short parts do not come of it."""


def _whole_character(glyphs: Sequence[Glyph], start: int, end: int) -> int:
    """Move a cut to before a character that consists of several code points."""
    cut = end
    while cut > start + 1 and (_JOINS.match(glyphs[cut].seen) or glyphs[cut - 1].seen == "\u200d"):
        cut -= 1
    return cut if cut > start + 1 else max(end, start + 1)


def _units(seen: str) -> int:
    # A glyph is nearly always one code point.
    return 1 + (seen > "\uffff") if len(seen) == 1 else sum(1 + (character > "\uffff") for character in seen)


def _trim(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    first, last = 0, len(glyphs)
    while first < last and not glyphs[first].seen.strip():
        first += 1
    while last > first and not glyphs[last - 1].seen.strip():
        last -= 1
    return glyphs[first:last]


def _write(glyphs: Sequence[Glyph]) -> str:
    """Return glyphs as HTML, each tag opened and closed where it has to be."""
    written: list[str] = []
    open_tags: tuple[tuple[int, str], ...] = ()
    for glyph in glyphs:
        if glyph.tags is not open_tags:
            written += _change(open_tags, glyph.tags)
            open_tags = glyph.tags
        written.append(glyph.raw)
    return "".join([*written, *_change(open_tags, ())])


def _change(before: tuple[tuple[int, str], ...], after: tuple[tuple[int, str], ...]) -> list[str]:
    shared = 0
    while shared < min(len(before), len(after)) and before[shared] == after[shared]:
        shared += 1
    closing = (_NAME.findall(tag)[0] for _, tag in reversed(before[shared:]))
    return [*(f"</{name}>" for name in closing), *(tag for _, tag in after[shared:])]
