"""Which year whether influencer marketing still works is asked of, and what asks something else."""

import pytest

from bot.understanding.these_days import asked_of_year
from knowledge.guide import Language


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
