"""Whether a text can be the act that it was taken for: some need a word of their own, some must name nothing else."""

import re
from collections.abc import Mapping

from bot.understanding.acts import SAYS_HOW
from bot.understanding.clauses import asks_surely
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_TONGUE = expression(r"\b(?:eng\w*|anh|viet\w*|vn|en|vi|ta|tv|tieng|ngon ngu|languages?|nam)\b")
_TO_TONGUE = expression(
    r"\b(?:eng\w*|anh|viet\w*|vn|en|vi|ta|tv|tieng|ngon ngu|languages?|nam|dich|trans\w*|chuyen ngu|foreign|tay|"
    r"western\w*|"
    r"international|nuoc ngoai|local|us|uk)\b"
)
_WORDS_OF: Mapping[str, re.Pattern[str]] = {
    "speak-english": _TONGUE,
    "speak-vietnamese": _TONGUE,
    "to-english": _TO_TONGUE,
    "to-vietnamese": _TO_TONGUE,
    "wellbeing": expression(
        r"\b(?:"
        r"khoe|vui|met|an com|ngu|hom nay|the nao roi|ban sao|bot sao|how|what s up|whats up|sup|doing|today|"
        r"hows"
        r")\b"
    ),
    "hurry": expression(
        r"\b(?:"
        r"gap|voi|nhanh|le|deadline|dl|kip|tre|hop|doi|urgent\w*|hurry|rush\w*|asap|quick\w*|fast\w*|time|"
        r"late|waiting|now|minutes?|phut|ngay|lien|mau|di|soon|giuc|duoi|cho|"
        r"cang thang|ap luc|stress\w*|pressure\w*|panic\w*|qua tai|kiet suc|met moi|met qua|overwhelm\w*|exhausted"
        r")\b"
    ),
    "praise": expression(
        r"\b(?:"
        r"hay|gioi|tuyet|dinh|xin|xuat sac|tot|chat|ngon|de thuong|dang yeu|thong minh|pro|good|great|nice|"
        r"awesome|perfect|amazing|cool|love|smart|best|helpful|brilliant|excellent|wow|clever|well|khen|thich|"
        r"ung|uy tin|qua|huu ich|chuan|like|impress\w*|thank\w*|useful|clear|"
        r"(?:iu|yeu|thuong|luv)(?: em| con| be)? bot"
        r")\b"
    ),
    "confused": expression(
        r"\b(?:"
        r"hieu|roi|lac|lost|confus\w*|mo ho|mong lung|mu mo|get|understand|huh|ngo|clue|stuck|dau|biet|follow|"
        r"sure|bat dau|start\w*|o|sao|nao"
        r")\b"
    ),
    "help": expression(
        r"\b(?:"
        r"help\w*|giup|huong dan|hd|dung|xai|su dung|lam (?:duoc |dc )?(?:nhung |cac )?(?:gi|j)|lam sao|how|use|"
        r"using|work\w*|what can|"
        r"cach|menu|"
        r"commands?|lenh|starts?|begin|bat dau|go|nhan|bot|ho tro|support|chi dan|guide|tro giup|chuc nang|tinh nang|"
        r"can you|hoi|options?|lac|lost|sao|the nao|tu dau|biet gi"
        r")\b"
    ),
    "is-it-good": expression(
        r"\b(?:"
        r"tot|on|cao|thap|ok|okay|good|bad|high|low|re|mac|dat|cheap|expensive|kem|ngon|te|kha|duoc|normal|"
        r"chuan|fine|trung binh|average|great|decent|hop ly|dep|xau|nhieu|it|du"
        r")\b"
    ),
}
"""Words of which a text needs one to be such an act; folded."""
DOUBTS = frozenset(
    {
        "check-this",
        "is-it-good",
        "complaint",
        "acknowledgement",
        "praise",
        "opinion",
        "laughter",
        "confused",
        "again-with",
    }
)
"""Acts that a doubt about what was shown may sound like ("really?", "chắc không"): its source is the answer."""
_VIEWS = frozenset({"is-it-good", "opinion", "check-this", "again-with"})
"""Acts that ask for a view or a verdict on something."""
_OF_VIEWS = frozenset(
    "co ma ban bot cai ket muc "
    "again ah are average bad binh bot cam cao chac cheap check chinh chua chuan con correct danh dat "
    "decent dep diem dieu do doi du dung expensive feel fine gia good great ha hay hem high hok hon "
    "honest honestly hong it kem ket kha khac kiem kien lam lieu low mac moi nao ne neu new nghi nhan "
    "nhi nhieu normal number numbers oi ok okay on opinion other personally please pls qua quan re "
    "really result rieng right s sai so sure te thap that thay theo thiet think thought thoughts thu "
    "thuong tot tra true u verify view was with xac xau xet y your".split()
)
"""Words of such texts that do not name what the view is on; folded."""
_MEANS = expression(
    r"^\W*(?:(?:the|vay|ua|a)\s+)*y (?:ban|bot|cau do|do|cua ban) (?:la )?(?:sao|gi)\b|\bwhat do you mean\b"
)
"""A question what the bot meant; folded."""


_SCOLDS = expression(
    r"\b(?:ngu|ngoc|dot|dan|khung|dien|dien ro|vo dung|vo tich su|te|do|do hoi|phe|cut|bien|cam|me|ma|dm|dmm|clgt|vcl|"
    r"vl|cc|lol|lao|"
    r"xam|nham|nhi nhang|chan|buc|tuc|bot|may|lua|"
    r"stupid|idiot\w*|dumb|useless|shit\w*|fuck\w*|crap\w*|suck\w*|hate|worst|terrible|garbage|trash|moron|shut|"
    r"rubbish|wtf|damn|"
    r"hell|joke|annoying)\b"
)
"""Words of which a scolding that asks something has one; folded."""


_OF_OTHERS = expression(
    r"\b(?:ho|nguoi ta|influencers?|kols?|kocs?|creators?|khach|khan gia|thuong hieu|nhan hang|they|them|brand)\b"
    r"(?! (?:oi|nhe|nha)\b)"
)
"""Somebody else who may leave or stop: nothing is cancelled by that; folded."""


def can_be(act: str, text: str) -> bool:
    """Tell whether a text has a word of what an act says: "khó không" is no word on how the bot is."""
    if act == "cancel" and _OF_OTHERS.search(fold(text)):
        return False
    if not any(map(str.isalnum, text)):
        return True  # emoji say what they say without words: 👍👍 is praise
    if act == "rude" and asks_surely(text) and not _SCOLDS.search(fold(text)):
        return False
    needed = _WORDS_OF.get(act)
    return needed is None or bool(needed.search(fold(text)))


def asks_beyond(act: str, text: str) -> bool:
    """Tell whether a text that asks for a view or a verdict names what it is about ("theo bạn nên chọn ai")."""
    left = [word for word in re.findall(r"[a-z]+", fold(text)) if word not in SAYS_HOW | _OF_VIEWS]
    return act in _VIEWS and bool(left)


def asks_what_was_meant(text: str) -> bool:
    """Tell whether a text asks what the bot meant: what was shown is put in short."""
    return bool(_MEANS.search(fold(text)))
