"""What is still to be done of questions that were not answered well: others are answered by now, or set aside."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.calculations.sentences import read_calculation
from bot.owners.gaps import Gap, find_gaps
from bot.state.values import Miss, SetAsideQuestion
from index.serving.question_likeness import MeaningSource

LATER = timedelta(days=7)
"""How long a question that an owner wants to see later is not shown."""
_COMMAND = "/"
"""What a command begins with; one that went wrong is no question to the guide."""

IsCovered = Callable[[str], bool]
"""Tells whether what owners added answers a question by now."""


@dataclass(frozen=True)
class OpenGaps:
    """The groups that are still to be looked at, and how many there are of the others."""

    gaps: tuple[Gap, ...]
    covered: int = 0
    """How often was asked what is answered by now."""
    set_aside: int = 0
    """Groups that owners set aside."""


def open_gaps(
    misses: Sequence[Miss],
    aside: Iterable[SetAsideQuestion],
    owners: Iterable[int],
    source: MeaningSource | None,
    is_covered: IsCovered,
    now: datetime,
) -> OpenGaps:
    """Return what is still to be done, those asked most first.

    A group is set aside when one of its wordings was. What a new answer covers is measured: it is asked again.
    """
    asked = [miss for miss in misses if miss.user not in set(owners) and _is_question(miss)]
    closed = {each.mark for each in aside if each.how == "dismissed" or each.at > now - LATER}
    groups = find_gaps(asked, source)
    wanted = [gap for gap in groups if not closed.intersection(gap.marks)]
    left = [rest for gap in wanted if (rest := _without_covered(gap, is_covered))]
    covered = sum(gap.times for gap in wanted) - sum(gap.times for gap in left)
    return OpenGaps(tuple(left), covered, len(groups) - len(wanted))


def _is_question(miss: Miss) -> bool:
    """Tell whether something is a question to the guide: commands and calculations are none."""
    text = miss.question.strip()
    return not text.startswith(_COMMAND) and read_calculation(text, miss.language) is None


def _without_covered(gap: Gap, is_covered: IsCovered) -> Gap | None:
    left = tuple(wording for wording in gap.wordings if not is_covered(wording.text))
    return replace(gap, wordings=left) if left else None
