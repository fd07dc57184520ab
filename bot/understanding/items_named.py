"""The items of a list as one message names them: "nhược điểm số 2 với số 5", "number 8, not 9"."""

import re
from collections.abc import Sequence

from bot.understanding import references
from bot.understanding.acts import names_something
from bot.understanding.asks import is_question
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_DENIED = expression(
    r"(?:(?<!\s)\s+)?,?\s?(?:chứ\s|chu\s)?(?:không phải|khong phai|ko phải|ko phai|k phải|k phai|hông phải|not)\s"
    r"(?:(?:số|so|mục|muc|cái|cai|number|no\.?|item)\s){0,2}\d{1,2}(?![\w%])",
    re.IGNORECASE,
)
_FROM_NUMBER = expression(r"(?<![^\W\d_])(?:(?:số|so|thứ|thu|number|no)\.?\s?|#)?\d.*\Z", re.IGNORECASE | re.DOTALL)

_ASKS_MORE = expression(
    r"^\W*(?:(?:and|so|va|nhung|ma)\s)?(?:how come|why|why so|why is that|how so|explain|elaborate|in detail|la sao|"
    r"la gi|nghia la gi|sao vay|tai sao|vi sao|what is it|what about it|what does it mean)\W*$"
)
"""A question for more on the item itself; folded."""
_MOST_BESIDE = 4
"""Words of what stands beside an item's number without being an ask of its own ("thôi được rồi")."""


def says_more(part: str) -> bool:
    """Tell whether a part of a message beside an item's number asks for something of its own."""
    if _ASKS_MORE.match(fold(part)):
        return False
    return names_something(part) and (is_question(part) or len(part.split()) > _MOST_BESIDE)


def without_denied(text: str) -> str:
    """Return a message without the item that it says is not meant."""
    return _DENIED.sub("", text)


def with_lists(numbered: Sequence[str], head: str = "") -> list[str]:
    """Return the parts of a message that name items, each with the name of its list: that of the part before it.

    `head` is a part in front that names the list of all of them.
    """
    found: list[str] = []
    for part in numbered:
        before = found[-1] if found else ""
        lead = head or (_FROM_NUMBER.sub("", before).strip() if references.list_named(before) else "")
        found.append(f"{lead} {part}" if lead and not references.list_named(part) else part)
    return found
