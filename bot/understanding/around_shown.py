"""What lies around what was shown: the other side of a list, and whose or of which thing a point is."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.guide.answer_text import asks_for_figure
from bot.guide.answerer import Answer
from bot.guide.sourcing import is_sourced, words_on
from bot.understanding import references
from bot.understanding.claim_wording import figures_of, plain_figure
from bot.understanding.example_people import EXAMPLE_PEOPLE, introduced
from bot.understanding.on_shown import OnShown
from bot.understanding.parts import about_point, with_first_line
from bot.understanding.parts_named import fact_beside, fact_named
from bot.understanding.reader import Reader
from bot.understanding.sections_opened import section_opened
from bot.understanding.utterance import Utterance
from index.values.finding import Finding, RankedPoint
from index.words.specifics import names_in
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import parts_of

_THAT_FIGURE = expression(
    r"(?<!\w)(?:cái|cai|con số|con so|số|so|mức|muc|tỷ lệ|ty le)\s"
    r"(?P<before>\d[\d.,]*)\s?%?\s?(?:đó|do|này|nay|kia|ấy|ay|trên)(?!\w)"
    r"|(?<!\w)(?:that|this|the)\s(?P<behind>\d[\d.,]*)\s?%?(?:\s(?:figure|number|rate|one|percent))?(?!\w)",
    re.IGNORECASE,
)
"""A figure that was shown and is pointed at."""
_SAYS_WHAT_TO_DO = frozenset({"vetting", "contracts", "planning", "law", "rights", "creators"})
"""Sections of the handbook whose points say what to do."""
_WHAT_FIRST = expression(
    r"^\W*(?:(?:the|vay|roi|ok|gio|bay gio|so|and|then|now|vay thi|thi|minh|ben minh|em|chi|shop)\W+){0,4}"
    r"(?:(?:viec|dieu|buoc|cai|hanh dong)(?: gi)? (?:dau tien|truoc tien|can lam ngay)(?: (?:phai|can|nen|lam|ngay|"
    r"la|gi|minh|"
    r"do|sao|trong luc nay|luc nay)){1,7}|"
    r"buoc (?:dau|mot|1)(?: tien)?(?: (?:phai|can|nen|lam|ngay|minh|do|nay|se|la)){0,5} (?:gi|j|sao)|"
    r"(?:phai |can |nen )?lam (?:gi|viec gi) (?:truoc|dau tien|ngay|truoc tien)"
    r"(?: (?:tien|nhat|luc nay|bay gio|day))?|what (?:do|should|must) (?:we|i) do (?:first|now|right away|right now|"
    r"immediately)|"
    r"what(?: is|'?s) the (?:very )?first (?:thing|step)(?: to do)?(?: now)?|what first)"
    r"(?:\W+(?:vay|z|v|a|em|ha|nhi|ban|bot|ta|day|please|pls|then)){0,3}\W*$"
)
"""What is to be done first, below such a point; folded."""
_SIDE = (
    r"(?:uu(?: diem)?|nhuoc(?: diem)?|rui ro|han che|mat (?:trai|hai|loi|tot|xau)|bat loi|loi ich|"
    r"diem (?:manh|yeu|tot|xau)|"
    r"pros?|cons?|risks?|downsides?|upsides?|advantages?|disadvantages?|drawbacks?|benefits?)"
)
_SIDES = expression(
    r"^\W*(?:(?:the|vay|con|roi|ok|va|so|and|but|what|how|about|are|is|there|any|the|its|their|co|thi|biet|cho)\W+){0,4}"
    rf"{_SIDE}(?:\W+(?:va|voi|and|or|hay|&)?\W*{_SIDE})?"
    r"(?:\W+(?:cua|no|kieu|cach|nay|do|la|gi|j|nao|thi|sao|the|a|vay|z|nhi|then|of|it|that|this|please|khi|dung|"
    r"lam voi|ho|working with|using|hiring|doing|them)){0,5}\W*$"
)
"""A message that names good or bad sides and nothing that has them; folded."""
_IN_FORCE = expression(
    r"^\W*(?:(?:the|vay|va|con|ok|so|and|luat|nghi dinh|quy dinh|cai|no|nay|do|moi|the law|it|this|that|is|does|"
    r"did)\W+){0,5}(?:bat dau )?(?:co )?(?:hieu luc|ap dung|in force|in effect|take effect|apply)"
    r"(?: (?:tu|vao|ngay|khi|luc|hom|nam|thang|bao gio|nao|may|roi|chua|since|from|when|yet|a|vay|z|nhi)){1,5}\W*$|"
    r"^\W*(?:and |so )?(?:since )?when (?:does|did|is|was) (?:it|this|that|the law) (?:take effect|apply|"
    r"come into force|in force|in effect)\W*$"
)
"""The question since when a law is in force, and nothing else; folded."""
OPPOSITES = {"pros": "cons", "benefits": "cons", "cons": "pros"}
"""Sections of the guide that are each other's other side."""


_ON_KOC = "roles/koc"
"""The point of the handbook on them: with it there is an answer to such messages."""
_KOC, _KOL = expression(r"\bkocs?\b"), expression(r"\bkols?\b")
_OTHER_PEOPLE = expression(r"\b(?:influencers?|celeb\w*|nguoi noi tieng|ngoi sao)\b")
_WITHOUT_KOC = expression(r"(?:\s?,\s?|\s(?:và|va|with|and|vs|với|voi)\s)?\bkocs?\b", re.IGNORECASE)
"""The name of people of whom the guide has nothing, among others of whom it has something; folded but the last."""


_PLATFORM: Mapping[Language, str] = {
    "vi": "{name} có phải nền tảng làm influencer marketing không",
    "en": "is {name} a platform for influencer marketing",
}
"""The question that the bare name of a platform stands for."""


_SAYS_ABOUT = expression(
    r"^\W*(?:(?:so|and|ok|okay|then|but|the|vay|con|roi|ua|a)\W+){0,3}"
    r"(?:what (?:does|do|did|else does) (?:it|they|the (?:guide|handbook|document)|you) (?:say|have|tell us|mention)"
    r"(?: anything)? (?:about|on)|"
    r"(?:trong do |trong cam nang |cam nang |no |tai lieu |bot )(?:co )?(?:noi|viet|ghi|nhac)(?: (?:den|ve|toi))?"
    r"(?: (?:gi|j|sao))? (?:ve|den|toi)) [\w ]{2,20}?"
    r"(?: (?:then|at all|vay|the|z|v|khong|ko|k|a|nhi|ha|hong|ta)){0,3}\W*$"
)
"""The question what the guide says about something, and no more; folded."""
_WHY_THESE = expression(
    r"^\W*(?:(?:so|and|but|ok|the|vay|ua|ma|a)\W+){0,3}(?:"
    r"why (?:did|do|have|has|had|are|were|would) (?:these|those|they|all these|all of them|so many of them|it|this|"
    r"that)"
    r"(?: \w+){0,3}? (?:come up|come about|come into being|appear|arise|emerge|spring up|pop up|exist|start|born|"
    r"created|there)(?: up)?(?: in the first place| at all| then| anyway)?|"
    r"(?:tai |vi |lam )?sao (?:\w+ ){0,2}?(?:may|nhung|chung|ho|no|tui no|cac|lai)(?: \w+){0,5}? "
    r"(?:ra doi|xuat hien|moc len|moc ra|sinh ra|noi len|co may|co nhung)(?: \w+){0,4}?)\W*$"
)
"""The question why what was shown came to be; folded."""
_CAME_TO_BE = expression(
    r"\b(?:arose|emerged|came about|was born|were born|ra đời|ra doi|xuất hiện để|sinh ra)\b", re.I
)
"""What a sentence has that tells of it."""


def platform_asked(text: str, language: Language) -> str | None:
    """Return the platform or country of which a message asks what the guide says; None for other messages."""
    names = names_in(text, language) if _SAYS_ABOUT.match(fold(text)) else ()
    return names[-1] if len(names) == 1 and not names[-1].isdecimal() else None


class AroundShown:
    """Answers messages that lean on what was shown by a word or two."""

    def __init__(self, reader: Reader, on_shown: OnShown) -> None:
        self._reader = reader
        self._on_shown = on_shown

    def introduced(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the example of the guide of whose person a message asks who that is."""
        if finding.missing != EXAMPLE_PEOPLE:
            return None
        points = (point for section in self._reader.guide.sections for point in section.points)
        point = introduced(said.text, points, said.language)
        return self._reader.answered(about_point(finding, point.id, 0), said) if point else None

    def part_of_last(self, said: Utterance) -> Answer | None:
        """Return what the point shown last says of a part of it, or the law behind it ("riêng phần bình luận")."""
        beside = self._of_shown(said)
        if beside:
            return beside
        last = said.turns[-1] if said.turns else None
        point = self._reader.guide.point(last.shown.points[0]) if last and len(last.shown.points) == 1 else None
        place = fact_named(said.text, parts_of(point.in_language(said.language).text)) if point else None
        if point is None or place is None:
            return None
        finding = Finding(said.text, said.language, "answer", 1.0, (RankedPoint(point.id, 1.0),))
        return self._reader.answered(about_point(finding, point.id, place), said)

    def answer(self, said: Utterance) -> Answer | None:
        """Return the answer to a message that needs no search; None for any other."""
        ways = (
            self._opposite,
            self._opened,
            self._beside_koc,
            self._platform_said,
            self._reason_of_last,
        )
        return next((found for way in ways if (found := way(said))), None)

    def _platform_said(self, said: Utterance) -> Answer | None:
        """Return what the guide has of a platform, to the question what it says of that; None where it is found."""
        name = platform_asked(said.text, said.language)
        if name is None or self._reader.alone(said.text, said).decision == "answer":
            return None
        return self._of_platform(name, said)

    def _reason_of_last(self, said: Utterance) -> Answer | None:
        """Return the point shown last with why that came to be first, where it says so ("why did they appear")."""
        id = said.last_points[0] if len(said.last_points) == 1 and _WHY_THESE.match(fold(said.text)) else ""
        point = self._reader.guide.point(id)
        facts = parts_of(point.in_language(said.language).text) if point else ()
        place = next((at for at, fact in enumerate(facts) if _CAME_TO_BE.search(fact)), None)
        if place is None:
            return None
        finding = Finding(said.text, said.language, "answer", 1.0, (RankedPoint(id, 1.0),))
        return self._reader.answered(about_point(finding, id, place), said)

    def _of_shown(self, said: Utterance) -> Answer | None:
        """Return what the one point shown last says to a message that names what every point might say.

        Good or bad sides below a point of the handbook are not those of influencer marketing, and the first step below
        one that says what to do is not that of a campaign.
        """
        point = self._reader.guide.point(said.last_points[0]) if len(said.last_points) == 1 else None
        folded = fold(said.text)
        if point is None or not is_sourced(point):
            return None
        asks_first = point.section_id in _SAYS_WHAT_TO_DO and _WHAT_FIRST.match(folded)
        since_when = point.section_id == "law" and _IN_FORCE.match(folded)
        if not (asks_first or since_when or _SIDES.match(folded)):
            return None
        found = self._reader.alone(f"{point.in_language(said.language).title}: {said.text}", said)
        same = found.points[:1] and found.points[0].id == point.id
        about = about_point(found, point.id, found.opening if same and not asks_first else 0)
        sentences = (0, 1) if asks_first else found.sentences if same else ()
        return self._reader.answered(replace(about, sentences=sentences), said)

    def _opposite(self, said: Utterance) -> Answer | None:
        """Return the list that is the other side of what was shown last, where there is one."""
        if said.last_shown is None or not references.asks_for_opposite(said.text):
            return None
        around = said.last_shown.shown.ids[0].partition("/")[0]
        section = self._reader.guide.section(OPPOSITES.get(around, ""))
        if section is None:
            return None
        done = self._reader.answerer.composer.section_list(section, said.language, said.shape)
        return self._on_shown.shown(done, Finding(said.text, said.language, "answer", 1.0, ()), said)

    def _opened(self, said: Utterance) -> Answer | None:
        """Return the list of a section that a message wants opened by a part of its name."""
        if self._reader.section_named(said.text):
            return None
        section = section_opened(said.text, self._reader.guide.sections)
        if section is None:
            return None
        done = self._reader.answerer.composer.section_list(section, said.language, said.shape)
        return self._on_shown.shown(done, Finding(said.text, said.language, "answer", 1.0, ()), said)

    def _beside_koc(self, said: Utterance) -> Answer | None:
        """Return what the guide has of people that a message names beside KOCs, of whom it has nothing."""
        folded = fold(said.text)
        if self._reader.guide.point(_ON_KOC):
            return None
        if not _KOC.search(folded) or not (_KOL.search(folded) and _OTHER_PEOPLE.search(folded)):
            return None
        found = self._reader.find(_WITHOUT_KOC.sub("", said.text), said)
        if found.decision != "answer":
            return None
        point = self._reader.guide.point(found.points[0].id)
        answer = self._reader.answered(found, said)
        return with_first_line(answer, words_on(point, said.language).not_of.format(name="KOC")) if point else answer

    def of_last(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the point shown last to a message that asks whose or of which thing it is ("của nước nào")."""
        last = said.turns[-1] if said.turns else None
        if last is None or len(last.shown.points) != 1:
            return None
        id = last.shown.points[0]
        elsewhere = self._named_elsewhere(id, said)
        if elsewhere:
            return elsewhere
        place = self._place_of_figure(id, said)
        if place is not None:
            return self._reader.answered(about_point(finding, id, place), said)
        beside = self._place_beside(id, said, finding)
        if beside is not None:
            return self._reader.answered(about_point(finding, id, beside), said)
        if not references.asks_of_last(said.text):
            return None
        opening = finding.opening if finding.points[:1] and finding.points[0].id == id else 0
        return self._reader.answered(about_point(finding, id, opening), said)

    def _place_beside(self, id: str, said: Utterance, finding: Finding) -> int | None:
        """Return the place of the sentence about what a message goes on to, where it leads to that same point."""
        point = self._reader.guide.point(id)
        if point is None or finding.decision != "answer" or not finding.points or finding.points[0].id != id:
            return None
        return fact_beside(said.text, parts_of(point.in_language(said.language).text))

    def _named_elsewhere(self, id: str, said: Utterance) -> Answer | None:
        """Return what the guide has of a platform that a message names with little else, below a point without any."""
        names, point = names_in(said.text, said.language), self._reader.guide.point(id)
        if not names or names[-1].isdecimal() or point is None or not references.is_bare(said.text):
            return None
        asked = said.turns[-1].words
        wants_figure = references.item_number(asked) is None and asks_for_figure(asked)
        if wants_figure or names_in(point.in_language(said.language).text, said.language):
            return None
        return self._of_platform(names[-1], said)

    def _of_platform(self, name: str, said: Utterance) -> Answer | None:
        """Return the point with the platforms, with the sentence that names one of them first."""
        found = self._reader.alone(_PLATFORM[said.language].format(name=name), said)
        best = self._reader.guide.point(found.points[0].id) if found.decision == "answer" and found.points else None
        facts = parts_of(best.in_language(said.language).text) if best else ()
        place = next((at for at, fact in enumerate(facts) if name in fact), None)
        if best is None or place is None:
            return None
        return self._reader.answered(about_point(found, best.id, place), said)

    def _place_of_figure(self, id: str, said: Utterance) -> int | None:
        """Return the place of the sentence with the figure that a message points at ("cái 3.21 đó tính trên gì")."""
        point, pointed = self._reader.guide.point(id), _THAT_FIGURE.search(said.text)
        if point is None or pointed is None:
            return None
        figure = plain_figure((pointed["before"] or pointed["behind"]).rstrip(".,"))
        facts = parts_of(point.in_language(said.language).text)
        return next((at for at, fact in enumerate(facts) if figure in figures_of(fact)), None)
