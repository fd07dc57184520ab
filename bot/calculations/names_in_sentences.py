"""Digits in names of people and channels, which are no numbers: `@lan_9x`, `kênh Food365`, `KOC Linh 95`."""

import re

from bot.calculations.phrases import UNKNOWN, Meaning
from bot.calculations.sentence_phrases import FIGURE_NAMES, SENTENCE_PHRASES
from bot.calculators.counted_things import PEOPLE_WORDS
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_HANDLE = expression(r"(?<![\w.])@\w[\w.]{1,30}")
_GLUED = expression(r"(?<![\w.,@$/-])(?P<name>[^\W\d_]{2,20})(?P<digits>\d{1,4})(?![\w%$₫]|[.,]\d)")
_NAMED = rf"(?:{PEOPLE_WORDS}|kênh|kenh|channel|account|page|của|cua|chị|chi|anh|em|by|from|with)"
_SPACED = expression(
    rf"(?<!\w)(?P<who>{_NAMED}(?:\s[^\W\d_]{{1,12}}){{1,3}})\s(?:\d{{1,4}}(?![.,]?\d)"
    r"(?=\s?[:,–-]|\s[^\W\d_])|(?:19|20)\d\d(?=\s\d))(?!\s?(?:k|tr|triệu|trieu|tỷ|ty|củ|cu|m|b|đ|đồng|usd|vnd|%|x)(?!\w))",
    re.IGNORECASE,
)
_CALLED = expression(
    rf"(?<!\w)(?P<who>(?i:{PEOPLE_WORDS}|kênh|channel|account|chị|anh|em|chi|creator|shop|brand|cho|của|by|from|with))"
    r"(?P<names>(?:\s[A-ZÀ-ỸĐ][^\W\d_]{1,12}){1,4})(?!\w)"
)
_ANOTHER = expression(
    r"^\W*(?:(?:còn|con|thêm|them|và|va|rồi|có|co|ok|and|then|plus|here is|here's|there is|there's)\s){0,2}"
    rf"(?:(?:(?:một|mot|1)\s)?(?:{PEOPLE_WORDS}|kênh|kenh|bài|bai|post|clip|video|camp|page)\s(?:[^\W\d_]{{1,8}}\s)?"
    r"(?:nữa|nua|khác|khac|kia|mới|moi|thứ hai|thứ ba|thu hai|thu ba)|"
    rf"(?:one\smore|another|a\ssecond|a\sthird)(?:\s(?:one|{PEOPLE_WORDS}|post|clip|video|campaign))?)"
    r"(?:\s(?:nè|ne|là|la|có|co|nha|with|has|had|got))?\s?(?:[:,;–-]\s?)?(?=\S)",
    re.IGNORECASE,
)
"""`còn một bạn nữa: 900 like`: whose numbers follow."""
_WHOSE = expression(
    r"^\W*(?:(?:còn|con|thêm|them|và|va|rồi|giờ|gio|tiếp|tiep|có|co|ok|thế|the|vậy|vay|and|then|now|"
    r"what about|how about)\s){0,2}"
    r"(?:(?:tính|tinh|check)\s(?:(?:giúp|giup|hộ|ho|giùm|gium|dùm|dum|luôn|luon|tiếp|tiep|cho)\s){0,2}"
    r"(?:(?:em|chị|chi|anh|mình|minh|tui)\s)?)?(?:(?:của|cua|cho|of|for)\s){0,2}"
    r"(?:(?<=for\s)(?=(?-i:[A-Z]))[^\W\d_]{1,12}|(?<=của\s)(?=(?-i:[A-ZĐ]))[^\W\d_]{1,12}|"
    rf"{PEOPLE_WORDS}|bé|be|chị|chi|anh|em|cô|co|o|mệ|dì|chú|bác|ông|ong|bà|ba|nhỏ|thằng|con|kênh|kenh|bài|bai|post|clip|video|page|"
    r"cái|cai|tiệm|quán|quan)(?!\w)(?P<name>(?:\s[^\W\d_]{1,12}){0,4}?)(?:\s?[:,;–]\s|\s(?:này|nay|kia)(?:\s(?:nữa|nua|luôn|luon))?\s?[:,;–]?\s|\s-\s|\s?\n\s?|"
    r"\s(?:thì|thi|là|la|có|co|has|had|got|with)\s)\s{0,3}(?=\S)",
    re.IGNORECASE,
)
"""`còn của bé Mít nữa: like 5200`: whose numbers follow, by a name."""
_ENDS_THERE = expression(r"\s?(?:[,;.!?|–-]|\Z)")
_NO_NAMES = frozenset("top camp campaign tuan thang quy dot lan ngay phase week month day step buoc so no".split())
"""Words, folded, with a number of something else behind."""


def without_handles(text: str) -> str:
    """Return the text without the digits of names that are written in one piece, and without @names."""
    return _CALLED.sub(_who, _GLUED.sub(_name, _HANDLE.sub(" ", text)))


def _who(found: re.Match[str]) -> str:
    """Return whom a name belongs to without the name; a word that says what the number behind it is ends it."""
    words = found["names"].split()
    if _ENDS_THERE.match(found.string, found.end()):
        return found["who"]
    named = next(
        (at for at, word in enumerate(words) if _meaning(word.lower()).sort not in ("fill", "word")), len(words)
    )
    return " ".join((found["who"], *words[named:]))


def _meaning(word: str) -> Meaning:
    found = SENTENCE_PHRASES.find([word], 0) or FIGURE_NAMES.find([word], 0)
    return found[1] if found else UNKNOWN


def _name(found: re.Match[str]) -> str:
    """Return a name without its digits; what has a meaning of its own (`like1200`, `cpm50`) is as it was."""
    word = found["name"].lower()
    before = fold(found.string[: found.start()]).split()[-1:]
    called = found["name"][0].isupper() or (before and re.fullmatch(_NAMED, before[0]))
    is_name = _meaning(word).sort in ("fill", "word") and fold(word) not in _NO_NAMES
    return found["name"] if is_name and called else found[0]


def without_spaced_names(text: str) -> str:
    """Return the text without the number behind a name (`KOC Linh 95 phí 10tr`), which may also be another number."""
    return _SPACED.sub(r"\g<who>", text)


def without_another(text: str) -> str:
    """Return the text without the words by which it goes on to another person or post."""
    return _ANOTHER.sub("", text)


def without_whose(text: str) -> str:
    """Return the text without the words at its start that say whose numbers follow; those have no number in them."""
    return _WHOSE.sub("", text)
