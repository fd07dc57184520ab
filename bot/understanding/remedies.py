"""How to avoid or mend what was just shown as a drawback: no document tells it, but some points come near."""

from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.sourcing import words_on
from bot.replies.markup import escape
from bot.replies.shown import Shown
from bot.understanding.on_shown import OnShown
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Language, Point
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_DRAWBACKS = "cons"
"""The section whose points something can be done about."""
_NEAR = frozenset({"activities", "planning", "vetting", "pricing"})
"""Sections that say what to do."""
_MOST_NEAR = 2
"""Points that are offered beside a drawback."""
_AVOID = (
    r"(?:tranh|ne|phong|phong tranh|ngua|phong ngua|ngan|ngan chan|khac phuc|han che|giam|giam bot|giam thieu|"
    r"xu ly|xu li|giai quyet|doi pho|sua|bot)"
)
_AVOID_ENGLISH = (
    r"(?:avoid|prevent|fix|solve|handle|reduce|limit|deal with|overcome|get around|minimi[sz]e|mitigate|manage|address|"
    r"work around|lower|protect (?:ourselves|myself|us|me) (?:from|against)|guard against)"
)
_IT = r"(?:no|(?:dieu|cai|van de|rui ro|chuyen) (?:nay|do)|vay|the|it|that|this|them|this (?:risk|one|problem))"
_HOW = (
    r"(?:kieu (?:gi|nao)|sao|(?:nhu )?the nao|(?:bang )?cach (?:nao|gi)|ntn|nhu nao|ra sao|"
    r"(?:duoc |dc )?(?:khong|ko|k|hong))"
)
_SMALL = (
    r"(?:vay|z|v|the|thi|ma|roi|ok|oke|a|u|um|da|bot|ban|ad|oi|nhi|ta|ha|di|nhe|nha|voi|giup|minh|em|toi|tui|ben|"
    r"nguoi ta|and|so|then|but|please|pls|hmm)"
)
_ASKS = expression(
    rf"^\W*(?:{_SMALL}\W+)*(?:"
    r"(?:phai |nen |can )?(?:lam(?: (?:sao|gi|the nao|cach nao))?|(?:co )?cach(?: nao| gi)?|muon)(?: de)? "
    rf"{_AVOID}(?: {_IT})?(?: {_HOW})?"
    rf"|{_AVOID}(?: {_IT})? {_HOW}"
    r"|(?:(?:any|the|some|what|is|are|s|there|co)\W+){0,3}(?:mitigations?|remed(?:y|ies)|solutions?|fix(?:es)?|"
    r"countermeasures?|"
    r"workarounds?|giai phap|bien phap|huong (?:xu ly|giai quyet))(?: (?:for|to|cho) (?:it|that|this|no|do))?"
    r"(?: (?:nao|gi|la gi|thi sao|sao|khong|ko|k|then|please|pls)){0,2}"
    r"|(?:(?:is there )?(?:a |any )?way to|"
    r"how (?:to|do|can|could|should|would|might)(?: (?:i|we|you|one|they|brands?))?|"
    rf"what can (?:i|we) do to|ways to|any tips to) {_AVOID_ENGLISH}(?: {_IT})?"
    rf")(?:\W+{_SMALL})*\W*$"
)
"""A message that asks how to avoid what was shown, and nothing else; folded."""
_QUESTION: dict[Language, str] = {"vi": "cách tránh {point}", "en": "how to avoid {point}"}


class Remedies:
    """Answers what to do about the drawback shown last."""

    def __init__(self, reader: Reader, on_shown: OnShown) -> None:
        self._reader = reader
        self._on_shown = on_shown

    def answer(self, said: Utterance) -> Answer | None:
        """Return that its document does not tell it, with the nearest that says what to do; None for anything else."""
        last = said.turns[-1].shown if said.turns else None
        if last is None or len(last.points) != 1 or last.section or not _ASKS.search(fold(said.text)):
            return None
        point = self._reader.guide.point(last.points[0])
        if point is None or point.section_id != _DRAWBACKS:
            return None
        title = point.in_language(said.language).title
        finding = self._reader.alone(_QUESTION[said.language].format(point=title.lower()), said)
        head = words_on(point, said.language).no_remedy.format(point=escape(title))
        near = self._near(finding)
        reply = self._reader.answerer.composer.brief(near or [point], said.language, head)
        # Numbers still mean the items of the list before it.
        reply = replace(reply, shown=Shown("decline", language=said.language))
        return self._on_shown.shown(reply, finding, said)

    def _near(self, finding: Finding) -> list[Point]:
        points = (self._reader.guide.point(ranked.id) for ranked in finding.points)
        return [point for point in points if point and point.section_id in _NEAR][:_MOST_NEAR]
