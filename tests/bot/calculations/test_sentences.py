"""Plain sentences: which ask for a calculation and with which numbers, and which must not."""

import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.calculations.calculate import Calculation, calculate
from bot.calculations.command_wish import Wish
from bot.calculations.formats import plain_string, rounded
from bot.calculations.sentences import MAX_SENTENCE_CHARACTERS, calculator_wish, read_calculation
from bot.calculators import CALCULATOR_BY_NAME
from index.words.language import detect
from knowledge.bank import load_bank, load_writers_bank
from knowledge.guide import Language
from tests.bot.calculations.sentence_examples import (
    BREAK_EVEN_ORDERS,
    CALCULATIONS,
    DOUBTFUL,
    GUIDE_QUESTIONS,
    SEVERAL_FIGURES,
    SPENT_AND_GOT,
)
from tests.steps import steps

TELLING = {"must_be_positive", "two_currencies", "missing_currency"}


def calculated(sentence: str) -> object:
    """Return the command and the exact values that a sentence gives, or what it lacks."""
    language = detect(sentence)
    wish = read_calculation(sentence, language)
    if wish is None or wish.missing:
        return wish
    printed = calculate(wish.command, wish.args, language).as_json()
    return wish.command, printed["error"] or printed["values"]


@pytest.mark.parametrize("command", sorted({command for _, command, _ in CALCULATIONS}))
def test_a_calculation(command: str) -> None:
    read = [(row, calculated(row[0])) for row in CALCULATIONS if row[1] == command]
    assert [(row[0], found) for row, found in read if found != row[1:]] == []


def wished(sentence: str) -> tuple[str, Calculation]:
    """Return the command that a sentence asks for, and what is worked out."""
    language = detect(sentence)
    wish = read_calculation(sentence, language)
    assert wish is not None, sentence
    return wish.command, calculate(wish.command, wish.args, language)


def test_break_even_orders_in_words() -> None:
    found = [(sentence, *wished(sentence)) for sentence, _ in BREAK_EVEN_ORDERS]
    orders = {sentence: (name, str(done.values.get("breakeven_orders"))) for sentence, name, done in found}
    assert orders == {sentence: ("breakeven", expected) for sentence, expected in BREAK_EVEN_ORDERS}


@pytest.mark.parametrize(("sentence", "figures"), SEVERAL_FIGURES)
def test_several_figures_of_one_text(sentence: str, figures: dict[str, str]) -> None:
    command, done = wished(sentence)
    found = {key: plain_string(rounded(value)) for key, value in done.values.items()}
    assert (command, found) == ("all", {**found, **figures})


def test_what_was_spent_and_what_came_back_in_other_words() -> None:
    for sentence, cost, revenue in SPENT_AND_GOT:
        _, done = wished(sentence)
        read = {name: str(amount.value) for name, amount in done.inputs.items()}
        assert (sentence, read) == (sentence, {"cost": cost, "revenue": revenue})


MISSING = [
    ("bỏ 50tr thì roi bao nhiêu", Wish("roi", {"cost": "50tr"}, "revenue")),
    ("bo 50tr thi roi bao nhieu", Wish("roi", {"cost": "50tr"}, "revenue")),
    ("doanh thu 120tr, tính roi giúp mình", Wish("roi", {"revenue": "120tr"}, "cost")),
    ("I spent $500, what's my ROI?", Wish("roi", {"cost": "$500"}, "revenue")),
    ("chi 20tr thì cpv bao nhiêu", Wish("cpv", {"cost": "20tr"}, "views")),
    ("2 triệu lượt xem thì cpv bao nhiêu", Wish("cpv", {"views": "2 triệu"}, "cost")),
    ("tính cpa giúp em, ra 400 đơn", Wish("cpa", {"conversions": "400"}, "cost")),
    ("bài 1200 like 80 cmt thì er bao nhiêu", Wish("engagement", {"likes": "1200", "comments": "80"}, "base")),
    ("tính er giúp mình, kênh 25k follow", Wish("engagement", {"followers": "25k"}, "interactions")),
    ("calculate my engagement rate, I have 25k followers", Wish("engagement", {"followers": "25k"}, "interactions")),
    ("chi 50tr thì hòa vốn khi nào", Wish("breakeven", {"cost": "50tr"}, "margin")),
    ("500k hiển thị thì EMV bao nhiêu", Wish("emv", {"impressions": "500k"}, "cpm")),
]


@pytest.mark.parametrize(("sentence", "wish"), MISSING)
def test_one_missing_input_is_named(sentence: str, wish: Wish) -> None:
    language = detect(sentence)
    assert read_calculation(sentence, language) == wish
    error = calculate(wish.command, wish.args, language).error
    assert error is not None
    assert error[0] in {"missing_field", "missing_base", "missing_interactions"}


def test_no_question_about_the_guide_is_a_calculation() -> None:
    assert [sentence for sentence in GUIDE_QUESTIONS if read_calculation(sentence, detect(sentence))] == []


@pytest.mark.parametrize("sentence", DOUBTFUL)
def test_a_doubtful_sentence_is_no_calculation(sentence: str) -> None:
    assert read_calculation(sentence, detect(sentence)) is None


CALCULATIONS_OF_BANK = {
    "break-even ROAS at 40% margin",
    "cpm 80k ma ho view tb 40k thi tra nhiu la hop ly",
    "Biên lợi nhuận gộp 40% thì ROAS bao nhiêu mới hoà vốn?",
    "1 bài 500 like 20 cmt, 8k fl thì er nhiu",
    "bai 500 tuong tac tren 10k fl thi er may %",
    "chi 5tr dc 50k hien thi thi cpm la nhieu",
    "bo 50tr thu 120tr doanh thu thi roi may %",
    "We paid 5 million and got 50,000 impressions. CPM?",
    "cost per acquisition: how to compute with 40 orders",
    "800 click cho 5 triệu thì mỗi click bao nhiêu tiền?",
    "Tốn 5 triệu được 40 đơn thì mỗi đơn mất bao nhiêu tiền?",
    "Tiêu 5 triệu được 2.000 tương tác thì một tương tác giá bao nhiêu?",
    "We spent 50 million and sold for 120 million. What's the ROI?",
}
_NUMBER = re.compile(r"\d|\b(?:triệu|trieu|tỷ|tỉ|nghìn|ngàn|nghin|million|thousand|hundred)\b", re.IGNORECASE)


def test_no_other_question_of_the_bank_is_a_calculation() -> None:
    bank = load_bank().joined(load_writers_bank())
    groups = (bank.points, bank.sections, bank.small_talk, bank.out_of_scope, bank.follow_ups)
    # Without a number there is nothing to work out: the others are left alone, as a question takes a millisecond.
    asked = sorted({one.text for group in groups for one in group if _NUMBER.search(one.text)})
    # Those that are, and every third of the others: all of them take a twentieth of the suite's time.
    asked = [text for place, text in enumerate(asked) if place % 3 == 0 or text in CALCULATIONS_OF_BANK]
    found = {text for text in asked if read_calculation(text, detect(text))}
    assert found == CALCULATIONS_OF_BANK


def test_there_are_enough_examples() -> None:
    assert len(CALCULATIONS) >= 80
    assert len(GUIDE_QUESTIONS) >= 100


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "sentence", ["roi 2 tỷ 350 triệu", "1200 80 25k", "tính ROI", "", "   ", "roi 2025", "commission 10% on $5k"]
)
def test_short_texts_are_read_in_either_language(sentence: str, language: Language) -> None:
    assert read_calculation(sentence, language) is None


@pytest.mark.parametrize("text", ["1200 like 80 cmt 25k follow", "2100 tim 90 cmt 60 share, 50k fl"])
def test_interactions_and_a_base_by_their_names_are_a_rate(text: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish is not None
    assert wish.command == "engagement"


def test_a_long_text_is_no_calculation() -> None:
    sentence = "bỏ 50tr thu về 120tr thì roi bao nhiêu"
    assert read_calculation(sentence.rjust(MAX_SENTENCE_CHARACTERS), "vi") == Wish(
        "roi", {"cost": "50tr", "revenue": "120tr"}
    )
    assert read_calculation(sentence.rjust(MAX_SENTENCE_CHARACTERS + 1), "vi") is None


def test_decomposed_letters_and_wide_digits_read_alike() -> None:
    sentence = unicodedata.normalize("NFD", "bỏ ５０tr thu về 120tr thì roi bao nhiêu")
    assert read_calculation(sentence, "vi") == Wish("roi", {"cost": "50tr", "revenue": "120tr"})
    assert read_calculation("٣ like er", "vi") == Wish("engagement", {"likes": "3"}, "base")


WISHES = [
    ("tính roi kiểu gì", "roi"),
    ("tinh roi kieu gi", "roi"),
    ("làm sao tính tỷ lệ tương tác của mình", "engagement"),
    ("cach tinh ti le tuong tac", "engagement"),
    ("how do I calculate CPM", "cpm"),
    ("công thức ROAS", "roas"),
    ("tính ROAS với ROI sao ạ", "roi"),
    ("Formula for cost per engagement", "cpe"),
    ("how is earned media value calculated? any formula", "emv"),
    ("ty le chuyen doi tinh bang cong thuc gi", "conversion"),
    ("Tính điểm hòa vốn của cửa hàng quần áo", "breakeven"),
    ("cách tính chi phí mỗi lượt xem", "cpv"),
    ("Calculate the ROI if I spent $2,000 and sold 90 units", "roi"),
    ("ROI là gì", None),
    ("My CPC doubled last week, what should I do?", None),
    ("phí booking không hóa đơn có được tính là chi phí không", None),
    ("89% là gì", None),
    ("tính tiền thuế", None),
    ("tính rồi", None),
    ("công thức nấu phở", None),
    ("how do I calculate my age", None),
    ("", None),
]


@pytest.mark.parametrize(("question", "command"), WISHES)
def test_a_wish_for_a_calculator(question: str, command: str | None) -> None:
    assert calculator_wish(question) == command


WORDS = """roi er cpm cpa roas chi thu bỏ ra về doanh thu chi phí like
    cmt follow view tỷ lệ tương tác hòa vốn biên
    $ , : ; / - + % x k tr triệu tỷ đ d do usd mỗi lãi
    thì là bao nhiêu spent made 1 50 120tr 1.200 25k 5,78 2tr5""".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=2_000), SENTENCES), st.sampled_from(["vi", "en"]))
@example("roi " + "\u0301" * 900, "vi")
@example("roi " + "1 like " * 140, "vi")
@example("\ud800 roi 5tr \udfff", "vi")
def test_any_text_is_read_without_trouble(text: str, language: Language) -> None:
    calculator_wish(text)
    wish = read_calculation(text, language)
    if wish:
        calculation = calculate(wish.command, wish.args, language)
        assert wish.command in CALCULATOR_BY_NAME
        assert (calculation.error is None) or wish.missing or calculation.error[0] in TELLING


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 10**9), st.integers(0, 10**9), st.sampled_from(["vi", "en"]))
def test_what_is_read_is_what_was_typed(cost: int, revenue: int, language: Language) -> None:
    sentence = f"chi {cost}000đ, thu về {revenue}000đ, ROI bao nhiêu?"
    wish = read_calculation(sentence, language)
    assert wish is not None
    values = calculate(wish.command, wish.args, language).values
    assert values["profit"] == Decimal(revenue - cost) * 1000


REPEATED = [
    "roi ",
    "er 1200 like 80 cmt ",
    "tỷ lệ chuyển đổi ",
    "chi 50tr thu về 120tr roi ",
    "một hai ba bốn năm ",
    "a\u0301",
    "1",
    "1.000.",
]


def steps_for(text: str) -> int:
    return steps(lambda: read_calculation(text, "vi"))


def test_twice_the_text_takes_twice_the_steps() -> None:
    texts = {piece: (piece * MAX_SENTENCE_CHARACTERS)[:MAX_SENTENCE_CHARACTERS] for piece in REPEATED}
    counted = {piece: (steps_for(text[: len(text) // 2]), steps_for(text)) for piece, text in texts.items()}
    assert {piece: each for piece, each in counted.items() if each[1] > 2.5 * each[0]} == {}


def test_a_text_that_is_too_long_is_not_read() -> None:
    assert steps_for("roi 1 " * MAX_SENTENCE_CHARACTERS) < 10


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kế hoạch ngân sách=200tr phí=10tr reach=50k", ("plan", "ngân sách=200tr phí=10tr reach=50k")),
        ("Lập kế hoạch chiến dịch: 20 KOL x 5tr x 2 bài, view 30k?", ("plan", "20 KOL x 5tr x 2 bài, view 30k")),
        ("plan budget=200m fee=10m er=2-4% reach=50k", ("plan", "budget=200m fee=10m er=2-4% reach=50k")),
        ("chia 100tr cho Lan 3 Minh 2", ("split", "100tr cho Lan 3 Minh 2")),
        ("giúp mình chia ngân sách 100tr cho 5 KOL nhé", ("split", "100tr cho 5 KOL nhé")),
        ("split 100m macro 50% micro 50%", ("split", "100m macro 50% micro 50%")),
    ],
)
def test_a_plan_or_a_split_is_named_first(text: str, found: tuple[str, str]) -> None:
    wish = read_calculation(text, "vi")
    assert wish is not None
    assert (wish.command, wish.args) == found


@pytest.mark.parametrize(
    "text",
    [
        "kế hoạch chiến dịch 2024 gồm những gì",
        "kế hoạch 3 bước là gì",
        "lập kế hoạch cho 10 KOL như thế nào",
        "chia sẻ 100 bài viết",
        "chia ngân sách cho influencer thế nào với 100tr",
        "chia tiền 100tr cho KOL",
        "split test 2 phiên bản, khác gì nhau",
        "chia 100tr, mình nên ưu tiên ai trong năm 2025",
    ],
)
def test_a_question_about_plans_or_shares_is_no_calculation(text: str) -> None:
    assert read_calculation(text, "vi") is None
