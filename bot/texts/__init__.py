"""The words of each language, joined."""

from collections.abc import Mapping

from bot.texts import en, vi
from bot.texts.schema import Texts
from knowledge.guide import Language

_TEXTS: Mapping[Language, Texts] = {"vi": vi.TEXTS, "en": en.TEXTS}


def texts_for(language: Language) -> Texts:
    """Return every sentence in a language."""
    return _TEXTS[language]
