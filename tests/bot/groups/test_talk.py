"""Talk between people under the bot's messages, told from what is said to the bot."""

import pytest

from bot.groups.talk import LONGEST_TALK, asks_something, is_talk, may_be_request


@pytest.mark.parametrize(
    "text",
    [
        "đó Vi, làm theo mấy bước này giúp chị",
        "em ghi nhầm tên khách rồi",
        "để em dán vào slide",
        "vậy em ghi vào sheet nha",
        "do hanh oi coi di, bua gio cai nhau voi tui",
        "bạn kia tên gì v Nhu",
        "biết ngay mà, đợt trước mình cũng sai y chang",
        "mấy bé 5k follow của mình là nano hết đó Diễm",
        "ngon vậy ta, mà 126 là có tính đơn huỷ chưa Ly",
        "nghe chưa mấy bà, bài nào cũng phải gắn nha",
        "mấy bạn này ai cũng xịn hết á",
        "tính lại cái này đi Bông",
        "checklist của em đâu rồi Tí",
        "Linh đưa cái này vào slide giúp chị",
        "ok em",
        "chuẩn rồi",
        "cái này hôm qua mình nói rồi mà",
        "để em gửi khách",
        "thêm vào báo cáo nha Nam",
        "Trang ơi xem giúp anh",
        "mai họp mình bàn tiếp",
        "thanks team",
        "Minh can you put this in the slides?",
        "everyone please save this",
        "cảm ơn bot",
        "ừ",
        "dạ em thấy rồi ạ",
        "con này xịn thật",
        "copy lại cho khách nhé",
        "chị thấy ý 2 ổn",
        "👍",
        "Chị Hà ơi số này lấy cho slide 5 được không ạ?",
        "hay đấy, gửi anh bản word nhé",
        "forward cho khách đi",
        "I agree with this",
        "can you send this to the client, Minh?",
        "haha",
        "mọi người thấy sao?",
        "ừ anh cũng nghĩ vậy",
        "nhớ ghi nguồn nha",
        "ok chốt",
        "để chiều mình bàn",
        "tks em",
        "sai rồi, hôm trước khách bảo khác",
        "😂😂",
        "thank you!",
        "anh em tham khảo nhé",
        "mình không đồng ý lắm",
        "+1",
        "đoạn này dài quá, cắt bớt khi làm slide nha em",
        "khách không thích cách nói này đâu",
        "Phương thêm đoạn này vô deck nhé",
        "cái này đúng cái khách đang hỏi nè",
        "được, cứ vậy mà làm",
        "bữa nào rảnh ngồi đọc kỹ lại",
        "ok để anh báo sếp",
        "thôi bỏ qua đi",
        "chị không chắc lắm",
        "hôm trước mình cũng tìm ra y vậy",
        "I'll add this to the proposal",
        "lol true",
        "this is exactly what the client wanted",
        "we can use this tomorrow",
        "thanks bot, you're the best",
        "Hương đừng chép y nguyên nha, viết lại giúp chị",
        "Jess ơi bản dịch ổn rồi đó",
        "hèn gì hôm bữa khách thắc mắc",
        "may chưa gửi đi",
        "My viết lại cho chị thành 1 slide, tối nộp",
        "ui 240% lận ha",
        "15% cua 40tr co gan 6tr, nhe vai",
        "số 80k đó ai đưa thế anh",
        "con số đấy theo reach đấy nhé, đừng cộng với follow",
        "chưa tính ship mà, Bích thêm vô đi",
        "thật hả",
        "50k mot don a, hang 120k lay gi loi truc",
        "minh thi tiktok thoi chu instagram may me o day it ai xai lam",
        "bot mau thoi, cau do duoc ma chi",
        "cái đó nên hỏi chị",
    ],
)
def test_talk_between_people(text: str) -> None:
    assert is_talk(text, names_others=False)


@pytest.mark.parametrize(
    "text",
    [
        "z 12tr mà 30k tương tác thì nhiu",
        "ý nhầm, 14tr chứ hok phải 12tr",
        "lên checklist giúp team luôn",
        "vậy là hòa vốn hả",
        "the la lo ha",
        "ai rẻ hơn",
        "and without the agency fee",
        "dịch cái đó nha",
        "Lập checklist giúp cả nhóm",
        "đăng mấy bài thì đủ",
        "nên chạy TikTok hay Zalo",
        "cpm vậy là nhiêu",
        "còn nhược điểm?",
        "ngắn hơn đi",
        "giải thích thêm",
        "cho ví dụ đi",
        "sao lại thế?",
        "cái thứ hai",
        "dịch sang tiếng anh",
        "tóm tắt lại giúp mình",
        "vì sao?",
        "more details",
        "what about cons?",
        "KOC là gì",
        "50tr",
        "tính ROI giúp mình",
        "ưu điểm",
        "tiếp",
        "còn gì nữa không",
        "làm sao đo",
        "trợ giúp",
        "give me an example",
        "thế nhược điểm là gì?",
        "giải thích cho em ý 3 với",
        "cho mình xin nguồn",
        "KOC thì sao",
        "so với quảng cáo thì thế nào",
        "ngắn gọn thôi",
        "bản tiếng anh",
        "liệt kê 5 ý thôi",
        "micro influencer",
        "can you explain point 2?",
        "cost",
        "tăng doanh thu lên 150tr",
        "doanh thu 200tr",
        "mục 4",
        "tại sao vậy bot",
        "nghĩa là gì vậy",
        "năm 2022 thì bao nhiêu",
        "có đúng không vậy",
        "thêm ví dụ nữa đi",
        "cụ thể hơn",
        "vậy còn rủi ro?",
        "ý thứ 2 nói rõ hơn được không?",
        "mở ý số 3 giúp em",
        "thế là cao hay thấp",
        "trả lời giúp chị ấy đi",
        "dẫn ra 2 cái quan trọng nhất thôi",
        "cái này có áp dụng cho B2B không?",
        "KOL",
        "đo bằng gì",
        "dịch câu này ra tiếng Anh giúp mình",
        "mình muốn hỏi thêm về EMV",
        "ủa vậy KOC là gì",
        "áp dụng thế nào",
        "another example",
        "translate to vietnamese",
        "how so?",
        "what about micro influencers",
        "top 3 thôi",
        "tính CPM 5tr 200k",
        "ngắn thôi, mỗi ý năm chữ",
        "nhầm, 62tr chứ không phải 26",
        "gom ý 2 với ý 4 lại thành một đoạn",
        "1800 tim 70 cmt 20 share, 40k follow",
        "còn chi nữa không, chị cần cho đủ",
        "Phương án nào rẻ hơn?",
        "Ngân sách nên chia thế nào?",
        "Hòa vốn cần bao nhiêu đơn?",
        "Trung bình là bao nhiêu",
        "ý thứ tư nói rõ hơn xíu",
        "mục 2 giải thích thêm giúp e",
        "chi giu so cua nam 2020",
        "tieng viet di cho khach doc",
        "vậy còn youtube",
        "gạch đầu dòng giúp với",
        "em báo nhầm, doanh thu 95tr",
        "chị đọc sai, 1.400 like",
        "thế mình dán nhãn vào đâu",
        "vậy phải đặt ở chỗ nào vậy",
        "vậy thì phải chuẩn bị chi",
        "chia 90tr cho 2 bạn theo 2:1",
        "thêm bạn Bông nữa: 1.300 tim, 50 bl, 21k fl",
        "còn của chị Hoa: like 800 cmt 20 fl 9k",
    ],
)
def test_what_is_said_to_the_bot(text: str) -> None:
    assert not is_talk(text, names_others=False)


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("gói lại thành đúng một câu", True),
        ("nói kiểu bà bán cá cũng hiểu", True),
        ("Hà nói kiểu bà bán cá cũng hiểu", False),
        ("mọi người gói lại thành đúng một câu nhé", False),
        ("để tối về em coi lại rồi báo", False),
        ("😂", False),
    ],
)
def test_talk_that_names_nobody_may_be_a_wish(text: str, may_be: bool) -> None:
    assert may_be_request(text) is may_be


def test_who_names_somebody_else_does_not_speak_to_the_bot() -> None:
    assert is_talk("@linh nhược điểm là gì?", names_others=True)


def test_a_long_text_is_one_to_work_on() -> None:
    text = "ok " * LONGEST_TALK
    assert not is_talk(text, names_others=False)
    assert asks_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "ngân sách 70tr, mỗi bạn 3tr thì mời được mấy bạn",
        "bài KOC quay rồi mình đăng lại được hông dạ",
        "we have $9,000 and each creator costs $400, how many can we book",
        "mình nên thuê macro hay micro",
    ],
)
def test_what_the_bot_asked_for_may_tell_of_oneself(text: str) -> None:
    assert not is_talk(text, names_others=False, was_asked=True)


@pytest.mark.parametrize("text", ["ai đặt nước chưa", "mấy giờ họp vậy", "chị Hân ơi file đâu", "mà thôi khỏi"])
def test_what_follows_a_call_may_be_talk(text: str) -> None:
    assert is_talk(text, names_others=False, was_asked=True)
