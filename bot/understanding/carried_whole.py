"""Messages below a result that are read as a whole, before their clauses are told apart."""

import re
from dataclasses import replace

from bot.calculations.kept_numbers import CarriedOn, figure_of_kept
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.what_if import result_to_store
from bot.understanding.fee_again import fee_again
from bot.understanding.other_posts import of_another
from bot.understanding.results_compared import higher_of
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_BY_COUNT = expression(
    r"^\W*(?:(?:con|vay|the|neu|minh|gio|what if|how about|what about|and|if|we|i|ok|so)\W+){0,4}"
    r"(?:tinh |xet |go |look |do it |calculate )?(?:theo|by|per|on)\s(?:luot |so |the )?"
    r"(?:(?P<cpe>tuong tac|engagements?|interactions?)|(?P<cpc>clicks?|nhap|bam)|(?P<cpa>don(?: hang)?|orders?))"
    r"(?:\s(?:thi sao|thi|sao|the nao|instead|then|luon|di|nhi|a|vay|z|ra|bao nhieu|bn)){0,4}\W*$"
)
"""What a cost is to be set against, and nothing else; folded."""
_WHO = expression(
    r"[\s,;.]{1,4}(?:thì\s|thi\s|vậy\s|vay\s)?"
    r"(?:(?:ai|(?:bên|ben|bạn|ban|người|nguoi|kênh|kenh|cái|cai|đứa|dua)\s(?:nào|nao))(?:\s(?:tốt|tot|cao|ngon|ổn|on|rẻ|re|thấp|thap))?\s(?:hơn|hon)|"
    r"(?:who|which)(?:\sone)?(?:'s|s|\sis)\s(?:better|higher|cheaper|lower))"
    r"(?:\s(?:vậy|vay|z|v|ạ|a|nhỉ|nhi|ta|ha|hả|thế|the|then)){0,2}[\s?!.]{0,5}$",
    re.IGNORECASE,
)
"""The question which of both is better, behind the numbers of one."""


def carried_whole(said: Utterance) -> CarriedOn | None:
    """Return what a message as a whole makes of the last result; None where it says anything else."""
    return fee_again(said) or _by_count(said) or _of_another(said)


def _by_count(said: Utterance) -> CarriedOn | None:
    """Return what one of something cost, below a cost with their number (`còn nếu tính theo tương tác thì sao`)."""
    found, results = _BY_COUNT.match(fold(said.text)), said.last_results
    if found is None or not results or results[0].command not in PRICED_BY_COST:
        return None
    command = next(name for name, place in found.groupdict().items() if place)
    carried = figure_of_kept(command, results[0], said.figures_language)
    return carried if carried and carried.calculation.error is None else None


def _of_another(said: Utterance) -> CarriedOn | None:
    """Return the figure of another person with which of both is higher ("bạn khác 1.900 like 70k follow, ai hơn")."""
    results, language = said.last_results, said.figures_language
    numbers = _WHO.sub("", said.text)
    found = of_another(numbers, results[0], language) if results and numbers != said.text else None
    newest = result_to_store(found.calculation, language) if found else None
    sentence = higher_of(results[0], newest, language) if newest else None
    if found is None or sentence is None:
        return None
    reply = found.calculation.reply
    both = replace(found.calculation, reply=replace(reply, text=f"{reply.text}\n\n{sentence}"))
    return replace(found, calculation=both)
