"""Words for groups and their settings."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class GroupTexts:
    """The greeting of a group with how to ask, its help, and its settings; `only_admins` and `locked` are notices.

    `lines` and `labels` are named by setting and value. `ways` are lines under `how`, named by what calls the bot;
    `rest` says what becomes of all other messages: by when the bot answers, `unread` where they do not reach it.
    `locked` says why they don't, by the kind of lock, and what to do about it.
    """

    greeting: str
    how: str
    ways: Mapping[str, str]
    rest: Mapping[str, str]
    for_admins: str
    help: str
    title: str
    lines: Mapping[str, str]
    labels: Mapping[str, str]
    quiet: str
    zone: str
    topics: str
    topics_by_words: str
    keyword: str
    contact: str
    further_title: str
    further: str
    by_words: str
    without_effect: str
    locked_label: str
    locked: Mapping[str, str]
    only_admins: str
    as_channel: str
    problems: Mapping[str, str]
    elsewhere: str
    read_all: str
