"""The words by which a search compares texts."""

import pytest

from index.words.keywords import keywords


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("?", []),
        ("Đo", ["do"]),
        ("Đo lường", ["do", "luong", "do_luong"]),
        ("Giá bao nhiêu?", ["gia", "bao", "nhieu", "gia_bao", "bao_nhieu"]),
        ("5,78 USD", ["5", "78", "usd", "5_78", "78_usd"]),
    ],
)
def test_keywords(text: str, found: list[str]) -> None:
    assert keywords(text) == found
