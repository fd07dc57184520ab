"""The asks of a message: "pros and cons", "2016, 2020 and 2022", a question behind a word of thanks."""

import re
from dataclasses import dataclass

from bot.understanding.ask_forms import are_alike, asked_before, both_wanted, wishes
from index.words.language import NEUTRAL, own_language
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics

MOST_ASKS = 3
"""Asks of one message that are answered: more would make a reply that nobody reads on a phone."""
MOST_CHARACTERS = 300
"""Characters up to which a message is taken apart: a longer one tells a story with one question in it."""
_JOINTS = expression(
    r"(?:(?<!\s)\s+)?(?:[;\n]+|[?!]+(?=\s|$)|\.(?=\s)|(?<!\d),|,(?!\d)|\s[-–]\s|&|\+|"
    r"(?<!\w)(?:và|va|với lại|voi lai|cùng với|cung voi|lẫn|lan|cũng như|cung nhu|ngoài ra|ngoai ra|"
    r"sau đó|and also|and|as well as|plus)(?!\w))\s*",
    re.IGNORECASE,
)
"""What stands between two asks."""
_COMPARES = expression(
    r"\b(?:khac (?:nhau|gi|biet|voi|o)|khac(?! phuc)|so sanh|so voi|giong|hay la|vs|versus|compare[ds]?|comparison|"
    r"differ\w*|between|giua|or|hon|better|tuong quan|moi quan he|quan he giua|relation\w*)\b"
)
"""Words of a comparison: its two sides are one ask. Compared with folded text."""
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LISTED_YEARS = expression(
    r"(?<!\d)(?:19|20)\d\d\s*(?:,|và|va|với|voi|vs|and|&|rồi|roi|hay|or|/|so với|so voi|compared (?:to|with))\s*"
    r"(?:năm |nam |in )?(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
"""Years that one ask lists; years that stand apart belong to asks of their own."""
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
_BETWEEN = r"\s*(?:,|và|va|với|voi|lẫn|lan|cùng|cung|hay|/|-|&|\+|n|and|vs|plus|kèm|kem)?\s*"
_PAIRS = expression(
    rf"\b(?:(ưu|uu)(?:\s*(?:điểm|diem))?{_BETWEEN}(nhược|nhuoc)(?:\s*(?:điểm|diem))?|"
    r"(lợi|loi)\s*(?:,|và|va|/|-|&)\s*(hại|hai)|(pro)s?\s*(?:/|-|&|n|and|với|voi|và|va|vs|plus|,)\s*(con)s?|"
    rf"(?:điểm )?(mạnh){_BETWEEN}(?:điểm )?(yếu))\b",
    re.IGNORECASE,
)
_MORE_BEHIND = expression(
    r"(?P<of>\s(?:của|cua|of)\s[^,;?]{2,40}(?=,))?\s*(?:,\s+(?:và|va|and|plus|còn|rồi)|,|plus|and|và|va|với|voi|rồi|roi)\s+"
    r"(?!of\b)(?P<more>\w.+)$",
    re.IGNORECASE,
)
"""A further ask behind such a pair."""
_TAIL = expression(r"\s((?:của|cua|of|về|ve|khi|trong|đối với|doi voi|when|in|for|with)\s.+)$", re.IGNORECASE)
"""What the last ask says of all: "of influencer marketing"."""
_LEADING = expression(
    r"^(?:(?:ok|okay|dạ|da|vâng|vang|à|uh|ừ|thế|the|vậy|vay|rồi|roi(?!\s+(?:trung|la|bao|cua|tinh|am|cao|thap|"
    r"bn|\d))(?-i:(?<!ROI))|còn|con(?!\s+s[oố]\b)|thì|thi(?!\s+truong)|"
    r"với lại|voi lai|với cả|voi ca|với|voi|vs|mà|ma|r|n|ngoài ra|"
    r"ngoai ra|đồng thời|dong thoi|và|va|and|so(?!\s+(?:sánh|sanh|với|voi|what))|then|also|plus|but)\s+)+",
    re.IGNORECASE,
)
_ANNOUNCED = expression(r"^[^:?]{3,40}:\s+")
"""What announces several asks: "three things: ..."."""
_ABOUT = expression(r"\b(về|ve|ở|in terms of|regarding|on|in)\s+(.+)$", re.IGNORECASE)
_ASPECTS_LAST = expression(
    r"^(?P<sides>[^,:]{3,80})[,:]\s?(?P<first>\w+(?:\s\w+){0,2}?)\s?(?:&|\+|,|\bvà\b|\bva\b|\band\b|\bn\b)\s?"
    r"(?P<last>\w+(?:\s\w+){0,2}?)[\s?!.]{0,3}$",
    re.IGNORECASE,
)
"""The same behind a comma: "KOL vs influencer, scope & goal"."""
_ASPECTS_FIRST = expression(
    r"^(?:(?:thế|the|còn|con|vậy|vay|and|the)\s+)*(\S+(?:\s\S+){0,2}?)\s*(?:,|và|va|với|voi|and|"
    r"vs|&)\s*(\S+(?:\s\S+){0,2}?)\s+"
    r"((?:của|cua|giữa|giua|of|between)\s.+)$",
    re.IGNORECASE,
)
"""The same in front: "phạm vi và mục tiêu của KOL khác influencer thế nào"."""
_DIFFER = expression(
    r"^(?:how|in what(?: way)?) (?:do|does|are|is) (?:the )?(\w+(?: \w+)?) and (?:the )?(\w+(?: \w+)?) "
    r"(differ(?:ent|s)?\b.*)$",
    re.IGNORECASE,
)
"""The same in English: "how do scope and credibility differ"."""
_CLAUSES = expression(r"(?:(?<!\s)\s+)?(?:[?;\n]+|,(?!\d)|(?<!\w)(?:với lại|voi lai)(?!\w))\s*")
"""What parts a comparison from another ask."""
_PAIR = 2
"""Parts of a message that a doubtful word makes two of."""
_LEAST_WORDS = 3
"""Words that such a part has at least: fewer are one side of the comparison."""
_GOES_ON = expression(
    r"^\W*(?:(?:ok|vậy|vay|thế|the|v|and)\s+)*(còn|con|thêm|them|what about|how about)\s+(?:về\s+|ve\s+)?(.+?)\s*"
    r"(?:(?<!cuối)(?<!cuoi)\s(?:với|voi|và|va|and|lẫn|cùng|vs)\s|,\s)\s*(?:về\s+|ve\s+)?(.+?)"
    r"((?:\s+(?:thì sao|thi sao|là sao|la sao|thế nào|the nao|ra sao|nữa|nua|ạ|a|nhỉ|vậy|v))*\s*\??)$",
    re.IGNORECASE,
)
_MOST_NAMED = 6
"""Words of each thing that such a message names."""
_WITH = expression(r"(?<!\s)\s+(?:với|voi)\s+", re.IGNORECASE)
"""A word that parts two asks only where both are sure: mostly it joins what belongs together."""
_VERSUS = expression(r"(?<!\s)\s+vs\s+", re.IGNORECASE)
_LISTS = expression(r"\b(?:xin|neu|ke|liet ke|gui|trinh bay|tom tat)\b")
"""Words of a wish for several things; folded."""
_PURPOSE = expression(
    r"(?<!\s)\s+(?:để|de|cho|for|to|so i can)\s+(?:(?:em|mình|minh|tôi|toi|còn|con|kịp|kip|i|me|we)\s+)?"
    r"(?:báo|bao(?! nhieu)|gửi|gui|trình|trinh|nộp|nop|làm slide|lam slide|viết|viet|thuyết trình|thuyet trinh|"
    r"send|tell|show|report|present|brief)(?:\s+[^\W\d_]+){0,4}[\s.!]*$",
    re.IGNORECASE,
)
"""What something is wished for: it names nothing of what is asked."""
_WISHED = expression(
    r"^(?:(?:mn|mọi người|moi nguoi|ad|admin|bot|anh|chị|chi|bạn|ban|em|cả nhà|ca nha)\s+(?:ơi|oi)\s*,?\s+)?"
    r"(?:cho|giúp|giup)\s+(?:em|e|mình|minh|mk|tôi|toi|tui|t|m|anh|chị|chi)\s+(?:xin|biết|biet|xem)\s+(?=\S)",
    re.IGNORECASE,
)
"""How somebody wishes for a thing in front of its name."""
_THERE = expression(r"(?<!\s)\s+(?:(?:ở|o|trên|tren)\s(?:đó|do|đấy|day)|there)(?=[\s?.!]*$)", re.IGNORECASE)
"""A word for a place that was named before."""
_BEFORE_WITH = expression(
    r"\b(?:hop tac|hop|collab|ket hop|lam viec|so|doi|lien quan|gan|gan bo|dong hanh|hoat dong|choi|di|"
    r"phu hop|tiep can|lien he|ket noi|tuong tac|noi|cung|chia se|quan he|"
    r"khac|giong|phan biet|trao doi|noi chuyen|thoa thuan|dam phan|ky|work|deal)$"
)
"""Words before it with which it belongs to one thing, in folded text."""
_CONDITION = expression(
    r"^(?:if|once|after|because|since|as|neu|khi(?! nao)|sau khi|vi(?! sao|\s?du\b)|gia su|or|hay|hoac)\b"
)
"""How a part begins that is no ask of its own, but a condition or another choice; folded."""
_RANGE = expression(r"(?<!\d)(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d)")
_ASKED_HOW = expression(
    r"\s+(?:thì sao|thi sao|là sao|la sao|thế nào|the nao|ra sao|là gì|la gi|chỗ nào|cho nao)(?:\s+(?:ạ|a|vậy|v))?$",
    re.IGNORECASE,
)
_SIDES = expression(r"\s(?:giữa|giua|between|của|cua|of)\s", re.IGNORECASE)
"""What comes behind the respects: the two sides."""
_ASPECTS = expression(
    r"(?:(?<!\s)\s+)?(?:,|\bvà\b|\bva\b|\bvới\b|\bvoi\b|\bvs\b|\blẫn\b|\band\b|&)\s*(?:về\s+|ve\s+)?", re.IGNORECASE
)
"""In what respects two sides are compared: each is an ask of its own."""
_ASKS_IN_VIETNAMESE = expression(
    r"\b(?:gi|nao|sao|ai|dau|may|bao nhieu|bao lau|bn|bnhieu|ntn|vi sao|tai sao|khong|ko|khi nao)\b"
)
_ASKS_IN_ENGLISH = expression(r"\b(?:what|how|why|who|which|where|when|is|are|does|do|can|should)\b")
"""Words that ask, in folded text; the English ones are other words in Vietnamese ("đồ", "cần")."""
_CHAT_BEHIND = frozenset(
    "luon nha nhe le gap giup gium dum di nhanh asap please pls het luot em minh ad bot a oi thanks together".split()
)
"""Small words of chat behind a list of asks; folded."""
_COUNTED_ASKS = frozenset({"cai", "y", "phan", "muc", "luot"})
"""What a list may be counted in at its end: "3 cái nha"; folded."""
_JOINED_TWO = expression(r"(?<!\s)\s+(?:với|voi|và|va|vs|and|&|\+|cùng|lẫn)\s+", re.IGNORECASE)
_LISTED_TWO = expression(r"\b(?:lan luot|lần lượt|respectively|ca hai|both|each)\b")
_IN_TURN = expression(r"\b(?:lan luot|lần lượt|respectively)\b")


@dataclass(frozen=True)
class Segments:
    """A message taken apart; `certain` where its form leaves no doubt that these are asks of their own.

    `doubtful` where the word between them joins two sides of one ask more often.
    """

    texts: tuple[str, ...]
    certain: bool = False
    doubtful: bool = False
    names: tuple[str, ...] = ()
    """What the first parts are about, by their bare names, where a pair names it."""


@once_a_message
def segments(text: str) -> Segments:
    """Return the parts of a message that may be asks of their own; one part where it is one ask."""
    said = _with_written_out(text.strip())
    both = both_wanted(said)
    if both and not (_compares(said) or ends_before_with(both[0])):
        said = " và ".join(both)
    if not said or len(said) > MOST_CHARACTERS:
        return Segments((said,))
    return (
        _by_years(said) or _by_pair(said) or _going_on(said) or _each_in_turn(said) or _compared(said) or _joined(said)
    )


def _with_written_out(said: str) -> str:
    """Return a Vietnamese message with "vs" as "với" where that lists what is wished and compares nothing."""
    count = len(_VERSUS.findall(said))
    lists = count > 1 or (count == 1 and _LISTS.search(fold(said)))
    if not lists or own_language(said) != "vi" or _compares(_VERSUS.sub(" ", said)):
        return said
    return _VERSUS.sub(" với ", said)


def _by_years(said: str) -> Segments | None:
    """Return a text once for each of its years."""
    years = _YEAR.findall(said)
    if len(set(years)) > 1 and not _LISTED_YEARS.search(said):
        return None
    ranges = _RANGE.search(said) or re.search(r"\b(?:tu|from|den|to|toi|giai doan|between)\b", fold(said))
    if len(set(years)) < 2 or ranges:
        return None
    return Segments(tuple(_with_year(said, years, year) for year in dict.fromkeys(years)), certain=True)


def _by_pair(said: str) -> Segments | None:
    """Return both halves of a pair such as "ưu nhược điểm"."""
    halves = _PAIRS.search(said)
    if not halves or _compares(f"{said[: halves.start()]} {said[halves.end() :]}"):
        return None
    names = [_TOGETHER[half.casefold()] for half in halves.groups() if half]
    before, behind = said[: halves.start()], _without_chat(said[halves.end() :])
    first, _, before = before.rpartition(", ") if ", " in before else asked_before(before)
    asked = [first] if is_question(first) else []
    more = _MORE_BEHIND.match(behind)
    kept = (more["of"] or "") if more else "" if behind.lstrip().startswith((",", ".", ";")) else behind
    parts = (*asked, *(before + name + kept for name in names), *([more["more"]] if more else []))
    return Segments(parts, certain=True, names=(*asked, *names))


def _going_on(said: str) -> Segments | None:
    """Return both things of which a message asks what about them: "còn phạm vi với tác động thì sao"."""
    found = _GOES_ON.match(said)
    if not found or _compares(said) or _BEFORE_WITH.search(fold(found[2])):
        return None
    if any(len(found[part].split()) > _MOST_NAMED for part in (2, 3)):
        return None
    lead = "còn" if fold(found[1]) == "them" else found[1]
    return Segments((f"{lead} {found[2]}{found[4]}", f"{lead} {found[3]}{found[4]}"), certain=True)


def _each_in_turn(said: str) -> Segments | None:
    """Return both things of which a message asks in turn ("mức tăng của A với B lần lượt bao nhiêu")."""
    if not _IN_TURN.search(fold(said)) or _compares(said) or len(said) != len(fold(said)):
        return None
    named = _IN_TURN.split(fold(said), maxsplit=1)[0]
    parts = [part.strip() for part in _JOINED_TWO.split(said[: len(named)]) if part.strip()]
    if len(parts) != _PAIR or ends_before_with(parts[0]):
        return None
    asked = _IN_TURN.sub("", said[len(named) :])
    return Segments(tuple(f"{part}{asked}" for part in parts), certain=True)


def _compared(said: str) -> Segments | None:
    """Return a comparison in each of its respects, or apart from other asks; None for other texts."""
    if not _compares(said):
        return None
    front = _ASPECTS_FIRST.match(said)
    if front and not (_only_names(front[1]) or _only_names(front[2])):
        return Segments((f"{front[1]} {front[3]}", f"{front[2]} {front[3]}"), certain=True)
    differ = _DIFFER.match(said)
    if differ:
        return Segments(tuple(f"how does {differ[part]} {differ[3]}" for part in (1, 2)), certain=True)
    aspects = _ABOUT.search(said)
    if aspects:
        listed = _ASKED_HOW.sub("", _SIDES.split(aspects[2].rstrip("?.! "))[0])
        named = [part for part in _ASPECTS.split(listed) if part]
        if len(named) > 1 and all(len(part.split()) <= _LEAST_WORDS for part in named):
            return Segments(tuple(f"{said[: aspects.start(2)]}{part}" for part in named), certain=True)
    behind = _ASPECTS_LAST.match(said)
    if (
        behind
        and not aspects
        and _compares(behind["sides"])
        and not (is_question(behind["first"]) or is_question(behind["last"]))
    ):
        return Segments(tuple(f"{behind['sides']} {behind[part]}" for part in ("first", "last")), certain=True)
    clauses = [part.strip() for part in _CLAUSES.split(said) if part and part.strip(" .,:;!?")]
    if len(clauses) > 1 and all(len(part.split()) >= _LEAST_WORDS and _asks(part) for part in clauses):
        return Segments(tuple(clauses))
    return None if "?" in said.rstrip("?") or "\n" in said else Segments((said,))


def _joined(said: str) -> Segments:
    """Return what stands between commas, "and" and the like; else what a doubtful word joins."""
    listed = _without_chat(_ANNOUNCED.sub("", said))
    parts = _from_wish([part for part in _JOINTS.split(listed) if part and part.strip(" .,:;!?")])
    parts = [each for part in parts for each in _of_list(part)]
    parts = [*parts[:-1], *_last_of_list(parts[-1])] if len(parts) > 1 else parts
    if any(_only_names(part) or _CONDITION.match(fold(part)) for part in parts):
        return Segments((said,))
    if len(parts) > 1:
        return Segments(tuple(_with_tail(parts)))
    halves = _WITH.split(listed, maxsplit=1)
    if len(halves) == _PAIR and are_alike(*halves):
        return Segments(tuple(halves), certain=True)
    if len(halves) < _PAIR or _BEFORE_WITH.search(fold(halves[0])) or any(map(_only_names, map(without_lead, halves))):
        return Segments((said,))
    return Segments(tuple(_WITH.split(said, maxsplit=1)), doubtful=True)


def _from_wish(parts: list[str]) -> list[str]:
    """Return parts without what is told before a wish for several things ("đang họp nè, cho xin định nghĩa + ...")."""
    first = next((at for at, part in enumerate(parts) if wishes(part)), 0)
    return parts if any(map(is_question, parts[:first])) or len(parts) - first < _PAIR else parts[first:]


def _without_chat(text: str) -> str:
    """Return a list of asks without the small words at its end ("luôn nha lẹ lẹ", ", 3 cái nha")."""
    left = text
    while True:
        bare = left.rstrip(" .,!\n")
        before, _, last = bare.rpartition(" ")
        number = before.rstrip().rpartition(" ")[2]
        if fold(last) in _COUNTED_ASKS and number.isdecimal():
            left = before.rstrip()[: -len(number)]
        elif fold(last) in _CHAT_BEHIND and before:
            left = before
        else:
            return left


def _of_list(part: str) -> list[str]:
    """Return what a part lists with more than one "với"; one alone is more often no joint."""
    several = _WITH.split(part)
    joins = any(_only_names(each) or ends_before_with(each) for each in several)
    return several if len(several) > _PAIR and not joins else [part]


def _last_of_list(part: str) -> list[str]:
    """Return the last two of a list that "với" joins ("định nghĩa, lợi ích với rủi ro")."""
    halves = _WITH.split(part)
    few = len(halves) == _PAIR and len(halves[0].split()) <= _LEAST_WORDS and not is_question(part)
    return halves if few and not (ends_before_with(halves[0]) or any(map(_only_names, halves))) else [part]


def is_question(text: str) -> bool:
    """Tell whether a part of a message asks by itself: it has a word that asks, or ends in a question mark."""
    folded = fold(text)
    in_english = not has_diacritics(text) and bool(_ASKS_IN_ENGLISH.search(folded))
    return text.rstrip().endswith("?") or in_english or bool(_ASKS_IN_VIETNAMESE.search(folded))


def without_purpose(text: str) -> str:
    """Return an ask without what it is wished for ("nhược điểm để báo khách"), and without "there" at its end."""
    return _WISHED.sub("", _THERE.sub("", _PURPOSE.sub("", text))) or text


def ends_before_with(text: str) -> bool:
    """Tell whether a text ends in a word that "với" joins with what follows ("hợp tác với ...")."""
    return bool(_BEFORE_WITH.search(fold(text)))


def _asks(text: str) -> bool:
    return is_question(text) and not _CONDITION.match(fold(text))


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
