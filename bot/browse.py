"""Reading the guide by buttons: contents, a section's points page by page, one point."""

import math

from bot.actions import OpenPoint, OpenSection, OpenTopics
from bot.markup import bold, escape, italic
from bot.replies import Button, Reply
from bot.texts.schema import AnswerTexts
from knowledge.guide import Guide, Language, Point, Section

POINTS_A_PAGE = 8
SECTIONS_SHOWN = 90
"""Telegram shows at most 100 buttons under a message."""
LABEL_LENGTH = 60


def label(text: str, limit: int = LABEL_LENGTH) -> str:
    """Cut a button's label at a word end."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:") + "…"


def topics(guide: Guide, texts: AnswerTexts, language: Language) -> Reply:
    """Return the list of sections."""
    rows = tuple(
        (Button(label(section.title(language)), str(OpenSection(section.id))),)
        for section in guide.sections[:SECTIONS_SHOWN]
    )
    return Reply(texts.topics_title.format(guide=escape(guide.title(language))), rows)


def section_page(guide: Guide, section_id: str, page: int, texts: AnswerTexts, language: Language) -> Reply | None:
    """Return one page of a section: its introduction and a button a point; None when there is none."""
    section = guide.section(section_id)
    if section is None:
        return None
    pages = page_count(section)
    page = min(max(page, 1), pages)
    shown = section.points[(page - 1) * POINTS_A_PAGE : page * POINTS_A_PAGE]
    text = "\n\n".join(part for part in (bold(section.title(language)), escape(section.lead(language))) if part)
    if pages > 1:
        text += "\n\n" + italic(texts.section_page.format(page=page, pages=pages))
    rows: list[tuple[Button, ...]] = [
        (Button(label(point.in_language(language).title), str(OpenPoint(point.id))),) for point in shown
    ]
    turns = []
    if page > 1:
        turns.append(Button(texts.previous_page, str(OpenSection(section.id, page - 1))))
    if page < pages:
        turns.append(Button(texts.next_page, str(OpenSection(section.id, page + 1))))
    if turns:
        rows.append(tuple(turns))
    rows.append((Button(texts.back_to_topics, str(OpenTopics())),))
    return Reply(text, tuple(rows))


def page_count(section: Section) -> int:
    """Return how many pages of buttons a section has."""
    return max(1, math.ceil(len(section.points) / POINTS_A_PAGE))


def point_page(guide: Guide, point_id: str, texts: AnswerTexts, language: Language) -> Reply | None:
    """Return one point with its source, and the way back; None when there is none."""
    point = guide.point(point_id)
    section = guide.section(point.section_id) if point else None
    if point is None or section is None:
        return None
    written = point.in_language(language)
    text = f"{bold(written.title)}\n\n{escape(written.text)}\n\n{source_line(guide, point, texts, language)}"
    page = section.points.index(point) // POINTS_A_PAGE + 1
    rows = (
        (
            Button(
                label(texts.back_to_section.format(section=section.title(language)), 40),
                str(OpenSection(section.id, page)),
            ),
        ),
        (Button(texts.back_to_topics, str(OpenTopics())),),
    )
    return Reply(text, rows)


def source_line(guide: Guide, point: Point, texts: AnswerTexts, language: Language) -> str:
    """Return where a point stands: guide, section, point."""
    section = guide.section(point.section_id)
    return italic(
        texts.source.format(
            guide=guide.title(language),
            section=section.title(language) if section else "",
            point=point.in_language(language).title,
        )
    )
