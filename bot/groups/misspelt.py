"""The word by which a group calls the bot, where it was mistyped: "bót ơi", "bto oi", "bott tính giúp"."""

import re
from collections.abc import Sequence

from bot.groups.own_affairs import is_own_affair
from bot.groups.people import speaks_to_somebody
from bot.groups.talk import asks_something
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

SHORTEST_KEYWORD = 3
"""Letters of a keyword that is known when it is mistyped: those of shorter ones make too many other words."""
MOST_WORDS_OF_CALL = 60
"""Words of a text that are looked at: behind them nobody begins to call."""
_WORD = expression(r"\w+")
CALLED = expression(r"^\s+(?:ơi|oi|ới|ui|êi|ei)i*\b", re.IGNORECASE)
"""Stands behind a name that is called out."""
_ASKED_TO = expression(
    r"^\W*(?:(?:giup|lam on|oi) )?(?:tinh|tom tat|giai thich|dich|so sanh|liet ke|tra|rut gon|"
    r"(?:cho|xin)(?: phep)? (?:em|anh|chi|minh|toi|tui|e|c|a|mik|m) hoi)\b"
)
"""How a wish to the bot goes on behind its name; folded."""
_WISH = expression(r"\b(?:giup|gium|dum|ho|hoi)\b")
"""What such a wish has in it; folded."""
_OTHER_WORDS = frozenset({"boot", "bớt", "bột"})
"""Words that a keyword becomes by one slip and that people write all the same: they must be called out."""
_NICKNAMES = frozenset({"bột"})
"""Those by which people call each other too: who says no more than that may call a colleague."""


def mended_call(text: str, keyword: Sequence[str]) -> str:
    """Return a text with the keyword in its place where a call to the bot has it mistyped; else the text as it is.

    Letters that were doubled or swapped make no word. Other diacritics mostly do, so such a word must be called out,
    with a question that is no affair of the team's, or go on as a wish.
    """
    if len(keyword) != 1 or len(keyword[0]) < SHORTEST_KEYWORD:
        return text
    wanted = keyword[0]
    for at, found in zip(range(MOST_WORDS_OF_CALL), _WORD.finditer(text), strict=False):
        word = found[0].lower()
        is_slip = word in _slips(fold(wanted))
        if not (is_slip or (fold(word) == fold(wanted) and word not in (wanted, fold(wanted)))):
            continue
        if _calls(word, text[found.end() :], is_first=at == 0, rest=_without(text, found), is_slip=is_slip):
            return f"{text[: found.start()]}{wanted}{text[found.end() :]}"
    return text


def _slips(keyword: str) -> frozenset[str]:
    """Return the keyword with one letter doubled, and with two neighbours swapped; folded."""
    doubled = {keyword[: at + 1] + keyword[at:] for at in range(len(keyword))}
    swapped = {keyword[:at] + keyword[at + 1] + keyword[at] + keyword[at + 2 :] for at in range(len(keyword) - 1)}
    return frozenset((doubled | swapped) - {keyword})


def _without(text: str, found: re.Match[str]) -> str:
    """Return what is said besides the mistyped name and the word that calls behind it."""
    return f"{text[: found.start()]} {CALLED.sub('', text[found.end() :])}".strip(" ,.:;!?-–\n")


def _calls(word: str, after: str, *, is_first: bool, rest: str, is_slip: bool) -> bool:
    """Tell whether a mistyped name calls the bot; `rest` is what is said besides."""
    folded = fold(after)
    is_wish = is_first and bool(_ASKED_TO.match(folded) and _WISH.search(folded))
    if word in _OTHER_WORDS and not CALLED.match(after):
        return False
    if is_slip and is_wish:
        return True
    if not words(rest):
        return bool(CALLED.match(after)) and word not in _NICKNAMES
    if speaks_to_somebody(rest):
        return False
    if is_slip:
        return asks_something(rest)
    if not CALLED.match(after):
        return is_wish
    is_for_person = word in _NICKNAMES and not _ASKED_TO.match(fold(rest)) and is_own_affair(rest)
    return asks_something(rest) and not is_for_person
