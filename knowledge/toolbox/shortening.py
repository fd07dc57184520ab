"""Texts cut to a length."""

from knowledge.toolbox.cleaning import one_line, without_surrogates

LABEL_LENGTH = 60
"""Characters of a title, a file's name or a button's label: about two lines on a phone."""
QUOTED_CHARACTERS = 30
"""Characters of what somebody typed that an error quotes: enough to find the place again."""
_HEAD = 10
"""Characters of the beginning of a text whose end tells more."""
_MOST_SPACE = 4
"""Spaces and line ends between words may take this many times the room before they are made one space each."""


def shorten(text: str, limit: int = LABEL_LENGTH) -> str:
    """Return the text, cut at the end of a word with an ellipsis where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    if text[limit - 1] != " ":
        head = head.rpartition(" ")[0] or head
    return head.rstrip(" ,;:-–") + "…"


def quoted(text: str) -> str:
    """Return what somebody typed fit to be quoted: valid, on one line, short, `?` for what cannot be shown."""
    return shorten(_printable(text[: _MOST_SPACE * QUOTED_CHARACTERS]), QUOTED_CHARACTERS)


def quoted_inside(text: str) -> str:
    """Return the same of texts that begin alike: head and tail, with an ellipsis for what is between them."""
    line = _printable(text)
    if len(line) <= QUOTED_CHARACTERS:
        return line
    tail = line[_HEAD + 1 - QUOTED_CHARACTERS :]
    whole_words = tail.partition(" ")[2] if " " in tail[:_HEAD] else tail
    return f"{line[:_HEAD].rstrip()}…{whole_words.lstrip()}"


def _printable(text: str) -> str:
    line = one_line(without_surrogates(text))
    return "".join(letter if letter.isprintable() else "?" for letter in line)
