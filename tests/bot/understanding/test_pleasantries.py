"""What is asked beside thanks, praise and goodbyes."""

import pytest

from bot.understanding.pleasantries import (
    beside_pleasantries,
    said_beside,
    tells_own_plan,
    without_announcement,
)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Cảm ơn bạn, mình cần con số cụ thể hơn", "mình cần con số cụ thể hơn"),
        ("tuyet voi, lam them cho TikTok di", "lam them cho TikTok di"),
        ("Bye bye! Actually, is that in dollars?", "is that in dollars"),
        ("thanks a lot but answer my question please", "answer my question please"),
        ("cảm ơn nha, thế mà có rủi ro gì nữa không?", "có rủi ro gì nữa không"),
        ("haha buồn cười, sao ra 4?", "sao ra 4"),
        ("oke thanks liet ke rui ro nha", "liet ke rui ro nha"),
    ],
)
def test_a_wish(text: str, wish: str) -> None:
    assert beside_pleasantries(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "cảm ơn bạn nhiều nha",
        "cảm ơn nha, thế mà nó cứ cãi mình",
        "thanks, no wonder he was so sure",
        "thanks a lot, bye!",
        "hay quá, giỏi thật đấy",
        "chào buổi sáng bot",
        "alo em oi co do hong",
        "bạn ơi có đó không",
        "u there?",
        "ok bạn, tuyệt vời",
        "cảm ơn, hôm nay trời đẹp",
        "a" * 1_000,
    ],
)
def test_nothing_else(text: str) -> None:
    assert beside_pleasantries(text) is None


def test_what_is_named_without_asking() -> None:
    assert said_beside("cảm ơn bạn nhé mà quên mất cái nhược điểm nữa") == "quên mất cái nhược điểm nữa"
    assert beside_pleasantries("cảm ơn bạn nhé mà quên mất cái nhược điểm nữa") is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("tui hoi cai nay nghen kol la cai chi", "kol la cai chi"),
        ("dạ cho em hỏi ngu xíu EMV là gì", "EMV là gì"),
        ("cho mình hỏi cái này nha: KOC là gì", "KOC là gì"),
        ("ad ơi hỏi chút, nhược điểm là gì", "nhược điểm là gì"),
        ("KOL là gì, giải thích cho mọi người nghe đi", "KOL là gì"),
        ("thị trường bao nhiêu, có số không", "thị trường bao nhiêu"),
        ("what is EMV, explain to everyone please", "what is EMV"),
        ("hehe thử chút thôi nha, nhược điểm là gì", "nhược điểm là gì"),
        ("lol just testing, what is EMV", "what is EMV"),
        ("Noted. How big is the market?", "How big is the market?"),
        ("ok hiểu rồi nha, còn rủi ro gì", "còn rủi ro gì"),
        ("test A/B là gì", "test A/B là gì"),
        ("thử ví dụ, rồi chốt ý", "thử ví dụ, rồi chốt ý"),
        ("I see, thanks", "I see, thanks"),
        # What is asked itself stays.
        ("hỏi cái này đúng không", "hỏi cái này đúng không"),
        ("cho em hỏi xíu", "cho em hỏi xíu"),
        ("mình hỏi KOL là gì", "mình hỏi KOL là gì"),
        ("có số liệu không", "có số liệu không"),
        ("ưu điểm, có số liệu không", "ưu điểm, có số liệu không"),
        ("hỏi chuyện hợp đồng thì hỏi ai", "hỏi chuyện hợp đồng thì hỏi ai"),
    ],
)
def test_what_only_announces_a_question(text: str, asked: str) -> None:
    assert without_announcement(text) == asked


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        ("để mình tìm chỗ khác", True),
        ("thôi để em báo sếp", True),
        ("mai chị xem lại", False),
        ("mai chị sẽ xem lại", True),
        ("I'll pass it on to my boss", True),
        ("let me read that first", True),
        ("để mình hỏi thêm câu nữa", False),
        ("để mình làm gì vậy?", False),
        ("mình cần thêm ví dụ", False),
        ("let me ask something else", False),
    ],
)
def test_what_somebody_is_going_to_do(text: str, plans: bool) -> None:
    assert tells_own_plan(text) is plans
