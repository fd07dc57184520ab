"""One document in five formats gives one guide; what can't be read is named, whatever it was made to do."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from knowledge.documents import UploadSummary, load_documents, read_upload
from knowledge.guide import Guide, Language
from knowledge.reading.document import MAX_DOCUMENT_BYTES, Document, Heading, Item, Paragraph
from knowledge.reading.files import read_document
from knowledge.reading.pdf_lines import MAX_PAGES
from knowledge.sections import arrange
from knowledge.toolbox.errors import Problem, UnusableFileError
from tests.knowledge.make_documents import WRITERS, Part, PdfPress, pdf_file, pdf_stream

DOCUMENT = (
    Part("title", "Sổ tay quán cà phê Mây"),
    Part("heading", "1. Giờ mở cửa"),
    Part("paragraph", "Quán mở cửa từ 7 giờ sáng đến 10 giờ tối mọi ngày trong tuần, kể cả ngày lễ. Riêng mùng một Tết "
    "quán nghỉ cả ngày để nhân viên về với gia đình."),
    Part("paragraph", "Khách đặt bàn trước 30 phút qua số 0123 456 789."),
    Part("heading", "2. Thực đơn"),
    Part("paragraph", "Quán có ba món chính, giá đã gồm thuế và tính theo từng ly hay từng phần:"),
    Part("item", "Cà phê sữa: Giá 29.000 đồng một ly, pha bằng phin với hạt mộc từ Cầu Đất, thêm sữa đặc tùy khách."),
    Part("item", "Trà đào: Giá 35.000 đồng một ly."),
    Part("item", "Bánh mì chảo được phục vụ đến 10 giờ sáng."),
    Part("heading", "Thưởng & phạt"),
    Part("paragraph", "Nhân viên đi muộn 15 phút bị trừ nửa ngày công."),
)  # fmt: skip
EXPECTED = [
    (
        "gio-mo-cua",
        "Giờ mở cửa",
        "",
        [
            ("gio-mo-cua/quan-mo-cua-tu-7-gio-sang-den", "Quán mở cửa từ 7 giờ sáng đến 10 giờ tối mọi ngày"),
            ("gio-mo-cua/khach-dat-ban-truoc-30-phut", "Khách đặt bàn trước 30 phút qua số 0123 456 789"),
        ],
    ),
    (
        "thuc-don",
        "Thực đơn",
        "Quán có ba món chính, giá đã gồm thuế và tính theo từng ly hay từng phần:",
        [
            ("thuc-don/ca-phe-sua", "Cà phê sữa"),
            ("thuc-don/tra-dao", "Trà đào"),
            ("thuc-don/banh-mi-chao-duoc-phuc-vu-den", "Bánh mì chảo được phục vụ đến 10 giờ sáng"),
        ],
    ),
    (
        "thuong-phat",
        "Thưởng & phạt",
        "",
        [("thuong-phat/nhan-vien-di-muon-15-phut-bi", "Nhân viên đi muộn 15 phút bị trừ nửa ngày công")],
    ),
]


def detect(text: str) -> Language:
    return "vi" if "đ" in text.lower() else "en"


def outline(guide: Guide) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    return [
        (
            section.id,
            section.title("vi"),
            section.lead("vi"),
            [(point.id, point.in_language("vi").title) for point in section.points],
        )
        for section in guide.sections
    ]


def load(folder: Path, name: str, data: bytes) -> Guide:
    folder.mkdir()
    (folder / name).write_bytes(data)
    return load_documents(folder, detect).guide


@pytest.mark.parametrize("ending", WRITERS)
def test_one_document_in_every_format(tmp_path: Path, ending: str) -> None:
    guide = load(tmp_path / "a", f"so-tay{ending}", WRITERS[ending](DOCUMENT))
    assert guide.titles == {"vi": "Sổ tay quán cà phê Mây"}
    assert outline(guide) == EXPECTED
    said = [(point.in_language("vi").title, point.in_language("vi").text) for point in guide.points()]
    assert said[2] == (
        "Cà phê sữa",
        "Giá 29.000 đồng một ly, pha bằng phin với hạt mộc từ Cầu Đất, thêm sữa đặc tùy khách.",
    )
    assert said[0][1] == DOCUMENT[2].text


OTHERS = sorted((Path(__file__).parents[1] / "other_guide/documents").iterdir())


@pytest.mark.parametrize("ending", [".html", ".docx", ".pdf"])
@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_longer_documents_stay_as_they_are(path: Path, ending: str) -> None:
    document = read_document(path.name, path.read_bytes())
    again = read_document(f"tep{ending}", WRITERS[ending](list(parts_of(document))))
    assert again.title == document.title
    assert arrange(again, "") == arrange(document, "")


def parts_of(document: Document) -> Iterator[Part]:
    yield Part("title", document.title or "")
    for block in document.blocks:
        match block:
            case Heading(title):
                yield Part("heading", title)
            case Item(text):
                yield Part("item", text)
            case Paragraph(text):
                yield Part("paragraph", text)


@pytest.mark.parametrize("ending", WRITERS)
def test_an_upload_is_summed_up(ending: str) -> None:
    summary = read_upload(f"so-tay{ending}", WRITERS[ending](DOCUMENT), detect)
    assert [point.title for point in summary.samples] == [
        "Khách đặt bàn trước 30 phút qua số 0123 456 789",
        "Cà phê sữa",
        "Nhân viên đi muộn 15 phút bị trừ nửa ngày công",
    ]
    assert replace(summary, samples=()) == UploadSummary(
        title="Sổ tay quán cà phê Mây",
        language="vi",
        sections=3,
        points=6,
        section_titles=("Giờ mở cửa", "Thực đơn", "Thưởng & phạt"),
    )


def test_a_folder_with_bad_files(tmp_path: Path) -> None:
    for ending, write in WRITERS.items():
        (tmp_path / f"tot{ending}").write_bytes(write(DOCUMENT))
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7\nnone")
    (tmp_path / "khoa.docx").write_bytes(OLD_WORD)
    loaded = load_documents(tmp_path, detect)
    assert len(loaded.guide.sections) == 3 * len(WRITERS)
    assert [(skip.path.name, skip.reason) for skip in loaded.skipped] == [
        ("hong.pdf", "not a PDF, or damaged"),
        ("khoa.docx", "behind a password, or of an old format; save it anew without one"),
    ]


# Files that can't be read

OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTENT = b"BT /F1 12 Tf 72 700 Td (Some words on a page) Tj ET"
KEY = b"<" + b"41" * 32 + b">"
LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00><00>]" % (KEY, KEY)


def packed(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def word_with(body: str, doctype: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """Return a Word document whose main part is what is given."""
    empty = io.BytesIO()
    docx.Document().save(empty)
    with zipfile.ZipFile(empty) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/document.xml"] = f"{doctype}<w:document {WORDS}><w:body>{body}</w:body></w:document>".encode()
    return packed({**files, **(extra or {})})


Content = bytes | Callable[[], bytes]
"""A file, or what makes it: a large one is made by the test that reads it, not by every process that collects tests."""


def made(content: Content) -> bytes:
    return content() if callable(content) else content


def deflated(content: bytes) -> bytes:
    return pdf_stream(zlib.compress(content, 1), b"/Filter /FlateDecode")


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY a{i} '{(f'&a{i - 1};' if i else '&a;') * 10}'>" for i in range(10)
) + "]>"  # fmt: skip
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def blank_pdf() -> bytes:
    press = PdfPress()
    press.new_page()
    return press.saved()


def long_pdf() -> bytes:
    press = PdfPress()
    for _ in range(MAX_PAGES + 1):
        press.new_page()
    return press.saved()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.exe", b"MZ", "wrong_type"),
        ("a.doc", OLD_WORD, "old_format"),
        ("a", b"text", "wrong_type"),
        ("a.pdf", b"", "empty"),
        ("a.html", b"  \n", "empty"),
        ("a.html", b"<html><script>x</script><nav>Menu</nav></html>", "empty"),
        ("a.docx", lambda: word_with(""), "empty"),
        ("a.html", b"x" * (MAX_DOCUMENT_BYTES + 1), "too_large"),
        ("a.md", b"x" * (MAX_DOCUMENT_BYTES + 1), "too_large"),
        ("a.html", b"<p>a" * 60_000, "too_large"),
        ("a.docx", lambda: word_with("", extra={"word/media/a.bin": bytes(200_000_000)}), "too_large"),
        ("a.docx", lambda: word_with(PARAGRAPH.format("a") * 900_000), "too_large"),
        ("a.docx", b"PK\x03\x04", "unreadable"),
        ("a.docx", packed({"mimetype": b"application/zip"}), "unreadable"),
        ("a.docx", OLD_WORD, "locked"),
        ("a.docx", lambda: word_with(PARAGRAPH.format("&a9;"), LAUGHS), "unreadable"),
        ("a.docx", lambda: word_with("<w:sdt><w:sdtContent>" * 100_000), "unreadable"),
        ("a.html", b"<div>" * 1_000_000 + b"x", "unreadable"),
        ("a.html", "Giá cả phải chăng".encode("utf-16")[3:], "unreadable"),
        ("a.pdf", b"\x89PNG", "unreadable"),
        ("a.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 4000, "unreadable"),
        ("a.pdf", pdf_file(pdf_stream(CONTENT), trailer=LOCK), "locked"),
        ("a.pdf", blank_pdf, "scanned"),
        ("a.pdf", pdf_file(pdf_stream(CONTENT), pages=b"/Kids [2 0 R 2 0 R] /Count 2"), "scanned"),
        ("a.pdf", pdf_file(pdf_stream(CONTENT), pages=b"/Kids [2 0 R] /Count 1000000"), "too_many_pages"),
        ("a.pdf", long_pdf, "too_many_pages"),
        ("a.pdf", lambda: pdf_file(deflated(CONTENT + b" " * 300_000_000)), "unreadable"),
        ("a.pdf", lambda: pdf_file(deflated(b"q " * 5_000_000 + CONTENT)), "unreadable"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:4]) if isinstance(value, bytes) else "made",
)
def test_what_cannot_be_read(name: str, data: Content, problem: Problem) -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_upload(name, made(data), detect)
    assert caught.value.id == problem
    assert str(caught.value)


def test_an_entity_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("mật khẩu", encoding="utf8")
    doctype = f"<!DOCTYPE x [<!ENTITY a SYSTEM '{secret.as_uri()}'>]>"
    guide = load(tmp_path / "a", "a.docx", word_with(PARAGRAPH.format("Một đoạn văn đủ dài. &a;"), doctype))
    assert [point.in_language("vi").text for point in guide.points()] == ["Một đoạn văn đủ dài."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<table><tr>" + b"<td colspan=999 rowspan=999>x" * 300 + b"<tr><td>y" * 300),
        ("a.html", b"<p>" + b"a " * 1_000_000),
        ("a.html", b"<" * 1_000_000),
        ("a.html", b"<p>a" + "\u0301\u0323".encode() * 300_000),
        (
            "a.pdf",
            lambda: pdf_file(deflated(b"BT /F1 12 Tf 72 700 Td " + b"(aaaa bbbb) Tj 0 -1 Td " * 100_000 + b"ET")),
        ),
        ("a.pdf", pdf_file(pdf_stream(b"/X Do " + CONTENT))),
        ("a.md", ("Một đoạn văn dài hơn nửa megabyte. " * 40_000).encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:12]) if isinstance(value, bytes) else "made",
)
def test_hostile_files_are_read_or_refused(name: str, data: Content) -> None:
    try:
        found = read_upload(name, made(data), detect).points
    except UnusableFileError:
        found = 0
    assert found >= 0
