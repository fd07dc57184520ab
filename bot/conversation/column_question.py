"""The question which of several columns of a file counts, with a button for each reading."""

from collections.abc import Callable, Sequence

from bot.conversation.needs import SentFile
from bot.replies.buttons import ReadWithout, ReportWithout
from bot.replies.reply import Button, Reply
from bot.replies.shown import CALCULATION
from bot.sheets.analysis import titles_of
from bot.sheets.table_reply import table_question
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.shortening import shorten

_COLUMN_LABEL = 40
"""Characters of a button with the titles of columns: as wide as a phone shows in one row."""


def column_question(
    error: InvalidInput,
    file: SentFile,
    language: Language,
    without: Sequence[int],
    chosen: Callable[[str], ReadWithout | ReportWithout],
) -> Reply | None:
    """Return the question by which of several columns a file is read; None for other errors, and for pasted text.

    `chosen` makes the data of a button from the places of the columns that are then left away.
    """
    readings = [[int(place) for place in each.split(".")] for each in error.details.get("readings", "").split()]
    if not readings or file.message is None:
        return None
    titles = titles_of(file.content("table_too_big"))
    all_places = {place for each in readings for place in each}
    rows = []
    for each in readings:
        left_away = sorted({*without, *(all_places - set(each))})
        label = shorten(" + ".join(titles[place] for place in each), _COLUMN_LABEL)
        rows.append((Button(label, chosen(".".join(map(str, left_away)))),))
    return Reply(table_question(error, language), tuple(rows), shown=CALCULATION)
