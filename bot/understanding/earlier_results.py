"""Numbers of results further back: what a correction names of them, and what a new calculation lacks."""

import re

from bot.calculations.calculate import calculate_typed
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import CarriedOn, carried_on, roles_in_words, typed_again
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.guide.answerer import Answer
from bot.understanding.quotes import told_of
from bot.understanding.utterance import MOST_QUESTIONS, Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_CORRECTS = expression(
    r"\b(?:nham|lon|lo|sai|quen|dem lai|xem lai|coi lai|sua|thoi|thuc ra|moi dung|chu (?:khong|ko|hong|k)|sorry|oops|"
    r"actually|wrong|mistyped|miscounted|typo|correction|should be|only|instead|not)\b"
)
"""Words of somebody who corrects a number; folded."""
_ANOTHER = expression(
    r"\b(?:nua|khac|kia|moi|(?:ban|bai|be|clip|post|kol|koc|nguoi|em|chi|anh) (?:nay|do)|another|"
    r"other|next|new|this (?:one|post))\b"
)
"""Words by which somebody goes on to another person or post; folded."""
_ON_BASE = expression(
    r"\b(?:by|on|per|based on|use|using|take|theo|tinh theo|tren|chia cho|dung|xai|lay)\s"
    r"(?:the |our |so )?"
    r"(?P<base>followers?|follow|reach|views?|impressions?|luot xem|luot tiep can|nguoi theo doi|hien thi|view)\b"
)
"""The base of a rate; folded."""
_NUMBER = expression(r"(?<![\w.,])\d[\d.,]*\s?(?:k|m|tr|triệu|nghìn|ngàn)?(?![\w%])", re.IGNORECASE)
_LONGEST = 16
"""Words of such a message."""
_DIVIDES = expression(
    r"\b(?:divid\w*|chia|instead|thay (?:cho|vi|vao)|doi (?:sang|qua|mau)|mau so|base|what if|thi sao|"
    r"tinh lai|tinh theo)\b"
)
"""How a message goes over to another base of a rate; folded."""
_OF_OTHERS = expression(
    r"\b(?:likes?|tim|thich|comments?|cmt|binh luan|shares?|chia se|saves?|luu|cost|chi phi|gia|"
    r"cp[mvcea]|er cua|bai \d|post \d)\b"
)
"""What else a number may be of; folded."""
_COUNTED = expression(r"\d{3}|\d\s?(?:k|m|tr|nghìn|ngàn|triệu)(?!\w)|\d[.,]\d{3}", re.IGNORECASE)
"""A number of people or views, and none of an item."""
_GROUPS = ("base", "interactions")
"""What is asked for where one of several inputs will do."""


def corrected_earlier(said: Utterance) -> CarriedOn | None:
    """Return an earlier result with the number that a message corrects by name, whatever was talked of since.

    "Tim có 480 thôi, đếm nhầm" means the rate of before, also below an answer from the guide.
    """
    folded = fold(said.text)
    if said.last_calculation or len(folded.split()) > _LONGEST or not _CORRECTS.search(folded):
        return None
    result = _newest(said)
    for told in (said.text, *told_of(said.text, result.command)) if result else ():
        named = roles_in_words(told, result.command, said.language) if result else {}
        found = carried_on(told, result, said.language) if result and named.keys() & result.amounts.keys() else None
        if found and found.keeps_some and found.calculation.error is None:
            return found
    return None


def on_other_base(said: Utterance) -> CarriedOn | None:
    """Return an earlier rate on another base that a message tells, whatever was talked of since.

    "And by followers? We have 9.8k" means the interactions of before, also below an answer from the guide.
    """
    return None if said.last_calculation else _on_base(said)


def on_base_told_behind(said: Utterance) -> CarriedOn | None:
    """Return a rate on another base that a message names first, and tells behind: "divide by reach? Reach was 55k"."""
    folded = fold(said.text)
    tells = _DIVIDES.search(folded) and not _OF_OTHERS.search(folded) and _COUNTED.search(said.text)
    return _on_base(said) if tells else None


def _on_base(said: Utterance) -> CarriedOn | None:
    found, result = _ON_BASE.search(fold(said.text)), _newest(said)
    if result is None or result.command != "engagement" or found is None:
        return None
    numbers = _NUMBER.findall(said.text)
    if len(numbers) != 1 or len(said.text.split()) > _LONGEST:
        return None
    changed = carried_on(f"{found['base']} {numbers[0]}", result, said.language)
    return changed if changed and changed.keeps_some and changed.calculation.error is None else None


def with_what_is_known(answer: Answer, said: Utterance) -> CarriedOn | None:
    """Return a calculation that lacks one number, with that of the last result; None where that has it not."""
    wish, result = answer.wish, _newest(said)
    if wish is None or result is None or wish.missing is None or wish.written:
        return None
    just_shown = bool(said.turns and said.turns[-1].calculation) and not _ANOTHER.search(fold(said.text))
    if wish.missing == "base" and not just_shown:
        return None  # likes and comments are another post's, of which only its own base tells the rate
    inputs = CALCULATOR_BY_NAME[wish.command].inputs
    # Only counts are taken over: the money of a result was paid for what was worked out there.
    known = {name: amount for name, amount in result.amounts.items() if name in inputs and name != "cost"}
    typed = typed_again(known) | dict(wish.typed)
    if wish.missing not in (*_GROUPS, *typed):
        return None
    calculation = calculate_typed(wish.command, typed, said.figures_language)
    return CarriedOn(calculation, Wish(wish.command, typed), keeps_some=True) if calculation.error is None else None


def _newest(said: Utterance) -> StoredResult | None:
    """Return the newest result of the last turns."""
    results = (turn.calculation.result for turn in reversed(said.turns[-MOST_QUESTIONS:]) if turn.calculation)
    return next((result for result in results if result), None)
