"""What a message asks about somebody else's words that it quotes: "cái này đúng không", "what is this?"."""

import re
from collections.abc import Mapping

from bot.calculations.sentence import Sentence
from knowledge.guide import Language
from knowledge.toolbox.folding import fold, words

LONGEST_TERM = 60
"""Characters of quoted words that may stand in a question in the place of "cái này": a term or a short phrase."""
MOST_WORDS_ON_QUOTE = 12
"""Words of a message about a quote; a longer one says itself what it asks."""
_NAMES_THIS = re.compile(
    r"\b(?:(?:cai|dieu|cau|tu|con so|so lieu|so|y|khai niem|thuat ngu|thong tin|tin nhan|tin|nhan dinh|phat bieu|doan)"
    r" (?:nay|kia|do|tren|ay)|this(?: (?:one|claim|statement|number|figure|term|word))?|that|it)\b"
)
"""Words that point at what is quoted, in folded text."""
_TRUE = frozenset("dung chuan that xac dang true right correct accurate real fact".split())
"""Words that ask for truth: "đúng", "chuẩn", "thật", "chính xác", "đáng tin"."""
_ASKING = frozenset("khong ko k hong hem hok kg chua sai ha false fake".split())
"""What makes a question of them when it comes after: "đúng không", "đúng hay sai", "true or false"."""
_TO_DO = frozenset(("check", "kiem tra", "xac nhan"))
"""Requests to check something."""
_BESIDE = frozenset(
    "cai dieu cau tu con so lieu y khai niem thuat ngu thong tin nhan dinh phat bieu doan nay kia do tren ay day "
    "noi viet ghi vay the nhu co la thi hay phai chinh hop ly roi luon bot ban em ad oi giup ho minh a ah u uh nhi ta "
    "moi nguoi ca nha nhe voi di lai thu xem coi kiem tra nhan check xac moi "
    "is this one claim statement number figure term word that it really actually or so and hey hi please pls can you "
    "me for tell".split()
)
"""Words that may stand beside without asking for more."""
_CHECK: Mapping[Language, str] = {"vi": "{quoted}, đúng không?", "en": "{quoted}, right?"}


def asked_about_quote(text: str, quoted: str, language: Language) -> str | None:
    """Return what a message asks with the quoted words in it; None where it asks by itself, or they are a question."""
    about, folded = quoted.strip().rstrip(".!… "), fold(text)
    said = words(folded)
    if not about or "?" in about or not 0 < len(said) <= MOST_WORDS_ON_QUOTE:
        return None
    if _asks_to_check(said, is_question="?" in text):
        return _CHECK[language].format(quoted=about)
    found = _NAMES_THIS.search(folded)
    # Folding keeps the places of letters, but for a few ligatures.
    if found is None or len(about) > LONGEST_TERM or len(folded) != len(text):
        return None
    return f"{text[: found.start()]}{about}{text[found.end() :]}".strip()


def with_quoted_numbers(text: str, quoted: str) -> str:
    """Return a message that asks for a figure with the numbers of the message that it replies to."""
    if any(map(str.isdecimal, text)) or not any(map(str.isdecimal, quoted)):
        return text
    return f"{text.rstrip('?!. ')}: {quoted}" if Sentence(text).commands("en") else text


def _asks_to_check(said: list[str], *, is_question: bool) -> bool:
    """Tell whether a message asks for nothing but whether something is true."""
    if not all(word in _TRUE or word in _ASKING or word in _BESIDE for word in said):
        return False
    joined = " ".join(said)
    if any(joined.startswith(asked) or f" {asked}" in joined for asked in _TO_DO):
        return True
    true = next((place for place, word in enumerate(said) if word in _TRUE), None)
    if true is None:
        return False
    return is_question or said[0] == "is" or any(word in _ASKING for word in said[true + 1 :])
