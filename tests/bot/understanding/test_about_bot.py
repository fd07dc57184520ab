"""What people say to the bot about it, or about how they are."""

import pytest

from bot.understanding.about_bot import said_about_bot, worry


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("bạn là ai vậy", "identity"),
        ("ủa bạn là người hay máy vậy", "identity"),
        ("are you a real person?", "identity"),
        ("con bot này dùng sao vậy", "help"),
        ("how do I use this bot", "help"),
        ("bạn làm được những gì", "help"),
        ("bot giúp mình được gì", "help"),
        ("KOL làm được những gì", None),
        ("hôm nay đuối quá", "tired"),
        ("i'm so tired today", "tired"),
        ("xài cái này có phải trả tiền không", "free"),
        ("bot có tính phí không", "free"),
        ("dung bot nay mat tien khong", "free"),
        ("is this bot free?", "free"),
        ("do I have to pay to use you", "free"),
        ("có phải trả tiền không", "free"),
        ("hết nhiêu tiền 1 tháng xài bot này", "free"),
        ("what's your data source", "identity"),
        ("nguồn dữ liệu của bot là gì", "identity"),
        ("you are useless", "rude"),
        ("useless bot, wasting my 10 min", "rude"),
        ("thuê KOL hết bao nhiêu tiền 1 tháng", None),
        ("sao hai số lệch nhau", "differ"),
        ("sao 2 số này khác nhau vậy", "differ"),
        ("vì sao hai con số không khớp", "differ"),
        ("why do the two numbers differ", "differ"),
        ("bot j mà trả lời ngu dữ", "rude"),
        ("iu bot ghê 🫶", "praise"),
        ("làm được gì vậy", "help"),
        ("bot giúp được gì vậy", "help"),
        ("influencer làm được gì cho brand", None),
        ("làm được gì để tăng tương tác", None),
        ("chạy bot tăng follow có tệ không", None),
        # What names a thing asks for that.
        ("có phải trả tiền cho KOL không", None),
        ("KOL có phải trả tiền thuế không", None),
        ("free KOL tìm ở đâu", None),
        ("sao hai nền tảng khác nhau", None),
        ("sao KOL với influencer khác nhau", None),
        ("KOL là ai", None),
        ("influencer là người hay là nhãn hàng", None),
        ("áp lực doanh số thì làm sao", None),
        ("how does influencer marketing work", None),
    ],
)
def test_what_is_said_of_the_bot(text: str, act: str | None) -> None:
    assert said_about_bot(text) == act


@pytest.mark.parametrize("text", ["có phải trả tiền không", "sao hai số lệch nhau"])
def test_below_a_point_it_is_about_that(text: str) -> None:
    assert said_about_bot(text, shown=True) is None


@pytest.mark.parametrize(
    ("text", "worries"),
    [
        ("Dạ em lo quá anh chị ạ, doanh thu giảm hai tháng nay rồi, em mất ngủ suốt.", True),
        ("ap luc qua, sep cu hoi hoai", True),
        ("i am so worried, sales keep falling", True),
        ("em lo quá, có rủi ro gì không", False),
        ("lo quá, chi 20tr mà chưa thấy gì", False),
        ("bot trả lời làm mình stress quá", False),
        ("khách lo lắng về hàng giả thì làm sao", False),
    ],
)
def test_a_worry_that_asks_nothing(text: str, worries: bool) -> None:
    assert worry(text) == ("worried" if worries else None)
