"""Tables whose tabs became spaces on their way through Telegram."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculators.spaced_text import spaced_records


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "Post Reach Likes Comments\nA 12000 500 20\nBài hai 8.000 350 31",
            [["Post", "Reach", "Likes", "Comments"], ["A", "12000", "500", "20"], ["Bài hai", "8.000", "350", "31"]],
        ),
        (
            "STT Bài Lượt thích Người theo dõi\n1 Mở hộp 1.200 25.000\n2 Đánh giá 900 25.400",
            [
                ["STT", "Bài Lượt thích", "Người theo dõi"],
                ["1 Mở hộp", "1.200", "25.000"],
                ["2 Đánh giá", "900", "25.400"],
            ],
        ),
        ("likes followers\n500 200\n\n350 31", [["likes", "followers"], ["500", "200"], ["350", "31"]]),
        (
            "Influencer Lượt thích Bình luận Chi phí (triệu đồng)\nLan Anh 4.500 320 15",
            [["Influencer", "Lượt thích", "Bình luận", "Chi phí (triệu đồng)"], ["Lan Anh", "4.500", "320", "15"]],
        ),
        (
            "Post Total likes Comments Views\nPost 1 1,200 80 25k\nPost 2 1,900 40 30k",
            [
                ["Post", "Total likes", "Comments", "Views"],
                ["Post 1", "1,200", "80", "25k"],
                ["Post 2", "1,900", "40", "30k"],
            ],
        ),
    ],
)
def test_spaces_between_cells(text: str, cells: list[list[str]]) -> None:
    assert spaced_records(text) == cells


@pytest.mark.parametrize(
    "text",
    [
        "",
        "likes followers",
        "likes,followers\n1 2",
        "xin chào\n1 2",
        "likes followers\n500",
        "likes followers\nA 500 200",
        "Name likes followers\n500 200",
        "Post likes followers\nA 500 nhiều",
        "Post likes followers\nA 500 20\nB 350",
        "Post likes followers\nA 500\nB 350",
        "Post likes comments followers\nA 50 1 200 900",
        "Post likes comments followers\nA 1 200 50 900",
        "a " * 5_000 + "likes\n1",
        "likes followers\n" + "1 " * 5_000,
    ],
)
def test_spaces_that_are_read_in_no_way_or_in_several(text: str) -> None:
    assert spaced_records(text) is None


def test_rates_of_a_table_whose_tabs_became_spaces() -> None:
    spaced = calculate("csv", "Post Reach Likes Comments\nA 12000 500 20\nB 8000 350 31", "vi")
    tabs = calculate("csv", "Post\tReach\tLikes\tComments\nA\t12000\t500\t20\nB\t8000\t350\t31", "vi")
    assert spaced.error is None
    assert spaced.reply == tabs.reply
