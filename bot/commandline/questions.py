"""One question of the command line, with earlier ones given as words: the same understanding as in a chat."""

from collections.abc import Sequence

from bot.guide.answerer import Answer, Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from index.words.language import detect
from knowledge.guide import Language


def answer_line(answerer: Answerer, question: str, context: Sequence[str], language: Language | None) -> Answer:
    """Return the answer to a question; `context` are the earlier questions, oldest first."""
    partner = Partner(answerer)
    turns: tuple[Turn, ...] = ()
    for earlier in context:
        answer = partner.answer(Utterance(earlier, turns, language))
        turns = (*turns, Turn(earlier, _of_guide(answer), answer.language))
    return partner.answer(Utterance(question, turns, language))


def _of_guide(answer: Answer) -> Shown:
    """Return what an earlier answer showed; as a question it counts for the guide, whatever came of it."""
    shown = answer.reply.shown
    return (
        shown
        if shown.decision in ("answer", "suggest", "decline")
        else Shown("decline", language=detect(answer.question))
    )
