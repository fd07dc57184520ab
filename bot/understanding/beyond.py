"""A question that only leads back to the point shown last: nobody asks for what stands right above it."""

from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.sourcing import words_on
from bot.replies.markup import escape
from bot.understanding import operations, references
from bot.understanding.asks import is_question
from bot.understanding.on_shown import OnShown
from bot.understanding.reader import Reader, has_pronoun
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Point
from knowledge.toolbox.folding import fold, words
from knowledge.toolbox.sentences import parts_of

LEAST_WISH = 0.3
"""Score (0..1) as the next item or the others that such a question needs by itself."""
LED_BY_ITSELF = 0.05
"""Score (0..1) of the point shown last from which a question with a theme may still be about it."""


class Beyond:
    """Answers questions that go beyond the point shown last."""

    def __init__(self, reader: Reader, on_shown: OnShown) -> None:
        self._reader = reader
        self._on_shown = on_shown
        self._composer = reader.answerer.composer

    def answer(self, said: Utterance, finding: Finding) -> Answer | None:
        """Return what the question leads to by itself, the next item, or the point with a word that it says no more.

        None where something else than the point shown last was found, or a sentence of it that the question names.
        """
        point = self._led_back(said, finding)
        if point is None:
            return None
        if has_pronoun(said.text) or _is_named(said.text, point, finding):
            return self._of_theme(said, point)
        if self._reader.figure_asked(said.text, point, finding) is not None:
            return None
        alone = self._reader.alone(said.text, said)
        if alone.decision == "answer":
            return None if alone.points[0].id == point.id else self._reader.answered(alone, said)
        if alone.act in ("next", "others") and alone.act_score >= LEAST_WISH:
            done = operations.perform(alone.act, said, self._composer)
            return self._on_shown.shown(done, finding, said) if done else None
        if alone.missing and alone.decision == "decline":
            return self._reader.answered(alone, said)
        title = escape(point.in_language(said.language).title)
        whole = self._composer.point(point, said.language, said.shape, finding)
        text = f"{words_on(point, said.language).no_more.format(point=title)}\n\n{whole.text}"
        return self._on_shown.shown(replace(whole, text=text), finding, said)

    def _of_theme(self, said: Utterance, point: Point) -> Answer | None:
        """Return that no document has a theme which the words name themselves ("thuế của họ ai chịu")."""
        if not references.naming_words(said.text):
            return None
        alone = self._reader.alone(said.text, said)
        led = max((one.score for one in alone.points if one.id == point.id), default=0.0)
        is_theme = alone.decision == "decline" and alone.missing and led < LED_BY_ITSELF
        return self._reader.answered(alone, said) if is_theme else None

    def _led_back(self, said: Utterance, finding: Finding) -> Point | None:
        """Return the point shown last where a question leads to nothing but that."""
        last = said.turns[-1].shown if said.turns else None
        if last is None or len(last.points) != 1 or last.section or finding.section or finding.decision != "answer":
            return None
        leads_back = finding.points[0].id == last.points[0] and is_question(said.text)
        return self._reader.guide.point(last.points[0]) if leads_back else None


def _is_named(text: str, point: Point, finding: Finding) -> bool:
    """Tell whether a question names what the sentence says that an answer would begin with."""
    facts = parts_of(point.in_language(finding.language).text)
    fact = facts[finding.opening] if finding.opening < len(facts) else ""
    return finding.opening > 0 and bool(references.naming_words(text) & set(words(fold(fact))))
