"""Read rich text (.rtf): its words, a paragraph a line."""

from collections.abc import Callable

from striprtf.striprtf import rtf_to_text

from knowledge.reading import plain
from knowledge.reading.document import Document
from knowledge.reading.text import checked
from knowledge.toolbox.cleaning import clean_lines
from knowledge.toolbox.errors import UnusableFileError

_WORDS: Callable[..., str] = rtf_to_text


def read_rich_text(data: bytes) -> Document:
    """Read rich text; raise UnusableFileError."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnusableFileError("unreadable", "not rich text")
    text = _WORDS(data.decode("latin-1"), errors="ignore")
    paragraphs = "\n\n".join(line.replace("|", " ").strip() for line in clean_lines(text).split("\n"))
    return plain.read_text(checked(paragraphs))
