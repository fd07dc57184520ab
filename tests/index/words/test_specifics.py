"""Years, platforms and countries are read from a question under one name each."""

import pytest

from index.words.specifics import has_figures, specifics


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("influencer marketing là gì", set()),
        ("năm 2022 và 1999", {"2022", "1999"}),
        ("12022 hay 20222", set()),
        ("3021", set()),
        ("FB hay Facebook", {"facebook"}),
        ("ig, insta, Instagram", {"instagram"}),
        ("thị trường Việt Nam năm 2025", {"vietnam", "2025"}),
        ("o VN", {"vietnam"}),
        ("Hàn Quốc, Thái Lan", {"korea", "thailand"}),
        ("Trust the USA", {"usa"}),
        ("influencer tiktoker", set()),
    ],
)
def test_specifics(text: str, found: set[str]) -> None:
    assert specifics(text) == found


@pytest.mark.parametrize(("text", "expected"), [("5,78 USD", True), ("tăng gấp đôi", False), ("", False)])
def test_has_figures(text: str, expected: bool) -> None:
    assert has_figures(text) is expected
