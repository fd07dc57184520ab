"""Questions that were not answered, grouped by meaning as `/gaps` does it.

Files in `tests/gaps/` have what means the same under one heading. `python -m tests.benchmarks.gaps` prints how many
of the pairs that are put into one group mean the same (precision), and how many of those that do are put into one
(recall): for all questions, and for lists as owners have them, where some were asked in one way only.
"""

import random
import re
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from bot.owners.meaning import SAME_MEANING, joined_groups
from index.building.open_library import location_of, open_library
from index.serving.question_likeness import MeaningSource, question_likeness
from knowledge.settings import LibrarySettings, read_settings

QUESTIONS = Path(__file__).parents[1] / "gaps" / "questions.md"
OTHER_QUESTIONS = QUESTIONS.with_name("other_questions.md")
"""Written after the settings were chosen, so that figures on them are those of new questions."""
LISTS = 20
"""Random lists with groups of one to four wordings; their figures are averaged."""

Labelled = Sequence[tuple[int, str]]
"""The number of a group, and a question of it."""


def read_groups(path: Path = QUESTIONS) -> list[tuple[int, str]]:
    """Return the questions of a file with the numbers of their groups."""
    _, *groups = re.split(r"^## +", path.read_text(encoding="utf8"), flags=re.MULTILINE)
    return [
        (number, line.removeprefix("- "))
        for number, group in enumerate(groups)
        for line in group.splitlines()
        if line.startswith("- ")
    ]


def some_of(questions: Labelled, random_numbers: random.Random) -> list[tuple[int, str]]:
    """Return a list in which each group has one to four of its wordings, and half of them one or two."""
    kept = []
    for number in dict(questions):
        own = [each for each in questions if each[0] == number]
        kept += random_numbers.sample(own, random_numbers.choice((1, 1, 2, 3, len(own))))
    return kept


def pairs_of(questions: Labelled, source: MeaningSource) -> tuple[int, int, int]:
    """Return how many pairs are put together, how many of them mean the same, and how many pairs there are that do."""
    groups = joined_groups(question_likeness([text for _, text in questions], source), SAME_MEANING)
    joined = [pair for group in groups for pair in combinations(group, 2)]
    right = sum(questions[one][0] == questions[other][0] for one, other in joined)
    return len(joined), right, sum(one[0] == other[0] for one, other in combinations(questions, 2))


def main() -> None:
    """Print the figures."""
    source, chosen = open_library(location_of(read_settings(LibrarySettings))), random.Random(1)
    first, second = read_groups(), read_groups(OTHER_QUESTIONS)
    some = [some_of(each, chosen) for each in (first, second) for _ in range(LISTS)]
    for name, lists in (("first", [first]), ("others", [second]), ("both", [first, second]), ("lists of some", some)):
        joined, right, same = (sum(each) for each in zip(*(pairs_of(each, source) for each in lists), strict=True))
        sys.stdout.write(
            f"{name}: {same} pairs mean the same, precision {right / joined:.3f}, recall {right / same:.3f}\n"
        )


if __name__ == "__main__":
    main()
