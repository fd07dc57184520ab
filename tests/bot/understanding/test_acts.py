"""Wishes that have a grammar of their own: what to read first, and acts that a text cannot mean."""

import pytest

from bot.understanding.acts import meant, reading_wish


@pytest.mark.parametrize(
    "text",
    """mình mới vào nghề, nên đọc gì trước|nen doc phan nao dau tien|đọc từ đâu|bắt đầu tìm hiểu từ đâu bây giờ|
    phần nào nên đọc trước|nên học cái gì trước|what should I read first?|which section should a newbie read first|
    I'm new here, where do I start?""".replace("\n    ", "").split("|"),
)
def test_what_to_read_first(text: str) -> None:
    assert reading_wish(text) == "contents"


@pytest.mark.parametrize(
    "text",
    ["bước nào làm trước", "nên chọn influencer nào trước", "đọc được gì từ số liệu", "where do influencers start"],
)
def test_what_asks_for_no_reading(text: str) -> None:
    assert reading_wish(text) is None


@pytest.mark.parametrize(
    ("act", "text", "shown", "said"),
    [
        ("settings", "mở phần đó cho em", True, "all"),
        ("settings", "mở phần mục lục đi", False, "contents"),
        ("settings", "mở cài đặt", True, "settings"),
        ("contents", "Tôi muốn xem nguồn.", True, "source"),
        ("contents", "Tôi muốn xem mục lục.", True, "contents"),
        ("back", "quay lại bước trước", True, "previous"),
    ],
)
def test_what_an_act_means(act: str, text: str, shown: bool, said: str) -> None:
    assert meant(act, text, shown=shown) == said
