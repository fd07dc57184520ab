"""How many people a budget pays for at one fee each; the figures are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.kept_numbers import carried_on
from bot.calculations.people_of_budget import fee_told, people_of_budget
from bot.calculations.sentences import read_calculation
from bot.calculations.what_if import result_to_store
from bot.texts import texts_for
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "language", "people", "left"),
    [
        ("ngân sách 90tr, mỗi bạn 4tr thì book được mấy bạn", "vi", 22, 2_000_000),
        ("61tr book dc bao nhieu koc neu moi ban 2tr5", "vi", 24, 1_000_000),
        ("có 50 triệu, giá 3tr/bạn thì thuê được mấy người ạ", "vi", 16, 2_000_000),
        ("mỗi bé 6tr thì 45tr book được mấy bé", "vi", 7, 3_000_000),
        ("30tr thuê KOC 1tr8 một bạn thì được nhiêu bạn", "vi", 16, 1_200_000),
        ("Nếu mỗi người lấy 7tr thì 80 triệu mời được mấy người vậy", "vi", 11, 3_000_000),
        ("budget 100m, 4.5m per creator, how many can we book?", "en", 22, 1_000_000),
        ("with $2,000 and $150 each, how many creators can we afford", "en", 13, 50),
    ],
)
def test_people(text: str, language: Language, people: int, left: int) -> None:
    found = read_calculation(text, language)
    assert found is not None
    assert found.command == "plan"
    values = dict(calculate(found.command, found.written, language).values)
    assert (values["people"], values["left"]) == (Decimal(people), Decimal(left))


def test_a_budget_below_one_fee() -> None:
    asked = people_of_budget("ngân sách 2tr, mỗi bạn 5tr thì book được mấy bạn", "vi")
    assert asked is not None
    error = calculate(*asked, "vi").error
    assert error is not None
    assert error[0] == "budget_below_fee"


def test_the_formula_names_no_posts() -> None:
    assert "bài" not in texts_for("vi").calculators.calculators["plan"].figures["people_of_fee"].formula


@pytest.mark.parametrize(
    "text",
    [
        "ngân sách 90tr thì nên book mấy bạn",
        "ngân sách 90tr, mỗi bạn 4tr, 20 bạn thì hết bao nhiêu",
        "mỗi bạn 2 clip, 90tr được mấy bạn",
        "ngân sách 50tr, cpm 60k thì tiếp cận được bao nhiêu người",
        "mỗi bạn 4tr thì mấy bạn chịu",
        "KOL lấy 5tr mỗi bài, mấy bài thì hết 40tr",
        "",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert people_of_budget(text, "vi") is None


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("rứa nếu mỗi bạn 2tr thì răng", "2tr"),
        ("nếu 3tr/bạn thì được mấy bạn", "3tr"),
        ("what if $90 each?", "$90"),
        ("mỗi bạn 2 bài thì sao", None),
        ("mỗi bạn 2tr mà có đăng story không", None),
    ],
)
def test_another_fee_below_a_plan(text: str, fee: str | None) -> None:
    assert fee_told(text) == fee


def test_a_plan_with_another_fee() -> None:
    calculation = calculate("plan", "50tr fee=3tr posts=1", "vi")
    stored = result_to_store(calculation, "vi")
    assert stored is not None
    carried = carried_on("nếu mỗi bạn 4tr thì sao", stored, "vi")
    assert carried is not None
    assert carried.calculation.values["people"] == Decimal(12)
