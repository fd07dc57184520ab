"""Words for the cards that explain a metric."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class MetricTexts:
    """What each metric is, in one sentence, and the lines of its card.

    The formulas are those of the calculators, with the names of the inputs in their places.
    """

    meanings: Mapping[str, str]
    margin_title: str
    margin_formula: str
    interactions: str
    """What the interactions of a rate are made of."""
    formula: str
    """A formula in its line: {figure} is what it gives."""
    example: str
    note: str
    compute: str
    """The button that starts a calculator; {figure} is its short name."""
    short_names: Mapping[str, str]
    """What a button calls each calculator."""
    no_rank: str
    """To a question which of several metrics is better."""
    how_computed: str
    rate_of_result: str
    """The rate of a result, before what it can be set beside; {rate} begins with the name of its base."""
    gain_before_goods: str
    loss_before_goods: str
    gain: str
    loss: str
    """Whether a result is a gain, before and after the cost of goods; {figures} are the figures that show it;
    {amount} is what is left, or lost, after the cost of goods."""
