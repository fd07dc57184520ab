"""Whole updates in, Bot API calls out: the welcome and what it offers, the help, and the size of answers in groups."""

import pytest

from bot.conversation.commands import COMMANDS
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.talk import Talk
from tests.fake_telegram import Chat, FakeTelegram, Message, User

pytestmark = pytest.mark.usefixtures("bot")

LINES, IN_GROUP, MOST_ROWS = 8, 700, 4
WORDS = TEXTS_VI.talk


@pytest.fixture
def group(telegram: FakeTelegram, lan: User) -> Chat:
    return telegram.supergroup("Nhóm", owner=lan)


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


async def pressed(talk: Talk, page: Message, label: str) -> Message:
    """Press a button whose answer comes as a message of its own."""
    talk.user.presses(page, label)
    return await talk.hears()


async def test_the_welcome_offers_what_people_come_for(private: Talk) -> None:
    welcome = await private.says("/start")
    assert labels(welcome) == [
        "Influencer marketing là gì?",
        "Influencer marketing mang lại gì?",
        "Cho mình vài số liệu",
        "🧮 Tính tỷ lệ tương tác",
        "📚 Mục lục",
    ]


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        (WORDS.definition_button, "Nguồn: Cẩm nang Influencer Marketing › Influencer marketing là gì"),
        (WORDS.benefits_button, "Nguồn: Cẩm nang Influencer Marketing › Lợi ích"),
        (WORDS.figures_button, "Nguồn: Cẩm nang Influencer Marketing › Thống kê về Influencer marketing"),
        (WORDS.calculator_button, "lượt thích"),
        (WORDS.contents_button, "Bạn muốn đọc phần nào?"),
    ],
)
async def test_each_offer_is_answered_at_once_and_the_welcome_stays(private: Talk, label: str, shown: str) -> None:
    welcome = await private.says("/start")
    answer = await pressed(private, welcome, label)
    assert shown in answer.text
    assert not welcome.history


async def test_the_list_of_benefits_is_an_answer(private: Talk) -> None:
    answer = await pressed(private, await private.says("/start"), WORDS.benefits_button)
    assert "\n1. " in answer.text
    assert labels(answer)[:3] == ["1", "2", "3"]


async def test_what_an_offer_showed_can_be_referred_to(private: Talk) -> None:
    listed = await pressed(private, await private.says("/start"), WORDS.benefits_button)
    opened = await pressed(private, listed, "2")
    title = opened.text.splitlines()[0]
    assert (await private.says("số 2")).text.splitlines()[0] == title


async def test_the_offered_calculator_asks_for_its_numbers(private: Talk) -> None:
    asked = await pressed(private, await private.says("/start"), WORDS.calculator_button)
    assert asked.button(f"d:x:{private.user.id}")


async def test_the_welcome_in_english(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    talk = Talk(telegram, bob, telegram.private(bob))
    answer = await pressed(talk, await talk.says("/start"), TEXTS_EN.talk.definition_button)
    assert "Source:" in answer.text


async def test_the_welcome_of_a_group_has_no_buttons(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, "/start@trolybot")
    assert (await telegram.next_message(group)).buttons == []


# Help -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("app", ["vi", "en"])
async def test_help_is_short(telegram: FakeTelegram, app: str) -> None:
    person = telegram.user("Minh", language_code=app)
    talk = Talk(telegram, person, telegram.private(person))
    said = (await talk.says("/help")).text
    assert len(said.splitlines()) <= LINES
    for named in ("/topics", "/roi", "/engagement", "/language", "/privacy", "• er 1200 80 25k"):
        assert named in said


@pytest.mark.parametrize("way", ["/help all", "/help HẾT", "/help tất cả", "button", "/start all_commands"])
async def test_all_commands(private: Talk, way: str) -> None:
    if way == "button":
        listed = await pressed(private, await private.says("/help"), TEXTS_VI.basics.all_commands)
    else:
        listed = await private.says(way)
    for command in COMMANDS:
        assert (f"/{command.name} – " in listed.text) == ("private" in command.shown_in), command.name


@pytest.mark.parametrize("app", ["vi", "en"])
@pytest.mark.parametrize("said", ["/help", "/help all", "/trogiup"])
async def test_help_in_a_group_fits_a_screen(telegram: FakeTelegram, group: Chat, app: str, said: str) -> None:
    person = telegram.user("Minh", language_code=app)
    person.says(group, said)
    shown = await telegram.next_message(group)
    assert len(shown.text) <= IN_GROUP
    for named in ("/ask", "/topics", "/roi", "/settings", "/privacy"):
        assert named in shown.text
    assert shown.buttons[0][0]["url"].endswith("?start=all_commands")


# Answers in groups ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "Influencer marketing là gì?",
        "Influencer marketing thay đổi thế nào qua từng năm trên mạng xã hội?",
        "quy mô thị trường influencer marketing",
        "influencer",
        "blốp xịt",
        "What is influencer marketing and why does it work?",
    ],
)
async def test_an_answer_in_a_group_fits_a_screen(
    telegram: FakeTelegram, lan: User, group: Chat, question: str
) -> None:
    lan.says(group, f"/hoi {question}")
    answer = await telegram.next_message(group)
    assert len(answer.text) <= IN_GROUP
    assert len(answer.buttons) <= MOST_ROWS


async def test_all_of_it_stands_behind_a_link(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    lan.says(group, "/hoi Influencer marketing là gì?")
    answer = await telegram.next_message(group)
    links = [button["url"] for row in answer.buttons for button in row if "url" in button]
    assert len(links) == 1
    assert [button["callback_data"] for button in answer.buttons[-1]] == ["v:yes", "v:no"]


@pytest.mark.parametrize("said", ["xin chào", "blốp xịt", "/topics", "/roi 50tr 120tr", "influencer", "/start"])
async def test_no_votes_but_under_answers(private: Talk, said: str) -> None:
    assert "v:yes" not in str((await private.says(said)).buttons)
