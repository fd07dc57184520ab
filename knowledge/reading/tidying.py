"""Drop what says nothing by itself: lists of contents, references, lone numbers; what is left is tidy."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.reading.answered import Paired, paired
from knowledge.reading.clutter import without_clutter
from knowledge.reading.document import Block, Document, Heading
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.old_fonts import old_fonts_read

_LEAST_DIGITS = 5
"""Digits of a text without words that says something below its heading: a price, the number of a telephone."""
_WORD = expression(r"[^\W\d_]{2}|(?:[^\W\d_] ){3}")
_LEADERS = expression(
    r"(?<!\.)(?<!\. )(?:\. ?){5,}+\d{0,4}\s*$|(?<!…)…++ ?\d{1,4}\s*$|(?<!_)(?<!_ )(?:_ ?){5,}+\d{1,4}\s*$"
)
"""The dots that lead to a page's number in a list of contents."""
_LISTS = expression(
    r"(?:mục lục|(?:table of )?contents|on this page|trong bài này|references|bibliography|works cited|"
    r"tài liệu tham khảo|danh mục (?:hình|bảng|hình ảnh|bảng biểu)|list of (?:figures|tables)|index)",
    re.IGNORECASE,
)
"""Headings of parts that name other places instead of saying something."""
_BESIDE_WORDS = expression(r"\A[\W\d_]+|(?<![\W_])[\W_]++\Z")
"""Pictures, numbers and colons around the words of a heading."""
Tidied = Paired


def has_words(text: str) -> bool:
    """Tell whether a text has a word: two letters in a row, or some words of one letter."""
    return _WORD.search(text) is not None


def with_old_fonts_read(document: Document) -> Document:
    """Return the document in Unicode where most of its texts beyond ASCII were written for old fonts.

    Its pages are not known then: they are told by letters, which were others.
    """
    blocks = [_with_text(block, old_fonts_read(_text_of(block))) for block in document.blocks]
    foreign = sum(not _text_of(block).isascii() for block in document.blocks)
    changed = sum(new is not old for new, old in zip(blocks, document.blocks, strict=True))
    if not changed or 2 * changed < foreign:
        return document
    return Document(old_fonts_read(document.title) if document.title else None, blocks)


def _text_of(block: Block) -> str:
    return block.title if isinstance(block, Heading) else block.text


def _with_text(block: Block, text: str) -> Block:
    if text == _text_of(block):
        return block
    return replace(block, title=text) if isinstance(block, Heading) else replace(block, text=text)


def tidied(blocks: Sequence[Block]) -> list[Tidied]:
    """Return the blocks that say something; pairs of question and answer are one block each."""
    kept = list(paired(_without_lists(without_clutter(blocks))))
    told = [block for block in kept if isinstance(block, Heading) or _says_something(block)]
    return told if any(not isinstance(block, Heading) for block in told) else kept


def _without_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without the parts below a heading such as `Contents`, and without lines of contents."""
    level: int | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if level is None or block.level <= level:
                level = block.level if _LISTS.fullmatch(_BESIDE_WORDS.sub("", block.title)) else None
            if level is None and not _LEADERS.search(block.title):
                yield block
        elif level is None and not _LEADERS.search(block.text):
            yield block


def _says_something(block: Tidied) -> bool:
    return says_something(block.title if isinstance(block, Heading) else block.text)


def says_something(text: str) -> bool:
    """Tell whether a text says something below its heading: it has words, or enough digits."""
    return has_words(text) or sum(map(str.isdigit, text)) >= _LEAST_DIGITS
