"""Which input each number of a sentence is, by the words beside it."""

from collections.abc import Iterator, Sequence

from bot.calculations.command_sentence import RETURNS, SOFT_MARKS, CommandSentence
from bot.calculations.sentence import SentenceItem
from bot.calculations.sentence_checks import is_plausible
from bot.numbers.amounts import NumberKind
from bot.numbers.quantities import Quantity
from knowledge.toolbox.folding import fold

_MOST_BETWEEN = 6
"""Words that may stand between a number and what says its role; farther words are about something else."""
_GIVING_ROLES = {-1: ("label", "verb", "hint", "done"), 1: ("label", "behind", "done")}
"""The sorts of phrases that give a role to a number, before it and behind it."""
_BETWEEN_LABEL = frozenset("lượt luot cái cai con người nguoi ng số of in total tổng tong tiền tien cú".split())
"""Words that may stand between a number and the label behind it."""
_LINKS = frozenset("là la = : of is was at được đc dc khoảng khoang tầm đạt dat".split())
"""Words between the name of a figure and its value: `CPA là 50k`."""
_WORDS_OF_COST = 3
"""Words behind `chi phí` that may say what it was for."""
_PAID = frozenset({"chi", "phí", "phi"})
"""How the labels of costs begin that go on with what was paid for."""
_DIGITS_OF_DONG = 7
"""Digits of a million: a fee or a revenue that is written out has as many."""
_COUNTED = frozenset("luot nguoi ng ban lan units orders people khach don cai chiec".split())
"""Words, folded, for what is counted: a number before one is no money."""
PRICED_BY_COST = frozenset({"cpm", "cpe", "cpv", "cpc", "cpa", "all"})
"""Commands of which one input is a cost and the other a count, so that money can only be the cost."""
_ENDING_SORTS = ("number", "label", "behind", "verb", "hint", "done", "asked")
"""Sorts of phrases behind which nothing else belongs to the next number."""

_NO_COST = frozenset(
    """luong thuong coc no hoan phat thue vat giam voucher quy muc target kpi giai tri san mon combo hoa worth price
    priced salary bonus deposit prize discount tax shopee lazada tiki ban gmv sale sales sold thu doanh lai loi lo von
    len xuong den toi con thanh sang to hay hoac or""".split()
)
"""Words, folded, of a sentence whose money may be something else than what was paid."""
_AT = frozenset({"at", "a", "an", "our", "your", "the", "target", "max", "@"})
"""Words before a number that stands before the name of a figure as its value."""
_SHOPS = frozenset({"shopee", "lazada", "tiki"})
"""Words, folded, before money that was sold there, or spent."""
_Options = dict[str, frozenset[int]]
"""The roles that a number may have, each with the places of the words that say so."""


def number_roles(sentence: CommandSentence) -> dict[int, str] | None:
    """Return the input of each number, by its place; None unless there is exactly one way to give each its own.

    Every label, and every verb such as `bỏ ra`, must go with a number too.
    """
    options = [role_options(sentence, at) for at in sentence.numbers]
    needed = {
        at for at, item in enumerate(sentence.items) if _needs_number(sentence, at, item) and not sentence.is_basis(at)
    }
    found = [roles for roles in _choices(options) if _places(roles, options) >= needed]
    if not found and (left := _cost_left(sentence, options)) is not None:
        options[left] = {"cost": frozenset()}
        found = [roles for roles in _choices(options) if _places(roles, options) >= needed]
    return dict(zip(sentence.numbers, found[0], strict=True)) if len(found) == 1 else None


def _cost_left(sentence: CommandSentence, options: Sequence[_Options]) -> int | None:
    """Return which number is the only money of a sentence that asks what one of something cost, so that it was paid.

    `nhận 10 củ cho clip này, ra 800k view, cpv?`: no word says that the amount is a cost, and it can be nothing else.
    """
    unnamed = [place for place, each in enumerate(options) if not each]
    known = {role for each in options for role in each}
    if sentence.command not in PRICED_BY_COST - {"all"} or len(unnamed) != 1 or "cost" in known:
        return None
    at = list(sentence.numbers)[unnamed[0]]
    is_money = sentence.has_currency_or_millions(at) and not _is_value_of_figure(sentence, at)
    is_money = is_money and not any(_may_be_no_cost(item) for item in sentence.items if item.sort != "figure")
    return unnamed[0] if is_money and sentence.calculator.lacking(known) == ["cost"] else None


def _may_be_no_cost(item: SentenceItem) -> bool:
    return fold(item.text) in _NO_COST and item.text != "bạn"


def _is_price_asked_with(sentence: CommandSentence, at: int) -> bool:
    """Tell whether a number is a figure that is wished for: `at a $15 CPM`."""
    before, following = sentence.item(at - 1), sentence.item(at + 1)
    named = following is not None and following.sort == "figure"
    return named and before is not None and before.text in _AT


def _is_value_of_figure(sentence: CommandSentence, at: int) -> bool:
    """Tell whether a number is what a figure comes to: `our CPM of 90,000 dong`."""
    place = at - 1
    while (item := sentence.item(place)) is not None and item.text in _LINKS:
        place -= 1
    return item is not None and item.sort == "figure"


def roles_with_one_unnamed(sentence: CommandSentence) -> dict[int, str] | None:
    """Return the input of each number, where one may be without words and only one required input is left for it.

    Labels may all stand before their numbers, or all behind. None unless one of both gives a plausible reading.
    """
    named = number_roles(sentence)
    if named is not None:
        return named if set(named.values()) <= sentence.calculator.inputs.keys() else None
    found = [roles for step in (-1, 1) if (roles := _one_sided_roles(sentence, step)) is not None]
    different = [roles for at, roles in enumerate(found) if roles not in found[:at]]
    plausible = [roles for roles in different if is_plausible(sentence, roles)]
    return plausible[0] if len(plausible) == 1 else None


def _one_sided_roles(sentence: CommandSentence, step: int) -> dict[int, str] | None:
    """Return the roles where labels stand behind numbers (step -1) or before them (1), as `_one_sided` tells."""
    options = [_one_sided(sentence, at, role_options(sentence, at), step) for at in sentence.numbers]
    unnamed = [place for place, each in enumerate(options) if not each]
    known = {role for each in options for role in each}
    left = [name for name in _needed(sentence, known, unnamed) if name not in known]
    if len(unnamed) > 1 or (unnamed and (len(left) != 1 or not known)):
        return None
    if unnamed:
        options[unnamed[0]] = {left[0]: frozenset()}
    needed = {at for at, item in enumerate(sentence.items) if _needs_number(sentence, at, item)}
    found = [roles for roles in _choices(options) if _places(roles, options) >= needed]
    roles = dict(zip(sentence.numbers, found[0], strict=True)) if len(found) == 1 else None
    return roles if roles and set(roles.values()) <= sentence.calculator.inputs.keys() else None


def _needed(sentence: CommandSentence, known: set[str], unnamed: Sequence[int]) -> list[str]:
    """Return the inputs that a calculation cannot do without; a rate is of followers where no base is named.

    Where people are compared, an amount of money without words is what one costs.
    """
    if sentence.command == "compare":
        places = list(sentence.numbers)
        return ["cost"] if all(sentence.has_currency_or_millions(places[each]) for each in unnamed) else []
    if sentence.command == "engagement":
        return [] if known & {"followers", "reach", "impressions", "views"} else ["followers"]
    return sentence.calculator.lacking(known)


def _one_sided(sentence: CommandSentence, at: int, options: _Options, step: int) -> _Options:
    """Leave away what a label would make of a number that belongs to the number on its other side.

    In `1200 like 80 cmt` labels stand behind (step -1), in `like 1200 cmt 80` before (step 1).
    """

    def is_anothers(place: int) -> bool:
        item, beyond = sentence.items[place], sentence.item(place + step)
        on_that_side = (place - at) * step > 0
        of_number = beyond is not None and beyond.sort == "number" and not (step < 0 and _points_on(sentence, place))
        return on_that_side and item.sort == "label" and of_number

    return {role: places for role, places in options.items() if not places or not all(map(is_anothers, places))}


def _choices(options: Sequence[_Options], taken: frozenset[str] = frozenset()) -> Iterator[tuple[str, ...]]:
    """Yield every way to give each number one of its roles, no role twice."""
    if not options:
        yield ()
        return
    for role in options[0]:
        if role not in taken:
            yield from ((role, *others) for others in _choices(options[1:], taken | {role}))


def _places(roles: Sequence[str], options: Sequence[_Options]) -> frozenset[int]:
    """Return the places of the words that give these roles."""
    return frozenset().union(*(each[role] for role, each in zip(roles, options, strict=True)))


def _needs_number(sentence: CommandSentence, at: int, item: SentenceItem) -> bool:
    if item.sort not in ("label", "verb", "done") or item.role not in sentence.calculator.inputs:
        return False
    return not (item.sort == "verb" and item.role == "revenue" and sentence.tells_orders(at))


def role_options(sentence: CommandSentence, at: int) -> _Options:
    """Return the inputs that the words beside a number may make it, each with the places of those words."""
    found: dict[str, set[int]] = {}
    if _is_price_asked_with(sentence, at):
        return {}
    for step in (-1, 1):
        role, places = _beside(sentence, at, step)
        if role:
            found.setdefault(role, set()).update(places)
    if not found and (role := _weak_role(sentence, at)):
        found[role] = set()
    if not found and _is_unnamed_cost(sentence, at):
        found["cost"] = set()
    return {role: frozenset(places) for role, places in found.items()}


def _weak_role(sentence: CommandSentence, at: int) -> str:
    """Return the role that a word such as `ra` gives to money behind it, where no other word gives one."""
    if not sentence.has_currency_or_millions(at) or _is_counted(sentence.item(at + 1)):
        return ""
    place = at - 1
    while (item := sentence.item(place)) is not None:
        if item.meaning.weak:
            return item.role
        if not _may_stand_between(item, -1):
            return ""
        place -= 1
    return ""


def _is_counted(item: SentenceItem | None) -> bool:
    """Tell whether something is counted by the number before it, so that this is no money: `2 triệu lượt`."""
    return item is not None and fold(item.text) in _COUNTED


def _beside(sentence: CommandSentence, at: int, step: int) -> tuple[str, list[int]]:
    """Return the role that the nearest words on one side give, and their places (`chi phí bỏ ra là 50tr`)."""
    role, places, place, between, labels_only = "", list[int](), at + step, 0, False
    while (item := sentence.item(place)) is not None and between <= _MOST_BETWEEN:
        if item.meaning.weak:
            labels_only = True  # `chi phí ra 50tr`: the label counts; `ads ra 50tr`: `ra` does
            between += 1
        elif (
            _gives_role(sentence, item, at, place)
            and role in ("", item.role)
            and (item.sort == "label" or not labels_only)
        ):
            role = item.role
            places.append(place)
        elif _may_stand_between(item, step) or (step < 0 and not role and _is_of_cost(sentence, place)):
            between += 1
        else:
            break
        place += step
    return role, places


def _is_of_cost(sentence: CommandSentence, place: int) -> bool:
    """Tell whether a word says what a cost was for: `chi phí marketing`, `phí sự kiện`."""
    at = place
    while (item := sentence.item(at)) is not None and item.sort in ("word", "fill") and place - at < _WORDS_OF_COST:
        at -= 1
    return at < place and item is not None and item.sort == "label" and item.text in _PAID


def _gives_role(sentence: CommandSentence, item: SentenceItem, at: int, place: int) -> bool:
    quantity, step = sentence.numbers[at], 1 if place > at else -1
    if item.sort not in _GIVING_ROLES[step]:
        return False
    if step > 0 and _points_on(sentence, place):
        return False
    if item.role in ("posts", "conversions") and sentence.has_currency_or_millions(at):
        return False  # `a 5 million dong post` is what one post costs, and nobody has millions of orders
    if step < 0 and item.role == "conversions" and quantity.scaled:
        return False  # `đơn 200k` is what an order costs
    field = sentence.calculator.inputs.get(item.role)
    if field and not _may_be(field.kind, quantity):
        return False
    must_be_clear = item.meaning.clear or (step > 0 and item.role in ("cost", "revenue"))
    if step > 0 and quantity.scaled and item.sort == "label":
        return True  # `60m revenue`
    return not must_be_clear or sentence.is_clear_money(at) or _is_large(quantity)


def _may_be(kind: NumberKind, quantity: Quantity) -> bool:
    """Tell whether a number with its unit can be of a kind: counts have none, percents are percents."""
    if quantity.unit == "percent":
        return kind in (NumberKind.PERCENT, NumberKind.MARGIN)
    if kind in (NumberKind.PERCENT, NumberKind.MARGIN):
        return quantity.unit is None and not quantity.scaled
    return quantity.unit is None or kind in (NumberKind.MONEY, NumberKind.PRICE)


def _is_large(quantity: Quantity) -> bool:
    """Tell whether a number without a unit has the digits of an amount of dong."""
    return sum(map(str.isdigit, quantity.text)) >= _DIGITS_OF_DONG


def _points_on(sentence: CommandSentence, place: int) -> bool:
    """Tell whether a label shows by a sign that it belongs to the number behind it: `đơn=125`."""
    mark, beyond = sentence.item(place + 1), sentence.item(place + 2)
    return mark is not None and mark.text in ("=", ":") and beyond is not None and beyond.sort == "number"


def _may_stand_between(item: SentenceItem, step: int) -> bool:
    if step > 0:
        return item.text in _BETWEEN_LABEL and item.sort in ("fill", "word")
    return item.sort == "fill" or item.meaning.weak or item.text in SOFT_MARKS


def _is_unnamed_cost(sentence: CommandSentence, at: int) -> bool:
    """Tell whether money without a label can only be what was spent: `50tr ra 400 đơn`, `50tr thu về 120tr`."""
    if not sentence.has_currency_or_millions(at) or not _stands_free(sentence, at):
        return False
    following = sentence.item(at + 1)
    before_revenue = following is not None and following.role == "revenue" and following.sort in ("verb", "hint")
    return sentence.command in PRICED_BY_COST or (sentence.command in RETURNS and before_revenue)


def _stands_free(sentence: CommandSentence, at: int) -> bool:
    """Tell whether nothing beside a number could give it another meaning (`giá bán 2tr`, `CPA 50k`)."""
    if sentence.next_sort(at) == "word":
        return False
    place, only_links = at - 1, True
    while (item := sentence.item(place)) is not None:
        if item.sort == "figure":
            return not only_links or item.role in RETURNS  # no return is an amount of money
        if item.sort == "word" or fold(item.text) in _SHOPS:
            return False
        if item.sort in _ENDING_SORTS or (item.sort == "mark" and item.text not in SOFT_MARKS):
            return True
        only_links = only_links and item.text in _LINKS
        place -= 1
    return True
