"""What messages tell of the numbers of the last result, with results worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.kept_numbers import carried_on
from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import Amount
from bot.understanding.told_numbers import (
    changed_by_told,
    numbers_of_campaign,
    with_goods,
    with_order_value,
    with_revenue,
)
from tests.bot.calculations.results import result_of

ROI = {"cost": Amount(Decimal(30_000_000)), "revenue": Amount(Decimal(66_000_000))}
ORDERS = {"cost": Amount(Decimal(22_000_000)), "conversions": Amount(Decimal(150)), "aov": Amount(Decimal(320_000))}


def stored(command: str, amounts: dict[str, Amount]) -> StoredResult:
    return StoredResult(command, "vi", amounts, amounts)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Nhưng biên lợi nhuận gộp của tôi chỉ 40% thôi.", "margin", 40),
        ("doanh thu thực ra là 100tr vì có đơn hoàn", "revenue", 100_000_000),
        ("chưa trừ giá vốn mà xem gì, biên khoảng 45% thôi", "margin", 45),
        ("Biên lợi nhuận của mình 35%, trừ vào thì ra bao nhiêu?", "margin", 35),
        ("can you redo it with a 30% margin?", "margin", 30),
        # What comes on top is added to what was told before.
        ("mình chi thêm 5tr tiền ship nữa", "cost", 35_000_000),
        ("mình quên 3tr tiền ship", "cost", 33_000_000),
        ("oh and we paid another 5m for shipping", "cost", 35_000_000),
        ("and if we add 5,000,000 to the cost", "cost", 35_000_000),
        ("còn nếu chi thêm 5tr tiền ship thì sao", "cost", 35_000_000),
        ("nếu thêm 4tr vào doanh thu", "revenue", 70_000_000),
    ],
)
def test_a_number_among_other_words(text: str, name: str, value: int) -> None:
    found = changed_by_told(text, stored("roi", ROI), "vi")
    assert found
    assert found.calculation.inputs[name].value == value


@pytest.mark.parametrize(
    "text",
    [
        "chi phí 5tr cho một KOL có đắt không?",
        "mình thích số 9",
        "năm 2020 thị trường thế nào",
        "có 2 bạn nghỉ rồi",
        "biên 40% là cao hay thấp",
        # A price is no cost.
        "mình muốn trả theo cpm 60k",
        "chi theo cpe tầm 2k",
        "we pay cpv: $0.02",
    ],
)
def test_what_tells_no_number_of_the_result(text: str) -> None:
    assert changed_by_told(text, stored("roi", ROI), "vi") is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mỗi hóa đơn trung bình 55 nghìn thì cần bao nhiêu đơn?", "giá trị đơn 55 nghìn thì cần bao nhiêu đơn?"),
        ("an order is $60", "aov $60"),
        ("bán giá 400k thì sao", "giá trị đơn 400k thì sao"),
    ],
)
def test_the_value_of_an_order(text: str, read: str) -> None:
    assert with_order_value(text, ORDERS) == read


def test_a_price_is_no_order_where_nobody_told_of_orders() -> None:
    assert with_order_value("bán giá 400k thì sao", ROI) == "bán giá 400k thì sao"


def test_the_revenue_of_orders_and_their_value() -> None:
    found = with_revenue("ra bao nhiêu doanh thu", stored("all", ORDERS), "vi")
    assert found
    assert found.calculation.inputs["revenue"].value == 150 * 320_000
    assert with_revenue("ra bao nhiêu doanh thu", stored("roi", ROI), "vi") is None


def test_the_numbers_of_one_campaign_are_kept_over_its_results() -> None:
    break_even = {"cost": ORDERS["cost"], "margin": Amount(Decimal(35), "percent"), "aov": ORDERS["aov"]}
    campaign = numbers_of_campaign([stored("breakeven", break_even), stored("all", ORDERS)])
    assert campaign
    assert campaign.amounts.keys() == {"cost", "conversions", "aov", "margin"}
    # Another cost is another campaign, and one result has all of its own numbers.
    assert numbers_of_campaign([stored("roi", ROI), stored("all", ORDERS)]) is None
    assert numbers_of_campaign([stored("all", ORDERS)]) is None


def test_a_revenue_of_orders_follows_them() -> None:
    # 150 orders at 320 thousand made the revenue: with 200 orders told later it is no longer theirs.
    made = {"cost": ORDERS["cost"], "revenue": Amount(Decimal(48_000_000))}
    cost_per_order = {"cost": ORDERS["cost"], "conversions": Amount(Decimal(200))}
    for results in (
        [stored("roi", made), stored("all", ORDERS)],
        [
            stored("cpa", cost_per_order),
            stored("all", {**ORDERS, "conversions": Amount(Decimal(200))}),
            stored("roi", made),
        ],
    ):
        campaign = numbers_of_campaign(results)
        assert campaign
        assert campaign.amounts.keys() == {"cost", "conversions", "aov"}
    # A revenue of its own stays, and then the order value is not known any more.
    other = {"cost": ORDERS["cost"], "revenue": Amount(Decimal(60_000_000))}
    campaign = numbers_of_campaign([stored("roi", other), stored("all", ORDERS)])
    assert campaign
    assert campaign.amounts.keys() == {"cost", "revenue", "conversions"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("à quên tiền hàng nhập về hết 12tr", "à quên giá vốn 12tr"),
        ("the goods themselves cost us $300", "giá vốn $300"),
        ("trừ thêm giá vốn 30tr nữa thì sao", "giá vốn 30tr thì sao"),
        ("tru di gia von 30tr nua thi con lai bao nhieu", "giá vốn 30tr thi con lai bao nhieu"),
        ("what if we deduct the cogs of $300 too", "what if giá vốn $300"),
        ("trừ thuế 2tr thì sao", "trừ thuế 2tr thì sao"),
        ("giá vốn là gì", "giá vốn là gì"),
        # The goods take 65% of the revenue, so that 35% are left.
        ("vốn khoảng 65% thì sao", "margin 35% thì sao"),
        # Goods that are given away are a cost of the campaign.
        ("quên tiền hàng tặng 2tr", "quên tiền hàng tặng 2tr"),
    ],
)
def test_what_goods_cost(text: str, read: str) -> None:
    assert with_goods(text, ROI) == read


@pytest.mark.parametrize(
    "text",
    [
        "vậy tính thêm cpv với cpe đi, tiền book 7tr",
        "cpv với cpe thì sao, chi phí 7tr",
        "chi 7tr thì cpv và cpe bao nhiêu",
    ],
)
def test_several_figures_of_the_last_numbers_and_a_cost(text: str) -> None:
    counts = {"likes": 3_200, "comments": 240, "shares": 160, "views": 80_000}
    rate = stored("engagement", {name: Amount(Decimal(count)) for name, count in counts.items()})
    found = carried_on(text, rate, "vi") or changed_by_told(text, rate, "vi")
    assert found
    # 7,000,000 / 80,000 and 7,000,000 / 3,600
    values = found.calculation.values
    assert (values["cpv"], round(values["cpe"], 2)) == (Decimal("87.5"), Decimal("1944.44"))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        # 1,200 + 100, and interactions that were not there before
        ("add 100 likes", "likes", 1_300),
        ("thêm 100 like nữa", "likes", 1_300),
        ("add 30 shares", "shares", 30),
    ],
)
def test_what_is_added_is_no_new_value(text: str, name: str, value: int) -> None:
    rate = stored("engagement", {"likes": Amount(Decimal(1_200)), "followers": Amount(Decimal(25_000))})
    found = changed_by_told(text, rate, "en")
    assert found
    assert found.calculation.inputs[name].value == value


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("ủa quên chưa cộng 120 share nữa", "shares", 120),
        ("thieu mat 120 luot luu", "saves", 120),
        ("oh i forgot to add 120 shares too", "shares", 120),
        # What there is already gets more.
        ("quên mất còn 60 bình luận nữa", "comments", 140),
        ("i forgot another 60 comments", "comments", 140),
    ],
)
def test_what_is_told_late_is_added(text: str, name: str, value: int) -> None:
    found = changed_by_told(text, result_of("engagement", "1200 80 25k"), "vi")
    assert found
    assert found.calculation.result
    assert found.calculation.result.amounts[name].value == value
