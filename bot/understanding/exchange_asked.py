"""A wish for an amount in another currency: no exchange rate is known, and none is guessed."""

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MOST_WORDS = 14
"""Words of such a message: a longer one asks for more."""
_CURRENCY = (
    r"(?:usd|us dollars?|dollars?|do la(?: my)?|do|do my|tien (?:my|do|viet|thai|han|nhat|trung|anh|au)|euros?|eur|"
    r"rupees?|inr|"
    r"baht|thb|won|krw|yen|jpy|ringgit|rm|sgd|sing|pounds?|gbp|aud|vnd|dong|viet nam dong|dong viet nam|"
    r"vietnamese dong|te|"
    r"nhan dan te|yuan|rmb)"
)
_SMALL = (
    r"(?:ok|oke|roi|vay|v|z|the|thi|gio|cho|giup|gium|dum|ho|minh|em|chi|anh|toi|tui|bot|ban|duoc|khong|ko|k|hong|"
    r"di|nha|nhe|"
    r"voi|a|luon|xem|coi|no|cai|so|tien|con|do|nay|kia|tren|la|bao nhieu|bn|nhieu|ket qua|chi phi|doanh thu|can|"
    r"could|you|u|"
    r"please|pls|and|so|then|now|it|that|this|the|them|all|me|us|how|much|what|is|s|would|be|cost|result|price|"
    r"amount|figures?|"
    r"numbers?|instead|of)"
)
_ASKS = expression(
    rf"^\W*(?:{_SMALL}\W+){{0,7}}"
    r"(?:(?:doi|quy|quy doi|chuyen|chuyen doi|tinh|convert|change|exchange|give|show|put|write|say|tell)\W+"
    rf"(?:{_SMALL}\W+){{0,5}}(?:[$₫]?\d[\d.,]*\s?(?:k|tr|trieu|ty|m|usd|vnd|d|do|dong|"
    rf"dollars?)?\W+)?(?:{_SMALL}\W+){{0,3}})?"
    rf"(?:ra|sang|thanh|qua|bang|in|into|to) (?:indian |thai |us |tien )?{_CURRENCY}(?:\W+{_SMALL}){{0,5}}\W*$"
)
"""`đổi ra đô giúp mình`, `can you give the cost in rupees`; folded."""
_WORTH = expression(
    rf"(?<![\w.,])\d[\d.,]*\s?(?:k|tr|trieu|ty|m)?\s?{_CURRENCY} (?:la|bang|thi|doi ra|quy ra|ra|is|in) (?:duoc )?"
    rf"(?:bao nhieu|bn|how much(?: in)?|what in)(?: (?:la|in))? (?:tien )?{_CURRENCY}(?:\W+{_SMALL}){{0,3}}\W*$"
)
"""`500 usd là bao nhiêu tiền việt`; folded."""
_LANGUAGES = expression(r"\btieng\b|\benglish\b|\bvietnamese\b(?! dong)")


def asks_for_exchange(text: str) -> bool:
    """Tell whether a message wants an amount in another currency, and nothing else."""
    folded = fold(text)
    if len(folded.split()) > _MOST_WORDS or _LANGUAGES.search(folded):
        return False
    return bool(_ASKS.match(folded) or _WORTH.search(folded))
