"""Owners' documents: files, structure, points and ids, with every expected result worked out by hand."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from knowledge.documents import DocumentsLoaded, digest_of, load_documents, read_added
from knowledge.guide import Guide, Language
from knowledge.reading.document import MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LINES
from knowledge.sections import MAX_PARAGRAPH
from knowledge.toolbox.errors import KnowledgeError

KINDS_WANTED = ".md, .markdown, .txt, .html, .htm, .docx, .pdf, .pptx, .xlsx, .epub, .odt, .rtf files with text wanted"
SENTENCE = "Đoạn văn này đủ dài để đứng một mình."
OPENING = SENTENCE.rstrip(".")
LONG = "Câu này được viết ra chỉ để có một dòng thật dài, dài hơn hẳn một trăm ký tự, như lời văn ở trên mạng. "

# An article pasted from a web page: no blank lines, link lines between the sections, a paragraph a line.
ARTICLE = f"""\
{LONG}Phần mở đầu chưa có tiêu đề.
{LONG}Theo chúng tôi, một quán tốt là quán có:
- Chỗ ngồi rộng rãi cho nhóm bốn người trở lên.
- Giá hợp với túi tiền của sinh viên.
Cà phê phin là gì?
{LONG}Phin là dụng cụ pha cà phê.
Xem thêm Trà đá là gì?
Lợi ích của cà phê
{LONG}Dưới đây là vài lợi ích:
- Tỉnh táo: Một tách buổi sáng giúp bạn làm việc tốt hơn.
- Tìm chỗ và Làm quen với bạn bè mới: Quán là nơi gặp gỡ.
Hãy nhớ rằng uống nhiều quá thì khó ngủ.
Xem thêm dịch vụ giao cà phê tận nhà của chúng tôi
Ưu và nhược điểm
{LONG}Hai mặt của cà phê như sau:
Ưu điểm:
- Rẻ: Một tách chỉ vài nghìn đồng.
Nhược điểm (nếu có):
- Đắng: Không phải ai cũng uống được.
{LONG}Tóm lại là nên thử.
Xem thêm bảng giá"""


Outline = list[tuple[str, list[str]]]
Load = Callable[..., DocumentsLoaded]


def detect(text: str) -> Language:
    return "vi" if "đ" in text.lower() else "en"


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def write_and_load(files: Mapping[str, str | bytes]) -> DocumentsLoaded:
        folder = tmp_path / "tai-lieu"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_documents(folder, detect)

    return write_and_load


def titles(guide: Guide) -> Outline:
    """The titles of sections and points, the shortest picture of a guide."""
    return [
        (section.title("vi"), [point.in_language("vi").title for point in section.points]) for section in guide.sections
    ]


def texts(guide: Guide) -> list[str]:
    return [point.in_language("vi").text for point in guide.points()]


def bodies(guide: Guide) -> Outline:
    """The titles of sections with their points' texts."""
    return [
        (section.title("vi"), [point.in_language("vi").text for point in section.points]) for section in guide.sections
    ]


def ids(guide: Guide) -> list[str]:
    return [point.id for point in guide.points()]


def test_article_without_markup(load: Load) -> None:
    guide = load({"quan.txt": ARTICLE}).guide
    opening = "Câu này được viết ra chỉ để có một dòng thật dài"
    assert titles(guide) == [
        (
            "quan",
            [opening, opening],
        ),
        ("Cà phê phin là gì?", ["Cà phê phin là gì?"]),
        (
            "Lợi ích của cà phê",
            ["Tỉnh táo", "Tìm chỗ và Làm quen với bạn bè mới", "Hãy nhớ rằng uống nhiều quá thì khó ngủ"],
        ),
        ("Ưu và nhược điểm", [opening]),
        ("Ưu điểm", ["Rẻ"]),
        ("Nhược điểm (nếu có)", ["Đắng", opening]),
    ]
    assert guide.sections[0].points[1].in_language("vi").text.count("\n") == 2
    assert [bool(section.leads) for section in guide.sections] == [False, False, True, False, False, False]
    assert guide.sections[2].lead("vi").endswith("Dưới đây là vài lợi ích:")
    assert not any("Xem thêm" in text for text in texts(guide))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Giá\n\n{SENTENCE}", [("Giá", [SENTENCE])], id="short line"),
        pytest.param(f"Giá rẻ.\n\n{SENTENCE}", [("tep", ["Giá rẻ.", SENTENCE])], id="full stop"),
        pytest.param(f"Giá là gì?\n{SENTENCE}", [("Giá là gì?", [SENTENCE])], id="question"),
        pytest.param(f"{'a ' * 54}b\n{SENTENCE}", [(f"{'a ' * 54}b", [SENTENCE])], id="109 characters"),
        pytest.param(f"{'a ' * 55}b\n{SENTENCE}", [("tep", [f"{'a ' * 55}b", SENTENCE])], id="111 characters"),
        pytest.param(f"Gồm có:\n{SENTENCE}", [("Gồm có", [SENTENCE])], id="colon"),
        pytest.param(f"{'ab ' * 20}c:\n{SENTENCE}", [("tep", [f"{'ab ' * 20}c: {SENTENCE}"])], id="long colon"),
        pytest.param(f"Giá\n---\n{SENTENCE}", [("Giá", [SENTENCE])], id="underlined"),
        pytest.param(f"Sổ tay\n===\nGiá\n---\n{SENTENCE}", [("Giá", [SENTENCE])], id="underlined title"),
        pytest.param(
            f"1. Giá\n{SENTENCE}\n2. Hàng\n- có sẵn 5 loại",
            [("Giá", [SENTENCE]), ("Hàng", ["có sẵn 5 loại"])],
            id="numbered headings",
        ),
        pytest.param(f"II. Giá\n{SENTENCE}", [("Giá", [SENTENCE])], id="roman heading"),
        pytest.param(f"Chương 2: Giá\n{SENTENCE}", [("Chương 2: Giá", [SENTENCE])], id="chapter"),
        pytest.param(f"Chương 2: Giá\n\nSỉ\n{SENTENCE}", [("Chương 2: Giá – Sỉ", [SENTENCE])], id="empty chapter"),
        pytest.param(
            "Giá\nLẻ:\n- 5 nghìn\nSỉ:\n- 4 nghìn",
            [("Giá – Lẻ", ["5 nghìn"]), ("Giá – Sỉ", ["4 nghìn"])],
            id="empty heading over colons",
        ),
        pytest.param(
            f"{SENTENCE}\nXem thêm A\nGiá\n{SENTENCE}\nXem thêm B",
            [("tep", [SENTENCE]), ("Giá", [SENTENCE])],
            id="links",
        ),
        pytest.param(
            "Các bước\n1. Mở 1 hộp\n2. Lắp 2 máy\n\n" + SENTENCE,
            [("Các bước", ["Mở 1 hộp", "Lắp 2 máy", SENTENCE])],
            id="numbered list",
        ),
        pytest.param(
            "Mục\n- a 1\n* b 2\n• c 3\n+ d 4\na) e 5\n-f 6",
            [("Mục", ["a 1\nb 2\nc 3\nd 4\ne 5\nf 6"])],
            id="list marks",
        ),
        pytest.param(
            "Mục\n- dòng 1\n  dòng 2\n  - con 3\n- mục 4",
            [("Mục", ["dòng 1 dòng 2; con 3", "mục 4"])],
            id="continued",
        ),
        pytest.param(
            "Giới thiệu\nĐoạn này bị ngắt dòng ở chừng năm mươi ký tự vì\n"
            "nó được viết từ lâu lắm rồi bởi một anh tên là\nNam.\n\nMột đoạn khác nằm sau dòng trống.",
            [
                (
                    "Giới thiệu",
                    [
                        "Đoạn này bị ngắt dòng ở chừng năm mươi ký tự vì "
                        "nó được viết từ lâu lắm rồi bởi một anh tên là Nam.",
                        "Một đoạn khác nằm sau dòng trống.",
                    ],
                )
            ],
            id="wrapped",
        ),
        pytest.param(
            "Liên hệ\nĐịa chỉ: 12 Lê Lợi\nĐiện thoại: 0123", [("Liên hệ", ["12 Lê Lợi", "0123"])], id="fields"
        ),
        pytest.param(f"{SENTENCE}\n-----\n{SENTENCE}", [("tep", [SENTENCE, SENTENCE])], id="rule"),
    ],
)
def test_plain_text(load: Load, text: str, expected: Outline) -> None:
    assert bodies(load({"tep.txt": text}).guide) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"# Sổ tay\n{SENTENCE}\n## Giá\n{SENTENCE}",
            [("Sổ tay", [SENTENCE]), ("Giá", [SENTENCE])],
            id="headings",
        ),
        pytest.param(f"{SENTENCE}\n\n## Giá\n{SENTENCE}", [("tep", [SENTENCE]), ("Giá", [SENTENCE])], id="no title"),
        pytest.param(f"## KOL\n### Giá\n{SENTENCE}", [("KOL – Giá", [SENTENCE])], id="empty parent"),
        pytest.param(f"## Giá\n## Xem thêm\n## Hàng\n{SENTENCE}\n## Cuối", [("Hàng", [SENTENCE])], id="empty headings"),
        pytest.param(
            f"## A\n{SENTENCE}\n### Giá\n{SENTENCE}\n## B\n{SENTENCE}\n### giá\n{SENTENCE}",
            [("A", [SENTENCE]), ("A – Giá", [SENTENCE]), ("B", [SENTENCE]), ("B – giá", [SENTENCE])],
            id="repeated heading",
        ),
        pytest.param(
            "- một 1\n  - hai 2\n\n    ba 3\n- bốn 4", [("tep", ["một 1; hai 2; ba 3", "bốn 4"])], id="nested"
        ),
        pytest.param("|Gói|Giá|\n|-|-|\n|Lẻ|5tr|\n|Sỉ||", [("tep", ["Gói: Lẻ; Giá: 5tr", "Gói: Sỉ"])], id="table"),
        pytest.param("```\nmã  số 1\nmã 2\n```", [("tep", ["mã số 1 mã 2"])], id="code"),
        pytest.param(f"<!-- bỏ -->\n\n{SENTENCE} <b>đậm</b>", [("tep", [f"{SENTENCE} đậm"])], id="html"),
        pytest.param(
            "Một **đậm**, *nghiêng*, `mã`, [liên kết](http://a), ~~bỏ~~, ![ảnh](c) &amp; \\*sao\\* 1\nhai",
            [("tep", ["Một đậm, nghiêng, mã, liên kết, bỏ, ảnh & *sao* 1 hai"])],
            id="inline",
        ),
        pytest.param(f"> {SENTENCE}", [("tep", [SENTENCE])], id="quote"),
    ],
)
def test_markdown(load: Load, text: str, expected: Outline) -> None:
    assert bodies(load({"tep.md": text}).guide) == expected


@pytest.mark.parametrize(
    ("item", "title", "text"),
    [
        ("**Giá:** 5 triệu", "Giá", "5 triệu"),
        ("**Giá**: 5 triệu", "Giá", "5 triệu"),
        ("Giá: 5 triệu", "Giá", "5 triệu"),
        ("a b c d e f g h i: 5 triệu", "a b c d e f g h i", "5 triệu"),
        ("a b c d e f g h i k: 5 triệu", "a b c d e f g h i k: 5 triệu", "a b c d e f g h i k: 5 triệu"),
        ("x" * 60 + ": 5 triệu", "x" * 60, "5 triệu"),
        ("x" * 61 + ": 5 triệu", "x" * 61 + ": 5 triệu", "x" * 61 + ": 5 triệu"),
        ("Mở lúc 8:30 sáng", "Mở lúc 8:30 sáng", "Mở lúc 8:30 sáng"),
        ("Tốt lắm. Lưu ý: 5 triệu", "Tốt lắm", "Tốt lắm. Lưu ý: 5 triệu"),
    ],
)
def test_labels(load: Load, item: str, title: str, text: str) -> None:
    (point,) = load({"tep.md": f"- {item}"}).guide.points()
    assert (point.in_language("vi").title, point.in_language("vi").text) == (title, text)


@pytest.mark.parametrize(
    ("markdown", "lead", "expected"),
    [
        ("Chúng tôi có:\n\n- 5 loại", "Chúng tôi có:", ["5 loại"]),
        ("Ta có 2:\n\n- 5 cam\n\nTa cần 3:\n\n- 6 na", "Ta có 2: Ta cần 3:", ["5 cam", "6 na"]),
        ("Chúng tôi có 5 điều sau:\n\nĐoạn 1.", "", ["Chúng tôi có 5 điều sau: Đoạn 1."]),
    ],
)
def test_lead_introduces_a_list(load: Load, markdown: str, lead: str, expected: list[str]) -> None:
    guide = load({"tep.md": markdown}).guide
    assert guide.sections[0].lead("vi") == lead
    assert texts(guide) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"[Tại đây](x)\n\n{SENTENCE}", [f"Tại đây – {SENTENCE}"]),
        (f"{SENTENCE}\n\n[Tại đây](x)", [SENTENCE]),
        ("## Địa chỉ\n\nHà Nội", ["Hà Nội"]),
        ("## Trang\n\nhttp://a.vn\n\n## Đây\n\n" + SENTENCE, [SENTENCE]),
        (f"- Facebook\n- TikTok\n- {SENTENCE}\n- Zalo", [f"Facebook\nTikTok\n{SENTENCE}\nZalo"]),
        ("- Facebook\n- TikTok\n- Instagram", ["Facebook\nTikTok\nInstagram"]),
        (f"- Zalo\n- Giá: rẻ\n\n{SENTENCE}", ["Zalo", "rẻ", SENTENCE]),
    ],
)
def test_scraps_are_joined_or_dropped(load: Load, markdown: str, expected: list[str]) -> None:
    assert texts(load({"tep.md": markdown}).guide) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("## Giá?\n" + SENTENCE, [("Giá?", SENTENCE)], id="question heading"),
        pytest.param("Hỏi: Quán ở đâu?\n\nĐáp: Ở Huế.", [("Quán ở đâu?", "Ở Huế.")], id="pair"),
        pytest.param("**Hỏi 1:** Quán ở đâu? **Trả lời:** Ở Huế.", [("Quán ở đâu?", "Ở Huế.")], id="pair in one"),
        pytest.param("- Q: Where?\n- A: In Huế.", [("Where?", "In Huế.")], id="pair of items"),
        pytest.param(f"Hỏi: Quán ở đâu?\n\n{SENTENCE}", [("Quán ở đâu?", SENTENCE)], id="answer without its word"),
        pytest.param(f"{SENTENCE}\n\nHỏi: Quán ở đâu?", [(OPENING, SENTENCE), ("Hỏi: Quán ở đâu?",) * 2],
                     id="no answer"),
        pytest.param("**Câu hỏi:** Quán ở đâu?\n**Trả lời:**\n- Ở Huế.\n- Ở Vinh.",
                     [("Quán ở đâu?", "Ở Huế.\nỞ Vinh.")], id="answer in items"),
        pytest.param("**Q: When am I paid?**\n```\nA:\n- Approval: 2 days\n- Then: 1 day\n```\n**Q: Who pays?**\n\nHR.",
                     [("When am I paid?", "Approval: 2 days\nThen: 1 day"), ("Who pays?", "HR.")], id="in code"),
        pytest.param("Quán mở cửa lúc mấy giờ?\n\nTừ 7 giờ.\n\nĐến 22 giờ.\n\nCó chỗ để xe không?\n\nCó.",
                     [("Quán mở cửa lúc mấy giờ?", "Từ 7 giờ. Đến 22 giờ."), ("Có chỗ để xe không?", "Có.")],
                     id="lines that ask"),
        pytest.param("- Ai duyệt đơn nghỉ? → Quản lý của bạn.\n- Quên thẻ thì sao? -> Báo lễ tân.",
                     [("Ai duyệt đơn nghỉ?", "Quản lý của bạn."), ("Quên thẻ thì sao?", "Báo lễ tân.")], id="arrows"),
        pytest.param(f"{SENTENCE}\n\nVì sao?\n\n{SENTENCE}", [(OPENING, SENTENCE), ("Vì sao?", "Vì sao?"),
                     (OPENING, SENTENCE)], id="no question of its own"),
        pytest.param(f"## 📑 MỤC LỤC\n- Giá là gì\n## Giá\n{SENTENCE}", [(OPENING, SENTENCE)], id="decorated"),
        pytest.param(f"{SENTENCE}\n\nKý tên: __________ Ngày: ________", [(OPENING, SENTENCE)], id="form"),
        pytest.param(f"{OPENING}【4:1†nguon.pdf】.", [(OPENING, SENTENCE)], id="place that a program cites"),
        pytest.param("{% grid { columns: { mobile: 1 } } %}\n\n" + SENTENCE, [(OPENING, SENTENCE)], id="template"),
        pytest.param(f"```\n┌────┐\n│ {OPENING} │\n└────┘\n```", [(OPENING, OPENING)], id="drawn box"),
        pytest.param("Người lao động được nghỉ thêm một ngày\n\nkhi kết hôn lần đầu.",
                     [("Người lao động được nghỉ thêm một ngày khi kết hôn lần đầu",
                       "Người lao động được nghỉ thêm một ngày khi kết hôn lần đầu.")], id="broken line"),
        pytest.param("## 4. Ở **đâu?**\n- **Answer:** Ở Huế.", [("Ở đâu?", "Ở Huế.")], id="heading and answer"),
        pytest.param("## Q2: Where?\n\nTrả lời: Có 2 nơi: Huế và Vinh.", [("Where?", "Có 2 nơi: Huế và Vinh.")],
                     id="heading and answer with a label"),
        pytest.param("## Giá?\n- **Trả lời:**\n    - Bé: 5 đồng\n    - Lớn: 8 đồng",
                     [("Giá?", "Bé: 5 đồng; Lớn: 8 đồng")], id="heading and answers"),
        pytest.param(f"## Giá\nTrả lời: {SENTENCE}", [(f"Trả lời: {OPENING}", f"Trả lời: {SENTENCE}")],
                     id="no question"),
        pytest.param(f"## Câu hỏi 2: Ở đâu?\n{SENTENCE}", [("Ở đâu?", SENTENCE)], id="heading of a pair"),
        pytest.param(f"## Mục lục\n- Giá là gì\n## Giá\n{SENTENCE}", [(OPENING, SENTENCE)], id="contents"),
        pytest.param(f"Giá cả . . . . . . . . 12\n\n{SENTENCE}", [(OPENING, SENTENCE)], id="line of contents"),
        pytest.param(f"## Giá\n{SENTENCE}\n## References\n- Nam A. Sách hay", [(OPENING, SENTENCE)], id="references"),
        pytest.param(f"3.1\n\n12\n\na\n\n{SENTENCE}", [(OPENING, SENTENCE)], id="lone numbers"),
        pytest.param("## Gọi cho quán\n0123 456 789", [("Gọi cho quán", "0123 456 789")], id="telephone"),
        pytest.param("No. G is a number of a thing", [("No. G is a number of a thing",) * 2], id="abbreviation"),
        pytest.param("Ross, James M. Wrote of it. Yes.", [("Ross, James M. Wrote of it",
                     "Ross, James M. Wrote of it. Yes.")],                     id="initial"),
    ],
)  # fmt: skip
def test_titles_say_something(load: Load, text: str, expected: list[tuple[str, str]]) -> None:
    guide = load({"tep.md": text}).guide
    assert [(point.in_language("vi").title, point.in_language("vi").text) for point in guide.points()] == expected


@pytest.mark.parametrize("unit", ["Câu này có đúng năm chữ đó. ", "chữ ", "đ"], ids=["sentences", "words", "letters"])
def test_long_paragraph_is_split_without_loss(load: Load, unit: str) -> None:
    text = (unit * 1000).strip()
    pieces = texts(load({"tep.md": text}).guide)
    assert len(pieces) >= len(text) / MAX_PARAGRAPH
    assert max(map(len, pieces)) <= MAX_PARAGRAPH
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert all(piece.endswith(".") for piece in pieces) == ("." in unit)


def test_pieces_of_a_labelled_item_keep_the_label(load: Load) -> None:
    guide = load({"tep.md": "- Giá: " + "Câu này có đúng năm chữ. " * 50}).guide
    assert titles(guide) == [("tep", ["Giá", "Giá"])]
    assert ids(guide) == ["tep/gia", "tep/gia-2"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"tep.md": "## Đường về Huế\n- Ăn gì: bún bò"}, ["duong-ve-hue/an-gi"]),
        (
            {"tep.md": "## Influencer marketing là gì nhỉ\n- Giá: 5\n- Giá: 6"},
            ["influencer-marketing-la/gia", "influencer-marketing-la/gia-2"],
        ),
        ({"tep.md": "## A\n### Giá\n5 đồng\n## B\n### Giá\n6 đồng"}, ["gia/5-dong", "gia-2/6-dong"]),
        (
            {"bảng-giá-2024.md": "## Gói\n5 đồng", "b.txt": "Gói\n\n6 đồng chẵn."},
            ["b-goi/6-dong-chan", "bang-gia-goi/5-dong"],
        ),
        ({"tep.md": "## 价格\n- 你好: 5"}, ["section/point"]),
        (
            {"tep.md": "## " + "x" * 30 + "\n- " + "y" * 40 + ": 5\n- " + "y" * 40 + ": 6"},
            [f"{'x' * 24}/{'y' * 30}", f"{'x' * 24}/{'y' * 28}-2"],
        ),
        ({"tep.md": f"- Gà: {LONG}\n- Gà: {LONG}\n- Gà 2: {LONG}"}, ["tep/ga", "tep/ga-2", "tep/ga-2-2"]),
    ],
)
def test_ids(load: Load, files: Mapping[str, str], expected: list[str]) -> None:
    assert ids(load(files).guide) == expected


def test_ids_survive_edits_elsewhere(load: Load) -> None:
    before = ids(load({"tep.txt": ARTICLE}).guide)
    added = ARTICLE.replace("Lợi ích của cà phê", f"Cách pha\n{SENTENCE}\nLợi ích của cà phê")
    after = ids(load({"tep.txt": added}).guide)
    assert [point for point in after if not point.startswith("cach-pha/")] == before


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        "Đoa\u0323n văn này đu\u0309 dài đê\u0309 đư\u0301ng mô\u0323t mi\u0300nh.".encode("cp1258"),
        "§o¹n v¨n nµy ®ñ dµi ®Ó ®øng mét m×nh.".encode(),
        "Ñoaïn vaên naøy ñuû daøi ñeå ñöùng moät mình.".encode(),
        SENTENCE.replace("ă", "a\u0306").encode(),
        f"\0{SENTENCE}\0\r\n".encode(),
    ],
    ids=["utf8", "utf8-bom", "utf16-le", "utf16-be", "bare-le", "bare-be", "1258", "tcvn3", "vni", "decomposed", "nul"],
)
@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.TXT"])
def test_encodings(load: Load, name: str, content: bytes) -> None:
    assert texts(load({name: content}).guide) == [SENTENCE]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.png", b"\x89PNG", f"not a kind of file that can be read; {KINDS_WANTED}"),
        ("a", b"text", f"not a kind of file that can be read; {KINDS_WANTED}"),
        ("a.txt", b"", "empty"),
        ("a.md", b" \n\t\n\0", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "neither UTF-8, UTF-16 nor Windows-1258"),
        ("a.txt", b"\xff\xfea", "neither UTF-8, UTF-16 nor Windows-1258"),
        ("a.txt", b"x" * (MAX_DOCUMENT_BYTES + 1), "larger than 10 MB"),
        ("a.txt", b"\n" * MAX_DOCUMENT_LINES + b"x\n", "more than 50000 lines"),
        ("a.md", b"# A\n## B\n", "no paragraph or list in it, only headings or marks"),
        ("a.txt", b"A\nB\n", "no paragraph or list in it, only headings or marks"),
    ],
)
def test_skipped_with_the_reason(load: Load, name: str, content: bytes, reason: str) -> None:
    loaded = load({name: content, "tot.md": SENTENCE})
    assert [(skip.path.name, skip.reason) for skip in loaded.skipped] == [(name, reason)]
    assert texts(loaded.guide) == [SENTENCE]


def test_subfolders_in_order_and_hidden_files_ignored(load: Load) -> None:
    files = {"b.md": "Tệp 2.", "a/z.md": "Tệp 1.", "c/c/c.txt": "Tệp 3.", ".an.md": "Ẩn.", ".git/x.md": "Ẩn."}
    loaded = load(files)
    assert texts(loaded.guide) == ["Tệp 1.", "Tệp 2.", "Tệp 3."]
    assert loaded.skipped == ()


@pytest.mark.parametrize(
    ("files", "title"),
    [
        ({"a.md": f"# Sổ tay\n{SENTENCE}"}, "Sổ tay"),
        ({"a.md": f"## Giá\n{SENTENCE}\n# Sổ tay\n{SENTENCE}"}, "Sổ tay"),
        ({"cam_nang-moi.txt": SENTENCE}, "cam nang moi"),
        ({"a.txt": f"Sổ tay\n\nGiá\n{SENTENCE}"}, "Sổ tay"),
        ({"a.md": SENTENCE, "b.txt": ""}, "a"),
        ({"a.md": SENTENCE, "b.txt": SENTENCE}, "tai-lieu"),
    ],
)
def test_title(load: Load, files: Mapping[str, str], title: str) -> None:
    assert load(files).guide.titles == {"vi": title}


def test_each_text_is_in_its_document_s_language(load: Load) -> None:
    guide = load({"a.md": f"Chúng tôi có:\n- {SENTENCE}", "b.md": "We sell 5 sorts of tea."}).guide
    vi, en = guide.sections
    assert guide.titles == {"vi": "tai-lieu", "en": "tai-lieu"}
    assert (set(vi.titles), set(vi.leads), set(vi.points[0].texts)) == ({"vi"}, {"vi"}, {"vi"})
    assert (set(en.titles), set(en.leads), set(en.points[0].texts)) == ({"en"}, set(), {"en"})


def test_each_section_names_its_document(load: Load) -> None:
    files = {"a.md": f"# Sổ tay\n{SENTENCE}", "b_c.md": f"# sổ tay\n{SENTENCE}", "d.md": f"# Giá\n{SENTENCE}"}
    guide = load(files).guide
    named = [guide.source(section, "vi") for section in guide.sections]
    assert named == ["Sổ tay (a)", "sổ tay (b c)", "Giá"]
    added = read_added({name: text.encode() for name, text in files.items()}, detect).sections
    documents = [section.document for found in added.values() for section in found]
    assert [document.title("vi") for document in documents if document] == named


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (["Written by Christian Thöing", "Click on Generate to make a new password."], "en"),
        (["Password Manager", "Bấm vào nút tạo mật khẩu để có mật khẩu mới."], "vi"),
        (["What are your opening hours?", "Cửa hàng mở từ 8 giờ sáng đến 9 giờ tối, cả cuối tuần."], "vi"),
    ],
)
def test_a_document_is_in_the_language_of_most_of_its_lines(lines: list[str], language: Language) -> None:
    (found,) = read_added({"a.txt": "\n\n".join(lines).encode()}, detect).sections.values()
    assert {each for section in found for point in section.points for each in point.texts} == {language}


@pytest.mark.parametrize("files", [{}, {"a.txt": " "}, {"a.pdf": "x", "b.md": "# B"}, {".a.md": SENTENCE}])
def test_nothing_usable(load: Load, tmp_path: Path, files: Mapping[str, str]) -> None:
    folder = tmp_path / "tai-lieu"
    folder.mkdir()
    with pytest.raises(KnowledgeError, match=f"tai-lieu: no usable document, {KINDS_WANTED}"):
        load(files)


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="nowhere"):
        load_documents(tmp_path / "nowhere", detect)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "chữ và " * 60_000,
        ". " * 200_000,
        "[" * 400_000,
        "![" * 5_000,
        "*a " * 100_000,
        "a\u0301\u0323" * 100_000,
        "\u0301\u0323" * 100_000,
        "|" + "h" * 900_000 + "|\n|-|\n" + "|x|\n" * 90_000,
        "## Tiêu đề\nMột đoạn văn ở đây.\n" * 50_000,
        "- mục: chữ ở đây\n" * 100_000,
        "dòng chữ\n" * 100_000,
        "dòng chữ này khá dài nhưng vẫn bị ngắt ở giữa câu và\n" * 15_000,
        "- x\n" + "  tiếp\n" * 15_000,
        "|a|b|\n|-|-|\n" + "|x y|z 1|\n" * 15_000,
        ">" * 10_000 + " x",
        "- " * 10_000 + "x",
        ("- " * 10 + "x\n") * 15_000,
        "\n".join("  " * level + "- x 1" for level in range(1_500)),
        "\0" * 1_000_000,
        "# A\n" * 100_000,
        " \n" * 100_000,
    ],
    ids=lambda text: f"{text[:12]!r}",
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_hostile_files(load: Load, name: str, text: str) -> None:
    try:
        guide = load({name: text}).guide
    except KnowledgeError:
        guide = None
    if guide:
        found = ids(guide)
        assert len(found) == len(set(found))
        assert max(map(len, found)) <= 24 + 1 + 30
        assert max(map(len, texts(guide))) <= MAX_PARAGRAPH


def test_another_digest_for_another_name_or_content() -> None:
    different = [{"a.md": b"1"}, {"b.md": b"1"}, {"a.md": b"2"}, {"a.md": b"1", "b.md": b""}, {"a.md1": b""}, {}]
    assert len(set(map(digest_of, different))) == len(different)
    assert digest_of({"a": b"1", "b": b"2"}) == digest_of({"b": b"2", "a": b"1"})


def test_a_folder_brings_its_questions(tmp_path: Path) -> None:
    rules = "# Nội quy\n\n## Nghỉ phép\n\nMỗi năm có 12 ngày nghỉ phép.\n\n- Nghỉ ốm: theo bảo hiểm.\n"
    days = "# Nghỉ phép\n\n## vi\n\n- được nghỉ mấy ngày\n\n## en\n\n- how many days off\n"
    asked = f"{days}\n# Nghỉ ốm\n\n- ốm thì sao\n\n# Lương\n\n- lương bao nhiêu\n"
    (tmp_path / "noi-quy.md").write_text(rules, encoding="utf8")
    (tmp_path / "questions.md").write_text(asked, encoding="utf8")
    loaded = load_documents(tmp_path, detect)
    assert [(point.in_language("vi").title, point.asked) for point in loaded.guide.points()] == [
        ("Mỗi năm có 12 ngày nghỉ phép", ("được nghỉ mấy ngày", "how many days off")),
        ("Nghỉ ốm", ("ốm thì sao",)),
    ]
    assert [(skip.path.name, skip.reason) for skip in loaded.skipped] == [
        ("questions.md", "no point or section is called 'lương'")
    ]


BUT = "chỉ khi người mua còn giữ hóa đơn"
PARAGRAPH = "Nghỉ tang được hưởng lương và báo cho quản lý càng sớm càng tốt để sắp xếp người thay."
"""86 characters: two are shorter than a section that is one point, three longer than it has paragraphs."""


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("## Trứng\n- Luộc: 5 quả\n- Rán: 2 quả\n- Sống: không",
                     [("Trứng", "Luộc: 5 quả\nRán: 2 quả\nSống: không")], id="list"),
        pytest.param("## A\nMỗi trụ phải qua ba bước:\n\n- Sâu\n- Rộng\n- Cao\n",
                     [("Mỗi trụ phải qua ba bước", "Sâu\nRộng\nCao")], id="introduced"),
        pytest.param("## A\n**Khối văn phòng**\n\n- Ngày: thứ 2\n- Giờ: 8h\n",
                     [("Khối văn phòng", "Ngày: thứ 2\nGiờ: 8h")], id="two below a name"),
        pytest.param("## Theo dõi\n|Chỉ số|Mục tiêu|\n|-|-|\n|Cân nặng|giảm|\n|Đường huyết|6|\n|Nhịp tim|70|",
                     [("Theo dõi", "Chỉ số: Cân nặng; Mục tiêu: giảm\nChỉ số: Đường huyết; Mục tiêu: 6\n"
                                   "Chỉ số: Nhịp tim; Mục tiêu: 70")], id="table"),
        pytest.param(f"Khách được đổi hàng trong 30 ngày với các điều kiện sau, và {BUT}:\n- {PARAGRAPH}\n- Còn hộp",
                     [("Khách được đổi hàng trong 30 ngày với các điều kiện sau",
                       f"Khách được đổi hàng trong 30 ngày với các điều kiện sau, và {BUT}:\n{PARAGRAPH}\nCòn hộp")],
                     id="introduced at length"),
        pytest.param("1. Quy định này áp dụng với:\n2. Xe của công ty;\n3. Máy in; và\n4. Kho.\n5. Trừ khách đến.",
                     [("Quy định này áp dụng với", "Xe của công ty;\nMáy in; và\nKho."),
                      ("Trừ khách đến", "Trừ khách đến.")], id="joined by semicolons"),
        pytest.param(f"## A\n{PARAGRAPH} Người thân là một trong những người sau:\n\n" + "- Cha: ruột\n- Mẹ: vợ\n" * 8,
                     [("Nghỉ tang được hưởng lương", PARAGRAPH),
                      ("A", "\n".join(["Người thân là một trong những người sau:", *["Cha: ruột", "Mẹ: vợ"] * 8]))],
                     id="announced at the end of a paragraph"),
        pytest.param("## Đăng ký\n**Bước 1: Mở trang**\n\nBấm nút xanh.\n\n**Bước 2: Điền**\n- Tên\n- Email\n",
                     [("Đăng ký", "Bước 1: Mở trang\nBấm nút xanh.\nBước 2: Điền\nTên\nEmail")], id="steps"),
        pytest.param(f"## Quy trình\n- Bước 1: {PARAGRAPH}\n- Bước 2: {PARAGRAPH}",
                     [("Quy trình", f"Bước 1: {PARAGRAPH}\nBước 2: {PARAGRAPH}")], id="steps in a list"),
        pytest.param("## Mức\n|Mục|Mức|\n|-|-|\n|Bảo hiểm|theo quy định của Nhà nước về bảo hiểm xã hội|",
                     [("Bảo hiểm", "Mục: Bảo hiểm; Mức: theo quy định của Nhà nước về bảo hiểm xã hội")], id="row"),
        pytest.param("## Mức\n|Mã|Chỉ tiêu|\n|-|-|\n|F1|Tỷ lệ bao phủ chi|", [("Mã F1 – Tỷ lệ bao phủ chi",
                     "Mã: F1; Chỉ tiêu: Tỷ lệ bao phủ chi")], id="row of a code"),
        pytest.param("## Cỡ\n```\nLoại   Chữ\n-----  ---\nThư    50\nTin    20\n```",
                     [("Cỡ", "Loại Chữ\nThư 50\nTin 20")], id="table in code"),
        pytest.param(f"## Tang lễ\n{PARAGRAPH}\n\n{PARAGRAPH} {PARAGRAPH}",
                     [("Nghỉ tang được hưởng lương", f"{PARAGRAPH} {PARAGRAPH} {PARAGRAPH}")], id="two paragraphs"),
        pytest.param(f"## Có được nghỉ không?\nCó.\n\n{PARAGRAPH}\n\n{PARAGRAPH}",
                     [("Có được nghỉ không?", f"Có. {PARAGRAPH} {PARAGRAPH}")], id="answer"),
        pytest.param(f"## A\n- {PARAGRAPH}\n- {PARAGRAPH}\n- {PARAGRAPH}",
                     [("Nghỉ tang được hưởng lương", PARAGRAPH)] * 3, id="long items"),
        pytest.param('## A\n<FAQ.Item question="Có đau không?">\n  Không, chỉ hơi nhói thôi.\n</FAQ.Item>',
                     [("Có đau không?", "Có đau không? Không, chỉ hơi nhói thôi.")], id="component"),
    ],
)  # fmt: skip
def test_what_belongs_together_is_one_point(load: Load, markdown: str, expected: list[tuple[str, str]]) -> None:
    guide = load({"tep.md": markdown}).guide
    assert [(point.in_language("vi").title, point.in_language("vi").text) for point in guide.points()] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Khách hàng có thể hủy giao dịch kể từ lúc bấm nút cho đến trước giờ nhận hàng.",
         "Khách hàng có thể hủy giao dịch"),
        ("Từ chối nhận hàng và xác nhận hủy mua sản phẩm khi bên vận chuyển giao tới nhà.",
         "Từ chối nhận hàng và xác nhận hủy mua sản phẩm"),
        ("MFA provides an additional layer of security against account takeover by strangers.",
         "MFA provides an additional layer"),
        ("We work 4-day work weeks from May 1 through August 31 every year, without exception.",
         "We work 4-day work weeks"),
    ],
)  # fmt: skip
def test_titles_end_where_a_phrase_ends(load: Load, text: str, title: str) -> None:
    (point,) = load({"tep.md": text}).guide.points()
    assert point.in_language("vi").title == title
    assert not point.in_language("vi").is_named
