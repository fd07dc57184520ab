"""Whole updates in, Bot API calls out: queries from any chat, calls as a guest, links into private, menus, profile."""

import logging
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.calculators import CALCULATOR_BY_NAME
from bot.conversation.deep_links import GREETING
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.sending.menu import CODES
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.guide import Guide
from tests.bot.conftest import Running
from tests.bot.test_app import SECRET, BrokenResolver
from tests.fake_telegram import Chat, FakeTelegram, Message, Query, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

QUESTION = "Influencer marketing là gì?"
Json = dict[str, Any]


@pytest.fixture
def stranger(telegram: FakeTelegram) -> Chat:
    """Return a group in which the bot is no member."""
    group = telegram.supergroup("Nhóm khác")
    group.members[telegram.bot.id] = "left"
    return group


async def answered(telegram: FakeTelegram, query: Query) -> Json:
    """Wait for the answer to a query and return its parameters."""
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    return query.answer


def url(button: Json, telegram: FakeTelegram) -> str:
    """Return the payload of a button that leads into the chat with the bot."""
    address = urlsplit(button["url"])
    assert (address.netloc, address.path) == ("t.me", f"/{telegram.bot.data['username']}")
    return parse_qs(address.query)["start"][0]


def follows(user: User, chat: Chat, payload: str) -> Message:
    """Follow a link: the client sends /start with its payload."""
    return user.says(chat, f"/start {payload}")


# Inline


@pytest.mark.usefixtures("bot")
async def test_a_query_is_answered_with_results(telegram: FakeTelegram, lan: User, chat: Chat, guide: Guide) -> None:
    answer = await answered(telegram, lan.asks_inline(QUESTION))
    best = answer["results"][0]
    content = best["input_message_content"]
    assert content["parse_mode"] == "HTML"
    assert content["link_preview_options"] == {"is_disabled": True}
    assert "Nguồn: " in content["message_text"]
    assert best["title"]
    assert best["description"]
    assert (answer["cache_time"], answer["is_personal"]) == (300, False)
    assert answer["button"] == {"text": TEXTS_VI.inline.ask_in_private, "start_parameter": GREETING}
    ((button,),) = best["reply_markup"]["inline_keyboard"]
    assert button["text"] == TEXTS_VI.inline.read_in_private
    follows(lan, chat, url(button, telegram))
    assert (await telegram.next_message(chat)).text.startswith(best["title"])


@pytest.mark.usefixtures("bot")
async def test_kinds_of_queries(telegram: FakeTelegram, lan: User, guide: Guide) -> None:
    popular = await answered(telegram, lan.asks_inline(""))
    assert len(popular["results"]) == len(guide.sections)
    assert popular["is_personal"] is True
    figure = await answered(telegram, lan.asks_inline("roi 50tr 120tr"))
    assert [result["title"] for result in figure["results"]] == ["ROI (chưa trừ giá vốn): 140%"]
    half = await answered(telegram, lan.asks_inline("roi 50tr 120"))
    assert (half["results"], half["button"]["start_parameter"]) == ([], "calc_roi")
    long = await answered(telegram, lan.asks_inline("<b>&amp " * 100))
    assert long["button"]["text"] == TEXTS_VI.inline.nothing


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_the_language_chosen_in_private_holds(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/language")
    page = await telegram.next_message(chat)
    lan.presses(page, "English")
    await telegram.wait_for(lambda: page.history)
    # Only the answers to updates that came before it say that the choice is written.
    lan.says(chat, QUESTION)
    assert "Source: " in (await telegram.next_message(chat)).text
    answer = await answered(telegram, lan.asks_inline(QUESTION))
    assert "Source: " in answer["results"][0]["input_message_content"]["message_text"]
    assert answer["is_personal"] is True
    bob = telegram.user("Bob", language_code="en")
    other = await answered(telegram, bob.asks_inline(QUESTION))
    assert "Nguồn: " in other["results"][0]["input_message_content"]["message_text"]
    assert other["is_personal"] is False


@pytest.mark.usefixtures("bot")
async def test_nothing_said_elsewhere_is_known_inline(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    lan.says(chat, "KOL là gì?")
    await telegram.next_message(chat)
    await answered(telegram, lan.asks_inline("còn nhược điểm?"))
    lan.says(chat, "vì sao?")
    await telegram.next_message(chat)
    assert resolver.asked == [("KOL là gì?", ()), ("còn nhược điểm?", ()), ("vì sao?", ("KOL là gì?",))]


@pytest.mark.usefixtures("bot")
async def test_an_answer_that_comes_too_late_troubles_nobody(
    telegram: FakeTelegram, lan: User, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "bot"):
        first = lan.asks_inline(QUESTION)
        await answered(telegram, first)
        telegram.push({"inline_query": {"id": first.id, "from": lan.data, "query": QUESTION, "offset": ""}})
        await telegram.wait_for(lambda: telegram.refusals)
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    assert [refusal.call.method for refusal in telegram.refusals] == ["answerInlineQuery"]
    assert [record.levelname for record in caplog.records if "too late" in record.getMessage()] == ["INFO"]
    assert not any(record.levelno >= logging.ERROR for record in caplog.records)
    telegram.refusals.clear()


# Guests


@pytest.mark.usefixtures("bot")
async def test_a_guest_answers_once(telegram: FakeTelegram, lan: User, chat: Chat, stranger: Chat) -> None:
    answer = await answered(telegram, lan.calls_guest(stranger, f"@trolybot {QUESTION}"))
    result = answer["result"]
    assert "Nguồn: " in result["input_message_content"]["message_text"]
    buttons = [button for row in result["reply_markup"]["inline_keyboard"] for button in row]
    assert buttons
    follows(lan, chat, url(buttons[0], telegram))
    assert (await telegram.next_message(chat)).text
    assert not stranger.sent


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("@trolybot", TEXTS_VI.inline.guest_help),
        ("@trolybot roi của chiến dịch: chi 50tr, thu về 120tr", "140%"),
        ("/roi@trolybot 50tr 120tr", "140%"),
        ("/help@trolybot", TEXTS_VI.inline.guest_help),
        ("@trolybot 123456", TEXTS_VI.answers.decline_asked.format(asked="123456")),
    ],
)
async def test_what_a_guest_says(telegram: FakeTelegram, lan: User, stranger: Chat, said: str, shown: str) -> None:
    answer = await answered(telegram, lan.calls_guest(stranger, said))
    assert shown in answer["result"]["input_message_content"]["message_text"]


@pytest.mark.usefixtures("bot")
async def test_a_guest_is_asked_about_a_message(
    telegram: FakeTelegram, lan: User, stranger: Chat, resolver: WordResolver
) -> None:
    colleague = stranger.add(telegram.user("Minh").data, {"text": "KOL là gì?"})
    await answered(telegram, lan.calls_guest(stranger, "@trolybot", reply_to=colleague))
    assert resolver.asked == [("KOL là gì?", ())]


@ON_BOTH_DATABASES
async def test_a_guest_remembers_nothing(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    stranger: Chat,
    resolver: WordResolver,
    state: State,
) -> None:
    async with running(services):
        await answered(telegram, lan.calls_guest(stranger, "@trolybot KOL là gì?"))
        await answered(telegram, lan.calls_guest(stranger, "@trolybot còn nhược điểm?"))
    assert resolver.asked == [("KOL là gì?", ()), ("còn nhược điểm?", ())]


async def test_a_guest_in_trouble_writes_nowhere(
    telegram: FakeTelegram,
    running: Running,
    guide: Guide,
    lan: User,
    stranger: Chat,
    caplog: pytest.LogCaptureFixture,
) -> None:
    member = telegram.supergroup("Nhóm của bot")
    stranger.about, stranger.id = member.about, member.id  # as Telegram says, such ids need not differ
    async with running(Services(Answerer(guide, BrokenResolver()))):
        called = lan.calls_guest(stranger, f"@trolybot {SECRET}")
        await telegram.idle()
    assert any(record.levelno == logging.ERROR and "KeyError" in record.getMessage() for record in caplog.records)
    assert not called.answer
    assert not member.sent
    assert not stranger.sent


async def test_guest_calls_that_are_refused_are_passed_over(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat, stranger: Chat
) -> None:
    telegram.fail_next("answerGuestQuery", 403, "Forbidden: bot can't answer here")
    async with running(services):
        lan.calls_guest(stranger, f"@trolybot {QUESTION}")
        await telegram.wait_for(lambda: telegram.refusals)
        await answered(telegram, lan.calls_guest(stranger, f"@trolybot {QUESTION}"))
    assert len(telegram.refusals) == 1
    telegram.refusals.clear()


async def test_without_guest_mode_the_bot_works(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat, stranger: Chat
) -> None:
    telegram.supports_guest_queries = False
    async with running(services):
        assert lan.calls_guest(stranger, f"@trolybot {QUESTION}").update_id is None
        lan.says(chat, "/help")
        await telegram.next_message(chat)


# Links


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_an_answer_in_a_group_is_read_in_private(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    group = telegram.supergroup("Nhóm marketing")
    lan.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    follows(lan, chat, url(answer.button(TEXTS_VI.inline.open_in_private), telegram))
    page = await telegram.next_message(chat)
    assert page.text.splitlines()[0] == answer.text.splitlines()[0]
    assert page.button("‹ Mục lục")


@pytest.mark.usefixtures("bot")
async def test_links_lead_on(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver, guide: Guide
) -> None:
    follows(lan, chat, "calc_roi")
    assert "Chi phí của chiến dịch là bao nhiêu?" in (await telegram.next_message(chat)).text
    lan.says(chat, "50tr")
    assert "doanh thu" in (await telegram.next_message(chat)).text
    lan.says(chat, "/cancel")
    await telegram.next_message(chat)
    follows(lan, chat, "what-is__definition")
    title = (await telegram.next_message(chat)).text.splitlines()[0]
    lan.says(chat, "vì sao?")
    await telegram.next_message(chat)
    # Behind the point it leads to that point again, so it is looked up alone too.
    assert resolver.asked == [("vì sao?", (title,)), ("vì sao?", ())]
    follows(lan, chat, "what-is__long-gone")
    assert (await telegram.next_message(chat)).text.startswith(TEXTS_VI.inline.link_out_of_date)


# Menus and profile


def introductions(telegram: FakeTelegram) -> int:
    """Return how often the bot has set its menus and descriptions to the end."""
    last = [call for call in telegram.calls if call.method == "getMyShortDescription"]
    return len(last) // len(CODES) if ("short_description", "en") in telegram.profile else 0


async def test_menus_for_everybody(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    absent = 4
    async with running(replace(services, owners=frozenset({lan.id, absent}))):
        await telegram.wait_for(lambda: introductions(telegram))
    scopes = {"all_private_chats", "all_group_chats", "all_chat_administrators", f"chat:{lan.id}"}
    assert set(telegram.commands) == {(scope, code) for scope in scopes for code in ("", "vi", "en")}
    everybody = telegram.commands["all_private_chats", "vi"]
    owner = telegram.commands[f"chat:{lan.id}", "vi"]
    assert [command for command in owner if command in everybody] == everybody
    assert [refusal.call.parameters["scope"]["chat_id"] for refusal in telegram.refusals] == [absent]
    telegram.refusals.clear()


async def test_the_profile_is_set_once_and_the_name_never(
    telegram: FakeTelegram, running: Running, services: Services
) -> None:
    async with running(services):
        await telegram.wait_for(lambda: introductions(telegram))
    for name, code, words in (
        ("description", "", TEXTS_VI.profile.description),
        ("description", "en", TEXTS_EN.profile.description),
        ("short_description", "", TEXTS_VI.profile.short_description),
        ("short_description", "en", TEXTS_EN.profile.short_description),
    ):
        assert telegram.profile[name, code] == words
    before = len(telegram.calls)
    async with running(services):
        await telegram.wait_for(lambda: introductions(telegram) > 1)
    again = {call.method for call in telegram.calls[before:]}
    assert "getMyDescription" in again
    assert not again & {"setMyDescription", "setMyShortDescription", "setMyName"}


async def test_the_bot_works_without_a_profile(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    telegram.fail_next("getMyDescription", 500, "Internal Server Error")
    async with running(services):
        await telegram.wait_for(lambda: telegram.refusals)
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    telegram.refusals.clear()


@pytest.mark.usefixtures("bot")
async def test_help_in_a_group_asks_who_asks(telegram: FakeTelegram, lan: User) -> None:
    group = telegram.supergroup("Nhóm marketing", owner=lan)
    minh = telegram.user("Minh", language_code="vi")
    for asker in (lan, minh):
        asker.says(group, "/help")
    shown = [(await telegram.next_message(group)).text for _ in range(2)]
    admin, member = ({line for line in text.splitlines() if line.startswith("/")} for text in shown)
    for lines, menu in ((admin, "all_chat_administrators"), (member, "all_group_chats")):
        listed = {
            each["command"]: f"/{each['command']} – {each['description']}" for each in telegram.commands[menu, "vi"]
        }
        # In the menu's words; the calculators share one line.
        assert lines == {line for name, line in listed.items() if name not in CALCULATOR_BY_NAME}
    asked = {call.parameters["user_id"] for call in telegram.calls if call.method == "getChatMember"}
    assert asked >= {lan.id, minh.id}
