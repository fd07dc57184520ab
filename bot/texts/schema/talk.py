"""Words for what is said beside questions: small talk, feelings, and what was shown before."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DocumentTexts:
    """What is said of one document, by its own name: the handbook is never taken for the guide."""

    as_it_says: str
    no_figure: str
    figure_elsewhere: str
    no_figure_of: str
    no_example: str
    only_example: str
    no_more: str
    no_reason: str
    no_remedy: str
    """Before what comes nearest to how to avoid a drawback."""
    nothing_of: str
    """To a country that is asked for with little else, below a point that says nothing of it."""
    not_of: str
    """Before a point that says nothing of the country that was asked for."""
    not_said: str
    edition: str


@dataclass(frozen=True)
class TalkTexts:
    """Answers to what people say to the bot, by act, and the words around what is shown in another form."""

    said: dict[str, str]
    """The answer to each act that has one of its own."""
    asked_of_item: dict[str, str]
    """What people ask of an item and its point may not have: a time, a sum of money, a number of people, names."""
    beside_question: dict[str, str]
    """What is said before the answer where a question comes with a feeling or thanks."""
    nothing_shown: str
    no_list: str
    """To the number of an item where nothing with numbers was shown."""
    nothing_quoted: str
    """Where the message that is replied to holds nothing to look up."""
    unranked: str
    """Which item of a list comes first is asked, and no document ranks them."""
    no_such_item: str
    first_of_all: str
    last_of_all: str
    sources: str
    these_figures: str
    """Several figures of one result, inside `no_benchmark`."""
    no_benchmark: str
    benchmark: str
    other_languages: str
    no_language: str
    example: str
    advice: str
    parts_left: str
    wish_unclear: str
    part_unsure: str
    yes: str
    nearly: str
    no: str
    not_so: str
    """To a question why something is so that is not so."""
    contents_button: str
    definition_button: str
    benefits_button: str
    figures_button: str
    calculator_button: str
    guide: DocumentTexts
    handbook: DocumentTexts
