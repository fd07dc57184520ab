"""A table that is pasted without a command: a line of column titles, and a line of numbers for each post or person."""

from bot.calculators.column_titles import read_title
from bot.calculators.csv_table import CSV_TABLE, read_table
from bot.calculators.separated_text import records, separator_of
from bot.calculators.spaced_text import spaced_records
from knowledge.toolbox.errors import InvalidInput

_LONGEST = 4_000
"""Characters of a message, nearly what Telegram allows."""
_LEAST_TITLES = 2
"""Columns that must be known for a line to be the head of a table."""
_MOST_AROUND = 2
"""Lines before the table, and behind it, that only say what is wished."""
_MOST_WORDS_AROUND = 14
"""Words of such a line."""


def table_pasted(question: str) -> str | None:
    """Return a pasted table without what is said around it; None for any other text."""
    if "\n" not in question or len(question) > _LONGEST:
        return None
    lines = [line for line in question.split("\n") if line.strip()]
    start = next(
        (at for at, line in enumerate(lines[: _MOST_AROUND + 1]) if _is_head(line, lines[at + 1 : at + 2])), None
    )
    if start is None or not all(map(_only_says, lines[:start])):
        return None
    end = len(lines)
    while end > max(start + 1, len(lines) - _MOST_AROUND) and _only_says(lines[end - 1]):
        end -= 1
    table = "\n".join(lines[start:end])
    return table if _is_table(table) else None


def _is_head(line: str, below: list[str]) -> bool:
    """Tell whether a line is the titles of the line below it."""
    if not below or any(map(str.isdecimal, line)):
        return False
    cells = spaced_records("\n".join([line, *below])) or [each for _, each in records(line, separator_of(line))]
    return bool(cells) and sum(read_title(cell) is not None for cell in cells[0]) >= _LEAST_TITLES


def _only_says(line: str) -> bool:
    return not any(map(str.isdecimal, line)) and len(line.split()) <= _MOST_WORDS_AROUND


def _is_table(text: str) -> bool:
    head, *rows = text.split("\n")
    separator = separator_of(text)
    if separator in head and not all(separator in row for row in rows):
        return False
    try:
        read_table(CSV_TABLE, text, "vi")
    except InvalidInput:
        return False
    return True
