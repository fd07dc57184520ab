"""What somebody says, with what was said and shown before."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.calculations.figures_language import figures_language
from bot.calculations.metric_questions import MetricQuestion, asked_metric
from bot.calculations.metrics import METRICS
from bot.calculations.stored_result import StoredResult
from bot.guide.composer import WHOLE, Shape
from bot.state.values import Turn
from bot.understanding.told_metrics import explained_in_story
from index.words.language import detect, own_language
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

MOST_QUESTIONS = 5
"""Earlier questions that a new one is understood with; further back, people rarely mean them."""
_CONTENTS = expression(r"\b(?:topics|muc ?luc|menu|(?:table of )?contents?|sections?|cac phan|dau muc|toc)\b")
"""Words of a wish for the contents; folded."""
FROM_GUIDE = ("answer", "suggest", "decline")
"""Decisions about a question to the guide."""


@dataclass(frozen=True)
class Utterance:
    """A message to the bot: its text, the turns before it (oldest first), and how the answer is to look.

    `chosen` is the language that was asked for, `fallback` that of the person's app.
    """

    text: str
    turns: tuple[Turn, ...] = ()
    chosen: Language | None = None
    fallback: Language = "vi"
    shape: Shape = WHOLE
    quoted: str = ""
    """The text of somebody else's message that this one is about."""
    replies: bool = False
    """Whether it replies to the message of the bot that the last turn shows."""

    @property
    def language(self) -> Language:
        """The language of the answer: the one asked for, that of the text, else the one in force."""
        if self.chosen:
            return self.chosen
        in_force = self.turns[-1].language if self.turns else None
        if in_force is None:
            return detect(self.text, self.fallback)
        return own_language(self.text) or in_force

    @property
    def figures_language(self) -> Language:
        """The language of a calculation that the text asks for."""
        in_force = self.turns[-1].language if self.turns else None
        return self.chosen or figures_language(self.text, in_force, self.fallback)

    @property
    def questions(self) -> tuple[str, ...]:
        """The words of the last questions to the guide and of the points that were opened, newest last."""
        words = [turn.words for turn in self.turns if turn.shown.decision in FROM_GUIDE and turn.words]
        quoted = (self.quoted,) if self.quoted else ()
        return (*words[-MOST_QUESTIONS:], *quoted)

    @property
    def last_points(self) -> tuple[str, ...]:
        """The points that the turn before showed."""
        return self.turns[-1].shown.points if self.turns else ()

    @property
    def last_shown(self) -> Turn | None:
        """The newest turn that showed something of the guide."""
        return next((shown for turn in reversed(self.turns) if (shown := _with_point_of_card(turn)).shown.ids), None)

    @property
    def shows_contents(self) -> bool:
        """Whether the turn before showed the contents of the guide."""
        last = self.turns[-1] if self.turns else None
        return last is not None and last.shown.decision == "navigation" and bool(_CONTENTS.search(fold(last.words)))

    @property
    def language_shown(self) -> Language:
        """The language of what was shown last; where nothing was, that of the answer."""
        turn = self.last_shown
        return (turn.shown.language if turn else None) or self.language

    @property
    def last_list(self) -> Turn | None:
        """The newest turn that showed a list; several items of an earlier list are none of their own."""
        lists = [turn for turn in reversed(self.turns) if turn.shown.section or len(turn.shown.points) > 1]
        if not lists:
            return None
        items = set(lists[0].shown.points)
        if lists[0].shown.section:
            return lists[0]
        return next((turn for turn in lists[1:] if items < set(turn.shown.points)), lists[0])

    @property
    def last_calculation(self) -> Turn | None:
        """The newest turn with a result, where nothing of the guide was shown since but what belongs to it."""
        return next((turn for turn in self._about_figures if turn.calculation and turn.calculation.result), None)

    def calculation_named(self, commands: Collection[str]) -> Turn | None:
        """Return the newest of the last turns with a result of one of these commands, whatever was shown since."""
        return next(
            (
                turn
                for turn in reversed(self.turns[-MOST_QUESTIONS:])
                if turn.calculation and turn.calculation.result and turn.calculation.result.command in commands
            ),
            None,
        )

    @property
    def last_results(self) -> tuple[StoredResult, ...]:
        """The results since something else was talked of, newest first."""
        stored = (turn.calculation.result for turn in self._about_figures if turn.calculation)
        return tuple(result for result in stored if result)

    @property
    def last_explained(self) -> MetricQuestion | None:
        """The question whose card explained metrics last, where no result came since."""
        for turn in self._about_figures:
            asked = None if turn.calculation else asked_metric(turn.words) or explained_in_story(turn.words)
            if asked or turn.calculation:
                return asked
        return None

    @property
    def _about_figures(self) -> Iterator[Turn]:
        """The last turns, newest first, back to where something of the guide was shown that is no metric's figure."""
        figures = {(), *((metric.point,) for metric in METRICS.values() if metric.point)}
        turns = reversed(self.turns[-MOST_QUESTIONS:])
        return takewhile(lambda turn: turn.shown.decision == "suggest" or turn.shown.ids in figures, turns)


def _with_point_of_card(turn: Turn) -> Turn:
    """Return a turn; of one that explains a metric by itself, with the point that its first button offers."""
    if turn.shown.ids or turn.shown.decision != "answer" or turn.calculation:
        return turn
    return replace(turn, shown=replace(turn.shown, points=turn.offered[:1]))
