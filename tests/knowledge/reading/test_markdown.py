"""Markdown as people write it for other programs: each expected block is written by hand."""

import pytest

from knowledge.reading.document import Block, Heading, Item, Paragraph
from knowledge.reading.files import read_document

TEXT = "Đoạn văn này đủ dài để đứng một mình."


def blocks(text: str) -> list[Block]:
    return list(read_document("tep.md", text.encode()).blocks)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (f'---\ntitle: "Sổ tay: bản 2"\ntags: [a]\n---\n{TEXT}', "Sổ tay: bản 2", [Paragraph(TEXT)]),
        (f"---\nTitle: Sổ tay\n---\n## A\n{TEXT}", "Sổ tay", [Heading("A", 2), Paragraph(TEXT)]),
        (f"---\ntitle: Cũ\n---\n# Sổ tay\n{TEXT}", "Sổ tay", [Paragraph(TEXT)]),
        (f"---\nlayout: page\n---\n{TEXT}", None, [Paragraph(TEXT)]),
    ],
)
def test_front_matter(text: str, title: str | None, expected: list[Block]) -> None:
    assert read_document("tep.md", text.encode()).title == title
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>\n<h2>Giá</h2>\n\n<p>Năm <b>triệu</b>.</p>\n</div>", [Heading("Giá", 2), Paragraph("Năm triệu.")]),
        ("<table><tr><th>Gói<th>Giá</tr>\n\n<tr><td>Lẻ<td>5tr</tr></table>", [Paragraph("Gói: Lẻ; Giá: 5tr")]),
        ("<details>\n<summary>Hỏi gì?</summary>\n\n**Trả** lời.\n</details>",
         [Paragraph("Hỏi gì?"), Paragraph("Trả lời.")]),
        ("Giá <Badge>mới</Badge> là <x-cost>5</x-cost> triệu.", [Paragraph("Giá mới là 5 triệu.")]),
        ("<Note>\nGiá <Badge>mới</Badge> là 5 triệu.\n</Note>", [Paragraph("Giá mới là 5 triệu.")]),
        ("import A from './a'\n\nCâu một.", [Paragraph("Câu một.")]),
        ("[![Build](a.svg)](b) ![x](c.svg)\n\nCâu một.", [Paragraph("Câu một.")]),
        ("{{< youtube 1 >}} Câu {% raw %}một{% endraw %}.", [Paragraph("Câu một.")]),
        ("Giá[^1] là 5[^b].\n\n[^1]: Đã gồm **thuế**.\n\n    Và phí.\n[^b]: Một ly.\n\nSau.",
         [Paragraph("Giá là 5. (Đã gồm thuế. Và phí.) (Một ly.)"), Paragraph("Sau.")]),
        ("|A|B|\n|-|-|\n|x|y[^1]|\n\n[^1]: Chú.", [Paragraph("A: x; B: y (Chú.)")]),
        ("> [!NOTE]\n> Nhớ đọc.", [Paragraph("Nhớ đọc.")]),
        ("> [!tip]- Mẹo\n> Uống chậm.", [Paragraph("Mẹo: Uống chậm.")]),
        ("::: tip Mẹo hay\nUống chậm.\n:::\nSau.", [Paragraph("Mẹo hay"), Paragraph("Uống chậm."), Paragraph("Sau.")]),
        ('!!! note "Chú ý"\n    Không phải mã.', [Paragraph("Chú ý"), Paragraph("Không phải mã.")]),
        ("- [ ] việc một\n- [x] việc hai", [Item("việc một"), Item("✓ việc hai")]),
    ],
)  # fmt: skip
def test_forms_of_other_programs(text: str, expected: list[Block]) -> None:
    assert blocks(text) == expected
