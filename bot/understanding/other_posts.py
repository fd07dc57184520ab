"""Numbers of another post or channel below a result, and the followers that a page is said to have."""

import re

from bot.calculations.kept_numbers import CarriedOn, numbers_for
from bot.calculations.stored_result import StoredResult
from bot.calculators.engagement import ENGAGEMENT
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

_THING = r"(?:bài|bai|post|clip|video|vid|reel|story|kênh|kenh|page|camp|chiến dịch|chien dich|kol|koc|bạn|ban|mẫu|mau)"
_ANOTHER = expression(
    rf"(?<!\w)(?:(?:cái\s|cai\s|thằng\s|con\s)?{_THING}\s(?:kia|khác|khac|nữa|nua|sau|còn lại|con lai|tiếp theo|"
    r"tiep theo|thứ hai|thu hai|thứ 2|thu 2)"
    r"|(?:for\s|with\s|on\s)?(?:another|the other|a second|the second|the next|my other|our other)\s"
    r"(?:post|one|video|clip|reel|creator|campaign|channel|page)(?:\s(?:with|that|which|has|had|got|gets|is|at)){0,3}"
    r")(?!\w)",
    re.IGNORECASE,
)
"""How people name another post whose numbers they tell: `còn bài kia 9k reach 300 like`."""
_PAGE_HAS = expression(
    r"(?<!\w)(?:page|fanpage|trang|kênh|kenh|acc|account|channel|profile)"
    r"(?:\s(?:của|cua|tụi|tui|bên|ben|mình|minh|em|tôi|toi|nó|no|bạn|ban|ấy|ay|đó|do|này|nay|đang|dang|có|co|được|dc|tầm|tam|"
    r"khoảng|khoang|is|has|at|about|around)){0,5}\s"
    r"(?P<count>\d[\d.,]*\s?(?:k|tr\d{0,3}|triệu|trieu|m|nghìn|nghin|ngàn|ngan)?)"
    r"(?!\s?(?:like|tim|cmt|comment|share|save|view|reach|lượt|luot|tiếp|tiep|hiển|hien|impression|tương|tuong|%|đ|₫|vnd)|\w)",
    re.IGNORECASE,
)
_BY_FOLLOWERS = expression(
    r"(?<!\w)(?:tính|tinh|calculate|compute|do)?\s?(?:lại\s|lai\s|it\s)?(?:theo|trên|tren|by|on|per|base on|based on)\s"
    r"(?:số\s|so\s|the\s)?(?:follow(?:ers?|s)?|fl|người theo dõi|nguoi theo doi)"
    r"(?:\s(?:đi|di|giúp|giup|nha|nhé|nhe|thì|thi|sao|please|pls)){0,3}(?!\w)",
    re.IGNORECASE,
)
"""That a rate is wanted by followers: `tính theo follow đi, page mình 34k`."""


def of_another(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the last figure for another post, of the numbers in a message alone; None where it names none."""
    rest = _ANOTHER.sub(" ", text)
    if rest == text or not any(map(str.isdecimal, rest)):
        return None
    found = numbers_for(" ".join(rest.split()), result.command, language)
    return found if found and found.calculation.error is None else None


def with_page_followers(text: str, result: StoredResult) -> str:
    """Return a message below an engagement rate with what a page has by its label, where a rate by that is wanted."""
    if result.command != ENGAGEMENT.command or not _BY_FOLLOWERS.search(text) or not _PAGE_HAS.search(text):
        return text
    return _PAGE_HAS.sub(r"\g<count> followers", _BY_FOLLOWERS.sub(" ", text)).strip(" ,.;:?!")
