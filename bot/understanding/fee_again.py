"""A fee with another price, other views or more posts: `3 clip thì nhiêu`, `tăng CPM lên 100k đi`."""

import re
from collections.abc import Mapping

from bot.calculations.calculate import calculate_typed
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.own_quotes import COUNT_TOLD, POSTS_PAID, QUOTE_FILL, counted, folded_quote, price_told
from bot.calculations.taken_out import cut_out
from bot.calculators.fee import FEE
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

_FILL = QUOTE_FILL | frozenset(
    """a nham lon sai nho quen chi con lai that ra thuc tang giam len xuong ha nang doi sua thanh bot them nua thoi tra
    actually sorry oops wait only just really let lets s raise raised increase lower drop reduce change to down up it
    now instead what about pack bundle package deal if was were be make that those this pay pays paid accept accepts
    offers offer chiu chap gia khach ho client sep cong ty cty hop dong combo tron chung tong all total together ca het
    tat luon roi ha uh um ah oh ua chet k ko khong duoc dc neu gio bay nhieu thi sao z v vay""".split()
)
_MEAN_ALONE = expression(
    r"(?<!\w)(?:trung binh|tb|average|avg|median)(?:\s(?:cua|e|em|minh|la|is|was|only|just|chi|co|actually|khoang|tam|"
    r"about|around|more like)){0,4}\s(?P<count>\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m)(?!\w))?)(?![\w%$]|[.,]\d)"
)
"""`my average is only 12k`: of what has the price; folded."""
_MORE_POSTS = expression(r"(?<!\w)(?:them|add|another|extra|plus)\s\d")
_PACK = expression(r"(?<!\w)(?:pack|bundle|package|combo|goi)\s(?:of\s)?(?P<posts>\d{1,2})(?![\w.,]?\d|\w)")
"""`a pack of 5`; folded."""


def fee_again(said: Utterance) -> CarriedOn | None:
    """Return the last fee with what a message changes of it; None where it says anything else."""
    last = said.last_calculation.calculation if said.last_calculation else None
    result = last.result if last else None
    if result is None or result.command != FEE.command or not any(map(str.isdecimal, said.text)):
        return None
    typed = typed_again(result.amounts)
    changed = _changed(folded_quote(said.text), typed, said.figures_language)
    if not changed:
        return None
    wish = Wish(FEE.command, typed | changed)
    calculation = calculate_typed(FEE.command, wish.typed, said.figures_language)
    return CarriedOn(calculation, wish, keeps_some=True) if calculation.error is None else None


def _changed(folded: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """Return the inputs of a fee that a message tells anew; nothing where it tells anything else."""
    price = price_told(folded, language)
    rest, changed = (price.rest, dict(price.inputs)) if price else (folded, {})
    counts = list(COUNT_TOLD.finditer(rest))
    mean = None if counts else _MEAN_ALONE.search(rest)
    if len(counts) > 1:
        return {}
    if counts:
        changed, rest = changed | counted(counts[0]), cut_out(rest, counts[0])
    elif mean:
        name = "interactions" if "interactions" in known else "views"
        changed, rest = changed | {name: mean["count"].strip(" .,")}, cut_out(rest, mean)
    posts = list(POSTS_PAID.finditer(rest)) or list(_PACK.finditer(rest))
    if len(posts) == 1:
        before = int(known.get("posts", "1")) if _MORE_POSTS.search(rest) else 0
        changed, rest = changed | {"posts": str(before + int(posts[0]["posts"]))}, cut_out(rest, posts[0])
    fits = changed.keys() <= {*known, "posts"} and _FILL.issuperset(re.findall(r"[^\W\d_]+|\d+", rest))
    return changed if fits else {}
