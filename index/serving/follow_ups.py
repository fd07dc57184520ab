"""Follow-ups: how much the turn before a question counts when the question is ranked."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.serving.ranker import OUTSIDE, POINT, SECTIONS, TALK, Ranking
from index.values.arrays import Whole
from index.words.language import detect
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

FLOOR = 1e-6
"""Added to probabilities before they are multiplied, so that one ranking alone can't rule a label out."""

_LEANS_ON = expression(
    r"^(?:(?:vay |the )?con\b|vay (?:thi|ho|no|cai)|roi sao|sao (?:the|vay)|(?:tai|vi) sao(?: vay| the)?$|"
    r"ngoai (?:ra|no)|nam (?:truoc|sau|do|kia)|trong (?:do|so do)|luc do|hoi\b|cai (?:nao|do|kia|thu)|"
    r"y (?:do|nay|thu)|(?:noi|ke) (?:ro|ky|them)|ve\b|and\b|but\b|so\b|what about|how about|why$|why is that|"
    r"which (?:one|of)|the (?:first|second|third|last|other)|then\b|also\b|any (?:more|other)|more\b|too\b)"
)
"""Folded beginnings of questions that lean on the one before."""
_POINTS_BACK: Mapping[Language, re.Pattern[str]] = {
    "vi": expression(r"\b(?:ho|no|do|ay|nay|kia|vay|day|nua|them|tiep)\b"),
    "en": expression(
        r"\b(?:it|its|they|them|their|that|those|this|these|there|ones?|he|his|she|her|else|other|more)\b"
    ),
}
"""Folded words (pronouns and the like) that stand for something said before."""
SIGNS = (
    "bias",
    "leans_on",
    "points_back",
    "words",
    "confidence_alone",
    "gain",
    "agreement",
    "top_alone",
    "outside_unmarked",
    "joined_marked",
    "outside_alone",
)
"""Features of the gate's logistic regression: how the question begins and what it refers to; its length; how sure the
guide answers it alone, and how much surer with the turn; how alike both rankings are; how likely it is out of scope."""
SURELY_TALK = 0.6
"""Chance of small talk from which the turn before counts nothing; "thế còn năm 2016?" lies at one half."""
OF_QUESTION, OF_TURN = 0.6, 0.4
"""Weights of the ranking alone and of the one behind the turn, where points are told apart. On 231 follow-ups of two
writers whom nothing was fitted on, right points first rose from 0.86 to 0.90 against the gate's share, and no kind of
them fell; three quarters of the turn's weight, or a third more, changed that by 0.01."""
NONE_UP_TO, FULL_FROM = 0.5, 0.8
"""Chance of being a follow-up up to which the turn before counts nothing, and from which it counts in full. Below one
half a question is more likely complete; between both the share grows evenly."""


def mix(alone: Ranking, joined: Ranking, share: float) -> Ranking:
    """Return the geometric mean of two rankings, the joined one weighted by `share`."""
    labels = (alone.labels + FLOOR) ** (1 - share) * (joined.labels + FLOOR) ** share
    groups = (alone.groups + FLOOR) ** (1 - share) * (joined.groups + FLOOR) ** share
    groups /= groups.sum()
    return Ranking(labels / labels.sum() * groups[:-1].sum(), groups)


def with_points_pooled(mixed: Ranking, alone: Ranking, joined: Ranking, points: Whole) -> Ranking:
    """Return a mixed ranking in which the points share what they have by both rankings, whatever the gate says.

    A logarithmic opinion pool: each ranking's probabilities to the power of its weight.
    """
    pooled = (alone.labels[points] + FLOOR) ** OF_QUESTION * (joined.labels[points] + FLOOR) ** OF_TURN
    labels = mixed.labels.copy()
    labels[points] = pooled / pooled.sum() * mixed.labels[points].sum()
    return Ranking(labels, mixed.groups)


def _in_scope(ranking: Ranking) -> float:
    return float(ranking.groups[POINT] + ranking.groups[SECTIONS])


def read_signs(question: str, alone: Ranking, joined: Ranking) -> tuple[float, ...]:
    """Return the SIGNS of a question, given how it is ranked alone and behind the turn before."""
    folded = fold(question).strip(" ?!.…")
    leans_on, points_back = (
        float(bool(_LEANS_ON.search(folded))),
        float(bool(_POINTS_BACK[detect(question)].search(folded))),
    )
    marked, outside = max(leans_on, points_back), float(alone.groups[OUTSIDE])
    return (
        1.0,
        leans_on,
        points_back,
        min(len(words(folded)), 20) / 10,
        _in_scope(alone),
        _in_scope(joined) - _in_scope(alone),
        float(np.sqrt(alone.labels * joined.labels).sum()),
        float(alone.labels.max()),
        outside * (1 - marked),
        _in_scope(joined) * marked,
        outside,
    )


@dataclass(frozen=True)
class FollowUpGate:
    """Tells how much a question leans on the turn before it.

    `weights` belong to SIGNS. `strength` is the largest share of the joined ranking: at one half, the question alone
    counts at least as much as the question behind the turn.
    """

    weights: tuple[float, ...]
    strength: float = 0.5

    def needs_context(self, question: str, alone: Ranking, joined: Ranking) -> float:
        """Return the share (0 to `strength`) that the joined question gets."""
        if alone.groups[TALK] > max(alone.groups[POINT], alone.groups[OUTSIDE], SURELY_TALK):
            return 0.0
        signal = float(np.dot(self.weights, read_signs(question, alone, joined)))
        chance = 1 / (1 + math.exp(-signal))
        return self.strength * min(max((chance - NONE_UP_TO) / (FULL_FROM - NONE_UP_TO), 0.0), 1.0)

    def save(self, path: Path) -> None:
        """Write the gate as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf8")

    @classmethod
    def load(cls, path: Path) -> "FollowUpGate":
        """Read a gate; raise ValueError when it is not one of today's signs."""
        found = json.loads(path.read_text(encoding="utf8"))
        gate = cls(tuple(found["weights"]), found["strength"])
        if len(gate.weights) != len(SIGNS):
            raise ValueError(f"{path}: weights for other signs")
        return gate
