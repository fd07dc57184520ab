"""Codes by which an owner knows a group that wants to be allowed."""

from secrets import choice

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and digits that are not taken for one another."""
CODE_LENGTH = 6
"""Enough that nobody meets the code of another group by chance: a thousand million codes."""


def new_code() -> str:
    """Return a new code."""
    return "".join(choice(_LETTERS) for _ in range(CODE_LENGTH))


def read_code(text: str) -> str:
    """Return a code as it was typed, in the form in which it was given."""
    return "".join(letter for letter in text.upper() if letter.isalnum())
