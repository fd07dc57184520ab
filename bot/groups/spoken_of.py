"""Whether a text that begins or ends with the bot's name speaks of it to people, or is another word without marks."""

import re

from bot.groups.given_names import UPPER
from bot.groups.people import ends_with_name
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_PERSON = r"(?:chi|anh|co|chu|bac|sep|c|mn|moi nguoi|ca nha|may ba|ae)"
_AS_SUBJECT = expression(
    r"(?:cx|ma (?!tinh\b|cho\b|giam\b|qr\b)|thi (?!sao\b|the nao\b|truong\b|phan\b|hieu\b)|"
    r"gi ma|con (?:do|hon|kha hon|te|ngu|biet|gioi|chua)\b|"
    r"(?:cua |ben |trong )?(?:shopee|lazada|tiki|zalo|agoda|booking|grab|momo|messenger|facebook|fb|tele|telegram|"
    r"discord|ngan hang|nha xe|thoi tiet|cham soc khach hang|cskh)\b|"
    r"(?:gi|j|chi|nao) (?:di|vay|v|z|zay|day|the|rua|ha)"
    r"(?: (?:chi|anh|em|o|c|a|e|co|chu|sep|ba|ong|ma|mn|moi nguoi))?\W*,|"
    r"no (?:co )?(?:noi|tinh|danh|tra loi|rep|bao|bi|hong|dien|ngu|khon|hieu|biet|lam|choi|chat|ghi|hoi|cuoi|chui|doc|"
    r"cung|chay|lag|hay|te|do)\b|(?:ni|nay|do|kia) (?:\w+ ){1,3}hon\b|(?:ngu|dot|khon|gioi) (?:nay|do|kia)\b|ma\W*,|"
    r"(?:only|always|never|just) (?:answers|replies|responds|talks|works|knows|speaks|reads|does)\b|"
    r"(?:doesn't|does not|won't|can't|cannot|keeps|said|says|told|gave|thinks|knows|answers|replies|answered)\b|"
    r"is (?:so|too|down|broken|useless|dumb|stupid|great|amazing|funny|cute|right|wrong|offline|dead|slow|asleep)\b|"
    r"co (?:di (?:an|nhau|choi|lam|hop|ve|cafe|ca phe)|an (?!tuong)|nhau|ngu|luong|nguoi yeu|vo|chong)\b)"
)
"""How a text goes on behind "bot" that tells of it, or of another bot: "bot shopee còn đỡ"; folded."""
_ANOTHER_BOT = expression(
    r"\A(?!.*\b(?:sao\W*$|la gi|the nao|bao nhieu|tinh sao|giup|gium|dum|cho (?:em|minh|chi|anh|tui|toi))\b)"
    r"(?:nhac (?:viec|lich|hen|hop|nho|deadline)|diem danh|cham cong|dat (?:com|lich|xe|ve|hang)|bao (?:thuc|gia vang)|"
    r"nghe nhac|phat nhac|comment|cmt|like|follow|fl|view|spam|seeding|chat|rep|trade|coin|game|dich|quet|canh|"
    r"san sale|"
    r"fb|insta|tiktok|youtube|excel|sheet|mua ve)"
    r"(?: \w+){0,2}? (?:cua (?:ben|team|nhom|cong ty|cty|doi thu|khach|ho|nha|chi|anh|em|c|a|e|ong|ba|sep|vy|"
    r"[a-z]{2,5})"
    r"|(?:do|kia|nay|ay|nua)(?= ?(?:[,.!]|$)| (?:bi|lai|cu|no|dang|toan|hay|con|la|rep|gui|nhac|may|ma|spam|chay|hong|"
    r"phien|on))|hom (?:qua|kia|truoc|bua)|tuan (?:truoc|roi)|bua (?:truoc|kia|no))\b"
)
"""How a text goes on where "bot" is the first word of another bot's name: "bot nhắc việc của Vy"; folded."""
_NO_GREAT_THING = expression(
    r"\A(?:(?:no |nay no )?(?:dau co|dau|co)(?: \w+){1,3}(?<!tu)(?<! o) dau\b(?! (?:ra|vay|the|a|z|v|nhi))|"
    r"(?:no |nay no )?dau (?:co )?(?:biet|hieu|lam|noi|tinh|tra loi|cam xuc|tim|an|ngu|co biet|phai nguoi)\b|"
    r"(?:\w+ ){0,2}la (?:con|dua|thang|ong|ba|be) (?:gi|nao|mo) nua\b|"
    r"(?:phai|can) (?:tag|go ten|goi ten|goi|reply|rep|nhac ten)\b|chi (?:tra loi|rep|nghe|doc|hieu) (?:khi|neu|luc)\b)"
)
"""How it goes on where people judge, wonder at or explain the bot: "bot nó có làm gì đâu mà dò"; folded."""
_BETTER_THAN = expression(
    r"\A(?:tra loi|noi|tinh|lam|viet|dich|doc|nghi|nho|giai thich|tom tat|biet|hieu|chia|hat|soan|tu van|ke|con|van|"
    r"cung|ma|coi bo|nay|gio|xu ly)\b(?!.*\b(?:khong|ko|k|hong|hok|chua)\W*$) "
    r"(?:\w+,? ){0,6}?(?:hay|gioi|nhanh|tot|chuan|kheo|khon|te|do|cham|ngu|dot|gon|ky|lanh|xin|ngon|"
    r"muot) hon(?: (?:ca|han|nhieu))? (?:em|anh|chi|minh|tui|toi|t|tao|may|ong|ba|sep|thang|con|dua|khoi|may dua|"
    r"chu|co|"
    r"intern|nhan vien|google|chatgpt|gpt|siri|excel)\b"
    r"(?! (?:xem|coi|doc|nghe|voi|can|chua|di|hieu|muon|dang|hoi|gui|nop))(?: \w+){0,3}\W*$"
)
"""How it goes on where it is compared with a person: "bot trả lời tiếng Anh còn hay hơn em"; folded."""
_BETTER_LAST = expression(
    r"^(?!.*\b(?:nao|gi|sao|ai|bao nhieu|khong|ko|chua|hay(?! hon)|giup|gium)\b).*\b(?:nhanh|gioi|hay|chuan|khon|kheo|"
    r"thong minh|cham|ngu|dot|lanh|tot|ky|nhiet tinh|de thuong|dang yeu|lau|le|do|te|thua|kem|dung|ngon|xin|chinh xac) "
    r"hon(?: ca| han| ca con| con| ca thang)?$|\b(?:thua|khong bang|chua bang|ko bang|kem)(?: con| xa| ca)?$"
)
"""What stands before "bot" at the end where somebody is compared with it: "chị Lan tính nhanh hơn bot"; folded."""
_TOLD_TO = expression(rf"\b(?:a|do|day|ne|nha|nghe|ma|roi) {_PERSON}\b\s*[,.!]")
"""What tells somebody of the bot in the middle: "bot tính kiểu đầu á chị, ..."; folded."""
_ELSE_I = expression(r"\bthi (?:chac )?(?:em|e|minh|anh|chi|tui|toi|t|chu|bac|ca (?:nha|lang|team)|khoi|con gi|ai)\b")
"""What would follow for the people: "bot hát thì em nghỉ việc"; folded."""
_LAUGHS = expression(
    r"(?:=\)+|:\)+|:v|:d|ㅋ+|ㅎ+|😂+|🤣+|(?<!\w)(?:k{2,}|(?:ha){2,}|(?:hi){2,}|(?:he){2,}))\W*$", re.IGNORECASE
)
_ASKED_OF_PERSON = expression(
    r"(?<!giúp )(?<!giùm )(?<!dùm )(?<!hộ )(?<!cho )(?<!với )(?<!của )"
    rf"\b(?:anh|chị|chú|cô|bác|em|dì|cậu|bạn|ông|bà) {UPPER}[a-zà-ỹđ]+\s*[?!]"
)
"""A person asked, as in "Bot tính đúng không anh Phước?"; compared with the text as it was typed."""
_WHAT_IT_DOES = expression(r"(?:tinh|tra loi|noi|ghi|lam|dich|biet|la|co|doc|hieu|chay|hoat dong|bi|hong|chet|rep)\b")
"""How a text goes on that asks people what the bot does; folded."""
_KEEPS_ON = expression(
    r"\A(?!.*(?:\d|\b(?:la gi|la sao|the nao|bao nhieu|giup|gium|dum)\b))(?:\w+ ){1,3}(?:hoai|mai|suot)\b"
)
"""What it does all the time: "bot khen hoài"; folded."""
_WONDERS_LAST = expression(r"(?<!\d )\b(?:ghe|du ta|that do|thiet do|qua troi|ghe ta|ghe ha|ghe luon)\W*$")
"""How a remark ends on how it does something: "bot nói chuyện khô khan ghê"; folded."""
_LESS_MONEY = expression(
    r"(?:(?:cho|khach|chi|em|anh|chu|ho|tui|minh|ban|con|them|gia|tien)\s){0,4}(?<![\d.,])\d[\d.,]*\s?"
    r"(?:k|tr\d{0,3}|trieu|nghin|ngan|%|d)?\s"
    r"(?:nua|di|thoi|nhe|nha|duoc|dc|ho|giup|cho (?:em|e|minh|khach|chi|anh|no|ho|tui))\b"
)
"""An amount behind "bớt" (take off): "bot cho khach 50k nua di"; folded."""
_OF_IT_LAST = expression(
    r"\b(?:(?:can|khoi|thua)(?: gi| chi| den)?|nho|tin|bang|nhu|cua|giong|ghet|con|cai|thang)$|\boi la$"
)
"""What stands before "bot" at the end of a text that is about it: "coi mây là biết, cần chi bot"; folded."""
_QUOTED = expression(r"\A\W{0,3}[\"“”«][^\"“”»]{2,200}[\"”»]\W{1,5}\w+(?![^?]*\?)")
_OPENS_QUOTE = expression(r"(?:^|\s)[\"“”«']\s*$")
"""Stands before the bot's name where its words are copied: '"bot: 75% ..." chép vô slide được không'."""
_FLOUR = expression(
    r"(?:chien|loc|ngot|nang|mi|gao|nep|bap|canh|banh|giat|sua|tom(?! tat)|que|xoi|an dam|ngu coc|"
    r"dau (?:xanh|do|den|nanh)|rau cu|matcha|ca cao|tra xanh|xa phong|rua)\b"
)
"""What stands behind "bột" or "bọt" (flour, foam), which is "bot" without marks; folded."""
_TO_CALL_IT = expression(
    r"\b(?:tag|tags|goi|keu|nhac|nhac ten|reply|rep|go|go ten|mention|nhan|ping|hoi|add|call|ask|type|them|"
    r"can hoi gi cu)"
    r"(?: (?:ten|con|thang|em|be|no|thu|vo|vao|tu|chu|dung|thang con|con bot|bot|the|our|with))*\W*$"
)
"""What stands before the bot's name where it is told how it is called: "nhớ tag @bot"; folded."""
_THEN_IT_ANSWERS = expression(
    r"\b(?:no|em no|con bot|be no|em ay|bot)(?: (?:moi|se|cung|lai|chi|la|hay|duoc|se moi|moi chiu|con))*"
    r" (?:tra loi|rep|reply|tinh|hieu|biet|doc|nghe|chiu|lam|noi|tom tat|dap|phan hoi|hoat dong|chay|thay|giup|cho|"
    r"ra)\b|"
    r"\b(?:it|he|she|the bot)(?:'ll| will| can| only| just)? (?:answers?|repl(?:y|ies)|responds?|works?|reads?|"
    r"hears?)\b|"
    r"^\W*(?:\w+ ){0,3}(?:moi|la) (?:duoc|dc|co|ra|no|tra loi|rep)\b"
)
"""What stands behind it then: "thì nó mới trả lời"; folded."""
_EXCLAIMS = expression(r"^\s{1,4}oi{1,5} la (?:con )?\w+\W*$")
"""Stands behind the bot's name in such an exclamation; folded."""
_INTRODUCES = expression(
    r"(?:day )?(?:la|chinh la|cung la) (?:con|cai|mot|em|be|may|tro ly|bot)\b(?! gi\b)"
    r"(?!.*\b(?:phai khong|dung khong)\b)"
)
"""How people go on behind the bot's name who tell each other what it is; folded."""


def exclaims(after: str) -> bool:
    """Tell whether the word that calls behind the bot's name only wonders at it: "bot ơi là bot"."""
    return bool(_EXCLAIMS.match(fold(after)))


def quotes_bot(after: str) -> bool:
    """Tell whether the bot's words are told with a remark on them: `bot: "Cẩm nang không có" - nghe lạnh lùng`."""
    return bool(_QUOTED.match(after))


def is_quoted(before: str) -> bool:
    """Tell whether a quotation begins before the bot's name: its words are copied for people."""
    return bool(_OPENS_QUOTE.search(before))


def is_flour(after: str, text: str) -> bool:
    """Tell whether "bot" is "bột" or "bọt" (flour, foam) in a text that is typed without marks."""
    return fold(text) == text.lower() and bool(_FLOUR.match(after.lower()))


def tells_of_bot(after: str, *, is_wish: bool) -> bool:
    """Tell whether what follows the keyword is said of the bot to people; `is_wish`: by its words it asks something."""
    folded = fold(after)
    asks_person = _ASKED_OF_PERSON.search(compose(after)) and _WHAT_IT_DOES.match(folded)
    if asks_person or (ends_with_name(after) and _WHAT_IT_DOES.match(folded)):
        return True
    if "?" in after:
        return False
    if _KEEPS_ON.match(folded) or (_WHAT_IT_DOES.match(folded) and _WONDERS_LAST.search(folded)):
        return True
    if _AS_SUBJECT.match(folded) or _TOLD_TO.search(folded):
        return True
    if _ANOTHER_BOT.match(folded) or _NO_GREAT_THING.match(folded) or _BETTER_THAN.match(folded):
        return True
    return not is_wish and bool(_LAUGHS.search(after) or _ELSE_I.search(folded))


def takes_off_money(after: str, text: str) -> bool:
    """Tell whether "bot" is "bớt" (take off) typed without marks, before an amount."""
    return fold(text) == text.lower() and bool(_LESS_MONEY.match(fold(after)))


def ends_on_bot(before: str) -> bool:
    """Tell whether the words before the bot's name at the end make it what the text is about."""
    return bool(_OF_IT_LAST.search(fold(before)) or _BETTER_LAST.search(fold(before)))


def introduces_bot(after: str) -> bool:
    """Tell whether what follows the bot's name tells people what it is: "@bot là con bot em mới thêm nha mn"."""
    return "?" not in after and bool(_INTRODUCES.match(fold(after)))


def explains_call(before: str, after: str) -> bool:
    """Tell whether people are told how the bot is called: "nhớ tag @bot thì nó mới trả lời nha"."""
    return "?" not in after and bool(_TO_CALL_IT.search(fold(before)) and _THEN_IT_ANSWERS.search(fold(after)))
