"""Everything that the bot says, in each language."""

from collections.abc import Mapping

from bot.texts.en import ENGLISH
from bot.texts.schema import Texts
from bot.texts.vi import VIETNAMESE
from knowledge.guide import Language

__all__ = ["ENGLISH", "VIETNAMESE", "texts_for"]

_BY_LANGUAGE: Mapping[Language, Texts] = {"vi": VIETNAMESE, "en": ENGLISH}


def texts_for(language: Language) -> Texts:
    """Return every sentence in a language."""
    return _BY_LANGUAGE[language]
