"""What a message says of the last result's numbers that stay: `same cost, 450 clicks, cpc how much`."""

import re

from knowledge.toolbox.expressions import expression

_WHAT = (
    r"(?:costs?|budget|spend|spending|fee|revenue|followers?|views?|impressions?|reach|clicks?|orders?|margin|numbers?|"
    r"chi phí|chi phi|cp|ngân sách|ngan sach|tiền|tien|mức chi|muc chi|doanh thu|dt|follow|fl|lượt xem|luot xem|view|"
    r"số đơn|so don|biên|bien)"
)
_STAYS = expression(
    r"(?<!\w)(?:"
    rf"(?:(?:with|for|at|keep|keeping|on)\s)?(?:the\s)?same\s{_WHAT}(?:\sas\s(?:before|above))?"
    rf"|(?:the\s)?{_WHAT}\s(?:stays?|remains?|is\sunchanged|unchanged|is\sthe\ssame)(?:\sthe\ssame|\sunchanged)?"
    rf"|(?:với\s|voi\s)?(?:vẫn|van|cùng|cung|giữ nguyên|giu nguyen|giữ|giu|y nguyên)\s(?:là\s|mức\s|số\s|cái\s)?{_WHAT}"
    r"(?:\s(?:đó|do|này|nay|cũ|cu|như cũ|nhu cu|vậy|vay|thế|the|như trên|nhu tren|nãy|nay giờ)){0,2}"
    rf"|{_WHAT}\s(?:vẫn\s|van\s)?(?:giữ nguyên|giu nguyen|như cũ|nhu cu|y như cũ|không đổi|khong doi|ko đổi|ko doi|"
    r"y chang|y hệt|y het|y nguyên|y nguyen|không thay đổi|khong thay doi|ko thay đổi|hông đổi|hong doi|"
    r"vẫn vậy|van vay|vẫn thế|van the)"
    r")(?!\w)(?!\s?(?:=|:|là|la|is|of)?\s?[$₫]?\d)(?:\s?[,;.])?(?:\s(?:but|nhưng|nhung|mà|ma|and|và|va)(?!\w))?",
    re.IGNORECASE,
)


def without_what_stays(text: str) -> str:
    """Return a message with numbers without what it says to stay as it was: the last result has that anyway."""
    if not any(map(str.isdecimal, text)):
        return text
    rest = " ".join(_STAYS.sub(" ", text).split()).lstrip(" ,;")
    return rest if any(map(str.isdecimal, rest)) and len(rest) < len(text) else text
