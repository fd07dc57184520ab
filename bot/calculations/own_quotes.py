"""A creator's own price: `view tb của em 12k, em muốn 90k cho 1000 view` asks what that comes to for one post.

The price is for 1,000 views or for one of something, and never what all of them cost together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import as_typed, currency_typed
from bot.calculations.loose_lists import POLITE
from bot.calculations.taken_out import cut_out
from bot.calculators.counted_things import POST_WORDS
from bot.calculators.fee import FEE
from bot.calculators.inputs import compute, read_list
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_QUOTE = 160
"""Characters of such a message."""
_THOUSAND = Decimal(1000)
_MONEY = fold(AMOUNT)
_COUNT = r"\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m)(?!\w))?"
_POST = rf"(?:{fold(POST_WORDS)})"
_VIEW = r"(?:(?:luot )?(?:views?|xem)|luot hien thi|impressions?)"
_INTERACTION = r"(?:(?:luot )?tuong tac|interactions?|engagements?)"
_MEANS = (
    "trung binh", "trung vi", "binh quan", "tbinh", "tb", "average", "avg", "mean", "median", "thuong", "usually",
    "typically", "deu",
)  # fmt: skip
"""How people say that a count is a mean; folded."""
_MEAN = rf"(?:{'|'.join(_MEANS)})"
_ABOUT = (
    rf"(?:{_MEAN}|cua|ben|kenh|e|em|minh|mk|toi|tui|t|my|our|moi|mot|1|per|each|every|a|an|{_POST}|hay|hien|dang|duoc|dc|dat|"
    r"khoang|tam|co|chung|la|chi|con|is|are|was|of|at|about|around|on|only|roughly|deu|gan day|lately|xuong|len|"
    r"thanh|to|down|up|toi da)(?!\w)"
)
_PER = r"(?:\s?(?:(?:cho|/|moi|mot|per|for|an?|each|tren|every|tinh)\s?){1,3}|\s(?=1 ))"
_PRICE = expression(
    rf"(?<![\w.,])(?P<amount>{_MONEY})(?:"
    rf"{_PER}(?P<each>1[.,]?000|1 ?k|nghin|ngan|thousand)(?:\s?{_VIEW})?(?!\w)"
    rf"|\s(?:mot |moi )?(?P<each_too>nghin|ngan|thousand|1[.,]?000|1 ?k)\s{_VIEW}(?!\w)"
    rf"|{_PER}(?:1 )?(?P<view>{_VIEW})(?!\w)"
    rf"|{_PER}(?:1 )?(?P<interaction>{_INTERACTION})(?!\w))"
)
"""`90k cho 1000 view`, `80k một nghìn view`, `50đ một view`; folded."""
_PRICE_BEHIND = expression(
    rf"(?<![\w.,])(?P<each>1[.,]?000|1 ?k|(?:mot |moi )?(?:nghin|ngan)|(?:a |per |one )?thousand)\s?{_VIEW}"
    rf"(?:\s(?:thi|la|gia|lay|tinh|thu|e|em|minh|muon|at|is|costs?|for)|\s?[=:]){{0,4}}\s?(?P<amount>{_MONEY})"
)
"""`1000 view em lấy 90k`; folded."""
NAMED_PRICE = expression(
    rf"(?<!\w)(?P<name>cpm|cpe)(?:\s(?:{_ABOUT}|tang|giam|nang|ha|raised?|increased?|lower|thoi|muon|lay|tinh|was|were)|\s?[=:]){{0,5}}\s?"
    rf"(?P<amount>{_MONEY})|(?<![\w.,])(?P<amount_before>{_MONEY})\s(?P<name_behind>cpm|cpe)(?!\w)"
)
"""`CPM 90k`, `a $12 CPM`; folded."""
COUNT_TOLD = expression(
    rf"(?<!\w)(?:(?P<views>{_VIEW})|(?P<interactions>{_INTERACTION}))(?:\s{_ABOUT}|\s?[=:~]){{0,7}}\s?"
    rf"(?P<behind>{_COUNT})(?![\w%$]|[.,]\d|\s?(?:%|d(?!\w)|cho|/))"
    rf"|(?<![\w.,$])(?P<before>{_COUNT})\s?(?:{_MEAN}\s)?(?:(?P<views_behind>{_VIEW})|"
    rf"(?P<interactions_behind>{_INTERACTION}))(?!\w)"
)
"""What one post brings; folded."""
POSTS_PAID = expression(rf"(?<![\w.,$])(?P<posts>\d{{1,3}})\s?(?:{_POST})(?!\w)")
"""How many posts are wanted; folded."""
_IS_OWN = expression(
    rf"(?<!\w)(?:{_MEAN}|e|em|minh|mk|toi|tui|i|my|our|we|muon|lay|tinh gia|bao gia|ra gia|charge|want|rate|fee|quote|"
    rf"moi {_POST}|1 {_POST}|(?:a|per|each) {_POST}|/ ?{_POST})(?!\w)"
)
"""What says that the price is somebody's own, for one post with its views; folded."""
QUOTE_FILL = POLITE | frozenset(
    rf"""{" ".join(_MEANS)} {fold(POST_WORDS).replace("|", " ").replace("?", "")} clip video post reel
    muon lay tinh bao ra gia phi fee rate quote charge charging want price my our i we mine me kenh cua ben toi tui mk t
    c a an on per each every moi mot 1 cho thi vay nen va voi and so then how much should would can could do does get
    getting gets about around of at for is are am to hay dc duoc dat la co tam khoang chung nhiu nhieu nhan thu muc
    hien dang lam ngoai brand nhan hang tien goi booking book ask asking per views view it if with ok oke roi luon
    dua de neu usually typically thousand ntn the nao hop ly dung chua day gan lately have has im i'm s tinh ho
    don hang tiktok insta instagram ig facebook fb youtube""".split()
)
"""Words, folded, that say nothing more."""


@dataclass(frozen=True)
class PriceTold:
    """A price with what it is for, as inputs of a fee, and the folded text without it."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""


def own_price(text: str, language: Language) -> tuple[str, str] | None:
    """Return the fee that a creator's own price for so many views gives; None where anything else is said."""
    folded = folded_quote(text)
    if not folded or not _IS_OWN.search(folded):
        return None
    price = price_told(folded, language)
    counts = list(COUNT_TOLD.finditer(price.rest)) if price else []
    if price is None or len(counts) != 1:
        return None
    inputs = {**counted(counts[0]), **price.inputs}
    rest = cut_out(price.rest, counts[0])
    posts = list(POSTS_PAID.finditer(rest))
    several = [each for each in posts if each["posts"] != "1"]
    if len(several) == 1:
        inputs["posts"], rest = several[0]["posts"], cut_out(rest, several[0])
    return (FEE.command, written) if (written := _fee_of(inputs, language)) and _only_fill(rest) else None


def folded_quote(text: str) -> str:
    """Return a short text folded; nothing where folding moves its places, or it is too long."""
    plain = normalise(text).strip()
    folded = fold(plain)
    return folded if len(text) <= LONGEST_QUOTE and len(folded) == len(plain) else ""


def _only_fill(rest: str) -> bool:
    """Tell whether nothing is left of a folded text but words that say nothing more."""
    return QUOTE_FILL.issuperset(re.findall(r"[^\W\d_]+|\d+", rest))


def counted(found: re.Match[str]) -> dict[str, str]:
    """Return what one post brings, by its input."""
    name = "views" if found["views"] or found["views_behind"] else "interactions"
    return {name: (found["behind"] or found["before"]).strip(" .,")}


def _fee_of(inputs: Mapping[str, str], language: Language) -> str | None:
    """Return inputs as they are typed behind the command; None where they give no fee."""
    written = "; ".join(f"{name}={number}" for name, number in inputs.items())
    try:
        compute(FEE, read_list(FEE, written, FEE.positions), language)
    except InvalidInput:
        return None
    return written


def price_told(folded: str, language: Language) -> PriceTold | None:
    """Return the one price that a folded text tells, for 1,000 views or for one of something, or by its name."""
    found = _PRICE.search(folded)
    behind = None if found else _PRICE_BEHIND.search(folded)
    if found:
        name = "cpe" if found["interaction"] else "cpm"
        by = _THOUSAND if found["view"] else Decimal(1)
        amount = _times(found["amount"], by, language)
        return PriceTold({name: amount}, cut_out(folded, found)) if amount else None
    if behind:
        return PriceTold({"cpm": behind["amount"].strip(" .,")}, cut_out(folded, behind))
    named = list(NAMED_PRICE.finditer(folded))
    if len(named) != 1:
        return None
    name, amount = named[0]["name"] or named[0]["name_behind"], named[0]["amount"] or named[0]["amount_before"]
    return PriceTold({name: amount.strip(" .,")}, cut_out(folded, named[0]))


def _times(typed: str, by: Decimal, language: Language) -> str | None:
    """Return a price as it is typed for so many times what it is of."""
    if by == 1:
        return typed.strip(" .,")
    try:
        quantity = read_quantity(typed.strip(" .,"))
        amount = amount_of(quantity, NumberKind.PRICE, language)
    except InvalidInput:
        return None
    return None if amount.ambiguous else as_typed(amount.value * by, currency_typed(quantity))
