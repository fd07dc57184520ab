"""What was found -> the reply: a point whole, short or in a line, a section's list, several parts, or nothing near."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.calculations.sentences import calculator_wish
from bot.calculators.split import SPLIT
from bot.guide.answer_text import brief_text, figures_in, point_text, short_text, title_text
from bot.guide.counts import items_asked
from bot.guide.sourcing import (
    beside,
    calculators_for,
    document_lines,
    has_handbook,
    list_source_lines,
    source_lines,
    source_rows,
)
from bot.guide.told_lines import told_lines
from bot.replies.buttons import OpenPoint, OpenSection
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Button, Reply, Row
from bot.replies.shown import ReplyDecision, Shown
from bot.texts import texts_for
from index.values.finding import NOTHING_NEAR, Finding
from index.words.specifics import names_in
from knowledge.bank import Theme
from knowledge.guide import Guide, Language, Point, Section
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words
from knowledge.toolbox.sentences import parts_of
from knowledge.toolbox.shortening import shorten

RELATED_FROM = 0.02
"""Score, from 0 to 1, from which another point may have been meant too: low, as a button that is not needed does little
harm."""
_OFFERED_BESIDE = 1
"""Points of the other document on the same theme that an answer offers."""
BUDGET_SIZE = "budget-size"
"""The theme of how much money to spend."""
_SHARED = expression(r"\b(?:chia|phan bo|phan chia|split\w*|allocat\w*|divid\w*)\b")
"""Words of a question how a budget is to be divided; folded."""
MAY_BE_TOLD = 0.25
"""Confidence (0..1) from which what is near may answer a question on a theme that no document is known to have."""
SURELY_TOLD = 0.5
"""Confidence (0..1) from which that is likelier than not, whatever is near the theme by its table."""
NEAREST_FROM = 0.05
"""Score, from 0 to 1, from which a point is named as near a question that is not answered: below it, it is noise."""
BRIEF_CHARACTERS = 450
"""Characters up to which a summary gives whole sentences of its points; above, the line of each."""
MOST_ECHOED = 60
"""Characters of a question that a decline repeats: it then names what is missing, whatever that is."""
OTHER_YEARS = "other-years"
"""The theme whose words speak of a year: a country that is named beside it is none."""
_NEAR = 2
"""Points that are offered beside a theme that no document has: more would look like an answer."""
SUGGESTED = 3
"""Points that are offered where it is not sure which one was meant."""
LIST_CHARACTERS = 800
"""Characters of a list's items: with title, introduction and source the reply stays below 1,200: two screens."""
TWO_LISTS_CHARACTERS = 540
"""The same for each of two lists in one reply: without their introductions both fit into 1,200."""
GROUP_LIST_CHARACTERS = 420
"""The same in a group, where a reply has 700 at most."""
_NUMBERS_A_ROW = 6
"""Buttons with a number in one row: more are too narrow for a thumb."""
_NUMBER_ROWS, _NUMBER_ROWS_IN_GROUP = 4, 2
"""Rows of such buttons: with two rows below them, six under a reply, and four in a group. Other numbers are typed."""
_DIFFERENCE = expression(r"khac biet\b")
_ASKS_DIFFERENCE = expression(
    r"\b(?:khac(?! phuc)|phan biet|so sanh|so voi|differ\w*|compare[ds]?|comparison|vs|versus)\b"
)
OF_THEME = 0.58
"""Nearness (cosine, up to 1) to a question of any theme from which the likeliest is named: below it is a guess."""
_OF_NO_THEME = frozenset(
    "cach va hay hop cua cac so lieu nhung mot co the nao chon tinh kinh doanh hang nguoi the or and of on to a "
    "in for how "
    "ways other way marketing influencer influencers".split()
)
"""Words, folded, in the names of themes that tell none of them."""
_LEAST_DIFFERENCES = 2
"""Points of a section that tell differences: one alone is an answer by itself."""
_LIST_FORMS = ("title and line", "line", "title")
"""How a list's items may be written, best first; the first that fits is taken."""


@dataclass(frozen=True)
class Shape:
    """How much an answer shows: the whole point or one sentence, how many points to read next, and for which place."""

    short: bool = False
    related: bool = True
    in_group: bool = False
    parts: int = 1
    """How many parts the reply has: lists are shorter where there are several."""
    items: int = 0
    """How many items of each list are wished; 0 for all."""
    room: int = 0
    """Characters that the items of a list have beside other parts; 0 for an equal share."""

    @property
    def most_related(self) -> int:
        """Return how many points to read next are offered: a group shows four rows of buttons at the most."""
        if not self.related:
            return 0
        return 1 if self.in_group else 3

    @property
    def list_characters(self) -> int:
        """Return how long the items of a list may be together."""
        if self.room:
            return self.room
        if self.parts == len(("one", "other")) and not self.in_group:
            return TWO_LISTS_CHARACTERS
        if self.short and self.parts == 1:
            return GROUP_LIST_CHARACTERS
        return (GROUP_LIST_CHARACTERS if self.in_group else LIST_CHARACTERS) // self.parts


WHOLE = Shape()


class Composer:
    """Words replies from one guide; `themes` is what is said of what no document has."""

    def __init__(self, guide: Guide, themes: Sequence[Theme] = ()) -> None:
        self.guide = guide
        self._themes = {theme.id: theme for theme in themes}
        self._has_handbook = has_handbook(guide)

    def finding(self, finding: Finding, shape: Shape = WHOLE) -> Reply:
        """Return the reply to a question, as its decision has it."""
        section = self.guide.section(finding.section) if finding.section else None
        if section and finding.decision == "answer":
            told = self._differences(section, finding, shape)
            count = items_asked(finding.question) or shape.items
            if told is None and 0 < count < len(section.points):
                return self.some_of(section.points, count, finding.language, shape)
            return told or self.section_list(section, finding.language, shape)
        best = self.guide.point(finding.points[0].id) if finding.points else None
        theme = self._themes.get(finding.missing or "")
        theme = theme if theme and _may_be_named(theme, finding) else None
        if theme and not self._may_be_told(theme, finding):
            return self._missing(finding, theme)
        if finding.decision == "decline" or best is None:
            return self._decline(finding)
        if finding.decision == "suggest":
            return self._suggestion(finding, shape)
        return self.point(best, finding.language, shape, finding)

    def point(self, point: Point, language: Language, shape: Shape = WHOLE, finding: Finding | None = None) -> Reply:
        """Return one point; of a finding, what answers its question comes first."""
        write = short_text if shape.short else point_text
        question, opening = (finding.question, finding.opening) if finding else ("", 0)
        body = write(point.in_language(language), question, opening, language)
        parts = [body, calculators_for(point, language), source_lines(self.guide, point, language)]
        read_on = Button(texts_for(language).answers.read_section, OpenSection(point.section_id))
        if shape.short:
            read_on = Button(texts_for(language).group.read_all, OpenPoint(point.id))
        related = self._related(finding, point, shape.most_related)
        rows = ((read_on,), *source_rows(point, language), *self.rows_of(related, language))
        return Reply("\n\n".join(filter(None, parts)), rows, shown=Shown("answer", (point.id,), language=language))

    def section_list(self, section: Section, language: Language, shape: Shape = WHOLE) -> Reply:
        """Return a section's list: what each of its points says, in a line. A heading that asks gets its answer."""
        if section.questions and len(section.points) == 1:
            return self.point(section.points[0], language, shape)
        lead = escape(section.lead(language)) if shape.parts == 1 else ""
        head = [bold(section.title(language)), lead]
        reply = self.points_list(section.points, language, shape, head)
        texts = texts_for(language)
        text = f"{reply.text}\n\n{list_source_lines(self.guide, section, language)}"
        read = (Button(texts.answers.read_section, OpenSection(section.id)),)
        return replace(reply, text=text, rows=(*reply.rows, read), shown=replace(reply.shown, section=section.id))

    def _differences(self, section: Section, finding: Finding, shape: Shape) -> Reply | None:
        """Return the points of a section that tell how two things differ, where that is asked: all names say less."""
        found = [point for point in section.points if _DIFFERENCE.match(fold(point.in_language("vi").title))]
        if len(found) < _LEAST_DIFFERENCES or not _ASKS_DIFFERENCE.search(fold(finding.question)):
            return None
        language = finding.language
        reply = self.points_list(found, language, shape, [bold(section.title(language))])
        text = f"{reply.text}\n\n{list_source_lines(self.guide, section, language)}"
        read = (Button(texts_for(language).answers.read_section, OpenSection(section.id)),)
        shown = replace(reply.shown, section=section.id)
        return replace(reply, text=text, rows=(*reply.rows, read), shown=shown)

    def some_of(
        self, points: Sequence[Point], count: int, language: Language, shape: Shape = WHOLE, *, last: bool = False
    ) -> Reply:
        """Return the first or last points of a list, as many as were asked for; it says how many there are."""
        chosen, texts = points[-count:] if last else points[:count], texts_for(language)
        section = self.guide.section(points[0].section_id)
        if section is None or any(point.section_id != section.id for point in points):
            reply = self.points_list(chosen, language, shape)
            return replace(reply, text=f"{reply.text}\n\n{document_lines(self.guide, chosen, language)}")
        said = texts.answers.last_items if last else texts.answers.first_items
        head = [bold(section.title(language)), said.format(count=len(chosen), all=len(points))]
        is_whole = len(chosen) < len(points) == len(section.points)
        reply = self.points_list(chosen, language, shape, head if is_whole else head[:1])
        text = f"{reply.text}\n\n{list_source_lines(self.guide, section, language)}"
        read = (Button(texts.answers.read_section, OpenSection(section.id)),)
        return replace(reply, text=text, rows=(*reply.rows, read), shown=replace(reply.shown, section=section.id))

    def facts(self, point: Point, facts: Sequence[str], language: Language, *, lines: bool = True) -> Reply:
        """Return some sentences of a point, a line each or in one paragraph, with where they stand."""
        written = point.in_language(language)
        said = [escape(fact.lstrip("•- ")) for fact in facts]
        listed = "\n".join(f"• {fact}" for fact in said) if lines else " ".join(said)
        parts = [*title_text(written), listed, source_lines(self.guide, point, language)]
        rows = self.rows_of([point], language)
        return Reply("\n\n".join(parts), rows, shown=Shown("answer", (point.id,), language=language))

    def points_list(
        self, points: Sequence[Point], language: Language, shape: Shape = WHOLE, head: Sequence[str] = ()
    ) -> Reply:
        """Return a numbered list of points, below a head (HTML), with numbers to press."""
        items = "\n".join(self._items(points, language, shape.list_characters))
        most = _NUMBERS_A_ROW * (_NUMBER_ROWS_IN_GROUP if shape.in_group else _NUMBER_ROWS)
        numbers = [Button(str(number), OpenPoint(point.id)) for number, point in enumerate(points[:most], start=1)]
        rows = tuple(tuple(numbers[start : start + _NUMBERS_A_ROW]) for start in range(0, len(numbers), _NUMBERS_A_ROW))
        text = "\n\n".join(filter(None, [*head, items]))
        return Reply(text, rows, shown=Shown("answer", tuple(point.id for point in points), language=language))

    def brief(self, points: Sequence[Point], language: Language, head: str = "") -> Reply:
        """Return points in a line each, with where they stand; only of a long list the names, which say less."""
        lines = [brief_text(point.in_language(language)) for point in points]
        for form, most in (("line", BRIEF_CHARACTERS), ("title", LIST_CHARACTERS)):
            if sum(map(len, lines)) > most:
                lines = [_item(point, language, form) for point in points]
        body = lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)
        section = self.guide.section(points[0].section_id)
        if section and len(points) > 1 and all(point.section_id == section.id for point in points):
            sources = {list_source_lines(self.guide, section, language): None}
        else:
            sources = dict.fromkeys(source_lines(self.guide, point, language) for point in points)
        rows = self.rows_of(points[:SUGGESTED], language)
        whole = section.id if section and len(points) == len(section.points) > 1 else None
        shown = Shown("answer", tuple(point.id for point in points), whole, language)
        return Reply("\n\n".join([*filter(None, [head]), body, "\n".join(sources)]), rows, shown=shown)

    def names(self, points: Sequence[Point], language: Language) -> Reply:
        """Return a list in one sentence: the names of its points behind that of their section."""
        reply, section = self.brief(points, language), self.guide.section(points[0].section_id)
        named = "; ".join(escape(point.in_language(language).title) for point in points)
        if section and all(point.section_id == section.id for point in points):
            named = f"{bold(section.title(language))}: {named}"
        return replace(reply, text="\n\n".join([f"{named}.", reply.text.rpartition("\n\n")[2]]))

    def checklist(self, points: Sequence[Point], language: Language) -> Reply:
        """Return points as boxes to tick, by their names; of one point its sentences, so that nothing is made up."""
        written, section = points[0].in_language(language), self.guide.section(points[0].section_id)
        items: Sequence[str] = [point.in_language(language).title for point in points]
        title, sources = "", [source_lines(self.guide, point, language) for point in points]
        if len(points) == 1:
            title, items = written.title, parts_of(written.text)
        elif section and all(point.section_id == section.id for point in points):
            title, sources = section.title(language), [list_source_lines(self.guide, section, language)]
        boxes = "\n".join(f"☐ {escape(item)}" for item in items)
        parts = [*([bold(title)] if title else []), boxes, "\n".join(dict.fromkeys(sources))]
        return replace(self.brief(points, language), text="\n\n".join(parts))

    def rows_of(self, points: Iterable[Point], language: Language) -> tuple[Row, ...]:
        """Return a button for each point, with its name."""
        return tuple((Button(shorten(point.in_language(language).title), OpenPoint(point.id)),) for point in points)

    def _items(self, points: Sequence[Point], language: Language, most: int) -> list[str]:
        """Return the numbered items of a list in the fullest form that fits into so many characters."""
        items: list[str] = []
        for form in _LIST_FORMS:
            items = [f"{number}. {_item(point, language, form)}" for number, point in enumerate(points, start=1)]
            if sum(map(len, items)) <= most:
                break
        return items

    def _suggestion(self, finding: Finding, shape: Shape) -> Reply:
        """Return the points that may have been meant, each with what it says in a line, so that it may be enough."""
        language = finding.language
        near = [one for one in finding.points[:SUGGESTED] if one.score >= NEAREST_FROM] or finding.points[:1]
        points = [point for ranked in near if (point := self.guide.point(ranked.id))]
        most = GROUP_LIST_CHARACTERS if shape.in_group else LIST_CHARACTERS
        parts = [
            escape(texts_for(language).answers.suggest),
            "\n".join(told_lines(self.guide, points, language) or self._items(points, language, most)),
            document_lines(self.guide, points, language),
        ]
        shown = Shown("suggest", tuple(point.id for point in points), language=language)
        return Reply("\n\n".join(parts), self.rows_of(points, language), shown=shown)

    def _may_be_told(self, theme: Theme, finding: Finding) -> bool:
        """Tell whether what is near may answer a question, so that nobody can say that no document has its theme.

        Where a year, platform or country is asked for, it has to be named there.
        """
        if finding.decision != "suggest" or finding.confidence < MAY_BE_TOLD:
            return False
        names = names_in(finding.question, finding.language) if theme.words_of else ()
        if not names:
            return finding.confidence >= SURELY_TOLD or not (theme.points or theme.calculators)
        written = [point.in_language(finding.language) for point in self._near(finding)]
        said = " ".join(f"{each.title} {each.text}" for each in written).casefold()
        return all(name.casefold() in said for name in names)

    def _missing(self, finding: Finding, theme: Theme) -> Reply:
        """Name what no document has, and offer what is near: by the theme's table, else what the ranking finds near."""
        texts = texts_for(finding.language)
        words = texts.handbook if self._has_handbook else texts.answers
        asked = finding.question.strip(" ?.!")
        named = bool(theme.words_of and names_in(finding.question, finding.language))
        said = words.decline_theme if named or not 0 < len(asked) <= MOST_ECHOED else words.decline_asked_theme
        near = [point for each in theme.points if (point := self.guide.point(each))]
        shares = SPLIT.command if theme.id == BUDGET_SIZE and _SHARED.search(fold(asked)) else None
        calculators = (shares, calculator_wish(finding.question), *theme.calculators)
        return self._declined(
            said.format(theme=escape(_theme_in_words(theme, finding)), asked=escape(asked)),
            next(filter(None, calculators), None),
            near or self._near(finding),
            finding,
        )

    def _decline(self, finding: Finding) -> Reply:
        """Name what was asked, in the asker's words where they are few: no document has it."""
        texts = texts_for(finding.language)
        asked = finding.question.strip(" ?.!")
        if 0 < len(asked) <= MOST_ECHOED:
            said = texts.handbook.decline_asked if self._has_handbook else texts.answers.decline_asked
        else:
            said = texts.handbook.decline if self._has_handbook else texts.answers.decline
        words = said.format(asked=escape(asked))
        return self._declined(words, calculator_wish(finding.question), self._near(finding)[:1], finding)

    def _declined(self, said: str, calculator: str | None, near: Sequence[Point], finding: Finding) -> Reply:
        """Return a decline, as HTML, with a calculator that may help and buttons to points that are near."""
        language, texts = finding.language, texts_for(finding.language)
        parts = [said]
        if calculator:
            parts.append(texts.answers.decline_calculator.format(command=example_of(calculator, language)))
        if near:
            line = texts.handbook.decline_nearest if self._has_handbook else texts.answers.decline_nearest
            parts.append("\n".join([line, *(f"• {_near_item(point, language)}" for point in near)]))
        decision: ReplyDecision = "suggest" if finding.decision == "suggest" and near else "decline"
        return Reply("\n\n".join(parts), self.rows_of(near, language), shown=Shown(decision, language=language))

    def _near(self, finding: Finding) -> list[Point]:
        """Return the points that are near a question which is not answered, best first."""
        found = [self.guide.point(one.id) for one in finding.points[:_NEAR] if one.score >= NEAREST_FROM]
        return [point for point in found if point]

    def _related(self, finding: Finding | None, point: Point, most: int) -> list[Point]:
        """Return points to read next: those that may have been meant too, then the neighbours in the section."""
        ranked = finding.points[1:] if finding else ()
        meant = [self.guide.point(one.id) for one in ranked if one.score >= RELATED_FROM]
        section = self.guide.section(point.section_id)
        around = section.points if section else ()
        place = around.index(point) if point in around else 0
        candidates = [*beside(self.guide, point)[:_OFFERED_BESIDE], *meant, *around[place + 1 :], *around[:place]]
        return list({one.id: one for one in candidates if one and one.id != point.id}.values())[:most]


def example_of(command: str, language: Language) -> str:
    """Return a command with example numbers, formatted so that a tap copies it."""
    return code(f"/{command} {texts_for(language).calculators.calculators[command].example}")


def _may_be_named(theme: Theme, finding: Finding) -> bool:
    """Tell whether a question is near enough to those of themes, or has a word of this one's name."""
    if finding.near is NOTHING_NEAR or finding.near.outside >= OF_THEME:
        return True
    named = {word for name in theme.words.values() for word in words(fold(name))}
    return bool((named - _OF_NO_THEME) & set(words(fold(finding.question))))


def _theme_in_words(theme: Theme, finding: Finding) -> str:
    """Return what is missing, with the year, platform or country that was asked for where there is one."""
    names = names_in(finding.question, finding.language) if theme.words_of else ()
    years = tuple(name for name in names if name.isdecimal())
    names = years if theme.id == OTHER_YEARS and years else names
    if not names:
        return theme.words[finding.language]
    return theme.words_of[finding.language].format(name=", ".join(names))


def _item(point: Point, language: Language, form: str) -> str:
    written = point.in_language(language)
    if form == "title" or not written.brief:
        return escape(written.title)
    if form == "line":
        return escape(written.brief)
    return f"{bold(written.title)}: {escape(written.brief)}"


def _near_item(point: Point, language: Language) -> str:
    """Return a point beside a decline, with its line; a figure that was not asked for would look like the answer."""
    has_figure = figures_in(point.in_language(language).brief)
    return bold(point.in_language(language).title) if has_figure else _item(point, language, "title and line")
