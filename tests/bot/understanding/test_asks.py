"""The asks of a message."""

import pytest

from bot.understanding.ask_forms import names_figure, only_counts_on
from bot.understanding.asks import is_question, segments, without_lead, without_purpose


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ưu và nhược điểm là gì?", ("ưu điểm là gì?", "nhược điểm là gì?")),
        ("uu nhuoc diem cua no", ("uu diem cua no", "nhuoc diem cua no")),
        ("pros & cons", ("pros", "cons")),
        ("định nghĩa, lợi ích và rủi ro", ("định nghĩa", "lợi ích", "rủi ro")),
        ("KOL là gì và vì sao nên dùng?", ("KOL là gì", "vì sao nên dùng")),
        ("cảm ơn nha, còn nhược điểm?", ("cảm ơn nha", "còn nhược điểm")),
        ("lợi ích và rủi ro của nó", ("lợi ích của nó", "rủi ro của nó")),
        ("ưu điểm với nhược điểm", ("ưu điểm", "nhược điểm")),
        (
            "phạm vi và mục tiêu của KOL khác influencer thế nào",
            ("phạm vi của KOL khác influencer thế nào", "mục tiêu của KOL khác influencer thế nào"),
        ),
        ("KOL vs influencer, scope & goal", ("KOL vs influencer scope", "KOL vs influencer goal")),
        ("độ tin cậy với sức ảnh hưởng", ("độ tin cậy", "sức ảnh hưởng")),
        ("KOL khác influencer sao, ai làm được influencer", ("KOL khác influencer sao", "ai làm được influencer")),
        ("e xin dinh nghia vs loi ich vs rui ro", ("e xin dinh nghia", "loi ich", "rui ro")),
        ("thêm phạm vi với mục tiêu nữa", ("còn phạm vi nữa", "còn mục tiêu nữa")),
        ("ưu vs nhược điểm", ("ưu điểm", "nhược điểm")),
        ("pros vs cons", ("pros", "cons")),
        ("what's EMV and its pros and cons", ("what's EMV", "pros", "cons")),
        (
            "ưu và nhược điểm của influencer marketing, và cách trả tiền",
            ("ưu điểm của influencer marketing", "nhược điểm của influencer marketing", "cách trả tiền"),
        ),
        (
            "pros and cons of influencer marketing, plus the payment terms",
            ("pros of influencer marketing", "cons of influencer marketing", "the payment terms"),
        ),
        ("nó là gì, ưu nhược điểm", ("nó là gì", "ưu điểm", "nhược điểm")),
        ("sếp hỏi nè, ưu nhược điểm", ("ưu điểm", "nhược điểm")),
        ("EMV trung bình với ER trung bình luôn", ("EMV trung bình", "ER trung bình")),
        ("phạm vi vs uy tín của kol khác nhau sao", ("phạm vi của kol khác nhau sao", "uy tín của kol khác nhau sao")),
        ("kol vs influencer của hãng khác nhau sao", ("kol vs influencer của hãng khác nhau sao",)),
        (
            "đang họp nè, cho xin định nghĩa + lợi ích + rủi ro luôn nha lẹ lẹ",
            ("cho xin định nghĩa", "lợi ích", "rủi ro"),
        ),
        ("t can dinh nghia voi cai vi du ong youtuber, lay ca 2", ("t can dinh nghia", "vi du ong youtuber")),
        ("so nen tang moi voi emv trung binh, 2 cai", ("so nen tang moi", "emv trung binh")),
        ("định nghĩa với nhược điểm cả hai luôn nha", ("định nghĩa", "nhược điểm")),
        ("kol với influencer khác nhau sao, nói cả 2", ("kol với influencer khác nhau sao, nói cả 2",)),
        ("hợp tác với influencer, cả 2", ("hợp tác với influencer", "cả 2")),
        ("quy mô năm 2020 vì dịch và ví dụ", ("quy mô năm 2020 vì dịch", "ví dụ")),
        ("hợp tác với influencer thì cả 2 bên được gì", ("hợp tác với influencer thì cả 2 bên được gì",)),
        ("cho mình định nghĩa, lợi ích với rủi ro", ("cho mình định nghĩa", "lợi ích", "rủi ro")),
        ("khác influencer về mục tiêu vs phạm vi", ("khác influencer về mục tiêu", "khác influencer về phạm vi")),
        ("how do scope and goal differ", ("how does scope differ", "how does goal differ")),
        (
            "mức tăng tìm kiếm google và hashtag #ad lần lượt là bao nhiêu",
            ("mức tăng tìm kiếm google là bao nhiêu", "hashtag #ad là bao nhiêu"),
        ),
        ("thị trường 2016, 2020 và 2022", ("thị trường 2016", "thị trường 2020", "thị trường 2022")),
    ],
)
def test_several_asks(text: str, parts: tuple[str, ...]) -> None:
    assert segments(text).texts == parts


@pytest.mark.parametrize(
    "text",
    [
        "KOL và influencer khác gì nhau?",
        "hợp tác với influencer",
        "tăng trưởng giai đoạn 2016-2019",
        "If it fails, what can we do?",
        "should I choose many niches, or just one?",
        "so sánh ưu điểm và nhược điểm",
        "mối quan hệ giữa nhãn hàng và influencer",
        "EMV là gì?",
        "xin so sanh KOL vs influencer",
        "micro vs macro",
        "còn cái cuối cùng thì sao",
        "từ 2016 đến 2019 tăng bao nhiêu",
        "",
        "a, " * 200,
    ],
)
def test_one_ask(text: str) -> None:
    assert segments(text).texts == (text.strip(),)


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("ok còn nhược điểm", "nhược điểm"),
        # "the" may be "thế" without marks, and an ask loses nothing without the article.
        ("and the cons?", "cons?"),
        ("the thi chi phi", "chi phi"),
        ("còn", "còn"),
        ("chi phí", "chi phí"),
    ],
)
def test_small_words_in_front(text: str, ask: str) -> None:
    assert without_lead(text) == ask


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how do we start", True),
        ("làm sao bắt đầu", True),
        ("một bạn chuyên review đồ ăn", False),
        ("the risks", False),
    ],
)
def test_words_that_ask(text: str, asks: bool) -> None:
    assert is_question(text) is asks


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("giá một bài", True),
        ("% tăng ngân sách", True),
        ("với tỉ lệ mua hàng", True),
        ("price of a post", True),
        ("so sánh hai bên", False),
        ("giá mà mình biết sớm thì đã không thuê bạn đó", False),
    ],
)
def test_a_figure_by_its_name(text: str, is_one: bool) -> None:
    assert names_figure(text) is is_one


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("nhược điểm để gửi sếp", "nhược điểm"),
        ("the risks to show my boss", "the risks"),
        ("mọi người ơi cho em xin định nghĩa", "định nghĩa"),
        ("nền tảng nào để bán hàng", "nền tảng nào để bán hàng"),
    ],
)
def test_what_an_ask_is_for(text: str, ask: str) -> None:
    assert without_purpose(text) == ask


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("mấy ngày?", True),
        ("mấy vòng", True),
        ("tu hoi nao", True),
        ("từ khi nào vậy", True),
        ("bao lâu thì vừa", True),
        ("since when", True),
        ("and how many rounds?", True),
        ("mấy ngày thì duyệt xong nội dung", False),
        ("how long does a campaign take", False),
        ("bao nhiêu tiền", False),
        ("năm nào thị trường lớn nhất", False),
        ("vì sao", False),
    ],
)
def test_what_only_counts_on(text: str, counts: bool) -> None:
    assert only_counts_on(text) is counts
