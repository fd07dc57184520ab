"""Points that may have been meant, in a line each: what they are about, and how what they say begins."""

from collections.abc import Sequence

from bot.replies.markup import bold, escape
from index.serving.sources import HEADING_JOINT
from knowledge.guide import Guide, Language, Point, PointText
from knowledge.toolbox.sentences import parts_of
from knowledge.toolbox.shortening import shorten

_MOST_TOLD = 130
"""Characters of what a point says: about three lines on a phone."""


def told_lines(guide: Guide, points: Sequence[Point], language: Language) -> list[str]:
    """Return numbered lines, as HTML, of points of which some have no line of their own; nothing where all have one."""
    if all(point.in_language(language).brief for point in points):
        return []
    return [f"{number}. {_line(guide, point, language)}" for number, point in enumerate(points, start=1)]


def _line(guide: Guide, point: Point, language: Language) -> str:
    written, section = point.in_language(language), guide.section(point.section_id)
    heading = section.title(language).rpartition(HEADING_JOINT)[2] if section else ""
    said = written.brief or shorten(parts_of(written.text)[0], _MOST_TOLD)
    name = _name(written, heading)
    return bold(name) if said.rstrip(".") == name else f"{bold(name)}: {escape(said)}"


def _name(written: PointText, heading: str) -> str:
    """Return what a point is about. A paragraph without a name begins with words that tell less than its heading."""
    return written.title if written.is_named or not heading else heading
