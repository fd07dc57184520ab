"""How several asks of one message are put: behind a wish, before a pair such as "pros and cons", or alike."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_WISH_BEGINS = expression(
    r"^\W*(?:(?:ad|bot|anh|chi|em|ban|a|oi|please|pls)\s+)*"
    r"(?:cho(?: (?:em|e|minh|mk|m|t|toi|tui|chi|anh|xin|thay|co|bac))+"
    r"|xin|gui|liet ke|neu|ke|give me|send me|tell me|list|i need|need)\s"
)
"""How a wish begins for things that it names; folded."""
_BEFORE_PAIR = expression(
    r"^(.+\S)\s+(?:and|plus|với|voi|và|va|cùng|rồi|roi|kèm|kem)\s+"
    r"(?:(?:its|the|it|got|what|are|their|cả|ca|các|cac|mấy|may|những|nhung|nêu|neu|cho|luôn|luon)\s+)*$",
    re.IGNORECASE,
)
"""What is asked before such a pair ("what is X and its pros and cons")."""
_LEAST_ALIKE, _MOST_ALIKE = 3, 6
"""Words of each of two things that are named in the same way."""


def wishes(text: str) -> bool:
    """Tell whether a message begins as a wish for things that it names ("cho mình định nghĩa, ...")."""
    return bool(_WISH_BEGINS.match(fold(text)))


def without_wish(text: str) -> str:
    """Return what a part of a message names, without the wish that it begins with."""
    folded = fold(text)
    found = _WISH_BEGINS.match(folded) if len(folded) == len(text) else None
    return text[found.end() :] if found else text


def asked_before(text: str) -> tuple[str, str, str]:
    """Return what a text asks before "and its pros and cons", the joint, and what is left."""
    found = _BEFORE_PAIR.match(text)
    return (found[1], "", "") if found else ("", "", text)


def are_alike(first: str, second: str) -> bool:
    """Tell whether two things are named in the same way ("EMV trung bình với ER trung bình"): each is asked for."""
    ends = [fold(side).split()[-2:] for side in (first, second)]
    return ends[0] == ends[1] and all(_LEAST_ALIKE <= len(side.split()) <= _MOST_ALIKE for side in (first, second))
