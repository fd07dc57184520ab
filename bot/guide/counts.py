"""How many items of a list a message wants: `5 lợi ích`, `top 3 benefits`, `chỉ giữ ba ý đầu`."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LEAST_ITEMS = 2
"""Items from which a message wants a part of a list; one is an item by itself."""
_MOST_WORDS = 10
"""Words of a message that wants a part of what was shown; a longer one asks for something else."""
_WORDS = {
    "hai": 2, "two": 2, "ba": 3, "three": 3, "bon": 4, "four": 4, "nam": 5, "five": 5, "sau": 6, "six": 6,
    "bay": 7, "seven": 7, "tam": 8, "eight": 8, "chin": 9, "nine": 9, "muoi": 10, "ten": 10,
}  # fmt: skip
"""Folded words for numbers; "one" is an item by itself."""
_COUNT = rf"(?P<count>(?<![\d.,/])\d{{1,2}}(?![\d.,/%])|\b(?:{'|'.join(_WORDS)}))\b"
_NUMBER = rf"{_COUNT}\s+"
_KIND = r"(?:(?:main|key|biggest|top|important|common|first|best|worst|cai|ca)\s+){0,2}"
_ITEMS = (
    r"(?:y(?! nghia)|muc(?! (?:tieu|luc|dich|do))|cai|dieu(?! kien| khoan)|diem|buoc|loi ich|nhuoc diem|uu diem|"
    r"han che|rui ro|khac biet|con so|so lieu|thong ke|hoat dong|cau|dong|gach(?: dau dong)?|mat (?:loi|hai)|benefits?|"
    r"(?:dis)?advantages?|pros|cons|drawbacks?|risks?|(?:up|down)sides?|steps?|points?|items?|things?|ones?|differences?|stats?|"
    r"statistics|figures|numbers|facts|activities|lines|sentences|bullets?)\b"
)
_OF_LIST = expression(rf"{_NUMBER}{_KIND}(?P<items>{_ITEMS})")
_AT_END = expression(rf"{_NUMBER}{_KIND}{_ITEMS}\s+(?:(?P<first>dau)|(?P<last>cuoi))\b")
_IN_ENGLISH = expression(rf"\b(?:first|top|(?P<last>last))\s+{_COUNT}(?!\s+(?:years?|months?|weeks?|days?|times))")
_ONLY = expression(
    rf"\b(?:chi|giu|lay|just|only|keep|(?:rut|gon|thu|cat|tom|viet)(?: (?:gon|lai|ngan|xuong|tat))* (?:con|thanh)|"
    r"(?:rut|noi|tom|viet|thu)? ?(?:gon|ngan|tat)(?: lai| hon)?(?: trong)?|"
    rf"(?:cut|down|shorten) (?:\w+ )?to)\s+(?:\w+\s+){{0,2}}?{_NUMBER}{_KIND}{_ITEMS}"
    r"(?:\s+(?:thoi|please|pls|nhe|nha|di|a|dc|duoc|roi|la|ok|giup|gium|ho|minh|em|toi|voi|ban))*\W*$"
)
_OF_EACH = expression(
    r"(?:[,;(]\s*|(?<!\s)\s+)(?:mỗi|moi)\s+(?:cái|cai|phần|phan|bên|ben|loại|loai|mục|muc|thứ|thu)\s+"
    r"(?:(?:cho|lấy|lay|nêu|neu|chỉ|chi)\s+)?"
    r"(?P<count>\d{1,2}|hai|ba|bốn|bon|năm|nam)\s+(?:ý|y|cái|cai|điểm|diem|mục|muc|gạch|gach)"
    r"(?:\s+(?:thôi|thoi|nhé|nhe|nha|đi|di|giúp|giup|mình|minh|em|ạ|a))*[).!]*|"
    r"(?:[,;(]\s*|(?<!\s)\s+)(?P<english>two|three|four|five|\d{1,2})\s+(?:points?\s+|items?\s+)?"
    r"(?:each|of each)[).!]*",
    re.IGNORECASE,
)
_NO_MORE = expression(rf"^\W*(?:cho (?:minh|em|toi)\s+)?{_NUMBER}{_KIND}{_ITEMS}\s+thoi\b")


def each_of(text: str) -> tuple[str, int]:
    """Return a message without how many items of each list it wants ("mỗi cái 3 ý"), and that number; 0 for none."""
    found = _OF_EACH.search(text)
    rest = f"{text[: found.start()]}{text[found.end() :]}".strip(" ,;") if found else text
    if not found or any(map(str.isdecimal, rest)):
        return text, 0  # among other numbers it is one of them: "120 sales worth 90 each"
    said = fold(found["count"] or found["english"])
    return rest, int(said) if said.isdecimal() else _WORDS[said]


def items_asked(question: str) -> int:
    """Return how many items of a section's list a question wants; 0 where it says no number."""
    found = _OF_LIST.search(fold(question)) or _IN_ENGLISH.search(fold(question))
    count = _count(found) if found else 0
    return count if count >= LEAST_ITEMS else 0


def items_named(question: str) -> str:
    """Return the folded name of the items of which a question wants a number ("hai nhược điểm lớn nhất")."""
    found = _OF_LIST.search(fold(question)) if items_asked(question) else None
    return found["items"] if found else ""


def part_of_shown(text: str) -> tuple[int, bool] | None:
    """Return how many items of what was shown are wanted, and whether from its end; None for other messages."""
    folded = fold(text)
    if len(folded.split()) > _MOST_WORDS:
        return None
    found = next((match for form in (_AT_END, _IN_ENGLISH, _ONLY, _NO_MORE) if (match := form.search(folded))), None)
    if found is None or _count(found) < LEAST_ITEMS:
        return None
    return _count(found), bool(found.groupdict().get("last"))


def _count(found: re.Match[str]) -> int:
    said = found["count"]
    return int(said) if said.isdecimal() else _WORDS[said]
