"""Text as the readers and the sections need it: decoded, cleaned, shortened, and told where sentences end."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from knowledge.reading.document import MAX_CHARACTERS, MAX_LINES, UnusableFileError

MAX_LABEL = 60
MAX_LABEL_WORDS = 9  # in Vietnamese a word is a syllable: "Tìm kiếm và Lựa chọn người có ảnh hưởng" has nine
MAX_NORMALIZED = 200  # reordering combining marks takes time with the square of their number, too
CLOSERS = "\"'”’»)]"
SENTENCE_GAP = re.compile(r"(?<=[.!?…])[\"'”’»)\]]{0,3} (?=\S)")
_BOMS_16 = (b"\xff\xfe", b"\xfe\xff")
_CLEANED: dict[int, str | None] = dict.fromkeys((*range(9), *range(14, 32), 127, 0x200B, 0xFEFF))
_CLEANED.update(dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"))
_WORD = re.compile(rf"\S{{1,{MAX_NORMALIZED}}}")


def decode(data: bytes) -> str:
    """Return clean text: composed characters, `\\n` for every line end, no control characters."""
    try:
        text = data.decode("utf-16" if data.startswith(_BOMS_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableFileError("unreadable", "neither UTF-8 nor UTF-16 with a byte order mark") from error
    return checked(clean(text))


def clean(text: str) -> str:
    """Return text of composed characters, with `\\n` for every line end and no control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)
    return _WORD.sub(lambda word: unicodedata.normalize("NFC", word[0]), text)


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
    if not label or len(label.split()) > MAX_LABEL_WORDS or SENTENCE_GAP.search(label):
        return "", text
    return label, text[colon + 1 :].strip()


def ends_sentence(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith((*".!?…:",))


def shorten(text: str, limit: int) -> str:
    """Return the text, cut at the end of a word with an ellipsis when it is longer than the limit."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    if text[limit - 1] != " ":
        head = head.rpartition(" ")[0] or head
    return head.rstrip(" ,;:-–") + "…"


def one_line(text: str) -> str:
    return " ".join(text.split())


def join_lines(text: str) -> str:
    """Return lines broken by hand on one line, parted like the pieces of a list unless a sentence goes on."""
    joined: list[str] = []
    for line in filter(None, map(one_line, text.split("\n"))):
        if joined and line[0].islower():
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return join_pieces(joined) if joined else ""
