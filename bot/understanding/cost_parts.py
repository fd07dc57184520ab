"""One of several costs gets another amount: `nếu tăng ads lên 20tr` changes the sum, and is not the sum itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.calculations.calculate import recalculate
from bot.calculations.command_wish import Wish
from bot.calculations.cost_items import MONEY, PAID_FOR
from bot.calculations.formats import write_money
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.stored_result import StoredResult
from bot.calculators.plan import PLAN
from bot.numbers.amounts import Amount, NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_CHANGED = expression(
    rf"(?<!\w)(?:(?:tăng|tang|nâng|nang|giảm|giam|hạ|ha|cắt|cat|đổi|doi|sửa|sua|đẩy|day|raise|raised|increase|"
    rf"increased|cut|"
    r"lower|lowered|reduce|reduced|change|drop|bump|put|set)\s)?(?:(?:the|our|tiền|tien|phí|phi|khoản|khoan|phần|phan|"
    r"chi\sphí|ngân\ssách|budget)\s){0,2}"
    rf"(?P<name>{PAID_FOR})(?:\s(?:budget|spend|cost|fees?|tiền|phí))?\s"
    r"(?:(?:lên|len|xuống|xuong|còn|con|thành|thanh|tới|toi|to|down\sto|up\sto|at|is|was|were|of)\s){1,2}"
    rf"(?P<amount>{MONEY})",
    re.IGNORECASE | re.VERBOSE,
)
"""A cost by its name with its new amount."""
_SUPPOSED = expression(
    rf"\A\W*(?:(?:còn|con|thế|vậy|vay|và|va|and|what|but|so)\s){{0,2}}(?:nếu|neu|if|giả\ssử|gia\ssu|suppose)\s"
    rf"(?:(?:tiền|tien|phí|phi|the|our)\s)?(?P<name>{PAID_FOR})\s(?:(?:là|la|chỉ|chi|is|was|only|cost)\s){{0,2}}"
    rf"(?P<amount>{MONEY})(?:\s(?:thì|thi|sao|thôi|thoi|then|instead)){{0,3}}\W*\Z",
    re.IGNORECASE | re.VERBOSE,
)
"""The same with nothing but `nếu` before it."""
_TOLD = expression(
    rf"(?<!\w)(?P<name>{PAID_FOR})\s?(?:(?:hết|het|là|la|tốn|ton|mất|mat|fees?|cost|:|=)\s?){{0,2}}(?P<amount>{MONEY})"
    rf"|(?<![\w.,])(?P<amount_before>{MONEY})\s(?:(?:cho|for|on|in|to|tiền|tien|phí|phi|chạy|chay|thuê|thue)\s)?"
    rf"(?:the\s|our\s)?(?P<name_behind>{PAID_FOR})(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
"""A cost by its name, as it was told."""
_KEPT_BACK = expression(
    rf"(?<!\w)(?:giữ|giu|để\sdành|de\sdanh|dành|danh|để|de|chừa|chua|trừ|tru|bớt|bot|keep|save|reserve|hold|leave|"
    rf"set\saside|put\saside|minus)(?:\s(?:lại|lai|ra|riêng|rieng|back|aside|riêng\sra))?\s(?P<amount>{MONEY})"
    rf"(?:\s(?:lại|lai|ra|back|aside))?(?:\s(?:để|de|cho|chạy|chay|làm|lam|for|to|on|pay))*\s"
    rf"(?:(?:the|our|tiền|tien|phí|phi|run|buy)\s)?(?:{PAID_FOR}|dự\sphòng|du\sphong|phát\ssinh|phat\ssinh|"
    r"reserve|emergencies|extras)(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
"""A part of a budget that is not for people: `giữ 5tr chạy ads`, `keep $300 for ads`."""
_WHOLE = frozenset("kol kols koc kocs influencer influencers creator creators booking book tiktoker tiktokers".split())
"""Names that may stand for the cost as a whole: most campaigns pay nothing else; folded."""


@dataclass(frozen=True)
class _NewPart:
    """A part of the cost with what it shall be, and what it was, where that was told."""

    name: str
    amount: Amount
    before: Amount | None


def part_changed(said: Utterance, result: StoredResult) -> CarriedOn | None:
    """Return the result with another amount for one of the costs that were told; None for other messages."""
    cost = result.amounts.get("cost")
    changed = (_kept_back(said, result) or _other_part(said, cost)) if cost else None
    if changed is None or cost is None or cost.value + changed.value <= Decimal(0):
        return None
    new = replace(cost, value=cost.value + changed.value, unit=cost.unit or changed.unit)
    amounts = {**result.amounts, "cost": new}
    calculation = recalculate(result.command, amounts, said.language)
    return CarriedOn(calculation, Wish(result.command, typed_again(amounts)), keeps_some=True)


def part_unknown(said: Utterance, result: StoredResult) -> str | None:
    """Return that only the whole cost is known, to a message that changes a part of it; None for other messages."""
    part, cost = _part(said), result.amounts.get("cost")
    if part is None or part.before is not None or cost is None or fold(part.name) in _WHOLE:
        return None
    return texts_for(said.language).sums.part_unknown.format(
        total=write_money(cost.value, result.currency, said.language), part=part.name.lower()
    )


def _kept_back(said: Utterance, result: StoredResult) -> Amount | None:
    """Return what a message keeps of a budget for something else than people, below zero."""
    found = _KEPT_BACK.search(said.text) if result.command == PLAN.command else None
    amount = _amount(found["amount"], said.language) if found else None
    return replace(amount, value=-amount.value) if amount else None


def _other_part(said: Utterance, cost: Amount) -> Amount | None:
    """Return by how much a message changes a cost that was told; None where it was not, or is more than all."""
    part = _part(said)
    if part is None or part.before is None or part.before.value > cost.value:
        return None
    return replace(part.amount, value=part.amount.value - part.before.value)


def _part(said: Utterance) -> _NewPart | None:
    found = list(_CHANGED.finditer(said.text)) or list(_SUPPOSED.finditer(said.text))
    amount = _amount(found[0]["amount"], said.language) if len(found) == 1 else None
    if amount is None:
        return None
    name = found[0]["name"]
    before = _told(fold(name), (turn.words for turn in reversed(said.turns)), said.language)
    return _NewPart(name, amount, before)


def _told(name: str, earlier: Iterable[str], language: Language) -> Amount | None:
    """Return what a cost was when it was told last."""
    for words in earlier:
        for found in [*_CHANGED.finditer(words), *_TOLD.finditer(words)]:
            groups = found.groupdict()
            if fold(groups["name"] or groups.get("name_behind") or "") == name:
                return _amount(groups["amount"] or groups.get("amount_before") or "", language)
    return None


def _amount(typed: str, language: Language) -> Amount | None:
    try:
        return amount_of(read_quantity(typed.strip()), NumberKind.MONEY, language)
    except InvalidInput:
        return None
