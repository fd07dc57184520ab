"""Which row comes first: only figures of one kind are compared, made of the same kinds of interactions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.calculators.engagement import BASES, INTERACTION_FIELDS

RATES = tuple(f"er_{base}_pct" for base in BASES)
_BEST_IS_LEAST = frozenset({"cpe", "cpm", "cpv", "cpc", "cpa"})
_OF_INTERACTIONS = frozenset({*RATES, "cpe"})
_ENOUGH = Decimal("0.9")
"""Share of the rows with the commonest figure that have another one too; some lack a number in any table."""
KEYS = (*RATES, "cpe", "cpm", "cpv", "cpc", "cpa", "ctr_pct", "conversion_pct", "roi_pct", "roas")


@dataclass(frozen=True)
class Contender:
    """What may be ranked of somebody: figures by key, and the counts that make up the interactions."""

    values: Mapping[str, Decimal]
    counted: tuple[str, ...]


@dataclass(frozen=True)
class RowRanking:
    """The figure that was compared, and the places of the rows that have it, best first; equals keep their order."""

    key: str
    order: tuple[int, ...]


def ranking(contenders: Sequence[Contender], keys: Sequence[str] = KEYS) -> RowRanking | None:
    """Return the ranking by the first of `keys` that about as many rows have as any; None where there is none.

    A figure is left out where the rows that have it count different interactions.
    """
    owners = {key: _owners(contenders, key) for key in keys}
    fair = [key for key in keys if owners[key] and _comparable(key, [contenders[at] for at in owners[key]])]
    if not fair:
        return None
    most = max(len(owners[key]) for key in fair)
    key = next(key for key in fair if len(owners[key]) >= _ENOUGH * most)
    best_is_most = key not in _BEST_IS_LEAST
    order = sorted(owners[key], key=lambda at: contenders[at].values[key], reverse=best_is_most)
    return RowRanking(key, tuple(order))


def counted_in(amounts: Mapping[str, object]) -> tuple[str, ...]:
    """Return which of what was given are interactions."""
    return tuple(name for name in INTERACTION_FIELDS if name in amounts)


def _owners(contenders: Sequence[Contender], key: str) -> list[int]:
    return [at for at, each in enumerate(contenders) if key in each.values]


def _comparable(key: str, owners: Sequence[Contender]) -> bool:
    return key not in _OF_INTERACTIONS or len({owner.counted for owner in owners}) == 1
