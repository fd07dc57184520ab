"""A title of a column -> the input that stands below it, its unit, and how its numbers are counted."""

import re
from dataclasses import dataclass

from bot.calculators.title_words import REFUSED_WORDS, TitleKind, TitleWord, words_of
from bot.numbers.amounts import MONEY_UNITS
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_IN_BRACKETS = expression(r"[(\[]([^()\[\]]*)[)\]]")
_JOINTS = expression(r"[^\w%$₫€£¥]+|_")
_SIGNS = expression(r"[$₫€£¥]")
_UNIT_LEAD = expression(
    r"(?:in |x ?|đơn vị(?: tính)? ?:? ?|don vi(?: tinh)? ?:? ?|đvt ?:? ?|dvt ?:? ?|unit ?:? ?|['’])", re.IGNORECASE
)
"""What stands before a unit in brackets: `(in thousands)`, `(x1000)`, `(ĐVT: triệu đồng)`, `('000)`."""
_UNIT_LINE = expression(r"(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt|unit|currency|tiền tệ)\s*:\s*", re.IGNORECASE)
_PLATFORM = expression(r"Tik Tok|You Tub|Linked In|Face Book")
"""Names with a capital letter inside, after a title in one piece was parted at its capital letters."""
_THOUSANDS = expression(r"1?[.,]?000s?")
_MOST_UNIT_WORDS = 2
"""Words of a unit behind a title: `triệu đồng`."""
_LONGEST_TITLE = 80
"""Characters of a title; a longer one is a sentence and not a label."""
_OF_GOODS = ("unit price", "item price", "product price", "price per item", "price per unit", "gia san pham", "gia sp")
"""Parts of titles, folded, of what the goods cost that were sold: nobody was paid it."""
_TAXED = ("tax_in", "tax_out")


@dataclass(frozen=True)
class ColumnTitle:
    """What a title says about the numbers below it."""

    field: str
    unit: str = ""
    kind: TitleKind = "plain"
    exact: bool = True
    """Whether every word of the title is known."""
    weak: bool = False
    """Whether it may mean something else: followers who were won, or a cost that was only planned."""
    plan: bool = False
    """Whether it is what was planned and not what was spent."""
    campaign: bool = False
    """Whether it is said of a campaign, and not of the whole account."""
    fillers: int = 0
    """How many words say nothing about the numbers; the title with fewer is the plainer one."""
    tax: str = ""
    """`tax_in` or `tax_out`, where a cost says whether value-added tax is in it."""


def read_title(title: str) -> ColumnTitle | None:
    """Return what a title says; None where it names no input, or something else beside it."""
    if len(title) > _LONGEST_TITLE:
        return None
    text = normalise(title).strip()
    brackets = _IN_BRACKETS.findall(text)
    unit = next((found for each in brackets if (found := _unit_in(each))), "")
    more = [each for each in brackets if not _unit_in(each)]
    tokens = _tokens(_IN_BRACKETS.sub(" ", text))
    tokens, unit_behind = (tokens, "") if unit else _without_unit(tokens)
    if any(phrase in fold(" ".join(tokens)) for phrase in _OF_GOODS):
        return None
    words, unknown = words_of([fold(token) for token in tokens])
    inside, strange = words_of([fold(token) for each in more for token in _tokens(each)])
    if unknown == ["rate"] and (unit or unit_behind):  # a price, as it has a currency
        return _meaning([*words, *words_of(["fee"])[0]], inside, unit or unit_behind, exact=not strange)
    if unknown or any(word in REFUSED_WORDS for word in strange) or "%" in "".join(brackets):
        return None
    return _meaning(words, inside, unit or unit_behind, exact=not strange)


def _meaning(words: list[TitleWord], inside: list[TitleWord], unit: str, exact: bool) -> ColumnTitle | None:
    named = [word for word in words if word.field]
    fields = {word.field for word in named}
    main = fields - {"posts"} if len(fields) > 1 else fields
    if len(main) != 1:
        return None
    field = main.pop()
    sorts = {word.sort for word in (*words, *inside)}
    said = [word.sort for word in words]
    return ColumnTitle(
        field,
        unit,
        "each" if "each" in sorts else "total" if "total" in sorts else "plain",
        exact and not any(word.field for word in inside),
        weak=all(word.weak for word in named if word.field == field),
        plan="plan" in sorts,
        campaign="campaign" in sorts or "number" in said,
        fillers=said.count("filler") + len(inside),
        tax=next((each for each in _TAXED if each in sorts), ""),
    )


def _with_gaps(text: str) -> str:
    """Return a title in one piece with spaces between its words (`likeCount`); one with spaces may name `TikTok`."""
    humps = (before.islower() and letter.isupper() for before, letter in zip(f" {text}", text, strict=False))
    apart = "".join(f" {letter}" if hump else letter for letter, hump in zip(text, humps, strict=True))
    return _PLATFORM.sub(lambda name: name[0].replace(" ", ""), apart)


def _tokens(text: str) -> list[str]:
    written = text if " " in text.strip() else _with_gaps(text)
    apart = _SIGNS.sub(lambda sign: f" {sign[0]} ", written)
    return [token for token in _JOINTS.split(apart) if token]


def plain_title(title: str) -> str:
    """Return a title folded, with one space between its words, for comparing."""
    return " ".join(fold(token) for token in _tokens(normalise(title)))


# Units ------------------------------------------------------------------------------------------


def _unit_in(text: str) -> str:
    """Return the unit that stands in brackets, as it can be typed behind a number; empty where it is none."""
    plain = _UNIT_LEAD.sub("", text.strip(), count=1).strip()
    if _THOUSANDS.fullmatch(plain):
        return "k"
    return plain if plain and _is_unit(plain) else ""


def _without_unit(tokens: list[str]) -> tuple[list[str], str]:
    """Return the tokens without the unit at their end, and the unit."""
    for count in range(min(_MOST_UNIT_WORDS, len(tokens) - 1), 0, -1):
        unit = " ".join(tokens[-count:])
        if _is_unit(unit):
            return tokens[:-count], unit
    return tokens, ""


def unit_named_in(text: str) -> str:
    """Return the unit that a line above a table gives for its money, such as `ĐVT: triệu đồng`."""
    plain = normalise(text).strip(" ()[]*")
    lead = _UNIT_LINE.match(plain)
    unit = plain[lead.end() :].strip(" .:()") if lead else ""
    return unit if unit and _is_unit(unit) else ""


def _is_unit(text: str) -> bool:
    """Tell whether a text behind a number would change its value; an unknown currency counts too."""
    try:
        quantity = read_quantity(f"1 {text}")
    except InvalidInput as error:
        return error.id in ("unknown_currency", "unclear_unit")
    return quantity.unit in MONEY_UNITS or quantity.scaled
