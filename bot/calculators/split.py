"""A budget shared out over influencers or tiers by one's own weights; the shares add up to the budget exactly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from bot.calculators.base import Calculator, CalculatorResult, Figures, Input, Money
from bot.calculators.inputs import read_input
from bot.calculators.labels import FIELD_OF
from bot.numbers.amounts import MONEY_UNITS, WITH_CENTS, Amount, NumberKind, Unit
from bot.numbers.quantities import Quantity
from bot.numbers.running_text import QuantityInText, find_quantities
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.cleaning import clean_line
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MOST_SHARES = 50
"""Names in one budget: more are a table, and the reply would be longer than a message."""
_LONGEST_NAME = 40
"""Characters of a name; more are a sentence."""
LONGEST_SPLIT = 4_000
"""Characters of what is typed: fifty names of 40 characters with their weights are shorter."""
_CENT = Decimal("0.01")
_WEIGHT = Input("weight", NumberKind.AVERAGE, required=False, label_only=False)
SHARERS = (
    r"(?:nguoi|ban|kols?|kocs?|influencers?|creators?|people|persons?|tiktokers?|kenh|phan|parts?|quan|tiem|shops?|"
    r"cua hang|stores?|chi nhanh|branch(?:es)?|co so|diem ban|outlets?|channels?|nen tang|platforms?|nhom|teams?|"
    r"thang|months?|tuan|weeks?|dot|chien dich|campaigns?|bai|posts?|clips?|videos?|mon|san pham|"
    r"products?|tinh|khu vuc)"
)
"""What is counted where a budget is shared out equally, folded."""
_PEOPLE = expression(rf"{SHARERS}\b")
"""What may stand behind a number of equal shares, folded."""
_FILLER = expression(
    r"(?:cho|vao|va|tien|chia|deu|theo|ti le|ty le|tong|gom|for|to|and|over|between|among|across|by|split|divide|"
    r"allocate|phan chia|phan bo|tach|equally|into|the|in the ratio|ratio|(?:cac|my|our|a|an) (?=\w)|"
    r"(?:minh|em|toi|ben minh|we|i)(?= (?:co|muon|can|dinh|have|want))|co|muon|can|dinh|ngan sach|have|want|budget)\b"
)
"""Words, folded, that stand between a budget and names."""
_FINISH = expression(
    r"\b(?:theo )?(?:ti le|ty le|trong so|in the ratio(?: of)?|by weights?|ratio|theo|kieu|nhe|nha|"
    r"(?:giup|gium|dum|ho)(?: (?:minh|em|toi|tui|voi|cai|a|nhe|nha))*|(?:voi|luon|di|please|pls)(?: (?:a|nhe|nha))*|"
    r"each (?:gets?|one).*|"
    r"(?:thi )?(?:moi|mot) (?:nguoi|ban|kol|koc|ben|phan|kenh|nen tang|muc|khoan)\b.*|(?:thi )?(?:ra sao|the nao|"
    r"bao nhieu).*)\Z"
)
"""Words, folded, that stand behind a name and are none of it."""
_MARKS = " \n:=,;|/.-–—+&()"
_RATIO = expression(r"(?<![\d.,:])\d+(?:[.,]\d+)?(?:\s*:\s*\d+(?:[.,]\d+)?)+(?![\d.,:])")
"""Weights in one piece: `3:2:1`."""
_SLASHED = expression(r"(?<![\d.,:/-])(\d{1,2}(?:\s?%?\s?[/-]\s?\d{1,2}){1,5})(?:\s?%)?(?![\w.,:/-]*\d)")
_OF_DAY = 2
"""Numbers of a day with its month."""
_OF_RATIO = expression(r"(?:ti le|ty le|ratio|ratio of|theo|kieu|chia|thanh|split)\W{0,3}\Z")
"""Words right before such weights that may come to ten; folded."""
_BETWEEN_NAMES = expression(r"[,;|/\n&+]|\b(?:và|va|and|với|voi)\b")
_PERCENTS, _TENTHS = Decimal(100), Decimal(10)
"""What the parts of a whole come to, in percent or in tenths."""
_IN_NAME = expression(r"[^\W\d]|[@#]")
"""What stands right before digits that are no number but part of a name."""


def with_ratio(text: str) -> str:
    """Return a text with weights such as `60/40` or `7-3` as a ratio: they come to 100, or to 10."""

    def written(found: re.Match[str]) -> str:
        parts = [int(each) for each in re.findall(r"\d+", found[1])]
        before = fold(text[max(0, found.start() - _LONGEST_NAME) : found.start()])
        named = "/" not in found[1] or len(parts) > _OF_DAY or _OF_RATIO.search(before)  # 6/4 may be a day
        of_whole = sum(parts) == _PERCENTS or (sum(parts) == _TENTHS and named)
        small = len(parts) > _OF_DAY and max(parts) < _TENTHS
        return f"{':'.join(map(str, parts))} " if of_whole or small else found[0]

    return _SLASHED.sub(written, text)


@dataclass(frozen=True)
class _Weight:
    name: str
    value: Decimal
    percent: bool = False


def _budget(cost: Money) -> Figures:
    """Return no figure by itself: the shares follow from the names and weights beside it."""
    return Figures({"cost": cost})


def read_split(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return the share of each name, in whole dong or cents, by the method of the largest remainder."""
    if len(text) > LONGEST_SPLIT:
        raise InvalidInput("too_long", piece=text)
    amount, weights = _Splitter(with_ratio(normalise(text)), language).read()
    if amount.value <= 0:
        raise InvalidInput("must_be_positive", field="cost")
    total = sum((weight.value for weight in weights), Decimal(0))
    if total <= 0:
        raise InvalidInput("must_be_positive", field="weight")
    currency: Unit | None = amount.unit
    shares = shared_out(amount.value, [weight.value for weight in weights], _unit(amount))
    rows: dict[str, CalculatorResult] = {}
    for weight, share in zip(weights, shares, strict=True):
        if weight.name in rows:
            raise InvalidInput("doubled_name", piece=weight.name)
        values = {"share": share, "share_pct": 100 * weight.value / total}
        rows[weight.name] = CalculatorResult(Figures(values), currency=currency)
    values = {f"{name}.{key}": value for name, row in rows.items() for key, value in row.figures.values.items()}
    figures = Figures(values, caveat=_caveat(weights, total), shown={"weights_pct": total})
    return CalculatorResult(figures, {"cost": amount}, currency, rows=tuple(rows.items()))


def shared_out(budget: Decimal, weights: Sequence[Decimal], unit: Decimal) -> list[Decimal]:
    """Return the shares of a budget in multiples of a unit: what is left after rounding down goes to the largest rests.

    Of equal rests the first gets it.
    """
    total = sum(weights, Decimal(0))
    exact = [budget * weight / total / unit for weight in weights]
    whole = [each.to_integral_value(ROUND_FLOOR) for each in exact]
    left = int((budget / unit - sum(whole, Decimal(0))).to_integral_value())
    by_rest = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])
    for at in by_rest[:left]:
        whole[at] += 1
    return [each * unit for each in whole]


def _unit(amount: Amount) -> Decimal:
    """Return the smallest amount that is paid: a dong, or a cent."""
    has_cents = amount.unit in WITH_CENTS or amount.value != amount.value.to_integral_value()
    return _CENT if has_cents else Decimal(1)


def _caveat(weights: Sequence[_Weight], total: Decimal) -> str:
    if all(weight.percent for weight in weights):
        return "usual" if total == _PERCENTS else "percents"
    return "equal" if len({weight.value for weight in weights}) == 1 else "usual"


class _Splitter:
    """Reads a budget, names and weights from what was typed."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        found = _RATIO.search(text)
        self.ratio = [each.strip() for each in found[0].split(":")] if found else []
        if found:
            self.text = f"{text[: found.start()]} {text[found.end() :]}"
        self.numbers = _numbers_in(self.text)

    def read(self) -> tuple[Amount, list[_Weight]]:
        """Return the budget, and the weight of each name."""
        if not self.numbers:
            raise InvalidInput("missing_field", field="cost")
        at = self._place_of_budget()
        amount, _ = read_input(Input("cost", NumberKind.MONEY, True, False), self.numbers[at].quantity, self.language)
        weights = self._weights(at)
        if len(weights) < len(("one", "other")):
            raise InvalidInput("share_without_name", piece=self.text.strip())
        if len(weights) > _MOST_SHARES:
            raise InvalidInput("too_many_shares", count=str(len(weights)), most=str(_MOST_SHARES))
        return amount, weights

    def _place_of_budget(self) -> int:
        """Return which number is the budget: that with a label of a cost, else the first, else the only money."""
        labelled = [at for at in range(len(self.numbers)) if self._label(at)]
        if labelled:
            return labelled[0]
        if not _name_in(self.text[: self.numbers[0].start]):
            return 0
        money = [at for at, each in enumerate(self.numbers) if _is_money(each.quantity)]
        if len(money) != 1:
            raise InvalidInput("missing_field", field="cost")
        return money[0]

    def _label(self, at: int) -> str:
        """Return the label of a cost that stands right before a number."""
        words = re.findall(r"[^\W\d_]+", self._before(at))
        tails = (" ".join(words[-count:]) for count in range(min(3, len(words)), 0, -1))
        return next((tail for tail in tails if FIELD_OF.get(fold(tail)) == "cost"), "")

    def _before(self, at: int) -> str:
        start = self.numbers[at - 1].end if at else 0
        return self.text[start : self.numbers[at].start]

    def _weights(self, budget: int) -> list[_Weight]:
        """Return the weights of the names in front of the numbers, or behind all of them."""
        chosen = self.numbers[budget]
        label = self._label(budget)
        head = self.text[: chosen.start]
        if label:
            head = head[: head.rfind(label)]
        rest = f"{head}\n{self.text[chosen.end :]}"
        numbers = _numbers_in(rest)
        count = self._equal_parts(rest, numbers) if numbers else 0
        if self.ratio:
            return self._by_ratio(rest, count)
        if not numbers:
            return [_Weight(name, Decimal(1)) for name in _names(rest)]
        if count:
            return [_Weight(f"#{number}", Decimal(1)) for number in range(1, count + 1)]
        return self._pairs(rest, numbers)

    def _by_ratio(self, rest: str, people: int) -> list[_Weight]:
        """Return the weights of a ratio, for so many `people` without names or for those that are named."""
        counted = [f"#{number}" for number in range(1, (people or len(self.ratio)) + 1)]
        names = counted if people else _names(rest, least=0) or counted
        if len(names) != len(self.ratio):
            raise InvalidInput("shares_unlike_names", count=str(len(names)), expected=str(len(self.ratio)))
        return [_Weight(name, Decimal(each.replace(",", "."))) for name, each in zip(names, self.ratio, strict=True)]

    def _equal_parts(self, rest: str, numbers: Sequence[QuantityInText]) -> int:
        """Return how many people share alike: `cho 5 KOL`; 0 where the text says something else."""
        only = numbers[0]
        said = fold(rest[only.end :]).strip(_MARKS)
        bare = len(numbers) == 1 and only.quantity.bare and not _name_in(rest[: only.start])
        people = _PEOPLE.match(said)
        alone = people is not None and not _name_in(said[people.end() :])
        return min(int(only.quantity.text), _MOST_SHARES + 1) if bare and alone else 0

    def _pairs(self, rest: str, numbers: Sequence[QuantityInText]) -> list[_Weight]:
        """Return names with the numbers behind them; where the text begins with a number, before them."""
        ends = [0, *(each.end for each in numbers)]
        before = [_name_in(rest[start : each.start]) for start, each in zip(ends, numbers, strict=False)]
        last = _name_in(rest[numbers[-1].end :])
        names = before if before[0] else [*before[1:], last]
        if (before[0] and last) or not all(names):
            raise InvalidInput("share_without_name", piece=rest.strip())
        percents = [each.quantity.text for each in numbers if each.quantity.unit == "percent"]
        if percents and len(percents) < len(numbers):
            raise InvalidInput("percent_not_allowed", field="weight", piece=percents[0])
        return [self._weight(name, each.quantity) for name, each in zip(names, numbers, strict=True)]

    def _weight(self, name: str, quantity: Quantity) -> _Weight:
        if len(name) > _LONGEST_NAME:
            raise InvalidInput("too_long", piece=name)
        if _is_money(quantity):
            raise InvalidInput("money_not_allowed", field="weight", piece=quantity.text)
        percent = quantity.unit == "percent"
        amount, _ = read_input(_WEIGHT, replace(quantity, unit=None), self.language)
        return _Weight(name, amount.value, percent)


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit in MONEY_UNITS or quantity.in_vietnamese_millions


def _numbers_in(text: str) -> list[QuantityInText]:
    """Return the numbers of a text without digits that belong to a name, such as `KOL1` or `@lan_92`."""
    return [each for each in find_quantities(text) if not _IN_NAME.match(text[max(each.start - 1, 0) : each.start])]


def _name_in(text: str) -> str:
    """Return the name in a piece of text between numbers, without filler before it and signs around it."""
    name = text.strip(_MARKS)
    while filler := _FILLER.match(fold(name)):
        name = name[filler.end() :].strip(_MARKS)
    if finish := _FINISH.search(fold(name)):
        name = name[: finish.start()].strip(_MARKS)
    return clean_line(name)


def _names(text: str, least: int = 2) -> list[str]:
    """Return names that stand without weights: divided by commas or `và`, else by spaces."""
    plain = _name_in(text)
    parts = [_name_in(part) for part in _BETWEEN_NAMES.split(plain)]
    names = [part for part in parts if part]
    if len(names) == 1:
        names = plain.split()
    if least and not names:
        raise InvalidInput("no_input")
    if len(names) < least:
        raise InvalidInput("share_without_name", piece=text.strip())
    return names


SPLIT = Calculator("split", _budget, aliases=("chiangansach",), read=read_split, reads_files=False)
