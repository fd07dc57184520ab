"""A sentence as one command sees it: names of other commands' figures are inputs or doubts."""

from collections.abc import Sequence

from bot.calculations.phrases import Meaning
from bot.calculations.sentence import SentenceItem
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.engagement import BASES
from bot.numbers.amounts import MONEY_UNITS
from bot.numbers.quantities import Quantity
from knowledge.guide import Language

RETURNS = frozenset({"roi", "roas"})
"""Commands with the same inputs, which people confuse: the reply to each shows both figures."""
SOFT_MARKS = frozenset('":=(“~')
"""Marks that may stand between a number and what says its role."""
_INPUTS_OF_FIGURES = {"cpm": "cpm", "cpe": "cpe", "cpv": "cpv", "engagement": "er", "fee": "cost"}
"""The input that another command's figure is: `CPM 50k` in a question for a booking fee."""


_AFTER = frozenset({"sau", "after", "trừ", "tru", "net"})
"""Words before the name of what a figure takes into account."""
_SOLD = frozenset({"sales"})
"""Words for orders where a command takes no revenue: `$900 for 60 sales`."""


class CommandSentence:
    """The items of a sentence, read for one command; `numbers` are the quantities by their places among the items."""

    def __init__(self, command: str, items: Sequence[SentenceItem], language: Language) -> None:
        self.command = command
        self.calculator = CALCULATOR_BY_NAME[command]
        self.language = language
        items = [_counted_sales(items, at) if command == "all" else item for at, item in enumerate(items)]
        self.items = [
            self._seen(item, beside_number=_is_beside_number(items, at), listed=_is_listed(items, at))
            for at, item in enumerate(items)
        ]
        self.numbers: dict[int, Quantity] = {at: item.quantity for at, item in enumerate(self.items) if item.quantity}

    def item(self, at: int) -> SentenceItem | None:
        """Return the item at a place; None in front of the sentence and behind it."""
        return self.items[at] if 0 <= at < len(self.items) else None

    def next_sort(self, at: int) -> str:
        """Return the sort of the item behind a place."""
        item = self.item(at + 1)
        return item.sort if item else "end"

    def is_basis(self, at: int) -> bool:
        """Tell whether a label says what a rate is measured by (`ER theo view`, `ER view:`), and needs no number."""
        before = self.item(at - 1)
        if before is not None and before.sort == "figure" and before.role == "engagement":
            return self.next_sort(at) != "number" and self.items[at].role in BASES
        if before is not None and before.text in _AFTER:
            return self.next_sort(at) != "number"  # `ROI sau giá vốn`
        if before is not None and before.text in ("trên", "tren", "on"):
            return self.next_sort(at) != "number" and self.items[at].role in BASES
        return before is not None and before.text in ("theo", "by")

    @property
    def names_ratio(self) -> bool:
        """Whether ROAS or CPA is asked for, which the margin alone gives where no money is lost."""
        return any({"roas", "cpa"} & set(item.text.split()) for item in self.items)

    def tells_orders(self, at: int) -> bool:
        """Tell whether the number behind a verb counts orders: `bán được 350 đơn`."""
        number = next((place for place in self.numbers if place > at), None)
        following = None if number is None else self.item(number + 1)
        between = [] if number is None else self.items[at + 1 : number]
        is_beside = number is not None and all(item.sort == "fill" for item in between)
        return is_beside and following is not None and following.role == "conversions"

    def has_currency_or_millions(self, at: int) -> bool:
        """Tell whether a number is money by its own look: it has a currency, or is in tr, triệu, củ or tỷ."""
        quantity = self.numbers[at]
        return quantity.unit in MONEY_UNITS or quantity.in_vietnamese_millions

    def is_clear_money(self, at: int) -> bool:
        """Tell whether a number must be money; `120k` is, too, unless a label follows."""
        scaled_alone = self.numbers[at].scaled and self.next_sort(at) not in ("label", "behind")
        return self.has_currency_or_millions(at) or scaled_alone

    def _seen(self, item: SentenceItem, *, beside_number: bool, listed: bool) -> SentenceItem:
        if item.text in _SOLD and item.role == "revenue" and "revenue" not in self.calculator.inputs:
            return SentenceItem(item.text, Meaning("label", "conversions"))
        if item.sort != "figure" or item.role == self.command:
            return item
        if not beside_number or (self.command == "all" and listed):
            return SentenceItem(item.text, Meaning("fill"))  # it is asked for too (`tính cpv với er`)
        if {self.command, item.role} == RETURNS:
            return SentenceItem(item.text, Meaning("figure", self.command))
        name = _INPUTS_OF_FIGURES.get(item.role, "")
        is_input = name in self.calculator.inputs
        return SentenceItem(item.text, Meaning("label", name) if is_input else Meaning("doubt"))


def _counted_sales(items: Sequence[SentenceItem], at: int) -> SentenceItem:
    """Return `sales` behind a bare number as orders (`60 sales`), where revenue may be told as well."""
    item, before = items[at], items[at - 1].quantity if at else None
    bare = before is not None and before.unit is None and not before.scaled
    return SentenceItem(item.text, Meaning("label", "conversions")) if item.text in _SOLD and bare else item


def _is_listed(items: Sequence[SentenceItem], at: int) -> bool:
    """Tell whether another figure is named next to one, with only a word such as `và` between: both are asked for."""
    apart = ("fill", "mark", "joiner")
    before = next((item for item in reversed(items[:at]) if item.sort not in apart), None)
    behind = next((item for item in items[at + 1 :] if item.sort not in apart), None)
    return any(item is not None and item.sort == "figure" for item in (before, behind))


def _is_beside_number(items: Sequence[SentenceItem], at: int) -> bool:
    """Tell whether a number stands next to an item, or behind it with only words such as `là` between."""
    before = items[at - 1] if at else None
    behind = next((item for item in items[at + 1 :] if item.sort not in ("fill", "mark")), None)
    return any(item is not None and item.sort == "number" for item in (before, behind))
