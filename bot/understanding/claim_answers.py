"""The answer to a claim, or to a question for yes or no: the verdict first, then the sentence that it rests on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.guide.answerer import Answer, Answerer
from bot.guide.sourcing import words_on
from bot.replies.markup import escape
from bot.texts import texts_for
from bot.understanding import claims, references
from bot.understanding.claims import Checked
from bot.understanding.fact_check import sentence_with
from bot.understanding.parts import about_point, as_written, with_first_line
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from index.words.specifics import names_in
from knowledge.guide import Language, Point
from knowledge.toolbox.folding import fold
from knowledge.toolbox.sentences import sentences

LONG_ENOUGH = 3
"""Words that a message needs to be a claim; shorter ones point at something."""
LONGEST_CLAIM = 300
"""Characters of a claim: a longer text tells a story."""
_POINTS = 3
"""Best points whose facts may decide: further ones are about something else."""
_LEAST = 0.1
"""Score (0..1) that a point behind the best one needs for it."""
_FEW_NEW = 2
"""Words of a claim that the point may lack where the search finds nothing: it is about the point all the same."""
_JUDGES = re.compile(
    r"\d{1,3}(?:[.,]\d{1,2})? ?%? (?:la |thi |co |is |was |a |rather |too |qua )?"
    r"(?:thap|cao|tot|on|te|kem|nhieu|it|du|low|high|good|bad|enough|ok)\b(?! (?:hon|than))"
)
"""Words that ask whether somebody's own figure is good: no document knows, and a yes or no would mislead; folded."""
_ABSENT = ("no_figure", "no_figure_of")


@dataclass(frozen=True)
class _Form:
    """How a message is put: as a claim, as a question why, or as one for yes or no."""

    claims: bool
    asks_why: bool
    asks_yes_or_no: bool

    @classmethod
    def of(cls, text: str) -> "_Form":
        return cls(claims.is_claim(text), claims.asks_why(text), claims.asks_yes_or_no(text))

    def accepts(self, checked: Checked) -> bool:
        """Tell whether a verdict is an answer to such a message."""
        if self.asks_why:
            return (checked.verdict == "no" and bool(checked.facts)) or checked.verdict in _ABSENT
        if self.claims:
            return True
        return self.asks_yes_or_no and (bool(checked.facts) or checked.verdict in _ABSENT)


class ClaimAnswers:
    """Answers what is stated for a check, and questions for yes or no that the facts of a point decide."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer

    def decided(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return the answer where what can be checked of a point decides; None where it leaves it open."""
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
        form, point = self._form(said), next(self._points(said, finding), None)
        if form is None or point is None or finding.decision == "decline" or finding.missing:
            return None
        checked = self._check(said, finding, point)
        return self._answer(said, finding, point, checked, form) if form.accepts(checked) else None

    def _form(self, said: Utterance) -> _Form | None:
        """Return how a message is put that may be checked; None for others."""
        if len(said.text) > LONGEST_CLAIM or len(said.text.split()) < LONG_ENOUGH or _JUDGES.search(fold(said.text)):
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
        for id in dict.fromkeys((*shown, *near)):
            point = self._answerer.guide.point(id)
            if point:
                yield point

    def _check(self, said: Utterance, finding: Finding, point: Point) -> Checked:
        facts = [fact for text in point.texts.values() for fact in (text.brief, *sentences(text.text)) if fact]
        near = [one for one in finding.statements if one.point == point.id]
        return claims.check(said.text, near, facts, self._answerer.facts.get(point.id, ()))

    def _answer(self, said: Utterance, finding: Finding, point: Point, checked: Checked, form: _Form) -> Answer:
        language = said.language
        told = sentence_with(checked.facts, sentences(point.in_language(language).text)) if checked.facts else None
        same = finding.points and finding.points[0].id == point.id
        opening = told if told is not None else finding.opening if same else 0
        answer = self._answerer.answered(
            about_point(replace(finding, language=language), point.id, opening), said.shape
        )
        first = _first_line(checked, point, said.text, language, asks_why=form.asks_why)
        return with_first_line(answer, first)


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
