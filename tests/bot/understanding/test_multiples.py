"""Claims that something grew to a multiple: the guide's market had 1.7 billion in 2016, 9.7 in 2020, 16.4 in 2022."""

from decimal import Decimal

import pytest

from bot.guide.answerer import Answerer
from bot.understanding.guide_sums import GuideSums
from bot.understanding.multiples import MultipleVerdict, claimed_multiple, growth_in_percent
from bot.understanding.utterance import Utterance
from knowledge.facts import facts_about
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver


@pytest.mark.parametrize(
    ("text", "ratio", "verdict"),
    [
        ("it doubled, right?", "2", "yes"),
        ("it doubled, right?", "2.1", "nearly"),
        ("it tripled?", "5.71", "no"),
        ("gấp đôi phải không", "2", "yes"),
        ("tăng gấp 5 lần đúng không", "5.71", "no"),
        ("hơn gấp 5 lần đúng không", "5.71", "yes"),
        ("gấp gần 6 lần đúng không", "5.71", "yes"),
        ("more than doubled, right?", "5.71", "no"),
        ("grew 10 times, right?", "9.65", "nearly"),
    ],
)
def test_verdicts(text: str, ratio: str, verdict: MultipleVerdict) -> None:
    claimed = claimed_multiple(text)
    assert claimed
    assert claimed.verdict(Decimal(ratio)) == verdict


@pytest.mark.parametrize(
    ("text", "in_percent"),
    [
        ("posts with #ad grew tenfold, right?", "posts with #ad grew by 900%, right?"),
        ("#ad posts have tripled since 2016?", "#ad posts grew by 200% since 2016?"),
        ("google searches went up 5x since 2016", "google searches grew by 400% since 2016"),
        ("số bài #ad tăng gấp 2,5 lần đúng không", "số bài #ad tăng 150% đúng không"),
        ("hashtag ad gap doi dung k", "hashtag ad tăng 100% dung k"),
        ("#ad tăng hơn gấp đôi phải không", "#ad tăng hơn 100% phải không"),
        # the guide has these as multiples, or as amounts
        ("the market tripled from 2016 to 2020", "the market tripled from 2016 to 2020"),
        ("số agency tăng gấp đôi trong hai năm", "số agency tăng gấp đôi trong hai năm"),
        ("google mấy lần rồi mà không thấy", "google mấy lần rồi mà không thấy"),
    ],
)
def test_growth_in_percent(text: str, in_percent: str) -> None:
    assert growth_in_percent(text) == in_percent


@pytest.mark.parametrize("text", ["gấp mấy lần 2016", "how many times bigger?", "gặp gỡ influencer", "tăng 150%", ""])
def test_no_claim(text: str) -> None:
    assert claimed_multiple(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("so the market doubled from 2016 to 2020, right?", "No. 2020: about 5.71 times the figure of 2016"),
        ("thị trường tăng gấp đôi từ 2016 đến 2020 phải không", "Không. Năm 2020 gấp khoảng 5,71 lần năm 2016"),
        ("thị trường 2020 tăng hơn gấp 5 lần so với 2016 đúng không", "Đúng. Năm 2020 gấp khoảng 5,71 lần năm 2016"),
    ],
)
def test_the_guides_figures_decide(guide: Guide, text: str, said: str) -> None:
    language: Language = "en" if text.isascii() else "vi"
    answerer = Answerer(guide, WordResolver(guide), facts=facts_about(guide))
    answer = GuideSums(answerer).answer(Utterance(text, fallback=language))
    assert answer
    assert said in answer.reply.plain
