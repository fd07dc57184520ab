"""Ranges that people type for a plan: `er=2-4%` is read as two inputs, the lower and the upper end."""

import re

from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.calculators.labels import FIELD_OF
from bot.numbers.lists import MAX_WORDS_OF_LABEL
from bot.numbers.typed_text import normalise
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

RANGED = ("reach", "impressions", "views", "er", "ctr", "cvr", "aov")
"""The inputs that may be ranges."""
LONGEST_PLAN = 2_000
"""Characters of what is typed: every input with its label takes a quarter of it."""
_UNIT = r"(?:%|phần trăm|k|nghìn|ngàn|tr|triệu|m|đ|₫|vnd|usd|\$)"
_NUMBER = r"(?<![0-9.,])[0-9]{1,16}(?:[.,][0-9]{1,16}){0,5}"
_RANGE = expression(
    rf"(?P<sign>\$)?(?P<low>{_NUMBER})\s?(?P<unit>{_UNIT})?\s{{0,3}}(?:-|–|—|đến|den|tới|toi|to|~)\s{{0,3}}"
    rf"\$?(?P<high>{_NUMBER})(?P<behind>\s?{_UNIT}(?:đ|₫)?(?!\w))?",
    re.IGNORECASE,
)
_ORDERS = r"đơn(?: hàng)?|don(?: hang)?|orders?"
_COUNT_BEHIND = expression(
    r"(?P<before>^|[,;\n]\s*|[0-9%]\s+|[0-9](?:k|tr|triệu|đ|m)\s+|cho\s+|[x×*]\s*|"
    rf"(?:mỗi|moi)\s+(?:{PEOPLE_WORDS})\s+)(?P<number>[0-9]+)\s+(?:(?P<people>{PEOPLE_WORDS})|(?P<conversions>{_ORDERS})|"
    rf"(?P<posts>{POST_WORDS})(?:\s*(?:mỗi|moi|/|per)\s*(?:{PEOPLE_WORDS}))?)(?![\w=:])",
    re.IGNORECASE,
)
"""A number with its label behind it, where no label stands before it: `20 KOL phí 5tr, mỗi người 2 bài`."""
_FOR = expression(rf"(?:(?<=\s)cho\s+|(?:mỗi|moi)\s+(?:{PEOPLE_WORDS})\s+)\Z", re.IGNORECASE)
_PER_POST = expression(rf"(?<=[0-9a-zđ₫])\s*/\s*(?:{POST_WORDS})\b", re.IGNORECASE)
_NUMBER_NEXT = expression(r"\s{1,5}[0-9$€£¥₩฿]")
_TIMES = expression(rf"\s*[x×*]\s*(?=(?:phí\s*)?(?P<money>\$?{_NUMBER}\s?{_UNIT}(?:đ|₫)?)?)", re.IGNORECASE)
_POLITE = expression(
    r"\A\s{0,5}(?:giúp (?:mình|em|tôi)|giup minh|cho (?:mình|em)|please)\b|"
    r"(?:[\s,]{1,5}(?:nhé|nhe|nha|ạ|giúp|giúp mình|giup minh|với|giùm|đi|please|pls|thanks)){1,4}[\s.!?]{0,5}\Z",
    re.IGNORECASE,
)
"""Words around what is asked for, which say nothing about it."""
_WORDS = expression(r"[^\W\d_]+")


def with_ends_apart(text: str) -> str:
    """Return a text in which a range is the lower end, and the upper one under a label of its own.

    Raises InvalidInput for a range of something else.
    """
    if len(text) > LONGEST_PLAN:
        raise InvalidInput("too_long", piece=text)
    plain = _labels_first(_POLITE.sub("", normalise(text)).strip())
    written, at = "", 0
    for found in _RANGE.finditer(plain):
        field = _label_before(plain[at : found.start()])
        if field not in RANGED:
            raise InvalidInput("no_range", field=field or "cost", piece=found[0])
        sign, behind = found["sign"] or "", (found["behind"] or "").strip()
        unit = found["unit"] or behind
        written += (
            f"{plain[at : found.start()]}{sign}{found['low']}{unit} {field} to={sign}{found['high']}{behind or unit}"
        )
        at = found.end()
    return written + plain[at:]


def _labels_first(text: str) -> str:
    """Return a text with labels of people, posts and orders before their numbers; `20 KOL x 5tr` has a fee of 5tr."""
    text = _PER_POST.sub("", text)
    if _COUNT_BEHIND.search(text) is None:
        return text
    while found := _COUNT_BEHIND.search(text):
        label = next(name for name in ("people", "conversions", "posts") if found[name])
        before, behind = _FOR.sub("", text[: found.start("number")]), text[found.end() :]
        text = f"{before}{label}={found['number']}{';' if _NUMBER_NEXT.match(behind) else ''}{behind}"
    return _TIMES.sub(lambda times: " fee=" if times["money"] else " ", text)


def _label_before(text: str) -> str:
    """Return the input whose label stands at the end of a text."""
    words = _WORDS.findall(text)[-MAX_WORDS_OF_LABEL:]
    tails = (" ".join(words[start:]) for start in range(len(words)))
    return next((field for tail in tails if (field := FIELD_OF.get(fold(tail)))), "")
