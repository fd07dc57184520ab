"""Whether somebody in a group says in words how the bot is to behave there from now on, which its settings decide."""

from bot.groups.people import speaks_to_somebody
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_WISH = 160
"""Characters of a wish for a setting: longer texts tell a story."""
_WHEN_CALLED = expression(
    r"\b(?:dung|khong (?:can|duoc|nen)|thoi|chi|ngung|tat|don'?t|do not|stop|only|never)\b.{0,40}"
    r"\b(?:tra loi|rep|nhay vao|noi leo|len tieng|xen|noi|answer|reply|respond|speak|talk|butt in|jump in)\w*\b.{0,40}"
    r"\b(?:(?:khong|ko|k|chua|hong) (?:co )?(?:ai|duoc) (?:hoi|goi|keu|tag|nho)|(?:duoc|co nguoi|ai) (?:hoi|goi|tag|"
    r"nhac)|goi ten|tu y|lung tung|linh tinh|unless|nobody (?:asks|asked)|no one (?:asks|asked)|not asked|unasked|"
    r"when (?:i |we |you(?:'re| are) )?(?:call|ask|tag|mention)\w*)\b|"
    r"\b(?:bat|tat) (?:che do )?tu (?:dong )?tra loi\b|\bdung (?:co )?(?:tu y|tu dong) (?:tra loi|noi)\b"
)
"""That it answers only when it is called, or also when it is sure. Compared with folded text, as all here."""
_QUIET = expression(
    r"\b(?:tat|im(?: lang)?|yen(?: lang)?|ngung|nghi|dung (?:keu|nhan|lam phien|rung|thong bao|tra loi|noi)|mute|"
    r"be quiet|silent|silence|turn off|quiet hours|gio yen tinh)\b.{0,40}"
    r"\b(?:buoi toi|buoi trua|ban dem|ban trua|ban ngay|gio nghi|cuoi tuan|ngoai gio|sau \d{1,2} ?(?:h|g|gio)|"
    r"(?:at|during|over) (?:night|lunch)|night|evenings?|weekends?)\b|"
    r"\b(?:mute|be quiet|silent|silence|turn off|stop)\b.{0,40}\bafter \d|"
    r"\btu \d{1,2} ?(?:h|g|gio)\d{0,2}\b.{0,30}\b(?:im|im lang|yen|tat|nghi|dung|ngung)\b|"
    r"\b(?:im|im lang|yen lang|tat|nghi|ngung)\b.{0,20}\btu \d{1,2} ?(?:h|g|gio)"
)
"""That it makes no sound at certain hours."""
_SHORT = expression(
    r"\b(?:tu gio|tu nay|luon luon|lan sau|mac dinh|ve sau|from now on|by default|"
    r"always (?:answer|reply|keep it|be))\b.{0,40}"
    r"\b(?:ngan|gon|van tat|short\w*|brief\w*|concise)\b|"
    r"\b(?:ngan|gon|short|brief)\b.{0,30}\b(?:tu gio|tu nay|luon luon|lan sau|ve sau|from now on|always)\b"
)
"""How long its answers are from now on."""
_DELETES = expression(
    r"\b(?:tu (?:dong )?)?(?:xoa|don|delete|clean up) (?:het |luon |bot )?(?:cac )?(?:lenh|cau tra loi|tin(?: nhan)? "
    r"cua bot|commands|your (?:answers|messages))\b.{0,30}\b(?:sau|after|di|tu dong|automatically)\b"
)
"""That commands or its answers are deleted after a time."""
_WISHES = (_WHEN_CALLED, _QUIET, _SHORT, _DELETES)


_TELLS = expression(
    r"\b(?:goi|keu|tag|nhac|hoi|rep)(?: ten)? (?:no|con bot|em no|be no|em ay)\b|"
    r"\bonly (?:answers|replies|responds|speaks|talks)\b"
)
"""How people tell each other when the bot answers, of which they speak as "nó"."""


def wishes_setting(text: str) -> bool:
    """Tell whether a text says how the bot is to behave in the group from now on."""
    folded = fold(text)
    is_told = _TELLS.search(folded) or speaks_to_somebody(text)
    return len(folded) <= LONGEST_WISH and not is_told and any(wish.search(folded) for wish in _WISHES)
