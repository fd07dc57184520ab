"""Every sentence that the bot says, by name; a language that forgets one is a type error."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerTexts:
    """Words around answers from the guide. Named places stand in braces."""

    source: str
    list_source: str
    suggest: str
    decline: str
    decline_nearest: str
    decline_calculator: str
    topics_title: str
    section_page: str
    back_to_topics: str
    back_to_section: str
    previous_page: str
    next_page: str
    read_section: str
    greeting: str
    thanks: str
    farewell: str
    identity: str
    wellbeing: str
    praise: str
    acknowledgement: str
    help: str
    complaint: str


@dataclass(frozen=True)
class FigureText:
    """How one result is named, and its formula with places for inputs and other results."""

    label: str
    formula: str = ""


@dataclass(frozen=True)
class CalculatorText:
    """The words of one calculator: `example` is what may be typed after its command."""

    title: str
    prompt: str
    example: str
    figures: Mapping[str, FigureText]
    caveats: Mapping[str, str]


@dataclass(frozen=True)
class CalculatorTexts:
    """The words of all calculators; sentences have places such as {field}, {piece} and {example}."""

    fields: Mapping[str, str]
    calculators: Mapping[str, CalculatorText]
    errors: Mapping[str, str]
    warnings: Mapping[str, str]
    read: str
    result: str
    formula: str
    example: str
    in_row: str
    in_line: str


@dataclass(frozen=True)
class RimTexts:
    """Words around the commands: welcome, help, language, trouble, the terminal. HTML unless a notice says else."""

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


@dataclass(frozen=True)
class Texts:
    """Every sentence of one language, a part of the bot at a time."""

    answers: AnswerTexts
    calculators: CalculatorTexts
    rim: RimTexts
