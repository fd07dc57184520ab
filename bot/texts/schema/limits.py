"""Words for limits of use and errors."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LimitTexts:
    """What people read who ask too fast, and owners after an error.

    `too_many_presses` and `too_many_files` are shown in notices too.

    `handled_kinds` are what the bot was about, `refused_by` who or what failed and `mends` what to do then.
    `outage_causes` says what can't be used: "telegram", "fault" or a cause that keeps the database from being used.
    """

    too_fast: str
    too_fast_group: str
    too_many_presses: str
    too_many_files: str
    in_line: str
    late: str
    broke: str
    handled_kinds: Mapping[str, str]
    in_private: str
    in_group: str
    in_other_chat: str
    refused_by: Mapping[str, str]
    mends: Mapping[str, str]
    no_pictures: str
    no_files: str
    outage: str
    outage_over: str
    outage_causes: Mapping[str, str]
    getting_ready: str
