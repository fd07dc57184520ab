"""Whether influencer marketing still works: asked of these days, or of a year that no document has.

The documents say whether it works, and end at a year of their own: what they have answers, with a word on the year.
"""

import re

from bot.guide.answerer import Answer
from bot.guide.sourcing import words_on
from bot.understanding.parts import with_first_line
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.words.specifics import names_in, without_specifics
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 18
"""Words of such a question: more tell a case of somebody's own."""
_FIRST_YEAR = 2024
"""Years from which the documents have no figure on whether it works."""
_FIELD = (
    r"(?:influencers?|influ|inf|kols?|kocs?|creators?)(?: marketing)?|"
    r"tiep thi (?:qua )?(?:nguoi (?:co )?anh huong|influencers?|kols?)"
)
_STILL_WORKS = expression(
    rf"\b(?:{_FIELD})\b.*\b(?:con (?:hieu qua|tac dung|dang|nen (?:lam|chay|dung|dau tu)|hop thoi|phu hop|hot|an thua|"
    r"duoc khong|duoc ko|dung duoc|xai duoc|lam duoc|an khach|hap dan|suc hut|gia tri|khong|ko|k)|"
    r"loi thoi|het thoi|lac hau|qua thoi|chet (?:roi|chua)|bao hoa|thoai trao|het (?:hot|hieu qua|tac dung)|"
    r"still (?:worth|work|effective|relevant|a thing|good|profitable|viable|pay|deliver|make sense)\w*|"
    r"dead|dying|outdated|obsolete|over(?= now| yet| already|$| 20)|past its (?:peak|prime)|losing (?:its )?"
    r"(?:effect|power|steam)|worth (?:it|doing|the)|have a future|saturated)\b|"
    r"\bcon (?:nen|dang) (?:lam|chay|dung|dau tu|thue|book|booking|chi|bo tien)\b.*"
    rf"\b(?:{_FIELD})\b"
)
"""It is asked, or said, whether the whole field still works; folded."""
_OWN = expression(
    r"\b(?:nay|do|kia|bai|clip|video|camp|chien dich|campaign|hop dong|ben|cua|our|my|this|these|those|post|"
    r"contract|hon|than|vs|so voi)\b(?! nam)"
)
"""Words of one campaign, or of a comparison; folded."""
_YEAR = expression(r"\b20[2-9]\d\b")
_QUESTION: dict[Language, str] = {
    "vi": "Influencer marketing có còn hiệu quả không?",
    "en": "Is influencer marketing still worth it?",
}
_NEWEST_HAD = expression(
    r"^\W*(?:(?:the|vay|thi|ok|va|con|so|and|then|what|is|s|the|cho|minh|em|xin|lay)\W+){0,6}(?:cai |muc |nam )?"
    r"(?:(?:con )?so(?: lieu)? (?:gan|moi) (?:day )?nhat|(?:latest|newest|most recent) (?:one|figure|number|data|year))"
    r"(?: (?:ma|ban|bot|cam nang|minh|em|co|la|bao nhieu|nhieu|nhiu|bn|nam|nao|gi|thi|sao|do|you|have|do|that|there|is|"
    r"a|vay|then)){0,8}\W*$"
)
"""A wish for the newest figure that there is, where one of a year was missing; folded."""
_IN_YEAR: dict[Language, str] = {"vi": "năm {year}", "en": "{year}"}


def asked_of_year(text: str, language: Language) -> str | None:
    """Return the year ("" for none) of which a text asks whether the field still works; None where it asks no such."""
    said = " ".join(re.findall(r"\w+", fold(text)))
    if len(said.split()) > _LONGEST or not _STILL_WORKS.search(said) or _OWN.search(said.replace("nam nay", "")):
        return None
    years = _YEAR.findall(said)
    if any(name not in years for name in names_in(text, language)):
        return None
    late = [year for year in years if int(year) >= _FIRST_YEAR]
    return "" if not years else late[0] if late else None


class TheseDays:
    """Answers whether influencer marketing still works."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def answer(self, said: Utterance) -> Answer | None:
        """Return what the documents have on it, with a word on a year that they lack; None for other messages."""
        year = asked_of_year(said.text, said.language)
        if year is None:
            return None
        finding = self._reader.alone(_QUESTION[said.language], said)
        if finding.decision != "answer":
            return None
        answer = self._reader.answered(finding, said)
        point = self._reader.guide.point(finding.points[0].id)
        if not year or point is None:
            return answer
        named = _IN_YEAR[said.language].format(year=year)
        return with_first_line(answer, words_on(point, said.language).not_of.format(name=named))

    def newest(self, said: Utterance) -> Answer | None:
        """Return the newest figure that there is, where that of a year was just said to be missing."""
        last = said.turns[-1] if said.turns else None
        if last is None or last.shown.decision != "decline" or not _NEWEST_HAD.match(fold(said.text)):
            return None
        finding = self._reader.alone(without_specifics(last.words), said)
        return self._reader.answered(finding, said) if finding.decision == "answer" else None
