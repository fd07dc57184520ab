"""Telegram's refusals, in its words, and what is done about each."""

import pytest

from bot.sending.refusals import REMEDIES, Remedy, remedy_for, slow_mode


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ('Can\'t parse entities: unsupported start tag "x" at byte offset 3', "plain text"),
        ("Message thread not found", "no topic"),
        ("TOPIC_DELETED", "no topic"),
        ("Message to be replied not found", "no reply"),
        ("Replied message not found", "no reply"),
        ("BUTTON_DATA_INVALID", "no buttons"),
        ("Inline keyboard button URL 'x' is invalid: Wrong HTTP URL", "no buttons"),
        ("Not enough rights to send photos to the chat", "no pictures"),
        ("CHAT_SEND_PHOTOS_FORBIDDEN", "no pictures"),
        ("Have no rights to send photos", "no pictures"),
        ("Not enough rights to send documents to the chat", "no files"),
        ("CHAT_SEND_DOCS_FORBIDDEN", "no files"),
        ("PHOTO_INVALID_DIMENSIONS", "file for picture"),
        ("Message is not modified: specified new message content and reply markup are exactly the same", "same"),
        ("Message to edit not found", "gone"),
        ("Message can't be edited", "gone"),
        ("Query is too old and response timeout expired or query ID is invalid", "too late"),
        ("Not enough rights to send text messages to the chat", "nobody"),
        ("Have no rights to send a message", "nobody"),
        ("CHAT_WRITE_FORBIDDEN", "nobody"),
        ("CHAT_SEND_PLAIN_FORBIDDEN", "nobody"),
        ("CHAT_RESTRICTED", "nobody"),
        ("TOPIC_CLOSED", "nobody"),
        ("Need administrator rights in the channel chat", "nobody"),
        ("Chat not found", "nobody"),
        ("Forbidden: user is deactivated", "nobody"),
        ("Forbidden: bot was kicked from the supergroup chat", "nobody"),
        ("Forbidden: bot is not a member of the channel chat", "nobody"),
        ("Forbidden: bot can't initiate conversation with a user", "nobody"),
        ("PEER_ID_INVALID", "nobody"),
        ("Message is too long", None),
        ("Message text is empty", None),
        ("", None),
    ],
)
def test_remedies(said: str, remedy: Remedy | None) -> None:
    assert remedy_for(said) == remedy


def test_no_row_hides_a_later_one() -> None:
    assert {part: remedy_for(part) for part in REMEDIES} == dict(REMEDIES)


@pytest.mark.parametrize(
    ("said", "seconds"), [("SLOWMODE_WAIT_30", 30), ("slowmode_wait_1", 1), ("Message is too long", None)]
)
def test_slow_mode(said: str, seconds: int | None) -> None:
    assert slow_mode(said) == seconds
