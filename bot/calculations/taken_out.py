"""What was read is taken out of a text, so that what is left can be looked at by itself."""

import re


def blank(found: re.Match[str]) -> str:
    """Return as many spaces as were found: the places of what stands behind stay."""
    return " " * len(found[0])


def cut_out(text: str, found: re.Match[str]) -> str:
    """Return a text with a comma for what was found: words on both sides stay apart."""
    return f"{text[: found.start()]} , {text[found.end() :]}"
