"""A price that is far too much for 1,000 views: `cpm 5tr4 cho 90k hiển thị ra mấy` tells what all of them cost."""

from dataclasses import replace
from decimal import Decimal

from bot.calculations.command_wish import Wish
from bot.calculators.cpm import CPM
from bot.calculators.fee import FEE
from bot.calculators.inputs import read_list
from bot.numbers.amounts import NumberKind
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_MOST = {"usd": Decimal(500)}
"""Dollars for 1,000 views that nobody pays."""
_MOST_DONG = Decimal(1_000_000)
"""Dong for 1,000 views that nobody pays: 1,000 for each view."""


def price_of_all(wish: Wish, language: Language) -> Wish:
    """Return the wish for a fee as one for a CPM, where its CPM can only be the cost of all; else the wish as it is."""
    if wish.command != FEE.command or not wish.written:
        return wish
    try:
        given = read_list(FEE, wish.written, FEE.positions)
        if given.keys() != {"views", "cpm"}:
            return wish
        price = amount_of(given["cpm"], NumberKind.MONEY, language)
    except InvalidInput:
        return wish
    if price.value < _MOST.get(price.unit or "", _MOST_DONG):
        return wish
    written = wish.written.replace("cpm=", "cost=")
    return replace(wish, command=CPM.command, written=written)
