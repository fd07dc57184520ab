"""The panels of a table's chart: a rate by influencer, and what an interaction costs."""

from collections.abc import Sequence

from bot.calculations.formats import form_of
from bot.pictures.comparison_chart import Bar, Panel
from bot.pictures.lettering import drawable, has_letters
from bot.sheets.analysis import contender
from bot.sheets.ranking import KEYS, RATES, ranking
from bot.sheets.table_result import TableResult
from bot.sheets.wording import figure_name, row_name
from bot.texts import texts_for
from knowledge.guide import Language

_PANELS = (RATES, ("cpe",))


def panels(result: TableResult, language: Language) -> tuple[Panel, ...]:
    """Return the panels, each with the best row first; none where fewer than two rows can be compared."""
    found = [panel for keys in _PANELS if (panel := _panel(result, keys, language))]
    other = None if found else _panel(result, KEYS, language)
    return (other,) if other else tuple(found)


def _panel(result: TableResult, keys: Sequence[str], language: Language) -> Panel | None:
    ranked = ranking([contender(row) for row in result.rated], keys)
    if ranked is None or len(ranked.order) < 2:
        return None
    rows = [result.rated[place] for place in ranked.order]
    bars = tuple(
        Bar(drawn_name(row_name(row, language), row.number, language), row.figures.values[ranked.key]) for row in rows
    )
    return Panel(figure_name(ranked.key, language), bars, form_of(ranked.key), result.currency)


def drawn_name(name: str, row: int, language: Language) -> str:
    """Return a name as a picture can show it; where the typeface has none of its letters, the number of its row."""
    return name if has_letters(drawable(name)) else texts_for(language).tables.row_name.format(row=row)


def chart_title(result: TableResult, language: Language) -> str:
    """Return the title of a chart: of influencers, of posts, or of rows that may be anything."""
    return texts_for(language).tables.charts[result.rows_are]
