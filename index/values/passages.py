"""What stands in the index: texts that lead to a point, a section, small talk, or out of scope."""

from dataclasses import dataclass
from typing import Literal

from knowledge.guide import Language

Kind = Literal["text", "sentence", "question"]

SECTION = "section:"
SMALL_TALK = "small_talk:"
OUT_OF_SCOPE = "out_of_scope:"
"""Prefixes of labels that are not points."""


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
