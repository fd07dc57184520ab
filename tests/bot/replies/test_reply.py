"""Replies are plain values that refuse what Telegram would."""

import pytest

from bot.replies.reply import MAX_ACTION_BYTES, Button, Reply


@pytest.mark.parametrize("action", ["t", "x" * 64, "ă" * 32])
def test_actions_of_up_to_64_bytes(action: str) -> None:
    assert Button("Đọc", action).action == action


@pytest.mark.parametrize("action", ["x" * 65, "ă" * 33, "ế" * 22])
def test_actions_that_telegram_refuses(action: str) -> None:
    with pytest.raises(ValueError, match=f"1 to {MAX_ACTION_BYTES} bytes"):
        Button("Đọc", action)


@pytest.mark.parametrize("payload", ["a", "what-is__definition", "A_9-" * 16])
def test_payloads_of_links(payload: str) -> None:
    assert Button("Đọc", payload=payload).payload == payload


@pytest.mark.parametrize("payload", ["a/b", "à", "x" * 65, "a b", "a\n"])
def test_payloads_that_telegram_refuses(payload: str) -> None:
    with pytest.raises(ValueError, match="payload of 1 to 64"):
        Button("Đọc", payload=payload)


@pytest.mark.parametrize(("action", "payload"), [("", ""), ("t", "a")])
def test_a_button_does_one_thing(action: str, payload: str) -> None:
    with pytest.raises(ValueError, match="an action or a payload"):
        Button("Đọc", action, payload)


def test_a_reply_without_buttons() -> None:
    assert Reply("Chào bạn").rows == ()


def test_plain_text_has_no_markup() -> None:
    assert Reply("<b>R&amp;D</b>\n\n<i>a &lt; b</i>").plain == "R&D\n\na < b"
