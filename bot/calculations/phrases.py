"""Phrases of several words with what each means, found with all diacritics of a word or with none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.toolbox.folding import fold

PhraseSort = Literal[
    "label",
    "behind",
    "verb",
    "hint",
    "done",
    "figure",
    "fill",
    "joiner",
    "asked",
    "doubt",
    "usual",
    "article",
    "mark",
    "word",
]


@dataclass(frozen=True)
class Meaning:
    """What a phrase does in a sentence, and for which input or command (its role).

    - `label`, `verb`, `hint`, `done`, `behind` give a number beside them the role of an input. A `behind` labels
      only the number before it (`5 bài`), a `verb` only the one after it, a verb that is `done` either one
      (`50tr bỏ ra`). A `hint` is a verb that may also stand without a number.
    - `figure` names a figure; its role is the command.
    - `asked` stands where the answer belongs (`bao nhiêu`), `usual` asks what is usual, and a `doubt` means that
      the numbers may not be what they seem.
    - `article` is a one that counts nothing (`một bài`), `joiner`, `fill`, `mark` and `word` are the rest.
    """

    sort: PhraseSort
    role: str = ""
    clear: bool = False
    """Whether the number must show that it is money: `100 sales` are orders, `bán được 100` may be."""
    weak: bool = False
    """Whether it gives its role only to what is money by its own look, and where nothing else does: `ra 90tr`."""


_REMEMBERED = 4096
"""Words kept with what they are folded: each word of a message is looked up in several tables."""
UNKNOWN = Meaning("word")
"""Any word that is in no table."""
_EXACT = frozenset({"lại", "thuê", "thuế", "ổn", "tới", "chị", "đo"})
"""Words that mean something else without their diacritics, so that they are found with them only."""


class _Node:
    """A place in the tree of phrases: the words that may follow without diacritics, and the phrases that end here."""

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.phrases: list[tuple[Sequence[str], Meaning]] = []

    def meaning_of(self, words: Sequence[str]) -> Meaning | None:
        """Return the meaning of a phrase that ends here: of the very words, else of the first that is alike."""
        found = [(phrase, meaning) for phrase, meaning in self.phrases if all(map(_is_form, words, phrase))]
        exact = (meaning for phrase, meaning in found if list(phrase) == list(words))
        return next(exact, found[0][1] if found else None)


class Phrases:
    """A table of phrases as a tree of words, in which the longest phrase is found in one walk."""

    def __init__(self, table: Iterable[tuple[str, Meaning]]) -> None:
        self._beginning: dict[str, list[tuple[str, Meaning]]] = {}
        """The phrases by their first word. What begins with one word gets its tree when it is looked for."""
        self._trees: dict[str, _Node] = {}
        for phrase, meaning in dict(table).items():
            self._beginning.setdefault(_folded(phrase.partition(" ")[0]), []).append((phrase, meaning))

    def find(self, words: Sequence[str], at: int) -> tuple[int, Meaning] | None:
        """Return the length in words and the meaning of the longest phrase that starts at a place."""
        found: tuple[int, Meaning] | None = None
        node, length = self._tree(_folded(words[at])) if at < len(words) else None, 1
        while node:
            if meaning := node.meaning_of(words[at : at + length]):
                found = length, meaning
            more = at + length < len(words)
            node, length = node.following.get(_folded(words[at + length])) if more else None, length + 1
        return found

    def _tree(self, first: str) -> _Node | None:
        if first not in self._trees and first in self._beginning:
            self._trees[first] = _tree_of(self._beginning[first])
        return self._trees.get(first)


def _tree_of(phrases: Iterable[tuple[str, Meaning]]) -> _Node:
    """Return the tree of phrases that begin with one word, from that word on."""
    start = _Node()
    for phrase, meaning in phrases:
        node = start
        for folded in fold(phrase).split()[1:]:
            node = node.following.setdefault(folded, _Node())
        node.phrases.append((phrase.split(), meaning))
    return start


@lru_cache(_REMEMBERED)
def _folded(word: str) -> str:
    return fold(word)


def _is_form(typed: str, word: str) -> bool:
    """Tell whether a word was typed as the table has it, or without all of its diacritics."""
    return typed == word or (word not in _EXACT and typed == fold(word))
