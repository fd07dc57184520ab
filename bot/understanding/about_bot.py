"""What people say to the bot about it, or about how they are: who it is, how it is used, that they are tired.

Such messages are short, and every word of them must be known here: one that names a thing asks for that.
"""

import re
from collections.abc import Mapping

from bot.understanding.clauses import asks_surely
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 12
"""Words of such a message."""
_PAYS = r"(?:tra|mat|ton|tinh|thu|dong) (?:them )?(?:tien|phi)|mien phi|free|ton kem"
_TELLING: Mapping[str, re.Pattern[str]] = {
    "identity": expression(
        r"\b(?:(?:m|may|ban|bot|b|cau|em|ad|ai day|day) la (?:ai|gi|cai gi|con gi|bot|robot|nguoi|may|gpt)|"
        r"(?:nguoi|human|person)(?: that| thiet)? (?:hay|or)(?: la)?(?: an?)? (?:may|bot|robot|ai|machine)|"
        r"(?:bot|may|robot) (?:hay|or)(?: la)?(?: an?)? (?:nguoi|human|person)|"
        r"(?:are|r) (?:you|u) (?:an? )?(?:real |actual )?(?:bot|robot|human|person|ai|machine|real|chatgpt)|"
        r"(?:who|what) (?:are|r) (?:you|u)|la nguoi that)\b"
    ),
    "help": expression(
        r"\b(?:(?:bot|con bot|app|cai nay|em nay|con nay)(?: nay| do)? (?:xai|dung|su dung|hoat dong|lam duoc|biet lam|"
        r"choi)"
        r"(?: \w+)? ?(?:sao|the nao|nhu nao|ntn|kieu gi|gi|j|lam sao|nhu the nao)|"
        r"(?:xai|dung|su dung) (?:con |cai |em )?bot(?: nay)? "
        r"(?:sao|the nao|nhu nao|ntn|kieu gi|lam sao)|"
        r"how (?:do|can|should) (?:i|we) (?:use|work with) (?:this|you|the bot|it)|"
        r"how (?:does|do) (?:this|the bot|it|you) work|"
        r"(?:bot |ban |em |may |m |no )?(?:lam|giup|biet lam|tra loi|tinh) duoc (?:nhung |may )?(?:gi|j|chi|cai gi)|"
        r"what can (?:you|this bot|the bot|u) do|"
        r"(?:ban|bot|m|em|con bot|bot nay)(?: co the| biet)? (?:lam|giup|ho tro|tra loi)(?: minh| em|"
        r" toi)?(?: duoc| dc)?"
        r"(?: nhung| cac)? (?:gi|j|cai gi|viec gi|chuyen gi)(?: cho (?:minh|em|toi))?)\b"
    ),
    "free": expression(
        r"\b(?:(?:dung|xai|hoi|su dung) (?:con |cai |em )?(?:bot|ban|may|app|cai nay|con nay|nay)(?: nay)? "
        rf"(?:co )?(?:phai |bi )?(?:{_PAYS})|"
        rf"(?:bot|ban|app|cai nay|con nay)(?: nay)? (?:co )?(?:phai |bi )?(?:{_PAYS})|"
        r"(?:is|are) (?:this|it|the bot|this bot|you) (?:for )?free|"
        r"(?:do|does|will|must) (?:i|we) (?:have to |need to )?pay (?:to use|for|for using) "
        r"(?:you|u|this|this bot|the bot|it)|"
        r"how much (?:do|does) (?:you|u|this bot|the bot) (?:cost|charge)|"
        r"(?:bao nhieu|bao nhiu|bn|nhieu|nhiu|may)(?: tien)?(?: (?:mot|1|moi|hang) (?:thang|nam|lan|tuan))?(?: de|"
        r" khi| ma)? "
        r"(?:xai|dung|su dung|thue) (?:con |cai |em )?(?:bot|app)(?: nay)?|"
        r"(?:xai|dung|su dung) (?:con |cai |em )?(?:bot|app)(?: nay)? (?:gia |het |ton )?(?:bao nhieu|bn|nhieu|"
        r"may)(?: tien)?"
        r"(?: (?:mot|1|moi) (?:thang|nam|lan))?)\b"
    ),
    "differ": expression(
        r"\b(?:(?:vi |tai )?sao|why (?:do|are|is|don t|do not)|how come)(?: lai| ma)? (?:the |these |those |my |our )?"
        r"(?:hai|2|may|cac|two)(?: con| cai)? (?:so|ket qua|chi so|figures?|numbers?|results?)(?: lieu)?"
        r"(?: nay| do| kia| no| lai| so nay){0,2} (?:lech|khac|chenh|vech|(?:khong|ko|k|hong) (?:khop|giong)|"
        r"differ(?:ent)?|"
        r"(?:not )?match|(?:not )?the same)(?: nhau)?(?: nhieu| xa| du| the)?\b"
    ),
    "rude": expression(
        r"\bbot(?: \w+){0,4} (?:ngu|ngoc|dot|te|vo dung|cui|dom|rac|nhu (?:hach|cc|shit)|"
        r"stupid|dumb|useless|sucks?|trash)\b|"
        r"\b(?:stupid|dumb|useless|ngu) bot\b(?: (?:just |only )?(?:wasting|wasted|waste of) (?:my |our )?(?:time|"
        r"\d{1,3} "
        r"(?:min\w*|hours?)|whole day))?|"
        r"\b(?:wasting|wasted|waste of) (?:my |our )?(?:time|\d{1,3} (?:min\w*|hours?))\b|"
        r"\b(?:you|u) (?:are |re |r )?(?:so |really |totally )?(?:useless|stupid|dumb|a joke|trash)\b"
    ),
    "praise": expression(r"\b(?:iu|yeu|thuong|luv|love)(?: em| con| be| this| the)? (?:bot|ban|you|u)\b"),
    "tired": expression(
        r"\b(?:met|duoi|kiet suc|buon ngu|nan|ap luc|stress|xiu|ra roi|tired|exhausted|sleepy|burnt out|burned out)\b"
    ),
}
"""Words that tell which it is; folded."""
_OWN_SOURCE = expression(
    r"\b(?:(?:what|which|where)(?: is| s| are)?(?: do| did)?(?: you| u| bot)?(?: get)? (?:your|ur|the bot s|this) "
    r"(?:data|info|information|answers?|figures|numbers|knowledge)(?: sources?)?(?: from)?|"
    r"(?:what|which)(?: is| s| are)? (?:your|ur) (?:data )?sources?|"
    r"(?:nguon|du lieu|data|thong tin|so lieu) (?:du lieu |thong tin |so lieu )?cua (?:ban|bot|may|m) "
    r"(?:la |lay |o |tu ){0,2}(?:gi|dau|nao|dau ra))\b"
)
"""The question what the bot answers from; folded."""
_BESIDE = frozenset(
    "a ah u ua uh du dzu oi troi ma ui ne ta a ba me chu z v vay the nhi ha ho hen day do ban bot m may em b cau "
    "la qua lam ghe that thiet su vl vai vcl luon roi r hom nay bua dang i m im am so too very really "
    "today ok this that just hello hi chao con cai nay xai dung gi ai nguoi hay you are real an the "
    "please pls duoc co phai khong ko k hong hok to use nhau di nha nhe muon minh toi t tui e het ton can".split()
)
"""Words beside them; folded."""


_WHETHER_TO_PAY = expression(
    r"(?:co )?(?:phai |bi |can )?(?:tra (?:tien|phi)|mat (?:tien|phi)|ton (?:tien|phi))(?: gi)? "
    r"(?:khong|ko|k|hong|hok|hem)"
    r"(?: (?:vay|v|z|a|ta|nhi|ban|bot|ha|the)){0,3}"
)
"""The question whether something is to be paid, and nothing of what; folded."""

_WORRIES = expression(
    r"\b(?:lo (?:qua|lam|lang|ghe|that|so)|mat ngu|(?:ap luc|stress|buon|hoang mang) (?:qua|lam|ghe|that|suot|"
    r"muon)|tuyet vong|"
    r"sap (?:pha san|dong cua|sap tiem|nghi viec)|(?:so|ngai) (?:bi )?(?:duoi|mat viec|sep mang)|worried|anxious|"
    r"stressed(?: out)?|"
    r"can ?'?t sleep|desperate|panick?(?:ing|ed)?|freaking out|losing (?:my )?(?:job|mind|sleep|money))\b"
)
"""Words of a worry; folded."""
_MOST_OF_WORRY = 30
"""Words of a message that only tells a worry."""


def worry(text: str) -> str | None:
    """Return the act of a message that only tells a worry ("em lo quá, doanh thu giảm"); None for others."""
    folded = fold(text)
    asks = "?" in text or "bot" in folded.split() or asks_surely(text) or any(map(str.isdecimal, text))
    return "worried" if _WORRIES.search(folded) and not asks and len(folded.split()) <= _MOST_OF_WORRY else None


def said_about_bot(text: str, *, shown: bool = False) -> str | None:
    """Return the act of a message about the bot, or about how somebody is; None for others.

    Where nothing of the guide was `shown` right before, a bare question whether to pay is about the bot, and why two
    figures differ is asked of somebody's own.
    """
    folded = re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()
    if not folded or len(folded.split()) > _LONGEST:
        return None
    if not shown and _WHETHER_TO_PAY.fullmatch(folded):
        return "free"
    if _OWN_SOURCE.search(folded) and _BESIDE.issuperset(_OWN_SOURCE.sub(" ", folded).split()):
        return "source" if shown else "identity"
    for act, telling in _TELLING.items():
        if (
            not (shown and act == "differ")
            and telling.search(folded)
            and _BESIDE.issuperset(telling.sub(" ", folded).split())
        ):
            return act
    return None
