"""Questions that a document puts itself: a heading that asks, and other ways to ask the same below it."""

from collections.abc import Sequence
from typing import TypeVar

from knowledge.reading.document import Paragraph

OTHER_WAYS = ("Cách hỏi khác: ", "Also asked as: ")
"""What a paragraph below a heading begins with that says how else its question is put, in both languages."""
_JOINT = "?"
_Block = TypeVar("_Block")


def take_questions(heading: str, blocks: Sequence[_Block]) -> tuple[tuple[str, ...], list[_Block]]:
    """Return the questions that a part of a document answers, and its blocks without those that only list them."""
    if not heading.rstrip().endswith(_JOINT):
        return (), list(blocks)
    listing = [block for block in blocks if isinstance(block, Paragraph) and block.text.startswith(OTHER_WAYS)]
    asked = [heading, *(way for block in listing for way in _ways(block.text))]
    return tuple(dict.fromkeys(asked)), [block for block in blocks if block not in listing]


def _ways(text: str) -> list[str]:
    _, _, listed = text.partition(": ")
    return [f"{way.strip()}{_JOINT}" for way in listed.split(_JOINT) if way.strip()]
