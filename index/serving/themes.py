"""Which theme that no document has a question is about."""

from collections.abc import Sequence

import numpy as np

from index.values.arrays import Floats
from index.values.passages import OUT_OF_SCOPE
from knowledge.bank import NEAR, NO_THEME

THEME = f"{OUT_OF_SCOPE}{NEAR} "
"""Prefix of the labels of themes; near misses of a point have its id behind it, which is no theme."""


def theme_of(label: str) -> str | None:
    """Return the theme of a label; None where it has none."""
    name = label.removeprefix(THEME)
    return name if name != label and "/" not in name else None


class ThemeFinder:
    """Names the theme of a question that is not answered.

    `least_share` is the part of all that lies out of scope from which a theme is named.
    """

    def __init__(self, labels: Sequence[str], least_share: float) -> None:
        self._outside = np.array([label.startswith(OUT_OF_SCOPE) for label in labels], dtype=np.bool_)
        self._themes = [(row, theme) for row, label in enumerate(labels) if (theme := theme_of(label))]
        self._rows = np.array([row for row, _ in self._themes], dtype=np.int64)
        self._least_share = least_share

    def likeliest(self, chances: Floats) -> tuple[str, float] | None:
        """Return the likeliest theme and its part of what lies out of scope, given each label's probability."""
        outside = float(chances[self._outside].sum())
        if not len(self._rows) or outside <= 0:
            return None
        best = int(chances[self._rows].argmax())
        return self._themes[best][1], float(chances[self._rows[best]]) / outside

    def name(self, chances: Floats) -> str | None:
        """Return the theme, where it is clear enough."""
        found = self.likeliest(chances)
        return found[0] if found and found[1] >= self._least_share and found[0] != NO_THEME else None
