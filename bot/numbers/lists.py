"""Lists of numbers with and without labels, as they are typed after a command (R12, R13)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.numbers.quantities import Quantity
from bot.numbers.scanner import Scanner
from bot.numbers.typed_text import normalise
from bot.numbers.unit_words import CURRENCIES, DOLLARS
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

MAX_LIST_CHARACTERS = 100_000
"""Characters of a list or a pasted table: more than twenty of Telegram's longest messages."""
MAX_WORDS_OF_LABEL = 4
"""Words of the longest label, `giá trị đơn hàng`."""
_GLUED = expression(r"[^\s=:;|]+")
"""What stands in one piece where a label is expected, such as `likes5`."""


@dataclass(frozen=True)
class ListEntry:
    """A number of a list, the input that its label names, and whether only spaces stand before it."""

    label: str | None
    quantity: Quantity
    after_space: bool


def split_list(text: str, labels: Mapping[str, str]) -> list[ListEntry]:
    """Return the numbers of a list; `labels` gives the input for each label, folded.

    Raises InvalidInput for anything that is neither a number, a known label nor a separator.
    """
    if len(text) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=text)
    return list(_ListScanner(normalise(text).strip(), labels).entries())


class _ListScanner(Scanner):
    def __init__(self, text: str, labels: Mapping[str, str]) -> None:
        super().__init__(text)
        self._labels = labels

    def entries(self) -> Iterator[ListEntry]:
        after_space = False
        self.skip_blank()
        while self.peek().sort != "end":
            label = self._label()
            yield ListEntry(label, self._value(label), after_space)
            after_space = self._separator()

    def _label(self) -> str | None:
        """Read a label with the `=`, `:` or space behind it; None where a number stands."""
        first = self.peek()
        if first.sort != "word" or self._is_currency():
            return None
        words = self._words()
        for count in range(len(words), 0, -1):
            name = self._labels.get(" ".join(fold(word) for word in words[:count]))
            if name is not None and self._pass_label(count):
                return name
        raise self._unknown_label(words)

    def _is_currency(self) -> bool:
        self.refuse_other_currency()
        return self.peek().lower in CURRENCIES or (self.peek().lower in DOLLARS and self.peek(1).text == "$")

    def _words(self) -> list[str]:
        """Return the words from here on that may be one label."""
        words = [self.peek().text]
        while len(words) < MAX_WORDS_OF_LABEL and self.peek(2 * len(words)).sort == "word":
            if self.peek(2 * len(words) - 1).sort != "space":
                break
            words.append(self.peek(2 * len(words)).text)
        return words

    def _pass_label(self, count: int) -> bool:
        """Move behind a label of so many words, if a sign or white space ends it; tell whether one does."""
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

    def _unknown_label(self, words: list[str]) -> InvalidInput:
        glued = _GLUED.match(self.text, self.peek().start)
        return InvalidInput("unknown_label", piece=glued[0] if glued and len(words) == 1 else " ".join(words))

    def _value(self, label: str | None) -> Quantity:
        token = self.peek()
        if label and (token.sort == "end" or (token.sort == "word" and not self._is_currency())):
            raise InvalidInput("missing_value", field=label)
        return self.quantity(spaced=label is not None)

    def _separator(self) -> bool:
        """Move over what separates two numbers; tell whether it is only spaces."""
        space = self.skip_space()
        token = self.peek()
        if token.sort == "end":
            return False
        strong = token.sort == "line" or token.text in (";", "|") or self._is_comma()
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

    def _is_comma(self) -> bool:
        return self.peek().text == "," and self.peek(1).sort in ("space", "line", "word")
