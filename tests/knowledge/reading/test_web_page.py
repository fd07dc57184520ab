"""HTML: what is read of a page and what isn't, each expected block written by hand."""

import pytest

from knowledge.reading.document import Block, Heading, Item, Paragraph
from knowledge.reading.web_page import read_web_page
from knowledge.toolbox.errors import UnusableFileError

TEXT = "Đoạn văn này đủ dài để đứng một mình."


def blocks(html: str) -> list[Block]:
    return list(read_web_page(html.encode()).blocks)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Một  <b>đậm</b>,\n<i>nghiêng</i> và <a href=x>nối</a>.</p>", [Paragraph("Một đậm, nghiêng và nối.")]),
        ("<p>trước <script>x()</script>sau.<style>p{}</style></p>", [Paragraph("trước sau.")]),
        ("<p>Giá: 5<br>Hàng: có<br>sẵn 7.</p>", [Paragraph("Giá: 5; Hàng: có sẵn 7.")]),
        ("Một.<br><br>Hai.", [Paragraph("Một."), Paragraph("Hai.")]),
        ("<div>a b.<div>c d.</div>e f.</div>", [Paragraph("a b."), Paragraph("c d."), Paragraph("e f.")]),
        ("<p>a&nbsp;b &amp; &lt;c&gt; a&#x306;.</p>", [Paragraph("a b & <c> ă.")]),
        ("<ul><li>một<ul><li>con</ul><li><p>hai</p><p>ba</p></ul>", [Item("một; con"), Item("hai; ba")]),
        ("<dl><dt>Chả:<dd>Ngon.<dt>Nem<dd>Dở.</dl>", [Item("Chả: Ngon."), Item("Nem: Dở.")]),
        ("<h2>A</h2><p>x.</p><h3>B <small>b</small></h3><p>y.</p>",
         [Heading("A", 2), Paragraph("x."), Heading("B b", 3), Paragraph("y.")]),
        ("<h2>A</h2><ul><li><h3>B</h3><p>y.</p></ul>", [Heading("A", 2), Heading("B", 3), Paragraph("y.")]),
        ("<table><tr><th>Gói<th>Giá<tr><td>Lẻ<td>5tr<tr><td>Sỉ<td></table>",
         [Paragraph("Gói: Lẻ; Giá: 5tr"), Paragraph("Gói: Sỉ")]),
        ("<table><thead><tr><td>Gói<td>Giá</thead><tr><td rowspan=2>Lẻ<td>5<tr><td>6</table>",
         [Paragraph("Gói: Lẻ; Giá: 5"), Paragraph("Gói: Lẻ; Giá: 6")]),
        ("<table><tr><td>Giờ<td>8h<br>22h<tr><th>Chỗ:<td>Huế</table>", [Item("Giờ: 8h; 22h"), Item("Chỗ: Huế")]),
        ("<table><tr><td>A<td>B<td>C<tr><td colspan=2>1<td>3</table>", [Paragraph("A: 1; C: 3")]),
        ("<table><tr><td>A 1<td>B<td>C<tr><td>1<td>2<td>3</table>", [Paragraph("A 1; B; C"), Paragraph("1; 2; 3")]),
        ("<table><tr><td><p>cột.</p><ul><li>một</ul><td><p>hai.</p></table>",
         [Paragraph("cột."), Item("một"), Paragraph("hai.")]),
    ],
)  # fmt: skip
def test_elements(html: str, expected: list[Block]) -> None:
    assert blocks(f"<h1>Sổ</h1><h2>Mục</h2>{html}")[1:] == expected


@pytest.mark.parametrize(
    "html",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<form>{}</form>",
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<header>{}</header>",
        "<div hidden>{}</div>",
        "<div aria-hidden=true>{}</div>",
        "<div role=navigation>{}</div>",
        '<div style="display: none">{}</div>',
        "<!-- {} -->",
    ],
)
def test_what_is_left_out(html: str) -> None:
    assert blocks(f"<body><h2>A</h2><p>{TEXT}</p><h2>B</h2><p>{TEXT}</p>{html.format('<p>không đọc</p>')}</body>") == [
        Heading("A", 2),
        Paragraph(TEXT),
        Heading("B", 2),
        Paragraph(TEXT),
    ]


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Trang</title><header><h1>Sổ tay</h1></header>", "Sổ tay"),
        ("<title> Trang \n web </title>", "Trang web"),
        ("<h2>Mục</h2>", None),
    ],
)
def test_title(html: str, title: str | None) -> None:
    assert read_web_page(f"{html}<p>{TEXT}</p>".encode()).title == title


@pytest.mark.parametrize(
    "html",
    ["<p>ngoài.</p><main><p>trong.</p></main>", "<p>ngoài.</p><article><p>trong.</p></article>"],
)
def test_only_the_main_part_is_read(html: str) -> None:
    assert blocks(html) == [Paragraph("trong.")]


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    html = (
        f"<h1>Sổ</h1><p><b>Giá</b></p><p>{TEXT}</p><p><strong>1. Hàng</strong></p><p>- có sẵn</p><p><b>Chú</b> ý.</p>"
    )
    assert [block for block in blocks(html) if not isinstance(block, Heading)] == [
        Paragraph(TEXT),
        Item("có sẵn"),
        Paragraph("Chú ý."),
    ]
    assert [block.title for block in blocks(html) if isinstance(block, Heading)] == ["Giá", "Hàng"]


@pytest.mark.parametrize(
    "data",
    [
        f"<p>{TEXT}".encode(),
        b"\xef\xbb\xbf" + f"<p>{TEXT}".encode(),
        f"<p>{TEXT}".encode("utf-16"),
        f"<meta charset=iso-8859-1><p>{TEXT}".encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "wrongly named"],
)
def test_encodings(data: bytes) -> None:
    assert read_web_page(data).text == TEXT


def test_an_encoding_that_the_page_names() -> None:
    assert read_web_page('<meta charset="latin-1"><p>Café crème glacé.'.encode("latin-1")).text == "Café crème glacé."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (f"<p>{TEXT} ".encode() + b"\xe9 " + TEXT.encode() * 3, f"{TEXT} \ufffd {TEXT * 3}"),
        (b"<meta charset=klingon><p>Caf\xe9 au lait.", "Café au lait."),
        ("<p>Đoa\u0323n văn đu\u0309.".encode("cp1258"), "Đoạn văn đủ."),
    ],
    ids=["one bad byte", "an unknown encoding", "windows"],
)
def test_bytes_that_are_no_utf_8(data: bytes, text: str) -> None:
    assert read_web_page(data).text == text


def test_what_is_no_page() -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_web_page(bytes(range(128, 256)) * 9 + b"\0")
    assert caught.value.id == "unreadable"


CLUTTER = "".join(f"<li><a href=/{at}>Bài khác số {at} của trang này</a>" for at in range(30))
ARTICLE = "".join(f"<p>Câu thứ {at} của bài nói rõ một điều, đủ dài để người đọc hiểu ngay.</p>" for at in range(12))
PAGE = (
    "<title>Bài | Trang</title><body><div class=menu><ul>{clutter}</ul></div>"
    "<div class=content><h1>Giá thuê KOL</h1>{article}<h2>Bảng giá</h2>"
    "<table><tr><th>Nhóm<th>Giá một bài đăng<tr><td>Người có ít theo dõi<td>Từ hai đến năm triệu</table></div>"
    "<div class=related><h3>Bài liên quan</h3><ul>{clutter}</ul></div>"
    "<div id=cookie-bar><p>Trang này dùng cookie.</p></div>"
)


@pytest.mark.parametrize("wrap", ["{}", "<form>{}</form>"])
def test_a_page_of_a_website_is_read_without_its_clutter(wrap: str) -> None:
    page = read_web_page(wrap.format(PAGE.format(clutter=CLUTTER, article=ARTICLE)).encode())
    assert page.title == "Giá thuê KOL"
    assert [block for block in page.blocks if isinstance(block, Heading)] == [Heading("Bảng giá", 2)]
    assert page.blocks[-1] == Paragraph("Nhóm: Người có ít theo dõi; Giá một bài đăng: Từ hai đến năm triệu")
    assert len(page.blocks) == 12 + 2


@pytest.mark.parametrize("clutter", ["<p>{{ page.title }}</p>", "<div class='share-box'>Chia sẻ bài này</div>"])
def test_clutter_of_a_page_with_few_links(clutter: str) -> None:
    assert blocks(f"<h2>A</h2><p>{TEXT}</p>{clutter}") == [Heading("A", 2), Paragraph(TEXT)]
