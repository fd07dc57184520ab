"""Other ways to ask a question that an owner teaches: what people asked in vain, then forms of the question itself."""

from collections.abc import Sequence

from bot.owners.gaps import near_wordings
from bot.replies.question_marks import question_key
from bot.state.values import Miss
from bot.texts.schema import TeachTexts
from index.serving.question_likeness import MeaningSource

WAYS_PROPOSED = 4
"""Other ways to ask that are proposed: they can be read at a glance."""


def other_ways(
    question: str, misses: Sequence[Miss], words: TeachTexts, source: MeaningSource | None, longest: int
) -> list[str]:
    """Return other ways to ask a question, of `longest` characters at most."""
    found = {question_key(question): ""}
    for way in (*near_wordings(question, misses, source), *ways_of_form(question, words)):
        with_mark = way if way.endswith("?") else f"{way}?"
        if len(with_mark) <= longest:
            found.setdefault(question_key(way), with_mark)
    return list(found.values())[1 : WAYS_PROPOSED + 1]


def ways_of_form(question: str, words: TeachTexts) -> list[str]:
    """Return a question in the other forms of its own, such as "X là gì?" and "Thế nào là X?"."""
    for block in words.way_forms.split("\n\n"):
        form, *ways = block.splitlines()
        begin, _, end = (part.casefold() for part in form.partition("{x}"))
        asked, between = question.casefold(), question[len(begin) : len(question) - len(end)].strip()
        if asked.startswith(begin) and asked.endswith(end) and between:
            return [as_sentence(way.format(x=_within(between))) for way in ways]
    return []


def _within(part: str) -> str:
    """Return a part of a question as it stands inside another: names and abbreviations keep their capitals."""
    first = part.split(maxsplit=1)[0]
    is_word = len(first) > 1 and first[1:].islower()
    return part[0].lower() + part[1:] if is_word else part


def as_sentence(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
