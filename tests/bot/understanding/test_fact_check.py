"""Claims judged by what can be checked of a point: figures, years, names, limits and negations."""

import pytest

from bot.understanding.claim_wording import bare_claim, with_fractions, with_shares
from bot.understanding.fact_check import by_facts, sentence_with
from knowledge.facts import facts_about
from knowledge.guide import Guide
from knowledge.loader import load_guide, load_supplement
from knowledge.toolbox.sentences import sentences

GUIDE, HANDBOOK = load_guide(), load_supplement()
FACTS = {**facts_about(GUIDE), **facts_about(HANDBOOK)}


def verdict(point: str, claim: str) -> str | None:
    """Return what the facts of a point say about a claim."""
    found = GUIDE.point(point) or HANDBOOK.point(point)
    assert found is not None
    text = "\n".join(f"{written.title}. {written.brief} {written.text}" for written in found.texts.values())
    checked = by_facts(claim, FACTS[point], text)
    return checked.verdict if checked else None


@pytest.mark.parametrize(
    ("claim", "bare"),
    [
        ("nghe nói 3,21% là của IG phải ko", "3,21% la cua ig"),
        ("Isn't LinkedIn used at all?", "is linkedin used at all"),
        ("They never have fewer than 10.000 followers, do they?", "they never have fewer than 10000 followers"),
        ("Sếp mình bảo KOL luôn thành công, đúng không bạn", "kol luon thanh cong"),
        ("a quarter of companies struggled, right?", "25 percent of companies struggled"),
        ("62% định tăng ngân sách, em nhớ vậy đúng chứ", "62% dinh tang ngan sach"),
        ("7% sẽ cắt, mình đọc thế có đúng không", "7% se cat"),
        ("KOL = influencer phải không", "kol la mot voi influencer"),
        ("kol voi influencer la 1 phai k", "kol voi influencer la mot"),
        ("KOL không chỉ có một ngành", "kol notonly mot nganh"),
        ("KOL với influencer chẳng phải là một sao?", "kol voi influencer la mot"),
        ("chẳng phải influencer là người nổi tiếng à", "influencer la nguoi noi tieng"),
        (
            "nghe nói 89% ng ta bảo ROI của inf ngang kênh khác, đúng hông",
            "89% nguoi roi cua influencer ngang kenh khac",
        ),
        ("kol vs influencer y chang nhau, đúng k", "kol voi influencer giong het nhau"),
        ("ít ra cũng dễ đo lường đúng hông", "cung de do luong"),
        ("ít nhất 3 người đúng không", "it nhat 3 nguoi"),
    ],
)
def test_what_is_left_of_a_claim(claim: str, bare: str) -> None:
    assert bare_claim(claim) == bare


@pytest.mark.parametrize(
    ("point", "claim", "said"),
    [
        # what a figure is of
        ("statistics/engagement-rate", "3,21% tính chung cho mọi kênh đúng không", "no"),
        ("statistics/engagement-rate", "the 3.21% holds on every network, right?", "no"),
        ("statistics/engagement-rate", "3,21% là của Instagram đúng không", "yes"),
        ("statistics/platforms", "ig thường được xem là kênh chính nhỉ", "yes"),
        ("statistics/platforms", "youtube hay được gọi là kênh chính nhỉ", "no"),
        # what an influencer needs
        ("what-is/audience-sizes", "muốn thành influencer phải từ 200k follow đúng không", "no"),
        ("what-is/audience-sizes", "you need at least 80k followers to be an influencer, right?", "no"),
        ("what-is/audience-sizes", "ít người theo dõi vẫn làm influencer được đúng không", "yes"),
        ("overview/not-only-celebrities", "nhất thiết phải là ngôi sao hả", "no"),
        ("overview/not-only-celebrities", "they must be famous, right?", "no"),
        # how hard it is
        ("benefits/measurable", "đánh giá kết quả khó lắm nhỉ", "no"),
        ("benefits/measurable", "do hieu qua chac de nhi", "yes"),
        ("benefits/measurable", "measuring results is really hard, right?", "no"),
        ("cons/limited-control", "bài đăng mình sửa được từng câu hả", "no"),
        ("cons/limited-control", "nội dung thương hiệu toàn quyền đúng không", "no"),
        ("statistics/industries", "ngành y tế làm không được đâu nhỉ", "no"),
        # figures and years
        ("rise/market-size", "năm 2020 thị trường đạt 9,7 tỷ đô đúng không?", "yes"),
        ("rise/market-size", "năm 2020 thị trường đạt 16,4 tỷ đô đúng không?", "no"),
        ("rise/market-size", "In 2016 it was 1.8 billion, right?", "nearly"),
        ("rise/market-size", "the market was 9.7 million usd in 2020, right?", "no"),
        ("rise/market-size", "1,7 tỷ năm 2020 và 9,7 tỷ năm 2016 phải không", "no"),
        ("rise/search-growth", "465% là tính từ năm 2018 phải không", "no"),
        ("rise/budget-increase", "62% công ty định cắt ngân sách phải không", "no"),
        ("rise/budget-increase", "chỉ 7% cắt giảm thôi hả", "yes"),
        ("rise/earned-media-value", "Is it true that every dollar brings $18 on average?", "no"),
        ("statistics/roi-survey", "89% ng ta bảo roi của inf ngang hoặc hơn kênh khác, đúng hông", "yes"),
        ("kol/relation", "kol vs influencer y chang nhau, đúng k", "no"),
        ("benefits/measurable", "ít ra cũng dễ đo lường đúng hông", "yes"),
        ("benefits/measurable", "inf mkt khó đo lường phải không", "no"),
        # names of one kind
        ("statistics/platforms", "instagram là kênh chính phải không", "yes"),
        ("statistics/platforms", "TikTok is the main platform, correct?", "no"),
        ("rise/content-marketing-budgets", "70% have content marketing according to Nielsen, right?", "no"),
        ("what-is/pewdiepie-example", "phim quay ở London phải không", "no"),
        # negations and limits
        ("kol/kol-deep-expertise", "KOL không phải là chuyên gia trong ngành đúng không", "no"),
        ("kol/influencer-diverse-types", "Influencers need not be famous, right?", "yes"),
        ("statistics/industries", "Healthcare can't use it, right?", "no"),
        ("statistics/platforms", "không chỉ Instagram mới dùng được phải không", "yes"),
        ("statistics/platforms", "chỉ Instagram làm được thôi phải không", "no"),
        ("cons/no-guarantee", "influencer marketing luôn thành công đúng không", "no"),
        ("cons/no-guarantee", "success isn't guaranteed even with good content, right?", "yes"),
        ("cons/no-guarantee", "influencer marketing chắc chắn tăng doanh số, đúng không?", "no"),
        ("cons/no-guarantee", "chạy influencer là auto ra đơn đúng k", "no"),
        ("cons/no-guarantee", "is influencer marketing guaranteed to work", "no"),
        ("cons/no-guarantee", "không phải lúc nào cũng tăng doanh số đúng không", None),
        ("cons/no-guarantee", "không chắc chắn thành công phải không", "yes"),
        ("kol/relation", "KOL với influencer chẳng phải là một sao?", "no"),
        ("rise/earned-media-value", "vậy 75% còn lại đều đạt 18 đô?", "no"),
        ("cons/limited-control", "thương hiệu kiểm soát hoàn toàn nội dung chứ?", "no"),
        ("pros/trust", "strong customer trust is a disadvantage, right?", "no"),
        # what the facts leave open
        ("statistics/platforms", "instagram là kênh chính của quán phở bò Huế phải không", None),
        ("rise/survey", "khảo sát có mười câu hỏi phải không", None),
    ],
)
def test_verdicts_of_facts(point: str, claim: str, said: str | None) -> None:
    assert verdict(point, claim) == said


@pytest.mark.parametrize(
    ("point", "place", "has"),
    [
        ("rise/market-size", "2016", "1,7"),
        ("rise/earned-media-value", "toi da", "18"),
        ("rise/budget-increase", "cat", "7%"),
    ],
)
def test_the_sentence_with_a_figure(point: str, place: str, has: str) -> None:
    found = GUIDE.point(point)
    assert found is not None
    facts = [fact for fact in FACTS[point] if fact.figure and all(about.search(place) for about in fact.about)]
    parts = sentences(found.in_language("vi").text)
    told = sentence_with(facts, parts)
    assert told is not None
    assert has in parts[told]


def test_a_guide_of_other_words_has_no_facts() -> None:
    other = Guide(GUIDE.titles, GUIDE.sections[:1])
    assert set(facts_about(other)) == {point.id for point in other.points()}
    assert facts_about(Guide(GUIDE.titles, ())) == {}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("gần 9/10 người tin", "gần 90% người tin"),
        ("hơn nửa doanh nghiệp", "hơn 50% doanh nghiệp"),
        ("hon mot nua cong ty", "hon 50% cong ty"),
        ("three quarters of firms", "75% of firms"),
        ("nine out of ten marketers", "90% marketers"),
        ("chín phần mười người", "90% người"),
        ("half of consumers", "50% of consumers"),
        ("em có nửa tháng thôi", "em có nửa tháng thôi"),
        ("chi 3/4 ngân sách", "chi 3/4 ngân sách"),
        ("third of May", "third of May"),
    ],
)
def test_shares_of_a_group_are_percent(text: str, written: str) -> None:
    assert with_shares(text) == written


def test_shares_in_words_stay_where_only_figures_are_read() -> None:
    assert with_fractions("hơn nửa công ty, 3/4 brand") == "hơn nửa công ty, 75% brand"


@pytest.mark.parametrize(
    ("point", "claim", "expected"),
    [
        ("rise/content-marketing-budgets", "hơn 50% marketer có ngân sách riêng cho content đúng không", "yes"),
        ("rise/content-marketing-budgets", "khoảng 75% doanh nghiệp chi cho influencer marketing năm 2023 à", "yes"),
        ("rise/content-marketing-budgets", "gần 60% marketer có ngân sách riêng cho content đúng không", "nearly"),
        ("rise/content-marketing-budgets", "hơn 80% marketer có ngân sách riêng cho content đúng không", "no"),
        ("rise/budget-increase", "dưới 10% công ty cắt ngân sách đúng không", "yes"),
        ("rise/budget-increase", "dưới 5% công ty cắt ngân sách đúng không", "no"),
        ("rise/budget-increase", "hơn 60% tăng ngân sách influencer phải không", "yes"),
        ("rise/earned-media-value", "hơn 50% công ty gặp khó với EMV phải không", "no"),
        ("rise/earned-media-value", "so EMV of 18 is normal?", "no"),
        ("rise/earned-media-value", "sep em noi EMV trung binh la 18 do, dung hong z", "no"),
        ("statistics/platforms", "v con TikTok la kenh chinh dung ko v", "no"),
        ("rise/earned-media-value", "I gather the guide says EMV is 18", "no"),
        ("rise/earned-media-value", "some companies reach an EMV of 18, right?", "yes"),
        ("rise/market-size", "thị trường tăng phi mã từ 2016 đúng không", "yes"),
        ("statistics/roi-survey", "89% nói ROI cao hơn các kênh khác đúng không", "nearly"),
        ("statistics/roi-survey", "89% nói ROI ngang bằng hoặc tốt hơn đúng không", "yes"),
        ("benefits/diverse-content", "r video dc nhieu view k", None),
        ("benefits/diverse-content", "video có đa dạng không", "yes"),
        ("statistics/roi-survey", "50% doanh nghiệp đo ROI đúng không", None),
    ],
)
def test_shares_with_a_limit_and_what_is_nearly_so(point: str, claim: str, expected: str | None) -> None:
    assert verdict(point, claim) == expected


@pytest.mark.parametrize(
    ("point", "claim", "said"),
    [
        ("contracts/vn-contract-law", "phạt hợp đồng cao nhất là 8% đúng không", "yes"),
        ("contracts/vn-contract-law", "mức phạt không được quá 8% phải không", "yes"),
        ("contracts/vn-contract-law", "phạt tới 20% hợp đồng cũng được đúng không", "no"),
        ("contracts/vn-contract-law", "the penalty can be up to 15 percent, right?", "no"),
        ("rights/spark-ads", "Spark Ads mặc định chạy 30 ngày phải không", "yes"),
        ("rights/spark-ads", "spark ads tối đa 60 ngày thôi hả", "no"),
        ("rights/spark-ads", "muốn chạy thì creator phải đưa mật khẩu đúng không", "no"),
        ("rights/usage-rights", "trả tiền đăng bài là có luôn quyền chạy quảng cáo chứ", "no"),
        ("formats/seeding", "tặng hàng thì họ bắt buộc đăng bài phải không", "no"),
        ("formats/seeding", "they have to post if I send a gift, right?", "no"),
        ("law/sponsor-notice", "không nói là được tài trợ thì bị phạt 20-30 triệu đúng không", "yes"),
        ("law/sponsor-notice", "không nói là được tài trợ thì bị phạt 90 triệu đúng không", None),
        ("law/false-ad-fines", "cá nhân nói sai sự thật bị phạt từ 60 đến 80 triệu phải không", "yes"),
        ("law/criminal-liability", "xin lỗi xong gỡ clip là hết trách nhiệm đúng không", "no"),
        ("law/criminal-liability", "gỡ clip vẫn chưa hết trách nhiệm đúng không", "yes"),
        ("law/who-is-covered", "luật quảng cáo mới có hiệu lực từ 1/1/2026 phải không", "yes"),
        ("law/who-is-covered", "luật quảng cáo mới có hiệu lực từ 1/3/2026 phải không", "no"),
        ("law/livestream-affiliate-law", "luật thương mại điện tử áp dụng từ 1/7/2026 đúng không", "yes"),
        ("law/tax-on-platforms", "sàn trừ thuế từ 1/7/2025 đúng không", "yes"),
        ("law/sensitive-products", "rượu trên 30% mới bị cấm phải không", "no"),
        ("rise/budget-increase", "62% were planning bigger budgets for 2023, correct?", "yes"),
        ("rise/budget-increase", "62% were cutting their budgets for 2023, correct?", "no"),
    ],
)
def test_the_handbook_and_tenses(point: str, claim: str, said: str | None) -> None:
    assert verdict(point, claim) == said
