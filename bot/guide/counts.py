"""How many items of a list a message wants: `5 lợi ích`, `top 3 benefits`, `chỉ giữ ba ý đầu`."""

import re

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
    r"han che|rui ro|khac biet|con so|so lieu|thong ke|hoat dong|cau|dong|mat (?:loi|hai)|benefits?|"
    r"(?:dis)?advantages?|pros|cons|drawbacks?|risks?|(?:up|down)sides?|steps?|points?|items?|things?|ones?|differences?|stats?|"
    r"statistics|figures|numbers|facts|activities|lines|sentences)\b"
)
_OF_LIST = re.compile(rf"{_NUMBER}{_KIND}{_ITEMS}")
_AT_END = re.compile(rf"{_NUMBER}{_KIND}{_ITEMS}\s+(?:(?P<first>dau)|(?P<last>cuoi))\b")
_IN_ENGLISH = re.compile(rf"\b(?:first|top|(?P<last>last))\s+{_COUNT}(?!\s+(?:years?|months?|weeks?|days?|times))")
_ONLY = re.compile(
    rf"\b(?:chi|giu|lay|just|only|keep)\s+(?:\w+\s+){{0,2}}?{_NUMBER}{_KIND}{_ITEMS}"
    r"(?:\s+(?:thoi|please|pls|nhe|nha|di|a|dc|duoc|roi|la|ok))*\W*$"
)
_NO_MORE = re.compile(rf"^\W*(?:cho (?:minh|em|toi)\s+)?{_NUMBER}{_KIND}{_ITEMS}\s+thoi\b")


def items_asked(question: str) -> int:
    """Return how many items of a section's list a question wants; 0 where it says no number."""
    found = _OF_LIST.search(fold(question)) or _IN_ENGLISH.search(fold(question))
    count = _count(found) if found else 0
    return count if count >= LEAST_ITEMS else 0


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
