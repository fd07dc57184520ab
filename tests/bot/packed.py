"""Buttons as Telegram gets them."""

from bot.replies.reply import Button


def packed(button: Button) -> str:
    """Return the callback data of a button; nothing for a link."""
    return button.data.pack() if button.data else ""
