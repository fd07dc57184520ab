"""How much one order may cost, asked below numbers that tell it: `mỗi đơn được chi tối đa bao nhiêu`."""

from bot.calculations.kept_numbers import CarriedOn, figure_of_kept
from bot.calculations.stored_result import StoredResult
from bot.calculators.breakeven import BREAKEVEN
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_ORDER = r"(?:(?:moi|mot|1|tung) don(?: hang)?|(?:per|an|each|every|one) (?:order|sale)|cpa)"
_SPENT = r"(?:chi|tra|ton|bo|tieu|dau tu|spend|pay|cost|cpa|chay ads|phi)"
_MOST = (
    r"(?:toi da|nhieu nhat|cao nhat|kich kim|max|maximum|at most|the most|highest|tran|gioi han|limit|afford|can i|"
    r"can we)"
)
_LIMIT = expression(
    rf"^(?=.*\b{_ORDER}\b)(?=.*\b{_SPENT}\b)(?=.*\b{_MOST}\b)"
    r"(?=.*(?:\b(?:bao nhieu|bao nhiu|bn|bnhieu|nhieu|nhiu|may|how much|what|cpa|sao)\b|\?))"
)
_MOST_WORDS = 14
"""Words of a question for what an order may cost."""


def most_for_order(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return break-even with the most that an order may cost, of numbers that tell it; None where that is not asked."""
    folded = fold(text)
    if any(map(str.isdecimal, text.replace("1 ", ""))) or len(folded.split()) > _MOST_WORDS or not _LIMIT.match(folded):
        return None
    found = figure_of_kept(BREAKEVEN.command, result, language)
    return found if found and "max_cpa" in found.calculation.values else None
