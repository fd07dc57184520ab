"""Claims that something grew to a multiple: `the market doubled from 2016 to 2020, right?`, `gấp 5 lần phải không`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.understanding.claim_wording import bare_claim
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_MULTIPLE = 160
"""Characters of such a claim."""
_NAMED: Mapping[str, int] = {
    "doubled": 2, "double": 2, "tripled": 3, "triple": 3, "quadrupled": 4, "twofold": 2, "threefold": 3,
    "fivefold": 5, "tenfold": 10, "doi": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10,
}  # fmt: skip
_MULTIPLE = expression(
    r"(?:(?P<bound>hon|more than|over|at least|gan|nearly|almost) )?(?:"
    r"(?P<english>doubled?|tripled?|quadrupled|(?:two|three|five|ten)fold)|"
    r"(?:tang )?gap (?:(?P<bound_inside>hon|gan) )?(?:(?P<word>doi|ba|bon|nam|sau|bay|tam|chin|muoi)(?: lan)?|"
    r"(?P<number>\d{1,2}(?:[.,]\d{1,2})?)(?: lan)?)|"
    r"(?:tang|grew|grown|up|rose|increased)(?: by| len)? (?P<times>\d{1,2}(?:[.,]\d{1,2})?) ?(?:lan|times|x|fold))"
    r"(?!\w)"
)
_IN_PERCENT = expression(r"#\s?ad\b|\bhashtag|\b(?:tim kiem|tra cuu|search\w*|google)\b")
"""Things of which the guide tells the growth in percent; folded."""
_WORDED = expression(
    r"(?:(?:tăng |tang )?(?:more than |over |hơn |hon )?(?:đã |da |have |has )?)"
    r"(?:(?P<english>doubled?|tripled?|quadrupled?)|"
    r"(?:tăng |tang |grew |grown |grow |rose |increased? |up |went up )?(?:by )?(?:"
    r"(?P<fold>two|three|four|five|six|ten|\d{1,3})-?\s?fold|"
    r"(?P<times>two|three|four|five|six|ten|\d{1,3}(?:[.,]\d)?)\s?(?:times|x)(?! (?:a|per|each))|"
    r"(?:tăng |tang )?(?:gấp|gap) (?:(?:hơn|hon) )?(?P<word>đôi|doi|ba|bốn|bon|năm|nam|sáu|sau|mười|muoi|\d{1,3}"
    r"(?:[.,]\d)?)(?: lần| lan)?))(?!\w)",
    re.IGNORECASE,
)
_FACTORS: Mapping[str, int] = {
    **_NAMED, "quadruple": 4, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
}  # fmt: skip
_EXACT, _NEAR = Decimal("0.05"), Decimal("0.1")
"""How far the claimed multiple may be off for a yes (about one decimal), and as a share for "nearly"."""

MultipleVerdict = Literal["yes", "nearly", "no"]
Bound = Literal["", "above", "below"]
"""Whether a multiple is claimed as a limit ("more than doubled")."""


@dataclass(frozen=True)
class Multiple:
    """A multiple that somebody claims, and the question for it in its place, folded."""

    asked: str
    factor: Decimal
    bound: Bound = ""

    def verdict(self, ratio: Decimal) -> MultipleVerdict:
        """Return what is to be said of the claim where the figures give `ratio`."""
        if self.bound == "above" and self.factor <= ratio < self.factor + 1:
            return "yes"
        if self.bound == "below" and self.factor - 1 < ratio <= self.factor:
            return "yes"
        if self.bound:
            return "no"
        if abs(self.factor - ratio) <= _EXACT:
            return "yes"
        return "nearly" if abs(self.factor - ratio) <= _NEAR * ratio else "no"


def growth_in_percent(text: str) -> str:
    """Return a claim of growth in percent where it tells a multiple of what the guide has in percent.

    "#ad posts grew tenfold" claims a growth of 900%: told as a multiple, it would be no other figure than the guide's.
    """
    if len(text) > LONGEST_MULTIPLE or not _IN_PERCENT.search(fold(text)):
        return text
    found = list(_WORDED.finditer(text))
    if len(found) != 1:
        return text
    one = found[0]
    told = fold(one["english"] or one["fold"] or one["times"] or one["word"])
    factor = Decimal(_FACTORS[told]) if told in _FACTORS else Decimal(told.replace(",", "."))
    bound = next((word for word in ("more than ", "over ", "hơn ", "hon ") if word in one[0].lower()), "")
    grew = "tăng" if one["word"] else "grew by"
    return f"{text[: one.start()]}{grew} {bound}{(factor - 1) * 100:.0f}%{text[one.end() :]}"


def claimed_multiple(text: str) -> Multiple | None:
    """Return the multiple that a message claims; None where it claims none, or asks for one."""
    claim = bare_claim(text) if len(text) <= LONGEST_MULTIPLE else ""
    found = list(_MULTIPLE.finditer(claim))
    if len(found) != 1:
        return None
    one = found[0]
    named, number = one["english"] or one["word"], one["number"] or one["times"]
    factor = Decimal(_NAMED[named]) if named else Decimal(number.replace(",", "."))
    bound = one["bound"] or one["bound_inside"] or ""
    limits: Bound = "below" if bound in ("gan", "nearly", "almost") else "above" if bound else ""
    how_many = "by how many times" if one["english"] or "times" in one[0] else "gap bao nhieu lan"
    asked = f"{claim[: one.start()]} {how_many} {claim[one.end() :]}"
    return Multiple(" ".join(asked.split()), factor, limits)
