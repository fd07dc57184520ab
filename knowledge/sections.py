"""Arrange the blocks of a document in sections of points, with titles, introductions and texts of a fit length."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import NamedTuple, TypeVar

from knowledge.guide import PointText
from knowledge.point_titles import cut_title, title_of, title_of_row
from knowledge.questions_asked import take_questions
from knowledge.reading.answered import Answered
from knowledge.reading.document import MAX_SECTION_TITLE, Document, Heading, Item, Paragraph
from knowledge.reading.lines import without_number
from knowledge.reading.text import split_label
from knowledge.reading.tidying import Tidied, has_words, tidied
from knowledge.short_items import Gathered, Listed, gathered
from knowledge.toolbox.sentences import ends_sentence, sentences
from knowledge.toolbox.shortening import shorten

MAX_PARAGRAPH = 900
"""Characters of a point's text: the encoder reads 512 tokens, and an answer should fit on a phone's screen."""
_MIN_PARAGRAPH = 25
"""Characters below which a text without label, sentence end or digit says nothing by itself."""
_MAX_QUESTION = 120
"""Characters of a title that is a question of the document's: cut, it would ask something else."""
_TITLE_JOINT = " – "
_Block = TypeVar("_Block")


@dataclass(frozen=True, slots=True)
class _Part:
    """A section before its points are made: its own heading, the title to show, and the blocks below it."""

    heading: str
    title: str
    blocks: Sequence[Tidied]


@dataclass(frozen=True, slots=True)
class Written:
    """A section with its points, before they get ids."""

    heading: str
    title: str
    lead: str
    points: Sequence[PointText]
    questions: tuple[str, ...] = ()


def arrange(document: Document, title: str) -> list[Written]:
    """Return the document's sections, without those that have no points."""
    written = [_write(part) for part in _divide(document, title)]
    return [section for section in written if section.points]


def _divide(document: Document, title: str) -> list[_Part]:
    """Return the document's sections; text before the first heading stands under the document's title."""
    blocks = _drop_empty_headings([_unnumbered(block) for block in tidied(document.blocks)])
    counts = Counter(block.title.casefold() for block in blocks if isinstance(block, Heading))
    if document.title:
        counts[document.title.casefold()] += 1
    parts: list[_Part] = []
    open_headings: list[tuple[int, str, bool]] = []
    current: list[Tidied] = []
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


def _with_next(blocks: Sequence[_Block]) -> Iterator[tuple[_Block, _Block | None]]:
    return zip(blocks, [*blocks[1:], None], strict=False)


def _unnumbered(block: Tidied) -> Tidied:
    return Heading(without_number(block.title), block.level) if isinstance(block, Heading) else block


def _drop_empty_headings(blocks: Sequence[Tidied]) -> list[Tidied]:
    """Return the blocks without the headings that have neither text nor a lower heading directly below them."""
    return [
        block
        for block, after in _with_next(blocks)
        if not isinstance(block, Heading)
        or isinstance(after, Paragraph | Item | Answered)
        or (isinstance(after, Heading) and after.level > block.level)
    ]


def _shown_title(own: str, above: Sequence[tuple[int, str, bool]], counts: Mapping[str, int]) -> str:
    """Return a heading's title, behind its parent's where the parent has no text or the title occurs twice."""
    if not above:
        return own
    _, parent, parent_is_empty = above[-1]
    if not parent_is_empty and counts[own.casefold()] < 2:
        return own
    return shorten(f"{parent}{_TITLE_JOINT}{own}", MAX_SECTION_TITLE)


# Points


class _Passage(NamedTuple):
    """A text that will become one or more points; only list items have labels."""

    label: str
    text: str
    is_item: bool


def _write(part: _Part) -> Written:
    asked, answering = take_questions(part.heading, part.blocks)
    lead, blocks = _take_leads(gathered(answering, part.heading))
    passages = _merge_scraps([_to_passage(block, part.heading) for block in blocks])
    points = [point for one in passages for point in _write_points(one, part.heading)]
    if points and part.heading.endswith("?") and not points[0].is_named:
        points[0] = PointText(shorten(part.heading, _MAX_QUESTION), points[0].text)
    return Written(part.heading, part.title, lead, points, asked)


def _take_leads(blocks: Sequence[Gathered]) -> tuple[str, list[Gathered]]:
    """Return the paragraphs that introduce lists as one text, as far as it stays short, and all other blocks."""
    leads: list[str] = []
    rest: list[Gathered] = []
    room = MAX_PARAGRAPH
    for block, after in _with_next(blocks):
        introduces = isinstance(block, Paragraph) and block.text.endswith(":") and isinstance(after, Item)
        if introduces and isinstance(block, Paragraph) and len(block.text) < room:
            leads.append(block.text)
            room -= len(block.text) + 1
        else:
            rest.append(block)
    return " ".join(leads), rest


def _to_passage(block: Gathered, heading: str) -> _Passage:
    if isinstance(block, Listed):
        return _Passage(block.title or cut_title(heading), "\n".join(block.lines), True)
    if isinstance(block, Answered):
        return _Passage(shorten(block.question, _MAX_QUESTION), block.text, True)
    if isinstance(block, Item):
        label, text = split_label(block.text)
        return _Passage(label, text, True) if has_words(label) else _Passage("", block.text, True)
    if isinstance(block, Paragraph):
        return _Passage(title_of_row(block.text), block.text, False)
    return _Passage("", block.title, False)


def _merge_scraps(passages: Sequence[_Passage]) -> list[_Passage]:
    """Join scraps, which say nothing by themselves, with the passage after them, or drop them."""
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
    """Yield the passages, with neighbouring scraps of one kind joined into one."""
    for (is_scrap, is_item), run in groupby(passages, lambda passage: (_is_scrap(passage), passage.is_item)):
        if is_scrap:
            yield _Passage("", "; ".join(passage.text for passage in run), is_item)
        else:
            yield from run


def _put_before(scrap: _Passage, passage: _Passage) -> _Passage | None:
    """Return a scrap joined with the passage after it; None where they do not belong together.

    A list item does not belong to a paragraph, and nothing belongs before a label.
    """
    if passage.label or (scrap.is_item and not passage.is_item):
        return None
    joint = "; " if scrap.is_item else _TITLE_JOINT
    return passage._replace(text=f"{scrap.text}{joint}{passage.text}")


def _may_stand_alone(scrap: _Passage) -> bool:
    return scrap.is_item and not _is_link(scrap.text)


def _is_scrap(passage: _Passage) -> bool:
    """Tell whether a text says nothing by itself: very short, without label, sentence end, digit or value."""
    text = passage.text
    if passage.label or len(text) >= _MIN_PARAGRAPH or ends_sentence(text) or ": " in text:
        return False
    return _is_link(text) or not any(map(str.isdigit, text))


def _is_link(text: str) -> bool:
    return "://" in text or text.startswith("www.")


def _write_points(passage: _Passage, heading: str) -> Iterator[PointText]:
    for piece in _split_long(passage.text):
        yield PointText(passage.label or title_of(piece, heading), piece)


def _split_long(text: str) -> list[str]:
    """Return pieces of about the same length within the limit, cut at the ends of sentences where possible."""
    if len(text) <= MAX_PARAGRAPH:
        return [text]
    target = len(text) / ceil(len(text) / MAX_PARAGRAPH)
    pieces: list[str] = []
    current: list[str] = []
    size = 0
    for sentence in (part for whole in sentences(text) for part in _break_words(whole)):
        if current and (size >= target or size + len(sentence) + 1 > MAX_PARAGRAPH):
            pieces.append(" ".join(current))
            current, size = [], 0
        current.append(sentence)
        size += len(sentence) + 1
    return [*pieces, " ".join(current)]


def _break_words(sentence: str) -> Iterator[str]:
    """Yield a sentence in pieces within the limit, cut at spaces where possible."""
    start = 0
    while len(sentence) - start > MAX_PARAGRAPH:
        space = sentence.rfind(" ", start + 1, start + MAX_PARAGRAPH + 1)
        end = space if space > 0 else start + MAX_PARAGRAPH
        yield sentence[start:end].strip()
        start = end
    yield sentence[start:].strip()
