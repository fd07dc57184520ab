"""What so many of something cost at a price of one's own: `60k cho 1000 view, 25k view thì bao nhiêu`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import as_typed, currency_typed
from bot.calculations.loose_lists import POLITE
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.fee import FEE
from bot.calculators.inputs import compute, read_list
from bot.calculators.plan import PLAN
from bot.numbers.amounts import NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 160
"""Characters of such a message."""
_AMOUNT = fold(AMOUNT)
_COUNT = r"\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m))?"
_OF_VIEWS = r"(?:luot )?(?:views?|xem)|luot hien thi|hien thi|impressions?"
_OF_INTERACTIONS = r"(?:luot )?tuong tac|interactions?|engagements?"
_OF_ORDERS = r"don(?: hang)?|orders?|sales|chuyen doi|conversions?"
_THINGS = (
    rf"(?:(?P<views{{0}}>{_OF_VIEWS})|(?P<interactions{{0}}>{_OF_INTERACTIONS})|(?P<orders{{0}}>{_OF_ORDERS}))(?!\w)"
)
_PRICE = expression(
    rf"(?<![\w.,])(?P<amount>{_AMOUNT})\s?(?:(?:cho|/|moi|mot|per|for|an?|each|tren)\s?){{1,2}}"
    rf"(?P<each>{_COUNT}\s|nghin |ngan |thousand )?{_THINGS.format('')}"
)
"""`60k cho 1000 view`, `2.500đ mỗi tương tác`; folded."""
_NAMED = expression(
    r"(?<!\w)(?P<price>cpm|cpv|cpe|cpa|cpo)(?:\s?(?:cap|limit|max|tran|toi da|la|tam|khoang|co|is|of|at|=|:|~|cua|minh|"
    r"muc tieu|target)){0,3}\s?"
    rf"(?P<amount>{_AMOUNT})"
)
_PRICE_BEHIND = expression(
    r"(?<![\w.,])(?P<each>1\s?(?:k|nghin|ngan)|1[.,]?000|moi (?:nghin|ngan)|mot (?:nghin|ngan)) "
    rf"{_THINGS.format('')}(?: (?:dang|thi|la|gia|tra|het|ton|duoc|voi|at|is|costs?)|"
    rf" ?[=:]){{0,3}} ?(?P<amount>{_AMOUNT})"
)
"""`1k view đang trả 45k`: the price behind what it is of."""
_NAMED_BEHIND = expression(rf"(?<![\w$.,])(?P<amount>{_AMOUNT})\s(?P<price>cpm|cpv|cpe|cpa|cpo)(?!\w)")
_WANTED = expression(rf"(?<![\w.,])(?P<count>{_COUNT})\s?(?:average |avg |median |typical )?{_THINGS.format('')}")
_TURNED = expression(
    rf"(?<!\w){_THINGS.format('')}(?:\s(?:trung binh|trung vi|tb|avg|average|median|deu|thuong|du kien|la|khoang|tam|"
    rf"co|of|is|are|at)|\s?[:=]){{0,3}}\s?(?P<count>{_COUNT})(?!\w|[.,]\d|\s?(?:%|d(?!\w)))"
)
"""`view tb 120k`: the count behind its name."""
_ALONE = expression(r"(?<![\w.,$])(?P<count>\d{1,3}(?:[.,]\d{3})+|\d{4,}|\d[\d.,]*k)(?![\w%]|[.,]?\d)")
"""A number without a name is of what has the price: `$25 per thousand views, she gets 40,000`."""
_ASKS_COST = expression(
    r"(?<!\w)(?:(?:phai |nen )?(?:chi|ton|het|tra|mat|bo|can|ngan sach|budget|chi phi|gia|phi)"
    r"(?: ra| phi| la| khoang| can| bo){0,2} (?:bao nhieu|bao nhiu|bn|bnhieu|nhieu|nhiu|may)|"
    r"(?:la |thi )?(?:bao nhieu|bao nhiu|bn|bnhieu|may)(?: tien)?|how much(?: budget| money)?|"
    r"(?:muc )?(?:phi|fee|gia|ngan sach|chi|tra|budget)(?: booking| book)? (?:toi da|tran|max|cao nhat|hop ly)"
    r"(?: (?:la|duoc|dc|cho|thi)){0,2}(?: (?:bao nhieu|bao nhiu|bn|bnhieu|nhieu|nhiu|may))?|"
    r"(?:how much|what) (?:can|should|could|would|do|will) (?:i|we) (?:pay|spend|offer)|"
    r"(?:what|which) budget(?: (?:do|would|will|should) (?:i|we) need)?|"
    r"(?:what(?: is|'?s| would be)? )?(?:the |her |his |their |my |a |our )?(?:max(?:imum)? |fair |right |top |"
    r"highest )?"
    r"(?:budget|cost|price|fee|quote|offer)(?=\s?[?.,]|\s?$| for| then| be| at))(?!\w)"
)
_FILL = frozenset(
    """muon can voi ma thi phai neu de dat duoc dc chi bo ra cost spend spending budget ngan sach phi ads quang
    cao kol booking tien cho minh em anh toi tui shop ben team la va co mot moi each per khoang tam con vay ay
    nhe nha a if i we want need with on at to get for the of our my is and target muc tieu bot oi tinh giup gium
    campaign chien dich dang dinh tong het ca ve chay mua dot lan nay ky expect pay would koc creator influencer
    post video clip theo tren z v vay tra willing max she he her his they gets get getting usually normally
    around about channel kenh trung binh trung vi tb avg average median chap nhan chiu toi da deu thuong du kien
    would per am im i'm are you deal vua dang expected cap do does videos offer limit bai so chot nay gia ban
    which tran hop ly paying accept accepts be can could should it""".split()
)
"""Words, folded, that say nothing more than that something is wished."""
_THOUSAND = Decimal(1000)


def cost_of_count(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command that answers what a count costs, and what it takes; None where more is said."""
    plain = normalise(text).strip()
    folded = fold(plain)
    if len(text) > _LONGEST or len(folded) != len(plain):
        return None
    for command, written, left in _ways(folded, language):
        if not (_FILL | POLITE).issuperset(re.findall(r"[^\W\d_]+|\d+", left)):
            continue
        calculator = CALCULATOR_BY_NAME[command]
        try:
            compute(calculator, read_list(calculator, written, calculator.positions), language)
        except InvalidInput:
            continue
        return command, written
    return None


def _ways(folded: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield what a count costs at a price: a command, what it takes, and the words of the folded text that are left."""
    if not _ASKS_COST.search(folded):
        return
    named = _NAMED.search(folded) or _NAMED_BEHIND.search(folded)
    told = _PRICE.search(folded) or _PRICE_BEHIND.search(folded)
    price = named or told
    if price is None:
        return
    rest = _without(folded, price)
    with_name = _WANTED.search(rest) or _TURNED.search(rest)
    wanted = with_name or (None if named else _ALONE.search(rest))
    if wanted is None:
        return
    left = _ASKS_COST.sub(" ", _without(rest, wanted))
    of = with_name or price
    thing = next(name for name in ("views", "interactions", "orders") if of[name])
    if named:
        inputs = {"cpm": "views", "cpv": "views", "cpe": "interactions", "cpa": "orders", "cpo": "orders"}
        if inputs[named["price"]] == thing:
            yield from _written(thing, named["price"], named["amount"], wanted["count"], left)
    elif told and told[thing]:
        each, amount = _each(told["each"], language), _quantity(told["amount"])
        if each and amount:
            names = {"views": ("cpm", _THOUSAND), "interactions": ("cpe", Decimal(1)), "orders": ("cpa", Decimal(1))}
            name, by = names[thing]
            value = as_typed(amount_of(amount, NumberKind.MONEY, language).value * by / each, currency_typed(amount))
            yield from _written(thing, name, value or "", wanted["count"], left)


def _written(thing: str, price: str, amount: str, count: str, left: str) -> Iterator[tuple[str, str, str]]:
    amount, count = amount.strip(" .,"), count.strip(" .,")
    if thing == "orders":
        yield PLAN.command, f"conversions={count}; cpa={amount}", left
    elif price == "cpv":
        yield PLAN.command, f"views={count}; cpv={amount}", left
    else:
        yield FEE.command, f"{thing}={count}; {price}={amount}", left


def _each(typed: str | None, language: Language) -> Decimal | None:
    """Return for how many a price is: one where no number stands there."""
    words = (typed or "1").strip()
    return _THOUSAND if words.rpartition(" ")[2] in ("nghin", "ngan", "thousand") else _value(words, language)


def _value(typed: str, language: Language) -> Decimal | None:
    found = _quantity(typed)
    return amount_of(found, NumberKind.MONEY, language).value if found else None


def _quantity(typed: str) -> Quantity | None:
    try:
        found = read_quantity(typed.strip(" .,"))
        amount_of(found, NumberKind.MONEY, "vi")
    except InvalidInput:
        return None
    return found


def _without(text: str, found: re.Match[str] | None) -> str:
    return f"{text[: found.start()]} , {text[found.end() :]}" if found else text
