"""Messages below a result that are read as a whole, before their clauses are told apart."""

from bot.calculations.kept_numbers import CarriedOn
from bot.understanding.fee_again import fee_again
from bot.understanding.utterance import Utterance


def carried_whole(said: Utterance) -> CarriedOn | None:
    """Return what a message as a whole makes of the last result; None where it says anything else."""
    return fee_again(said)
