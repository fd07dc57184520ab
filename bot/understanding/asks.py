"""The asks of a message: "pros and cons", "2016, 2020 and 2022", a question behind a word of thanks."""

import re
from dataclasses import dataclass

from index.words.language import NEUTRAL
from knowledge.toolbox.folding import fold

MOST_ASKS = 3
"""Asks of one message that are answered: more would make a reply that nobody reads on a phone."""
MOST_CHARACTERS = 300
"""Characters up to which a message is taken apart: a longer one tells a story with one question in it."""
_JOINTS = re.compile(
    r"(?:(?<!\s)\s+)?(?:[;\n]+|[?!]+(?=\s|$)|\.(?=\s)|(?<!\d),|,(?!\d)|\s[-–]\s|&|\+|"
    r"(?<!\w)(?:và|va|với lại|voi lai|cùng với|cung voi|lẫn|lan|cũng như|cung nhu|ngoài ra|ngoai ra|"
    r"sau đó|and also|and|as well as|plus)(?!\w))\s*",
    re.IGNORECASE,
)
"""What stands between two asks."""
_COMPARES = re.compile(
    r"\b(?:khac (?:nhau|gi|biet|voi|o)|khac|so sanh|so voi|giong|hay la|vs|versus|compare[ds]?|comparison|differ\w*|"
    r"between|giua|or|hon|better|tuong quan|moi quan he|quan he giua|relation\w*)\b"
)
"""Words of a comparison: its two sides are one ask. Compared with folded text."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOGETHER = {
    "ưu": "ưu điểm",
    "uu": "uu diem",
    "nhược": "nhược điểm",
    "nhuoc": "nhuoc diem",
    "lợi": "lợi ích",
    "loi": "loi ich",
    "hại": "mặt hại",
    "hai": "mat hai",
    "mạnh": "điểm mạnh",
    "yếu": "điểm yếu",
    "pro": "pros",
    "con": "cons",
}
"""Half words of pairs such as "ưu nhược điểm", and what each half is short for."""
_PAIRS = re.compile(
    r"\b(?:(ưu|uu)\s*(?:,|và|va|/|-|&)?\s*(nhược|nhuoc)(?:\s*(?:điểm|diem))?|"
    r"(lợi|loi)\s*(?:,|và|va|/|-|&)\s*(hại|hai)|(pro)s?\s*(?:/|-|&|n|and|với|voi|và|va|vs|,)\s*(con)s?|"
    r"(?:điểm )?(mạnh)\s*(?:,|và|/|-|&)?\s*(?:điểm )?(yếu))\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s((?:của|cua|of|về|ve|khi|trong|đối với|doi voi|when|in|for|with)\s.+)$", re.IGNORECASE)
"""What the last ask says of all: "of influencer marketing"."""
_LEADING = re.compile(
    r"^(?:(?:ok|okay|dạ|da|vâng|vang|à|uh|ừ|thế|the|vậy|vay|rồi|roi|còn|con|thì|thi|với|voi|and|so|then|also)\s+)+",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"^[^:?]{3,40}:\s+")
"""What announces several asks: "three things: ..."."""
_ABOUT = re.compile(r"\b(về|ve|in terms of|regarding|on)\s+(.+)$", re.IGNORECASE)
_ASPECTS = re.compile(r"(?:(?<!\s)\s+)?(?:,|\bvà\b|\bva\b|\bvới\b|\bvoi\b|\band\b|&)\s*(?:về\s+|ve\s+)?", re.IGNORECASE)
"""In what respects two sides are compared: each is an ask of its own."""
_QUESTION_WORDS = re.compile(
    r"\b(?:gi|nao|sao|ai|dau|may|bao nhieu|bao lau|bn|bnhieu|ntn|vi sao|tai sao|khong|ko|khi nao|"
    r"what|how|why|who|which|where|when|is|are|does|do|can|should)\b"
)
_LISTED_TWO = re.compile(r"\b(?:lan luot|respectively|ca hai|both|each)\b")


@dataclass(frozen=True)
class Segments:
    """A message taken apart; `certain` where its form leaves no doubt that these are asks of their own."""

    texts: tuple[str, ...]
    certain: bool = False


def segments(text: str) -> Segments:
    """Return the parts of a message that may be asks of their own; one part where it is one ask."""
    said = text.strip()
    if not said or len(said) > MOST_CHARACTERS:
        return Segments((said,))
    years = _YEAR.findall(said)
    if len(set(years)) > 1 and not re.search(r"\b(?:tu|from|den|to|toi|giai doan|between)\b", fold(said)):
        return Segments(tuple(_with_year(said, years, year) for year in dict.fromkeys(years)), certain=True)
    halves = _PAIRS.search(said)
    if halves and not _compares(said):
        names = [_TOGETHER[half.casefold()] for half in halves.groups() if half]
        before, behind = said[: halves.start()], said[halves.end() :]
        kept = "" if behind.lstrip().startswith((",", ".", ";")) else behind
        return Segments(tuple(before + name + kept for name in names), certain=True)
    aspects = _ABOUT.search(said)
    if aspects and _compares(said):
        named = [part for part in _ASPECTS.split(aspects[2].rstrip("?.! ")) if part]
        if len(named) > 1:
            return Segments(tuple(f"{said[: aspects.start(2)]}{part}" for part in named), certain=True)
    if _compares(said) and "?" not in said.rstrip("?") and "\n" not in said:
        return Segments((said,))
    listed = _ANNOUNCED.sub("", said)
    parts = [part for part in _JOINTS.split(listed) if part and part.strip(" .,:;!?")]
    if any(_only_names(part) for part in parts):
        return Segments((said,))
    return Segments(tuple(_with_tail(parts))) if len(parts) > 1 else Segments((said,))


def is_question(text: str) -> bool:
    """Tell whether a part of a message asks by itself: it has a word that asks, or ends in a question mark."""
    return text.rstrip().endswith("?") or bool(_QUESTION_WORDS.search(fold(text)))


def _only_names(part: str) -> bool:
    """Tell whether a part only names who or where ("KOL", "TikTok"): it is one side of an ask, not an ask."""
    found = re.findall(r"\w+", fold(part))
    return bool(found) and all(word in NEUTRAL for word in found)


def without_lead(text: str) -> str:
    """Return an ask without the small words that it begins with ("ok còn ...", "and ...")."""
    return _LEADING.sub("", text.strip()) or text.strip()


def _compares(text: str) -> bool:
    return bool(_COMPARES.search(fold(text)))


def _with_year(text: str, years: list[str], year: str) -> str:
    """Return the text with one of its years only."""
    kept = text
    for other in dict.fromkeys(years):
        if other != year:
            kept = re.sub(rf"(?:\s*(?:,|và|va|and|&|\bnăm\b|\bnam\b)\s*)*(?<!\d){other}(?!\d)", " ", kept)
    kept = re.sub(r"^[\s,]*(?:và|and|&)?\s*", "", kept) if not kept.startswith(year) else kept
    kept = re.sub(rf"\s*(?:,|\bvà\b|\bva\b|\band\b|&)\s*(?=(?:năm |nam )?{year})", " ", kept)
    kept = _LISTED_TWO.sub(" ", kept)
    return re.sub(r"\s+", " ", kept).strip(" ,")


def _with_tail(parts: list[str]) -> list[str]:
    """Return the parts, each with what the last one says of all of them."""
    tail = _TAIL.search(parts[-1])
    if not tail:
        return parts
    return [
        part if _TAIL.search(part) or is_question(part) else f"{part} {tail[1].rstrip('?.! ')}" for part in parts[:-1]
    ] + [parts[-1]]
