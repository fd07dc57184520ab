"""Which year whether influencer marketing still works is asked of, and what asks something else."""

import pytest

from bot.understanding.these_days import _NEWEST_HAD, asked_of_year
from knowledge.guide import Language
from knowledge.toolbox.folding import fold


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("is influencer marketing still worth doing in 2027", "en", "2027"),
        ("does influencer marketing still work in 2025?", "en", "2025"),
        ("So is influencer marketing dead?", "en", ""),
        ("năm 2026 làm influencer marketing còn hiệu quả không", "vi", "2026"),
        ("influencer mkt het thoi chua, kol con dang book khong", "vi", ""),
        ("còn nên thuê KOL không", "vi", ""),
        # years that the documents have, one campaign, a platform, a comparison
        ("was influencer marketing still effective in 2020", "en", None),
        ("is our influencer post still worth boosting", "en", None),
        ("KOL này còn hiệu quả không", "vi", None),
        ("influencer marketing trên Facebook còn hiệu quả không", "vi", None),
        ("influencer có hiệu quả hơn quảng cáo không", "vi", None),
        ("KOL là gì", "vi", None),
    ],
)
def test_a_year(text: str, language: Language, year: str | None) -> None:
    assert asked_of_year(text, language) == year


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Vậy con số gần nhất mà bạn có là bao nhiêu?", True),
        ("thế số liệu mới nhất là năm nào", True),
        ("what's the latest figure you have", True),
        ("the most recent one then", True),
        ("số liệu mới nhất về TikTok", False),
        ("con số lớn nhất là bao nhiêu", False),
        ("latest trends", False),
    ],
)
def test_a_wish_for_the_newest_figure(text: str, wants: bool) -> None:
    assert bool(_NEWEST_HAD.match(fold(text))) is wants
