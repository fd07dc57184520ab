"""By how much amounts differ, what part one is of the other, and their average; also of those told right before."""

from decimal import Decimal

from bot.calculations.amounts_related import RelatedAmounts, related_amounts
from bot.calculations.formats import rounded, write_money, write_percent
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from knowledge.guide import Language

_LONGEST = 10
"""Words of a question for the amounts of the message before."""


def relation_said(said: Utterance) -> str | None:
    """Return how the amounts of a message stand to each other; None where it does not ask for that."""
    language = said.figures_language
    found = related_amounts(said.text, language) or _behind(said, language)
    return _related_written(found, language) if found else None


def _behind(said: Utterance, language: Language) -> RelatedAmounts | None:
    last = said.turns[-1] if said.turns else None
    if last is None or (last.calculation and last.calculation.result) or len(said.text.split()) > _LONGEST:
        return None
    if any(map(str.isdecimal, said.text)):
        return None
    return related_amounts(f"{last.words.rstrip(' .?!')}, {said.text}", language)


def _related_written(found: RelatedAmounts, language: Language) -> str:
    words, unit = texts_for(language).sums, found.unit
    if found.sort == "average":
        total = sum(found.values, Decimal(0))
        return words.own_average.format(
            result=write_money(rounded(total / len(found.values)), unit, language),
            parts=" + ".join(write_money(each, unit, language) for each in found.values),
            count=len(found.values),
        )
    first, second = found.values
    written = {
        "first": write_money(first, unit, language),
        "second": write_money(second, unit, language),
        "difference": write_money(abs(first - second), unit, language),
        "percent": write_percent(rounded(found.percent), language),
        "left": write_percent(rounded(100 - found.percent), language),
    }
    rises = words.own_rise if second > first else words.own_fall
    return (words.own_share if found.sort == "share" else rises).format(**written)
