"""The names in a question that stand nowhere in the knowledge: nothing in it can be about them."""

from index.serving.keyword_index import KeywordIndex
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_NAME = expression(r"(?<!\w)[A-Z]\w{3,30}")
"""A word that begins with a capital; shorter ones are short forms of chats more often than names."""


def strange_names(text: str, known: KeywordIndex) -> tuple[str, ...]:
    """Return the names of a text that no passage has; none where all of it is in capitals, which then tell nothing."""
    if text.isupper():
        return ()
    return tuple(
        name for name in _NAME.findall(text) if not any(len(known.rows_with(word)) for word in words(fold(name)))
    )
