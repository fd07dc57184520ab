"""PDF: lines put together, headings told from text, what runs along the pages dropped."""

import pytest

from knowledge.reading.document import Block, Document, Heading, Item, Paragraph
from knowledge.reading.pdf import arrange_lines, read_pdf
from knowledge.reading.pdf_lines import PdfCell, PdfLine
from tests.knowledge.make_documents import PdfPress, pdf_file, pdf_stream

LEFT, RIGHT = 70.0, 520.0


def line(
    text: str,
    base: float,
    *,
    left: float = LEFT,
    right: float = RIGHT,
    size: float = 10,
    bold: bool = False,
    page: int = 0,
    hyphen: bool = False,
) -> PdfLine:
    return PdfLine((PdfCell(text, left),), left, right, base, size, bold, hyphen, page)


def row(texts: list[str], base: float, lefts: tuple[float, ...] = (70, 200, 330)) -> PdfLine:
    cells = tuple(PdfCell(text, left, 0 if left == LEFT else 60) for text, left in zip(texts, lefts, strict=False))
    return PdfLine(cells, cells[0].left, cells[-1].left + 40, base, 10)


def blocks(*lines: PdfLine) -> list[Block]:
    """Return the blocks below two headings, so that no others are guessed."""
    head = [line("Sổ tay", 800, right=140, size=20), line("Mục", 770, right=100, size=14)]
    document = arrange_lines([[*head, *lines]])
    assert document.title == "Sổ tay"
    assert document.blocks[0] == Heading("Mục", 2)
    return list(document.blocks[1:])


WIDE = "Đây là một dòng chữ dài từ lề này sang lề kia của trang giấy nên hết chỗ và"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [line(WIDE, 700), line("còn một đoạn.", 687, right=150), line("Đoạn sau.", 674, right=130)],
            [Paragraph(f"{WIDE} còn một đoạn."), Paragraph("Đoạn sau.")],
            id="short line ends",
        ),
        pytest.param(
            [line(WIDE, 700), line("Hết chỗ.", 687, right=130), line(WIDE, 660), line("nữa.", 647, right=100)],
            [Paragraph(f"{WIDE} Hết chỗ."), Paragraph(f"{WIDE} nữa.")],
            id="wide gap",
        ),
        pytest.param(
            [line(f"{WIDE} hết.", 700), line(WIDE, 687, left=90), line("nữa.", 674, right=100)],
            [Paragraph(f"{WIDE} hết."), Paragraph(f"{WIDE} nữa.")],
            id="first line indented",
        ),
        pytest.param(
            [line(f"• {WIDE}", 700), line("còn nữa", 687, left=84, right=140), line("• hai", 674, right=110)],
            [Item(f"{WIDE} còn nữa"), Item("hai")],
            id="bullets",
        ),
        pytest.param(
            [line("• một", 700, right=100), line("◦ con", 687, left=90, right=130), line("• hai", 674, right=110)],
            [Item("một; con"), Item("hai")],
            id="nested",
        ),
        pytest.param(
            [line("1. Mở hộp", 700, right=130), line("2. Lắp máy", 687, right=130)],
            [Item("Mở hộp", True), Item("Lắp máy", True)],
            id="numbered",
        ),
        pytest.param(
            [line("Hạn là hết ngày nghỉ cuối cùng của tháng", 700), line("3. Sau đó thôi.", 687)],
            [Paragraph("Hạn là hết ngày nghỉ cuối cùng của tháng 3. Sau đó thôi.")],
            id="number in a sentence",
        ),
        pytest.param(
            [line("Nothing here is disproportion", 700, hyphen=True), line("ate at all.", 687, right=130)],
            [Paragraph("Nothing here is disproportionate at all.")],
            id="hyphen of the line",
        ),
        pytest.param(
            [
                line("A long term is a term, and so is a long", 700, hyphen=True),
                line("term plan for the long", 687, right=130),
            ],
            [Paragraph("A long term is a term, and so is a long-term plan for the long")],
            id="hyphen of its own",
        ),
        pytest.param(
            [line(WIDE, 700, page=0), line("sang trang sau.", 800, right=150, page=1)],
            [Paragraph(f"{WIDE} sang trang sau.")],
            id="next page",
        ),
        pytest.param(
            [row(["Gói", "Giá", "Hạn"], 700), row(["Lẻ", "5", "6"], 685), row(["dài"], 672, (200,)),
             row(["Sỉ", "7", "8"], 655)],
            [Paragraph("Gói: Lẻ; Giá: 5 dài; Hạn: 6"), Paragraph("Gói: Sỉ; Giá: 7; Hạn: 8")],
            id="table",
        ),
        pytest.param(
            [line("2. Hàng hóa", 700, right=150, bold=True), line(f"{WIDE} hết.", 685)],
            [Heading("2. Hàng hóa", 3), Paragraph(f"{WIDE} hết.")],
            id="bold heading",
        ),
        pytest.param(
            [line("Một tiêu đề dài đến nỗi phải xuống", 700, size=14), line("dòng dưới", 682, right=150, size=14),
             line(f"{WIDE} hết.", 660)],
            [Heading("Một tiêu đề dài đến nỗi phải xuống dòng dưới", 2), Paragraph(f"{WIDE} hết.")],
            id="wrapped heading",
        ),
    ],
)  # fmt: skip
def test_lines(lines: list[PdfLine], expected: list[Block]) -> None:
    assert blocks(*lines) == expected


def page_of(number: int, *texts: str, head: str = "Công ty Mây", foot: str = "Trang {}") -> list[PdfLine]:
    texts_at = [(head, 810.0, 8.0), *((text, 700.0 - 40 * at, 10.0) for at, text in enumerate(texts))]
    lines = [line(text, base, right=300, size=size, page=number) for text, base, size in texts_at if text]
    return [*lines, line(foot.format(number + 1), 30, right=300, page=number)]


STORY = ("Trời hôm nay đẹp.", "Quán mở lúc 7 giờ.", "Trà rất ngon.", "Bánh còn 5 cái.", "Khách đông.", "Hết giờ rồi.")


@pytest.mark.parametrize("foot", ["Trang {}", "{}", "- {} -", "Page {} of 9", "{}/9", "Công ty Mây | {}", "2024"])
def test_what_runs_along_the_pages_is_dropped(foot: str) -> None:
    pages = [page_of(number, *STORY[2 * number : 2 * number + 2], foot=foot) for number in range(3)]
    assert [getattr(block, "text", "") for block in arrange_lines(pages).blocks] == list(STORY)


def test_headings_at_the_top_of_pages_stay() -> None:
    pages = [
        [line(f"Chương {page + 1}", 800, right=150, size=18, page=page), line(STORY[page], 700, right=200, page=page)]
        for page in range(4)
    ]
    found = [block.title for block in arrange_lines(pages).blocks if isinstance(block, Heading)]
    assert found == ["Chương 1", "Chương 2", "Chương 3", "Chương 4"]


def test_a_number_alone_stays_where_there_is_one_page() -> None:
    document = arrange_lines([page_of(0, "Một đoạn văn.", "Hai đoạn văn.", head="", foot="Tổng cộng 2.")])
    assert document.text.endswith("Tổng cộng 2.")


@pytest.mark.parametrize("bullet", ["•", "o"])
def test_bullets_as_word_writes_them(bullet: str) -> None:
    press = PdfPress()
    press.write("Sổ", size=20)
    press.write("Mục", size=15)
    press.write("Một loại quả ở miền nam.", marker=bullet)
    assert read_pdf(press.saved()).blocks[1:] == [Item("Một loại quả ở miền nam.")]


def test_vietnamese_comes_composed() -> None:
    press = PdfPress()
    press.write("Tiếng Việt có ă, ê, ơ, ư và thanh ngã ở đó.")
    assert read_pdf(press.saved()).text == "Tiếng Việt có ă, ê, ơ, ư và thanh ngã ở đó."


def test_a_table_and_two_pages() -> None:
    press = PdfPress(head="Lưu hành nội bộ")
    press.write("Sổ tay", size=20, bold=True)
    press.write("Bảng giá", size=15, bold=True)
    for texts in (["Gói", "Giá", "Hạn"], ["Lẻ", "5 triệu", "2 tuần"], ["Sỉ", "4 triệu", "3 tuần"]):
        press.row(texts)
    press.new_page()
    press.write("Giá trên chưa gồm thuế.")
    assert read_pdf(press.saved()) == Document(
        "Sổ tay",
        [
            Heading("Bảng giá", 2),
            Paragraph("Gói: Lẻ; Giá: 5 triệu; Hạn: 2 tuần"),
            Paragraph("Gói: Sỉ; Giá: 4 triệu; Hạn: 3 tuần"),
            Paragraph("Giá trên chưa gồm thuế."),
        ],
    )


def test_a_page_on_its_side() -> None:
    content = b"BT /F1 12 Tf 0 1 -1 0 100 100 Tm (These words run up the sheet.) Tj ET"
    assert read_pdf(pdf_file(pdf_stream(content), page=b"/Rotate 90")).text == "These words run up the sheet."
