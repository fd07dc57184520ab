"""Text of documents: decoded within the limits, joined from pieces, and split into label and text."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.reading.document import MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_LINES
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.decoding import decode, decode_by_content
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import CLOSERS, sentences

MAX_LABEL = 60
"""Characters of a label, as in `Label: text`; a longer one is a sentence with a colon in it."""
_NO_TEXT = expression(r"[\x00-\x08\x0e-\x1f]")
"""Control characters that no text in an old encoding has."""
_ZEROS = 0.2
"""Share of zero bytes from which on a text is UTF-16 that does not say so."""
_MAX_LABEL_WORDS = 9
"""Words of a label. Vietnamese writes syllables apart: `Tìm kiếm và Lựa chọn người có ảnh hưởng` has nine."""


def decode_text(data: bytes) -> str:
    """Return a file's clean text; raise UnusableFileError for what is no text and for text beyond the limits."""
    try:
        return checked(clean_lines(_decoded(data)))
    except UnicodeError as error:
        raise UnusableFileError("unreadable", "neither UTF-8, UTF-16 nor Windows-1258") from error


def _decoded(data: bytes) -> str:
    """Return text in UTF-8, or in an encoding of older programs; raise UnicodeError for what is no text."""
    try:
        text = decode(data)
    except UnicodeError:
        text = decode_by_content(data)
        if _NO_TEXT.search(text):
            raise
    return decode_by_content(data) if text.count("\0") > _ZEROS * len(text) else text


def checked(text: str) -> str:
    """Return the text; raise UnusableFileError where it is empty or beyond the limits of documents."""
    if not text.strip():
        raise UnusableFileError("empty", "empty")
    if text.count("\n") > MAX_DOCUMENT_LINES:
        raise UnusableFileError("too_large", f"more than {MAX_DOCUMENT_LINES} lines")
    if len(text) > MAX_DOCUMENT_CHARACTERS:
        raise UnusableFileError("too_large", f"more than {MAX_DOCUMENT_CHARACTERS} characters")
    return text


def join_pieces(pieces: Sequence[str]) -> str:
    """Return pieces as one text, with `; ` between two that no punctuation mark separates."""
    joined = [pieces[0]]
    for before, piece in pairwise(pieces):
        joined.append(" " if before.rstrip(CLOSERS)[-1:] in (*".!?…;:,",) else "; ")
        joined.append(piece)
    return "".join(joined)


def split_label(text: str) -> tuple[str, str]:
    """Return `Label` and `rest` of `Label: rest`; an empty label and the whole text where there is no label."""
    colon = text.find(": ", 0, MAX_LABEL + 2)
    label = text[:colon].strip() if colon > 0 else ""
    if not label or len(label.split()) > _MAX_LABEL_WORDS or len(sentences(label)) > 1:
        return "", text
    return label, text[colon + 1 :].strip()


def join_lines(text: str) -> str:
    """Return several lines as one. A line that begins with a small letter continues the sentence before it."""
    joined: list[str] = []
    for line in filter(None, map(one_line, text.split("\n"))):
        if joined and line[0].islower():
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return join_pieces(joined) if joined else ""
