"""The phrases in which people say what they spent, what came of it and which figure they want.

Each phrase stands here once, with its diacritics. It is found with all diacritics of a word or with none, but
not with others: `thu lại` and `thu lãi` are not the same. A longer phrase wins over a shorter one.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from bot.calculations.phrases import UNKNOWN, Meaning, Phrases
from bot.calculators import CALCULATORS
from bot.calculators.labels import LABELS, PRICES_AND_SHARES
from bot.texts import texts_for
from knowledge.guide import LANGUAGES


def _each(meaning: Meaning, text: str) -> Iterator[tuple[str, Meaning]]:
    """Yield the phrases of a text, divided by commas; a phrase may go on in the next line."""
    for phrase in text.split(","):
        if phrase.strip():
            yield " ".join(phrase.split()), meaning


# Names of figures -----------------------------------------------------------------------------------

_UNITS: Mapping[str, str] = {
    "cpe": "tương tác, lượt tương tác, interaction, engagement",
    "cpv": "lượt xem, view, lượt view, mắt xem, viewer, người xem",
    "cpc": "click, lượt click, lượt nhấp, cú click",
    "cpa": """đơn, đơn hàng, chuyển đổi, lượt chuyển đổi, conversion, order, acquisition, sale, khách, khách hàng, lead,
        customer, install, sign up, signup, lượt tải, lượt cài, học viên, học sinh, lượt nạp, lượt đăng ký, vé, ticket,
        enrolment, enrollment, booking""",
}
_PER = """giá mỗi, giá một, giá 1, giá cho mỗi, giá trên mỗi, chi phí mỗi, chi phí một, chi phí 1, chi phí cho mỗi,
    chi phí cho một, chi phí cho 1, chi phí trên mỗi, chi phí trên một, chi phí trên 1, tiền mỗi, cost per,
    cost of each, price per"""
_ONE, _COSTS = (
    ("mỗi", "một", "1"),
    (
        "bao nhiêu tiền",
        "bn tiền",
        "{} bao nhiêu",
        "{} bao nhiêu tiền",
        "{} bn",
        "{} mấy",
        "{} nhiêu",
        "{} nhiu",
        "nhiêu tiền",
        "nhiu tiền",
        "bao nhiu tiền",
        "bnhiu tiền",
        "mấy đồng",
        "bao nhiêu đồng",
        "nhiêu đồng",
        "{} mấy đồng",
        "{} bao nhiêu đồng",
    ),
)
_COSTS_IN_FRONT = (
    "bao nhiêu tiền",
    "tốn bao nhiêu",
    "hết bao nhiêu",
    "mất bao nhiêu",
    "bao nhiêu tiền cho",
    "tốn bao nhiêu cho",
)
_SEEN_ONCE = frozenset({"cpe", "cpv", "cpc"})
"""Commands of things that have no price of their own, as an order has: `1 view bao nhiêu`."""
_HOW_MUCH = ("bao nhiêu", "bn", "nhiêu", "nhiu", "mấy")
_SPENDS = ("hết", "tốn", "mất", "giá", "là")


def _figure_names() -> Iterator[tuple[str, Meaning]]:
    for calculator, language in product(CALCULATORS, LANGUAGES):
        words = texts_for(language).calculators.calculators[calculator.command]
        yield from _each(Meaning("figure", calculator.command), words.names)
    for command, units in _UNITS.items():
        meaning = Meaning("figure", command)
        for unit, _ in _each(meaning, units):
            yield from ((f"{per} {unit}", meaning) for per, _ in _each(meaning, _PER))
            yield from ((f"{one} {unit} {costs}", meaning) for one, costs in product(_ONE, _asked_for_cost()))
            yield from ((f"{costs} {one} {unit}", meaning) for one, costs in product(_ONE, _COSTS_IN_FRONT))
            if command in _SEEN_ONCE:
                yield from ((f"{one} {unit} {much}", meaning) for one, much in product(_ONE, _HOW_MUCH))


def _asked_for_cost() -> Iterator[str]:
    """Yield how people ask what one of a thing costs, behind its name: `hết bao nhiêu`."""
    for costs in _COSTS:
        yield from {costs.format(spends) for spends in _SPENDS}


FIGURE_NAMES = Phrases(_figure_names())

# What a number is -------------------------------------------------------------------------------

_MORE_LABELS: Mapping[str, str] = {
    "likes": "lượt like, lượt tim, lượt thả tim, thả tim",
    "comments": "lượt cmt, lượt comment, lượt bl, cmnt",
    "shares": "lượt share",
    "saves": "lượt save",
    "interactions": "total interactions, total engagements, lượt engagement",
    "followers": "lượt theo dõi, ng theo dõi, lượt follow, follows, flw, người follow, ng follow, ng fl",
    "reach": "lượt reach, người reach, people reached, accounts reached, reached, tiếp cận được, tiếp cận đc",
    "impressions": "lượt impression, ad impressions, imp, imps, impr",
    "views": "viewers, người xem, lượt view, video views, mắt xem, lượt mắt xem, mắt view",
    "cost": """tiền qc, phí qc, chi phí qc, tiền chạy qc, chi phí chạy qc, qc, ad spend, ads spend, tiền quảng
        cáo, tiền ads, tổng chi, tổng chi phí, total cost, phí kol, phí koc, ad cost, ads cost, media cost, phí ads,
        tiền kol, tiền koc, tiền book kol, tổng tiền, tổng ngân sách, talent
        fee, creator fee, influencer fee, kol fee, phí trả kol, phí cho kol,
        tiền hàng tặng, hàng tặng, tiền hoa hồng, tiền quà, tiền quà tặng, hàng mẫu, tiền hàng mẫu,
        total spend, ad budget, chi phí
        marketing, chi phí booking, chi phí kol, chi phí koc, chi phí ads, phí quảng cáo, chi phí chạy ads, chi
        phí quảng cáo, ngân sách quảng cáo, phí booking, tiền booking, phí, tổng phí, kinh phí""",
    "revenue": """doanh thu tăng thêm, doanh thu thêm, incremental revenue, added revenue, doanh thu đổ về,
        tổng trị giá đơn hàng, đơn hàng trị giá,
        đơn hàng tổng trị giá, tổng giá trị đơn hàng, tổng tiền hàng, tổng doanh
        thu, total revenue, gmv, doanh thu phòng, doanh thu khóa học, doanh thu bán hàng, doanh thu
        game, doanh thu nạp, doanh thu thuần, tổng thu, doanh thu về, revenue về, rev""",
    "margin": """lợi nhuận gộp, tỷ suất lợi nhuận gộp, tỉ suất lợi nhuận gộp, biên gộp, biên lãi, biên lãi gộp, biên
        lợi nhuận gộp, gross margin, profit margin""",
    "profit": "unit profit, lãi mỗi đơn, lãi một đơn, lãi đơn, profit per unit, profit per order",
    "clicks": "clik, cliks, clk, lượt nhấp chuột, lượt bấm, lượt nhấn, lượt nhấp vào link, link clicks",
    "conversions": """leads, lead, sign ups, signups, sign up, installs, lượt tải, lượt cài,
        lượt chuyển đổi, lượt mua, lượt mua hàng, purchases, purchase, lượt đặt hàng, đơn đặt hàng,
        lượt đặt phòng, lượt đặt bàn, lượt đặt lịch, lượt đặt chỗ, lượt đặt tour, lượt booking, bookings,
        reservations, lượt đặt vé, học viên, học viên mới, học sinh, học sinh mới, lượt nạp, lượt nạp thẻ, lượt đăng ký,
        lượt ghi danh, lượt mua vé, lượt bán, students, enrolments, enrollments, tickets, tickets sold""",
    "aov": """đơn trung bình, giá trung bình, trung bình đơn, trung bình mỗi đơn, mỗi đơn trung bình, average order
        value, giá trị trung bình đơn, giá trị đơn trung bình, giá trị trung bình một đơn""",
}
_BEHIND = {"posts": ("bài", "bài đăng", "posts", "post", "bài post"), "views": ("xem",)}


def _labels() -> Iterator[tuple[str, Meaning]]:
    for role, labels in LABELS.items():
        if role not in PRICES_AND_SHARES:
            yield from ((label, Meaning("label", role)) for label in labels)
    for role, more in _MORE_LABELS.items():
        yield from _each(Meaning("label", role), more)
    for role, labels in _BEHIND.items():
        yield from ((label, Meaning("behind", role)) for label in labels)
    yield from _each(Meaning("label", "revenue", clear=True), "sales, sale, in sales, doanh số, worth of sales")


_VERBS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning("done", "cost"),
        "bỏ ra, chi ra, đã chi, đã tiêu, đầu tư, spent, invested",
    ),
    (
        Meaning("verb", "cost"),
        """bỏ, bỏ vốn, bỏ vào, chi, đầu tư vào, tốn, tốn hết, chi hết, mất hết, tiêu, tiêu hết, spending, paid, invest,
        costs, costing, cost me, cost us, bỏ tiền ra, chi tiền ra, đổ ra, bung ra, rót ra, xuất ra, trả ra, tốn ra, xài,
        xài hết, ngốn, ngốn hết, chi tổng, chi tầm, bỏ tổng, tốn tổng, shelled out, forked out, paid out, put in,
        invested in, poured in, we paid, payed, we payed""",
    ),
    (
        Meaning("verb", "cost", clear=True),
        """burned, burnt, burned through, blew, dropped, sank, sunk, đốt, đốt hết, nướng, nướng hết, xuống tiền, ngốn
        mất, mất, chốt giá, kol lấy, koc lấy, kol đòi, kol charge, kols charge, gửi kol, gửi koc,
        kol nhận, koc nhận, bạn ấy nhận, creator nhận""",
    ),
    (
        Meaning("hint", "cost"),
        """hết, trả, thuê, book, booking, quảng cáo, ads, đổ, đổ vào, rót, rót vào, chạy, chạy ads, chạy quảng cáo,
        chạy camp, pay, deal, put, poured, lấy giá, pays, thuê kol, thuê koc, thue kol,
        thue koc, thue bạn, thue influencer, thue tiktoker, thue reviewer, mời kol, trả kol, book kol, gửi, tặng,
        gửi tặng, đòi, lấy, charged, charges, quoted""",
    ),
    (
        Meaning("verb", "revenue"),
        """thu, thu về, thu lại, thu được, thu vào, kiếm, kiem lai, kiem lai duoc, kiếm lại, kiếm lại được,
        kiếm về, kiếm được, kiếm đc, kiếm dc, thu đc, thu dc, mang về,
        đem về, đem lại, mang lại, nhận về, nhận lại, lấy về, made, make, makes, making, earned, earn, earns, earning,
        brought in, brings in, generated, generate, returned, got back, get back, thu hồi, thu hồi được, thu về được,
        kiếm về được, mang về được, đem về được, ghi nhận doanh thu, brought back, bring in, bringing in, pulled in,
        raked in, took in, takes in, grossed, closed, return of""",
    ),
    (
        Meaning("hint", "revenue", clear=True, weak=True),
        """ra, về, được, đc, dc, ra được, về được, lại được, bán, chốt, chốt được, ra tiền, tiền về, got, get, gets,
        getting, sold, sell, sells, ra đơn, lên đơn, về đơn""",
    ),
    (
        Meaning("verb", "revenue", clear=True),
        """bán được, bán đc, bán dc, bán ra được, bán ra đc, bán ra dc,
        bán đi được, bán ra, bán hàng được, sold for, chốt đơn được, bán hàng ra, bán thêm được,
        bán thêm, bán thêm đc, thu thêm, thu thêm được, kiếm thêm, kiếm thêm được""",
    ),
)


def _verbs() -> Iterator[tuple[str, Meaning]]:
    for meaning, text in _VERBS:
        yield from _each(meaning, text)


# Other words ------------------------------------------------------------------------------------

_FILL = """
    miễn phí, miễn phí ship,
    là, được, đc, dc, khoảng, tầm, cỡ, chừng, about, around, roughly, approximately, is, was, are, were, of, at, có,
    tổng, tổng cộng, tổng là, total, cả thảy, tất cả, đạt, a, an, me, us, in, on, from, with, trên, ra, về, vào, lại,
    số, nếu, khi, if, when, has, have, had, get, gets, got, mình, mk, tôi, tui, em, e, anh, chị, bạn, b, c, team,
    shop, brand, bên, bên mình, bên em, nhà, của, cho, for, kol, koc, kols, influencer, influencers, tiktoker,
    reviewer, ad, qc, camp, campaign, campaigns, chiến dịch, tiktok, facebook, fb, instagram, ig, youtube, mời, this,
    the, my, our, we, i, it, they, that, tháng này, tuần này, đợt này, vừa rồi, tháng trước, tuần trước, last month,
    this month, last week, kênh, bài mới, clip mới, video mới, post mới, video, clip, reel, story, bài viết, tiền,
    lượt, toàn bộ, đã, vừa, ra được, tính, tính giúp, tính hộ, giúp, hộ, giùm, với, vs, calculate, compute, would
    like, i'd like, like to, look like, looks like, chị ơi, chi ơi, anh chị, anh chi, thành công, trả lời, bỏ qua, chi
    tiết, lưu ý, đơn giản, tính xem, xem giúp, xem hộ, thử xem, xem thử, xem sao, xem nào, coi, thu hút, share giúp,
    share với, lãi bao nhiêu, lời bao nhiêu, lỗ bao nhiêu, lãi bn, lời bn, lời hay lỗ, lỗ hay lãi, lãi hay lỗ, có lãi
    không, có lời không, có lãi ko, có lời ko, tỷ lệ, tỉ lệ, tỷ suất, tỉ suất, phần trăm, công ty, được chưa, ổn chưa,
    lên, lên được, lên đc, lên dc, vô, vào, creator, creators, an influencer, talent, publisher, brand mình, ghi nhận,
    livestream, live, phiên live, tiktok shop, shopee, đợt sale, đơn đầu, nhờ, chỉ, into, khoản, bạn ấy, bạn kol, bạn
    koc, ơi, ạ, dạ, nhé, nha, từ, quý này, quý trước, năm nay, tháng rồi, ad ơi, quà, quà tặng, client,
    bạn đó, bạn này, bạn kia, cái này, số này, mấy số này, mấy cái này,
    bên đó, chị ấy, anh ấy, em ấy, họ, chưa chạy, chưa làm,
    không chạy nữa, ko chạy nữa, không làm nữa, ko làm nữa,
    khỏi lỗ, không lỗ, ko lỗ, không bị lỗ, ko bị lỗ, lần lượt, lần lượt là, respectively,
    làm chi phí, tính là chi phí, tính vào chi phí, lấy tổng đó, lấy tổng,
    mã, mã giảm giá, mã khuyến mãi, mã code, promo code, discount code, code,
    tuần đó, hôm đó, đợt đó, tháng đó, ngày đó, kỳ đó, lúc đó, sau đó, hôm nay, hôm qua, that week, that month,
    in total,
    đổi lấy, đổi lại, đổi được, đổi đc, in exchange for, out of, outta,
    page, trang, fanpage, bữa trước, bữa rồi, bữa qua, hôm trước, hôm bữa, sáng nay, tối qua, vừa qua, mới đây,
    yesterday, last night, today, so far,
    khách, bên brand, nhãn, nhãn hàng, agency, chiến dịch này, camp này, đợt, lần này, kết quả
"""
_GAINED = (
    "lãi, lời, lỗ, lời lãi, lợi nhuận, lãi được, lời được, lãi đc, lời đc, lãi dc, lời dc, được lãi, được lời, "
    "lãi hay lỗ, lời hay lỗ, kiếm lời được"
)
_ASKED_GAIN = "bao nhiêu, bao nhiu, bn, bnhiu, nhiêu, nhiu, mấy, là bao nhiêu, ra sao, không, ko, how much"
"""`lời nhiêu`, `lãi không`: what somebody wants to know of a cost and what came of it."""
_POINTED_AT = "bạn, bé, em, cái, bài, post, clip, video, người, kol, koc, kênh, page, chị, anh, số, mấy số, mấy cái"
"""Whose numbers follow, where one more is pointed at: `bạn kia nữa`."""
_ONE_MORE = ("này nữa", "kia nữa", "đó nữa", "nữa nè")
_JOINERS = "thì, và, and, then, vậy, rồi, mà, so, giờ, hỏi"
_ASKED = "bao nhiêu, bn, bnhiu, bnhiêu, bao nhiu, nhiu, nhiêu, mấy, how much, how many"
_ONE_OF = "bài, bài đăng, bài post, post, clip, video, reel, story, kol, koc, influencer, tiktoker, chiến dịch, camp"
_DOUBTS = """
    mỗi, từng, hàng tháng, hằng tháng, hàng ngày, hằng ngày, hàng tuần, hằng tuần, một tháng, một tuần, một ngày,
    một năm, một quý, một bạn, một người, per, each, every, monthly, weekly, daily, yearly, apiece, a month, a week,
    a day, a year, a piece, x, nhân, gấp, đôi, nửa, rưỡi, times, double, doubled, twice, triple, half, tăng, giảm,
    thêm, nữa, trừ, cộng, plus, minus, increase, increased, decrease, decreased, more, less, fewer, extra, another,
    additional, còn lại, hoàn, refund, refunds, refunded, hủy, huỷ, bom, thuế, thue, tax, vat, discount, nợ, lỗ,
    lời, lãi, ròng, lợi nhuận, tiền lời, tiền hàng, nhập hàng, vốn, tiền lãi,
    profit, profits, net, gain, gains, loss, losses, lost, chưa, not,
    didn't, don't, haven't, excluding, except, without, before, hơn, dưới, ít nhất, tối đa, tối thiểu, gần, over,
    under, below, above, than, at least, at most, up to, almost, nearly, between, đến, tới, xuống, hoặc, or,
    không tính, ko tính, không gồm, không bao gồm, ko gồm, ko bao gồm, không kể, ko kể, ngoài ra, triệu, tỷ, tỉ,
    trăm, nghìn, ngàn, million, billion, thousand, hundred, dozen
"""
_COUNTING = """
    hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, vài, mấy, two, three, four, five, six, seven, eight, nine, ten
"""
_COUNTED = """
    tháng, tuần, ngày, quý, lần, bài, clip, video, post, posts, videos, kol, koc, bạn, người, đứa, mươi, chục,
    times, months, weeks, days, kols, influencers
"""
_USUAL = """
    trung bình, tb, tốt, ổn, cao, thấp, bình thường, chuẩn, hợp lý, nên, average, avg, good, bad, typical,
    typically, normal, usual, usually, benchmark, should, thường, mong đợi, kỳ vọng, expect, expected, ideal, nghĩa,
    mean, means, đúng không, phải không, đúng ko, phải ko, muốn, want, cần, need, phải, must, đáng, worth, đủ,
    enough, lý tưởng, được coi là, coi là, gọi là, considered, đạt chuẩn, là gì, what is a,
    theo khảo sát, khảo sát, survey, báo cáo, report, thị trường, market, ngành,
    industry, cẩm nang, guide, so với, compare, compared, mục tiêu, target, kpi
"""


_GAIN_ASKED = """
    lời hay lỗ, lỗ hay lời, lãi hay lỗ, lỗ hay lãi, có lãi không, có lời không, có lãi ko, có lời ko, có lỗ không,
    lời lỗ sao, lời lỗ thế nào, lời lỗ ra sao, lãi lỗ sao, lãi lỗ thế nào, lời lỗ ntn, lời lỗ vậy, lời lỗ gì, lời lỗ
    vậy sao, lời lỗ như nào, lời lỗ như thế nào, lãi lỗ như nào, lãi lỗ như thế nào, lời lãi thế nào, lời lãi ra
    sao, lời lỗ nhiêu, lời lỗ bn, lãi lỗ nhiêu, lời lỗ kiểu gì, lời không, lời ko, lãi không, lãi ko, lời chưa, lãi
    chưa, có lời chưa, có lãi chưa, lời hông, lời hong, lãi hong, lời hay lỗ vậy, có lời k, có lãi k, lời lãi sao,
    are we in profit, making money, make money, lãi lỗ ra sao, lời lỗ bao nhiêu, lãi lỗ bao nhiêu, profit or loss,
    did we profit, did we make money, lời k, lãi k, lời hk, có lời hông, có lời hong, có lãi hông, lời lỗ hả, có lời
    hk, lời hem, có lời hem, what profit, what's the profit, what is the profit, how much profit, what's our profit,
    what's my profit, what is our profit, what is my profit, how much do we make, how much do i make,
    how much did we make, how much did i make, how much would we make, how much money do we make, what do we make,
    what's the return,
    how much do we earn, how much do i earn, how much will we make, lời nhiêu, lãi nhiêu, lời bao nhiêu,
    lãi bao nhiêu, lời bn, lãi bn, lời nhiu, lãi nhiu, lời mấy, lãi mấy, lời được bao nhiêu, lãi được bao nhiêu, lợi
    nhuận bao nhiêu,
    lợi nhuận là bao nhiêu, lời được nhiêu, lãi được nhiêu, lời dc bn, lãi dc bn, lời dc bao nhiêu, lãi dc bao nhiêu
"""
GAIN_ASKED = Phrases(_each(Meaning("figure", "roi"), _GAIN_ASKED))
"""What people ask of a cost and what came of it, without naming a figure."""


def _others() -> Iterator[tuple[str, Meaning]]:
    yield from _each(Meaning("usual"), _USUAL)
    yield from _each(Meaning("doubt"), _DOUBTS)
    for one, _ in _each(Meaning("doubt"), _COUNTING):
        yield from ((f"{one} {unit}", Meaning("doubt")) for unit, _ in _each(UNKNOWN, _COUNTED))
    for thing, _ in _each(UNKNOWN, _ONE_OF):
        yield from ((f"{one} {thing}", Meaning("article")) for one in ("một", "1", "one"))
    yield from _each(Meaning("joiner"), _JOINERS)
    yield from _each(Meaning("asked"), _ASKED)
    for gained, asked in product(_GAINED.split(", "), _ASKED_GAIN.split(", ")):
        yield f"{gained} {asked}", Meaning("fill")
    for thing, which in product(_POINTED_AT.split(", "), _ONE_MORE):
        yield f"{thing} {which}", Meaning("fill")
    yield from _each(Meaning("fill"), _GAIN_ASKED)
    yield from _each(Meaning("fill"), _FILL)


SENTENCE_PHRASES = Phrases((*_others(), *_labels(), *_verbs()))

# Wishes without numbers -------------------------------------------------------------------------

_WORK_OUT = """tính, tính toán, công thức, cách tính, đo, calculate, calculated, calculating, calculation, calculator,
    compute, formula, work out, works out, figure out, measure"""
_NOT_WORK_OUT = "được tính, đc tính, dc tính, tính là, máy tính, cảm tính, định tính, khó tính, tính cách, tính chất"
WORK_OUT = Phrases((*_each(Meaning("fill"), _WORK_OUT), *_each(Meaning("doubt"), _NOT_WORK_OUT)))
COMPARING = Phrases(
    _each(
        Meaning("usual"),
        """hay là, rẻ, đắt, mắc, cheap, cheaper, expensive, khác gì, difference, sao khác, vì sao, tại sao, why,
        công ty nào, năm nào, is that, có thật, bao nhiêu view, được bao nhiêu, nên chọn, nên thuê, nên book, which,
        should i, tin được, nghĩa là, là đúng, đúng chưa, so sánh với""",
    )
)
"""Phrases of questions about figures that are no numbers to work with."""
ASKS_FOR_RESULT = Phrases(
    _each(Meaning("fill"), "tính, calculate, compute, work out, figure out, của mình, của tôi, của em, my, our")
)
"""Phrases that show that somebody wants the figure for numbers of their own."""
