"""Whether a question to everybody is about the team's own affairs, which no guide knows, or about things in general."""

from bot.groups.counted_words import affair_words
from bot.groups.people import speaks_to_somebody, without_courtesy
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_TYPED = (
    r"\b(?:chị|anh(?! hưởng| chị| em)|(?<!trẻ )em(?! bé)|mình|tụi|sếp|rồi|chưa(?! (?:có|biết|hiểu|từng|nổi|đúng))|"
    r"xong|này|"
    r"nãy|đó(?! là)|kia|ấy|mai|bạn(?! (?:bè|nên|cần|có thể))|hôm|(?:sáng|trưa|chiều|tối|đêm) nay|năm nay|tháng nay|"
    r"đợt|hồi)\b"
)
"""Words for the speaker, the team, something pointed at and times, where the text has diacritics."""
_BARE = (
    r"(?<!hinh )(?<!tieng )(?<!nuoc )\banh\b(?! (?:huong|chi|em|sang))|(?<!dia )(?<!chi )\bchi\b(?! (?:phi|tieu|tiet|"
    r"so|tra|"
    r"dinh|em|nen|can|la|co|duoc|dung|bang|voi|bao|nhanh))|(?<!thong )(?<!chung )\bminh\b(?! (?:chung|bach|hoa))|"
    r"(?<!tre )\bem\b(?! be)|\b(?:tui|sep|hom|dot|hoi nay)\b|(?<!\bthe )\broi\b(?=\W*$)(?<!tinh roi)(?<!ve roi)"
    r"(?<!va roi)(?<!so roi)|\b(?<!bao )chua\b(?! (?:co|biet|hieu|tung|noi))|(?<!hien )(?<!ngay )(?<!thoi )\bnay\b|"
    r"\bkia\b|\bay\b|"
    r"(?<!khuyen )(?<!thuong )\bmai\b|\b(?:bai|cai|kol|video|clip|post|phuong an|y|gia|nguoi) do\b(?! luong)|"
    r"\bban (?:influencer|kol|koc|micro|nano|ay|do|kia|nay)\b"
)
"""The same where the text has none: less can be told then."""
_WHOSE = (
    r"\b(?:bon minh|ben (?:minh|em|anh|chi|kia|do|nay|ay|agency|khach|ho|ban|to|tui|doi thu)|phia (?:agency|khach|ban|"
    r"kia|ho|nhan)|"
    r"(?:cong ty|cty|shop|nhan|phong|nhom|team) (?:minh|em|anh|chi|ta|nay|marketing minh)|team|boss|ke toan|"
    r"chung (?:ta|toi|minh)|"
    r"khach (?:co|duyet|muon|khong|bao|noi|chiu|doi|hoi|chua|da|dang|ok)|(?:cac|may) ban|our|ours|we|we're|we've|she|"
    r"he(?:'s| is| has| did| want)|they|(?:pay|paid|ask|send|tell|contact|book|booked|with|from|for) (?:them|us)|"
    r"client'?s?|"
    r"my (?:post|campaign|boss|client|budget|team|company|kol|influencer|video|page|channel)|"
    r"i (?:sent|paid|have|saw|heard|posted|uploaded|forgot|need to send)|"
    r"your (?:rate|quote|price|list|file|team|report|opinion|client|post|video))\b"
)
"""Whose affairs they are: the team, its client, somebody spoken of."""
_THIS = (
    r"\b(?:nay gio|o tren|ben tren|vua roi|vua chay|khi nay|luc nay(?!\w)|nhu vay|nhu the)\b|\b(?:this|that|these|"
    r"those) "
    r"(?!(?:an?|is|are|brands?|people|companies|influencers? (?:have|are)|influencer marketing)\b)\w+|"
    r"\b(?:this|that|those|these)\W*$|"
    r"\bit\b(?! (?:\w+ )?(?:to|that|worth|necessary|possible|legal|true|takes?|costs?)\b)"
)
"""What points at something that was said or shown elsewhere."""
_TIMES = (
    r"\b(?:(?:tuan|thang|quy|dot|ky|lan|vu|mua) (?:sau|truoc|toi|roi|vua roi|qua|[0-9]+)|(?:bai|post|clip) (?:truoc|"
    r"vua roi|qua)|"
    r"thu [2-7]|nam (?:sau|ngoai)|"
    r"may gio|may h|deadline|lich (?:hop|dang|quay|chay)|yesterday|today|tomorrow|tonight|(?:last|next|past|coming) "
    r"(?:week|month|quarter|year|time|post|campaign|one)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|q[1-4]|yet|"
    r"already|so far|right now|asap|[0-9]{1,2}/[0-9]{1,2}|t[0-9]{1,2})\b"
)
"""Times that belong to a team's own calendar."""
_DONE = (
    r"\b(?:chot|da (?:ky|gui|duyet|tra|dang|book|nhan|chay|len)|dang (?:giu|cam|doi|ho|cho duyet)|bi (?:go|boc phot|"
    r"huy|tre)|"
    r"con (?:bao nhieu|han|slot|thieu)|lo phan|phu trach|dung han|dang sai|huy (?:keo|hop dong|lich)|ban nhap|"
    r"len song|rep|tra bai|"
    r"(?:kol|koc|influencer|creator)s? (?:nao )?(?:co |bao gio |khi nao |da )*(?:dong y|chiu|gui|rep|huy|tu choi|"
    r"bao gia|nhan loi|tra loi|"
    r"tham gia|ten|nhan bao nhieu)|handling|in charge|"
    r"shortlist\w*|approved?|signed|sent|paid|posted|confirmed|go(?:es|ing)? live|booked|hear(?:d)? back|news from|"
    r"saved|stored|"
    r"deliver the|reply|replied|free on|okay with|ok with|agree to)\b"
)
"""Whether something of the team's was done, and by whom."""
_THINGS = (
    r"\b(?:(?:phuong an|option|plan|y|version|concept|slide|de xuat) (?:[0-9]+|[ab])|file|link|slide|deck|drive|sheet|"
    r"list|"
    r"de o dau|o dau (?:roi|vay|the)|"
    r"the (?:client|campaign|script|shortlist|brief|report|kols?|video|post|proposal|meeting|launch|agency)|"
    r"(?:chien dich|campaign|du an) (?:he|tet|noel|trung thu|xuan|moi|cu|lan|dau))\b|"
    r"^(?:is|are|was|were|did|does|has|have|will|do|when (?:will|did|does)) (?:the|any of the|all the) "
    r"(?:influencers?|creators?|kols?|budget|contract)\b"
)
"""Things that only the team has."""
_WHO = (
    r"^(?:co )?ai (?!(?:la|biet|nen|duoc goi|can|phai|co the)\b)|\bai (?:dang|lo|lam|viet|giu|gui|nhan|duyet|lien he|"
    r"quan ly|chiu|di|"
    r"quay|chot|book|cam|tra|up)\b|\b(?:book|thue|moi|chon) ai\b|"
    r"\bwho(?:'s| is| are| was)? (?:\w+ing|wrote|sent|has|did|paid|approved|made|took|got)\b|"
    r"\b(?:can|could|will|would|did|have|are) you\b(?! (?:need|measure|calculate|find|choose|have to|get|use|make))"
)
"""Questions for a person."""
_OWN = expression("|".join((_WHOSE, _THIS, _TIMES, _DONE, _THINGS, _WHO)))
_OWN_TYPED, _OWN_BARE = expression(_TYPED), expression(_BARE)
_GOES_ON = expression(
    r"^(?:con|the con|vay con|the thi|vay thi|the sao|the nhung|what about|how about|and|but|so|then)\b"
)
"""How a question begins that goes on from another."""
_WITHOUT_SUBJECT = frozenset(
    "uu nhuoc diem loi ich hai rui ro muc tieu chi phi vi du cach thuc uu the han che tac dung y nghia vai tro dac "
    "trung "
    "loai buoc khac nhau so lieu pham vi manh yeu hieu qua gia ca pros cons pro con benefits benefit advantages "
    "advantage disadvantages "
    "disadvantage risks risk goals goal examples example cost costs drawbacks drawback steps "
    "la gi nao sao tai vi the co khong ko nhung cac cai may bao nhieu ntn thi vay nhi a u ha ra lam khac "
    "what why how which is are the of and or do does there any ai cho xin neu ro hon them nua nhat chinh tong ket can "
    "nen phai duoc biet ve here so".split()
)
"""Words of which a question says nothing about its subject: "nhược điểm là gì?" goes on from what was said before."""
_OF_A_CAMPAIGN = _WITHOUT_SUBJECT | frozenset(
    "chien dich campaign budget ngan sach kenh chay tren nen tang target audience doi tuong khach hang kpi reach "
    "engagement post bai video "
    "clip that bai thanh cong cao thap ket fee fees price results result high low much many was were did perform go "
    "on platform channel "
    "using for we".split()
)
"""Words of questions about a campaign that everybody there knows: "campaign chạy trên kênh nào?"."""
_DEFINES = expression(
    r"\b(?:la gi|nghia la|khac (?:nhau|gi)|tinh (?:sao|the nao)|cach tinh)\b|^what(?:'s| is| are)(?: an?)? (?!the\b)"
)
"""A question for what a word means."""


OF_A_RULE = 1.5
"""What a sign by the patterns above adds to the score of the words; chosen, as the limit is, on writers left out."""
OWN_FROM = 0.0
"""Score from which a question is taken for the team's own affair, whatever the guide has on it."""


def is_own_affair(text: str) -> bool:
    """Tell whether a question to everybody is about the team, its people and its plans, or goes on from their talk."""
    return speaks_to_somebody(text) or _goes_on(fold(without_courtesy(text))) or own_score(text) > OWN_FROM


def own_score(text: str) -> float:
    """Return how much a question sounds like the team's own affairs, by its words and by signs of such affairs."""
    return affair_words().score(text) + (OF_A_RULE if _has_sign(without_courtesy(text)) else 0.0)


def _goes_on(folded: str) -> bool:
    """Tell whether a question goes on from another, or does not say what it is about."""
    known = _WITHOUT_SUBJECT if _DEFINES.search(folded) else _OF_A_CAMPAIGN
    return bool(_GOES_ON.search(folded)) or all(word in known for word in words(folded))


def _has_sign(asked: str) -> bool:
    folded, typed = fold(asked), asked.lower()
    ambiguous = _OWN_BARE.search(folded) if folded == typed else _OWN_TYPED.search(typed)
    return bool(ambiguous or _OWN.search(folded))
