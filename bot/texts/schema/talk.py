"""Words for what is said beside questions: small talk, feelings, and what was shown before."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TalkTexts:
    """Answers to what people say to the bot, by act, and the words around what is shown in another form."""

    said: dict[str, str]
    """The answer to each act that has one of its own."""
    beside_question: dict[str, str]
    """What is said before the answer where a question comes with a feeling or thanks."""
    nothing_shown: str
    no_such_item: str
    no_example: str
    no_more: str
    no_reason: str
    first_of_all: str
    last_of_all: str
    same_again: str
    in_brief: str
    sources: str
    edition: str
    no_figure_of: str
    no_benchmark: str
    benchmark: str
    no_formula: str
    other_languages: str
    no_language: str
    example: str
    advice: str
    open_numbers: str
    parts_left: str
    not_in_guide_figure: str
    yes: str
    nearly: str
    no: str
    as_guide_says: str
    contents_button: str
    help_button: str
    definition_button: str
    benefits_button: str
    figures_button: str
    calculator_button: str
