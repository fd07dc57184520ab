"""Everything that the bot says, in each language."""

from collections.abc import Mapping

from bot.texts.en import TEXTS_EN
from bot.texts.schema import Texts
from bot.texts.vi import TEXTS_VI
from knowledge.guide import Language

__all__ = ["TEXTS_EN", "TEXTS_VI", "texts_for"]

_BY_LANGUAGE: Mapping[Language, Texts] = {"vi": TEXTS_VI, "en": TEXTS_EN}


def texts_for(language: Language) -> Texts:
    """Return every sentence in a language."""
    return _BY_LANGUAGE[language]
