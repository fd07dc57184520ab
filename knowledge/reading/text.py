"""Text as the readers and the sections need it: decoded, cleaned, shortened, and told where sentences end."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.reading.document import MAX_CHARACTERS, MAX_LINES, UnusableFileError
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.decoding import decode
from knowledge.toolbox.sentences import CLOSERS, sentences

MAX_LABEL = 60
MAX_LABEL_WORDS = 9  # in Vietnamese a word is a syllable: "Tìm kiếm và Lựa chọn người có ảnh hưởng" has nine


def decode_text(data: bytes) -> str:
    """Return a file's clean text; raise UnusableFileError for other encodings, and for none or too much of it."""
    try:
        return checked(clean_lines(decode(data)))
    except UnicodeError as error:
        raise UnusableFileError("unreadable", "neither UTF-8 nor UTF-16 with a byte order mark") from error


def checked(text: str) -> str:
    """Return a file's text; refuse none at all, and too much of it."""
    if not text.strip():
        raise UnusableFileError("empty", "empty")
    if text.count("\n") > MAX_LINES:
        raise UnusableFileError("too_large", f"more than {MAX_LINES} lines")
    if len(text) > MAX_CHARACTERS:
        raise UnusableFileError("too_large", f"more than {MAX_CHARACTERS} characters")
    return text


def join_pieces(pieces: Sequence[str]) -> str:
    """Join an item's own text and the nested ones, with a semicolon where nothing else divides them."""
    joined = [pieces[0]]
    for before, piece in pairwise(pieces):
        joined.append(" " if before.rstrip(CLOSERS)[-1:] in (*".!?…;:,",) else "; ")
        joined.append(piece)
    return "".join(joined)


def split_label(text: str) -> tuple[str, str]:
    """Return `Label` and `rest` of `Label: rest`, or an empty label and the whole text."""
    colon = text.find(": ", 0, MAX_LABEL + 2)
    label = text[:colon].strip() if colon > 0 else ""
    if not label or len(label.split()) > MAX_LABEL_WORDS or len(sentences(label)) > 1:
        return "", text
    return label, text[colon + 1 :].strip()


def join_lines(text: str) -> str:
    """Return lines broken by hand on one line, parted like the pieces of a list unless a sentence goes on."""
    joined: list[str] = []
    for line in filter(None, map(one_line, text.split("\n"))):
        if joined and line[0].islower():
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return join_pieces(joined) if joined else ""
