"""What a message is made of: words, a file to work on, an album, or something without words."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from telegram import Document, Message

from bot.conversation.without_words import Medium

_SEEN_OR_HEARD = ("image/", "video/", "audio/")
"""How the types of files begin that are there to be seen or heard, as Telegram names them."""
_SEEN_OR_HEARD_SUFFIXES = frozenset(
    ".jpg .jpeg .png .gif .webp .heic .heif .bmp .tif .tiff .svg .mp4 .mov .avi .mkv .webm .mp3 .m4a .ogg .oga .opus "
    ".wav .flac".split()
)
"""Endings of the names of such files, where no type is given."""
_KINDS: Sequence[tuple[Callable[[Message], object], Medium]] = (
    (lambda message: message.voice or message.audio or message.video_note, "voice"),
    (lambda message: message.animation or message.sticker or message.dice or message.game, "playful"),
    (lambda message: message.photo or message.video or message.document, "picture"),
    (lambda message: message.poll, "poll"),
    (lambda message: message.location or message.venue, "place"),
    (lambda message: message.contact, "contact"),
)
"""What a message without words holds: the first that fits. Telegram describes a GIF as a document too, for old apps."""


def written_in(message: Message) -> str:
    """Return the text of a message, or the text under its picture, video or file."""
    return message.text or message.caption or ""


def file_of(message: Message) -> Document | None:
    """Return the file of a message that can be worked on; pictures, videos, GIFs and sounds sent as files are none."""
    document = message.document
    if document is None or message.animation:
        return None
    suffix = PurePath(document.file_name or "").suffix.lower()
    is_media = (document.mime_type or "").startswith(_SEEN_OR_HEARD) or suffix in _SEEN_OR_HEARD_SUFFIXES
    return None if is_media else document


def medium_of(message: Message) -> Medium | None:
    """Return what a message is that has neither words nor a file to work on; None where it has."""
    if written_in(message).strip() or file_of(message):
        return None
    return next((medium for holds, medium in _KINDS if holds(message)), "other")


def album_of(message: Message) -> str | None:
    """Return the id of the album of pictures and videos that a message is a part of; files are answered one by one."""
    return None if file_of(message) else message.media_group_id
