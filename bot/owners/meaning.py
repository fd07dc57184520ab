"""Which questions mean the same: those that are alike on average are one group."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.values.arrays import Floats32

SAME_MEANING = 8.8
"""Likeness from which two questions are taken for the same."""


def joined_groups(alike: "Floats32", limit: float) -> list[list[int]]:
    """Return rows in groups: the two groups that are most alike on average are joined, as long as they reach the limit.

    The rows of a group and the groups stand in the order of the rows.
    """
    import numpy as np

    groups = [[row] for row in range(len(alike))]
    mean = alike.astype(np.float64)
    np.fill_diagonal(mean, -np.inf)
    while len(mean):
        one, other = sorted(divmod(int(mean.argmax()), len(mean)))
        if mean[one, other] < limit:
            break
        first, second = len(groups[one]), len(groups[other])
        both = (mean[one] * first + mean[other] * second) / (first + second)
        mean[one], mean[:, one], mean[one, one] = both, both, -np.inf
        mean[other], mean[:, other] = -np.inf, -np.inf
        groups[one], groups[other] = sorted(groups[one] + groups[other]), []
    return [group for group in groups if group]
