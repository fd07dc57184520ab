"""A message with several clauses: each is answered as if it came after the one before it, and all make one reply."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.calculations import what_if
from bot.calculations.calculate import Calculation
from bot.calculations.metric_questions import asked_metric
from bot.calculations.planned_counts import planned_inputs
from bot.calculations.sentence import Sentence
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.all_figures import ALL_FIGURES
from bot.guide.answerer import Answer
from bot.replies.joining import joined
from bot.state.values import Turn, TurnCalculation
from bot.texts import texts_for
from bot.understanding import references
from bot.understanding.ask_forms import only_counts_on
from bot.understanding.asks import without_lead, without_purpose
from bot.understanding.clauses import Clauses, asks_choice, asks_surely, clauses
from bot.understanding.earlier_results import on_base_told_behind
from bot.understanding.joint_replies import JOINT_CHARACTERS, JOINT_IN_GROUP, about_all, rows_of_parts, with_room
from bot.understanding.parts import asked_back_in_a_line, asks_back, subject_of
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

MOST_ANSWERED = 5
"""Clauses that are answered."""
_FEW_WORDS = 3
"""Words up to which a clause that does not ask may be one by naming a thing ("the risks")."""
_SURE = 0.8
"""Confidence (0..1) from which such a clause is one."""
_UNSURE_WORDS = 3
"""Words of a question whose meaning is not sure, from which that is said beside the other answers."""
_SAME = 80
"""Characters in which two answers about one point are alike where they say the same."""
_LEAST_ASK = 2
"""Words of a clause that asks."""

_LEAST_BACKGROUND, _LEAST_PIECE = 16, 4
"""Words of a message that has a background, and of a piece of it that asks."""
_SURE_CLAUSE = 0.6
"""Confidence (0..1) from which such a piece is what is asked."""
_PIECES = expression(r"(?<!\d)[:,]\s+|\s[-–]\s|\s(?:nên|nen|vì vậy|vi vay|so(?!\s(?:với|voi|sánh|sanh|vs)(?!\w)))\s")
"""What parts a sentence with a background in it."""
_MOST_NAMING = 6
"""Words of a clause that only names a figure."""
_USUAL = expression(
    r"\b(?:trung binh|tb|thuong|chuan|thi truong|average|usual\w*|typical|benchmark|market|"
    r"la gi|what is|nghia|cach|cong thuc|formula|how)\b"
)
"""Words that ask for what is usual rather than for one's own figure, or for what it is; folded."""
One = Callable[[Utterance], Answer]
"""Answers a message that asks one thing."""


@dataclass(frozen=True)
class _Part:
    """A clause with its answer."""

    clause: str
    answer: Answer

    @property
    def subject(self) -> str:
        """What the answer is about: two clauses about the same are answered once."""
        result = self.answer.calculation
        if result:
            return self.answer.reply.text
        section = self.answer.finding.section
        if section and section == self.answer.reply.shown.section:
            return section
        if self.answer.finding.decision == "answer" and self.answer.reply.shown.ids:
            return f"{self.answer.reply.shown.ids} {self.answer.reply.plain[:_SAME]}"
        return subject_of(self.answer.finding) or self.clause


class Compound:
    """Answers messages with several clauses; `one` answers a clause."""

    def __init__(self, reader: Reader, one: One) -> None:
        self._reader = reader
        self._answerer = reader.answerer
        self._one = one

    def answer(self, said: Utterance) -> Answer | None:
        """Return the answer to a message with several clauses, or with a wish for its form; None for any other."""
        read = clauses(said.text)
        formed = read.short or read.language is not None or read.checked
        if (
            (len(read.texts) < 2 and not formed)
            or asked_metric(said.text)
            or planned_inputs(said.text)
            or on_base_told_behind(said)
        ):
            return None  # what asks of metrics alone, or only tells numbers of a plan, is one, in however many clauses
        whole = self._whole_result(said) or self._of_told_list(read, said)
        if whole and whole.joint:
            return whole
        if whole and whole.calculation and _is_of_several(whole.calculation):
            return None  # a comparison and the like have all of the numbers
        wished = replace(
            said, chosen=read.language or said.chosen, shape=replace(said.shape, short=said.shape.short or read.short)
        )
        kept = self._kept(read, wished, whole)
        if whole is None and _leaves_numbers(read.texts, kept):
            return None
        if len(kept) > 1:
            return self._together(kept, said)
        return kept[0].answer if formed and kept else None

    def behind_background(self, said: Utterance) -> Answer | None:
        """Return the answer to what a long message asks beside its background; None where no clause of it is sure.

        "We are a brand from Singapore with a small budget. What should we watch out for?" asks only the last.
        """
        if len(said.text.split()) < _LEAST_BACKGROUND:
            return None
        texts = clauses(said.text).texts
        pieces = [piece for text in texts for piece in _PIECES.split(text) if len(piece.split()) >= _LEAST_PIECE]
        asked = [text for text in dict.fromkeys((*texts, *pieces)) if asks_surely(text) and text != said.text]
        self._reader.look_ahead(asked, said)
        found = (self._reader.alone(text, said) for text in asked)
        sure = (one for one in found if one.decision == "answer" and one.confidence >= _SURE_CLAUSE)
        best = max(sure, key=lambda one: one.confidence, default=None)
        return self._reader.answered(best, said) if best else None

    def _kept(self, read: Clauses, said: Utterance, whole: Answer | None) -> list[_Part]:
        """Return the clauses that ask, each thing once, each answered after those before it."""
        asking = len(read.texts) if read.listed else sum(asks_surely(each) or asks_choice(each) for each in read.texts)
        shape = replace(said.shape, short=said.shape.short or asking > 1, related=False, parts=max(asking, 1))
        parts: dict[str, _Part] = {}
        turns = said.turns
        clauses_asked = read.texts[: 2 * MOST_ANSWERED]
        if not any(map(str.isdecimal, said.text)):  # what has figures may be worked out without a search
            self._reader.look_ahead_in_turn([*map(without_lead, clauses_asked)], said)
        for clause in clauses_asked:
            text = without_purpose(without_lead(clause))
            before = said.turns if read.listed and not references.leans_on_last(text) else turns
            asked = replace(said, text=text, turns=before, shape=shape)
            answer = self._one(asked)
            if read.listed and asks_back(answer) and self._names(text, answer):
                answer = self._reader.answered(replace(answer.finding, decision="answer"), asked)
            about_numbers = any(map(str.isdecimal, clause)) or (whole is not None and _names_result(text, whole))
            # What only tells numbers tells some of the whole message's, and changes none of what was told before it.
            only_tells = not asks_surely(text)
            if whole and about_numbers and (only_tells or not _is_result(answer) or _is_part_of(answer, whole)):
                answer = whole
            if not self._asks(clause, text, answer, listed=read.listed):
                continue
            part = _Part(clause, self._in_words(text, answer))
            parts.setdefault(part.subject, part)
            turns = (*turns, _turn(text, answer))
        return list(parts.values())

    def _whole_result(self, said: Utterance) -> Answer | None:
        """Return the calculation for which the numbers of all clauses together are enough."""
        worked_out = self._answerer.worked_out(said.text, said.figures_language)
        return worked_out if worked_out and _is_result(worked_out) else None

    def _of_told_list(self, read: Clauses, said: Utterance) -> Answer | None:
        """Return the calculation of a list that only tells numbers behind its heading ("cost side: 5 creators ...")."""
        told = read.listed and all(any(map(str.isdecimal, text)) and not asks_surely(text) for text in read.texts)
        found = self._whole_result(replace(said, text=", ".join(read.texts))) if told else None
        return replace(found, joint=True) if found else None

    def _asks(self, clause: str, text: str, answer: Answer, *, listed: bool) -> bool:
        """Tell whether a clause asks for what its answer says."""
        if answer.calculation:
            return answer.calculation.error is None
        finding = answer.finding
        if finding.small_talk or answer.command:
            return False
        if only_counts_on(text) and finding.decision != "answer":
            return False
        if len(text.split()) < _LEAST_ASK:
            return finding.decision == "answer" and (listed or finding.section is not None)
        if asks_surely(text) or asks_choice(text) or references.item_number(text) is not None:
            unsure = finding.decision == "suggest" and not finding.missing
            return not unsure or (clause.rstrip().endswith("?") and len(text.split()) >= _UNSURE_WORDS)
        if self._reader.section_named(text):
            return finding.decision == "answer"
        if listed and (finding.decision == "suggest" or finding.missing):
            return True
        few = len(text.split()) <= _FEW_WORDS and finding.confidence >= _SURE and self._names(text, answer)
        return finding.decision == "answer" and (listed or few)

    def _names(self, text: str, answer: Answer) -> bool:
        """Tell whether a clause has a word of the name of what it leads to."""
        shown, guide = answer.reply.shown, self._answerer.guide
        section = guide.section(shown.section) if shown.section else None
        point = guide.point(shown.points[0]) if shown.points else None
        titles = (
            *(section.titles.values() if section else ()),
            *(one.title for one in (point.texts.values() if point else ())),
        )
        return bool(references.naming_words(text) & {word for title in titles for word in words(fold(title))})

    def _in_words(self, text: str, answer: Answer) -> Answer:
        """Return an answer as a part: where it is not sure what is meant, that in a line."""
        return asked_back_in_a_line(answer, text) if asks_back(answer) else answer

    def _together(self, parts: Sequence[_Part], said: Utterance) -> Answer:
        """Return the parts as one answer: as many as a reply holds."""
        most = JOINT_IN_GROUP if said.shape.in_group else JOINT_CHARACTERS
        told: list[Answer] = []
        for part in parts[:MOST_ANSWERED]:
            replies = [answer.reply for answer in (*told, part.answer)]
            if len(told) > 1 and len(joined(replies).plain) > most:
                break
            told.append(part.answer)
        told = with_room(told, self._answerer.composer, said.shape, is_all=len(told) == len(parts))
        reply = joined([answer.reply for answer in told])
        reply = replace(reply, rows=rows_of_parts(self._answerer.guide, told, said.language))
        if len(told) < len(parts):
            reply = replace(reply, text=f"{reply.text}\n\n{texts_for(said.language).talk.parts_left}")
        result = next((answer for answer in told if answer.calculation), None)
        together = Answer(said.text, about_all(said.text, told), reply, self._answerer.guide)
        if result is None:
            return together
        return replace(together, calculation=result.calculation, carried=result.carried, joint=True)


def _is_of_several(calculation: Calculation) -> bool:
    """Tell whether a calculation is of several posts or people, as a comparison is, or gives all that a report allows.

    Either is read only where every word of the message belongs to it.
    """
    listed = calculation.result.listed if calculation.result else ()
    calculator = CALCULATOR_BY_NAME[calculation.command]
    return bool(listed) or calculator.read is not None or calculator is ALL_FIGURES


def _is_result(answer: Answer) -> bool:
    return answer.calculation is not None and answer.calculation.error is None


def _leaves_numbers(texts: Sequence[str], parts: Sequence[_Part]) -> bool:
    """Tell whether one clause gave a result and another only tells numbers: they may belong to it."""
    results = [part.clause for part in parts if _is_result(part.answer)]
    told = (text for text in texts if any(map(str.isdecimal, text)) and not asks_surely(text))
    return bool(results) and any(text not in results for text in told)


def _is_part_of(answer: Answer, whole: Answer) -> bool:
    """Tell whether a clause gave a figure of only some of the numbers that the whole message has for its own."""
    one, all_of_it = answer.calculation, whole.calculation
    return bool(one and all_of_it and one.inputs.items() < all_of_it.inputs.items())


def _names_result(text: str, whole: Answer) -> bool:
    """Tell whether a clause only names what the numbers of another clause are for ("ROI bao nhiêu?")."""
    command = whole.calculation.command if whole.calculation else ""
    few = len(text.split()) <= _MOST_NAMING
    return few and Sentence(text).commands("en") == [command] and not _USUAL.search(fold(text))


def _turn(text: str, answer: Answer) -> Turn:
    """Return a clause with its answer as the next clause sees it."""
    calculation = None
    if answer.calculation and answer.calculation.error is None:
        stored = what_if.result_to_store(answer.carried or answer.calculation, answer.language)
        calculation = TurnCalculation(answer.calculation.command, stored)
    reply = answer.reply
    return Turn(text, reply.shown, answer.language, reply.offered, calculation)
