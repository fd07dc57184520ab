"""What is worked out from the guide's own figures, and what is none of it."""

import pytest

from bot.guide.answerer import Answer, Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.facts import facts_about
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver

MARKET, PLATFORMS, BUDGETS = "rise/market-size", "rise/platforms-and-agencies", "rise/content-marketing-budgets"
EARNED, RAISED = "rise/earned-media-value", "rise/budget-increase"


def answered(guide: Guide, text: str, words: str = "", point: str = "", language: Language = "vi") -> Answer:
    turns = (Turn(words, Shown("answer", (point,), language=language), language),) if point else ()
    return Partner(Answerer(guide, WordResolver(guide), facts=facts_about(guide))).answer(
        Utterance(text, turns, fallback=language)
    )


@pytest.mark.parametrize(
    ("text", "words", "point", "said"),
    [
        ("năm 2022 hơn 2016 bao nhiêu lần", "", "", "16,4 ÷ 1,7 = 9,65"),
        ("tu 2016 den 2020 thi truong tang may lan", "", "", "9,7 ÷ 1,7 = 5,71"),
        ("con tu 2020 den 2022", "từ 2016 đến 2020 tăng mấy lần", MARKET, "16,4 ÷ 9,7 = 1,69"),
        ("thị trường 2020 gấp mấy 2016", "", "", "5,71"),
        ("2020 hơn 2016 bao nhiêu tỷ", "", "", "8 tỷ USD: 9,7 − 1,7 = 8"),
        ("quy mô thị trường năm 2022 so với 2020 tăng bao nhiêu phần trăm?", "", "", "69,07%"),
        ("vậy so với 2020 tăng bao nhiêu %", "năm 2022 thị trường bao nhiêu", MARKET, "69,07%"),
        ("And the difference in dollars?", "market size in 2016 and 2022?", MARKET, "16.4 − 1.7 = 14.7"),
        ("how many times bigger is 2022 than 2016", "", "", "16.4 ÷ 1.7 = 9.65"),
        ("How much it has grown from 2016 in percentage?", "market size for 2022", MARKET, "864.71%"),
        ("Difference between platforms added in the two years?", "", "", "380 − 240 = 140"),
        ("chênh lệch giữa 2 năm là bao nhiêu điểm phần trăm", "ngân sách 2017", BUDGETS, "75 − 37 = 38"),
        ("240 và 380 cộng lại là bao nhiêu", "", "", "620 nền tảng và agency"),
        ("cộng lại 62 với 7 thì còn bao nhiêu % giữ nguyên", "tăng ngân sách", RAISED, "31%"),
        ("cộng với 7% là bao nhiêu", "62% là số gì", RAISED, "62 + 7 = 69"),
        ("so with $3k budget?", "what's EMV and the average return", EARNED, "3,000 × 5.78 = 17,340"),
        ("5,78 đô trên 1 đô thì 50tr ra bao nhiêu", "", "", "50.000.000 × 5,78 = 289.000.000"),
        ("mình spend 10k usd thì EMV tầm bao nhiêu", "", "", "57.800 USD"),
        ("what about $500", "with $2,000 at $5.78 per dollar what do I get", EARNED, "500 × 5.78 = 2,890"),
        ("nếu đạt 18 đô thì sao", "5,78 đô trên 1 đô thì 50tr ra bao nhiêu", EARNED, "50.000.000 × 18 = 900.000.000"),
        ("vậy là lời 239tr hả", "5,78 đô trên 1 đô thì 50tr ra bao nhiêu", EARNED, "không phải doanh thu"),
    ],
)
def test_figures_of_the_guide_are_worked_with(guide: Guide, text: str, words: str, point: str, said: str) -> None:
    answer = answered(guide, text, words, point)
    assert said in answer.reply.plain
    assert answer.decision == "answer"


@pytest.mark.parametrize(
    ("text", "words", "point"),
    [
        ("năm 2021 hơn 2016 bao nhiêu lần", "", ""),
        ("tìm kiếm tăng bao nhiêu phần trăm từ 2016 đến 2019", "", ""),
        ("bài #ad từ 2016 đến 2021 tăng bao nhiêu phần trăm", "", ""),
        ("bao nhiêu % tăng ngân sách", "", ""),
        ("thị trường Việt Nam 2022 gấp mấy lần 2016", "", ""),
        ("bỏ 200 triệu thu 260 triệu thì ROI bao nhiêu", "", EARNED),
        ("chi 50tr được 100k view thì cpm bao nhiêu", "", EARNED),
        ("chi 50tr thì được bao nhiêu", "", ""),
        ("có lời không", "quy mô thị trường", MARKET),
        ("tổng cộng là bao nhiêu", "quy mô thị trường", MARKET),
    ],
)
def test_what_the_guide_has_no_two_figures_for_is_no_sum(guide: Guide, text: str, words: str, point: str) -> None:
    plain = answered(guide, text, words, point).reply.plain
    assert "🧮" not in plain
    assert "không phải doanh thu hay lợi nhuận" not in plain
