"""Reading the guide by buttons: contents, a section's points page by page, one point."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.guide.answer_text import asides_text, title_text
from bot.guide.sourcing import section_label, source_lines, source_rows, topics_title
from bot.replies.buttons import OpenPoint, OpenSection, OpenTopics
from bot.replies.markup import bold, escape, italic
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from bot.texts.schema import AnswerTexts
from knowledge.guide import Guide, Language, Section
from knowledge.toolbox.shortening import shorten

_POINTS_A_PAGE = 8
"""Buttons of points that fit a phone's screen with the text above."""
_MOST_NUMBERED = 20
"""Sections that stand in the text with their numbers, so that "phần 3" opens one; with more the text is too long."""
_SECTIONS_A_PAGE = 90
"""Telegram shows at most 100 buttons under a message."""
MANY_A_PAGE = 50
"""Points or sections on a page where there are so many that small pages would take many taps."""
PAGES_SHOWN = 40
"""Page numbers under a page: with 50 points they stay below Telegram's 100 buttons."""
_NUMBERS_A_ROW = 8
"""Telegram shows at most 8 buttons in a row."""
_NUMBERS_IN_GROUP = 7
"""Numbers to press in a row in a group, where a row has few letters."""
_NUMBER_ROWS_OF_TOPICS, _NUMBER_ROWS_OF_SECTION = 3, 2
"""Rows of such numbers: with those to turn pages and to go back there are four."""
_LABEL_IN_GROUP = 29
"""Characters of a name in such a list: 21 of them and the numbers stay below 700."""
_BACK_LENGTH = 40
"""Characters of a button back to a section, so that a phone shows them all."""


def topics_page(
    guide: Guide, texts: AnswerTexts, language: Language, page: int = 1, *, in_group: bool = False
) -> Reply:
    """Return one page of the list of sections; most guides have just one page. A group gets numbers to press."""
    if in_group:
        return _topics_of_group(guide, language, page)
    size = _sections_a_page(guide)
    pages = _pages(len(guide.sections), size)
    page = min(max(page, 1), pages)
    rows = [
        (Button(shorten(section_label(section, language)), OpenSection(section.id)),)
        for section in guide.sections[(page - 1) * size : page * size]
    ]
    numbers = _numbers(page, pages, OpenTopics)
    shown = Shown("navigation", language=language)
    text = topics_title(guide, language)
    if len(guide.sections) <= _MOST_NUMBERED:
        labels = (section_label(section, language) for section in guide.sections)
        text += "\n\n" + "\n".join(f"{number}. {escape(label)}" for number, label in enumerate(labels, 1))
    return Reply(text, (*rows, *numbers), shown=shown)


def section_page(
    guide: Guide, section_id: str, page: int, texts: AnswerTexts, language: Language, *, in_group: bool = False
) -> Reply | None:
    """Return one page of a section: its introduction and a button a point; None where there is no such section."""
    section = guide.section(section_id)
    if section is None:
        return None
    if in_group:
        return _section_of_group(guide, section, page, texts, language)
    size = _points_a_page(guide, section)
    pages = _pages(len(section.points), size)
    page = min(max(page, 1), pages)
    text = "\n\n".join(part for part in (bold(section.title(language)), escape(section.lead(language))) if part)
    if pages > 1:
        text += "\n\n" + italic(texts.section_page.format(page=page, pages=pages))
    points = [
        (Button(shorten(point.in_language(language).title), OpenPoint(point.id)),)
        for point in section.points[(page - 1) * size : page * size]
    ]
    numbers = _numbers(page, pages, partial(OpenSection, section.id))
    rows = (*points, *numbers, (Button(texts.back_to_topics, _topics_with(guide, section)),))
    return Reply(text, rows, shown=Shown("answer", section=section.id, language=language))


def _topics_of_group(guide: Guide, language: Language, page: int) -> Reply:
    """Return sections with numbers to press: a row for each would push the talk off the screens."""
    labels = [section_label(section, language) for section in guide.sections]
    buttons = [OpenSection(section.id) for section in guide.sections]
    listed = _Numbered(labels, buttons, _NUMBER_ROWS_OF_TOPICS).page(page, OpenTopics)
    text = f"{topics_title(guide, language)}\n\n{listed.text}"
    return Reply(text, listed.rows, shown=Shown("navigation", language=language))


def _section_of_group(guide: Guide, section: Section, page: int, texts: AnswerTexts, language: Language) -> Reply:
    """Return the names of a section's points with numbers to press."""
    labels = [point.in_language(language).title for point in section.points]
    buttons = [OpenPoint(point.id) for point in section.points]
    listed = _Numbered(labels, buttons, _NUMBER_ROWS_OF_SECTION).page(page, partial(OpenSection, section.id))
    text = "\n\n".join(filter(None, (bold(section.title(language)), escape(section.lead(language)), listed.text)))
    rows = (*listed.rows, (Button(texts.back_to_topics, OpenTopics(1)),))
    return Reply(text, rows, shown=Shown("answer", section=section.id, language=language))


@dataclass(frozen=True)
class _Numbered:
    """A list for a group: a numbered line for each item, and its number to press, in so many rows."""

    labels: Sequence[str]
    opening: Sequence[OpenSection | OpenPoint]
    rows: int

    def page(self, page: int, turning: Callable[[int], OpenTopics | OpenSection]) -> Reply:
        """Return one page of it; `turning` is what opens another one."""
        size = self.rows * _NUMBERS_IN_GROUP
        pages = _pages(len(self.labels), size)
        page = min(max(page, 1), pages)
        first = (page - 1) * size
        shown = list(enumerate(self.labels, 1))[first : first + size]
        text = "\n".join(f"{number}. {escape(shorten(label, _LABEL_IN_GROUP))}" for number, label in shown)
        numbers = [Button(str(number), self.opening[number - 1]) for number, _ in shown]
        rows = [tuple(numbers[at : at + _NUMBERS_IN_GROUP]) for at in range(0, len(numbers), _NUMBERS_IN_GROUP)]
        turns = [Button(mark, turning(to)) for mark, to in (("‹", page - 1), ("›", page + 1)) if 1 <= to <= pages]
        return Reply(text, (*rows, *([tuple(turns)] if turns else [])))


def _numbers(page: int, pages: int, opening: Callable[[int], OpenTopics | OpenSection]) -> list[tuple[Button, ...]]:
    """Return rows of buttons to all pages, or to those around this one where there are more than `PAGES_SHOWN`."""
    if pages == 1:
        return []
    first = max(1, min(page - PAGES_SHOWN // 2, pages - PAGES_SHOWN + 1))
    buttons = [
        Button(f"· {number} ·" if number == page else str(number), opening(number))
        for number in range(first, min(pages, first + PAGES_SHOWN - 1) + 1)
    ]
    return [tuple(buttons[start : start + _NUMBERS_A_ROW]) for start in range(0, len(buttons), _NUMBERS_A_ROW)]


def _points_a_page(guide: Guide, section: Section) -> int:
    """Return how many points of a section stand on a page: more where small pages would be too many."""
    crowded = len(section.points) > _POINTS_A_PAGE * PAGES_SHOWN or len(guide.sections) > _SECTIONS_A_PAGE
    return MANY_A_PAGE if crowded else _POINTS_A_PAGE


def _sections_a_page(guide: Guide) -> int:
    return _SECTIONS_A_PAGE if len(guide.sections) <= _SECTIONS_A_PAGE else MANY_A_PAGE


def _pages(count: int, size: int) -> int:
    return max(1, math.ceil(count / size))


def _topics_with(guide: Guide, section: Section) -> OpenTopics:
    return OpenTopics(guide.sections.index(section) // _sections_a_page(guide) + 1)


def point_page(guide: Guide, point_id: str, texts: AnswerTexts, language: Language) -> Reply | None:
    """Return one point with its source and buttons back to its section and to all topics; None where there is none."""
    point = guide.point(point_id)
    section = guide.section(point.section_id) if point else None
    if point is None or section is None:
        return None
    written = point.in_language(language)
    parts = [*title_text(written), escape(written.text), *asides_text(written.asides, language)]
    text = "\n\n".join([*parts, source_lines(guide, point, language)])
    page = section.points.index(point) // _points_a_page(guide, section) + 1
    rows = (
        *source_rows(point, language),
        (
            Button(
                shorten(texts.back_to_section.format(section=section.title(language)), _BACK_LENGTH),
                OpenSection(section.id, page),
            ),
        ),
        (Button(texts.back_to_topics, _topics_with(guide, section)),),
    )
    return Reply(text, rows, shown=Shown("answer", (point.id,), language=language))
