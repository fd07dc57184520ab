"""Pairs of question and answer, as documents write them: `Hỏi:` and `Đáp:`, a question as a line, or `…? → …`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from knowledge.reading.document import Block, Heading, Item, Paragraph
from knowledge.reading.lines import without_number
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import sentences

_MOST_ANSWERED = 900
"""Characters of an answer: what stands further below a question is shown by itself."""
_LONGEST_QUESTION, _LEAST_WORDS = 150, 3
"""Characters and words of a line that is nothing but a question; `Vì sao?` is one of the text around it."""
_ASKS = r"(?:câu hỏi|hỏi|question|q)"
_ANSWERS = r"(?:câu trả lời|trả lời|đáp án|đáp|answer|a)"
_QUESTION = expression(rf"{_ASKS} ?\d{{0,3}} ?[:.] ?(?=\S)", re.IGNORECASE)
_ANSWER = expression(rf"{_ANSWERS} ?\d{{0,3}} ?:(?: |\Z|(?=\S))", re.IGNORECASE)
_BOTH = expression(rf"{_ASKS} ?\d{{0,3}} ?[:.] ?(.{{3,300}}?\?) {_ANSWERS} ?\d{{0,3}} ?: ?(.*)", re.IGNORECASE)
_LEADS_TO = expression(r"([^?]{8,150}\?) ?(?:→|⇒|->|=>|➔|➜) ?(\S.*)")
"""A question and its answer in one line, joined by an arrow."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that the document itself asks, and the answer below it; several items are a line each."""

    question: str
    text: str


Paired: TypeAlias = Block | Answered


def paired(blocks: Iterable[Block]) -> Iterator[Paired]:
    """Yield the blocks; what stands below a question, up to the next one or a heading, is its answer."""
    pair = _Pair()
    above: Block | None = None
    for block in blocks:
        before, above = above, block
        if isinstance(block, Heading):
            yield from pair.end()
            yield replace(block, title=_question_of(block)) if _QUESTION.match(block.title) else block
        elif isinstance(before, Heading) and before.title.endswith("?") and _ANSWER.match(block.text):
            pair.begin(_question_of(before), None)
            pair.take(block)
        elif both := _BOTH.fullmatch(block.text) or _LEADS_TO.fullmatch(block.text):
            yield from pair.end()
            pair.begin(both[1], block)
            pair.take(replace(block, text=both[2]))
            if _LEADS_TO.fullmatch(block.text):
                yield from pair.end()
        elif asks := _asked(block):
            yield from pair.end()
            pair.begin(asks, block)
        elif not pair.take(block):
            yield from pair.end()
            yield block
    yield from pair.end()


class _Pair:
    """The question that was read last, and as much of its answer as was read."""

    def __init__(self) -> None:
        self._question = ""
        self._asked: Block | None = None
        self._answer: list[Paragraph | Item] = []
        self._size = 0

    def begin(self, question: str, block: Block | None) -> None:
        """Begin with a question; `block` is what it is shown as where no answer follows."""
        self._question, self._asked, self._answer, self._size = question, block, [], 0

    def take(self, block: Paragraph | Item) -> bool:
        """Take a block into the answer; return whether there is a question, and room for it."""
        if not self._question or (self._answer and self._size + len(block.text) > _MOST_ANSWERED):
            return False
        mark = None if self._answer else _ANSWER.match(block.text)
        text = block.text[mark.end() :].strip() if mark else block.text
        if text:
            self._answer.append(replace(block, text=text))
            self._size += len(text) + 1
        return True

    def end(self) -> Iterator[Paired]:
        """Yield the pair, or the question alone where nothing answers it."""
        if self._question and self._answer:
            joint = "\n" if any(isinstance(block, Item) for block in self._answer) else " "
            yield Answered(self._question, joint.join(block.text for block in self._answer))
        elif self._asked:
            yield self._asked
        self.begin("", None)


def _asked(block: Paragraph | Item) -> str:
    """Return what a line asks: behind the word that announces a question, or as nothing but one; else an empty text."""
    if asks := _QUESTION.match(block.text):
        return block.text[asks.end() :]
    text = block.text
    is_question = isinstance(block, Paragraph) and text.endswith("?") and len(text) <= _LONGEST_QUESTION
    return text if is_question and len(text.split()) >= _LEAST_WORDS and len(sentences(text)) == 1 else ""


def _question_of(heading: Heading) -> str:
    """Return what a heading asks, without the word that announces a question, or its number."""
    asks = _QUESTION.match(heading.title)
    return heading.title[asks.end() :] if asks else without_number(heading.title)
