"""Write one document in every format that owners bring, for tests: Markdown, plain text, HTML, Word and PDF."""

import ctypes
import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple

import docx
import matplotlib
import pypdfium2 as pdfium
import pypdfium2.raw as raw

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 595.0, 842.0, 60.0
LEADING = 1.35
_FONTS = Path(matplotlib.get_data_path()) / "fonts/ttf"


class Part(NamedTuple):
    """A piece of the document."""

    kind: Literal["title", "heading", "paragraph", "item"]
    text: str


def markdown(parts: Sequence[Part]) -> bytes:
    """Return CommonMark."""
    marks = {"title": "# ", "heading": "## ", "paragraph": "", "item": "- "}
    return "\n\n".join(marks[part.kind] + part.text for part in parts).encode()


def plain(parts: Sequence[Part]) -> bytes:
    """Return text with marks before items only."""
    marks = {"title": "", "heading": "", "paragraph": "", "item": "- "}
    return "\n\n".join(marks[part.kind] + part.text for part in parts).encode()


def web_page(parts: Sequence[Part]) -> bytes:
    """Return a page with all that surrounds a text on the web."""
    tags = {"title": "h1", "heading": "h2", "paragraph": "p", "item": "li"}
    body = "\n".join(f"<{tags[part.kind]}>{html.escape(part.text)}</{tags[part.kind]}>" for part in parts)
    return (
        "<!doctype html><html><head><meta charset=utf-8><title>Trang web</title><style>p{}</style></head><body>"
        "<nav><ul><li>Trang chủ của chúng tôi</li></ul></nav>"
        f"<div>{body}</div><script>var x = '<p>không phải lời văn</p>';</script>"
        "<footer><p>Bản quyền thuộc về công ty của chúng tôi.</p></footer></body></html>"
    ).encode()


def word(parts: Sequence[Part]) -> bytes:
    """Return a .docx that uses Word's own styles."""
    styles = {"title": "Title", "heading": "Heading 1", "paragraph": "Normal", "item": "List Bullet"}
    document = docx.Document()
    for part in parts:
        document.add_paragraph(part.text, style=styles[part.kind])
    return saved(document)


def saved(document: Any) -> bytes:
    """Return a Word document's bytes."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(parts: Sequence[Part]) -> bytes:
    """Return a PDF with wrapped lines, a running head and page numbers."""
    press = PdfPress(head="Lưu hành nội bộ")
    for part in parts:
        match part.kind:
            case "title":
                press.write(part.text, size=20, bold=True, after=12)
            case "heading":
                press.write(part.text, size=14, bold=True, after=6)
            case "paragraph":
                press.write(part.text, after=8)
            case "item":
                press.write(part.text, marker="•", after=4)
    return press.saved()


WRITERS: Mapping[str, Callable[[Sequence[Part]], bytes]] = {
    ".md": markdown,
    ".txt": plain,
    ".html": web_page,
    ".docx": word,
    ".pdf": pdf,
}


@dataclass
class PdfPress:
    """Sets lines of text on pages with PDFium, one text object a line."""

    head: str = ""
    width: float = PAGE_WIDTH - 2 * MARGIN
    _document: Any = field(default_factory=pdfium.PdfDocument.new)
    _fonts: dict[bool, Any] = field(default_factory=dict)
    _pages: list[Any] = field(default_factory=list)
    _base: float = 0.0

    def write(self, text: str, *, size: float = 11, bold: bool = False, marker: str = "", after: float = 8) -> None:
        """Set a paragraph, wrapped where the column ends; a marker hangs left of it."""
        indent = 14.0 if marker else 0.0
        for number, line in enumerate(self._wrapped(text, size, bold, self.width - indent)):
            self._feed(size)
            if marker and not number:
                self.put(marker, MARGIN, self._base, size, bold)
            self.put(line, MARGIN + indent, self._base, size, bold)
        self._base -= after

    def row(self, texts: Sequence[str], *, size: float = 11) -> None:
        """Set a table's row, its cells 130 points apart."""
        self._feed(size)
        for column, text in enumerate(texts):
            self.put(text, MARGIN + 130 * column, self._base, size)
        self._base -= 4

    def put(self, text: str, left: float, base: float, size: float, bold: bool = False) -> None:
        """Set one line at a place of the last page."""
        shape = self._shape(text, size, bold)
        raw.FPDFPageObj_Transform(shape, 1, 0, 0, 1, left, base)
        raw.FPDFPage_InsertObject(self.page.raw, shape)

    @property
    def page(self) -> Any:
        """The page that is being set."""
        if not self._pages:
            self.new_page()
        return self._pages[-1]

    def new_page(self) -> None:
        """Begin a page."""
        self._pages.append(self._document.new_page(PAGE_WIDTH, PAGE_HEIGHT))
        self._base = PAGE_HEIGHT - MARGIN
        if self.head:
            self.put(self.head, MARGIN, PAGE_HEIGHT - 30, 9)
            self.put(f"Trang {len(self._pages)}", PAGE_WIDTH / 2, 30, 9)

    def saved(self) -> bytes:
        """Return the file."""
        for page in self._pages:
            raw.FPDFPage_GenerateContent(page.raw)
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _feed(self, size: float) -> None:
        if not self._pages or self._base - LEADING * size < MARGIN:
            self.new_page()
        self._base -= LEADING * size

    def _wrapped(self, text: str, size: float, bold: bool, width: float) -> Iterator[str]:
        line = ""
        for word_ in text.split():
            longer = f"{line} {word_}".strip()
            if line and self._width_of(longer, size, bold) > width:
                yield line
                longer = word_
            line = longer
        yield line

    def _width_of(self, text: str, size: float, bold: bool) -> float:
        edges = [ctypes.c_float() for _ in range(4)]
        shape = self._shape(text, size, bold)
        raw.FPDFPageObj_GetBounds(shape, *edges)
        raw.FPDFPageObj_Destroy(shape)
        return edges[2].value - edges[0].value

    def _shape(self, text: str, size: float, bold: bool) -> Any:
        if bold not in self._fonts:
            data = (_FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf").read_bytes()
            buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
            self._fonts[bold] = raw.FPDFText_LoadFont(
                self._document.raw, buffer, len(data), raw.FPDF_FONT_TRUETYPE, True
            )
        shape = raw.FPDFPageObj_CreateTextObj(self._document.raw, self._fonts[bold], size)
        encoded = ctypes.create_string_buffer((text + "\0").encode("utf-16-le"))
        raw.FPDFText_SetText(shape, ctypes.cast(encoded, ctypes.POINTER(ctypes.c_ushort)))
        return shape


def pdf_stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a PDF stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def pdf_file(
    content: bytes, *, pages: bytes = b"/Kids [3 0 R] /Count 1", page: bytes = b"", trailer: bytes = b""
) -> bytes:
    """Return a PDF put together by hand, so that each part of it can be wrong."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages %s >>" % pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> %s >>" % page,
        content,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    file, places = b"%PDF-1.5\n", []
    for number, content_of in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content_of)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        file
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(file))
    )
