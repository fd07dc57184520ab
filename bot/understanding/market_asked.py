"""The question for what others pay, or for a good level of a figure: numbers of one's own are no answer to it."""

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LEVEL = expression(
    r"\b(?:thi truong|mat bang|trung binh nganh|market|industry)\b(?!.*\d)"
    r"|\b(?:bao nhieu|bao nhiu|nhieu|nhiu|bn|may|the nao|co nao)\s(?:thi |la |moi |duoc coi ){1,3}"
    r"(?:on|tot|duoc|dc|cao|thap|re|mac|dat|hop ly|dep|chuan|ngon|vua|ok|oke|kha|an toan)\b(?!.*\d)"
    r"|\bwhat (?:is )?(?:a |an )?(?:good |decent |fair |healthy )?\w+ (?:is )?(?:considered )?"
    r"(?:good|decent|ok|okay|high|healthy|normal)\b(?!.*\d)"
)
"""Words of such a question; folded."""


def asks_for_level(text: str) -> bool:
    """Tell whether a message asks for the level of the market, or for one that is good."""
    return bool(_LEVEL.search(fold(text)))
