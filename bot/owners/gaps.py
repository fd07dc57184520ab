"""What the guide fails to answer: the questions of the last weeks grouped by meaning, without who asked them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.owners.meaning import SAME_MEANING, joined_groups
from bot.replies.question_marks import mark_of_question
from bot.replies.workbook_cells import text_cell
from bot.state.values import CAUSES, Cause, Miss, day_of
from bot.texts.schema import OwnerTexts
from index.serving.question_likeness import MeaningSource, question_likeness
from knowledge.toolbox.folding import fold, words

if TYPE_CHECKING:
    from index.values.arrays import Floats32

WINDOW = timedelta(days=30)
"""How far back missed questions are looked for: as long as texts are kept."""
_QUESTION_WIDTH = 70
"""Characters that the column of questions shows."""


@dataclass(frozen=True)
class Wording:
    """One way in which a question was put, and each time that it was."""

    text: str
    misses: tuple[Miss, ...]

    @property
    def times(self) -> int:
        """How often it was asked."""
        return len(self.misses)


@dataclass(frozen=True)
class Gap:
    """Questions that mean the same, the most typical wording first."""

    wordings: tuple[Wording, ...]

    @property
    def times(self) -> int:
        """How often it was asked, in whatever words."""
        return sum(wording.times for wording in self.wordings)

    @property
    def causes(self) -> Mapping[Cause, int]:
        """How often there was each cause, in the order of `CAUSES`."""
        return causes_of([miss for wording in self.wordings for miss in wording.misses])

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands for its wordings in buttons, and for what owners set aside."""
        return tuple(mark_of_question(wording.text) for wording in self.wordings)

    @property
    def groups(self) -> int:
        """In how many groups it was asked; the ids of groups are negative."""
        return len({miss.chat for wording in self.wordings for miss in wording.misses if miss.chat < 0})

    @property
    def last(self) -> datetime:
        """When it was asked last."""
        return max(miss.at for wording in self.wordings for miss in wording.misses)


def find_gaps(misses: Sequence[Miss], source: MeaningSource | None) -> list[Gap]:
    """Return questions grouped by meaning, those asked most first. It takes milliseconds a question."""
    wordings = _wordings(misses)
    gaps = [Gap(tuple(wordings[row] for row in group)) for group in _by_meaning(wordings, source)]
    return sorted(gaps, key=lambda gap: (-gap.times, -gap.last.timestamp(), gap.wordings[0].text))


def near_wordings(question: str, misses: Sequence[Miss], source: MeaningSource | None) -> list[str]:
    """Return the questions that were not answered and mean the same as one, those nearest first."""
    wordings = _wordings(misses)
    if source is None or not wordings:
        return []
    alike = question_likeness([question, *(each.text for each in wordings)], source)[0, 1:]
    near = sorted(((float(score), each.text) for score, each in zip(alike, wordings, strict=True)), reverse=True)
    return [text for score, text in near if score >= SAME_MEANING]


def _wordings(misses: Sequence[Miss]) -> list[Wording]:
    """Return the different wordings, those asked most first; case, diacritics and punctuation make no difference."""
    same: dict[str, list[Miss]] = {}
    for miss in misses:
        same.setdefault(" ".join(words(fold(miss.question))) or miss.question, []).append(miss)
    ordered = sorted(same.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Wording(found[0].question, tuple(found)) for _, found in ordered]


def _by_meaning(wordings: Sequence[Wording], source: MeaningSource | None) -> list[list[int]]:
    """Return the places of wordings in groups of one meaning, the most typical first; without a source, each alone."""
    if source is None or not wordings:
        return [[row] for row in range(len(wordings))]
    alike = question_likeness([wording.text for wording in wordings], source)
    return [_typical_first(rows, alike) for rows in joined_groups(alike, SAME_MEANING)]


def _typical_first(rows: list[int], alike: "Floats32") -> list[int]:
    # Rounded, so that among nearly equal ones the order stays: the wording that was asked most comes first.
    return sorted(rows, key=lambda row: -round(float(alike[row, rows].sum()), 2))


def causes_of(misses: Sequence[Miss]) -> Mapping[Cause, int]:
    """Return how often there was each cause, in the order of `CAUSES`."""
    found = Counter(cause for miss in misses for cause in miss.causes)
    return {cause: found[cause] for cause in CAUSES if found[cause]}


def gaps_workbook(gaps: Sequence[Gap], texts: OwnerTexts) -> bytes:
    """Return an XLSX file with a row for each wording; nothing in it is a formula, whatever people typed."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(texts.gaps_sheet)
    sheet.column_dimensions["C"].width = _QUESTION_WIDTH
    sheet.freeze_panes = "A2"
    columns = texts.gaps_columns
    head = (columns[name] for name in ("group", "group_times", "question", "times", "language", "last"))
    sheet.append([text_cell(sheet, title) for title in (*head, *(texts.causes[cause] for cause in CAUSES))])
    for number, gap in enumerate(gaps, start=1):
        for wording in gap.wordings:
            sheet.append([number, gap.times, *_cells(sheet, wording)])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _cells(sheet: Any, wording: Wording) -> list[Any]:
    causes, newest = causes_of(wording.misses), max(wording.misses, key=lambda miss: miss.at)
    counts = [causes.get(cause) for cause in CAUSES]
    return [text_cell(sheet, wording.text), wording.times, newest.language, day_of(newest.at), *counts]
