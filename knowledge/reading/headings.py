"""Find the headings of a document that marks none: its bold lines, or else lines that have the form of headings."""

from collections.abc import Collection, Sequence

from knowledge.reading import plain
from knowledge.reading.document import Block, Heading, Item, Paragraph
from knowledge.reading.lines import COLON, PLAIN, find_marker, looks_like_heading, rank_heading

_TITLE = 1
"""The level of a document's title."""


def find_headings(blocks: Sequence[Block], bold: Collection[int]) -> list[Block]:
    """Return the blocks, with paragraphs turned into headings where headings are not marked.

    `bold` holds the indexes of bold paragraphs. More than one marked heading means that headings are marked.
    """
    marked = sum(isinstance(block, Heading) for block in blocks)
    if marked > 1:
        return _with_numbered_titles([_settled(block) for block in blocks])
    found = [_promoted(block) if at in bold else block for at, block in enumerate(blocks)]
    if marked and isinstance(blocks[0], Heading) and found == list(blocks):
        return _with_numbered_titles([blocks[0], *_numbered(blocks[1:])])
    if marked:
        return [_settled(new if new is old else _lowered(new)) for new, old in zip(found, blocks, strict=True)]
    if any(isinstance(block, Heading) for block in found):
        title, rest = plain.take_title([_settled(block) for block in found])
    else:
        document = plain.read_text("\n\n".join(map(_as_line, blocks)))
        title, rest = document.title, document.blocks
    return [*([Heading(title, _TITLE)] if title else []), *map(_lowered, rest)]


def _with_numbered_titles(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; a numbered item that is like a title, above text or items without numbers, is a heading.

    One behind another is a step of a list.
    """
    level = _TITLE
    found: list[Block] = []
    for before, block, after in zip([None, *blocks[:-1]], blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Heading):
            level = block.level
        is_step = isinstance(before, Item) and before.numbered
        if isinstance(block, Item) and block.numbered and not is_step and _is_title(block.text) and _is_below(after):
            found.append(Heading(block.text, level + 1))
        else:
            found.append(block)
    return found


def _is_title(text: str) -> bool:
    return looks_like_heading(text) and not text.endswith(":") and text[0].isupper() and ": " not in text


def _is_below(block: Block | None) -> bool:
    return isinstance(block, Paragraph) or (isinstance(block, Item) and not block.numbered)


def _numbered(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks below a document's title; lines that are numbered as headings are, are headings."""
    if not blocks:
        return []
    document = plain.read_text("\n\n".join(map(_as_line, blocks)))
    found = [*([Paragraph(document.title)] if document.title else []), *document.blocks]
    return [_lowered(block) if _is_numbered(block) else _unmarked(block) for block in found]


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Heading) and block.level < PLAIN


def _unmarked(block: Block) -> Block:
    if not isinstance(block, Heading):
        return block
    return Paragraph(f"{block.title}:" if block.level == COLON else block.title)


def _promoted(block: Block) -> Block:
    """Return a heading for a paragraph that looks like one."""
    if not isinstance(block, Paragraph) or not looks_like_heading(block.text):
        return block
    return Heading(*rank_heading(block.text))


def _lowered(block: Block) -> Block:
    """Return a heading one level lower, because level 1 belongs to the document's title alone."""
    return Heading(block.title, block.level + _TITLE) if isinstance(block, Heading) else block


def _settled(block: Block) -> Block:
    """Return an item for a paragraph that begins with a typed list marker such as `-` or `1.`."""
    marker = find_marker(block.text) if isinstance(block, Paragraph) else None
    if marker is None or not isinstance(block, Paragraph):
        return block
    return Item(block.text[marker.end() :], marker["number"] is not None)


def _as_line(block: Block) -> str:
    if isinstance(block, Item):
        return f"1. {block.text}" if block.numbered else f"- {block.text}"
    return block.text if isinstance(block, Paragraph) else block.title
