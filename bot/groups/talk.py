"""Whether a reply to the bot's message is said to the bot, or is talk between people about what it shows."""

import re

from bot.groups.counted_words import talk_words
from bot.groups.people import ends_with_name, names_doer, opens_with_name, speaks_to_everybody, speaks_to_somebody
from bot.groups.spoken_of import tells_of_bot
from index.words.dialect import in_common_words
from index.words.spelling import undo_chat_spelling
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_TO_THE_BOT = expression(
    r"\b(?:check ?list|bang kiem|danh sach (?:kiem tra|viec can lam|cong viec))\b(?! (?:cua|dau|nay|do|xong|roi|chua))|"
    r"\b(?:gach dau dong|bullets?|danh so thu tu|numbered|"
    r"(?:ke|thanh|dang) (?:cai |mot )?bang(?! (?:tieng|loi|chu)))\b|"
    r"\b(?:bot|tro ly) (?:oi|viet|tinh|tom tat|giai thich|noi|cho|dich|so sanh|check|kiem tra|liet ke|xem|giup|"
    r"tra loi)\b|"
    r"(?<!chua )(?<!dang )(?<!khoi )(?<!tu )\b(?:viet|tinh|chia (?=\S{0,5}\d)|tom tat|rut gon|"
    r"giai thich|dich|liet ke|so sanh|phan tich|"
    r"trinh bay|"
    r"explain|translate|summari[sz]e|shorten|rewrite|compare|calculate|elaborate|simplify)\b(?! (?:chi|anh|em|khach|"
    r"sep|ca nha|no|ho) "
    r"(?:xem|nghe|biet|doc|luon|nhe|nha))|"
    r"^\W{0,5}(?:(?:ok|okay|bot|ban|em|oi|a|u|uh|the|vay|dai qua|hay|hoi|please|pls|can you|could you|va|roi|minh|muon|"
    r"can)\b\W{1,5}){0,8}"
    r"(?:cho (?:minh|em|toi|chi|anh|xin|vi du|them|hoi|biet)|them (?:vi du|chi tiet|y|so lieu|thong tin)|xin (?:nguon|"
    r"them|vi du)|"
    r"noi (?:ro|ky|lai|ngan|them|gon|de|cu the|ve|tieng)|ke|mo (?:muc|ra|y|diem|phan|buoc|cai|so)|doi|"
    r"(?:dan|neu|chi|rut|liet|tom|loc|chon) ra|phong to|"
    r"lam ro|di sau|tra loi (?:giup|ho|gium|dum)|chuyen sang|huy|show|give|list|tell me|"
    r"open|expand|"
    r"muon (?:biet|hoi|xem|tinh)|biet them|hoi (?:ve|them))\b|"
    r"^\W*(?:(?:ok|oke|vay|roi|a|u|cho|ban|bang) ){0,3}(?:tieng (?:anh|viet)|in (?:english|vietnamese)|english|"
    r"vietnamese)\b|"
    r"^\W*(?:ngan|gon|ngan gon|dai|chi tiet|shorter|longer|briefly) (?:thoi|hon|lai|gon|di|nua|nhe|nha|please|pls)\b|"
    r"^\W*(?:the |vay )?con (?:gi|chi|cai gi|y nao|muc nao|cach nao) (?:nua|khac)\b|"
    r"^\W*(?:the |vay |con |ma )?(?:cong thuc|nguon|vi du|cach tinh|dan chung|so lieu)(?: tinh| goc)? "
    r"(?:dau|o dau|nao)\b(?! (?:roi )?(?:em|anh|chi)\b)|"
    r"\b(?:bot|tro ly)\b.{0,40}\b(?:ngu|dot|vo dung|nhu cac|useless|stupid|dumb)\b|"
    r"\b(?:ngu|dot|vo dung|useless|stupid|dumb) (?:vay |the |qua |vcl |vl )?(?:bot|tro ly)\b|"
    r"^\W*gom\b.*\b\d|^\W*(?:a |oi |o |ay |ui |e |chet |ua |y )?(?:nham|lon|sorry|xin loi|wait)\b.*\d|"
    r"^\W*(?:(?:em|e|minh|anh|chi|toi|tui|t|o|c|a) )?(?:bao|ghi|go|noi|dua|gui|doc|nhap|nhin|coi|xem|danh|lay) "
    r"(?:nham|lon|sai|thieu)\b.*\d[\d.,]*\s?(?:k|tr\d*|trieu|ty|%|d|like|tim|cmt|view|luot|share|fl|follow|click|"
    r"don|reach)(?!\w)|"
    r"\b(?:ghi|dat|gan|dan|viet|chen|de)(?: (?:no|nhan|chu|dong do|cai do))? (?:(?:vao|o|len) )?"
    r"(?:dau|cho nao|muc nao|phan nao|vi tri nao|khuc nao)(?: (?:vay|v|z|ha|a|nhi|ta|rua|bot|trong bai|cua bai))*\W*$"
)
"""What the bot can be asked to do with what it shows. Compared with folded text, as all here."""
_HANDS_ON = expression(
    r"\b(?:luu(?! y)|gui|forward|fw|copy|cop|note|noted|dua|them|bo|paste|dan|in ra|up|dang|share|chia se|confirm|"
    r"xac nhan|duyet|chot|"
    r"approved?|confirm|doc|ghi|pin|ghim|dung|lay|mang|cap nhat|update|sua|chinh|hop|ban tiep|ban sau|goi|nhan|"
    r"hoi khach|"
    r"add|save|put|send|use|read|include|check with|let's|lets|forget|keep) "
    r"|\b(?:luu|gui|duyet|chot|noted|pin|ghim|save|saved|approved|confirmed|nhe moi nguoi)\b"
)
"""What people do with it themselves, or ask each other to do."""
_SAYS = expression(
    r"^(?:\W*(?:(?:minh|em|chi|anh|toi|i) (?:nghi|thay|think)|phan nay giao|ok|oke|okie|okay|u|uh|uhm|um|vang|da|a|"
    r"haha\w*|hihi\w*|kk\w*|hehe|lol|wow|chuan|dung|hay|qua|co ly|con nay|dep|tot|on|duoc|xin(?! (?:nguon|vi du))|"
    r"dinh|tuyet|"
    r"great|nice|cool|good|perfect|awesome|exactly|agree\w*|agreed|right|yes|yep|yeah|no|nope|sure|thanks|thank you|"
    r"thks|tks|ty|"
    r"cam on|cam on nhe|noted|got it|i see|roi(?! [0-9])|thoi|the a|the la|vay a|the ha|ra vay|ra the|hieu roi|"
    r"biet roi|(?:that|thiet|vay|the|z) ha|hem|khong|sai roi)\b)"
)
_SPEAKER = expression(
    r"^\W*(?:de (?:em|anh|chi|minh|toi|e|chieu|toi|mai|sang)|em|anh|"
    r"chi(?! (?:tiet|phi|so|can|muon|lay|giu|noi|tinh|liet|neu|ke|dich|tom))|e|minh|toi|tui|"
    r"ben (?:em|minh|anh|chi)|sep|khach|cho sep|moi nguoi|mai|hom (?:qua|nay)|"
    r"i|we|let me|i'll|we'll|our|my)\b(?! (?:muon (?:hoi|biet|xem|tinh)|can (?:biet|hoi|xem|vi du|so|giai)|hoi|"
    r"chua (?:hieu|ro|biet)|"
    r"khong (?:hieu|ro)|want to know|don't (?:get|understand)|need (?:more|an example|the)|didn't get))"
)
"""How people begin when they speak of themselves and their plans."""
_ASKS = expression(
    r"^\W*(?:the|vay|roi|va|z) con \w|\?|"
    r"\b(?:la gi|la sao|la ai|nghia la|(?<!hen )(?<!lay )gi(?! cung)|(?<!bua )(?<!hom )(?<!luc )nao(?! cung)|the nao|"
    r"ra sao|lam sao|"
    r"(?<!khong )(?<!ko )(?<!hong )(?<!chang )sao(?! dau)|bao (?:nhieu|"
    r"lau|gio)|may(?! (?:chua|qua|ma|la|man|thay|moc|anh|tinh|be|ban|ba|dua|em|ong|nay|chi|"
    r"nguoi|con|cha|me|bo|co|chu|bac|chau|sep|thang|ke)\b)|(?:cai|chuyen|lam) chi|chi (?:rua|vay|ri|"
    r"nua)|vi sao|tai sao|"
    r"khi nao|o dau|dau ra|dau vay|nguon dau|"
    r"(?:dung|duoc|phai|nen|co|can|hay|chac|that) (?:khong|ko|k|hong|hem)|thi sao|"
    r"co (?:(?!ma\b)\w+ ){1,5}(?:khong|ko|hong|hok|hem)"
    r"(?= (?:da|a|ta|nhi|vay|z|v|ha|de|bot|cho|nha|nhe)\b|[,.?!]|\s*$)|"
    r"ai (?:\w+ ){1,3}(?:hon|nhat)|(?:vao|len) dau(?= (?:vay|v|z|ha|a|nhi|ta|rua|bot)\b|[,.?!]|\s*$)|"
    r"(?:duoc|dc|can|thue|moi|book|kiem|toi da) may (?:ban|nguoi|be|em|con|dua|anh|chi)"
    r"(?= (?:nhi|vay|v|z|ta|ha|a|la (?:vua|du|hop ly|on)|neu|voi)\b|[,.?!]|\s*$)|nen (?:\w+ ){1,4}hay (?!la\b)\w+|"
    r"(?:cao|tot|lai|loi|dung|nhieu) hay (?:la )?(?:thap|xau|te|do|lo|sai|it|khong|chua)|khac (?:gi|j|chi|nhau)|"
    r"(?:la|nghia|gom|nhung|cai) j|whose)\b|"
    r"[,.;] (?:so |then )?how (?:many|much|long|often)\b|"
    r"^\W*(?:and|what if|then|but) (?:with|without|after|before|for|at|if|including|excluding)\b|"
    r"^(?:\W*(?:and|so|ok|but|then|hey|bot)\W+)?(?:what|why|how|which|when|where|who|is|are|do(?! (?:no|la|cung|thi|"
    r"ma|khong|co|bi|chi|anh|em|ho|roi|vay|nha|nhe|ne|tra|noi|tinh|khach|minh|gia|van|lai|hay|toan|chua|ben|cua)\b)|"
    r"does|did|can|could|should|would|will)\b|\b(?:khong|ko|"
    r"hong|nhieu|nhiu)(?: (?:a|ta|v|vay|z|nhi|ha|da|hen))*[\s.!]*$|\bthi (?:bn|bnhieu)\b"
)
_RHETORICAL = expression(
    r"\bco (?:bao gio|khi nao|gi|ai|thay)\b[^?,.]{0,40}?\bdau\b(?! (?:vay|ra|roi))|\bgi ma (?:chang|khong|k|ko)\b|"
    r"\bai ma (?:biet|them|dam|tin)\b"
)
"""What is said with words of asking and asks nothing: "có bao giờ chê ai đâu"; folded."""
_BELIEVES = expression(
    r"^\W*(?:(?:ua|u|a|o|nhung|ma|sao|but|hmm?|no)\W+)?(?:(?:minh|em|toi|tui|tao|t|mk|e|to|i) )?"
    r"(?:cu |van |always |really )?(?:tuong|ngo|nho|thought|remember)\b.{0,80}\d"
)
"""How somebody sets a figure against the one that is shown: "t tưởng trung bình là 18 đô mà"; folded."""
_LAUGHS = expression(r"(?:=\)+|:\)+|:v|(?<!\w)(?:k{2,}|(?:ha){2,}|(?:hi){2,}|(?:he){2,}|lol))\W*$|😂|🤣", re.IGNORECASE)
_MARKED_QUESTION = expression(
    r"\b(?!thật |thiệt |vậy |thế |zậy |dzậy |ghê |dữ )\w+ (?:lắm |luôn )?hả\W*$|^\W*(?:vay|the|z) la .*\bha\W*$|"
    r"\b(?:(?:phải|nên|được|thì|cần) (?!mà\b|hỏi\b|nói\b|đưa\b)\w+|xin) chi\W*$",
    re.IGNORECASE,
)
"""A question by its last word, which without marks is a mere "ha" of wonder. Compared with the text as it was typed."""
_REMARKS = expression(
    r"\bday (?:nhe|nha)\b|(?<!cai )(?<!y )(?<!muc )(?<!phan )(?<!doan )(?<!cau )(?<!buoc )(?<!diem )(?<!dong )"
    r"\bdo (?:nha|nghe|nhen)\b"
)
"""How people tell each other what to keep in mind: "số đó theo reach đấy nhé"."""
_WONDERS = expression(
    r"^\W*(?:oa|uay|ua|wow|woa|chu choa|cha|troi|ghe|u la)\b|\blan (?:a|ha|do|ne|luon)\W*$|"
    r"\bco (?:gan|hon|moi|co|tam|khoang) \d|\b(?:moi|tan|chi) (?:co )?\d\S* (?:thoi|a|ha|do)\W*$|"
    r"\b(?:ghe|du|khiep|vai|heu|hic|huhu|thiet|that su)\W*$"
)
"""How people wonder at a figure that was shown, where it is no input of a sum."""
_BEGINS_WITH_BOT = expression(r"bot (?!oi\b)")
_IS_SO = expression(
    r"^\W{0,6}(?:(?:a|o|u|ua|oh|uh|ra|thi ra|hoa ra) ?)?(?:rua|ri|the|vay|z|zay)"
    r"(?:\W{1,6}(?:a|ha|ho|hi|he|ta|nhi|day|do|luon|thi|roi|rua|the|vay|ok|thoi|u|o)\b){0,4}\W{0,9}$"
)
"""Nothing but "is that so": "À rứa. Rứa thì…"."""
_PRAISES = expression(
    r"\b(?:de thuong|hay|gioi|xin|dinh|ngon|de hieu|thong minh|nhanh|chi tiet|chuan|ky|tam huyet|co tam)"
    r"(?: (?:qua|that|thiet|lam|vay|z)){0,2} (?:ghe|du|that|thiet|vai)(?: (?:ta|luon|ha|a|nhi|ne))?\W*$"
)
"""How people wonder to each other at how well something is explained: "giải thích dễ thương ghê"."""
_TOLD_SO = expression(
    r"^\W*(?:thay chua(?! (?:dung|on|hop|ro|chinh|chuan|du|hieu|day|duoc))|biet ngay|biet lam ma|noi roi ma|"
    r"noi co sai dau|da (?:bao|noi) (?:roi|ma)|"
    r"(?:minh|em|chi|anh|tui|toi) (?:bao|noi) roi|dung (?:nhu|y|voi|cai) (?:minh|em|chi|anh|tui|toi|ben minh|y)|"
    r"dung nhu (?:tinh|doan|du)|khop (?:voi|roi|het)|y chang|told (?:you|ya)|see,? (?:i|same)|same as (?:i|my|mine))\b"
)
"""How people tell each other that they were right: "thấy chưa, đúng như mình tính tay"."""
_OWN_DOING = expression(
    r"^\W*(?:(?:vay|the|thoi|ok|oke|roi|a|u|da|vay thi|the thi|z|v|vang|okay)\W+){0,3}(?:de )?"
    r"(?:chi|em|anh|minh|tui|toi|c|a|e|t|team|ben minh) (?:se |cu |dang |moi |vua |da )?"
    r"(?:ghi|gui|bao|dua|note|nhap vao|dien|chot|in|copy|dan|luu|up|dang|hoi lai|noi voi|noi lai voi|duyet|book|ky|"
    r"trinh|"
    r"nop|chep|cap nhat|bo vao|them vao|lay so|tra gia|mac ca|thuong luong|goi|nhan tin|nhan cho|post|xoa|danh dau|"
    r"to do)\b"
    r"(?!.*\b(?:nham|lon|sai|giup|gium|dum|ho|tinh lai|thi sao|duoc (?:khong|ko)|neu)\b)"
)
"""How people begin who tell what they will do with a result: "Vậy chị ghi 15,75tr vào cột ước tính"."""
_TELLS_WHOSE = expression(r"^\W*(?:con|them|tinh|roi|va|and|the con)\b(?: \w+){1,6}(?::| thi\b| co\b)")
_COUNTED = expression(
    r"\d\s?(?:k|tr|m)?\s?(?:like|tim|cmt|comment|bl|share|fl|follow|view|save|reach|click|don)|"
    r"\b(?:like|tim|cmt|comment|bl|share|fl|follow|follower|view|save|reach|click|don)s?:?\s?\d"
)
"""A count with its name; folded."""
_SENTENCE_END = expression(r"(?<=[.!?\n])\s")
_TAKES_IN_HAND = expression(r"\b(?:nhé|nha|nhe|nghen|nghe|đi|giúp|giùm|với|hộ|please|pls)\W*$")
_INTO_OWN = expression(
    r"\b(?:put|add|post|paste|drop|pin|copy|move|upload|save|stick|bo|dua|them|dan|up|luu|chep|cop|quang|gan|ghi)\b"
    r".{0,40}\b(?:notion|slides?|deck|docs?|sheets?|drive|wiki|trello|asana|jira|calendar|canva|figma|ppt|powerpoint|"
    r"proposal|brief|bao cao|de xuat|(?:the|our|my) (?:page|report|file|board|folder|chat|mail|email))\b"
)
"""Where people put what the bot shows, themselves or each other; the bot writes into none of them."""
_PEOPLE_ASKED = expression(
    r"\bai (?:dang|lo|lam|viet|giu|gui|nhan|duyet|dung|noi|hoi|can|ranh|check|phu trach|di)\b|\b(?:moi nguoi|ca nha|"
    r"cac ban|anh|chi|em|"
    r"sep|khach|team) (?:thay|nghi|co y kien|dong y|ok|on|doc|xem|duyet|biet|chot|gui|lam|muon)\b.*|"
    r"\b(?!(?:bot|ban|may|em|m|b|mi)\b)\w+ co hieu (?:khong|hong|ko|hok|hem|gi)\b|"
    r"\b(?:chua|(?<!con )(?<!tinh )(?<!ve )(?<!cua )(?<!so )roi|xong)"
    r"(?: (?:a|nhi|vay|the|ta|em|chi|anh|moi nguoi))*\W*$|\bwho (?:is|'s|wrote|made|has|will|can)\b|"
    r"\b(?:what do you (?:all|guys)? ?think|thoughts|any objections|ok with (?:this|that)|hom qua|hom nay|ngay mai|"
    r"chieu nay|toi nay|"
    r"sang mai|tuan sau|yesterday|tomorrow|tonight|today|monday|friday|next week)\b|"
    r"^(?:did|have|has|are|can|could|will|would) (?:you|we|they|he|she|someone|anyone)\b(?! (?:explain|give|show|tell|"
    r"summari|translate|"
    r"shorten|elaborate|calculate|compare|list|say|make it|write|expand|measure|find|calculate))"
)
"""Questions that people put to each other."""
LONGEST_TALK = 300
"""Characters of a reply that may be talk: longer ones are texts to work on."""
MOST_WORDS_OF_A_TOPIC = 6
"""Words of a reply without any sign that it asks, which may still name what is to be answered next ("còn TikTok")."""
SURE_TALK_AWAITED = 2.0
"""The same of somebody whom the bot just asked for a question: who puts one may speak of what they do."""
SURE_TALK, SURE_REQUEST = 1.0, -1.0
"""Scores by the words of other replies from which one is talk, and down to which one is said to the bot, whatever the
patterns here tell. With each writer left out, talk is told in 114 of 130 replies (by the patterns alone in 105), and
what is said to the bot in 104 of 111 (100)."""
_NUMBERS_OF_RESULT, _WORDS_A_NUMBER = 2, 3
"""Numbers of a reply that is one for a calculation, and how many words it has for each at the most."""
SOCIAL = frozenset(
    "acknowledgement praise thanks laughter farewell greeting apology wellbeing bored-chat privacy complaint rude "
    "identity opinion human "
    "is-it-good hurry check-this home".split()
)
"""Acts that need no answer where people talk under the bot's message."""


OPERATIONS = frozenset(
    "shorter one-sentence summary simpler example why more others next previous other-one all source which-year item "
    "how-computed checklist to-english to-vietnamese".split()
)
"""Acts that ask the bot for something of what it shows, and that people hardly say to each other in the same words."""
SURE_OPERATION = 0.8
"""Score (0 to 1) of such an act from which a reply that looks like talk is said to the bot after all. Of 240 replies
between people none that names nobody and sounds like no talk reaches it."""


_ORDER = expression(
    r"^\W*(?:giup )?(?:(?:cho|giup) (?:em|anh|chi|minh|toi|team|ca nha|moi nguoi) )?(?:cho (?:biet|xem|hay|hoi)|"
    r"liet ke|tom tat|giai thich|so sanh|"
    r"tinh|dich|neu|trinh bay|phan tich|tra loi|tim|tra cuu|tra giup|kiem tra|noi (?:ro|them|ve)|dua ra|tong hop|"
    r"nhac lai|"
    r"list|explain|summari[sz]e|compare|calculate|tell)\b"
)
"""How it goes on behind "nhờ bot" and the like where the bot shall do something; folded."""


_ASKED_TO = expression(
    r"(?:^|\b(?:em|anh|chi|minh|toi|tui|e|c|a|cho|de|thoi|da|a|ok) )"
    r"(?:(?:xin |kinh |thu )?nho|(?:lam )?phien|(?:kinh )?de nghi|yeu cau|(?:kinh )?mong|xin)$|"
    r"\b(?:cho|xin)(?: phep)? (?:em|anh|chi|minh|toi|tui|e|c|mik|m) hoi$"
)
"""What stands before a name where somebody asks it for something: "nhờ bot tính giúp", "cho em hỏi bot"; folded."""
_DONE = expression(r"\b(?:roi|xong|chua|hom (?:qua|nay|truoc)|hoi nay|luc nay|khi nay|giup roi)\b")
"""Words of what was done, or is asked whether it is; folded."""


def asked_to(before: str) -> bool:
    """Tell whether what stands before the bot's name asks it for something, or says that it is asked."""
    return bool(_ASKED_TO.search(fold(before)))


def is_order(after: str) -> bool:
    """Tell whether what stands behind "nhờ bot" says what it shall do."""
    return bool(_ORDER.match(fold(after))) and not _DONE.search(fold(after))


def asks_something(text: str) -> bool:
    """Tell whether a reply asks the bot for something by its words, as a question or as a wish."""
    if len(text) > LONGEST_TALK:
        return True
    return bool(_is_question(text) or _TO_THE_BOT.search(fold(text)))


def _is_question(text: str) -> bool:
    """Tell whether a text asks by its words, in those of chat and of the Central dialect too."""
    if _MARKED_QUESTION.search(compose(text)):
        return True
    # Laughter would become a "không": "kkk".
    written_out = undo_chat_spelling(in_common_words(_LAUGHS.sub("", compose(text))))
    forms = (_RHETORICAL.sub(" ", fold(each)) for each in dict.fromkeys((text, written_out)))
    return any(_ASKS.search(form) for form in forms)


def states_belief(text: str) -> bool:
    """Tell whether a text sets a figure against what is shown, and speaks to nobody."""
    return bool(_BELIEVES.match(fold(text))) and not speaks_to_somebody(text)


def may_be_request(text: str) -> bool:
    """Tell whether a reply that looks like talk by its words may still be a wish to the bot: it names nobody."""
    folded = fold(text)
    speaks = (
        opens_with_name(text)
        or ends_with_name(text)
        or names_doer(text)
        or speaks_to_somebody(text)
        or speaks_to_everybody(text)
    )
    if _is_said_of_bot(text) or (_LAUGHS.search(text) and not asks_something(text)):
        return False
    if _INTO_OWN.search(folded) and not asks_something(text):
        return False
    return not speaks and bool(words(fold(text))) and talk_words().score(text) <= SURE_TALK


def _is_said_of_bot(text: str) -> bool:
    """Tell whether a text remarks on what the bot says or is, or tells what people do with it: "à rứa", "ghê ta"."""
    text = text.strip()
    folded = fold(text)
    if _IS_SO.match(folded) or _PRAISES.search(folded):
        return True
    if (_TOLD_SO.match(folded) or _tells_own_doing(folded)) and not (_ASKS.search(folded) or "?" in text):
        return True
    named = _BEGINS_WITH_BOT.match(folded)
    return named is not None and tells_of_bot(text[named.end() :], is_wish=bool(_TO_THE_BOT.search(folded)))


def _tells_own_doing(folded: str) -> bool:
    """Tell whether people say what they will do; few words with a number, or several of them, may be for a sum."""
    said = words(folded)
    numbers = sum(any(map(str.isdecimal, word)) for word in said)
    may_be_sum = numbers > _NUMBERS_OF_RESULT or (numbers and len(said) <= MOST_WORDS_OF_A_TOPIC)
    return not may_be_sum and bool(_OWN_DOING.match(folded))


def _tells_whose_numbers(folded: str) -> bool:
    """Tell whether the numbers of one more person or post are told: "còn của bé Mít nữa: 900 like 30 cmt"."""
    return bool(_TELLS_WHOSE.match(folded)) and len(_COUNTED.findall(folded)) >= _NUMBERS_OF_RESULT


def _hands_over(text: str) -> bool:
    """Tell whether the last sentence of several is for a person by name: "theo cái này chỉ 12. Vy trả giá nhé."."""
    *before, last = _SENTENCE_END.split(text.strip(" .!\n"))
    return bool(before) and opens_with_name(last) and bool(_TAKES_IN_HAND.search(compose(last)))


def is_talk(text: str, *, names_others: bool, was_asked: bool = False) -> bool:
    """Tell whether a reply to the bot is talk between people, by its words; `names_others`: it has their @names.

    Where the bot asked for it (`was_asked`), a text may be long without asking anything by its words.
    """
    if names_others or len(text) > LONGEST_TALK:
        return names_others
    folded = fold(text).strip()
    is_for_person = opens_with_name(text) or ends_with_name(text) or names_doer(text) or _hands_over(text)
    if is_for_person or _is_said_of_bot(text):
        return True
    if states_belief(text) or _tells_whose_numbers(folded):
        return False
    score = talk_words().score(text)
    if score < SURE_REQUEST and not speaks_to_somebody(text):
        return False
    if _REMARKS.search(folded) and not _ASKS.search(folded):
        return True
    if _TO_THE_BOT.search(folded) and not (speaks_to_somebody(text) and _HANDS_ON.match(folded)):
        return False
    if not words(folded):
        return "?" not in text
    is_question = _is_question(text)
    if not is_question and (_LAUGHS.search(text) or _WONDERS.search(folded)):
        return True
    most = SURE_TALK_AWAITED if was_asked and is_question else SURE_TALK
    if score > most or speaks_to_somebody(text) or _PEOPLE_ASKED.search(folded):
        return True
    if is_question:
        return False
    numbers = sum(any(map(str.isdecimal, word)) for word in words(folded))
    if numbers >= _NUMBERS_OF_RESULT and len(words(folded)) <= _WORDS_A_NUMBER * numbers:
        return False
    if any(map(str.isdecimal, text)) and len(words(folded)) <= MOST_WORDS_OF_A_TOPIC:
        return folded.startswith("+")
    is_long = len(words(folded)) > MOST_WORDS_OF_A_TOPIC and not was_asked
    return is_long or bool(
        speaks_to_everybody(text) or _HANDS_ON.search(f"{folded} ") or _SAYS.search(folded) or _SPEAKER.search(folded)
    )
