"""Which calculation a plain sentence asks for, and with which numbers; anything doubtful is not understood.

`bỏ 50tr thu về 120tr thì roi bao nhiêu` names a metric, and words beside the numbers say what each is. Every
number must have one role, every label one number, and nothing in the sentence may speak against it: a
wrong figure is worse than none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from bot.calculations.sentence_words import ASKS_FOR_RESULT, METRICS, UNKNOWN, WORDS, WORK_OUT, Meaning, Phrases
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import Calculator
from bot.calculators.engagement import BASES
from bot.calculators.inputs import compute, read_input
from bot.numbers.amounts import NumberKind
from bot.numbers.errors import InvalidInput
from bot.numbers.quantities import Quantity
from bot.numbers.running_text import find_quantities
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from index.words.normalize import unify_tone_marks
from knowledge.guide import Language

MAX_SENTENCE_CHARACTERS = 1_000
"""Nobody puts a calculation into a longer text."""
MAX_NUMBERS = 8
MAX_GAP = 6
"""Words that may stand between a number and what says its role."""
SMALL_MONEY = 1_000
"""A smaller bare amount may be short for thousands or millions (`chi 50 được 400 đơn`, `CPM 50`)."""
SHORT_FORM = 50
"""A bare amount that many times smaller than one with a scale may be meant in that scale (`chi 50tr thu 120.000`)."""


@dataclass(frozen=True)
class Wish:
    """A calculation that somebody asked for, with the numbers given."""

    command: str
    typed: Mapping[str, str]
    """Each input as it was typed, by name."""
    missing: str | None = None
    """The one input that is not there: its name, or `base` or `interactions`."""

    @property
    def args(self) -> str:
        """What could be typed after the command."""
        return "; ".join(f"{name}={text}" for name, text in self.typed.items())


def read_calculation(question: str, language: Language) -> Wish | None:
    """Return the calculation that a question asks for, if it is certain which one and with which numbers."""
    if len(question) > MAX_SENTENCE_CHARACTERS or not any(letter.isdecimal() for letter in question):
        return None
    try:
        return _only_wish(_Sentence(question), language)
    except InvalidInput:
        return None


def _only_wish(sentence: "_Sentence", language: Language) -> Wish | None:
    """Return the wish for one of the metrics that are named, if there is just one."""
    commands = sentence.commands(language)
    items = sentence.items() if commands else []
    wishes = [wish for command in commands if (wish := _Reading(command, items, language).wish())]
    complete = [wish for wish in wishes if not wish.missing]
    if len(complete) == 1:
        return complete[0]
    return wishes[0] if len(commands) == len(wishes) == 1 else None


def calculator_wish(question: str) -> str | None:
    """Return the command for a figure that somebody wants to work out, in whatever words."""
    sentence = _Sentence(question[:MAX_SENTENCE_CHARACTERS])
    commands = sentence.commands("vi")
    return commands[0] if commands and sentence.wants_figure() else None


# The words of a sentence ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Item:
    """A number, a phrase or a mark of a sentence."""

    text: str
    meaning: Meaning = UNKNOWN
    quantity: Quantity | None = None

    @property
    def sort(self) -> str:
        return "number" if self.quantity else self.meaning.sort

    @property
    def role(self) -> str:
        return self.meaning.role


_MARK = Meaning("mark")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[0-9](?:[0-9.,]*[0-9])?|\n|\S")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_MASK = "\ue000"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_GLUED_BEFORE = re.compile(r"[\w/+*×^.~#@€£\\-]")
_GLUED_AFTER = re.compile(r"[\d_/+*×^~#@%…<>=\\'’-]")
_ROI_BEFORE = frozenset("thi thì tinh tính chi chỉ so số the my a is was me our what's ra".split())
_ROI_APART = frozenset(",.;:")
_ROI_AFTER = frozenset("bao bn nhieu nhiêu nhiu la là cua của = :".split())


class _Sentence:
    """A question as words and marks, with the names of metrics found in it."""

    def __init__(self, question: str) -> None:
        plain = unify_tone_marks(_PRIVATE.sub(" ", normalise(question)))
        self.text = _HYPHEN.sub(" ", plain)
        self.tokens = list(_TOKEN.finditer(self.text))
        self.words = [token[0].lower().replace("’", "'") for token in self.tokens]
        self.metrics = dict(self._find(METRICS))

    def wants_figure(self) -> bool:
        """Tell whether something is to be worked out."""
        return any(found.sort == "fill" for _, (_, found) in self._find(WORK_OUT))

    def commands(self, language: Language) -> list[str]:
        """Return the commands of the metrics that are named, in their order; of ROI and ROAS, ROI shows both."""
        found = [
            meaning.role for at, (_, meaning) in self.metrics.items() if language == "en" or not self._is_already(at)
        ]
        named = list(dict.fromkeys(found))
        return [name for name in named if name != "roas"] if "roi" in named else named

    def items(self) -> list[_Item]:
        """Return what the sentence is made of; raise InvalidInput if a number in it is doubtful."""
        first = islice(find_quantities(self._masked()), MAX_NUMBERS + 1)
        mentions = {mention.start: mention for mention in first}
        if len(mentions) > MAX_NUMBERS:
            raise InvalidInput("wrong_count", count=str(len(mentions)))
        items: list[_Item] = []
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            metric = self.metrics.get(at)
            mention = mentions.get(token.start())
            length, item = self._phrase(at) if metric is None else (metric[0], _Item(self.words[at], metric[1]))
            if mention and item.sort != "article":
                self._refuse_glued(mention.start, mention.end)
                item = _Item(mention.quantity.text, quantity=mention.quantity)
                length = sum(1 for each in self.tokens[at:] if each.start() < mention.end)
            if item.sort == "article" and items and items[-1].sort == "number":
                raise InvalidInput("not_a_number", piece=self.words[at])
            items.append(item)
            at += length
        return items

    def _find(self, phrases: Phrases) -> Iterator[tuple[int, tuple[int, Meaning]]]:
        """Yield where a phrase of a table stands, with its length and meaning."""
        at = 0
        while at < len(self.words):
            found = phrases.find(self.words, at)
            if found:
                yield at, found
            at += found[0] if found else 1

    def _is_already(self, at: int) -> bool:
        """Tell whether `roi` may be `rồi` (already) typed without its mark, as in `thu ve 120tr roi`."""
        if self.tokens[at][0] != "roi" or not self.text.isascii():
            return False
        before = self.words[at - 1] if at else "."
        after = self.words[at + 1] if at + 1 < len(self.words) else "?"
        alone = before in _ROI_APART and after in ("?", *_ROI_APART)
        return not (at == 0 or alone or before in _ROI_BEFORE or after in _ROI_AFTER)

    def _masked(self) -> str:
        """Return the text with the metrics blotted out: the `tỷ` of `tỷ lệ` is no billion."""
        text = self.text
        for at, (length, _) in self.metrics.items():
            start, end = self.tokens[at].start(), self.tokens[at + length - 1].end()
            text = text[:start] + _MASK * (end - start) + text[end:]
        return text

    def _phrase(self, at: int) -> tuple[int, _Item]:
        found = WORDS.find(self.words, at)
        if found:
            return found[0], _Item(self.words[at], found[1])
        return 1, _Item(self.words[at], UNKNOWN if self.words[at][0].isalnum() else _MARK)

    def _refuse_glued(self, start: int, end: int) -> None:
        """Refuse a number that is a part of something else: `top10`, `3x`, `50-60`, `5tr/bài`."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        label = after.isalpha() and self._is_label(end)
        if _GLUED_BEFORE.match(before) or _GLUED_AFTER.match(after) or (after.isalpha() and not label):
            raise InvalidInput("not_a_number", piece=self.text[start:end])

    def _is_label(self, place: int) -> bool:
        at = next((at for at, token in enumerate(self.tokens) if token.start() == place), None)
        found = None if at is None else WORDS.find(self.words, at)
        return found is not None and found[1].sort == "label"


# What each number is ----------------------------------------------------------------------------

_SOFT = frozenset('":=(“~')
_VALUE_OF = frozenset("là la = : of is was at được đc dc khoảng khoang tầm đạt dat".split())
_BETWEEN = frozenset("lượt luot cái cai con người nguoi ng số of in total tổng tong tiền tien cú".split())
_SPENT_ON = frozenset({"on", "for", "cho"})
_AMONG = frozenset("trên tren".split())
_GIVING = {-1: ("label", "verb", "hint", "done"), 1: ("label", "behind", "done")}
"""The sorts of words that give a role to a number, before and after it."""
_BY = frozenset({"theo", "by"})
_METRIC_FIELDS = {"cpm": "cpm", "cpe": "cpe", "cpv": "cpv", "engagement": "er", "fee": "cost"}
"""The inputs that other calculators' metrics are: `CPM 50k` in the wish for a fee."""
_BY_COST = frozenset({"cpm", "cpe", "cpv", "cpc", "cpa"})
_RETURNS = frozenset({"roi", "roas"})
_MONEY = (NumberKind.MONEY, NumberKind.PRICE)
_TELLING = frozenset({"must_be_positive", "two_currencies", "missing_currency"})
"""Errors that are the best answer to a wish that was understood."""
_MISSING = frozenset({"missing_field", "missing_base", "missing_interactions"})

Options = dict[str, frozenset[int]]
"""The roles that a number may have, with the places of the words that say so."""


class _Reading:
    """A sentence read as the wish for one command."""

    def __init__(self, command: str, items: Sequence[_Item], language: Language) -> None:
        self.command = command
        self.calculator: Calculator = CALCULATOR_BY_NAME[command]
        self.items = [self._seen(item) for item in items]
        self.language = language
        self.numbers = [at for at, item in enumerate(self.items) if item.quantity]

    def wish(self) -> Wish | None:
        """Return the wish, if the sentence can only be read in one way."""
        if not self.numbers or any(item.sort == "doubt" for item in self.items):
            return None
        roles = self._roles()
        if roles is None or not self._is_sound(roles):
            return None
        quantities = {role: self._quantity(at) for at, role in roles.items()}
        return self._checked(quantities)

    def _seen(self, item: _Item) -> _Item:
        """Return an item as this command sees it: another command's metric is an input, or a doubt."""
        if item.sort != "metric" or item.role == self.command:
            return item
        if {self.command, item.role} == _RETURNS:
            return _Item(item.text, Meaning("metric", self.command))
        field = _METRIC_FIELDS.get(item.role)
        taken = field in self.calculator.inputs
        return _Item(item.text, Meaning("label", str(field)) if taken else Meaning("doubt"))

    def _quantity(self, at: int) -> Quantity:
        quantity = self.items[at].quantity
        assert quantity is not None
        return quantity

    def _item(self, at: int) -> _Item | None:
        return self.items[at] if 0 <= at < len(self.items) else None

    # Roles

    def _roles(self) -> dict[int, str] | None:
        """Return the role of each number, if there is exactly one way to give each number one of its own."""
        options = [self._options(at) for at in self.numbers]
        labels = {at for at, item in enumerate(self.items) if self._must_be_used(item) and not self._is_basis(at)}
        found = [roles for roles in _choices(options) if self._used(roles, options) >= labels]
        return dict(zip(self.numbers, found[0], strict=True)) if len(found) == 1 else None

    def _used(self, roles: Sequence[str], options: Sequence[Options]) -> frozenset[int]:
        return frozenset().union(*(each[role] for role, each in zip(roles, options, strict=True)))

    def _must_be_used(self, item: _Item) -> bool:
        """Tell whether an item speaks of an input, so that a number must go with it."""
        return item.sort in ("label", "verb", "done") and item.role in self.calculator.inputs

    def _is_basis(self, at: int) -> bool:
        """Tell whether a label says what a rate is of (`ER theo view`) and may do without a number."""
        before = self._item(at - 1)
        return before is not None and before.text in _BY

    def _options(self, at: int) -> Options:
        found: dict[str, set[int]] = {}
        for step in (-1, 1):
            role, places = self._beside(at, step)
            if role:
                found.setdefault(role, set()).update(places)
        if not found and self._is_unnamed_cost(at):
            found["cost"] = set()
        return {role: frozenset(places) for role, places in found.items()}

    def _beside(self, at: int, step: int) -> tuple[str, list[int]]:
        """Return the role that the nearest words on one side give, and their places (`chi phí bỏ ra là 50tr`)."""
        role, places, place, gap = "", list[int](), at + step, 0
        while (item := self._item(place)) is not None and gap <= MAX_GAP:
            if self._gives_role(item, at, step) and role in ("", item.role):
                role = item.role
                places.append(place)
            elif self._may_stand_between(item, step):
                gap += 1
            else:
                break
            place += step
        return role, places

    def _gives_role(self, item: _Item, at: int, step: int) -> bool:
        if item.sort not in _GIVING[step]:
            return False
        if step < 0 and item.role == "conversions" and self._quantity(at).scaled:
            return False  # `đơn 200k` is what an order costs
        field = self.calculator.inputs.get(item.role)
        if field and field.kind is NumberKind.COUNT and self._quantity(at).unit:
            return False
        must_be_clear = item.meaning.clear or (step > 0 and item.role in ("cost", "revenue"))
        return not must_be_clear or self._is_clear_money(at)

    def _may_stand_between(self, item: _Item, step: int) -> bool:
        if step > 0:
            return item.text in _BETWEEN and item.sort in ("fill", "word")
        return item.sort == "fill" or item.text in _SOFT

    def _is_clear_money(self, at: int) -> bool:
        quantity = self._quantity(at)
        return (
            quantity.unit in ("VND", "USD")
            or quantity.in_vietnamese_millions
            or (quantity.scaled and self._next_sort(at) not in ("label", "behind"))
        )

    def _next_sort(self, at: int) -> str:
        item = self._item(at + 1)
        return item.sort if item else "end"

    def _is_unnamed_cost(self, at: int) -> bool:
        """Tell whether money without a label can only be what was spent: `50tr ra 400 đơn`, `50tr thu về 120tr`."""
        quantity = self._quantity(at)
        if not (quantity.unit in ("VND", "USD") or quantity.in_vietnamese_millions) or not self._stands_free(at):
            return False
        if self.command in _BY_COST:
            return True
        following = self._item(at + 1)
        return (
            self.command in _RETURNS
            and following is not None
            and following.sort == "verb"
            and following.role == "revenue"
        )

    def _stands_free(self, at: int) -> bool:
        """Tell whether nothing beside a number could give it another meaning (`giá bán 2tr`, `CPA 50k`)."""
        if self._next_sort(at) == "word":
            return False
        place, only_links = at - 1, True
        while (item := self._item(place)) is not None:
            if item.sort == "metric":
                return not only_links
            if item.sort == "word":
                return False
            if item.sort in ("number", "label", "behind", "verb", "hint", "done", "asked") or (
                item.sort == "mark" and item.text not in _SOFT
            ):
                return True
            only_links = only_links and item.text in _VALUE_OF
            place -= 1
        return True

    # Checks

    def _is_sound(self, roles: Mapping[int, str]) -> bool:
        """Tell whether every number is an input of the calculator, of the right kind, beyond doubt."""
        inputs = self.calculator.inputs
        if any(role not in inputs for role in roles.values()):
            return False
        for at, role in roles.items():
            money = inputs[role].kind in _MONEY
            if not self._is_surely_read(at, money) or (money and not self._is_surely_money(at, role)):
                return False
        among = [role for at, role in roles.items() if (item := self._item(at - 1)) and item.text in _AMONG]
        posts = "posts" in roles.values() and not any(item.text in ("tổng", "tong", "total") for item in self.items)
        bases = {item.role for at, item in enumerate(self.items) if item.sort == "label" and self._is_basis(at)}
        unlike = any(role not in (*BASES, "clicks") for role in among) or not bases <= set(roles.values())
        return not (unlike or posts) and self._amounts_match(roles)

    def _is_surely_read(self, at: int, money: bool) -> bool:
        quantity = self._quantity(at)
        if quantity.joins and not money:
            return False
        loose = quantity.loose_scale
        return not loose or (loose == "k" and self._next_sort(at) in ("label", "behind", "mark", "end"))

    def _is_surely_money(self, at: int, role: str) -> bool:
        """Tell whether this is an amount, not a way of speaking (`1 đô thu về`) nor a count (`made 90 units`)."""
        quantity = self._quantity(at)
        if quantity.unit and not quantity.scaled and re.sub(r"\D", "", quantity.text) == "1":
            return False
        following = self._item(at + 1)
        if self._is_clear_money(at) or following is None or (role == "cost" and following.text in _SPENT_ON):
            return True
        return following.sort not in ("word", "fill", "label", "behind")

    def _amounts_match(self, roles: Mapping[int, str]) -> bool:
        """Tell whether bare amounts are no short forms: `chi 50tr thu 120`, `CPM 50`; `chi 50 thu 120` is a ratio."""
        inputs = self.calculator.inputs
        money = [self._quantity(at) for at, role in roles.items() if inputs[role].kind in _MONEY]
        others = [self._worth(quantity) for quantity in money if quantity.scaled or quantity.unit]
        bare = [self._worth(quantity) for quantity in money if not (quantity.scaled or quantity.unit)]
        if others:
            least = max(Decimal(SMALL_MONEY), max(others) / SHORT_FORM)
            return all(amount == 0 or amount >= least for amount in bare)
        small = any(amount < SMALL_MONEY for amount in bare)
        return not small or self.language == "en" or self.command in _RETURNS

    def _worth(self, quantity: Quantity) -> Decimal:
        return amount_of(quantity, NumberKind.MONEY, self.language).value

    def _checked(self, quantities: Mapping[str, Quantity]) -> Wish | None:
        """Return the wish if the calculator takes it, or lacks just one input that can be asked for."""
        inputs = self.calculator.inputs
        typed = {name: quantities[name].text for name in inputs if name in quantities}
        try:
            for name, quantity in quantities.items():
                read_input(inputs[name], quantity, self.language)
            compute(self.calculator, quantities, self.language)
        except InvalidInput as error:
            if error.id in _TELLING:
                return Wish(self.command, typed)
            missing = error.details.get("field", error.id.removeprefix("missing_"))
            asked_for = error.id in _MISSING and self._may_ask(quantities)
            return Wish(self.command, typed, missing) if asked_for else None
        return Wish(self.command, typed)

    def _may_ask(self, quantities: Mapping[str, Quantity]) -> bool:
        """Tell whether to ask for the one missing input: somebody has numbers, and does not ask what is usual."""
        inputs = self.calculator.inputs
        lacking = [name for name, each in inputs.items() if each.required and name not in quantities]
        if self.command == "fee" or len(lacking) > 1 or any(item.sort == "usual" for item in self.items):
            return False
        if self.command != "engagement":
            return any(inputs[name].required for name in quantities)
        bases, counts = quantities.keys() & set(BASES), quantities.keys() - set(BASES) - {"posts"}
        return bool(counts) or (bool(bases) and self._wants_result())

    def _wants_result(self) -> bool:
        words = [item.text for item in self.items]
        return any(ASKS_FOR_RESULT.find(words, at) for at in range(len(words)))


def _choices(options: Sequence[Options], taken: frozenset[str] = frozenset()) -> Iterator[tuple[str, ...]]:
    """Yield every way to give each number one of its roles, no role twice."""
    if not options:
        yield ()
        return
    for role in options[0]:
        if role not in taken:
            yield from ((role, *others) for others in _choices(options[1:], taken | {role}))
