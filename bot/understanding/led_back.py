"""Whether a short question has to do with the point that was shown last."""

from bot.understanding import references
from bot.understanding.reader import has_pronoun
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Point

_FEW_LEAD_THERE = 0.05
"""Score (0..1) that the point needs without its name in front: a name leads to its point whatever is asked then."""
_LED_BY_THEME = 0.005
"""Score (0..1) below which the point has nothing to do with a question on a theme that no document has."""


def has_to_do_with(point: Point, said: Utterance, finding: Finding) -> bool:
    """Tell whether a question has to do with a point: it points back, has a word of it, or leads there by itself."""
    written = point.in_language(said.language)
    named = references.shared_names(said.text, f"{written.title} {written.text}")
    led = max((one.score for one in finding.points if one.id == point.id), default=0.0)
    if references.chooses(said.text) or references.asks_beyond_of(said.text, written.text):
        return False
    if finding.missing and finding.decision == "decline" and led < _LED_BY_THEME:
        return has_pronoun(said.text)  # a word that both have is no reason where another theme is asked for
    return has_pronoun(said.text) or bool(named) or (led >= _FEW_LEAD_THERE and not finding.missing)
