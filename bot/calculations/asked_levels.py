"""What a figure is to be compared with: `is our ROAS above 3?`; it is no number of the calculation."""

import re

from knowledge.toolbox.expressions import expression

_FIGURE = (
    r"(?:roi|roas|cpm|cpe|cpv|cpc|cpa|ctr|cvr|er|engagement rate|conversion rate|break-?even|"
    r"(?:tỷ|tỉ|ty|ti) (?:lệ|le) (?:tương tác|tuong tac|chuyển đổi|chuyen doi|nhấp|nhap|click))"
)
_WHOSE = r"(?:của|cua|mình|minh|em|shop|này|nay|của mình|nó|it|còn|con|có|co|is|was|be|đang|dang|sẽ|se)"
_BEYOND = (
    r"(?:(?:lớn|lon|cao|nhỏ|nho|thấp|thap|tốt|tot)\s(?:hơn|hon)|(?:higher|lower|greater|more|less|better|cheaper)\sthan|"
    r"at\s(?:least|most)|trên|tren|hơn|hon|vượt(?:\squa|\squá|\smức)?|vuot|đạt(?:\smức)?|dat|đến|tới|toi|qua|dưới|duoi|"
    r"above|over|below|under|reach(?:es|ed)?|hit|hits|beat|beats|>=?|<=?|≥|≤)"
)
_LEVEL = expression(
    rf"(?<!\w)(?P<figure>{_FIGURE})(?P<words>(?:\s{_WHOSE}){{0,4}})\s?{_BEYOND}\s?"
    r"(?:mức\s|nổi\s|được\s|đc\s)?[$₫]?\d[\d.,]*\s?"
    r"(?:%|x(?!\w)|lần|lan|times|k|tr|triệu|trieu|nghìn|nghin|ngàn|đ|đồng|dong|vnd|usd)?"
    r"(?:\s?(?:đ|đồng|vnd|usd)(?!\w))?"
    r"(?:\s(?:không|khong|ko|k|hông|hong|chưa|chua|hay không|hay chưa|or not))?(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_VALUE = r"[$₫]?\d[\d.,]*\s?(?:%|x(?!\w)|lần|lan|times|percent|phần trăm)?"
_SURE = (
    r"(?:đúng|dung|phải|phai|chuẩn|chuan|chính xác|right|correct|ok)"
    r"(?:\s(?:không|khong|ko|k|hông|hong|hem|chưa|chua|chứ|rồi|hả|vậy|chưa vậy))?"
)
_GUESS = expression(
    rf"(?<!\w)(?:(?:is|was|does|có phải|co phai)\s(?:(?:my|our|the|that|this)\s)?(?P<asked>roi|roas)\s?"
    rf"(?:(?:là|la|of|at|equals?|come to|bằng)\s|=\s?)?{_VALUE}"
    rf"|(?P<told>roi|roas)(?:\s{_WHOSE}){{0,3}}\s?(?:(?:là|la|bằng|bang|ra|được|đc|tầm|is|of)\s|=\s?)?{_VALUE}"
    rf"\s?,?\s?(?:là\s|có\s|thế\s|vậy\s|is that\s|that's\s)?{_SURE})(?!\w|[.,]?\d)",
    re.IGNORECASE,
)
"""`is my ROI 190?`, `roi 150% đúng không`: what somebody has worked out, to be looked at."""


def without_level(text: str) -> str | None:
    """Return the text without the level or the value that a figure is asked to have; None where it has none."""
    plain, count = _LEVEL.subn(r"\g<figure> ", text)
    plain, guesses = _GUESS.subn(lambda found: f" {found['asked'] or found['told']} ", plain)
    return plain if count + guesses else None
