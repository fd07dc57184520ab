"""Pairs of sentences from help pages in two languages, by the id of the paragraph."""

from pathlib import Path

import pytest

from index.training.general_text import LONGEST_SENTENCE, SHORTEST_SENTENCE, accented_share, read_pairs, read_paragraphs


def write_page(folder: Path, name: str, content: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf8")


def test_paragraphs_by_page_and_id(tmp_path: Path) -> None:
    write_page(
        tmp_path,
        "text/shared/a.html",
        '<h1 id="hd_1" dir="auto">Mở  tệp</h1>\n<p id="par_2" class="p">Nhấn <b>OK</b>\n &amp; chờ.</p><p>không id</p>',
    )
    write_page(tmp_path, "b.html", '<p id="par_2">Khác</p>')
    write_page(tmp_path, "c.txt", '<p id="par_2">Không phải trang</p>')
    assert read_paragraphs(tmp_path) == {
        ("b.html", "par_2"): "Khác",
        ("text/shared/a.html", "hd_1"): "Mở tệp",
        ("text/shared/a.html", "par_2"): "Nhấn OK & chờ.",
    }


@pytest.mark.parametrize(
    ("text", "share"),
    [("", 0.0), ("123 ?", 0.0), ("abc", 0.0), ("tệp", 1 / 3), ("Đã", 1.0), ("tệp 1", 1 / 3)],
)
def test_accented_share(text: str, share: float) -> None:
    assert accented_share(text) == pytest.approx(share)


GOOD = "Mở tệp này để xem nội dung."
PAGES = {
    "vi/a.html": (
        f'<p id="1">{GOOD}</p><p id="2">Ngắn quá.</p><p id="3">{"Dài quá. " * 20}</p>'
        f'<p id="4">A paragraph that was left in English.</p><p id="5">Chỉ có ở tiếng Việt mà thôi.</p>'
        f'<p id="6">{GOOD}</p>'
    ),
    "en-US/a.html": (
        '<p id="1">Open this file to see its content.</p><p id="2">Too short.</p><p id="3">Too long.</p>'
        '<p id="4">A paragraph that was left in English.</p><p id="6">Open the file to see.</p>'
    ),
}


def test_pairs_are_distinct_sentences_of_middle_length(tmp_path: Path) -> None:
    for name, content in PAGES.items():
        write_page(tmp_path, name, content)
    assert read_pairs(tmp_path) == [(GOOD, "Open the file to see.")]


@pytest.mark.parametrize(
    ("length", "kept"),
    [(SHORTEST_SENTENCE - 1, 0), (SHORTEST_SENTENCE, 1), (LONGEST_SENTENCE, 1), (LONGEST_SENTENCE + 1, 0)],
)
def test_limits_of_length(tmp_path: Path, length: int, kept: int) -> None:
    write_page(tmp_path, "vi/a.html", f'<p id="1">{"ệ" * length}</p>')
    write_page(tmp_path, "en-US/a.html", '<p id="1">Anything</p>')
    assert len(read_pairs(tmp_path)) == kept


def test_folders_without_pages_have_no_pairs(tmp_path: Path) -> None:
    assert read_pairs(tmp_path) == []
