"""The names of lists beside the numbers of their items, in full: "con 1", "the second con", "pro thứ 2"."""

import re

from knowledge.toolbox.expressions import expression

ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
"""Behind "the", as "the nam" is Vietnamese for "and the year"."""
_SHORT_NAMES = {"con": "disadvantage", "pro": "advantage"}
_SHORT_LISTS = expression(r"\b(con|pro)\s*#?(\d{1,2})\b(?=\s*(?:,|and\b|&|in\b|please|pls|\?|\.|$))", re.IGNORECASE)
"""Items of the pros and cons in English; in Vietnamese "còn 2 ..." goes on."""
_ORDINAL_LISTS = expression(rf"\b({ORDINALS}|\d{{1,2}}(?:st|nd|rd|th))\s+(con|pro)\b", re.IGNORECASE)
"""The same by their place: "the second con"."""
_LISTS_IN_BOTH = expression(
    r"(?<!\w)(con|pro)s?\s(?:thứ|thu|số|so|mục|muc|ý)\s(\d{1,2}|nhất|nhat|nhì|nhi|hai|ba|bốn|bon|tư|năm|nam|sáu|sau)(?!\w)",
    re.IGNORECASE,
)
"""The same with the place in Vietnamese: "pro thứ 2 với con thứ 1"."""
_PRO = expression(r"(?<!\w)pros?(?!\w)", re.IGNORECASE)
"""The list beside which "con" is the other one: without marks "còn thứ 2" goes on, too."""


def with_ordinal_lists(text: str) -> str:
    """Return a message with the lists in full of which it names an item by its place: "the second con"."""
    if _PRO.search(text):
        text = _LISTS_IN_BOTH.sub(lambda found: f"{_SHORT_NAMES[found[1].lower()]} thứ {found[2]}", text)
    return _ORDINAL_LISTS.sub(lambda found: f"{found[1]} {_SHORT_NAMES[found[2].lower()]}", text)


def with_lists_named(text: str) -> str:
    """Return a message with the lists of its items in full: "con 1 and pro 2" are items of two sections."""
    return _SHORT_LISTS.sub(lambda found: f"{_SHORT_NAMES[found[1].lower()]} number {found[2]}", text)
