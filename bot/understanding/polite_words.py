"""Polite words at the ends of a message, which say nothing of what is asked: `dạ ... ạ`."""

import re

from knowledge.toolbox.expressions import expression

_HEAD = expression(
    r"^\W{0,3}(?:(?:dạ vâng|dạ|vâng)(?!\sdày)(?:\s(?:anh chị|chị|anh|bác|bạn)(?=[\s,]))?[\s,.]{1,3}(?=\S)){1,2}"
    r"(?=(?:\S+\s+){2})",
    re.IGNORECASE,
)
_TAIL = expression(r"(?<=\S\s\S)(?P<rest>\S{0,30})\s(?:ạ\s?){1,3}(?P<mark>[?!.]{0,3})\s{0,3}$", re.IGNORECASE)


def plainly(text: str) -> str:
    """Return a message without `dạ` before it and `ạ` behind it; with a number `ạ` may ask whether it is right."""
    if any(map(str.isdecimal, text)):
        return text
    plain = _HEAD.sub("", text)
    return _TAIL.sub(lambda found: f"{found['rest']}{found['mark']}", plain)
