"""Aligned Vietnamese and English sentences for the general part of the training, from an unpacked help system.

The help pages of LibreOffice (Debian packages `libreoffice-help-vi` and `libreoffice-help-en-us`, MPL 2.0)
name every paragraph by an id that is the same in both languages. They are read where they were unpacked
and never stored here.
"""

import html
import re
from pathlib import Path

from knowledge.toolbox.expressions import expression

_PARAGRAPH = expression(r'<(p|h[1-6]) id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_TAG = expression(r"<[^>]+>")
_SPACES = expression(r"\s+")
SHORTEST_SENTENCE, LONGEST_SENTENCE = 20, 160
"""Characters of a paragraph that is taken: shorter ones are labels, longer ones more than a sentence."""
MIN_ACCENTED = 0.12
"""Share of accented letters below which a Vietnamese paragraph is taken for one left in English."""


def read_paragraphs(folder: Path) -> dict[tuple[str, str], str]:
    """Return the plain text of each paragraph by (page, paragraph id)."""
    found = {}
    for page in sorted(folder.rglob("*.html")):
        source = page.read_text(encoding="utf8", errors="replace")
        for _tag, name, body in _PARAGRAPH.findall(source):
            text = _SPACES.sub(" ", html.unescape(_TAG.sub("", body))).strip()
            found[str(page.relative_to(folder)), name] = text
    return found


def accented_share(text: str) -> float:
    """Return the share of letters outside ASCII."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter > "\x7f" for letter in letters) / max(len(letters), 1)


def read_pairs(help_folder: Path) -> list[tuple[str, str]]:
    """Return distinct (Vietnamese, English) sentences under `help_folder`/vi and `help_folder`/en-US."""
    vietnamese = read_paragraphs(help_folder / "vi")
    english = read_paragraphs(help_folder / "en-US")
    pairs = {
        text: english[key]
        for key, text in vietnamese.items()
        if key in english
        and SHORTEST_SENTENCE <= len(text) <= LONGEST_SENTENCE
        and accented_share(text) >= MIN_ACCENTED
    }
    return sorted(pairs.items())
