"""A reply in the size for a group: it should not push the talk of people off their screens."""

from dataclasses import replace

from bot.replies.markup import escape, plain
from bot.replies.reply import Reply, Rows
from knowledge.toolbox.shortening import shorten

GROUP_CHARACTERS = 700
"""Characters of a reply in a group as people see them: about one screen of a phone."""
GROUP_ROWS = 4
"""Rows of buttons under a reply in a group, for the same reason."""
_SHORTEST = 60
"""Characters to which a paragraph is cut at the most: less says nothing."""
_GAP = "\n\n"
_ASIDE = "<i>💡"


def for_group(reply: Reply, last: Rows = ()) -> Reply:
    """Return a reply as a group gets it, with `last` as its last rows: what answers stays, the rest is read in private.

    What is dropped first: our own examples and advice, then sentences after the one that answers.
    """
    return replace(reply, text=_fitted(reply.text), rows=(*reply.rows[: GROUP_ROWS - len(last)], *last))


def _fitted(text: str) -> str:
    parts = text.split(_GAP)
    while _excess(parts) > 0:
        place = _least_needed(parts)
        if place is None:
            break
        del parts[place]
    while (excess := _excess(parts)) > 0:
        place = max(range(len(parts)), key=lambda place: len(plain(parts[place])))
        if len(plain(parts[place])) <= _SHORTEST:
            break
        parts[place] = _cut(parts[place], excess)
    return _GAP.join(parts)


def _excess(parts: list[str]) -> int:
    return len(plain(_GAP.join(parts))) - GROUP_CHARACTERS


def _least_needed(parts: list[str]) -> int | None:
    """Return the place of the paragraph that can best be left out; None where each is needed."""
    places = range(len(parts) - 1, 0, -1)
    asides = (place for place in places if parts[place].startswith(_ASIDE))
    further = (place for place in places if _is_prose(parts[place]) and _is_prose(parts[place - 1]))
    above_list = (place for place in places[1:] if _is_prose(parts[place]) and "\n" in parts[place + 1])
    return next((place for found in (asides, further, above_list) for place in found), None)


def _is_prose(part: str) -> bool:
    """Tell whether a paragraph is made of sentences: not a title, a list or a line on the source."""
    return not (part.startswith("<i>") or "\n" in part or (part.startswith("<b>") and part.endswith("</b>")))


def _cut(part: str, excess: int) -> str:
    """Return a paragraph with fewer characters: with fewer lines, or else a shorter line, without its markup."""
    lines = part.split("\n")
    if len(lines) > 1:
        return "\n".join([*lines[:-2], "…"]) if len(lines) > 2 else lines[0]
    written = plain(part)
    return escape(shorten(written, max(_SHORTEST, len(written) - excess)))
