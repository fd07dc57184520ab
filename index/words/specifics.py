"""The years, platforms and countries that a text names: an answer about others is the wrong one."""

from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_NAMES = {
    "facebook": ("facebook", "fb"),
    "instagram": ("instagram", "ig", "insta"),
    "linkedin": ("linkedin",),
    "pinterest": ("pinterest",),
    "shopee": ("shopee",),
    "lazada": ("lazada",),
    "snapchat": ("snapchat",),
    "threads": ("threads",),
    "tiktok": ("tiktok", "tik tok"),
    "twitter": ("twitter",),
    "youtube": ("youtube", "ytb"),
    "zalo": ("zalo",),
    "whatsapp": ("whatsapp",),
    "reddit": ("reddit",),
    "twitch": ("twitch",),
    "wechat": ("wechat",),
    "asia": ("chau a", "dong nam a", "asia"),
    "china": ("trung quoc", "china"),
    "europe": ("chau au", "europe"),
    "india": ("an do", "india"),
    "indonesia": ("indonesia",),
    "japan": ("nhat ban", "japan"),
    "korea": ("han quoc", "korea"),
    "singapore": ("singapore",),
    "thailand": ("thai lan", "thailand"),
    "uk": ("nuoc anh", "uk", "britain"),
    "usa": ("nuoc my", "o my", "usa", "the us", "america"),
    "vietnam": ("viet nam", "vietnam", "vn"),
}
_WRITTEN = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "pinterest": "Pinterest",
    "shopee": "Shopee",
    "lazada": "Lazada",
    "snapchat": "Snapchat",
    "threads": "Threads",
    "tiktok": "TikTok",
    "twitter": "Twitter",
    "youtube": "YouTube",
    "zalo": "Zalo",
    "whatsapp": "WhatsApp",
    "reddit": "Reddit",
    "twitch": "Twitch",
    "wechat": "WeChat",
    "asia": "châu Á",
    "china": "Trung Quốc",
    "europe": "châu Âu",
    "india": "Ấn Độ",
    "indonesia": "Indonesia",
    "japan": "Nhật Bản",
    "korea": "Hàn Quốc",
    "singapore": "Singapore",
    "thailand": "Thái Lan",
    "uk": "Anh",
    "usa": "Mỹ",
    "vietnam": "Việt Nam",
}
_ENGLISH = {
    "asia": "Asia", "china": "China", "europe": "Europe", "india": "India", "japan": "Japan", "korea": "Korea",
    "thailand": "Thailand", "uk": "the UK", "usa": "the US", "vietnam": "Vietnam",
}  # fmt: skip
"""How names are written in Vietnamese, and those that are written otherwise in English."""
_NAME_OF = {spelling: name for name, spellings in _NAMES.items() for spelling in spellings}
_SPECIFIC = expression(rf"\b(?:(?:19|20)\d\d|{'|'.join(sorted(_NAME_OF, key=len, reverse=True))})\b")
_FIGURE = expression(r"\d")
_COUNTRIES = frozenset("asia china europe india indonesia japan korea singapore thailand uk usa vietnam".split())


def specifics(text: str) -> frozenset[str]:
    """Return the years, platforms and countries that a text names, each under one name."""
    return frozenset(_NAME_OF.get(found, found) for found in _SPECIFIC.findall(fold(text)))


def names_in(text: str, language: Language) -> tuple[str, ...]:
    """Return the years, platforms and countries that a text names, as they are written out, in their order."""
    found = dict.fromkeys(_NAME_OF.get(name, name) for name in _SPECIFIC.findall(fold(text)))
    written = {**_WRITTEN, **_ENGLISH} if language == "en" else _WRITTEN
    return tuple(written.get(name, name) for name in found)


def without_specifics(text: str) -> str:
    """Return a text, folded, without the years, platforms and countries that it names."""
    return _SPECIFIC.sub(" ", fold(text))


def countries_in(text: str, language: Language) -> tuple[str, ...]:
    """Return the countries and continents that a text names, as they are written out, in their order."""
    found = dict.fromkeys(_NAME_OF.get(name, name) for name in _SPECIFIC.findall(fold(text)))
    written = {**_WRITTEN, **_ENGLISH} if language == "en" else _WRITTEN
    return tuple(written[name] for name in found if name in _COUNTRIES)


def has_figures(text: str) -> bool:
    """Tell whether a text states figures. Only then another year or platform makes it the wrong answer."""
    return bool(_FIGURE.search(text))
