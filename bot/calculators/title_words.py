"""The words in titles of columns: which input they name, and what else they say about the numbers below."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from bot.calculators.labels import LABELS, PRICES_AND_SHARES
from knowledge.toolbox.folding import fold

TitleKind = Literal["plain", "each", "total"]
"""Whether a column holds averages of one post, totals of several, or does not say."""
WordSort = Literal["field", "each", "total", "filler", "plan", "campaign", "tax_in", "tax_out"]

TAX = "tax"
"""Value-added tax in a column of its own; it is no input, and belongs to the cost."""

_ROLES: Mapping[str, str] = {
    "likes": """edge liked by, liked by, edge media preview like,
        reactions, reaction, hearts, heart, lượt tim, lượt thả tim, thả tim, cảm xúc, lượt cảm xúc, digg,
        lượt bày tỏ cảm xúc, bày tỏ cảm xúc, tym, lượt tym, upvotes""",
    "comments": """replies, reply, cmnt, lượt bl, lượt cmt, lượt comment, phản hồi, trả lời, comments added,
        edge media to comment, edge media to parent comment""",
    "shares": "reposts, repost, retweets, retweet, lượt share, đăng lại, lượt đăng lại, sends",
    "saves": "saved, bookmarks, bookmark, lượt save, collects, collect, favorites, favourites, yêu thích, lưu lại",
    "interactions": """total engagement, post engagement, post engagements, ttác, lượt ttác, lượt engagement, eng,
        engagement count""",
    "followers": """edge followed by, followed by,
        người đăng ký, lượt người theo dõi, fans, fan, người follow, lượt fl, flw, flws, subscriber count,
        followers count, fan count, page followers, page fans, audience, audience size""",
    "reach": """reached, accounts reached, people reached, tài khoản tiếp cận, unique reach, unique viewers,
        người xem, lượt người tiếp cận""",
    "impressions": "impr, imps, imp, impressions served, lượt impression",
    "views": "plays, play, lượt view, lượt phát, video views, visits, xem video, viewed",
    "posts": """số bài đăng, số bài viết, số post, số video, số clip, post count, posts count, number of posts,
        no of posts, number of videos, videos, video count, media count, uploads, số lượng bài, số lượng bài đăng,
        số lượng bài viết, số lượng post, tổng số bài, total posts, total videos, số nội dung, media""",
    "cost": """amount spent, spent, spending, ad spend, ads spend, media spend, expense, expenses, fee, fees, price,
        payout, payouts, payment, payments, paid, booking, booking fee, booking price, booking cost, giá booking,
        phí booking, chi phí booking, tiền booking, giá book, phí book, phí, giá, báo giá, giá tiền, giá đăng bài,
        giá bài đăng, rate card, ratecard, thù lao, cát xê, catse, cast, giá cast, tiền cast, kinh phí,
        số tiền, số tiền đã chi, số tiền chi tiêu, số tiền đã chi tiêu, chi tiêu, thành tiền, thanh toán, quotation,
        chi phí quảng cáo, chi phí hợp tác, phí hợp tác, giá hợp tác, đã chi, tiền công, costs, investment,
        giá deal, giá chốt, chi, commission, commissions, affiliate commission, creator commission,
        hoa hồng, tiền hoa hồng,
        hoa hồng phải trả, hoa hồng affiliate""",
    "revenue": """gmv, doanh số, turnover, conversion value, conversions value, purchase value, purchases value,
        purchases conversion value, purchase conversion value, website purchases conversion value, sales value,
        sales revenue, sales amount, order revenue, giá trị chuyển đổi, giá trị mua hàng, total sales, income, rev,
        giá trị chuyển đổi từ lượt mua, doanh thu bán hàng, tiền bán hàng, attributed revenue""",
    "clicks": """link clicks, lượt nhấp vào liên kết, lượt click link, lượt bấm, lượt nhấn, lượt nhấp chuột,
        lượt click vào link, nhấp, nhấp vào liên kết, post link clicks, nhấp vào link, swipe ups""",
    "conversions": """purchases, purchase, lượt mua, lượt mua hàng, số đơn, số đơn hàng, lượt chuyển đổi, đơn đặt hàng,
        website purchases, total orders, mua hàng""",
    "aov": "average order value, avg order value, giá trị đơn trung bình, giá trị trung bình đơn",
    TAX: "vat, thuế, thuế vat, tax, thuế gtgt, tiền thuế, vat amount, tiền vat",
}
"""Further names of inputs that stand at the head of a column, beside the labels that people type."""
_WEAK = (
    "subscribers, subscriber, subs, sub, follows, follow, lượt theo dõi, theo dõi, lượt đăng ký, đăng ký, lượt follow"
)
"""Words for followers that in an export of posts mean those who were won by the post."""
_OFFERED = "budget, ngân sách, báo giá, quotation, rate card, ratecard"
"""Words for a cost that was planned or offered; what was paid stands in another column, if there is one."""
_OTHERS: Mapping[WordSort, str] = {
    "each": """avg, average, averages, mean, median, tb, trung bình, tr bình, bq, bình quân, trung vị, per post,
        per video, per reel, per clip, per content, mỗi bài, mỗi video, mỗi clip, mỗi post, một bài, một video, 1 bài,
        1 video, 1 clip, 1 post, trên bài, trên mỗi bài, trên video, từng bài, đơn giá, unit""",
    "total": """total, t, ttl, tổng, tổng số, tổng cộng, sum, all time, lifetime, cumulative, overall, lũy kế, cộng dồn,
        all""",
    "plan": "niêm yết, gốc, planned, dự kiến, kế hoạch, estimated, est, expected, dự toán, ước tính",
    "campaign": "campaign, chiến dịch, booked, delivered, deliverables, hợp đồng, đã đăng, trong chiến dịch",
    "tax_in": "incl vat, including vat, có vat, gồm vat, đã gồm vat, sau vat, sau thuế, after tax, gross, đã có vat",
    "tax_out": "excl vat, excluding vat, chưa vat, trước vat, chưa gồm vat, trước thuế, before tax, net, chưa có vat",
    "filler": """count, counts, number, number of, no, num, of, so, số, lượng, số lượng, lượt, post, posts, bài,
        bài đăng, bài viết, video, videos, clip, clips, reel, reels, content, nội dung, kênh, channel, account,
        tài khoản, influencer, influencers, kol, koc, kols, kocs, creator, creators, instagram, ig, insta, tiktok, tt,
        youtube, yt, facebook, fb, người, lần, cái, tất cả, hiện tại, current, latest, tiktoker, user, users, on, in,
        của, trên, for, from, thực tế, actual, real, added, received, got, đạt, đạt được, nhận được, thu được, nhận,
        ads, ad, quảng cáo, the, và, đã, recent, gần đây, gần nhất, last, cuối, media, is, total number of, thành công,
        generated, earned, brought in, obtained, mang về, thu về, tạo ra, collected,
        qty, stats, statistics, metrics, insights, x, y, twitter, linkedin, threads,
        website, chính thức, final, cuối cùng, sau deal, public, mạng xã hội, social""",
}
REFUSED_WORDS = frozenset(
    """gained gain new lost growth change rate ratio pct percent percentage % moi tang giam target kpi goal muc tieu
    ty ti le paid organic following unique skip prev previous truoc vs ctr cpm cpe cpc cpv cpa roi roas er""".split()
)
"""Words, folded, that make other numbers of a column even where they stand in brackets behind a known title."""
_MOST_WORDS = 7
"""Words of the longest phrase in the tables above."""
_ALIKE = 0.9
"""Least similarity of 0 to 1 of a misspelt word (`suscribers`): one wrong letter in ten."""
_NEAR = 0.72
"""Least similarity of a name that is suggested for a title: two wrong letters in seven."""
_LEAST_NAMED = 4
"""Letters of a name that is suggested; shorter ones are like many words."""
_LONG = 7
"""Letters of a word from which on a wrong one does not make another word of it."""


@dataclass(frozen=True)
class TitleWord:
    """What a phrase of a title says: the input that it names, or how the numbers are counted."""

    sort: WordSort
    field: str = ""
    weak: bool = False
    """Whether the phrase also means something else: followers who were won, a cost that was only planned."""


def _each(text: str) -> Iterator[str]:
    for phrase in text.split(","):
        yield fold(" ".join(phrase.split()))


def _words() -> dict[str, TitleWord]:
    words: dict[str, TitleWord] = {}
    for sort, phrases in _OTHERS.items():
        words |= {phrase: TitleWord(sort) for phrase in _each(phrases)}
    for field, labels in LABELS.items():
        words |= {fold(label): TitleWord("field", field) for label in labels if not _is_price(field)}
    for field, phrases in _ROLES.items():
        words |= {phrase: TitleWord("field", field) for phrase in _each(phrases)}
    words |= {phrase: TitleWord("field", "followers", weak=True) for phrase in _each(_WEAK)}
    words |= {phrase: TitleWord("field", "cost", weak=True) for phrase in _each(_OFFERED)}
    words |= {each: TitleWord("filler") for each in ("bai", "bai dang", "video", "videos", "media")}
    return words


def _is_price(field: str) -> bool:
    return field in PRICES_AND_SHARES or field == "margin"


TITLE_WORDS = _words()
"""What each word at the head of a column means, by its folded form."""
_LONG_WORDS = [
    word for word, meaning in TITLE_WORDS.items() if meaning.field and " " not in word and len(word) >= _LONG
]


_NAMES = {
    fold(name): name
    for names in (*LABELS.values(), *(" ".join(each.split()).split(",") for each in _ROLES.values()))
    for name in map(str.strip, names)
    if TITLE_WORDS.get(fold(name), TitleWord("filler")).field and len(name) >= _LEAST_NAMED
}
"""Names of inputs as they are written, by their folded form."""


def words_of(tokens: list[str]) -> tuple[list[TitleWord], list[str]]:
    """Return what the phrases of a title say, the longest first at each place, and the words that are not known."""
    found: list[TitleWord] = []
    unknown: list[str] = []
    at = 0
    while at < len(tokens):
        length = next((n for n in range(_MOST_WORDS, 0, -1) if " ".join(tokens[at : at + n]) in TITLE_WORDS), 0)
        word = TITLE_WORDS.get(" ".join(tokens[at : at + max(length, 1)])) or _misspelt(tokens[at])
        if word:
            found.append(word)
        elif not tokens[at].isdecimal():
            unknown.append(tokens[at])
        at += max(length, 1)
    return found, unknown


def _misspelt(token: str) -> TitleWord | None:
    close = get_close_matches(token, _LONG_WORDS, n=1, cutoff=_ALIKE) if len(token) >= _LONG else []
    return TITLE_WORDS[close[0]] if close else None


def nearest_name(title: str) -> str:
    """Return the name of an input most like a folded title that names none; nothing where none is alike."""
    close = get_close_matches(title, _NAMES, n=1, cutoff=_NEAR)
    return _NAMES[close[0]] if close else ""
