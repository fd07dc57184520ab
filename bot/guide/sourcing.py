"""Where an answer stands, and what it rests on: under each answer, and as a page of all sources of a point."""

from collections.abc import Mapping, Sequence

from babel.dates import format_date

from bot.replies.buttons import OpenPoint, OpenTopics, ShowSources
from bot.replies.markup import escape, italic, web_link
from bot.replies.reply import Button, Reply, Row
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.texts.schema.talk import DocumentTexts
from knowledge.guide import AddedDocument, Guide, Language, Point, Section, Source

NAMED_SOURCES = 2
"""Sources that stand under an answer; a button lists all of them."""
CALCULATORS_OF: Mapping[str, tuple[str, ...]] = {
    "pricing": ("fee",),
    "roles/tiers": ("fee",),
    "roles/micro-or-mega": ("fee", "compare"),
    "creators/gifts-and-fees": ("fee",),
    "measuring/metric-choice": ("engagement", "cpm", "cpe", "roi"),
    "measuring/reach-impressions-views": ("engagement", "cpm"),
    "measuring/engagement-rate": ("engagement",),
    "measuring/cost-metrics": ("cpm", "cpe", "cpv", "cpc", "cpa"),
    "measuring/roi-roas": ("roi", "roas", "breakeven"),
    "measuring/tracking": ("conversion", "cpa"),
}
"""Calculators for what points of the handbook are about, by point or by section."""

_LEAST_NAME = 8
"""Characters of a name that is looked for in another: shorter ones are common words."""


def source_lines(guide: Guide, point: Point, language: Language) -> str:
    """Return, as HTML, where a point stands; of the handbook also what it rests on, and the notice on law."""
    texts, section, written = texts_for(language), guide.section(point.section_id), point.in_language(language)
    places = {"section": section.title(language) if section else "", "point": written.title}
    if not is_sourced(point):
        place = _place(guide, section, written.title if written.is_named else "", language)
        return italic(texts.answers.on_page.format(source=place, page=written.page) if written.page else place)
    notice = guide.notice(point, language)
    lines = [
        texts.handbook.notice.format(notice=notice) if notice else "",
        texts.handbook.source.format(document=guide.source(section, language), **places),
        _based_on(point.origin.sources, language),
    ]
    return "\n".join(italic(line) for line in lines if line)


def _place(guide: Guide, section: Section | None, point: str, language: Language) -> str:
    """Return the place of a point as document, section and point, each name once: documents repeat theirs.

    A question that the document puts stands above its answer already.
    """
    words = texts_for(language).answers
    document = guide.source(section, language)
    around = _without_name(section.title(language), point) if section else ""
    own = "" if point.endswith("?") else point
    around = "" if around == point and not own else around
    names = dict.fromkeys(filter(None, (document, around, own)))
    form = (words.document_source, words.list_source, words.source)[len(names) - 1]
    return form.format(**dict(zip(("guide", "section", "point"), names, strict=False)))


def _without_name(section: str, point: str) -> str:
    """Return a section's title without the point's at its end: headings that ask are the name of both."""
    name = point.rstrip("… ")
    place = section.find(name) if len(name) >= _LEAST_NAME else -1
    return section if place <= 0 else section[:place].rstrip(" –-›:")


def list_source_lines(guide: Guide, section: Section, language: Language) -> str:
    """Return, as HTML, where the list of a section's points stands; with the notice where a point is on law."""
    texts = texts_for(language)
    if not any(map(is_sourced, section.points)):
        return italic(_place(guide, section, "", language))
    notices = dict.fromkeys(guide.notice(point, language) for point in section.points)
    lines = [texts.handbook.notice.format(notice=notice) for notice in notices if notice]
    lines.append(
        texts.handbook.list_source.format(document=guide.source(section, language), section=section.title(language))
    )
    return "\n".join(map(italic, lines))


def document_lines(guide: Guide, points: Sequence[Point], language: Language) -> str:
    """Return, as HTML, the documents in which points stand, each once; with the notice where a point is on law."""
    texts = texts_for(language)
    notices = dict.fromkeys(guide.notice(point, language) for point in points)
    lines = [texts.handbook.notice.format(notice=notice) for notice in notices if notice]
    for point in points:
        name = guide.source(guide.section(point.section_id), language)
        named = texts.handbook.document_source if is_sourced(point) else texts.answers.document_source
        lines.append(named.format(document=name, guide=name))
    return "\n".join(map(italic, dict.fromkeys(lines)))


def is_sourced(point: Point) -> bool:
    """Tell whether a point names what it rests on, as those of the handbook do."""
    return bool(point.origin.sources)


def words_on(point: Point, language: Language) -> DocumentTexts:
    """Return what is said of the document that a point stands in, by that document's name."""
    talk = texts_for(language).talk
    return talk.handbook if is_sourced(point) else talk.guide


def has_handbook(guide: Guide) -> bool:
    """Tell whether there is a second document with sources beside the guide."""
    return any(map(is_sourced, guide.points()))


def topics_title(guide: Guide, language: Language) -> str:
    """Return, as HTML, the title of the contents: the guide, then the handbook where there is one."""
    texts, name = texts_for(language), escape(guide.title(language))
    sourced = next((section for section in guide.sections if is_sourced(section.points[0])), None)
    if sourced is None:
        return texts.answers.topics_title.format(guide=name)
    return texts.handbook.topics_title.format(guide=name, document=escape(guide.source(sourced, language)))


def section_label(section: Section, language: Language) -> str:
    """Return a section's name on a button; those of the handbook are marked."""
    title = section.title(language)
    is_marked = any(map(is_sourced, section.points))
    return texts_for(language).handbook.section.format(section=title) if is_marked else title


def beside(guide: Guide, point: Point) -> list[Point]:
    """Return the points of the other document on the same theme: of the handbook for the guide's, and the reverse."""
    named = [guide.point(each) for each in point.origin.see]
    naming = [each for each in guide.points() if point.id in each.origin.see]
    return [each for each in (*named, *naming) if each]


def calculators_for(point: Point, language: Language) -> str:
    """Return a line, as HTML, that names the calculators for what a point is about; empty where there are none."""
    commands = CALCULATORS_OF.get(point.id) or CALCULATORS_OF.get(point.section_id, ())
    listed = ", ".join(f"/{command}" for command in commands)
    return texts_for(language).handbook.calculate.format(commands=listed) if listed else ""


def source_rows(point: Point, language: Language) -> tuple[Row, ...]:
    """Return the button that lists a point's sources, where it names any."""
    if not is_sourced(point):
        return ()
    return ((Button(texts_for(language).handbook.all_sources, ShowSources(point.id)),),)


def point_sources_page(guide: Guide, point_id: str, language: Language) -> Reply | None:
    """Return all sources of a point with their addresses; None where there is no such point or it names none."""
    point, words = guide.point(point_id), texts_for(language).handbook
    if point is None or not is_sourced(point):
        return None
    entries = [_entry(number, source, language) for number, source in enumerate(point.origin.sources, start=1)]
    parts = [
        words.sources_title.format(point=escape(point.in_language(language).title)),
        "\n".join(entries),
        italic(_age(guide, point, language)),
    ]
    to_topics = Button(texts_for(language).answers.back_to_topics, OpenTopics())
    rows = ((Button(words.back, OpenPoint(point.id)),), (to_topics,))
    return Reply("\n\n".join(parts), rows, shown=Shown("answer", language=language))


def _age(guide: Guide, point: Point, language: Language) -> str:
    """Return which year a point describes, and in which month its sources were read."""
    words, section = texts_for(language).handbook, guide.section(point.section_id)
    described = words.read_as.format(year=point.origin.as_of)
    month = month_read(section.document if section else None, language)
    return f"{described} {words.read_in.format(month=month)}" if month else described


def month_read(document: AddedDocument | None, language: Language) -> str:
    """Return the month in which a document's sources were read; empty where none is known."""
    if document is None or document.read_in is None:
        return ""
    return format_date(document.read_in, texts_for(language).handbook.month, locale=language)


def _entry(number: int, source: Source, language: Language) -> str:
    words = texts_for(language).handbook
    form = words.entry if source.year else words.entry_undated
    return form.format(
        number=number,
        publisher=escape(source.publisher),
        title=web_link(source.title, source.url),
        year=source.year,
    )


def _based_on(sources: Sequence[Source], language: Language) -> str:
    words = texts_for(language).handbook
    publishers = list(dict.fromkeys(_dated(source, language) for source in sources))
    named, rest = ", ".join(publishers[:NAMED_SOURCES]), len(publishers) - NAMED_SOURCES
    return words.based_on_more.format(sources=named, count=rest) if rest > 0 else words.based_on.format(sources=named)


def _dated(source: Source, language: Language) -> str:
    if not source.year:
        return source.publisher
    return texts_for(language).handbook.dated.format(publisher=source.publisher, year=source.year)
