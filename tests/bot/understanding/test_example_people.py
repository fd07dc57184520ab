"""Whom the guide has as an example, told from other questions about such people."""

import pytest

from bot.understanding.example_people import introduced
from knowledge.guide import Point, PointText

ZED = Point(
    "what-is/zed",
    {"vi": PointText("Ví dụ Zed Lee ở Huế", "Zed hát."), "en": PointText("Zed Lee example", "Zed sang.")},
)


@pytest.mark.parametrize(
    "text",
    [
        "Zed Lee là ai",
        "zed la ai ma co trong cam nang vay",
        "who is Zed?",
        "who's Zed Lee and why is he in the guide",
        "why is Zed in the guide",
    ],
)
def test_introduced(text: str) -> None:
    assert introduced(text, [ZED], "vi") == ZED


@pytest.mark.parametrize(
    "text", ["vợ Zed là ai", "who is Zed's wife", "who is Ann", "Zed bao nhiêu tuổi", "ai là Zed vậy", ""]
)
def test_anything_else(text: str) -> None:
    assert introduced(text, [ZED], "en") is None
