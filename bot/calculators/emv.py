"""Earned media value: what the exposure and the interactions would cost at the user's own prices."""

from collections.abc import Mapping
from decimal import Decimal

from bot.calculators.base import Calculator, Count, Figures, Price, given, require_positive
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput

_PAIRS = {
    "impressions": "cpm",
    "interactions": "cpe",
    "views": "cpv",
    "likes": "like_price",
    "comments": "comment_price",
    "shares": "share_price",
    "saves": "save_price",
}
"""What is counted, and its price; each counts only with its price."""
_ACTS = ("likes", "comments", "shares", "saves")
"""Interactions with prices of their own."""


def emv(
    impressions: Count | None = None,
    cpm: Price | None = None,
    *,
    interactions: Count | None = None,
    cpe: Price | None = None,
    views: Count | None = None,
    cpv: Price | None = None,
    likes: Count | None = None,
    like_price: Price | None = None,
    comments: Count | None = None,
    comment_price: Price | None = None,
    shares: Count | None = None,
    share_price: Price | None = None,
    saves: Count | None = None,
    save_price: Price | None = None,
) -> Figures:
    """Return impressions / 1000 x cpm, and each other count x its price, added up; no price is built in."""
    typed = given(**locals())
    by_views = typed.keys() == {"views", "cpm"}
    if by_views:  # a price per 1,000 is of views where nobody has impressions
        typed["impressions"] = typed.pop("views")
    require_positive(**{name: typed[name] for name in ("impressions", *_PAIRS.values()) if name in typed})
    parts = {name: _part(name, typed) for name, price in _PAIRS.items() if {name, price} & typed.keys()}
    if not parts:
        raise InvalidInput("missing_field", field="impressions")
    if "interactions" in parts and parts.keys() & set(_ACTS):
        raise InvalidInput("interactions_twice", field=next(name for name in _ACTS if name in parts))
    if by_views:
        return Figures({"emv": parts["impressions"]}, {"emv": "emv_by_views"})
    total = {"emv": sum(parts.values(), Decimal(0))}
    if parts.keys() & set(_ACTS) or "impressions" not in parts:
        return Figures(total | {f"emv_of_{name}": part for name, part in parts.items()}, {"emv": "emv_sum"})
    return Figures(total, {"emv": "_".join(["emv", *(name for name in parts if name != "impressions")])})


def _part(name: str, typed: Mapping[str, Decimal]) -> Decimal:
    """Return what one kind of count is worth; raise InvalidInput where it or its price is missing."""
    price = _PAIRS[name]
    missing = next((each for each in (name, price) if each not in typed), None)
    if missing:
        raise InvalidInput("missing_field", field=missing)
    return typed[name] * typed[price] / (1000 if price == "cpm" else 1)


_INTERACTIONS = (Ask("interactions"), Ask("cpe"))
_VIEWS = (Ask("views"), Ask("cpv"))
_EXTRA = Choice(
    "extra", {"none": (), "interactions": _INTERACTIONS, "views": _VIEWS, "both": (*_INTERACTIONS, *_VIEWS)}
)
EMV = Calculator(
    "emv",
    emv,
    aliases=("giatritruyenthong",),
    point="rise/earned-media-value",
    usual=("impressions", "cpm"),
    steps=(Ask("impressions"), Ask("cpm"), _EXTRA),
)
