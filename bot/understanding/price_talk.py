"""A price with discounts, taxes and deposits, over several messages: `báo giá 25tr chưa VAT 8%`, `đã cọc 30% rồi`."""

from collections.abc import Sequence
from itertools import takewhile

from bot.calculations.formats import rounded, write_money, write_percent
from bot.calculations.kept_numbers import typed_again
from bot.calculations.price_steps import PricedStep, ToldPrice, price_asked
from bot.calculations.price_words import PriceStep, topics_of
from bot.calculations.told_amounts import ToldAmount, told_amounts
from bot.numbers.typed_text import normalise
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 16
"""Words of a message that goes on with a price told before."""
_FURTHEST = 4
"""Messages back to which one goes on."""
_GOES_ON = expression(
    r"\b(?:coc|tam ung|ung|vat|thue|tax|giam|chiet khau|discount|off|bot|tru|cong|them|plus|deposit|paid|tong|total|"
    r"thanh toan|con lai|con (?:phai|bao|bn|nhieu|nhiu|may|no)|left|remaining|thuc nhan|phi|fee|hoa hong|"
    r"commission|gia|bao gia|price|quote)\b"
)
"""Words by which a message is about a price; folded."""
_CHANGES = expression(
    r"\b(?:neu|if|thay|doi|sua|nham|y minh|y em|moi dung|instead|actually|sorry|chu khong|make it|thoi)\b"
)
"""Words by which a number takes the place of the one before; folded."""
_NAMES = {
    PriceStep.OFF: "off",
    PriceStep.ON_TOP: "on_top",
    PriceStep.PAID: "paid",
    PriceStep.WITHIN: "within",
    PriceStep.TAKEN: "taken",
    PriceStep.PART: "part",
}


def price_said(said: Utterance) -> str | None:
    """Return the price that a message asks for, by itself or behind what was told before; None for any other."""
    language = said.figures_language
    price = price_asked(said.text, language) or _behind(said, language)
    return _written(price, language) if price else None


def _behind(said: Utterance, language: Language) -> ToldPrice | None:
    """Return the price of a message with what the messages before told of it."""
    folded = fold(normalise(said.text))
    if not said.turns or len(folded.split()) > _LONGEST or not _GOES_ON.search(folded):
        return None
    told = told_amounts(folded, language)
    if any(not each.is_percent for each in told) and not _CHANGES.search(folded):
        return None
    of_result = _of_result(said, told, language)
    if of_result:
        return of_result
    turns = list(takewhile(lambda turn: not turn.calculation, reversed(said.turns)))[:_FURTHEST]
    of_prices = [turn for turn in turns if turn.shown.decision == CALCULATION.decision]
    for row in (turns, of_prices) if of_prices != turns else (turns,):
        for length in range(len(row), 0, -1):  # all that was told of it counts, so the longest row of messages
            joined = _joined([*(turn.words for turn in reversed(row[:length])), said.text], language)
            price = price_asked(joined, language) if joined else None
            if price and price.steps:
                return price
    return None


def _of_result(said: Utterance, told: Sequence[ToldAmount], language: Language) -> ToldPrice | None:
    """Return what is left of the cost of the last result behind a deposit."""
    cost = next((result.amounts["cost"] for result in said.last_results if "cost" in result.amounts), None)
    if cost is None or len(told) != 1:
        return None
    price = price_asked(f"{typed_again({'cost': cost})['cost']}, {said.text}", language)
    return price if price and [each.sort for each in price.steps] == [PriceStep.PAID] else None


def _joined(texts: Sequence[str], language: Language) -> str | None:
    """Return messages as one; a number that is told anew stands in the place of the old one."""
    joined = normalise(texts[0])
    for text in texts[1:]:
        behind = _with(joined.rstrip(" .?!"), text, language)
        if behind is None:
            return None
        joined = behind
    return joined


def _with(before: str, text: str, language: Language) -> str | None:
    told = told_amounts(fold(normalise(text)), language)
    earlier = told_amounts(fold(before), language)
    if len(told) != 1 or not earlier:
        return f"{before}, {text}" if not (told and earlier) else None
    new = told[0]
    old = [each for each in earlier if each.is_percent is new.is_percent]
    same = [each for each in old if topics_of(each) & topics_of(new)]
    replaced = same if len(same) == 1 else old if _CHANGES.search(fold(text)) else []
    if len(replaced) == 1:
        typed = normalise(text)[new.start : new.end]
        return f"{before[: replaced[0].start]}{typed}{before[replaced[0].end :]}, bao nhiêu?"
    return None if replaced or (old and not new.is_percent) else f"{before}, {text}"


def _written(price: ToldPrice, language: Language) -> str:
    words = texts_for(language).sums
    lines = []
    if len(price.parts) > 1 or price.parts[0].counts:
        products = (
            " × ".join((*map(str, part.counts), write_money(part.amount, price.unit, language))) for part in price.parts
        )
        base = write_money(price.base, price.unit, language)
        lines.append(words.own_price_base.format(parts=" + ".join(products), result=base))
    lines += [_step_written(each, price, language) for each in price.steps]
    if price.gross_up and price.steps[0].percent:
        lines.append(
            words.own_price_gross.format(
                base=write_money(price.base, price.unit, language),
                result=write_money(rounded(price.gross_up), price.unit, language),
                percent=write_percent(price.steps[0].percent, language),
            )
        )
    return "\n".join(lines)


def _step_written(step: PricedStep, price: ToldPrice, language: Language) -> str:
    name = _NAMES[step.sort] if step.percent is not None else f"{_NAMES[step.sort]}_amount"
    amounts = {"part": step.part, "of": step.of, "before": step.before, "result": step.result}
    written = {name: write_money(rounded(each), price.unit, language) for name, each in amounts.items()}
    percent = "" if step.percent is None else write_percent(step.percent, language)
    return texts_for(language).sums.own_price_steps[name].format(**written, percent=percent)
