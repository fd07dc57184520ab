"""Questions that come with a feeling, thanks or a command in words, and feelings that come with none."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.small_talk import said_back
from bot.replies.markup import escape
from bot.texts import texts_for
from bot.understanding import acts, references, wishes
from bot.understanding.act_words import asks_beyond, can_be
from bot.understanding.asks import is_question, segments, without_lead
from bot.understanding.on_shown import BY_ITSELF
from bot.understanding.parts import with_first_line
from bot.understanding.pleasantries import FEELINGS, is_remark, is_wish, tells_own_plan
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

SURE_PART = 0.6
"""Confidence (0..1) from which a part of a message counts as an ask of its own, where only its form suggests so."""
LEAST_ASKED = 0.3
"""Confidence (0..1) from which a question for yes or no is none that only tells a feeling."""

_SCOLDS = expression(
    r"^\W*(?:(?:troi|oi|ua|sao|con|cai|ban|bot|m|may|em|tra loi|rep|noi)\s){0,4}"
    r"(?:(?P<rude>ngu|dot|vo dung|stupid|dumb|useless)|te|chan|do (?:ec|qua|te|the))"
    r"(?: (?:qua|the|vay|vl|vcl|ghe|nguoi|het biet|that|vai|bot)){0,3}\s?[,.!]\s"
)
"""How a message begins that scolds the bot and goes on with what it asks; folded."""


def with_word_on_scolding(answer: Answer, text: str) -> Answer:
    """Return an answer from the guide with a kind word first, where the message scolds before it asks."""
    scolds = _SCOLDS.match(fold(text))
    if not scolds or answer.finding.small_talk or answer.command or answer.calculation:
        return answer
    words = texts_for(answer.language).talk.beside_question
    if answer.reply.text.startswith(tuple(map(escape, words.values()))):
        return answer
    return with_first_line(answer, escape(words["rude" if scolds["rude"] else "complaint"]))


class BesideFeelings:
    """Finds the question beside a feeling; `one` answers a message that asks one thing."""

    def __init__(self, reader: Reader, one: Callable[[Utterance], Answer]) -> None:
        self._reader = reader
        self._one = one

    def thanks_alone(self, text: str, said: Utterance, *, asks: bool) -> Answer | None:
        """Return a word on thanks behind which a text asks nothing; `asks` tells that it may, by its form."""
        plans = tells_own_plan(text)
        if asks and not plans:
            return None
        found = self._reader.find(text, said)
        act = "thanks" if plans else found.small_talk or "thanks"
        tells = plans or (not is_question(text) and self._reader.alone(text, said).decision != "answer")
        if act not in FEELINGS or (found.confidence >= LEAST_ASKED and not tells):
            return None
        felt = replace(found, decision="small_talk", small_talk=act)
        return Answer(said.text, felt, said_back(act, said.language), self._reader.guide)

    def feeling(self, finding: Finding, said: Utterance) -> Answer | None:
        """Return a word on the feeling of a message that asks nothing, where nothing sure was found for it."""
        if finding.decision == "answer" or said.text.rstrip().endswith("?") or is_wish(said.text):
            return None
        parts = segments(said.text).texts
        found = [self._reader.alone(part, said) for part in parts] if len(parts) > 1 else []
        felt = next((one.small_talk for one in found if one.small_talk in FEELINGS), None)
        if felt is None or any(one.confidence >= LEAST_ASKED for one in found):
            return None
        about = replace(finding, decision="small_talk", small_talk=felt)
        return Answer(said.text, about, said_back(felt, said.language), self._reader.answerer.guide)

    def question_behind(self, said: Utterance) -> Answer | None:
        """Return the answer to a question that comes with thanks or a feeling, with a word on that first."""
        parts = segments(said.text).texts
        if len(parts) < 2 or any(map(is_remark, parts[1:])):
            return None
        self._reader.look_ahead(map(without_lead, parts), said)
        found = [(part, self._alone_or_behind(without_lead(part), said)) for part in parts]
        asked = [finding for _, finding in found if finding.decision == "answer" and finding.confidence >= SURE_PART]
        asked += [finding for part, finding in found if finding.missing and is_question(part)]
        felt = next((one.small_talk for _, one in found if one.small_talk in FEELINGS), None)
        answer = self._reader.answered(asked[0], said) if asked else self._rest(found, said)
        if answer is None:
            return None
        word = texts_for(said.language).talk.beside_question.get(felt or "")
        return with_first_line(answer, escape(word)) if word else answer

    def _rest(self, found: Sequence[tuple[str, Finding]], said: Utterance) -> Answer | None:
        """Return the answer to a wish or an ask beside feelings, in words that are no sure question by themselves."""
        rest = ", ".join(part for part, one in found if one.small_talk not in FEELINGS)
        wished = is_wish(rest) or any(one.small_talk not in FEELINGS for _, one in found if one.small_talk)
        if not rest or rest == said.text or not (wished or self._reader.section_named(rest)):
            return None
        answer = self._one(replace(said, text=without_lead(rest)))
        is_felt = answer.finding.small_talk in FEELINGS
        return None if is_felt or answer.command or answer.calculation else answer

    def question_beside(self, said: Utterance) -> Answer | None:
        """Return the answer to a question beside a command in words ("thôi quay lại, roi là gì")."""
        parts = segments(said.text).texts
        asked = next((part for part in parts if is_wish(part)), "") if len(parts) > 1 else ""
        answer = self._one(replace(said, text=asked)) if asked else None
        if answer is None or answer.command or answer.language_chosen:
            return None  # the part that asks is the wish for a language itself
        return answer if answer.finding.decision in ("answer", "suggest") else None

    def _alone_or_behind(self, part: str, said: Utterance) -> Finding:
        """Return what a part of a message leads to: by itself where that is sure, else behind the turns before."""
        alone = self._reader.find(part, replace(said, turns=()))
        sure = alone.small_talk or (alone.decision == "answer" and alone.confidence >= BY_ITSELF)
        return alone if sure else self._reader.find(part, said)


def is_no_feeling(act: str, finding: Finding, said: Utterance) -> bool:
    """Tell whether a question for yes or no only sounds like a feeling ("co loi j ko")."""
    return act in acts.FELT and finding.confidence >= LEAST_ASKED and references.asks_whether(said.text)


def asks_after_all(act: str, said: Utterance) -> bool:
    """Tell whether a message that sounds like an act asks something of the guide."""
    if wishes.feeling_in_words(said.text):
        return False
    names = act not in texts_for(said.language).talk.said and acts.names_something(said.text)
    return names or not can_be(act, said.text) or asks_beyond(act, said.text)
