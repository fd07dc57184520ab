"""Replies are plain values that refuse what Telegram would."""

import pytest

from bot.replies import MAX_ACTION_BYTES, Button, Reply


@pytest.mark.parametrize("action", ["t", "x" * 64, "ă" * 32])
def test_actions_of_up_to_64_bytes(action: str) -> None:
    assert Button("Đọc", action).action == action


@pytest.mark.parametrize("action", ["", "x" * 65, "ă" * 33, "ế" * 22])
def test_actions_that_telegram_refuses(action: str) -> None:
    with pytest.raises(ValueError, match=f"1 to {MAX_ACTION_BYTES} bytes"):
        Button("Đọc", action)


def test_a_reply_without_buttons() -> None:
    assert Reply("Chào bạn").rows == ()


def test_plain_text_has_no_markup() -> None:
    assert Reply("<b>R&amp;D</b>\n\n<i>a &lt; b</i>").plain == "R&D\n\na < b"
