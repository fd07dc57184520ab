"""Whether a text in a group speaks to people, rather than to the bot or to nobody in particular."""

import re

from bot.groups.given_names import NAME, UPPER
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_BRANDS = "Zalo|Meta|Insta|Google|Shopee|Lazada|Tiki|Reels|Threads|Ads|Excel|Canva|Tết|Bot|Nova"
"""Short words with a capital that are no names of people."""
_PRONOUN = r"(?:anh|chị|chi|em|bạn|ban|cô|chú|bác|sếp|sep|a|c|e|Anh|Chị|Chi|Em|Bạn|Ban|Cô|Chú|Bác|Sếp|Mr|Ms|Mrs)\.?"
_NAMED = expression(
    rf"^(?:đó|nè|đây|ừ|ờ|ok|à|ê) {UPPER}[a-zà-ỹđ]{{1,6}},|"
    rf"(?:^|[.!?,\n] ?)(?:ok |à |ê |này |hi |hey )?{NAME}\b(?! (?:là|la) (?:gì|gi)\b)|"
    rf"\b(?:hỏi|hoi|nhờ|nho|bảo|bao|cho|với|voi|của|cua|nha|nhé|nhe|with|to|from|ask|tell|by|or|for|and) {NAME}\b|"
    rf"^{UPPER}[a-zà-ỹđ]+ (?:đừng|nhớ|đưa|gửi|gởi|sửa|bổ sung|note|lưu|chép|coi lại|xem lại|làm lại|và {UPPER})\b|"
    rf"(?:^|[.!?] ){UPPER}[a-zà-ỹđ]+, (?:em|chị|anh|bạn|does|do|did|can|could|is|are|have|has|will|please)\b|"
    rf"[,;] ?(?!(?:{_BRANDS})\b){UPPER}[a-zà-ỹđ]{{1,6}} [^,.;?!\n]{{1,40}} (?:đi|nha|nhé|nhe|giùm|giúp|hộ|dùm)\b|"
    rf"(?<!Anh )(?<!chị )\b{_PRONOUN} {UPPER}[a-zà-ỹđ]+\b|"
    rf"\b(?!Nam\b){UPPER}[a-zà-ỹđ]+ (?:ơi|oi)\b|"
    rf"\b(?:nha|nhé|nhe|nào|đi|hộ|giúp|rồi|không|chưa|vậy|gì) (?:{NAME}|Nam|Lan|An|Chi|Thu|Thanh|Phương|Anh|Hoa)\W*$"
)
"""A person's name where somebody is spoken to or of. Compared with the text as it was typed."""
_OPENS_WITH_NAME = expression(
    rf"^\W*(?:(?:ok|à|ê|này|hi|hey|thôi)\W+)?(?:{NAME}\b|{UPPER}[a-zà-ỹđ]+ (?:ơi|oi|đừng|nhớ|đưa|gửi|sửa)\b|"
    r"(?!(?:Bot|Bạn|Ban|Em|Mình|Hãy|Nhờ|Giúp|Cho|Muốn|Cần|Vậy|Thế|Rồi|Và|Thử|Xin|Lại|Ok|Oke)\b)"
    rf"{UPPER}[a-zà-ỹđ]{{1,6}} "
    r"(?:viết|soạn|gom|tổng hợp|chuẩn bị|đặt|book|note|chốt|in) )"
)
"""A person's name at the start: what follows is for that person. Compared with the text as it was typed."""
_CALLED_LAST = expression(
    r"\b(?:nha|nhé|nhe|nghe|đi|đó|á|ạ|luôn|rồi|chưa|không|vậy|v|z|vậy ta|thôi|hả|ha|hén|hen|nè|nhỉ|"
    r"dzậy|zậy|dậy|rứa|hông|hong|right|okay|huh|yeah|please|pls|thanks),? "
    rf"(?!(?:{_BRANDS})\b){UPPER}[a-zà-ỹđ]{{1,5}}\W*$"
)
"""A short name at the end, behind a particle: "gửi chưa Ly". Compared with the text as it was typed."""
_CALLED_IN_SMALL = expression(
    r"\b(?!nha (?:khoa|trang)\b)(?:nghen|nghe|nhe|nha|ha|hen|hong|hok|khong|chua|vay|roi|luon|do|di|thoi|ne|"
    r"duoc|day|z|a) "
    r"(?:linh|trang|tuan|hung|huy|quynh|nhung|oanh|tram|uyen|vy|thao|ngoc|loan|yen|giang|duy|quang|long|khanh|duc|phuc|"
    r"tung|kien|nguyen|hanh|diep|khoa|khang|huong|phuong|quyen|truc|thuy|tuyet|cuong|hoang|trinh|thinh|phat|bich|diem|"
    r"nhu|my)(?=\W*$|\s*,)"
)
"""A name without its capital, behind a particle and before a pause; those that are common words besides are left out.
Folded."""
_FULL_NAME = expression(
    r"(?<=\w )(?!(?:Việt|Hà|Hồ|Sài|Đông|Đà|Trung|Hàn|Nhật|Tết|Âu|Bắc|Châu Á|Châu Âu|Marketing|Mạng) )"
    rf"(?=[A-Za-z]*[À-ỹ]|\w+ [A-Za-z]*[À-ỹ]){UPPER}[a-zà-ỹđ]+ {UPPER}[a-zà-ỹđ]+\b"
)
"""A Vietnamese name of two words inside a sentence ("book Sơn Tùng"), and no place or country."""
_ALL = (
    r"(?:moi nguoi|moi ng|ca nha|ca nha minh|cac ban|may ban|cac bac|may bac|cac anh chi|anh chi|anh em|ae|mn|mng|"
    r"ca team)"
)
_CALLED_OUT = expression(
    r"\b(?!(?:bot|ly|ad|admin|ban|b|em|e|mn|mng|nguoi|ng|nha|ae|may|con|troi|gioi|choi|chui|ui|oi|hoi|page|shop|team|"
    r"nhom|ca|do|day|nay|so|va|de)\b)[a-z]{1,7} oi+\b"
)
"""Somebody called out by a name or a nickname, however it is written: "do vy oi"; folded."""
_SPOKEN_TO = expression(
    r"\b(?:chi|anh|sep|boss|co|chu|thay|ke toan|ban|em|c|a|e|team|tui may|may dua|bo)(?: oi| oii+)\b|"
    r"\b(?:la gi|nao|nhi|khong|ko|k|chua|vay|roi|a|ha|the nao|sao|nhe|nha|di|day|dau|dung|duoc|gio|on|the|"
    r"luon|lam|do|z|v) ?,? "
    r"(?:chi|anh|em|sep|boss|ban|ke toan|co|chu|thay|c|e)(?: (?:a|oi|nhi|nhe|ha))*\W*$"
)
"""One person spoken to, in folded text: "chị ơi", "... là gì chị?"."""
_TO_BOT = expression(r"\b(?:bot|tro ly|ad|admin)\b|\bban (?:oi|nhe|nha|a)\b|\bem oi\b")
_EVERYBODY = expression(rf"\b{_ALL}\b|\b(?:everyone|everybody|guys|folks|all of you|team)\b")
_LEADS = expression(
    rf"^\W*(?:(?:da|a|alo|hi|hello|hey|chao|xin chao|u|um|ok|vay|the|anyway|sorry)\b[\s,]*)*"
    rf"(?:{_ALL}(?: (?:oi|a|cho|trong team|trong nhom))*\b[\s,:.]*)?"
    r"(?:(?:lam on |lam phien )?(?:cho|xin)(?: phep)?(?: (?:minh|em|toi|tui|to|e|m|mik|chi|anh|hoi|chau))+ (?:hoi|"
    r"biet)?"
    r"(?: (?:chut|ti|xiu|ngu|nhanh|cai|voi|la|la gi))*|"
    r"(?:minh|em|toi|tui|e|chi|anh) (?:muon|dinh|can|hoi|dang thac mac|thac mac|chua hieu|khong hieu|chua ro|"
    r"khong biet|ko biet)"
    r"(?: (?:hoi|biet|tim hieu|chut|ti|ngu|la|lam|ro))*|"
    r"(?:co )?(?:ai|ban nao|bac nao|anh chi nao|moi nguoi|cac ban|mn)(?: (?:o day|trong nhom))? (?:co )?(?:biet|ro|"
    r"hieu|giai thich)"
    r"(?: (?:duoc|giup|gium|dum|ho|cho|minh|em|ve|tai sao(?! )))*|"
    r"(?:does )?(?:any(?:one|body)|some(?:one|body)) (?:here )?(?:know|explain|tell (?:me|us))|"
    r"(?:can|could|would) (?:any(?:one|body)|some(?:one|body)|you)(?: please)? (?:explain|tell (?:me|us)|"
    r"clarify)(?: to me)?|"
    r"(?:quick|silly|dumb|stupid|newbie) question|(?:just )?(?:curious|wondering)|"
    r"i (?:want(?:ed)? to|would like to|'d like to|was) (?:know|ask|wondering|understand)|i (?:don'?t|"
    r"still don'?t) (?:know|get|understand)|"
    r"can i ask|may i ask|hi all|hello all|hi everyone|hi guys|hey all)\b[\s,:.!-]*"
)
"""Courtesies before a question to everybody, in folded text: they say nothing of what is asked."""
_TAILS = expression(
    rf"[\s,]{{1,3}}(?:{_ALL}|voi|voi a|voi nhe|a|nhi|ta|vay|v|z|giup (?:minh|em|e|toi)(?: voi)?|"
    r"(?:giai thich|chi|noi|giup|tu van)"
    r"(?: (?:giup|gium|ho|cho))* (?:minh|em|e|toi)(?: (?:voi|nhe|a))*|everyone|guys|folks|team|please|pls|thanks|"
    r"cam on)[\s.!,]{0,3}(?=\?{0,3}\s?$)"
)


def speaks_to_somebody(text: str) -> bool:
    """Tell whether a text speaks to one person, or names one; the bot and everybody are none."""
    folded, typed = fold(text), compose(text)
    if _NAMED.search(typed) or ends_with_name(text) or (_FULL_NAME.search(typed) and re.search(r"\s[a-zà-ỹđ]", typed)):
        return True
    return bool(_SPOKEN_TO.search(folded) or _CALLED_OUT.search(folded)) and not _TO_BOT.search(folded)


def opens_with_name(text: str) -> bool:
    """Tell whether a text begins with the name of a person, for whom the rest of it is."""
    return bool(_OPENS_WITH_NAME.match(compose(text)))


def ends_with_name(text: str) -> bool:
    """Tell whether a text ends with the name of the person for whom it is: "tính chưa Ly"."""
    return bool(_CALLED_LAST.search(compose(text)) or _CALLED_IN_SMALL.search(fold(text)))


_DOER = expression(
    rf"(?<!giúp )(?<!giùm )(?<!cho )(?<!hộ )(?<!với )(?<!của )\b{_PRONOUN} {UPPER}[a-zà-ỹđ]* "
    r"(?:ơi,? )?(?:nhớ |giúp |rảnh )?"
    r"(?:dịch|viết|tính|tóm tắt|so sánh|giải thích|liệt kê|làm|soạn|đọc|xem|coi|check|đưa|gửi|chốt|duyệt|lưu|sửa|"
    r"dich|viet|tinh|tom tat|so sanh|giai thich|lam|doc|gui)\b"
)
"""A person who is to do something: "anh Quân dịch cho cả team nha". Compared with the text as it was typed."""


def names_doer(text: str) -> bool:
    """Tell whether a text names a person who is to do something, and does not ask the bot to do it for them."""
    return bool(_DOER.search(compose(text)))


def speaks_to_everybody(text: str) -> bool:
    """Tell whether a text speaks to all people of a group."""
    return bool(_EVERYBODY.search(fold(text)))


def without_courtesy(text: str) -> str:
    """Return what is asked, without greetings to everybody and "cho em hỏi"."""
    asked, before = compose(text).strip(), ""
    # Folding keeps the places of letters, but for a few ligatures.
    while asked != before and len(fold(asked)) == len(asked):
        before, lead = asked, _LEADS.match(fold(asked))
        asked = asked[lead.end() :] if lead else asked
        tail = _TAILS.search(fold(asked))
        asked = (asked[: tail.start()] + asked[tail.end() :] if tail else asked).strip()
    return asked
