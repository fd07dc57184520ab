"""The clauses of a message that each ask something, and how all of it is to be answered."""

import pytest

from bot.understanding.clauses import asks_surely, clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("EMV là gì? Có công ty nào lỗ không?", ("EMV là gì?", "Có công ty nào lỗ không?")),
        ("KOL là gì, còn KOC là gì", ("KOL là gì", "KOC là gì")),
        ("what is EMV, and how do brands find influencers?", ("what is EMV", "how do brands find influencers?")),
        ("emv la gi va tinh the nao", ("emv la gi", "tinh the nao")),
        ("1) ưu điểm\n2) nhược điểm\n3) chi phí", ("ưu điểm", "nhược điểm", "chi phí")),
        ("1/ lợi ích 2/ bất lợi", ("lợi ích", "bất lợi")),
        ("mình cần 2 số: EMV trung bình, thị trường 2020", ("EMV trung bình", "thị trường 2020")),
        ("nhóm mk chia 2 phần: định nghĩa, lợi ích. giúp mk vs", ("định nghĩa", "lợi ích")),
        ("cần 2 phần: định nghĩa, lợi ích, giúp em với ạ", ("định nghĩa", "lợi ích")),
        ("cần 2 phần: định nghĩa, lợi ích, xem giúp em với ạ", ("định nghĩa", "lợi ích")),
        ("còn rủi ro, với có chắc thành công không", ("còn rủi ro", "có chắc thành công không")),
        # A choice behind which a word goes on with another ask.
        ("tự tìm hay thuê agency, và trả tiền kiểu nào?", ("tự tìm hay thuê agency", "trả tiền kiểu nào?")),
        ("KOL hay KOC, rồi hợp đồng ghi gì", ("KOL hay KOC", "hợp đồng ghi gì")),
        ("nano or micro, and how long does it take?", ("nano or micro", "how long does it take?")),
        # Asks that are counted in words.
        (
            "cho hỏi 1 là follow ảo coi sao, 2 là trả tiền mấy đợt",
            ("cho hỏi", "follow ảo coi sao,", "trả tiền mấy đợt"),
        ),
        ("thứ nhất là EMV tính sao, thứ hai là hợp đồng cần gì", ("EMV tính sao,", "hợp đồng cần gì")),
        # A list inside one ask stays with it.
        ("nó là gì và có những lợi ích, rủi ro nào?", ("nó là gì", "có những lợi ích, rủi ro nào?")),
        ("KOL là gì mà khác influencer chỗ nào", ("KOL là gì", "khác influencer chỗ nào")),
        # Each side has the numbers of a result.
        ("chi 10tr thu 30tr, với chi 5tr thu 6tr", ("chi 10tr thu 30tr", "chi 5tr thu 6tr")),
        # "Is that right?" is for both statements.
        (
            "89% hài lòng và 7% cắt ngân sách, đúng không?",
            ("89% hài lòng, đúng không?", "7% cắt ngân sách, đúng không?"),
        ),
    ],
)
def test_several_clauses(text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text).texts == parts


@pytest.mark.parametrize(
    "text",
    [
        "KOL khác influencer chỗ nào?",
        "có thương hiệu nào hợp tác với một bạn nhỏ không?",
        "dùng KOL hay KOC thì hơn?",
        "nano hay micro, bên nào rẻ hơn",
        "năm 2020 là 9,7 tỷ, một là dịch",
        "1 là số đẹp",
        "nếu họ đăng sai thì sao?",
        # Why somebody asks what a thing is, is no ask of its own.
        "Drop shipping là gì mà ai cũng làm giàu được?",
        "koc la gi ma ai cung lam duoc",
        "lợi ích, rủi ro",
        "",
        "là gì? " * 200,
    ],
)
def test_one_clause(text: str) -> None:
    assert clauses(text).texts == (text.strip(),)


@pytest.mark.parametrize(
    ("text", "rest", "short", "language"),
    [
        ("Ưu điểm là gì, ngắn gọn thôi nhé", "Ưu điểm là gì", True, None),
        ("cac buoc la gi, noi ngan thoi", "cac buoc la gi", True, None),
        ("What are the risks? Keep it short.", "What are the risks?", True, None),
        ("Tell me the benefits in Vietnamese", "Tell me the benefits", False, "vi"),
        ("rủi ro là gì, trả lời bằng tiếng Anh giúp mình", "rủi ro là gì", False, "en"),
        ("ok tiếng Anh nhé: nhược điểm là gì", "nhược điểm là gì", False, "en"),
        ("vietnamese please, what are the risks?", "what are the risks?", False, "vi"),
        ("tiếng Anh, ngắn thôi", "tiếng Anh", True, None),
        # A wish for what was shown, not for another answer.
        ("dịch sang tiếng Anh giúp mình", "dịch sang tiếng Anh giúp mình", False, None),
        ("ngắn gọn thôi", "ngắn gọn thôi", False, None),
    ],
)
def test_wishes_for_the_form(text: str, rest: str, short: bool, language: str | None) -> None:
    read = clauses(text)
    assert (read.texts, read.short, read.language) == ((rest,), short, language)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("làm sao để đo", True),
        ("lam sao de do", True),
        ("cho mình xin số liệu", True),
        ("tell me about costs", True),
        ("emv la j", True),
        ("mình bán trà sữa ở Huế", False),
        ("We are a small skincare brand.", False),
        ("bắt đầu từ tháng sau", False),
    ],
)
def test_what_asks(text: str, asks: bool) -> None:
    assert asks_surely(text) is asks
