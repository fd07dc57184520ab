"""Hostile inputs made from a seed: what people and Telegram really send, changed, spliced and blown up."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

HUGE = 100_000
"""Characters of the longest texts."""
HUGE_SHARE = 0.001
"""So few are that long: each takes as much time as thousands of others."""
MOST_CHANGES = 4

SPECIAL = (
    "", " ", "\n", "\r\n", "\t", "\0", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u2028", "\u2029", "\ufeff",
    "\u200b", "\u200d", "\u202e", "\u2066", "\u061c", "\ud800", "\udfff", "\udc80", "\ufffd", "\uffff", "\U0010ffff",
    "\ue000", "\ufdfa", "\u0e33", "ﬃ", "ß", "İ", "ı", "ŉ", "ǰ", "Ω", "µ", "ſ", "\u1e9e", "\uac00",
    "\u1100\u1161\u11a8",
    "\u0301", "\u0300\u0301\u0323", "\u0323\u0301", "\u0334", "\u0315\u0300\u05ae", "ệ", "e\u0323\u0302", "đ", "Ð",
    "٣", "४", "０", "²", "½", "①", "Ⅷ", "一", "௧", "𝟙", "₫", "€", "＄", "％", "，", "．", "−", "–", "—",
    "👍", "👩‍👩‍👧‍👦", "🇻🇳", "👍🏽", "☠️", "<", ">", "&", "\"", "'", "`", "\\", "/", "@", "#", "%s", "{0}", "{x}", "{{",
    "}",
    "&lt;", "&#0;", "&#xD800;", "&#99999999;", "&amp;amp;", "<b>", "</b>", "</", "<!--", "<a href=\"x\">", "<code>",
    "../", "file:///etc/passwd", "'; DROP TABLE turns; --", "$(id)", "${jndi:ldap://x}", "=cmd|' /C calc'!A0",
    "sep=;\n",
    "nan", "inf", "-inf", "1e999", "0x10", "1_000", "--", "+-", "1..2", "1,,2", "9" * 40, "0" * 60 + "1", "1.000.000",
    "1.000,00", "1,000.00", "1 000 000", "2tr5", "1tỷ2", "3k5", "50%", "$5", "5usd", "0", "-0", "-1", "1e5",
    "https://x.vn/?a=b&c=d#e", "/start", "/cpm@trolybot", "@trolybot", "tg://user?id=1", "a" * 300, "[[[[", "((((",
    "* " * 40, "> " * 40, "|" * 40, "- - - ", "```", "~~~", "---\n", "====\n", "# ", "[x](y)", "![", "|a|b|\n|-|-|\n",
)  # fmt: skip
"""Signs and words on which readers of text have stumbled."""

JUNK: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 10**40, 0.5, -0.0, 1e308, float("nan"),
    float("inf"), "", "0", "x", "\0", "\ud800", "ệ", [], [[]], [None], {}, {"": None}, {"id": 1},
    {"update_id": "x"}, "a" * 5000,
)  # fmt: skip
"""Values that stand where JSON should have another one."""


def hostile_text(chance: Random, examples: Sequence[str], longest: int = HUGE) -> str:
    """Return one of the examples with a few changes, now and then as long as it may be."""
    text = chance.choice(examples)
    for _ in range(chance.randint(0, MOST_CHANGES)):
        text = chance.choice(_CHANGES)(chance, text, examples)
    if chance.random() < HUGE_SHARE:
        text = _blown_up(chance, text, longest)
    return text[:longest]


def valid_text(chance: Random, examples: Sequence[str], longest: int) -> str:
    """Return a hostile text that Telegram may send: not empty, of whole characters, so many UTF-16 units at most."""
    text = hostile_text(chance, examples, longest).encode("utf-16-le", "replace")[: 2 * longest]
    return text.decode("utf-16-le", "ignore").strip() or "?"


def hostile_bytes(chance: Random, examples: Sequence[bytes], longest: int = HUGE) -> bytes:
    """Return one of the examples with a few of its bytes changed."""
    data = chance.choice(examples)
    for _ in range(chance.randint(0, MOST_CHANGES)):
        start, end = _span(chance, len(data))
        piece = chance.choice((b"", data[start:end] * chance.randint(1, 5), chance.randbytes(chance.randint(1, 6))))
        data = data[:start] + piece + data[end:]
    return data[:longest]


def hostile_json(chance: Random, example: Any) -> Any:
    """Return a JSON value like the example, with a few of its parts replaced, taken away or put elsewhere."""
    holder = {"value": deepcopy(example)}
    for _ in range(chance.randint(1, MOST_CHANGES)):
        parent, key = chance.choice(_places(holder))
        change = chance.random()
        if change < 0.2 and parent is not holder:
            del parent[key]
        elif change < 0.4:
            other, other_key = chance.choice(_places(holder))
            parent[key] = deepcopy(other[other_key])
        else:
            parent[key] = deepcopy(chance.choice(JUNK))
    return holder["value"]


def hostile_body(chance: Random, example: Any) -> bytes:
    """Return bytes like those of a request that brings this JSON value."""
    if chance.random() < HUGE_SHARE:
        return chance.choice((b"[", b'{"a":', b"9")) * HUGE
    value = hostile_json(chance, example) if chance.random() < 0.5 else example
    body = json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf8", "surrogatepass")
    return hostile_bytes(chance, [body]) if chance.random() < 0.7 else body


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a JSON value, as what holds it and its key there."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [place for key in keys for place in ((value, key), *_places(value[key]))]


def _span(chance: Random, length: int) -> tuple[int, int]:
    start = chance.randint(0, length)
    return start, min(length, start + chance.choice((0, 0, 1, 2, 5, 20)))


def _insert(chance: Random, text: str, examples: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + chance.choice(SPECIAL) * chance.choice((1, 1, 1, 2, 30)) + text[end:]


def _repeat(chance: Random, text: str, examples: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + text[start:end] * chance.choice((0, 2, 3, 50)) + text[end:]


def _splice(chance: Random, text: str, examples: Sequence[str]) -> str:
    other = chance.choice(examples)
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def _shuffle(chance: Random, text: str, examples: Sequence[str]) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return chance.choice((" ", "  ", "", "\n", ";", ",", "\u00a0", "|")).join(words)


def _respell(chance: Random, text: str, examples: Sequence[str]) -> str:
    forms: tuple[Callable[[str], str], ...] = (
        str.upper,
        str.lower,
        str.swapcase,
        lambda typed: unicodedata.normalize("NFD", typed),
        lambda typed: unicodedata.normalize("NFKC", typed),
        lambda typed: "".join(letter for letter in unicodedata.normalize("NFD", typed) if letter < "\u0300"),
        lambda typed: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in typed),
        lambda typed: typed[::-1],
    )
    return chance.choice(forms)(text)


def _other_characters(chance: Random, text: str, examples: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    plane = chance.choice((0x80, 0x250, 0x700, 0x3000, 0x10000, 0x110000))
    return text[:start] + "".join(chr(chance.randrange(plane)) for _ in range(chance.randint(1, 8))) + text[end:]


def _other_digits(chance: Random, text: str, examples: Sequence[str]) -> str:
    return "".join(chance.choice("0123456789.,") if sign.isdecimal() else sign for sign in text)


def _blown_up(chance: Random, text: str, longest: int) -> str:
    """Return a text of the greatest length: a part of it, a sign or a word again and again."""
    start, end = _span(chance, len(text))
    unit = (
        chance.choice((text, text[start:end], chance.choice(SPECIAL), "\ufdfa", "\u0301\u0323", "a\u0323\u0301")) or "a"
    )
    return text[: chance.randint(0, 20)] + unit * (longest // len(unit))


_CHANGES = (_insert, _insert, _repeat, _splice, _shuffle, _respell, _other_characters, _other_digits)
