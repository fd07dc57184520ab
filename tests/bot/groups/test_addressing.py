"""Who is spoken to, and with which words."""

from dataclasses import replace

import pytest

from bot.groups.addressing import Addressed, Incoming, Me, Mention, address, asks_all
from bot.groups.silence import Silence

ME = Me(id=7, username="trolybot")
ASKED = Incoming("KOL là gì vậy mọi người?", True)


def mention(text: str, name: str, user: int | None = None) -> Mention:
    """Return the entity of a name, with offsets as Telegram counts."""
    before = text[: text.index(name)]
    return Mention(len(before.encode("utf-16-le")) // 2, len(name.encode("utf-16-le")) // 2, user)


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("KOL là gì?", Addressed("KOL là gì?")),
        ("/roi 50tr 120tr", Addressed(" 50tr 120tr", "roi", "command")),
        ("/ROI@TroLyBot 1 2", Addressed(" 1 2", "roi", "mention")),
        ("/csv\na,b\n1,2", Addressed("\na,b\n1,2", "csv", "command")),
        ("/roi@otherbot 1 2", Silence.ANOTHER_BOTS_COMMAND),
        ("/tính ROI", Addressed("/tính ROI")),
        ("/a/b là gì", Addressed("/a/b là gì")),
        ("hỏi /roi", Addressed("hỏi /roi")),
        ("/", Addressed("/")),
    ],
)
def test_private(text: str, addressed: Addressed | Silence) -> None:
    assert address(Incoming(text, in_group=False), ME) == addressed


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("@trolybot KOL là gì?", ["@trolybot"], "KOL là gì?"),
        ("@TroLyBot: KOL là gì?", ["@TroLyBot"], "KOL là gì?"),
        ("KOL là gì @trolybot", ["@trolybot"], "KOL là gì"),
        ("😀👩‍🚀 @trolybot KOL?", ["@trolybot"], "😀👩‍🚀 KOL?"),
        ("Này @trolybot ơi", ["@trolybot"], "Này ơi"),
        ("Chi để anh hỏi @trolybot cho nhanh: EMV là gì", ["@trolybot"], "EMV là gì"),
        ("@trolybot", ["@trolybot"], ""),
    ],
)
def test_group_mentions_are_cut(text: str, names: list[str], left: str) -> None:
    found = [mention(text, name) for name in names]
    assert address(Incoming(text, True, found), ME) == Addressed(left, by="mention")


def test_every_mention_is_cut() -> None:
    text = "@trolybot ơi @trolybot KOL?"
    found = [Mention(0, 9), Mention(13, 9)]
    assert address(Incoming(text, True, found), ME) == Addressed("ơi KOL?", by="mention")


def test_mention_before_a_command() -> None:
    text = "@trolybot /roi 1 2"
    assert address(Incoming(text, True, [mention(text, "@trolybot")]), ME) == Addressed(" 1 2", "roi", "mention")


@pytest.mark.parametrize(
    "incoming",
    [
        Incoming("KOL là gì?", True),
        Incoming("@trolybot KOL?", True),
        Incoming("@trolybot2 KOL?", True, [Mention(0, 10)]),
        Incoming("Bot khác KOL?", True, [Mention(0, 8, user=8)]),
        Incoming("KOL là gì?", True, replies_to=8),
    ],
    ids=["nobody", "no entity", "other name", "other user", "reply to a person"],
)
def test_group_silence(incoming: Incoming) -> None:
    assert address(incoming, ME) is Silence.NOT_ADDRESSED


def test_a_command_of_another_bot() -> None:
    assert address(Incoming("/help@otherbot", True, replies_to=7), ME) is Silence.ANOTHER_BOTS_COMMAND


def test_reply_and_name_without_a_user_name() -> None:
    assert address(Incoming("KOL?", True, replies_to=7), ME) == Addressed("KOL?", by="reply")
    assert address(Incoming("Trợ lý KOL?", True, [Mention(0, 6, user=7)]), ME) == Addressed("KOL?", by="mention")


def test_lone_surrogates_do_no_harm() -> None:
    text = "@trolybot \ud83d KOL?"
    assert address(Incoming(text, True, [Mention(0, 9)]), ME) == Addressed("\ud83d KOL?", by="mention")


@pytest.mark.parametrize(
    ("text", "keyword", "left"),
    [
        ("bot ơi, KOL là gì?", "bot ơi", "KOL là gì?"),
        ("Bot oi KOL là gì?", "bot ơi", "KOL là gì?"),
        ("  BOT  ƠI: KOL?", "bot ơi", "KOL?"),
        ("bot KOL là gì?", "Bot", "KOL là gì?"),
        ("bo\u0323t KOL?", "bọt", "KOL?"),
        ("bot ơi", "bot ơi", ""),
        ("bot check giúp chị", "bot", "check giúp chị"),
        ("bot chào cả nhà đi, giới thiệu giúp em", "bot", "chào cả nhà đi, giới thiệu giúp em"),
    ],
)
def test_a_keyword_at_the_start_addresses(text: str, keyword: str, left: str) -> None:
    assert address(Incoming(text, True), ME, keyword) == Addressed(left, by="keyword")


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("bot KOL?", "bot ơi"),
        ("botơi KOL?", "bot ơi"),
        ("bott KOL?", "bot"),
        ("/bot KOL?", "bot"),
        ("bot KOL?", ""),
        # Talk about the bot.
        ("sao con bot này không trả lời?", "bot"),
        ("hôm qua bot trả lời đúng không?", "bot"),
        ("cảm ơn bot ơi", "bot ơi"),
        ("đừng hỏi bot nữa", "bot"),
        ("bot hôm qua tính lộn cho tui hay sao á", "bot"),
        ("bot hôm nay trả lời nhanh ghê", "bot"),
        ("Bot tính đúng đấy, tôi đã đối chiếu.", "bot"),
        ("bot nói giống chị thì có", "bot"),
        ("chị nhờ bot rồi", "bot"),
        ("kênh đó 300k mà toàn tim của bot", "bot"),
        ("bot hôm qua tính đúng rồi đó chị Hà", "bot"),
        ("bot vừa trả lời sai nè mọi người", "bot"),
        ("chia nho roi, bot lai mot it duoc khong", "bot"),
        ("bot loc cua quan do ngon ghe, trua nay di hong", "bot"),
        ("bot mà kiểu này thì để tui tự tính cho rồi", "bot"),
        ("bot cua ben kho bi treo ha mn, nhan hoai khong thay gi", "bot"),
        # Other words that are written so without marks.
        ("Bớt 3 thì còn 7, ổn rồi", "bot"),
        ("bột mì hết rồi, ai đi mua đi", "bot"),
        ("bot tien ca phe lai de mua banh cho c Ha nha mn", "bot"),
    ],
)
def test_a_keyword_elsewhere_does_not(text: str, keyword: str) -> None:
    addressed = address(Incoming(text, True), ME, keyword)
    assert addressed is Silence.NOT_ADDRESSED or addressed == Addressed(" KOL?", "bot", "command")


@pytest.mark.parametrize(
    ("text", "keyword", "left"),
    [
        ("EMV là gì vậy bot ơi?", "bot ơi", "EMV là gì vậy?"),
        ("emv la gi v bot oi??", "bot ơi", "emv la gi v??"),
        ("nhược điểm là gì hả, trợ lý ơi", "trợ lý", "nhược điểm là gì hả"),
        ("bot đừng rep tin buổi tối nữa nghe, cho chị ngủ", "bot", "đừng rep tin buổi tối nữa nghe, cho chị ngủ"),
        ("bottt oiii EMV là gì", "bot", "EMV là gì"),
        ("bot bảng giá KOL theo bậc follow hiện nay", "bot", "bảng giá KOL theo bậc follow hiện nay"),
        ("EMV là gì vậy bot nhé?", "bot", "EMV là gì vậy?"),
        ("roi 50tr 120tr bot ơi", "bot ơi", "roi 50tr 120tr"),
        ("ê bot ơi KOL?", "bot ơi", "KOL?"),
        ("cho mình hỏi bot ơi EMV là gì", "bot ơi", "cho mình hỏi EMV là gì"),
        ("ê bot, EMV là gì", "bot", "EMV là gì"),
        ("hey bot, ER for 4,200 likes, 85,000 followers", "bot", "ER for 4,200 likes, 85,000 followers"),
        ("alo bot cpm 20tr 500k view", "bot", "cpm 20tr 500k view"),
        ("bot ơi EMV là gì", "bot", "EMV là gì"),
        ("thui để t hỏi bot. bot ơi kol vs koc khác nhau chỗ nào", "bot", "kol vs koc khác nhau chỗ nào"),
        ("cảm ơn bot nhiều nha, mà cho hỏi nốt EMV là gì", "bot", "cho hỏi nốt EMV là gì"),
        ("20tr 500k view thì cpm nhiêu bot", "bot", "20tr 500k view thì cpm nhiêu"),
        ("Nhờ bot tính ROI giúp", "bot", "Nhờ tính ROI giúp"),
        ("bot tính nhanh giúp em: 5tr, 100k view", "bot", "tính nhanh giúp em: 5tr, 100k view"),
        # Wishes for its settings, wherever they name it.
        ("tắt bot buổi tối giùm chị", "bot", "tắt bot buổi tối giùm chị"),
        ("Từ 18 giờ đến 8 giờ sáng đề nghị bot im lặng", "bot", "Từ 18 giờ đến 8 giờ sáng đề nghị bot im lặng"),
        ("tính giúp em bot ơi: chi 5tr, 100k view", "bot", "tính giúp em chi 5tr, 100k view"),
        ("EMV là gì bot nhỉ, mình cần cho slide", "bot", "EMV là gì nhỉ, mình cần cho slide"),
        ("89% là cái chi rứa bot hè", "bot", "89% là cái chi rứa"),
        ("mà EMV là gì vậy bot ơi, em chưa rõ", "bot", "mà EMV là gì vậy, em chưa rõ"),
        ("cho chị hỏi bot luôn là CPM tính sao", "bot", "cho chị hỏi luôn là CPM tính sao"),
        ("mn cho e nho bot xiu, ke may loai influencer", "bot", "mn cho e nho xiu, ke may loai influencer"),
    ],
)
def test_a_keyword_calls_at_the_end_and_in_the_middle_where_something_is_asked(
    text: str, keyword: str, left: str
) -> None:
    assert address(Incoming(text, True), ME, keyword) == Addressed(left, by="keyword")


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("/hỏi KOL là gì?", Addressed(" KOL là gì?", "hoi", "command")),
        ("/HỎI@TroLyBot KOL?", Addressed(" KOL?", "hoi", "mention")),
        ("/ho\u0309i KOL?", Addressed(" KOL?", "hoi", "command")),
        ("/sosánh\nLan: 1", Addressed("\nLan: 1", "sosanh", "command")),
        ("/so sánh\nLan: 1", Addressed("\nLan: 1", "sosanh", "command")),
        ("/trợ giúp", Addressed("", "trogiup", "command")),
        ("/giá trị truyền thông 500k 50k", Addressed(" 500k 50k", "giatritruyenthong", "command")),
        ("/so sánh@otherbot", Addressed(" sánh@otherbot", "so", "command")),
        ("/so what", Addressed(" what", "so", "command")),
        ("/tính ROI", Silence.NOT_ADDRESSED),
    ],
)
def test_commands_with_diacritics_and_in_several_words(text: str, addressed: Addressed | Silence) -> None:
    names = ("hoi", "sosanh", "trogiup", "giatritruyenthong")
    assert address(Incoming(text, True), ME, "", names) == addressed


def test_a_keyword_before_a_command_or_in_a_reply_is_cut() -> None:
    assert address(Incoming("bot ơi /roi 1 2", True), ME, "bot ơi") == Addressed(" 1 2", "roi", "mention")
    assert address(Incoming("bot ơi KOL?", True, replies_to=7), ME, "bot ơi") == Addressed("KOL?", by="reply")
    assert address(Incoming("bot ơi KOL?", True, replies_to=8), ME, "bot ơi") == Addressed("KOL?", by="keyword")


@pytest.mark.parametrize(
    "text",
    [
        "KOL là gì?",
        "influencer marketing la gi vay",
        "Vì sao nên dùng micro influencer",
        "chi phi thue KOL bao nhieu",
        "KOL và KOC khác nhau chỗ nào ạ",
        "có nên làm influencer marketing không cả nhà",
        "what is influencer marketing",
        "How do I measure it",
        # A topic, or a choice, without a word that asks.
        "mn ơi các bước làm một chiến dịch influencer",
        "cach phan phoi noi dung cua influencer",
        "facebook hay tiktok hieu qua hon cho do uong",
    ],
)
def test_a_question_to_everybody(text: str) -> None:
    assert asks_all(Incoming(text, True))


@pytest.mark.parametrize(
    "incoming",
    [
        Incoming("KOL?", True),
        Incoming("Mai họp lúc 9 giờ nhé", True),
        Incoming("Các bạn influencer đăng bài đủ hết", True),
        Incoming("những rủi ro này mình gặp rồi", True),
        Incoming("Cách làm này hay ghê", True),
        Incoming("???????????", True),
        Incoming("1200 80 25.000?", True),
        Incoming(f"KOL là gì? {'a' * 300}", True),
        Incoming("/hoi@otherbot KOL là gì?", True),
        Incoming("https://example.com là gì vậy?", True),
        replace(ASKED, replies_to=8),
        replace(ASKED, replies_to=0),
        replace(ASKED, shows=True),
        replace(ASKED, mentions=[Mention(0, 3)]),
    ],
)
def test_what_is_no_question_to_everybody_is_not(incoming: Incoming) -> None:
    assert not asks_all(incoming)


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("Đề nghị bot tóm tắt phần lợi ích.", True),
        ("Nhờ bot cho biết quy mô thị trường năm 2022.", True),
        ("kính nhờ bot liệt kê các bước", True),
        ("Nhờ bot mà em xong sớm", False),
        ("nhờ bot đi cho khỏe", False),
        ("chị nhờ bot rồi", False),
    ],
)
def test_formal_requests(text: str, *, is_heard: bool) -> None:
    assert isinstance(address(Incoming(text, True), ME, "bot"), Addressed) is is_heard
