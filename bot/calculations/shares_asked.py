"""A budget with the percent of each thing, in a sentence: `ngân sách 200tr, 60% cho KOL, 40% cho ads, chia giúp em`."""

import re
from decimal import Decimal

from bot.calculations.cost_items import MONEY
from bot.calculators.split import SHARERS, SPLIT, read_split, with_ratio
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 400
"""Characters of such a sentence."""
_ASKED = expression(
    r"\b(?:chia|phan (?:bo|chia)|tach|split|allocate|divide|break ?down|(?:moi|tung) (?:phan|khoan|muc|ben|cai)|"
    r"each (?:part|item|one)|how much (?:is|for|goes)|bao nhieu|bn|bnhieu|so tien|cu the)\b"
)
"""Words by which somebody wants to know the amounts; folded."""
_BUDGET = expression(rf"(?<![\w.,]){MONEY}", re.IGNORECASE | re.VERBOSE)
_BUDGETS = expression(rf"(?<![\w.,])(?:{MONEY}|\d{{1,3}}(?:[.,]\d{{3}}){{2,}})(?![\w]|[.,]?\d|\s?%)", re.IGNORECASE)
_SHARE = expression(
    r"(?<![\w.,])(?P<percent>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|phần trăm|phan tram|percent)\s"
    r"(?:(?:để|de|là|la|cho|vào|vao|chạy|chay|dành|danh|for|on|to|goes|into|in|the|trả|tra|làm|lam)\s){0,3}"
    r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,2}?(?:\s(?:còn|con)\s(?:lại|lai))?)(?=\s?(?:[,;.?!\n]|$)|\s(?:và|va|"
    r"and|còn|con|thì|thi|then)\s)",
    re.IGNORECASE,
)
_SHARE_BEHIND = expression(
    r"(?<![\w.,])(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,2}?)\s?(?:(?:ăn|an|chiếm|chiem|là|la|lấy|lay|được|duoc|"
    r"gets|takes|is)\s|"
    r"[:=]\s?)?(?P<percent>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|phần trăm|phan tram|percent)(?=\s?(?:[,;.?!\n]|$)|"
    r"\s(?:và|va|and|còn|con|rest)\s)",
    re.IGNORECASE,
)
"""`KOL 55%`: the name before its share."""
_REST = expression(
    r"(?:(?<=[,;])\s?|(?<=\s))(?:và\s|va\s|and\s)?(?:phần\s|phan\s)?(?:còn\slại|con\slai|(?:the\s)?(?:rest|"
    r"remainder))\s"
    r"(?:(?:là|la|cho|để|de|dành|danh|vào|vao|chạy|chay|làm|lam|for|to|goes|on|is)\s){0,2}"
    r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,2}?)(?=\s?[,;.?!\n]|\s?$)",
    re.IGNORECASE,
)
"""`còn lại sản xuất`: who gets what is left."""
_VERB_BEFORE = expression(r"\A(?:phân bổ|phan bo|chia|tách|tach|gồm|gom|split|trong đó|cho|for|of)\s", re.IGNORECASE)
_PERCENT = expression(r"\d\s?(?:%|phần trăm|phan tram|percent)", re.IGNORECASE)
RATIO = expression(r"(?<![\d.,:/])\d{1,3}(?:\s?:\s?\d{1,3}){1,9}(?![\d.,:])")
"""Parts of a whole: `5:3:2`."""
_SPLITS = expression(r"\b(?:chia(?! se\b)|phan bo|tach|split|divide|allocate)\b")
"""Words by which a budget is to be shared out; folded."""
_EVENLY = expression(
    r"\b(?:chia|phan bo|split|divide|share|rai)\b.{0,40}?\b(?:deu|equally|evenly)\b|\b(?:deu|"
    r"equally|evenly)\b.{0,40}?\bchia\b"
)
_SHARERS = expression(
    rf"(?<![\w.,])(?P<count>\d{{1,2}}) (?P<who>{SHARERS})\b(?P<rest>.{{0,80}}?)"
    r"(?:\b(?:moi|tung|mot|each|per|a)\b.{0,30}?\b(?:bao nhieu|nhieu|nhiu|bn|bnhieu|may|get|gets|how much)\b.{0,20}|"
    r"(?: (?:giup|gium|dum|ho|di|nha|nhe|nghen|voi|minh|em|tui|toi|coi|a|please|pls|thi|sao|ra sao|bao nhieu))*)\W*$"
)
"""Who shares alike, and how what each gets is asked for behind it; folded."""
_WEIGHED = expression(r"\b(?:nen|should|tai sao|vi sao|why|co on|hop ly|hay (?:la )?(?:don|tap trung))\b")
"""Whether a budget should be shared out so is a question for advice; folded."""
_MOST_OF_NAME = 6
"""Words that say more of who shares alike: `4 quán làm truyền thông`."""
_LEAST, _WHOLE = 2, 100
"""Shares of a budget, and what they come to at the most, in percent."""


def shares_asked(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command and what it takes for a sentence that wants the amounts of shares; None for others."""
    plain = normalise(text)
    if len(plain) > _LONGEST or ("%" not in plain and "ph" not in plain and "percent" not in plain):
        return None
    budgets, shares = [found.strip(" .,") for found in _BUDGETS.findall(plain)], _shares(plain)
    if len(budgets) != 1 or len(shares) < _LEAST:
        return None
    total = sum((percent for _, percent in shares), Decimal(0))
    if total > _WHOLE or not _ASKED.search(fold(_SHARE.sub(" ", plain))):
        return None
    args = f"{budgets[0]} {', '.join(f'{name} {percent}%' for name, percent in shares)}"
    try:
        read_split(SPLIT, args, language)
    except InvalidInput:
        return None
    return SPLIT.command, args


def _shares(plain: str) -> list[tuple[str, Decimal]]:
    """Return each name with its percent, and who gets the rest; nothing where a percentage has no name."""
    found = [list(pattern.finditer(plain)) for pattern in (_SHARE, _SHARE_BEHIND)]
    told = next((each for each in found if each and len(each) == len(_PERCENT.findall(plain))), [])
    shares = [(_VERB_BEFORE.sub("", each["name"]), Decimal(each["percent"].replace(",", "."))) for each in told]
    rest = _REST.search(plain) if told else None
    left = _WHOLE - sum((percent for _, percent in shares), Decimal(0))
    return [*shares, (rest["name"], left)] if rest and left > 0 else shares


def ratio_asked(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command and what it takes for a budget that is split by a ratio (`100tr chia 3 KOL theo 5:3:2`)."""
    plain = with_ratio(normalise(text))
    ratios = RATIO.findall(plain) if len(plain) <= _LONGEST else []
    if len(ratios) != 1 or not _SPLITS.search(fold(plain)) or len(_BUDGET.findall(plain)) != 1:
        return None
    try:
        read_split(SPLIT, plain, language)
    except InvalidInput:
        return None
    return SPLIT.command, plain


def shares_named(text: str) -> str:
    """Return the names with their percent, where a message shares out a whole and names no budget; else nothing."""
    plain = normalise(text)
    shares = list(_SHARE.finditer(plain)) if "%" in plain or "ph" in plain or "percent" in plain else []
    if len(plain) > _LONGEST or len(shares) < _LEAST or len(shares) != len(_PERCENT.findall(plain)):
        return ""
    total = sum((Decimal(each["percent"].replace(",", ".")) for each in shares), Decimal(0))
    rest = _SHARE.sub(" ", plain)
    if total != _WHOLE or "?" in text or any(map(str.isdecimal, rest)):
        return ""
    return ", ".join(f"{each['name']} {each['percent']}%" for each in shares)


def even_asked(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command and what it takes for a budget in equal shares (`chia đều 60tr cho 4 quán`)."""
    plain = normalise(text)
    folded = fold(plain)
    if len(plain) > _LONGEST or not _EVENLY.search(folded) or _WEIGHED.search(folded):
        return None
    budgets, sharers = list(_BUDGET.finditer(plain)), _SHARERS.search(_BUDGET.sub(" ", folded))
    if len(budgets) != 1 or sharers is None or len(sharers["rest"].split()) > _MOST_OF_NAME:
        return None
    left = _BUDGET.sub(" ", folded).replace(f"{sharers['count']} {sharers['who']}", " ", 1)
    args = f"{budgets[0][0].strip()} {sharers['count']} {sharers['who']}"
    if any(map(str.isdecimal, left)):
        return None
    try:
        read_split(SPLIT, args, language)
    except InvalidInput:
        return None
    return SPLIT.command, args
