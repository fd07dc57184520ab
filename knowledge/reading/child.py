"""What runs in a process of its own: read one file and hand its document over as JSON values."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from knowledge.reading.document import Block, Document, Heading, Item, Paragraph, UnusableFileError

FUNCTION = f"{__name__}:read"


def frame(module: str, data: bytes) -> bytes:
    """Return a file's bytes after the name of the module that reads them."""
    return module.encode() + b"\n" + data


def read(framed: bytes) -> Any:
    """Return what `unpack` takes: the document, or why the file can't be used."""
    module, _, data = framed.partition(b"\n")
    try:
        document: Document = import_module(module.decode()).read(data)
    except UnusableFileError as error:
        return {"problem": error.id, "reason": str(error)}
    return {"title": document.title, "blocks": [_pack(block) for block in document.blocks]}


def unpack(answer: Mapping[str, Any]) -> Document:
    """Return the document that `read` packed; raise UnusableFileError where it gave a reason."""
    if "problem" in answer:
        raise UnusableFileError(answer["problem"], answer["reason"])
    return Document(answer["title"], [_unpack(*block) for block in answer["blocks"]])


def _pack(block: Block) -> tuple[str, str, int]:
    match block:
        case Heading(title, level):
            return "heading", title, level
        case Item(text, numbered):
            return "item", text, numbered
        case Paragraph(text):
            return "paragraph", text, 0


def _unpack(kind: str, text: str, number: int) -> Block:
    if kind == "heading":
        return Heading(text, number)
    return Item(text, bool(number)) if kind == "item" else Paragraph(text)
