"""What the guide fails to answer: the questions of the last weeks grouped by meaning, without who asked them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.replies.buttons import AnswerGap
from bot.replies.markup import escape
from bot.replies.question_marks import mark_of_question
from bot.replies.reply import Attachment, Button, Reply, Rows
from bot.replies.workbook_cells import text_cell
from bot.state.values import CAUSES, Cause, Miss, day_of
from bot.texts import texts_for
from bot.texts.schema import OwnerTexts
from index.serving.queries import search_text
from knowledge.guide import Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.folding import fold, words
from knowledge.toolbox.shortening import shorten

if TYPE_CHECKING:
    from index.encoders.encoder import QuestionEncoder, Vectors

WINDOW = timedelta(days=30)
"""How far back missed questions are looked for: as long as texts are kept."""
_SHOWN, _QUESTION_SHOWN = 10, 120
"""Groups in the message, and characters of their questions: they fit one message; the workbook has them all."""
_ALIKE = 0.65
"""Mean cosine to the questions of a group from which a question joins it.

Measured on paraphrases in both languages and in chat spelling: of the pairs that this joins, four in five mean the
same. At 0.55 it is three in five; at 0.75 most paraphrases stay apart."""
_FILE = "gaps.xlsx"
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
        return _causes([miss for wording in self.wordings for miss in wording.misses])

    @property
    def last(self) -> datetime:
        """When it was asked last."""
        return max(miss.at for wording in self.wordings for miss in wording.misses)


def find_gaps(misses: Sequence[Miss], encoder: "QuestionEncoder | None") -> list[Gap]:
    """Return questions grouped by meaning, those asked most first. It takes milliseconds a question."""
    wordings = _wordings(misses)
    gaps = [Gap(tuple(wordings[row] for row in group)) for group in _by_meaning(wordings, encoder)]
    return sorted(gaps, key=lambda gap: (-gap.times, -gap.last.timestamp(), gap.wordings[0].text))


def near_wordings(question: str, misses: Sequence[Miss], encoder: "QuestionEncoder | None") -> list[str]:
    """Return the questions that were not answered and mean the same as one, those nearest first."""
    wordings = _wordings(misses)
    if encoder is None or not wordings:
        return []
    first, *others = encoder.encode_queries(
        [search_text(text) for text in (question, *(each.text for each in wordings))]
    )
    near = sorted(
        ((float(other @ first), each.text) for other, each in zip(others, wordings, strict=True)), reverse=True
    )
    return [text for likeness, text in near if likeness >= _ALIKE]


def _wordings(misses: Sequence[Miss]) -> list[Wording]:
    """Return the different wordings, those asked most first; case, diacritics and punctuation make no difference."""
    same: dict[str, list[Miss]] = {}
    for miss in misses:
        same.setdefault(" ".join(words(fold(miss.question))) or miss.question, []).append(miss)
    ordered = sorted(same.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Wording(found[0].question, tuple(found)) for _, found in ordered]


def _by_meaning(wordings: Sequence[Wording], encoder: "QuestionEncoder | None") -> list[list[int]]:
    """Return the places of wordings in groups of one meaning; without an encoder, each wording is a group."""
    if encoder is None or not wordings:
        return [[row] for row in range(len(wordings))]
    return grouped(encoder.encode_queries([search_text(wording.text) for wording in wordings]))


def grouped(vectors: "Vectors") -> list[list[int]]:
    """Return the rows of unit vectors in groups, the most typical row of each group first.

    One row after the other joins the group with the highest mean cosine; where all are below the limit, it begins a
    new group.
    """
    import numpy as np

    groups: list[list[int]] = []
    sums, sizes = np.zeros_like(vectors), np.ones(len(vectors), dtype=np.float32)
    for row, vector in enumerate(vectors):
        nearness = sums[: len(groups)] @ vector / sizes[: len(groups)]
        best = int(nearness.argmax()) if groups else 0
        if not groups or nearness[best] < _ALIKE:
            best = len(groups)
            groups.append([])
        groups[best].append(row)
        sums[best] += vector
        sizes[best] = len(groups[best])
    return [_typical_first(rows, vectors, total) for rows, total in zip(groups, sums, strict=False)]


def _typical_first(rows: list[int], vectors: "Vectors", total: Any) -> list[int]:
    # Rounded, so that among nearly equal ones the order stays: the wording that was asked most comes first.
    return sorted(rows, key=lambda row: -round(float(vectors[row] @ total), 3))


def _causes(misses: Sequence[Miss]) -> Mapping[Cause, int]:
    found = Counter(cause for miss in misses for cause in miss.causes)
    return {cause: found[cause] for cause in CAUSES if found[cause]}


# What the owner sees ----------------------------------------------------------------------------


def gaps_page(gaps: Sequence[Gap], language: Language) -> Reply:
    """Return the largest gaps, and all of them as a workbook."""
    texts = texts_for(language).owners
    if not gaps:
        return Reply(texts.no_gaps)
    title = texts.gaps.format(questions=sum(gap.times for gap in gaps), groups=len(gaps))
    lines = [_line(number, gap, texts) for number, gap in enumerate(gaps[:_SHOWN], start=1)]
    rows = _answer_rows([gap.wordings[0].text for gap in gaps[:_SHOWN]], language)
    return Reply(
        "\n\n".join([title, *lines]), rows, attachments=(Attachment("document", _FILE, gaps_workbook(gaps, texts)),)
    )


def _answer_rows(questions: Sequence[str], language: Language) -> Rows:
    """Return a button for each question, two in a row, that asks the owner for its answer."""
    label = texts_for(language).owners.answer_gap
    buttons = [
        Button(label.format(number=number), AnswerGap(mark_of_question(question)))
        for number, question in enumerate(questions, start=1)
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _line(number: int, gap: Gap, texts: OwnerTexts) -> str:
    question = escape(shorten(one_line(gap.wordings[0].text), _QUESTION_SHOWN))
    causes = "\n".join(texts.gap_cause.format(cause=texts.causes[cause], times=n) for cause, n in gap.causes.items())
    return texts.gap.format(number=number, question=question, times=gap.times) + f"\n{causes}"


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
    causes, newest = _causes(wording.misses), max(wording.misses, key=lambda miss: miss.at)
    counts = [causes.get(cause) for cause in CAUSES]
    return [text_cell(sheet, wording.text), wording.times, newest.language, day_of(newest.at), *counts]
