"""Drop what says nothing by itself (lists of contents, references, lone numbers), and join questions with answers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from knowledge.reading.document import Block, Document, Heading, Item, Paragraph
from knowledge.reading.lines import without_number
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
_ASKS = r"(?:câu hỏi|hỏi|question|q)"
_ANSWERS = r"(?:trả lời|đáp án|đáp|answer|a)"
_QUESTION = expression(rf"{_ASKS} ?\d{{0,3}} ?[:.] ?(?=\S)", re.IGNORECASE)
_ANSWER = expression(rf"{_ANSWERS} ?\d{{0,3}} ?: ?(?=\S)", re.IGNORECASE)
_BOTH = expression(rf"{_ASKS} ?\d{{0,3}} ?[:.] ?(.{{3,300}}?\?) {_ANSWERS} ?\d{{0,3}} ?: ?(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that the document itself asks, and the answer below it."""

    question: str
    text: str


Tidied: TypeAlias = Block | Answered


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
    kept = list(_paired(_without_lists(blocks)))
    told = [block for block in kept if isinstance(block, Heading) or _says_something(block)]
    return told if any(not isinstance(block, Heading) for block in told) else kept


def _without_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without the parts below a heading such as `Contents`, and without lines of contents."""
    level: int | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if level is None or block.level <= level:
                level = block.level if _LISTS.fullmatch(block.title.strip(" :.")) else None
            if level is None and not _LEADERS.search(block.title):
                yield block
        elif level is None and not _LEADERS.search(block.text):
            yield block


def _paired(blocks: Iterable[Block]) -> Iterator[Tidied]:
    asked: Paragraph | Item | None = None
    before: Block | None = None
    for block in blocks:
        above, before = before, block
        if isinstance(block, Heading):
            yield from _alone(asked)
            asked = None
            yield replace(block, title=_question_of(block)) if _QUESTION.match(block.title) else block
        elif isinstance(above, Heading) and above.title.endswith("?") and (answer := _ANSWER.match(block.text)):
            yield Answered(_question_of(above), block.text[answer.end() :])
        elif both := _BOTH.fullmatch(block.text):
            yield from _alone(asked)
            asked = None
            yield Answered(both[1], both[2])
        elif (answer := _ANSWER.match(block.text)) and asked:
            question = _QUESTION.match(asked.text)
            yield Answered(asked.text[question.end() if question else 0 :], block.text[answer.end() :])
            asked = None
        else:
            yield from _alone(asked)
            asked = block if _QUESTION.match(block.text) else None
            yield from _alone(None if asked else block)
    yield from _alone(asked)


def _question_of(heading: Heading) -> str:
    """Return what a heading asks, without the word that announces a question, or its number."""
    asks = _QUESTION.match(heading.title)
    return heading.title[asks.end() :] if asks else without_number(heading.title)


def _alone(block: Paragraph | Item | None) -> Iterator[Paragraph | Item]:
    if block:
        yield block


def _says_something(block: Tidied) -> bool:
    return says_something(block.title if isinstance(block, Heading) else block.text)


def says_something(text: str) -> bool:
    """Tell whether a text says something below its heading: it has words, or enough digits."""
    return has_words(text) or sum(map(str.isdigit, text)) >= _LEAST_DIGITS
