"""The language in which a calculation is read and answered: that of the conversation, not of one word or of labels."""

from bot.calculators.labels import LABELS
from bot.numbers.unit_words import CURRENCIES, SCALES
from index.words.language import ENGLISH, NEUTRAL, VIETNAMESE
from knowledge.guide import Language
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, has_diacritics

_WORD = expression(r"[^\W\d_]+")
_SHARED = frozenset(
    {word for labels in LABELS.values() for label in labels if label.isascii() for word in label.split()}
    | {*SCALES, *CURRENCIES, *NEUTRAL, "tính", "tinh", "giúp", "please", "pls", "so", "for", "from"}
)
"""Words that both languages type beside numbers: labels such as `likes`, units, and a polite word."""
_AGAINST_CONVERSATION = 2
"""Words of another language than that of the conversation, from which on a message is in that other one."""


@once_a_message
def figures_language(text: str, in_force: Language | None, fallback: Language) -> Language:
    """Return the language of a text with numbers; `in_force` is that of the conversation, if there was one."""
    told = {word.lower() for word in _WORD.findall(text)} - _SHARED
    vietnamese = {word for word in told if has_diacritics(word) or (word in VIETNAMESE and word not in ENGLISH)}
    english = {word for word in told - vietnamese if word in ENGLISH and fold(word) not in VIETNAMESE}
    needed = 1 if in_force is None else _AGAINST_CONVERSATION
    usual = in_force or fallback
    if any(map(has_diacritics, vietnamese)) and len(vietnamese) >= needed:
        return "vi"
    if len(english) != len(vietnamese) and max(len(english), len(vietnamese)) >= needed:
        return "en" if len(english) > len(vietnamese) else "vi"
    return usual
