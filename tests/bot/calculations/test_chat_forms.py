"""Calculations as people write them in a chat, with and without a command; the values are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate, unclear_calculation
from bot.calculations.chat_wording import plain_wording
from bot.calculations.sentences import read_calculation, unclear_command
from index.words.language import detect

# 1280 / 25,000; (120 - 50) / 50; 5,000,000 / 2,000,000 x 1000; 5,000,000 / 100,000; / 125; / 2,500
ER, ROI, CPM, CPV, CPA, CPC = "er_followers_pct 5.12", "roi_pct 140", "cpm 2500", "cpv 50", "cpa 40000", "cpc 2000"

TYPED = [
    ("er", "1200 like 80 cmt 25k follow", ER),
    ("er", "1200 like, 80 cmt, 25k fl nhé", ER),
    ("er", "1200 like 80 cmt 25k", ER),
    ("er", "like 1200 cmt 80 25k", ER),
    ("er", "của bạn Lan: 1200 lượt thích, 80 bình luận, 25.000 người theo dõi", ER),
    ("er", "1200 like 80 cmt 25k fl 300 following", ER),
    ("er", "1.2k tim 80 cmt reach 25k", "er_reach_pct 5.12"),
    ("er", "1200/80/25k", ER),
    ("er", "sub 25k, like 1200, cmt 80", ER),
    ("roi", "50tr 120tr nhé", ROI),
    ("roi", "50tr 120tr?", ROI),
    ("roi", "50tr,120tr", ROI),
    ("roi", "50tr/120tr", ROI),
    ("roi", "50tr -> 120tr", ROI),
    ("roi", "50tr => 120tr", ROI),
    ("roi", "~50tr ~120tr", ROI),
    ("roi", "khoảng 50tr, tầm 120tr", ROI),
    ("roi", "chi phí, 50tr, doanh thu, 120tr", ROI),
    ("roi", "chi phí là 50tr còn doanh thu là 120tr", ROI),
    ("roi", "120tr doanh thu, 50tr chi phí", ROI),
    ("roi", "chi 50tr thu 120tr ạ", ROI),
    ("roi", "tháng 11 chi 50tr thu 120tr", ROI),
    ("roi", "doanhthu:120tr; chi phí:50tr", ROI),
    ("roi", "chi phí 1 tỷ 2 doanh thu 3 tỷ", "roi_pct 150"),
    ("roi", "chi 2 triệu rưởi thu 5 triệu", "roi_pct 100"),
    ("roi", ".5tr 1tr", "roi_pct 100"),
    ("cpm", "giúp mình với 5tr 2 triệu hiển thị", CPM),
    ("cpm", "2.000.000 hiển thị 5tr", CPM),
    ("roi", "50.000.000 chi phí, 120tr", ROI),
    ("cpa", "5tr, đơn=125 tháng 10", CPA),
    ("cpv", "5tr cho 100k view nha", CPV),
    ("cpa", "5tr chi phí, 125 đơn", CPA),
    ("cpc", "2500 click 5tr", CPC),
    ("breakeven", "chi 50tr biên 40%", "breakeven_roas 2.5"),
    ("breakeven", "$50 margin 40%", "breakeven_revenue 125"),
    ("roi", "chi 1 tỷ 2, thu 3 tỷ", "roi_pct 150"),
    ("roi", "40tr+10tr 120tr", ROI),
    ("roi", "chi phí=30tr + 15tr + 5tr doanh thu=120tr", ROI),
    ("roi", "$400 + $100 $1,200", ROI),
    ("roi", "240 đơn x 500k, chi phí 50tr", ROI),
    ("roi", "50tr, 240 đơn, mỗi đơn 500k", ROI),
    ("roi", "cost=$500, 30 orders at $40 each", ROI),
    ("cpe", "6tr 9k+2k+1k", "cpe 500"),
    ("cpe", "6tr 9k like + 2k cmt + 1k share", "cpe 500"),
    ("cpm", "5tr reach 100k", "cpm 50000"),
    ("roi", "vốn 50tr lãi 20tr", "roi_pct 40"),
    ("roi", "10tr/tháng x 3 tháng, doanh thu 60tr", "roi_pct 100"),
    ("cpa", "4 koc mỗi bạn 2tr, 64 đơn", "cpa 125000"),
    ("er", "❤️1200 💬80 👥25k", ER),
]


@pytest.mark.parametrize(("command", "args", "expected"), TYPED)
def test_a_list_as_in_a_chat(command: str, args: str, expected: str) -> None:
    key, value = expected.split()
    assert calculate(command, args, "vi").values[key] == Decimal(value)


REFUSED = [
    ("roi", "50-60tr 120tr"),
    ("roi", "từ 50tr đến 60tr, doanh thu 120tr"),
    ("roi", "50tr 120tr 130tr"),
    ("roi", "50tr x 2, 120tr"),
    ("roi", "chi 50tr lãi 70tr"),
    ("roi", "đầu tư 50tr lời về 120tr"),
    ("roi", "mỗi bạn 5tr, doanh thu 120tr"),
    ("roi", "cst=5 revenue=6"),
    ("roi", "50tr 120tr 2025"),
    ("roi", "50tr + $10 120tr"),
    ("roi", "50tr, 240 đơn trị giá 120tr, doanh thu 100tr"),
    ("roi", "50tr, 240 đơn"),
    ("cpm", "5tr reach 100k view 200k"),
    ("roi", "chi phí 50tr, ads 10tr, doanh thu 120tr"),
    ("roi", "702.000.000 chi phí 535tr"),
]


@pytest.mark.parametrize(("command", "args"), REFUSED)
def test_what_could_be_read_in_several_ways_is_refused(command: str, args: str) -> None:
    assert calculate(command, args, "vi").values == {}


SENTENCES = [
    ("roi 50tr 120tr", ROI),
    ("tính roi 50tr 120tr giúp mình", ROI),
    ("50tr -> 120tr roi?", ROI),
    ("chi 50tr doanh thu 120tr lãi bao nhiêu %", ROI),
    ("Q3 chi 50tr thu 120tr roi", ROI),
    ("11/11 chi 50tr thu 120tr, roi?", ROI),
    ("black friday 2025 chi 50tr, doanh thu 120tr, roi?", ROI),
    ("đợt 2 book 4 bạn hết 50tr, doanh thu 120tr, tính roi", ROI),
    ("in Q4 we spent $500 and earned $1,200 from 3 creators, roi?", ROI),
    ("campaign 12.12 cost 5k revenue 12k roi", ROI),
    ("chi phí kol 30tr, chi phí ads 20tr, doanh thu 120tr, roi?", ROI),
    ("phí KOL 40tr, ads 10tr, thu về 120tr thì roi bao nhiêu", ROI),
    ("$400 on the creator + $100 ads, revenue $1,200, roi?", ROI),
    ("5 kol, mỗi bạn 10tr, doanh thu 120tr, roi?", ROI),
    ("10tr x 5 bạn, doanh thu 120tr, roi", ROI),
    ("5 creators at $100 each, we made $1,200, roi?", ROI),
    ("chi 50tr ra 240 đơn, mỗi đơn 500k, tính roi", ROI),
    ("chi 50tr được 240 đơn giá trị đơn trung bình 500k thì roi bn", ROI),
    ("we spent $500 and got $1,200 back, roi?", ROI),
    ("chi 5tr được 100k view", CPV),
    ("5tr ra 125 đơn", CPA),
    ("5tr được 125 đơn thì một đơn tốn bao nhiêu", CPA),
    ("book 1 bạn tiktoker 5tr ra 125 đơn thì 1 đơn hết bao nhiêu", CPA),
    ("$5,000 for 125 sales, cpa?", "cpa 40"),
    ("ER view: 4.120 tim 1.000 cmt, 100k view", "er_views_pct 5.12"),
    ("cpm bao nhiêu nếu chi 5tr reach 2tr", CPM),
    ("cpm 5tr 2tr", CPM),
    ("cpv 5tr/100k", CPV),
    ("cpa 5tr 125 đơn", CPA),
    ("video 45 giây: 5tr, 2 triệu hiển thị, cpm?", CPM),
    ("er 1200 80 25k", ER),
    ("/er❤️1200 80 25k", ER),
    ("Post #7: 1200 likes, 80 comments, 25k followers, engagement rate?", ER),
    ("dislike 50 like 1200 cmt 80 follow 25k er", ER),
    ("hòa vốn 50tr 40%", "breakeven_roas 2.5"),
    ("booking 5tr được 100k view 900 tim 40 cmt, tính cpv với er", CPV),
    # What one month costs, for so many months: 3 x 10 = 30; (60 - 30) / 30
    ("10tr/tháng trong 3 tháng, doanh thu 60tr, roi?", "roi_pct 100"),
    ("mỗi tháng 10tr, 3 tháng thu về 60tr, roi?", "roi_pct 100"),
    ("$500 a month for 3 months, revenue $4,500, roi?", "roi_pct 200"),
    # A profit on a cost: 20 / 50, -10 / 40
    ("lãi 20tr trên vốn 50tr thì roi bao nhiêu", "roi_pct 40"),
    ("vốn 50tr lãi 20tr roi?", "roi_pct 40"),
    ("made a profit of $200 on $500 spend, what's the ROI", "roi_pct 40"),
    ("chi 40tr lỗ 10tr, roi?", "roi_pct -25"),
    ("spent 5k, profit 2k, roi", "roi_pct 40"),
    # Parts and their total, or parts alone
    ("phí KOC 10tr, VAT 10% là 1tr, tổng chi 11tr, doanh thu 33tr, roi?", "roi_pct 200"),
    ("kol 20tr, ads 10tr, tổng 30tr, doanh thu 90tr roi?", "roi_pct 200"),
    ("booking 8tr cộng ship 1tr cộng quà 3tr, doanh thu 36tr, roi", "roi_pct 200"),
    ("Khoản\tTiền\nTiền KOC\t8.000.000\nChụp hình\t2.000.000\nDoanh thu\t30.000.000\nROI bao nhiêu", "roi_pct 200"),
    ("Chi phí KOL 8tr\nChi phí ads 2tr\nTổng chi phí 10tr\nDoanh thu 30tr\nROI?", "roi_pct 200"),
    ("Influencer fee\t$1,200\nProps\t$300\nRevenue\t$4,500\nROI?", "roi_pct 200"),
    # Spoken and dialect forms, and what was pasted
    ("2 củ rưởi, bán được 10 củ, roi?", "roi_pct 300"),
    ("4tr ruoi, doanh thu 9tr, tinh roi", "roi_pct 100"),
    ("chi 12tr thu dìa 30tr, roi?", "roi_pct 150"),
    ("chi 3 triệu rưỡi bán ra được 9 triệu 8, roi sao", "roi_pct 180"),
    ("spent 800 bucks, made 2400 bucks, roi?", "roi_pct 200"),
    ("[09:15, 3/7] Chị Mai: ngân sách 20tr\n[09:16, 3/7] Chị Mai: thu về 50tr\nroi bao nhiêu em", "roi_pct 150"),
    ("em moi chay, book 5 koc moi ban 1tr, ra 125 don, cpa?", CPA),
    ("we paid 4 small creators $150 each and got 300k views, cpv?", "cpv 0.002"),
    # What somebody has worked out is no number of the calculation
    ("budget 400, revenue 1200, is my ROI 200?", "roi_pct 200"),
    ("chi 10tr thu 25tr, roi 150% đúng không", "roi_pct 150"),
    ("emv 200k lượt hiển thị, cpm thị trường 60k", "emv 12000000"),
    ("kênh 100k view, cpm chốt 70k, vậy phí KOL nhiêu", "fee 7000000"),
    ("chi phí sự kiện 20tr, doanh thu 50tr, roi?", "roi_pct 150"),
    ("chi 20tr biên 40% thì doanh thu hòa vốn phải bao nhiêu", "breakeven_revenue 50000000"),
    ("6tr đổi lại 1.200 tương tác, cpe?", "cpe 5000"),
    ("đầu tư 45 triệu cho KOL, đơn hàng tổng trị giá 99 triệu, ROI là mấy %?", "roi_pct 120"),
    ("vừa đổ 12tr cho 3 bạn koc, doanh số tuần đó 39tr, tính roi", "roi_pct 225"),
    ("tổng chi 18m, sale 45m => roi?", "roi_pct 150"),
    ("we dropped 3 grand on two tiktokers and pulled in 7.5 grand, roi?", "roi_pct 150"),
    ("chi 10tr (đã bao gồm VAT 10%), doanh thu 30tr, roi?", "roi_pct 200"),
    ("book 10 nano mỗi bạn 500k, ra 100 đơn, cpa", "cpa 50000"),
    ("6 creators x $100, 300k views, cpv", "cpv 0.002"),
    ("bán dc 100 cái, mỗi cái 300k, book hết 12tr, roi bn ạ", "roi_pct 150"),
    ("12tr ra 40 khách, 1 khách tốn bao nhiêu", "cpa 300000"),
    ("60 leads for $1,200, cost per lead?", "cpa 20"),
    ("14 đơn / 200 click", "conversion_pct 7"),
    ("5 creators at $300 each + $250 in free product, total sales $4,375, roi?", "roi_pct 150"),
    ("each order makes $12 profit, I spent $600. how many orders to break even", "breakeven_orders 50"),
    ("sold 75 units at $20, paid influencer $500: ROI?", "roi_pct 200"),
    ("$640 spend → 16 orders, what's my CAC", "cpa 40"),
    ("invested 1 mil vnd got 3 mil back roi", "roi_pct 200"),
    ("chi phí gồm: booking 10tr, quay phim 3tr, quà tặng 2tr. Doanh thu 45tr. Tính ROI", "roi_pct 200"),
    ("chi 20tr đem về 80tr, vậy mỗi đồng bỏ ra thu được mấy đồng", "roas 4"),
    ("giá mỗi nghìn lượt xem nếu 3tr2 được 80k view", "cpm 40000"),
    ("er bài này sao: ❤️ 1.200 💬 80 👥 25.000", ER),
    ("vốn 12tr5 gom về 50 củ, roi?", "roi_pct 300"),
    ("chi 20tr + 10% phí agency, thu 66tr, roi?", "roi_pct 200"),
    ("cost $500 + 10% VAT, revenue $2,200, roi", "roi_pct 300"),
    # What each of several people is paid, in any order: 6 x 3 = 18, (60 - 18) / 18; 4 x 300 = 1200; 8 x 300k = 2.4tr
    ("6 bạn fee 3tr mỗi bạn, doanh thu 63tr, lời lỗ sao", "roi_pct 250"),
    ("6 bạn fee 3 củ mỗi đứa, thu về 63 củ lời k", "roi_pct 250"),
    ("chi mỗi bạn 3tr cho 6 bạn, thu 63tr, roi", "roi_pct 250"),
    ("moi ban 3tr, 6 ban, thu 63tr, lai bao nhieu", "roi_pct 250"),
    ("paying 4 of them 300 each, got 3000 back, roi?", "roi_pct 150"),
    ("we paid 4 of them $300 each and got $3000 back, what's the roi", "roi_pct 150"),
    ("five creators, 200 dollars each, 5000 dollars in sales, roi?", "roi_pct 400"),
    ("4 influencers, $300 per person, 60k views total, cpv", "cpv 0.02"),
    ("mời 8 bạn nano fee 300k/bạn, tổng 5000 like, cpe?", "cpe 480"),
    ("3 bạn, phí mỗi bạn 4tr, 120k view", "cpv 100"),
    ("3 đứa mỗi đứa 4tr ra 120k view, cpv bao nhiêu", "cpv 100"),
    ("10 bạn fee 500k each, total 200k view cpm?", "cpm 25000"),
    ("trả 2 bạn 5tr mỗi bạn với ads 10tr, thu 40tr roi", "roi_pct 100"),
    # Money that is put in and comes back, coins beside counts, viewers of a livestream, what the goods cost
    ("$20k in, $50k out, roi?", "roi_pct 150"),
    ("roas if 300m in and 1.2b out", "roas 4"),
    ("chi 36 củ 900k view, cpv?", "cpv 40"),
    ("live 3k mắt xem, tốn 600k, cpv bao nhiêu", "cpv 200"),
    ("trả host 2tr được 8k mắt, mỗi mắt mấy đồng", "cpv 250"),
    ("live 12.000 mắt, 900 tim, 300 cmt, ER bao nhiêu", "er_views_pct 10"),
    ("live 3 tiếng 200 cmt 1.800 tim 25.000 view, er?", "er_views_pct 8"),
    ("mat 5tr cho kol duoc 100k view, cpv", "cpv 50"),
    ("von 60% con 40% la lai, chi 20tr ads thi ban bao nhieu moi hoa von", "breakeven_revenue 50000000"),
    ("tien hang an het 70%, book kol 15tr, phai ban bn moi hue von", "breakeven_revenue 50000000"),
    ("goods cost 60% of price, spent $4k on influencers, what sales to break even?", "breakeven_revenue 10000"),
    ("COGS eats 55%, $9k campaign, break-even revenue?", "breakeven_revenue 20000"),
    ("lợi nhuận gộp 40%, tiền booking 30tr, hòa vốn doanh thu bao nhiêu", "breakeven_revenue 75000000"),
    ("bán mỗi đơn lãi gộp 25%, giá 320k, chi 16tr thì bao nhiêu đơn hòa vốn", "breakeven_orders 200"),
    ("kol giá 21tr, lãi gộp 30%, hòa vốn bao nhiêu", "breakeven_revenue 70000000"),
    ("live 45 phut, 9k mat xem, ton 1tr8 tien qc, 1 mat bn", "cpv 200"),
    ("Livestream: 18k viewers, $900 spent, cost per viewer?", "cpv 0.05"),
    ("Units sell for $40 with a 50% margin; spend $2,000. How many units to break even?", "breakeven_orders 100"),
    ("Goods are 65% of the price. $14k on creators. How much must we sell to break even?", "breakeven_revenue 40000"),
    # What was gained, asked without the figure's name
    ("lai dc bn neu chi 15tr ma ban dc 40tr", "profit 25000000"),
    ("lời được nhiêu khi chi 8 củ thu 14 củ", "profit 6000000"),
    ("what profit if I spend $3k and sell $8k?", "profit 5000"),
    ("how much do we make if we spend $10k and bring in $26k", "profit 16000"),
    ("bỏ 5tr bán đc 12tr, biên 40%, lời nhiêu", "roi_margin_pct -4"),
    ("chi 30tr, dt 60tr, loi nhuan gop 60%\nroi that la bao nhieu", "roi_margin_pct 20"),
    # Words of a story beside the numbers
    ("hôm qua chi 30tr thu 45tr lời lỗ sao", "roi_pct 50"),
    ("page mình chi 30tr thu 45tr lãi lỗ thế nào", "roi_pct 50"),
    ("hom truoc bo 30tr thu 45tr loi lo sao", "roi_pct 50"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_in_chat_forms(sentence: str, expected: str) -> None:
    language = detect(sentence)
    wish = read_calculation(sentence, language)
    assert wish is not None
    key, value = expected.split()
    assert calculate(wish.command, wish.args, language).values[key] == Decimal(value)


@pytest.mark.parametrize(
    "sentence",
    [
        "chi phí 50tr, ads 20tr, doanh thu 120tr, roi?",
        "chi 20tr, 100 đơn giá trị 50tr, roi?",
        "chi 20tr + 5 sản phẩm mẫu, thu 50tr, roi?",
        "chi 50tr chưa gồm VAT 10%, doanh thu 120tr, roi?",
        "roi của 120tr trên 50tr",
        "10tr/tháng, doanh thu 60tr, roi?",
        "10tr/tháng trong 3 tháng, 100 đơn/tháng, cpa?",
        "chi phí: 10tr\nlương nhân viên: 5tr\ndoanh thu: 30tr\nroi?",
        "Chi phí KOL 8tr\nChi phí ads 2tr\nTổng chi phí 12tr\nDoanh thu 30tr\nROI?",
        "spent a couple thousand, got 5k back, roi?",
        "tốn vài triệu thu 20tr, roi?",
        "chi 12tr chưa VAT 10%, thu 30tr, roi",
        "chi 12tr không bao gồm cả thuế thu 30tr roi",
        "chi 5tr/tháng, 3 tháng trước thu 60tr roi",
        "kol 20tr + ads 10tr + 10% phí dịch vụ, doanh thu 66tr, roi",
        "chi 20tr, doanh thu 66tr + VAT 10%, roi",
        "vốn 12tr, chi ads 5tr, thu 50tr roi",
        "3 bài được 12k like 800 cmt, kênh 25k fl, er?",
        "5 bạn mỗi bạn 2 clip 1tr, thu 20tr, roi",
        "5 bạn mỗi bạn 10k view, chi 5tr, cpv",
        "trả 2 KOL 5tr, thu 20tr, roi",
    ],
)
def test_numbers_of_ones_own_that_are_not_clear_get_an_error_and_no_passage(sentence: str) -> None:
    language = detect(sentence)
    assert read_calculation(sentence, language) is None
    calculation = unclear_calculation(sentence, language)
    assert calculation is not None
    assert (calculation.values, calculation.error and calculation.error[0]) == ({}, "unclear_numbers")


@pytest.mark.parametrize(
    "sentence",
    [
        "ROI 120% là cao hay thấp",
        "ROAS 3 và ROI 200% có giống nhau không",
        "is a $10 CPM cheap",
        "CPM of $5 or $10 for instagram?",
        "1 view youtube bao nhiêu tiền",
        "bỏ 50tr thuê KOL mà chỉ được 10 đơn thì lý do là gì",
        "chạy 2 tuần được 300k view nhưng không ai mua",
        "ROAS 3 có nghĩa là lãi không",
        "er 4% với kênh 80k follow có ổn không",
        "cpm 45k đắt không ạ",
        "cpv 50đ hay 70đ thì rẻ hơn",
        "5,78 đô EMV cho 1 đô là số của năm nào",
        "is a 3x ROAS on a $2k budget good?",
        "why is ROI 89% in a survey of 2022",
        "EMV 18 đô trên 1 đô là công ty nào",
        "ngân sách 30tr nên book 2 hay 5 KOL",
        "top 10 kol có er cao nhất 2024",
        "10 bước tính ROI cho chiến dịch",
        "what is a good ER for 10k to 50k followers?",
    ],
)
def test_a_question_that_holds_numbers_stays_a_question(sentence: str) -> None:
    assert read_calculation(sentence, detect(sentence)) is None
    assert unclear_command(sentence) is None


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("chi 1 tỷ 4 thu 2 tỷ 8", "chi 1tỷ4 thu 2tỷ8"),
        ("chi 5 triệu 100 đơn", "chi 5 triệu 100 đơn"),
        ("2 triệu rưởi", "2triệu5"),
        ("1 tỷ 200 triệu", "1 tỷ 200 triệu"),
        ("25k người theo dõi", "25k người theo dõi"),
        ("doanh số 500 usd", "doanh số 500 usd"),
        ("1.200 , 25.000", "1.200 , 25.000"),
    ],
)
def test_plain_wording_leaves_what_may_be_an_amount(typed: str, plain: str) -> None:
    assert plain_wording(typed) == plain


@pytest.mark.parametrize(
    "lines",
    [
        "Lan 1200 80 25k\nHuy 900 120 12k",
        "Lan: 1200 like 80 cmt 25k fl\nHuy: 900 like, 120 cmt, 12k fl",
        "Tên\tLike\tCmt\tFollow\nLan\t1200\t80\t25k\nHuy\t900\t120\t12k",
        "Tên,Like,Cmt,Follow\nLan,1200,80,25k\nHuy,900,120,12k\nTổng,2100,200,37k",
        # Pasted from a spreadsheet, where Telegram makes spaces of the tabs.
        "Tên Like Cmt Follow\nLan 1200 80 25000\nHuy 900 120 12000",
        "Lan like 1200 cmt 80 follow 25k\nHuy like 900 cmt 120 follow 12k",
        "Lan: 1200 like 80 cmt 25k follow và Huy: 900 like 120 cmt 12k follow",
        "Lan: 1200 like, 80 cmt, 25k follow, Huy: 900 like, 120 cmt, 12k follow",
        "Lan, like=1200, cmt=80, follow=25k\nHuy, like=900, cmt=120, follow=12k",
        # The first line is one of numbers, and no line of titles.
        "Lan, likes 1200, comments 80, followers 25000\nHuy, likes 900, comments 120, followers 12000",
        "Lan, 1200 likes, 80 comments, 25000 followers\nHuy, 900 likes, 120 comments, 12000 followers",
    ],
)
def test_people_compared_as_they_are_pasted(lines: str) -> None:
    # 1020 / 12,000
    values = calculate("compare", lines, "vi").values
    assert values == {"Lan.er_followers_pct": Decimal("5.12"), "Huy.er_followers_pct": Decimal("8.5")}


@pytest.mark.parametrize(
    ("command", "args", "value"),
    [
        # Coins are money only, so that the number behind them is another one: 36 million / 900 thousand
        ("cpv", "36 củ 900k view", "40"),
        ("cpv", "45 củ 1tr5 view", "30"),
        ("cpv", "45tr 1m5 view", "30"),
        ("cpe", "3 củ 2 nghìn tương tác", "1500"),
        ("cpv", "1 củ rưỡi 50k view", "30"),
        ("cpa", "9 củ 150 đơn", "60000"),
        ("cpc", "1 củ 2 500 click", "2400"),
    ],
)
def test_coins_before_a_count(command: str, args: str, value: str) -> None:
    assert calculate(command, args, "vi").values[command] == Decimal(value)


def test_one_or_two_numbers_is_asked_where_it_is_not_certain() -> None:
    assert calculate("cpv", "36 củ 900k", "vi").error is not None
    assert calculate("cpv", "36 triệu 900k view", "vi").error is not None


def test_numbers_below_titles_are_not_read_by_their_order() -> None:
    # Three titles and four numbers: nothing tells which one has no title.
    assert calculate("compare", "Like Comment Follower\nLan 1 1200 80 25000\nHuy 900 120 12000", "vi").values == {}


@pytest.mark.parametrize(
    ("command", "args", "told"),
    [
        ("roi", "50tr lợi 120tr", "Bạn thử: /roi chi phí=50tr doanh thu=120tr"),
        ("roi", "120tr doanh thu chi 50tr hàng tháng", "Bạn thử: /roi chi phí=50tr doanh thu=120tr"),
        ("cpm", "5tr abc 400k", "Bạn thử: /cpm chi phí=5tr hiển thị=400k"),
        ("er", "1200 foo 80 25k", "Bạn thử: /engagement lượt thích=1200 bình luận=80 người theo dõi=25k"),
        (
            "roi",
            "50tr 120tr blabla=5",
            "Các nhãn dùng được: chi phí, doanh thu, biên lợi nhuận, giá vốn, chuyển đổi, giá trị đơn.",
        ),
        ("roi", "50tr", "Còn thiếu doanh thu."),
    ],
)
def test_an_error_says_what_to_type_with_ones_own_numbers(command: str, args: str, told: str) -> None:
    assert told in calculate(command, args, "vi").reply.plain


@pytest.mark.parametrize(
    ("command", "text", "key", "value", "told"),
    [
        (
            "compare",
            "Lan: likes=500 fl=10k\nMinh: likes=abc fl=10k\nAn: 300 like 10k follow",
            "An.er_followers_pct",
            3,
            "Minh",
        ),
        ("compare", "Lan: likes=500 fl=10k\nAn: likes=300 fl=10k\nTú: chưa có số", "Lan.er_followers_pct", 5, "Tú"),
        ("compare", "Tên;like;fl\nLan;500;10k\nTú;x;12k\nAn;300;10k", "An.er_followers_pct", 3, "Tú"),
        ("csv", "likes,followers\n500,10000\nabc,10000\n300,10000", "er_followers_pct_mean", 4, "Dòng 3"),
    ],
)
def test_a_bad_line_costs_only_that_line(command: str, text: str, key: str, value: int, told: str) -> None:
    calculation = calculate(command, text, "vi")
    assert calculation.values[key] == value
    assert told in calculation.reply.plain.splitlines()[-1]
