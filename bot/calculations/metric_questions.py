"""Which metric a question wants explained: what it is, how it is worked out, or the guide's figure for it.

Every word of the question must be known here, as a question that says more is about something else.
"""

from dataclasses import dataclass
from typing import Literal

from bot.calculations.chat_wording import plain_wording
from bot.calculations.metric_phrases import METRIC_ASKS, MORE_METRIC_NAMES
from bot.calculations.metrics import METRICS, Metric
from bot.calculations.sentence import Sentence
from bot.calculations.sentence_phrases import FIGURE_NAMES
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.folding import has_diacritics

MetricWish = Literal["card", "formula", "name", "start", "figure", "both", "rank", "example"]
"""What is wanted of a metric: what it is, how it is worked out, the bare name (which may want a card or a result), to
work it out, the guide's figure, card and figure, which of several is better, or the example of its card alone."""
LONGEST = 200
"""Characters of a question about a metric; a longer one tells more than this module knows."""
MOST_METRICS = 3
"""Metrics that one reply explains: more would be no short card."""


@dataclass(frozen=True)
class MetricQuestion:
    """The metrics of a question in their order, and what is wanted of them; `base` is what a rate is measured by."""

    wish: MetricWish
    metrics: tuple[Metric, ...]
    base: str | None = None


@once_a_message
def asked_metric(question: str) -> MetricQuestion | None:
    """Return which metric a question wants explained; None where it is about something else."""
    if len(question) > LONGEST:
        return None
    plain = plain_wording(_without_thousand(question), counts_posts=False)
    if any(letter.isdecimal() for letter in plain):
        return None
    words = _Words(Sentence(plain))
    return words.question() if words.metrics and not words.has_foreign else None


def _without_thousand(question: str) -> str:
    """Return a question without the thousand of CPM, which is no number of somebody's own."""
    return question.replace("1.000", "nghìn").replace("1,000", "nghìn").replace("1000", "nghìn")


_NOT_BY_NAME = frozenset({"fee"})
"""Metrics whose bare name asks for a price of the market rather than for a card."""
_PRICE_WORDS = frozenset({"báo", "bao", "giá", "gia"})
"""How names begin that ask for a price: `giá booking là gì` is no question about a formula."""


class _Words:
    """The words of a question, each read as a metric or by its part in such questions."""

    def __init__(self, sentence: Sentence) -> None:
        self.metrics: dict[str, Metric] = {}
        self.base: str | None = None
        self.has_foreign = False
        self.clauses: list[set[str]] = [set()]
        self._sentence = sentence
        self._read()

    @property
    def roles(self) -> set[str]:
        """What the words do in the whole question."""
        return set().union(*self.clauses)

    def question(self) -> MetricQuestion | None:
        """Return what is asked of the metrics; None where it is not for a card, nor for a figure that the guide has."""
        metrics = tuple(self.metrics.values())
        wish = self._wish(metrics)
        if wish is None or len(metrics) > MOST_METRICS:
            return None
        if metrics[0].point is None and wish == "figure":
            return None
        if metrics[0].point is None and wish == "both" and not self.roles & {"usual", "guide", "much"}:
            wish = "card"  # "of influencer marketing" asks for a figure only where the guide has one
        return MetricQuestion(wish, metrics, self.base)

    def _wish(self, metrics: tuple[Metric, ...]) -> MetricWish | None:
        roles, usual = self.roles, {"usual", "guide", "whole", "instagram"}
        if len(metrics) > 1:
            return self._wish_of_several(roles)
        explains = [clause for clause in self.clauses if clause & {"what", "how"}]
        if not roles & usual:
            return self._wish_of_one(roles, metrics[0])
        apart = explains and any(
            clause & {"usual", "guide", "much"} and clause not in explains for clause in self.clauses
        )
        if apart:
            return "both"
        if "how" in roles:
            return None if roles & {"guide"} else "formula"
        if roles & {"what"} and not roles & {"usual", "guide"}:
            return "both"
        if "place" in roles:
            return None
        return "figure" if roles & {"usual", "guide", "whole"} else None

    def _wish_of_one(self, roles: set[str], metric: Metric) -> MetricWish | None:
        if roles & {"compare", "rank"} or ("place" in roles and not roles & {"how", "do"}):
            return None
        if roles & {"what", "how"}:
            return "formula" if "how" in roles else "card"
        if roles & {"much", "thing", "context"} and "do" not in roles:
            return None
        if "do" in roles:
            return "start"
        return None if self._is_only_named(metric) else "name"

    def _wish_of_several(self, roles: set[str]) -> MetricWish | None:
        if "rank" in roles:
            return "rank"
        if roles & {"usual", "guide", "whole", "place"}:
            return None
        return "card" if roles & {"what", "how", "compare"} else None

    def _is_only_named(self, metric: Metric) -> bool:
        """Tell whether a bare name is no wish for a card: a price of the market, or `rồi` typed without its mark."""
        text = self._sentence.text.strip()
        return metric.id in _NOT_BY_NAME or (metric.id == "roi" and "roi" in text and "?" not in text)

    def _read(self) -> None:
        """Read the words up to the first one that no question about a metric has."""
        words, at = self._sentence.words, 0
        while at < len(words) and not self.has_foreign:
            length, role = self._at(at)
            if role in METRICS:
                self.metrics[role] = METRICS[role]
            elif role.startswith("base "):
                self.base = role.removeprefix("base ")
            elif role == "joiner":
                self.clauses.append(set())
            self.has_foreign = self.has_foreign or role == "foreign"
            self.clauses[-1].add(role)
            at += length

    def _at(self, at: int) -> tuple[int, str]:
        """Return how many words from a place belong together, and their role or their metric."""
        words = self._sentence.words
        figure = self._figure(at)
        asked = METRIC_ASKS.find(words, at)
        if figure and (asked is None or figure[0] >= asked[0]):
            return figure
        if asked:
            return asked[0], asked[1].role
        if words[at][0].isalnum():
            return 1, "foreign"
        return 1, "joiner" if words[at] in ",;\n+" else "mark"

    def _figure(self, at: int) -> tuple[int, str] | None:
        more = MORE_METRIC_NAMES.find(self._sentence.words, at)
        named = FIGURE_NAMES.find(self._sentence.words, at)
        found = max((each for each in (named, more) if each), key=lambda each: each[0], default=None)
        if found is None or found[1].role not in METRICS:
            return None
        if self._sentence.words[at] in _PRICE_WORDS or self._sentence.words[at] == "tính":
            return None
        if found[1].role == "roi" and has_diacritics(self._sentence.words[at]) and self._sentence.words[at] == "rồi":
            return None
        return found[0], found[1].role
