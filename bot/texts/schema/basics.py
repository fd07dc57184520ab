"""Words for welcome, help and commands."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BasicTexts:
    """Welcome, help, commands by name, languages, errors, and the terminal; `stale_button` is a notice."""

    welcome: str
    welcome_group: str
    help: str
    help_group: str
    help_terminal: str
    help_line: str
    commands: Mapping[str, str]
    ask_what: str
    unknown_command: str
    unknown_command_near: str
    text_only: str
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
