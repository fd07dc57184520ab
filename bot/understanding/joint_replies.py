"""One reply for several answers: the room of their lists, the buttons that open each, what the reply is about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.guide.answerer import Answer
from bot.guide.composer import Composer, Shape
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.joining import joined
from bot.replies.reply import Button, Row, Rows
from index.values.finding import Finding, RankedPoint
from knowledge.guide import Guide, Language
from knowledge.toolbox.shortening import shorten

JOINT_CHARACTERS, JOINT_IN_GROUP = 1_150, 650
"""Characters of a joint reply before a word on what is left: with it the reply keeps within 1,200, and 700."""
_FOR_WHAT_IS_LEFT = 45
"""Characters of that word, which lists may have where nothing is left."""
_LINES, _FULLER = (540, 420), (800, 650)
"""Characters that the items of a list may have, most first: most sections have a line for each item in 540, and names
beside the lines in 800."""
_MOST_POINTS = 10
"""Points in the answer's data."""


def with_room(answers: Sequence[Answer], composer: Composer, shape: Shape, *, is_all: bool) -> list[Answer]:
    """Return the answers with their lists as full as the other parts leave room for: names alone answer little.

    Each list first gets a line for every item where that fits, in their order; what is left then makes them fuller.
    """
    told, lists = list(answers), [at for at, answer in enumerate(answers) if _is_list(answer)]
    if not lists or shape.items:
        return told
    most = (JOINT_IN_GROUP if shape.in_group else JOINT_CHARACTERS) + (_FOR_WHAT_IS_LEFT if is_all else 0)
    for rooms in ((1,), _LINES, _FULLER):
        for at in lists:
            for room in rooms:
                fuller = _listed(told[at], composer, replace(shape, parts=len(told), room=room))
                tried = [*told[:at], fuller, *told[at + 1 :]]
                if rooms == (1,) or len(joined([answer.reply for answer in tried]).plain) <= most:
                    told = tried
                    break
    return told


def _is_list(answer: Answer) -> bool:
    """Tell whether an answer is the whole list of one section."""
    shown = answer.reply.shown
    is_one = shown.section is not None and shown.section == answer.finding.section and not shown.more_sections
    section = answer.guide.section(shown.section or "")
    return is_one and section is not None and len(shown.points) == len(section.points) > 1


def _listed(answer: Answer, composer: Composer, shape: Shape) -> Answer:
    section = composer.guide.section(answer.reply.shown.section or "")
    return replace(answer, reply=composer.section_list(section, answer.language, shape)) if section else answer


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
