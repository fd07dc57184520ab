"""Words for groups and their settings."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class GroupTexts:
    """The greeting of a group with `ways` to ask, its help, and its settings; `only_admins` is a notice.

    `lines` and `labels` are named by setting and value. `ways` are named by when the bot answers; `called` is for
    groups where only messages that call the bot reach it.
    """

    greeting: str
    ways: Mapping[str, str]
    for_admins: str
    help: Mapping[str, str]
    title: str
    lines: Mapping[str, str]
    labels: Mapping[str, str]
    quiet: str
    keyword: str
    contact: str
    by_words: str
    not_seeing: str
    only_admins: str
    as_channel: str
    problems: Mapping[str, str]
    elsewhere: str
    read_all: str
