"""The outcomes of two builds on the same questions -> tables side by side, and what only one gets right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.judging.evaluate import OUT_OF_SCOPE_SLICE, JudgedQuestion, figures, slices
from index.judging.metrics import hit_rate, mean_reciprocal_rank

_BY_SLICE: dict[str, Callable[[Sequence[int | None]], float]] = {
    "hit@1": lambda ranks: hit_rate(ranks, 1),
    "hit@3": lambda ranks: hit_rate(ranks, 3),
    "MRR@10": mean_reciprocal_rank,
}


@dataclass(frozen=True)
class Build:
    """What one build made of a question file, and the name that it goes by."""

    name: str
    outcomes: Sequence[JudgedQuestion]


def comparison(one: Build, other: Build) -> str:
    """Return both builds' figures as Markdown tables, then the questions that only one of them gets right."""
    lines = [*_by_slice(one, other), "", *_over_all(one, other)]
    for right, wrong in ((one, other), (other, one)):
        found = only_right(right.outcomes, wrong.outcomes)
        lines += ["", f"Right with {right.name}, wrong with {wrong.name}: {len(found)}", *map(_line, found)]
    return "\n".join(lines)


def is_right(outcome: JudgedQuestion) -> bool:
    """Tell whether a right point stands first; out of scope, that nothing is answered; small talk, that it is seen."""
    if outcome.question.is_answerable:
        return outcome.rank == 1
    if outcome.question.slice == OUT_OF_SCOPE_SLICE:
        return outcome.finding.decision != "answer"
    return outcome.finding.decision == "small_talk"


def only_right(right: Sequence[JudgedQuestion], wrong: Sequence[JudgedQuestion]) -> list[JudgedQuestion]:
    """Return the second build's outcomes for the questions that the first gets right and the second doesn't."""
    return [other for one, other in zip(right, wrong, strict=True) if is_right(one) and not is_right(other)]


def _by_slice(one: Build, other: Build) -> list[str]:
    first, second = _ranks(one.outcomes), _ranks(other.outcomes)
    heads = [f"{figure} {build.name}" for figure in _BY_SLICE for build in (one, other)]
    rows = [
        [name, str(len(ranks)), *(f"{figure(found):.3f}" for figure in _BY_SLICE.values() for found in (ranks, theirs))]
        for (name, ranks), theirs in zip(first.items(), second.values(), strict=True)
    ]
    return _markdown(["slice", "questions", *heads], rows)


def _ranks(outcomes: Sequence[JudgedQuestion]) -> dict[str, list[int | None]]:
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    grouped = {"all answerable": answerable, **slices(answerable)}
    return {name: [outcome.rank for outcome in group] for name, group in grouped.items()}


def _over_all(one: Build, other: Build) -> list[str]:
    theirs = figures(other.outcomes)
    rows = [
        [name, f"{value:.3f}", f"{theirs[name]:.3f}"]
        for name, value in figures(one.outcomes).items()
        if name not in _BY_SLICE
    ]
    return _markdown(["figure", one.name, other.name], rows)


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def _line(outcome: JudgedQuestion) -> str:
    question, finding = outcome.question, outcome.finding
    found = finding.points[0].id if finding.points else "nothing"
    return (
        f"- {question.id} [{question.slice}] {question.text} -> "
        f"{found} ({finding.decision}, confidence {finding.confidence:.2f})"
    )
