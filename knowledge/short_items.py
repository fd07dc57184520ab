"""Join what says too little by itself: alone, `Trứng: 3–4 quả` is torn from what it is a part of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from knowledge.point_titles import MAX_POINT_TITLE, MOST_TITLE
from knowledge.reading.document import Heading, Item, Paragraph
from knowledge.reading.tidying import Tidied
from knowledge.toolbox.sentences import ends_sentence

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
    for run in _runs(_introduced(blocks)):
        lines = [_text_of(block) for block in run]
        is_introduced = bool(kept) and _introduces(kept[-1], run[0])
        is_short = sum(map(len, lines)) <= SHORT_LINE * len(lines)
        if not is_short or len(run) < (LEAST_INTRODUCED if is_introduced else LEAST_LINES):
            kept += run
            continue
        title = _text_of(kept.pop()).rstrip(" :") if is_introduced else ""
        for part in _parted(lines):
            kept.append(Listed(title, part))
    return kept


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


def _introduces(line: Gathered, following: Tidied) -> bool:
    """Tell whether a line says what follows it: with a colon, or as the name of a list."""
    if not isinstance(line, Paragraph) or _column(line):
        return False
    names = len(line.text) <= MAX_POINT_TITLE and not ends_sentence(line.text) and isinstance(following, Item)
    return names or (line.text.endswith(":") and len(line.text) <= MOST_TITLE)


def _runs(blocks: Sequence[Tidied]) -> Iterator[list[Tidied]]:
    """Yield neighbours that may be joined; any other block by itself."""
    run: list[Tidied] = []
    for block in blocks:
        if run and not (_is_line(run[-1]) and _is_line(block) and _belongs(run[-1], block)):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_line(block: Tidied) -> bool:
    return (isinstance(block, Item) or bool(_column(block))) and len(_text_of(block)) <= LONGEST_LINE


def _belongs(one: Tidied, other: Tidied) -> bool:
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
