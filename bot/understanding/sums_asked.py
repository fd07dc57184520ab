"""What somebody wants worked out from the guide's own figures: how many times more, by how much, together, or in EMV.

Every word of such a message must be known here: with any other one it is a question of its own to the guide.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.numbers.amounts import Amount, NumberKind
from bot.numbers.running_text import find_quantities
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from bot.understanding.claim_wording import is_year, plain_figure, written_out
from knowledge.guide import Language
from knowledge.series import GuideFigures, MediaValue, Series
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

Operation = Literal["ratio", "growth", "difference", "total", "rest"]
LONGEST_SUM = 160
"""Characters of a message that asks for such a sum; a longer one tells of more."""
_MUCH = r"(?:bao nhieu|bao nhiu|bnhieu|bn|nhieu|nhiu|may)"
_WHAT = r"(?: (?:(?:so )?voi )?(?:nam )?\d+(?:[.,]\d+)?)?"
"""A figure or a year between a verb and how much: "hơn 2016 bao nhiêu"."""
_OPERATIONS: Mapping[Operation, re.Pattern[str]] = {
    "ratio": expression(
        rf"(?:(?:gap|tang|lon|cao|nhieu|hon|bang)(?: gap| hon| len)?{_WHAT} )?(?:khoang )?{_MUCH} lan(?: the)?|"
        rf"gap (?:khoang )?{_MUCH}(?= (?:nam )?\d)|"
        r"(?:by )?how many times(?: (?:bigger|larger|more|higher|over|as \w+))?|what multiple|by what factor"
    ),
    "growth": expression(
        rf"(?:tang|giam|lech|tang truong|hon)?(?: truong)?(?: len| them)?{_WHAT}(?: khoang)? ?{_MUCH} ?(?:%|phan tram)|"
        r"(?:by )?(?:how many|how much|what) (?:%|percent(?:age)?)(?: growth| increase)?|(?:percentage|%) (?:growth|"
        r"increase|change)|in (?:percentage|percent|%)|growth (?:rate|percentage)|rate of growth|"
        r"toc do tang(?: truong)?|ty le tang(?: truong)?"
    ),
    "difference": expression(
        rf"chenh(?: lech)?(?: nhau)?(?: {_MUCH})?(?: diem(?: phan tram)?)?|cach (?:nhau )?{_MUCH}|"
        rf"(?:nhieu )?(?:hon|kem|tang|giam)(?: kem)?(?: nhau)?(?: them| len| duoc)?{_WHAT}(?: khoang)? {_MUCH}"
        r"(?: (?:ty|ti|diem|usd|do))*|"
        rf"them {_MUCH}(?: (?:ty|ti|diem|usd|do))*|(?:what(?: s| is) )?the (?:difference|gap)|difference|"
        r"(?:by )?how much (?:more|bigger|larger|higher|less|growth|(?:it|the market) has (?:grown|increased|risen)|"
        r"(?:did|has) (?:it|the market) "
        r"(?:grow|grown|rise|risen|increased?))|subtract|lay (?=\d)|tru(?= \d)"
    ),
    "total": expression(
        rf"tong(?: cong| so)?(?: (?:la )?{_MUCH})?|cong (?:lai|het|voi|them)(?: (?:la )?{_MUCH})?|cong(?= \d)|"
        r"(?:the )?total|"
        r"(?:the )?sum|add(?:ed)?(?: \w+)? (?:up|together)|altogether|in total|combined"
    ),
    "rest": expression(
        rf"(?:con(?: lai)?|thi con)(?: lai)? {_MUCH} ?(?:%|phan tram)?(?: (?:giu nguyen|con lai))?|"
        r"(?:what(?: s| is) |how (?:much|many)(?: percent)? (?:is |are )?)(?:left|the rest)|the remaining"
    ),
}
"""How each operation is asked for, in folded text with short forms written out; the first that is found counts."""
_ORDER: tuple[Operation, ...] = ("rest", "ratio", "growth", "total", "difference")
_NUMBER = expression(r"(?<!\w)[$]?\d+(?:[.,]\d+)*\s?(?:%|ty|ti|trieu|billion|bn|usd|do)?(?!\w)")
_WORD = expression(r"[a-z]+")
_SMALL = frozenset(
    "nam tu den toi so sanh voi va thi la co bao nhieu vay the a ah oi nhi nhe nha con gi minh em cho biet hoi tinh ra "
    "khoang giai doan trong giua hai cai con so nay do kia ay cua influencer marketing mkt tang len giam no hon kem "
    "lan phan tram phat trien lon nho them duoc khong ha usd dong ty ti nhu may giup di ban bot ad tong cong lai ket "
    "qua muc luc cu luon nua z v j r roi qua ca gop tat het gap lech diem tong nhiu bn ngan ky moi xong dang xem thu "
    "the of in and to from between year years by how much many times what is was did it grow grew grown bigger larger "
    "higher more than less compared compare with vs versus for so then that this me tell calculate work out compute "
    "please pls usd dollars dollar billion percent percentage points point difference increase increased rise rose "
    "drop roughly about over two both figures numbers figure number total up get got has have be s on right or quy "
    "added new opened what mo "
    "chu nhi nhu khoang ma may dau ok oke da vang us against relative size theo tinh ra".split()
)
"""Words, folded, that may stand beside the operation and the figures."""
_GOES_ON = expression(
    r"^\W*(?:(?:ok|the|vay|a|u|va|and)\s+)*(?:con|tu|thi|so voi|from|what about|how about|giua|between)\b"
)
_SPENDS = expression(
    r"\b(?:chi|bo(?: ra)?|dau tu|ngan sach|spend(?:ing)?|spent|invest(?:ing|ed)?|put in|budget|rot|do vao|tieu)\b"
)
_ASKS_RETURN = expression(
    rf"\b{_MUCH}\b|\b(?:thi sao|duoc gi|ra sao|how much|what (?:do|would|will|should|is|s)|what emv|bring)\b"
)
_OF_VALUE = expression(r"\b(?:emv|earned media(?: value)?|gia tri truyen thong)\b")
_OF_OTHERS = expression(
    r"\b(?:cpm|cpe|cpv|cpc|cpa|ctr|er|roas|view|views|luot|like|likes|hien thi|impressions?|reach|follow\w*|"
    r"tuong tac|click\w*|don|orders?|booking|cat xe|leads?|hoc vien|hoc sinh|khach|(?<=\d )ve|ban ve|chot|dang ky|"
    r"nap|cai dat)\b"
)
_PROFIT = expression(
    r"\b(?:loi(?! ich| the)|(?:co |la |bi )lai|lai (?=\d|bao|duoc|nhieu|khung|to)|"
    r"loi nhuan|doanh thu|profits?|revenue|sales|earnings?|gain|lo von|earn)\b"
)
_MOST_WORDS_OF_PROFIT = 12
"""Words of a message that asks for the profit of what was worked out before: a longer one says more."""
_EACH = frozenset({Decimal(1)})


@dataclass(frozen=True)
class Before:
    """What went before a message: the words of the last turn, and the points that it showed."""

    words: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class AskedSum:
    """An operation on two figures of a series, by their names, older first."""

    operation: Operation
    series: Series
    names: tuple[str, str]


@dataclass(frozen=True)
class AskedMediaValue:
    """Money spent, whose earned media value is asked for: at the average of the guide, or at the most."""

    value: MediaValue
    spent: Amount
    at_most: bool = False


def asked_sum(text: str, known: GuideFigures, before: Before = Before()) -> AskedSum | None:
    """Return what is to be worked out from two figures of the guide; None where a message asks for something else."""
    if len(text) > LONGEST_SUM:
        return None
    folded = _plain(text)
    operation = _operation(folded) or (_operation(_plain(before.words)) if _GOES_ON.match(folded) else None)
    if operation is None:
        return None
    for series in known.series:
        named = bool(series.named.search(folded))
        if (named or _fits(folded, series, before)) and _says_no_more(folded, series):
            names = _operands(folded, series, before, operation, named=named)
            if names:
                return AskedSum(operation, series, names)
    return None


def asked_media_value(
    text: str, known: GuideFigures, language: Language, before: Before = Before()
) -> AskedMediaValue | None:
    """Return the money of which somebody asks what it brings at the guide's earned media value."""
    folded, value = _plain(text), known.media_value
    if len(text) > LONGEST_SUM or _OF_OTHERS.search(folded):
        return None
    goes_on = before.points[:1] == (value.point,)
    goes_further = _GOES_ON.match(folded) or text.rstrip().endswith("?")
    if not (_ASKS_RETURN.search(folded) or (goes_on and goes_further)):
        return None
    amounts, rates = _amounts(text, language), {value.average, value.most}
    quotes = any(each.value in rates for each in amounts)
    spent = _spent(amounts, rates) or (_spent(_amounts(before.words, language), rates) if goes_on and quotes else [])
    further = goes_on and bool(_spent(_amounts(before.words, language), rates))
    about = quotes or further or ((goes_on or _OF_VALUE.search(folded)) and _SPENDS.search(folded))
    if not about or len(spent) != 1 or spent[0].unit == "percent":
        return None
    return AskedMediaValue(value, spent[0], any(each.value == value.most for each in amounts))


def takes_for_profit(text: str, known: GuideFigures, before: Before) -> bool:
    """Tell whether a message takes the earned media value that was just shown for profit or revenue."""
    folded = _plain(text)
    asks = text.rstrip().endswith("?") or re.search(r"\b(?:khong|ha|a|dung|nhi|phai)\W*$", folded)
    few = len(folded.split()) <= _MOST_WORDS_OF_PROFIT and not re.search(
        r"\b(?:chi|(?<!doanh )thu|ban duoc|gia von)\b", folded
    )
    return bool(before.points[:1] == (known.media_value.point,) and _PROFIT.search(folded) and asks and few)


@once_a_message
def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s%.,$]|[.,](?!\d)", " ", written_out(text))).strip()


def _operation(folded: str) -> Operation | None:
    return next((name for name in _ORDER if re.search(rf"(?<!\w)(?:{_OPERATIONS[name].pattern})(?!\w)", folded)), None)


def _fits(folded: str, series: Series, before: Before) -> bool:
    """Tell whether a message that does not name a series can be about it: it was shown, or all figures are its own."""
    years = _years(folded)
    if before.points[:1] == (series.point,):
        return True
    if len(years) > 1:
        return all(year in series.values for year in years)
    return len(_own_figures(folded, series)) > 1


def _years(folded: str) -> list[str]:
    return list(dict.fromkeys(found for found in re.findall(r"(?<![\d.,])\d{4}(?![\d.,])", folded) if is_year(found)))


def _own_figures(folded: str, series: Series) -> list[str]:
    """Return the names of the figures of a series that a text gives as numbers."""
    typed = {plain_figure(found) for found in re.findall(r"\d+(?:[.,]\d+)*", folded)}
    return [name for name, value in series.values.items() if str(value) in typed]


def _says_no_more(folded: str, series: Series) -> bool:
    rest = _NUMBER.sub(" ", folded)
    for name in _ORDER:
        rest = re.sub(rf"(?<!\w)(?:{_OPERATIONS[name].pattern})(?!\w)", " ", rest)
    return all(word in _SMALL for word in _WORD.findall(series.named.sub(" ", rest)))


def _operands(
    folded: str, series: Series, before: Before, operation: Operation, *, named: bool
) -> tuple[str, str] | None:
    years, figures = _years(folded), _own_figures(folded, series)
    foreign = [year for year in years if year not in series.values]
    if foreign or (operation == "rest" and len(figures) != len(("one", "other"))):
        return None
    said = list(dict.fromkeys([*years, *figures]))
    shown = before.points[:1] == (series.point,)
    if len(said) == 1 and (shown or named):
        earlier = [name for name in (*_years(_plain(before.words)), *_own_figures(_plain(before.words), series))]
        said += [name for name in dict.fromkeys(earlier) if name in series.values and name not in said][:1]
    if not said and named and not shown and operation in ("difference", "total", "ratio"):
        said = list(series.values) if len(series.values) == len(("one", "other")) else []
    if not said and shown:
        said = [year for year in _years(_plain(before.words)) if year in series.values]
        said = said if len(said) > 1 or len(series.values) > len(("one", "other")) else list(series.values)
        if operation == "growth":
            said = [] if len(_years(_plain(before.words))) < len(("one", "other")) else said
    if len(said) != len(("one", "other")):
        return None
    first, last = sorted(said, key=list(series.values).index)
    return first, last


def _spent(amounts: Sequence[Amount], rates: set[Decimal]) -> list[Amount]:
    """Return the amounts of a text that are no rates of the guide, no "each dollar" and no year."""
    return [each for each in amounts if each.value not in rates | _EACH and not is_year(each.piece)]


def _amounts(text: str, language: Language) -> Sequence[Amount]:
    try:
        return [amount_of(found.quantity, NumberKind.MONEY, language) for found in find_quantities(normalise(text))]
    except InvalidInput:
        return []
