"""Polite words around the numbers of a message: `dạ bên em chi 3tr và được 1.250 tương tác ạ`.

They say nothing of the numbers, and are left out only where the message as it was typed gives no calculation.
"""

import re

from knowledge.toolbox.expressions import expression

LONGEST_COURTEOUS = 400
"""Characters of a message that is read without its polite words; a longer one is a letter."""
_HEAD = expression(
    r"^\W*(?:(?:dạ|da|vâng|vang|ừ|ừm|uh|um|à|a|ah|ơ|ủa|ui|ok|oke|okay|okie|hi|hello|hey|well|sorry|oh|thanks|"
    r"(?:anh\s?chị|anh\s?chi|chị|chi|anh|bạn|ban|bot|ad|shop)\s(?:ơi|oi)|"
    r"(?:em|mình|minh|mk|tôi|tui|i|me)\s(?:quên|quen|nhầm|nham|lộn|forgot|nhớ ra)(?:\s(?:mất|mat|nói|noi|rồi|roi|"
    r"to (?:say|tell|add)))*|"
    r"(?:em|mình|minh)\s(?:cảm ơn|cam on)(?:\s(?:ạ|a|anh|chị|nhiều|nha|nhé))*|"
    r"(?:can|could|would)\syou\s(?:please\s)?(?:do|calculate|work out|run|check|give (?:me|us))"
    r"(?:\s(?:the|a|an|us|me))*|"
    r"(?:xin lỗi|xin loi|my bad|forgot to (?:say|tell|add|mention)|one more thing|kindly|please|pls|n|"
    r"also))(?=\W)\W{1,5}){1,6}",
    re.IGNORECASE,
)
_BACK_TO = expression(
    r"^\W*(?:quay lại|quay lai|trở lại|tro lai|về lại|ve lai|back to|going back to|so với|so voi|compared to|"
    r"compared with|compare with|versus)\s"
    r"(?:(?:chuyện|chuyen|cái|cai|vụ|vu|phần|phan|bài|bai|the|my|our|con)\s){0,2}",
    re.IGNORECASE,
)
_WISH = expression(
    r"(?<!\w)(?:(?:nhờ|nho|phiền|phien|mong)\s)?(?:(?:anh\s?chị|anh\s?chi|chị|chi|anh|bác|bạn|ban|bot|ad|admin|cô|"
    r"thầy)\s(?:ơi\s)?)?"
    r"(?:(?:thử|thu)\s)?(?:tính|tinh|xem|coi)\s(?:(?:lại|lai|thử|thu)\s)?(?:giúp|giup|hộ|ho|giùm|gium|dùm|dum|cho)\s"
    r"(?:em|e|mình|minh|mk|tôi|toi|tui|chị|chi|anh|cháu|con|quán|shop)(?:\s(?:với|voi|vs|cái|xem|luôn|nhé|nha|ạ|"
    r"a)(?!\w))*",
    re.IGNORECASE,
)
"""`anh chị tính lại giúp em với`."""
_WHOSE = expression(
    r"(?<!\w)(?:(?:của|cua|bên|ben|phía|nhà|quán|quan|tiệm|tiem|shop|cửa hàng|cua hang|công ty|cty|team|nhóm|hãng|"
    r"lớp|spa)\s){1,3}"
    r"(?:(?:tụi|chúng|bọn|tui|chung|bon)\s)?(?:em|e|mình|minh|mk|tôi|toi|tui|t|cháu|con|chị|anh)(?!\w)",
    re.IGNORECASE,
)
"""`bên em`, `của quán mình`: whose numbers they are."""
_WHO = expression(
    r"(?:(?<=^)|(?<=,\s)|(?<=(?<!\w)nếu\s)|(?<=(?<!\w)thế\s)|(?<=(?<!\w)vậy\s)|(?<=(?<!\w)thì\s)|(?<=(?<!\w)neu\s))"
    r"(?:(?:tụi|chúng|bọn)\s)?(?:em|mình|minh|mk|tôi|tui)\s(?=[^\W\d_])",
    re.IGNORECASE,
)
_TAIL = expression(
    r"(?:[\s,]{1,3}(?:ạ|a|nhé|nhe|nha|nhá|hả|ha|hen|với|voi|vs|giúp|giup|giùm|gium|hộ|thôi|đi|di|nhỉ|hỉ|hè|hen|nghen|"
    r"(?:giúp|giup|giùm|gium|dùm|dum|hộ|ho)\s(?:em|chị|chi|anh|mình|minh|tui|o|c|e)|anh\s?chị|"
    r"anh\s?chi|(?:nữa|nua|luôn|luon|rồi|roi)\s(?:đó|do)|"
    r"please|pls|thanks|thx|also|as well|too|both needed|forgot to (?:tell|say|mention)|need (?:it )?fast|asap|"
    r"urgent)(?=\W|$)){1,6}[\s.!…,]{0,5}(?P<mark>\??)\s{0,3}$",
    re.IGNORECASE,
)
_AND_A_COUNT = expression(
    r"(?<=[\dkmr$])\s(?:and|và|va)\s(?=\d[\d.,]*(?:k|m|tr)?\s(?:orders?|sales?|conversions?|sign-?ups|leads?|"
    r"impressions?|views?|clicks?|interactions?|engagements?|đơn|don|lượt|luot|tương tác|tuong tac|hiển thị|hien thi|"
    r"nhấp)(?!\w))",
    re.IGNORECASE,
)
"""What joins a cost and what came of it: `CPA $3,600 and 48 orders`."""
_OF_EACH = expression(r"(?<!\w)(?:mỗi|moi|từng|tung|each|per|apiece)(?!\w)|/\s?[^\W\d_]", re.IGNORECASE)
"""Where something is told of each of several, what is joined to it is of each too."""
_INSIDE = expression(r"\s(?:ạ|nhé|nha)(?=\s?[,.;])", re.IGNORECASE)
_HOW_WAS_IT = expression(
    r"(?<=[\w%)])[\s,.;:!?–-]{1,4}(?:(?:so|and|thì|thi|vậy|vay|thế|the)\s){0,2}"
    r"(?:how\s(?:did|are|have|do)\s(?:we|i|they)\s(?:doing|done|do)(?:\sso\sfar)?|how\swas\s(?:it|that)|"
    r"how\s(?:does|do)\s(?:it|that|this|these|they)\slook|(?:any\s)?thoughts|"
    r"what\sdo\syou\s(?:think|make\sof\s(?:it|that))|"
    r"(?:nhìn chung|nhin chung|kết quả|ket qua|hiệu quả|hieu qua|tổng kết|tong ket|chiến dịch|chien dich|campaign|"
    r"camp)\s"
    r"(?:(?:này|nay|vậy|vay|đó|do|là|la)\s){0,2}(?:thế nào|the nao|ra sao|sao|như nào|nhu nao|ntn)|"
    r"(?:chạy|chay|làm|lam)\s(?:vậy|vay|thế|the)\s(?:thế nào|the nao|ra sao|sao)|"
    r"(?:đánh giá|danh gia|phân tích|phan tich|tổng kết|tong ket)\s(?:giúp|giup|hộ|ho|giùm|gium|dùm)"
    r"(?:\s(?:em|mình|minh|tôi|e|mk))?)"
    r"(?:\s(?:vậy|vay|ạ|a|nhỉ|bot|nhé|nha))*[\s?.!]*$",
    re.IGNORECASE,
)
"""How it went, asked behind a report: all that its numbers allow is worked out then."""


def without_courtesies(text: str) -> str:
    """Return a message without its polite words, and without whose numbers they are; the same where it has none."""
    if len(text) > LONGEST_COURTEOUS:
        return text
    plain = _BACK_TO.sub("", _HEAD.sub("", _HOW_WAS_IT.sub("", text)))
    plain = _WHOSE.sub(" ", _WISH.sub(" ", plain))
    plain = plain if _OF_EACH.search(plain) else _AND_A_COUNT.sub(", ", plain)
    plain = _INSIDE.sub("", _TAIL.sub(lambda found: found["mark"], plain))
    plain = _WHO.sub("", " ".join(plain.split()))
    return " ".join(plain.split()).strip(" ,;").replace(" ,", ",")
