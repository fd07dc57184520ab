"""Messages that say nothing but what to do with the words that they quote."""

import pytest

from bot.understanding.pointing import (
    asks_of_file,
    asks_to_check,
    asks_to_compare,
    asks_to_count,
    compares_notions,
    is_number_alone,
    only_points,
    without_classifier,
    year_in_short,
)

CHECKS = """
    cái này đúng không|đúng ko|dung khong|đúng hông|check giúp|check giúp em với|check hộ chị cái|check lại giùm|
    kiem tra giup|verify giúp|fact check cái này|xác minh giúp|đúng hay sai|sai hay đúng|đúng sai thế nào|
    chuẩn chưa|chuẩn ko em|phải ko|thiệt hông|thật à|thật hả|có thật vậy không|có chính xác không|tin được không|
    bạn ấy nói đúng không|Minh nói đúng không|Linh nói vậy chuẩn không|thế này đúng chưa|ổn không|hợp lý không|
    theo cẩm nang thì đúng không|nhờ bot xác nhận|đồng ý không|nhầm không|sai chỗ nào|sai ở đâu|có gì sai không|
    is this true|true?|true or false|right?|is he right|can you verify|double check pls|legit?|really?|sure?|
    do you agree|is that so, right?|đúng hay không|như vậy có đúng không|thẩm định giúp|pls confirm|dung k v b?
""".replace("\n", "").split("|")
POINTS = """
    trả lời giúp bạn ấy|trả lời giúp em ấy nhé|tra loi giup|trả lời hộ|trả lời đi|giải đáp giùm bạn này với|
    giải thích giúp|tư vấn giúp bạn ấy|giúp Minh với|giúp với|help him|answer this|can you answer|?|???|sao|sao em|
    thế nào|là sao?|nghĩa là sao|câu này thì sao|còn cái này|bot trả lời đi|bot ơi|ê bot|alo|em ơi|hỏi giúp bạn ấy|
    bạn ấy hỏi kìa|có người hỏi kìa|Linh hỏi kìa bot|nhờ bot nhé|em trả lời giúp chị câu trên|tin này|this one|
    what about this|any idea?|thoughts?|what do you think|reply him|bạn biết không|ai biết không|giúp mình câu này|
    trong cẩm nang có không|cẩm nang nói sao|bạn thấy sao|cho ý kiến|nhận xét giúp|vậy hả
""".replace("\n", "").split("|")
ASKS_ITSELF = """
    nhược điểm là gì?|vì sao?|đúng rồi|không đúng đâu|chuẩn luôn Hùng|check lịch họp giúp mình|cảm ơn|không|
    còn năm 2020?|roi 50tr 120tr|influencer có đúng là đắt không?|ví dụ|tóm tắt giúp|dịch sang tiếng Anh|
    mình thấy cái này hay mà cũng hơi khó hiểu quá đi bạn ạ|so sánh micro với mega|chuẩn men
""".replace("\n", "").split("|")


@pytest.mark.parametrize("text", [each.strip() for each in CHECKS])
def test_asks_to_check(text: str) -> None:
    assert asks_to_check(text)


@pytest.mark.parametrize("text", [each.strip() for each in POINTS])
def test_only_points(text: str) -> None:
    assert only_points(text)
    assert not asks_to_check(text)


@pytest.mark.parametrize("text", [each.strip() for each in ASKS_ITSELF])
def test_what_asks_by_itself(text: str) -> None:
    assert not only_points(text)
    assert not asks_to_check(text)


@pytest.mark.parametrize("text", ["tính giúp", "tính hộ em", "lời bao nhiêu?", "lãi hay lỗ vậy", "calculate this"])
def test_asks_to_count(text: str) -> None:
    assert asks_to_count(text)


@pytest.mark.parametrize("text", ["tính giúp chi phí", "giúp mình", "tính chất là gì", "lỗi gì vậy"])
def test_asks_to_count_nothing(text: str) -> None:
    assert not asks_to_count(text)


@pytest.mark.parametrize("text", ["so sánh giúp mình", "ai hơn?", "compare them", "so sanh hai ban nay"])
def test_asks_to_compare(text: str) -> None:
    assert asks_to_compare(text)


def test_asks_to_compare_something_of_its_own() -> None:
    assert not asks_to_compare("so sánh KOL với KOC")


@pytest.mark.parametrize(
    ("text", "asked"),
    [("", "table"), ("so sánh giúp mình", "table"), ("phân tích file này giúp", "table"), ("ai tốt nhất?", "table"),
     ("làm báo cáo chiến dịch", "report"), ("EMV là gì", None), ("influencer marketing là gì?", None)],
)  # fmt: skip
def test_what_is_asked_of_a_file(text: str, asked: str | None) -> None:
    assert asks_of_file(text) == asked


@pytest.mark.parametrize(
    ("text", "compares"),
    [
        ("KOL và KOC", True),
        ("KOL vs influencer", True),
        ("giữa ROI với ROAS giúp mình", True),
        ("ưu và nhược điểm", True),
        ("thuê agency với tự làm", True),
        ("TikTok hay là báo giấy", True),
        ("Lan và Minh", False),
        ("Lan: likes=1200 comments=80", False),
        ("KOL A 1200 và KOL B 900", False),
        ("giúp mình", False),
        ("", False),
    ],
)
def test_notions_behind_compare(text: str, compares: bool) -> None:
    assert compares_notions(text) is compares


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("còn cái thuế thì sao", "còn thuế thì sao"),
        ("thế còn vụ hợp đồng thì sao", "thế còn hợp đồng thì sao"),
        ("con khoan thue thi sao", "con thue thi sao"),
        ("còn cái này thì sao", "còn cái này thì sao"),
        ("còn cái thứ 2 thì sao", "còn cái thứ 2 thì sao"),
        ("còn cái gì nữa", "còn cái gì nữa"),
        ("cái thuế thì sao", "cái thuế thì sao"),
    ],
)
def test_a_word_for_a_thing_before_its_name(text: str, plain: str) -> None:
    assert without_classifier(text) == plain


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("ý 2", True),
        ("muc 3?", True),
        ("cái thứ 2", True),
        ("item 2", True),
        ("ý 2 là gì", False),
        ("2", False),
        ("ý hay", False),
    ],
)
def test_the_number_of_an_item_alone(text: str, is_alone: bool) -> None:
    assert is_number_alone(text) == is_alone


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("22 thì s", "năm 2022 thì sao"),
        ("r năm 20 thì sao", "năm 2020 thì sao"),
        ("còn 16 bao nhiêu z", "năm 2016 thì sao"),
        ("19 thì sao", None),
        ("22", None),
        ("22% là sao", None),
        ("20tr thì sao", None),
    ],
)
def test_years_by_two_digits(text: str, asked: str | None) -> None:
    assert year_in_short(text, "1,7 tỷ năm 2016, 9,7 tỷ năm 2020, 16,4 tỷ năm 2022") == asked
