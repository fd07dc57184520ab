"""What stands in the index: texts that lead to a point, a section, small talk, or out of scope."""

from typing import Literal, NamedTuple

from knowledge.guide import Language

Kind = Literal["text", "sentence", "question"]

SECTION = "section:"
SMALL_TALK = "small_talk:"
OUT_OF_SCOPE = "out_of_scope:"
"""Prefixes of labels that are not points."""


class Passage(NamedTuple):
    """One row of the index: `label` is a point id or one of the prefixed labels.

    There are tens of thousands, and a tuple is made in a third of the time that a frozen dataclass takes.
    """

    label: str
    text: str
    kind: Kind
    language: Language | None = None
    is_true: bool | None = None
    """Of a statement on a point: whether its facts support it; None for everything else."""
