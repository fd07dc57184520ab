"""Spoken and dialect ways of writing -> the usual ones: `2tr rưởi`, `800 bucks`, `thu dìa`; heads of pasted texts."""

import re

from bot.calculations.chat_sums import AMOUNT
from knowledge.toolbox.expressions import expression

_MILLIONS = r"(?:tr|triệu|trieu|tỷ|tỉ|ty|củ|cu)"
_HALF = expression(rf"(?<![\d.,])(?P<whole>\d{{1,4}})\s?(?P<scale>{_MILLIONS})\s?r[ưu][ởỡớơoỗ]i(?!\w)", re.IGNORECASE)
_COINS = expression(
    r"(?<![$£\w.,])(?P<number>\d[\d.,]*(?:\s?[km])?)\s?(?:bucks?|(?P<pounds>quid))(?!\w)", re.IGNORECASE
)
_GRAND = expression(r"(?<![\w.,])(?P<number>[$£€]?\d[\d.,]*)\sgrand(?!\w)", re.IGNORECASE)
_WITH_TAX = expression(
    r"(?:\(\s?)?(?<!\w)(?:(?:đã|da|bao|có|co|gồm|gom|cả|ca|tính|tinh|including|includes?|incl\.?|with)\s){1,4}"
    r"(?:vat|thuế|thue|tax)(?:\s\d{1,2}\s?%)?(?:\s(?:rồi|roi(?=\s?[,)])|luôn))?(?!\w)(?:\s?\))?",
    re.IGNORECASE,
)
"""`đã gồm VAT`: the amount is the whole one."""
_WITHOUT_TAX = expression(
    r"(?<!\w)(?:chưa|chua|không|khong|ko|kh|k|not|no|without|trừ|tru)\s(?:[^\W\d_]{1,10}\s){0,4}(?:vat|thuế|thue|"
    r"tax)(?!\w)",
    re.IGNORECASE,
)
_SOUTHERN_BACK = expression(
    r"(?<!\w)(?P<verb>thu|kiếm|kiem|mang|đem|dem|nhận|nhan|lấy|lay|bán|ban)\s(?:dìa|dià|zìa|zià|dìe|dề|zề|zìa)(?!\w)",
    re.IGNORECASE,
)
_JUST = expression(
    r"(?<!\w)(?:vừa\s|vua\s)?moi\s(?=(?:chay|book|chi|lam|dang|mo|thue|trien khai|xong|tung|ket thuc|dau tu|len|"
    r"chạy|làm|đăng|mở|thuê|triển khai|kết thúc|đầu tư|lên)(?!\w))",
    re.IGNORECASE,
)
"""`em moi chay`, where it is `mới` and not `mỗi`."""
_ONLY_THEN = expression(
    r"(?<!\w)moi\s(?=(?:hoa|hue|ve bo|du|co lai|co loi|lai von|thu hoi|break|khoi lo|het lo|khong lo)(?!\w))",
    re.IGNORECASE,
)
"""`ban bao nhieu moi hoa von`, where it is `mới` too."""
_SENDER = expression(
    r"^[ ]{0,4}(?:[^\W\d][^\n\d:\[\]]{0,30},\s)?"
    r"\[(?=[^\]\n]{0,24}\d[:/.-]\d)[\d:/.,\- ]{3,24}(?:am|pm|sa|ch)?\]\s?(?:[^\n\d:]{1,30}:)?",
    re.IGNORECASE | re.MULTILINE,
)
"""Who sent a pasted message and when: `[10:42, 14/8] Lan:`."""
_PRICE_LEVEL = expression(
    r"(?<!\w)(?P<price>cpm|cpe|cpv|cpc|cpa)\s(?:(?:(?:của\s|cua\s)?(?:thị trường|thi truong|ngành|nganh|"
    r"mặt bằng|mat bang|trung bình|trung binh|tb|chốt|chot|mục tiêu|muc tieu|market|average|avg|target|agreed)"
    r"|(?:(?:mà|ma|bên|ben|tụi|tui|team|cty|công ty)\s){0,2}(?:mình|minh|em|anh|chị|chi|shop|nhãn|sếp|sep|we|i)?\s?"
    r"(?:chịu|chiu|chấp nhận|chap nhan|trả|tra|muốn|muon|kỳ vọng|ky vong|mong muốn|đặt|dat|accept|want|can pay|pay)"
    r"(?:\s(?:được|duoc|đc|dc|nổi|noi|tối đa|toi da|max|cao nhất|up to))?)"
    rf"\s?(?:là|la|at|of|is|:|=)?\s?){{1,2}}(?={AMOUNT})",
    re.IGNORECASE,
)
"""`cpm thị trường 40k`: what a price is taken from; it is the price that somebody gives."""
_AND = expression(r"(?<=[\w%$₫])\sn\s(?=[$₫]?\d)", re.IGNORECASE)
"""`$900 n 5440 interactions`: no thousands, as those stand right behind their number."""
_SIGNS = {
    "like": "[❤♥🧡💛💚💙💜🖤🤍👍💗💖]",
    "bình luận": "[💬🗨💭]",
    "share": "[🔁🔄↗↪📤🔀]",
    "lưu": "[🔖💾📌]",
    "view": "[👁👀▶📺]",
    "follow": "[👥👤]",
}
"""Signs that stand for counts beside posts, and their labels."""
_COUNT = r"\d[\d.,]*\s?(?:k|tr|m|nghìn|triệu)?"
_SIGNED = {
    label: expression(rf"{sign}\ufe0f?\s?:?\s?(?P<count>{_COUNT})(?![\w])", re.IGNORECASE)
    for label, sign in _SIGNS.items()
}
_LEAST_SIGNS = 2
"""Different signs with numbers, from which on they are no mere decoration."""


def _with_labels(text: str) -> str:
    """Return a text with the labels of counts in the place of the signs before them: `❤️ 1.200 💬 80`."""
    if text.isascii() or sum(each.search(text) is not None for each in _SIGNED.values()) < _LEAST_SIGNS:
        return text
    for label, pattern in _SIGNED.items():
        text = pattern.sub(rf" , {label} \g<count> , ", text)
    return text


_PRICE_OF_ONE = expression(
    r"(?<!\w)(?:học phí|hoc phi|giá vé|gia ve|giá phòng|gia phong|giá khóa|gia khoa|giá khóa học|giá tour|"
    r"gia tour|giá combo|ticket price|room rate|tuition(?: fee)?)"
    r"(?:\s(?:là|la|mỗi|moi|một|mot|of|is)|\s?[:=])?\s(?=[$₫]?\d)",
    re.IGNORECASE,
)
"""`học phí 4tr2`: what one order is worth in some trades."""
_SOLD_AT_IT = expression(
    r"(?<=\d\s)(?:học viên(?: mới)?|hoc vien(?: moi)?|học sinh|hoc sinh|vé|ve|đêm phòng|dem phong|đêm|"
    r"lượt đặt (?:phòng|chỗ)|students|tickets|nights)(?!\w)",
    re.IGNORECASE,
)
"""What is counted beside such a price: each is an order."""
_EYES = expression(
    r"(?<!\w)(?<![\d.,])(?P<before>(?:\d[\d.,]{0,12}\s?(?:k|nghìn|ngàn)?|mỗi|một)\s)mắt(?=\s?[,.;?!]|\s?$|\s(?:bao|mấy|hết|tốn|giá|bn|là|thì)(?!\w))",
    re.IGNORECASE,
)
"""`12.000 mắt`: viewers of a livestream; without its mark the word is another one."""
_EYES_TOLD = expression(r"\d\s?k?\s(?:mat|mắt)\sxem(?!\w)", re.IGNORECASE)
_EYE = expression(
    r"(?<!\w)(?:1|mot|moi|một|mỗi)\smat(?=\s(?:bao|may|mấy|het|ton|gia|bn|nhieu|nhiu)(?!\w))", re.IGNORECASE
)
"""`1 mat bn`, where viewers are told."""
_BOOKINGS = expression(
    r"(?<![\w.,])(?P<count>\d{1,5})\s(?:bookings?|phòng đặt|sign-ups?|lượt book|luot book)(?!\w)"
    r"(?!\s(?:fee|phí|phi|cost))",
    re.IGNORECASE,
)
"""`35 booking`: a count before the word, which elsewhere is the fee."""


def spelled_as_usual(text: str) -> str:
    """Return a normalised text with each of these ways of writing in the usual form."""
    plain = _with_labels(_SENDER.sub(" ", text) if "[" in text else text)
    plain = _EYES.sub(r"\g<before>mắt xem", _AND.sub(" and ", plain))
    plain = _EYE.sub("1 mắt xem", plain) if _EYES_TOLD.search(plain) else plain
    plain = _HALF.sub(r"\g<whole>\g<scale>5", plain)
    plain = _COINS.sub(lambda found: f"{found['number']} {'gbp' if found['pounds'] else 'usd'}", plain)
    plain = _GRAND.sub(r"\g<number>k", plain)
    plain = plain if _WITHOUT_TAX.search(plain) else _WITH_TAX.sub(" ", plain)
    if _PRICE_OF_ONE.search(plain):
        plain = _SOLD_AT_IT.sub("đơn", _PRICE_OF_ONE.sub("giá trị đơn ", plain))
    plain = _BOOKINGS.sub(r"\g<count> lượt đặt chỗ", _ONLY_THEN.sub("mới ", plain))
    plain = _JUST.sub("vừa ", _SOUTHERN_BACK.sub(r"\g<verb> về", plain))
    return _PRICE_LEVEL.sub(r"\g<price> ", plain)
