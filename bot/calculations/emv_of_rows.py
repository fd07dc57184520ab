"""The EMV of each row of a table or of lines with names, at one's own prices: `/emv cpm=50k`, and the rows below."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.loose_comparisons import strict_lines
from bot.calculations.loose_lists import POLITE
from bot.calculators.base import CalculatorResult, Figures
from bot.calculators.compare import COMPARE
from bot.calculators.emv import EMV
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.inputs import currency_of, read_input, read_list, run_formula
from bot.numbers.amounts import Amount
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_LEAST = 2
"""Rows of a table; one alone is a list of numbers."""
_PRICE = expression(rf"(?<!\w)(?P<name>cpm|cpe|cpv)(?:\s?(?:là|la|is|of|=|:)){{0,2}}\s?(?P<amount>{fold(AMOUNT)})")
_BESIDE = POLITE | frozenset(
    "emv gia tri truyen thong tung moi dong nguoi bai each per row of with at voi theo cho table bang".split()
)
"""Words, folded, beside the prices."""


def emv_of_rows(text: str, language: Language) -> CalculatorResult | None:
    """Return the EMV of each row and of all, where one line tells the prices; None for any other text."""
    lines = [line for line in normalise(text).split("\n") if line.strip()]
    if len(lines) <= _LEAST:
        return None
    for at in (0, -1):
        prices = _prices(lines[at], language)
        rest = lines[1:] if at == 0 else lines[:-1]
        named = strict_lines("\n".join(rest), language) if prices else None
        if prices and named:
            return _worked_out(named.split("\n"), prices, language)
    return None


def _prices(line: str, language: Language) -> dict[str, Amount]:
    """Return the prices that a line tells; none where it tells anything else."""
    folded = fold(line)
    found = {price["name"]: price["amount"].strip(" .,") for price in _PRICE.finditer(folded)}
    if not found or not _BESIDE.issuperset(words(_PRICE.sub(" ", folded))):
        return {}
    try:
        return {name: read_input(EMV.inputs[name], read_quantity(typed), language)[0] for name, typed in found.items()}
    except InvalidInput:
        return {}


def _worked_out(lines: list[str], prices: Mapping[str, Amount], language: Language) -> CalculatorResult:
    currency = currency_of(EMV.inputs, prices.items())
    rows = []
    for line in lines:
        name, _, numbers = line.partition(":")
        try:
            amounts = {
                field: read_input(COMPARE.inputs[field], quantity, language)[0]
                for field, quantity in read_list(COMPARE, numbers, COMPARE.positions).items()
            }
            counted = _counted({field: amount.value for field, amount in amounts.items()}, prices)
            figures = run_formula(EMV, counted | {price: each.value for price, each in prices.items()})
        except InvalidInput as error:
            raise error.on_line(name.strip()) from None
        read = {field: Amount(value) for field, value in counted.items()}
        rows.append((name.strip(), CalculatorResult(Figures({"emv": figures.values["emv"]}), read, currency)))
    total = sum((row.figures.values["emv"] for _, row in rows), Decimal(0))
    whole = CalculatorResult(Figures({"emv": total}, {"emv": "emv_rows"}), dict(prices), currency)
    return replace(whole, listed=tuple(rows))


def _counted(counts: Mapping[str, Decimal], prices: Mapping[str, Amount]) -> dict[str, Decimal]:
    """Return what each price counts in a row: views stand for impressions where a row has none."""
    found: dict[str, Decimal] = {}
    parts = [counts[field] for field in INTERACTION_FIELDS if field in counts]
    if "cpm" in prices and (shown := counts.get("impressions", counts.get("views"))) is not None:
        found["impressions"] = shown
    if "cpe" in prices and parts:
        found["interactions"] = sum(parts, Decimal(0))
    if "cpv" in prices and "views" in counts:
        found["views"] = counts["views"]
    return found
