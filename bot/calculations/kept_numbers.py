"""What a message changes of, or adds to, the numbers of the last result: `50k view thì sao`, `the ROAS?`.

As in sentences with all of their numbers, every number must have one role, and nothing may be said that is not known.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.calculations.calculate import Calculation, calculate, calculate_typed, recalculate, which_input
from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.command_sentence import CommandSentence
from bot.calculations.command_wish import Wish
from bot.calculations.currency_named import without_currency_named
from bot.calculations.formats import plain_string
from bot.calculations.loose_lists import POLITE, numbers_alone
from bot.calculations.mistyped import in_its_size, may_be_meant, only_corrected
from bot.calculations.number_roles import number_roles
from bot.calculations.people_of_budget import fee_told
from bot.calculations.planned_counts import planned_inputs
from bot.calculations.sentence import Sentence, SentenceItem
from bot.calculations.sentences import SEVERAL, commands_worked_out
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.all_figures import ALL_FIGURES
from bot.calculators.breakeven import BREAKEVEN
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.calculators.inputs import read_input
from bot.calculators.plan import PLAN
from bot.numbers.amounts import CURRENCY_SIGNS, Amount, NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 150
"""Characters of a message that only changes a number; a longer one tells of something else."""
_KNOWN = POLITE | frozenset(
    """neu con the vay gio bay lai luon nua roi va theo tren dua so ma lan nay do thay doi bang doi thanh chi co dc
    dat phai can nhu nao ket qua nguoi people account page profile chien dich kenh video post clip khoang tam cung
    gia su xem thu bot if and what about how then now with using use by on only instead it that this same but were
    was had got we i our of a an in at to for would be give given say assume suppose based change make makes also
    next so nhieu muc thuc te kia khac other another second tong luot cua ben minh campaign camp v z j ta nhi ne
    nham lon moi dung quen sai
    lun ap dung y tinh giup ho xin lai hom co them o cong phai fai xiu chut thoi hoi em chi anh a
    lun ap dung do mine ours ung ra sao thi t tui mk shop chung toi day sorry oops wait ah uh um uhm ha nhen
    ua tiep wrong again lah lor leh ok okay oke okie actually""".split()
)
"""Words, folded, beside the numbers of such a message that change nothing of their meaning."""
_ONE_MORE = expression(
    r"\b(?:ban|be|em|bai|post|clip|video|nguoi|kol|koc|kenh|chi|anh|cai) (?:(?:nay|kia|do|khac) )?nua\b"
)
"""One more person or post, whose numbers are all told; folded."""
_OTHERS = frozenset("kia khac other another second".split())
"""Words, folded, for something else than the last result is of: nothing of its numbers belongs to that."""
_INPUT_OF_FIGURE = {"engagement": "er"}
"""The input that a command's figure is in other commands, where it has another name than the command."""
_UNITS: Mapping[str | None, str] = {**{unit: sign for unit, sign in CURRENCY_SIGNS.items()}, "percent": "%", None: ""}
_ALTERNATIVES = ("cpm", "cpe", "cpv", "cpc", "cpa", "roi", "roas", "breakeven", "conversion", "ctr")
"""Commands that may take a number for which the last one has no place, in the order in which they are tried."""
_LARGE = expression(r"[^\W\d_]|[$₫]|\d{2,3}[.,]?\d{3}")
"""A lone number of a calculation: with a unit, or of five digits and more, which no year and no item of a list has."""
_THOUSAND, _MILLION = 1_000, 1_000_000
"""What "k", "nghìn" and "triệu" stand for."""
_NOT_THAT = expression(
    r"(?<![\d.,])(?P<right>[$₫]?\d[\d.,]{0,15}\s?(?:triệu|trieu|tr|tỷ|tỉ|ty|k|m|%)?\d{0,3})(?:\s[^\W\d_]{1,12}){0,2}?"
    r"\s?,?\s?(?:mới đúng\s)?(?:chứ\s|chu\s)?"
    r"(?:(?:không|khong|ko|k|kh|hông|hong|hok|hem)\s(?:phải|phai|fai)|not|instead of)(?:\s(?:là|la))?\s"
    r"[$₫]?(?P<wrong>\d{1,12}(?:[.,]\d{1,2})?)(?!\d)",
    re.IGNORECASE,
)
"""`52tr5 chứ không phải 42`: what is right, and what it takes the place of."""
_AGAIN = expression(r"\b(?:tinh lai|lam lai|sua lai|recalculate|redo|again)\b")
"""How somebody wants a figure worked out with another number; folded."""
_OF_EVEN = frozenset({"roas", "cpa"})
"""Words in the names of break-even figures: `roas hòa vốn`, `cpa tối đa`."""
_ALSO, _TOO = frozenset("thêm them cả ca also".split()), frozenset("nữa nua luôn luon too also".split())
"""Words before and behind the name of a figure that is wanted beside another."""
_DENIED = expression(
    r"(?<!\w)(?:(?:mà|ma|à|a|ủa|ua|ý|chứ|chu|tính|tinh|thôi|thoi)\s+){0,3}"
    r"(?:không|khong|ko|k|kh|hông|hong|hổng)\s(?:phải|phai|fai|tính|tinh|cần|can|lấy|lay)\s(?:là\s|la\s)?$"
    r"|(?<!\w)(?:not|instead\sof|rather\sthan)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What stands before the name of a figure that is not meant: `không phải CPM, CPE ý`."""
_BARGAINED = expression(
    r"(?<!\w)(?:(?:nếu|neu|giả sử|gia su|if|suppose)\s)?(?:mà\s)?"
    r"(?:nó|no|họ|ho|sếp|sep|công ty|cong ty|cty|khách|khach|client|my boss|boss|the boss|finance|bạn|ban|bạn ấy|"
    r"bạn đó|bạn kia|bên đó|bên kia|chị ấy|anh ấy|người ta|kol|koc|she|he|they|"
    r"influencer|creator)\s(?:[^\W\d_]+\s){0,3}?(?:bớt|bot|giảm|giam|hạ|ha|fix|lấy|lay|đòi|doi|nhận|nhan|chịu|"
    r"chiu|duyệt|duyet|cho|cấp|cap|approves?|approved|gives?|allows?|came|comes|come|"
    r"goes?|drops?|accepts?|takes?|charges?|agrees?)\s(?:[^\W\d_]+\s){0,2}?(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""`nếu bạn ấy chịu giảm còn 9tr`: the price that somebody agrees to is the cost."""
_SET_TO = expression(
    r"(?<![^\W\d_])(?:(?:tăng|tang|giảm|giam|nâng|nang|hạ|ha|đổi|doi|sửa|sua|chỉnh|chinh|thay|change|raise|increase|lower|"
    r"reduce|set)\s+)?"
    r"(?P<what>[^\W\d_]+(?:\s[^\W\d_]+){0,3}?)\s+"
    r"(?:(?:cũng|cung)\s+)?(?:(?:tăng|tang|giảm|giam|đổi|doi|sửa|sua|chỉnh|chinh|thay)\s+(?:(?:lại|lai)\s+)?)?(?:lên|len|xuống|xuong|còn|con|thành|thanh|sang|to)\s+(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""`đổi chi phí thành 8tr`: the number is the new value, and no difference to the old one."""


@dataclass(frozen=True)
class CarriedOn:
    """What a message makes of the numbers of the last result: a calculation, or one input that is still missing."""

    calculation: Calculation
    wish: Wish
    keeps_some: bool = False
    """Whether a number of the last result is in it, beside those of the message."""


def tells_of_one_more(text: str) -> bool:
    """Tell whether a message goes on to one more person or post ("tính ER cho bạn này nữa: ...")."""
    return bool(_ONE_MORE.search(fold(text)))


def carried_on(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation of a message that changes a number, adds one, or names another figure of them."""
    text = without_currency_named(text)
    text = _named_plainly(_BARGAINED.sub("chi phí ", text) if "cost" in result.amounts else text)
    corrected = _corrected(text, result, language) or _retyped(text, result, language)
    if corrected:
        return corrected
    planned = _planned(text, result, language)
    if planned:
        return planned
    read = _read(text)
    if read is None:
        return None
    sentence, items = read
    named = sentence.commands("en")
    has_numbers = any(item.sort == "number" for item in items)
    if BREAKEVEN.command in named and not has_numbers:
        named = Sentence(text).commands("en")  # in plain wording `roas hòa vốn` comes apart
    if not has_numbers and (not named or named == [result.command]):
        return _shown_again(result, language) if _OF_EVEN.intersection(sentence.words) and named else None
    kept = {} if any(fold(item.text) in _OTHERS for item in items) else result.amounts
    together = _together(named, items, kept, language)
    if together:
        return together
    for command in _candidates(named, result.command, has_numbers=has_numbers):
        found = _for_command(command, items, kept, language, must_ask=bool(named))
        if found and (named or command == result.command or found.keeps_some):
            return found
    return None


def _together(
    named: list[str], items: list[SentenceItem], kept: Mapping[str, Amount], language: Language
) -> CarriedOn | None:
    """Return every figure of kept and new numbers, where several of them are named and worked out."""
    if len(named) < SEVERAL or ALL_FIGURES.command in named:
        return None
    found = _for_command(ALL_FIGURES.command, items, kept, language, must_ask=False)
    if found is None or found.calculation.error:
        return None
    return found if len(set(named) & commands_worked_out(found.wish, language)) >= SEVERAL else None


def _named_plainly(text: str) -> str:
    """Return a message without the name of a figure that it says is not meant, and without `too` beside a name."""
    sentence = Sentence(text)
    for at, (length, _) in sentence.figures.items() if len(text) <= _LONGEST else ():
        end = at + length
        before, behind = sentence.words[at - 1 : at], sentence.words[end : end + 1]
        start = sentence.tokens[at - 1 if before and before[0] in _ALSO else at].start()
        rest = sentence.text[sentence.tokens[end if behind and behind[0] in _TOO else end - 1].end() :]
        name = sentence.text[sentence.tokens[at].start() : sentence.tokens[end - 1].end()]
        plain = f"{sentence.text[:start]}{name}{rest}"
        if plain != sentence.text:
            return plain
    return _without_denied(sentence) if len(sentence.figures) > 1 and len(text) <= _LONGEST else text


def _without_denied(sentence: Sentence) -> str:
    for at, (length, _) in reversed(sentence.figures.items()):
        denied = _DENIED.search(sentence.text[: sentence.tokens[at].start()])
        if denied:
            rest = sentence.text[sentence.tokens[at + length - 1].end() :].lstrip(" ,.;:")
            return f"{sentence.text[: denied.start()]} {rest}".strip()
    return sentence.text


def _corrected(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation of "52tr5 chứ không phải 42": the number that is wrong tells which one it is."""
    found = _NOT_THAT.search(text)
    if not found:
        return None
    wrong = Decimal(found["wrong"].replace(",", "."))
    scaled = [wrong * scale for scale in (1, _THOUSAND, _MILLION, _THOUSAND * _MILLION)]
    names = [name for name, amount in result.amounts.items() if amount.value in scaled]
    if len(names) != 1:
        return None
    right = found["right"].strip()
    if right.isdecimal():
        right = in_its_size(read_quantity(right), result.amounts[names[0]], language)
    return _with_another(names[0], right, result, language)


def _with_another(name: str, right: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation of a result with another number for one input."""
    typed = typed_again(result.amounts) | {name: right}
    wish = Wish(result.command, typed)
    calculation = calculate_typed(result.command, typed, language)
    return CarriedOn(calculation, wish, keeps_some=True) if calculation.error is None else None


def _planned(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return a plan with the budget, prices and rates that a text tells besides, or instead."""
    told = planned_inputs(text) if result.command == PLAN.command else {}
    fee = fee_told(text) if result.command == PLAN.command and "fee" in result.amounts else None
    told = {"fee": fee} if fee else told
    if not told:
        return None
    wish = Wish(PLAN.command, typed_again(result.amounts) | dict(told))
    calculation = calculate_typed(PLAN.command, wish.typed, language)
    return CarriedOn(calculation, wish, keeps_some=True) if calculation.error is None else None


def _retyped(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation of `à nhầm 45tr`; where it may be one of several numbers, the question which."""
    sentence = Sentence(text)
    again = sentence.commands("en") == [result.command] and _AGAIN.search(fold(text))
    quantity = only_corrected(f"nhầm {sentence.without_figures}" if again else text)
    if quantity is None:
        return None
    names = may_be_meant(quantity, result.amounts, result.calculator.inputs, language)
    if len(names) == 1:
        right = in_its_size(quantity, result.amounts[names[0]], language)
        return _with_another(names[0], right, result, language)
    if not names:
        return None
    return CarriedOn(which_input(result.command, quantity.text, names, language), Wish(result.command, {}))


def _shown_again(result: StoredResult, language: Language) -> CarriedOn | None:
    """Return a break-even result once more: one of its figures is asked for by a name that is the command's too."""
    if result.command != BREAKEVEN.command:
        return None
    wish = Wish(result.command, typed_again(result.amounts))
    return CarriedOn(recalculate(result.command, result.amounts, language), wish, keeps_some=True)


def _candidates(named: list[str], last: str, *, has_numbers: bool) -> list[str]:
    """Return the commands that a message may mean, in the order in which they are tried."""
    if not named:
        return list(dict.fromkeys((last, *_ALTERNATIVES)))
    inputs = CALCULATOR_BY_NAME[last].inputs
    is_input = has_numbers and any(_INPUT_OF_FIGURE.get(name, name) in inputs for name in named)
    return [last, *named] if is_input else named


def numbers_for(text: str, command: str, language: Language) -> CarriedOn | None:
    """Return the calculation of a message that gives the numbers of a metric which was just explained."""
    bare = numbers_alone(without_finish(plain_wording(text)))
    if bare:
        return _of_list(bare, command, language)
    read = _read(text)
    if read is None or not any(item.sort == "number" for item in read[1]):
        return None
    return _for_command(command, read[1], {}, language, must_ask=True)


def figure_of_kept(command: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return another figure of the numbers of the last result, or the question for the one number that it lacks."""
    return _for_command(command, [], result.amounts, language, must_ask=True)


def roles_in_words(text: str, command: str, language: Language) -> dict[str, Quantity]:
    """Return the input of each number of a message that names them all, with words that change nothing beside them."""
    read = _read(text)
    if read is None:
        return {}
    sentence = CommandSentence(command, read[1], language)
    roles = number_roles(sentence) or {}
    certain = roles and not any(item.sort == "doubt" for item in sentence.items)
    fit = certain and set(roles.values()) <= sentence.calculator.inputs.keys()
    return {role: sentence.numbers[at] for at, role in roles.items()} if fit else {}


def _of_list(bare: str, command: str, language: Language) -> CarriedOn | None:
    """Return the calculation of numbers without words; of one alone, what else is needed."""
    calculation = calculate(command, bare, language)
    if calculation.error is None:
        return CarriedOn(calculation, Wish(command, {}))
    needed = CALCULATOR_BY_NAME[command].needed
    if calculation.error[0] != "missing_field" or len(needed) != len(("first", "missing")) or not _LARGE.search(bare):
        return None
    return CarriedOn(calculation, Wish(command, {needed[0]: bare}, needed[1]))


def _read(text: str) -> tuple[Sentence, list[SentenceItem]] | None:
    """Return a message as a sentence with its items; None where it says more than numbers and figures."""
    if len(text) > _LONGEST:
        return None
    sentence = Sentence(_SET_TO.sub(lambda found: f"{found['what']} là ", plain_wording(text)))
    try:
        items = sentence.items()
    except InvalidInput:
        return None
    return (sentence, items) if all(map(_is_known, items)) else None


def _is_known(item: SentenceItem) -> bool:
    if item.sort in ("number", "label", "behind", "figure", "mark", "verb", "done", "hint", "asked", "joiner"):
        return True
    return item.sort != "doubt" and fold(item.text) in _KNOWN


def _for_command(
    command: str, items: list[SentenceItem], kept: Mapping[str, Amount], language: Language, *, must_ask: bool
) -> CarriedOn | None:
    """Return what a command makes of kept and new numbers; None where it does not take them, or lacks several."""
    inputs = CALCULATOR_BY_NAME[command].inputs
    sentence = CommandSentence(command, items, language)
    roles = number_roles(sentence)
    if (
        any(item.sort == "doubt" for item in sentence.items)
        or roles is None
        or not set(roles.values()) <= inputs.keys()
    ):
        return None
    try:
        new = {
            role: read_input(inputs[role], quantity, language)[0]
            for at, role in roles.items()
            if (quantity := items[at].quantity)
        }
    except InvalidInput:
        return None
    new = {
        name: _as_large(amount, kept.get(name)) if inputs[name].kind is NumberKind.MONEY else amount
        for name, amount in new.items()
    }
    amounts = _merged({name: amount for name, amount in kept.items() if name in inputs}, new)
    if not amounts:
        return None
    calculation = recalculate(command, amounts, language)
    wish = Wish(command, typed_again(amounts))
    if calculation.error is None:
        return CarriedOn(calculation, wish, keeps_some=amounts.keys() > new.keys())
    missing = CALCULATOR_BY_NAME[command].lacking(amounts)
    if must_ask and len(missing) == 1:
        return CarriedOn(calculation, Wish(command, wish.typed, missing[0]))
    return None


def _as_large(new: Amount, old: Amount | None) -> Amount:
    """Return an amount of money in the millions that it had before: "nhầm, chi 150" of 120 triệu means 150 triệu."""
    bare = not (new.scaled or new.grouped or new.unit) and new.value < _THOUSAND
    if old is None or not bare or old.value < _MILLION or old.value % _MILLION:
        return new
    return replace(new, value=new.value * _MILLION, scaled=True)


def _merged(kept: Mapping[str, Amount], new: Mapping[str, Amount]) -> dict[str, Amount]:
    """Return kept numbers with new ones: a new base takes the place of the old, and so does a new kind of total."""
    left = dict(kept)
    for group in _replaced_by(new):
        left = {name: amount for name, amount in left.items() if name not in group}
    return {**left, **new}


def _replaced_by(new: Mapping[str, Amount]) -> Iterator[tuple[str, ...]]:
    if new.keys() & set(BASES):
        yield BASES
    if "interactions" in new:
        yield INTERACTION_FIELDS
    elif new.keys() & set(INTERACTION_FIELDS):
        yield ("interactions",)
    if new.keys() & {"margin", "cogs", "profit"}:
        yield ("margin", "cogs", "profit")


def typed_again(amounts: Mapping[str, Amount]) -> dict[str, str]:
    """Return amounts as they can be typed again, by their inputs."""
    return {name: f"{plain_string(amount.value)}{_UNITS[amount.unit]}" for name, amount in amounts.items()}
