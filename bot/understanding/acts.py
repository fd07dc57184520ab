"""Acts of the bank that are more than small talk: the bot's own commands, and languages."""

import re
from collections.abc import Mapping

from bot.understanding.wishes import one_more
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

COMMAND_ACTS: Mapping[str, str] = {
    "contents": "topics",
    "home": "start",
    "back": "topics",
    "commands": "help",
    "help": "help",
    "settings": "settings",
    "cancel": "cancel",
    "privacy": "privacy",
}
"""Acts that ask for what a command does."""
LANGUAGE_ACTS: Mapping[str, Language] = {
    "to-english": "en",
    "to-vietnamese": "vi",
    "speak-english": "en",
    "speak-vietnamese": "vi",
}
"""Acts that ask for a language."""
ON_ITEMS = frozenset(
    {"more", "example", "why", "simpler", "shorter", "item", "other-one", "others", "next", "previous"}
)
"""Acts that may name an item of the list above ("more on the feedback, please")."""
MAY_ASK = frozenset({"identity", "is-it-good", "opinion", "wellbeing", "again-with", "check-this", "acknowledgement"})
"""Acts that short questions about the point above look like ("anh này là ai?", "kết quả thế nào?")."""
FELT = frozenset({"hurry", "confused", "complaint", "farewell", "laughter"})
"""Feelings that a short question about the point above may sound like ("có nhanh không?")."""
ABOUT_QUOTE = FELT - {"farewell", "laughter"} | frozenset(
    {"check-this", "opinion", "acknowledgement", "is-it-good", "apology", "repeat", "human", "greeting", "help"}
)
"""Acts that short words on a message that is replied to look like ("giúp Minh với", "hợp lý không")."""
KEEPS_TONGUE = frozenset({"shorter", "one-sentence", "summary", "use-in-slides", "simpler", "lines", "numbered"})
"""Acts that change the form of what is shown, and not its language: "ngắn lại" after a translation is for that."""
FROM_NOW_ON = frozenset({"speak-english", "speak-vietnamese"})
"""Acts that ask for a language until further notice."""
_TONGUES: Mapping[Language, re.Pattern[str]] = {
    "en": expression(r"\b(?:english|tieng anh|eng|(?:sang|qua|bang) anh)\b"),
    "vi": expression(r"\b(?:vietnamese|tieng viet|viet ngu|(?:in|into|to|sang|qua) (?:viet|vn))\b"),
}
_WITH_A_TONGUE = frozenset(
    "gium same in to by the it that this again please pls ok okay now back can you answer reply speak talk switch "
    "translate translation version say i want prefer use only from on just di nhe nha ban a da em anh chi minh voi "
    "giup dum ho tra loi dich sang bang qua noi lai thoi cho de hieu hon tu gio ve chuyen doi dung duoc khong ko k "
    "thanh y ban quay tro luon het cai nay doan tren cau vua roi o sorry xin loi oops".split()
)
"""Words beside the name of a language in a wish for it. Compared with folded text."""
_FOR_WHOM = expression(
    r"(?:,\s?|(?<!\s)\s)(?:vi |for |cho |de )?(?:the |my |our )?(?:sep|boss|khach|client|team|hcmc|hn|saigon|ceo|"
    r"manager|doi tac|partner|ben|anh chi|no|ho)\b[^?]{0,40}$"
)
"""For whom a translation is, which names nothing of what it is of; folded."""
_WHY_A_TONGUE = expression(
    r"(?:[,.;:(–-]\s?|(?<!\s)\s)(?:(?:because|since|as|cause|vi|tai|do)\s)?(?:(?:this|lan|time|nay|now|gio)\s){0,3}"
    r"(?:it|this|that|cai|no|doan)(?:\s(?:one|is|nay|la|s)|'s){0,3}\s(?:just\s|de\s)?(?:for|cho)\s"
    r"(?:my|the|our|me|myself|us|minh|em|toi|tui|t|ban|a|chinh)(?:\s\w{1,12}){0,3}\W*$"
)
"""Why it is wished: "this time it is for me"; folded."""
_KEEPS = expression(
    r"\b(?:again|back|quay|tro|thoi|tu gio|tu nay|luon|from now|always|answer|reply|tra loi|speak|talk|"
    r"switch|chuyen|doi|noi)\b"
)
_TRANSLATES_TOO = expression(r"\b(?:dich|translate)\b.*\bluon\b")
"""`dịch sang tiếng Anh luôn` wants this one translated too; `trả lời tiếng Anh luôn` all that follows. Folded."""
_TRANSLATES_LAST = expression(
    r"^\W*(?:(?:ok|now|please|pls|can you|could you|cho|minh|em|ban|bot|giup|roi)\W+){0,4}(?:translate|dich)"
    r"(?:\W+(?:it|this|that|ur|your|the|last|above|answer|one|again|please|pls|lai|giup|gium|minh|em|voi|di|nhe|"
    r"cai|nay|tren|"
    r"cau|doan|vua roi|ho)){0,6}\W*$"
)
"""A wish to translate what was shown last; folded."""
_LANGUAGE_PAGE = expression(
    r"^\W*(?:(?:doi|chon|chuyen|cai dat)\s*)?(?:ngon ngu|language|change language|languages)\W*$"
)
_ONE_BACK = expression(
    r"\b(?:buoc|muc|y|cai|diem|phan) truoc|\b(?:previous|last|prior) (?:step|point|item|one)|one (?:step )?back\b"
)
_LIST_AGAIN = expression(r"\b(?:danh sach|the list|that list)\b")
"""The list that was shown, not the contents; folded."""
_WHERE_TO_START = expression(
    r"\bdoc (?:cai |phan |muc |chuong )?(?:gi|nao)(?: \w+){0,2} (?:truoc|dau tien)\b|\bdoc (?:tu|o) dau\b|"
    r"\bbat dau (?:doc|tim hieu|hoc)(?: \w+){0,3} (?:tu|o) (?:dau|phan nao|muc nao)|"
    r"\b(?:bat dau|hoc|tim hieu|doc) (?:tu|o) (?:phan|muc|chuong) nao\b|"
    r"\b(?:phan|muc|chuong) nao (?:nen )?(?:doc|xem|hoc) (?:truoc|dau tien)|"
    r"\bnen (?:hoc|tim hieu|xem) (?:cai |phan )?(?:gi|nao) (?:truoc|dau tien)|"
    r"\bwhat (?:should|do|to) (?:i |we )?(?:read|learn|study|look at) first|"
    r"\bwhich (?:part|section|chapter)(?: \w+){0,4} first|\bwhere (?:do i|should i|to) (?:start|begin)(?: reading| "
    r"learning)?\W*$"
)
"""How people ask what to read first, in folded text."""
_CHECKLIST = expression(r"\b(?:check ?lists?|bang kiem|danh sach (?:kiem tra|viec can lam|cong viec))\b")
_WITH_A_CHECKLIST = frozenset(
    "len lap lam viet tao soan ra cho xuat make create write give turn chuyen doi bot ok oke a u uh da vay the roi oi "
    "please pls can could you it this that me us cai no may y nay tren cac buoc do sang thanh into as minh em chi team "
    "nhom lai giup gium dum ho voi luon di nha nhe ca anh moi nguoi duoc khong hong tu for out of steps 1 mot i muon "
    "want need thang hoa ban e c a m t".split()
)
"""Words beside the name of a checklist in a wish for one; further words name what it is to be of. Folded."""
_OF_SETTINGS = expression(
    r"\b(?:cai dat|setting\w*|thiet lap|tuy chon|tuy chinh|config\w*|che do|ngon ngu|language|option\w*|"
    r"preference\w*)\b"
)
"""Words of a wish for the settings; "mở phần đó" has none."""
_SOURCE = expression(r"\b(?:nguon|sources?|trich dan|citation)\b")
_FROM_WHERE = expression(r"\b(?:dau ra|tu dau|o dau|nguon|where|source|trich)\b")
SAYS_HOW = _WITH_A_TONGUE | frozenset(
    "more tell about what else next previous explain example why how is are and of for me give shorter detail details "
    "ro ky ke chi tiet them nua tiep theo truoc sau con thi sao vu phan muc so buoc gi la nao khac vi du tai vay the "
    "hoa "
    "giai thich lam duoc dc khong ko k make short toi da max only just cau dong rut lai xuong viet bot xong step ke "
    "coi thu roi "
    "ngan gon dai xem do kia nay day day ay y cuoi dau mot hai ba bon nam before after that and it this "
    "then s whats comes too long much bit a vd prev nxt ex eg lui cai quay tro nguoc "
    "bravo nice great cool luon xiu xi ti hong hok hem hen nghen nhen dzi tui toi mn moi nguoi ca "
    "others rest remaining nhung may one".split()
)
"""Words of wishes about what was shown that name nothing themselves. Compared with folded text."""


def language_wish(text: str) -> str | None:
    """Return the act of a short wish for a language ("tiếng Anh nhé", "English again please"); None for others."""
    folded = fold(text)
    if _LANGUAGE_PAGE.match(folded):
        return "settings"
    folded = _FOR_WHOM.sub("", _WHY_A_TONGUE.sub("", folded))
    for language, name in _TONGUES.items():
        rest = re.findall(r"[a-z]+", name.sub(" ", folded))
        if name.search(folded) and all(word in _WITH_A_TONGUE for word in rest):
            kept = "speak" if _KEEPS.search(folded) and not _TRANSLATES_TOO.search(folded) else "to"
            return f"{kept}-{'english' if language == 'en' else 'vietnamese'}"
    return None


def translation_wish(text: str, shown: Language) -> str | None:
    """Return the act of a wish to translate that names no language: into the other one than was shown."""
    if tongue_named(text) or not _TRANSLATES_LAST.match(fold(text)):
        return None
    return "to-vietnamese" if shown == "en" else "to-english"


def tongue_named(text: str) -> Language | None:
    """Return the language that a text names; None where it names none, or both."""
    named = [language for language, name in _TONGUES.items() if name.search(fold(text))]
    return named[0] if len(named) == 1 else None


def reading_wish(text: str) -> str | None:
    """Return the act of a question what to read first: the contents show it; None for others."""
    return "contents" if _WHERE_TO_START.search(fold(text)) else None


def checklist_wish(text: str, *, shown: bool) -> str | None:
    """Return the act of a wish for a checklist of what is `shown`; None for others, and for one of something named."""
    named, others = _CHECKLIST.subn(" ", fold(text))[::-1]
    return "checklist" if shown and named and _WITH_A_CHECKLIST.issuperset(words(others)) else None


def meant(act: str, text: str, *, shown: bool) -> str:
    """Return the act that a text means with something `shown`: "go back a step" is no wish for the contents."""
    if act == "settings" and not _OF_SETTINGS.search(fold(text)):
        return "all" if shown else "contents"
    if not shown:
        return act
    if one_more(text):
        return "others"
    if act in ("back", "contents", "home") and _LIST_AGAIN.search(fold(text)):
        return "all"
    if act in ("back", "contents", "home") and _SOURCE.search(fold(text)):
        return "source"
    if act in ("back", "contents", "home") and _ONE_BACK.search(fold(text)):
        return "previous"
    return "source" if act == "how-computed" and _FROM_WHERE.search(fold(text)) else act


def names_something(text: str) -> bool:
    """Tell whether a wish about what was shown has words that may name what it is about."""
    return any(word not in SAYS_HOW for word in re.findall(r"[a-z]+", fold(text)))
