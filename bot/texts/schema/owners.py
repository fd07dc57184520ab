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
    gaps_covered: str
    gaps_aside: str
    gaps_how: str
    gaps_wrong: str
    gap_asked: str
    gap_in_groups: str
    gap_wordings: str
    downvotes: str
    downvote: str
    answer_gone: str
    answer_this: str
    gap_later: str
    gap_dismiss: str
    gaps_back: str
    gap_is_later: str
    gap_is_dismissed: str
    causes: Mapping[str, str]
    gaps_sheet: str
    gaps_columns: Mapping[str, str]
    stats: str
    stats_days: str
    stats_chart: str
    series: Mapping[str, str]
