"""Words for the pages of owners."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class OwnerTexts:
    """Pages for those who run the bot: `causes` tell why a question counts as a gap, `series` what a chart shows."""

    only_owner: str
    only_private: str
    not_kept: str
    no_gaps: str
    gaps: str
    gap: str
    gap_cause: str
    answer_gap: str
    causes: Mapping[str, str]
    gaps_sheet: str
    gaps_columns: Mapping[str, str]
    stats: str
    stats_days: str
    stats_chart: str
    series: Mapping[str, str]
