"""What Telegram refuses, in its own words, and what is done about it: one table."""

from collections.abc import Mapping
from typing import Literal

from knowledge.toolbox.expressions import expression

Remedy = Literal[
    "plain text",
    "no topic",
    "no reply",
    "no buttons",
    "no pictures",
    "no files",
    "file for picture",
    "same",
    "gone",
    "too late",
    "nobody",
]
"""What is done about a refusal.

- The message goes out once more: as plain text; in no topic but as a reply; as no reply; without its buttons; as a file
  in place of a picture.
- Nothing but a word that the chat takes no pictures, or no files.
- Nothing: the message looks so already; nobody waits for an answer any more; or nobody is there who could read it.
- The message that was to be changed is gone: a new one is sent.
"""

REMEDIES: Mapping[str, Remedy] = {
    "can't parse entities": "plain text",
    "message thread not found": "no topic",
    "topic_deleted": "no topic",
    "topic_id_invalid": "no topic",
    "message to be replied not found": "no reply",
    "message to reply not found": "no reply",
    "replied message not found": "no reply",
    "reply_message_id_invalid": "no reply",
    "button_": "no buttons",
    "can't parse inline keyboard button": "no buttons",
    "inline keyboard button url": "no buttons",
    "reply markup is too long": "no buttons",
    "rights to send photo": "no pictures",
    "chat_send_photos_forbidden": "no pictures",
    "chat_send_media_forbidden": "no pictures",
    "rights to send document": "no files",
    "chat_send_docs_forbidden": "no files",
    "photo_invalid_dimensions": "file for picture",
    "photo_save_file_invalid": "file for picture",
    "photo_ext_invalid": "file for picture",
    "image_process_failed": "file for picture",
    "message is not modified": "same",
    "message to edit not found": "gone",
    "message can't be edited": "gone",
    "message_id_invalid": "gone",
    "there is no text in the message to edit": "gone",
    "query is too old": "too late",
    "query_id_invalid": "too late",
    "rights to send": "nobody",
    "chat_write_forbidden": "nobody",
    "chat_send_plain_forbidden": "nobody",
    "chat_guest_send_forbidden": "nobody",
    "chat_restricted": "nobody",
    "chat_admin_required": "nobody",
    "need administrator rights in the channel": "nobody",
    "topic_closed": "nobody",
    "chat not found": "nobody",
    "user not found": "nobody",
    "peer_id_invalid": "nobody",
    "input_user_deactivated": "nobody",
    "user is deactivated": "nobody",
    "group is deactivated": "nobody",
    "group chat was deactivated": "nobody",
    "user_is_blocked": "nobody",
    "bot was kicked": "nobody",
    "bot is not a member": "nobody",
    "bot can't initiate conversation": "nobody",
    "bot can't send messages to bots": "nobody",
    "bot can't send messages to the bot": "nobody",
}
"""Parts of Telegram's words in lower case, and the remedies; the first that fits counts."""

_SLOW_MODE = expression(r"slowmode_wait_(\d+)")


def remedy_for(said: str) -> Remedy | None:
    """Return what is done about a refusal; None for one that nobody thought of."""
    words = said.lower()
    return next((remedy for part, remedy in REMEDIES.items() if part in words), None)


def slow_mode(said: str) -> int | None:
    """Return the seconds to wait before the next message, where a group's slow mode refuses one."""
    found = _SLOW_MODE.search(said.lower())
    return int(found[1]) if found else None
