"""What was typed after a command -> the inputs of its formula, each checked, and the formula's figures."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Context, Decimal, localcontext
from itertools import pairwise

from bot.calculators.base import Calculator, CalculatorResult, Figures, Input, Notice
from bot.calculators.labels import FIELD_OF, LABELS, SPELLED
from bot.calculators.made_inputs import is_of_parts, with_wholes
from bot.numbers.amounts import CURRENCY_SIGNS, WITH_CENTS, Amount, NumberKind, Unit
from bot.numbers.lists import ListEntry, split_list
from bot.numbers.quantities import Quantity
from bot.numbers.typed_text import nearest
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_SPOKEN_DIGITS = 3
"""Digits before a scale in speech: nobody says `1000 tỷ 2`."""
PRECISION = 28
"""Significant digits of a result: the default of `Decimal`, far more than money and percents need."""


def read_line(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return the calculation for one list of numbers, with labels or in the calculator's order."""
    entries = _split(calculator, text)
    if not entries:
        raise InvalidInput("no_input")
    return compute(calculator, _assign(entries, _orders_to_begin(calculator, entries)), language)


def _orders_to_begin(calculator: Calculator, entries: list[ListEntry]) -> Collection[tuple[str, ...]]:
    """Return the orders of numbers; where there is one only, fewer numbers are its first, and the next is asked for.

    What a labelled number takes the place of has no place among those without labels.
    """
    orders = calculator.positions
    clear = not any(entry.label or entry.quantity.joins for entry in entries)
    few = len(orders) == 1 and len(entries) < len(orders[0]) and clear
    if few:
        return (orders[0][: len(entries)],)
    labels = {entry.label for entry in entries}
    replaced = {name for name, others in calculator.instead.items() if labels & set(others)}
    return (*(tuple(name for name in order if name not in replaced) for order in orders), *orders)


def read_list(calculator: Calculator, text: str, orders: Collection[tuple[str, ...]]) -> dict[str, Quantity]:
    """Return the quantity of each input in a list; numbers without labels stand in one of the orders.

    Raises InvalidInput for an empty list, an unknown or doubled label, and a count of numbers that fits no order.
    """
    entries = _split(calculator, text)
    if not entries:
        raise InvalidInput("no_input")
    return _assign(entries, orders)


def compute(calculator: Calculator, quantities: Mapping[str, Quantity], language: Language) -> CalculatorResult:
    """Return the calculation for the quantities typed for each input."""
    inputs = calculator.inputs
    amounts: dict[str, Amount] = {}
    notices: list[Notice] = []
    for name in (name for name in inputs if name in quantities):
        amount, notice = read_input(inputs[name], quantities[name], language)
        amounts[name] = amount
        notices += notice
    return compute_amounts(calculator, amounts, notices)


def compute_amounts(calculator: Calculator, amounts: dict[str, Amount], notices: Iterable[Notice]) -> CalculatorResult:
    """Return the calculation for amounts that were read before, in the order of the inputs.

    Parts become the input that they make, which is what is shown, kept and changed from then on.
    """
    inputs = calculator.inputs
    currency = currency_of(inputs, amounts.items())
    missing = calculator.missing(amounts)
    if missing:
        raise InvalidInput("missing_field", field=missing[0])
    whole, made = with_wholes(calculator.made, amounts)
    ordered = {name: whole[name] for name in inputs if name in whole}
    figures = run_formula(calculator, {name: amount.value for name, amount in ordered.items()})
    told = [notice for notice in notices if notice.details.get("field", "") in ("", *ordered)]
    about = [Notice("made_of_parts", {"field": name}) for name in made]
    return CalculatorResult(figures, ordered, currency, (*told, *about))


def compute_again(calculator: Calculator, amounts: Mapping[str, Amount]) -> CalculatorResult:
    """Return the calculation for amounts that were read before, whatever their order."""
    if calculator.read:
        raise InvalidInput("no_input")
    stray = next((name for name in amounts if name not in calculator.inputs), None)
    if stray is not None:
        raise unknown_label(calculator, stray)
    ordered = {name: amounts[name] for name in calculator.inputs if name in amounts}
    notices = [_doubt(calculator.inputs[name], amount) for name, amount in ordered.items() if amount.ambiguous]
    notices += [Notice("made_of_parts", {"field": name}) for name in calculator.made if _is_made(ordered.get(name))]
    return compute_amounts(calculator, ordered, notices)


def _is_made(amount: Amount | None) -> bool:
    return amount is not None and is_of_parts(amount)


def _doubt(field: Input, amount: Amount) -> Notice:
    """Return what the reply says about an amount that may be read in another way."""
    bare_margin = field.kind is NumberKind.MARGIN and amount.unit is None
    return Notice("margin_read_as_percent" if bare_margin else "ambiguous_number", {"field": field.name})


_SHOWN = Context(prec=PRECISION)
"""Rounds what a formula gives."""


def run_formula(calculator: Calculator, values: Mapping[str, Decimal]) -> Figures:
    """Return the formula's figures, rounded to 28 significant digits; intermediate steps have twice as many."""
    with localcontext(prec=2 * PRECISION):
        figures = calculator.formula(**values)
    return figures.with_values({key: _SHOWN.plus(value) for key, value in figures.values.items()})


# Which number is which input --------------------------------------------------------------------


def _split(calculator: Calculator, text: str) -> list[ListEntry]:
    """Return the numbers of the list; raise InvalidInput for a label that the calculator does not take."""
    try:
        entries = split_list(text, FIELD_OF)
    except InvalidInput as error:
        if error.id != "unknown_label":
            raise
        raise unknown_label(calculator, error.details["piece"]) from None
    for entry in entries:
        if entry.label and entry.label not in calculator.inputs:
            raise unknown_label(calculator, LABELS[entry.label][0])
    return entries


def unknown_label(calculator: Calculator, piece: str) -> InvalidInput:
    """Return the error for a label that a calculator does not take, with the nearest one that it takes, else all."""
    near = nearest(piece, [label for label, name in FIELD_OF.items() if name in calculator.inputs])
    if near:
        return InvalidInput("unknown_label", piece=piece, suggestion=SPELLED[near])
    error = InvalidInput("unknown_label", piece=piece)
    error.details["labels"] = " ".join(calculator.inputs)
    return error


def _assign(entries: list[ListEntry], orders: Collection[tuple[str, ...]]) -> dict[str, Quantity]:
    """Return the quantity of each input; every number of the list is used once."""
    assigned: dict[str, Quantity] = {}
    for entry in entries:
        if entry.label in assigned:
            raise InvalidInput("doubled_label", field=str(entry.label))
        if entry.label:
            assigned[entry.label] = entry.quantity
    unlabelled = [entry for entry in entries if not entry.label]
    _refuse_spoken(unlabelled)
    _refuse_spaced(unlabelled, [quantity for quantity in assigned.values() if quantity.spaced])
    for name, entry in zip(_order(orders, unlabelled), unlabelled, strict=True):
        if name in assigned:
            raise InvalidInput("doubled_label", field=name)
        assigned[name] = entry.quantity
    return assigned


def _order(orders: Collection[tuple[str, ...]], unlabelled: list[ListEntry]) -> tuple[str, ...]:
    """Return the inputs to which the numbers without labels belong, by their count (R13)."""
    if not unlabelled:
        return ()
    by_count = {len(order): order for order in orders}
    count = len(unlabelled)
    joined = [entry.quantity for entry in unlabelled if entry.quantity.joins]
    joins = sum(quantity.joins for quantity in joined)
    separated = count > 1 and not any(entry.after_space for entry in unlabelled)
    if not separated and any(count + more in by_count for more in range(1, joins + 1)):
        raise InvalidInput("split_numbers", piece=joined[0].text, suggestion=joined[0].as_two_numbers)
    if count not in by_count:
        raise InvalidInput("wrong_count", count=str(count))
    return by_count[count]


def _refuse_spoken(unlabelled: list[ListEntry]) -> None:
    """Refuse two numbers that may be one as it is spoken: `1 tỷ 2` is 1.2 billion, or a billion and two."""
    for before, entry in pairwise(unlabelled):
        scale = before.quantity.parts[-1]
        spoken = scale.apart and before.quantity.in_vietnamese_millions and len(scale.number) <= _SPOKEN_DIGITS
        short = entry.quantity.bare and len(entry.quantity.text) < len("1000")
        if len(unlabelled) == len((before, entry)) and entry.after_space and spoken and short:
            piece = f"{before.quantity.text} {entry.quantity.text}"
            raise InvalidInput(
                "split_numbers", piece=piece, suggestion=f"{before.quantity.text} | {entry.quantity.text}"
            )


def _refuse_spaced(unlabelled: list[ListEntry], spaced: list[Quantity]) -> None:
    """Refuse a list in which spaces seem to group digits: `1 200; 80` or `likes=1 200 80 5000`."""
    if spaced and unlabelled:
        raise InvalidInput("bad_spaces", piece=spaced[0].text)
    separated = any(not entry.after_space for entry in unlabelled[1:])
    for before, entry in pairwise(unlabelled):
        if not (entry.after_space and before.quantity.bare and entry.quantity.bare):
            continue
        piece = f"{before.quantity.text} {entry.quantity.text}"
        zeros = entry.quantity.text.startswith("0") and len(entry.quantity.text) > 1
        if zeros or (separated and len(entry.quantity.text) == 3 and len(before.quantity.text) <= 3):
            raise InvalidInput("bad_spaces", piece=piece)


# What a number is worth in its input ------------------------------------------------------------


def read_input(field: Input, quantity: Quantity, language: Language) -> tuple[Amount, list[Notice]]:
    """Return the amount for an input, with what the reply must say about the reading; raise InvalidInput if unfit."""
    try:
        amount = amount_of(quantity, field.kind, language)
        check = _check_percent if field.kind in (NumberKind.PERCENT, NumberKind.MARGIN) else _check_number
        check(field, amount)
    except InvalidInput as error:
        raise _named(error, field.name, quantity.text) from None
    notices = [Notice("ambiguous_number", {"field": field.name})] if amount.ambiguous else []
    if field.kind is NumberKind.MARGIN and amount.unit is None and amount.value < 1:
        amount = replace(amount, value=100 * amount.value, ambiguous=True)
        notices = [Notice("margin_read_as_percent", {"field": field.name})]
    return amount, notices


def _named(error: InvalidInput, name: str, piece: str) -> InvalidInput:
    return InvalidInput(error.id, **{"field": name, "piece": piece, **error.details})


def _check_number(field: Input, amount: Amount) -> None:
    if amount.unit == "percent":
        raise InvalidInput("percent_not_allowed")
    if field.kind in (NumberKind.COUNT, NumberKind.AVERAGE) and amount.unit is not None:
        raise InvalidInput("money_not_allowed")
    if amount.value < 0:
        raise InvalidInput("negative")
    if field.kind is NumberKind.COUNT and amount.value != amount.value.to_integral_value():
        raise InvalidInput("must_be_whole")


def _check_percent(field: Input, amount: Amount) -> None:
    if amount.unit not in (None, "percent"):
        raise InvalidInput("money_not_allowed")
    if amount.scaled:
        raise InvalidInput("not_a_percent")
    if amount.value < 0:
        raise InvalidInput("negative")
    if field.kind is NumberKind.PERCENT:
        if amount.unit is None and 0 < amount.value < 1:
            raise InvalidInput("ambiguous_percent")
        return
    if amount.value == 0:
        raise InvalidInput("must_be_positive")
    if amount.unit is None and amount.value == 1:
        raise InvalidInput("ambiguous_margin")
    if amount.value > 100:
        raise InvalidInput("margin_too_high")


def two_currencies(piece: str, units: Iterable[Unit | None]) -> InvalidInput:
    """Return the error for amounts in several currencies, which it names."""
    return InvalidInput("two_currencies", piece=piece, currencies=_signs(units))


def _signs(units: Iterable[Unit | None]) -> str:
    """Return the signs of currencies, in the order of the table."""
    named = set(units)
    return ", ".join(sign for unit, sign in CURRENCY_SIGNS.items() if unit in named)


def currency_of(inputs: Mapping[str, Input], amounts: Iterable[tuple[str, Amount]]) -> Unit | None:
    """Return the one currency of all amounts of money, None if none was typed; exchange rates are never used.

    Raises InvalidInput for two currencies, and for a number that beside dollars is no longer clear.
    """
    money = [(name, each) for name, each in amounts if inputs[name].kind in (NumberKind.MONEY, NumberKind.PRICE)]
    units = {amount.unit for _, amount in money} - {None}
    if len(units) > 1:
        raise two_currencies(" … ".join(each.piece for _, each in money if each.unit), units)
    for name, amount in money:
        if units and units != {"VND"} and amount.unit is None and amount.local:
            raise InvalidInput("missing_currency", field=name, piece=amount.piece, currency=_signs(units))
        if units and units <= WITH_CENTS and inputs[name].kind is NumberKind.PRICE and amount.grouped:
            raise InvalidInput("ambiguous_price", field=name, piece=amount.piece)
    return next(iter(units), None)
