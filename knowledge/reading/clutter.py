"""Drop what stands in documents and says nothing: lists of contents, forms to fill in, marks of programs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.reading.document import Block, Heading, Item, Paragraph
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.expressions import expression

_MARKS = expression(r"【[^【】]{0,200}†[^【】]{0,200}】|\{%[^%]{0,2000}%\}|[\u2500-\u257f\ue000-\uf8ff]+")
"""Places that programs cite, what a page's program should have filled in, drawn boxes, signs of symbol fonts."""
_BLANK = expression(r"_{4,}+|\.{8,}+|…{3,}+")
_MOST_BESIDE = 80
"""Characters beside the blanks of a line up to which it is a form to fill in, as `Name: ________` is."""
_LONGEST_ENTRY, _LEAST_ENTRIES = 100, 6
_LOOKED_AT = 8
"""Texts with the same beginning that are looked at."""
_NAMED_AGAIN = 0.5
"""Share of such lines that must name something further below: prices in a list also grow, but name nothing."""


def without_clutter(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without contents whose lines end with pages, without forms, and without marks of programs."""
    kept = [clean for block in blocks if (clean := _unmarked(block)) and not _is_form(_text(clean))]
    return list(_without_contents(_rejoined(kept)))


def _unmarked(block: Block) -> Block | None:
    text = _text(block)
    if not _MARKS.search(text):
        return block
    left = one_line(_MARKS.sub(" ", text)).replace(" .", ".").replace(" ;", ";")
    if not left:
        return None
    return replace(block, title=left) if isinstance(block, Heading) else replace(block, text=left)


def _is_form(text: str) -> bool:
    return _BLANK.search(text) is not None and len(_BLANK.sub("", text)) <= _MOST_BESIDE


def _rejoined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; a paragraph that goes on with a small letter belongs to the one before it."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if isinstance(block, Paragraph) and isinstance(before, Paragraph | Item) and _goes_on(before.text, block.text):
            joined[-1] = replace(before, text=f"{before.text} {block.text}")
        else:
            joined.append(block)
    return joined


_LEAST_BROKEN, _MOST_BROKEN = 30, 2_000
"""Characters of a line that may have been broken; shorter ones stand in lists of words."""


def _goes_on(before: str, text: str) -> bool:
    is_open = _LEAST_BROKEN <= len(before) <= _MOST_BROKEN and (before[-1].isalnum() or before[-1] == ",")
    return is_open and text[0].islower() and ": " not in text[:_LEAST_BROKEN]


def _without_contents(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks without runs of lines that name what stands below, each with the number of its page."""
    texts = sorted(_text(block).casefold() for block in blocks)
    run: list[Block] = []
    last = 0
    for block in blocks:
        page = _page_of(block)
        if page is not None and page >= last:
            run.append(block)
            last = page
            continue
        yield from _kept(run, texts)
        run, last = ([block], page) if page is not None else ([], 0)
        if page is None:
            yield block
    yield from _kept(run, texts)


def _kept(run: Sequence[Block], texts: Sequence[str]) -> Sequence[Block]:
    """Return a run of lines that end with growing numbers, nothing where it is a list of contents."""
    if len(run) < _LEAST_ENTRIES:
        return run
    again = sum(_is_named_again(_name_of(block), texts) for block in run)
    return [] if again >= _NAMED_AGAIN * len(run) else run


def _is_named_again(name: str, texts: Sequence[str]) -> bool:
    """Tell whether another text begins with a name; the entry itself goes on with its page."""
    at = bisect_left(texts, name)
    named = (text for text in texts[at : at + _LOOKED_AT] if text.startswith(name))
    return any(not text[len(name) :].strip(" :").isdigit() for text in named)


def _page_of(block: Block) -> int | None:
    text = _text(block)
    if len(text) > _LONGEST_ENTRY or not text[-1:].isdigit():
        return None
    digits = text[len(text.rstrip("0123456789")) :]
    before = text[: -len(digits)]
    is_entry = len(digits) <= 3 and before[-1:] == " " and (before.rstrip(' :)”"')[-1:].isalpha())
    return int(digits) if is_entry else None


def _name_of(block: Block) -> str:
    return _text(block).rstrip("0123456789").rstrip(" :").casefold()


def _text(block: Block) -> str:
    return block.title if isinstance(block, Heading) else block.text
