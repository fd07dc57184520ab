"""How a claim is written -> the bare claim: what asks for the check is left out, and short forms are written out."""

import re

from knowledge.facts import NOT_ALL, NOT_ONLY
from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_SHORT = {
    "ko": "khong", "k": "khong", "kg": "khong", "khg": "khong", "hong": "khong", "hem": "khong", "hok": "khong",
    "kh": "khong", "hk": "khong", "khum": "khong", "ng": "nguoi", "nguoii": "nguoi", "dc": "duoc", "dk": "duoc",
    "vs": "voi", "isnt": "is not", "arent": "are not", "dont": "do not", "doesnt": "does not", "cant": "can not",
    "cannot": "can not", "wont": "will not", "didnt": "did not", "wasnt": "was not", "werent": "were not",
    "ytb": "youtube", "cx": "cung", "inf": "influencer", "infl": "influencer", "qc": "quang cao", "tb": "trung binh",
}  # fmt: skip
"""Short forms of chat, in folded text, and what they stand for."""
_THEY_SAY = expression(r"(?<=% nguoi) ta (?:bao|noi|keu)(?: la| rang)?(?= )")
"""Words of talk behind a share: `89% người ta bảo ROI ...`."""
_ALIKE = expression(r"(?<!giong )\by (?:chang|xi|het)\b(?: nhau)?")
"""Words of chat for "giống hệt", folded."""
_NOT = expression(r"\b(is|are|do|does|did|was|were|has|have|had|would|could|should|wo|ca|must|need)n ?['’ʼ` ]? ?t\b")
_NOT_OF = {"wo": "will not", "ca": "can not"}
_THOUSANDS = expression(r"(?<=\d)[.,](?=\d{3}(?:\D|$))")
_SAME_AS = expression(
    r"(?<=[a-z])\s?=\s?(?=[a-z])|\bla 1(?= (?:phai|dung|het|thoi|a|ha|hay|u|luon|nhi|chu|k|ko|khong)\b|\W*$)"
)
"""`KOL = influencer`, `KOL với influencer là 1`: that two are the same; folded."""
_ONE = expression(r"(?<![\w.,])1 (nganh|linh vuc|ben|nguoi|loai|kieu|nen tang|kenh|phan|trong|dang|nhom|vai)\b")
_QUARTER = expression(r"\b(?:(?:a|one) quarter|one in four|1 in 4|1/4|mot phan tu)\b")
_VI_TAG = (
    r"(?:co )?(?:dung|phai|chuan|that|chinh xac|hop ly|on) (?:the |vay |roi |nhu vay )?(?:khong|chua|chu|nhi|ha|a)|"
    r"(?:co )?(?:dung|phai|chuan|that)(?: hay)? (?:la )?(?:sai|khong)|duoc khong|dung|nhi|ha|a|chu nhi|chu|he|u|"
    r"(?:ghi|noi|viet|hieu) (?:vay|the|nhu vay|nhu the) (?:co )?(?:dung|on|duoc)(?: khong)?|co dung|"
    r"(?:minh|em|toi|tui|t|e|mk) (?:hieu|nho|biet|doc|nghe|nghi|ghi|tinh) (?:vay|the|nhu vay|nhu the)"
    r"(?: (?:co )?(?:la )?(?:dung|phai|chuan))? (?:chu|khong|chua|nhi|ha|a)|"
    r"(?:anh ay|chi ay|ho|sep|ban ay) noi (?:co )?(?:dung|vay dung) khong|"
    r"dieu (?:nay|do) (?:co )?dung khong|(?:(?:cam nang|sach|trong sach) )?co (?:con )?so (?:lieu )?(?:nay|do) khong"
)
_EN_TAG = (
    r"(?:is|are|does|do|did|was|were|has|have|had|can|could|will|would|should|ai)(?: not| n t)? "
    r"(?:it|they|he|she|that|this|there|we|you)(?: not)?(?: so| right| true| correct)?|"
    r"(?:am i |is (?:that|this|it) )?(?:right|correct|true|accurate|yes|no|true or false|real|fact|ok|okay)|huh|eh|"
    r"i think that is correct|i (?:heard|read|was told)"
)
_POLITE = r"ban|a|ah|em|anh|chi|bot|oi|vay|z|v|the|nha|nhe|sep|nhi|ad|admin|please|pls|mate|then"
_TAGS = expression(rf"(?:(?:^|[\s,;:.?!]+)(?:{_VI_TAG}|{_EN_TAG}|{_POLITE}))+[\s.?!,…]*$")
_ASKING_NO = expression(r"(?:\s(?:hay )?(?:khong|chua)(?: (?:ban|a|em|anh|chi|nhi|vay|the|nha|nhe))*)+[\s.?!,…]*$")
_OPENINGS = expression(
    r"^(?:[\s,.]*(?:ok|okay|so|vay|v|z|r|roi|the|a|u|uhm|um|vay la|the la|tuc la|nghia la|vay co nghia la|con|and|but|"
    r"also|nhung|hay la|it ra(?: thi)?|it nhat(?! \d)|chi it|du sao|dau sao|at least(?! \d)|"
    r"hey|hi|chao ban|bot oi|ban oi|cho (?:minh|em|toi) hoi|xin hoi|cho hoi|"
    r"(?:confirm|xac nhan)(?: giup minh)?|kiem tra giup(?: minh)?|check giup(?: minh)?|check)[\s,:]+)*"
    r"(?:(?:sep|dong nghiep|ban|khach|co ban|anh|chi|team|ho|nguoi ta|my boss|my senior|my colleague|a colleague|"
    r"my manager|a client|my client|someone|somebody|people|they|a friend|my friend|boss)\s(?:\w+\s){0,2}"
    r"(?:bao|noi|keu|khang dinh|cho rang|says?|said|is telling|tells|told|claims?|claimed|swears)"
    r"(?: (?:me|us|minh|em|toi))?(?: (?:la|rang|that))?[\s,:]+)?"
    r"(?:(?:co )?(?:thong tin|y kien) cho rang |(?:minh|toi|em) (?:ghi|viet) trong (?:deck|slide|bao cao) la )?"
    r"(?:(?:co )?dung (?:la|khong|vay khong)?[\s,]+(?=\S)|co (?:that|chac) (?:la )?|co phai (?:la )?|phai chang |"
    r"nghe (?:noi|dau|bao) |hinh nhu |(?:theo )?(?:minh|em|toi|tui|tao|t|mk|tớ) (?:biet|nho|hieu)(?: thi| la)? |"
    r"(?:minh|em|toi|tui|tao|t|mk) (?:nghe|doc|thay|tuong|nghi|hieu|nho)(?: (?:noi|la|duoc|thay|rang|bao))* |"
    r"(?:(?:la )?(?:sach|cam nang|tai lieu|the guide|your guide|the book|the handbook) "
    r"(?:noi|ghi|bao|viet|says?|said|claims?|mentions?)(?: (?:la|rang|that))? )|"
    r"(?:apparently|supposedly|reportedly|as far as i know|from what i (?:read|know)|word is|rumor has it) |"
    r"(?:so |and )?is it (?:true|right|correct|accurate)(?: to say)?(?: that)? |am i right(?: that| in thinking)? |"
    r"i (?:heard|read|thought|think|believe|understand|saw|was told|remember|gather|"
    r"recall|guess|take it)(?: that)? |they say(?: that)? )*"
)
_LEADING_NOT = expression(r"^((?:is|are|do|does|did|was|were|has|have|can|could|would|should)) not\b")
_NOT_ONLY = expression(
    r"\b(?:khong (?:phai )?(?:la )?(?:chi(?! phi| so)|rieng)(?: (?:co|la|o|dung o))?|"
    r"khong (?:bi )?(?:gioi han|bo hep|dung lai) (?:o|trong)|khong phai (?:\w+ ){0,3}duy nhat|"
    r"not (?:\w+ )?(?:only|just|solely|merely)|not the only|not (?:limited|confined|restricted) to|"
    r"more than (?:just|only)(?: one)?)\b"
)
_NOT_ALL = expression(
    r"\b(?:khong phai (?:\w+ ){0,3}(?:nao|ai|luc nao|khi nao)(?: \w+)? (?:cung|deu)|khong phai (?:\w+ ){0,3}nao cung|"
    r"khong phai (?:ai|luc nao|moi|tat ca|toan bo)|"
    r"khong (?:nhat thiet|bat buoc|han|phai luc nao)(?: (?:phai|la|cung))*|"
    r"not (?:all|every|always|everyone|everything|necessarily|entirely|fully|completely|obligatory|mandatory|required)|"
    r"do(?:es)? not (?:have|need) to|need not)\b"
)
_FIGURE = expression(r"\d+(?:[.,]\d+)*")
_KIND_OF_FIGURE = (
    r"(?:du (?:bao|kien|doan|tinh)|uoc tinh|thuc te|that|so that|forecasts?|estimate[ds]?|actual\w*|real|facts?|"
    r"projected|projection|expected|prediction)"
)
_EITHER_OF_TWO = expression(
    rf"\b{_KIND_OF_FIGURE}(?: \w+){{0,2}} (?:hay(?: la)?|or) (?:\w+ ){{0,3}}{_KIND_OF_FIGURE}\b|"
    r"\b(?:la|cua|do|o|tren|cho|ve) (?:\w+ ){1,5}hay (?:la |cua |do |o |tren |cho |ve )"
    r"(?!khong|ko|k|chua|sai|phai)\w+(?: \w+){0,4}$"
)
"""A choice between two things, which no yes answers: "là thực tế hay dự kiến"; folded."""
_POLITE_WISH = expression(
    r"\b(?:cho|giup|xin|nho) (?:minh|em|toi|tui|anh|chi|mk|m|ban|team)\b.*\b(?:duoc|dc) (?:khong|ko|k)\b"
    r"|^(?:can|could|would|will) you\b"
)
"""A wish that is put as a question for yes or no ("cho em hỏi ... được không"); folded."""
_ASKS_FOR = expression(
    r"^(?:(?:da|vang|ok|the|vay|roi|a|gio|bay gio|nho|phien|mong|lam phien|anh chi|anh|chi|bot|ban|ad) ){0,5}"
    r"(?:(?:cho|xin cho|xin) (?:em|minh|toi|tui|anh|chi|mk) (?:hoi|xin|biet|xem)"
    r"|(?:em|minh|toi|tui|mk|i) (?:muon|can|want to|would like to|d like to) (?:xem|doc|biet|hoi|mo|tim hieu|nghe|"
    r"see|read|"
    r"know|open|look at))(?: luon| them| lai| ve)? (?!.*\b(?:(?<!noi )(?<!ap )(?<!su )(?<!tac )dung|phai|that|"
    r"chuan)(?: khong| ko| k)?\b)"
)
"""A wish for information with a small word of politeness at its end: it claims nothing."""
_CLOCK = expression(r"(?<![\w.,])\d{1,2}\s?(?:h|g|giờ|gio|am|pm)(?:\s?\d{2})?(?!\w)", re.IGNORECASE)
"""A time of the day ("10h", "9h30", "5 pm"): no figure of a claim."""
_OF_ASKER = expression(
    r"(?<![\w.,])\d{1,3}(?:\s?(?:-|–|đến|den|to)\s?\d{1,3})?\+?\s?(?:tuổi|tuoi|years?[\s-]olds?|yo|nhân viên|nhan vien|"
    r"nhân sự|nhan su|cửa hàng|cua hang|chi nhánh|chi nhanh|cơ sở|co so|employees|staff|stores|shops|branches|outlets|"
    r"độ(?:\s(?:cồn|con))?|"
    r"năm kinh nghiệm|nam kinh nghiem|years?\sof\sexperience)(?!\w)"
    r"|(?<!\w)(?:team|nhóm|nhom|đội|doi|phòng|phong|công ty|cong ty|cty|quận|quan|district|lớp|lop)"
    r"(?:\s(?:mình|minh|em|tôi|toi|tui|có|co|bên|ben|chỉ|chi|marketing|of)){0,3}\s\d{1,3}(?!\w|[.,]\d|\s?%)",
    re.IGNORECASE,
)
"""What people tell of themselves ("khách 35-50 tuổi", "team mình 5 người"): no figure of a claim either."""
_RHETORICAL = expression(
    r"^(?P<before>(?:[\w,]+ ){0,12}?)(?:chang phai|cha phai|khong phai)(?: la)? (?P<claimed>.*) sao"
    r"(?: (?:a|ta|ban|nhi))?\W*$|"
    r"^(?P<one>(?:[\w,]+ ){0,12}?)(?:chang phai|cha phai)(?: la)? (?P<other>.*?)(?: (?:a|u|ha|nhi))?\W*$"
)
"""A claim put as "is it not so?": "KOL chẳng phải là influencer sao?"; folded."""
_YEAR = expression(r"(?:19|20)\d\d")
CLOSE = 0.08
"""Part of a figure by which another one may differ and still be nearly right."""
_SCALE = r"(?:trieu|million|m\b|k\b|nghin|ngan|ty|ti|billion|bn\b|b\b)"
_UNITS = {
    "percent": expression(r"\s*(?:%|percent|phan tram)"),
    "people": expression(rf"\s*{_SCALE}?\s*(?:nguoi|subscribers?|followers?|sub)"),
    "minutes": expression(r"\s*(?:phut|minutes?|mins?)\b"),
    "seconds": expression(r"\s*(?:giay|seconds?|secs?|s)\b"),
    "times": expression(r"\s*(?:lan|times|x)\b"),
    "time": expression(r"\s*(?:thang|nam|months?|years?)\b"),
    "money": expression(rf"\s*(?:{_SCALE}?\s*(?:usd|\$|do\b|dollar|us\b)|(?:ty|ti|billion|bn)\b)"),
    "count": expression(r"\s*(?:nen tang|agency|agencies|cong ty|platforms?|firms?|companies|don vi|new)"),
}
"""Units by what stands behind a figure, in folded text."""
UNIT_BEHIND = 30
"""Characters behind a figure in which its unit stands."""


_EITHER_WAY = expression(
    r"(?<=\S)\s?[,.;-]?\s(?:is (?:that|this|it) )?(?:(?:correct|right|true) or (?:not|no|wrong|false|incorrect)"
    r"|(?P<vietnamese>(?:đúng|dung) (?:hay|or) (?:sai|không|khong|ko|k)))(?:\s(?:vậy|ạ|a|nhỉ|bạn|bot))?\s?[?.!]{0,3}$",
    re.IGNORECASE,
)
"""The end that asks for a check by both of its answers: `correct or not`, `đúng hay sai`."""


def with_one_check(text: str) -> str:
    """Return a claim that ends in both answers with the end that asks for a check in one word."""
    return _EITHER_WAY.sub(lambda found: ", đúng không?" if found["vietnamese"] else ", right?", text)


@once_a_message
def bare_claim(text: str) -> str:
    """Return a claim in folded words without what asks for the check; commas stay, and decimals stay as typed."""
    folded = meant_by_asking(written_out(text))
    folded = re.sub(r"\s[-–]\s", " , ", folded)
    folded = re.sub(r"(?<!\d)[,;:.](?=\s|$)|(?<=\d)[,;:.](?=\s|$)|[;:]", " , ", folded)
    folded = re.sub(r"[^\w\s,.%$/&]", " ", folded)
    folded = _THEY_SAY.sub("", re.sub(r"\s+", " ", folded).strip(" ,"))
    folded = _NOT_ONLY.sub(NOT_ONLY, _NOT_ALL.sub(NOT_ALL, folded))
    opened = _OPENINGS.sub("", folded, count=1)
    body = opened
    for _ in range(3):
        body = _ASKING_NO.sub("", _TAGS.sub("", body)).strip(" ,")
    return _LEADING_NOT.sub(r"\1", body)


def meant_by_asking(folded: str) -> str:
    """Return what a text in folded words claims by asking whether it is not so; other texts stay as they are."""
    found = _RHETORICAL.match(folded.strip(" ?!."))
    if not found:
        return folded
    before, claimed = found["before"] or found["one"] or "", found["claimed"] or found["other"] or ""
    joint = "" if claimed.startswith("la ") or not before else "la "
    return f"{before}{joint}{claimed}".strip()


_GROUP = (
    r"(?:doanh nghi[eệ]p|c[oô]ng ty|nh[aã]n h[aà]ng|th[uư][oơ]ng hi[eệ]u|brands?|marketers?|ng[uư][oờ]i|kh[aá]ch|"
    r"b[aạ]n tr[eẻ]|compan(?:y|ies)|firms|business(?:es)?|consumers|people|respondents|shoppers|users|customers|buyers)"
)
_OF_THEM = rf"(?=\s?(?:(?:s[oố]|c[aá]c|of|the|all|our|l[aà])\s){{0,2}}{_GROUP}(?!\w))"
_SHARE = expression(
    r"(?<![\d.,/])([1-9])\s?(?:in|out of|trên|tren)\s?(10|5|4)\b(?!\s?(?:words|lines|sentences|câu|cau|dòng|%))"
    rf"|(?<![\d.,/])([1-9])\s?/\s?(10|5|4|3)(?![\d/.,]){_OF_THEM}",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "một mot one a", "hai two", "ba three", "bốn bon four", "năm nam five", "sáu sau six", "bảy bay seven",
            "tám tam eight", "chín chin nine",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_PARTS = {
    **dict.fromkeys(("nửa", "nua", "half"), 2),
    **dict.fromkeys(("ba", "third", "thirds", "three"), 3),
    **dict.fromkeys(("tư", "tu", "quarter", "quarters", "four"), 4),
    **dict.fromkeys(("năm", "nam", "fifth", "fifths", "five"), 5),
    **dict.fromkeys(("mười", "muoi", "tenth", "tenths", "ten"), 10),
}
_IN_WORDS = expression(
    rf"(?<![\w,])(?:(?P<count>{'|'.join(_NUMBERS)})\s(?:phần\s|phan\s|out of\s|in\s)?)?"
    rf"(?P<part>{'|'.join(_PARTS)})(?!\w){_OF_THEM}",
    re.IGNORECASE,
)
"""A share of a group in words: `hơn nửa doanh nghiệp`, `three quarters of firms`, `chín phần mười người`."""


@once_a_message
def written_out(text: str) -> str:
    """Return folded text with short forms, figures of thousands and fractions written in one way."""
    folded = _NOT.sub(lambda found: _NOT_OF.get(found[1], f"{found[1]} not"), fold(text).replace("’", "'"))
    folded = re.sub(r"[a-z]+", lambda word: _SHORT.get(word[0], word[0]), folded)
    folded = _SAME_AS.sub(lambda found: " la mot voi " if "=" in found[0] else "la mot", folded)
    folded = _ONE.sub(r"mot \1", _THOUSANDS.sub("", folded))
    return _QUARTER.sub("25 percent", _ALIKE.sub("giong het nhau", folded))


def with_shares(text: str) -> str:
    """Return a text with shares of ten and the like in percent ("9 in 10 say", "hơn nửa doanh nghiệp" -> "50%")."""
    return _IN_WORDS.sub(_percent_in_words, with_fractions(text))


def with_fractions(text: str) -> str:
    """Return a text with the shares in percent that are written in figures ("gần 9/10 người" -> "gần 90% người")."""
    return _SHARE.sub(_percent, text)


def _percent(found: re.Match[str]) -> str:
    return f"{100 * int(found[1] or found[3]) // int(found[2] or found[4])}%"


def _percent_in_words(found: re.Match[str]) -> str:
    """Return a share in percent; a part without its count is one only where it is a half."""
    count, part = _NUMBERS.get((found["count"] or "").lower(), 0), _PARTS[found["part"].lower()]
    share = 100 * (count or 1) // part
    return f"{share}%" if (count or part == _PARTS["half"]) and share < 100 else found[0]


def is_choice(folded: str) -> bool:
    """Tell whether a question in folded words is for one of two things ("là thực tế hay dự kiến")."""
    return bool(_EITHER_OF_TWO.search(folded))


def is_polite_wish(folded: str) -> bool:
    """Tell whether a text in folded words is a polite wish, which claims nothing, whatever word ends it."""
    return bool(_POLITE_WISH.search(folded) or _ASKS_FOR.match(folded))


def is_year(figure: str) -> bool:
    """Tell whether a figure is a year."""
    return bool(_YEAR.fullmatch(figure))


def figures_of(text: str) -> tuple[str, ...]:
    """Return the figures of a text, with a point for decimals; years stay as they are."""
    said = _OF_ASKER.sub(" ", _CLOCK.sub(" ", text))
    return tuple(dict.fromkeys(plain_figure(found) for found in _FIGURE.findall(said)))


def plain_figure(figure: str) -> str:
    """Return a figure without separators of thousands, and with a point for decimals."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figure):
        return re.sub(r"[.,]", "", figure)
    plain = figure.replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def is_near(one: str, other: str) -> bool:
    """Tell whether two figures differ by little."""
    try:
        first, second = float(one), float(other)
    except ValueError:
        return False
    return second != 0 and abs(first - second) <= CLOSE * abs(second)


def unit_of(text: str, found: re.Match[str]) -> str | None:
    """Return what kind of number a figure in folded text is: percent, money, people; None where nothing tells."""
    behind, before = text[found.end() : found.end() + UNIT_BEHIND], text[max(0, found.start() - 5) : found.start()]
    told = next((unit for unit, pattern in _UNITS.items() if pattern.match(behind)), None)
    return told or ("money" if "usd" in before or "$" in before else None)


def clauses_back(text: str, start: int, ends: re.Pattern[str], most: int) -> int:
    """Return where the words before a place begin that belong to its clause, at most so many."""
    words = list(re.finditer(r"\S+", text[:start]))[-most:]
    first = words[0].start() if words else start
    closed = [found.end() for found in ends.finditer(text, first, start)]
    return closed[-1] if closed else first


_CLAUSES = expression(r"[,;.!?]\s+|\s(?:thi|ma|nhung|but|so|then)\s")
"""What parts the clauses of a message; folded."""
_CHECKS = expression(r"\b(?:dung|phai|chuan|that|chinh xac|hop ly|right|true|correct|accurate|legit)\b")
"""Words of a question whether something is so; folded."""
_LEAST_ASKED = 3
"""Words of a clause that asks something by itself."""


def tells_figures_before(text: str) -> bool:
    """Tell whether the figures of a question only say how things are ("họ cọc 30%, đòi lại được ko").

    They stand in what is told before the clause that asks, and that does not ask whether it is so.
    """
    *told, asked = filter(None, map(str.strip, _CLAUSES.split(fold(text).strip(" ?!."))))
    figures_told = any(map(str.isdigit, " ".join(told)))
    if not figures_told or any(map(str.isdigit, asked)):
        return False
    return len(asked.split()) >= _LEAST_ASKED and not _CHECKS.search(asked) and not _TAGS.fullmatch(asked)
