"""The words in which people ask what a metric is, how it is worked out, and what is usual."""

from collections.abc import Iterator

from bot.calculations.metrics import MARGIN
from bot.calculations.phrases import Meaning, Phrases
from bot.calculators.labels import LABELS


def _table() -> Iterator[tuple[str, Meaning]]:
    for role, text in _ROLES.items():
        yield from ((" ".join(phrase.split()), Meaning("word", role)) for phrase in text.split(",") if phrase.strip())
    for base in ("followers", "reach", "impressions", "views"):
        for label in LABELS[base]:
            yield from ((f"{by} {label}", Meaning("word", f"base {base}")) for by in _BY)


_BY = ("theo", "by", "per", "on", "trên", "tính theo", "based on", "theo số", "trên số", "theo lượt", "over")
_ROLES = {
    "what": """là gì, là j, là jz, là jì, là giề, là chi, là sao, nghĩa là gì, nghĩa là sao, có nghĩa là gì, ý nghĩa,
        định nghĩa, khái niệm, giải thích, viết tắt của từ gì, viết tắt của, viết tắt của gì, viết tắt
        là gì, nghĩa gì, cho biết điều gì, cho biết gì, nói lên điều gì, đo cái gì, hiểu thế nào, hiểu
        sao, hiểu như thế nào, là thế nào, là như thế nào, là cái gì, là cái j, là cái chi, là số gì, là
        chỉ số gì, nghĩa j, gì vậy, gì thế, là dì, tức là gì, tức là sao, what is, what's, whats, what
        are, what does, what do, mean, means, meaning, stand for, stands for, definition, define,
        defined, explain, definition of, meaning of, what means, what mean, wat is, wtf is, what is meant by, meant""",
    "how": """cách tính, công thức, công thức tính, cthuc, ct tính, cách tính toán, tính sao, tính thế nào, tính như
        thế nào, tính như nào, tính ntn, tính kiểu gì, tính làm sao, tính ra sao, tính bằng gì, tính
        bằng cách nào, làm sao tính, làm sao để tính, làm thế nào để tính, lm sao tính, tính cách nào,
        tính từ đâu, tính từ gì, được tính thế nào, được tính như thế nào, được tính ra sao, được tính
        bằng, đc tính sao, tính theo công thức nào, tính theo cách nào, chia cho gì, lấy gì chia gì,
        bằng gì chia gì, tính dựa trên gì, tính dựa vào gì, chỉ cách tính, cách tìm, formula, formula
        for, formula of, formulas, how to calculate, how do i calculate, how do you calculate, how do we
        calculate, how is, how are, calculated, computed, worked out, how to compute, how to work out,
        how do i work out, how do i compute, how do you work out, how can i calculate, calculation,
        calculate it, equation, equation for, way to calculate, cách calculate, calculate thế nào,
        calculate sao, tính sao ra, hướng dẫn tính, dạy tính,
        cách xài, cách dùng, cách sử dụng, chỉ cách xài, chỉ cách dùng, chỉ cách sử dụng,
        how to use, how do i use, how do we use, bài toán, how calculate, how compute, how we calculate,
        how i calculate, how u
        calculate, how you calculate, how can calculate, how to count, how count, how it is calculated, how is it
        calculated, how do they calculate""",
    "do": "tính, calculate, compute, work out, tính giúp, tính hộ, tính giùm, tính thử, figure out",
    "compare": """khác gì, khác nhau, khác, khác chỗ nào, khác nhau chỗ nào, khác nhau thế nào, khác thế nào, khác nhau
        gì, khác nhau ở đâu, khác biệt, phân biệt, so sánh, so với, vs, versus, difference, differences,
        different, differ, compare, compared, between, the same as, có giống, giống nhau, giống, có phải
        là, same, distinguish, khác j""",
    "rank": """cái nào quan trọng hơn, cái nào đáng tin hơn, cái nào tốt hơn, cái nào hay hơn, cái nào chuẩn hơn, cái
        nào chính xác hơn, cái nào hữu ích hơn, cái nào hơn, cái nào, nên dùng cái nào, dùng cái nào,
        chọn cái nào, nên chọn cái nào, xem cái nào, nên xem cái nào, nhìn cái nào, ưu tiên cái nào, tin
        cái nào, nên tin cái nào, quan trọng hơn, đáng tin hơn, tốt hơn, chính xác hơn, chuẩn hơn, nên
        dùng, which is better, which one is better, which one matters more, which matters more, which
        one, which, better, more important, more reliable, more useful, matters more, should i use,
        should we use, should i trust, should i look at, to trust, to use, thằng nào, con nào, thằng nào
        ngon hơn, cái nào ngon hơn, chỉ số nào, chỉ số nào quan trọng hơn, chỉ số nào tốt hơn, hay hơn""",
    "usual": """trung bình, tb, bình quân, trung bình là bao nhiêu, average, avg, cao không, có cao không, có cao ko,
        cao ko, cao k, thấp không, có tốt không, có tốt ko, tốt không, tốt ko, ra sao, có ổn không, có khả
        quan không, bao nhiêu là tốt, bao nhiêu là cao, bao nhiêu là ổn, bao nhiêu là chuẩn, thế nào là
        tốt, mức chuẩn, benchmark, benchmarks, good, high, low, typical, usual, normally, cao hay thấp,
        tốt hay xấu, thường bao nhiêu, thường là bao nhiêu,
        bao nhiêu thì ổn, bao nhiêu thì là ổn, bao nhiêu thì được, bao nhiêu thì tốt, bao nhiêu thì là tốt,
        bao nhiêu thì cao, thông thường, phổ biến, bao nhiêu phần trăm,
        mấy phần trăm""",
    "guide": """cẩm nang, cẩm nang nói, cẩm nang nói gì về, cẩm nang viết gì về, theo cẩm nang, trong cẩm nang, cẩm nang
        ghi, khảo sát, theo khảo sát, survey, the guide, guide, guide say, guide says, say, says,
        according to the guide, does the guide say about, the guide say about, số liệu, số liệu về,
        statistics, stats, nói gì về, nói, nói gì, ghi, as per the guide, as per guide, per the guide, per guide,
        guide is quoting, is quoting, quoting, quotes, guide has, guide is having, is having, guide gives,
        which platform, on which platform, of which platform, which channel, nền tảng nào, của nền tảng nào,
        trên nền tảng nào, kênh nào, của kênh nào, trên kênh nào""",
    "whole": """của influencer marketing, của influencer, của quảng cáo influencer, of influencer marketing, from
        influencer marketing, for influencer marketing, của tiếp thị influencer, of influencer
        campaigns, của marketing influencer""",
    "instagram": """instagram, trên instagram, ig, trên ig, on instagram, insta, trên insta,
        bài quảng cáo trên instagram""",
    "place": """tiktok, trên tiktok, on tiktok, facebook, trên facebook, on facebook, fb, trên fb, youtube, trên
        youtube, on youtube""",
    "context": """trong influencer marketing, in influencer marketing, trong marketing, in marketing, trong quảng cáo,
        trong chiến dịch, in a campaign, trong ngành, trong kinh doanh, in advertising, trong mkt,
        marketing, influencer marketing, in influencer mkt""",
    "thing": """của bài, của một bài, của bài đăng, của một bài đăng, của một kênh, của kênh, của kol, của koc, của
        video, của chiến dịch, của một chiến dịch, của influencer, của một influencer, cho chiến dịch,
        cho một chiến dịch, cho bài đăng, cho kênh, cho kol, cho video, một bài, một kênh, một kol, kol,
        koc, kênh, bài đăng, video, chiến dịch, bài, post, a post, of a post, for a post, of a campaign,
        for a campaign, campaign, a campaign, my campaign, of an instagram post, for an influencer, of
        an influencer, influencer, account, channel, of a video, for my campaign, ads, quảng cáo, chạy
        ads""",
    "joiner": "và, and, rồi, với lại, cùng với, then, also, &, cũng như",
    "much": """nhiêu, nhiu, bao nhiêu, bn, bnhieu, bao nhiu, how much, mấy, là bao nhiêu, được bao nhiêu,
        khoảng bao nhiêu""",
    "filler": """máy tính, công cụ tính, calculator, the calculator, tương ứng, tuong ung, corresponding, equivalent,
        xem, coi, cho xem, show, gửi, đưa, để báo cáo, báo cáo, báo cáo client, báo cáo sếp, khách, client,
        sếp, for reporting, to report, report, lun, luon, hay, or,
        in general, generally, nói chung, nhìn chung,
        ad ơi, bot ơi, bot, ad, admin, ơi, bạn, b, mình, mk, em, e, anh, chị, ạ, a, nhỉ, nhé, nha, nhe, vậy, v,
        z, vay, thế, the, dạ, cho, cho mình, cho em, hỏi, cho hỏi, cho em hỏi, cho mình hỏi, xin, giúp,
        giúp mình, giúp em, với, dùm, giùm, hộ, đi, nào, này, đó, ấy, á, à, ta, ha, hả, hở, hen, hông,
        ko, không, k, thì, là, của, về, chỉ, chỉ giúp, chỉ số, con số, chỉ tiêu, số, khái niệm về, hiện, hiện nay,
        thường, được, dc, đc, cái, từ, chữ, thuật ngữ, term, metric, kpi, index, an, of, is, it, do,
        does, please, pls, plz, me, can you, could you, i, to, you, for, in, on, so, hey, hi, hello,
        chào, alo, ok, còn, mà, muốn, biết, muốn biết, muốn hỏi, cần, need, want, tell, tell me, know,
        about, exactly, actually, cụ thể, chính xác, đơn giản, ngắn gọn, lại, rõ, rõ hơn, chi tiết, thật
        ra, need fast, fast, urgent, asap,
        quickly, which number, what number, ê, ơ, ủa, quên, trong,
        như thế nào, thế nào, sao, ntn, gì, j, có, có thể, chưa, what about, how about, and
        what about, thì sao, nhất, mỗi, nghìn, chỗ nào, nhau, nhau thế nào, ở đâu, ở chỗ nào, nhau chỗ
        nào, điểm nào, chung, mới, như, by, ra, tui, tôi, t, m, ad oi, quick question, my, our, a the,
        s, that, this, dễ hiểu, tiếng việt, ví dụ, viết, ý, mn, mọi người, ae, cả nhà, cách, way""",
}
METRIC_ASKS = Phrases(_table())
MORE_METRIC_NAMES = Phrases(
    (name, Meaning("figure", metric))
    for metric, names in {
        MARGIN: """biên lợi nhuận, biên lợi nhuận gộp, biên lãi, biên lãi gộp, biên gộp, lợi nhuận gộp, margin, gross
        margin, profit margin, gross profit margin, tỷ suất lợi nhuận, tỷ suất lợi nhuận gộp, tỉ suất
        lợi nhuận""",
        "emv": "giá trị truyền thông kiếm được, giá trị truyền thông lan tỏa, earned media, media value",
        "cpm": """cost per mille, cost per thousand, cost per thousand impressions, chi phí mỗi nghìn lượt hiển thị, chi
        phí cho nghìn lượt hiển thị, chi phí nghìn lượt hiển thị, chi phí trên nghìn lượt hiển thị""",
        "cpe": "cost per engagement, cost per interaction",
        "cpa": "cost per action, cost per acquisition, cost per order",
        "ctr": "click through, clickthrough",
        "conversion": "tỷ lệ cvr, conversion, tỷ lệ mua hàng",
        "roi": "tỷ lệ hoàn vốn, tỉ lệ hoàn vốn, return of investment, mức hoàn vốn",
        "breakeven": "break even roas, roas hòa vốn, hòa vốn roas, break even cpa, số đơn hòa vốn",
        "engagement": "engagement rates, tỷ lệ tương tác er",
    }.items()
    for name in (" ".join(each.split()) for each in names.split(","))
)
