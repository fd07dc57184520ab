"""Which sign is the decimal one in a column of numbers: decided from all its cells, as one program wrote them."""

from collections.abc import Iterable

from knowledge.toolbox.expressions import expression

_BODY = expression(r"[0-9][0-9.,]*[0-9]")
_GROUP = 3
"""Digits of a group of thousands."""
_OTHER = {".": ",", ",": "."}


def decimal_sign(texts: Iterable[str]) -> str | None:
    """Return the decimal sign of the numbers; None where no cell tells it, or where cells contradict each other."""
    votes = {vote for text in texts if (vote := _vote(text))}
    return votes.pop() if len(votes) == 1 else None


def decimal_beside(texts: Iterable[str]) -> str | None:
    """Return the decimal sign that whole numbers leave for others, as they group their digits with the other sign."""
    grouping = {sign for text in texts if (body := _BODY.search(text)) for sign in _OTHER if sign in body[0]}
    return _OTHER[grouping.pop()] if len(grouping) == 1 else None


def _vote(text: str) -> str | None:
    """Return the decimal sign that the shape of one number shows; `1.234` shows none."""
    body = _BODY.search(text)
    signs = [letter for letter in body[0] if letter in _OTHER] if body else []
    if body is None or not signs:
        return None
    last = signs[-1]
    if len(set(signs)) > 1:
        return last if signs.count(last) == 1 else None
    if len(signs) > 1:
        return _OTHER[last]
    whole, _, decimals = body[0].partition(last)
    grouped = len(decimals) == _GROUP and len(whole) <= _GROUP and whole[0] != "0"
    return None if grouped else last


def in_style(text: str, decimal: str | None) -> str:
    """Return a text with its number written so that it reads in one way only: `1.234,567` is `1234.5670`."""
    body = _BODY.search(text) if decimal else None
    if decimal is None or body is None:
        return text
    whole, sign, decimals = body[0].partition(decimal)
    groups = whole.split(_OTHER[decimal])
    if any(len(group) != _GROUP for group in groups[1:]) or len(groups[0]) > _GROUP < len(whole) - len(groups[0]):
        return text
    if sign and not decimals.isdecimal():
        return text
    plain = "".join(groups) + (f".{decimals}{'0' * (len(decimals) == _GROUP)}" if sign else "")
    return f"{text[: body.start()]}{plain}{text[body.end() :]}"
