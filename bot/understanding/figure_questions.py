"""Questions about one's own figures that name none: what it takes to lose nothing, whether it is a gain, or dear."""

from bot.calculations.break_even_words import asks_for_even
from bot.calculations.sentence import Sentence
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MOST_WORDS = 14
"""Words of such a question."""
_COUNTS_AS_GAIN = expression(
    r"^(?!.*\d)(?=.*(?:\?|\b(?:khong|ko|k|kh|hong|hok|hem|chua|ha|is|are|can|could|does|do|should|may)\b))"
    r".*\b(?:coi|xem|tinh|ghi|goi|bao cao|phai|la|nhu|thanh|vao|counts?|treat|report|call|use|book|same|as|is|that)\b"
    r"(?: (?:la|nhu|vao|luon|cai|no|la|it|this|that|as|our|my|a|the|in|same)){0,4} "
    r"(?:doanh thu|doanh so|tien ban hang|tien thu ve|loi nhuan|revenue|sales|profit|income|earnings)\b"
)
"""The question whether a value is revenue, without numbers of its own; folded."""
_LONGEST_GAIN = 80
"""Characters of such a question."""
_HOW_MUCH = expression(
    r"^(?!.*\b(?:la gi|nghia la|cong thuc|what is|what does|formula)\b).*\b(?:nhieu|nhiu|bn|bnhieu|may|"
    r"how (?:much|many)|"
    r"when|khi nao|chung nao|which|muc nao|need|can)\b"
)
"""How people ask for an amount, and not for what the word means; folded."""
_DEAR_IN_MARKET = expression(
    r"\b(?:dat|re|mac|cao|thap|hop ly|hoi|cheap|expensive|high|low|fair|overpriced|"
    r"too much)\b(?!.*\d).*\b(?:thi truong|mat bang|market|going rate)\b"
    r"|\b(?:thi truong|mat bang|market)\b(?!.*\d).*\b(?:dat|re|mac|cheap|expensive|overpriced|fair price)\b"
)
"""The question whether one's own price is much in the market; folded."""


def asks_for_even_amount(text: str) -> bool:
    """Tell whether a message asks how much it takes until nothing is lost ("bán được bao nhiêu thì hòa vốn")."""
    few = len(text.split()) <= _MOST_WORDS and not any(map(str.isdecimal, text))
    return few and asks_for_even(text) and bool(_HOW_MUCH.search(fold(text)))


def asks_for_gain(text: str) -> bool:
    """Tell whether a message asks if a value is money made ("số đó coi như doanh thu dc ko")."""
    return Sentence(text).asks_gain or (len(text) <= _LONGEST_GAIN and bool(_COUNTS_AS_GAIN.search(fold(text))))


def asks_whether_dear(text: str) -> bool:
    """Tell whether a message asks if an amount is much in the market."""
    return bool(_DEAR_IN_MARKET.search(fold(text)))
