"""Wishes that have a grammar of their own: what to read first, and acts that a text cannot mean."""

import pytest

from bot.understanding.act_words import asks_beyond, asks_what_was_meant, can_be
from bot.understanding.acts import language_wish, meant, reading_wish, translation_wish


@pytest.mark.parametrize(
    "text",
    """mình mới vào nghề, nên đọc gì trước|nen doc phan nao dau tien|đọc từ đâu|bắt đầu tìm hiểu từ đâu bây giờ|
    phần nào nên đọc trước|nên học cái gì trước|what should I read first?|which section should a newbie read first|
    I'm new here, where do I start?""".replace("\n    ", "").split("|"),
)
def test_what_to_read_first(text: str) -> None:
    assert reading_wish(text) == "contents"


@pytest.mark.parametrize(
    "text",
    ["bước nào làm trước", "nên chọn influencer nào trước", "đọc được gì từ số liệu", "where do influencers start"],
)
def test_what_asks_for_no_reading(text: str) -> None:
    assert reading_wish(text) is None


@pytest.mark.parametrize(
    ("act", "text", "shown", "said"),
    [
        ("settings", "mở phần đó cho em", True, "all"),
        ("settings", "mở phần mục lục đi", False, "contents"),
        ("settings", "mở cài đặt", True, "settings"),
        ("contents", "Tôi muốn xem nguồn.", True, "source"),
        ("contents", "Tôi muốn xem mục lục.", True, "contents"),
        ("back", "quay lại bước trước", True, "previous"),
    ],
)
def test_what_an_act_means(act: str, text: str, shown: bool, said: str) -> None:
    assert meant(act, text, shown=shown) == said


@pytest.mark.parametrize(
    ("act", "text", "may_be"),
    [
        ("rude", "bao gồm gì vậy", False),
        ("rude", "sao mày ngu thế", True),
        ("rude", "cút đi", True),
        ("wellbeing", "khó không", False),
        ("wellbeing", "bạn khỏe không", True),
        ("hurry", "convince my boss", False),
        ("hurry", "gấp lắm rồi", True),
        ("praise", "omg so many, top 1?", False),
        ("confused", "khó k", False),
        ("confused", "mình bị lạc rồi", True),
        ("is-it-good", "kkk thế thì thua à", False),
        ("praise", "👍👍", True),
        ("laughter", "😂", True),
        ("hurry", "áp lực quá trời", True),
        ("hurry", "căng thẳng thật sự", True),
        ("hurry", "so stressed rn", True),
        ("thanks", "bất cứ gì", True),
        ("speak-english", "từ giờ chỉ trả lời khi được gọi nha", False),
        ("speak-vietnamese", "vui lòng chỉ trả lời khi được gọi tên", False),
        ("speak-english", "from now on english please", True),
        ("speak-vietnamese", "tu gio noi tv nha", True),
    ],
)
def test_an_act_needs_a_word_of_its_own(act: str, text: str, may_be: bool) -> None:
    assert can_be(act, text) is may_be


@pytest.mark.parametrize(
    ("act", "text", "asks"),
    [
        ("opinion", "theo bạn thì nên chọn ai", True),
        ("opinion", "bạn nghĩ sao", False),
        ("is-it-good", "bạn nghĩ tiktok ổn k", True),
        ("is-it-good", "vậy có tốt không", False),
        ("praise", "tiktok hay quá", False),
    ],
)
def test_a_view_on_something_is_a_question(act: str, text: str, asks: bool) -> None:
    assert asks_beyond(act, text) is asks


def test_what_the_bot_meant() -> None:
    assert asks_what_was_meant("ủa ý bạn là sao")
    assert asks_what_was_meant("what do you mean?")
    assert not asks_what_was_meant("ý nghĩa của EMV là gì")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("dịch sang tiếng anh luôn", "to-english"),
        ("translate to vietnamese luôn", "to-vietnamese"),
        ("trả lời tiếng anh luôn nhé", "speak-english"),
        ("từ giờ nói tiếng việt", "speak-vietnamese"),
        ("tiếng Anh nhé", "to-english"),
        ("tiếng Anh có khó không", None),
        ("Oops, Vietnamese please, this one is for my mom", "to-vietnamese"),
        ("xin lỗi, tiếng Anh nhé, cái này cho chính em", "to-english"),
        ("back to English please because it's for me", "speak-english"),
        ("sorry, is the english market bigger, it is for my thesis", None),
    ],
)
def test_a_wish_for_a_language(text: str, act: str | None) -> None:
    assert language_wish(text) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("translate ur last answer", "to-vietnamese"),
        ("dịch lại giúp em", "to-vietnamese"),
        ("dịch sang tiếng Anh", None),
        ("dịch vụ nào tốt", None),
    ],
)
def test_a_translation_into_the_other_language(text: str, act: str | None) -> None:
    assert translation_wish(text, "en") == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("dich sang eng gium, sep t ng nuoc ngoai", "to-english"),
        ("same in viet for HCMC team", "to-vietnamese"),
        ("dịch sang tiếng Anh chi phí là gì", None),
    ],
)
def test_a_language_for_somebody(text: str, act: str | None) -> None:
    assert language_wish(text) == act


def test_back_to_the_list() -> None:
    assert meant("back", "quay lại danh sách", shown=True) == "all"
    assert meant("back", "quay lại mục lục", shown=True) == "back"
