"""What is said about typed numbers that cannot be used."""

from collections.abc import Mapping

from bot.calculations.formats import capital
from bot.replies.markup import code, escape
from bot.texts import texts_for
from bot.texts.schema import CalculatorTexts
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput


def problem_in(command: str, error: InvalidInput, language: Language) -> str:
    """Return the sentence about what a person typed for a calculator, with the words typed escaped."""
    texts = texts_for(language).calculators
    near = f"{error.id}_near"
    sentence = texts.errors[near if error.details.get("suggestion") and near in texts.errors else error.id]
    places = _named(error.details, texts) | {"prompt": texts.calculators[command].prompt}
    problem = capital(sentence.format_map(places))
    if "line" not in error.details:
        return problem
    line = texts.in_row if error.details["line"].isdecimal() else texts.in_line
    return line.format(line=places["line"], problem=problem)


def problem_with_example(command: str, error: InvalidInput, language: Language) -> str:
    """Return the sentence about an error, and below it an example of what to type for the calculator."""
    texts = texts_for(language).calculators
    example = code(f"/{command} {texts.calculators[command].example}".replace(" \n", "\n"))
    return f"{problem_in(command, error, language)}\n{texts.example.format(example=example)}"


def _named(details: Mapping[str, str], texts: CalculatorTexts) -> dict[str, str]:
    """Return details for a sentence: inputs by their names, anything typed escaped."""
    return {
        place: texts.fields.get(text, text) if place in ("field", "base") else escape(text)
        for place, text in details.items()
    }
