"""How several asks of one message are put: behind a wish, before a pair such as "pros and cons", or alike."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_WISH_BEGINS = expression(
    r"^\W*(?:(?:ad|bot|anh|chi|em|ban|a|oi|please|pls)\s+)*"
    r"(?:cho(?: (?:em|e|minh|mk|m|t|toi|tui|chi|anh|xin|thay|co|bac))+"
    r"|xin|gui|liet ke|neu|ke|give me|send me|tell me|list|i need|need)\s"
)
"""How a wish begins for things that it names; folded."""
_BEFORE_PAIR = expression(
    r"^(.+\S)\s+(?:and|plus|với|voi|và|va|cùng|rồi|roi|kèm|kem)\s+"
    r"(?:(?:its|the|it|got|what|are|their|cả|ca|các|cac|mấy|may|những|nhung|nêu|neu|cho|luôn|luon)\s+)*$",
    re.IGNORECASE,
)
"""What is asked before such a pair ("what is X and its pros and cons")."""
_LEAST_ALIKE, _MOST_ALIKE = 3, 6
"""Words of each of two things that are named in the same way."""

_COUNTS_ON = expression(
    r"^\W*(?:(?:va|con|roi|thi|and)\s)*(?:(?:tu|vao|hoi) )?(?:khi nao|bao gio|hoi nao|luc nao|nam nao|bao lau|"
    r"(?:may|bao nhieu) (?:ngay|tuan|thang|nam|vong|lan|gio|dot|nguoi|bai|%|phan tram)|"
    r"since when|from when|how long|how many (?:days|weeks|months|rounds|times|people|posts))"
    r"(?:\W+(?:vay|z|v|a|em|ha|the|nhi|ban|bot|nua|la vua|thi vua))*\W*$"
)

_FIGURE_FIRST = expression(
    r"^\W*(?:(?:va|voi|con|them|ca|the|and|plus|the)\s+)*(?:%|phan tram|ti le|ty le|muc|gia|chi phi|"
    r"so(?! sanh| voi)|quy mo|doanh thu|bao nhieu|share of|percent(?:age)?|rate of|number of|price|cost|size of)(?!\w)"
)
"""How a part begins that asks for a figure by its name; folded."""
_MOST_OF_FIGURE = 7
"""Words of such a part."""


def wishes(text: str) -> bool:
    """Tell whether a message begins as a wish for things that it names ("cho mình định nghĩa, ...")."""
    return bool(_WISH_BEGINS.match(fold(text)))


def without_wish(text: str) -> str:
    """Return what a part of a message names, without the wish that it begins with."""
    folded = fold(text)
    found = _WISH_BEGINS.match(folded) if len(folded) == len(text) else None
    return text[found.end() :] if found else text


def asked_before(text: str) -> tuple[str, str, str]:
    """Return what a text asks before "and its pros and cons", the joint, and what is left."""
    found = _BEFORE_PAIR.match(text)
    return (found[1], "", "") if found else ("", "", text)


def are_alike(first: str, second: str) -> bool:
    """Tell whether two things are named in the same way ("EMV trung bình với ER trung bình"): each is asked for."""
    ends = [fold(side).split()[-2:] for side in (first, second)]
    return ends[0] == ends[1] and all(_LEAST_ALIKE <= len(side.split()) <= _MOST_ALIKE for side in (first, second))


_BOTH = expression(
    r"\s?[,.;]?\s(?:(?:lấy|lay|cho|gửi|gui|trả lời|tra loi|xin|cần|can|luôn|luon)\s){0,2}"
    r"(?:(?:cả|ca)\s(?:2|hai)(?!\s(?:năm|nam|bên|ben))(?:\s(?:cái|cai|ý|y|thứ|thu))?|(?<=[,.;]\s)(?:2|hai)\s(?:cái|cai|ý|y|thứ|thu)|"
    r"(?<=[,.;]\s)both)(?:\s(?:luôn|luon|nha|nhé|nhe|đi|di|ạ|a|please|pls))*\W*$",
    re.IGNORECASE,
)
"""An end that says that two things are wanted: `lấy cả 2`, `, 2 cái`."""
_JOINT_OF_BOTH = expression(r"\s(?:với|voi|vs|n)\s(?:(?:cái|cai)\s)?", re.IGNORECASE)


def both_wanted(text: str) -> tuple[str, str] | None:
    """Return the two things of which a message says at its end that it wants both; None for others."""
    end = _BOTH.search(text)
    parts = _JOINT_OF_BOTH.split(text[: end.start()]) if end else []
    return (parts[0].strip(), parts[1].strip()) if len(parts) == len(("one", "other")) and all(parts) else None


def only_counts_on(text: str) -> bool:
    """Tell whether a part only asks for a number or a time of what stands before it (", mấy ngày?", ", since when")."""
    return bool(_COUNTS_ON.match(fold(text)))


def names_figure(text: str) -> bool:
    """Tell whether a part of a message asks for a figure by naming it ("giá 1 post", "% dùng AI")."""
    return bool(_FIGURE_FIRST.match(fold(text))) and len(text.split()) <= _MOST_OF_FIGURE
