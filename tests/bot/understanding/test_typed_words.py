"""What a reply quotes of a message that was read in other words than were typed."""

import pytest

from bot.guide.answerer import Answer
from bot.replies.reply import Reply
from bot.understanding.typed_words import quoted_as_typed
from index.values.finding import Finding
from knowledge.guide import Guide


@pytest.mark.parametrize(
    ("typed", "read", "said", "shown"),
    [
        (
            "ông Kotler nói chi rứa",
            "ông Kotler nói gì vậy",
            "Không có câu “ông Kotler nói gì vậy”.",
            "ông Kotler nói chi rứa",
        ),
        ("r & d nói chi rứa?", "r & d nói gì vậy?", "Không có “r &amp; d nói gì vậy”.", "r &amp; d nói chi rứa"),
        ("giá nhiu, thuế răng hè", "giá bao nhiêu, thuế sao hè", "Không có “thuế sao hè”.", "thuế răng hè"),
        ("giá nhiu, thuế răng", "giá bao nhiêu, thuế sao", "Không có “giá bao nhiêu”.", "giá nhiu"),
        # names of the guide are quoted too
        ("nhược điểm răng", "nhược điểm sao", "Mục “Chi phí cao”.", "Chi phí cao"),
        ("giá nhiêu", "giá nhiêu", "Không có “giá nhiêu”.", "giá nhiêu"),
    ],
)
def test_the_words_that_were_typed_are_quoted(guide: Guide, typed: str, read: str, said: str, shown: str) -> None:
    answer = Answer(read, Finding(read, "vi", "decline", 0.0, ()), Reply(said), guide)
    assert f"“{shown}”" in quoted_as_typed(answer, read, typed).reply.text
