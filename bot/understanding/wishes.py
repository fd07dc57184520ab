"""Wishes that have a grammar: fewer words, one more item, a question that is only announced."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MAY_I_ASK = expression(
    r"^\W*(?:(?:hi|hello|hey|alo|a|da|u|uh|oi|chao|ban|bot|ad|admin|shop|em|anh|chi|ok|cho|xin|minh|toi|tui|mk|mik|m|e|"
    r"muon|dinh|can|nho|phep|lam|phien)\W+)*"
    r"hoi(?:\W+(?:cai|cau|dieu|viec|chuyen|van|de|nay|chut|ti|xiu|it|mot|1|vai|hai|ba|2|3|may|ban|bot|ad|voi|nhe|nha|"
    r"nhen|a|duoc|dc|khong|ko|k|hong|luon|gap|tham|ngu|ngoai|le))*\W*$|"
    r"^\W*(?:(?:hi|hello|hey|so|ok|um|bot)\W+)*(?:can|could|may) i ask (?:you )?(?:something|a (?:quick )?question|"
    r"a few things|some questions)\W*$|"
    r"^\W*(?:i have|got|i ve got) (?:a|some|another) (?:quick )?questions?(?: for you)?\W*$"
)
"""A message that only says that a question comes; folded."""
_SUM_OF_MONEY = expression(
    r"(?<![\w.,])\d[\d.,]*\s?(?:tr|trieu|ty|ti|cu|k|vnd|dong|d|usd|do)(?:\d{1,3})?(?!\w)|\$\s?\d"
)
_IN_FEW_WORDS = expression(
    r"\b(?:tom (?:tat|lai|gon)|rut gon|ngan (?:gon|lai|hon|di|nua)|gon (?:lai|hon)|van tat|noi ngan|summari[sz]e|"
    r"summary|shorten|shorter|condense|sum (?:it |this |that )?up|dai (?:dong|qua)|lan man|dong dai|too long|"
    r"long winded)\b"
)
"""Words of a wish for fewer words, and of a complaint that there are too many; folded."""
_TOO_LONG = expression(
    r"^\W*(?:(?:troi|oi|oai|ui|chu|cha|me|uay|a|da|ok|bot|em|ban|ad|anh|chi|omg|ugh|wow|man|bro|hey|sorry|but|well|and|"
    r"cai|nay|doan|cau|tra loi|vay|sao|gi|ma|ghi|viet|noi|tin)\W+){0,6}"
    r"(?:(?:dai|nhieu chu)(?: (?:dong|thoong|thuot|thoang|ngoang|ngoan|loang ngoang|le the|the|vay|ghe|qua|"
    r"vl|vcl|vai)){1,3}|(?:that ?'?s|that is|it ?'?s|it is|this is|ur|your (?:answer|reply) is) "
    r"(?:way |far |a bit |much )?too (?:long|wordy|much text|many words)|(?:way |far )?too (?:wordy|much text|"
    r"many words)|"
    r"(?:a |what a )?(?:wall of text|lot to read)|tl ?;? ?dr)"
    r"(?:\W+(?:qua|ghe|vay|luon|troi|oi|em|bot|ban|ad|a|nha|man|bro|for me|i|i ?'?m|am|do not|don ?'?t|have time|"
    r"running|busy|in a (?:hurry|meeting|rush)|late|on (?:my )?(?:phone|mobile)|(?:chi|anh|minh|tui|toi|sep|ai ma|"
    r"khach)? ?(?:doc|coi|xem|"
    r"nhin)|muon (?:xiu|ngat|met)|met|moi mat|hoa mat|nhuc (?:dau|mat)|"
    r"khong (?:noi|kip|het|noi luon)|hong (?:noi|kip|het|vo|vao)|ko (?:noi|kip|het)|muon|xiu|ngat|noi|kip|"
    r"chiu (?:noi|khong noi)|sao|gi|chi|luc nay|dang (?:ban|voi|gap|chay)|voi|ban)){0,10}\W*$"
)
"""A complaint that what was shown is too long, and nothing else; folded."""
_IN_LANGUAGE = expression(
    r"\b(?:(?:back|again|in|into|to|sang|bang|qua|ra)\s){0,2}(?:english|eng|tieng anh|vietnamese|viet|tieng viet)\b"
)
"""A language in which the fewer words are wished; folded."""
_WITH_A_FORM = frozenset(
    "ok okay oke so now please pls can could you it this that all everything in into to the a an just only lines line "
    "sentences sentence words bullets bullet points point two three four one few of for me us down make keep and then "
    "trong con bang thanh may vai mot hai ba bon cau dong y gach dau chu tat ca toan bo het lai giup gium ho minh em "
    "toi anh chi ban bot voi di nhe nha a u uh thoi hon chut xiu ti nua nao cho de hieu vay the noi viet lam tra loi "
    "qua gi ma ngan put vl vcl vai ghe luon roi do nay tren phan doan cai vua d is was answer your way bit very doc "
    "met luoi trinh bay dien dat cach muon xiu nhuc mat chong mat ngan mo noi het ai chang cha do "
    "dai met coi xem dai z v j the roi".split()
)
"""Words beside it; further words name what it is to be of. Folded."""
_STEP = expression(
    r"^\W*(?:(?:ok|oke|and|roi|the|bravo|nice|great|cool|good|hay|tot|duoc|duoc roi)\W{1,3}){0,2}"
    r"(?:(?P<back>prev|previous|back one|one back|"
    r"(?:cai |muc |y )?(?:truoc do|lien truoc|ngay truoc(?: no)?)|"
    r"(?:quay|lui|tro|lat)(?: lai| ve| nguoc| ra)* (?:cai|muc|y|buoc|diem|phan) (?:lien |ngay |phia |o )?truoc(?: do)?|"
    r"(?:quay|lui|tro)(?: lai| ve| nguoc| xuong)* (?:1|mot) (?:cai|muc|y|buoc|diem|phan|nac)(?: truoc)?|"
    r"go back (?:one|a step|one step|to the (?:one|item|step|point) before))|"
    r"nxt|next|(?:and )?(?:after (?:that|this)|then what|what s next)|"
    r"(?:cai |muc |y )?(?:ke|ke tiep|tiep|sau do|lien sau)(?: nua| luon)?|"
    r"(?:the |con |sang |qua |toi |den )?(?:cai|muc|y|buoc|diem) (?:ke|ke tiep|tiep|tiep theo|sau|sau do|lien sau)"
    r"(?: nua| luon)?(?: (?:trong|cua) (?:phan|muc|danh sach)(?: do| nay)?)?(?: (?:la gi|la j|thi sao|sao|nao|ra sao|"
    r"vay|z|v)){0,2})(?: one| di| nhe| nha| pls| please|"
    r" thanks| luon){0,3}\W*$"
)
"""A wish for the item before or behind; folded."""
_LEAVES = expression(
    r"^\W*(?:(?:thoi|ok|oke|duoc|duoc roi|vay|a|da|vang|well|alright|right|so|(?:em |minh |"
    r"toi )?cam on(?: [a-z]{1,8}){0,5}|"
    r"thanks?(?: a lot| so much| you)?)\W+){0,4}"
    r"(?:(?:vay|the) (?:nhe|nha|thoi|hen|he|nghe)\W{1,3}(?:chao|bye|tam biet|hen gap lai)"
    r"(?: (?:ban|bot|em|anh|chi|nha|nhe|a)){0,2}|"
    r"(?:(?:em |minh |toi |tui |t )?(?:di|ve|ra ngoai|an|ngu|hop)(?: (?:an|ngu|hop|lam|com|trua|toi|"
    r"sang|nha|ve|cafe|uong|"
    r"viec|nghi|tam|day|cai|chut|ti)){1,4}(?: (?:da|cai da|day|truoc))?\W{1,3}(?:(?:hen|de|"
    r"co gi) )?)?(?:lat|chut|ti|toi|mai|"
    r"chieu|hom khac|bua sau|"
    r"khi khac)(?: nua| sau)?(?: (?:em|minh|toi|tui))?(?: (?:ve|quay lai|ghe|vao|vo|"
    r"ghe lai))? (?:hoi|noi|xem|tinh)(?: tiep|"
    r" them| lai| sau)+(?: nha| nhe| hen| nghe| nghen| a| bot){0,2}|"
    r"that (?:will|would) be all|that ?'?s (?:all|it)(?: for (?:now|today))?|nothing else|no more questions|"
    r"i ?'?m done|"
    r"(?:vay|the) thoi(?: nhe| nha| a)?|het roi|khong con gi(?: nua)?|"
    r"de (?:toi|minh|em|t|tui|anh|chi) "
    r"(?:suy nghi|nghi|can nhac|tinh|xem)(?: (?:lai|them|da|nhe|nha|a)){0,3}|i (?:ll|will) think about it|let me think"
    r"(?: about it)?|(?:em|minh|toi|tui|chau|con|e|i) (?:xin phep|phai|got to|have to|must|gotta|need to) "
    r"(?:di|ve|off|out|nghi|dung|go|run|leave|head)(?: \w{1,8}){0,5})(?:\W+(?:cam on|chao|tam biet|bye|thanks?|"
    r"hen gap lai)(?: \w{1,8}){0,3})?\W*$"
)
"""Somebody thinks it over, and takes leave; folded."""
_WITH_LINES = _WITH_A_FORM | frozenset(
    "trinh bay ra lap ke lai as turn duoc khong ko k de theo doi dang hay xem thu tu thanh cac tung i need my report "
    "with put duoi".split()
)
"""Words beside a wish for lines; folded."""
_IN_LINES = expression(
    r"\b(?:(?:ke|lap|lam|thanh|dang|theo|len|ve|viet|trinh bay) (?:lai |thanh |dang |cai |mot |1 |ra ){0,4}"
    r"bang\b(?! (?:tieng|chu|loi|cach|mot cau|1 cau|so|kiem))|(?:tung|thanh cac|theo(?: cac)?|thanh) buoc\b|"
    r"danh so(?: thu tu)?|gach dau dong|bullet(?:ed|s)?(?: points?| lists?)?|numbered(?: lists?| steps?)?|"
    r"(?:in|as|into) (?:an? )?(?:table|steps?)|step by step)\b"
)
"""A wish for what was shown as a table, as numbered steps or line by line; folded."""
_NUMBERED = expression(r"\b(?:buoc|danh so|numbered|steps?)\b")
_ONE_MORE = expression(
    r"^\W*(?:(?:cho|minh|em|ok|ke|noi|neu|roi|va)\s+)*(?:them|con)\s+(?:1|mot|vai|hai|2|it)\s+"
    r"(?:y|cai|diem|muc|dieu)(?:\s+(?:nua|di|nhe|nha|a|duoc|khong))*\W*$|"
    r"^\W*(?:give me )?(?:one|a few|some|two) more(?: points?| items?)?(?: please)?\W*$"
)
"""A wish for another item of the list; folded."""


_WHO_SAYS = expression(
    r"^\W*(?:(?:the|vay|ma|ua|a|and|so|ok)\W{1,3}){0,2}"
    r"(?:(?:ben|don vi|to chuc|cong ty) nao|ai|who|which company)(?: da| do)? "
    r"(?:lam |thuc hien |dua ra |did |made |ran |conducted )?(?:cai |con so |the |this |that )?"
    r"(?:khao sat|nghien cuu|bao cao|thong ke|noi|cong bo|survey(?:ed)?|study|research|says?|said|found|report(?:ed)?)"
    r"(?: (?:do|nay|vay|v|z|the|day|so do|a|nhi|ta|that|this|it|them|so|cai nay)){0,3}\W*$"
)
"""The question whose survey or study it is; folded."""


_PROVES = expression(
    r"^\W*(?:(?:ok|so|and|but|well|the|vay|ma|ua|thi|oh|really|thiet|that) ?\W{0,3}){0,3}"
    r"(?:prove (?:it|that|this)|(?:any |what(?:'s| is) (?:the |your )?|where(?:'s| is) (?:the |your )?|"
    r"show me (?:the |some )?)?"
    r"(?:proof|evidence)|says who|who (?:says|said|published|wrote|reported|measured|surveyed)(?: (?:so|that|this|"
    r"it))?|"
    r"(?:based|according) (?:on|to) (?:what|whom|who)|how do (?:you|u|they) know(?: (?:that|this|it))?|"
    r"(?:bang chung|dan chung|minh chung|can cu|co so)(?: (?:dau|gi|nao|o dau|vao dau|tu dau))|chung minh(?: di|"
    r" xem| coi| thu| duoc khong| thu xem){0,2}|"
    r"(?:lay gi|dua vao dau|dua tren gi|can cu vao dau|theo ai|ai bao|ai noi|sao (?:ban|"
    r"bot) biet)(?: (?:ma )?(?:noi|chung minh|biet|vay|the|bao dam|dam bao)){0,3})"
    r"(?: (?:vay|v|z|the|a|nhi|ta|do|day|di|please|pls|then)){0,3}\W*$"
)
"""A wish for what it rests on; folded."""


_WHAT_IT_HOLDS = expression(
    r"^\W*(?:(?:the|vay|va|ok|thi|a|da|bot|ban|so|and|then|no|cai (?:do|nay|kia)|phan (?:do|nay)|trong (?:do|"
    r"no))\W+){0,4}"
    r"(?:(?:se |thuong |can )?(?:bao )?gom(?: co)? (?:nhung |cac |may )?(?:gi|j|chi|phan (?:gi|nao)|muc (?:gi|nao)|"
    r"cai gi|thu gi|"
    r"y (?:gi|nao)|noi dung gi)|(?<=trong do )co (?:nhung |cac )?(?:gi|j|chi)|(?<=trong no )co (?:nhung |cac )?(?:gi|"
    r"j|chi)"
    r"|what(?: ?'?s| is| does| do| all is)?(?: (?:it|that|this|they))? (?:include[sd]?|contain|cover|consist of|"
    r"inside|in it|"
    r"made of|in there)(?: (?:in it|in that|exactly))?)"
    r"(?: (?:vay|z|v|a|nhi|ha|ta|the|bot|ban|nua|exactly|then)){0,3}\W*$"
)
"""A question what something holds that it does not name; folded."""
_TO_KEEP = expression(
    r"^\W*(?:(?:ok|oke|okay|roi|vay|the|thi|thoi|a|da|bot|ban|nho|hay|can you|could you|please|pls|and|"
    r"now)\W{1,3}){0,5}"
    r"(?:(?:luu|save|ghi nho|keep|bookmark)(?: (?:cai|cac|nhung|may|het|giup|gium|dum|cho|ho|minh|em|toi|tui|lai|so|"
    r"con so|"
    r"ket qua|cau tra loi|tin|phan|bai|this|that|it|these|the|my|result|results|answer|numbers|figures|message|for|me|"
    r"us|"
    r"nay|do|vua roi|vao|somewhere)){1,9}|luu)"
    r"(?: (?:nha|nhe|voi|duoc|dc|khong|ko|k|di|a|please|pls|later)){0,4}\W*$"
)
"""A wish to keep what was said, with nothing that it would be kept for; folded."""
_TO_WRITE = expression(
    r"^\W*(?:(?:ok|oke|roi|the|vay|thoi|gio|vay thi|thi|bot|ban|a|da|anh chi|nho|can you|could you|please|pls|and|"
    r"now|then|so)\W{1,3}){0,5}"
    r"(?:(?:viet|soan|lam|draft|write|compose)(?: (?:giup|ho|gium|dum|cho|luon|thu|san|ra|di|up))*"
    r"(?: (?:minh|em|e|toi|tui|mk|chi|anh|nhom|team|me|us|it|this|that))?"
    r"(?: (?:luon|mot|1|cai|ban|bai|cau|doan|a|an|the|one|some|text|for|up))*"
    r"(?P<sample> (?:mau|template|sample|draft|vi du mau))?"
    r"|(?:cho|gui|xin|co|give|send|have|is there|any)(?: (?:minh|em|e|toi|tui|mk|me|us|xin|giup|luon))*(?: (?:mot|"
    r"1|cai|ban|bai|cau|a|an|the|any))*"
    r"(?: (?:mau|template|sample))(?: (?:san|tham khao|coi|xem))?)"
    r"(?: (?:luon|di|nha|nhe|voi|a|duoc|dc|khong|ko|k|giup|minh|em|xem|coi|cho|nao|please|pls|then|now|for|me|us|"
    r"san)){0,6}\W*$"
)
"""A wish for a text or a template that names nothing of what; folded."""
_WRITES_SURELY = expression(r"\b(?:viet|soan|draft|write|compose|mau|template|sample)\b")
_IN_OTHER_FORM = expression(r"\b(?:viet|lam) (?:lai|gon|ngan|tieng|thanh)\b|\bmau (?:so|sac)\b")


_EXAMPLE = expression(
    r"^\W*(?:(?:ok|oke|va|con|the|vay|roi|a|da|vang|and|so|then|now|anh chi|anh|chi|ban|bot|ad|thay|co)\W{1,3}){0,4}"
    r"(?:(?:cho|xin|lay|neu|ke|them|dua|muon|can|minh|em|toi|tui|mk|chau|con|giup|mot|1|cai|vai|give|show|me|us|"
    r"an|another|any|"
    r"some|one|can you|could you|please|pls|for)\s){0,6}"
    r"(?:vi du|vd|examples?|for example|eg|e\.g\.)(?:\s(?:cu the|thuc te|di|voi|nhe|nha|a|xem|coi|giup|ho|minh|em|"
    r"duoc|khong|ko|k|"
    r"please|pls|nao|khac|nua|luon)){0,5}\W*$"
)
"""A wish for an example, and nothing else; folded."""


_TO_CONTENTS = expression(
    r"^\W*(?:(?:(?:thoi|troi|oi|troi oi|u|a|minh|em|tui|toi|nghe|doc|coi|i ?'?m|this is|it ?'?s|so|too|ok)\s){0,3}"
    r"(?:roi|roi ram|roi nao|lung tung|kho hieu|met|nhuc dau|chong mat|lac|confus\w+|lost|complicated|tired)"
    r"(?: (?:qua|ghe|that|roi|luon|het ca|dau|now|troi|vay|di|a|mat)){0,3}\W{1,3})?"
    r"(?:(?:ok|roi|thoi|cho|minh|em|toi|tui|bot|xin|hay|please|pls|can you|take me|let me|show me|"
    r"show|go|just|now)\s){0,4}"
    r"(?:(?:quay|tro|di|lui)?\s?(?:lai|ve|ra)|quay ve|tro ve|ve|mo|xem|xem lai|mo lai|back to|to|open|see|"
    r"return to)\s(?:cai |the |trang )?"
    r"(?:muc luc|menu|table of contents|contents|list of (?:sections|parts|contents))"
    r"(?:\s(?:di|nhe|nha|a|giup|voi|please|pls|again|xem|coi)){0,3}\W*$"
)
"""A wish for the contents, whatever was shown; folded."""
_OTHERS = expression(
    r"^\W*(?:(?:ok|oke|and|va|con|the|vay|roi|what about|how about|show me|show|give me|cho|xem|ke|minh|em)\s){0,4}"
    r"(?:the )?(?:others|other ones|other (?:points|items)|rest|remaining(?: ones)?|"
    r"(?:nhung |may |cac )?(?:cai|y|muc|diem|so) (?:con lai|khac|kia)|con lai|phan con lai)"
    r"(?:\s(?:thi sao|sao|la gi|nua|di|nhe|nha|a|vay|too|please|pls|then|of them)){0,3}\W*$"
)
"""A wish for the points of a list beside the one shown last; folded."""


def contents_wish(text: str) -> str | None:
    """Return the act of a wish to go back to the contents ("quay lại mục lục"); None for others."""
    return "contents" if _TO_CONTENTS.match(fold(text)) else None


def others_wish(text: str) -> str | None:
    """Return the act of a wish for the rest of a list ("and the others"); None for others."""
    return "others" if _OTHERS.match(fold(text)) else None


_REPEATS = expression(
    r"^\W*(?:(?:please|pls|can you|could you|now|ok|and|bot|cho|minh|em|xem|coi|doc|hay)\s){0,4}"
    r"(?:(?:repeat|resend|show|give me|say|send|read|put|state)(?: me)? )?(?:(?:your|the|that|my) )?(?:last|"
    r"previous|latest) "
    r"(?:answer|reply|response|message)(?:\s(?:again|please|pls|once more|one more time)){0,2}\W*$"
    r"|^\W*(?:(?:cho|minh|em|bot|ban|xin)\s){0,3}(?:nhac|noi|gui|doc|hien|xem) lai (?:giup |cho )?(?:minh |em )?"
    r"(?:cau (?:tra loi )?|doan |tin |cai )?(?:vua roi|truoc|luc nay|ban nay|hoi nay)(?:\s(?:di|nhe|nha|a|voi|"
    r"giup|em|minh)){0,3}\W*$"
)
"""A wish to see the last answer again; folded."""


def repeat_wish(text: str) -> str | None:
    """Return the act of a wish for the last answer again ("repeat the last answer"); None for others."""
    return "repeat" if _REPEATS.match(fold(text)) else None


_LONGER = expression(
    r"^\W*(?:(?:ok|oke|a|da|vang|the|vay|roi|and|now|please|pls|can you|could you|make it|a bit|a little|give me|"
    r"me|tell|noi|viet|ke|giai thich|"
    r"cho|xem|minh|em|them|bit|lam)\s){0,5}"
    r"(?:dai hon|day du hon|chi tiet hon|cu the hon|ky hon|ro hon|longer|fuller|in full|more detail(?:s|ed)?|"
    r"in (?:more )?detail|"
    r"a longer (?:one|version|answer)|ban day du|ban dai)"
    r"(?:\s(?:xiu|chut|ti|mot chut|mot ti|di|nha|nhe|voi|a|duoc khong|please|pls|giup|minh|em|coi|xem|nua|then|"
    r"this time)){0,4}\W*$"
)
"""A wish for more words, and nothing else; folded."""


def longer_wish(text: str) -> str | None:
    """Return the act of a wish for more words on what was shown ("dài hơn xíu"); None for others."""
    return "more" if _LONGER.match(fold(text)) else None


def example_wish(text: str) -> str | None:
    """Return the act of a polite wish for an example ("anh chị cho em xin ví dụ ạ"); None for others."""
    return "example" if _EXAMPLE.match(fold(text)) else None


def template_wish(text: str) -> str | None:
    """Return the act of a wish to write a text for somebody ("viết mẫu luôn đi"); None for others."""
    folded = fold(text)
    if not _WRITES_SURELY.search(folded) or _IN_OTHER_FORM.search(folded):
        return None
    return "writes" if _TO_WRITE.match(folded) else None


def keeping_wish(text: str) -> str | None:
    """Return the act of a wish that the bot keeps what it said ("lưu lại giúp mình nha"); None for others."""
    return "keeps" if _TO_KEEP.match(fold(text)) else None


def holds_wish(text: str) -> str | None:
    """Return the act of a question what that holds which was shown last ("gồm những gì vậy"); None for others."""
    return "repeat" if _WHAT_IT_HOLDS.match(fold(text)) else None


def who_says_wish(text: str) -> str | None:
    """Return the act of a question whose figures were shown ("ai khảo sát vậy", "prove it"); None for others."""
    folded = fold(text)
    return "source" if _WHO_SAYS.match(folded) or _PROVES.match(folded) else None


def request_to_ask(text: str) -> str | None:
    """Return the act of a message that only announces a question ("cho hỏi cái này với"); None for others."""
    return "ready" if _MAY_I_ASK.match(fold(text)) else None


def has_money(text: str) -> bool:
    """Tell whether a message names a sum of money: it asks what to do with it, whatever command it sounds like."""
    return bool(_SUM_OF_MONEY.search(fold(text)))


def form_wish(text: str) -> str | None:
    """Return the act of a wish for what was shown in fewer words ("ok summarize in two lines"); None for others."""
    folded = fold(text)
    if _TOO_LONG.match(folded) and "?" not in text:
        return "shorter"
    said = re.findall(r"[a-z]+", _IN_LANGUAGE.sub(" ", _IN_FEW_WORDS.sub(" ", folded)))
    return "shorter" if _IN_FEW_WORDS.search(folded) and all(word in _WITH_A_FORM for word in said) else None


def leave_taking(text: str) -> str | None:
    """Return the act of a message that ends the talk for now ("để mình suy nghĩ thêm. Chào bạn."); None for others."""
    return "farewell" if _LEAVES.search(fold(text)) and "?" not in text else None


_CONTENT = expression(
    r"^\W*(?:(?:u|uh|um|ok|oke|thoi|a)\W{1,3}){0,2}(?:(?:tra loi|noi|giai thich|lam) )?(?:(?:nhu )?(?:vay|the|z|v) )"
    r"(?:(?:la|thi|cung|coi nhu|tam) ){0,3}(?:tam (?:duoc|on|ok|chap nhan(?: duoc)?)|duoc (?:roi|"
    r"day)|on (?:roi|day|do)|"
    r"chap nhan duoc|du (?:roi|dung))(?: (?:day|roi|do|a|nhe|nha|thoi|ma)){0,3}\W*$|"
    r"^\W*(?:ok|well)?\W{0,3}(?:(?:that|this|it)(?:'s| is|s)? )?(?:good enough|fair enough|acceptable|will do)\W*$"
)
"""A word of somebody who is content, more or less; folded."""
_TREATS = expression(
    r"\b(?:khao|dai|moi) (?:bot|ban|em bot|ad)(?: (?:mot|1|ly|coc|bua|chau|tra|cafe|ca phe|bia|sua|an))+\b|"
    r"\b(?:buy|get|treat) you (?:a |to (?:a )?)?(?:coffee|beer|drink|dinner|lunch|cookie)\b|\bi owe you (?:one|a \w+)\b"
)
"""A treat that somebody promises the bot; folded."""
_DISTRUSTS = expression(
    r"\b(?:khong|ko|k|hong|chang|chua) (?:co )?tin (?:tuong )?(?:may |lam |noi |vao |cac )?(?:con |dam |bon |thu )?"
    r"(?:bot|chatbot|robot|may con ai)\b|\b(?:bot|chatbot|ai)(?: \w{1,6}){0,4} (?:bia|che|xao|"
    r"noi xao|noi lao|noi doi)\b|"
    r"\b(?:do not|don'?t|don t|never) (?:really )?trust (?:you|bots?|chatbots?|ai)\b|"
    r"\b(?:you|bots?|chatbots?|ai) (?:\w+ ){0,2}(?:make|making|made|invent) (?:things|stuff|numbers|"
    r"figures|it)? ?(?:up)?\b"
)
"""A word of somebody who does not believe bots; folded."""


_IS_LOST = expression(
    r"^\W*(?:(?:oi|bot|ad|ui|huhu|hic|troi|alo|a|ok|sos|help|cuu)\W+){0,3}(?:(?:t|tui|toi|tao|minh|em|e|m|chi|anh|i|im|am)\W+){0,3}"
    r"(?:(?:hoi|dang|bi|thay|so|totally|completely|a bit)\s){0,3}"
    r"(?:lac(?:\s(?:duong|loi|mat|troi|huong))?|lost(?:\s(?:in|here|inside|the|this|your|menus?|bot)){1,4})"
    r"(?:\W+(?:r|roi|mat|luon|oi|bot|cuu|giup|voi|t|tui|minh|em|e|a|ne|ha|help|me|please|pls|huhu|hic|trong|nay|menu|day|"
    r"qua)){0,7}\W*$"
)
"""Somebody who has lost the way in the bot, and says no more; folded."""


def feeling_in_words(text: str) -> str | None:
    """Return the act of being content or lost, of a treat that is promised, or of distrust; None for others."""
    folded = fold(text)
    if "?" in text:
        return None
    if _IS_LOST.match(folded):
        return "help"
    if _CONTENT.match(folded):
        return "acknowledgement"
    if _TREATS.search(folded):
        return "praise"
    return "opinion" if _DISTRUSTS.search(folded) else None


def step_wish(text: str) -> str | None:
    """Return the act of a wish for the item beside the last one in chat spelling ("prev", "nxt"); None for others."""
    found = _STEP.match(fold(text))
    return None if found is None else "previous" if found["back"] else "next"


def lines_wish(text: str) -> str | None:
    """Return the act of a wish for what was shown line by line ("kẻ bảng giúp mình", "as numbered steps")."""
    folded = fold(text)
    said = re.findall(r"[a-z]+", _IN_LINES.sub(" ", folded))
    if not _IN_LINES.search(folded) or not all(word in _WITH_LINES for word in said):
        return None
    return "numbered" if _NUMBERED.search(folded) else "lines"


def one_more(text: str) -> bool:
    """Tell whether a message wants another item of what was shown ("thêm 1 ý nữa")."""
    return bool(_ONE_MORE.search(fold(text)))
