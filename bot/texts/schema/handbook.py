"""Words for the handbook, the second document."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class HandbookTexts:
    """Words around what is not from the guide: where it stands, what it rests on, and whether it is on.

    `month` is a date pattern of Babel, `statuses` are by state; `page_off` and `set_off` are notices.
    """

    source: str
    list_source: str
    document_source: str
    based_on: str
    based_on_more: str
    dated: str
    notice: str
    all_sources: str
    sources_title: str
    entry: str
    entry_undated: str
    read_as: str
    read_in: str
    month: str
    back: str
    topics_title: str
    section: str
    calculate: str
    decline: str
    decline_theme: str
    decline_asked: str
    decline_asked_theme: str
    decline_nearest: str
    page_off: str
    link_off: str
    settings: str
    settings_set_off: str
    statuses: Mapping[str, str]
    button_on: str
    button_off: str
    button_set_off: str
    set_off: str
    turning_on: str
    turning_off: str
    turned_on: str
    turned_off: str
    not_turned_on: str
    not_turned_off: str
