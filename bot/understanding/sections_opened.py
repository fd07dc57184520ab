"""Which section a message wants opened by a part of its name, or a misspelled one: "open the comparision section"."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.understanding.references import naming_words
from knowledge.guide import Section
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_OPENS = expression(
    r"\b(?:open|show|go to|take me to|read|see|mo|xem|doc|vao|vo|sang|qua|chuyen|liet ke|list)\b"
    r"(?=.{0,40}\b(?:phan|muc|chuong|section|chapter|part|chu de|one)\b)"
)
"""How a message asks for a section; folded."""
_SAYS_HOW = frozenset(
    "open go to take read see mo vao vo sang chuyen liet ke list chuong section chapter part chu de bay gio "
    "muon can dang nay do tat toan bo full whole entire again lai my want d like would minh em anh chi ben that".split()
)
"""Words, folded, that name no section."""
_MOST_WORDS = 16
_LIKE = 0.8
"""Likeness (0..1) of two long words that are one word, misspelled."""
_LONG = 5
"""Letters from which a word may be misspelled and still be known."""
_STEM = 6
"""Letters that two forms of one word begin with (`comparison`, `compared`)."""


def section_opened(text: str, sections: Sequence[Section]) -> Section | None:
    """Return the one section whose names have all words by which a message names what it wants opened."""
    if len(text.split()) > _MOST_WORDS or not _OPENS.search(fold(text)):
        return None
    wanted = naming_words(text) - _SAYS_HOW
    if not wanted or any(word[0].isdecimal() for word in wanted):
        return None
    found = [each for each in sections if each.points and _names_all(wanted, each)]
    if len(found) > 1:
        found = [each for each in found if any(wanted <= naming_words(title) for title in each.titles.values())]
    return found[0] if len(found) == 1 else None


def _names_all(wanted: frozenset[str], section: Section) -> bool:
    names = [naming_words(title) for title in section.titles.values()]
    return any(all(any(_same(word, name) for name in title) for word in wanted) for title in names)


def _same(word: str, name: str) -> bool:
    if word == name:
        return True
    if min(len(word), len(name)) < _LONG:
        return False
    return word[:_STEM] == name[:_STEM] or SequenceMatcher(None, word, name).ratio() >= _LIKE
