"""Whole calculations: what is typed after a command -> exact values, errors, warnings and the reply."""

import json
import string
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calculations.calculate import calculate, recalculate
from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.calculators.base import Calculator
from bot.numbers.amounts import Amount
from bot.texts import texts_for
from knowledge.guide import Language

LANGUAGES: tuple[Language, ...] = ("vi", "en")

# (command, what is typed, values), worked out by hand
FIGURES = [
    ("er", "1200 80 25000", {"interactions": "1280", "er_followers_pct": "5.12"}),
    ("/engagement@guide_bot", "1.200, 80, 25,000", {"interactions": "1280", "er_followers_pct": "5.12"}),
    ("tuongtac", "1,2k; 80; 25k", {"interactions": "1280", "er_followers_pct": "5.12"}),
    ("er", "1200 80 30 25000", {"interactions": "1310", "er_followers_pct": "5.24"}),
    ("er", "1200 80 30 20 25000", {"interactions": "1330", "er_followers_pct": "5.32"}),
    ("er", "likes=1200 comments=80 followers=25.000", {"interactions": "1280", "er_followers_pct": "5.12"}),
    ("er", "thích 1200 bl: 80 theo doi 25000", {"interactions": "1280", "er_followers_pct": "5.12"}),
    ("er", "tim 1 200 người theo dõi 25 000", {"interactions": "1200", "er_followers_pct": "4.8"}),
    ("er", "engagements=50 reach=1000", {"interactions": "50", "er_reach_pct": "5"}),
    ("er", "likes=50 hiển thị=2000", {"interactions": "50", "er_impressions_pct": "2.5"}),
    ("er", "likes=50 lượt xem=400", {"interactions": "50", "er_views_pct": "12.5"}),
    ("er", "12000 800 25000 posts=10", {"interactions": "12800", "er_followers_pct": "5.12"}),
    ("er", "likes=0 followers=100", {"interactions": "0", "er_followers_pct": "0"}),
    (
        "er",
        "1200 80 25000 reach=12800",
        {"interactions": "1280", "er_followers_pct": "5.12", "er_reach_pct": "10"},
    ),
    ("roi", "50tr 120tr", {"roi_pct": "140", "profit": "70000000", "roas": "2.4"}),
    ("roi", "1 tỷ 200 triệu 3 tỷ", {"roi_pct": "150", "profit": "1800000000", "roas": "2.5"}),
    ("roi", "1 tỷ 200 triệu | 3 tỷ", {"roi_pct": "150", "profit": "1800000000", "roas": "2.5"}),
    ("roi", "doanh thu: 120tr, chi phí: 50tr", {"roi_pct": "140", "profit": "70000000", "roas": "2.4"}),
    ("cpm", "5tr reach=100k", {"cpm": "50000"}),
    ("cpm", "chi phí=5tr lượt xem=1tr", {"cpm": "5000"}),
    ("cpe", "6tr likes=9k cmt=2k share=1k", {"cpe": "500"}),
    ("roi", "50tr đơn=240 aov=500k", {"roi_pct": "140", "profit": "70000000", "roas": "2.4"}),
    ("roas", "chi phí=$500 orders=30 aov=$40", {"roas": "2.4"}),
    ("roi", "5tr 100k", {"roi_pct": "-98", "profit": "-4900000", "roas": "0.02"}),
    ("roi", "50tr 0", {"roi_pct": "-100", "profit": "-50000000", "roas": "0"}),
    ("roi", "$500 1,200", {"roi_pct": "140", "profit": "700", "roas": "2.4"}),
    *[
        (
            "roi",
            f"50tr 120tr {goods}",
            {
                "roi_pct": "140",
                "profit": "70000000",
                "roas": "2.4",
                "gross_profit": "48000000",
                "roi_margin_pct": "-4",
            },
        )
        for goods in ("margin=40%", "margin=40", "biên 0,4", "biên lợi nhuận: 40 %", "giá vốn 72tr")
    ],
    *[
        ("roi", typed, {"roi_pct": "140", "profit": "700", "roas": "2.4"})
        for typed in ("€500 1.200", "500 eur 1200 eur", "S$500 S$1,200", "500 £ 1200", "500 baht 1200")
    ],
    ("cpm", "¥5.000 100k", {"cpm": "50"}),
    ("roas", "50tr 120tr", {"roas": "2.4"}),
    ("cpm", "5tr 2.000.000", {"cpm": "2500"}),
    ("cpm", "5tr 100k", {"cpm": "50000"}),
    ("cpm", "cost 5tr impressions 2 000 000", {"cpm": "2500"}),
    ("cpe", "5tr 12.500", {"cpe": "400"}),
    ("cpv", "$50 1,000", {"cpv": "0.05"}),
    ("cpc", "5tr 2,500", {"cpc": "2000"}),
    ("cpa", "cost=5tr đơn=125", {"cpa": "40000"}),
    ("cpa", "5tr đơn=125", {"cpa": "40000"}),
    ("ctr", "2.500 100k", {"ctr_pct": "2.5"}),
    ("ctr", "impressions=80.000 clicks=1.200", {"ctr_pct": "1.5"}),
    ("ctr", "0 10", {"ctr_pct": "0"}),
    ("conversion", "125 2.500", {"conversion_pct": "5"}),
    ("conversion", "0 10", {"conversion_pct": "0"}),
    ("breakeven", "50tr 40%", {"breakeven_revenue": "125000000", "breakeven_roas": "2.5"}),
    ("breakeven", "35tr lãi mỗi đơn=80k", {"breakeven_orders": "438"}),
    (
        "breakeven",
        "20tr giá bán=250k giá vốn=170k",
        {
            "unit_profit": "80000",
            "breakeven_orders": "250",
            "breakeven_revenue": "62500000",
            "breakeven_roas": "3.125",
            "max_cpa": "80000",
        },
    ),
    (
        "breakeven",
        "50tr 0.4 aov=350k",
        {
            "breakeven_revenue": "125000000",
            "breakeven_roas": "2.5",
            "max_cpa": "140000",
            "breakeven_orders": "358",
        },
    ),
    ("fee", "100k 50.000đ", {"fee": "5000000"}),
    ("fee", "interactions=1200 cpe=2k", {"fee": "2400000"}),
    ("fee", "followers=25.000 er=5% cpe=2.000", {"fee": "2500000"}),
    ("fee", "100k 50.000đ usage=20%", {"fee": "5000000", "addons_pct": "20", "fee_total": "6000000"}),
    # 3 x 5,000,000 and 3 x 6,000,000; one post has no other fee
    ("fee", "100k 50.000đ posts=3", {"fee": "5000000", "fee_posts": "15000000"}),
    (
        "fee",
        "100k 50k usage=20% posts=3",
        {"fee": "5000000", "addons_pct": "20", "fee_total": "6000000", "fee_posts": "18000000"},
    ),
    ("fee", "100k 50k posts=1", {"fee": "5000000"}),
    (
        "fee",
        "views=100k cpm=50k tương tác=5k cpe=2k posts=2",
        {
            "fee_cpm": "5000000",
            "fee_cpe": "10000000",
            "fee_low": "5000000",
            "fee_high": "10000000",
            "fee_posts_low": "10000000",
            "fee_posts_high": "20000000",
        },
    ),
    (
        "worth",
        "views=100k cpm=50k tương tác=5k cpe=2k",
        {"fee_cpm": "5000000", "fee_cpe": "10000000", "fee_low": "5000000", "fee_high": "10000000"},
    ),
    (
        "dinhgia",
        "lượt xem 100k cpm 50k tương tác 2k cpe 2k quyền sử dụng 20% độc quyền 30% chạy ads 10%",
        {
            "fee_cpm": "5000000",
            "fee_cpe": "4000000",
            "addons_pct": "60",
            "fee_low": "6400000",
            "fee_high": "8000000",
        },
    ),
    ("emv", "views=300k cpm=40k", {"emv": "12000000"}),  # 300,000 / 1000 x 40,000
    (
        "emv",
        "giá like=500 giá cmt=2.000 likes=1200 cmt=80",
        {"emv": "760000", "emv_of_likes": "600000", "emv_of_comments": "160000"},
    ),
    (
        "emv",
        "500k 50k saves=100 giá lưu=3k share 30 giá share 5k view 10k giá view 50",
        {
            "emv": "25950000",
            "emv_of_impressions": "25000000",
            "emv_of_views": "500000",
            "emv_of_shares": "150000",
            "emv_of_saves": "300000",
        },
    ),
    ("emv", "views=10k cpv=100", {"emv": "1000000", "emv_of_views": "1000000"}),
    ("emv", "500k 50.000đ", {"emv": "25000000"}),
    # 8,000 / 300,000; 12,000,000 / 8,000, / 300,000 and / 240; (60 - 12) / 12
    *[
        (
            "all",
            typed,
            {
                "er_views_pct": "2.666666666666666666666666667",
                "cpe": "1500",
                "cpv": "40",
                "cpa": "50000",
                "roi_pct": "400",
                "roas": "5",
            },
        )
        for typed in (
            "12tr, 300k view, 8k tương tác, 240 đơn, doanh thu 60tr",
            "cost=12tr views=300k interactions=8k conversions=240 aov=250k",
        )
    ],
    # 3,000 / 120,000; 5,000,000 / 120,000 x 1000 and / 3,000; 2,000,000 x 40% = 800,000
    (
        "all",
        "5tr impressions=120k clicks=3.000 revenue=20tr margin=40%",
        {
            "cpm": "41666.66666666666666666666667",
            "cpc": "1666.666666666666666666666667",
            "ctr_pct": "2.5",
            "roi_pct": "300",
            "roas": "4",
            "roi_margin_pct": "60",
        },
    ),
    ("emv", "500k 50k interactions=1200 cpe=2k", {"emv": "27400000"}),
    ("emv", "500k 50k interactions=1200 cpe=2k views=10k cpv=100", {"emv": "28400000"}),
    (
        "plan",
        "ngân sách=200tr phí=10tr reach=50k er=3% ctr=1% cvr=2% aov=350k margin=40%",
        {
            "posts": "20",
            "reach": "1000000",
            "interactions": "30000",
            "interactions_low": "24000",
            "interactions_high": "36000",
            "clicks": "10000",
            "clicks_low": "8000",
            "clicks_high": "12000",
            "orders": "200",
            "orders_low": "128",
            "orders_high": "288",
            "revenue": "70000000",
            "revenue_low": "44800000",
            "revenue_high": "100800000",
            "roi_pct": "-65",
            "roi_pct_low": "-77.6",
            "roi_pct_high": "-49.6",
            "roi_margin_pct": "-86",
            "roi_margin_pct_low": "-91.04",
            "roi_margin_pct_high": "-79.84",
        },
    ),
    (
        "kehoach",
        "205tr 10tr view=100k er=2-4% ctr 1% đến 2% aov=300k-400k cvr=3%",
        {
            "posts": "20",
            "spent": "200000000",
            "left": "5000000",
            "views": "2000000",
            "interactions": "60000",
            "interactions_low": "40000",
            "interactions_high": "80000",
            "clicks": "30000",
            "clicks_low": "20000",
            "clicks_high": "40000",
            "orders": "900",
            "orders_low": "600",
            "orders_high": "1200",
            "revenue": "315000000",
            "revenue_low": "180000000",
            "revenue_high": "480000000",
            "roi_pct": "57.5",
            "roi_pct_low": "-10",
            "roi_pct_high": "140",
        },
    ),
    *[
        (
            "plan",
            typed,
            {
                "posts": "40",
                "spent": "200000000",
                "reach": "1200000",
                "interactions": "36000",
                "interactions_low": "28800",
                "interactions_high": "43200",
            },
        )
        for typed in ("people=20 posts=2 fee=5tr reach=30k er=3%", " 20 KOL x 5tr x 2 bài, reach 30k, er 3% nhé")
    ],
    ("plan", "10 người, mỗi người 2 bài, phí 5tr/bài", {"posts": "20", "spent": "100000000"}),
    ("plan", "20 KOL 200tr", {"fee_each": "10000000"}),
    ("plan", "500 đơn cpa 40k", {"budget": "20000000"}),
    ("plan", "60tr 5tr posts=2 reach=1k", {"people": "6", "posts": "12", "reach": "12000"}),
    ("plan", "ngân sách 200tr cho 10 người reach=5k", {"fee_each": "20000000", "reach": "50000"}),
    ("plan", "ngân sách=50tr cpv=100", {"views": "500000"}),
    ("plan", "ngân sách=50tr cpm=40k", {"impressions": "1250000"}),
    ("plan", "ngân sách=50tr cpe=2k", {"interactions": "25000"}),
    ("plan", "đơn=500 cpa=40k", {"budget": "20000000"}),
    ("plan", "impressions=2tr cpm=50k", {"budget": "100000000"}),
    (
        "plan",
        "reach=50k er=3% cpe=2k",
        {
            "reach": "50000",
            "interactions": "1500",
            "interactions_low": "1200",
            "interactions_high": "1800",
            "fee": "3000000",
            "fee_low": "2400000",
            "fee_high": "3600000",
        },
    ),
    ("plan", "ngân sách=50tr roi=140%", {"needed_revenue": "120000000"}),
    (
        "plan",
        "ngân sách=200tr roi=100% margin=40% aov=350k cvr=2% ctr=1%",
        {
            "needed_revenue": "1000000000",
            "needed_orders": "2858",
            "needed_clicks": "142900",
            "needed_impressions": "14290000",
        },
    ),
    *[
        (
            "split",
            typed,
            {
                "Lan.share": "50000000",
                "Lan.share_pct": "50",
                "Minh.share": "33333333",
                "Minh.share_pct": "33.33333333333333333333333333",
                "Hoa.share": "16666667",
                "Hoa.share_pct": "16.66666666666666666666666667",
            },
        )
        for typed in (
            "100tr Lan 3 Minh 2 Hoa 1",
            "100tr Lan=3 Minh=2 Hoa=1",
            "ngân sách 100tr cho Lan: 1,5; Minh: 1; Hoa: 0,5",
            "Lan 3 Minh 2 Hoa 1 ngân sách 100tr",
            "100tr 3 Lan 2 Minh 1 Hoa",
            "100tr Lan, Minh và Hoa theo tỉ lệ 3:2:1",
            "100tr\nLan: 3\nMinh: 2\nHoa: 1",
        )
    ],
    (
        "chiangansach",
        "$100 cho 3 KOL",
        {
            "#1.share": "33.34",
            "#1.share_pct": "33.33333333333333333333333333",
            "#2.share": "33.33",
            "#2.share_pct": "33.33333333333333333333333333",
            "#3.share": "33.33",
            "#3.share_pct": "33.33333333333333333333333333",
        },
    ),
    (
        "split",
        "90 nghìn KOL1 50% KOL2 40%",
        {
            "KOL1.share": "50000",
            "KOL1.share_pct": "55.55555555555555555555555556",
            "KOL2.share": "40000",
            "KOL2.share_pct": "44.44444444444444444444444444",
        },
    ),
    (
        "compare",
        "Lan: likes=1200 comments=80 followers=25.000 cost=5.120.000\n@minh: likes 90 reach 1.800 cost 3tr revenue 6tr",
        {
            "Lan.er_followers_pct": "5.12",
            "Lan.cpe": "4000",
            "@minh.er_reach_pct": "5",
            "@minh.cpe": "33333.33333333333333333333333",
            "@minh.roi_pct": "100",
            "@minh.roas": "2",
        },
    ),
    ("compare", "A: cost=5tr impressions=100k", {"A.cpm": "50000"}),
    (
        "csv",
        "likes,followers\n100,1000\n200,4000",
        {"posts": "2", "er_followers_pct_mean": "7.5", "er_followers_pct_pooled": "6"},
    ),
    (
        "csv",
        "Bài\tThích\tBình luận\tTiếp cận\nA\t1.200\t80\t25.600\n\nB\t90\t10\t1.000\n",
        {"posts": "2", "er_reach_pct_mean": "7.5", "er_reach_pct_pooled": "5.187969924812030075187969925"},
    ),
    (
        "csv",
        'likes, views\n"1,200", 12000',
        {"posts": "1", "er_views_pct_mean": "10", "er_views_pct_pooled": "10"},
    ),
    (
        "csv",
        "Tên;likes;comments;views;chi phí;doanh thu\nLan;90;10;2000;5tr;12tr\nMinh;280;20;3000;3tr;0",
        {
            "posts": "2",
            "er_views_pct_mean": "7.5",
            "er_views_pct_pooled": "8",
            "cpe": "20000",
            "cpv": "1600",
            "roi_pct": "50",
        },
    ),
    (
        "csv",
        "likes,impressions,cost\n100,10000,$500\n300,30000,",
        {"posts": "2", "er_impressions_pct_mean": "1", "er_impressions_pct_pooled": "1"},
    ),
]


def calculator_of(command: str) -> Calculator:
    return CALCULATOR_BY_NAME[command.strip("/").split("@")[0]]


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda calculator: calculator.command)
def test_figures(calculator: Calculator) -> None:
    rows = [row for row in FIGURES if calculator_of(row[0]) is calculator]
    assert rows
    calculated = [(row, calculate(row[0], row[1], language).as_json()) for row in rows for language in LANGUAGES]
    assert [(row, found) for row, found in calculated if found["error"] or found["values"] != row[2]] == []


ERRORS = [
    ("er", "", "no_input"),
    ("er", " \n", "no_input"),
    ("compare", "\u200b", "no_input"),
    ("nope", "1 2", "unknown_command"),
    ("er", "1200 80 0", "must_be_positive"),
    ("er", "1200 80 25000 posts=0", "must_be_positive"),
    ("er", "-1200 80 25000", "negative"),
    ("er", "1200 80.5 25000", "must_be_whole"),
    ("er", "1200 8% 25000", "percent_not_allowed"),
    ("er", "1200 80đ 25000", "money_not_allowed"),
    ("er", "1200 25000", "wrong_count"),
    ("er", "1 2 3 4 5 6", "wrong_count"),
    ("er", "1200 80 reach=25000", "wrong_count"),
    ("er", "likes=1200", "missing_base"),
    ("er", "followers=1200", "missing_interactions"),
    ("er", "likes=5 engagements=9 followers=100", "interactions_twice"),
    ("er", "likes=5 views=100 posts=2", "posts_with_other_base"),
    ("er", "likes=5 like=6 followers=100", "doubled_label"),
    ("er", "5 6 100 followers=100", "doubled_label"),
    ("er", "folowers=100 likes=5", "unknown_label"),
    ("er", "likes=5 followers=100 cost=5tr", "unknown_label"),
    ("er", "1 200 80 25 000", "bad_spaces"),
    ("er", "1 200; 80; 25 500", "bad_spaces"),
    ("er", "posts=10 120 80 25000", "bad_spaces"),
    ("er", "1 triệu 200 nghìn 80 20 triệu", "split_numbers"),
    ("roi", "1 tỷ 200 triệu", "split_numbers"),
    ("roi", "1 tỷ 2", "split_numbers"),
    ("cpm", "5 triệu 100k", "split_numbers"),
    ("roi", "50tr", "missing_field"),
    ("roi", "50tr 120tr 40%", "wrong_count"),
    ("roi", "cost=50tr", "missing_field"),
    ("roi", "0 50tr", "must_be_positive"),
    ("roi", "50tr 40%", "percent_not_allowed"),
    ("roi", "$500 1.200đ", "two_currencies"),
    ("roi", "50 củ $100", "two_currencies"),
    ("roi", "$5k 12tr", "missing_currency"),
    ("roi", "5 rmb 10", "unknown_currency"),
    ("roi", "€500 £600", "two_currencies"),
    ("roi", "€5k 12tr", "missing_currency"),
    ("fee", "100k €1.125", "ambiguous_price"),
    ("roi", "5 vé 10", "unclear_unit"),
    ("roi", "5tr 10tr margin=1", "ambiguous_margin"),
    ("roi", "5tr 10tr margin=0", "must_be_positive"),
    ("roi", "5tr 10tr margin=120", "margin_too_high"),
    ("roi", "5tr 10tr margin=40k", "not_a_percent"),
    ("roi", "5tr 10tr margin=40đ", "money_not_allowed"),
    ("roi", "5tr 10tr margin=40% cogs=1tr", "margin_and_cogs"),
    ("cpm", "5tr followers=100k", "unknown_label"),
    ("cpm", "5tr reach=100k views=1tr", "one_base_only"),
    ("cpe", "5tr likes=100 interactions=200", "whole_and_parts"),
    ("roi", "chi phí=5tr đơn=100", "missing_field"),
    ("roi", "chi phí=5tr đơn=999.999.999.999 aov=999tr", "too_large"),
    ("cpa", "5tr 0", "must_be_positive"),
    ("ctr", "5 0", "must_be_positive"),
    ("conversion", "5 0", "must_be_positive"),
    ("fee", "100k $1.125", "ambiguous_price"),
    ("fee", "views=100k", "missing_field"),
    ("fee", "views=100k cpe=5k", "two_ways"),
    ("fee", "100k 50k cpe=2k", "missing_field"),
    ("fee", "100k 50k followers=25k", "two_ways"),
    ("emv", "giá like=500", "missing_field"),
    ("emv", "likes=5 giá like=500 interactions=9 cpe=3", "interactions_twice"),
    ("fee", "followers=25k er=0.05 cpe=2k", "ambiguous_percent"),
    ("emv", "500k 50k views=10k", "missing_field"),
    ("emv", "500k $5 interactions=1000 cpe=1.125", "ambiguous_price"),
    ("plan", "200tr", "missing_field"),
    ("plan", "er=3%", "missing_field"),
    ("plan", "roi=100%", "missing_field"),
    ("plan", "5tr 10tr reach=5k", "budget_below_fee"),
    ("plan", "50tr cpm=40k impressions=5k", "planned_twice"),
    ("plan", "50tr reach=5k er=3% cpe=2k", "planned_twice"),
    ("plan", "50tr view=5k ctr=3% cvr=2% cpa=2k", "planned_twice"),
    ("plan", "phí=10-20tr reach=5k", "no_range"),
    ("plan", "50tr view=5k ctr=120%", "margin_too_high"),
    ("split", "100tr", "no_input"),
    ("split", "Lan 3 Minh 2", "missing_field"),
    ("split", "100tr Lan 3 Minh", "share_without_name"),
    ("split", "100tr Lan 20tr Minh 3", "money_not_allowed"),
    ("split", "100tr Lan 50% Minh 3", "percent_not_allowed"),
    ("split", "100tr Lan 0 Minh 0", "must_be_positive"),
    ("split", "100tr Lan 3", "share_without_name"),
    ("split", "100tr Lan 3 Lan 2", "doubled_name"),
    ("split", "100tr Lan Minh 3:2:1", "shares_unlike_names"),
    ("split", "100tr cho 51 người", "too_many_shares"),
    ("compare", "Lan 1200", "missing_name"),
    ("compare", "likes: 1200 followers: 5", "missing_name"),
    ("compare", "A: likes=5 followers=9\nA: likes=5 followers=9", "doubled_name"),
    ("compare", "A: likes=5 followers=0", "must_be_positive"),
    ("compare", "A: cost=5tr", "no_figure"),
    ("compare", "A: cost=5đ impressions=5\nB: cost=$5 impressions=5", "two_currencies"),
    ("csv", "likes,followers", "missing_rows"),
    ("csv", "likes,comments\n1,2", "missing_base"),
    ("csv", "followers\n5", "missing_interactions"),
    ("csv", "foo,bar\n1,2", "unknown_label"),
    ("csv", "likes,like,followers\n1,2,3", "doubled_label"),
    ("csv", "likes,followers\n1,200,5000", "wrong_cells"),
    ("csv", "likes,followers\n1,\n1,5", "missing_value"),
    ("csv", "likes,reach \n 5", "table_no_figures"),
    ("csv", "likes,followers\nx,5", "not_a_number"),
    ("csv", "likes,followers\n1,0", "must_be_positive"),
]


@pytest.mark.parametrize("id", sorted({id for *_, id in ERRORS}))
def test_errors_show_one_example(id: str) -> None:
    typed = [(command, args, language) for command, args, each in ERRORS if each == id for language in LANGUAGES]
    found = {each: calculate(*each) for each in typed}
    assert {each: one.error for each, one in found.items() if one.error is None or one.error[0] != id} == {}
    assert {each: one.values for each, one in found.items() if one.values} == {}
    assert {each: one.reply.text for each, one in found.items() if one.reply.text.count("<code>/") != 1} == {}


@pytest.mark.parametrize(
    ("command", "typed", "ids"),
    [
        ("er", "30000 80 25000", ["more_interactions_than_base"]),
        ("er", "likes=5 reach=100 impressions=90", ["impressions_below_reach"]),
        ("er", "1.250k 80 25tr", ["ambiguous_number"]),
        ("roi", "1tr25 5tr", ["ambiguous_number"]),
        ("roi", "5tr 10tr margin=0.4", ["margin_read_as_percent"]),
        ("ctr", "20 10", ["more_than_base"]),
        ("conversion", "20 10", ["more_than_base"]),
        ("csv", "likes,followers\n9,5\n1,5", ["more_interactions_than_base"]),
        ("compare", "A: likes=9 followers=5\nB: likes=1 followers=5", ["more_interactions_than_base"]),
        ("roi", "50tr 120tr", []),
        ("plan", "50tr 5tr", ["no_exposure"]),
        ("plan", "50tr view=5k", ["no_er", "no_ctr"]),
        ("plan", "50tr view=5k er=3% ctr=1% aov=5k", ["no_cvr", "unused"]),
        ("plan", "50tr view=5k er=3% ctr=1% cvr=2%", ["no_aov"]),
        ("plan", "view=5k er=3% ctr=1% cvr=2% aov=5k", ["no_cost"]),
        ("plan", "50tr 5tr people=20 reach=5k er=3% ctr=1% cvr=2% aov=5k", ["over_budget"]),
        ("plan", "50tr cpv=5 đơn=3", ["unused"]),
    ],
)
def test_warnings(command: str, typed: str, ids: list[str]) -> None:
    assert [id for id, _ in calculate(command, typed, "vi").warnings] == ids


def test_reply_in_vietnamese() -> None:
    assert calculate("roi", "50tr đ 1 tỷ 200 triệu", "vi").reply.plain.replace("\u00a0", " ").splitlines() == [
        "Chi phí 50.000.000 ₫ · doanh thu 1.200.000.000 ₫",
        "ROI (chưa trừ giá vốn): 2.300%",
        "= (1.200.000.000 ₫ − 50.000.000 ₫) ÷ 50.000.000 ₫ × 100",
        "Doanh thu trừ chi phí: 1.150.000.000 ₫",
        "= 1.200.000.000 ₫ − 50.000.000 ₫",
        "ROAS: 24x (2.400%)",
        "= 1.200.000.000 ₫ ÷ 50.000.000 ₫",
        "Chưa trừ giá vốn. Thêm margin=40% (hoặc cogs=) để tính ROI sau giá vốn.",
    ]


def test_reply_in_english() -> None:
    lines = calculate("cpm", "$5k 2,000,000", "en").reply.plain.splitlines()
    assert lines[:3] == [
        "Cost $5,000.00 · impressions 2,000,000",
        "CPM: $2.50",
        "= $5,000.00 ÷ 2,000,000 × 1,000",
    ]


@pytest.mark.parametrize(
    ("command", "typed", "language", "shown"),
    [
        ("er", "likes=3 followers=7.300.000", "vi", "0,000041%"),
        ("er", "1295 0 25000", "vi", "5,18%"),
        ("er", "1295 0 25000", "en", "5.18%"),
        ("roas", "50tr 120tr", "vi", "2,4x (240%)"),
        ("roas", "50tr 120tr", "vi", "ROI = ROAS − 1 = 140%"),
        ("roi", "1tr25 5tr", "vi", "Mình đọc 1tr25 là 1.250.000; nếu không đúng hãy gõ đủ số."),
        ("cpe", "10đ 3", "vi", "3,33 ₫"),
        ("cpe", "€10 3", "vi", "CPE: 3,33 €"),
        ("cpe", "10 thb 3", "en", "CPE: ฿3.33"),
        ("cpe", "S$10 3", "en", "CPE: S$3.33"),
        ("cpe", "S$10 3", "vi", "CPE: 3,33 S$"),
        ("cpm", "₩5.000.000 100k", "en", "CPM: ₩50,000"),
        ("roi", "$500 €600", "en", "has several currencies ($, €)"),
        ("roi", "¥5k 12tr", "vi", "là ₫ hay ¥?"),
        ("cpe", "10 3", "vi", "CPE: 3,33"),
        ("csv", "likes,followers\n1,5\nx,5", "vi", "Dòng 3: "),
        (
            "csv",
            "Tên,likes,views,giá (VNĐ)\nLan,9,90,45000",
            "vi",
            "Lan: ER theo lượt xem 10% · CPE 5.000 ₫ · CPV 500 ₫",
        ),
        ("compare", "Lan: likes=1 folowers=5", "vi", "Dòng “Lan”: "),
        ("roi", "cst=5 revenue=6", "en", "Did you mean “cost”?"),
    ],
)
def test_reply_shows(command: str, typed: str, language: Language, shown: str) -> None:
    assert shown in calculate(command, typed, language).reply.plain.replace("\u00a0", " ")


def test_what_was_typed_is_escaped_and_cut() -> None:
    long = calculate("roi", "<b>&" + "x" * 60, "vi")
    assert "&lt;b&gt;&amp;" in long.reply.text
    assert "x" * 31 not in long.reply.text
    assert "<b>A &lt;i&gt;</b>" in calculate("compare", "A <i>: likes=1 followers=5", "vi").reply.text


def test_inputs_are_kept_for_what_if() -> None:
    inputs = calculate("roi", "50tr 120tr", "vi").inputs
    assert {name: amount.value for name, amount in inputs.items()} == {
        "cost": Decimal(50_000_000),
        "revenue": Decimal(120_000_000),
    }


def test_json_has_the_fields_of_the_contract() -> None:
    found = calculate("er", "30000 80 25000", "en").as_json()
    assert list(found) == ["command", "values", "warnings", "error", "text"]
    assert found["command"] == "engagement"
    assert list(found["warnings"][0]) == ["id", "text"]
    assert json.loads(json.dumps(found)) == found
    assert calculate("er", "1", "en").as_json()["error"]["id"] == "wrong_count"


# Words ------------------------------------------------------------------------------------------


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_no_two_calculators_share_a_name() -> None:
    assert len(CALCULATOR_BY_NAME) == sum(len(calculator.names) for calculator in CALCULATORS)
    for name in CALCULATOR_BY_NAME:
        assert 1 <= len(name) <= 32
        assert set(name) <= set(string.ascii_lowercase + string.digits + "_")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda calculator: calculator.command)
def test_every_calculator_has_words(calculator: Calculator, language: Language) -> None:
    texts = texts_for(language).calculators
    words = texts.calculators[calculator.command]
    assert set(calculator.inputs) <= set(texts.fields)
    example = calculate(calculator.command, words.example, language)
    assert example.error is None
    assert example.warnings == ()


def test_both_languages_have_the_same_sentences_with_the_same_places() -> None:
    vietnamese, english = (texts_for(language).calculators for language in LANGUAGES)
    assert vietnamese.fields.keys() == english.fields.keys()
    for name in ("errors", "warnings"):
        one, other = getattr(vietnamese, name), getattr(english, name)
        assert {id: places(text) for id, text in one.items()} == {id: places(text) for id, text in other.items()}
    for command, words in vietnamese.calculators.items():
        others = english.calculators[command]
        assert {key: (places(text.label), places(text.formula)) for key, text in words.figures.items()} == {
            key: (places(text.label), places(text.formula)) for key, text in others.figures.items()
        }
        assert {id: places(text) for id, text in words.caveats.items()} == {
            id: places(text) for id, text in others.caveats.items()
        }


def test_amounts_that_were_read_give_the_same_again() -> None:
    typed = [
        *((command, args) for command, args, _ in FIGURES if calculator_of(command).read is None),
        ("roi", "1tr25 3tr margin=0.4"),
        ("er", "likes=9 followers=5 reach=7 impressions=6"),
    ]
    for command, args in typed:
        for language in LANGUAGES:
            calculation = calculate(command, args, language)
            backwards = dict(reversed(calculation.inputs.items()))
            assert recalculate(calculation.command, backwards, language) == calculation, (command, args)


@pytest.mark.parametrize(
    ("command", "amounts", "error"),
    [
        ("roi", {}, "missing_field"),
        ("roi", {"cost": Amount(Decimal(0)), "revenue": Amount(Decimal(1))}, "must_be_positive"),
        ("roi", {"cost": Amount(Decimal(1), "USD"), "revenue": Amount(Decimal(1), "VND")}, "two_currencies"),
        ("roi", {"cost": Amount(Decimal(1)), "views": Amount(Decimal(1))}, "unknown_label"),
        ("csv", {"likes": Amount(Decimal(1)), "views": Amount(Decimal(1))}, "no_input"),
        ("roy", {}, "unknown_command"),
    ],
)
def test_amounts_that_give_nothing(command: str, amounts: dict[str, Amount], error: str) -> None:
    calculation = recalculate(command, amounts, "vi")
    assert calculation.error is not None
    assert calculation.error[0] == error


pieces = st.lists(
    st.sampled_from(
        [*" 159.,%$đ=:;|\n-+", "200", "1.200", "tr", "k ", " tỷ ", "likes ", "followers=", "cost ", "A: ", "margin "]
    ),
    max_size=15,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(max_size=60), pieces),
    st.sampled_from([calculator.command for calculator in CALCULATORS]),
    st.sampled_from(LANGUAGES),
)
def test_never_raises(typed: str, command: str, language: Language) -> None:
    calculation = calculate(command, typed, language)
    assert (calculation.error is None) == bool(calculation.values)
    assert calculation.reply.text.encode()
