"""Join what says too little by itself: alone, `Trứng: 3–4 quả` is torn from what it is a part of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import ceil

from knowledge.point_titles import MAX_POINT_TITLE, MOST_TITLE, cut_title
from knowledge.reading.document import Heading, Item, Paragraph
from knowledge.reading.text import split_label
from knowledge.reading.tidying import Tidied
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence, sentences

SHORT_LINE = 70
"""Characters that the lines of a list have on average, up to which each says too little by itself to be a point."""
LONGEST_LINE = 90
"""Characters of a line up to which it may stand among shorter ones."""
LEAST_LINES, LEAST_INTRODUCED = 3, 2
"""Short neighbours from which they are joined: two are as easily read apart, unless a line introduces both."""
MOST_LISTED = 450
"""Characters of joined lines: with title and source they fit on a phone's screen."""
WHOLE_PARAGRAPHS = 2
"""Paragraphs of a section up to which it is one point: the second seldom says what it speaks of."""
LEAST_SECTION, MOST_SECTION = 200, 700
"""Characters of such a section: two short lines are two facts, and a longer section is more than an answer."""
MOST_INTRODUCED = 600
"""Characters up to which a list and the line that introduces it are one, however long its items are."""
MOST_FOLLOWING = 60
"""Lines below such a line that are looked at: more are no answer."""
_JOINS = expression(r";\W{0,3}(?:and|or|và|hoặc)?$", re.IGNORECASE)
LEAST_STEPS = 2
"""Blocks from the first step on: below a lone one stands what it is about."""
_STEP = expression(r"(?:bước|step|giai đoạn|phase|stage) \d{1,2}\b", re.IGNORECASE)
WHOLE_ANSWER = 900
"""Characters of the text below a question up to which it is one point: the question asks for all of it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Several lines that belong together, and the line that introduces them; empty where none does."""

    title: str
    lines: tuple[str, ...]


Gathered = Tidied | Listed


def gathered(blocks: Sequence[Tidied], heading: str) -> list[Gathered]:
    """Return the blocks of a section, with what belongs together as one: all of it, or each run of short lines."""
    if whole := _as_one(blocks, heading):
        return [whole]
    kept: list[Gathered] = []
    for run in _runs(list(_with_whole_lists(_with_steps(_introduced(blocks))))):
        lines = [_text_of(block) for block in run]
        is_introduced = bool(kept) and _introduces(kept[-1], run[0])
        is_short = sum(map(len, lines)) <= SHORT_LINE * len(lines)
        if not is_short or len(run) < (LEAST_INTRODUCED if is_introduced else LEAST_LINES):
            kept += run
            continue
        title = _text_of(kept.pop()).rstrip(" :") if is_introduced else ""
        opening = () if is_introduced else _take_announcing(kept)
        for number, part in enumerate(_parted(lines)):
            kept.append(Listed(title, part if number else (*opening, *part)))
    return kept


def _take_announcing(kept: list[Gathered]) -> tuple[str, ...]:
    """Take the sentence off that announces a list, at the end of the paragraph before it: alone it says nothing."""
    if not kept or not _announces(kept[-1]):
        return ()
    *before, last = sentences(_text_of(kept[-1]))
    if len(last) > MOST_LISTED:
        return ()
    kept[-1:] = [Paragraph(" ".join(before))] if before else []
    return (last,)


def _as_one(blocks: Sequence[Tidied], heading: str) -> Gathered | None:
    """Return a short section as one block; None for a longer one, and for one whose parts are named."""
    texts = [_text_of(block) for block in blocks]
    size = sum(map(len, texts)) + len(texts)
    if len(blocks) < 2 or not all(isinstance(block, Paragraph | Item) for block in blocks):
        return None
    has_lines = any(isinstance(block, Item) or _column(block) for block in blocks)
    if heading.endswith("?") and size <= WHOLE_ANSWER:
        return Listed("", tuple(texts)) if has_lines else Paragraph(" ".join(texts))
    if len(blocks) <= WHOLE_PARAGRAPHS and LEAST_SECTION <= size <= MOST_SECTION and not has_lines:
        return Paragraph(" ".join(texts))
    return None


def _introduced(blocks: Sequence[Tidied]) -> list[Tidied]:
    """Return the blocks, with each line that introduces a paragraph in front of that one."""
    kept: list[Tidied] = []
    for block in blocks:
        is_paragraph = isinstance(block, Paragraph) and not _column(block)
        if kept and is_paragraph and _introduces(kept[-1], block):
            kept[-1] = Paragraph(f"{_text_of(kept[-1])} {_text_of(block)}")
        else:
            kept.append(block)
    return kept


def _introduces(line: Gathered, following: Gathered) -> bool:
    """Tell whether a line says what follows it: with a colon, or as the name of a list."""
    if not isinstance(line, Paragraph) or _column(line):
        return False
    names = len(line.text) <= MAX_POINT_TITLE and not ends_sentence(line.text) and isinstance(following, Item)
    return names or (line.text.endswith(":") and len(line.text) <= MOST_TITLE)


def _with_steps(blocks: Sequence[Tidied]) -> list[Gathered]:
    """Return the blocks, with steps as one: `Bước 2` alone says nothing, and who asks how wants all of them.

    More of them than an answer holds are parted into steps, each with the text below it.
    """
    starts = [at for at, block in enumerate(blocks) if _STEP.match(_text_of(block))]
    is_plain = all(isinstance(block, Paragraph | Item) for block in blocks[starts[0] :]) if starts else False
    if not is_plain or len(blocks) - starts[0] < LEAST_STEPS:
        return list(blocks)
    lines = [_text_of(block) for block in blocks]
    title = ""
    kept: list[Gathered] = list(blocks[: starts[0]])
    if kept and _introduces(kept[-1], Item("")):
        title = _text_of(kept.pop()).rstrip(" :")
    if sum(map(len, lines[starts[0] :])) <= WHOLE_ANSWER:
        return [*kept, Listed(title, tuple(lines[starts[0] :]))]
    for start, end in pairwise([*starts, len(lines)]):
        kept.append(Listed(cut_title(lines[start].rstrip(" :")), tuple(lines[start:end])))
    return kept


def _with_whole_lists(blocks: Sequence[Gathered]) -> Iterator[Gathered]:
    """Yield the blocks, with each line that introduces a list of unnamed items and all of these as one."""
    at = 0
    while at < len(blocks):
        lines = _introduced_items(blocks, at)
        text = _text_of(blocks[at])
        if lines:
            is_title = len(text) <= MOST_TITLE
            yield Listed(text.rstrip(" :"), lines) if is_title else Listed(cut_title(text.rstrip(" :")), (text, *lines))
        else:
            yield blocks[at]
        at += 1 + len(lines)


def _introduced_items(blocks: Sequence[Gathered], at: int) -> tuple[str, ...]:
    """Return the lines that a line introduces; none where they have names, or are too many for one point."""
    if not _announces(blocks[at]):
        return ()
    following = blocks[at + 1 : at + 1 + MOST_FOLLOWING]
    joined = _joined_by_semicolons(following)
    lines = joined or (_unnamed_items(following) if isinstance(blocks[at], Paragraph) else [])
    size = len(_text_of(blocks[at])) + sum(map(len, lines))
    is_fit = size <= (WHOLE_ANSWER if joined else MOST_INTRODUCED)
    return tuple(lines) if len(lines) >= LEAST_INTRODUCED and is_fit else ()


def _joined_by_semicolons(following: Sequence[Gathered]) -> list[str]:
    """Return the lines that are one sentence: each ends with a semicolon but the last."""
    lines: list[str] = []
    for block in following:
        if not isinstance(block, Paragraph | Item):
            break
        lines.append(block.text)
        if not _JOINS.search(block.text):
            break
    return lines if len(lines) >= LEAST_INTRODUCED else []


def _unnamed_items(following: Sequence[Gathered]) -> list[str]:
    items = list(takewhile(lambda block: isinstance(block, Item), following))
    lines = [_text_of(item) for item in items]
    return [] if any(split_label(line)[0] for line in lines) else lines


def _announces(block: Gathered) -> bool:
    return isinstance(block, Paragraph | Item) and block.text.endswith(":")


def _runs(blocks: Sequence[Gathered]) -> Iterator[list[Gathered]]:
    """Yield neighbours that may be joined; any other block by itself."""
    run: list[Gathered] = []
    for block in blocks:
        if run and not (_is_line(run[-1]) and _is_line(block) and _belongs(run[-1], block)):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_line(block: Gathered) -> bool:
    return (isinstance(block, Item) or bool(_column(block))) and len(_text_of(block)) <= LONGEST_LINE


def _belongs(one: Gathered, other: Gathered) -> bool:
    """Tell whether two short lines stand in the same list, or in the same table: its rows begin alike."""
    if isinstance(one, Item) or isinstance(other, Item):
        return isinstance(one, Item) and isinstance(other, Item)
    return _column(one) == _column(other)


def _column(block: Gathered) -> str:
    """Return the name of the first column of a table's row; empty for any other text."""
    if not isinstance(block, Paragraph) or "; " not in block.text:
        return ""
    name, colon, _ = block.text.partition(": ")
    return name if colon else ""


def _text_of(block: Gathered) -> str:
    if isinstance(block, Listed):
        return "\n".join(block.lines)
    return block.title if isinstance(block, Heading) else block.text


def _parted(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the lines in parts of about the same length within the limit."""
    count = ceil(sum(map(len, lines)) / MOST_LISTED)
    target = sum(map(len, lines)) / count
    part: list[str] = []
    size = 0.0
    for line in lines:
        if part and count > 1 and size + len(line) / 2 > target:
            yield tuple(part)
            part, size, count = [], size - target, count - 1
        part.append(line)
        size += len(line)
    yield tuple(part)
