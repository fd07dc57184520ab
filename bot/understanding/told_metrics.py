"""Which metric a message wants explained that also tells why: "mà EMV là gì vậy, em nghe hoài mà chưa rõ"."""

import re

from bot.calculations.metric_questions import MetricQuestion, asked_metric
from bot.understanding.clauses import asks_surely
from knowledge.toolbox.expressions import expression

EXPLAINED = frozenset({"card", "formula", "both", "rank"})
"""Wishes that only a card answers, whatever was worked out before."""
_PARTS = expression(r"[,.;!?\n]")
"""Between the parts of a message, one of which may ask."""


def explained_in_story(text: str) -> MetricQuestion | None:
    """Return the metric that one part of a message wants explained, where the others only tell why it is asked."""
    if any(map(str.isdecimal, text)):
        return None
    parts = [part for part in _PARTS.split(text) if re.search(r"\w", part)]
    asking = [part for part in parts if asks_surely(part)]
    if len(parts) == 1 or len(asking) != 1:
        return None
    asked = asked_metric(asking[0])
    return asked if asked and asked.wish in EXPLAINED else None
