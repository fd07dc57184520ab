"""Tell the main part of a web page from its clutter, with trafilatura.

trafilatura knows clutter best; the own reader knows headings, tables and lists best. So the own blocks are kept,
chosen by the words that trafilatura kept.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import trafilatura
from lxml import etree, html

from knowledge.reading.document import Block, Heading
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

_MAX_ELEMENTS = 50_000
"""Elements of a page up to which trafilatura is asked: for so many it takes some seconds."""
_FEW_LINKS = 10
"""Links of a page of a website, at least: one with fewer is a document saved as a page, and all of it is wanted."""
_LEAST_CHARACTERS = 250
"""Characters of a main part, at least: what is shorter is a teaser of a page that was not understood."""
_LEAST_SHARE = 0.5
"""Share of a block's pairs of words that the main part must have."""
_MAX_GAP = 8
"""Blocks between two of the main part that may belong to it too, as far as they are prose."""
_LEAST_PROSE = 60
"""Characters of a block of prose, at least. Of 330 pages this keeps 1% more of the text, and 0.4% more clutter."""
_WORD = expression(r"\w+")

_Pair = tuple[str, str]


class Chosen(NamedTuple):
    """The blocks of a main part, and which share of its words they hold, from 0 to 1."""

    blocks: list[Block]
    share: float


def find_main_part(page: etree._Element) -> etree._Element | None:
    """Return the main part as a page of its own; None where the page has no clutter or gives too little."""
    elements = sum(1 for _ in page.iter())
    links = sum(1 for _ in page.iter("a"))
    if elements > _MAX_ELEMENTS or links < _FEW_LINKS:
        return None
    tree = html.fromstring(etree.tostring(page, encoding="unicode", method="html"))
    found = trafilatura.extract(tree, include_comments=False, include_formatting=True, output_format="html")
    part = etree.fromstring(found, etree.HTMLParser()) if found else None
    return part if part is not None and len(_text_of(part)) >= _LEAST_CHARACTERS else None


def choose_blocks(part: etree._Element, blocks: Sequence[Block]) -> Chosen:
    """Return the blocks that stand in the main part, with the prose between them."""
    wanted = set(_pairs(_text_of(part)))
    own = [list(_pairs(block.title if isinstance(block, Heading) else block.text)) for block in blocks]
    kept = [sum(pair in wanted for pair in pairs) >= _LEAST_SHARE * len(pairs) > 0 for pairs in own]
    held = {pair for pairs, keep in zip(own, kept, strict=True) if keep for pair in pairs}
    for before, after in pairwise([at for at, keep in enumerate(kept) if keep]):
        if after - before <= _MAX_GAP + 1:
            kept[before + 1 : after] = map(_is_prose, blocks[before + 1 : after])
    chosen = [block for block, keep in zip(blocks, kept, strict=True) if keep]
    return Chosen(chosen, len(held & wanted) / max(len(wanted), 1))


def _is_prose(block: Block) -> bool:
    return not isinstance(block, Heading) and len(block.text) >= _LEAST_PROSE and ends_sentence(block.text)


def _text_of(part: etree._Element) -> str:
    return " ".join(" ".join(part.itertext()).split())


def _pairs(text: str) -> Iterator[_Pair]:
    """Yield each two words that follow each other; a text of one word gives that word alone."""
    words = _WORD.findall(text.casefold())
    return pairwise(words) if len(words) > 1 else iter([(word, "") for word in words])
