"""Numbers, errors and warnings of a table in the words of a language."""

from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.formats import capital, form_of, write_input, write_number, write_result
from bot.calculations.problems import problem_in
from bot.calculators.base import Notice
from bot.calculators.compare import COMPARE
from bot.numbers.amounts import Unit
from bot.replies.markup import escape
from bot.sheets.table_result import RatedRow
from bot.sheets.table_rows import MAX_COLUMNS, MAX_ROWS, MAX_TABLE_BYTES
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_BYTES_IN_MEGABYTE = 1024 * 1024
"""Limits are told in megabytes."""


def table_error(error: InvalidInput, language: Language) -> str:
    """Return the sentence about what is wrong with a file or a row, as HTML."""
    sentence = texts_for(language).tables.errors.get(error.id)
    if sentence is None:
        return problem_in(COMPARE.command, error, language)
    limits = {"megabytes": MAX_TABLE_BYTES // _BYTES_IN_MEGABYTE, "rows": MAX_ROWS, "columns": MAX_COLUMNS}
    written = {place: write_number(Decimal(limit), language) for place, limit in limits.items()}
    return capital(sentence.format_map(written | _named(error.details, language)))


def _named(details: Mapping[str, str], language: Language) -> dict[str, str]:
    return {
        place: input_name(text, language) if place in ("field", "base") else escape(text)
        for place, text in details.items()
    }


def warning(notice: Notice, row: RatedRow, currency: Unit | None, language: Language) -> str:
    """Return the sentence about a number or a figure of a row that may not be what was meant."""
    places = {place: input_name(name, language) for place, name in notice.details.items()}
    field = notice.details.get("field")
    if field:
        amount = row.amounts[field]
        value = write_input(amount.value, COMPARE.inputs[field].kind, currency, language)
        places |= {"piece": escape(amount.piece), "value": escape(value)}
    return capital(texts_for(language).calculators.warnings[notice.id].format_map(places))


def input_name(field: str, language: Language) -> str:
    """Return the name of an input inside a sentence."""
    return texts_for(language).calculators.fields.get(field, field)


def figure_name(key: str, language: Language) -> str:
    """Return the name of a figure."""
    return texts_for(language).calculators.calculators[COMPARE.command].figures[key].label


def write_figure(key: str, value: Decimal, currency: Unit | None, language: Language) -> str:
    """Return a figure, rounded for reading."""
    return write_result(value, form_of(key), currency, language)


def row_name(row: RatedRow, language: Language) -> str:
    """Return a row's name; where it has none, its number in words."""
    return row.name or texts_for(language).tables.row_name.format(row=row.number)
