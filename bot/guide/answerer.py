"""A question and the asker's earlier turns -> the answer that is sent."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

from bot.calculations.calculate import Calculation, calculate, calculate_typed, unclear_calculation
from bot.calculations.command_wish import Wish
from bot.calculations.sentences import commands_worked_out, read_calculation, read_calculations
from bot.calculators.all_figures import ALL_FIGURES
from bot.guide.composer import WHOLE, Composer, Shape
from bot.guide.message_search import MessageSearch
from bot.guide.small_talk import said_back
from bot.guide.strange_prices import without_strange_price
from bot.guide.titles import Titles
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.reply import Reply
from index.values.finding import Finding, Question
from index.values.search import Search
from index.words.language import detect
from knowledge.bank import Theme
from knowledge.facts import CheckableFact
from knowledge.guide import Guide, Language

_PASSAGES_IN_JSON = 10
"""Passages of `ask --json`, as its contract says."""
_DECIMALS_IN_JSON = 4
"""Decimals of scores; further ones carry no meaning."""

AnswerDecision = Literal["answer", "suggest", "decline", "small_talk", "calculation"]


@dataclass(frozen=True)
class Answer:
    """The answer to one question, as a reply and as data."""

    question: str
    finding: Finding
    reply: Reply
    guide: Guide
    calculation: Calculation | None = None
    """What was worked out, or the input that is missing, where the question was a sum in plain words."""
    wish: Wish | None = None
    command: str | None = None
    """The bot's own command that was asked for in plain words, such as `topics`."""
    language_chosen: Language | None = None
    """The language that was asked for from now on."""
    joint: bool = False
    """The reply says more than the calculation, so that no changed result may take its place."""
    carried: Calculation | None = None
    """The calculation that later messages change, where several results are shown: one with the numbers of all."""

    @property
    def decision(self) -> AnswerDecision:
        """What the reply is: an answer, suggestions, ..."""
        about_result = self.reply.shown.decision == "calculation"
        return "calculation" if self.calculation or about_result else self.finding.decision

    @property
    def shown(self) -> OpenPoint | OpenSection | None:
        """The point or section that the reply shows; None where it shows none."""
        if self.decision != "answer":
            return None
        shown = self.reply.shown
        if shown.section:
            return OpenSection(shown.section)
        return OpenPoint(shown.points[0]) if shown.points else None

    @property
    def language(self) -> Language:
        """The language of the reply."""
        return self.finding.language

    def to_json(self, question_id: str | None = None) -> dict[str, Any]:
        """Return the object that `ask --json` prints."""
        return {
            "id": question_id,
            "question": self.question,
            "language": self.language,
            "decision": self.decision,
            "missing": None if self.decision == "calculation" else self.finding.missing,
            "confidence": round(self.finding.confidence, _DECIMALS_IN_JSON),
            "passages": [
                {"id": point.id, "section": point.id.partition("/")[0], "score": round(point.score, _DECIMALS_IN_JSON)}
                for point in self.finding.points[:_PASSAGES_IN_JSON]
            ],
            "section": None if self.decision == "calculation" else self.finding.section,
            "calculation": self.calculation.as_json() if self.calculation else None,
            "text": self.reply.plain,
        }


class Answerer:
    """Answers from one guide; `themes` is what is said of what no document has, `facts` what claims are judged by."""

    def __init__(
        self,
        guide: Guide,
        finder: Search,
        themes: Sequence[Theme] = (),
        facts: Mapping[str, Sequence[CheckableFact]] = MappingProxyType({}),
    ) -> None:
        self.guide = guide
        self.facts = facts
        self.composer = Composer(guide, themes)
        self._finder = finder

    @cached_property
    def titles(self) -> Titles:
        """Finds parts of the guide by how their names begin; made where it is first needed."""
        return Titles(self.guide)

    def for_message(self) -> "Answerer":
        """Return the same for one message, for which nothing is searched twice."""
        answerer = copy(self)
        answerer._finder = MessageSearch(self._finder)
        return answerer

    def look_ahead(self, questions: Iterable[Question]) -> None:
        """Search at once for what will be asked of this message; each is found as it would be by itself."""
        if isinstance(self._finder, MessageSearch):
            self._finder.look_ahead(questions)

    def find(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what is found for a question of any length and kind. It computes for some milliseconds."""
        return without_strange_price(self._finder.resolve(question, turns, language))

    def answer(
        self, question: str, turns: Sequence[str] = (), language: Language | None = None, shape: Shape = WHOLE
    ) -> Answer:
        """Answer one question, or work out what it asks for. It computes for some milliseconds: call it in a thread."""
        return self.worked_out(question, language) or self.answered(self.find(question, turns, language), shape)

    def worked_out(self, question: str, language: Language | None) -> Answer | None:
        """Return the calculation that a message asks for in plain words; None where it asks for none."""
        read_as = language or detect(question)
        several = read_calculations(question, read_as)
        if several:
            return self._several_results(question, several, read_as)
        wish = read_calculation(question, read_as)
        calculation = calculate(wish.command, wish.args, read_as) if wish else unclear_calculation(question, read_as)
        if calculation is None:
            return None
        # What the guide has on it is searched all the same: `ask --json` names the best passages of every question.
        finding = self.find(question, (), read_as)
        return Answer(question, finding, calculation.reply, self.guide, calculation, wish)

    def _several_results(self, question: str, wishes: Sequence[Wish], language: Language) -> Answer:
        """Return the results of one sentence below each other; the first is the one that later messages go on from."""
        results = [calculate(wish.command, wish.args, language) for wish in wishes]
        text = "\n\n".join(result.reply.text for result in results)
        reply = replace(results[0].reply, text=text, rows=())
        finding = self.find(question, (), language)
        whole = _of_all(wishes, language)
        joined = replace(results[0], values={key: value for each in results for key, value in each.values.items()})
        return Answer(question, finding, reply, self.guide, joined, wishes[0], joint=True, carried=whole)

    def answered(self, finding: Finding, shape: Shape = WHOLE) -> Answer:
        """Return the answer to what was found."""
        return Answer(finding.question, finding, self._reply(finding, shape), self.guide)

    def _reply(self, finding: Finding, shape: Shape) -> Reply:
        if finding.small_talk:
            return said_back(finding.small_talk, finding.language)
        return self.composer.finding(finding, shape)


def _of_all(wishes: Sequence[Wish], language: Language) -> Calculation | None:
    """Return one calculation with the numbers of several that gives each of their figures; None where none does."""
    typed = {name: text for wish in wishes for name, text in wish.typed.items()}
    if not typed.keys() <= ALL_FIGURES.inputs.keys():
        return None
    whole = calculate_typed(ALL_FIGURES.command, typed, language)
    if whole.error:
        return None
    given = commands_worked_out(Wish(ALL_FIGURES.command, typed), language)
    return whole if {wish.command for wish in wishes} <= given else None
