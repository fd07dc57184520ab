"""One of several costs with another amount: the sum follows where the cost was told, and is asked for elsewhere."""

from decimal import Decimal

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.cost_parts import part_changed, part_unknown
from bot.understanding.utterance import Utterance
from tests.bot.calculations.results import result_of

PARTS = "roi: chi 85tr gồm kol 60tr, quà 15tr, ads 10tr, thu về 240tr"
SPENT = "spent $4,000 on creators and $1,000 on ads, made $12,000, ROI?"


def below(told: str, args: str, text: str) -> tuple[Utterance, TurnCalculation]:
    calculation = TurnCalculation("roi", result_of("roi", args))
    return Utterance(text, (Turn(told, CALCULATION, "vi", calculation=calculation),), chosen="vi"), calculation


@pytest.mark.parametrize(
    ("told", "args", "text", "cost"),
    [
        (PARTS, "85tr 240tr", "nếu tăng ads lên 20tr thì sao", "95000000"),
        (PARTS, "85tr 240tr", "giảm quà xuống 5tr", "75000000"),
        (PARTS, "85tr 240tr", "còn nếu kol 80tr", "105000000"),
        (SPENT, "$5,000 $12,000", "what if we raise ads to $2,000", "6000"),
        (SPENT, "$5,000 $12,000", "cut creators to $3,000", "4000"),
    ],
)
def test_the_sum_follows(told: str, args: str, text: str, cost: str) -> None:
    said, calculation = below(told, args, text)
    assert calculation.result
    found = part_changed(said, calculation.result)
    assert found
    assert found.calculation.result
    assert found.calculation.result.amounts["cost"].value == Decimal(cost)
    assert part_unknown(said, calculation.result) is None


@pytest.mark.parametrize(
    ("told", "text", "is_asked"),
    [
        ("roi 85tr 240tr", "nếu tăng ads lên 20tr thì sao", True),
        ("roi 85tr 240tr", "giảm phí ship còn 2tr", True),
        ("roi 85tr 240tr", "tăng booking lên 100tr thì sao", False),
        ("roi 85tr 240tr", "nếu chi phí 100tr thì sao", False),
        ("roi 85tr 240tr", "chạy ads tốn bao nhiêu", False),
    ],
)
def test_only_the_sum_is_known(told: str, text: str, is_asked: bool) -> None:
    said, calculation = below(told, "85tr 240tr", text)
    assert calculation.result
    assert part_changed(said, calculation.result) is None
    assert (part_unknown(said, calculation.result) is not None) is is_asked


@pytest.mark.parametrize(
    ("args", "text", "cost"),
    [
        ("cost=30tr; fee=2tr; posts=1", "nếu giữ 5tr chạy ads thì sao", "25000000"),
        ("cost=30tr; fee=2tr; posts=1", "trừ ra 6tr tiền quà", "24000000"),
        ("cost=$1,500; fee=$100; posts=1", "and if I keep $300 for ads?", "1200"),
        ("cost=$1,500; fee=$100; posts=1", "set aside $200 for shipping", "1300"),
        ("cost=30tr; fee=2tr; posts=1", "nếu giữ 40tr chạy ads", None),
        ("cost=30tr; fee=2tr; posts=1", "mỗi bạn giữ 2tr thôi", None),
        ("cost=30tr; fee=2tr; posts=1", "giữ nguyên 30tr", None),
    ],
)
def test_a_part_of_a_budget_is_kept_back(args: str, text: str, cost: str | None) -> None:
    result = result_of("plan", args)
    turn = Turn("ngân sách ...", CALCULATION, "vi", calculation=TurnCalculation("plan", result))
    found = part_changed(Utterance(text, (turn,), chosen="vi"), result)
    changed = found.calculation.result if found else None
    assert (changed.amounts["cost"].value if changed else None) == (Decimal(cost) if cost else None)
