"""In what size an answer is wished: `3 bullets`, `2 câu thôi`, `dưới 50 chữ`, `one line please`."""

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

SizeUnit = Literal["items", "sentences", "words", "characters"]

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "mot": 1, "single": 1, "two": 2, "hai": 2, "couple": 2, "three": 3, "ba": 3,
    "four": 4, "bon": 4, "five": 5, "nam": 5, "six": 6, "sau": 6, "seven": 7, "bay": 7, "eight": 8, "tam": 8,
    "nine": 9, "chin": 9, "ten": 10, "muoi": 10, "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100,
}  # fmt: skip
"""Folded words for numbers."""
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNITS: tuple[tuple[SizeUnit, str], ...] = (
    ("items", r"(?:bullets?(?: points?)?|gach(?: dau dong)?|dau dong|key points?|takeaways?)"),
    ("sentences", r"(?:sentences?|cau|lines?|liners?|dong)"),
    ("words", r"(?:words?|chu|tu)"),
    ("characters", r"(?:characters?|chars?|ky tu|ki tu)"),
)
_LEAD = (
    r"(?:(?:make|put|cut|give|get|keep|turn|say|do|write|shorten|condense|squeeze)(?: (?:it|that|this|me|them|all))?"
    r"(?: (?:down|short|shorter|brief))?(?: (?:in|into|to|as))?|"
    r"in|into|to|as|within|under|below|less than|fewer than|max|maximum|at most|no more than|not more than|up to|"
    r"about|around|just|only|toi da|duoi|it hon|khong qua|ko qua|trong vong|trong|khoang|tam|bang|con|thanh|chi|"
    r"gon trong|goi gon trong|"
    r"(?<!tieng )viet|noi|ghi|tra loi|tom (?:tat|lai|gon)|rut (?:gon|lai)|rut|liet ke|chia)"
)
_BETWEEN = r"(?: (?:short|simple|quick|ngan|ngan gon|single|main|clear))?"
_TAIL = (
    r"(?P<tail>(?: (?:or less|or fewer|max|maximum|tops|only|at most|is enough|thoi|tro xuong|tro lai|la du|la duoc|"
    r"la dc|la ok|summary))*)"
)
_NO_SIZE = (
    r"(?!\s(?:hoi|chuyen|lenh|tra loi|noi|san pham|phim|tien|do|hang|thoai|chot|khach|day|years?|months?|people|dau|"
    r"nay|do|kia|tren|cuoi|sau|truoc|vua)\b)"
)
"""What makes of `câu` or `dòng` something else, or points at one that was shown."""
_SUMMED_UP = expression(
    r"(?<![^\s(,.:;])(?:tom (?:tat|lai|gon)|rut(?: gon| lai)?|gon lai|goi gon|sum (?:it |this |that )?up|cut|condense|"
    r"shorten|summari[sz]e)"
    rf"(?: (?:lai|con|thanh|trong|cho|minh|em|in|into|to|down|it|this|that|duoc|voi|giup|ve)){{0,4}} {_COUNT}"
    rf"{_BETWEEN} (?:y|diem|points?|ideas?|con so|so lieu)(?: chinh| quan trong| thoi)?\b{_TAIL}"
)
"""Items are called points or ideas where something is summed up; elsewhere `3 ý` may be the third."""
_SIZES: tuple[tuple[SizeUnit, re.Pattern[str]], ...] = (
    *(
        (unit, expression(rf"(?<![^\s(,.:;])(?:{_LEAD} ){{0,3}}{_COUNT}{_BETWEEN}[ -]?{name}\b{_NO_SIZE}{_TAIL}"))
        for unit, name in _UNITS
    ),
    ("items", _SUMMED_UP),
)
_OF_EACH = expression(r"\b(?:moi|each|every|per|tung)\b")
"""A size of each item is none of the whole."""
_NAMES_OTHERS = expression(
    r"\b(?:caption|slogan|hashtag|bio|mail|email|post|bai|kich ban|script|brief|hook|tin nhan)\b"
)
"""A text that is to be written: nobody has that."""
_SAYS_NO_MORE = frozenset(
    "put last answer answers reply previous message response "
    "ok okay oke oki so now please pls plz can could you u it this that all everything in into to the an just only for "
    "of me us my boss make keep and then want need i get more even still too long wordy short shorter shorten brief "
    "briefly summary summarize summarise summarized condense sum up version one format form style quick simple "
    "trong con bang thanh cho minh em toi tui anh chi ban bot t m mk voi di nhe nha nhen a ah u uh da vang roi thoi "
    "hon chut xiu ti nua de hieu gui sep vay the z noi viet lam tra loi qua gi ma ngan gon tom tat rut lai gium giup "
    "ho dum ghi lai ra luon nay tren cai doan y ay do dai dong lan man duoc dc khong ko k hong thi no nua xong can "
    "muon cung ca cum khuc nguyen mo dung exactly would like rather instead answer its make thats dong cau chu".split()
)
"""Words beside a size of a message that wishes nothing else; folded."""
_TONGUE = expression(
    r"\b(?:(?:ban|bang|sang|qua|ra|in|to|into|the|an?)\s){0,3}(?:tieng\s(?:anh|viet)|english|eng|vietnamese)\b"
)
"""The language of what is wished in a size, which names nothing of it; folded."""


@dataclass(frozen=True)
class Size:
    """How much an answer may be: so many items, sentences, words or characters."""

    count: int
    unit: SizeUnit


@dataclass(frozen=True)
class SizedWish:
    """A message that wishes a size: `rest` is what it says beside that, empty where it says nothing else."""

    size: Size
    rest: str


def size_wished(text: str) -> SizedWish | None:
    """Return the size in which a message wishes its answer, and what else it says; None where it wishes none."""
    tokens = text.split()
    folded = [fold(token).strip() for token in tokens]
    said = " ".join(folded)
    if _NAMES_OTHERS.search(said) or _OF_EACH.search(said):
        return None
    found = next(((unit, match) for unit, form in _SIZES if (match := form.search(said))), None)
    if found is None:
        return None
    unit, match = found
    count = int(match["count"]) if match["count"].isdecimal() else _NUMBERS[match["count"]]
    if not count:
        return None
    first, last = said[: match.start()].count(" "), said[: match.end()].count(" ")
    left = [*tokens[:first], *tokens[last + 1 :]]
    rest = " ".join(left).strip(" ,.:;–-!")
    others = re.findall(r"[a-z]+", _TONGUE.sub(" ", fold(rest)))
    if not any(word not in _SAYS_NO_MORE for word in others):
        return SizedWish(Size(count, unit), "")
    led = match.start() < match.start("count") or match["tail"] or unit == "items"
    return SizedWish(Size(count, unit), rest) if led else None
