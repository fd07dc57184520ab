"""Vietnamese typed with the keyboard program turned off: keys of Telex (`ddieemr`) and VNI (`d9ie63m`) -> letters."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from knowledge.toolbox.english_lookalikes import BORROWED, LOOKALIKES
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.syllables import is_syllable, with_tone

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323", "z": ""}
_TONES_OF_DIGITS = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323", "0": ""}
_HATS = dict(zip("aeo", "âêô", strict=True))
_HOOKS = {"u": "ư", "o": "ơ", "a": "ă"}
_HOOK_DIGITS = {"6": _HATS, "7": {"u": "ư", "o": "ơ"}, "8": {"a": "ă"}}
_VOWELS = frozenset("aeiouyăâêôơư")
_AS_MEANT = (("ươ", "uơ"), ("ưo", "ươ"), ("uă", "ưa"), ("oă", "ơa"))
"""What one hook for two vowels may have made, and what else it means where that is no syllable (`thuowr`, `muaw`)."""

_FIRM_TONES = frozenset("fj")
"""Tone keys that end no English word ..."""
_FIRM_PAIRS = ("iê", "uô", "ươ")
"""... and vowels whose keys stand in none (`nhieeu`)."""

_CHUNK = expression(r"\S+")
_FOREIGN = expression(r"[@#\\_=<>{}\[\]$^*|~`&+%]|://|[^\W_][.:(]\w|^[\d.,(]*\d")
"""Handles, links, addresses, code, prices: in such a piece between spaces nothing is turned."""
_WORD = expression(r"[A-Za-z][A-Za-z0-9]*")
_MARKED = expression(r"[À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
_TELEX = expression(r"[aeiouyw][a-z]{0,4}[fj]|(?:aa|ee|oo|dd|[aou]w)[a-z]|\b(?:cu[ar]{2}|ti[nhs]{3})\b", re.IGNORECASE)
_VNI = expression(r"[a-z][0-9]", re.IGNORECASE)
"""What the keys of a whole sentence hold at least once; a text without it is not looked at further."""
_TEEN_SPELLING = expression(r"\A[^aeiouy]*[aou]j", re.IGNORECASE)
"""`aj`, `roj`, `vuj` for `ai`, `rồi`, `vui`: a way to write in chats, so that they tell nothing of a keyboard."""
_NUMBERED = expression(
    r"(?:anh|bai|ban|bang|buoc|cach|cam|cap|cau|chi|chuong|dieu|doan|doi|dot|gia|goi|hang|hinh|kenh|kho|ki|ky|lan|loai|lop"
    r"|mau|muc|nam|ngay|nhom|o|phan|quy|so|tam|tang|tap|tet|thang|thu|tiet|to|trang|tuan|vong|y)\d",
    re.IGNORECASE,
)
"""`quy1`, `tuan2`: a noun and its number, written without the space."""
_COUNTED = expression(r"(?:ep|gen|in|ip|note|on|page|pin|sim|tip|top|up)\d|ga4", re.IGNORECASE)
"""The same with words that only stand for themselves: `top5` is never `tọp`."""
_NO_HOOK = expression(r"\Aw(?!ow.).*|\A.?w", re.IGNORECASE)
"""`wa` for `quá`, `tw` for a name: a lone `w` is no `ư` there, nor at the start of an English word."""
_DRAWN_OUT = expression(r"\A.*(?:aa|ee|oo)", re.IGNORECASE)
"""`nhee`, `thoo`: letters are drawn out in chats, too."""
_COMMON = frozenset("la2 gi2 cua3 va2 thi2 co1 tinh1 cuar cura tinhs tisnh".split())
"""Words with one key that are in most sentences, and name nothing else."""
_INNER_DIGIT = expression(r"\A(?=.{4}).*\d[a-z]", re.IGNORECASE)
"""`la2m`; shorter ones are names of things (`a1c`)."""
_LONGEST = 10
"""Letters and keys of the longest word that is read; `nghieengs` and its like have one less."""
_BARRED = expression(r"d[d9]([ckxg]|gl|ky)")
"""`ddc`: a short form with `đ`, as chats have them."""
_LIKELY, _SURE, _CERTAIN = 1, 2, 3
"""How sure a word is: with a key that English words end in, with another or with two, with three or more."""
_CERTAIN_KEYS = 3
"""Keys of tones and marks in one word that no English word has."""
_LEAST_WORDS = 2
_LEAST_PART = 1 / 3
"""Words, or part of all words, that must have been typed with keys, before any of them is turned."""
_LEAST_LIKELY = 3
"""Different words that there must be where none of them is sure."""
_REMEMBERED = 4096
"""Words kept with what they are read as; the words of a language that are often used."""


class _Read(NamedTuple):
    """A word as letters, and how sure it is that it was typed with keys."""

    letters: str
    sureness: int


def typed_keys_read(text: str) -> str:
    """Return the text with the keys of Telex or VNI as letters, where the message as a whole shows that it has them."""
    if _MARKED.search(text):
        return text
    for shape, read in ((_TELEX, _read_telex), (_VNI, _read_vni)):
        if shape.search(text):
            turned = _turned(text, read)
            if turned != text:
                return turned
    return text


def _turned(text: str, read: Callable[[str], _Read | None]) -> str:
    words = list(_words(text))
    found = [(word, one) for word in words if (one := read(word))]
    evidence = {word.lower(): one.sureness for word, one in found if word.lower() not in LOOKALIKES and one.sureness}
    doubtful = {word.lower() for word, _ in found if word.lower() in LOOKALIKES - BORROWED}
    count = sum(word.lower() in evidence for word in words)
    if not _shows_keys(evidence, count, sum(word.isalpha() or word.lower() in evidence for word in words)):
        return text
    kept = BORROWED if len(evidence) >= len(doubtful) else LOOKALIKES
    known = {word: one.letters for word, one in found if word.lower() not in kept}
    known |= {word: _BARRED.sub(r"đ\1", word) for word in words if _BARRED.fullmatch(word)}
    return _CHUNK.sub(lambda chunk: _turned_chunk(chunk[0], known), text)


def _shows_keys(evidence: Mapping[str, int], count: int, words: int) -> bool:
    """Tell whether a message with that many words, `count` of which are evidence, was typed with keys."""
    surest = max(evidence.values(), default=0)
    if surest == _LIKELY:
        return len(evidence) >= _LEAST_LIKELY and count >= _LEAST_PART * words
    return surest == _CERTAIN or (surest == _SURE and (count >= _LEAST_WORDS or count >= _LEAST_PART * words))


def _turned_chunk(chunk: str, known: dict[str, str]) -> str:
    if _FOREIGN.search(chunk):
        return chunk
    return _WORD.sub(lambda word: known.get(word[0], word[0]), chunk)


def _words(text: str) -> Iterator[str]:
    for chunk in text.split():
        if not _FOREIGN.search(chunk):
            yield from _WORD.findall(chunk)


@lru_cache(_REMEMBERED)
def _read_telex(word: str) -> _Read | None:
    """Return what a word is in Telex; None where it is no syllable, or its capitals stand oddly."""
    if len(word) > _LONGEST or not word.isalpha() or _NO_HOOK.fullmatch(word):
        return None
    letters, tones, keys = "", "", 0
    typed = word.lower()
    for last, key in zip(f" {typed}", typed, strict=False):
        before = letters
        if key in _TONES and not _VOWELS.isdisjoint(letters):
            tones += key
        elif key in _HATS and last == key and letters.endswith(key):
            letters = letters[:-1] + _HATS[key]
        elif key == "d" == letters:
            letters = "đ"
        elif key == "w":
            letters = letters + "ư" if _VOWELS.isdisjoint(letters) else _hooked(letters, _HOOKS)
            if letters == before:
                return None
        else:
            letters += key
            continue
        keys += 1
    firm = (
        keys > 1
        or typed in _COMMON
        or any(pair in letters for pair in _FIRM_PAIRS)
        or not _FIRM_TONES.isdisjoint(tones)
        or letters.startswith("đ")
    )
    chatty = _TEEN_SPELLING.fullmatch(word) or (keys == 1 and _DRAWN_OUT.fullmatch(word))
    sureness = _SURE if firm else _LIKELY
    return _read(word, letters, [_TONES[key] for key in tones], keys, 0 if chatty else sureness)


@lru_cache(_REMEMBERED)
def _read_vni(word: str) -> _Read | None:
    """Return what a word is in VNI; None where it is no syllable, or its capitals stand oddly."""
    if len(word) > _LONGEST or word.isalpha() or _COUNTED.fullmatch(word):
        return None
    letters, tones, keys = "", "", 0
    for key in word.lower():
        if not key.isdigit():
            letters += key
            continue
        before = letters
        if key == "9":
            letters = letters.replace("d", "đ", 1)
        elif key in _HOOK_DIGITS:
            letters = _hooked(letters, _HOOK_DIGITS[key])
        elif not _VOWELS.isdisjoint(letters):
            tones += key
        if before == letters and not tones.endswith(key):
            return None
        keys += 1
    sureness = _SURE if keys > 1 or _INNER_DIGIT.match(word) or word.lower() in _COMMON else _LIKELY
    return _read(
        word, letters, [_TONES_OF_DIGITS[key] for key in tones], keys, 0 if _NUMBERED.fullmatch(word) else sureness
    )


def _read(word: str, letters: str, tones: list[str], keys: int, sureness: int) -> _Read | None:
    """Return a word that was typed with keys, if it is a syllable."""
    if not keys or len(tones) > 1:
        return None
    tone = tones[-1] if tones else ""
    meant = [letters, *(letters.replace(made, other) for made, other in _AS_MEANT if made in letters)]
    read = next((one for each in meant if is_syllable(one := with_tone(each, tone))), None)
    if read is None:
        return None
    if read.isascii():
        sureness = 0
    elif keys >= _CERTAIN_KEYS:
        sureness = _CERTAIN
    if word.islower():
        return _Read(read, sureness)
    if word.isupper() and len(word) > 1:
        return _Read(read.upper(), sureness)
    small = word[2:] if word.startswith("DD") else word[1:]
    return _Read(read.capitalize(), sureness) if word[0].isupper() and small.islower() else None


def _hooked(letters: str, hooks: dict[str, str]) -> str:
    """Return letters with a mark on the last vowel that may have it; on both of `uo`."""
    pair = letters.rfind("uo")
    if pair >= 0 and "ơ" in hooks.values() and letters[pair - 1 : pair] != "q":
        return letters[:pair] + "ươ" + letters[pair + 2 :]
    at = max(map(letters.rfind, hooks))
    return letters if at < 0 else letters[:at] + hooks[letters[at]] + letters[at + 1 :]
