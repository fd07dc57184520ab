"""Questions about the last results that are answered in a sentence: which is higher, which row, another share."""

from bot.guide.answerer import Answer
from bot.understanding.results_compared import results_compared
from bot.understanding.rows_asked import rows_asked
from bot.understanding.split_again import split_again
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide


def of_results(said: Utterance, guide: Guide) -> Answer | None:
    """Return what a message asks of the last results; None where it asks for anything else."""
    return results_compared(said, guide) or rows_asked(said, guide) or split_again(said, guide)
