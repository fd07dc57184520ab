"""Numbers in words -> digits, where a scale or what is counted stands behind: `hai mươi triệu`, `twenty million`.

Words that also mean something else, and rows of them that are no number (`hai ba triệu`), are left as they are.
"""

import re
from collections.abc import Mapping

from bot.numbers.unit_words import SCALES
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_SMALL: Mapping[str, int] = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_LAST: Mapping[str, int] = {**_SMALL, "mốt": 1, "tu": 4, "lam": 5, "bẩy": 7}
"""What may stand behind tens besides."""
_ENGLISH: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
    if number
} | {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_DOUBTFUL = frozenset({"tam", "sau"})
"""Words without diacritics that mean `about` and `after` as well as eight and six."""
_UNSURE = frozenset({"tam", "sau", "nam", "tu", "lam", "bay", "chin", "bon"})
"""Words without diacritics at the end of what is said, which may be others than digits."""
_WORD = r"[^\W\d_]+"
_RUN = expression(rf"(?<![\w.,]){_WORD}(?:[ -]{_WORD})*", re.IGNORECASE)
_THOUSAND, _HUNDRED, _TEN = 1000, 100, 10
"""What number words multiply."""
_PERCENT = (("phan", "tram"), ("percent",))
_COUNTED = frozenset(
    """luot like likes tim cmt comment comments share shares view views click clicks don order orders save saves follow
    follower followers fl binh bai clip clips video videos post posts reel reels kol kols koc kocs ban nguoi creator
    creators influencer influencers tuong""".split()
)
"""Words, folded, for what is counted."""
_TAIL = expression(
    r"(?P<number>(?<![\w.,])\d{1,3}\s?(?:triệu|trieu|tỷ|tỉ|ty|tr))\s"
    r"(?P<tail>một|mot|mốt|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)"
    r"(?!\w|\s(?:[^\W\d_]|\d))",
    re.IGNORECASE,
)
"""`1 tỷ hai` at the end of what is said: a digit behind a scale is its decimal."""
_HALF_OF = expression(
    r"(?<!\w)(?:(?P<vietnamese>nửa|nua)|half\s(?:a\s|of\sa\s)?)\s?(?=(?:tỷ|tỉ|ty|triệu|trieu|million|billion|"
    r"mil)(?!\w))",
    re.IGNORECASE,
)
"""`nửa tỷ`, `half a million`: a half of the scale behind it."""
_THOUSANDS = frozenset({"grand"})
"""Spoken scales that are written out later."""
_BESIDE = frozenset(
    """vai may nua chuc tram muoi linh le phay dozen few couple several half hundred and point moi""".split()
)
"""Words, folded, in front of a number that belong to it in a way that is not read here, or make a year of `năm`."""


def with_digits(text: str) -> str:
    """Return the text with numbers in words as digits."""
    halved = _HALF_OF.sub(lambda half: "0,5 " if half["vietnamese"] else "0.5 ", text)
    found = _RUN.sub(lambda run: _Words(run[0]).with_digits(), halved)
    return _TAIL.sub(lambda tail: f"{tail['number']} {_LAST.get(fold(tail['tail']), _LAST.get(tail['tail']))}", found)


class _Words:
    """Some words in a row, of which some may be numbers."""

    def __init__(self, text: str) -> None:
        self.parts = re.split(r"([ -])", text)
        self.words = self.parts[::2]
        self.folded = [fold(word) for word in self.words]

    def with_digits(self) -> str:
        if not any(self.is_number_word(at) for at in range(len(self.words))):
            return "".join(self.parts)
        written: list[str] = []
        at = 0
        while at < len(self.words):
            number, length = self.number(at)
            written += [number or self.words[at], *self.parts[2 * (at + length) - 1 : 2 * (at + length)]]
            at += length
        return "".join(written)

    def is_number_word(self, at: int) -> bool:
        folded = self.folded[at]
        return folded in _LAST or folded in _ENGLISH or folded in ("muoi", "a")

    def number(self, at: int) -> tuple[str, int]:
        """Return the digits of the number that begins at a place, and its words; else nothing, and one word."""
        before = self.folded[at - 1] if at else ""
        found = None if before in _BESIDE or self.ends_number(before) else self.vietnamese(at) or self.english(at)
        if found is None:
            return "", 1
        digits, end = found
        return (digits, end - at) if self.may_count(at, end) else ("", 1)

    def ends_number(self, word: str) -> bool:
        return word in _LAST or word in _ENGLISH

    def may_count(self, at: int, end: int) -> bool:
        """Tell whether what stands behind a number shows that it is one: a scale, percent, or what is counted."""
        behind = self.folded[end : end + 2]
        one = end == at + 1 and self.folded[at] in ("mot", "one", "a")
        if not behind:
            return False
        if tuple(behind) in _PERCENT or (behind[0],) in _PERCENT:
            return not one
        scale = SCALES.get(self.words[end].lower()) if len(behind[0]) > 1 else None
        if scale is not None:
            is_name = one and scale == len("000")  # `giá một nghìn lượt hiển thị`
            return not is_name and not self.goes_on(end + 1)
        return behind[0] in _THOUSANDS or (behind[0] in _COUNTED and not one)

    def goes_on(self, at: int) -> bool:
        """Tell whether words behind a scale may belong to its number and are not read: `hai triệu tám chín`."""
        if at >= len(self.words) or not self.ends_number(self.folded[at]):
            return False
        behind = self.folded[at + 1 : at + 2]
        if not behind:
            return self.words[at] == self.folded[at] and self.folded[at] in _UNSURE
        return self.vietnamese(at) is None or not self.may_count(at, (self.vietnamese(at) or ("", at))[1])

    # Vietnamese ---------------------------------------------------------------------------------

    def vietnamese(self, at: int) -> tuple[str, int] | None:
        whole = self.below_thousand(at)
        if whole is None:
            return None
        number, end = whole
        if self.folded[end : end + 1] == ["phay"]:
            part = self.below_thousand(end + 1)
            return (f"{number},{part[0]}", part[1]) if part and part[0] < _HUNDRED else None
        return str(number), end

    def below_thousand(self, at: int) -> tuple[int, int] | None:
        first = self.digit(at)
        if first is not None and self.folded[at + 1 : at + 2] == ["tram"]:
            return self.behind_hundreds(_HUNDRED * first, at + 2)
        return self.tens(at) or (None if first is None else (first, at + 1))

    def behind_hundreds(self, hundreds: int, at: int) -> tuple[int, int]:
        if self.folded[at : at + 1] in (["linh"], ["le"]) and (last := self.digit(at + 1)) is not None:
            return hundreds + last, at + 2
        tens = self.tens(at)
        return (hundreds + tens[0], tens[1]) if tens else (hundreds, at)

    def tens(self, at: int) -> tuple[int, int] | None:
        """Return a number of ten and more: `mười lăm`, `hai mươi mốt`, `ba chục`."""
        first = self.digit(at)
        if self.folded[at : at + 1] == ["muoi"] and self.words[at].lower() != "mươi":
            tens, end = _TEN, at + 1
        elif first is not None and self.folded[at + 1 : at + 2] in (["muoi"], ["chuc"]):
            if self.words[at + 1].lower() == "mười":
                return None
            tens, end = _TEN * first, at + 2
        else:
            return None
        last = self.digit(end, _LAST)
        return (tens, end) if last is None else (tens + last, end + 1)

    def digit(self, at: int, known: Mapping[str, int] = _SMALL) -> int | None:
        if at >= len(self.words) or (known is _SMALL and self.words[at].lower() in _DOUBTFUL):
            return None
        return known.get(self.folded[at], known.get(self.words[at].lower()))

    # English ------------------------------------------------------------------------------------

    def english(self, at: int) -> tuple[str, int] | None:
        """Return `twenty five`, `two hundred and fifty`, `a hundred`, `two point five`, `two and a half`."""
        found = self.english_hundreds(at)
        if found is None:
            return None
        number, end = found
        if self.folded[end : end + 1] == ["point"]:
            decimals = ""
            at = end + 1
            while at < len(self.folded) and self.folded[at] in _ENGLISH and _ENGLISH[self.folded[at]] < _TEN:
                decimals += str(_ENGLISH[self.folded[at]])
                at += 1
            return (f"{number}.{decimals}", at) if decimals else None
        if self.folded[end : end + 3] == ["and", "a", "half"]:
            return f"{number}.5", end + 3
        return str(number), end

    def english_hundreds(self, at: int) -> tuple[int, int] | None:
        below = (1, at + 1) if self.folded[at : at + 1] == ["a"] else self.english_tens(at)
        if below is None or self.folded[below[1] : below[1] + 1] != ["hundred"]:
            return below
        number, end = _HUNDRED * below[0], below[1] + 1
        rest = self.english_tens(end + (self.folded[end : end + 1] == ["and"]))
        return (number + rest[0], rest[1]) if rest else (number, end)

    def english_tens(self, at: int) -> tuple[int, int] | None:
        # `tên` is a name, and no ten.
        first = _ENGLISH.get(self.folded[at]) if at < len(self.folded) and self.words[at].isascii() else None
        if first is None:
            return None
        last = _ENGLISH.get(self.folded[at + 1], _TEN) if at + 1 < len(self.folded) else _TEN
        return (first + last, at + 2) if first >= 2 * _TEN and last < _TEN else (first, at + 1)
