"""A question for the numbers of the message before."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.told_before import with_numbers_before
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide, Language
from tests.word_resolver import WordResolver


@pytest.mark.parametrize(
    ("told", "asked", "begins"),
    [
        # 75,000,000 / 62,500 x 1000; 500 x 14; 300,000,000 / 450,000 = 666.7; 20,000 / 8 x 1000 x 1.5% x 2%
        ("CPM 62.500, ngân sách 75.000.000", "được bao nhiêu lượt hiển thị", "Ngân sách 75.000.000 · CPM 62.500"),
        (
            "target 500 orders at a $14 CPA",
            "what budget do I need?",
            "CPA $14.00 · orders 500\nBudget needed: $7,000.00",
        ),
        ("doanh thu mục tiêu 300tr, aov 450k", "cần bao nhiêu đơn", "667 đơn"),
        ("$20k budget, CPM $8, CTR 1.5%, CVR 2%, AOV $60", "how many orders?", "Budget $20,000.00"),
        ("có tin gì về TikTok không", "được bao nhiêu lượt hiển thị", None),
        ("CPM 62.500, ngân sách 75.000.000", "TikTok có bao nhiêu người dùng", None),
        ("CPM 62.500, ngân sách 75.000.000", "chi 20tr được 300k view thì cpv bao nhiêu", None),  # has its own
    ],
)
def test_numbers_of_the_message_before(guide: Guide, told: str, asked: str, begins: str | None) -> None:
    language: Language = "en" if "$" in told else "vi"
    said = Utterance(asked, (Turn(told, Shown("decline", language=language), language),))
    found = with_numbers_before(said, Answerer(guide, WordResolver(guide)))
    assert (found and found.reply.plain.startswith(begins or "")) == (None if begins is None else True)
