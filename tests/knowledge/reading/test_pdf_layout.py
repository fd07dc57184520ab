"""PDF: which lines are headings, contents, heads of pages, footnotes and tables."""

import pytest

from knowledge.reading.document import Document, Heading, Item, Paragraph
from knowledge.reading.pdf import arrange_lines, read_pdf
from knowledge.reading.pdf_contents import without_contents
from knowledge.reading.pdf_grid import GridCell
from knowledge.reading.pdf_lines import OutlineEntry, PdfCell, PdfLine
from tests.knowledge.make_documents import pdf_file, pdf_stream

FULL = "Một dòng chữ đủ dài để chạy hết bề rộng của trang giấy và còn sang dòng sau"


def line(
    text: str,
    base: float,
    *,
    left: float = 70,
    right: float = 520,
    size: float = 10,
    bold: bool = False,
    page: int = 0,
    slide: bool = False,
    cell: GridCell | None = None,
) -> PdfLine:
    return PdfLine((PdfCell(text, left),), left, right, base, size, bold, page=page, is_on_slide=slide, grid_cell=cell)


def body(page: int, base: float = 700, lines: int = 8) -> list[PdfLine]:
    """Return a paragraph, so that its type is that of the text."""
    wrapped = [line(f"{FULL} {'abcdef'[page]}{number}", base - 13 * number, page=page) for number in range(lines)]
    return [*wrapped, line("hết.", base - 13 * lines, right=100, page=page)]


def heads() -> list[PdfLine]:
    """Return a title and a heading with text, so that no others are guessed."""
    return [line("Sổ tay", 830, right=160, size=20), line("Phần đầu", 815, right=150, size=14), *body(0, 800, 5)]


def titles(document: Document) -> list[str]:
    return [block.title for block in document.blocks if isinstance(block, Heading)]


def texts(document: Document) -> list[str]:
    return [block.title if isinstance(block, Heading) else block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([line("Quyền lợi", 720, right=120, bold=True), *body(0)], ["Quyền lợi"], id="bold"),
        pytest.param([line("Lưu ý", 720, right=120, bold=True), *body(0)], [], id="label of a box"),
        pytest.param(
            [
                PdfLine(
                    (PdfCell("Mục", 70), PdfCell("Mô tả", 300, 100)), 70, 350, 720, 10, is_bold=True
                ),
                *body(0),
            ],
            [],
            id="head of a table",
        ),
        pytest.param(
            [line("Nháp", 720, right=120, bold=True), line("bản chưa duyệt", 707, left=90, right=200), *body(0, 680)],
            [],
            id="term with its meaning",
        ),
        pytest.param([*body(0), line("ghi chú thêm", 500, right=200, bold=True)], ["ghi chú thêm"], id="small letter"),
        pytest.param(
            [line(FULL, 720), line("ghi chú thêm", 707, right=200, bold=True), *body(0, 650)], [], id="mid-sentence"
        ),
        pytest.param([line("– sudo make install", 720, right=200, bold=True), *body(0)], [], id="bold item"),
        pytest.param(
            [line("Chương II", 735, right=120, bold=True), line("QUYỀN LỢI", 720, right=150, bold=True), *body(0)],
            ["Chương II. QUYỀN LỢI"],
            id="label above its title",
        ),
        pytest.param(
            [line("Chương II", 735, right=120), line("QUYỀN LỢI", 720, right=150), *body(0)],
            ["Chương II. QUYỀN LỢI"],
            id="label and title in plain type",
        ),
        pytest.param(
            [line("QUY CHẾ", 750, left=260, right=340, bold=True),
             line("ĐÀO TẠO ĐẠI HỌC", 737, left=220, right=380, bold=True), *body(0)],
            ["QUY CHẾ ĐÀO TẠO ĐẠI HỌC"],
            id="centered",
        ),
    ],
)  # fmt: skip
def test_headings(lines: list[PdfLine], expected: list[str]) -> None:
    head = [line("Sổ tay", 800, right=160, size=20), line("Phần đầu", 770, right=150, size=14), *body(0, 760, 1)]
    assert titles(arrange_lines([[*head, *lines]])) == ["Phần đầu", *expected]


def test_what_stands_four_times_is_a_label() -> None:
    pages = [[line(f"{page + 1}. Tên mục", 760, right=160, size=14, page=page),
              line("Tùy chọn:", 720, right=120, bold=True, page=page), *body(page)] for page in range(4)]  # fmt: skip
    assert titles(arrange_lines(pages)) == ["1. Tên mục", "2. Tên mục", "3. Tên mục", "4. Tên mục"]


def test_much_text_in_larger_type_is_no_heading() -> None:
    code = [line(FULL, 700 - 9 * number, size=8) for number in range(20)]
    text = [line(f"{FULL}.", 500 - 13 * number, size=10) for number in range(16)]
    heads = [line("Mã nguồn", 770, right=150, size=16), line("Cách đọc", 740, right=150, size=14)]
    assert titles(arrange_lines([[*heads, *code, *text]])) == ["Cách đọc"]


def test_names_on_a_title_page_are_no_headings() -> None:
    cover = [line("Sổ tay", 600, right=200, size=24), line("Lan Anh", 500, right=150, size=14),
             line("2024", 400, right=120, size=14)]  # fmt: skip
    document = arrange_lines([cover, [line("Mở đầu", 760, right=150, size=14, page=1), *body(1)]])
    assert (document.title, titles(document)) == ("Sổ tay", ["Mở đầu"])


# Contents and running heads


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (["Mục lục", "1 Mở đầu 3", "2 Quyền lợi 5", "2.1 Nghỉ phép 6", "3 Nghĩa vụ 9"], []),
        (["Mở đầu ........ 3", "Quyền lợi ...... 5", "Nghỉ phép ...... 6", "Nghĩa vụ ..... 9"], []),
        (["Contents", "1 A long title that", "is wrapped 3", "2 Next 4", "3 More 6", "4 Last 8", "Text begins."],
         ["Text begins."]),
        (["Giá vé năm nay:", "Người lớn 3", "Trẻ em 5", "Người già 6", "Đoàn khách 9"],
         ["Giá vé năm nay:", "Người lớn 3", "Trẻ em 5", "Người già 6", "Đoàn khách 9"]),
        (["Mục lục", "Mở đầu 9", "Kết 3", "Phụ lục 1"], ["Mục lục", "Mở đầu 9", "Kết 3", "Phụ lục 1"]),
    ],
    ids=["under its title", "leaders", "wrapped", "prices", "falling"],
)  # fmt: skip
def test_lists_of_contents(rows: list[str], kept: list[str]) -> None:
    page = [line(text, 700 - 13 * at) for at, text in enumerate(rows)]
    (left, _) = without_contents([page, []])
    assert [each.text for each in left] == kept


def test_contents_go_on_on_the_next_page() -> None:
    first = [line(text, 700 - 13 * at) for at, text in enumerate(["Contents", "A 1", "Bb 2", "Cc 3", "Dd 4"])]
    second = [line(text, 700 - 13 * at, page=1) for at, text in enumerate(["Ee 5", "Ff 7", "Text begins."])]
    assert [[each.text for each in page] for page in without_contents([first, second])] == [[], ["Text begins."]]


@pytest.mark.parametrize("form", ["{} Chương {}. Mở đầu", "2.{1}. Quyền lợi {0}", "Sổ tay {0} / 58"])
def test_heads_with_the_number_of_the_page(form: str) -> None:
    pages = [[line(form.format(page + 7, page), 800, right=300, page=page), *body(page)] for page in range(4)]
    assert all("Một dòng" in text or text == "hết." for text in texts(arrange_lines(pages)))


# The outline


NAMES = ("Quyền", "Lợi", "Nghĩa vụ", "Thời hạn", "Nơi nộp", "Phí")


def test_the_outline_names_the_headings() -> None:
    pages = [
        [line(f"{page}.1 {NAMES[page]}", 760, right=300, page=page),
         line(f"của {NAMES[page - 1]}", 747, right=150, page=page),
         line("Chữ đậm", 720, right=120, bold=True, page=page), *body(page)]
        for page in range(6)
    ]  # fmt: skip
    outline = [OutlineEntry(f"{NAMES[page]} của {NAMES[page - 1]}", page % 2, page) for page in range(6)]
    found = [block for block in arrange_lines(pages, outline).blocks if isinstance(block, Heading)]
    assert found[:2] == [
        Heading("0.1 Quyền của Phí", 2),
        Heading("1.1 Lợi của Quyền", 3),
    ]
    assert len(found) == 6


def test_an_outline_that_does_not_fit_is_ignored() -> None:
    pages = [[line(f"{page + 1}. Quyền lợi", 760, right=150, size=14, page=page), *body(page)] for page in range(6)]
    outline = [OutlineEntry(f"Trang {page}", 0, page) for page in range(6)]
    assert titles(arrange_lines(pages, outline)) == [f"{number}. Quyền lợi" for number in range(1, 7)]


@pytest.mark.parametrize(("named", "title"), [("Sổ tay nhân viên", "Sổ tay nhân viên"), ("Microsoft Word - a", None),
                                              ("CÔNG TY MÂY", None)])  # fmt: skip
def test_the_files_own_title_stands_on_its_first_pages(named: str, title: str | None) -> None:
    heads = [line("Phần một", 720, right=150, size=14), *body(0, 700, 2), line("Phần hai", 500, right=150, size=14)]
    page = [line("SỔ TAY NHÂN VIÊN", 760, right=300), line("CÔNG TY MÂY", 740, right=300), *heads, *body(0, 480)]
    assert arrange_lines([page], title=named).title == title


# Tables, footnotes, columns and slides


def table_line(text: str, column: int, row: int, base: float, page: int = 0, bold: bool = False) -> PdfLine:
    cell = GridCell(70 + 150 * column, 700 - 40 * row, 220 + 150 * column, 660 - 40 * row)
    return line(text, base, left=cell.left + 5, right=cell.right - 5, page=page, bold=bold, cell=cell)


def test_a_ruled_table_names_its_columns_and_goes_on_below_the_pages_end() -> None:
    rows = [["STT", "Hạng", "Phí"], ["1", "Nano", "2 triệu"], ["2", "Micro", "9 triệu"]]
    cells = [table_line(text, column, row, 690 - 40 * row, bold=not row)
             for row, texts_ in enumerate(rows) for column, text in enumerate(texts_)]  # fmt: skip
    wrapped = table_line("một bài", 2, 1, 640)
    more = [table_line(text, column, 0, 690, page=1) for column, text in enumerate(["3", "Macro", "30 triệu"])]
    last = [table_line(text, column, 1, 650, page=1) for column, text in enumerate(["4", "Mega", "90 triệu"])]
    pages = [[*heads(), *cells[:6], wrapped, *cells[6:]], [*more, *last, *body(1, 500)]]
    document = arrange_lines(pages)
    assert [block for block in document.blocks if "Hạng: " in getattr(block, "text", "")] == [
        Paragraph("Hạng: Nano; Phí: 2 triệu một bài"),
        Paragraph("Hạng: Micro; Phí: 9 triệu"),
        Paragraph("Hạng: Macro; Phí: 30 triệu"),
        Paragraph("Hạng: Mega; Phí: 90 triệu"),
    ]


def test_a_cell_over_several_rows_belongs_to_each() -> None:
    tall = GridCell(70, 660, 220, 580)
    lines = [
        table_line("Nhóm", 0, 0, 690, bold=True), table_line("Phí", 1, 0, 690, bold=True),
        line("Nano", 640, left=75, right=120, cell=tall), table_line("1 triệu", 1, 1, 650),
        table_line("2 triệu", 1, 2, 610),
    ]  # fmt: skip
    blocks = arrange_lines([[*heads(), *lines]]).blocks
    assert [Paragraph("Nhóm: Nano; Phí: 1 triệu"), Paragraph("Nhóm: Nano; Phí: 2 triệu")] == list(blocks[-2:])


def test_drawn_lines_make_cells() -> None:
    lines = b"".join(b"%d %d m %d %d l S " % edge for edge in [
        (50, 700, 350, 700), (50, 660, 350, 660), (50, 620, 350, 620),
        (50, 620, 50, 700), (200, 620, 200, 700), (350, 620, 350, 700),
    ])  # fmt: skip
    words = b"".join(
        b"BT /F1 12 Tf %d %d Td (%s) Tj ET " % text
        for text in [(55, 690, b"Hang"), (205, 690, b"Phi"), (55, 645, b"Nano"), (205, 650, b"Hai trieu"),
                     (205, 635, b"mot bai"), (50, 500, b"Loi cuoi.")]
    )  # fmt: skip
    assert texts(read_pdf(pdf_file(pdf_stream(lines + words)))) == ["Hang: Phi", "Nano: Hai trieu mot bai", "Loi cuoi."]


def test_footnotes_stand_behind_the_sentence_that_goes_on() -> None:
    first = [line(FULL, 200), line("1 Theo số liệu của năm ngoái.", 60, right=250, size=8)]
    document = arrange_lines([[*heads(), *body(0), *first], [line("sang trang.", 760, right=150, page=1), *body(1)]])
    said = texts(document)
    assert f"{FULL} sang trang." in said
    assert said.index("1 Theo số liệu của năm ngoái.") == said.index(f"{FULL} sang trang.") + 1


def test_three_columns() -> None:
    columns = [
        line(text, 700 - 13 * row, left=50 + 180 * column, right=(210 if row < 2 else 120) + 180 * column)
        for column in range(3)
        for row, text in enumerate([f"Cột số {column} có một câu được", "ngắt ra ở cuối mỗi dòng cho", "vừa cột."])
    ]
    assert texts(arrange_lines([columns])) == [
        f"Cột số {column} có một câu được ngắt ra ở cuối mỗi dòng cho vừa cột." for column in range(3)
    ]


def test_lines_of_a_box_on_a_slide_are_joined() -> None:
    slide = [
        line("Bối cảnh", 700, right=200, size=30, slide=True),
        line("Khách hàng đến từ truyền miệng nên", 640, right=320, size=20, slide=True),
        line("Doanh thu chưa ổn định.", 595, right=250, size=20, slide=True),
        line("Chưa có kênh số.", 400, right=220, size=20, slide=True),
    ]
    assert texts(arrange_lines([slide]))[-2:] == [
        "Khách hàng đến từ truyền miệng nên Doanh thu chưa ổn định.",
        "Chưa có kênh số.",
    ]


def test_numbers_make_headings_where_type_does_not() -> None:
    page = [line("Thông báo", 800, right=200, size=20), line("I. THÔNG TIN CHUNG", 760, right=220), *body(0, 740, 2),
            line("- Mã trường: ANS", 690, right=200), line("II. HỒ SƠ", 660, right=150), *body(0, 640, 2)]  # fmt: skip
    document = arrange_lines([page])
    assert (document.title, titles(document)) == ("Thông báo", ["THÔNG TIN CHUNG", "HỒ SƠ"])
    assert Item("Mã trường: ANS") in document.blocks


def test_numbered_titles_above_text_are_headings_and_steps_are_none() -> None:
    steps = [line("1. Mở hộp", 600, right=150), line("2. Lắp máy", 587, right=150), *body(0, 560, 2)]
    page = [*heads(), line("1. Đối tượng dự tuyển", 700, right=200), line("- Công dân", 687, right=200), *steps]
    document = arrange_lines([page])
    assert titles(document) == ["Phần đầu", "Đối tượng dự tuyển"]
    assert Item("Lắp máy", True) in document.blocks
