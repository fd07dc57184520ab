"""What somebody means instead of what was understood: "ý mình là ...", "nhầm, ưu điểm mới đúng", "not that one"."""

import re

from knowledge.toolbox.expressions import expression

_CORRECTS = expression(
    r"^\W*(?:(?:à|ah?|ủa|ơ|khoan|xin lỗi|sorry|oops|nhầm|nham|lộn|lon|no|nope|không|khong|ko|hông|không phải|thôi|thoi|"
    r"khong phai|ko phai|đâu|dau|sai rồi|sai roi|sai|(?:that'?s |that is )?(?:wrong|not right|not it)|"
    r"not what i asked)\W+)*"
    r"(?:(?:ý|y)\s*(?:mình|minh|em|e|tôi|toi|mk|m|tui|của mình|anh|chị|tao|t|thầy|cô)?\s*(?:là|la)|"
    r"(?:mình|minh|em|tôi|toi|mk)\s*(?:hỏi|hoi|muốn hỏi|muon hoi|định hỏi|nói|noi)(?:\s*(?:là|la|về|ve))?|"
    r"i (?:meant|mean|was asking about|am asking about|asked (?:about|for))|what i mean(?:t)? (?:is|was))\s*",
    re.IGNORECASE,
)
_MISTAKEN = expression(
    r"^\W*(?:(?:à|ah?|ủa|ơ|ý|y|á|ấy|oái|ui|úi|í|trời|troi|ơi|oi|chết|chet|rồi|roi|khoan|thôi|thoi|no|nope|không|khong|ko|sorry|"
    r"xin lỗi|xin loi|oops)\W+)*"
    r"(?:(?:em|e|mình|minh|mk|t|tôi|toi|tui|thầy|cô)\s)?(?:(?:đếm|dem|gõ|go|nói|noi|ghi|hỏi|hoi|bấm|bam|nhớ|nho)\s)?"
    r"(?:nhầm|nham|lộn|lon|wrong|my mistake|sorry|oops|wait|khoan)(?: (?:rồi|roi))?\s*[,.:]\s*(.{1,60}?)"
    r"(?:\s+(?:cơ|co|chứ|chu|mới đúng|moi dung|instead|rather))?\W*$",
    re.IGNORECASE,
)
"""Somebody says that it was a mistake and what is meant: "nhầm, 2020 cơ"."""
_TURNS_TO = expression(
    r"^\W*(?:(?:mà|ma|thế|the|ok|vậy|vay|à|a)\s+)*(?:thôi|thoi)\W+(?:thì\s+|thi\s+)?"
    r"(?:(?:đổi|doi)\s+(?:lại|lai|ý|y|chủ đề|chu de)(?:\s+(?:đi|di))?\W+)?"
    r"(?:nói về|noi ve|cho (?:mình|minh|em|tôi|toi)(?: (?:hỏi|hoi|xem|biết|biet))?|chuyển sang|chuyen sang|qua|"
    r"quay lại|quay lai|hỏi|hoi)\s+(.+?)(?:\s+(?:đi|di|nhé|nhe|nha|thôi|thoi))*\W*$",
    re.IGNORECASE,
)
"""Somebody turns to something else: "thôi, nói về KOL đi"."""
_NOT_BUT = expression(
    r"(?:(?<!\s)\s+)?(?:(?:,|chứ|chu)\s*)?(?:không phải|khong phai|(?:ko|k|hông|hong|hem) (?:phải|phai)|not|"
    r"rather than|instead of)"
    r"\s+(?:là\s+)?[\w\s%]{1,40}$",
    re.IGNORECASE,
)
_LEAD = r"^\W*(?:(?:à|ah?|ủa|ua|ơ|á|ui|trời|troi|chết|chet|khoan|no|nope|sorry|xin lỗi|xin loi|oops|ê|ok)\W+){0,3}"
_NO = r"(?:không|khong|ko|k|kg|hông|hong|hổng|hok|đâu|dau)(?:\s(?:phải|phai|fai|có phải|hỏi|hoi))(?:\s(?:là|la))?"
_THAT = (
    r"(?:(?:cái|cai|ý|y|phần|phan|câu|cau|mục|muc|con|số|so|vậy|vay|thế|the|chuyện|chuyen)\s)?"
    r"(?:đó|do|này|nay|kia|vậy|vay|thế|the|ấy|ay)(?:\s(?:đâu|dau))?"
)
_OTHER_THAN = expression(
    rf"{_LEAD}{_NO}\s[\w .-]{{2,30}}?,\s"
    r"(?:(?:(?:em|e|mình|minh|mk|t|thầy|cô)\s)?(?:nhầm|nham|lộn|lon)(?:\s(?:rồi|roi))?,\s"
    r"(.{2,60}?)|([^?]{2,40}?)\s(?:cơ|mới đúng|moi dung|ấy|á|kìa))\W*$",
    re.IGNORECASE,
)
"""Somebody says what was wrong, and what is meant: "không phải TikTok, Instagram cơ"."""
_WANTS = expression(
    r"^(?:(?:là|la)\s)?(?:em|e|mình|minh|mk|t|tôi|toi|tui|i)\s(?:(?:cần|can|muốn|muon|xin|hỏi|hoi|nói|noi|need|want|meant)\s)+",
    re.IGNORECASE,
)
"""That it is wanted, before what is meant instead."""
_NOT_THAT = expression(
    rf"{_LEAD}(?:{_NO}\s{_THAT}|(?:not|wrong)(?:\s(?:that|this|the))?(?:\s(?:one|thing|point|item))?)"
    r"\s{0,2}[,.;:!–-]\s{0,2}(?:(?:mà|ma)\s)?(?:(?:là|la)\s)?(?:i (?:want|need|meant)\s)?(.{2,60})$",
    re.IGNORECASE,
)
"""Somebody says that this is not it, and what is: "hong phải cái đó, cái đầu tiên á"."""
_RATHER = expression(
    rf"{_LEAD}(?:{_NO}\W+|no\W+)?(.{{2,40}}?)\s?,?\s(?:(?:cơ|mới đúng|moi dung)"
    rf"|(?:chứ|chu)\s{_NO}\s(?:.{{2,40}})|not\s(?:the\s)?(?:.{{2,40}}))(?:\s(?:nha|nhé|nhe|ạ|á|bạn|ban|bot))*\W*$",
    re.IGNORECASE,
)
"""Somebody says what is meant, and what is not: "ưu điểm cơ", "the pros, not the cons"."""
_ASKS_OTHER = expression(
    rf"{_LEAD}(?:{_NO}|(?:this is |that's |it's )?not(?: about)?)\s[^,;:?.]{{2,40}}?\s?[,;:.–-]\s?"
    r"(?:(?:mà|ma|but)\s)?(?:(?:ý|y)\s)?"
    r"(?:(?:mình|minh|em|e|tôi|toi|tui|mk|chị|chi|anh|cô|co|thầy|con|t)\s(?:đang\s|dang\s)?"
    r"(?:muốn\s|muon\s|định\s|dinh\s|cần\s|can\s)?"
    r"(?:hỏi|hoi|nói|noi|cần|can|muốn biết|muon biet)(?:\s(?:là|la|về|ve))?"
    r"|(?:i|i'm|i am|we)\s(?:(?:was\s|am\s)?ask(?:ed|ing)?(?:\s(?:about|for))?|meant?|"
    r"want(?:ed)?(?:\sto know)?|need(?:ed)?))"
    r"\s(?P<meant>.{2,80})$",
    re.IGNORECASE,
)
"""Somebody names what is not asked, and then what is: "không phải giá, mình hỏi cách trả tiền"."""
_ENDS = expression(
    r"(?:\s(?:á|a|ạ|ý|ấy|cơ|co|nha|nhé|nhe|chứ|chu|bạn|ban|bot|ơi|mới đúng|moi dung|instead|please|pls)){1,4}\W{0,5}$",
    re.IGNORECASE,
)
_CLAIMS = expression(
    r"\d|\?|(?<!\w)(?:đúng không|dung khong|đúng ko|dung ko|phải không|phai khong|right|hay|or|là|la|is|"
    r"are|why|sao|gì|gi|what|how|nên|nen|should)(?!\w)",
    re.IGNORECASE,
)
"""What states or asks by itself."""
_MOST_WORDS = 12
"""Words of a message that may say in a few words what is meant instead."""
LONGEST_CORRECTION = 200
"""Characters of a message that may say in a few words what is meant instead."""


_NO_ITEM = expression(
    r"^\W*(?:(?:à|ah?|ơ|ủa)\W+)?(?:no|nope|không|khong|ko|hông|hong)\s?[,.:!;-]\s?"
    r"((?:the\s|my\s)?(?:first|second|third|fourth|fifth|sixth|last|number\s\d|\d(?:st|nd|rd|th))"
    r"(?:\s(?:one|item|point|step|con|pro|(?:dis)?advantage|drawback|downside|upside|risk|benefit))?(?:\s(?:please|pls|"
    r"instead))?"
    r"|(?:cái|cai|mục|muc|bước|buoc|ý|y|điều|dieu|nhược điểm|nhuoc diem|ưu điểm|uu diem|lợi ích|loi ich)"
    r"\s(?:thứ\s|thu\s|số\s|so\s)?(?:\d|nhất|nhat|hai|nhì|nhi|ba|tư|tu|bốn|bon|năm|nam|sáu|sau|đầu|dau|cuối|cuoi)\b[^,?]{0,20})"
    r"\W*$",
    re.IGNORECASE,
)
"""No, and the item that is meant: "no, third downside"."""
_DROPPED = expression(
    r"^\W*(?:(?:à|ah?|ok|thế|the|mà|ma)\W+)?(?:(?:thôi|thoi)\s(?:khỏi|khoi|bỏ|bo|không cần|khong can|ko cần|ko can)"
    r"|(?:skip|forget|never mind|nevermind|drop)(?:\s(?:about|the|that))?)\s[^,;.?]{2,30}[,;.]\s"
    r"(?:(?:just|only|give me|show me)\s)?(.{3,60})$",
    re.IGNORECASE,
)
"""What is wanted no longer, and what is: "thôi khỏi TikTok, cho số Instagram"."""


def corrected(text: str) -> str | None:
    """Return what is meant instead ("không, ý mình là năm 2020" -> "năm 2020"); None where nothing is corrected."""
    turned = _TURNS_TO.match(text.strip())
    if turned:
        return turned[1].strip()
    instead = _NO_ITEM.match(text.strip()) or _DROPPED.match(text.strip())
    if instead:
        return instead[1].strip()
    other = _ASKS_OTHER.match(text.strip()) if len(text) <= LONGEST_CORRECTION else None
    if other:
        return _ENDS.sub("", other["meant"]).strip(" ,.") or None
    found = _CORRECTS.match(text.strip())
    if not found:
        mistaken = _MISTAKEN.match(text.strip())
        return _WANTS.sub("", mistaken[1].strip()) if mistaken else _instead(text.strip())
    meant = _ENDS.sub("", _NOT_BUT.sub("", text.strip()[found.end() :])).strip(" ,.:")
    return meant or None


def _instead(text: str) -> str | None:
    """Return what a short message says is meant instead, without a word that it was a mistake."""
    if len(text.split()) > _MOST_WORDS or len(text) > LONGEST_CORRECTION:
        return None
    other = _OTHER_THAN.match(text)
    if other:
        return _ENDS.sub("", other[1] or other[2]).strip(" ,.") or None
    found = _NOT_THAT.match(text)
    if found:
        return _ENDS.sub("", found[1]).strip(" ,.") or None
    rather = None if _CLAIMS.search(text) else _RATHER.match(text)
    return _ENDS.sub("", rather[1]).strip(" ,.") or None if rather else None
