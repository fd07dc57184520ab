"""Other ways to ask a question, as an owner is proposed them."""

import pytest

from bot.owners.ways_to_ask import other_ways, ways_of_form
from bot.texts import TEXTS_EN, TEXTS_VI


@pytest.mark.parametrize(
    ("question", "ways"),
    [
        ("KOC là gì?", ["KOC nghĩa là gì?", "Thế nào là KOC?", "Giải thích KOC giúp mình?"]),
        ("Hoa hồng là bao nhiêu phần trăm?", ["Hoa hồng mấy phần trăm?", "Hoa hồng bao nhiêu %?"]),
        ("Khi nào họp?", ["Bao giờ họp?", "Họp hôm nào?"]),
        ("Máy in hỏng thì báo ai?", ["Máy in hỏng thì gọi ai?", "Máy in hỏng hỏi ai?"]),
        ("là gì?", []),
        ("Có phải không vậy?", []),
    ],
)
def test_vietnamese_forms(question: str, ways: list[str]) -> None:
    assert ways_of_form(question, TEXTS_VI.teach) == ways


def test_english_forms() -> None:
    assert ways_of_form("Can I work from home?", TEXTS_EN.teach) == [
        "May I work from home?",
        "Am I allowed to work from home?",
        "Is it OK to work from home?",
    ]


def test_ways_are_not_longer_than_questions_may_be() -> None:
    assert other_ways("KOC là gì?", (), TEXTS_VI.teach, None, 17) == ["KOC nghĩa là gì?", "Thế nào là KOC?"]
