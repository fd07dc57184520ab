"""The calculations that a message asks for in a form of its own, before its words are read one by one."""

from bot.calculations.courtesies import without_courtesies
from bot.calculations.emv_of_rows import emv_of_rows
from bot.calculations.named_first import named_first
from bot.calculations.own_quotes import own_price
from bot.calculations.people_compared import people_compared
from bot.calculations.people_of_budget import people_of_budget
from bot.calculations.planned_counts import planned_count
from bot.calculations.posts_alike import posts_alike
from bot.calculations.quotes_compared import quotes_compared
from bot.calculations.rate_as_fraction import rate_as_fraction
from bot.calculations.rate_of_counts import rate_of_counts
from bot.calculations.several_posts import posts_told
from bot.calculations.shares_asked import even_asked, ratio_asked, shares_asked
from bot.calculations.total_for_posts import total_for_posts
from bot.calculations.wished_figures import wished_plan
from bot.calculators.emv import EMV
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput


def _emv_of_rows(question: str, language: Language) -> tuple[str, str] | None:
    """Return EMV with the whole text, where that is rows with their prices and asks for it."""
    if "\n" not in question or EMV.command not in question.lower():
        return None
    try:
        return (EMV.command, question) if emv_of_rows(question, language) else None
    except InvalidInput:
        return None


_FORMS = (
    _emv_of_rows,
    people_compared,
    named_first,
    planned_count,
    people_of_budget,
    shares_asked,
    ratio_asked,
    even_asked,
    posts_alike,
    total_for_posts,
    posts_told,
    rate_as_fraction,
    rate_of_counts,
    own_price,
    quotes_compared,
)


def asked_at_once(question: str, language: Language) -> tuple[str, str] | None:
    """Return the command that a message of such a form asks for, and what it takes; None for any other message."""
    forms = (*((form, question) for form in _FORMS), (ratio_asked, without_courtesies(question)))
    found = (form(text, language) for form, text in forms)
    return next((each for each in found if each), None) or wished_plan(question)
