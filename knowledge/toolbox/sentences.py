"""Where sentences end, and which full stops end none: those of abbreviations, figures and numbered lists."""

from collections.abc import Iterator

from knowledge.toolbox.expressions import expression

CLOSERS = "\"'”’»)]"
"""Signs that may stand between the mark that ends a sentence and the space after it."""
_GAP = expression(r"(?<=[.!?…。])\s+(?=[^\s\d%])")
"""A number may follow an abbreviation that is not listed here, so that it begins no sentence."""
_ABBREVIATIONS = frozenset("Mr. Mrs. Ms. Dr. Prof. St. vs. e.g. i.e. TP. Tp. TS. ThS. GS. PGS. BS. Q. P.".split())
"""Words whose full stop ends no sentence, though a name with a capital follows."""
_LETTERS = expression(r"(?:[A-Z]\.){2,}")
"""Letters such as `U.S.C.`; where they end a sentence, it goes on to the next."""
_NEXT_INITIAL = expression(r"[A-ZĐ]\.(?:\s|\Z)")
_PAUSES = ";,(–—&"
_BEFORE_NAMES = frozenset("and by with và bởi với của cùng ông bà anh chị &".split())
"""Words before a name."""
_OPENERS = '("“'
_LONGEST_ABBREVIATION = 6
"""Characters that are looked at before a full stop: the longest abbreviation has five, and a sign may open it."""
_NAME_LENGTH = 30
"""Characters before an initial in which the name stands that it belongs to."""
_NUMBER = expression(r"(?:\A|\n)\d{1,2}\.\Z")
_LONGEST_NUMBER = 4
"""Characters of a line's beginning that numbers an item, as `12.`, with the end of the line before it."""


def sentences(text: str) -> list[str]:
    """Split a paragraph into sentences; figures such as `5.78` stay whole."""
    text = text.strip()
    found, start = [], 0
    for end, following in _breaks(text):
        found.append(text[start:end])
        start = following
    return [*found, text[start:]] if text else []


def is_list(text: str) -> bool:
    """Tell whether a point's text is a list, a line an item."""
    return "\n" in text


def parts_of(text: str) -> list[str]:
    """Return what a point's text says one by one: the lines of a list, else its sentences."""
    return text.split("\n") if is_list(text) else sentences(text)


def sentence_starts(text: str) -> Iterator[int]:
    """Yield the places at which further sentences begin."""
    return (following for _, following in _breaks(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, or announces what follows it."""
    return text.rstrip(CLOSERS).endswith((*".!?…:",))


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next begins; none begins with a small letter."""
    start = 0
    for gap in _GAP.finditer(text):
        if not text[gap.end()].islower() and not _is_within(text, start, gap.start(), gap.end()):
            yield gap.start(), gap.end()
            start = gap.end()


def _is_within(text: str, start: int, end: int, following: int) -> bool:
    """Tell whether the mark before `end` belongs to an abbreviation or numbers an item of a list."""
    word = text[max(end - _LONGEST_ABBREVIATION, start) : end].split()[-1].lstrip(_OPENERS)
    if word in _ABBREVIATIONS or _LETTERS.fullmatch(word):
        return True
    if _is_letter(word) and (
        _NEXT_INITIAL.match(text, following) or _is_initial(text[max(end - _NAME_LENGTH, start) : end - len(word)])
    ):
        return True
    return _NUMBER.search(text[max(end - _LONGEST_NUMBER, start) : end]) is not None


def _is_letter(word: str) -> bool:
    return len(word) == len("M.") and word[0].isupper()


def _is_initial(before: str) -> bool:
    """Tell whether a letter with a full stop belongs to a name, by what is before: `James M.`, but `vitamin C.`."""
    last = before.split()[-1:]
    return not last or last[0][0].isupper() or last[0][-1] in _PAUSES or last[0] in _BEFORE_NAMES
