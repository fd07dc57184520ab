"""A question and the asker's earlier turns -> the answer that is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.calculations.calculate import Calculation, calculate, unclear_calculation
from bot.calculations.sentences import Wish, calculator_wish, read_calculation
from bot.guide.answer_text import point_text, short_text
from bot.guide.sourcing import beside, calculators_for, has_handbook, list_source_lines, source_lines, source_rows
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Button, Reply, Row
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.texts.schema import AnswerTexts
from index.values.finding import Finding
from index.values.search import Search
from knowledge.guide import Guide, Language, Point, Section
from knowledge.toolbox.shortening import shorten

_RELATED = 3
"""Buttons for points to read next: more would push the answer off a phone's screen."""
RELATED_FROM = 0.02
"""Score, from 0 to 1, from which another point may have been meant too: low, as a button that is not needed does little
harm."""
_OFFERED_BESIDE = 1
"""Points of the other document on the same theme that an answer offers."""
SUGGESTED = 3
"""Points that are offered where it is not sure which one was meant."""
_PASSAGES_IN_JSON = 10
"""Passages of `ask --json`, as its contract says."""
_DECIMALS_IN_JSON = 4
"""Decimals of scores; further ones carry no meaning."""

AnswerDecision = Literal["answer", "suggest", "decline", "small_talk", "calculation"]


@dataclass(frozen=True)
class Shape:
    """How much an answer from the guide shows: one sentence or the whole point, and points to read next or not."""

    short: bool = False
    related: bool = True


WHOLE = Shape()


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

    @property
    def decision(self) -> AnswerDecision:
        """What the reply is: an answer, suggestions, ..."""
        return "calculation" if self.calculation else self.finding.decision

    @property
    def shown(self) -> OpenPoint | OpenSection | None:
        """The point or section that the reply shows; None where it shows none."""
        if self.decision != "answer":
            return None
        return OpenSection(self.finding.section) if self.finding.section else OpenPoint(self.finding.points[0].id)

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
            "confidence": round(self.finding.confidence, _DECIMALS_IN_JSON),
            "passages": [
                {"id": point.id, "section": point.id.partition("/")[0], "score": round(point.score, _DECIMALS_IN_JSON)}
                for point in self.finding.points[:_PASSAGES_IN_JSON]
            ],
            "section": None if self.calculation else self.finding.section,
            "calculation": self.calculation.as_json() if self.calculation else None,
            "text": self.reply.plain,
        }


class Answerer:
    """Answers from one guide; `headlines` has a short question for each point, for buttons to it."""

    def __init__(
        self,
        guide: Guide,
        finder: Search,
        headlines: Mapping[Language, Mapping[str, str]] | None = None,
    ) -> None:
        self.guide = guide
        self._finder = finder
        self._headlines = headlines or {}
        self._has_handbook = has_handbook(guide)

    def answer(
        self, question: str, turns: Sequence[str] = (), language: Language | None = None, shape: Shape = WHOLE
    ) -> Answer:
        """Answer a question of any length and kind. It computes for some milliseconds: call it in a thread."""
        finding = self._finder.resolve(question, turns, language)
        wish = read_calculation(question, finding.language)
        if wish:
            calculation = calculate(wish.command, wish.args, finding.language)
            return Answer(question, finding, calculation.reply, self.guide, calculation, wish)
        unclear = unclear_calculation(question, finding.language)
        if unclear:
            return Answer(question, finding, unclear.reply, self.guide, unclear)
        return Answer(question, finding, self._compose(finding, shape), self.guide)

    def section_list(self, section: Section, language: Language) -> Reply:
        """Return a section's introduction and the titles of its points."""
        texts = texts_for(language).answers
        lines = [
            f"{number}. {escape(point.in_language(language).title)}"
            for number, point in enumerate(section.points, start=1)
        ]
        source = list_source_lines(self.guide, section, language)
        head = [bold(section.title(language)), escape(section.lead(language)), "\n".join(lines)]
        return Reply(
            "\n\n".join([*filter(None, head), source]),
            ((Button(texts.read_section, OpenSection(section.id)),),),
            shown=Shown("answer", tuple(point.id for point in section.points), section.id, language),
        )

    def _compose(self, finding: Finding, shape: Shape) -> Reply:
        texts = texts_for(finding.language).answers
        if finding.small_talk:
            return self._small_talk(finding, finding.small_talk, texts)
        section = self.guide.section(finding.section) if finding.section else None
        if section and finding.decision == "answer":
            return self.section_list(section, finding.language)
        best = self.guide.point(finding.points[0].id) if finding.points else None
        if finding.decision == "decline" or best is None:
            return self._decline(finding, best, texts)
        if finding.decision == "suggest":
            return self._suggestion(finding, texts)
        return self._point(finding, best, texts, shape)

    def _small_talk(self, finding: Finding, kind: str, texts: AnswerTexts) -> Reply:
        shown = Shown("navigation" if kind == "help" else "small_talk", language=finding.language)
        command = calculator_wish(finding.question)
        if command:
            return Reply(texts.decline_calculator.format(command=_example(command, finding.language)), shown=shown)
        return Reply(escape(getattr(texts, kind, texts.help)), shown=shown)

    def _point(self, finding: Finding, point: Point, texts: AnswerTexts, shape: Shape) -> Reply:
        write = short_text if shape.short else point_text
        body = write(point.in_language(finding.language), finding.question, finding.opening)
        parts = [body, calculators_for(point, finding.language), source_lines(self.guide, point, finding.language)]
        read_on = Button(texts.read_section, OpenSection(point.section_id))
        if shape.short:
            read_on = Button(texts_for(finding.language).group.read_all, OpenPoint(point.id))
        related = self._related(finding, point) if shape.related else ()
        rows = ((read_on,), *source_rows(point, finding.language), *self._rows_of(related, finding.language))
        shown = Shown("answer", (point.id,), language=finding.language)
        return Reply("\n\n".join(filter(None, parts)), rows, shown=shown)

    def _suggestion(self, finding: Finding, texts: AnswerTexts) -> Reply:
        rows = self._point_rows(finding, 0, SUGGESTED)
        listed = "\n".join(f"• {escape(button.label)}" for row in rows for button in row)
        return Reply(f"{escape(texts.suggest)}\n\n{listed}", rows, shown=Shown("suggest", language=finding.language))

    def _decline(self, finding: Finding, nearest: Point | None, texts: AnswerTexts) -> Reply:
        words, shown = texts_for(finding.language).handbook, Shown("decline", language=finding.language)
        parts = [escape(words.decline if self._has_handbook else texts.decline)]
        command = calculator_wish(finding.question)
        if command:
            parts.append(texts.decline_calculator.format(command=_example(command, finding.language)))
        if nearest is None:
            return Reply("\n\n".join(parts), shown=shown)
        nearest_line = words.decline_nearest if self._has_handbook else texts.decline_nearest
        parts.append(nearest_line.format(point=escape(nearest.in_language(finding.language).title)))
        return Reply("\n\n".join(parts), self._point_rows(finding, 0, 1), shown=shown)

    def _point_rows(self, finding: Finding, start: int, count: int) -> tuple[Row, ...]:
        """Return a button for each of `count` points from a place of the ranking."""
        shown = [self.guide.point(ranked.id) for ranked in finding.points[start : start + count]]
        return self._rows_of([point for point in shown if point], finding.language)

    def _rows_of(self, points: Sequence[Point], language: Language) -> tuple[Row, ...]:
        return tuple((Button(shorten(self._headline(point, language)), OpenPoint(point.id)),) for point in points)

    def _related(self, finding: Finding, point: Point) -> list[Point]:
        """Return points to read next: those that may have been meant too, then the neighbours in the section."""
        meant = [self.guide.point(one.id) for one in finding.points[1:] if one.score >= RELATED_FROM]
        section = self.guide.section(point.section_id)
        around = section.points if section else ()
        place = around.index(point) if point in around else 0
        candidates = [*beside(self.guide, point)[:_OFFERED_BESIDE], *meant, *around[place + 1 :], *around[:place]]
        return list({one.id: one for one in candidates if one and one.id != point.id}.values())[:_RELATED]

    def _headline(self, point: Point, language: Language) -> str:
        headline = self._headlines.get(language, {}).get(point.id)
        return headline or point.in_language(language).title


def _example(command: str, language: Language) -> str:
    """Return a command with example numbers, formatted so that a tap copies it."""
    return code(f"/{command} {texts_for(language).calculators.calculators[command].example}")
