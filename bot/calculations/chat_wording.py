"""Chat forms -> plain wording: signs between amounts, `about`, `1 tỷ 2`, and numbers that are no amounts (R14).

What is left reads as if it had been typed with care; nothing is changed that could be meant in another way.
"""

import re
from collections.abc import Iterable

from bot.calculations.break_even_words import asks_for_even, with_cost_of_even
from bot.calculations.chat_spelling import spelled_as_usual
from bot.calculations.chat_sums import with_sums
from bot.calculations.chat_units import with_units
from bot.calculations.fee_wording import with_fee_asked
from bot.calculations.goods_sold import with_margin_of_goods, with_sales
from bot.calculations.names_in_sentences import without_handles
from bot.calculations.paid_monthly import with_whole_time
from bot.calculations.people_paid import with_people_paid
from bot.calculations.people_who import with_counts
from bot.calculations.per_thousand import with_cpm_asked
from bot.calculations.revenue_risen import with_revenue_risen
from bot.calculations.told_profits import with_revenue_of_profit, with_stake_as_cost
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.numbers.typed_text import normalise
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression

_SCALE = r"(?:tr|triệu|trieu|tỷ|tỉ|ty|củ|cu)"
_UNIT = rf"(?:k|nghìn|ngàn|nghin|ngan|mil|million|m|b|đ|₫|vnd|vnđ|usd|\$|%|{_SCALE})"
_NUMBER = r"[$₫]?\d[\d.,]*"
_AMOUNT = rf"{_NUMBER}\s?{_UNIT}?\d{{0,3}}"
_EMOJI = expression(r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_ARROWS = expression(r"(?:(?<!\s)\s+)?(?:(?<![-=])[-=]+>|→|➡|⇒|»|>>)\s*")
_ABOUT = expression(
    rf"(?:[~≈]\s*|(?<!\w)(?:khoảng|khoang|tầm|cỡ|chừng|gần|hơn|about|around|approx\.?|roughly|almost|"
    rf"nearly)\s+){{1,5}}(?={_NUMBER})",
    re.IGNORECASE,
)
_BARE_POINT = expression(r"(?<![\w.,])\.(?=\d)")
_SLASH = expression(rf"(?<=\d)(?P<unit>\s?{_UNIT})?\s?/\s?(?=[$₫]?\d)", re.IGNORECASE)
_COMMA = expression(rf"(?P<unit>\d\s?{_UNIT}\d{{0,2}}),(?=[$₫]?\d)", re.IGNORECASE)
_COUNTED = (
    r"like|likes|tim|cmt|comment|comments|share|shares|view|views|click|clicks|đơn|don|lượt|luot|follow|follower|"
    r"followers|fl|follows|reach|bài|bai|post|posts|order|orders|save|saves|hiển|hien|tương|tuong|bình|người|nguoi|xem|"
    r"video|clip|impressions|interactions|purchases|kol|koc|bạn|ban"
)
_SPOKEN = expression(
    rf"(?<![\d.,])(?P<whole>[1-9]\d{{0,2}})\s?(?P<scale>{_SCALE})\s(?P<tail>\d{{1,3}})(?!\d|[.,]\d)"
    rf"(?!\s?(?:{_UNIT})(?![^\W\d_]))(?!\s(?:{_COUNTED})(?!\w))",
    re.IGNORECASE,
)
"""`1 tỷ 2` and `2 triệu 500`: digits behind a scale that end the value, and no number of something."""
_COINED = expression(
    rf"(?<![\w.,])(?P<amount>\d[\d.,]*\s(?:củ|cu))\s(?=\d[\d.,]*\s?(?:k|nghìn|nghin|ngàn|ngan)?\s(?:{_COUNTED})(?!\w))",
    re.IGNORECASE,
)
"""`36 củ 900k view`: only money is counted so, and the views behind it are another number."""
_GOT_BACK = expression(
    rf"(?<![\w.,$₫])(?:(?:got|get|getting|made|saw|and)\s)?(?P<amount>{_AMOUNT}(?:\s?(?:usd|vnd|đ|\$))?)\sback(?!\w)",
    re.IGNORECASE,
)
_PUT_IN = expression(
    rf"(?<![\w.,])(?P<cost>{_AMOUNT}(?:\s?(?:usd|vnd|đ))?)\sin(?:\s?[,;/&]\s?|\s(?:and|then)\s|\s)(?:we\s)?(?:got|get|"
    rf"made|saw)?\s?"
    rf"(?P<revenue>{_AMOUNT}(?:\s?(?:usd|vnd|đ))?)\s(?:back|out)(?!\w)",
    re.IGNORECASE,
)
"""`$20k in, $50k out`: what was put in and what came back."""
_MONEY_CAME = expression(
    r"(?<!\w)(?:đơn|don|đơn hàng|don hang|tiền hàng|hàng|hang)\s(?:về|ve|ra|chốt|chot)(?:\s(?:được|duoc|đc|dc))?\s"
    rf"(?={_NUMBER}\s?(?:{_SCALE}|đ|₫|vnd|vnđ))",
    re.IGNORECASE,
)
"""`đơn về 90tr`: what the orders brought."""
_AFTER_GOODS = expression(
    r"(?<!\w)(?:có|co|đã|da|sau khi|sau|after)?\s?(?:trừ|tru|net of)\s(?:đi\s)?(?:giá vốn|gia von|cogs|vốn)"
    r"(?=\s?[?.,!]|\s?$|\s(?:thì|thi|là|la|bao|bn|nhiêu|nhiu|mấy|giúp|nha|ạ))",
    re.IGNORECASE,
)
"""`ROI có trừ giá vốn`: what the figure takes into account, where no number follows."""
_FROM_ADS = expression(
    r"(?<!\w)(?P<what>doanh thu|doanh số|dt|revenue|sales|gmv|đơn|don|orders)\s(?:(?:đến|den)\s)?"
    r"(?:từ|tu|của|cua|from|by|via|qua|nhờ|nho|do)\s(?:chạy\s)?"
    r"(?:(?:fb|facebook|tiktok|google|meta)\s)?"
    r"(?:(?:ads|quảng cáo|quang cao|booking|kols?|kocs?|camp|campaign|influencers?)(?!\w)"
    r"|(?:các\s|mấy\s|the\s|that\s|this\s|those\s)?(?:bài|bai|clip|video|post|reel|story|đợt|dot|bạn|ban|kênh|"
    r"kenh|link|mã|ma|"
    r"creator|vụ|vu|lần|lan|chiến dịch)(?:\s(?:đăng|review|quảng cáo|live|viết|ấy|hợp tác))?"
    r"(?:\s(?:đó|do|đấy|day|này|nay|ấy|kia|trên|vừa rồi)(?!\w)|(?=\s(?:được|duoc|đc|dc|là|la|về|đạt|was|is)(?!\w))))",
    re.IGNORECASE,
)
"""`doanh thu từ ads`, `revenue from that post`: where it came from, and no cost."""
_ALSO = expression(
    r"(?<=,)\s?(?:và\s)?(?:thêm|them|cùng|cộng thêm|plus|also)\s"
    r"(?=\d[\d.,]*k?\s(?:lượt|luot|view|like|tim|cmt|comment|share|click|tương|tuong|save|bình|binh|interaction|"
    r"engagement))",
    re.IGNORECASE,
)
"""`, thêm 8.000 tương tác`: one more kind of count."""
_OF_GOODS = expression(
    rf"(?<![\d.,])(?P<amount>{_NUMBER}\s?{_SCALE}\d{{0,3}})\s"
    r"(?:(?:tiền|tien)\s(?:hàng|hang|đơn|don)|đơn(?:\shàng)?|don(?:\shang)?|hàng|hang)"
    r"(?=\s?[,.;?!]|\s?$|\s(?:thì|thi|lời|loi|lãi|lai|lỗ|lo|roi|roas|vậy|vay|hỏi|hoi|nha|ạ))",
    re.IGNORECASE,
)
"""`31tr đơn`, `18 triệu tiền hàng`: what was sold for so much; nobody counts millions of orders."""
_SPOKEN_COUNT = expression(
    r"(?<![\d.,])(?P<whole>[1-9]\d{0,2})\s?(?:(?P<thousands>nghìn|nghin|ngàn|ngan)|(?P<millions>triệu|trieu))\s"
    r"(?P<tail>[1-9])"
    r"(?=\s(?:lượt|luot|like|likes|tim|view|views|follow|followers|follower|fl|người theo|nguoi theo|tương tác|"
    r"tuong tac|"
    r"hiển thị|hien thi|reach|tiếp cận|tiep can)(?!\w))",
    re.IGNORECASE,
)
"""`9 nghìn 5 lượt thích`: a digit behind a scale and before what is counted in thousands."""
_BROUGHT = expression(
    rf"(?<![\w.,$₫])(?P<cost>{_NUMBER}\s?(?:{_SCALE}\d{{0,3}}|đ|₫|vnd|\$)|\$\d[\d.,]*k?)\s?(?:(?<![-=])[-=]+>|→|➡|⇒)\s?"
    rf"(?={_NUMBER}\s?(?:{_SCALE}|đ|₫|vnd|\$)|\$\d)",
    re.IGNORECASE,
)
"""`spend 18tr → 54tr`: what was spent and what it brought."""
_SPENT = expression(r"(?<!\w)(?:chi|spend|spent|cost|chi phí|ngân sách|budget|bỏ)\s(?:ra\s|phí\s)?\Z", re.IGNORECASE)
_NO_SALE = (
    r"(?!(?:like|tim|cmt|comment|share|view|click|xem|tương|tuong|bài|bai|post|video|clip|reel|story|bạn|ban|kênh|kenh|"
    r"kol|koc|đứa|dua|người|nguoi|reviewer|tháng|thang|tuần|tuan|ngày|ngay|month|week|day|creator|influencer|"
    r"tiktoker|lần|lan)s?(?!\w))"
)
_EACH_OF_THEM = expression(
    rf"(?P<count>(?<![\w.,])\d[\d.,]*)\s(?P<what>{_NO_SALE}[^\W\d_]{{2,12}})(?P<rest>(?:\s{_NO_SALE}[^\W\d_]+){{0,2}})"
    rf"\s?,?\s(?:mỗi|moi|một|mot|1|each|per)\s(?P=what)(?P=rest)?\s(?:(?:giá|gia|là|la|được|trả|tra)\s)?"
    rf"(?={_NUMBER}\s?(?:{_SCALE}|k|đ|₫|vnd|\$))",
    re.IGNORECASE,
)
"""`48 lượt đặt phòng, mỗi lượt 2tr5`: what one of the things sold brings."""
_MEAN = r"(?:trung bình|trung binh|trung vị|trung vi|tb|bình quân|binh quan|avg|average|median)"
_COUNT = (
    r"(?:likes?|tim|cmts?|comments?|bình luận|binh luan|shares?|saves?|lưu|tương tác|tuong tac|views?|lượt|luot|reach)"
)
_OF_EACH_POST = expression(
    rf"(?<!\w)(?:{_MEAN}\s)?(?:mỗi|moi|một|mot|1|per|each)\s(?:{POST_WORDS})\s(?:(?:được|đc|có|là|tầm|khoảng)\s)?"
    rf"(?=\d[\d.,]*k?\s{_COUNT}(?!\w))",
    re.IGNORECASE,
)
"""`mỗi bài 3.400 like`, where no number of posts stands elsewhere: the rate is that of one post."""
_MEAN_COUNT = expression(
    rf"(?<!\w)(?P<count>{_COUNT})\s{_MEAN}\s(?=\d)|(?<!\w){_MEAN}\s(?=\d[\d.,]*k?\s{_COUNT}(?!\w))", re.IGNORECASE
)
_SEVERAL_POSTS = expression(rf"(?<![\w.,])(?:[2-9]|\d{{2,3}})\s(?:{POST_WORDS})(?!\w)", re.IGNORECASE)
_QUOTED_FEE = expression(
    rf"(?<!\w)(?:báo giá|bao gia|báo phí|chào giá|quotes?|quoted)\s(?:là\s)?(?={_NUMBER}\s?(?:{_SCALE}|đ|₫|vnd|\$))",
    re.IGNORECASE,
)
"""`báo giá 20tr`: what somebody asks for, which is the cost."""
_QUOTES = expression(r"[“”„«»]")
_DASHES = expression(r"(?P<before>\S{1,20})\s[-–—]\s(?=(?P<after>\S{1,20}))")
_CLOCK = r"\[?(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])\]?"
"""The time beside a message that was pasted: `[09:41]`."""
_LONGEST_SENTENCE = 1_000
"""Characters of a message that asks for a figure; a longer one is a table or a letter."""
_PERIOD = expression(r"\d\s(?:tháng|thang|tuần|tuan|ngày|ngay|months?|weeks?|days?|mth|wk)(?!\w)", re.IGNORECASE)
_GAIN = expression(r"(?<!\w)(?:lãi|lời|lai|loi|lỗ|nhuận|nhuan|profit|loss|lost|vốn|von)(?!\w)", re.IGNORECASE)
_FINISH = expression(r"[\s?!.…,;]+$")
"""Marks behind the last word."""

_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_TIMES = (
    _CLOCK,
    r"\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:20)?\d\d",
    r"(?:[12]?\d|3[01])/(?:0?\d|1[0-2])(?=[\s,:]+[^\W\d])",
    r"(?:ngày|ngay|sale|đợt|dot|dịp|dip|camp|campaign|chiến dịch|chien dich|hôm|from|on|since|double day)\s"
    r"\d{1,2}[/.]\d{1,2}",
    r"(?:từ|tu|from)\s(?:ngày\s|ngay\s)?\d{1,2}/\d{1,2}\s(?:đến|den|tới|toi|to|-)\s"
    r"(?:ngày\s|ngay\s|hết\s|het\s)?\d{1,2}/\d{1,2}",
    r"(?:tháng|thang|tuần|tuan|quý|quy|quarter|month|week|wave|round|đợt|dot|kỳ|ky|lần|lan|phase|ngày|ngay|"
    r"day)\s?(?:thứ\s)?\d{1,2}"
    rf"(?:\s?/\s?(?:20)?\d\d)?(?!\s?{_UNIT}(?!\w))",
    r"[qt]\d{1,2}(?:\s?/\s?(?:20)?\d\d)?",
    r"(?:năm|nam|year|in|the|of|black friday|tết|tet|noel|since|từ năm|fy)\s?20[12]\d",
    rf"(?:{_MONTHS})(?:\s20[12]\d)?",
    r"(?:in|for|of|from|since|last|this|until)\smay(?:\s20[12]\d)?",
    r"may\s20[12]\d",
    r"\d{1,3}\s?(?:s|giây|giay|sec|secs|seconds|phút|phut|mins?|minutes)",
    r"\d{1,2}\s?(?:giờ|gio|tiếng|tieng|hours?|ngày|ngay|tuần|tuan|tháng|thang|days|weeks|months)"
    rf"(?!\s?\d(?![\d.,]*k?\s(?:{_COUNTED})(?!\w)))",
    r"(?:top|#|no\.)\s?\d{1,4}",
    r"(?:luôn|luon|cùng|cung|trong)\s(?:1|một|mot)\s(?:lượt|luot|lần|lan|thể|lúc|luc)",
)
_WITH = r"(?:(?:from|with|by|của|cua|cho|với|voi|cùng|cung|từ|tu)\s)?"
_NO_FOLLOWERS = r"(?!\s(?:theo dõi|theo doi|follow|tiếp cận|tiep can|xem|đăng ký|engaged|who|dùng|dung))"
_PEOPLE = (rf"{_WITH}\d{{1,3}}\s(?:{PEOPLE_WORDS}|bạn kol|bạn koc|kênh|kenh){_NO_FOLLOWERS}",)
_MEDIA = (rf"\d{{1,3}}\s(?:{POST_WORDS})",)
_OTHER_COUNTS = (
    rf"(?:following|đang theo dõi|dang theo doi|dislikes?|watch time|thời gian xem|profile visits?)\s?[:=]?\s?{_AMOUNT}"
    r"(?:\s?(?:giờ|gio|phút|phut|hours?|minutes|h))?",
    rf"{_AMOUNT}\s(?:following|dislikes?|profile visits?|giờ xem|phút xem)",
)
_PAID_EACH = expression(
    r"(?<!\w)(?:mỗi|moi|từng|each|per|một bạn|1 bạn|một người|apiece|a head)(?!\w)"
    r"|/\s?(?:bạn|người|kol|koc|bài|clip|video)",
    re.IGNORECASE,
)
"""Where people or posts are paid each, their number counts."""


_THING = f"{POST_WORDS}|{PEOPLE_WORDS}"
_PAID_WHOM = expression(
    rf"(?<!\w)(?:trả|tra|tặng|tang|gửi|gui|pay|pays|paid|paying|sent|gave|give)\s(?:cho\s)?"
    rf"(?:(?:[2-9]|\d{{2,3}})\s[^\W\d_]+\s{_NUMBER}\s?{_UNIT}?"
    rf"|{_NUMBER}\s?{_UNIT}?\s(?:cho|for|to)\s(?:[2-9]|\d{{2,3}})\s[^\W\d_]+)(?![\w.])",
    re.IGNORECASE,
)
"""`trả 2 KOL 5tr`, `paid 4 creators $750`: may be to each of them, or to all."""


_PRICE_OF_ONE = expression(
    rf"(?<![\w.,])(?:1|một|mot|one)\s(?:{_THING})\s(?:[^\W\d_]+\s){{0,2}}{_NUMBER}\s?{_UNIT}(?![\w.])"
    rf"|(?<![\w.,]){_NUMBER}\s?{_UNIT}\s(?:cho\s|for\s)?(?:1|một|mot|one|a)\s(?:{_THING})(?!\w)",
    re.IGNORECASE,
)
"""`1 clip 5tr, 6 clip`: what one costs, so that the number of all of them counts."""


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    return expression(rf"(?<![\w$₫.,])(?:{'|'.join(phrases)})(?![\w%$]|[.,]\d)", re.IGNORECASE)


_CAMPAIGN_OF = expression(
    r"(?<!\w)(?:on|for|of|from)\s(?:an?|our|my|the|this)\s(?P<cost>[$£€]\d[\d.,]*(?:\s?(?:k|m))?)[\s-]"
    r"(?:campaign|budget|spend|collab|deal|booking)(?!\w)",
    re.IGNORECASE,
)
"""`ROI on a $20k campaign`."""
_OF_WHAT = expression(
    r"(?<!\w)(?P<price>cpa|cpe|cpv|cpc)\s(?:cho\s)?(?:mỗi|moi|một|mot|1|per|trên|tren)\s(?:(?:lượt|luot)\s)?"
    r"(?:đơn|don|orders?|views?|xem|clicks?|nhấp|nhap|tương tác|tuong tac|chuyển đổi|chuyen doi)(?!\w)",
    re.IGNORECASE,
)
"""`cpa mỗi đơn`: what a price is of anyway."""
_THAT_MADE = expression(
    r"\s(?:that|which)\s(?:has\s)?(?:brought\s(?:in|back|us)|made(?:\sus)?|returned|generated|"
    r"earned(?:\sus)?)\s(?=[$£€]?\d)",
    re.IGNORECASE,
)
"""`... that brought in $17k`."""
_HEADING_OF_POST = expression(
    rf"^\W{{0,3}}(?:{POST_WORDS})\s(?=[^:\n]{{0,40}}\d)(?![^:\n]{{0,40}}\d[\d.,]*\s?(?:k|m|tr|triệu|view|like|tim|"
    rf"follow|cmt|đ|%))"
    r"[^:\n]{1,40}:\s(?=\W{0,3}\d)",
    re.IGNORECASE,
)
"""Which post it is, with a number that counts nothing: `clip 45s của Ti: 15k tim`, `bài 3 của Lan: ...`."""
_PERSON = f"(?:{PEOPLE_WORDS})"
_PERSONS = expression(rf"(?<![\w.,])(?:\d{{1,3}}|một|mot|one)\s{_PERSON}(?!\w)", re.IGNORECASE)
_ONE_PERSON = expression(
    rf"(?<![\w.,])(?:1|một|mot|one)\s{_PERSON}(?:\s{_PERSON})?"
    r"(?!\w|\s(?:theo|follow|xem|tiếp|tiep|dùng|dung|mua|khách|click|like))",
    re.IGNORECASE,
)
"""One person, where no number of others is told, is who was paid."""
_NO_AMOUNTS = _pattern((*_OTHER_COUNTS, *_TIMES))
_NUMBERS_OF_PEOPLE = _pattern(_PEOPLE)
_NUMBERS_OF_POSTS = _pattern(_MEDIA)


@once_a_message
def plain_wording(text: str, counts_posts: bool = True) -> str:
    """Return the text with chat forms in plain wording.

    `counts_posts` keeps numbers of posts, which a rate needs to know.
    """
    text = _OF_WHAT.sub(r"\g<price>", text)
    text = _THAT_MADE.sub(", revenue ", _CAMPAIGN_OF.sub(r"cost \g<cost> ", _HEADING_OF_POST.sub("", text)))
    plain = _ALSO.sub(" ", _AFTER_GOODS.sub(" ", text)) if len(text) < _LONGEST_SENTENCE else text
    plain = with_cpm_asked(_with_people_paid(plain))
    plain = _BROUGHT.sub(_what_came, _EACH_OF_THEM.sub(r"\g<count> đơn, mỗi đơn ", plain))
    plain = without_handles(_EMOJI.sub(" ", _ARROWS.sub(" , ", spelled_as_usual(normalise(plain)))))
    plain = _QUOTED_FEE.sub("phí ", _MEAN_COUNT.sub(lambda found: f"{found['count'] or ''} ", plain))
    plain = plain if _SEVERAL_POSTS.search(plain) else _OF_EACH_POST.sub(" ", plain)
    plain = _FROM_ADS.sub(r"\g<what>", plain)
    plain = _DASHES.sub(_apart, _QUOTES.sub(" ", plain))
    plain = with_sales(with_margin_of_goods(plain))
    plain = _NO_AMOUNTS.sub(" ", _with_revenue(_with_whole_time(plain)))
    plain = with_sums(with_fee_asked(_with_units(with_counts(plain))))
    plain = _OF_GOODS.sub(r"\g<amount>", _SPOKEN_COUNT.sub(_spoken_count, plain))
    plain = _PUT_IN.sub(r"cost \g<cost> , revenue \g<revenue>", plain)
    plain = _MONEY_CAME.sub("thu về ", _GOT_BACK.sub(lambda found: f"got back {found['amount']}", plain))
    plain = _ONE_PERSON.sub(" ", plain) if len(_PERSONS.findall(plain)) == 1 else plain
    if not any(map(str.isdecimal, plain)):
        return plain.strip()
    if not any(each.search(plain) for each in (_PAID_EACH, _PAID_WHOM, _PRICE_OF_ONE)):
        plain = _NUMBERS_OF_PEOPLE.sub(" ", plain)
        plain = plain if counts_posts else _NUMBERS_OF_POSTS.sub(" ", plain)
    plain = _BARE_POINT.sub("0.", _ABOUT.sub("", plain))
    plain = _COINED.sub(r"\g<amount> , ", plain)
    plain = _SPOKEN.sub(lambda found: f"{found['whole']}{found['scale']}{found['tail']}", plain)
    plain = with_revenue_risen(plain)
    plain = _SLASH.sub(lambda found: f"{found['unit'] or ''} , ", plain)
    return _COMMA.sub(lambda found: f"{found['unit']} , ", plain).strip()


def _what_came(found: re.Match[str]) -> str:
    """Return an arrow behind what was spent as a word for what came of it."""
    spent = _SPENT.search(found.string[: found.start()])
    return f"{found['cost']} thu về " if spent else found[0]


def _apart(found: re.Match[str]) -> str:
    """Return a comma in the place of a dash between parts of a report; between numbers of one kind it makes a range."""
    before, after = found["before"], found["after"]
    numbers = before[0].isdecimal() and after[0].isdecimal()
    same = before[-1:].isdecimal() or before.lstrip("0123456789.,") == after.lstrip("0123456789.,")
    return found[0] if numbers and same else f"{before} , "


def _spoken_count(found: re.Match[str]) -> str:
    return f"{found['whole']}.{found['tail']}{'k' if found['thousands'] else ' triệu'}"


def without_finish(text: str) -> str:
    """Return a text without the marks behind its last word."""
    return _FINISH.sub("", text)


def _with_people_paid(text: str) -> str:
    """Return the text with what each of several people is paid in one order."""
    return with_people_paid(text) if len(text) <= _LONGEST_SENTENCE and _PAID_EACH.search(text) else text


def _with_whole_time(text: str) -> str:
    """Return the text with what is paid every month as that of all months."""
    return with_whole_time(text) if _PERIOD.search(text) else text


def _with_revenue(text: str) -> str:
    """Return the text with the revenue that a profit means, or the cost that a stake is."""
    return with_stake_as_cost(with_revenue_of_profit(text)) if _GAIN.search(text) else text


def _with_units(text: str) -> str:
    """Return the text with what one order leaves under its label, where it asks when nothing is lost."""
    return with_cost_of_even(with_units(text)) if asks_for_even(text) else text
