"""Words of the Central dialect, and some of chat, in the words that all write: `khác chi rứa` -> `khác gì vậy`."""

import re
from functools import partial

from knowledge.toolbox.expressions import expression

_SAME = {
    "rứa": "vậy", "nớ": "đó", "hỉ": "nhỉ", "mần": "làm", "chừ": "giờ", "phk": "phải không", "hở": "hả", "hử": "hả",
    "chơ": "chứ",
    "nghe ns": "nghe nói",
}  # fmt: skip
"""Words that mean one thing wherever they stand; of `hở` and `hử`, which are other words too, only those at the end."""
_ONE_MEANING = expression(
    r"(?<!\w)(?:rứa|nớ|hỉ|mần|chừ|phk|chơ|nghe ns|(?:hở|hử)(?=\W*$))(?!\w)",
    re.IGNORECASE,
)
_END = r"(?=\s*(?:$|[?!.,;…]|(?:rứa|hè|hỉ|vậy|nhỉ|thế|hả|em|bạn|bot|nữa)(?!\w)))"
_WHAT = expression(
    r"(?<!\w)(?P<before>(?:cái|những|khác|là|nói|gồm|ý|điều|việc|chuyện|làm|mần|hỏi|ghi|viết|bàn|vì|bằng|có)\s)"
    r"chi(?!\w)(?!\s*(?:phí|tiết|nhánh|tiêu|trả|ra|cho|tối|bao|hội|thêm|nhiều|ít|tiền|ngân|trên|dưới|hơn|\d))"
)
"""`chi` for "gì": what is spent is written with the same word ("chi 50tr", "khoản chi")."""
_WHAT_LAST = expression(
    r"(?<!\w)(?P<before>(?:lợi|hại|ích|ích lợi|nghĩa|tác dụng|rủi ro|hiệu quả|gồm|được|cần|dùng|thiếu|sợ|ảnh hưởng|"
    rf"theo|bằng|kiểu|loại|đo|khó)\s)chi{_END}",
    re.IGNORECASE,
)
"""`chi` for "gì" behind further words, where the question ends with it: `có lợi chi`."""
_HOW = expression(
    rf"(?<!\w)(?P<before>(?:thì|là|vì|mần|làm|tính|như|nói|ra|kết quả|kq|nhau|tiếp)\s)răng"
    rf"(?:{_END}|(?=\s(?:mà|lại|được|kol|influencer)(?!\w)))"
    r"|(?:^|(?<=[,.!?]\s))răng(?=\s(?:lại|mà|rứa|không|nó|họ|phải|cần|nên|người ta|kol|influencer)(?!\w))"
    r"|(?<=\bvì )răng(?!\w)",
    re.IGNORECASE,
)
"""`răng` for "sao": a dentist writes the same word for a tooth."""
_WHERE = expression(
    r"(?<!\w)(?P<before>(?:ở|tại|từ|đi|về|vô|vào|tới|đến)\s)mô(?!\w)(?!\s(?:hình|tả|phỏng))", re.IGNORECASE
)
_WHICH = expression(
    r"(?<!\w)(?P<before>(?:cái|chỗ|người|nền tảng|bên|loại|kênh|phần|mục|khi|ngành|năm|"
    r"tỉ lệ|tỷ lệ|số|cách|bước|mức|nguồn)\s)mô(?!\w)"
    r"(?!\s(?:hình|tả|phỏng))",
    re.IGNORECASE,
)
_THIS = expression(r"(?<=[^\W\d_]\s)ni(?!\w)(?!\s?l[oô]ng)")
_SEVERAL = expression(
    r"(?<!\w)mấy(?=\s(?:kênh|hình thức|cách|loại|nền tảng|ngành|hãng|nhãn hàng|công ty|thương hiệu|người|bạn|cái)\s"
    r"(?:khác|kia|đó|này|ấy)(?!\w))",
    re.IGNORECASE,
)
"""`mấy` that asks for no number: `mấy kênh khác`."""
_MUCH = expression(r"(?<!\w)(?:bao\s)?nhiu(?!\w)|(?<!\w)(?<!bao )nhiêu(?!\w)", re.IGNORECASE)
"""`có nhiu sub`, `bao nhiu` for "bao nhiêu"."""
_TEACHER = expression(
    r"(?<!\w)(?P<before>(?:cho|giúp)\s)(?:thầy|cô)(?!\w)(?!\s(?:cô|thầy|giáo|ấy|ta|em|mình|tôi|trò|của|chú|dâu))",
    re.IGNORECASE,
)
"""A teacher who speaks of himself or herself to the bot: `cho thầy một ví dụ`."""
_SO = expression(
    r"(?<!\w)(?P<before>(?:gì|j|sao|nào|không|hông|hong|hok|hk|hem|hôn|ko|đâu|ai|chưa|nhiêu|bn|thế)\s)(?:dạ|dị|dzị|zị|dậy|zậy|"
    r"dzậy)(?!\w)"
    r"(?=\s*(?:$|[?!.,;]))",
    re.IGNORECASE,
)
"""`làm được j dạ`: in the South the word behind a question is "vậy"."""
_ENDS = r"(?=\s*(?:$|[?!.,;…]|(?:rua|rứa|he|hè|hi|hỉ|ha|ri|vay|z|v|nua|em|ban|bot|ta|day)(?!\w)))"
_PLAIN_FORMS = (
    (
        expression(
            rf"(?<!\w)(?P<before>(?:cai|nhung|lam|mần|man|khac|con|(?:so|buoc|muc) \d(?: la)?) )chi{_ENDS}",
            re.IGNORECASE,
        ),
        "gi",
    ),
    (expression(r"(?<!\w)(?P<before>la )chi(?= (?:rua|rứa|ri|he|hè|hi|hỉ)(?!\w))", re.IGNORECASE), "gi"),
    (expression(rf"(?<!\w)(?P<before>(?:thi|tinh|vi|nhu) )rang{_ENDS}", re.IGNORECASE), "sao"),
    (expression(r"(?<!\w)(?P<before>lam )rang(?= (?:rua|he|hi|de|moi|biet)(?!\w))", re.IGNORECASE), "sao"),
    (expression(rf"(?<!\w)(?P<before>o )mo{_ENDS}", re.IGNORECASE), "dau"),
    (
        expression(
            rf"(?<!\w)(?P<before>(?:cai|cho|nguoi|nen tang|kenh|ben|nhom|nganh|phan|muc|so|loai|nam) )mo{_ENDS}",
            re.IGNORECASE,
        ),
        "nao",
    ),
    (
        expression(
            r"(?<!\w)(?P<before>(?:gi|chi|j|sao|dau|nao|nhieu|nhiu|bn|ai|khong|ko|k) )(?:rua|ri)"
            r"(?=\s*(?:$|[?!.,;…]))",
            re.IGNORECASE,
        ),
        "vay",
    ),
    (
        expression(
            r"^(?:rua|(?<=\s)rua)(?= (?:la|thi|con|ma|no|co|muon|cai|ai|influencer|kol|so|hai|hon|20\d\d)(?!\w))",
            re.IGNORECASE,
        ),
        "vay",
    ),
    (
        expression(
            r"(?<!\w)(?P<before>(?:cai|phan|muc|bai|so|chuyen|truong|sach|nang|ban|ben|kenh|con) )ni(?!\w)(?! l[oô]ng)",
            re.IGNORECASE,
        ),
        "nay",
    ),
)
"""The same words without marks, where their neighbours leave no other word: `la cai chi rua`, `2016 thi rang`."""
_MAY_BE_PLAIN = expression(r"(?<!\w)(?:rua|chi|rang|mo|ni|ri)(?!\w)", re.IGNORECASE)
_MAY_HAVE = expression(
    r"(?<!\w)(?:dạ|dị|dzị|zị|dậy|zậy|dzậy|rứa|nớ|hỉ|mần|chừ|phk|chơ|ns|hở|hử|chi|răng|mô|ni|mấy|nhiu|nhiêu|thầy|cô)(?!\w)",
    re.IGNORECASE,
)
_MARKED = expression(r"[à-ỹ]", re.IGNORECASE)


def in_common_words(text: str) -> str:
    """Return a text with words of the Central dialect, and short forms of its chat, in those of everybody.

    Where nothing in the text has marks, the same letters are mostly other words ("chi", "mo"): only beside words that
    leave no doubt they are changed.
    """
    if _MAY_BE_PLAIN.search(text):
        for pattern, common in _PLAIN_FORMS:
            text = pattern.sub(partial(_as_begun, common), text)
    if not _MAY_HAVE.search(text):
        return text
    if _MARKED.search(text):
        for pattern, common in (
            (_WHAT, "gì"), (_WHAT_LAST, "gì"),
            (_HOW, "sao"), (_WHERE, "đâu"), (_WHICH, "nào"), (_THIS, "này"), (_SEVERAL, "các"),
            (_TEACHER, "mình"), (_SO, "vậy"),
        ):  # fmt: skip
            text = pattern.sub(partial(_as_begun, common), text)
    text = _MUCH.sub("bao nhiêu", text)
    return _ONE_MEANING.sub(lambda found: _cased(found[0], _SAME[found[0].lower()]), text)


def _as_begun(word: str, found: re.Match[str]) -> str:
    before = found.groupdict().get("before") or ""
    return f"{before}{word if before else _cased(found[0], word)}"


def _cased(found: str, word: str) -> str:
    return word.capitalize() if found[0].isupper() else word
