"""Words for documents of owners."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LearnTexts:
    """Adding and removing documents: `problems` by id; `day` is a date pattern of Babel, `file_gone` is a notice."""

    send_file: str
    offer: str
    add_it: str
    replace_it: str
    more_titles: str
    samples: str
    sample_answer: str
    same_title: str
    add: str
    leave: str
    left: str
    file_gone: str
    problems: Mapping[str, str]
    learning: str
    learned: str
    relearned: str
    not_learned: str
    sources: str
    sources_undated: str
    sources_line: str
    day: str
    no_documents: str
    remove: str
    remove_what: str
    remove_yes: str
    remove_no: str
    removing: str
    removed: str
    not_removed: str
