"""What a message points at in what was shown before: item numbers, years, "the other one"."""

import re

from index.words.specifics import without_specifics
from knowledge.toolbox.folding import fold

LAST = -1
"""The number of the last item of a list."""
_WORDS = {
    "mot": 1, "nhat": 1, "dau": 1, "dau tien": 1, "first": 1, "one": 1, "1st": 1,
    "hai": 2, "nhi": 2, "second": 2, "two": 2, "2nd": 2,
    "ba": 3, "third": 3, "three": 3, "3rd": 3,
    "bon": 4, "tu": 4, "fourth": 4, "four": 4,
    "nam": 5, "fifth": 5, "five": 5,
    "sau": 6, "sixth": 6, "six": 6,
    "bay": 7, "seventh": 7, "seven": 7,
    "tam": 8, "eighth": 8, "eight": 8,
    "chin": 9, "ninth": 9, "nine": 9,
    "muoi": 10, "tenth": 10, "ten": 10,
    "cuoi": LAST, "cuoi cung": LAST, "chot": LAST, "last": LAST, "sau cung": LAST,
}  # fmt: skip
"""Folded words for the numbers of items."""
_NAMES = r"(?:so|muc|buoc|y|cai|dieu|diem|phan|cau|loi ich|number|no|item|step|point|#)"
_GENERIC = frozenset(
    "so muc buoc y cai dieu diem phan cau number no item step point one the thu la gi sao noi ro hon di nhe nha ve cho "
    "minh xem what is about please pls me tell explain giai thich con va and of do dau tien cuoi cung in it for a voi "
    "duoc khong k ko ha gio tiep show open mo doc ky chi tiet them nua".split()
)
"""Words beside an item's number that name no list."""
_WORD = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_ITEM = re.compile(
    rf"\b{_NAMES}\.?\s*(?:thu\s+|so\s+|thu so\s+)?(?P<a>\d{{1,2}})\b(?!\s*(?:%|ty|trieu|k\b|usd|do|nam))"
    rf"|\bthu\s+(?P<b>\d{{1,2}}|{_WORD})\b"
    rf"|\b(?:cai|muc|y|buoc|dieu|diem)\s+(?:(?:dau tien|cuoi cung|cuoi|chot|dau))\b"
    rf"|\bthe\s+(?P<d>{_WORD}|\d{{1,2}}(?:st|nd|rd|th))(?:\s+(?:one|item|point|step))?\b"
    rf"|\b(?P<e>\d{{1,2}})(?:st|nd|rd|th)\b"
)
_LONE = re.compile(r"^\W*(?:so\s+)?(\d{1,2})\W*(?:la gi|la sao|di|nhe|nha|please|pls|thi sao)?\W*$")
_CHOOSES = re.compile(
    r"\b(?:cai nao|muc nao|y nao|dieu nao|diem nao|buoc nao|phan nao|which|trong (?:do|so do|may cai))\b"
)
_CORRECTS = re.compile(
    r"^\W*(?:(?:à|ah?|ủa|ơ|khoan|xin lỗi|sorry|oops|nhầm|nham|lộn|lon|no|nope|không|khong|ko|hông|không phải|"
    r"khong phai|ko phai|đâu|dau)\W+)*"
    r"(?:(?:ý|y)\s*(?:mình|minh|em|tôi|toi|mk|m|tui|của mình|anh|chị|tao|t)?\s*(?:là|la)|"
    r"(?:mình|minh|em|tôi|toi|mk)\s*(?:hỏi|hoi|muốn hỏi|muon hoi|định hỏi|nói|noi)(?:\s*(?:là|la|về|ve))?|"
    r"i (?:meant|mean|was asking about|am asking about|asked about)|what i mean(?:t)? (?:is|was))\s*",
    re.IGNORECASE,
)
_TURNS_TO = re.compile(
    r"^\W*(?:(?:mà|ma|thế|the|ok|vậy|vay|à|a)\s+)*(?:thôi|thoi)\W+(?:thì\s+|thi\s+)?"
    r"(?:nói về|noi ve|cho (?:mình|minh|em|tôi|toi)(?: (?:hỏi|hoi|xem|biết|biet))?|chuyển sang|chuyen sang|qua|"
    r"quay lại|quay lai|hỏi|hoi)\s+(.+?)(?:\s+(?:đi|di|nhé|nhe|nha))?\W*$",
    re.IGNORECASE,
)
"""Somebody turns to something else: "thôi, nói về KOL đi"."""
_NOT_BUT = re.compile(
    r"(?:(?<!\s)\s+)?(?:(?:,|chứ|chu)\s*)?(?:không phải|khong phai|ko phải|ko phai|not|rather than|instead of)"
    r"\s+(?:là\s+)?[\w\s%]{1,40}$",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    "a ah u uh oh va con the thi sao vay la gi bao nhieu nhi nhe nha ha ko khong nam o trong cho minh biet voi do di "
    "roi and what about how then in year of the is was so for nao bn bnhieu hoi y no thoi nua".split()
)


def item_number(text: str) -> int | None:
    """Return the number of the item that a message asks for, `LAST` for the last; None where it names none."""
    folded = fold(text)
    lone = _LONE.match(folded)
    if lone:
        return int(lone[1])
    found = _ITEM.search(folded)
    if not found:
        return None
    named = next((group for group in found.groups() if group), None)
    if named is None:
        return LAST if re.search(r"cuoi|chot", found[0]) else 1
    digits = re.match(r"\d+", named)
    return int(digits[0]) if digits else _WORDS[named]


def list_named(text: str) -> str:
    """Return the words beside an item's number that name its list ("nhược điểm số 3" -> "nhuoc diem")."""
    bare = re.sub(r"\b(?:so|thu|number|no)?\s*(?:\d{1,2}(?:st|nd|rd|th)?)\b", " ", fold(text))
    found = re.findall(r"[a-z]+", bare)
    return " ".join(found) if any(word not in _GENERIC and word not in _WORDS for word in found) else ""


def chooses(text: str) -> bool:
    """Tell whether a message asks which of several ("cái nào liên quan tiền bạc", "which one is about money?")."""
    return bool(_CHOOSES.search(fold(text)))


def is_bare(text: str) -> bool:
    """Tell whether a message says little beside a year, a platform or a country ("2020 thì sao", "and TikTok?")."""
    rest = re.findall(r"\w+", without_specifics(corrected(text) or text))
    return all(word in _SMALL_WORDS for word in rest)


def corrected(text: str) -> str | None:
    """Return what is meant instead ("không, ý mình là năm 2020" -> "năm 2020"); None where nothing is corrected."""
    turned = _TURNS_TO.match(text.strip())
    if turned:
        return turned[1].strip()
    found = _CORRECTS.match(text.strip())
    if not found:
        return None
    meant = _NOT_BUT.sub("", text.strip()[found.end() :]).strip(" ,.:")
    return meant or None
