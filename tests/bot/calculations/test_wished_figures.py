"""What a wished figure needs, from a sentence; all results are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.sentences import read_calculation
from bot.calculations.wished_figures import lacks_cost, wished_figure, wished_plan
from index.words.language import detect


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # 20 x 2.5; 50 x 3; 20 x 2.5 / 0.4
        ("roi 150% mà chi 20tr thì thu bao nhiêu", "needed_revenue 50000000"),
        ("muon roi 200% voi ngan sach 50tr thi doanh thu phai bao nhieu", "needed_revenue 150000000"),
        ("bỏ 30tr muốn roi 100% thu về bao nhiêu mới đủ", "needed_revenue 60000000"),
        ("chi 20tr muốn lời 150% thì phải bán bao nhiêu", "needed_revenue 50000000"),
        ("roi 150% chi 20tr biên 40% thì cần thu bao nhiêu", "needed_revenue 125000000"),
        ("how much revenue for 150% roi on $2000 spend?", "needed_revenue 5000"),
        ("we want a 200% ROI on a $3,000 budget, what revenue is that", "needed_revenue 9000"),
        ("cpa 80k muốn 200 đơn thì tốn bao nhiêu tiền", "budget 16000000"),
        ("CPA 50k, 400 đơn thì hết bao nhiêu", "budget 20000000"),
        ("cpa mục tiêu 120k, cần 250 đơn thì ngân sách bao nhiêu", "budget 30000000"),
        ("cpa muc tieu 120k can 250 don thi ngan sach bn z", "budget 30000000"),
        ("để cpv 50đ mà có 200k view thì chi bao nhiêu", "budget 10000000"),
        ("I want 100 orders at $8 CPA, what budget?", "budget 800"),
        ("$5 cpm 200k impressions how much does it cost", "budget 1000"),
        # What is asked for at a level that must not be passed is that of the level
        ("ngan sach toi da de cpa k qua 70k neu ban 300 don", "budget 21000000"),
        ("Ngân sách tối đa là bao nhiêu để CPM không quá 40.000đ với 500.000 lượt hiển thị?", "budget 20000000"),
        ("giữ cpv ở mức 30đ, 1,2 triệu view thì được chi tối đa bao nhiêu", "budget 36000000"),
        ("max budget to keep CPA under $25 with 200 orders?", "budget 5000"),
        ("Chi 40 triệu, muốn ROI 80% thì doanh thu phải đạt mức nào?", "needed_revenue 72000000"),
        ("roi 60% từ 35tr thì doanh thu cần bao nhiêu", "needed_revenue 56000000"),
        ("revenue target for 300% ROI on $5k?", "needed_revenue 20000"),
        ("We can't go above a $6 CPA. 400 sign-ups wanted - max spend?", "budget 2400"),
        ("What's the minimum revenue for a 250% ROI on $8k?", "needed_revenue 28000"),
    ],
)
def test_a_plan_works_backwards(sentence: str, expected: str) -> None:
    wish = read_calculation(sentence, detect(sentence))
    assert wish is not None
    key, value = expected.split()
    assert calculate(wish.command, wish.args, detect(sentence)).values[key] == Decimal(value)


@pytest.mark.parametrize(
    ("sentence", "way", "result"),
    [
        ("muốn er 5% với 20k follow thì cần bao nhiêu tương tác", "interactions_of_followers", 1000),
        ("20k follow muon er 5% can may like", "interactions_of_followers", 1000),
        ("muon er 4% tren 45k follow thi can bn tuong tac z", "interactions_of_followers", 1800),
        ("roas mục tiêu 4, chi 10tr thì doanh thu bao nhiêu", "revenue_of_roas", 40000000),
        ("tra theo cpm 40k, 350k view het bn", "budget_of_views", 14000000),
        ("to get 5% ER with 20k followers how many likes do I need", "interactions_of_followers", 1000),
        ("er 3,5% reach 40k thì tương tác bao nhiêu", "interactions_of_reach", 1400),
        ("want a 3x ROAS on 10k spend, how much revenue do I need?", "revenue_of_roas", 30000),
        ("sếp đòi roas 5 mà ngân sách có 40tr, doanh thu cần là bao nhiêu ạ", "revenue_of_roas", 200000000),
        ("target roas 4, spend $2,500: what sales do I need?", "revenue_of_roas", 10000),
        ("chi phí 8 triệu, muốn ROAS 3 thì phải bán được bao nhiêu", "revenue_of_roas", 24000000),
        ("chi phi 5 cu, muon roas 4 thi phai ban duoc nhieu", "revenue_of_roas", 20000000),
        ("roas 2,5 voi chi phi 4tr can ban duoc bao nhieu", "revenue_of_roas", 10000000),
        ("ngân sách 10tr cpc 5k được bao nhiêu click", "clicks_of_cost", 2000),
        ("ctr 2%, 100k hiển thị thì được bao nhiêu click", "clicks_of_impressions", 2000),
        ("tỷ lệ chuyển đổi 2% muốn 100 đơn cần bao nhiêu click", "clicks_of_orders", 5000),
        ("cvr 3% 2000 click được bao nhiêu đơn", "orders_of_clicks", 60),
        ("muon ctr 2% thi 501 click can bao nhieu hien thi", "impressions_of_clicks", 25050),
        ("with a $500 budget and $5 CPM how many impressions", "impressions_of_cost", 100000),
        ("cpm 40k muốn 1 triệu view hết bao nhiêu", "budget_of_views", 40000000),
        ("cpe 2k mà cần 5000 tương tác thì ngân sách bao nhiêu", "budget_of_interactions", 10000000),
        ("doanh thu mục tiêu 150tr, roas 5, ngân sách tối đa bao nhiêu", "budget_of_revenue", 30000000),
        ("what budget for $50k revenue at 5x ROAS", "budget_of_revenue", 10000),
        ("to make $60k in sales at a 4x ROAS what budget do I need", "budget_of_revenue", 15000),
        ("1 nghìn view 45k, chi 9tr được bao nhiêu view", "views_of_cpm", 200000),
        ("45k mỗi nghìn view, ngân sách 9tr thì được bao nhiêu view", "views_of_cpm", 200000),
        ("cvr 4 % keo 2k5 click thi bn don", "orders_of_clicks", 100),
        ("khach doi roas 8, tieu 9tr5 thi ban phai nhiu", "revenue_of_roas", 76000000),
        ("Our CVR is 2.5%. How many clicks for 75 orders?", "clicks_of_orders", 3000),
        (
            "If the CPM has to stay at or under $12, how many impressions should $3,600 deliver?",
            "impressions_of_cost",
            300000,
        ),
        ("cpm toi da 45k, budget 9tr thi can it nhat bao nhieu view", "views_of_cpm", 200000),
        ("sep bao cpv phai duoi 40d, tieu 18tr thi phai co may view", "views_of_cost", 450000),
        # 40 x 3.5 / 0.35; 4,000 x 3.2 / 40; 300 / 0.45 rounded up
        ("chi 40tr, ROAS 3,5, giá trị đơn trung bình 350k thì được bao nhiêu đơn", "orders_of_roas", 400),
        ("spend $4,000 at ROAS 3.2 and AOV $40, how many orders?", "orders_of_roas", 320),
        ("muốn đạt doanh thu 300tr với aov 450k thì cần bao nhiêu đơn", "orders_of_revenue", 667),
        ("de cpa <= 60k voi ngan sach 18tr thi can may don", "orders_of_cost", 300),
        ("Cần tối thiểu bao nhiêu lượt xem để CPV không vượt quá 50đ khi chi 10 triệu?", "views_of_cost", 200000),
        ("Để ROAS đạt 4 thì với 25 triệu chi phí cần doanh thu bao nhiêu?", "revenue_of_roas", 100000000),
        ("doanh thu tối thiểu để roas 3 với ngân sách 22tr?", "revenue_of_roas", 66000000),
        ("phải thu về bao nhiêu để roas bằng 6 nếu chi 15tr", "revenue_of_roas", 90000000),
        ("đang tiêu 8 củ, kéo cpc xuống 2k5 thì phải có bao nhiêu click", "clicks_of_cost", 3200),
        ("muốn đưa cpe về 3k mà trả kol 15 triệu, cần mấy tương tác", "interactions_of_cpe", 5000),
        ("chi phí tối đa để cpe ≤ 2.500đ khi có 8.000 tương tác", "budget_of_interactions", 20000000),
        ("cpc không vượt 3.000đ, 2.000 click thì ngân sách bao nhiêu", "budget_of_clicks", 6000000),
        ("bao nhiêu impression thì cpm còn 30k nếu đã chi 9tr", "impressions_of_cost", 300000),
        ("Tỷ lệ chuyển đổi 2,5%, mục tiêu 200 đơn, cần kéo về bao nhiêu lượt nhấp?", "clicks_of_orders", 8000),
        ("ER mục tiêu 6%, kênh 150k follow thì mỗi bài cần bao nhiêu tương tác", "interactions_of_followers", 9000),
        ("how much revenue gets us to 3.5x ROAS on a $20k budget", "revenue_of_roas", 70000),
        ("spend is $18k, target ROAS 4.5 - revenue needed?", "revenue_of_roas", 81000),
        ("how many views do I need for a $15 CPM on a $3k fee?", "views_of_cpm", 200000),
        ("what's the most I can pay for 50k views to stay under a $20 CPM?", "budget_of_views", 1000),
        ("what would 30,000 clicks cost at a $0.40 CPC", "budget_of_clicks", 12000),
        ("how many engagements to keep CPE at $0.50 with $2,000", "interactions_of_cpe", 4000),
        # 20 million / 75 thousand is 266.67: fewer than 267 are too few, and so many more are not paid for
        ("cần bao nhiêu đơn để CPA về 75k với 20tr", "orders_of_cost", 267),
    ],
)
def test_a_goal_is_worked_out(sentence: str, way: str, result: int) -> None:
    wished = wished_figure(sentence, detect(sentence))
    assert wished is not None
    assert (wished.way, wished.result) == (way, Decimal(result))


@pytest.mark.parametrize(
    "sentence",
    [
        "roi bao nhiêu nếu chi 20tr thu 50tr",
        "er bao nhiêu với 20k follow 1000 like",
        "chi 20tr được bao nhiêu view",
        "er 5% là cao hay thấp",
        "muốn er 5% thì làm sao",
        "emv 5,78 thì chi 1 đô thu bao nhiêu",
        "bao nhiêu view thì được 5tr",
        "mỗi đô chi ra thu về bao nhiêu EMV",
        "how many followers does a micro influencer have",
        "er 5% với 20k follow, chi 10tr thì cpe bao nhiêu",
        "roi 150% với 89% cái nào đúng, thu bao nhiêu",
        # Numbers of posts and months are no cost, and what one post or one day needs is something else
        "muốn roas 4 với 2 clip thì doanh thu bao nhiêu",
        "roas 4 tháng 11 cần doanh thu bao nhiêu",
        "ngân sách 20tr, cpm 50k, mỗi bài cần bao nhiêu view",
        "$3k budget at $15 CPM, how many views per day",
        "mỗi ngày cần bao nhiêu view để cpm về 50k với 12tr",
        "cần thêm bao nhiêu view để cpm về 50k với chi phí 12tr",
        "cần tăng bao nhiêu view để cpm từ 60k về 50k với chi phí 12tr",
        "giảm cpv 20% thì cần bao nhiêu view với 10tr",
        "ROAS dưới 2 thì có lỗ không",
        "ngân sách tối đa cho kol là bao nhiêu",
        "ngân sách tối thiểu để chạy influencer marketing",
        "max budget for micro influencers",
        "what's the most I can pay a nano influencer with 5k followers",
        "what sales target should i set for $10k campaign",
        "with 3 creators and roas 2 how much revenue",
        "roas đang 2, muốn lên 4 với 10tr thì doanh thu bao nhiêu",
        "chi 20tr roas 3 trừ phí sàn 10% thì doanh thu bao nhiêu",
        "ngân sách 10tr/tháng, 3 tháng, roas 4, doanh thu cần bao nhiêu",
        "muốn lãi 20tr với roas 3 thì chi bao nhiêu",
        "need 100 orders, CPA $10, AOV $40, what ROAS",
    ],
)
def test_no_other_question_is_a_goal(sentence: str) -> None:
    assert wished_plan(sentence) is None
    assert wished_figure(sentence, detect(sentence)) is None


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("muốn đạt cpm 35k thì cần bn view", True),
        ("need cpm $5, how many impressions", True),
        ("roas 3 thì doanh thu bao nhiêu", True),
        ("cpm 35k, chi 20tr thì cần bao nhiêu view", False),
        ("cpm 35k là cao hay thấp", False),
        ("cpm bao nhiêu", False),
    ],
)
def test_a_goal_that_only_lacks_a_cost(text: str, lacks: bool) -> None:
    assert lacks_cost(text) is lacks


def test_a_count_that_is_needed_is_rounded_up() -> None:
    needed = wished_figure("cần bao nhiêu đơn để CPA về 75k với 20tr", "vi")
    assert needed is not None
    assert needed.rounded_up
    bought = wished_figure("cpa 75k, 20tr được bao nhiêu đơn", "vi")
    assert bought is not None
    assert not bought.rounded_up
    assert int(bought.result) == 266


def test_the_cost_of_a_number_of_impressions() -> None:
    assert wished_plan("total cost for 400k impressions at cpm 10?") == ("plan", "cpm=10; impressions=400k")
    assert wished_plan("chi phí cho 400k lượt hiển thị với cpm 50k") == ("plan", "cpm=50k; impressions=400k")
