"""Earned media value: what the exposure would cost at the user's own prices."""

from bot.calculators.base import Calculator, Count, Figures, Price, given, require_positive
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput


def emv(
    impressions: Count,
    cpm: Price,
    *,
    interactions: Count | None = None,
    cpe: Price | None = None,
    views: Count | None = None,
    cpv: Price | None = None,
) -> Figures:
    """Return impressions / 1000 x cpm [+ interactions x cpe] [+ views x cpv]; no price is built in."""
    require_positive(impressions=impressions, cpm=cpm, cpe=cpe, cpv=cpv)
    _require_pair(interactions=interactions, cpe=cpe)
    _require_pair(views=views, cpv=cpv)
    value = impressions * cpm / 1000 + (interactions or 0) * (cpe or 0) + (views or 0) * (cpv or 0)
    way = "_".join(["emv", *given(interactions=interactions, views=views)])
    return Figures({"emv": value}, {"emv": way})


def _require_pair(**pair: Count | Price | None) -> None:
    """Raise InvalidInput if only one of a count and its price was given."""
    missing = [name for name, value in pair.items() if value is None]
    if len(missing) == 1:
        raise InvalidInput("missing_field", field=missing[0])


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
    steps=(Ask("impressions"), Ask("cpm"), _EXTRA),
)
