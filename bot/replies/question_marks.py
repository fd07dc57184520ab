"""Marks that stand for questions in button data, which has no room for their words."""

from hashlib import blake2b

from knowledge.toolbox.folding import fold, words

MARK_LENGTH = 12
"""Hexadecimal digits of a mark: among a thousand questions, two alike are a chance of one in 500 million."""


def question_key(question: str) -> str:
    """Return what is the same of two wordings that differ in case, accents and punctuation only."""
    return " ".join(words(fold(question))) or question.strip()


def mark_of_question(question: str) -> str:
    """Return the hash that stands for a question in button data."""
    return blake2b(question_key(question).encode(errors="replace"), digest_size=MARK_LENGTH // 2).hexdigest()
