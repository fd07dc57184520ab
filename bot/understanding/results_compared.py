"""Which of the last two results is the higher one: `ai hơn`, `cái nào rẻ hơn`, `which is better`."""

from decimal import Decimal

from bot.calculations.calculate import recalculate
from bot.calculations.formats import rounded, write_percent
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
_OF_SEVERAL = frozenset({"all", "plan", "compare", "split", "csv"})
"""Commands whose results have no figure of their own to be set side by side."""
_FIGURE = expression(r"<b>([^<:]{1,60}): ([^<]{1,60})</b>")
"""A figure of a result with its name, in HTML."""


def results_compared(said: Utterance, guide: Guide) -> Answer | None:
    """Return which of the last two results of one kind is higher; None for other messages, and where there are none."""
    results = said.last_results
    by_percent = _BY_HOW_MUCH.match(fold(said.text)) is not None
    if not (by_percent or _WHICH.match(fold(said.text))) or len(results) < len(("one", "other")):
        return None
    newest, before = results[0], results[1]
    if newest.command != before.command or newest.command in _OF_SEVERAL or newest.amounts == before.amounts:
        return None
    text = _compared(before, newest, said.language, by_percent=by_percent)
    finding = Finding(said.text, said.language, "answer", 1.0, ())
    return Answer(said.text, finding, Reply(text, shown=CALCULATION), guide) if text else None


def _compared(before: StoredResult, newest: StoredResult, language: Language, *, by_percent: bool) -> str | None:
    words = texts_for(language).sums
    found = [recalculate(each.command, each.amounts, language) for each in (before, newest)]
    keys = [list(each.values) for each in found]
    place = next((at for at, key in enumerate(keys[0]) if key != "interactions"), 0)
    shown = [list(_FIGURE.finditer(each.reply.text)) for each in found]
    if keys[0] != keys[1] or any(len(each) <= place for each in shown):
        return None
    first, second = (each[place] for each in shown)
    one, other = (each.values[keys[0][place]] for each in found)
    if first[1] != second[1]:
        return None
    of_prices = before.command in PRICED_BY_COST
    more, less = (words.dearer, words.cheaper) if of_prices else (words.higher, words.lower)
    sentence = words.same if one == other else more if other > one else less
    compared = sentence.format(figure=first[1], first=first[2], second=second[2])
    if not by_percent or one == other or not one:
        return compared
    percent = write_percent(rounded(100 * abs(Decimal(other) - Decimal(one)) / abs(Decimal(one))), language)
    return f"{compared}\n{words.results_differ.format(percent=percent)}"
