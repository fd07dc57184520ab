"""Words for what people ask, when and where, and for the weekly digest."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UsageTexts:
    """The page of `/stats` about some days, and the digest; `times` is a name with a count."""

    title: str
    title_empty: str
    most_asked: str
    places: str
    hours: str
    taught: str
    how: str
    wrong: str
    line: str
    times: str
    in_private: str
    unnamed: str
    hour: str
    csv_columns: str
    digest_title: str
    digest_figures: str
    digest_empty: str
    digest_nothing: str
    digest_answer_gap: str
    digest_look_at: str
    digest_read: str
    digest_off: str
    digest_on: str
    digest_is_on: str
    digest_is_off: str
