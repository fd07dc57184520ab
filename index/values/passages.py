"""What stands in the index: texts that lead to a point, a section, small talk, or out of scope."""

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.guide import Language

Kind = Literal["text", "sentence", "question"]

SECTION = "section:"
SMALL_TALK = "small_talk:"
OUT_OF_SCOPE = "out_of_scope:"
"""Prefixes of labels that are not points."""

_GAP = re.compile(r"(?<=[.!?…])\s+(?=[^\s\d%])")
_SHORT_FORMS = frozenset("Mr. Mrs. Ms. Dr. Prof. St. vs. e.g. i.e. TP. Tp. TS. ThS. GS. PGS. BS. Q. P.".split())
"""Words whose full stop ends no sentence, though a name with a capital follows."""


@dataclass(frozen=True)
class Passage:
    """One row of the index: `label` is a point id or one of the prefixed labels."""

    label: str
    text: str
    kind: Kind
    language: Language | None = None

    @property
    def is_point(self) -> bool:
        """Whether the passage leads to a point of the guide."""
        return is_point(self.label)


def is_point(label: str) -> bool:
    """Tell a point's id from a prefixed label."""
    return not label.startswith((SECTION, SMALL_TALK, OUT_OF_SCOPE))


def sentences(text: str) -> list[str]:
    """Split a paragraph after full stops, question and exclamation marks; figures like `5.78` stay whole."""
    text = text.strip()
    found, start = [], 0
    for gap in _GAP.finditer(text):
        last_word = text[start : gap.start()].rpartition(" ")[2].lstrip('("“')
        if not text[gap.end()].islower() and last_word not in _SHORT_FORMS:
            found.append(text[start : gap.start()])
            start = gap.end()
    return [*found, text[start:]] if text else []
