"""A commission on orders over several messages: `bán được 40 đơn thì tổng`, `cộng thêm phí cố định 3tr nữa`."""

from decimal import Decimal

from bot.calculations.commission_orders import OrderCommission, commission_told
from bot.calculations.formats import rounded, write_money, write_number, write_percent, write_result
from bot.numbers.amounts import Amount
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from knowledge.guide import Language


def commission_said(said: Utterance) -> str | None:
    """Return what a commission on orders comes to, with what the messages before told of it; None for any other."""
    known: OrderCommission | None = None
    for turn in said.turns:
        told = commission_told(turn.words, known, said.figures_language)
        known = told or (None if turn.calculation and turn.calculation.result else known)
    told = commission_told(said.text, known, said.figures_language)
    if told is None or (known is None and told.each is None):
        return None
    return _written(told, said.language)


def _written(told: OrderCommission, language: Language) -> str:
    words = texts_for(language).sums.own_orders

    def money(value: Decimal) -> str:
        return write_money(rounded(value), told.unit, language)

    of_each = told.each.value * told.percent / 100 if told.each else Decimal(0)
    fixed = told.fixed or Amount(Decimal(0))
    sold = told.sold
    places = {
        "percent": write_percent(told.percent, language),
        "each": money(told.each.value) if told.each else "",
        "of_each": money(of_each),
        "fixed": money(fixed.value),
    }
    if sold is None or told.total is None:
        return words["each_and_fee" if told.fixed else "each"].format(**places)
    places |= {
        "orders": write_number(Decimal(told.orders or 0), language),
        "sold": money(sold),
        "commission": money(sold * told.percent / 100),
        "total": money(told.total),
    }
    lines = [words["sales" if told.sales else "orders"].format(**places)]
    if told.fixed:
        lines.append(words["fee"].format(**places))
    if told.asks_share and sold:
        share = write_result(100 * told.total / sold, "percent", None, language)
        lines.append(words["share"].format(**places, share=share))
    return "\n".join(lines)
