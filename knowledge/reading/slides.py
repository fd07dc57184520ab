"""Read PowerPoint presentations (.pptx): a slide's title is a heading, its texts are items or paragraphs."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.packages import check_package
from knowledge.toolbox.cleaning import clean_lines, one_line

_SLIDE_LEVEL = 2
"""Level of a slide's title, below that of the document."""
_MAX_NESTING = 20
"""Depth of groups of shapes that are looked into; usual slides have two or three."""


def read_slides(data: bytes) -> Document:
    """Read a presentation; raise UnusableFileError. The speaker's notes stand behind their slide's texts."""
    check_package(data, "ppt/presentation.xml")
    presentation: Any = Presentation(BytesIO(data))
    builder = BlockBuilder()
    for builder.page, slide in enumerate(presentation.slides, start=1):
        title = slide.shapes.title
        if title is not None and (text := _clean(title.text_frame.text)):
            builder.add_heading(text, _SLIDE_LEVEL)
        for shape in _inside(slide.shapes):
            if title is None or shape.shape_id != title.shape_id:
                _take(shape, builder)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
                builder.add(_clean(paragraph.text))
    return builder.document(_clean(presentation.core_properties.title or "") or None)


def _inside(shapes: Any, depth: int = 0) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes") and depth < _MAX_NESTING:
            yield from _inside(shape.shapes, depth + 1)
        else:
            yield shape


def _take(shape: Any, builder: BlockBuilder) -> None:
    if getattr(shape, "has_table", False):
        builder.open_table()
        for row in shape.table.rows:
            builder.open_row()
            for cell in row.cells:
                builder.add(_clean(cell.text_frame.text))
            builder.close_row()
        builder.close_table()
    elif shape.has_text_frame:
        texts = [text for paragraph in shape.text_frame.paragraphs if (text := _clean(paragraph.text))]
        for text in texts:
            if len(texts) > 1:
                builder.add_item(text)
            else:
                builder.add(text)


def _clean(text: str) -> str:
    return one_line(clean_lines(text))
