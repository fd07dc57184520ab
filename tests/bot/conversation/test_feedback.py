"""Buttons under answers, and what a press on them brings."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.conversation.button_presses import task_for_press
from bot.conversation.effects import AskContact, CastVote, Effect, KeepAnswer, PassedOn
from bot.conversation.feedback import answer_to_keep, feedback_rows
from bot.conversation.needs import CONTACT_THERE, FURTHER_CONTACTS, KEPT_ANSWER, NOTHING, VOTE
from bot.conversation.requests import Outcome, Place, Press, Request
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings, Contact
from bot.groups.hand_off import HandOff
from bot.guide.answerer import Answer, Answerer
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData, StaleData
from bot.replies.buttons import REASONS, GiveReason, PassOn, Rate, Reason, parse
from bot.replies.reply import Button, Rows
from bot.state.values import KeptAnswer, Vote
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.guide import Guide
from tests.word_resolver import WordResolver

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINH = Contact(7, "Minh <Trần>")
ANSWER = KeptAnswer("KOL là gì?", "vi", "answer", 0.75, "kol/relation", asked=41)
DECLINE = KeptAnswer("giá <KOL>?", "vi", "decline", 0.125, asked=41)
RELATED: Rows = (
    (Button("Đọc", parse("s:kol:1")), Button("Riêng", payload="kol")),
    (Button("Khác", parse("p:kol/relation")),),
)
VOTES: Rows = ((Button("👍 Đúng ý", parse("v:yes")), Button("👎 Chưa đúng", parse("v:no"))),)
WHY: Rows = (
    (Button("Sai đoạn", parse("v:wrong")), Button("Khó hiểu", parse("v:unclear"))),
    (Button("Đã cũ", parse("v:outdated")), Button("Còn thiếu", parse("v:missing"))),
    (Button("‹ Bỏ qua", parse("v:back")),),
)
ASK: Rows = ((Button("🙋 Hỏi Minh <Trần>", parse("h")),),)
VOTED_ON = (
    NOTHING.having(KEPT_ANSWER, ANSWER).having(VOTE, None).having(CONTACT_THERE, True).having(FURTHER_CONTACTS, ())
)
PRESS = Press(StaleData(""), 42, "group", Asker(-100, None, 9), rows=RELATED + VOTES, now=NOW, looked_up=VOTED_ON)
YES, NO, OLD = Vote(True, None, NOW), Vote(False, None, NOW), Vote(False, "outdated", NOW)

ANSWERED, SUGGESTED, DECLINED = "influencer marketing là gì?", "influencer", "blốp xịt"
GREETING, SUM = "chào", "roi của 50tr thu về 120tr"


@pytest.fixture
def answerer(guide: Guide, resolver: WordResolver) -> Answerer:
    return Answerer(guide, resolver)


def pressed(data: ButtonData, services: Services, press: Press = PRESS) -> Outcome:
    press = replace(press, data=data)
    return task_for_press(press, services).run(press, services)


def after(vote: Vote | None) -> Press:
    """Return the press of somebody who voted before."""
    return replace(PRESS, looked_up=VOTED_ON.having(VOTE, vote))


def asked_why() -> Press:
    """Return the press of somebody who voted that the answer did not help."""
    return replace(after(NO), rows=RELATED + WHY)


def rows_under(answer: Answer, place: Place = "group", contact: Contact | None = None) -> Rows:
    request = Request(place=place, settings=ChatSettings(contact=contact))
    return feedback_rows(answer, request)


@pytest.mark.parametrize(
    ("question", "place", "contact", "added"),
    [
        (ANSWERED, "private", None, VOTES),
        (ANSWERED, "group", MINH, VOTES),
        (ANSWERED, "terminal", None, ()),
        (DECLINED, "group", None, ()),
        (DECLINED, "group", MINH, ASK),
        (DECLINED, "private", None, ()),
        (SUGGESTED, "private", None, ()),
        (SUGGESTED, "group", MINH, ASK),
        (GREETING, "private", None, ()),
        (SUM, "private", None, ()),
    ],
)
def test_votes_stand_under_answers_only(
    answerer: Answerer, question: str, place: Place, contact: Contact | None, added: Rows
) -> None:
    assert rows_under(answerer.answer(question), place, contact) == added


def test_buttons_speak_the_language_of_the_answer(answerer: Answerer) -> None:
    assert rows_under(answerer.answer("what is influencer marketing?"))[-1][0].label == TEXTS_EN.feedback.helpful


def test_what_is_kept_of_an_answer(answerer: Answerer) -> None:
    answer = answerer.answer(ANSWERED)
    (effect,) = answer_to_keep(answer, Request(message=41))
    best = answer.finding.points[0].id
    assert effect == KeepAnswer(KeptAnswer(ANSWERED, "vi", "answer", answer.finding.confidence, best, 41))
    assert answer_to_keep(answerer.answer(GREETING), Request(message=41)) == ()
    assert answer_to_keep(answerer.answer(SUM), Request(message=41)) == ()


@pytest.mark.parametrize(
    ("before", "helpful", "vote"),
    [
        (None, True, YES),
        (None, False, NO),
        (NO, True, YES),
        (OLD, True, YES),
        (YES, False, NO),
        (YES, True, None),
        (NO, False, None),
        (OLD, False, None),
    ],
)
def test_votes_can_be_changed_and_count_once(
    services: Services, before: Vote | None, helpful: bool, vote: Vote | None
) -> None:
    outcome = pressed(Rate(helpful), services, after(before))
    assert outcome.effects == (() if vote is None else (CastVote(42, "vi", vote, before),))
    assert outcome.notice == (TEXTS_VI.feedback.thanks if helpful else TEXTS_VI.feedback.why)
    assert outcome.quiet
    assert outcome.reply is None


def test_yes_leaves_the_buttons_alone(services: Services) -> None:
    assert pressed(Rate(True), services).keyboard is None


def test_no_asks_why_below_the_other_buttons(services: Services) -> None:
    outcome = pressed(Rate(False), services, replace(PRESS, place="private"))
    assert outcome.keyboard is not None
    assert (outcome.keyboard.message, outcome.keyboard.rows) == (42, RELATED + WHY)


def test_in_a_group_the_votes_stay_below_the_reasons(services: Services) -> None:
    outcome = pressed(Rate(False), services, replace(PRESS, place="group"))
    assert outcome.keyboard is not None
    *others, reasons, votes = outcome.keyboard.rows
    assert [button.data for button in reasons] == [GiveReason(reason) for reason in REASONS]
    assert (votes,) == VOTES
    assert len(others) == 2
    assert [button for row in others for button in row] == [button for row in RELATED for button in row]


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_taken_and_the_buttons_come_back(services: Services, reason: Reason) -> None:
    outcome = pressed(GiveReason(reason), services, asked_why())
    assert outcome.effects == (CastVote(42, "vi", Vote(False, reason, NOW), NO),)
    assert outcome.notice == TEXTS_VI.feedback.noted
    assert outcome.keyboard is not None
    assert outcome.keyboard.rows == RELATED + VOTES


def test_no_reason_need_be_given(services: Services) -> None:
    outcome = pressed(GiveReason(None), services, asked_why())
    assert (outcome.effects, outcome.notice) == ((), "")
    assert outcome.keyboard is not None
    assert outcome.keyboard.rows == RELATED + VOTES


@pytest.mark.parametrize("action", [Rate(True), Rate(False)])
def test_an_answer_that_is_forgotten_takes_no_votes(services: Services, action: Rate) -> None:
    forgotten = replace(PRESS, looked_up=VOTED_ON.having(KEPT_ANSWER, None))
    outcome = pressed(action, services, forgotten)
    assert outcome.notice == TEXTS_VI.basics.stale_button
    assert (outcome.effects, outcome.keyboard, outcome.quiet) == ((), None, False)
    assert pressed(GiveReason("wrong"), services, forgotten).effects == ()


def asking(answer: KeptAnswer | None, contact: Contact | None = MINH) -> Press:
    settings = ChatSettings(contact=contact)
    looked_up = VOTED_ON.having(KEPT_ANSWER, answer)
    return replace(PRESS, rows=RELATED + ASK + VOTES, settings=settings, looked_up=looked_up)


@pytest.mark.parametrize(
    ("answer", "contact", "said"),
    [
        (
            DECLINE,
            MINH,
            '<a href="tg://user?id=7">Minh &lt;Trần&gt;</a> ơi, có câu hỏi mà cẩm nang không nói đến, '
            "nhờ bạn trả lời giúp nhé:\n\n“giá &lt;KOL&gt;?”",
        ),
        (
            replace(DECLINE, question=""),
            Contact(None, "@minh"),
            "@minh ơi, câu hỏi trên đây cẩm nang không nói đến, nhờ bạn trả lời giúp nhé.",
        ),
    ],
)
def test_the_contact_is_asked_in_an_answer_to_the_question(
    services: Services, answer: KeptAnswer, contact: Contact, said: str
) -> None:
    outcome = pressed(PassOn(), services, asking(answer, contact))
    assert outcome.reply is not None
    assert outcome.reply.text == said
    assert outcome.answers == 41
    hand_off = HandOff(0, 41, PRESS.asker.user, answer.question, "vi", contact)
    assert outcome.effects == (PassedOn(42), AskContact(hand_off))
    assert outcome.keyboard is not None
    assert outcome.keyboard.rows == RELATED + VOTES


def test_a_contact_who_is_gone_is_not_asked(services: Services) -> None:
    press = asking(DECLINE)
    outcome = pressed(PassOn(), services, replace(press, looked_up=press.looked_up.having(CONTACT_THERE, False)))
    assert (outcome.reply, outcome.notice, outcome.effects) == (None, TEXTS_VI.feedback.contact_gone, ())


def test_the_contact_is_asked_once(services: Services) -> None:
    outcome = pressed(PassOn(), services, asking(replace(DECLINE, passed_on=True)))
    assert (outcome.reply, outcome.notice) == (None, TEXTS_VI.feedback.already_asked)
    assert outcome.keyboard is not None
    assert outcome.keyboard.rows == RELATED + VOTES


@pytest.mark.parametrize(
    "press",
    [asking(None), asking(DECLINE, None), asking(replace(DECLINE, decision="answer"))],
    ids=["forgotten", "no contact", "answered"],
)
def test_nobody_to_ask(services: Services, press: Press) -> None:
    no_effects: tuple[Effect, ...] = ()
    outcome = pressed(PassOn(), services, press)
    assert (outcome.reply, outcome.notice, outcome.effects) == (None, TEXTS_VI.basics.stale_button, no_effects)
