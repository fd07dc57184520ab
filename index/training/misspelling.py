"""Change texts as people type them: without diacritics, in chat spelling, with slips of the keyboard."""

import random
import re
from collections.abc import Callable, Sequence

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import strip_diacritics

CHAT_SPELLINGS: dict[str, tuple[str, ...]] = {
    "không": ("ko", "k", "hk", "hok", "hong", "hông", "kg", "khg", "khong", "hem", "kh", "hg", "hog", "khum"),
    "gì": ("j", "gi", "ji", "z"),
    "được": ("đc", "dc", "đk", "dk", "dx", "đx", "đựơc"),
    "như thế nào": ("ntn", "nhu nao", "tn"),
    "thế nào": ("tnào", "tnao", "tn"),
    "bao nhiêu": ("bn", "bnhiu", "bnhiêu", "bao nhiu", "bnh", "nhiu", "nhiêu"),
    "mọi người": ("mn", "mng", "m.n", "mina"),
    "người": ("ng", "ngừi", "ngta", "nguoi"),
    "với": ("vs", "vớ", "dới", "zới", "voi"),
    "vậy": ("v", "z", "zậy", "dz", "dậy", "zay", "dợ", "zợ", "vại"),
    "làm": ("lm", "lam", "làmm"),
    "rồi": ("r", "rùi", "gòi", "rồy", "rui", "ròi"),
    "cũng": ("cx", "cg", "cũg", "cug", "kũng"),
    "nữa": ("nx", "nữaa", "nua"),
    "biết": ("bít", "bik", "bjt", "bik", "bt", "bitt"),
    "trước": ("trc", "trcc", "truoc"),
    "mình": ("mk", "mik", "mìh", "mjnh", "mh"),
    "bạn": ("b", "bợn", "bn", "pạn"),
    "em": ("e", "iem", "ẻm"),
    "anh": ("a", "ah"),
    "chị": ("c", "cj", "chj"),
    "các": ("cc", "kác"),
    "những": ("nhg", "nhữg", "~"),
    "này": ("nài", "nì", "nè"),
    "thì": ("thj", "thỳ", "t"),
    "là": ("lak", "lờ", "la"),
    "cái": ("cai", "ký"),
    "sao": ("s", "xao"),
    "muốn": ("mún", "mun", "muon"),
    "nhiều": ("nhìu", "nhju", "nhiu"),
    "quá": ("qá", "wá", "quớ", "wa"),
    "quen": ("qen", "wen"),
    "yêu": ("iu", "iêu"),
    "thích": ("thik", "thick", "thjk"),
    "xong": ("xog", "xg", "xongg"),
    "thôi": ("thui", "thoy", "thoi"),
    "ơi": ("oi", "ưi", "ơii"),
    "vì": ("vj", "vi"),
    "tiền": ("xiền", "xèng", "tìn"),
    "luôn": ("lun", "luonn", "lunn"),
    "trong": ("trg", "tr"),
    "thị trường": ("thị trg", "tt", "thitruong"),
    "công ty": ("cty", "cti", "côngty"),
    "khách hàng": ("kh", "khách", "khhang"),
    "doanh nghiệp": ("dn", "doanhnghiep"),
    "quảng cáo": ("qc", "quảngcáo", "qcáo"),
    "nhân viên": ("nv",),
    "ví dụ": ("vd", "vdu"),
    "hôm nay": ("hnay", "hn"),
    "bây giờ": ("bh", "bây h", "giờ"),
    "giờ": ("h", "jờ"),
    "viết": ("vt", "vít"),
    "chương trình": ("ctr", "ct"),
    "sản phẩm": ("sp", "sphẩm"),
    "thương hiệu": ("thg hiệu", "brand"),
    "người theo dõi": ("fl", "follow", "flw", "ng theo dõi"),
    "theo dõi": ("fl", "tdõi"),
    "bình luận": ("cmt", "bl"),
    "chiến dịch": ("camp", "chiếndịch", "cdịch"),
    "hợp đồng": ("hđ",),
    "tương tác": ("ttác", "tươngtác"),
    "hiệu quả": ("hquả", "hiệuquả"),
    "ảnh hưởng": ("ảnhhưởng", "a/h"),
    "nói": ("nóii", "ns"),
    "giống": ("giốg", "jống"),
    "đang": ("đg", "dg"),
    "phải": ("fải", "phảiii", "pải"),
    "hay": ("hai", "hayy"),
    "nhỉ": ("nhể", "ta", "nhờ"),
    "nhé": ("nha", "nhá", "nhoa"),
    "đi": ("đy", "di"),
    "tôi": ("toi", "tui"),
    "influencer": ("influ", "inf", "ìnluencer", "influencers", "influenser", "influncer", "influcer"),
    "influencer marketing": ("inf mkt", "influ mkt", "influ marketing", "inf marketing", "im"),
    "marketing": ("mkt", "mar", "maketing", "marketting", "mkting"),
    "instagram": ("ig", "insta", "ins"),
    "facebook": ("fb", "face", "phây"),
    "youtube": ("yt", "ytb", "diutube"),
    "tiktok": ("tt", "tóp tóp", "tik tok"),
    "google": ("gg", "gu gồ"),
    "engagement": ("eng", "engage"),
    "agency": ("agc",),
    "quan tâm": ("qtâm", "qt"),
    "chia sẻ": ("share", "chiasẻ"),
}
"""Proper spelling -> what stands for it in chats."""

SpellingChange = Callable[[str, random.Random], str]

_KEY_NEIGHBOURS = {
    "a": "sq",
    "b": "vn",
    "c": "xv",
    "d": "sf",
    "e": "wr",
    "g": "fh",
    "h": "gj",
    "i": "uo",
    "k": "jl",
    "l": "k",
    "m": "n",
    "n": "bm",
    "o": "ip",
    "p": "o",
    "q": "wa",
    "r": "et",
    "s": "ad",
    "t": "ry",
    "u": "yi",
    "v": "cb",
    "x": "zc",
    "y": "tu",
}


_INFLUENCER = expression(r"\b[Ii]nfluencers?\b(?! marketing)")
_OTHER_NAMES = ("KOL", "KOL", "người có ảnh hưởng", "người ảnh hưởng", "influ", "người nổi tiếng trên mạng")
_OTHER_ENGLISH_NAMES = ("KOL", "KOLs", "content creator", "social media personalities")
_VIETNAMESE = expression(r"[^\x00-\x7f]")


def rename_influencers(text: str, chance: random.Random) -> str:
    """Return the text with another word for influencers; the name of the field, influencer marketing, stays."""
    names = _OTHER_NAMES if _VIETNAMESE.search(text) else _OTHER_ENGLISH_NAMES
    return _INFLUENCER.sub(lambda _: chance.choice(names), text)


def strip_some(text: str, chance: random.Random, share: float = 0.5) -> str:
    """Take the diacritics off a share of the words."""
    return " ".join(strip_diacritics(word) if chance.random() < share else word for word in text.split())


def spell_as_in_chats(text: str, chance: random.Random, share: float = 0.6) -> str:
    """Replace a share of the known words by chat spellings; write small letters, and no mark at the end."""
    text = text.lower().rstrip("?.! ")
    for proper, spellings in CHAT_SPELLINGS.items():
        if proper in text and chance.random() < share:
            text = re.sub(rf"(?<!\w){re.escape(proper)}(?!\w)", chance.choice(spellings), text)
    return text


def slip(text: str, chance: random.Random, rate: float = 0.04) -> str:
    """Make slips of the keyboard at a rate a letter: another key, a letter doubled, lost or swapped, a lost space."""
    letters = list(text)
    for i, letter in enumerate(letters[:-1]):
        if chance.random() >= rate:
            continue
        kind = chance.randrange(5)
        if letter == " ":
            letters[i] = "" if chance.random() < 0.5 else " "
        elif kind == 0 and letter in _KEY_NEIGHBOURS:
            letters[i] = chance.choice(_KEY_NEIGHBOURS[letter])
        elif kind == 1:
            letters[i] = letter * 2
        elif kind == 2:
            letters[i] = ""
        elif kind == 3 and letters[i + 1] != " ":
            letters[i], letters[i + 1] = letters[i + 1], letter
    return "".join(letters)


def strip_all(text: str, chance: random.Random) -> str:
    """Take off all diacritics."""
    return strip_diacritics(text)


def swap_sound_letters(text: str, chance: random.Random) -> str:
    """Write letters by sound as young people do: `j` for gi, `z` or `w`, `f` for ph."""
    for proper, written in (("gi", "j"), ("ph", "f"), ("qu", "w"), ("v", "z"), ("d", "z"), ("c", "k")):
        if chance.random() < 0.25:
            text = re.sub(rf"\b{proper}", written, text)
    return text


CHANGES: Sequence[tuple[SpellingChange, float]] = (
    (strip_all, 0.34),
    (strip_some, 0.12),
    (spell_as_in_chats, 0.22),
    (slip, 0.1),
    (swap_sound_letters, 0.03),
)
"""Each change with its probability in training; with the rest (0.19) the text stays. Missing diacritics are most
likely: they are frequent, and the base encoder knows them least."""


def vary(text: str, chance: random.Random) -> str:
    """Return the text as somebody else might have typed it."""
    draw = chance.random()
    for change, probability in CHANGES:
        if draw < probability:
            changed = change(text, chance)
            both = change in (spell_as_in_chats, slip) and chance.random() < 0.4
            return strip_diacritics(changed) if both else changed
        draw -= probability
    return text.lower() if chance.random() < 0.3 else text
