"""A question for numbers told right before it: `CPM 62.500, ngân sách 75tr`, then `được bao nhiêu lượt hiển thị`."""

from dataclasses import replace

from bot.guide.answerer import Answer, Answerer
from bot.understanding.clauses import asks_surely
from bot.understanding.own_goals import goal_answer
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression

_NUMBER = expression(r"\d[\d.,]*")
_LEAST_BESIDE_ANSWER = 2
"""Numbers of a message that got an answer from the guide, although it told numbers of a campaign."""
_LONGEST = 12
"""Words of such a question; a longer one has its own numbers."""


def with_numbers_before(said: Utterance, answerer: Answerer) -> Answer | None:
    """Return what a question asks of the numbers that the last message told, where that had no answer of its own."""
    last = said.turns[-1] if said.turns else None
    if last is None or (last.calculation and last.calculation.result):
        return None
    least = _LEAST_BESIDE_ANSWER if last.shown.points else 1
    if len(_NUMBER.findall(last.words)) < least or len(said.text.split()) > _LONGEST or not asks_surely(said.text):
        return None
    if _complete(said, answerer):
        return None
    before = last.words.rstrip(" .?!")
    both, goal = (replace(said, text=f"{before}{mark}{said.text}") for mark in (", ", " ; "))
    return _complete(both, answerer) or goal_answer(goal, answerer.guide)


def _complete(said: Utterance, answerer: Answerer) -> Answer | None:
    worked_out = answerer.worked_out(said.text, said.figures_language)
    calculation = worked_out.calculation if worked_out else None
    return worked_out if calculation and calculation.error is None and calculation.result else None
