"""What a point is called that has no name of its own: the beginning of its text, up to where a phrase ends."""

import re

from knowledge.reading.tidying import has_words
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import sentences
from knowledge.toolbox.shortening import shorten

MAX_POINT_TITLE = 60
"""Characters of a point's title: about two lines on a phone."""
MOST_TITLE = 90
"""Characters of a title that can be cut nowhere: three lines are better than a phrase that breaks off."""
MIN_TITLE = 5
"""Characters of a first sentence that is a title by itself: `No.` is the beginning of one."""
_MOST_COLUMN = 40
"""Characters of a column's name."""
_CLAUSE = expression(r"[,;:] | [–—(]")
"""Where a clause ends."""
_MIN_CLAUSES = 25
"""Characters that a title must keep where it is cut between clauses."""
_MIN_PHRASE = 20
"""The same where it is cut before a word that begins a new phrase."""
_NEW_CLAUSE = expression(
    r" (?=(?:mà|để|khi|nếu|vì|do|bởi|nhưng|thì|tuy|trừ|nhằm|bao gồm|gồm|kể từ|trước khi|sau khi|trong (?:đó|khi)|"
    r"theo|hoặc|và|that|which|who|whose|when|where|while|because|unless|until|so|if|but|and|or|including|before|after|"
    r"to|than|as) )",
    re.IGNORECASE,
)
"""Before words that join clauses."""
_NEW_PHRASE = expression(
    r" (?=(?:là|có|được|bị|phải|sẽ|không|cần|nên|của|cho|với|trong|ngoài|tại|ở|từ|đến|bằng|về|cùng|"
    r"is|are|was|has|have|can|may|must|should|will|of|for|with|from|by|in|on|at|into|about|during) )",
    re.IGNORECASE,
)
"""Before words that join phrases: a cut there is the next best."""


def title_of(text: str, heading: str) -> str:
    """Return the beginning of a text as its title; the heading above a text without words, as `0123 456 789` is."""
    first = sentences(text)[0].rstrip(".") if text else ""
    title = _whole_phrase(first if len(first) >= MIN_TITLE and has_words(first) else text)
    return title if has_words(title) and len(title) >= MIN_TITLE else cut_title(heading)


def cut_title(text: str) -> str:
    """Return a title's text, cut where a clause or a phrase ends if it is longer than a title, else between words."""
    return _whole_phrase(text) or shorten(text, MAX_POINT_TITLE)


def _whole_phrase(text: str) -> str:
    """Return as much of a text as makes a title by itself; an empty text where no cut leaves a phrase."""
    if len(text) <= MAX_POINT_TITLE:
        return text
    head = text[: MAX_POINT_TITLE + 1]
    for ends, least in ((_CLAUSE, _MIN_CLAUSES), (_NEW_CLAUSE, _MIN_PHRASE), (_NEW_PHRASE, _MIN_PHRASE)):
        places = [found.start() for found in ends.finditer(head) if found.start() >= least]
        if places:
            return _without_open_end(text[: places[-1]])
    return text if len(text) <= MOST_TITLE else ""


def _without_open_end(title: str) -> str:
    """Return a title without the joining words at its end, which the cut has left there."""
    while True:
        head, _, last = title.rpartition(" ")
        joins = f" {last} "
        if len(head) < _MIN_PHRASE or not (_NEW_CLAUSE.match(joins) or _NEW_PHRASE.match(joins)):
            return title
        title = head


def title_of_row(text: str) -> str:
    """Return what a row of a table is about, as `Bảo hiểm` of `Mục: Bảo hiểm; Mức: 5%`; empty for any other text."""
    pieces = text.split("; ")
    named = [piece.partition(": ") for piece in pieces]
    (first, colon, value), (_, second_colon, second) = (*named, ("", "", ""))[:2]
    if not (colon and second_colon and value) or len(first) > _MOST_COLUMN or sentences(value)[1:]:
        return ""
    if len(value) >= MIN_TITLE and has_words(value):
        return cut_title(value)
    code = value if has_words(value) else f"{first} {value}"
    return cut_title(f"{code} – {second}") if has_words(second) else code
