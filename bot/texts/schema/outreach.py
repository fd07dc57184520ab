"""Words for owners about the groups that the bot is in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class OutreachTexts:
    """The list of groups, and messages to all of them; `problems` are named by the ids of errors."""

    groups: str
    no_groups: str
    group: str
    group_undated: str
    group_page: str
    unnamed: str
    since: str
    since_unknown: str
    day: str
    leave: str
    leave_what: str
    leave_yes: str
    back: str
    left: str
    pages: str
    locked_group: str
    allow: str
    allow_one: str
    allow_how: str
    allow_nothing: str
    allow_off: str
    allow_wrong: str
    allowed: str
    wants: str
    not_allowed: str
    not_allowed_notice: str
    broadcast_off: str
    broadcast_how: str
    preview: str
    send: str
    cancel: str
    cancelled: str
    scheduled: str
    undo: str
    undone: str
    under_way: str
    done: str
    not_reached: str
    unsure: str
    problems: Mapping[str, str]
