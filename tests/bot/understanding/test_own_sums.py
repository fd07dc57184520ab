"""Sums of the numbers of the message before, worked out by hand."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn
from bot.understanding.own_sums import OwnSums
from bot.understanding.parts import subject_of
from bot.understanding.utterance import Utterance
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver

PRICES = Turn("3 bạn kol giá 5tr, 7tr, 9tr", Shown("decline", language="vi"), "vi")
QUOTES = Turn("I have three quotes: $500, $700 and $900", Shown("decline", language="en"), "en")
SUMMED = Turn("cộng hết lại", CALCULATION, "vi")


@pytest.mark.parametrize(
    ("turns", "text", "answer"),
    [
        ((PRICES,), "cộng hết lại", "Tổng cộng 21.000.000: 5.000.000 + 7.000.000 + 9.000.000 = 21.000.000."),
        ((PRICES,), "tong la bao nhieu", "Tổng cộng 21.000.000: 5.000.000 + 7.000.000 + 9.000.000 = 21.000.000."),
        (
            (PRICES, SUMMED),
            "trung bình của mấy cái đó",
            "Trung bình 7.000.000: (5.000.000 + 7.000.000 + 9.000.000) ÷ 3 = 7.000.000.",
        ),
        ((QUOTES,), "add them up", "Together $2,100.00: $500.00 + $700.00 + $900.00 = $2,100.00."),
    ],
)
def test_sums(guide: Guide, turns: tuple[Turn, ...], text: str, answer: str) -> None:
    done = OwnSums(Answerer(guide, WordResolver(guide))).answer(Utterance(text, turns))
    assert done
    assert done.reply.plain == answer


def test_no_rate_is_guessed(guide: Guide) -> None:
    done = OwnSums(Answerer(guide, WordResolver(guide))).answer(Utterance("quy ra đô giúp mình", (PRICES,)))
    assert done
    assert done.reply.plain.startswith("Mình không có tỷ giá")
    assert (done.decision, done.calculation) == ("decline", None)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (
            "thuê 10 KOC, mỗi bạn 1,5tr, gửi sản phẩm 300k/bạn",
            "Tổng cộng 18.000.000: 10 × (1.500.000 + 300.000).",
        ),
        ("4 creators at $250 each", "In all $1,000.00: 4 × ($250.00)."),
        # the 300k may be that of all, and nobody told how many there are
        ("5 bạn, mỗi bạn 2tr và 300k ship", None),
        ("mỗi bạn 2tr", None),
    ],
)
def test_what_each_of_them_costs(guide: Guide, told: str, answer: str | None) -> None:
    language: Language = "en" if "creators" in told else "vi"
    turn = Turn(told, Shown("suggest", language=language), language)
    done = OwnSums(Answerer(guide, WordResolver(guide))).answer(Utterance("tổng cộng", (turn,), language))
    assert (done.reply.plain if done else None) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("doanh thu 300tr hoa hồng 12% là bao nhiêu", "Hoa hồng 12% của 300.000.000 là 36.000.000."),
        (
            "hoa hồng 10% trên 200tr, phí cứng 15tr thì tổng trả bao nhiêu",
            "Hoa hồng 10% của 200.000.000 là 20.000.000, cộng phí cố định 15.000.000: trả tổng cộng 35.000.000.",
        ),
    ],
)
def test_a_commission(guide: Guide, text: str, answer: str) -> None:
    done = OwnSums(Answerer(guide, WordResolver(guide))).of_percents(Utterance(text))
    assert done
    assert done.reply.plain == answer


@pytest.mark.parametrize("text", ["EMV trung bình là bao nhiêu", "cộng 5tr nữa", "tổng quan", "cảm ơn"])
def test_no_sums(guide: Guide, text: str) -> None:
    assert OwnSums(Answerer(guide, WordResolver(guide))).answer(Utterance(text, (PRICES,))) is None


def test_sums_of_money_alone_are_added_up(guide: Guide) -> None:
    sums = OwnSums(Answerer(guide, WordResolver(guide)))
    told = sums.told(Utterance("3 bạn kol giá 5tr, 7tr, 9tr"))
    assert told
    assert told.reply.plain.startswith("Tổng cộng 21.000.000")


@pytest.mark.parametrize(
    "text",
    [
        "giá 5tr hay 7tr thì hợp lý?",
        "top 3 lợi ích với 2 rủi ro",
        "10% của 50tr",
        "cpv 62đ hay 80đ rẻ hơn",
        "5,78 đô trên mỗi 1 đô là trung bình hay cao nhất",
        "chi 50tr bán được 120tr",
        "giảm từ 10tr xuống 8tr",
        "20tr so với 35tr",
        "30k spend 75k back",
        "chi 20tr thu 50tr",
        "chia 100tr cho 2 bạn 60/40, bạn A thêm 10tr",
    ],
)
def test_sums_that_are_compared_are_not_added_up(guide: Guide, text: str) -> None:
    assert OwnSums(Answerer(guide, WordResolver(guide))).told(Utterance(text)) is None


def test_a_sum_beside_other_clauses_is_about_itself() -> None:
    assert subject_of(Finding("giá 5tr, 7tr", "vi", "answer", 1.0, ())) == "giá 5tr, 7tr"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "tổng 30tr gồm kol 20tr ads 10tr",
            "Tổng 30.000.000 khớp với các khoản: 20.000.000 + 10.000.000 = 30.000.000.",
        ),
        (
            "tong 30tr gom kol 20tr, ads 10tr",
            "Tổng 30.000.000 khớp với các khoản: 20.000.000 + 10.000.000 = 30.000.000.",
        ),
        ("tổng 30tr (kol 20tr, ads 10tr)", "Tổng 30.000.000 khớp với các khoản: 20.000.000 + 10.000.000 = 30.000.000."),
        (
            "ngân sách 30tr gồm kol 20tr ads 8tr",
            "Các khoản cộng lại là 28.000.000 (20.000.000 + 8.000.000), còn thiếu 2.000.000 mới đủ tổng 30.000.000.",
        ),
        (
            "tổng 30tr gồm kol 20tr ads 12tr",
            "Các khoản cộng lại là 32.000.000 (20.000.000 + 12.000.000), nhiều hơn tổng 30.000.000 là 2.000.000.",
        ),
        ("3 bạn giá 5tr, 7tr, 9tr", "Tổng cộng 21.000.000: 5.000.000 + 7.000.000 + 9.000.000 = 21.000.000."),
    ],
)
def test_a_total_with_its_parts(guide: Guide, text: str, first: str) -> None:
    done = OwnSums(Answerer(guide, WordResolver(guide))).told(Utterance(text))
    assert done
    assert done.reply.plain.split("\n")[0] == first
