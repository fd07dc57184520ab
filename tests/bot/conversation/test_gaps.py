"""What owners type behind `/gaps`."""

import pytest

from bot.conversation.gaps import OwnersWish, read_wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", OwnersWish(30)),
        ("7", OwnersWish(7)),
        (" 7 ngày ", OwnersWish(7)),
        ("tuần", OwnersWish(7)),
        ("hôm nay", OwnersWish(1)),
        ("nhóm", OwnersWish(30, "group")),
        ("nhóm 7", OwnersWish(7, "group")),
        ("week private", OwnersWish(7, "private")),
        ("riêng tuần", OwnersWish(7, "private")),
        ("31", None),
        ("0", None),
        ("99999", None),
        ("giá", OwnersWish(30, group="gia")),
        ("Đội Mây 7", OwnersWish(7, group="doi may")),
        ("0x7", OwnersWish(30, group="0x7")),
    ],
)
def test_days_and_places(text: str, wish: OwnersWish | None) -> None:
    assert read_wish(text) == wish


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (OwnersWish(7), [True, True, True]),
        (OwnersWish(7, "group"), [True, True, False]),
        (OwnersWish(7, "private"), [False, False, True]),
        (OwnersWish(7, group="may"), [True, False, False]),
        (OwnersWish(7, "private", group="may"), [True, False, False]),
    ],
)
def test_where_it_was_asked(wish: OwnersWish, found: list[bool]) -> None:
    assert [wish.is_about(chat, title) for chat, title in ((-100, "Đội Mây"), (-200, ""), (7, ""))] == found
