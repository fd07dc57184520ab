"""Messages that say nothing but what to do with the words that they quote: "check giúp", "trả lời giúp bạn ấy", "?"."""

import re
from typing import Literal

from bot.groups.given_names import without_names
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

MOST_WORDS_ON_QUOTE = 12
"""Words of a message about a quote; a longer one says itself what it asks."""
NAMES_THIS = expression(
    r"\b(?:(?:cai|dieu|cau|tu|con so|so lieu|so|y|khai niem|thuat ngu|thong tin|tin nhan|tin|nhan dinh|phat bieu|doan)"
    r" (?:nay|kia|do|tren|ay)|this(?: (?:one|claim|statement|number|figure|term|word))?|that|it)\b"
)
"""Words that point at what is quoted, in folded text."""
_GOES_ON = expression(
    r"\W*(?:vay|the|con|roi|va|ma|nhung|neu|tai sao|vi sao|and|but|so|then|what about|how about|why|if|noi|them|nua)\b"
)
"""How a message begins that goes on with what was said before, in folded text."""
_CLASSIFIER = expression(
    r"^(?P<lead>\W*(?:(?:thế|the|vậy|vay|rồi|roi|mà|ma|ủa|ua)\s)?(?:còn|con)\s)(?:cái|cai|vụ|vu|chuyện|chuyen|khoản|khoan|mảng|mang)\s"
    r"(?=(?!(?:này|nay|đó|do|kia|ấy|ay|gì|gi|nào|nao|thứ|thu|đầu|dau|cuối|cuoi|sau|trước|truoc|khác|khac|lại|lai)\b)[^\W\d])",
    re.IGNORECASE,
)
"""A word for a thing before its name: "còn cái thuế thì sao"."""
_NUMBER_ALONE = expression(r"^\W{0,4}(?:y|muc|so|cai|diem|phan|dong|item|point|number)(?: thu| so)? ?\d{1,2}\W{0,4}")
_TRUE = frozenset(
    "dung chuan that thiet xac dang phai hop on tin nham sai dong true right correct accurate real really fact legit "
    "sure agree false wrong hold holds chac seriously".split()
)
"""Words that ask for truth: "đúng", "chuẩn", "thật", "chính xác", "đáng tin"; in folded text, as all here."""
_ASKING = frozenset("khong ko k kg hong hem hok hk hum khum chua sai ha he fake".split())
"""What makes a question of them when it comes after: "đúng không", "đúng hay sai"."""
_WHERE_WRONG = expression(
    r"\b(?:sai|nham|dung) (?:o dau|cho nao|the nao|ra sao|cai gi|gi|hay dung|hay sai)\b|\b(?:true or false|yes or no)\b"
)
_VERBS_FIRST = frozenset("is are does do can could am was co".split())
_TO_DO = expression(r"\b(?:check|kiem tra|xac nhan|xac minh|verify|fact|doi chieu|tham dinh|confirm)\b")
"""Requests to check something."""
_BESIDE = frozenset(
    # What is pointed at, and who said it.
    "cai dieu cau tu con so lieu y khai niem thuat ngu thong tin nhan dinh phat bieu doan nay kia do tren ay day o "
    "noi viet ghi hoi ban em anh chi ad admin bot minh tui toi to no nguoi ta ho bac sep moi ca nha co ai ong ba "
    "a ah e u uh nhi vay the nhu thi la hay chinh ly roi luon oi giup ho gium dum dum nhe nha voi di lai thu xem coi "
    "kiem tra check xac doi chieu tham dinh theo trong dau v b z nho lam on phien xin cho cung con "
    "sao nao nghia gi biet thay kien dong tra loi giai dap thich tu van ke alo ok cu gap nhanh hieu duoc phan hoi bien "
    "nhan xet danh gia soi ra liet them luan "
    "lol haha hihi hehe omg kkk kk uay ua troi ghe mi the luon may vay co"
    # English
    " is this one claim statement number figure term word that it actually or so and hey hi hello please pls plz can "
    "could you me us for tell verify confirm double what does the guide say handbook think thoughts thought any idea "
    "ideas about how he she his her him them they their answer reply respond help a an question do did know there "
    "someone somebody yes explain mean means meaning your view opinion take on of".split()
)
"""Words that may stand beside without asking for anything of their own."""
_DOCUMENTS = expression(r"\b(?:cam nang|tai lieu|so tay|guide|handbook)\b")
"""What the bot answers from: naming it asks for nothing more."""
_PROFIT = expression(
    r"\b(?:loi (?:bao nhieu|nhieu|khong|hay lo)|lai (?:bao nhieu|hay lo|khong)|lo hay (?:loi|lai)|profit)\b"
)
_WORK_OUT = expression(r"\b(?:tinh|calculate|calc|compute|work (?:it |this |that )?out)\b")
_COUNTING = frozenset(
    "tinh toan ra bao nhieu bn may calculate calc compute work out these those numbers loi lai lo lo hay profit".split()
)
_COMPARE = expression(r"\b(?:so sanh|compare|ss|ai (?:tot )?hon)\b")
_COMPARING = frozenset(
    "sanh so ss compare them both hai ba may cac bon nhung ban nguoi nhau xep hang "
    "rank two three these those people ai hon tot".split()
)
_NOTIONS = expression(
    r"\b(?:kols?|kocs?|influencers?|influ|celebs?|celebrit\w+|nguoi noi tieng|ngoi sao|dai su|ambassadors?|creators?|"
    r"sao|nano|micro|macro|mega|marketing|mkt|quang cao|ads?|roi|roas|cpm|cpe|cpv|cpc|cpa|ctr|er|emv|"
    r"uu(?: diem)?|nhuoc(?: diem)?|loi ich|pros|cons|benefits?|tiktok|instagram|youtube|facebook|"
    r"zalo|shopee|booking|agency|agencies|in-?house|seeding|affiliate|livestream|ugc|tvc|banner|seo|hop dong|"
    r"chien dich|campaigns?|nhan hang|thuong hieu|brands?|review|reach|impressions?|views?|followers?|"
    r"tuong tac|engagement)\b"
)
"""What the guide and the cards of metrics are about, as the sides of a comparison; folded."""
_SIDES = expression(r"\b(?:va|vs|voi|and|with|versus|hay|or|giua|between|khac)\b|[,/&+]")
_MOST_WORDS_OF_NOTIONS = 14
"""Words of a message whose notions are the sides of a comparison: a longer one tells more than that."""

_SHORT_YEAR = expression(
    r"^\W*(?:(?:r|roi|con|the|vay|v|z|va|nam|hoi|toi)\W+)*(?:nam )?\W?([12]\d)\s?(?:(?:thi|la)\s)?"
    r"(?:s|sao|bao nhieu|bn|the nao)"
    r"(?: (?:z|v|vay|a|nhi))?\W*$"
)
"""A year by two digits, and what asks about it; folded."""


def without_classifier(text: str) -> str:
    """Return a text without the word for a thing before the name that it goes on to ("còn cái thuế thì sao")."""
    return _CLASSIFIER.sub(r"\g<lead>", text)


def is_number_alone(text: str) -> bool:
    """Tell whether a text is nothing but the number of an item: "ý 2"."""
    return _NUMBER_ALONE.fullmatch(fold(text)) is not None


def compares_notions(text: str) -> bool:
    """Tell whether what stands behind `/compare` names notions to compare ("KOL và KOC") and no people with figures."""
    folded = fold(text)
    if any(map(str.isdecimal, text)) or any(mark in text for mark in "=:\n|\t"):
        return False
    sides = [side for side in _SIDES.split(folded) if side.strip()]
    few = len(folded.split()) <= _MOST_WORDS_OF_NOTIONS
    return few and len(sides) > 1 and any(_NOTIONS.search(side) for side in sides[:2])


_REPORT = expression(r"\b(?:bao cao|report|tong ket)\b")
_OF_FILE = frozenset(
    "bao cao report tong ket lam viet xuat ra file tep bang excel sheet csv data phan tich hop xep hang thong ke xu "
    "doc chien tinh toan er chi so dich campaign analyse analyze analysis summarise summarize rank calculate "
    "make build table hieu qua nhat dung true sai on chuan".split()
)
"""Words of what may be done with a table in a file."""


def asks_to_check(text: str) -> bool:
    """Tell whether a message asks for nothing but whether something is true."""
    said = _said(text)
    if not said or not all(word in _TRUE or word in _ASKING or word in _BESIDE for word in said):
        return False
    joined = " ".join(said)
    if _TO_DO.search(joined) or _WHERE_WRONG.search(joined):
        return True
    true = next((place for place, word in enumerate(said) if word in _TRUE), None)
    if true is None:
        return False
    # "thật à" asks, "đúng ạ" agrees: without the tones nobody can tell.
    asks = "?" in text or bool(re.search(r"\s(?:à|hả|ư)\W*$", compose(text).lower()))
    return asks or said[0] in _VERBS_FIRST or any(word in _ASKING for word in said[true + 1 :])


def only_points(text: str) -> bool:
    """Tell whether a message asks nothing of its own: "trả lời giúp bạn ấy", "câu này thì sao", "?"."""
    said = _said(text)
    if not said:
        return "?" in text
    is_short = len(said) <= MOST_WORDS_ON_QUOTE and any(word in _BESIDE for word in said)
    return is_short and all(word in _BESIDE or word in _ASKING for word in said)


def goes_on_from_shown(text: str) -> bool:
    """Tell whether a message goes by its words on with what was said: "vậy ...", "cái đó", "what about"."""
    folded = fold(text)
    return bool(_GOES_ON.match(folded) or NAMES_THIS.search(folded))


def asks_to_count(text: str) -> bool:
    """Tell whether a message asks to work something out, and names no figure: "tính giúp", "lời bao nhiêu"."""
    joined = " ".join(_said(text))
    is_wish = bool(_WORK_OUT.search(joined)) or asks_for_profit(text)
    return is_wish and all(word in _COUNTING or word in _BESIDE or word in _ASKING for word in joined.split())


def asks_for_profit(text: str) -> bool:
    """Tell whether a message asks what was won or lost."""
    return bool(_PROFIT.search(" ".join(_said(text))))


def asks_to_compare(text: str) -> bool:
    """Tell whether a message asks for nothing but a comparison."""
    said = _said(text)
    return bool(_COMPARE.search(" ".join(said))) and all(
        word in _COMPARING or word in _BESIDE or word in _ASKING for word in said
    )


def asks_of_file(text: str) -> Literal["table", "report"] | None:
    """Return what a message asks of a table in a file beside it, or in the message that it replies to; None for more.

    Without words it asks for what can be worked out.
    """
    said = _said(text)
    joined = " ".join(said)
    if not all(word in _OF_FILE or word in _COMPARING or word in _BESIDE or word in _ASKING for word in said):
        return None
    return "report" if _REPORT.search(joined) else "table"


def _said(text: str) -> list[str]:
    """Return the folded words of a message, without a person's name."""
    return words(_DOCUMENTS.sub(" ", fold(without_names(text))))


def year_in_short(text: str, shown: str) -> str | None:
    """Return the question for a year that a message names by two digits, where what was shown has it ("22 thì s")."""
    found = _SHORT_YEAR.match(fold(text))
    year = f"20{found[1]}" if found else ""
    return f"năm {year} thì sao" if year and re.search(rf"(?<!\d){year}(?!\d)", shown) else None
