"""Words for groups and their settings."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class GroupTexts:
    """Words for groups: the greeting with `ways` to ask, and the settings; `only_admins` is a notice without markup.

    `lines` and `labels` are named by setting and value; `ways` by when the bot answers, `called` where only
    what calls it reaches it.
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
    problems: Mapping[str, str]
    elsewhere: str
    read_all: str
