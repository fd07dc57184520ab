"""Numbers are read behind the words that say whose they are."""

from collections.abc import Mapping

import pytest

from bot.calculations.names_in_sentences import without_whose
from bot.calculations.sentences import read_calculation

POST = {"likes": "700", "comments": "40", "followers": "15k"}


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("tính giúp cái này\nlike 700\ncmt 40\nfl 15k", POST),
        ("tinh ho bai nay like 700 cmt 40 fl 15k", POST),
        ("còn của bé Sóc nữa: like 700 cmt 40 fl 15k", POST),
        ("con cua ban Thu Ha nua: like 700 cmt 40 fl 15k", POST),
        ("còn bạn Na thì 700 like 40 cmt 15k fl", POST),
        ("tính luôn cho chị Hà: 700 like 40 cmt 15k fl", POST),
        ("clip này nữa: 700 like 40 cmt 15k fl", POST),
        ("còn của o Thu nữa: 700 like 40 cmt 15k fl", POST),
        ("and for Mia: 700 likes, 40 comments, 15k followers", POST),
        ("bé Na: 3tr, 60k view thì cpv nhiêu", {"cost": "3tr", "views": "60k"}),
        ("tinh ER cho ban nay nua: 700 tim 40 cmt", {"likes": "700", "comments": "40"}),
    ],
)
def test_whose_numbers(text: str, typed: Mapping[str, str]) -> None:
    found = read_calculation(text, "vi")
    assert found is not None
    assert dict(found.typed) == dict(typed)


@pytest.mark.parametrize(
    "text", ["bé Mít: 9tr 1 clip 2 story", "thêm bạn nữa: 5tr", "còn bạn nữa thì sao", "chị có 20tr"]
)
def test_too_little_to_work_out(text: str) -> None:
    assert read_calculation(text, "vi") is None


def test_what_names_nobody_stays() -> None:
    assert without_whose("900 like, 12k fl") == "900 like, 12k fl"
