"""Whether a short question has to do with what was shown last, and how that came to be shown."""

from collections.abc import Iterator

from bot.state.values import Turn
from bot.understanding import references
from bot.understanding.reader import has_pronoun
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from index.words.specifics import names_in
from knowledge.guide import Language, Point
from knowledge.toolbox.folding import fold, words

_LEAST_NAME = 3
"""Letters of a name; shorter words with a capital are short forms of chats more often."""
_FEW_LEAD_THERE = 0.05
"""Score (0..1) that the point needs without its name in front: a name leads to its point whatever is asked then."""
_LED_BY_THEME, _LED_BESIDE = 0.005, 0.1
"""Scores (0..1) below which the point has nothing to do with a question on a theme that no document has: where nothing
is near, and where other points are."""


def has_to_do_with(point: Point, said: Utterance, finding: Finding) -> bool:
    """Tell whether a question has to do with a point: it points back, has a word of it, or leads there by itself."""
    written = point.in_language(said.language)
    named = references.shared_names(said.text, f"{written.title} {written.text}")
    led = max((one.score for one in finding.points if one.id == point.id), default=0.0)
    if references.chooses(said.text) or references.asks_beyond_of(said.text, written.text):
        return False
    if names_another(said.text, f"{written.title} {written.text}", said.language):
        return False
    if finding.missing and led < (_LED_BY_THEME if finding.decision == "decline" else _LED_BESIDE):
        return has_pronoun(said.text)  # a word that both have is no reason where another theme is asked for
    return has_pronoun(said.text) or bool(named) or (led >= _FEW_LEAD_THERE and not finding.missing)


def names_another(text: str, told: str, language: Language) -> bool:
    """Tell whether a text names a person, firm or platform that another text does not ("Sơn Tùng thì bao nhiêu")."""
    known = set(words(fold(told)))
    platforms = [name for name in names_in(text, language) if not name.isdecimal()]
    return any(not set(words(fold(name))) <= known for name in (*_proper_names(text), *platforms))


def _proper_names(text: str) -> Iterator[str]:
    """Yield words of a text that begin with a capital; the first only before another, as every text may begin so."""
    said = [word.strip(".,?!:;()\"'“”…") for word in text.split()]
    proper = [_is_proper(word) for word in said]
    if all(proper):
        return
    for at, word in enumerate(said):
        begins = at == 0 or text.split()[at - 1][-1] in ".?!…"
        if proper[at] and (not begins or (at + 1 < len(said) and proper[at + 1])):
            yield word


def _is_proper(word: str) -> bool:
    return len(word) >= _LEAST_NAME and word[0].isupper() and not word.isupper()


def asked_by_numbers(turn: Turn) -> bool:
    """Tell whether the points of a turn were asked for by several numbers."""
    return not turn.shown.section and len(turn.shown.points) > 1 and len(references.item_numbers(turn.words)) > 1


def lists_names(point: Point, said: Utterance) -> bool:
    """Tell whether a point names several platforms or countries."""
    return len(names_in(point.in_language(said.language).text, said.language)) > 1
