"""What is said about typed numbers that cannot be used."""

from collections.abc import Mapping

from bot.calculations.formats import capital
from bot.replies.markup import code, escape
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_INPUTS = ("field", "base", "part")
"""Details that are names of inputs."""


def problem_in(command: str, error: InvalidInput, language: Language) -> str:
    """Return the sentence about what a person typed for a calculator, with the words typed escaped."""
    texts = texts_for(language).calculators
    near = f"{error.id}_near"
    sentence = texts.errors[near if error.details.get("suggestion") and near in texts.errors else error.id]
    places = _named(error.details, {**texts.fields, **texts.calculators[command].fields}) | {
        "prompt": texts.calculators[command].prompt
    }
    problem = capital(sentence.format_map(places))
    if "line" not in error.details:
        return problem
    line = texts.in_row if error.details["line"].isdecimal() else texts.in_line
    return line.format(line=places["line"], problem=problem)


def problem_with_example(command: str, error: InvalidInput, language: Language, own: str | None = None) -> str:
    """Return the sentence about an error, and below it what to type for the calculator.

    `own` is such a text with the numbers that were typed, where they fit.
    """
    texts = texts_for(language).calculators
    if own is not None:
        return f"{problem_in(command, error, language)}\n{texts.try_it.format(example=code(own))}"
    example = code(f"/{command} {texts.calculators[command].example}".replace(" \n", "\n"))
    return f"{problem_in(command, error, language)}\n{texts.example.format(example=example)}"


def _named(details: Mapping[str, str], fields: Mapping[str, str]) -> dict[str, str]:
    """Return details for a sentence: inputs by their names, anything typed escaped."""
    named = {place: fields.get(text, text) for place, text in details.items() if place in _INPUTS}
    labels = {"labels": ", ".join(fields.get(name, name) for name in details.get("labels", "").split())}
    return {**{place: escape(text) for place, text in details.items()}, **labels, **named}
