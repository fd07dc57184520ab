"""What a message points at."""

import pytest

from bot.understanding.corrections import corrected
from bot.understanding.lists_named import with_ordinal_lists
from bot.understanding.references import (
    BEFORE_LAST,
    LAST,
    asked_of_item,
    asks_beyond_of,
    asks_for_opposite,
    asks_of_last,
    bare_name,
    behind_courtesy,
    beside_number,
    chooses,
    enumerated,
    is_bare,
    item_number,
    item_numbers,
    list_named,
    of_influencers,
    section_number,
    shared_names,
    wanted_first,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("số 4 là sao", 4),
        ("b2", 2),
        ("còn b3", 3),
        ("b2b", None),
        ("so 9", 9),
        ("bước 3 nói rõ hơn đi", 3),
        ("cái thứ hai", 2),
        ("the second one", 2),
        ("3rd one please", 3),
        ("mục cuối", LAST),
        ("cái đầu tiên là gì", 1),
        ("4", 4),
        ("top 5 influencer", None),
        ("năm 2020", None),
        ("KOL là gì", None),
        ("tăng số 5% à", None),
        ("25% là gì", None),
        ("the second to last item", BEFORE_LAST),
        ("show me the next to last one", BEFORE_LAST),
        ("the one before the last one", BEFORE_LAST),
        ("còn mục áp chót", BEFORE_LAST),
        ("cai ke cuoi la gi", BEFORE_LAST),
        ("ý thứ hai từ dưới lên", BEFORE_LAST),
        ("chiến dịch gần cuối năm", None),
        ("nhược 4?", 4),
        ("còn 5?", 5),
        ("number two of disadvantages please", 2),
        ("And the 3rd advantage also", 3),
        ("cái nhược t3 nghe căng z", 3),
        ("So 25 is nowhere in there?", None),
        ("so 62 isn't the right number then", None),
        ("so 3 is about money?", 3),
        ("còn bước 2", 2),
        ("còn mục 3 thì sao", 3),
        ("còn số 2020", None),
        ("third downside", 3),
    ],
)
def test_item_numbers(text: str, number: int | None) -> None:
    assert item_number(text) == number


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nhược điểm số 3", "nhuoc diem"),
        ("số 3 là gì", ""),
        ("bước 6 nói rõ hơn đi", ""),
        ("the 2nd benefit", "the benefit"),
    ],
)
def test_the_list_that_is_named(text: str, named: str) -> None:
    assert list_named(text) == named


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("2020 thì sao", True),
        ("thế 2016?", True),
        ("and 2022?", True),
        ("khảo sát 2023 nói gì về ngân sách", False),
        ("còn nhược điểm?", False),
        ("and TikTok?", True),
        ("thêm số của TikTok nữa", True),
        ("cho số instagram", True),
    ],
)
def test_a_bare_year_or_platform(text: str, bare: bool) -> None:
    assert is_bare(text) is bare


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("không, ý mình là 2020", "2020"),
        ("à không, mình hỏi ngân sách chứ không phải thị trường", "ngân sách"),
        ("I meant the cons", "the cons"),
        ("sorry, I mean KOL", "KOL"),
        ("chet lộn, ưu điểm mới đúng", "ưu điểm"),
        ("hong phai cai do, cái đầu tiên á", "cái đầu tiên"),
        ("không phải, ưu điểm cơ", "ưu điểm"),
        ("ưu điểm chứ không phải nhược điểm", "ưu điểm"),
        ("no, the pros, not the cons", "the pros"),
        ("not that one, number 4", "number 4"),
        ("wrong one, the third", "the third"),
        ("k phải cái này, cái kia á", "cái kia"),
        ("trời ơi nhầm, lợi ích chứ", "lợi ích"),
        ("à thôi, ý e là ig cơ k phải tiktok", "ig"),
        ("không phải tiktok, ig cơ", "ig"),
        ("À không phải Kotler, thầy lộn, con số của HubSpot ấy.", "con số của HubSpot"),
        ("ấy lộn, e cần nhược điểm cơ", "nhược điểm"),
        ("ủa e đếm nhầm, cái thứ 5 mới đúng", "cái thứ 5"),
        ("influencer không phải KOL", None),
        ("không phải ai cũng làm được, đúng không", None),
        ("em hay nhầm KOL với influencer", None),
        ("cái đó tốt không phải xấu", None),
        ("KOL không phải influencer đúng không", None),
        ("cảm ơn chứ", None),
        ("tốt cơ mà", None),
        ("why not the cons", None),
        ("có cơ hội không", None),
        ("không phải ai cũng làm được", None),
        ("not only for celebrities", None),
        ("không kiểm soát được nội dung là sao", None),
        ("mình muốn biết lợi ích", None),
        ("không phải giá, mình hỏi cách trả tiền", "cách trả tiền"),
        ("ko phai gia, minh hoi cach tra tien", "cach tra tien"),
        ("không phải quy mô, chị muốn hỏi về lượt tìm kiếm á", "lượt tìm kiếm"),
        ("à không phải TikTok. mình hỏi Instagram", "Instagram"),
        ("hong phai KOL, tui hoi KOC", "KOC"),
        ("not the price, I asked about the contract", "the contract"),
        ("that's not it, I meant the payment terms", "the payment terms"),
        ("it's not about KOLs, I want to know the cons", "the cons"),
        # no, and an item; or something that is wanted no longer
        ("no, third downside", "third downside"),
        ("không, cái thứ 3", "cái thứ 3"),
        ("no, the second", "the second"),
        ("no, third parties sell them", None),
        ("thôi khỏi tiktok, cho số instagram", "cho số instagram"),
        ("skip that part, just the costs", "the costs"),
        ("không, KOL là gì", None),
    ],
)
def test_corrections(text: str, meant: str | None) -> None:
    assert corrected(text) == meant


@pytest.mark.parametrize(
    ("text", "asks"),
    [("cái nào liên quan tiền bạc", True), ("which one is about money?", True), ("giá bao nhiêu", False)],
)
def test_a_choice(text: str, asks: bool) -> None:
    assert chooses(text) is asks


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("bước 7 và bước 8", (7, 8)),
        ("số 2 với 4", (2, 4)),
        ("the third one", (3,)),
        ("thế năm trước đó?", ()),
        ("in the last 12 months", ()),
        ("còn dấu hiệu cuối?", (LAST,)),
    ],
)
def test_numbers_of_items(text: str, numbers: tuple[int, ...]) -> None:
    assert item_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("nhầm, 2020 cơ", "2020"),
        ("sai rồi, mình hỏi năm 2020", "năm 2020"),
        ("that's wrong, I asked about 2020", "2020"),
    ],
)
def test_mistakes(text: str, meant: str) -> None:
    assert corrected(text) == meant


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("cảm ơn nha, còn nhược điểm?", ("thanks", "còn nhược điểm?")),
        ("hi bot, KOL là gì", ("greeting", "KOL là gì")),
        ("cảm ơn bạn nhiều", None),
        ("thanks, bye", None),
    ],
)
def test_what_comes_behind_courtesy(text: str, behind: tuple[str, str] | None) -> None:
    assert behind_courtesy(text) == behind


@pytest.mark.parametrize(
    ("text", "name"),
    [("còn nhược điểm?", "nhuoc diem"), ("the drawbacks please", "disadvantages"), ("hoạt động như thế nào", "")],
)
def test_bare_names(text: str, name: str) -> None:
    assert bare_name(text) == name


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("Thỏa thuận gồm mục tiêu, thời gian và cách trả phí.", ("mục tiêu", "thời gian", "cách trả phí")),
        ("It has three kinds of data: clicks, orders, and sales.", ("clicks", "orders", "sales")),
        ("Influencer làm video và ảnh.", ()),
    ],
)
def test_what_a_sentence_lists(sentence: str, items: tuple[str, ...]) -> None:
    assert enumerated(sentence) == items


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ok mở phần 2 đi", 2),
        ("cho mình xem chương 3", 3),
        ("open section 4", 4),
        ("phần cuối", LAST),
        ("bước 2", None),
        ("2", None),
    ],
)
def test_a_part_of_the_contents_by_its_number(text: str, number: int | None) -> None:
    assert section_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Em muốn xem mục số 3 ạ", 3),
        ("3", 3),
        ("the second one", 2),
        ("cái cuối cùng", LAST),
        ("bước 4", None),
        ("năm 2020 thị trường bao nhiêu", None),
        ("số 3 triệu là tiền của ai mà nhiều vậy hả bạn", None),
    ],
)
def test_a_number_right_below_the_contents(text: str, number: int | None) -> None:
    assert section_number(text, below_contents=True) == number


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("the second con, how come", "the second disadvantage, how come"),
        ("last pro", "last advantage"),
        ("3rd con", "3rd disadvantage"),
        ("pro thứ 5 và con thứ 2", "advantage thứ 5 và disadvantage thứ 2"),
        ("con số 6 vs pro số 1", "disadvantage thứ 6 vs advantage thứ 1"),
        ("con thu 3 la gi", "con thu 3 la gi"),
        ("con số cuối", "con số cuối"),
        ("còn con kia", "còn con kia"),
    ],
)
def test_lists_of_items_by_their_place(text: str, full: str) -> None:
    assert with_ordinal_lists(text) == full


@pytest.mark.parametrize(
    ("text", "named"), [("cái nhược thứ 2 nghĩa là sao", "nhuoc"), ("Phần rủi ro", "rui ro"), ("ý số 3", "")]
)
def test_the_name_of_a_list_without_the_number(text: str, named: str) -> None:
    assert beside_number(text) == named


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("influencer thi sao", "influencer là gì"),
        ("còn influencer?", "influencer là gì"),
        ("what about influencers?", "what is an influencer"),
        ("influencer giá sao", None),
        ("vậy KOL thì có chứ", "KOL là gì"),
        ("con kol thi co k", "KOL là gì"),
        ("KOL thì có không nhỉ", "KOL là gì"),
        ("KOL có đắt không", None),
        ("KOL có trong danh sách nào", None),
    ],
)
def test_going_on_with_influencers(text: str, asked: str | None) -> None:
    assert of_influencers(text) == asked


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ok vậy định nghĩa trước đi ạ", "định nghĩa"),
        ("cho mình xem nhược điểm trước đã", "nhược điểm"),
        ("cái trước đi", None),
        ("năm trước đó thì sao", None),
        ("quay lại bước trước", None),
    ],
)
def test_what_is_wanted_first(text: str, wanted: str | None) -> None:
    assert wanted_first(text) == wanted


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("bước 1 mất bao lâu", "time"),
        ("buoc 3 mat may ngay", "time"),
        ("step 2, how long does it take?", "time"),
        ("bước 4 tốn bao nhiêu tiền", "money"),
        ("cái thứ 2 cần mấy người", "people"),
        ("bước 1 là gì", None),
    ],
)
def test_what_is_asked_of_an_item(text: str, asked: str | None) -> None:
    assert asked_of_item(text) == asked


@pytest.mark.parametrize("text", ["mà còn nhược điểm thì sao", "quên mất cái nhược điểm nữa"])
def test_a_name_behind_small_words(text: str) -> None:
    assert bare_name(text) == "nhuoc diem"


@pytest.mark.parametrize(
    ("question", "text", "beyond"),
    [
        ("mất bao lâu mới thấy kết quả", "Tự booking hợp khi cần ít người.", True),
        ("mất bao lâu", "Tìm influencer phù hợp cũng tốn thời gian.", True),
        ("mất bao lâu", "Một chiến dịch mất 6 đến 10 tuần.", False),
        ("cái nào rẻ hơn", "KOL tác động mạnh hơn trong một ngành.", True),
        ("which one is cheaper?", "Famous influencers are expensive to work with.", False),
        ("ai làm", "Hai bên thỏa thuận.", False),
    ],
)
def test_what_a_text_does_not_speak_of(question: str, text: str, beyond: bool) -> None:
    assert asks_beyond_of(question, text) is beyond


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("của nền tảng nào vậy", True),
        ("theo nghiên cứu nào", True),
        ("of which year?", True),
        ("nền tảng nào phổ biến nhất", False),
        ("của influencer thì có lợi ích gì cho thương hiệu của mình", False),
    ],
)
def test_what_is_asked_of_what_was_shown(text: str, leans: bool) -> None:
    assert asks_of_last(text) is leans


def test_figures_are_no_items() -> None:
    assert item_number("Hai con số 62 và 75 khác nhau thế nào?") is None
    assert item_number("số 4 là sao") == 4


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("ngược lại thì sao", True),
        ("and the opposite side?", True),
        ("mặt trái của nó", True),
        ("ngược lại với KOL là gì", False),
    ],
)
def test_the_other_side(text: str, is_one: bool) -> None:
    assert asks_for_opposite(text) is is_one


def test_the_names_of_the_figures() -> None:
    assert {bare_name(text) for text in ("xem số liệu", "thống kê", "Thống kê về Influencer marketing")} == {"thong ke"}


@pytest.mark.parametrize(
    ("question", "text", "shared"),
    [
        ("trả tiền sao", "là bước đầu tiên", set()),
        ("tra tien sao", "là bước đầu tiên", {"tien"}),
        ("ký giấy tờ gì", "cần nghiên cứu kỹ", set()),
        ("quay ở đâu", "quay loạt video ở Paris", {"quay"}),
    ],
)
def test_names_that_a_question_shares_with_a_text(question: str, text: str, shared: set[str]) -> None:
    assert shared_names(question, text) == shared


def test_items_that_are_to_be_compared() -> None:
    assert item_numbers("compare 1 and 3") == (1, 3)
    assert item_numbers("so sánh ý 2 với ý 4") == (2, 4)
    assert item_numbers("compare 2016 and 2020") == ()
    assert list_named("compare 1 and 3") == ""
