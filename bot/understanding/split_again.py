"""A budget that was shared out, with another ratio or another amount: `đổi thành 4:4:2`, `ngân sách 120tr thì sao`."""

import re
from itertools import takewhile

from bot.calculations.calculate import calculate
from bot.calculations.cost_items import MONEY
from bot.calculations.shares_asked import RATIO, ratio_asked
from bot.calculators.split import SPLIT
from bot.guide.answerer import Answer
from bot.numbers.typed_text import normalise
from bot.state.values import Turn
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 60
"""Characters of such a message."""
_MONEY = expression(rf"(?<![\w.,]){MONEY}")
_AROUND = frozenset(
    """doi thanh sang lai chia theo ti ty le neu con thi sao the vay ngan sach budget la co tang giam xuong len change
    to make it what if instead then how about with of ratio the split a nhe nha di giup minh em toi ban bot ok so and ma
    va ra""".split()
)
"""Words, folded, that say nothing but that something is to be another."""


def split_again(said: Utterance, guide: Guide) -> Answer | None:
    """Return the last split with the ratio or the budget of a message; None where it says anything else."""
    if len(said.text) > _LONGEST or not any(map(str.isdecimal, said.text)):
        return None
    splits = [*takewhile(_is_split, reversed(said.turns))]
    if not splits:
        return None
    before = _typed(splits[-1].words)
    for turn in reversed(splits[:-1]):
        # What varies nothing is a split of its own.
        before = _varied(before, turn.words) or _typed(turn.words)
    text = _varied(before, said.text)
    if not text:
        return None
    calculation = calculate(*(ratio_asked(text, said.language) or (SPLIT.command, text)), said.figures_language)
    if calculation.error:
        return None
    return Answer(text, Finding(text, said.language, "answer", 1.0, ()), calculation.reply, guide, calculation)


def _is_split(turn: Turn) -> bool:
    return turn.calculation is not None and turn.calculation.command == SPLIT.command


def _typed(words: str) -> str:
    """Return what was typed for a split, without its command."""
    return normalise(words.partition(" ")[2] if words.startswith("/") else words)


def _varied(before: str, words: str) -> str | None:
    """Return what was typed before with the ratio or the amount of a later message, which says nothing else."""
    typed = normalise(words)
    ratio = RATIO.search(typed)
    pattern = RATIO if ratio else _MONEY
    new, old = ratio or pattern.search(typed), pattern.search(before)
    if new is None or old is None:
        return None
    rest = fold(f"{typed[: new.start()]} {typed[new.end() :]}")
    if not _AROUND.issuperset(re.findall(r"\w+", rest)):
        return None
    return f"{before[: old.start()]}{new[0]}{before[old.end() :]}"
