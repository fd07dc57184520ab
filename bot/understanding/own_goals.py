"""What somebody's own goal needs: `muốn er 5% với 20k follow thì cần bao nhiêu tương tác`."""

from decimal import Decimal

from bot.calculations.calculate import calculate
from bot.calculations.formats import rounded, write_money, write_number, write_percent
from bot.calculations.kept_numbers import typed_again
from bot.calculations.wished_figures import WishedFigure, lacks_cost, wished_figure, wished_plan
from bot.guide.answerer import Answer
from bot.numbers.amounts import MONEY_UNITS, Amount
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from bot.understanding.goals_again import at_same_price, goal_again
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide, Language

_OF_MONEY = ("revenue", "budget")
"""Results that are amounts of money."""


def goal_answer(said: Utterance, guide: Guide) -> Answer | None:
    """Return what a goal of somebody's own needs; None for a message that tells none, or more than that."""
    language = said.figures_language
    words = texts_for(language).sums
    same_price = at_same_price(said)
    for of_plan in (same_price, _roi_with_kept_cost(said)):
        planned = _planned(of_plan, said, guide) if of_plan else None
        if planned:
            return planned
    text = same_price or goal_again(said) or said.text
    wished = wished_figure(text, language) or _with_kept_cost(said, language)
    finding = Finding(said.text, language, "answer", 1.0, ())
    if wished is None and lacks_cost(said.text):
        return Answer(said.text, finding, Reply(words.needs_cost, shown=CALCULATION), guide)
    if wished is None:
        return None
    up = f" {words.rounded_up}" if wished.rounded_up else ""
    text = f"{words.wished[wished.way].format(**_written(wished, language))}{up}\n{words.own_rates}"
    return Answer(said.text, finding, Reply(text, shown=CALCULATION), guide)


def _planned(text: str, said: Utterance, guide: Guide) -> Answer | None:
    """Return the plan that works out what so many cost at a price; None where no plan is for such a price."""
    plan = wished_plan(text)
    calculation = calculate(*plan, said.figures_language) if plan else None
    if calculation is None or calculation.error is not None:
        return None
    finding = Finding(said.text, said.figures_language, "answer", 1.0, ())
    return Answer(said.text, finding, calculation.reply, guide, calculation)


def _with_kept_cost(said: Utterance, language: Language) -> WishedFigure | None:
    """Return what a goal needs at the cost of the last result, where it tells none itself."""
    cost = _kept_cost(said) if lacks_cost(said.text) else None
    return wished_figure(f"{said.text.rstrip(' ?.!')}, {cost}", language) if cost else None


def _roi_with_kept_cost(said: Utterance) -> str | None:
    """Return a wish for the revenue that a ROI needs, with the cost of the last result; None where it tells its own."""
    cost = None if wished_plan(said.text) else _kept_cost(said)
    with_cost = f"{said.text.rstrip(' ?.!')}, cost {cost}" if cost else ""
    return with_cost if with_cost and wished_plan(with_cost) else None


def _kept_cost(said: Utterance) -> str | None:
    """Return the cost of the last result that has one, as it would be typed."""
    costs = (result.amounts["cost"] for result in said.last_results if "cost" in result.amounts)
    cost = next(costs, None)
    return typed_again({"cost": cost})["cost"] if cost else None


def _written(wished: WishedFigure, language: Language) -> dict[str, str]:
    """Return the numbers of a goal as they stand in its sentence."""
    money = next((each.unit for each in wished.told.values() if each.unit in MONEY_UNITS), None)
    is_money = wished.way.startswith(_OF_MONEY)
    result = write_money(rounded(wished.result), money, language) if is_money else _count(wished.result, language)
    return {name: _amount(name, each, language) for name, each in wished.told.items()} | {"result": result}


def _count(value: Decimal, language: Language) -> str:
    return write_number(value.to_integral_value(), language)


def _amount(name: str, amount: Amount, language: Language) -> str:
    if name in ("er", "ctr", "cvr"):
        return write_percent(amount.value, language)
    return write_money(amount.value, amount.unit if amount.unit in MONEY_UNITS else None, language)
