"""Lines of people with their numbers below a wish to compare them in plain words: `so sánh giúp em 2 bạn ni:`."""

from bot.calculations.loose_comparisons import strict_lines
from bot.calculators.compare import COMPARE
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 1_000
"""Characters of people that are typed into a chat."""
_LONGEST_HEADING = 120
"""Characters before the people: a wish to compare them, not a story about them."""
_LEAST = 2
"""People who can be compared, and numbers of each."""
_WISH = expression(
    r"\b(?:so sanh|so giup|so gium|so ho|dem so|compare|comparison|versus|vs|ai (?:hon|tot|ngon|re|hieu qua|cao|nen)|"
    r"(?:ban|dua|kenh|kol|koc|nguoi) nao|chon (?:ai|ban nao)|nen chon|which|who|better|rank|xep hang)\b"
)
"""How people ask for it; folded."""
_PERSON = expression(r"(?:[-•*+]\s?)?[^\W\d_][^\n:\d]{0,40}:(?P<rest>[^\n]{1,200})")
_NUMBER = expression(r"(?<![\d.,])\d[\d.,]*")


def people_compared(question: str, language: Language) -> tuple[str, str] | None:
    """Return the comparison of lines `Name: numbers` and what it takes; None for any other text."""
    if "\n" not in question or len(question) > _LONGEST:
        return None
    lines = [line.strip() for line in normalise(question).split("\n") if line.strip()]
    people = [line for line in lines if (found := _PERSON.fullmatch(line)) and _has_numbers(found["rest"])]
    around = " ".join(line for line in lines if line not in people)
    if len(people) < _LEAST or len(around) > _LONGEST_HEADING or (around and not _WISH.search(fold(around))):
        return None
    written = strict_lines("\n".join(line.lstrip(" -•*+") for line in people), language)
    return (COMPARE.command, written) if written else None


def _has_numbers(rest: str) -> bool:
    return len(_NUMBER.findall(rest)) >= _LEAST
