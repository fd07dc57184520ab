"""Answers to a dialog among other words: `9 triệu, 240 nghìn lượt`, `à không, chi phí là 12 triệu, quên tiền ship`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.calculations.dialog import Dialog
from bot.calculations.dialog_answers import dialog_with, is_cancelling, is_going_back
from bot.calculations.loose_lists import POLITE
from bot.numbers.running_text import find_quantities
from bot.numbers.typed_text import normalise
from bot.understanding.quotes import told_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 150
"""Characters of an answer; a longer text tells of something else."""
_SIGNS = expression(r"[^\w\s,.;:!?]")
"""A sign beside a number that may change it, as a minus does."""
_COUNTED = POLITE | frozenset(
    "luot lan cai nguoi va voi thi la khoang tam tong het chi duoc dc co toi roi con and about total times people "
    "so chua tinh nhu it s i had got we with around only co tat ca quen a um uh nham khoan shop ben for was is he hen "
    "ak uk oke ok chung gan hon co nhung them nua cung ra all roughly almost nearly".split()
)
"""Words, folded, beside bare numbers that say nothing more than that something is counted."""


@dataclass(frozen=True)
class _Telling:
    """Words, folded, that say which input one number is: one of `telling` is there whole, and others of `beside`."""

    telling: tuple[frozenset[str], ...]
    beside: frozenset[str]

    def has(self, said: frozenset[str]) -> bool:
        """Tell whether these words name the input, and nothing else."""
        known = self.beside.union(*self.telling)
        return said <= known and any(each <= said for each in self.telling)


def _telling(telling: str, beside: str) -> _Telling:
    return _Telling(tuple(frozenset(each.split()) for each in telling.split(",")), frozenset(beside.split()))


_INPUTS: Mapping[str, _Telling] = {
    "cost": _telling("bo, ton, mat, tieu, xai, chi, phi, paid, pay, payed, spent, spend, cost", "ra chi"),
    "revenue": _telling(
        "thu, ban, doanh thu, earned, made, sold, revenue, dem ve, mang ve, nhan ve", "ve dem mang duoc dc hang lai for"
    ),
    "cogs": _telling("gia von, hang nhap, nhap hang, tien hang, gia nhap, cogs, goods", "mua cost costs were the of"),
    "margin": _telling("bien, margin, loi nhuan", "loi nhuan lai gop gross profit"),
    "profit": _telling("loi, lai, profit, earn", "moi don mot cai san pham each order per an one duoc"),
}
"""What people say of each input."""


_LEAD = expression(
    r"^\W*(?:(?:hồi nãy|hoi nay|hồi đó|hoi do|lúc nãy|luc nay|bữa đó|bua do|hôm đó|hom do|"
    r"(?:(?:cái|cai)\s)?(?:bài|bai|clip|video|post|con)\s(?:đó|do|này|nay|kia|ấy|ay)|ờ|ừ|ừm|ồ|o|um|er|well|oh|nhầm|nham|"
    r"lộn|lon|quên|quen|nhớ ra rồi|nho ra roi|nhớ rồi|nho roi|xin lỗi|xin loi|sorry|có|co|được|duoc|"
    r"that post had|it had|"
    r"r|rồi|roi|ok|oke|okay|dạ|da|à|a|uh|um|vậy|vay|thì|thi|đây|day|đó|do|nè|ne|này|nay|so|here|here you go|"
    r"these|it's)\b\W+){1,6}(?=\S*\d)",
    re.IGNORECASE,
)
"""Words before the numbers, which say that they come now: `r do: 1500 tim`, `đây nè, 1200`."""


def answer_in_words(dialog: Dialog, text: str) -> str:
    """Return what a text says as the dialog can take it; the text itself where it takes that, or nothing of it."""
    if dialog.calculator.read or is_taken(dialog, text) or len(text) > _LONGEST:
        return text
    bare = _LEAD.sub("", text)
    readings = (bare, *_readings(dialog, bare)) if bare != text else _readings(dialog, text)
    return next((each for each in readings if is_taken(dialog, each)), text)


def is_taken(dialog: Dialog, text: str) -> bool:
    """Tell whether a dialog goes on with a text."""
    if is_cancelling(text) or is_going_back(text):
        return True
    try:
        return dialog_with(dialog, text).is_sound
    except InvalidInput:
        return False


def _readings(dialog: Dialog, text: str) -> Iterator[str]:
    """Yield what a text tells of the dialog's inputs by their names, and its numbers where it says nothing else."""
    yield from told_of(text, dialog.command)
    plain = normalise(text)
    try:
        found = list(find_quantities(plain))
    except InvalidInput:
        return
    left = plain
    for each in reversed(found):
        left = f"{left[: each.start]} {left[each.end :]}"
    told = re.findall(r"[^\W\d_]+", left)
    if not found or not told or _SIGNS.search(left):
        return
    said = frozenset(map(fold, told)) - _COUNTED
    if not said:
        yield ", ".join(each.quantity.text for each in found)
    for role, words in _INPUTS.items():
        if len(found) == 1 and role in dialog.calculator.inputs and words.has(said):
            yield f"{role}={found[0].quantity.text}"
