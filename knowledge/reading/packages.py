"""Look at an office document, which is a zip archive, before a library unpacks it."""

import zipfile
from io import BytesIO

from knowledge.toolbox.errors import UnusableFileError

_MAX_UNPACKED_BYTES = 100 * 1024 * 1024
"""Bytes of all parts, pictures included: ten times the greatest file, as a bomb unpacks to a thousand times."""
_MAX_MARKUP_BYTES = 20 * 1024 * 1024
"""Bytes of markup: 10 MB of it take 110 MB of memory and two seconds."""
_MAX_PARTS = 5_000
"""Parts of the package; a document with many pictures has hundreds."""
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf")
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of an old .doc, .xls or .ppt, and of a newer document with a password."""


def check_package(data: bytes, main_part: str) -> None:
    """Raise UnusableFileError for what is no package with this part, or unpacks to too much.

    The declared sizes can be trusted: zipfile stops reading a part at its declared size.
    """
    if data.startswith(_OLD_OR_LOCKED):
        raise UnusableFileError("locked", "behind a password, or of an old format; save it anew without one")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise UnusableFileError("unreadable", "not what its name says, or damaged") from error
    if main_part not in {part.filename for part in parts}:
        raise UnusableFileError("unreadable", "not what its name says")
    markup = sum(part.file_size for part in parts if part.filename.endswith(_MARKUP))
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MAX_PARTS or markup > _MAX_MARKUP_BYTES or unpacked > _MAX_UNPACKED_BYTES:
        raise UnusableFileError("too_large", "would unpack to too much")


def read_part(data: bytes, name: str) -> bytes:
    """Return one part of a package that was checked; empty where there is no such part."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name) if name in archive.namelist() else b""
