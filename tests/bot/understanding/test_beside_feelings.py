"""A kind word before the answer to who scolds and asks."""

import pytest

from bot.guide.answerer import Answerer
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.word_resolver import WordResolver

RUDE, COMPLAINT = "Xin lỗi đã làm bạn bực.", "Xin lỗi vì câu trước chưa đúng ý bạn."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("m ngu quá, KOL là gì", RUDE),
        ("ngu thế, hỏi KOL là gì mà cũng không biết", RUDE),
        ("bot dở ẹc, KOL là gì", COMPLAINT),
        ("trả lời chán quá, cho hỏi KOL là gì", COMPLAINT),
        ("useless bot, what is a KOL", "Sorry for annoying you."),
        # Nothing is scolded, or it is what is asked about.
        ("KOL là gì", ""),
        ("KOL ngu, là gì", ""),
        ("đó, KOL là gì", ""),
        ("ngủ trưa, KOL là gì", ""),
    ],
)
def test_a_kind_word_first(guide: Guide, text: str, first: str) -> None:
    plain = Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text)).reply.plain
    assert plain.startswith(first)
    assert bool(first) == plain.startswith((RUDE, COMPLAINT, "Sorry"))
