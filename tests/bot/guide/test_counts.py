"""How many items of a list a message wants, by a table of messages as people type them."""

import pytest

from bot.guide.counts import each_of, items_asked, part_of_shown


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("5 lợi ích của influencer marketing", 5),
        ("cho minh 3 nhuoc diem", 3),
        ("năm lợi ích chính là gì", 5),
        ("kể hai rủi ro lớn nhất đi", 2),
        ("lợi ích nào quan trọng, 3 cái thôi", 3),
        ("top 3 benefits please", 3),
        ("give me three risks", 3),
        ("the two biggest drawbacks", 2),
        ("what are the 4 main steps?", 4),
        ("first 3 of the pros", 3),
        ("lợi ích của influencer marketing", 0),
        ("lợi ích số 5", 0),
        ("lợi ích thứ 5", 0),
        ("1 lợi ích", 0),
        ("one benefit", 0),
        ("năm mục tiêu của KOL", 0),
        ("lợi ích năm 2022", 0),
        ("2.5 điểm", 0),
        ("50% lợi ích", 0),
    ],
)
def test_how_many_items_a_question_wants(question: str, count: int) -> None:
    assert items_asked(question) == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("chỉ giữ ba ý đầu", (3, False)),
        ("giu 3 y dau thoi", (3, False)),
        ("lấy 2 cái đầu tiên", (2, False)),
        ("3 ý thôi", (3, False)),
        ("cho mình 4 ý thôi nha", (4, False)),
        ("2 mục cuối", (2, True)),
        ("hai ý cuối cùng thôi", (2, True)),
        ("just the first two", (2, False)),
        ("only keep 3 points please", (3, False)),
        ("the last 2", (2, True)),
        ("top 3 is enough", (3, False)),
        ("rút lại còn 3 gạch đầu dòng giúp em", (3, False)),
        ("cut it down to 2 bullets", (2, False)),
        ("ý đầu tiên", None),
        ("cái thứ 3", None),
        ("ý 3", None),
        ("the first one", None),
        ("ba tháng đầu", None),
        ("the last 2 years", None),
        ("3 KOL đầu tiên mình nên chọn ai", None),
        ("chạy 2 bước đầu xong rồi thì team mình nên làm gì tiếp theo vậy bạn", None),
    ],
)
def test_which_part_of_what_was_shown_is_wanted(text: str, wanted: tuple[int, bool] | None) -> None:
    assert part_of_shown(text) == wanted


@pytest.mark.parametrize(
    ("text", "left", "count"),
    [
        ("lợi ích và rủi ro, mỗi cái 3 ý", "lợi ích và rủi ro", 3),
        ("uu va nhuoc diem moi phan hai y thoi", "uu va nhuoc diem", 2),
        ("pros and cons, three points each", "pros and cons", 3),
        ("mỗi bài 3 triệu thì sao", "mỗi bài 3 triệu thì sao", 0),
        ("each of the benefits", "each of the benefits", 0),
        # Among other numbers it is one of them.
        ("we sold 120 at 90 each", "we sold 120 at 90 each", 0),
        ("3 creators, 20 each, roi?", "3 creators, 20 each, roi?", 0),
    ],
)
def test_how_many_items_of_each_list(text: str, left: str, count: int) -> None:
    assert each_of(text) == (left, count)
