"""Which item of a list is the most important, the worst or the most common: no document ranks them, and says so."""

import re
from dataclasses import replace

from bot.guide.answerer import Answer
from bot.texts import texts_for
from bot.understanding.parts import with_first_line
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from knowledge.guide import Section
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_UNRANKED = frozenset({"benefits", "pros", "cons"})
"""Sections whose points stand side by side."""
_LIST = (
    r"nhuoc diem|bat loi|han che|rui ro|diem yeu|diem tru|mat trai|uu diem|diem manh|diem cong|loi ich|loi the|"
    r"disadvantages?|drawbacks?|cons?|downsides?|risks?|weakness(?:es)?|advantages?|pros?|upsides?|benefits?|strengths?"
)
_MOST = (
    r"(?:quan trong|nghiem trong|te|te hai|nang|nang ne|dang (?:lo|so|ngai|ke|noi|gia|quan tam)|hay gap|thuong gap|"
    r"pho bien|"
    r"noi bat|lon|chinh|ro|ro rang|manh|hay|tot|nguy hiem|dau dau|kho chiu|gia tri|thiet thuc|loi|co loi|hai|rui ro|"
    r"kho)"
)
_MOST_ENGLISH = (
    r"(?:(?:the )?(?:most (?:important|serious|common|significant|dangerous|valuable|critical|relevant|likely|harmful|"
    r"useful)|"
    r"biggest|worst|best|greatest|main|major|top|largest|number one|no 1|strongest|scariest))"
)
_SMALL = (
    r"(?:vay|the|ok|roi|a|u|da|thi|theo ban|theo cam nang|theo em|theo bot|trong do|trong so do|trong may cai do|"
    r"trong cac cai do|so|"
    r"and|then|but|well|in your opinion|do you think|would you say|ban|bot|em|minh)"
)
_BEHIND = (
    r"(?: (?:vay|z|v|a|nhi|ta|ha|bot|ban|the|day|trong do|trong so do|la gi|la cai nao|la cai gi|la nao|theo ban|"
    r"theo cam nang|doi voi "
    r"minh|then|of them|of those|of these|of all|here|for us|for a brand|cua influencer marketing|cua no|"
    r"of influencer marketing|"
    r"of it|to know)){0,4}"
)
_OF_LIST = expression(
    rf"^(?:{_SMALL} ){{0,4}}(?:(?:(?:cai|y|diem|muc|dieu|thu|{_LIST}) nao|dau)(?: (?:la|thi|moi|co ve|bi|duoc coi la))?"
    rf" {_MOST} nhat|(?:which|what)(?: (?:one|item|point|{_LIST}))?(?: of (?:those|these|them|the (?:two|three|five|"
    rf"six|ten)))?"
    rf"(?: (?:is|are|s|was|would be))? {_MOST_ENGLISH}(?: (?:one|{_LIST}))?){_BEHIND}$"
)
"""What of the list that was shown comes first; folded, words alone."""
_OF_SECTION = expression(
    rf"^(?:{_SMALL} ){{0,4}}(?:(?P<list>{_LIST})(?: (?:cua|khi lam|"
    rf"khi dung) [a-z ]{{2,24}}?)?(?: nao)?(?: la)? {_MOST} nhat"
    rf"|(?:what|which)(?: (?:is|are|s|one is))? {_MOST_ENGLISH} (?:single )?(?P<english>{_LIST})"
    rf"|(?:which|what) (?P<which>{_LIST}) (?:is|are|would be|matters?)(?: {_MOST_ENGLISH}| most)){_BEHIND}$"
)
"""What of the list that is named comes first; folded, words alone."""


class Unranked:
    """Answers what comes first in a list whose items no document ranks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def answer(self, said: Utterance) -> Answer | None:
        """Return the list with a word that nothing in it is ranked; None for other messages, and for ranked lists."""
        section = self._section(said)
        if section is None:
            return None
        language = said.language
        found = self._reader.alone(section.titles[language], said)
        answer = self._reader.answered(replace(found, question=said.text), said)
        return with_first_line(answer, texts_for(language).talk.unranked)

    def _section(self, said: Utterance) -> Section | None:
        words = " ".join(re.findall(r"[a-z0-9]+", fold(said.text)))
        named = _OF_SECTION.match(words)
        if named:
            name = named["list"] or named["english"] or named["which"]
            section = self._reader.section_named(name)
        elif _OF_LIST.match(words):
            section = self._shown(said)
        else:
            return None
        return section if section and section.id in _UNRANKED else None

    def _shown(self, said: Utterance) -> Section | None:
        """Return the section whose list was shown last."""
        points = said.last_list.shown.points if said.last_list else ()
        sections = {point.partition("/")[0] for point in points}
        return self._reader.guide.section(sections.pop()) if len(sections) == 1 else None
