"""Calls from strangers' chats: one message with links, and nothing that would need to be remembered."""

import pytest

from bot.conversation.deep_links import GREETING, opened_by
from bot.conversation.guests import guest_reply
from bot.conversation.requests import RepliedTo, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.replies.reply import Reply
from bot.replies.splitting import LIMIT
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.guide import LANGUAGES, Guide, Language
from tests.word_resolver import WordResolver

QUESTION = "Influencer marketing là gì?"


def said(services: Services, text: str, command: str | None = None, **more: str) -> Reply:
    """Return what is answered to a call."""
    fallback: Language = "en" if more.get("fallback") == "en" else "vi"
    request = Request(text, "group", replied=RepliedTo(more.get("quoted", "")), fallback=fallback)
    return guest_reply(Addressed(text, command), request, services)


@pytest.mark.parametrize(
    ("text", "command", "shown"),
    [
        (QUESTION, None, "Nguồn: "),
        (QUESTION, "hoi", "Nguồn: "),
        (" 50tr 120tr", "roi", "ROI (chưa trừ giá vốn): 140%"),
        ("bỏ 50tr thu về 120tr thì roi bao nhiêu", None, "ROI (chưa trừ giá vốn): 140%"),
        (" chi phí 50tr", "roi", "Còn thiếu doanh thu."),
        ("", "roi", TEXTS_VI.calculators.calculators["roi"].prompt),
        ("123456", None, TEXTS_VI.answers.decline_asked.format(asked="123456")),
        ("xin chào", None, "Chào bạn!"),
        ("", None, TEXTS_VI.inline.guest_help),
        ("", "ask", TEXTS_VI.inline.guest_help),
        ("", "help", TEXTS_VI.inline.guest_help),
        ("", "forget", TEXTS_VI.inline.guest_help),
        ("", "xyzzy", TEXTS_VI.inline.guest_help),
    ],
)
def test_answers(services: Services, text: str, command: str | None, shown: str) -> None:
    assert shown in said(services, text, command).plain


def test_english(services: Services) -> None:
    assert said(services, "", fallback="en").plain == TEXTS_EN.inline.guest_help
    assert "Source: " in said(services, "what is influencer marketing?", fallback="en").plain


def test_buttons_are_links(services: Services, guide: Guide) -> None:
    answer = said(services, QUESTION)
    buttons = [button for row in answer.rows for button in row]
    assert buttons
    assert all(opened_by(button.payload, guide) for button in buttons)
    assert [button.payload for row in said(services, "", "roi").rows for button in row] == ["calc_roi"]
    assert [button.payload for row in said(services, "").rows for button in row] == [GREETING]


def test_the_message_that_is_answered_is_what_is_meant(services: Services, resolver: WordResolver) -> None:
    said(services, "", quoted="KOL là gì?")
    said(services, "thật không?", quoted="KOL là gì?")
    said(services, "vì sao?", quoted="KOL là gì?")
    assert resolver.asked == [("KOL là gì?", ()), ("KOL là gì?", ()), ("vì sao?", ("KOL là gì?",))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_fits_into_one_message(services: Services, language: Language) -> None:
    rows = "\n".join(f"Số {n}: likes=12 comments=8 followers=900 cost=5tr" for n in range(60))
    assert 1 <= len(said(services, f"\n{rows}", "compare", fallback=language).plain) <= LIMIT
