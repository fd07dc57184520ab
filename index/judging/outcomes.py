"""What became of each question, and whether the confidence tells: tables over judged questions."""

from collections.abc import Callable, Sequence
from typing import Literal, get_args

import numpy as np

from index.judging.evaluate import HANDBOOK_SLICE, OUT_OF_SCOPE_SLICE, SMALL_TALK_SLICE, JudgedQuestion
from index.judging.metrics import share_interval

JudgedAs = Literal["right", "beside", "suggested", "declined", "theme named", "small talk"]
"""A right point answered; answered beside the question; near points suggested; declined; declined or suggested with the
theme named that no document has; taken for small talk."""
OUTCOMES: tuple[JudgedAs, ...] = get_args(JudgedAs)
BINS = 10
"""Bins of the confidence, each a tenth wide: a finer one would hold too few of some hundred questions."""


def outcome_of(judged: JudgedQuestion) -> JudgedAs:
    """Return what became of a question."""
    finding = judged.finding
    if finding.decision == "small_talk":
        return "small talk"
    if finding.decision == "answer":
        return "right" if judged.question.is_answerable and judged.rank == 1 else "beside"
    if finding.missing:
        return "theme named"
    return "suggested" if finding.decision == "suggest" else "declined"


def kind_asked(judged: JudgedQuestion) -> str:
    """Return the kind that the question's row names; else whether it can be answered, and from what."""
    question = judged.question
    named = {OUT_OF_SCOPE_SLICE: "out of scope", SMALL_TALK_SLICE: "small talk", HANDBOOK_SLICE: "only in the handbook"}
    return question.kind or named.get(question.slice, "answerable")


def outcome_tables(judged: Sequence[JudgedQuestion]) -> str:
    """Return the shares of outcomes with 95% intervals as Markdown: by kind, and by writer where rows name one."""
    tables = _table("kind", judged, kind_asked)
    written = [each for each in judged if each.question.writer]
    if written:
        tables += ["", *_table("writer", written, lambda each: each.question.writer)]
    return "\n".join(tables)


def _table(heading: str, judged: Sequence[JudgedQuestion], group_of: Callable[[JudgedQuestion], str]) -> list[str]:
    groups: dict[str, list[JudgedAs]] = {"all": []}
    for each in judged:
        groups["all"].append(outcome_of(each))
        groups.setdefault(group_of(each), []).append(outcome_of(each))
    head = [f"| {' | '.join([heading, 'questions', *OUTCOMES])} |", "|---" * (2 + len(OUTCOMES)) + "|"]
    return head + [
        f"| {' | '.join([name, str(len(found)), *(_share(found.count(one), len(found)) for one in OUTCOMES)])} |"
        for name, found in groups.items()
    ]


def _share(count: int, total: int) -> str:
    if not total:
        return ""
    low, high = share_interval(count, total)
    return f"{count / total:.3f} ({low:.2f} to {high:.2f})"


def reliability_table(judged: Sequence[JudgedQuestion]) -> str:
    """Return for each tenth of the confidence its mean, and the shares that are answerable and right, as Markdown.

    Right is where a right point stands first. A calibrated confidence is about the share of the answerable. Small talk
    takes no part.
    """
    asked = [each for each in judged if each.question.slice != SMALL_TALK_SLICE]
    lines = ["| confidence | questions | mean | answerable | right |", "|---|---|---|---|---|"]
    for number in range(BINS):
        inside = [each for each in asked if _bin_of(each.finding.confidence) == number]
        bounds = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
        if not inside:
            lines.append(f"| {bounds} | 0 |  |  |  |")
            continue
        mean = np.mean([each.finding.confidence for each in inside])
        answerable = np.mean([each.question.is_answerable for each in inside])
        right = np.mean([each.question.is_answerable and each.rank == 1 for each in inside])
        lines.append(f"| {bounds} | {len(inside)} | {mean:.3f} | {answerable:.3f} | {right:.3f} |")
    return "\n".join(lines)


def _bin_of(confidence: float) -> int:
    return min(int(confidence * BINS), BINS - 1)
