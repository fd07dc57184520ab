"""The last two results: which is higher (`ai hơn`, `which is better`), or their mean (`trung bình 2 bài`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from bot.calculations.calculate import recalculate
from bot.calculations.formats import form_of, rounded, write_percent, write_result
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.stored_result import StoredResult
from bot.guide.answerer import Answer
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_WHICH = expression(
    r"^\W*(?:(?:the|vay|roi|ok|so|and|then|a|da)\W+){0,2}"
    r"(?:(?:ai|(?:ben|ban|cai|bai|kenh|clip|video|so|ket qua|lan|nguoi|kol|koc|camp|post)(?: nao)?|dua nao|"
    r"thang nao|cai gi)"
    r"(?: (?:co|la|thi|dang|duoc|hieu qua|loi|re|cao|tot|on|ngon|dat|hoi|thap|nhinh)){0,3} hon"
    r"|(?:which|who)(?: (?:one|post|creator|of (?:them|the two|these)))?(?: (?:is|has|was|does|did|"
    r"'s))?(?: (?:the|a))? ?"
    r"(?:better|cheaper|higher|lower|more expensive|best|wins|won|worse))"
    r"(?: (?:vay|v|z|a|nhi|ha|ta|bot|ban|the|rate|one|result|er|roi|then)){0,3}\W*$"
)
"""The question which of two is better, and nothing else; folded."""
_BY_HOW_MUCH = expression(
    r"^\W*(?:(?:the|vay|roi|ok|so|and|then|a|tuc la|nghia la|that ?s|that is|la|cai nay|cai sau|lan sau|it|"
    r"by)\W+){0,4}"
    r"(?:(?:re|mac|dat|cao|thap|tang|giam|chenh|hon|kem)(?: (?:hon|len|xuong|nhau|la|di|khoang)){0,2} "
    r"(?:bao nhieu|bn|bnhieu|nhieu|nhiu|may) ?(?:%|phan tram)"
    r"|(?:how much|how many|what) ?(?:%|percent)? ?(?:cheaper|more expensive|higher|lower|more|less|better|"
    r"worse|difference)?"
    r"(?: (?:is|was) (?:it|that|this))? ?(?:in )?(?:%|percent)?)"
    r"(?: (?:vay|v|z|a|nhi|ha|ta|so voi (?:cai|lan|bai|clip) (?:truoc|kia|dau)|than before)){0,3}\W*$"
)
"""The question by how much percent the last result differs from the one before; folded."""
_COUNTS = {
    "2": 2,
    "hai": 2,
    "two": 2,
    "both": 2,
    "3": 3,
    "ba": 3,
    "three": 3,
    "4": 4,
    "bon": 4,
    "four": 4,
    "5": 5,
    "nam": 5,
}
"""How many results a mean is wanted of; folded."""
_ALL_OF_THEM = (
    rf"(?:ca |of |the |these |those |all ){{0,3}}(?P<count>{'|'.join(_COUNTS)})"
    r"(?: (?:bai|clip|video|post|posts|kenh|ben|cai|nguoi|ban|so|ket qua|camp|dot|creators?|of them|videos?|results?))?"
)
_MEAN = expression(
    r"^\W*(?:(?:the|vay|roi|ok|so|and|then|tinh|cho|minh|lay|con|what|is|whats|what's|of)\W+){0,4}"
    r"(?:trung binh|tb|binh quan|average|mean|avg)(?:\W+(?:cong|cua|of|for|across|la|thi))*\W+"
    rf"{_ALL_OF_THEM}"
    r"(?:\W+(?:la|thi|bao nhieu|nhieu|nhiu|bn|do|nay|tren|vay|z|a|sao|di|giup|minh|then|please)){0,4}\W*$"
)
"""The wish for the mean of the last results, and nothing else; folded."""
_OF_SEVERAL = frozenset({"all", "plan", "compare", "split", "csv"})
"""Commands whose results have no figure of their own to be set side by side."""
_FIGURE = expression(r"<b>([^<:]{1,60}): ([^<]{1,60})</b>")
"""A figure of a result with its name, in HTML."""


def results_compared(said: Utterance, guide: Guide) -> Answer | None:
    """Return which of the last two results of one kind is higher, or the mean of some; None for other messages."""
    folded = fold(said.text)
    wants_mean, by_percent = _MEAN.match(folded), _BY_HOW_MUCH.match(folded) is not None
    if not (wants_mean or by_percent or _WHICH.match(folded)):
        return None
    count = _COUNTS[wants_mean["count"]] if wants_mean else len(("one", "other"))
    results = said.last_results[:count][::-1]
    if len(results) < count or results[0].command in _OF_SEVERAL or len({each.command for each in results}) > 1:
        return None
    if any(one.amounts == other.amounts for one, other in pairwise(results)):
        return None
    figures = _figures(results, said.language)
    if figures is None:
        return None
    compared = _mean if wants_mean else _difference if by_percent else _higher
    text = compared(figures, results[-1], said.language)
    finding = Finding(said.text, said.language, "answer", 1.0, ())
    return Answer(said.text, finding, Reply(text, shown=CALCULATION), guide)


def higher_of(before: StoredResult, newest: StoredResult, language: Language) -> str | None:
    """Return which of two results of one command is the higher one, as HTML; None where they are of different ones."""
    if before.command != newest.command or before.command in _OF_SEVERAL:
        return None
    figures = _figures((before, newest), language)
    return _higher(figures, newest, language) if figures else None


@dataclass(frozen=True)
class _Figure:
    """The first figure of a result: its key, its name and how it is written, as HTML, and its exact value."""

    key: str
    name: str
    written: str
    value: Decimal


def _figures(results: Sequence[StoredResult], language: Language) -> list[_Figure] | None:
    """Return the first figure of each result, oldest first; None where they are of different ones."""
    figures = []
    for each in results:
        found = recalculate(each.command, each.amounts, language)
        place = next((at for at, key in enumerate(found.values) if key != "interactions"), 0)
        shown = list(_FIGURE.finditer(found.reply.text))
        if len(shown) <= place:
            return None
        key = [*found.values][place]
        figures.append(_Figure(key, shown[place][1], shown[place][2], found.values[key]))
    return figures if len({(one.key, one.name) for one in figures}) == 1 else None


def _mean(figures: Sequence[_Figure], newest: StoredResult, language: Language) -> str:
    """Return the plain mean of the figures, as HTML."""
    mean = sum((one.value for one in figures), Decimal(0)) / len(figures)
    return texts_for(language).sums.mean_of_results.format(
        figure=figures[0].name,
        count=len(figures),
        mean=write_result(mean, form_of(figures[0].key), newest.currency, language),
        parts=" · ".join(one.written for one in figures),
    )


def _higher(figures: Sequence[_Figure], newest: StoredResult, language: Language) -> str:
    """Return which of two figures is the higher one, as HTML."""
    words, (first, second) = texts_for(language).sums, figures
    of_prices = newest.command in PRICED_BY_COST
    more, less = (words.dearer, words.cheaper) if of_prices else (words.higher, words.lower)
    sentence = words.same if first.value == second.value else more if second.value > first.value else less
    return sentence.format(figure=first.name, first=first.written, second=second.written)


def _difference(figures: Sequence[_Figure], newest: StoredResult, language: Language) -> str:
    """Return which of two figures is the higher one, and by how much percent of the first, as HTML."""
    compared, (first, second) = _higher(figures, newest, language), figures
    if first.value == second.value or not first.value:
        return compared
    percent = write_percent(rounded(100 * abs(second.value - first.value) / abs(first.value)), language)
    return f"{compared}\n{texts_for(language).sums.results_differ.format(percent=percent)}"
