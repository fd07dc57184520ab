"""What a message points at in what was shown before: item numbers, years, "the other one"."""

import re

from bot.understanding.corrections import corrected
from bot.understanding.lists_named import ORDINALS, with_lists_named
from index.words.specifics import without_specifics
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics

LAST, BEFORE_LAST = -1, -2
"""The numbers of the last item of a list and of the one before it."""
_BEFORE_LAST = expression(
    r"\b(?:(?:second|2nd|next)[ -]to[ -](?:the )?last|last but one|penultimate|"
    r"before (?:the )?last(?= one|\W*$)|ap chot|"
    r"(?:ke|gan|sat) cuoi(?! (?:nam|thang|tuan|quy|ngay|mua))|thu (?:hai|2|nhi) (?:tinh )?tu (?:duoi|cuoi))\b"
)
"""The last item but one; folded."""
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
_NAMES = (
    r"(?:so|muc|buoc|y|cai|dieu|diem|phan|cau|loi ich|nhuoc|nhuoc diem|uu|uu diem|han che|rui ro|number|no|item|"
    r"step|point|disadvantage|advantage|benefit|drawback|downside|upside|#)"
)
_GENERIC = frozenset(
    "so muc buoc y cai dieu diem phan cau number no item step point one the thu la gi sao noi ro hon di nhe nha ve cho "
    "minh xem what is about please pls me tell explain giai thich con va and of do dau tien cuoi cung in it for a voi "
    "duoc khong k ko ha gio tiep show open mo doc ky chi tiet them nua trong danh sach list do kia tren nay z v "
    "vay con cung dc hong hog compare sanh vs with".split()
)
"""Words beside an item's number that name no list."""
_BESIDE_NUMBER = frozenset("cai thu so muc y phan dieu diem number no item point one the of in la gi sao nghia".split())
"""Words beside an item's number and the name of its list."""
_WORD = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_OPENS_PART = expression(
    r"^\W*(?:(?:ok|oke|the|vay|roi|thi|cho|minh|em|toi|please|can you|di|va)\s+)*"
    r"(?:(?:mo|xem|doc|vao|toi|sang|qua|open|read|show|show me|go to)\s+)?"
    rf"(?:phan|chuong|muc|section|chapter|part)\s+(?:thu\s+|so\s+|number\s+)?(?P<number>\d{{1,2}}|{_WORD})\b"
)
"""A message that wants a part of the contents by its number; folded."""
_MOST_OPENING = 8
"""Words of a message below the contents that only opens one of them."""
_NO_ITEM = r"(?:\d|years?|months?|weeks?|days?|time|few|two|three|thing|question|answer|reply|message|quarter|decade)"
_ITEM = expression(
    rf"(?:(?<!con )|(?!so\b))(?<!nhung )\b{_NAMES}\.?\s*(?:thu\s+|so\s+|thu so\s+)?"
    r"(?P<a>\d{1,2})\b(?![.,]\d|\s*(?:%|ty|trieu|k\b|usd|do|nam))"
    rf"|\bthu\s+(?P<b>\d{{1,2}}|{_WORD})\b"
    r"|\b(?:cai|muc|y|buoc|dieu|diem|dau hieu|loi ich|hoat dong|khac biet|cons|pros|rui ro|han che|nhuoc|uu)\s+"
    r"(?:dau tien|cuoi cung|cuoi|chot|dau)\b"
    rf"|^\W*(?:(?:ok|and|now|open|show|show me)\s+)*(?P<i>{ORDINALS})\s+"
    r"(?:one|item|point|step|con|pro|(?:dis)?advantage|drawback|downside|upside|risk|benefit)\b"
    rf"|\bthe\s+(?P<d>{ORDINALS}|\d{{1,2}}(?:st|nd|rd|th))(?!\s+{_NO_ITEM})(?:\s+(?:one|item|point|step))?\b"
    rf"|\b(?P<e>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"|\b(?:cai|y|muc|nhuoc|uu|diem|buoc)\s+t(?P<f>[1-9])\b"
    r"|^\W*(?:(?:con|the|vay|va|and|r|roi|ok)\s+)*(?:b|buoc|step)(?P<h>[1-9])\b"
    r"|\b(?:compare|so sanh)\s+(?:(?:number|item|so|y|muc|cai)\s+)?(?P<j>\d{1,2})(?=\s+(?:and|with|vs|voi|va|"
    r"&)\s+(?:(?:so|y|muc|cai)\s+)?\d{1,2}\W*$)"
    r"|\b(?:number|item|step|point)\s+(?P<g>one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_LONE = expression(
    r"^\W*(?:(?:con|the|va|and|r|roi)\s+)*(?:so\s+)?(\d{1,2})(?!\s*%)\W*"
    r"(?:la gi|la sao|di|nhe|nha|please|pls|thi sao)?\W*$"
)
_FIGURE_IN_ENGLISH = expression(
    r"^\W*(?:(?:ok|okay|i see|and|but|hm+|oh|right)\W+){0,2}so \d{1,3}(?: percent)? (?:is|was|isn|wasn|are|aren|does|"
    r"doesn|did|has)\b.{0,24}?\b(?:mentioned|stated|written|cited|quoted|anywhere|nowhere|wrong|right|correct|true|average|figure|"
    r"number|ratio|made up|appear\w*)\b"
)
"""A figure behind the English "so", which is no "số"; folded."""
_LETTER = expression(r"\b(?:ý|mục|phần|câu|option|point|part|item)\s+([b-e])\b|^\W*(?:còn\s+)?([a-e])\)")
"""Items with letters for numbers; "a" alone is a small word."""
_MORE = expression(r"(?<=\d)\s*(?:,|va|voi|and|&|\+)\s*(\d{1,2})\b(?!\s*(?:%|ty|trieu|k\b|usd|do|nam))")
_BETWEEN_ITEMS = expression(
    r"(?:(?<!\s)\s+)?(?:,(?!\d)|(?<!\w)(?:và|va|với|voi|vs|and|&|\+|rồi|roi)(?!\w))\s*", re.IGNORECASE
)
_CHOOSES = expression(
    r"\b(?:cai nao|muc nao|y nao|dieu nao|diem nao|buoc nao|phan nao|which|trong (?:do|so do|may cai))\b"
)
_OF_WHICH = expression(
    r"^\W*(?:(?:the|vay|ma|con|ok|so|and)\s+)*(?:(?:so|con so|cai|muc|so lieu)\s+(?:do|nay|kia|ay|tren)\s+)?"
    r"(?:cua|thuoc|theo|boi|do|of|for|by|on)\s+(?:\w{1,8}\s+){0,2}?"
    r"(?:nao|ai|dau|gi|which|what|whom)(?:\s+(?:\w{1,10}|vay|v|the|a|nhi|do)){0,2}\W*$"
)
"""A message that leans on what was shown by its first word; folded."""
_OPPOSITE = expression(
    r"^\W*(?:(?:the|vay|con|ok|va|and|what about|how about|now|a|cho|minh|em)\W+){0,4}(?:the )?"
    r"(?:nguoc lai|mat (?:kia|trai|con lai|doi lap)|phia (?:kia|nguoc lai)|opposite(?: side)?|other side|flip side|"
    r"downside of that)(?:\W+(?:thi|sao|the nao|la gi|cua no|di|a|nhi|then|please)){0,4}\W*$"
)
"""The other side of a list; folded."""
_SMALL_WORDS = frozenset(
    "a ah u uh oh va co con the thi sao vay la gi bao nhieu nhi nhe nha ha ko khong nam o trong cho minh biet voi do "
    "di roi and what about how then in year of the is was so for nao bn bnhieu hoi y no thoi nua j z r ai who "
    "ua dau ok oke da nhung cua em ben cam nang so lieu guide any number figure have has there do does data them add "
    "cac con luon tren numbers figures".split()
)

_GOES_ON = expression(r"^\W*(?:(?:ok|the|vay|a|u)\s+)*(?:con|and|what about|how about)\b")
_OF_INFLUENCERS = expression(
    r"^\W*(?:(?:ok|the|vay|a|u|va|con)\s+)*(?:(?P<english>(?:and )?(?:what|how) about (?:an? |the )?)|con\s+)?"
    r"(?:influencers?|influ)(?:\s+(?:thi sao|la sao|a|nua|thi|sao|vay|ban))*\W*$"
)
"""A message that goes on with influencers, and says no more: "còn influencer thì sao"; folded."""
_WHETHER_KOL = expression(
    r"^\W*(?:(?:ok|the|vay|a|u|va|con|nhung|ma)\s+)*kols?\s+(?:thi\s+)?co(?:\s+(?:khong|ko|k|chu|"
    r"chua|hong|noi|trong|cam|nang|sach|do|day|"
    r"ma|ha|a|nhi|vay|ghi)){1,5}\W*$"
)
"""Whether KOL stands in the guide at least, where something else did not; folded."""
_FIRST_OF_ALL = expression(
    r"^(?:(?:ok|oke|okay|vậy|vay|thế|the|thì|thi|rồi|roi|à|a|cho (?:mình|minh|em|tôi|toi)(?: xem| hỏi| biết)?)\s+)*"
    r"(.{2,40}?)\s+(?:trước|truoc)(?: tiên| tien)?\s+(?:đi|di|đã|da|nhé|nhe|nha|giúp|giup|cái|cai|cho)"
    r"(?:\s+(?:ạ|a|nhé|nhe|nha|mình|minh|em|bạn|ban|bot))*\W*$",
    re.IGNORECASE,
)
_STEP_BEFORE = expression(r"(?:^|\b(?:lai|ve|quay|lui|tro|lat|nguoc) )(?:cai|muc|y|buoc|diem|phan|cau)$")
"""What is only the one before: "lùi lại cái" of "lùi lại cái trước đi"."""
_OF_ITEM = expression(
    r"\b(?:(?P<time>bao lau|(?:bao nhieu|may) (?:ngay|tuan|thang|gio)|how long|how much time|"
    r"how many (?:days|weeks|months|hours))|(?P<money>bao nhieu tien|how much (?:money|does|will|would))|"
    r"(?P<people>(?:bao nhieu|may) nguoi|how many people))\b"
)
"""Questions for a time, a price or a number that an item of a list may not have; folded."""
_TIMES_AND_PRICES = (
    (
        expression(r"\b(?:bao lau|may (?:ngay|tuan|thang)|how long|how many (?:days|weeks|months))\b"),
        expression(r"\b(?:ngay|tuan|thang|gio|phut|giay|days?|weeks?|months?|hours?|minutes?|seconds?)\b"),
    ),
    (
        expression(r"\b(?:bao nhieu tien|re (?:hon|nhat)|dat (?:hon|nhat)|mac hon|how much (?:does|money)|cheap\w*)\b"),
        expression(
            r"\b(?:chi phi|tien|gia|phi|ton|ngan sach|usd|do la|costs?|prices?|fees?|expensive|budgets?|dollars?)\b"
        ),
    ),
)
"""What asks for a time or a price, and the words of a text that has one; folded."""
_ASKS_HOW = expression(r"\b(?:the nao|ra sao|vi sao|tai sao|lam sao|how|why)\b")
_LISTS = expression(r"(?::|^[^:]*?(?: là người| gồm| qua| is someone who| covers| through| includes?)) ([^:]+)$")
_LAST_TWO = expression(r"(?:^| )(?:và|and) ")
_LEAST_LISTED = 3
"""Items of a list in a sentence; two are just two things."""
_COURTESY = expression(
    r"^(?:(?:ok|okay|oke|dạ|da|vâng|vang|à|ah)[\s,]+)?"
    r"(?:((?:xin )?(?:cảm|cám|cam) (?:ơn|on)|thanks?(?: you)?|tks|thx|many thanks|perfect|great|tuyệt|tuyet|"
    r"hay (?:quá|qua))|"
    r"(hi|hello|hey|chào|chao|alo|good morning|good afternoon))"
    r"(?: (?:you|bạn|ban|bot|ad|em|anh|chị|chi|nha|nhé|nhe|nhiều|nhieu|lắm|lam|much|so|very|a lot|ạ|nhá|there|team|"
    r"shop)){0,4}"
    r"\s*[,.!:;]+\s*(\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Thanks or a greeting in front of something else."""
_LEAST_ASK = 2
"""Words behind it that may be an ask."""
_AROUND_NAMES = frozenset(
    "influencer marketing cua of va thi sao con nhung cac the what are about and la gi nao co cho minh toi em xem biet "
    "di nhe nha a ah u oi ban voi giup nua roi ok cung list liet all tat ca het ve trong please pls me show tell "
    "give ke ra may phan muc mat diem vay do then hay noi gom just nhu in for tom lai "
    "bao nhieu dua any other else more there khac khong ko k "
    "giai thich lai cai one boss hai ba bon two three "
    "are j z r lam vs chinh main key top cu the chi tiet thieu sot missing nhac coi xin luot doc mo "
    "ma i forgot also nhung da muon thoi nhat lon y say says does abt re section part list it".split()
) - {"diem", "mat"}
"""Words around the name of a section in its title, or in a wish for it; folded."""
_SAME_NAMES = {
    other: name
    for name, others in {
        "disadvantages": (
            "cons",
            "con",
            "drawbacks",
            "downsides",
            "weaknesses",
            "risks",
            "challenges",
            "disadvantage",
            "drawback",
            "risk",
        ),
        "nhuoc diem": ("han che", "mat han che", "diem yeu", "bat loi", "mat trai", "nhuoc", "rui ro"),
        "advantages": ("pros", "pro", "strengths", "upsides", "advantage"),
        "uu diem": ("diem manh", "uu"),
        "benefits": ("main benefits", "benefit"),
        "loi ich": ("loi ich chinh",),
        "hoat dong": ("buoc", "buoc trien khai"),
        "involves": ("steps", "step", "activities"),
        "thong ke": ("so lieu", "thong"),
        "statistics": ("figures", "stats", "stat", "numbers"),
    }.items()
    for other in others
}
"""Other names of sections; folded."""


def item_number(text: str) -> int | None:
    """Return the number of the item that a message asks for, `LAST` for the last; None where it names none."""
    lettered = _LETTER.search(text.lower())
    if lettered:
        return "abcde".index(lettered[1] or lettered[2]) + 1
    folded = fold(with_lists_named(text))
    if _FIGURE_IN_ENGLISH.search(folded):
        return None
    lone = _LONE.match(folded)
    if lone:
        return int(lone[1])
    if _BEFORE_LAST.search(folded):
        return BEFORE_LAST
    found = _ITEM.search(folded)
    if not found:
        return None
    named = next((group for group in found.groups() if group), None)
    if named is None:
        return LAST if re.search(r"cuoi|chot", found[0]) else 1
    digits = re.match(r"\d+", named)
    return int(digits[0]) if digits else _WORDS[named]


def item_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of all items that a message asks for ("bước 7 và bước 8", "số 2 với 4")."""
    folded = fold(text)
    first = item_number(text)
    if first is None:
        return ()
    more = [int(found[1]) for found in _MORE.finditer(folded)]
    named = [item_number(part) for part in _BETWEEN_ITEMS.split(text)]
    return tuple(dict.fromkeys([first, *(one for one in named if one is not None), *more]))


def item_place(number: int, count: int) -> int | None:
    """Return the place of an item in a list of so many, from 0; None where the list has no such item."""
    place = number - 1 if number > 0 else count + number
    return place if number and 0 <= place < count else None


def items_apart(text: str) -> tuple[str, ...]:
    """Return a message apart where each part names an item ("ưu điểm 1 và nhược điểm 4"); else as one part."""
    parts = tuple(part for part in _BETWEEN_ITEMS.split(text) if part)
    return parts if len(parts) > 1 and all(item_number(part) is not None for part in parts) else (text,)


def behind_courtesy(text: str) -> tuple[str, str] | None:
    """Return the kind of courtesy with which a message begins, and what comes after it; None where nothing does."""
    found = _COURTESY.match(text.strip())
    if not found or len(found[3].split()) < _LEAST_ASK:
        return None
    return ("thanks" if found[1] else "greeting"), found[3]


def kind_of_item(text: str) -> str:
    """Return the word for what is numbered where it names a list by itself ("bước 6", "b6"); else an empty text."""
    found = re.search(r"\b(?:buoc|step)(?=\b|\d)|^\W*(?:\w+\s+)?b(?=[1-9]\b)", fold(text))
    return ("buoc" if found[0].endswith("b") else found[0]) if found else ""


def wanted_first(text: str) -> str | None:
    """Return what a message wants before all else ("ok vậy định nghĩa trước đi"); None where it names nothing."""
    found = _FIRST_OF_ALL.match(text.strip())
    is_step = found and _STEP_BEFORE.search(fold(found[1]))
    return found[1].strip() if found and not is_step and naming_words(found[1]) else None


def asks_beyond_of(question: str, text: str) -> bool:
    """Tell whether a question is for a time or a price, and a text speaks of none ("mất bao lâu mới thấy kết quả")."""
    asked, said = fold(question), fold(text)
    return any(asks.search(asked) and not told.search(said) for asks, told in _TIMES_AND_PRICES)


def asked_of_item(text: str) -> str | None:
    """Return what a message asks of an item beyond what it is: `time`, `money` or `people` ("bước 1 mất bao lâu")."""
    found = _OF_ITEM.search(fold(text))
    return found.lastgroup if found else None


def item_of_point(text: str) -> tuple[str, ...]:
    """Return the folded words beside an item's number that are no small words ("dấu hiệu thứ hai" -> dau, hieu)."""
    named = list_named(text).split()
    return tuple(word for word in named if word not in _GENERIC and word not in _WORDS and word not in _AROUND_NAMES)


def enumerated(sentence: str) -> tuple[str, ...]:
    """Return what a sentence lists: "gồm mục tiêu, thời gian và cách trả phí" gives three items."""
    found = _LISTS.search(sentence)
    if not found:
        return ()
    *first, last = found[1].rstrip(" .").split(", ")
    parts = [*first, *filter(None, _LAST_TWO.split(last, maxsplit=1))]
    return tuple(parts) if len(parts) >= _LEAST_LISTED else ()


def list_named(text: str) -> str:
    """Return the words beside an item's number that name its list ("nhược điểm số 3" -> "nhuoc diem")."""
    text = with_lists_named(text)
    bare = re.sub(r"\bt[1-9]\b|\b(?:so|thu|number|no)?\s*(?:\d{1,2}(?:st|nd|rd|th)?)\b", " ", fold(text))
    found = re.findall(r"[a-z]+", bare)
    return " ".join(found) if any(word not in _GENERIC and word not in _WORDS for word in found) else ""


def beside_number(text: str) -> str:
    """Return the folded words of a message without numbers and the words beside them ("cái nhược thứ 2" -> nhuoc)."""
    return " ".join(word for word in re.findall(r"[a-z]+", fold(text)) if word not in _BESIDE_NUMBER)


def section_number(text: str, *, below_contents: bool = False) -> int | None:
    """Return which part of the contents a message wants opened ("mở phần 2 đi"); None for other messages.

    Right below the contents a number needs no name of what it counts ("em muốn xem mục số 3", "3").
    """
    found = _OPENS_PART.match(fold(text))
    if not found:
        is_short = len(text.split()) <= _MOST_OPENING and not kind_of_item(text)
        return item_number(text) if below_contents and is_short else None
    return int(found["number"]) if found["number"].isdecimal() else _WORDS[found["number"]]


def asks_for_opposite(text: str) -> bool:
    """Tell whether a message wants the other side of what was shown ("ngược lại thì sao", "the flip side?")."""
    return bool(_OPPOSITE.match(fold(text)))


def asks_of_last(text: str) -> bool:
    """Tell whether a message asks whose or of which thing what was shown is ("của nền tảng nào vậy")."""
    return bool(_OF_WHICH.match(fold(text))) and "đo" not in text.lower().split()


def chooses(text: str) -> bool:
    """Tell whether a message asks which of several ("cái nào liên quan tiền bạc", "which one is about money?")."""
    return bool(_CHOOSES.search(fold(text)))


def is_bare(text: str) -> bool:
    """Tell whether a message says little beside a year, a platform or a country ("2020 thì sao", "and TikTok?")."""
    rest = re.findall(r"\w+", without_specifics(corrected(text) or text))
    return all(word in _SMALL_WORDS for word in rest)


def asks_whether(text: str) -> bool:
    """Tell whether a message is put as a question for yes or no ("có nhanh không?")."""
    return text.rstrip().endswith("?") or bool(re.search(r"\b(?:khong|ko|k|hong|hem|hok)\W*$", fold(text)))


def leans_on_last(text: str) -> bool:
    """Tell whether a message goes on from what was shown ("còn nội dung thì sao", "what about cost?")."""
    return bool(_GOES_ON.search(fold(text)))


def naming_words(text: str) -> frozenset[str]:
    """Return the folded words of a message that may name something."""
    found = re.findall(r"\w+", fold(text))
    return frozenset(word for word in found if word not in _SMALL_WORDS and word not in _AROUND_NAMES)


def shared_names(question: str, text: str) -> frozenset[str]:
    """Return the folded words of a question that may name something and that a text has.

    A question with marks has them in the text with the same marks: "tiền" is not in "đầu tiên".
    """
    named, marked = naming_words(question), has_diacritics(question)
    said, written = (re.findall(r"\w+", each.casefold() if marked else fold(each)) for each in (question, text))
    return named & frozenset(map(fold, set(said) & set(written)))


def of_influencers(text: str) -> str | None:
    """Return the question what an influencer (or a KOL) is, for a message that goes on with nothing but that word."""
    if _WHETHER_KOL.match(fold(text)):
        return "KOL là gì"
    found = _OF_INFLUENCERS.match(fold(text))
    if not found:
        return None
    return "what is an influencer" if found["english"] else "influencer là gì"


def bare_name(text: str) -> str:
    """Return what a text names when it names one thing and says nothing else of it; synonyms are one name."""
    said = re.sub(r"^so (?=what)|liet ke|\bquen(?: mat)?\b|\b(?:cua no|of it)\b", "", fold(text))
    if _ASKS_HOW.search(said):
        return ""
    left = [word for word in re.findall(r"\w+", said) if word not in _AROUND_NAMES and not word.isdecimal()]
    name = " ".join(left)
    return _SAME_NAMES.get(name, name)
