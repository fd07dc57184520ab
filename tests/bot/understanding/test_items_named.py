"""The items of a list as one message names them."""

import pytest

from bot.understanding.items_named import says_more, with_lists, without_denied


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("number 4 not 3", "number 4"),
        ("số 6 chứ không phải số 5", "số 6"),
        ("số 2 và số 3", "số 2 và số 3"),
        # A share is no item.
        ("it is 62%, not 7%", "it is 62%, not 7%"),
    ],
)
def test_an_item_that_is_not_meant(text: str, meant: str) -> None:
    assert without_denied(text) == meant


@pytest.mark.parametrize(
    ("parts", "head", "named"),
    [
        (["nhược điểm số 1", "số 4 nói rõ"], "", ["nhược điểm số 1", "nhược điểm số 4 nói rõ"]),
        (["ưu điểm 1", "nhược điểm 4"], "", ["ưu điểm 1", "nhược điểm 4"]),
        (["số 1", "số 4"], "nhược điểm", ["nhược điểm số 1", "nhược điểm số 4"]),
        (["số 1", "số 4"], "", ["số 1", "số 4"]),
    ],
)
def test_the_list_of_each_item(parts: list[str], head: str, named: list[str]) -> None:
    assert with_lists(parts, head) == named


@pytest.mark.parametrize(
    ("part", "more"),
    [
        ("how come", False),
        ("why", False),
        ("nghĩa là gì", False),
        ("what does TikTok cost?", True),
        ("giá bao nhiêu?", True),
    ],
)
def test_what_stands_beside_an_item(part: str, more: bool) -> None:
    assert says_more(part) is more
