"""A result without one of its numbers; 1.500 + 60 + 40 over 20.000 is 8%, and so on."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.left_out import without_input
from bot.calculations.what_if import result_to_store

TYPED = "likes=1500 comments=60 shares=40 followers=20000"


def interactions(text: str, typed: str = TYPED, command: str = "engagement") -> str | None:
    result = result_to_store(calculate(command, typed, "vi"), "vi")
    assert result
    found = without_input(text, result, "vi")
    return str(found.calculation.values["interactions"]) if found else None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bỏ share ra thì nhiêu", "1560"),
        ("không tính lượt chia sẻ thì sao", "1560"),
        ("ko tinh cmt nua", "1540"),
        ("trừ bình luận ra", "1540"),
        ("thế chưa kể share?", "1560"),
        ("vậy bỏ like đi còn nhiêu", "100"),
        ("without shares?", "1560"),
        ("and excluding the comments", "1540"),
        ("leave out shares please", "1560"),
        ("what if we don't count comments", "1540"),
        # something else is asked, or that number is not there
        ("bỏ lưu ra", None),
        ("bỏ share thì mất gì", None),
        ("sao lại không tính lượt xem", None),
        ("không có share thì influencer có tốt không", None),
        ("drop the campaign", None),
        ("no comments", "1540"),
        ("no comment from my boss", None),
    ],
)
def test_left_out(text: str, left: str | None) -> None:
    assert interactions(text) == left


def test_what_is_needed_is_not_left_out() -> None:
    assert interactions("bỏ like ra", "likes=1500 followers=20000") is None
