"""Points know the page on which they begin."""

import pytest

from knowledge.guide import PointText
from knowledge.pages import with_pages
from knowledge.reading.document import Block, Document, Heading, Item, PageMark, Paragraph, beginning_of
from knowledge.reading.files import read_document
from knowledge.sections import Written, arrange
from tests.knowledge.make_documents import PdfPress


def marked(*texts: tuple[str, int]) -> list[PageMark]:
    return [PageMark(beginning_of(text), page) for text, page in texts]


@pytest.mark.parametrize(
    ("texts", "marks", "pages"),
    [
        # In the order of the pages; marks and spaces may have changed.
        (
            ["Phí mỗi bài: 5 triệu.", "Phí livestream cao hơn."],
            [("Phí mỗi bài : 5 triệu", 1), ("PHÍ livestream cao", 3)],
            [1, 3],
        ),
        # What is on no page by its beginning goes on behind what stands before it.
        (["Phí mỗi bài là 5 triệu.", "Tiếp theo là thuế."], [("Phí mỗi bài là 5 triệu.", 4)], [4, 4]),
        # The same words on two pages are two points.
        (
            ["Xem phụ lục ở cuối.", "Xem phụ lục ở cuối."],
            [("Xem phụ lục ở cuối.", 2), ("Xem phụ lục ở cuối.", 9)],
            [2, 9],
        ),
        # A footnote stands behind its page's other text.
        (
            ["Điều khoản chung về phí.", "Ghi chú về thuế."],
            [("Ghi chú về thuế.", 5), ("Điều khoản chung về phí.", 6)],
            [6, 5],
        ),
        # Beginnings that are too short tell nothing.
        (["Phí: 5"], [("Phí: 5", 7)], [0]),
        ([], [("Phí mỗi bài", 1)], []),
    ],
)
def test_pages_of_points(texts: list[str], marks: list[tuple[str, int]], pages: list[int]) -> None:
    section = Written("Giá", "Giá", "", [PointText("Giá", text) for text in texts])
    placed = with_pages([section], marked(*marks))
    assert [point.page for each in placed for point in each.points] == pages


def test_a_label_is_a_part_of_what_stands_on_the_page() -> None:
    blocks: list[Block] = [
        Heading("Giá thuê", 2),
        Item("Micro: từ 2 triệu một bài, chưa thuế."),
        Paragraph("Giá trên là giá tham khảo."),
    ]
    marks = marked(("Giá thuê", 1), ("Micro: từ 2 triệu một bài, chưa thuế.", 2), ("Giá trên là giá tham khảo.", 3))
    points = with_pages(arrange(Document("Báo giá", blocks), "Báo giá"), marks)[0].points
    assert [(point.title, point.page) for point in points][:1] == [("Micro", 2)]
    assert points[-1].page == 3


def test_a_format_without_pages_has_none() -> None:
    section = Written("Giá", "Giá", "", [PointText("Giá", "Phí mỗi bài là 5 triệu.")])
    assert with_pages([section], ()) == [section]


def test_a_pdf_of_several_pages() -> None:
    """A paragraph has some ten lines, so that a page holds five or six."""
    press = PdfPress()
    for number in range(12):
        press.write(f"Đoạn số {number} nói về chi phí. " + "Mỗi bài đăng có một mức phí riêng. " * 18)
    marks = read_document("a.pdf", press.saved()).marks
    pages = [mark.page for mark in marks if mark.beginning.startswith("đoạnsố")]
    assert len(pages) == 12
    assert (pages[0], pages) == (1, sorted(pages))
    assert pages[-1] > 1
