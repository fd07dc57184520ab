"""The person who answers what the guide does not, by a name that can be seen."""

import pytest

from bot.groups.chat_settings import Contact
from knowledge.toolbox.cleaning import is_visible


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        (Contact(7, "Minh"), "Minh"),
        (Contact(None, "@minh"), "@minh"),
        (Contact(7, "\u3164"), "ID 7"),
        (Contact(7, "\u200b\u2800\u2060"), "ID 7"),
        (Contact(7, ""), "ID 7"),
        (Contact(7, "🌸"), "🌸"),
        (Contact(7, "."), "."),
    ],
)
def test_names(contact: Contact, shown: str) -> None:
    assert contact.shown == shown


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        *((each, True) for each in ("a", "Ổ", "東", "7", "!", "♥", "\u3164a", "김")),
        *((each, False) for each in ("", " ", "\u00a0\u2003", "\u115f\u1160", "\u17b4", "\uffa0", "\u0301", "\u202e")),
    ],
)
def test_what_can_be_seen(text: str, visible: bool) -> None:
    assert is_visible(text) is visible
