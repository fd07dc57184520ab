"""Numbers as people type them, read exactly into `Decimal`; whatever is doubtful is an `InvalidInput`.

The rules R1 to R13 are those of the project's page on calculators: normalise, then tell by the
shape of the separators, the scale (k, tr, tỷ), the currency, the field and last the language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from difflib import get_close_matches
from enum import Enum, auto
from functools import lru_cache
from itertools import product
from typing import Literal, TypeVar

Language = Literal["vi", "en"]
Unit = Literal["VND", "USD", "percent"]
Value = TypeVar("Value")

MAX_CHARACTERS = 40
MAX_VALUE = Decimal(10) ** 15
MAX_LIST_CHARACTERS = 100_000
MAX_LABEL_WORDS = 4
SHOWN_CHARACTERS = 30


class InvalidInput(Exception):
    """What a person typed cannot be used: a stable `id`, and details for the sentence about it."""

    def __init__(self, id: str, **details: str) -> None:
        super().__init__(id)
        self.id = id
        self.details = {name: shown(text) for name, text in details.items()}

    def on_line(self, line: str) -> "InvalidInput":
        """Return the same error, said of one line of several."""
        return InvalidInput(self.id, **{**self.details, "line": line})


class Kind(Enum):
    """What a field holds; it takes part in reading a number (R5, R10)."""

    BARE = auto()
    COUNT = auto()
    MONEY = auto()
    PRICE = auto()
    PERCENT = auto()
    MARGIN = auto()


@dataclass(frozen=True)
class Amount:
    """A number that was read; a percent is the number of percent (5% is 5)."""

    value: Decimal
    unit: Unit | None = None
    piece: str = field(default="", compare=False)
    """The number as it was typed."""
    ambiguous: bool = field(default=False, compare=False)
    """Another reading is possible, so the reply says which was taken."""
    scaled: bool = field(default=False, compare=False)
    grouped: bool = field(default=False, compare=False)
    """One separator before three digits was taken as grouping, because of the field (R5)."""
    local: bool = field(default=False, compare=False)
    """A Vietnamese scale was used (tr, nghìn), which suggests dong where no currency is given."""


def shown(text: str) -> str:
    """Return a user's text fit to be quoted: valid, on one line, cut to 30 characters."""
    clean = " ".join(text[: 4 * SHOWN_CHARACTERS].encode("utf-8", "replace").decode().split())
    printable = "".join(letter if letter.isprintable() else "?" for letter in clean)
    return printable if len(printable) <= SHOWN_CHARACTERS else printable[: SHOWN_CHARACTERS - 1] + "…"


# Words ----------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Return the text in lower case without Vietnamese diacritics.

    It decomposes letter by letter: a long run of combining marks would take quadratic time.
    """
    decomposed = (unicodedata.normalize("NFD", letter) for letter in text.lower().replace("đ", "d"))
    return "".join(mark for letter in decomposed for mark in letter if not unicodedata.combining(mark))


def _spellings(word: str) -> Iterator[str]:
    """Yield the word with any of its diacritics left out, but with no other ones (đô is not độ)."""
    letters: list[set[str]] = []
    for letter in word:
        decomposed = unicodedata.normalize("NFD", letter)
        kept = product(*((mark, "") for mark in decomposed[1:]))
        letters.append({unicodedata.normalize("NFC", decomposed[0] + "".join(some)) for some in kept})
        if letter == "đ":
            letters[-1].add("d")
    for spelled in product(*letters):
        yield "".join(spelled)


def _table(groups: Mapping[str, Value]) -> dict[str, Value]:
    """Return one entry for every spelling of the words, which stand in one text for each value."""
    return {
        spelling: value for words, value in groups.items() for word in words.split() for spelling in _spellings(word)
    }


_SCALES = _table(
    {
        "k nghìn ngàn n thousand thousands": 3,
        "tr triệu củ m mil million millions": 6,
        "tỷ tỉ b bn billion billions": 9,
    }
)
_THOUSAND_WORDS = frozenset(_table({"nghìn ngàn": None}))
_BILLION_WORDS = frozenset(_table({"tỷ tỉ": None}))
_DONG_SLANG = frozenset(_table({"củ": None}))
_LOCAL_SCALES = frozenset(_table({"nghìn ngàn tr triệu củ tỷ tỉ n": None}))
_HALF = frozenset(_table({"rưỡi": None}))
_CURRENCIES: dict[str, Unit] = _table({"đ ₫ đồng vnd vnđ": "VND", "$ usd đô dollar dollars đôla": "USD"})
_CODES = frozenset({"$", "₫", "us", "usd", "vnd"})
_UNCLEAR = _table(
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
_OTHER_CURRENCIES = _table(
    {"euro euros eur gbp jpy yên yen krw won cny rmb tệ thb baht bạt sgd aud cad hkd twd idr myr rm": None}
)


# Normalising and tokens (R1) ------------------------------------------------------------------

_CHUNK = re.compile(r"[^\s,;|=:]{1,64}")
_TAB = "  "
"""A tab separates numbers and never groups digits, as two spaces do not."""
_SINGLE = {
    "\u2212": "-",
    "Ð": "Đ",
    "ð": "đ",
    "Ɖ": "Đ",
    "ɖ": "đ",
    "\t": _TAB,
    "\v": " ",
    "\f": " ",
    "\r": "\n",
    "\x85": "\n",
}


@lru_cache(maxsize=4096)
def _plain_character(letter: str) -> str:
    """Return a character as it counts here: ASCII digits and signs, plain spaces, nothing invisible."""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if "\uff01" <= letter <= "\uff5e":
        return chr(ord(letter) - 0xFEE0)
    if letter in _SINGLE:
        return _SINGLE[letter]
    replaced = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Cf": ""}
    return replaced.get(unicodedata.category(letter), letter)


def normalise(text: str) -> str:
    """Return the text with plain digits, signs and spaces, composed and without invisible characters.

    Composing goes by short chunks: a long run of combining marks would take quadratic time.
    """
    if text.isascii():
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", _TAB)
    visible = "".join(map(_plain_character, text.replace("\r\n", "\n")))
    composed = _CHUNK.sub(lambda found: unicodedata.normalize("NFC", found[0]), visible)
    return "".join(map(_plain_character, composed))


Sort = Literal["number", "word", "space", "line", "sign", "end"]


@dataclass(frozen=True)
class _Token:
    sort: Sort
    text: str
    start: int = 0

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_TOKEN = re.compile(
    r"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W\d_]+)|(?P<space> +)|(?P<line>\s{0,40}\n\s*)|(?P<sign>.)",
    re.DOTALL,
)
_DIGITS = re.compile(r"[0-9]+")
_COUNTED = re.compile(r"[1-9][0-9]*")
_GROUP_HEAD = re.compile(r"[1-9][0-9]{0,2}")
_GROUP_TAIL = re.compile(r"[0-9]{3}(?:[.,][0-9]+)?")


def _tokens(text: str) -> list[_Token]:
    """Return the tokens of a normalised text; a unit written as one word (trđ) gives two."""
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        sort: Sort = match.lastgroup or "sign"  # type: ignore[assignment]
        token = _Token(sort, match[0], match.start())
        after_number = any(before.sort == "number" for before in found[-2:])
        found.extend(_unglued(token) if sort == "word" and after_number else [token])
    return found


def _unglued(token: _Token) -> list[_Token]:
    """Return the two units in a word such as trđ, kvnd or nghìntỷ; else the word."""
    word = token.lower
    if len(word) > 12 or word in _SCALES or word in _CURRENCIES or word in _UNCLEAR:
        return [token]
    for cut in range(1, len(word)):
        first, second = word[:cut], word[cut:]
        if first in _SCALES and (second in _CURRENCIES or second in _HALF or second in _BILLION_WORDS):
            return [
                _Token("word", token.text[:cut], token.start),
                _Token("word", token.text[cut:], token.start + cut),
            ]
    return [token]


# Quantities: what stands there, before the field and the language say what it is worth ---------


@dataclass(frozen=True)
class _Part:
    """One number with its scale: `2tr5` is the number 2, the scale 6 and the tail 5."""

    number: str
    scale: int = 0
    word: str = ""
    tail: str = ""
    half: bool = False
    apart: bool = False

    @property
    def closed(self) -> bool:
        return not self.scale or bool(self.tail) or self.half


@dataclass(frozen=True)
class Quantity:
    """A number as typed: a sign, parts with falling scales, a unit; its value is `worth`."""

    text: str
    sign: str
    parts: tuple[_Part, ...]
    unit: Unit | None
    joins: int = 0
    """How often a space stands between its parts (1 tỷ 200 triệu: once), where a list could split it."""

    @property
    def spaced(self) -> bool:
        """Whether spaces group its digits."""
        return any(" " in part.number for part in self.parts)

    @property
    def bare(self) -> bool:
        """Whether it is digits only."""
        return _DIGITS.fullmatch(self.text) is not None

    @property
    def scaled(self) -> bool:
        """Whether it has a scale (k, tr, tỷ)."""
        return any(part.scale for part in self.parts)

    @property
    def in_local_millions(self) -> bool:
        """Whether it is in tr, triệu, củ or tỷ, as money mostly is."""
        return any(part.scale > 3 and part.word.split(" ")[0] in _LOCAL_SCALES for part in self.parts)

    @property
    def loose_scale(self) -> str:
        """A scale of one letter that stands apart, where it may be a word: `500 k` (không), `20 m` (mình)."""
        return next((part.word for part in self.parts if part.apart and len(part.word) == 1), "")

    @property
    def split_text(self) -> str:
        """Its parts as a list that says that they are two numbers."""
        return " | ".join(part.number + " " * part.apart + part.word + part.tail for part in self.parts)


class _Scanner:
    """Walks over the tokens of a text once, reading quantities and labels."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.at = 0
        self.finish = _Token("end", "", len(text))
        self.first = self.finish

    def peek(self, ahead: int = 0) -> _Token:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else self.finish

    def skip_space(self) -> bool:
        if self.peek().sort == "space":
            self.at += 1
            return True
        return False

    def skip_blank(self) -> None:
        while self.peek().sort in ("space", "line"):
            self.at += 1

    def around(self) -> str:
        """Return what was read last and the word behind it, for an error to quote."""
        behind = re.compile(r"\s*\S*").match(self.text, self.peek().start)
        return self.text[self.first.start : behind.end() if behind else None]

    def since(self, token: _Token) -> str:
        """Return the text from a token up to where the scanner stands."""
        last = self.tokens[self.at - 1] if self.at else token
        return self.text[token.start : max(last.end, token.end)].strip()

    def quantity(self, spaced: bool) -> Quantity:
        """Read one quantity; where `spaced`, single spaces may group its digits (R12)."""
        self.first = first = self.peek()
        sign = self.sign()
        before = self.currency_before()
        if before and not sign:
            sign = self.sign()
        parts = [self.part(spaced)]
        joins = 0
        while (more := self.further_part(parts[-1], spaced)) is not None:
            part, gap = more
            parts.append(part)
            joins += gap
        unit = self.unit(first, before, parts)
        return Quantity(self.since(first), sign, tuple(parts), unit, joins)

    def sign(self) -> str:
        if self.peek().text in ("+", "-"):
            self.at += 1
            return self.tokens[self.at - 1].text
        return ""

    def currency(self) -> tuple[Unit, str] | None:
        """Read a currency's sign or name, if one stands here."""
        token = self.peek()
        if token.lower == "us" and self.peek(1).text == "$":
            self.at += 2
            return "USD", "us$"
        unit = _CURRENCIES.get(token.lower)
        if unit is None:
            return None
        self.at += 1
        if token.lower in ("đô", "do") and self.peek().sort == "space" and self.peek(1).lower == "la":
            self.at += 2
        return unit, token.lower

    def currency_before(self) -> tuple[Unit, str] | None:
        self.refuse_other_currency()
        found = self.currency()
        if found:
            self.skip_space()
        return found

    def refuse_other_currency(self) -> None:
        token = self.peek()
        symbol = token.sort == "sign" and unicodedata.category(token.text) == "Sc" and token.lower not in _CURRENCIES
        if symbol or token.lower in _OTHER_CURRENCIES:
            raise InvalidInput("unknown_currency", piece=token.text)

    def number(self, spaced: bool) -> str:
        """Read digits with their separators; with spaces as separators too where that is allowed."""
        token = self.peek()
        if token.sort != "number":
            raise InvalidInput("not_a_number", piece=self.around())
        self.at += 1
        number = token.text
        while spaced and _GROUP_HEAD.fullmatch(number.partition(" ")[0]) and self.group_follows(number):
            number += " " + self.peek(1).text
            self.at += 2
        return number

    def group_follows(self, number: str) -> bool:
        whole = "." not in number and "," not in number
        gap, group = self.peek(), self.peek(1)
        return whole and gap.text == " " and group.sort == "number" and bool(_GROUP_TAIL.fullmatch(group.text))

    def part(self, spaced: bool) -> _Part:
        number = self.number(spaced)
        before = self.at
        apart = self.skip_space()
        word = self.peek().lower
        if word in _UNCLEAR:
            raise InvalidInput("unclear_unit", piece=self.around(), suggestion=_UNCLEAR[word])
        if word not in _SCALES:
            self.at = before
            return _Part(number)
        if " " in number and not apart:
            raise InvalidInput("several_numbers", piece=self.around())
        scale, name = self.scale()
        tail = self.tail(name)
        return _Part(number, scale, name, tail, not tail and self.half(), apart)

    def scale(self) -> tuple[int, str]:
        """Read a scale: its power of ten and its words; nghìn tỷ is one scale of two words."""
        name = self.peek()
        self.at += 1
        after = 1 if self.peek().sort == "space" else 0
        if name.lower in _THOUSAND_WORDS and self.peek(after).lower in _BILLION_WORDS:
            self.at += after + 1
            return 12, self.since(name).lower()
        return _SCALES[name.lower], name.lower

    def tail(self, name: str) -> str:
        """Read the decimals glued behind a scale (2tr5); digits with their own scale are a part (2tr500k)."""
        token = self.peek()
        if token.sort != "number":
            return ""
        after = 2 if self.peek(1).sort == "space" else 1
        if self.peek(after).lower in _SCALES:
            return ""
        if not re.fullmatch(r"[0-9]{1,3}", token.text):
            raise InvalidInput("not_a_number", piece=name + token.text)
        self.at += 1
        return token.text

    def half(self) -> bool:
        after = 1 if self.peek().sort == "space" else 0
        if self.peek(after).lower in _HALF:
            self.at += after + 1
            return True
        return False

    def further_part(self, last: _Part, spaced: bool) -> tuple[_Part, bool] | None:
        """Read a part with a lower scale that goes on with the same number (R8), if there is one."""
        before = self.at
        gap = self.skip_space()
        if last.closed or self.peek().sort != "number" or (gap and not last.apart):
            self.at = before
            return None
        part = self.part(spaced)
        if part.scale and part.scale < last.scale:
            return part, gap
        self.at = before
        return None

    def unit(self, first: _Token, before: tuple[Unit, str] | None, parts: list[_Part]) -> Unit | None:
        """Read the unit behind the number and settle it with a currency in front."""
        after = self.unit_after(before)
        if after and after[0] == "percent":
            if before or any(part.scale for part in parts):
                raise InvalidInput("not_a_number", piece=self.since(first))
            return "percent"
        if before and after and before[0] != after[0]:
            raise InvalidInput("two_currencies", piece=self.since(first))
        if before and before == after:
            raise InvalidInput("not_a_number", piece=self.since(first))
        found = before or after
        if found:
            return found[0]
        return "VND" if any(part.word in _DONG_SLANG for part in parts) else None

    def unit_after(self, before: tuple[Unit, str] | None) -> tuple[Unit, str] | None:
        """Read the unit behind a number, unless it stands before the next one (`$5 $10`, `usd 5 usd 10`)."""
        place = self.at
        gap = self.skip_space()
        self.refuse_other_currency()
        found = self.percent() or self.currency()
        is_next = gap and found and found[0] != "percent" and (self.peek().sort == "number" or found == before)
        if found is None or is_next:
            self.at = place
            return None
        return found

    def percent(self) -> tuple[Unit, str] | None:
        token = self.peek()
        if token.text == "%" or token.lower in ("percent", "pct"):
            self.at += 1
            return "percent", "%"
        if fold(token.lower[:8]) == "phan" and self.peek(1).text == " " and fold(self.peek(2).lower[:8]) == "tram":
            self.at += 3
            return "percent", "%"
        return None

    def refuse_rest(self) -> None:
        """Say what is wrong with the text that a number does not cover."""
        piece = self.around()
        glued = self.peek()
        self.skip_blank()
        token = self.peek()
        if token.sort == "end":
            return
        self.refuse_other_currency()
        if token.sort == "number":
            raise InvalidInput("several_numbers", piece=piece)
        if token.sort == "word" and token is glued:
            raise InvalidInput("unknown_unit", piece=piece)
        raise InvalidInput("not_a_number", piece=piece)


# Values (R2 to R8, R10) -----------------------------------------------------------------------


def _grouped(groups: list[str]) -> bool:
    head, *others = groups
    return bool(_GROUP_HEAD.fullmatch(head)) and all(len(group) == 3 for group in others)


def _local_point(language: Language) -> str:
    return "," if language == "vi" else "."


def _is_threefold(number: str) -> bool:
    """Tell whether one separator stands before exactly three digits (1.234): its shape says nothing."""
    return re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", number) is not None


def _digits(number: str, groups_anyway: bool, language: Language) -> Decimal:
    """Return the value of digits with separators (R2 to R5)."""
    separators = re.findall(r"[ .,]", number)
    last = separators[-1] if separators else ""
    if not separators:
        return Decimal(number)
    if _is_threefold(number) and (groups_anyway or last != _local_point(language)):
        return Decimal(number.replace(last, ""))
    is_point = separators.count(last) == 1 and last != " "
    whole, _, decimals = number.rpartition(last) if is_point else (number, "", "")
    others = set(separators[:-1] if is_point else separators)
    if len(others) > 1 or not all(_grouped(whole.split(other)) for other in others):
        raise InvalidInput("bad_separators", piece=number)
    doubtful = (" " in others or (not others and re.fullmatch(r"0[0-9]+", whole))) and len(decimals) == 3
    if doubtful:
        raise InvalidInput("bad_separators", piece=number)
    for other in others:
        whole = whole.replace(other, "")
    return Decimal(f"{whole}.{decimals or 0}")


def _part_value(part: _Part, groups_anyway: bool, language: Language) -> Decimal:
    """Return what a part is worth (R6, R7 and the half of R8)."""
    value = _digits(part.number, groups_anyway, language)
    if (part.tail or part.half) and not _COUNTED.fullmatch(part.number):
        raise InvalidInput("not_a_number", piece=f"{part.number}{part.word}{part.tail}")
    if part.tail:
        value += Decimal(f"0.{part.tail}")
    if part.half:
        value += Decimal("0.5")
    return value * Decimal(10) ** part.scale


def _sum(quantity: Quantity, groups_anyway: bool, language: Language) -> Decimal:
    """Return the sum of the parts; one that does not fit under the scale before it is doubtful."""
    total = Decimal(0)
    limit = None
    for part in quantity.parts:
        value = _part_value(part, groups_anyway, language)
        fits = limit is None or (total % limit == 0 and value < limit and part.number[0] != "0")
        if not fits:
            raise InvalidInput("several_numbers", piece=quantity.text)
        limit = Decimal(10) ** part.scale
        total += value
    return -total if quantity.sign == "-" else total


def _tidy(value: Decimal) -> Decimal:
    """Return the same value without trailing zeros, exponent or the sign of a zero."""
    whole = value.to_integral_value()
    return whole + 0 if whole == value else value.normalize()


def worth(quantity: Quantity, kind: Kind, language: Language) -> Amount:
    """Return the value of a quantity in a field of a kind, in a chat's language."""
    if len(quantity.text) > MAX_CHARACTERS:
        raise InvalidInput("too_long", piece=quantity.text)
    scaled = quantity.scaled
    is_money = quantity.unit in ("VND", "USD") or kind in (Kind.MONEY, Kind.PRICE)
    groups = not scaled and quantity.unit != "percent" and (is_money or kind is Kind.COUNT)
    with localcontext(prec=80):
        value = _tidy(_sum(quantity, groups, language))
    if abs(value) > MAX_VALUE:
        raise InvalidInput("too_large", piece=quantity.text)
    threefold = any(_is_threefold(part.number) for part in quantity.parts)
    slang = any(part.word in _DONG_SLANG or (part.word == "m" and language == "vi") for part in quantity.parts)
    two_digits = any(len(part.tail) == 2 for part in quantity.parts)
    return Amount(
        value,
        quantity.unit,
        piece=quantity.text,
        ambiguous=(threefold and not groups) or slang or two_digits,
        scaled=scaled,
        grouped=threefold and groups,
        local=any(part.word.split(" ")[0] in _LOCAL_SCALES for part in quantity.parts),
    )


def read_quantity(text: str) -> Quantity:
    """Return the one number that the text is, before its field says how to read it."""
    if len(text) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=text)
    plain = normalise(text).strip()
    if not plain:
        raise InvalidInput("empty")
    if len(plain) > MAX_CHARACTERS:
        raise InvalidInput("too_long", piece=plain)
    scanner = _Scanner(plain)
    quantity = scanner.quantity(spaced=True)
    scanner.refuse_rest()
    return quantity


def read_amount(text: str, language: Language) -> Amount:
    """Return the one number that the text is; raise InvalidInput for anything else."""
    return worth(read_quantity(text), Kind.BARE, language)


# Running text ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mention:
    """A number in running text, and where it stands there."""

    quantity: Quantity
    start: int
    end: int


def find_quantities(text: str) -> Iterator[Mention]:
    """Yield the numbers in a normalised text; raise InvalidInput where one cannot be read for certain."""
    yield from _TextScanner(text).mentions()


class _TextScanner(_Scanner):
    def mentions(self) -> Iterator[Mention]:
        while self.peek().sort != "end":
            start = self.peek().start
            if self.is_quantity():
                yield Mention(self.quantity(spaced=False), start, self.tokens[self.at - 1].end)
            else:
                self.at += 1

    def is_quantity(self) -> bool:
        """Tell whether a number stands here; of currencies in front only signs and codes count (`do` is a word)."""
        if self.peek().sort == "number":
            return True
        before = self.at
        found = self.peek().lower in _CODES and self.currency()
        self.skip_space()
        starts = bool(found) and self.peek().sort == "number"
        self.at = before
        return starts


# Lists (R12, R13) -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """A number in a list, the field that its label names, and whether only a space is before it."""

    label: str | None
    quantity: Quantity
    after_space: bool


def split_list(text: str, labels: Mapping[str, str]) -> list[Entry]:
    """Return the numbers of a list, labelled or not; `labels` gives the field for each folded label."""
    if len(text) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=text)
    scanner = _ListScanner(normalise(text).strip(), labels)
    return list(scanner.entries())


class _ListScanner(_Scanner):
    def __init__(self, text: str, labels: Mapping[str, str]) -> None:
        super().__init__(text)
        self.labels = labels

    def entries(self) -> Iterator[Entry]:
        after_space = False
        self.skip_blank()
        while self.peek().sort != "end":
            label = self.label()
            yield Entry(label, self.value(label), after_space)
            after_space = self.separator()

    def label(self) -> str | None:
        """Read a label with its `=`, `:` or space; None where a number stands."""
        first = self.peek()
        if first.sort != "word" or self.is_currency_before():
            return None
        words = self.words()
        for count in range(len(words), 0, -1):
            name = self.labels.get(" ".join(fold(word) for word in words[:count]))
            if name is not None and self.ends_label(count):
                return name
        raise self.unknown_label(words)

    def is_currency_before(self) -> bool:
        self.refuse_other_currency()
        return self.peek().lower in _CURRENCIES or (self.peek().lower == "us" and self.peek(1).text == "$")

    def words(self) -> list[str]:
        """Return the words from here on that could be one label."""
        words = [self.peek().text]
        while len(words) < MAX_LABEL_WORDS and self.peek(2 * len(words)).sort == "word":
            if self.peek(2 * len(words) - 1).sort != "space":
                break
            words.append(self.peek(2 * len(words)).text)
        return words

    def ends_label(self, count: int) -> bool:
        """Go behind a label of so many words, if a sign or a space ends it."""
        before = self.at
        self.at += 2 * count - 1
        ended = self.peek().sort in ("space", "line", "end")
        self.skip_blank()
        if self.peek().text in ("=", ":"):
            self.at += 1
            self.skip_blank()
            ended = True
        if not ended:
            self.at = before
        return ended

    def unknown_label(self, words: list[str]) -> InvalidInput:
        glued = re.compile(r"[^\s=:;|]+").match(self.text, self.peek().start)
        return InvalidInput("unknown_label", piece=glued[0] if glued and len(words) == 1 else " ".join(words))

    def value(self, label: str | None) -> Quantity:
        token = self.peek()
        if label and (token.sort == "end" or (token.sort == "word" and not self.is_currency_before())):
            raise InvalidInput("missing_value", field=label)
        return self.quantity(spaced=label is not None)

    def separator(self) -> bool:
        """Go over what separates two numbers; True if it is only a space."""
        space = self.skip_space()
        token = self.peek()
        if token.sort == "end":
            return False
        strong = token.sort == "line" or token.text in (";", "|") or self.is_comma()
        if strong:
            self.at += 1
            self.skip_blank()
        elif not space:
            self.refuse_rest()
        elif token.text == "+":
            raise InvalidInput("not_a_number", piece=self.around())
        if strong and self.peek().sort == "end" and token.sort != "line":
            raise InvalidInput("not_a_number", piece=token.text)
        return not strong

    def is_comma(self) -> bool:
        return self.peek().text == "," and self.peek(1).sort in ("space", "line", "word")


def nearest(word: str, labels: Iterable[str]) -> str:
    """Return the label most like a word, or nothing."""
    close = get_close_matches(fold(word[:SHOWN_CHARACTERS]), labels, n=1, cutoff=0.7)
    return close[0] if close else ""
