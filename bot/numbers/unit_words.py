"""The words for scales and currencies (R6, R9), each under all its spellings with and without diacritics."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product
from typing import TypeVar

from bot.numbers.amounts import Unit

_Value = TypeVar("_Value")


def _spellings(word: str) -> Iterator[str]:
    """Yield the word with any of its diacritics left out, but never with others (đô is not độ)."""
    letters: list[set[str]] = []
    for letter in word:
        decomposed = unicodedata.normalize("NFD", letter)
        kept = product(*((mark, "") for mark in decomposed[1:]))
        letters.append({unicodedata.normalize("NFC", decomposed[0] + "".join(some)) for some in kept})
        if letter == "đ":
            letters[-1].add("d")
    for spelled in product(*letters):
        yield "".join(spelled)


def _by_spelling(groups: Mapping[str, _Value]) -> dict[str, _Value]:
    """Return the value of each spelling; a key of `groups` holds all words for one value, divided by spaces."""
    return {
        spelling: value for words, value in groups.items() for word in words.split() for spelling in _spellings(word)
    }


SCALES = _by_spelling(
    {
        "k nghìn ngàn n thousand thousands": 3,
        "tr triệu củ m mil million millions": 6,
        "tỷ tỉ b bn billion billions": 9,
    }
)
"""The power of ten of each scale."""
THOUSANDS = frozenset(_by_spelling({"nghìn ngàn": None}))
BILLIONS = frozenset(_by_spelling({"tỷ tỉ": None}))
"""Behind one of `THOUSANDS` these make one scale: nghìn tỷ is 10^12."""
DONG_SLANG = frozenset(_by_spelling({"củ": None}))
"""Scales that are said of dong only."""
VIETNAMESE_SCALES = frozenset(_by_spelling({"nghìn ngàn tr triệu củ tỷ tỉ n": None}))
HALVES = frozenset(_by_spelling({"rưỡi rưởi rưới": None}))
"""Words that add half of the scale before them (R8)."""
CURRENCIES: dict[str, Unit] = _by_spelling(
    {
        "đ ₫ đồng vnd vnđ": "VND",
        "$ usd đô dollar dollars đôla buck bucks": "USD",
        "€ eur euro euros": "EUR",
        "£ gbp pound pounds quid": "GBP",
        "¥ jpy yên yen": "JPY",
        "₩ krw won": "KRW",
        "฿ thb baht bạt": "THB",
        "sgd": "SGD",
    }
)
DOLLARS: Mapping[str, Unit] = {"us": "USD", "s": "SGD"}
"""What stands before a dollar sign and says whose dollars: `US$5`, `S$5`."""
CURRENCY_CODES = frozenset({*"$₫€£¥₩฿", *DOLLARS, "usd", "vnd", "eur", "gbp", "jpy", "krw", "thb", "sgd"})
"""Currencies that are no words, so that in a sentence too they belong to the number behind them (`do` does not)."""
UNCLEAR_UNITS = _by_spelling(
    {
        "t": "1,5 tỷ / 1.5 billion",
        "kk": "1tr",
        "vé": "100 USD",
        "xị lít": "100k",
        "cành": "100k",
        "chai": "1tr",
        "tỏi": "1 tỷ",
    }
)
"""Units that mean different things to different people (R6), with what to type in their place."""
OTHER_CURRENCIES = frozenset(_by_spelling({"cny rmb tệ aud cad hkd twd idr myr rm chf inr php": None}))
"""Currencies that are not read: the bot knows no exchange rates."""
