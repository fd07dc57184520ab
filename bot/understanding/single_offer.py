"""One offer in plain words, for which somebody wants to know what it comes to: `báo 15tr 1 video, view trung bình 40k`.

A price and the views that it would buy give its CPM: by that an offer can be set beside one's own campaigns.
"""

from bot.calculations.own_quotes import own_price
from bot.calculators.cpm import CPM
from bot.calculators.cpv import CPV
from bot.understanding.clauses import asks_surely
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

_UNIT = r"(?:triệu|trieu|tr|củ|cu|chai|lít|lit|nghìn|nghin|ngàn|ngan|k|m|mil|million)"
_MONEY = (
    rf"(?:[$₫£€]\s?\d[\d.,]*\d?(?:\s?{_UNIT}(?![^\W\d_]))?"
    rf"|\d(?:[\d.,]*\d)?\s?(?:{_UNIT}\d{{0,3}}(?:\s?(?:đồng|đ|vnd|usd|đô|\$))?|usd|đô|đồng|đ|vnd|vnđ|dollars?|bucks|"
    r"pounds|quid|euros?|\$|£|€)(?!\w))"
)
_COUNT = rf"\d(?:[\d.,]*\d)?(?:\s?{_UNIT})?\d?(?![\d%$£€]|[.,]\d)"
_POST = (
    r"(?:clip|video|vid|bài(?: đăng)?|bai(?: dang)?|posts?|reels?|story|stories|tiktok|buổi live|buoi live|live|"
    r"integration)"
)
_TELLS = (
    r"(?:báo giá|bao gia|báo|bao|ra giá|ra gia|chào giá|chao gia|chào|chao|hét|het|đòi|doi|xin|lấy|lay|giá booking|"
    r"gia booking|giá book|gia book|giá|gia|cát xê|cat xe|cát-xê|cast|phí|phi|rate(?: card)?|offer(?:s|ed|ing)?(?: us|"
    r" me)?|"
    r"charg(?:es?|ed|ing)(?: us| me)?|wants?|ask(?:s|ed|ing)?(?: us| me)?(?: for)?|asking price|quot(?:es?|ed|"
    r"ing)(?: us| me)?|"
    r"fees?|price|costs?(?: us| me)?)"
)
_FILLER = (
    r"(?:\s?:|\s(?:là|la|tầm|tam|khoảng|khoang|cỡ|co|chừng|chung|mình|minh|em|anh|chị|bên em|is|are|was|of|at|about|"
    r"around|for))"
)
_VIEWED = r"(?:lượt xem|luot xem|lượt view|luot view|views?)"
_PER_POST = rf"(?:\s?/\s?(?:1\s)?{_POST}|\s(?:(?:cho|một|mot|mỗi|moi|per|for|a|an|each|one|1)\s){{1,2}}{_POST})"
_PRICE = expression(
    rf"(?<!\w){_TELLS}{_FILLER}{{0,3}}\s?(?P<price>{_MONEY}){_PER_POST}?(?!\w|\s?(?:{_VIEWED}|follow|fl\b|sub))"
)
"""How somebody tells what one post costs; in small letters."""
_OF_ONE_POST = expression(rf"(?<![\w.,])(?P<price>{_MONEY}){_PER_POST}(?!\w)")
_BEHIND_VIEWS = expression(
    rf"(?<!\w){_TELLS}{_FILLER}{{0,3}}\s?(?P<views>{_COUNT}\s?{_VIEWED})\W{{1,3}}(?:giá\s|phí\s|"
    rf"for\s)?(?P<price>{_MONEY})(?!\w)"
)
"""The price behind the views: `báo 120k view 10tr`."""
_MANY = expression(r"tr|triệu|trieu|mil|million")
"""Units of views that no price in thousands buys: one of the two is the other."""
_USUAL = (
    r"(?:\s(?:trung bình|trung binh|tb|bình quân|binh quan|avg|average|mỗi|moi|per|each|gần đây|gan day|thường|thuong|"
    rf"khoảng|khoang|tầm|tam|cỡ|chừng|is|are|of|around|about|usually|ổn định|on dinh|đều|deu|đâu|dau|dao động|là|la|"
    rf"{_POST})){{0,4}}"
)
_VIEWS = expression(
    rf"(?<!\w)(?:lượt xem|luot xem|views?){_USUAL}\s?:?\s?(?P<behind>{_COUNT})(?!\s?(?:follow|fl\b|sub))"
    rf"|(?<![\w.,])(?P<before>{_COUNT})\s?(?:lượt xem|luot xem|lượt view|views?)(?!\w)",
)
"""What one post is seen by; in small letters."""
_BESIDE = expression(
    rf"(?<![\w.,]){_COUNT}\s?(?:follow(?:ers?|s)?|fl|flw|fler|người theo dõi|nguoi theo doi|subs?(?:cribers?)?|"
    rf"fan)(?!\w)"
    rf"|(?<!\w)(?:follow(?:ers?)?|fl)\s?:?\s?{_COUNT}|(?<![\w.,])1\s{_POST}(?!\w)"
)
"""Numbers that neither figure needs."""
_LONGEST = 40
"""Words of such a message."""
_ASKED: dict[Language, str] = {
    "vi": "{figure}: chi phí {price}, lượt xem {views}",
    "en": "{figure}: cost {price}, views {views}",
}


def offer_asked(text: str, language: Language, last: str, *, judged: bool) -> str | None:
    """Return the price of an offer as it is asked for by its labels; None for other texts.

    `last` is the command of the last result: a price for views is set beside one of the same kind. `judged` texts stood
    before a question whether the offer is good; others must ask nothing.
    """
    said = text.lower()
    if len(said) != len(text) or len(said.split()) > _LONGEST or (not judged and asks_surely(text)):
        return None
    if own_price(text, language):
        return None  # a price for 1,000 views is not what all views cost
    said = _BEHIND_VIEWS.sub(r"giá \g<price> , \g<views>", said)
    prices = list(_PRICE.finditer(said)) or list(_OF_ONE_POST.finditer(said))
    if len(prices) != 1:
        return None
    left = said[: prices[0].start()] + " , " + said[prices[0].end() :]
    seen = list(_VIEWS.finditer(left))
    if len(seen) != 1 or (_MANY.search(seen[0][0]) and prices[0]["price"].endswith("k")):
        return None
    rest = _BESIDE.sub(" ", left[: seen[0].start()] + " , " + left[seen[0].end() :])
    if any(map(str.isdecimal, rest)):
        return None
    figure = last if last == CPV.command else CPM.command
    views = seen[0]["behind"] or seen[0]["before"]
    return _ASKED[language].format(figure=figure, price=prices[0]["price"], views=views)
