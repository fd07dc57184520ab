"""Lines of people below a wish to compare them in plain words."""

import pytest

from bot.calculations.people_compared import people_compared

MINH, VY = "Minh: likes=3000 comments=200 followers=80000", "Vy: likes=1500 comments=300 followers=30000"
LOOSE = "- Minh: 3000 like 200 cmt 80k fl\n- Vy: 1500 like 300 cmt 30k fl"


@pytest.mark.parametrize(
    "text",
    [
        f"so sánh giúp em 2 bạn ni:\n{MINH}\n{VY}",
        f"so sanh 2 ban nay\n{MINH}\n\n{VY}",
        f"{MINH}\n{VY}\nai ngon hơn",
        f"bạn nào er cao hơn ạ\n{LOOSE}",
        f"which one is better?\n{MINH}\n{VY}",
        f"{MINH}\n{VY}",
    ],
)
def test_people_are_compared(text: str) -> None:
    found = people_compared(text, "vi")
    assert found
    command, written = found
    assert command == "compare"
    assert [line.partition(":")[0] for line in written.split("\n")] == ["Minh", "Vy"]


@pytest.mark.parametrize(
    "text",
    [
        "so sánh influencer với KOL",
        f"so sánh giúp em\n{MINH}",
        f"gửi giúp mình cho sếp nhé\n{MINH}\n{VY}",
        "lịch họp:\nthứ hai: phòng 2 lúc 9h\nthứ ba: phòng 3 lúc 10h",
        "so sánh\nMinh: thích ăn phở\nVy: 2 con mèo",
        "roi\nchi: 50tr\nthu: 120tr",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert people_compared(text, "vi") is None
