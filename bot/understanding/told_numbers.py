"""What a message tells of the numbers of the last result among other words: `nhưng biên của tôi chỉ 40% thôi`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.calculations.calculate import recalculate
from bot.calculations.command_wish import Wish
from bot.calculations.cost_items import MONEY, PAID_FOR
from bot.calculations.goods_sold import with_margin_of_goods
from bot.calculations.kept_numbers import CarriedOn, carried_on, roles_in_words, typed_again
from bot.calculations.sentence import Sentence
from bot.calculations.sentences import SEVERAL
from bot.calculations.stored_result import StoredResult
from bot.calculators.all_figures import ALL_FIGURES
from bot.calculators.inputs import read_input
from bot.numbers.amounts import Amount
from bot.understanding.clauses import asks_surely
from bot.understanding.quotes import told_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_ADDED = expression(r"\b(?:them|con thieu|cong|add|adding|more|extra|another|additional|on top|plus)\b")
"""Words by which a number is added to the one of before; folded."""
_ADDS_FIRST = expression(
    r"^\W*(?:(?:and|also|now|then|ok|rồi|roi|giờ|gio|và|va)\s){0,2}(?:add|plus|adding|thêm|them|cộng thêm|"
    r"cong them|cộng|cong)\s"
    r"(?:another\s|in\s|cho mình\s|vào\s)?",
    re.IGNORECASE,
)
"""`add 21k interactions with cpe $0.12`."""
_PRICED = expression(rf"(?<![\w.,]){MONEY}", re.IGNORECASE)
_AT_PRICE = expression(
    r"(?<!\w)(cpm|cpe|cpv|cpc|cpa)\s?(?:(?:là|la|tầm|tam|khoảng|khoang|chừng|of|is|at|around|=|:)\s?){0,2}[$₫]?\d",
    re.IGNORECASE,
)
"""A price with its number: `trả theo cpm 60k`."""
_FORGOTTEN = expression(
    r"^\W*(?:(?:ấy|ay|à|a|ủa|ờ|chết|chet|thôi|thoi|oops|oh|ah|wait|sorry|damn|ok|mà|ma|and|but|i|we|t|tui|mình|"
    r"minh|em|tôi|toi)\W+){0,4}"
    r"(?:(?:quên|quen|sót|sot|thiếu|thieu|bỏ sót|bo sot)(?:\s(?:mất|mat|béng|beng|chưa|chua|tính|tinh|cộng|cong|nói|"
    r"noi|ghi|kể|ke|là|la|rằng|rang|còn|con|cả|ca|có|co|luôn|luon)){1,5}|"
    r"(?:forgot|missed|left out|forgetting)(?:\s(?:to|about|that|mention|add|count|include|there|were|was|are|had|also|"
    r"the|another)){0,5})\s(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""`quên mất còn 60 share nữa`: what stands before a number that is told late."""
_LATE = expression(r"(?:\s(?:nữa|nua|luôn|luon|too|also|as well|ạ|a|nha|nhé|nhe)){1,3}\W*$", re.IGNORECASE)
"""What stands behind it."""
_IF = expression(
    r"\A\W{0,5}(?:(?:còn|con|thế|vậy|vay|và|va|and|so|then|what)\s){0,2}(?:nếu|neu|if)\s(?:(?:mình|minh|em|tôi|we|"
    r"i|you)\s)?"
    r"|(?<=\S)\s(?:thì sao|thi sao|then|thì|thi)\W{0,5}\Z",
    re.IGNORECASE,
)
"""What makes a question of numbers that are told: `còn nếu thêm 40 share`, `thêm 40 share thì sao`."""
_ADD_TO = expression(
    rf"(?<!\w)(?:add|adding|put|thêm|them|cộng|cong)\s(?:another\s|extra\s)?(?P<amount>{MONEY}|\d[\d.,]*k?)\s"
    r"(?:more\s|nữa\s)?(?:to|into|on|vào|vao|cho)\s(?:the\s|our\s|my\s|phần\s)?"
    r"(?P<what>cost|costs|spend|budget|revenue|sales|chi phí|chi phi|doanh thu|likes?|comments?|shares?|views?)(?!\w)",
    re.IGNORECASE,
)
"""`add 500 to the cost`."""
_OF_AN_ORDER = expression(
    r"(?<!\w)(?:(?P<vietnamese>(?:mỗi|moi|một|mot|1)\s(?:(?:hóa|hoá|hoa)\s)?(?:đơn|don|bill)(?:\s(?:hàng|hang))?"
    r"(?:\s(?:trung bình|trung binh|tb|khoảng|khoang|tầm|tam|giá|gia|là|la|cỡ)){0,3})|"
    r"(?:each|per|an|average|avg)\s(?:order|basket)(?:\s(?:value|is|of|at|worth|around|about)){0,3})\s(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""What stands before the value of an order."""
_SOLD_AT = expression(
    r"(?<!\w)(?:(?:bán|ban)\s)?(?:giá|gia)(?:\s(?:bán|ban|là|la|lên|len|còn|con|tầm|tam)){0,2}\s(?=\d)", re.IGNORECASE
)
_ASKS_REVENUE = expression(
    r"^\W*(?:(?:the|vay|roi|ok|a|con|va|and|so|then|ra|thi|tong|total|duoc|what|is|was|s|the|my|our|how|much|"
    r"bao nhieu|may)\s+){0,6}(?:doanh thu|revenue|doanh so)(?:\s+(?:la|bao nhieu|bn|bnhieu|ra|duoc|may|the nao|sao|"
    r"then|do we|did we|make|get|vay|a|nhi|ko|khong)){0,5}\W*$"
)
"""A message that asks for the revenue and nothing else; folded."""
_OF_GOODS = expression(
    r"\b(?:tru (?:vao|di|ra|het|luon|bien|von|roi)|sau khi tru|tinh lai|gia von|hang von|cost of goods|"
    r"cogs|recalculate|redo|re-?run)\b"
)
"""Words by which a result is wanted again, after the cost of goods; folded."""
_MARGIN = expression(
    r"\b(?:bien|margin)\b\D{0,30}?(?P<behind>\d{1,2}(?:[.,]\d{1,2})?) ?%|"
    r"(?P<before>\b\d{1,2}(?:[.,]\d{1,2})?) ?% (?:gross )?(?:margin|bien)\b"
)
"""A margin with its name on one side or the other; folded."""
_NAMES: Mapping[str, str] = {"engagement": "er", "conversion": "conversion rate"}
"""Commands whose name is a label of something else."""
_JOINED = " và "
_COST_ITEM = expression(
    rf"(?<!\w)(?:thêm|them|quên|quen|thiếu|thieu|cộng|cong|forgot|another|extra|plus|"
    rf"added)\s(?:[^\W\d_]{{1,8}}\s){{0,2}}?"
    rf"(?:(?P<before>{MONEY})\s(?:(?:tiền|tien|phí|phi|cho|for|on|of|in)\s)?{PAID_FOR}|"
    rf"(?:(?:tiền|tien|phí|phi|the)\s)?{PAID_FOR}(?:\s(?:hết|het|là|la|cost|fee))?\s(?P<behind>{MONEY}))(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
"""A cost that comes on top: `mình quên 3tr tiền ship`."""


_GOODS = expression(
    r"(?<!\w)(?:(?:tiền|tien)\s(?:nhập\s|nhap\s)?(?:hàng|hang|vốn|von)(?!\s(?:tặng|tang|mẫu|mau|quà|qua|gửi|gui))"
    r"|(?:hàng|hang)\s(?:nhập|nhap)|(?:giá|gia)\s(?:nhập|nhap)|(?:vốn|von)\s(?:hàng|hang|nhập|nhap)"
    r"|(?:the\s)?(?:products?|goods|stock|items?)\s(?:themselves\s)?(?:costs?|cost\sme|cost\sus))"
    r"(?:\s(?:cô|co|chị|chi|em|mình|minh|tôi|toi|tui|anh|shop|nhập|nhap|vô|vo|vào|vao|về|ve|hết|het|mất|mat|là|la|"
    r"was|were|"
    r"is|khoảng|khoang|tầm|tam|chừng|chung)){0,5}?\s(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""How people name what the goods cost that were sold: `tiền hàng nhập vô là 18tr`."""


_GOODS_OFF = expression(
    r"(?<!\w)(?:(?:nếu|neu|if|and|mà|ma|giờ|gio|i|we)\s)?"
    r"(?:(?:trừ|tru|bớt|bot|khấu trừ|khau tru|minus|less|subtract|deduct|take off|taking off|after|net of)\s"
    r"(?:(?:thêm|them|đi|di|luôn|luon|hết|het|ra|cả|ca|nốt|not|also|the|another|off)\s){0,2}|(?:thêm|them)\s)?"
    r"(?P<name>giá vốn|gia von|vốn hàng|von hang|cogs|cost of goods)"
    rf"(?:\s(?:là|la|hết|het|thêm|them|khoảng|khoang|tầm|tam|of|is|nữa|nua)){{0,2}}\s(?P<amount>{MONEY})"
    r"(?:\s(?:nữa|nua|luôn|luon|too|as well|also|tiền hàng|tien hang))?(?!\w)",
    re.IGNORECASE,
)
"""`trừ thêm giá vốn 30tr nữa`: the cost of goods among words for taking it off."""


def with_goods(text: str, amounts: Mapping[str, Amount]) -> str:
    """Return a message with what the goods cost by its label, and as a margin where it is a percent of the revenue."""
    if "revenue" not in amounts and not {"conversions", "aov"} <= amounts.keys():
        return text
    return _GOODS.sub("giá vốn ", _GOODS_OFF.sub(r"giá vốn \g<amount>", with_margin_of_goods(text)))


_SALES = expression(
    r"(?<!\w)(?:the\s|our\s|total\s)?sales\s(?:(?:was|were|is|are|of|came\sto|should\sbe|actually)\s){0,2}(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""`sorry the sales was 3900`, below a revenue."""


def with_sales_as_revenue(text: str, amounts: Mapping[str, Amount]) -> str:
    """Return a message below a revenue with `sales` before a number as that; elsewhere they may be orders."""
    return _SALES.sub("revenue ", text) if "revenue" in amounts else text


def with_order_value(text: str, amounts: Mapping[str, Amount]) -> str:
    """Return a message with the value of an order by its label ("mỗi đơn trung bình 55k thì cần bao nhiêu đơn").

    Below numbers of orders a price is such a value too ("bán giá 400k thì sao").
    """
    text = _OF_AN_ORDER.sub(lambda found: "giá trị đơn " if found["vietnamese"] else "aov ", text)
    return _SOLD_AT.sub("giá trị đơn ", text) if {"aov", "conversions"} & amounts.keys() else text


def with_revenue(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return ROI for a message that asks for the revenue of orders and their value, which stands in its first line."""
    amounts = result.amounts
    if (
        not _ASKS_REVENUE.search(fold(text))
        or "revenue" in amounts
        or not {"cost", "conversions", "aov"} <= amounts.keys()
    ):
        return None
    value = amounts["conversions"].value * amounts["aov"].value
    known = {"cost": amounts["cost"], "revenue": replace(amounts["aov"], value=value)}
    if "margin" in amounts:
        known["margin"] = amounts["margin"]
    calculation = recalculate("roi", known, language)
    return CarriedOn(calculation, Wish("roi", typed_again(known)), keeps_some=True) if not calculation.error else None


def numbers_of_campaign(results: Sequence[StoredResult]) -> StoredResult | None:
    """Return the numbers of one campaign in all of its results, newest first; None where the newest has all of them.

    Results are of one campaign as far as one goes on from the numbers of the other.
    """
    amounts: dict[str, Amount] = {}
    for result in results:
        same = [name for name in amounts if result.amounts.get(name) == amounts[name]]
        if amounts and not same:
            break
        fitting = {name: each for name, each in result.amounts.items() if name in ALL_FIGURES.inputs}
        amounts = _without_made_revenue({**fitting, **amounts}, told_later=amounts)
    newest = {name for name in (results[0].amounts if results else {}) if name in ALL_FIGURES.inputs}
    if "cost" not in amounts or not amounts.keys() > newest - ({"revenue"} - amounts.keys()):
        return None
    return StoredResult(ALL_FIGURES.command, results[0].language, amounts, amounts)


def _without_made_revenue(amounts: Mapping[str, Amount], told_later: Mapping[str, Amount]) -> dict[str, Amount]:
    """Return numbers in which a revenue follows the orders and their value, or stands alone where it was told later."""
    if not {"revenue", "conversions", "aov"} <= amounts.keys():
        return dict(amounts)
    made = amounts["conversions"].value * amounts["aov"].value
    follows = "revenue" not in told_later or amounts["revenue"].value == made
    return {name: each for name, each in amounts.items() if name != ("revenue" if follows else "aov")}


def changed_by_told(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation with what a message that asks nothing tells of a result's inputs; None where it asks."""
    after_goods = _after_goods(text, result, language)
    if after_goods:
        return after_goods
    named = Sentence(text).commands("en")
    asks = asks_surely(_IF.sub("", text))
    prices = {price.lower() for price in _AT_PRICE.findall(text)}
    if not any(map(str.isdecimal, text)) or prices - {result.command, *result.calculator.inputs}:
        return None  # "trả theo cpm 60k" below a ROAS: the price is no cost
    if len(named) >= SEVERAL:
        return _named_of(
            _JOINED.join(_NAMES.get(each, each) for each in named), ALL_FIGURES.command, text, result, language
        )
    if asks and len(named) != 1:
        return None
    if asks:
        return _named_of(_NAMES.get(named[0], named[0]), named[0], text, result, language)
    late = _FORGOTTEN.sub("", text)
    text = text if late == text else f"thêm {_LATE.sub('', late)}"
    text = _ADD_TO.sub(r"thêm \g<what> \g<amount>", _IF.sub("", text))
    item = _COST_ITEM.sub(lambda found: f"chi phí {found['before'] or found['behind']} ", text)
    bare = _ADDS_FIRST.sub("", text)
    told = (*told_of(item, result.command), *((bare,) if bare != text else ()))
    adds = item != text or bool(_ADDED.search(fold(text)))
    found = (_added(each, result, language) if adds else carried_on(each, result, language) for each in told)
    return next((each for each in found if each and each.keeps_some and each.calculation.error is None), None)


def _after_goods(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the result with the margin that a message tells, where it wants the cost of goods taken off."""
    folded = fold(text)
    found = _MARGIN.search(folded)
    if found is None or "margin" not in result.calculator.inputs or not _OF_GOODS.search(folded):
        return None
    if any(map(str.isdecimal, folded[: found.start()] + folded[found.end() :])):
        return None
    changed = carried_on(f"margin {found['behind'] or found['before']}%", result, language)
    return changed if changed and changed.keeps_some and changed.calculation.error is None else None


def _named_of(names: str, command: str, text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the figures that a message names, of the numbers that it tells and those of the last result."""
    # A price that is told and not taken would leave the one of before in the result.
    told = (each for each in told_of(text, command) if len(_PRICED.findall(each)) == len(_PRICED.findall(text)))
    found = (carried_on(f"{names}: {each}", result, language) for each in told)
    return next((each for each in found if each and each.keeps_some and each.calculation.error is None), None)


def _added(told: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation in which told numbers are added to those of the same inputs."""
    inputs = result.calculator.inputs
    try:
        new = {
            role: read_input(inputs[role], quantity, language)[0]
            for role, quantity in roles_in_words(told, result.command, language).items()
        }
    except InvalidInput:
        return None
    if not new:
        return None
    amounts = {**result.amounts, **{role: _sum(result.amounts.get(role), amount) for role, amount in new.items()}}
    calculation = recalculate(result.command, amounts, language)
    return CarriedOn(calculation, Wish(result.command, typed_again(amounts)), keeps_some=True)


def _sum(old: Amount | None, new: Amount) -> Amount:
    if old is None or (old.unit or new.unit) != (new.unit or old.unit) or new.unit == "percent":
        return new
    return replace(old, value=old.value + new.value, unit=old.unit or new.unit)
