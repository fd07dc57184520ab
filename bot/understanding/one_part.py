"""One cost by its name below a result, with another revenue (`tiền quà 2tr, tổng doanh thu là 66tr`): is it all?"""

import re

from bot.calculations.cost_items import MONEY, PAID_FOR
from bot.calculations.formats import write_money
from bot.calculations.sentence import Sentence
from bot.calculations.sentences import read_calculation
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_PART = expression(
    rf"(?<!\w)(?:(?:tiền|tien|phí|phi|the)\s)?(?P<name>{PAID_FOR})(?:\s(?:hết|het|là|la|tốn|ton|mất|mat|cost|was|"
    rf"fees?))"
    rf"{{0,2}}\s(?P<amount>{MONEY})",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE_COST = expression(
    r"\b(?:chi phi|tong chi|ngan sach|tat ca|budget|total cost|spen[dt]|costs|kols?|kocs?|influencers?|"
    r"creators?|booking|"
    r"chien dich (?:khac|moi|nay)|another campaign|lan nay|dot nay|thang nay)\b"
)
"""What shows that the cost is told as a whole, or of another campaign; folded."""


def part_or_all(said: Utterance) -> str | None:
    """Return the question whether a part comes on top of the cost that is known; None for other messages."""
    cost = next((each.amounts["cost"] for each in said.last_results[:1] if "cost" in each.amounts), None)
    parts = list(_PART.finditer(said.text))
    if cost is None or len(parts) != 1 or _WHOLE_COST.search(fold(said.text)) or Sentence(said.text).commands("en"):
        return None
    language = said.figures_language
    wish = read_calculation(said.text, language)
    if wish is None or wish.typed.keys() != {"cost", "revenue"}:
        return None
    try:
        part, revenue = (
            amount_of(read_quantity(typed), NumberKind.MONEY, language)
            for typed in (parts[0]["amount"].strip(" .,"), wish.typed["revenue"])
        )
    except InvalidInput:
        return None
    if part.value >= cost.value or (part.unit and cost.unit and part.unit != cost.unit):
        return None
    unit = cost.unit or part.unit
    amounts = {"part": part.value, "cost": cost.value, "both": cost.value + part.value, "revenue": revenue.value}
    written = {name: write_money(value, unit, language) for name, value in amounts.items()}
    return texts_for(language).sums.part_or_all.format(name=parts[0]["name"].lower(), **written)
