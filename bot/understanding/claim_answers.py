"""The answer to a claim, or to a question for yes or no: the verdict first, then the sentence that it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bot.guide.answerer import Answer, Answerer
from bot.guide.sourcing import is_sourced, words_on
from bot.replies.markup import escape
from bot.texts import texts_for
from bot.understanding import claims, references
from bot.understanding.claim_wording import bare_claim, plain_figure, tells_figures_before
from bot.understanding.claims import Checked
from bot.understanding.fact_check import is_about, sentence_with
from bot.understanding.multiples import growth_in_percent
from bot.understanding.parts import about_point, as_written, with_first_line
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from index.words.specifics import names_in
from knowledge.guide import Language, Point
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import parts_of

LONG_ENOUGH = 3
"""Words that a message needs to be a claim; shorter ones point at something."""
LONGEST_CLAIM = 300
"""Characters of a claim: a longer text tells a story."""
_POINTS = 3
"""Best points whose facts may decide: further ones are about something else."""
_LEAST = 0.1
"""Score (0..1) that a point behind the best one needs for it."""
_SURELY = 0.9
"""Score (0..1) from which the best point is what a claim is about, where the one shown last lacks its figure."""
_FEW_NEW = 2
"""Words of a claim that the point may lack where the search finds nothing: it is about the point all the same."""
_KINDS = ("kol", "koc")
_COMPARES = expression(r"\b(?:hon|than|bang|nhu|as) (?:la |ca |the |an? )?(?:influencers?|inf|kols?|kocs?)\b")
"""One kind of people set against another: "KOL dễ đo lường hơn influencer"; folded."""
_JUDGES = expression(
    r"\d{1,3}(?:[.,]\d{1,2})? ?(?:%|tr|trieu|k|ty|usd|do)?"
    r"(?: (?:follow\w*|fl|views?|likes?|don))? (?:la |thi |co |is |was |a |rather |too |qua )?"
    r"(?:thap|cao|tot|on|te|kem|nhieu|it|"
    r"du(?! (?:kien|doan|bao|tinh|phong))|low|high|good|bad|enough|ok)\b(?! (?:hon|than))"
)
"""Words that ask whether somebody's own figure is good: no document knows, and a yes or no would mislead; folded."""
_NUMBER_ALONE = expression(
    r"^\W*(?:(?:and|so|but|then|what|how|about|if|at|for|with|or|con|the|vay|neu|voi|thi|la|muc|so|khoang|"
    r"tam)\W+){1,4}\d[\d.,]*"
    r"(?:\W+(?:then|thi|sao|a|vay|nhi)){0,3}\W*$"
)
"""A number with small words that says nothing of it: "and at 12?" asks for another figure; folded."""
_NAMES_LAW = expression(
    r"\b(?:luat|phap luat|phap ly|nghi dinh|thong tu|quy dinh|law|laws|legal\w*|decree|regulations?)\b"
)
_PERCENT = expression(r"(?<![\d.,])(\d{1,6}(?:[.,]\d{1,3})?)\s?%")
_ABSENT = ("no_figure", "no_figure_of")


@dataclass(frozen=True)
class _Form:
    """How a message is put: as a claim, as a question why, or as one for yes or no."""

    claims: bool
    asks_why: bool
    asks_yes_or_no: bool
    figures_of_asker: bool
    """The figures only say how things are with the asker."""

    @classmethod
    def of(cls, text: str) -> "_Form":
        asks = claims.asks_yes_or_no(text)
        return cls(claims.is_claim(text), claims.asks_why(text), asks, asks and tells_figures_before(text))

    def accepts(self, checked: Checked) -> bool:
        """Tell whether a verdict is an answer to such a message."""
        if self.asks_why:
            return (checked.verdict == "no" and bool(checked.facts)) or checked.verdict in _ABSENT
        if self.claims:
            return True
        return self.asks_yes_or_no and (bool(checked.facts) or checked.verdict in _ABSENT) and not self.figures_of_asker


class ClaimAnswers:
    """Answers what is stated for a check, and questions for yes or no that the facts of a point decide."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._anywhere = [(id, fact) for id, facts in answerer.facts.items() for fact in facts if fact.anywhere]

    @cached_property
    def _figures(self) -> Mapping[str, tuple[str, int]]:
        """The first point with each figure of percent, and the place of its sentence; read once where it is needed."""
        found: dict[str, tuple[str, int]] = {}
        for point in self._answerer.guide.points():
            for place, fact in enumerate(parts_of(point.in_language("vi").text)):
                for figure in _PERCENT.findall(fact):
                    found.setdefault(plain_figure(figure), (point.id, place))
        return found

    def decided(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the answer where what can be checked of a point decides; None where it leaves it open."""
        said = replace(said, text=growth_in_percent(said.text))
        form = self._form(said)
        if form is None:
            return None
        back = claims.points_back(said.text)
        for point in self._points(said, finding):
            checked = self._check(said, finding, point)
            sure = (finding.decision != "decline" and not finding.missing) or checked.new_words <= _FEW_NEW
            named = point.id in said.last_points or not back or all(fact.about for fact in checked.facts)
            if checked.facts and sure and named and form.accepts(checked):
                return self._answer(said, finding, point, checked, form)
        return None

    def answer(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the answer to a claim that no checked fact decides; None where the message is none."""
        said = replace(said, text=growth_in_percent(said.text))
        form, points = self._form(said), [*self._points(said, finding)]
        if form is None or not points or finding.decision == "decline" or finding.missing:
            return None
        point, checked = points[0], self._check(said, finding, points[0])
        surely = finding.points[0].id if finding.points[0].score >= _SURELY else point.id
        if checked.verdict in _ABSENT and point.id != surely and (other := self._answerer.guide.point(surely)):
            # A claim that goes on may be about something else than what was shown: "còn ... thì phạt 20 đến 30 triệu".
            point, checked = other, self._check(said, finding, other)
        return self._answer(said, finding, point, checked, form) if form.accepts(checked) else None

    def _form(self, said: Utterance) -> _Form | None:
        """Return how a message is put that may be checked; None for others."""
        if len(said.text) > LONGEST_CLAIM or len(said.text.split()) < LONG_ENOUGH or _JUDGES.search(fold(said.text)):
            return None
        if _NUMBER_ALONE.match(fold(said.text)):
            return None
        form = _Form.of(said.text)
        return form if form.claims or form.asks_why or form.asks_yes_or_no else None

    def _points(self, said: Utterance, finding: Finding) -> Iterator[Point]:
        """Yield the points that a claim may be about: where it is no question by itself, the one shown last first."""
        last = said.last_points
        goes_on = claims.points_back(said.text) or references.leans_on_last(said.text)
        shown = last[:1] if (goes_on or finding.decision != "answer") and len(last) == 1 else ()
        near = [one.id for place, one in enumerate(finding.points[:_POINTS]) if not place or one.score >= _LEAST]
        if finding.decision == "decline" or finding.missing:
            near = near[:1]
        anywhere = () if _is_of_law(said.text, finding) else self._decided_anywhere(said.text)
        for id in dict.fromkeys((*anywhere, *shown, *near)):
            point = self._answerer.guide.point(id)
            if point:
                yield point

    def _decided_anywhere(self, text: str) -> Iterator[str]:
        """Yield the points with a fact that decides a claim of which the search may find something else."""
        body = bare_claim(text)
        for id, fact in self._anywhere:
            said = (fact.holds and fact.holds.search(body)) or (fact.fails and fact.fails.search(body))
            if said and all(is_about(body, fact)):
                yield id

    def _check(self, said: Utterance, finding: Finding, point: Point) -> Checked:
        facts = [fact for text in point.texts.values() for fact in (text.brief, *parts_of(text.text)) if fact]
        near = [one for one in finding.statements if one.point == point.id]
        return claims.check(said.text, near, facts, self._answerer.facts.get(point.id, ()))

    def _answer(self, said: Utterance, finding: Finding, point: Point, checked: Checked, form: _Form) -> Answer | None:
        language = said.language
        if checked.verdict in ("yes", "no") and _compares_unnamed(said.text, point):
            checked = replace(checked, verdict="unknown")
        elsewhere = self._elsewhere(checked, said, point) if form.claims or form.asks_yes_or_no else None
        if elsewhere:
            return self._of_other_point(*elsewhere, finding, said, checked)
        told = sentence_with(checked.facts, parts_of(point.in_language(language).text)) if checked.facts else None
        same = finding.points and finding.points[0].id == point.id
        opening = told if told is not None else finding.opening if same else 0
        answer = self._answerer.answered(
            about_point(replace(finding, language=language), point.id, opening), said.shape
        )
        first = _first_line(checked, point, said.text, language, asks_why=form.asks_why)
        return with_first_line(answer, first)

    def _elsewhere(self, checked: Checked, said: Utterance, point: Point) -> tuple[str, int] | None:
        """Return the point that has the claimed percentage, where the point that the claim is about has it not."""
        if (
            checked.verdict != "no_figure"
            or not as_written(checked.figure, said.text).endswith("%")
            or is_sourced(point)
        ):
            return None  # what the handbook says of law is no matter of the guide's surveys
        return self._figures.get(checked.figure)

    def _of_other_point(
        self, id: str, place: int, finding: Finding, said: Utterance, checked: Checked
    ) -> Answer | None:
        """Return the answer to a claim with a figure that the guide has for something else."""
        point = self._answerer.guide.point(id)
        if point is None:
            return None
        found = about_point(replace(finding, language=said.language), id, place)
        answer = self._answerer.answered(found, said.shape)
        words = words_on(point, said.language)
        return with_first_line(answer, words.figure_elsewhere.format(figure=as_written(checked.figure, said.text)))


def _is_of_law(text: str, finding: Finding) -> bool:
    """Tell whether a claim is on what the law says: what the guide says of the same thing does not decide it."""
    surely = finding.decision == "answer" and finding.points[0].id.startswith("law/")
    return surely and bool(_NAMES_LAW.search(fold(text)))


def _compares_unnamed(text: str, point: Point) -> bool:
    """Tell whether a claim sets kinds of people against each other that a point does not name both."""
    claim = fold(text)
    if not _COMPARES.search(claim):
        return False
    told = fold(" ".join(one.text for one in point.texts.values()))
    return any(kind in claim and kind not in told for kind in _KINDS)


def _first_line(checked: Checked, point: Point, text: str, language: Language, *, asks_why: bool) -> str:
    """Return the verdict in words, as HTML."""
    words, of_document = texts_for(language).talk, words_on(point, language)
    match checked.verdict:
        case "yes":
            return words.yes
        case "nearly":
            return words.nearly
        case "no" if not asks_why:
            return words.no
        case "no" if not checked.figure:
            return words.not_so
        case "no" | "no_figure":
            return of_document.no_figure.format(figure=escape(as_written(checked.figure, text)))
        case "no_figure_of":
            names = ", ".join(names_in(text, language))
            return of_document.no_figure_of.format(name=escape(names), point=escape(point.in_language(language).title))
        case "unknown":
            return of_document.as_it_says
