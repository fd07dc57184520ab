"""Figures of the guide that belong together, so that a difference or a sum of them can be worked out.

`questions/series.toml` has them; its head explains the keys.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from knowledge.bank import BANK_FOLDER


@dataclass(frozen=True)
class Series:
    """Figures of one point: each by the year or the name of what it is of, oldest first."""

    point: str
    unit: str
    values: Mapping[str, Decimal]
    named: re.Pattern[str]


@dataclass(frozen=True)
class MediaValue:
    """What a unit of money spent brought in earned media value: on average, and at the most."""

    point: str
    average: Decimal
    most: Decimal


@dataclass(frozen=True)
class GuideFigures:
    """All figures of the guide that are worked with."""

    series: tuple[Series, ...]
    media_value: MediaValue


@cache
def load_figures(path: Path = BANK_FOLDER / "series.toml") -> GuideFigures:
    """Return the figures of the guide that are worked with; the file is read once."""
    read = tomllib.loads(path.read_text(encoding="utf8"))
    series = tuple(
        Series(
            row["point"],
            row["unit"],
            {name: Decimal(value) for name, value in row["values"].items()},
            re.compile(rf"(?<!\w)(?:{row['named']})(?!\w)"),
        )
        for row in read["series"]
    )
    emv = read["media_value"]
    return GuideFigures(series, MediaValue(emv["point"], Decimal(emv["average"]), Decimal(emv["most"])))
