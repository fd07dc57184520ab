"""Read a file of any kind that is known: small text at once, all else in a process with little time and memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from knowledge.reading.child import FUNCTION, frame, unpack
from knowledge.reading.document import MAX_FILE_BYTES, Document, Problem, UnusableFileError
from knowledge.toolbox.confined import ConfinedError, TooBig, TooSlow, confined

SECONDS = 20
MEGABYTES = 512
MAX_TEXT_BYTES_HERE = 512 * 1024


@dataclass(frozen=True)
class _Kind:
    """The module that reads a kind of file, and up to which size it needs no process of its own."""

    module: str
    bytes_here: int = 0


_MARKDOWN = _Kind("knowledge.reading.markdown", MAX_TEXT_BYTES_HERE)
_WEB_PAGE = _Kind("knowledge.reading.web_page")
KINDS: Mapping[str, _Kind] = {
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".txt": _Kind("knowledge.reading.plain", MAX_TEXT_BYTES_HERE),
    ".html": _WEB_PAGE,
    ".htm": _WEB_PAGE,
    ".docx": _Kind("knowledge.reading.word"),
    ".pdf": _Kind("knowledge.reading.pdf"),
}


def read_document(name: str, data: bytes) -> Document:
    """Return what a file holds; its name's ending tells its kind. Raises UnusableFileError."""
    kind = kind_of(name)
    if len(data) > MAX_FILE_BYTES:
        raise UnusableFileError("too_large", f"larger than {MAX_FILE_BYTES // 1024**2} MB")
    if not data:
        raise UnusableFileError("empty", "empty")
    if len(data) <= kind.bytes_here:
        document: Document = import_module(kind.module).read(data)
        return document
    try:
        answer = confined(FUNCTION, frame(kind.module, data), seconds=SECONDS, megabytes=MEGABYTES)
    except ConfinedError as error:
        raise _unusable(error) from error
    return unpack(answer)


def kind_of(name: str) -> _Kind:
    """Return the kind of a file; raise UnusableFileError where it isn't known."""
    kind = KINDS.get(PurePath(name).suffix.lower())
    if kind is None:
        raise UnusableFileError("wrong_type", f"not a kind of file that can be read; {wanted()}")
    return kind


def wanted() -> str:
    """Name the kinds of files that can be read."""
    return f"{', '.join(KINDS)} files with text wanted"


def _unusable(error: ConfinedError) -> UnusableFileError:
    problem: Problem = "unreadable"
    if isinstance(error, TooSlow):
        problem, reason = "too_slow", f"not read within {SECONDS} seconds"
    elif isinstance(error, TooBig):
        problem, reason = "too_large", "holds too much to be read"
    else:
        reason = "damaged, not what its name says, or made to be too much"
    return UnusableFileError(problem, reason)
