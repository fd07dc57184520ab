"""One reply for several answers: the buttons that open each of them, and what the reply is about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.guide.answerer import Answer
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.reply import Button, Row, Rows
from index.values.finding import Finding, RankedPoint
from knowledge.guide import Guide, Language
from knowledge.toolbox.shortening import shorten

_MOST_POINTS = 10
"""Points in the answer's data."""


def rows_of_parts(guide: Guide, answers: Sequence[Answer], language: Language) -> Rows:
    """Return what opens each part, by its name; for a card and the like its own first row, for a result nothing.

    The buttons of a result would write the changed result over the other parts.
    """
    rows: dict[str, Row] = {}
    for answer in answers:
        shown = answer.reply.shown
        section = guide.section(shown.section) if shown.section else None
        point = guide.point(shown.points[0]) if shown.points else None
        if section:
            rows[section.id] = (Button(shorten(section.title(language)), OpenSection(section.id)),)
        elif point:
            rows[point.id] = (Button(shorten(point.in_language(language).title), OpenPoint(point.id)),)
        elif not answer.calculation:
            rows.update({row[0].label: row for row in answer.reply.rows[:1]})
    return tuple(rows.values())


def about_all(question: str, answers: Sequence[Answer]) -> Finding:
    """Return the finding of a reply with several parts."""
    found = [answer.finding for answer in answers]
    first = next((one for one in found if one.decision == "answer"), found[0])
    ids = dict.fromkeys(point.id for one in found for point in one.points[:1])
    ranked = (*(RankedPoint(id, 1.0) for id in ids), *(one for one in first.points if one.id not in ids))
    return replace(first, question=question, points=ranked[:_MOST_POINTS])
