"""What people say to the bot about it, or about how they are."""

import pytest

from bot.understanding.about_bot import said_about_bot


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("bạn là ai vậy", "identity"),
        ("ủa bạn là người hay máy vậy", "identity"),
        ("are you a real person?", "identity"),
        ("con bot này dùng sao vậy", "help"),
        ("how do I use this bot", "help"),
        ("hôm nay đuối quá", "tired"),
        ("i'm so tired today", "tired"),
        # What names a thing asks for that.
        ("KOL là ai", None),
        ("influencer là người hay là nhãn hàng", None),
        ("áp lực doanh số thì làm sao", None),
        ("how does influencer marketing work", None),
    ],
)
def test_what_is_said_of_the_bot(text: str, act: str | None) -> None:
    assert said_about_bot(text) == act
