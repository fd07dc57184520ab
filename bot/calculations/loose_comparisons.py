"""Lines about several people as they are pasted under `/compare` -> lines with a name, a colon and labels."""

import re
from collections.abc import Iterator, Mapping

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.formats import plain_string
from bot.calculations.loose_lists import numbers_alone, read_by_words
from bot.calculators.compare import COMPARE
from bot.calculators.engagement import ENGAGEMENT
from bot.calculators.inputs import read_list
from bot.calculators.labels import FIELD_OF
from bot.calculators.separated_text import records, separator_of
from bot.calculators.spaced_text import spaced_records
from bot.calculators.table_cells import TableCell
from bot.calculators.table_columns import recognised
from bot.calculators.table_reader import TableLine, read_rows
from bot.numbers.amounts import MONEY_UNITS
from bot.numbers.quantities import Quantity
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_TITLES = 2
"""Known titles in the first line of a table."""
_MOST_LINES = 100
"""Lines of people; a longer text is a table."""
_WORD = expression(r"[^\W\d_]+")
_MOST_WORDS = 3
"""Words of a label behind a name."""
_NUMBERS = expression(r"(?<![\w])[$₫~]?\d")
_APART = expression(
    r"(?:[;,]|\b(?:and|và|va|vs|với|voi)\b)\s{1,3}(?=[^\W\d_]\w{0,30}(?:\s\w{1,30}){0,2}\s?:)", re.IGNORECASE
)
"""Between two people in one line: `Lan: 1200 like 25k follow và Minh: 900 like 12k follow`."""
_NAME_ENDS = expression(r"(?<![\s:,;|–-])[\s:,;|–-]+$")


def strict_lines(text: str, language: Language) -> str | None:
    """Return the lines in the form that `/compare` takes; None where one of them can't be read for sure."""
    try:
        lines = list(_of_table(text, language) or _of_people(text, language))
    except InvalidInput:
        return None
    return "\n".join(lines) or None


def _of_table(text: str, language: Language) -> list[str]:
    """Return the lines of a table with a line of titles; none where the text is no table."""
    text = text.strip(" \r\n")
    rows = spaced_records(text) or [cells for _, cells in records(text, separator_of(text)) if any(cells)]
    titles = [normalise(cell).strip() for cell in rows[0]] if rows else []
    if len(rows) < _TITLES or recognised(titles) < _TITLES or sum(map(_has_number, titles)) >= _TITLES:
        return []
    numbered = [
        (number, [TableCell(normalise(cell).strip()) for cell in cells]) for number, cells in enumerate(rows[1:], 2)
    ]
    reading = read_rows(titles, numbered, language)
    return [_line_of(line) for line in reading.lines if line.kind == "data"]


def _has_number(cell: str) -> bool:
    """Tell whether a cell is a label with its number (`likes 1200`), and no title."""
    return any(map(str.isdecimal, cell)) and FIELD_OF.get(fold(" ".join(_WORD.findall(cell)))) in COMPARE.inputs


def _line_of(line: TableLine) -> str:
    unread = [f"{each.column.field}={line.cells[each.column.place].text}" for each in line.problems]
    numbers = [
        f"{field}={plain_string(amount.value)}{f' {amount.unit}' if amount.unit in MONEY_UNITS else ''}"
        for field, amount in line.amounts.items()
    ]
    return f"{line.name or line.number}: {'; '.join([*numbers, *unread])}"


def has_titles(text: str) -> bool:
    """Tell whether the first line is one of titles, so that lines below it are not read by their order alone."""
    first = next((line for line in normalise(text).split("\n") if line.strip()), "")
    words = _WORD.findall(first)
    return (
        not any(map(str.isdecimal, first))
        and sum(FIELD_OF.get(fold(word)) in COMPARE.inputs for word in words) >= _TITLES
    )


def _of_people(text: str, language: Language) -> Iterator[str]:
    lines = [each for line in normalise(text).split("\n") for each in _APART.split(line) if each.strip()]
    if len(lines) > _MOST_LINES:
        raise InvalidInput("too_long", piece=text)
    for line in lines:
        name, rest = _name_and_numbers(line)
        quantities = _quantities(rest, language)
        yield f"{name}: " + "; ".join(f"{field}={quantity.text}" for field, quantity in quantities.items())


def _name_and_numbers(line: str) -> tuple[str, str]:
    """Return the name at the start of a line, and the rest: behind a colon, else from the first number on."""
    head, colon, rest = line.partition(":")
    first = _NUMBERS.search(line)
    names_input = any(FIELD_OF.get(fold(word)) in COMPARE.inputs for word in head.split())
    if not colon or names_input or not _NUMBERS.search(rest):
        if first is None:
            raise InvalidInput("missing_name", piece=line)
        head, rest = line[: first.start()], line[first.start() :]
    head, label = _label_behind(head)
    rest = f"{label} {rest}"
    name = _NAME_ENDS.sub("", head.strip())
    if not name:
        raise InvalidInput("missing_name", piece=line)
    return name, rest


def _label_behind(head: str) -> tuple[str, str]:
    """Return a name, and the label that stands behind it (`Lan like 1200`, `Lan, like=1200`)."""
    words = list(_WORD.finditer(head))
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        start = words[-count].start()
        label = head[start:]
        if FIELD_OF.get(fold(label.strip(" =:"))) in COMPARE.inputs:
            return head[:start], label
    return head, ""


def _quantities(rest: str, language: Language) -> Mapping[str, Quantity]:
    plain = without_finish(plain_wording(rest))
    bare = numbers_alone(plain)
    found = read_list(ENGAGEMENT, bare, ENGAGEMENT.positions) if bare else read_by_words(COMPARE, plain, language)
    if not found:
        raise InvalidInput("no_figure")
    return found
