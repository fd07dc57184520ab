"""Read one file in a process of its own, and pass its document back as JSON values."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from knowledge.reading.document import Block, Document, Heading, Item, PageMark, Paragraph
from knowledge.toolbox.errors import UnusableFileError

READ_FRAMED = f"{__name__}:read_framed"
"""The function that the process runs, as `module:name`."""


def read_with(reader: str, data: bytes) -> Document:
    """Return what a reader, named as `module:name`, makes of a file's bytes; raise UnusableFileError."""
    module, _, name = reader.partition(":")
    document: Document = getattr(import_module(module), name)(data)
    return document


def frame(reader: str, data: bytes) -> bytes:
    """Return the input of the process: a line with the reader's name, then the file's bytes."""
    return reader.encode() + b"\n" + data


def read_framed(framed: bytes) -> Any:
    """Return the document, or why the file cannot be used, as JSON values that `unpack` takes."""
    reader, _, data = framed.partition(b"\n")
    try:
        document = read_with(reader.decode(), data)
    except UnusableFileError as error:
        return {"problem": error.id, "reason": str(error)}
    marks = [(mark.beginning, mark.page) for mark in document.marks]
    return {"title": document.title, "blocks": [_pack(block) for block in document.blocks], "marks": marks}


def unpack(answer: Mapping[str, Any]) -> Document:
    """Return the document in the answer of `read_framed`; raise UnusableFileError where the answer is a reason."""
    if "problem" in answer:
        raise UnusableFileError(answer["problem"], answer["reason"])
    marks = [PageMark(beginning, page) for beginning, page in answer["marks"]]
    return Document(answer["title"], [_unpack(*block) for block in answer["blocks"]], marks)


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
