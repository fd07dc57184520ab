"""Replies are plain values that refuse what Telegram would."""

import pytest

from bot.replies.button_data import MAX_DATA_BYTES, ButtonData, StaleData
from bot.replies.buttons import OpenPoint, OpenSection, OpenTopics, parse
from bot.replies.reply import Button, Reply, Rows
from bot.replies.shown import NAVIGATION, Shown
from tests.bot.packed import packed


@pytest.mark.parametrize("data", ["t", "x" * 64, "ă" * 32])
def test_data_of_up_to_64_bytes(data: str) -> None:
    assert packed(Button("Đọc", parse(data))) == data


@pytest.mark.parametrize("data", [*map(StaleData, ("", "x" * 65, "ă" * 33, "ế" * 22)), OpenPoint("a/" + "x" * 61)])
def test_data_that_telegram_refuses(data: ButtonData) -> None:
    with pytest.raises(ValueError, match=f"1 to {MAX_DATA_BYTES} bytes"):
        Button("Đọc", data)


@pytest.mark.parametrize("payload", ["a", "what-is__definition", "A_9-" * 16])
def test_payloads_of_links(payload: str) -> None:
    assert Button("Đọc", payload=payload).payload == payload


@pytest.mark.parametrize("payload", ["a/b", "à", "x" * 65, "a b", "a\n"])
def test_payloads_that_telegram_refuses(payload: str) -> None:
    with pytest.raises(ValueError, match="payload of 1 to 64"):
        Button("Đọc", payload=payload)


@pytest.mark.parametrize(("data", "payload"), [(None, ""), (OpenTopics(), "a")])
def test_a_button_does_one_thing(data: ButtonData | None, payload: str) -> None:
    with pytest.raises(ValueError, match="data or a payload"):
        Button("Đọc", data, payload)


def test_a_reply_without_buttons() -> None:
    assert Reply("Chào bạn").rows == ()
    assert Reply("Chào bạn").shown == NAVIGATION


A, B = Button("Một", OpenPoint("a/x")), Button("Hai", OpenPoint("a/y"))
SECTION, LINK = Button("Ba", OpenSection("a")), Button("Bốn", payload="a__x")


@pytest.mark.parametrize(
    ("rows", "offered"),
    [
        ((), ()),
        (((B, A),), ("a/y", "a/x")),
        (((A,), (SECTION, LINK), (B,), (A,)), ("a/x", "a/y")),
        (((SECTION,), (LINK,)), ()),
    ],
)
def test_points_that_buttons_offer(rows: Rows, offered: tuple[str, ...]) -> None:
    assert Reply("", rows).offered == offered


@pytest.mark.parametrize(
    ("shown", "ids"),
    [
        (NAVIGATION, ()),
        (Shown("answer", ("a/y", "a/x")), ("a/y", "a/x")),
        (Shown("answer", ("a/x",), "a"), ("a", "a/x")),
        (Shown("answer", section="a"), ("a",)),
    ],
)
def test_ids_of_what_is_shown(shown: Shown, ids: tuple[str, ...]) -> None:
    assert shown.ids == ids


def test_plain_text_has_no_markup() -> None:
    assert Reply("<b>R&amp;D</b>\n\n<i>a &lt; b</i>").plain == "R&D\n\na < b"
