"""Words for the handbook, the second document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HandbookTexts:
    """Words around what is not from the guide: where it stands and what it rests on."""

    source: str
    list_source: str
    based_on: str
    based_on_more: str
    dated: str
    notice: str
    all_sources: str
    sources_title: str
    entry: str
    entry_undated: str
    read_as: str
    back: str
    topics_title: str
    section: str
    calculate: str
    decline: str
    decline_nearest: str
