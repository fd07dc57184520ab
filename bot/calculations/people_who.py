"""People who did something -> the count that it is: `2.000 người bấm link` are clicks, `76 khách mua` are orders."""

import re
from collections.abc import Mapping

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_WHO = r"(?:người|nguoi|ng|khách(?: hàng)?|khach(?: hang)?|bạn|ban|people|users|viewers|customers|visitors|lượt người)"
_DID: Mapping[str, str] = {
    "click": """bấm vào link, bấm link, bấm vào, bấm, nhấn vào link, nhấn link, nhấn, nhấp vào link, nhấp link, nhấp,
        click vào link, click link, click, clicked the link, clicked, clicking, tapped, vào link""",
    "đơn": """mua hàng, mua, đặt hàng, đặt đơn, đặt mua, đặt, chốt đơn, chốt, bought, ordered, purchased, converted,
        made a purchase, placed an order""",
    "reach": "nhìn thấy, thấy, tiếp cận, tiếp cận được, saw it, saw the post, saw, reached",
    "like": "thích, thả tim, tim, like, liked it, liked",
    "bình luận": "bình luận, cmt, comment, commented",
    "share": "chia sẻ, share, shared it, shared",
    "lưu": "lưu lại, lưu, saved it, saved",
    "tương tác": "tương tác, engaged, interacted",
    "view": "xem video, xem clip, coi, watched, watched it, viewed",
}


def _phrases() -> dict[str, str]:
    """Return what each phrase counts, as it is written and without its diacritics; longer ones come first."""
    phrases = {" ".join(each.split()): label for label, text in _DID.items() for each in text.split(",")}
    both = {form: label for phrase, label in phrases.items() for form in (phrase, fold(phrase))}
    return dict(sorted(both.items(), key=lambda pair: -len(pair[0])))


_LABELS = _phrases()
_WHO_DID = expression(
    rf"(?<![\w.,])(?P<number>\d[\d.,]*(?:\s?(?:k|nghìn|nghin|ngàn|tr|triệu|trieu|m))?)\s{_WHO}\s"
    rf"(?:đã\s|da\s|có\s|who\s|đc\s|được\s)?(?P<did>{'|'.join(map(re.escape, _LABELS))})(?!\w)",
    re.IGNORECASE,
)

_BUYERS = expression(
    r"(?<![\w.,])(?P<number>\d[\d.,]*k?)\s(?:khách(?: hàng)?|khach(?: hang)?|customers?|buyers?)(?:\s(?:mới|moi|mua))?"
    r"(?=\s?(?:[,;.?!\n)]|\Z)|\s(?:thì|thi|hết|het|tốn|ton|mất|mat|với|vậy|cpa)(?!\w))",
    re.IGNORECASE,
)
"""`ra 40 khách`: who bought."""


def with_counts(text: str) -> str:
    """Return the text with the label of a count behind each number of people who did something."""
    plain = _WHO_DID.sub(lambda found: f"{found['number']} {_LABELS[found['did'].lower()]} ", text)
    return plain if "đơn" in plain else _BUYERS.sub(r"\g<number> đơn", plain)
