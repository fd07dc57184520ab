"""What is said to stay as it was, beside the numbers that change."""

import pytest

from bot.calculations.said_to_stay import without_what_stays


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("same cost, 450 clicks, cpc how much", "450 clicks, cpc how much"),
        ("keep the same budget, 100k impressions, cpm?", "100k impressions, cpm?"),
        ("the cost stays the same but 600 clicks", "600 clicks"),
        ("900 clicks with the same spend", "900 clicks"),
        ("vẫn chi phí đó, 500 click thì cpc bao nhiêu", "500 click thì cpc bao nhiêu"),
        ("cùng chi phí, 1000 click thì sao", "1000 click thì sao"),
        ("giu nguyen ngan sach, 400k hien thi", "400k hien thi"),
        ("chi phí như cũ mà 250k hiển thị", "250k hiển thị"),
        # what it is now, and nothing that stays
        ("same cost 500, 450 clicks", "same cost 500, 450 clicks"),
        ("vẫn chi phí 5tr, 500 click", "vẫn chi phí 5tr, 500 click"),
        ("cost 500, 450 clicks", "cost 500, 450 clicks"),
        ("same cost?", "same cost?"),
        ("chi phí 6tr thì sao", "chi phí 6tr thì sao"),
    ],
)
def test_what_stays_is_left_out(text: str, rest: str) -> None:
    assert without_what_stays(text) == rest
