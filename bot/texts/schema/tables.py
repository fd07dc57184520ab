"""Words for tables that came as files."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class TableTexts:
    """Tables that came as files: errors of a whole file and of a row by id, the reply, and the workbook.

    `charts`, `tab_...`, `head_...` and `file` are shown in files, without markup.
    """

    errors: Mapping[str, str]
    questions: Mapping[str, str]
    """Which of several columns counts, by the id of the error that two readings make."""
    left_out: Mapping[str, str]
    title: str
    all_in_file: str
    """In a group, where the message has the best rows only."""
    nothing: str
    how: str
    how_counts: str
    how_column: str
    how_each: str
    how_divided: str
    how_undivided: str
    how_untaxed: str
    sums_left_out: str
    column_problem: str
    other_sheets: str
    ranked_by: str
    ranked_people: str
    joined_name: str
    show_rows: str
    ranked: str
    ranked_with_cost: str
    row_name: str
    more_rows: str
    unranked: str
    unranked_more: str
    rates: str
    rates_of_some: str
    figure: str
    figure_of_some: str
    totals: str
    totals_of_means: str
    counted: str
    mean_and_pooled: str
    bad: str
    bad_cell: str
    bad_rows: str
    bad_row: str
    more_bad: str
    warned: str
    more_warned: str
    ignored: str
    ignored_more: str
    charts: Mapping[str, str]
    file: str
    tab_rows: str
    tab_together: str
    head_name: str
    head_rank: str
    head_interactions: str
    head_note: str
    head_figure: str
    head_value: str
    head_rows: str
    head_mean: str
    head_pooled: str
    head_total: str
