"""Messages that tell which word somebody does not understand: they ask what it is."""

import re
from collections.abc import Mapping

from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_NOT_VI = r"(?:khong|ko|k|kh|hok|chua|cha|chang|hong|hem|hg)"
_KNOWS_VI = r"(?:hieu|biet|ro|ranh|nam|nam ro|hieu ro|hieu biet|thong|thao)"
_NOTIONS = (
    r"emv|roi|roas|cp[meavc]|ctr|cvr|er|engagement(?: rate)?|earned media value|reach|impressions?|conversion rate|"
    r"kols?|kocs?|influencers?(?: marketing)?|influ|ugc(?: creators?)?|seeding|affiliate(?: marketing)?|brief|"
    r"spark ads?|"
    r"whitelisting|(?:nano|micro|macro|mega)(?: influencers?)?|media kit|booking|livestream|"
    r"ty le tuong tac|ti le tuong tac|ty le chuyen doi|luot tiep can|luot hien thi|tiep thi lien ket|hoa von|"
    r"diem hoa von"
)
"""Words of the trade that a document or a calculator explains; folded."""
_BEHIND = (
    r"(?: (?:la gi|la sao|la cai gi|la j|la chi|nghia la gi|nghia la sao|nghia sao|the nao|ntn|nhu the nao|tinh sao|"
    r"nay|do|"
    r"kia|lam|luon|gi het|gi ca|gi|cho lam|het|a|nua|nhi|ban|bot|ban oi|bot oi|day|vay|z|is|are|means?|mean|at all|"
    r"stuff|"
    r"thing|part|yet|really|very well|either|tbh|though|works?)){0,4}\W*$"
)
_NAMED_NOTION = (
    expression(
        rf"\b{_NOT_VI} {_KNOWS_VI}(?: (?:gi|lam|ro|het|nhieu|nghia))?"
        rf"(?: (?:ve|phan|cai|may cai|cho|khuc|vu|chi so|con so|y|khai niem|dinh nghia|"
        rf"cua)){{0,3}} (?P<notion>{_NOTIONS}){_BEHIND}"
    ),
    expression(
        r"\b(?:(?:don t|do not|dont|didn t|never|can t|cannot) (?:really |quite |fully |even |still )?(?:understand|"
        r"get|"
        r"know|follow)|(?:not|un)\s?(?:sure|clear|certain)(?: about| of)?|confused (?:about|by)|no idea|lost (?:on|at))"
        rf"(?: (?:what|the|an?|this|that|all|term|word|about|on|how)){{0,4}} (?P<notion>{_NOTIONS}){_BEHIND}"
    ),
)
"""Not understood, known or clear is a notion of the trade, and nothing else is said of it; folded."""
_NAMED_AS_WORD = expression(
    r"(?:không|khong|ko|k|chưa|chua|hông|hong)\s+(?:hiểu|hieu|biết|biet|rõ|ro)\s+(?:từ|tu|chữ|chu|khái niệm|khai niem|"
    r"thuật ngữ|thuat ngu)\s+(.{2,40})$|"
    r"(?:don'?t|do not) (?:understand|get|know) (?:the (?:word|term)|what) (.{2,40}?)(?: means?| is)?$",
    re.IGNORECASE,
)
"""The word is called one: any may follow."""


_WHAT_IS: Mapping[Language, str] = {"vi": "{word} là gì", "en": "what is {word}"}


def question_for_unknown(text: str, language: Language) -> str | None:
    """Return the question for the word that somebody does not understand; None for other texts."""
    word = not_understood(text)
    return _WHAT_IS[language].format(word=word) if word else None


def not_understood(text: str) -> str | None:
    """Return the word that somebody does not understand ("ko hiểu từ reach" -> "reach"); None for other texts."""
    found = _NAMED_AS_WORD.search(text.strip())
    if found:
        return (found[1] or found[2]).strip(" .?!")
    said = " ".join(re.findall(r"\w+", fold(text)))
    notion = next((named["notion"] for each in _NAMED_NOTION if (named := each.search(said))), None)
    return None if notion is None else _as_typed(notion, text)


def _as_typed(notion: str, text: str) -> str:
    """Return a notion with the marks that it has in a text."""
    words = re.findall(r"\w+", text)
    count = len(notion.split())
    for start in range(len(words) - count + 1):
        typed = " ".join(words[start : start + count])
        if fold(typed) == notion:
            return typed
    return notion
