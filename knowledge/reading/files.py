"""Read a file of any known kind.

Small text is read in this process. All other files are read in a process of their own, with little time and memory,
because a file may be made to exhaust or crash its reader.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from knowledge.reading.child_process import READ_FRAMED, frame, read_with, unpack
from knowledge.reading.document import MAX_DOCUMENT_BYTES, Document
from knowledge.toolbox.confined import confined
from knowledge.toolbox.errors import ConfinedError, Problem, TooBig, TooSlow, UnusableFileError
from knowledge.toolbox.tesseract import can_read_scans

_SECONDS = 20
"""For one file. PDF takes longest: 427 full pages took 8 seconds of processor time."""
_SCAN_READER = "knowledge.reading.scans:read_scan"
_SCAN_SECONDS = 40
"""For a scan, beside what tesseract computes: it has as many for each page."""
_MEGABYTES = 512
"""Memory of the reading process. Word takes most: 10 MB of markup, half of what is accepted, took 110 MB."""
_MAX_TEXT_BYTES_HERE = 512 * 1024
"""Bytes of text that are read in this process: it takes about 0.4 s, and starting a process 0.2 s."""


@dataclass(frozen=True)
class _Kind:
    """The function that reads a kind of file, as `module:name`."""

    reader: str
    bytes_here: int = 0
    """Files of at most this many bytes are read in this process."""
    apart: bytes | None = None
    """Files in which this stands are never read in this process."""


_MARKDOWN = _Kind("knowledge.reading.markdown:read_markdown", _MAX_TEXT_BYTES_HERE, apart=b"</")
_WEB_PAGE = _Kind("knowledge.reading.web_page:read_web_page")
KINDS: Mapping[str, _Kind] = {
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".txt": _Kind("knowledge.reading.plain:read_plain", _MAX_TEXT_BYTES_HERE),
    ".html": _WEB_PAGE,
    ".htm": _WEB_PAGE,
    ".docx": _Kind("knowledge.reading.word:read_word"),
    ".pdf": _Kind("knowledge.reading.pdf:read_pdf"),
    ".pptx": _Kind("knowledge.reading.slides:read_slides"),
    ".xlsx": _Kind("knowledge.reading.workbook:read_sheets"),
    ".epub": _Kind("knowledge.reading.book:read_book"),
    ".odt": _Kind("knowledge.reading.open_text:read_open_text"),
    ".rtf": _Kind("knowledge.reading.rich_text:read_rich_text"),
}
"""Kinds of files by the ending of their names, in lower case."""
OLD_KINDS = frozenset((".doc", ".ppt", ".xls"))
"""Endings of formats that no kept library reads: they are refused by name."""


def read_document(name: str, data: bytes) -> Document:
    """Return the content of a file; the ending of its name tells its kind. Raises UnusableFileError."""
    kind = kind_of(name)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise UnusableFileError("too_large", f"larger than {MAX_DOCUMENT_BYTES // 1024**2} MB")
    if not data:
        raise UnusableFileError("empty", "empty")
    if len(data) <= kind.bytes_here and not (kind.apart and kind.apart in data):
        return read_with(kind.reader, data)
    try:
        return _read_apart(kind.reader, data, _SECONDS)
    except UnusableFileError as error:
        if error.id != "scanned" or not can_read_scans():
            raise
    return _read_apart(_SCAN_READER, data, _SCAN_SECONDS)


def _read_apart(reader: str, data: bytes, seconds: int) -> Document:
    """Return what a reader makes of a file in a process of its own; raise UnusableFileError."""
    try:
        return unpack(confined(READ_FRAMED, frame(reader, data), seconds=seconds, megabytes=_MEGABYTES))
    except ConfinedError as error:
        raise _unusable(error, seconds) from error


def kind_of(name: str) -> _Kind:
    """Return the kind of a file; raise UnusableFileError for an unknown one."""
    kind = KINDS.get(PurePath(name).suffix.lower())
    if PurePath(name).suffix.lower() in OLD_KINDS:
        raise UnusableFileError("old_format", "of an old format of Office; save it as .docx, .xlsx or .pptx")
    if kind is None:
        raise UnusableFileError("wrong_type", f"not a kind of file that can be read; {wanted()}")
    return kind


def wanted() -> str:
    """Return the end of an error message that names the kinds of files that can be read."""
    return f"{', '.join(KINDS)} files with text wanted"


def _unusable(error: ConfinedError, seconds: int) -> UnusableFileError:
    problem: Problem = "unreadable"
    if isinstance(error, TooSlow):
        problem, reason = "too_slow", f"not read within {seconds} seconds"
    elif isinstance(error, TooBig):
        problem, reason = "too_large", "holds too much to be read"
    else:
        reason = "damaged, not what its name says, or made to be too much"
    return UnusableFileError(problem, reason)
