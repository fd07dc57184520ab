"""The language of a calculation: the conversation's, unless a message clearly has another one."""

import pytest

from bot.calculations.figures_language import figures_language
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "in_force", "app", "language"),
    [
        ("roi 50tr 120tr", "vi", "en", "vi"),
        ("roi 50tr 120tr", "en", "vi", "en"),
        ("roi 50tr 120tr", None, "en", "en"),
        ("cpe: booking 20tr, 8.000 like + 1.500 cmt", None, "vi", "vi"),
        ("likes=1200 comments=80 reach=18000", None, "vi", "vi"),
        ("roi 50tr 120tr please", "vi", "vi", "vi"),
        ("tính roi $500 $1,200", "en", "vi", "en"),
        ("What's the ROI if we spent $500 and made $1,200?", "vi", "vi", "en"),
        ("chi 50tr thu về 120tr thì roi bao nhiêu", "en", "en", "vi"),
        ("chi phi 50tr doanh thu 120tr roi bao nhieu", "en", "en", "vi"),
        ("lượt thích 1200, bình luận 80, người theo dõi 25k", None, "en", "vi"),
        ("spent $500, made $1,200, roi", None, "vi", "en"),
        ("1200 80 25k", "en", "vi", "en"),
    ],
)
def test_language(text: str, in_force: Language | None, app: Language, language: Language) -> None:
    assert figures_language(text, in_force, app) == language
