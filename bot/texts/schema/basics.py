"""Words for welcome, help and commands."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BasicTexts:
    """Welcome, help, commands by name, languages, errors, and the terminal; `stale_button` is a notice.

    `without_words` answers messages that say nothing in words, by what they are.
    """

    welcome: str
    help: str
    help_all: str
    help_terminal: str
    compare: str
    """What is put before two notions that somebody typed behind `/compare`."""
    help_line: str
    calculators_line: str
    all_commands: str
    commands: Mapping[str, str]
    ask_what: str
    ask_what_next: str
    """In a group, where the next message is taken as the question."""
    ask_hint: str
    """Stands in the input for that question: 64 characters at the most."""
    unknown_command: str
    unknown_command_near: str
    without_words: Mapping[str, str]
    language_choice: str
    language_set: str
    language_auto: str
    language_in_group: str
    language_labels: Mapping[str, str]
    stale_button: str
    failed: str
    terminal_welcome: str
    terminal_no_token: str
    terminal_choice: str
    terminal_no_choice: str
    terminal_goodbye: str
