"""Points that may have been meant, in a line each: what they are about, and how what they say begins."""

from collections.abc import Sequence

from bot.replies.markup import bold, escape
from index.serving.sources import HEADING_JOINT
from knowledge.guide import Guide, Language, Point, PointText
from knowledge.toolbox.sentences import is_list, parts_of
from knowledge.toolbox.shortening import shorten

_MOST_TOLD = 130
"""Characters of what a point says: about three lines on a phone."""
_CLOSED = (*".!?…:;,",)


def told_lines(guide: Guide, points: Sequence[Point], language: Language) -> list[str]:
    """Return numbered lines, as HTML, of points of which some have no line of their own; nothing where all have one."""
    if all(point.in_language(language).brief for point in points):
        return []
    return [f"{number}. {_line(guide, point, language)}" for number, point in enumerate(points, start=1)]


def _line(guide: Guide, point: Point, language: Language) -> str:
    written, section = point.in_language(language), guide.section(point.section_id)
    heading = section.title(language).rpartition(HEADING_JOINT)[2] if section else ""
    name, said = _name(written, heading), written.brief or _beginning(written)
    if said.rstrip(".") == name:
        return bold(name)
    return f"{bold(name)}{' ' if name.endswith('?') else ': '}{escape(said)}"


def _name(written: PointText, heading: str) -> str:
    """Return what a point is about. A paragraph without a name begins with words that tell less than its heading."""
    return written.title if written.is_named or not heading else heading


def _beginning(written: PointText) -> str:
    """Return as much of what a point says as fits into a line: its first sentence or line, and what follows it."""
    first, *rest = parts_of(_without_name(written))
    said = shorten(first, _MOST_TOLD)
    joint = "; " if is_list(written.text) else " "
    for part in rest:
        longer = f"{said}{' ' if said.endswith(_CLOSED) else joint}{part}"
        if len(longer) > _MOST_TOLD:
            break
        said = longer
    return said


def _without_name(written: PointText) -> str:
    """Return what a point says; of a table's row without the cell that it is called by."""
    first, _, others = written.text.partition("; ")
    return others if others and first.endswith(f": {written.title}") else written.text
