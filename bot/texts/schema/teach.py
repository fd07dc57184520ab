"""Words for answers that owners teach in the chat."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class TeachTexts:
    """Teaching, changing and removing answers: `problems` by id; `title` heads the document of all of them.

    `way_forms` are forms of questions, one a line: a question of the first line of a block is also asked in its others.
    """

    title: str
    how: str
    send_answer: str
    send_question: str
    send_new_answer: str
    offer: str
    stands: str
    replaces: str
    collides: str
    no_collision: str
    ways: str
    way_forms: str
    teach: str
    teach_with_ways: str
    leave: str
    left: str
    learning: str
    removing: str
    taught: str
    not_taught: str
    untaught: str
    not_untaught: str
    problems: Mapping[str, str]
    all_answers: str
    listed: str
    listed_line: str
    nothing_taught: str
    shown: str
    also_asked: str
    edit: str
    remove: str
    history: str
    export: str
    back: str
    remove_what: str
    remove_yes: str
    versions: str
    version: str
    version_removed: str
    exported: str
    more: str
