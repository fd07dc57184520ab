"""What people say of the bot to each other, beside what they say to it."""

import pytest

from bot.groups.addressing import Addressed, Incoming, Me, Mention, address
from bot.groups.silence import Silence
from bot.groups.talk import is_talk, may_be_request

ME = Me(id=7, username="trolybot")


@pytest.mark.parametrize(
    "text",
    [
        # Of the bot, or of another one.
        "bot là cái gì dzậy Tín",
        "bot nó nói âm thiệt hả, hay nó tính lộn dị mấy bà",
        "bot nó đánh hay hơn thằng support luôn ấy chứ",
        "bot ni tính nhanh hơn ông Long chia tiền cơm hỉ",
        'bot: "Cẩm nang không có giá booking" - nghe lạnh lùng ghê',
        "bot ma, doi hoi gi",
        "bot ngu nay hom kia hoi cach leo rank no cung chiu",
        "bot bị gì vậy Tín",
        "Bot tính đúng không anh Phước? Anh bấm máy lại thử.",
        "bot trả lời đúng chưa chị Loan?",
        "bot tính roi kiểu đầu là chưa trừ giá vốn á chị, số sau mới là thật",
        "bot gì mà kêu hông thèm dạ",
        "bot cx phải công nhận mực =))))",
        "bot ma biet hat cai luong thi chu Bay cuoi luon",
        "bot nấu cơm được thì anh cưới luôn",
        "bot có đi ăn k =))",
        "bot thi an dien chu an chi",
        "bot shopee còn đỡ",
        "bot agoda trả lời trật lất",
        "bot messenger bên tui cũng vậy",
        # At the end.
        "coi may tren nui la biet, can chi bot",
        "khỏi cần bot",
        "nói y như bot",
        # "bớt" without marks.
        "bot cho khach 50k nua di chi, khach quen ma",
        "bot 100 di chu, 1tr8 thoi",
        "bot 10% duoc khong chi",
        "bot con 500k thoi nha",
        "mac qua, bot con 6tr duoc khong em",
        "mac qua, bot 500k duoc khong chi",
        "bot khen hoài, có bao giờ chê ai đâu =))",
        "bot noi chuyen kho khan ghe",
        "bot noi lai di my, noi nhieu khach nghe khong kip",
        # Another thing without marks, or another bot.
        "bot an dam ve them 30 thung roi nghen, ai hoi thi nhan tui",
        "bot đó nó rep trùng hoài, coi chừng bị spam",
        "bot này của bên nhà xe làm nè, xài chán òm",
        # Copied for people.
        '"bot: 75% marketer có ngân sách, so với 37% năm 2017" tui chép vô slide được hông anh khoa',
        "“bot trả lời: EMV là 5,78” cái này lấy ở đâu vậy mn",
        "cảm ơn bot nha, mai họp mấy giờ ta",
        "cảm ơn bot nha, chị Hà thấy ổn không",
    ],
)
def test_said_of_it(text: str) -> None:
    assert address(Incoming(text, True), ME, "bot") is Silence.NOT_ADDRESSED


@pytest.mark.parametrize(
    "text",
    [
        "bot KOL là gì vậy =))",
        "bot tính roi 50tr 120tr =))",
        "bot tính hoài không ra, roi 50tr 120tr",
        "bot nói mãi không hiểu, EMV là gì",
        "bot làm được j dạ, giới thiệu cho cả nhà cái đi",
        "bot thị trường Việt Nam bao nhiêu, có số không",
        "bot mã giảm giá tính vào chi phí hông",
        "bot 60k view, cpm mình chịu được 90k thì phí bn",
        "bot người nổi tiếng với influencer có giống nhau hông dạ",
        "bot mai bien hoa co mua khong de tui che bat kho",
        "bot tom tat giup minh nhuoc diem",
        "bot đó nó trả lời đc tiếng anh ko?",
        "cảm ơn bot tuần này nha, mà cho hỏi nốt sao influencer đáng tin hơn quảng cáo",
        "thanks bot, one more: what is EMV",
        "bot con 50tr thi sao",
        "bot 20tr 500k view cpm nhiêu",
        "bot 50tr thu 120tr roi bao nhiêu",
        "bot còn ưu điểm thì sao",
        "bot thì sao gọi là nano",
        "bot ngu quá",
        "bot nó là gì vậy",
        "bot nó khác gì KOL",
        'bot: "earned media value" là gì',
        "bot có biết EMV không",
        "bot tính giúp chị Hà: 50tr 120tr roi",
        "bot cho em ví dụ",
        "bot là gì vậy",
        "bot biết làm gì",
        "bot nì, KOL voi influencer khac chi nhau rua",
        "bot à, cpm tính sao",
        "cái nào rẻ hơn bot",
        "18 đô đúng không bot",
        "roas với roi khác j nhau vậy bot",
        "KOL gồm những loại nào z bot",
    ],
)
def test_said_to_it(text: str) -> None:
    found = address(Incoming(text, True), ME, "bot")
    assert isinstance(found, Addressed)
    assert found.by == "keyword"


@pytest.mark.parametrize(
    ("text", "is_said_to_it"),
    [
        ("@trolybot là con bot e mới add hồi t6 á mn, cần j về influencer thì tag nó", False),
        ("@trolybot la bot tra loi marketing do mn", False),
        ("@trolybot là gì vậy", True),
        ("@trolybot là con bot mới phải không?", True),
        ("mọi người hỏi @trolybot nha, ví dụ KOL là gì", True),
    ],
)
def test_named_to_be_introduced(text: str, is_said_to_it: bool) -> None:
    found = address(Incoming(text, True, [Mention(text.index("@"), 9)]), ME)
    assert isinstance(found, Addressed) == is_said_to_it


@pytest.mark.parametrize(
    "text",
    [
        "À rứa. Rứa thì…",
        "à vậy hả",
        "ua vay a",
        "o rua",
        "put it on the Notion page pls",
        "add it to the deck please",
        "dán vô slide luôn đi",
        "đưa vào báo cáo giúp",
        "trời giải thích kiểu này dễ thương ghê",
        "trả lời hay ghê ta",
        "nó giải thích có tâm ghê",
        "bot bên shopee còn đỡ hơn",
        "So I should not write 18 dollars on the page, right Quỳnh?",
        "so we use 5.78, okay Quỳnh?",
        "công thức đâu em",
        "vay chon ba Long nghen khoa",
        "cái này anh Quân dịch cho cả team nha",
        "600% thì mai anh chạy gấp đôi luôn kkk",
        "so nay la so ca nam ha loan, sao cao du vay",
        "số liệu đâu rồi chị",
    ],
)
def test_remarks_below_its_messages(text: str) -> None:
    assert is_talk(text, names_others=False)
    assert not may_be_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "công thức đâu",
        "cong thuc o dau",
        "nguồn đâu",
        "vi du dau",
        "vậy thì sao",
        "rứa 2025 thì răng",
        "t tuong trung binh la 18 do ma",
        "I thought it was 75%",
        "dịch giúp anh Quân với",
        "18 đô đúng không =))",
        "nha khoa thi sao",
        "có giống nhau hông dạ",
        "thế là sao",
        "rút gọn để mình dán vào slide",
        "put it in a table",
        "giải thích lại đi, khó hiểu ghê",
        "giải thích dễ hiểu hơn đi",
        "so is 18 wrong?",
        "dài quá con ơi nói gọn một câu thôi",
        "ay nham, 1980 tim chu khong phai 980",
        "bot giải thích giúp",
        "chán, thế mà đòi làm trợ lý, ngu vcl",
    ],
)
def test_wishes_below_its_messages(text: str) -> None:
    assert not is_talk(text, names_others=False)
