"""Chat forms -> plain wording: signs between amounts, `about`, `1 tỷ 2`, and numbers that are no amounts (R14).

What is left reads as if it had been typed with care; nothing is changed that could be meant in another way.
"""

import re
from collections.abc import Iterable

from bot.calculations.chat_sums import with_sums
from bot.calculations.chat_units import with_units
from bot.numbers.typed_text import normalise
from knowledge.toolbox.at_hand import once_a_message

_SCALE = r"(?:tr|triệu|trieu|tỷ|tỉ|ty|củ|cu)"
_UNIT = rf"(?:k|nghìn|ngàn|nghin|ngan|m|b|đ|₫|vnd|vnđ|usd|\$|%|{_SCALE})"
_NUMBER = r"[$₫]?\d[\d.,]*"
_AMOUNT = rf"{_NUMBER}\s?{_UNIT}?\d{{0,3}}"
_EMOJI = re.compile(r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_ARROWS = re.compile(r"(?:(?<!\s)\s+)?(?:(?<![-=])[-=]+>|→|➡|⇒|»|>>)\s*")
_ABOUT = re.compile(
    rf"(?:[~≈]\s*|(?<!\w)(?:khoảng|khoang|tầm|cỡ|chừng|gần|hơn|about|around|approx\.?|roughly|almost|nearly)\s+){{1,5}}(?={_NUMBER})",
    re.IGNORECASE,
)
_BARE_POINT = re.compile(r"(?<![\w.,])\.(?=\d)")
_SLASH = re.compile(rf"(?<=\d)(?P<unit>\s?{_UNIT})?\s?/\s?(?=[$₫]?\d)", re.IGNORECASE)
_COMMA = re.compile(rf"(?P<unit>\d\s?{_UNIT}\d{{0,2}}),(?=[$₫]?\d)", re.IGNORECASE)
_HALF = re.compile(rf"(?P<scale>{_SCALE}) rư[ởỡ]i", re.IGNORECASE)
_COUNTED = (
    r"like|likes|tim|cmt|comment|comments|share|shares|view|views|click|clicks|đơn|don|lượt|luot|follow|follower|"
    r"followers|fl|follows|reach|bài|bai|post|posts|order|orders|save|saves|hiển|hien|tương|tuong|bình|người|nguoi|xem|"
    r"video|clip|impressions|interactions|purchases|kol|koc|bạn|ban"
)
_SPOKEN = re.compile(
    rf"(?<![\d.,])(?P<whole>[1-9]\d{{0,2}})\s?(?P<scale>{_SCALE})\s(?P<tail>\d{{1,3}})(?!\d|[.,]\d)"
    rf"(?!\s?(?:{_UNIT})(?!\w))(?!\s(?:{_COUNTED})(?!\w))",
    re.IGNORECASE,
)
"""`1 tỷ 2` and `2 triệu 500`: digits behind a scale that end the value, and no number of something."""
_GOT_BACK = re.compile(
    rf"(?<![\w.,$₫])(?:(?:got|get|getting|made|saw|and)\s)?(?P<amount>{_AMOUNT}(?:\s?(?:usd|vnd|đ|\$))?)\sback(?!\w)",
    re.IGNORECASE,
)
_MONEY_CAME = re.compile(
    r"(?<!\w)(?:đơn|don|đơn hàng|don hang|tiền hàng|hàng|hang)\s(?:về|ve|ra|chốt|chot)(?:\s(?:được|duoc|đc|dc))?\s"
    rf"(?={_NUMBER}\s?(?:{_SCALE}|đ|₫|vnd|vnđ))",
    re.IGNORECASE,
)
"""`đơn về 90tr`: what the orders brought."""
_FINISH = re.compile(r"[\s?!.…,;]+$")
"""Marks behind the last word."""

_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_TIMES = (
    r"\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:20)?\d\d",
    r"(?:[12]?\d|3[01])/(?:0?\d|1[0-2])(?=[\s,:]+[^\W\d])",
    r"(?:ngày|ngay|sale|đợt|dot|dịp|dip|camp|campaign|chiến dịch|chien dich|hôm|from|on|since|double day)\s"
    r"\d{1,2}[/.]\d{1,2}",
    r"(?:tháng|thang|tuần|tuan|quý|quy|quarter|month|week|wave|round|đợt|dot|kỳ|ky|lần|lan|phase|ngày|ngay|day)\s?(?:thứ\s)?\d{1,2}"
    r"(?:\s?/\s?(?:20)?\d\d)?",
    r"[qt]\d{1,2}(?:\s?/\s?(?:20)?\d\d)?",
    r"(?:năm|nam|year|in|black friday|tết|tet|noel|since|từ năm|fy)\s?20[12]\d",
    rf"(?:{_MONTHS})(?:\s20[12]\d)?",
    r"(?:in|for|of|from|since|last|this|until)\smay(?:\s20[12]\d)?",
    r"may\s20[12]\d",
    r"\d{1,3}\s?(?:s|giây|giay|sec|secs|seconds|phút|phut|mins?|minutes)",
    r"\d{1,2}\s?(?:giờ|gio|hours?|ngày|ngay|tuần|tuan|tháng|thang|days|weeks|months)(?!\s?\d)",
    r"(?:top|#|no\.)\s?\d{1,4}",
)
_PEOPLE = (
    r"(?:(?:from|with|by|của|cua|cho|với|voi|cùng|cung|từ|tu)\s)?\d{1,3}\s(?:kol|koc|kols|kocs|bạn|ban|creators?|"
    r"influencers?|người|nguoi|bạn kol|bạn koc|tiktokers?|kênh|kenh|đứa|"
    r"streamers?|reviewers?|nano|micro|macro)(?!\s(?:theo dõi|theo doi|follow|tiếp cận|tiep can|xem|đăng ký))",
)
_MEDIA = (r"\d{1,3}\s(?:bài|bai|clips?|videos?|posts?|reels?|stories|story)",)
_OTHER_COUNTS = (
    rf"(?:following|đang theo dõi|dang theo doi|dislikes?|watch time|thời gian xem|profile visits?)\s?[:=]?\s?{_AMOUNT}"
    r"(?:\s?(?:giờ|gio|phút|phut|hours?|minutes|h))?",
    rf"{_AMOUNT}\s(?:following|dislikes?|profile visits?|giờ xem|phút xem)",
)
_PAID_EACH = re.compile(
    r"(?<!\w)(?:mỗi|moi|từng|each|per|một bạn|1 bạn|apiece)(?!\w)|/\s?(?:bạn|người|kol|koc|bài|clip|video)",
    re.IGNORECASE,
)
"""Where people or posts are paid each, their number counts."""


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$₫.,])(?:{'|'.join(phrases)})(?![\w%$]|[.,]\d)", re.IGNORECASE)


_PERSON = r"(?:bạn|ban|kols?|kocs?|creators?|influencers?|tiktokers?|streamers?|reviewers?|người|nguoi)"
_PERSONS = re.compile(rf"(?<![\w.,])\d{{1,3}}\s{_PERSON}(?!\w)", re.IGNORECASE)
_ONE_PERSON = re.compile(rf"(?<![\w.,])1\s{_PERSON}(?:\s{_PERSON})?(?!\w)", re.IGNORECASE)
"""One person, where no number of others is told, is who was paid."""
_NO_AMOUNTS = _pattern((*_OTHER_COUNTS, *_TIMES))
_NUMBERS_OF_PEOPLE = _pattern(_PEOPLE)
_NUMBERS_OF_POSTS = _pattern(_MEDIA)


@once_a_message
def plain_wording(text: str, counts_posts: bool = True) -> str:
    """Return the text with chat forms in plain wording.

    `counts_posts` keeps numbers of posts, which a rate needs to know.
    """
    plain = _EMOJI.sub(" ", _ARROWS.sub(" , ", normalise(text)))
    plain = with_sums(with_units(_NO_AMOUNTS.sub(" ", plain)))
    plain = _MONEY_CAME.sub("thu về ", _GOT_BACK.sub(lambda found: f"got back {found['amount']}", plain))
    plain = _ONE_PERSON.sub(" ", plain) if len(_PERSONS.findall(plain)) == 1 else plain
    if not _PAID_EACH.search(plain):
        plain = _NUMBERS_OF_PEOPLE.sub(" ", plain)
        plain = plain if counts_posts else _NUMBERS_OF_POSTS.sub(" ", plain)
    plain = _BARE_POINT.sub("0.", _ABOUT.sub("", plain))
    plain = _HALF.sub(lambda found: f"{found['scale']} rưỡi", plain)
    plain = _SPOKEN.sub(lambda found: f"{found['whole']}{found['scale']}{found['tail']}", plain)
    plain = _SLASH.sub(lambda found: f"{found['unit'] or ''} , ", plain)
    return _COMMA.sub(lambda found: f"{found['unit']} , ", plain).strip()


def without_finish(text: str) -> str:
    """Return a text without the marks behind its last word."""
    return _FINISH.sub("", text)
