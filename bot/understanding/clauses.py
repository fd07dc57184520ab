"""The clauses of a message that each ask something: sentences, lines, numbered lists, and "..., and what about ...".

What only "and" or a comma joins inside one clause is for `bot/understanding/asks.py`.
"""

import re
from dataclasses import dataclass

from bot.understanding.acts import names_something
from bot.understanding.asks import ends_before_with, is_question
from bot.understanding.pointing import asks_to_check
from bot.understanding.references import item_number
from knowledge.guide import Language
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics

LONGEST_APART = 700
"""Characters up to which a message is taken apart: a longer one is a text, not a few questions."""
_MARKERS = expression(r"(?:(?<=\s)|^)(?:\(?\d{1,2}[).]|\d{1,2}/|\(?[a-e]\)|[-•*–])\s+(?=\S)")
"""What stands before the items of a list: "1)", "2.", "a)", "-"."""
_COUNTED = expression(
    r"(?:(?<=\s)|^)(?:(?:câu|cau|ý|y|cái|cai|thứ|thu)\s)?(?:[1-5]|một|mot|hai|ba|bốn|bon|tư|nhất|nhat|nhứt|nhut|nhì|nhi|"
    r"first(?:ly)?|"
    r"second(?:ly)?|third(?:ly)?)(?:\s(?:là|la|is)\s|\s?,\s(?=(?:how|what|who|why|which|when|where|can|do)\b))(?=\S)",
    re.IGNORECASE,
)
"""The same in words: "1 là ... 2 là ...", "thứ nhất là ..."."""
_FIRST = expression(r"^(?:(?:cau|y|cai|thu) )?(?:1|mot|nhat|nhut|first|firstly)\b")
"""How the first of them begins; folded."""
_ENDS = expression(r"(?<=[?!…])\s+|\s*\n\s*|\s*;\s+|(?<=[^\W\d]\.)\s+|(?<=\d\.)\s+(?=[^\W\d])")
"""Where a sentence or a line ends."""
_JOINTS = expression(
    r"\s*(?:[,.]\s+|\s)(?:và còn|va con|và|va|còn|con(?!\s*\d)|rồi|roi|đồng thời|dong thoi|ngoài ra|ngoai ra|"
    r"với lại|voi lai|"
    r"thêm nữa|them nua|với cả|voi ca|vs ca|với|voi|vs|mà|ma|n|r|and also|and then|and|also|plus|as well as|"
    r"but)\s+|\s*,\s+",
    re.IGNORECASE,
)
"""What may join two asks of one sentence."""
_ASKS_IN_VIETNAMESE = expression(
    r"\b(?:gì|nào|sao|ai|đâu|mấy|bao nhiêu|bao lâu|bao giờ|khi nào|được không|phải không|hay không|có không|không ạ|"
    r"chưa ạ|cao hay thấp|tốt hay \w+)\b|\b(?:có|nên)\b.+\b(?:không|ko|k)\b|\b(?:không|ko|chưa|hả|nhỉ)\W*$"
)
_ASKS_FOLDED = expression(
    r"\b(?:gi|nao|sao|bao nhieu|bao lau|bao gio|bn|bnhieu|ntn|the nao|o dau|tu dau|la ai|may (?:cai|loai|buoc|lan)|"
    r"duoc khong|duoc ko|dc ko|dc k|phai khong|hay khong)\b|\b(?:co|nen)\b.+\b(?:khong|ko|k)\b|\b(?:khong|ko)\W*$"
)
_IN_CHAT = expression(r"\b(?:j|z|ntn|bn|bnhieu|tnao|hong|hk|hok|nen \w.+ hay|cao hay thap|high or low|good or bad)\b")
"""Words that ask in chat spelling, and "should it be this or that"; folded."""
_ASKS_IN_ENGLISH = expression(
    r"(?:^|[,:]\s*|\b(?:yo|hey|oh|ok|um|and|also|so|then|but|plus|hi|hello|know|tell me|me|explain|wondering|"
    r"ask|is|quick one)\s+)"
    r"(?:what|what's|whats|how|why|who|which|where|when|is|are|was|does|do|did|can|could|should|would|will)\b"
)
_STATES_IN_ENGLISH = expression(
    r",\s*(?:is|are|was|has|have|does|do|did|can|could|will|would)\s+(?!(?:it|this|that|there|the|they|we|i|you|an?)\b)"
)
"""A verb behind a comma that ends a name: "our client, a brand from Singapore, is weighing ..." states."""
_WISHES = expression(
    r"^(?:\W*(?:ok|oke|da|vang|roi|the|thi|a|u|va|con|and|also|then|please|pls|hi|chao|bot|oi|ad|em|anh|chi|ban)\s+)*"
    r"(?:cho (?:minh|em|toi|tui|anh|chi|mk|m|xin)|giup (?:minh|em|toi|anh|chi)|ke|liet ke|neu|giai thich|so sanh|"
    r"noi (?:them|ro|ve)|tinh|tell me|give me|show me|explain|list|compare|describe|name|define|i (?:want|"
    r"need) to know|"
    r"(?:minh|em|toi|anh|chi) (?:muon|can|xin|hoi|dang (?:can|hoi)))\b"
)
"""How a wish begins that asks without a word of asking; folded."""
_WISHES_INSIDE = expression(
    r"\b(?:noi|giai thich|lam) (?:ro|ky|them)\b|\b(?:chi tiet|cu the) (?:hon|giup)|\bgiup (?:minh|em|toi|anh|chi)\b|"
    r"\b(?:tom lai|tom tat|rut gon|vi du di|expand on|in detail|elaborate)\b"
)
"""Wishes that stand anywhere in a clause; folded."""
_CONDITION = expression(r"^(?:neu|gia su|khi|vi|if|when|since|because|as|once|suppose)\b")
_GOES_WITH = expression(r"^(?:or|hay|hoac)\b")
"""How the other side of a choice begins; folded."""
_CHOICE = expression(
    r"^(?:(?:minh|ben minh|em|chi|we|i|should we|should i|nen|co nen|the|"
    r"vay) )*[a-z][\w-]*(?: [\w-]+){0,4} (?:hay(?: la)?|or) "
    r"(?:[\w-]+ ?){1,5}$"
)
"""A choice of two and nothing else; folded."""
_OPEN_FRAME = expression(r"^\W*(?:the |vay |con |va |lieu )*(?:co|da|lieu)\b(?!.*\b(?:khong|ko|chua)\b)")
_FRAME_ENDS = expression(r"\b(?:khong|ko|k|chua)(?: (?:a|vay|nhi|ban|em))*\W*$")
"""How a question for yes or no begins and ends in Vietnamese, where all between is one; folded."""
_WITH = frozenset({"voi", "vs"})
_ASKS_MEANING = expression(r"\bla (?:gi|j|ai)\W*$")
"""How a side ends whose "mà ..." behind it only says why it is asked ("KOL là gì mà hãng nào cũng thuê"); folded."""
_COMPARES = expression(r"\b(?:khac|so voi)\b")
_CHECKS = expression(
    r"\b(?:đúng không|dung khong|đúng ko|dung ko|phải không|phai khong|đúng chưa|right|correct|"
    r"is that (?:right|true)|(?:right|correct|true) or (?:not|no|wrong|false|incorrect)|đúng hay sai|dung hay sai|"
    r"đúng hay không|dung hay khong|đúng hông|dung hong)"
    r"(?:\s+(?:ạ|a|nhỉ|bạn|bot|vậy|ta))?\s*[?.!]*$",
    re.IGNORECASE,
)
"""The end that asks for a check of all that was said before it."""
_IN_DOCUMENT = expression(
    r"^\W*(?:the )?(?:(?:con )?so(?: lieu)?|cau|dieu|thong tin|y|is|does)(?: (?:nay|do|tren|that|this|it)){0,2} "
    r"(?:co |appear |stand )?(?:o |nam )?(?:trong|in) (?:the )?(?:cam nang|tai lieu|guide|handbook)\b"
)
"""How a clause begins that asks whether what was said before stands in the document; folded."""
_ANNOUNCES = expression(r"^[^:?]{2,60}:\s+(?=\S)")
"""What announces the asks that follow: "three things: ..."."""
_ANNOUNCING = expression(
    r"\b(?:\d|hai|ba|bon|may|vai|nhung|cac|y|hoi|can|cho|gom|tom tat|trich|two|three|four|some|few|things?|questions?|"
    r"points?|need|give|tell|list|following|summary)\b"
)
"""Words that announce more than one ask; folded."""
_LEAST_LISTED = 2
"""Names that make a list."""
_IN_LANGUAGE = expression(
    r"\b(?:bang|sang|qua|ra|in|into|to|ban|thoi|noi|rep|dung) (?:(tieng anh|english|eng)|(tieng viet|vietnamese))\b"
)
_BRIEF = expression(
    r"^\W*(?:(?:va|roi|nhung|ma|nho|hay|noi|tra loi|rep|gui|dua|tom tat|ke|viet|lam on|please|pls|just|keep it|make it|"
    r"send it|"
    r"and|but|in|thoi|"
    r"cho|minh|em|anh|gon|that|rat|qua)\s+)*"
    r"(?:ngan(?: gon)?(?: thoi)?|van tat|tom tat|gon(?: thoi)?|short(?:er)?(?: answer)?s?|ngan hon|gon hon|"
    r"brief(?:ly)?|in short|"
    r"moi (?:y|cai|muc|phan|thu)(?: (?:mot|1))? (?:chut(?: xiu)?|xiu|it|ngan(?: gon)?|ti|doan ngan)(?: thoi)?|"
    r"(?:moi (?:y|cai|muc|phan) )?(?:trong |bang |co |chi |toi da )?(?:1|mot) (?:cau|dong)(?: thoi)?|moi (?:y|"
    r"cai|muc) \d{1,2} chu|(?:one|1|a) sentence(?: each)?(?: only)?)"
    r"(?:\s+(?:thoi|nhe|nha|a|di|giup|minh|em|voi|please|pls|thanks|is fine|each|only|cho|nhanh|ban|luon|"
    r"moi y|moi cai))*\W*$"
)
"""A clause that asks for a short answer and for nothing else; folded."""
_LONG = expression(
    r"^\W*(?:(?:va|roi|nho|cho|minh|em|hay|please|pls|and|then)\s+)*(?:giai thich|noi|lam|viet|trinh bay|ke|"
    r"explain|tell me)"
    r"(?:\s+(?:ro|ky|chi tiet|cu the|day du|them|ra|hon|more|in detail|clearly|giup|ho|cho|minh|em|chi|anh|toi|nhe|nha|"
    r"voi|a|di|coi|xem|nghe|please|pls|me|it|that))+\W*$"
)
"""A clause that asks for more on what the clause before it asks, and for nothing else; folded."""
_ASKS_HELP = expression(
    r"^\W*(?:(?:nho|lam on|bot|ban|ad|anh|chi|em|moi nguoi|a|oi|can you|could you|please|pls)\W+)*"
    r"(?:(?:(?:tinh|xem|coi|check|lam|chi|tra loi)\W+(?:thu |lai |luon )?)?(?:giup|gium|dum)|"
    r"tinh ho|help|cuu)(?:\W+(?:voi|vs|v|minh|mk|em|e|t|toi|tui|nhom|me|us|out|a|nha|nhe|di|ho|"
    r"cai|please|pls|bot|ban|thanks))*\W*$"
)
"""A clause that asks for help with the others and for nothing else; folded."""
_BRIEF_HEAD = expression(
    r"^\s*(?:(?:trong\s+)?(?:một|mot|1)\s+câu|in (?:one|a) sentence|ngắn gọn|ngan gon|tóm tắt|tom tat|briefly|"
    r"short)\s*:\s*",
    re.IGNORECASE,
)
"""The same in front of an ask: "một câu: nó là gì"."""
_ENDS_IN_LANGUAGE = expression(
    r"(?:,?\s+(?:trả lời|tra loi|nói|noi|viết|viet|nhắn|nhan|answer|reply|write)(?: it)?)?"
    r",?\s+(?:bằng|bang|in|sang|ra)\s+(?:(tiếng anh|tieng anh|english)|(tiếng việt|tieng viet|vietnamese))"
    r"(?:\s+(?:for|cho|để|de|giúp|giup|nhé|nhe|nha|please|pls|luôn|luon|đi|di|với|ạ)\b[^?,.;]*)?\W*$",
    re.IGNORECASE,
)
_BEGINS_IN_LANGUAGE = expression(
    r"^\W*(?:(?:ok|oke|thôi|thoi|giờ|gio|now|vậy|vay|please|pls|rồi|roi|trả lời|tra loi|nói|noi|answer|reply|say|"
    r"bằng|bang|in|dùng|dung)\s){0,4}(?:(tiếng anh|tieng anh|english)|(tiếng việt|tieng viet|vietnamese))"
    r"(?:\s(?:nhé|nhe|nha|nhen|đi|di|please|pls|giúp|giup|với|voi|ạ|thôi|thoi|cho|mình|minh|em|only)){0,4}\s?[:,]\s+(?=\w)",
    re.IGNORECASE,
)
"""The same before an ask: "tiếng Việt nhé: ..."."""
_SAYS_AGAIN = expression(
    r"^\W*(?:(?:ok|ban|bot|em|va|and|please|pls|can you|could you)\s+)*(?:dich|translate|noi lai|viet lai|say)\b"
)
"""How a wish begins for what was shown, in another language; folded."""
_MOST_OF_FORM = 12
"""Words of a clause that only says in which language the answer is wished."""
_GOES_ON_WITH = expression(r"(?:va )?con(?! \d)\b|(?:and )?(?:what|how) about\b")
"""How a side of a joint begins that goes on with another thing; folded."""
_LEAST_WORDS = 2
"""Words of an ask behind a joint."""
_LEAST_BEGUN = 3
"""Words up to a comma that may begin an ask behind a joint; fewer end what stands before it."""
_NUMBERS = expression(
    r"(?<![\w.,])\d[\d.,]*\s?(?:tr|trieu|triệu|k|ty|tỷ|tỉ|m|%|\$|usd|vnd|đ)?(?!\w)|\$\d", re.IGNORECASE
)
_YEARS = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERS_OF_RESULT = 2
"""Numbers from which a side of a joint is a calculation of its own."""


@dataclass(frozen=True)
class Clauses:
    """The clauses of a message, and how all of it is to be answered."""

    texts: tuple[str, ...]
    short: bool = False
    language: Language | None = None
    listed: bool = False
    checked: bool = False
    """Its last sentence only asked whether what was said before is true."""
    """The message lists its asks, so that each item is one even where it does not ask in words."""


@once_a_message
def clauses(text: str) -> Clauses:
    """Return the clauses of a message; one where it asks one thing."""
    said = text.strip()
    if not said or len(said) > LONGEST_APART:
        return Clauses((said,))
    said, wished = _without_language(said)
    items, listed = _items(said)
    sentences = [part.strip() for item in items for part in _ENDS.split(item) if part and re.search(r"\w", part)]
    kept, short, language = _without_form([part for part in sentences if not _ASKS_HELP.match(fold(part))])
    language = language or wished
    if not kept:
        return Clauses((said,))
    if len(kept) == 1 and not _CHECKS.search(kept[0]) and _announces(kept[0]):
        return Clauses(_listed_names(kept[0]), short, language, listed=True)
    parts = [part for sentence in kept for part in (_at_joints(sentence))]
    joined = _with_check_behind(parts)
    return Clauses(_with_check(joined), short, language, listed, checked=len(joined) < len(parts))


def asks_surely(text: str) -> bool:
    """Tell whether a clause asks: in words of its language, by its mark, or as a wish."""
    if text.rstrip().endswith("?") or _WISHES.search(fold(text)) or _WISHES_INSIDE.search(fold(text)):
        return True
    if has_diacritics(text):
        return bool(_ASKS_IN_VIETNAMESE.search(text.casefold()) or _IN_CHAT.search(fold(text)))
    folded = fold(text)
    asked = _STATES_IN_ENGLISH.sub(", ", text.casefold())
    return bool(_ASKS_IN_ENGLISH.search(asked) or _ASKS_FOLDED.search(folded) or _IN_CHAT.search(folded))


def asks_choice(text: str) -> bool:
    """Tell whether a side asks which of two to take, without a word that asks ("tự book hay qua agency, và ...")."""
    return bool(_CHOICE.match(fold(text).strip(" ,.")))


def is_condition(text: str) -> bool:
    """Tell whether a clause is the condition of another one ("if it fails")."""
    return bool(_CONDITION.match(fold(text)))


def _items(text: str) -> tuple[list[str], bool]:
    """Return the items of a list with what stands before it, and whether the text is one."""
    counted = [found for found in _COUNTED.finditer(text)]
    places = counted if len(counted) > 1 and _FIRST.match(fold(counted[0][0])) else [*_MARKERS.finditer(text)]
    dashes_inside = all(found[0].strip() in "-•*–" for found in places) and "\n" not in text
    if len(places) < 2 or dashes_inside:
        return [text], False
    bounds = [*(found.start() for found in places), len(text)]
    ends = [found.end() for found in places]
    return [text[: bounds[0]], *(text[start:end] for start, end in zip(ends, bounds[1:], strict=True))], True


def _without_language(text: str) -> tuple[str, Language | None]:
    """Return a message without the language in which it wishes its answer, and that language."""
    begun = _BEGINS_IN_LANGUAGE.match(text)
    if begun and asks_surely(text[begun.end() :]) and names_something(text[begun.end() :]):
        return text[begun.end() :], _language(begun)
    found = _ENDS_IN_LANGUAGE.search(text)
    if not found or not names_something(text[: found.start()]) or _SAYS_AGAIN.match(fold(text)):
        return text, None
    return text[: found.start()], _language(found)


def _language(found: re.Match[str]) -> Language:
    return "en" if found[1] else "vi"


def _without_form(sentences: list[str]) -> tuple[list[str], bool, Language | None]:
    """Return the clauses without those that only say how the answer is to be; short or not, and its language."""
    kept: list[str] = []
    short, language = False, None
    for whole in sentences:
        sentence = _BRIEF_HEAD.sub("", whole)
        short = short or sentence != whole
        changed = False
        pieces = re.split(r"(?<!\d),\s+|,\s+(?!\d)|\s+(?:nhưng|nhung|mà|but)\s+", sentence)
        left: list[str] = []
        for each in pieces:
            piece, spoken = _without_language(each) if len(sentences) + len(pieces) > 2 else (each, None)
            language = spoken or language
            changed = changed or piece != each
            wished = _language_of(piece) if len(sentences) + len(pieces) > 2 else None
            if _BRIEF.match(fold(piece)):
                short = True
            elif left and _LONG.match(fold(piece)):
                continue
            elif wished:
                language = wished
            else:
                left.append(piece)
        if len(left) == len(pieces) and not changed:
            kept.append(sentence)
        elif left:
            kept.append(", ".join(left))
    return kept, short and bool(kept), language if kept else None


def _language_of(piece: str) -> Language | None:
    """Return the language that a clause wishes the answer in, where it says nothing else."""
    found = _IN_LANGUAGE.search(fold(piece))
    if not found or len(piece.split()) > _MOST_OF_FORM or asks_surely(piece):
        return None
    return _language(found)


def _announces(text: str) -> bool:
    """Tell whether a text announces several asks and then lists them."""
    head, names = _ANNOUNCES.match(text), _listed_names(text)
    if head is None or len(names) < _LEAST_LISTED or any(is_condition(name) for name in names):
        return False
    return len(names) > _LEAST_LISTED or bool(_ANNOUNCING.search(fold(head[0])))


def _listed_names(text: str) -> tuple[str, ...]:
    """Return what a text lists behind a colon: "three figures: the market, EMV, and the budget"."""
    body = _ANNOUNCES.sub("", text)
    parts = re.split(r"(?<!\d),\s*|,\s+(?!\d)|\s+(?:và|va|and|plus|với lại|cùng với|&)\s+", body)
    named = (part for part in parts if part and re.search(r"\w{2}", part))
    return tuple(part.strip(" .,;") for part in named if not _ASKS_HELP.match(fold(part)))


def _at_joints(sentence: str) -> list[str]:
    """Return a sentence apart at the joints with an ask on both sides."""
    start, parts = 0, []
    for joint in _JOINTS.finditer(sentence):
        before, behind = sentence[start : joint.start()], sentence[joint.end() :]
        word = fold(joint[0]).strip(" ,")
        joins = word in _WITH and ends_before_with(before)
        joins = joins or (word == "ma" and _only_says_why(before, behind))
        if not joins and (_parts(before, behind) or (word and asks_choice(before) and _is_ask(behind))):
            parts.append(before.strip())
            start = joint.end()
    return [*parts, sentence[start:].strip()]


def _only_says_why(before: str, behind: str) -> bool:
    """Tell whether what stands behind "mà" only says why it is asked what something is."""
    return bool(_ASKS_MEANING.search(fold(before))) and not _COMPARES.search(fold(behind))


def _parts(before: str, behind: str) -> bool:
    """Tell whether a joint parts two asks: both sides ask, or both have numbers for a result of their own."""
    if all(len(_NUMBERS.findall(_YEARS.sub("", side))) >= _NUMBERS_OF_RESULT for side in (before, behind)):
        return True
    first = re.split(r"[,;]\s", behind, maxsplit=1)[0]
    begins = _is_ask(first) or len(first.split()) >= _LEAST_BEGUN
    if _GOES_WITH.match(fold(behind)) or (_OPEN_FRAME.match(fold(before)) and _FRAME_ENDS.search(fold(behind))):
        return False
    return begins and _is_ask(before) and _is_ask(behind)


def _is_ask(text: str) -> bool:
    """Tell whether one side of a joint asks in words; a condition does only with what follows from it."""
    body = text.rstrip(" ?!.")
    if is_condition(body):
        body = body.rpartition(", ")[2] if ", " in body else ""
    asks = asks_surely(body) or item_number(body) is not None or _GOES_ON_WITH.match(fold(body)) is not None
    return len(body.split()) >= _LEAST_WORDS and asks


def _with_check_behind(parts: list[str]) -> list[str]:
    """Return the clauses, with a sentence that only asks whether the one before is true as the end of that one."""
    if len(parts) < _LEAST_LISTED or not (asks_to_check(parts[-1]) or _IN_DOCUMENT.match(fold(parts[-1]))):
        return parts
    tail = "right?" if not has_diacritics(parts[-2]) else "đúng không?"
    return [*parts[:-2], f"{parts[-2].rstrip('.,! ')}, {tail}"]


def _with_check(parts: list[str]) -> tuple[str, ...]:
    """Return the clauses, where the last one's "is that right?" is for those before it too."""
    check = _CHECKS.search(parts[-1]) if parts else None
    if check is None:
        return tuple(parts)
    claimed = [*parts[:-1], *_claims_of(parts[-1][: check.start()].rstrip(" ,"))]
    tail = check[0].strip(" ,")
    return tuple(part if is_question(part) else f"{part.rstrip('.,!')}, {tail}" for part in claimed if part.strip())


def _claims_of(text: str) -> list[str]:
    """Return the statements of a sentence that end in a check, where each has a figure of its own."""
    parts = re.split(r",\s+(?:và|va|and|còn|con)\s+|\s+(?:và|va|and)\s+(?=[^,]*\d)", _ANNOUNCES.sub("", text))
    return parts if all(re.search(r"\d", part) for part in parts) else [text]
