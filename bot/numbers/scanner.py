"""Walks over the tokens of a text once, reading quantities."""

import unicodedata

from bot.numbers.amounts import CURRENCY_SIGNS, Unit
from bot.numbers.quantities import Quantity, QuantityPart
from bot.numbers.tokens import Token, tokens_of
from bot.numbers.unit_words import (
    BILLIONS,
    CURRENCIES,
    DOLLARS,
    DONG_SLANG,
    HALVES,
    OTHER_CURRENCIES,
    SCALES,
    THOUSANDS,
    UNCLEAR_UNITS,
)
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_NEXT_WORD = expression(r"\s*\S*")
_FIRST_GROUP = expression(r"[1-9][0-9]{0,2}")
_NEXT_GROUP = expression(r"[0-9]{3}(?:[.,][0-9]+)?")
"""Digits that spaces group: 1 to 3 digits, then threes, the last with decimals."""
_TAIL = expression(r"[0-9]{1,3}")
"""Digits behind a scale are its decimals, at most three (R7)."""
_THOUSAND_BILLIONS = 12
"""The power of ten of nghìn tỷ."""
_FOLDED_CHARACTERS = 8
"""Of a word that may be `phần` or `trăm`; both are shorter, and a long word need not be folded as a whole."""

_CurrencyFound = tuple[Unit, str]
"""A unit and how it was written, in lower case: `$500 USD` names one currency twice, `$5$` is an error."""


class Scanner:
    """Reads quantities from a normalised text; every method that reads moves on behind what it read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.at = 0
        self._finish = Token("end", "", len(text))
        self._first = self._finish

    def peek(self, ahead: int = 0) -> Token:
        """Return the token here, or one further on; behind the last one there is always an `end`."""
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else self._finish

    def skip_space(self) -> bool:
        """Move over spaces on the same line; tell whether there were some."""
        if self.peek().sort == "space":
            self.at += 1
            return True
        return False

    def skip_blank(self) -> None:
        """Move over spaces and line ends."""
        while self.peek().sort in ("space", "line"):
            self.at += 1

    def around(self) -> str:
        """Return what was read last and the word behind it, for an error to quote."""
        behind = _NEXT_WORD.match(self.text, self.peek().start)
        return self.text[self._first.start : behind.end() if behind else None]

    def quantity(self, spaced: bool) -> Quantity:
        """Read one quantity; where `spaced`, single spaces may group its digits (R12).

        Raises InvalidInput where none stands here, or where it can be read in several ways.
        """
        self._first = first = self.peek()
        sign = self._sign()
        before = self._currency_before()
        if before and not sign:
            sign = self._sign()
        parts = [self._part(spaced)]
        joins = 0
        while (more := self._further_part(parts[-1], spaced)) is not None:
            part, after_space = more
            parts.append(part)
            joins += after_space
        unit = self._unit(first, before, parts)
        return Quantity(self._since(first), sign, tuple(parts), unit, joins)

    def currency(self) -> _CurrencyFound | None:
        """Read the sign or the name of a currency, if one stands here."""
        token = self.peek()
        if token.lower in DOLLARS and self.peek(1).text == "$":
            self.at += 2
            return DOLLARS[token.lower], f"{token.lower}$"
        unit = CURRENCIES.get(token.lower)
        if unit is None:
            return None
        self.at += 1
        if token.lower in ("đô", "do") and self.peek().sort == "space" and self.peek(1).lower == "la":
            self.at += 2
        return unit, token.lower

    def refuse_other_currency(self) -> None:
        """Raise InvalidInput if a currency stands here that is not read."""
        token = self.peek()
        symbol = token.sort == "sign" and unicodedata.category(token.text) == "Sc" and token.lower not in CURRENCIES
        if symbol or token.lower in OTHER_CURRENCIES:
            raise InvalidInput("unknown_currency", piece=token.text)

    def refuse_rest(self) -> None:
        """Raise InvalidInput that says what is wrong with text behind a number, if there is any."""
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

    def _since(self, token: Token) -> str:
        """Return the text from a token up to here."""
        last = self.tokens[self.at - 1] if self.at else token
        return self.text[token.start : max(last.end, token.end)].strip()

    def _sign(self) -> str:
        if self.peek().text in ("+", "-"):
            self.at += 1
            return self.tokens[self.at - 1].text
        return ""

    def _currency_before(self) -> _CurrencyFound | None:
        self.refuse_other_currency()
        found = self.currency()
        if found:
            self.skip_space()
        return found

    # One part: digits, a scale and what belongs to it

    def _part(self, spaced: bool) -> QuantityPart:
        number = self._number(spaced)
        before = self.at
        apart = self.skip_space()
        word = self.peek().lower
        if word in UNCLEAR_UNITS:
            raise InvalidInput("unclear_unit", piece=self.around(), suggestion=UNCLEAR_UNITS[word])
        if word not in SCALES:
            self.at = before
            return QuantityPart(number)
        if " " in number and not apart:
            raise InvalidInput("several_numbers", piece=self.around())
        scale, name = self._scale()
        tail = self._tail(name)
        return QuantityPart(number, scale, name, tail, not tail and self._half(), apart)

    def _number(self, spaced: bool) -> str:
        """Read digits with their separators, and where `spaced` with single spaces as separators."""
        token = self.peek()
        if token.sort != "number":
            raise InvalidInput("not_a_number", piece=self.around())
        self.at += 1
        number = token.text
        while spaced and _FIRST_GROUP.fullmatch(number.partition(" ")[0]) and self._group_follows(number):
            number += " " + self.peek(1).text
            self.at += 2
        return number

    def _group_follows(self, number: str) -> bool:
        whole = "." not in number and "," not in number
        gap, group = self.peek(), self.peek(1)
        return whole and gap.text == " " and group.sort == "number" and bool(_NEXT_GROUP.fullmatch(group.text))

    def _scale(self) -> tuple[int, str]:
        """Read a scale: its power of ten and its words; nghìn tỷ is one scale of two words."""
        name = self.peek()
        self.at += 1
        after = 1 if self.peek().sort == "space" else 0
        if name.lower in THOUSANDS and self.peek(after).lower in BILLIONS:
            self.at += after + 1
            return _THOUSAND_BILLIONS, self._since(name).lower()
        return SCALES[name.lower], name.lower

    def _tail(self, name: str) -> str:
        """Read the decimals glued behind a scale (2tr5); digits with a scale of their own are a part (2tr500k)."""
        token = self.peek()
        if token.sort != "number":
            return ""
        after = 2 if self.peek(1).sort == "space" else 1
        if self.peek(after).lower in SCALES:
            return ""
        if not _TAIL.fullmatch(token.text):
            raise InvalidInput("not_a_number", piece=name + token.text)
        self.at += 1
        return token.text

    def _half(self) -> bool:
        after = 1 if self.peek().sort == "space" else 0
        if self.peek(after).lower in HALVES:
            self.at += after + 1
            return True
        return False

    def _further_part(self, last: QuantityPart, spaced: bool) -> tuple[QuantityPart, bool] | None:
        """Read a part with a lower scale that continues the same number (R8), and whether a space is before it."""
        before = self.at
        after_space = self.skip_space()
        if last.closed or self.peek().sort != "number" or (after_space and not last.apart):
            self.at = before
            return None
        part = self._part(spaced)
        if part.scale and part.scale < last.scale:
            return part, after_space
        self.at = before
        return None

    # The unit

    def _unit(self, first: Token, before: _CurrencyFound | None, parts: list[QuantityPart]) -> Unit | None:
        """Read the unit behind the number and compare it with a currency in front."""
        after = self._unit_after(before)
        if after and after[0] == "percent":
            if before or any(part.scale for part in parts):
                raise InvalidInput("not_a_number", piece=self._since(first))
            return "percent"
        if before and after and before[0] != after[0]:
            signs = ", ".join(CURRENCY_SIGNS[unit] for unit in (before[0], after[0]) if unit != "percent")
            raise InvalidInput("two_currencies", piece=self._since(first), currencies=signs)
        if before and before == after:
            raise InvalidInput("not_a_number", piece=self._since(first))
        found = before or after
        if found:
            return found[0]
        return "VND" if any(part.word in DONG_SLANG for part in parts) else None

    def _unit_after(self, before: _CurrencyFound | None) -> _CurrencyFound | None:
        """Read the unit behind a number, unless it belongs to the next number (`$5 $10`, `usd 5 usd 10`)."""
        place = self.at
        gap = self.skip_space()
        self.refuse_other_currency()
        found = self._percent() or self.currency()
        of_next = gap and found and found[0] != "percent" and (self.peek().sort == "number" or found == before)
        if found is None or of_next:
            self.at = place
            return None
        return found

    def _percent(self) -> _CurrencyFound | None:
        token = self.peek()
        if token.text == "%" or token.lower in ("percent", "pct"):
            self.at += 1
            return "percent", "%"
        if self._is_word("phan") and self.peek(1).text == " " and self._is_word("tram", 2):
            self.at += 3
            return "percent", "%"
        return None

    def _is_word(self, folded: str, ahead: int = 0) -> bool:
        return fold(self.peek(ahead).lower[:_FOLDED_CHARACTERS]) == folded
