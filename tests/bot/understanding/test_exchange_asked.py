"""Wishes for an amount in another currency."""

import pytest

from bot.understanding.exchange_asked import asks_for_exchange


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("đổi ra đô giúp mình", True),
        ("quy ra tiền Việt là bao nhiêu", True),
        ("doi sang usd di ban", True),
        ("tính bằng đô la được không", True),
        ("kết quả đó quy ra won bao nhiêu", True),
        ("800 usd là bao nhiêu tiền việt", True),
        ("can you give the cost in rupees", True),
        ("convert that to euros please", True),
        ("how much is it in baht?", True),
        ("show me the result in dollars", True),
        ("đổi qua tiếng Anh", False),
        ("translate to Vietnamese", False),
        ("đổi chi phí thành 8tr", False),
        ("EMV trung bình mỗi đô là bao nhiêu", False),
        ("thị trường 16,4 tỷ đô phải không", False),
        ("đổi sang KOC", False),
        ("roi 50tr 120tr", False),
        ("trả tiền bằng cách nào", False),
        ("cost $500 revenue $1250 in usd", False),
    ],
)
def test_another_currency(text: str, asks: bool) -> None:
    assert asks_for_exchange(text) is asks
