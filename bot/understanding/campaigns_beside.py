"""An earlier campaign told in prose, beside the last result: `so với đợt trước 15tr được 300k view thì sao`."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.calculations.calculate import Calculation, recalculate
from bot.calculations.cost_items import MONEY
from bot.calculations.formats import form_of, rounded, write_percent, write_result
from bot.calculations.kept_numbers import figure_of_kept, numbers_for
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.stored_result import StoredResult
from bot.guide.answerer import Answer
from bot.numbers.amounts import NumberKind, Unit
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from bot.understanding.told_numbers import numbers_of_campaign
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 120
"""Characters of such a message."""
_EARLIER = expression(
    r"(?<!\w)(?:(?:so|compared?|comparing)\s(?:voi|vs|with|to)\s|con\s|and\s|vs\s|the\s|vay\s){0,3}"
    r"(?:cua\s|of\s|the\s)?(?:(?:dot|lan|chien dich|camp(?:aign)?|ky)\s(?:truoc|cu|kia)|"
    r"(?:our |my |the )?(?:last|previous|earlier) (?:time|campaign|one|round|run))(?!\w)"
)
"""Words for a campaign before this one; folded."""
_TAIL = expression(
    r"[\s,;]{0,4}(?<!\w)(?:thi\s|la\s|nhu vay\s){0,2}(?:(?:dot|lan|ben|camp|cai)\s(?:nay|nao)\s)?"
    r"(?:thi sao|sao|the nao|ntn|(?:co\s)?(?:re|mac|dat|loi|cao|thap|tot|hieu qua|ngon) hon"
    r"(?:\s(?:bao nhieu|may|bn|nhieu))?(?:\s?(?:%|phan tram))?"
    r"|which (?:one )?(?:is|was) (?:better|cheaper)|is (?:this|it) (?:one )?(?:cheaper|better))?"
    r"(?:\s(?:khong|ko|k|hong|a|nhi|vay|z|v|chua))*[\s?!.]{0,5}$"
)
"""What is asked of both; folded."""
_LEVEL = expression(
    r"(?<!\w)(?P<name>cpm|cpv|cpe|cpc|cpa)(?:\s(?:la|was|is|chi|only|tam|khoang|about|co)|\s?[=:,]){0,3}\s"
    rf"(?P<amount>{fold(MONEY)}|\d[\d.,]*\s?(?:k|nghin|ngan)?)(?!\w|\s?%)"
)
"""The price of the earlier campaign, told bare; folded."""
_FILL = frozenset("con thi la o cua dot lan nay vay the so voi and of the was is our my this one a it".split())
_BY_HOW_MUCH = expression(
    r"^\W*(?:(?:tuc la|nghia la|vay|the|la|so|that'?s|then|dot nay|and|ok)\W+){0,3}(?:"
    r"(?:(?:mac|dat|re|cao|thap|loi|chenh|tot)\s)?hon\s(?:bao nhieu|bn|bnhieu|may|nhieu|nhiu)(?:\s?(?:%|phan tram))?|"
    r"(?:by )?how much (?:more expensive|cheaper|dearer|higher|lower|better|more|less)(?:\W+(?:in|is it|is that|%|"
    r"percent)){0,3})(?:\s(?:vay|z|v|a|nhi|the))*\W*$"
)
"""The question by how much, and nothing else; folded."""
_OF_ALL = ("cpv", "cpm", "cpe", "cpc", "cpa")
"""Figures by which two campaigns with several of them are set side by side, the first that both have."""
_RATES = frozenset({"roi", "engagement", "conversion", "ctr"})


class _Beside(NamedTuple):
    """One figure of this campaign and of an earlier one."""

    command: str
    key: str
    this: Decimal
    other: Decimal
    unit: Unit | None


def campaign_beside(said: Utterance, guide: Guide) -> Answer | None:
    """Return how the last result stands to an earlier campaign that a message tells, or told right before."""
    results, language = said.last_results, said.figures_language
    if not results:
        return None
    result = numbers_of_campaign(results) or results[0]
    told = _told(said.text, result, language)
    if told is None and _BY_HOW_MUCH.match(fold(said.text)):
        told = _told(said.turns[-1].words, result, language)
    if told is None or told.other <= 0:
        return None
    finding = Finding(said.text, said.language, "answer", 1.0, ())
    return Answer(said.text, finding, Reply(_written(told, language), shown=CALCULATION), guide)


def _told(text: str, result: StoredResult, language: Language) -> _Beside | None:
    plain = normalise(text).strip()
    folded = fold(plain)
    earlier = _EARLIER.search(folded)
    if earlier is None or len(text) > _LONGEST or len(folded) != len(plain) or not any(map(str.isdecimal, text)):
        return None
    level = _level(" ".join(f"{folded[: earlier.start()]} {folded[earlier.end() :]}".split()), result, language)
    if level:
        return level
    tail = _TAIL.search(folded)
    end = tail.start() if tail else len(plain)
    rest = f"{plain[: earlier.start()]} {plain[earlier.end() : end]}".strip(" ,;:")
    for command in dict.fromkeys((result.command, *_OF_ALL)):
        own, other = _own(command, result, language), numbers_for(rest, command, language)
        if own and other and other.calculation.error is None:
            return _beside(command, own, other.calculation)
    return None


def _level(folded: str, result: StoredResult, language: Language) -> _Beside | None:
    """Return the figure of an earlier campaign that is told by its name and nothing else."""
    found = _LEVEL.search(folded)
    if not found:
        return None
    rest = f"{folded[: found.start()]} {_TAIL.sub('', folded[found.end() :])}"
    own = _own(found["name"], result, language)
    if own is None or not _FILL.issuperset(re.findall(r"\w+", rest)):
        return None
    try:
        amount = amount_of(read_quantity(found["amount"].strip(" .,")), NumberKind.PRICE, language)
    except InvalidInput:
        return None
    own_unit = own.result.currency if own.result else None
    if amount.unit and own_unit and amount.unit != own_unit:
        return None
    key = next(iter(own.values))
    return _Beside(found["name"], key, own.values[key], amount.value, own_unit or amount.unit)


def _own(command: str, result: StoredResult, language: Language) -> Calculation | None:
    """Return a figure of the last result; None where it has not the numbers for it."""
    if command not in {*_OF_ALL, *_RATES}:
        return None
    if command == result.command:
        return recalculate(command, result.amounts, language)
    found = figure_of_kept(command, result, language)
    return found.calculation if found and found.calculation.error is None else None


def _beside(command: str, own: Calculation, other: Calculation) -> _Beside | None:
    keys = [[key for key in each.values if key != "interactions"][:1] for each in (own, other)]
    units = {each.result.currency for each in (own, other) if each.result and each.result.currency}
    if keys[0] != keys[1] or not keys[0] or len(units) > 1:
        return None
    key = keys[0][0]
    return _Beside(command, key, own.values[key], other.values[key], next(iter(units), None))


def _written(told: _Beside, language: Language) -> str:
    words = texts_for(language).sums.campaigns_beside
    form = form_of(told.key)
    is_price = told.command in PRICED_BY_COST
    more, less = ("dearer", "cheaper") if is_price else ("higher", "lower")
    way = "same" if told.this == told.other else more if told.this > told.other else less
    apart = abs(told.this - told.other)
    return words[way].format(
        figure="ER"
        if told.command == "engagement"
        else texts_for(language).calculators.calculators[told.command].title,
        this=write_result(told.this, form, told.unit, language),
        other=write_result(told.other, form, told.unit, language),
        percent=write_percent(rounded(100 * apart / told.other if is_price else apart), language),
    )
