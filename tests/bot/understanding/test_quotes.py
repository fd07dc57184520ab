"""What a message asks about words that it quotes."""

import pytest

from bot.understanding.quotes import as_claim, asked_about_quote, stated_in, told_of, with_quoted_numbers
from knowledge.guide import Language

CLAIM, TERM = "Thị trường năm 2022 trị giá 30 tỷ USD.", "CPM"
CHECKED = "Thị trường năm 2022 trị giá 30 tỷ USD, đúng không?"


@pytest.mark.parametrize(
    "text",
    [
        "cái này đúng không", "cái này đúng không?", "cai nay dung ko", "Cái này có đúng không vậy bot?", "đúng không?",
        "thật không", "chuẩn không ta", "điều này đúng chưa", "bot ơi câu này đúng không", "số này đúng không ạ",
        "check giúp mình cái này", "kiểm tra giúp em với", "check", "nói vậy đúng không", "nói thế có đúng không bạn",
        "thông tin này chính xác không", "cái này đúng hay sai", "con số này có thật không nhỉ",
        "tin này đáng tin không", "thật hả?", "is that so, right?",
        "vậy có đúng không", "xem giúp mình câu này đúng không", "phát biểu trên có đúng không",
    ],
)  # fmt: skip
def test_a_request_to_check_is_about_the_quoted_words(text: str) -> None:
    assert asked_about_quote(text, CLAIM, "vi") == CHECKED


def test_what_joins_a_claim_to_the_talk_before_is_no_part_of_it() -> None:
    asked = "EMV trung bình là 40 đô, đúng không?"
    assert as_claim("mà EMV trung bình là 40 đô.", "vi") == asked
    assert asked_about_quote("dung k", "còn EMV trung bình là 40 đô", "vi") == asked
    # "do" is no English word here.
    assert asked_about_quote("dung k", "con EMV la 40 do", "vi") == "EMV la 40 do, đúng không?"


@pytest.mark.parametrize(
    ("quoted", "stated"),
    [
        ("1 đô thu về trung bình 9 đô đúng không chị Hà", "1 đô thu về trung bình 9 đô"),
        ("EMV la 40 do, dung ko moi nguoi?", "EMV la 40 do"),
        ("EMV là 40 đô", "EMV là 40 đô"),
        ("EMV là gì", None),
    ],
)
def test_what_is_stated(quoted: str, stated: str | None) -> None:
    assert stated_in(quoted) == stated


@pytest.mark.parametrize(
    "text", ["is this true?", "Is that right?", "is it really correct", "true?", "right?", "this claim true or false?"]
)
def test_in_english(text: str) -> None:
    assert asked_about_quote(text, "Most brands use it!", "en") == "Most brands use it, right?"


@pytest.mark.parametrize(
    ("text", "quoted", "asked"),
    [
        ("cái này là gì?", TERM, "CPM là gì?"),
        ("Cái này tính sao vậy", TERM, "CPM tính sao vậy"),
        ("thuật ngữ này nghĩa là gì", "earned media value", "earned media value nghĩa là gì"),
        ("what is this?", TERM, "what is CPM?"),
        ("giải thích từ này giúp mình", "KOL ", "giải thích KOL giúp mình"),
    ],
)
def test_a_term_stands_in_the_question(text: str, quoted: str, asked: str) -> None:
    language: Language = "en" if text.startswith("what") else "vi"
    assert asked_about_quote(text, quoted, language) == asked


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("cái này đúng không", ""),
        ("cái này đúng không", "KOL là gì?"),
        ("nhược điểm là gì?", CLAIM),
        ("influencer có đúng là đắt không?", CLAIM),
        ("cái này là gì?", CLAIM * 3),
        ("vì sao?", TERM),
        ("đúng rồi", CLAIM),
        ("đúng ạ", CLAIM),
        ("không đúng đâu", CLAIM),
        ("chuẩn luôn bạn ơi", CLAIM),
        ("check lịch họp giúp mình", CLAIM),
        ("cảm ơn", CLAIM),
        ("còn năm 2020?", CLAIM),
        ("roi 50tr 120tr", CLAIM),
        ("mình thấy cái này hay mà cũng hơi khó hiểu quá đi bạn ạ", TERM),
    ],
)
def test_what_asks_by_itself(text: str, quoted: str) -> None:
    assert asked_about_quote(text, quoted, "vi") is None


@pytest.mark.parametrize(
    ("text", "quoted", "asked"),
    [
        ("tính giúp", "12tr, 300k view, 8k tương tác, 240 đơn", "all metrics: 12tr, 300k view, 8k tương tác, 240 đơn"),
        ("@bot tính giúp mình", "chi 35tr ra 90tr", "roi: chi 35tr ra 90tr"),
        ("tính giúp", "1200 like 80 cmt 25k follow", "er: 1200 like 80 cmt 25k follow"),
        ("cpv nhiêu?", "12tr, 300k view", "cpv nhiêu: 12tr, 300k view"),
        ("tính giúp", "mai họp 3h nhé", "tính giúp"),
        # Only what the figures are worked out of is taken from a longer report.
        (
            "tính CPM với ROI đi",
            "Hè: chi 90tr, reach 1,2 triệu, like 36k, đơn 420, doanh thu 210tr",
            "cpm và roi: chi 90tr, reach 1,2 triệu, doanh thu 210tr",
        ),
        ("tính CTR và CPC", "Tuần 1: view 2,3tr, click 18.400, chi 64tr", "cpc: click 18.400, chi 64tr"),
        ("tính roi", "Dạ em gửi: chi 320tr, doanh thu tuần đầu 410tr ạ", "roi: chi 320tr, doanh thu 410tr"),
        (
            "tính er giúp",
            "Kênh Mai giá 18tr/1 post, follow 96k, trung bình 3.100 like 140 cmt",
            "er: follow 96k, 3.100 like 140 cmt",
        ),
        # Numbers say nothing of what a figure is.
        ("EMV khác doanh thu chỗ nào", "1 đồng bỏ ra thu về 5,78 đồng", "EMV khác doanh thu chỗ nào"),
        ("tính roi", "Tết: phí 300 triệu, doanh thu 900 triệu", "tính roi: Tết: phí 300 triệu, doanh thu 900 triệu"),
        ("tính giúp", "Kênh A phí 300 triệu, view 2 triệu", "cpm: Kênh A phí 300 triệu, view 2 triệu"),
        # What is told around the numbers is left out where they can't be read with it.
        (
            "tính roi giúp em",
            "ngân sách KOC đợt này 80 triệu, thu về dự kiến 200 triệu nha mấy đứa",
            "tính roi giúp em: ngân sách   80 triệu, thu về   200 triệu  ",
        ),
        (
            "tính ROI giúp",
            "Báo cáo nghiệm thu: chi phí 450 triệu, doanh thu ghi nhận 1,26 tỷ.",
            "tính ROI giúp: chi phí 450 triệu, doanh thu   1,26 tỷ.",
        ),
        # Lines with a colon, and the kind of a revenue behind its name.
        (
            "tính cpm giúp",
            "chốt nha:\n- đơn: 1.200\n- chi: 80tr\n- hiển thị: 2,5tr lượt",
            # Orders that are told beside change nothing of what a thousand views cost.
            "tính cpm giúp: chốt nha:\n- đơn: 1.200\n- chi: 80tr\n- hiển thị: 2,5tr lượt",
        ),
        ("tính roi", "đợt 2: chi 70tr, doanh thu từ mã giảm giá 98tr, 900 ly", "roi: chi 70tr, doanh thu 98tr"),
        # Counts that stand where money could stand, and customers, which are conversions.
        (
            "tính roi giúp",
            "gửi đợt 4 nè, 5 bạn KOC tổng chi 70tr, doanh thu tới hôm qua 98tr, 31 khách chốt cọc",
            "roi: tổng chi 70tr, doanh thu 98tr",
        ),
        ("cpa?", "20.000 hiển thị, 25 khách, chi 50tr", "cpa: 20.000 hiển thị, 25 khách, chi 50tr"),
        (
            "ctr với cpa bao nhiêu",
            "20.000 hiển thị, 500 click, 25 khách, chi 50tr",
            "ctr và cpa: hiển thị 20.000, click 500, chuyển đổi 25, chi 50tr",
        ),
        ("tính roi", "kênh A: chi 70tr, doanh thu phí 98tr, 300k hiển thị", "roi: chi 70tr, doanh thu 98tr"),
        # A price of one post, the usual views of the newest ones, and what a report says behind its numbers.
        (
            "tính cpm giúp",
            "Vy báo giá: 9tr/clip, view trung bình 12 clip gần nhất 180k",
            "tính cpm giúp: Vy chi phí 9tr, view 180k",
        ),
        (
            "tính cpv vs cpm clip này giúp e đi",
            "Update: chị Sóc (Mẹ Sóc) báo giá 8tr/clip, view trung bình 45k, follow 120k",
            "cpv và cpm: chi phí 8tr, view 45k",
        ),
        (
            "tính roi vs roas giùm",
            "báo cáo live: host 2tr + voucher 3tr + ads 5tr, doanh thu 34tr tính luôn đơn sáng nay",
            "tính roi vs roas giùm: host 2tr + voucher 3tr + ads 5tr, doanh thu 34tr",
        ),
        (
            "tính roas",
            "Tuần này shop chạy ads 12tr, sàn ghi nhận 48tr nha cả nhà",
            "tính roas: Tuần này shop chạy ads 12tr, doanh thu 48tr",
        ),
        # Two numbers beside one label: neither is a cost because the figure needs one.
        (
            "tính cpm giúp",
            "Vy báo 9tr 2 clip, view trung bình 12 ngày 180k",
            "tính cpm giúp: Vy báo 9tr 2 clip, view trung bình 12 ngày 180k",
        ),
        # Offers side by side.
        (
            "so sanh cpv hai nguoi nay giup chi",
            "Báo giá mới nè mọi người: Mẹ Bơ 5tr 30k view, Ba Long 7tr 56k view",
            "so sánh Mẹ Bơ 5tr 30k view, Ba Long 7tr 56k view",
        ),
        (
            "ai hời nhất",
            "Na 1tr5/clip view tb 20k, Vy 3tr/clip view tb 45k",
            "so sánh Na chi phí 1tr5 view 20k, Vy chi phí 3tr view 45k",
        ),
        ("ai rẻ hơn", "mai họp 3h phòng 2 nhé", "ai rẻ hơn"),
    ],
)
def test_numbers_of_a_quote(text: str, quoted: str, asked: str) -> None:
    assert with_quoted_numbers(text, quoted, "vi") == asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bạn A đòi 15tr mà theo cái này chỉ 12", "đòi 15tr mà theo cái này chỉ 12"),
        ("chi phí 15tr bạn ấy nói 12 thôi", "chi phí 15tr bạn ấy nói 12"),
        ("chi phí 15tr bạn ấy nói 12tr thôi", "chi phí 15tr 12tr"),
        ("chi 40tr được 12 đơn", "chi 40tr được 12 đơn"),
    ],
)
def test_two_numbers_are_not_joined_by_what_is_left_out(text: str, told: str) -> None:
    assert told_of(text, "roas") == (told,)
