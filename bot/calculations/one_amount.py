"""The name of a figure and one amount of money, with nothing else: `roi 50tr`, `cpe 6tr nhé`; the rest is asked."""

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.command_wish import Wish
from bot.calculations.loose_lists import numbers_alone
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.sentence import Sentence
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.inputs import read_list
from bot.numbers.amounts import MONEY_UNITS, NumberKind
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_OF_COST = frozenset({"roi", "roas", *PRICED_BY_COST}) - {"all"}
"""Commands that begin with what was spent."""
_LONGEST = 60
"""Characters of such a message."""
_MOST_OF_PRICE = {"VND": 1_000_000, None: 1_000_000}
"""What one of something may cost in dong: from here on an amount can only be what all of them cost."""
_MOST_IN_DOLLARS = 500
"""The same in dollars."""


def cost_alone(text: str, language: Language) -> Wish | None:
    """Return the wish for a figure of which only the cost is told; None where the amount may be the figure itself."""
    if len(text) > _LONGEST:
        return None
    sentence = Sentence(plain_wording(text.removeprefix("/"), counts_posts=False))
    commands = sentence.commands("en")
    if len(commands) != 1 or commands[0] not in _OF_COST or sentence.says_what_figure_is:
        return None
    bare = numbers_alone(without_finish(sentence.without_figures))
    calculator = CALCULATOR_BY_NAME[commands[0]]
    try:
        cost = read_list(calculator, bare, [("cost",)])["cost"] if bare else None
        amount = amount_of(cost, NumberKind.MONEY, language) if cost else None
    except InvalidInput:
        return None
    lacking = calculator.lacking({"cost"})
    if cost is None or amount is None or cost.joins or len(lacking) != 1:
        return None
    is_money = cost.unit in MONEY_UNITS or cost.in_vietnamese_millions
    dear = amount.value >= _MOST_OF_PRICE.get(amount.unit, _MOST_IN_DOLLARS)
    return Wish(commands[0], {"cost": cost.text}, lacking[0]) if is_money and dear else None
