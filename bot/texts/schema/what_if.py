"""Words for the buttons under a result."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class WhatIfTexts:
    """Buttons under a result, and what a change made of it; `figures` are names for the middle of a sentence."""

    raised: str
    lowered: str
    add: str
    break_even: str
    edit: str
    chart: str
    first: str
    back: str
    point: str
    which: str
    since: str
    risen: str
    fallen: str
    replaced: str
    added: str
    figures: Mapping[str, str]
    tried_by: str
    too_large: str
    too_small: str
    already: str
