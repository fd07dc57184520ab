"""Verdicts on claims, each writer's statements checked against those of the other writers.

`python -m tests.benchmarks.claims` prints how often a true statement gets yes, a false one no, and the wrong verdicts,
of which a wrong yes is the worst.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bot.understanding.claims import check
from index.serving.sources import load_sources
from index.values.finding import NearStatement
from knowledge.bank import BankStatement
from knowledge.facts import CheckableFact, facts_about
from knowledge.guide import Guide
from knowledge.toolbox.sentences import sentences


def facts_of(guide: Guide) -> Mapping[str, tuple[str, ...]]:
    """Return each point's sentences in both languages, its line for lists among them."""
    return {
        point.id: tuple(fact for text in point.texts.values() for fact in (text.brief, *sentences(text.text)) if fact)
        for point in guide.points()
    }


def verdicts(
    statements: Sequence[BankStatement],
    facts: Mapping[str, tuple[str, ...]],
    checkable: Mapping[str, Sequence[CheckableFact]],
) -> Counter[tuple[bool, str]]:
    """Return how many statements got which verdict, by whether they are true."""
    by_point: dict[str, list[BankStatement]] = defaultdict(list)
    for one in statements:
        by_point[one.point].append(one)
    counted: Counter[tuple[bool, str]] = Counter()
    for point, own in by_point.items():
        for claim in own:
            others = [NearStatement(one.text, point, one.is_true, 1.0) for one in own if one.writer != claim.writer]
            counted[claim.is_true, check(claim.text, others, facts[point], checkable.get(point, ())).verdict] += 1
    return counted


def main() -> None:
    """Print the shares."""
    sources = load_sources()
    counted = verdicts(sources.bank.statements, facts_of(sources.guide), facts_about(sources.guide))
    for is_true in (True, False):
        total = sum(count for (truth, _), count in counted.items() if truth is is_true)
        shares = ", ".join(
            f"{verdict} {count / total:.3f}" for (truth, verdict), count in counted.most_common() if truth is is_true
        )
        sys.stdout.write(f"{'true' if is_true else 'false'} statements ({total}): {shares}\n")


if __name__ == "__main__":
    main()
