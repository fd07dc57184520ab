"""Words for reports of a campaign."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportTexts:
    """The report of a campaign; `title`, `file`, `pasted`, `tab`, `notes`, `how_to` and `rows` are shown in files."""

    title: str
    heading: str
    size: str
    together: str
    spent: str
    of_some: str
    best: str
    worst: str
    each: str
    person: str
    no_cost: str
    with_share: str
    head_share: str
    no_result: str
    more: str
    left_out: str
    offer: str
    send_file: str
    file: str
    pasted: str
    tab: str
    notes: str
    how_to: str
    rows: str
