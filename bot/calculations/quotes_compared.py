"""Offers that a sentence sets side by side: `bạn A báo 10tr cho 200k view, bạn B 15tr 250k view, ai rẻ hơn`."""

import re

from bot.calculations.several_posts import compared, numbers_told
from bot.calculators.labels import FIELD_OF
from bot.numbers.quantities import Quantity
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 400
"""Characters of such a sentence."""
_LEAST, _MOST = 2, 6
"""Offers."""
_PIECES = expression(
    r"[;\n?!]\s*|,\s+|\.\s+|\s(?:còn|con|với|voi|vs\.?|và|va|so với|so voi|hay|hoặc|hoac|and|or|versus|while)\s",
    re.IGNORECASE,
)
_COMPARES = expression(
    r"\b(?:re|dat|mac|loi|tot|hoi|on|ok|ngon|hieu qua|dang tien|dang|hop ly) (?:hon|nhat)|"
    r"\b(?:ai|ben nao|ban nao|nguoi nao|cai nao) (?:re|dat|mac|loi|tot|hoi|on|ok|ngon)\b|"
    r"\bnen (?:chon|lay|book|thue|di voi)|"
    r"\b(?:chon|lay|book) (?:ai|ben nao|ban nao|nguoi nao|cai nao|kol nao|dua nao|goi nao)|\bso sanh|"
    r"\b(?:cheaper|better|cheapest|best|which one|who should|compare|worth more|more expensive)\b"
)
"""What asks which of them is to be taken; folded."""
_LEAD = expression(
    r"^(?:so\s?sánh|so\s?sanh|compare|giữa|giua|between)"
    r"(?:\s(?:giúp|giup|giữa|giua|between|em|mình|minh)){0,2}[\s:]+",
    re.IGNORECASE,
)
_OF_ONE = expression(
    r"(?<=[\dkmrtuệđ])\s?(?:/\s?|mỗi |moi |per |một |cho mỗi )(?:1 )?"
    r"(?:clip|bài|bai|video|vid|post|reel|story)s?(?!\w)",
    re.IGNORECASE,
)
"""That an amount is for one post, where one post of each is compared."""
_BARE_PRICE = expression(
    r"(?P<before>(?:follow(?:ers?|s)?|fl|flw|sub|người theo dõi|nguoi theo doi)\s?,?\s)"
    r"(?P<price>(?:\$\s?\d[\d.,]*k?|\d[\d.,]*\s?(?:tr|triệu|trieu|củ|cu)\d{0,3}))\s(?=(?:views?|lượt xem|"
    r"luot xem)\s\d)",
    re.IGNORECASE,
)
"""A price without a word, between the followers and the views: `25k follow 8tr view 40k`."""
_DIGIT = expression(r"[$₫~]?\d")
_AROUND = frozenset(
    """so sanh giup minh em chi anh tinh giua cho hoi xem voi coi compare bao gia lay quote quotes quoted charges asks
    wants doi xin fee phi at for is la co duoc ra charge price cost chi book thue neu if a the ve dc khoang
    tam trung binh tb average averages averaging avg moi each""".split()
)
"""Words, folded, around the name of who makes an offer."""
_LONGEST_NAME = 3
"""Words of a name: longer ones are a part of the sentence."""


def quotes_compared(text: str, language: Language) -> tuple[str, str] | None:
    """Return the comparison of offers with the same kinds of numbers, and what it takes; None for any other text."""
    if len(text) > _LONGEST or not _COMPARES.search(fold(text)):
        return None
    plain = _OF_ONE.sub("", _LEAD.sub("", normalise(text).strip()))
    sides = _sides([piece.strip() for piece in _PIECES.split(plain) if piece and piece.strip()])
    if not _LEAST <= len(sides) <= _MOST:
        return None
    try:
        rows = [_row(side, language) for side in sides]
    except InvalidInput:
        return None
    fields = rows[0].keys()
    if len(fields) < _LEAST or "cost" not in fields or any(row.keys() != fields for row in rows):
        return None
    names = [_name(side) or chr(ord("A") + at) for at, side in enumerate(sides)]
    return compared(names, rows, set(), language) if len(set(names)) == len(names) else None


def _sides(pieces: list[str]) -> list[str]:
    """Return what is told of each: a piece that begins with a number goes on with the one before it."""
    sides: list[str] = []
    for piece in pieces:
        asked = _COMPARES.search(fold(piece)) if len(fold(piece)) == len(piece) else None
        piece = piece[: asked.start()].strip() if asked else piece
        if not _DIGIT.search(piece):
            continue
        if sides and not _name(piece) and _DIGIT.search(sides[-1]) and not _has_both(sides[-1]):
            sides[-1] = f"{sides[-1]}, {piece}"
        else:
            sides.append(piece)
    return sides


def _has_both(side: str) -> bool:
    """Tell whether an offer has its two numbers already."""
    return len(_DIGIT.findall(re.sub(r"[\d.,]+", "0", side))) >= _LEAST


def _row(side: str, language: Language) -> dict[str, Quantity]:
    name = _name(side)
    at = side.index(name) + len(name) if name else 0
    return numbers_told(_BARE_PRICE.sub(r"\g<before>chi phí \g<price>, ", side[at:]), language)


def _is_around(word: str) -> bool:
    """Tell whether a word is none of a name: `a` and `minh` with a capital are names."""
    return word[:1].islower() and fold(word.strip(":,-–=")) in _AROUND


def _name(side: str) -> str:
    """Return the name before the first number of an offer; nothing where there is none."""
    first = _DIGIT.search(side)
    words = (side[: first.start()] if first else "").strip(" :,-–=").split(" ")
    while words and (_is_around(words[-1]) or fold(words[-1].strip(":")) in FIELD_OF):
        words.pop()
    while words and _is_around(words[0]):
        words.pop(0)
    return " ".join(words).strip(" :,-–=") if len(words) <= _LONGEST_NAME else ""
