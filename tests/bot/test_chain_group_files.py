"""Whole updates in, Bot API calls out: files in groups, with a caption or in a reply, and what is sent back."""

import pytest

from tests.fake_telegram import Chat, FakeTelegram, Message, User

pytestmark = pytest.mark.usefixtures("bot")

TABLE = "tên,like,bình luận,followers,chi phí\nLan,1200,80,25000,5000000\nMinh,900,40,12000,3000000\n".encode()
RANKED, REPORT = "kol.csv: mình tính được 2/2 dòng", "Báo cáo chiến dịch: kol.csv"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


async def sent_for(telegram: FakeTelegram, chat: Chat) -> list[Message]:
    """Return the text, the chart and the workbook that the bot sends."""
    return [await telegram.next_message(chat) for _ in range(3)]


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("@trolybot so sánh giúp mình", RANKED),
        ("/sosánh", RANKED),
        ("/hoi ai hiệu quả nhất?", RANKED),
        ("@trolybot làm báo cáo chiến dịch giúp chị", REPORT),
        ("/report", REPORT),
    ],
)
async def test_a_file_with_a_caption(telegram: FakeTelegram, lan: User, group: Chat, caption: str, said: str) -> None:
    asked = lan.sends_document(group, "kol.csv", TABLE, caption)
    sent = await sent_for(telegram, group)
    assert said in sent[0].text
    assert [each.reply_to for each in sent] == [asked.message_id] * 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("@trolybot so sánh giúp mình", RANKED),
        ("@trolybot phân tích giúp", RANKED),
        ("@trolybot", RANKED),
        ("/hoi xếp hạng giúp em", RANKED),
        ("@trolybot báo cáo giúp", REPORT),
    ],
)
async def test_a_reply_to_somebody_elses_file(
    telegram: FakeTelegram, lan: User, group: Chat, words: str, said: str
) -> None:
    file = telegram.user("Minh").sends_document(group, "kol.csv", TABLE)
    asked = lan.says(group, words, reply_to=file)
    sent = await sent_for(telegram, group)
    assert said in sent[0].text
    # Charts and workbooks answer who asked; the text answers the file where a button below it works on that.
    assert [each.reply_to for each in sent[1:]] == [asked.message_id] * 2


async def test_a_question_beside_a_file_is_a_question(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    file = telegram.user("Minh").sends_document(group, "kol.csv", TABLE)
    lan.says(group, "@trolybot influencer marketing là gì?", reply_to=file)
    assert "Nguồn:" in (await telegram.next_message(group)).text


async def test_what_nobody_asked_about_is_left_alone(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    file = lan.sends_document(group, "kol.csv", TABLE, "mọi người xem file nhé")
    lan.says(group, "so sánh giúp mình", reply_to=file)
    asked = lan.says(group, "/help")
    await telegram.next_message(group)
    assert telegram.answers_to(asked) == group.sent


async def test_long_tables_keep_to_the_size_of_a_group(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    rows = "\n".join(f"Người số {number},{1000 + number},{50 + number},{20000 + number}" for number in range(40))
    lan.sends_document(group, "dai.csv", f"tên,like,bình luận,followers\n{rows}".encode(), "/compare")
    assert len((await telegram.next_message(group)).text) <= 700
