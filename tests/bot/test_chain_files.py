"""Whole updates in, Bot API calls out: tables that people send as files, and comparisons that they type."""

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.conversation.quotas import FILE_LIMIT
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.sheets import hostile_files
from tests.bot.sheets.hostile_files import MEGABYTE, workbook
from tests.bot.talk import Talk
from tests.fake_telegram import Chat, FakeTelegram, Message, User

pytestmark = pytest.mark.usefixtures("bot")

PNG = b"\x89PNG\r\n\x1a\n"
SUMMARY = (
    "{name}: mình tính được 2/2 dòng.\n"
    "Mình tính với tương tác = “Lượt thích” + “Bình luận”, người theo dõi = “Người theo dõi”, chi phí = “Chi phí”.\n"
    "\n"
    "Bảng xếp hạng (ER theo người theo dõi):\n"
    "1. Minh – 5,88% · CPE 3.191,49\n"
    "2. Lan – 5,12% · CPE 3.906,25\n"
)
"""Of 1,280 interactions for 5 million and 25,000 followers, and 940 for 3 million and 16,000, rounded up: 5.875%."""
LINES = [
    ("Tên", "Lượt thích", "Bình luận", "Người theo dõi", "Chi phí"),
    ("Lan", "1200", "80", "25000", "5000000"),
    ("Minh", "900", "40", "16000", "3000000"),
]
TYPED = "Lan: likes=1200 comments=80 followers=25.000 cost=5tr\nMinh: likes=900 comments=40 followers=16.000 cost=3tr"


def table(separator: str) -> str:
    return "\r\n".join(separator.join(line) for line in LINES) + "\r\n"


CSV = table(",").encode()
XLSX = workbook([list(LINES[0]), ["Lan", 1200, 80, 25000, 5_000_000], ["Minh", 900, 40, 16000, 3_000_000]])


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    # The bot sees everything here, so that its silence is its own doing.
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


def fetched(telegram: FakeTelegram) -> list[str]:
    return [call.parameters["file_id"] for call in telegram.calls if call.method == "getFile"]


def content_of(telegram: FakeTelegram, file: dict[str, str]) -> bytes:
    return telegram.files[file["file_id"]][1]


async def hears_all(talk: Talk) -> Message:
    """Return the text of a reply after looking at the picture and the workbook that follow it."""
    text = await talk.hears()
    photo, document = await talk.hears(), await talk.hears()
    assert content_of(talk.telegram, photo.data["photo"][-1]).startswith(PNG)
    name = document.data["document"]["file_name"]
    assert name in (TEXTS_VI.tables.file, TEXTS_EN.tables.file)
    book = load_workbook(BytesIO(content_of(talk.telegram, document.data["document"])))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {"Lan", "Minh"} <= {cell.value for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f"]
    topics = {each.message_thread_id for each in (text, photo, document)}
    assert topics == {talk.topic.id if talk.topic else None}
    return text


# Alone with the bot -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kol.csv", CSV),
        ("semicolon.csv", table(";").encode()),
        ("tab.csv", table("\t").encode()),
        ("bom.csv", table(";").encode("utf-8-sig")),
        ("utf16.txt", table("\t").encode("utf-16")),
        ("kol.xlsx", XLSX),
        ("no-ending", XLSX),
        ("wrong.csv", XLSX),
        ("", CSV),
    ],
)
async def test_a_table_gets_a_summary_a_picture_and_a_workbook(private: Talk, name: str, data: bytes) -> None:
    private.user.sends_document(private.chat, name, data)
    text = await hears_all(private)
    assert SUMMARY.format(name=name) in text.text
    assert [button["text"] for row in text.buttons for button in row] == [TEXTS_VI.reports.offer]


@pytest.mark.parametrize("press", [True, False])
async def test_a_report_by_a_button_or_a_reply_to_the_file(private: Talk, press: bool) -> None:
    sent = private.user.sends_document(private.chat, "kol.csv", CSV)
    text = await hears_all(private)
    if press:
        private.user.presses(text, TEXTS_VI.reports.offer)
    else:
        private.user.says(private.chat, "/baocao", reply_to=sent)
    report, photo, document = await private.hears(), await private.hears(), await private.hears()
    assert "Tốt nhất: Minh – 3.191,49\nKém nhất: Lan – 3.906,25" in report.text
    assert content_of(private.telegram, photo.data["photo"][-1]).startswith(PNG)
    assert document.data["document"]["file_name"] == TEXTS_VI.reports.file


async def test_rows_of_one_influencer_are_joined_and_shown_one_by_one_on_a_press(private: Talk) -> None:
    rows = "KOL,Likes,Followers\nLan,5,100\nMinh,6,200\nLan,9,100\n"
    private.user.sends_document(private.chat, "kol.csv", rows.encode())
    text, _, _ = await private.hears(), await private.hears(), await private.hears()
    assert "1. Lan (2 dòng) – 7%\n2. Minh – 3%" in text.text
    private.user.presses(text, TEXTS_VI.tables.show_rows)
    below, photo = await private.hears(), await private.hears()
    assert "1. Lan (2) – 9%\n2. Lan – 5%\n3. Minh – 3%" in below.text
    assert content_of(private.telegram, photo.data["photo"][-1]).startswith(PNG)


TWO_COSTS = b"KOL,Like,Follow,Chi phi,Cost\nLan,1200,24000,5000000,6000000\nMinh,900,9000,3000000,4500000\n"
TOTAL_BELOW_PARTS = b"KOL,Like,Cmt,Tuong tac,Follow\nLan,1200,80,600,24000\nMinh,900,40,500,9000\n"


@pytest.mark.parametrize(
    ("data", "asked", "pressed", "told"),
    [
        # 5,000,000 / 1,200 and 6,000,000 / 1,200; (1,200 + 80) / 24,000 and 600 / 24,000
        (TWO_COSTS, "“Chi phi”, “Cost”", "Chi phi", "Lan – 5% · CPE 4.166,67"),
        (TWO_COSTS, "“Chi phi”, “Cost”", "Cost", "Lan – 5% · CPE 5.000"),
        (TOTAL_BELOW_PARTS, "Tổng tương tác nhỏ hơn", "Like + Cmt", "Lan – 5,33%"),
        (TOTAL_BELOW_PARTS, "Tổng tương tác nhỏ hơn", "Tuong tac", "Lan – 2,5%"),
    ],
)
async def test_which_of_several_columns_counts_is_asked(
    private: Talk, data: bytes, asked: str, pressed: str, told: str
) -> None:
    private.user.sends_document(private.chat, "bang.csv", data)
    question = await private.hears()
    assert asked in question.text
    private.user.presses(question, pressed)
    assert told in (await private.hears()).text


@pytest.mark.parametrize("caption", ["/csv", "/compare", "/sosanh@TroLyBot", "ai tốt hơn?"])
async def test_a_caption_changes_nothing(private: Talk, caption: str) -> None:
    private.user.sends_document(private.chat, "kol.csv", CSV, caption)
    assert SUMMARY.format(name="kol.csv") in (await hears_all(private)).text


async def test_a_table_in_english(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    talk = Talk(telegram, bob, telegram.private(bob))
    bob.sends_document(talk.chat, "kol.xlsx", XLSX)
    assert "1. Minh – 5.88% · CPE 3,191.49\n" in (await hears_all(talk)).text


async def test_rows_that_cannot_be_read_are_named(private: Talk) -> None:
    more = "<b>Hoa</b>,nhiều,5,1000,1tr\r\nVy,,5,1000,1tr\r\nTổng,2100,120,41000,8tr\r\n"
    private.user.sends_document(private.chat, "<kol> & co.csv", CSV + more.encode())
    text = await hears_all(private)
    for told in (
        "<kol> & co.csv: mình tính được 2/4 dòng.",
        "2 dòng chưa tính được:",
        "Dòng 4, cột “Lượt thích”: Mình không đọc được “nhiều” thành một con số.",
        "Dòng 5, cột “Lượt thích”: Ô này còn trống.",
        "Mình không tính các dòng tổng hoặc trung bình: 6.",
    ):
        assert told in text.text


async def test_what_is_typed_into_cells_becomes_no_formula(private: Talk) -> None:
    rows = CSV.replace(b"\r\nLan", b'\r\n"=HYPERLINK(""http://x"")",1,1,100,1\r\nLan')
    private.user.sends_document(private.chat, "kol.csv", rows)
    assert "=HYPERLINK" in (await hears_all(private)).text


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("kol.csv", b"a,b\n1,2\n", "Mình thấy các cột: a, b."),
        ("kol.csv", b"likes,followers\n", TEXTS_VI.tables.errors["table_empty"]),
        ("kol.pdf", b"%PDF-1.7\n", TEXTS_VI.tables.errors["table_unknown"]),
        ("kol.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, TEXTS_VI.tables.errors["table_old_excel"]),
        ("kol.xlsx", XLSX[:-100], TEXTS_VI.tables.errors["table_broken"]),
        ("kol.csv", b" ", TEXTS_VI.tables.errors["table_empty"]),
    ],
)
async def test_what_is_no_table_is_explained(private: Talk, name: str, data: bytes, told: str) -> None:
    private.user.sends_document(private.chat, name, data)
    assert told in (await private.hears()).text
    assert "2.500" in (await private.says("/cpm 5tr 2tr")).text
    assert len(private.chat.sent) == 2


# Too much and too bad ---------------------------------------------------------------------------


async def test_a_file_that_is_too_large_is_not_fetched(private: Talk) -> None:
    private.user.sends_document(private.chat, "kol.csv", b"1" * (5 * MEGABYTE + 1))
    assert "5 MB" in (await private.hears()).text
    assert not fetched(private.telegram)


async def test_a_file_that_is_just_small_enough_is_read(private: Talk) -> None:
    rows = CSV + b"x,0,0,1,1\r\n" * 1000
    private.user.sends_document(private.chat, "kol.csv", rows + b" " * (5 * MEGABYTE - len(rows)))
    assert "mình tính được 1.002/1.002 dòng" in (await hears_all(private)).text


@pytest.mark.parametrize(
    "make",
    [
        hostile_files.zip_bomb,
        hostile_files.billion_laughs,
        hostile_files.outside_entity,
        hostile_files.deep_xml,
        hostile_files.million_cells_in_a_row,
        hostile_files.quotes_only,
        hostile_files.million_rows,
    ],
    ids=lambda make: str(make.__name__),
)
async def test_a_hostile_file_harms_nobody(telegram: FakeTelegram, private: Talk, make: Callable[[], bytes]) -> None:
    data, minh = make(), telegram.user("Minh", language_code="vi")
    other = Talk(telegram, minh, telegram.private(minh))
    private.user.sends_document(private.chat, "kol.xlsx", data)
    await telegram.wait_for(lambda: fetched(telegram))
    assert "2.500" in (await other.says("/cpm 5tr 2tr")).text
    refused = await telegram.next_message(private.chat)
    assert not refused.buttons
    assert "root:" not in refused.text
    assert "2.500" in (await private.says("/cpm 5tr 2tr")).text
    assert len(private.chat.sent) == 2


async def test_others_are_answered_while_a_file_is_read(telegram: FakeTelegram, private: Talk) -> None:
    private.user.sends_document(private.chat, "kol.xlsx", hostile_files.million_cells_in_a_row())
    await telegram.wait_for(lambda: fetched(telegram))
    minh = telegram.user("Minh", language_code="vi")
    await Talk(telegram, minh, telegram.private(minh)).says("/cpm 5tr 2tr")
    assert not private.chat.sent
    await telegram.next_message(private.chat)


# Groups -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("caption", ["/csv@trolybot", "/compare@trolybot", "/csv", "@trolybot"])
async def test_in_a_group_with_a_caption(telegram: FakeTelegram, lan: User, group: Chat, caption: str) -> None:
    talk = Talk(telegram, lan, group)
    sent = lan.sends_document(group, "kol.csv", CSV, caption)
    text = await hears_all(talk)
    assert SUMMARY.format(name="kol.csv") in text.text
    assert text.reply_to == sent.message_id


@pytest.mark.parametrize("said", ["/csv", "/compare@trolybot"])
async def test_in_a_group_by_a_reply_to_the_file(telegram: FakeTelegram, lan: User, group: Chat, said: str) -> None:
    minh = telegram.user("Minh", language_code="vi")
    file = minh.sends_document(group, "kol.xlsx", XLSX)
    talk = Talk(telegram, lan, group)
    lan.says(group, said, reply_to=file)
    assert SUMMARY.format(name="kol.xlsx") in (await hears_all(talk)).text


async def test_in_a_group_other_files_are_passed_over(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    file = lan.sends_document(group, "kol.csv", CSV)
    lan.sends_document(group, "kol.csv", CSV, "bảng đây cả nhà")
    lan.sends_document(group, "kol.csv", CSV, "/csv@otherbot")
    lan.says(group, "/csv@otherbot", reply_to=file)
    asked = lan.says(group, "/cpm@trolybot 5tr 2tr")
    await talk.hears()
    assert group.sent == telegram.answers_to(asked)
    assert not fetched(telegram)


async def test_in_a_topic(telegram: FakeTelegram, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    talk = Talk(telegram, lan, forum, forum.topic("Số liệu"))
    lan.sends_document(forum, "kol.csv", CSV, "/csv@trolybot", talk.topic)
    assert SUMMARY.format(name="kol.csv") in (await hears_all(talk)).text


# Dialogs and typed tables -----------------------------------------------------------------------


@pytest.mark.parametrize("command", ["/compare", "/csv"])
async def test_a_file_answers_a_dialog(private: Talk, command: str) -> None:
    assert TEXTS_VI.dialogs.paste in (await private.says(command)).text
    private.user.sends_document(private.chat, "kol.csv", CSV)
    assert SUMMARY.format(name="kol.csv") in (await hears_all(private)).text
    assert (await private.says("/cancel")).text == TEXTS_VI.dialogs.nothing_to_cancel


async def test_a_file_that_is_no_table_leaves_the_dialog_open(private: Talk) -> None:
    await private.says("/compare")
    private.user.sends_document(private.chat, "kol.pdf", b"%PDF-1.7\n")
    assert (await private.hears()).text == TEXTS_VI.tables.errors["table_unknown"]
    private.user.says(private.chat, TYPED)
    assert "Minh – 5,88%" in (await hears_all(private)).text


async def test_a_file_answers_a_dialog_in_a_group(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    asked = await talk.says("/csv@trolybot")
    lan.sends_document(group, "kol.csv", CSV)
    lan.sends_document(group, "kol.csv", CSV, reply_to=asked)
    assert SUMMARY.format(name="kol.csv") in (await hears_all(talk)).text
    assert len(group.sent) == 4


@pytest.mark.parametrize("said", ["/compare\n" + TYPED.replace("likes", "lượt thích"), TYPED])
async def test_a_typed_comparison_has_picture_and_workbook(private: Talk, said: str) -> None:
    if not said.startswith("/"):
        await private.says("/sosanh")
    private.user.says(private.chat, said)
    text = await hears_all(private)
    assert "Bảng xếp hạng (ER theo người theo dõi):\n1. Minh – 5,88% · CPE 3.191,49\n2. Lan – 5,12%" in text.text


async def test_a_typed_table_of_posts(private: Talk) -> None:
    await private.says("/csv")
    told = await private.says("likes,comments,followers\n1200,80,25000\n900,40,16000")
    assert "trung bình các bài: 5,5%" in told.text
    assert len(private.chat.sent) == 2


# Files that Telegram withholds, and too many of them --------------------------------------------


async def test_a_file_that_telegram_does_not_hand_out_holds_up_nobody(private: Talk) -> None:
    telegram = private.telegram
    telegram.fail_next("getFile", 500, "Internal Server Error", times=1000)
    private.user.sends_document(private.chat, "kol.csv", CSV)
    private.user.says(private.chat, "/topics")
    assert (await private.hears()).text == TEXTS_VI.tables.errors["file_withheld"]
    assert "phần nào" in (await private.hears()).text
    telegram.refusals.clear()


async def test_a_file_that_is_fetched_at_the_second_try_is_read(private: Talk) -> None:
    private.telegram.fail_next("getFile", 502, "Bad Gateway")
    private.user.sends_document(private.chat, "kol.csv", CSV)
    assert "2/2" in (await hears_all(private)).text
    private.telegram.refusals.clear()


async def test_too_many_files_get_one_word(private: Talk) -> None:
    for _ in range(FILE_LIMIT.most + 3):
        private.user.sends_document(private.chat, "a.pdf", b"%PDF")
    private.user.says(private.chat, "/topics")
    heard = [(await private.hears()).text for _ in range(FILE_LIMIT.most + 2)]
    assert heard[FILE_LIMIT.most] == TEXTS_VI.limits.too_many_files.format(seconds=FILE_LIMIT.pause)
    assert "phần nào" in heard[-1]
    assert len(fetched(private.telegram)) == FILE_LIMIT.most


async def test_a_large_csv_is_read_as_a_small_one(private: Talk) -> None:
    rows = CSV + b'"x, y",0,0,1,1\r\n' * 20_000
    private.user.sends_document(private.chat, "kol.csv", rows)
    assert "bảng" in (await private.hears()).text.lower()
    private.user.sends_document(private.chat, "kol.csv", CSV + b'"x, y",0,0,1,1\r\n' * 18_000 + b'"z,0,0,1,1')
    assert "ngoặc kép" in (await private.hears()).text
