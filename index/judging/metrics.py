"""Figures of retrieval and of deciding, over plain ids and numbers."""

from collections.abc import Callable, Collection, Sequence

import numpy as np

from index.values.arrays import Floats

CUTOFF = 10
"""Rank after which a right point does not count: `ask` gives ten points."""
RESAMPLES = 1_000
"""Resamples of a bootstrap interval, enough for the two digits that are printed."""
NORMAL_QUANTILE = 1.96
"""Standard deviations on either side of the mean that hold 95% of a normal distribution."""


def rank_of_first(found: Sequence[str], right: Collection[str], section: str | None = None) -> int | None:
    """Return the rank (from 1) of the first right point; a point of the wanted section is right too."""
    for rank, point in enumerate(found, start=1):
        if point in right or (section is not None and point.partition("/")[0] == section):
            return rank
    return None


def hit_rate(ranks: Sequence[int | None], within: int) -> float:
    """Return the share of questions whose first right point stands within the first places (hit@k)."""
    return _mean([rank is not None and rank <= within for rank in ranks])


def mean_reciprocal_rank(ranks: Sequence[int | None], cutoff: int = CUTOFF) -> float:
    """Return the mean of 1/rank, 0 where nothing right stands within the cutoff (MRR@k)."""
    return _mean([1 / rank if rank is not None and rank <= cutoff else 0.0 for rank in ranks])


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """Return the chance that a positive scores above a negative; ties count half (Mann-Whitney)."""
    if not len(positives) or not len(negatives):
        return float("nan")
    above, below = np.asarray(positives)[:, None], np.asarray(negatives)[None, :]
    return float(np.mean((above > below) + 0.5 * (above == below)))


def facts_shown(text: str, facts: Sequence[str]) -> int:
    """Return how many facts stand in a text, case aside."""
    return sum(fact.casefold() in text.casefold() for fact in facts)


def interval(
    values: Sequence[float],
    figure: Callable[[Floats], float] = lambda rows: float(rows.mean()),
) -> tuple[float, float]:
    """Return the 95% bootstrap interval of a figure over questions (percentiles of 1,000 resamples, seed 0)."""
    if not len(values):
        return float("nan"), float("nan")
    rows = np.asarray(values, dtype=np.float64)
    chance = np.random.default_rng(0)
    figures = [figure(chance.choice(rows, len(rows))) for _ in range(RESAMPLES)]
    low, high = np.percentile(figures, [2.5, 97.5])
    return float(low), float(high)


def share_interval(count: int, total: int) -> tuple[float, float]:
    """Return the 95% interval of a share by Wilson's score: of 0 out of 10 the upper end is 0.28, not 0."""
    z = NORMAL_QUANTILE
    middle = (count + z * z / 2) / (total + z * z)
    reach = z * (count * (total - count) / total + z * z / 4) ** 0.5 / (total + z * z)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _mean(values: Sequence[float | bool]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
