"""What people type behind a command, where it is no strict list: labels behind numbers, filler, one label missing."""

import re
from collections.abc import Iterator, Mapping

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.command_sentence import RETURNS, CommandSentence
from bot.calculations.number_roles import PRICED_BY_COST, number_roles, roles_with_one_unnamed
from bot.calculations.sentence import Sentence, SentenceItem
from bot.calculations.sentence_checks import is_certain
from bot.calculations.told_profits import with_revenue_of_profit
from bot.calculators.base import Calculator, CalculatorResult
from bot.calculators.inputs import compute, read_line
from bot.calculators.labels import FIELD_OF
from bot.numbers.quantities import Quantity
from bot.numbers.unit_words import CURRENCIES, HALVES, SCALES
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 300
"""Characters of a text that is read loosely: a list with a few words, and no letter about it."""
POLITE = frozenset(
    """tinh giup minh mk m em e anh chi ban voi nhe nha nhen ne a ah ho dum gium oi ad admin shop bot hay di cai xem
    please pls plz calculate compute work out what whats is the my me for thi la bao nhieu bn nhiu may sao duoc
    khong ko k hey hi hello chao cho nhen z vay the dc team page nhung
    """.split()
)
"""Words, folded, that say nothing about the numbers beside them."""
_UNITS = frozenset({*SCALES, *CURRENCIES, *HALVES, "us", "phần", "phan", "trăm", "tram", "percent"})
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CURRENCY_SIGNS = frozenset("$₫€£")
_MOST_WORDS = 4
"""Words of the longest label."""
_TELLING = frozenset({"must_be_positive", "two_currencies", "missing_currency", "ambiguous_margin", "margin_too_high"})
"""Errors in numbers that were understood: nothing else is tried, and they are what the person must hear."""


def read_loosely(calculator: Calculator, text: str, language: Language) -> CalculatorResult | None:
    """Return the calculation for a text that is no strict list; None where it could be read in several ways."""
    if len(text) > _LONGEST:
        return None
    told = _with_profit(text) if calculator.command in RETURNS else text
    plain = without_finish(plain_wording(told, counts_posts="posts" in calculator.inputs))
    for each in _ways(plain):
        found = _strictly(calculator, each, language)
        if found:
            return found
    quantities = read_by_words(calculator, plain, language)
    return None if quantities is None else compute(calculator, quantities, language)


def _with_profit(text: str) -> str:
    """Return what was typed behind `/roi` with the revenue that a profit means: `vốn 50tr lãi 20tr`."""
    return with_revenue_of_profit(f"roi {text}").removeprefix("roi ")


def _ways(plain: str) -> Iterator[str]:
    """Yield the text as a strict list, if it is one without filler, or with commas behind labels."""
    yield plain
    yield _commas_behind_labels(plain)
    bare = numbers_alone(plain)
    if bare is not None:
        yield bare


def _strictly(calculator: Calculator, text: str, language: Language) -> CalculatorResult | None:
    try:
        return read_line(calculator, text, language)
    except InvalidInput as error:
        if error.id in _TELLING:
            raise
        return None


def numbers_alone(plain: str) -> str | None:
    """Return a text without polite words; None where words are left that are no units of its numbers."""
    kept = _WORD.sub(lambda found: " " if _is_polite(found, plain) else found[0], plain).strip(" ,:;?!.=\n")
    is_list = all(word[0].lower() in _UNITS for word in _WORD.finditer(kept))
    return kept if kept and is_list else None


def _is_polite(found: re.Match[str], text: str) -> bool:
    """Tell whether a word is filler; behind a digit it may be a scale (`500 k`, `5 m`)."""
    before = text[: found.start()].rstrip()
    is_scale = len(found[0]) == 1 and before[-1:].isdigit()
    return not is_scale and fold(found[0]) in POLITE


def _commas_behind_labels(text: str) -> str:
    """Return a text that begins with a label with `:` in place of the commas behind labels (`click, 450`)."""
    if not text[:1].isalpha():
        return text
    pieces = re.split(r"([,;])", text)
    for at in range(0, len(pieces) - 1, 2):
        words = pieces[at].split()
        is_label = bool(words) and fold(" ".join(words[-_MOST_WORDS:])) in FIELD_OF
        if is_label and pieces[at + 1] == ",":
            pieces[at + 1] = ":"
    return "".join(pieces)


def labelled_alone(calculator: Calculator, plain: str, language: Language) -> Mapping[str, Quantity]:
    """Return the input of each number of a text that is only numbers, labels and polite words; one may be unnamed."""
    sentence = CommandSentence(calculator.command, Sentence(plain).items(), language)
    told = ("number", "label", "behind", "mark")
    if any(
        item.sort == "doubt" or (item.sort not in told and fold(item.text) not in POLITE) for item in sentence.items
    ):
        return {}
    roles = roles_with_one_unnamed(sentence) or {}
    if not is_certain(sentence, roles):
        return {}
    return {role: sentence.numbers[at] for at, role in roles.items()}


def is_price_before_cost(calculator: Calculator, rest: str, language: Language) -> bool:
    """Tell whether a text behind the name of a figure begins with its value: `CPM 62.500, ngân sách 75tr`.

    What one of something costs is told then, and not how many there are.
    """
    begins = rest.lstrip(" ,")[:1]
    if calculator.command not in PRICED_BY_COST or not (begins.isdecimal() or begins in _CURRENCY_SIGNS):
        return False
    sentence = CommandSentence(calculator.command, Sentence(rest).items(), language)
    roles = roles_with_one_unnamed(sentence) if sentence.numbers and number_roles(sentence) is None else None
    return roles is not None and roles[min(roles)] != "cost"


def _is_equals(item: SentenceItem | None) -> bool:
    return item is not None and item.text == "="


def read_by_words(calculator: Calculator, plain: str, language: Language) -> Mapping[str, Quantity] | None:
    """Return the input of each number by the words beside it; one number may be without."""
    try:
        sentence = CommandSentence(calculator.command, Sentence(plain).items(), language)
    except InvalidInput:
        return None
    if not sentence.numbers or any(item.sort == "doubt" for item in sentence.items):
        return None
    if any(item.sort == "word" and _is_equals(sentence.item(at + 1)) for at, item in enumerate(sentence.items)):
        return None  # a label that is not known
    roles = roles_with_one_unnamed(sentence)
    return {role: sentence.numbers[at] for at, role in roles.items()} if roles else None
