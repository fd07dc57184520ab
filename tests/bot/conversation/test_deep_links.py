"""Links open in private what they were written for, as long as it is there."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculators import CALCULATORS
from bot.conversation.deep_links import (
    GREETING,
    Begin,
    Opens,
    as_links,
    link,
    one_message,
    opened_by,
    payload_of,
    with_button_in_free_row,
)
from bot.conversation.effects import KeepDialog
from bot.conversation.hearing import Said, hear
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed, Incoming, Me
from bot.groups.chat_settings import ChatSettings
from bot.groups.silence import Silence
from bot.guide.answerer import Answerer
from bot.replies.asker import Asker
from bot.replies.buttons import OpenPoint, OpenSection, parse
from bot.replies.reply import PAYLOAD, Button, Reply
from bot.replies.splitting import LIMIT
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.guide import Guide, Language, Point, PointText, Section
from tests.bot.nothing_there import NOTHING_THERE
from tests.bot.tasks import perform
from tests.word_resolver import WordResolver

LONG = f"{'a' * 40}/{'b' * 40}"
PRIVATE = Asker(5, None, 5)


def guide_of(*ids: str) -> Guide:
    """Return a guide of these points."""
    points = [Point(id, {"vi": PointText("Món", "Ngon.")}) for id in ids]
    sections = {point.section_id: [each for each in points if each.section_id == point.section_id] for point in points}
    return Guide({"vi": "Bếp"}, tuple(Section(id, {"vi": id}, {}, tuple(own)) for id, own in sections.items()))


@pytest.mark.parametrize(
    ("target", "payload"),
    [
        (OpenPoint("what-is/definition"), "what-is__definition"),
        (OpenSection("what-is"), "what-is"),
        (OpenSection("roi"), "roi"),
        (Begin("roi"), "calc_roi"),
        # As sha256sum gives it.
        (OpenPoint("phở/bò"), "h_ebde381c25d92bd224016daaaae53a0a"),
        (OpenPoint(LONG), "h_a5710c34e5369dda128f7aefdc48bb5c"),
    ],
)
def test_payload(target: Opens, payload: str) -> None:
    assert payload_of(target) == payload


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_any_id_makes_a_payload(section: str, point: str) -> None:
    assert PAYLOAD.fullmatch(payload_of(OpenPoint(f"{section}/{point}")))
    assert PAYLOAD.fullmatch(payload_of(OpenSection(section)))


def test_everything_is_found_again(guide: Guide) -> None:
    targets: list[Opens] = [OpenPoint(point.id) for point in guide.points()]
    targets += [OpenSection(section.id) for section in guide.sections]
    targets += [Begin(calculator.command) for calculator in CALCULATORS]
    assert [opened_by(payload_of(target), guide) for target in targets] == targets


def test_ids_that_look_alike_are_told_apart() -> None:
    guide = guide_of("a/b-c", "a-/b", "a/-b", "calc_roi/x", "calc-roi/x", "h_1/x", "món/x", "a_/b", "a/_b", LONG)
    for point in guide.points():
        assert opened_by(payload_of(OpenPoint(point.id)), guide) == OpenPoint(point.id)
    for section in guide.sections:
        assert opened_by(payload_of(OpenSection(section.id)), guide) == OpenSection(section.id)


@pytest.mark.parametrize("payload", ["", "what-is__gone", "gone", "calc_gone", "h_0", GREETING, "what-is/definition"])
def test_nothing_there(guide: Guide, payload: str) -> None:
    assert opened_by(payload, guide) is None


def test_buttons_become_links() -> None:
    reply = Reply(
        "x",
        (
            (Button("A", parse("p:a/b")), Button("B", parse("t"))),
            (Button("C", parse("l:vi")),),
            (Button("D", parse("s:a:2")), Button("E", payload="x")),
        ),
    )
    assert as_links(reply).rows == (
        (Button("A", payload="a__b"),),
        (Button("D", payload="a"), Button("E", payload="x")),
    )


def test_one_message_holds_what_fits() -> None:
    button = Button("A", payload="a")
    long = Reply("<b>" + "từ " * 3000 + "</b>", ((Button("B", payload="b"),),))
    assert len(one_message(long).plain) <= LIMIT
    assert one_message(long).text.endswith("</b>")
    assert one_message(long).rows == long.rows
    assert one_message(long, button).rows == ((button,),)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), (("L",),)),
        ((("A",), ("B", "C")), (("A", "L"), ("B", "C"))),
        ((("1", "2"), ("A",), ("B",)), (("1", "2"), ("A", "L"), ("B",))),
        ((("1", "2"), ("3", "4")), (("1", "2"), ("3", "4"), ("L",))),
    ],
)
def test_beside_the_first_lone_button(rows: tuple[tuple[str, ...], ...], expected: tuple[tuple[str, ...], ...]) -> None:
    reply = Reply("x", tuple(tuple(Button(label, parse("t")) for label in row) for row in rows))
    found = with_button_in_free_row(reply, link("L", Begin("roi"))).rows
    assert tuple(tuple(button.label for button in row) for row in found) == expected


# /start with a payload


def started(payload: str, services: Services, **more: object) -> Outcome:
    """Return what comes of a link."""
    request = Request(f" {payload}", **({"asker": PRIVATE} | more))  # type: ignore[arg-type]
    return perform(Addressed(request.text, "start"), request, services)


@pytest.mark.parametrize(
    ("payload", "language", "begins"),
    [
        ("what-is__definition", "vi", "{point}"),
        ("what-is__definition", "en", "{point}"),
        ("what-is", "vi", "{section}"),
        ("calc_roi", "vi", "ROI: lợi nhuận trên chi phí\n"),
        ("calc_roi", "en", "ROI: return on what you spent\n"),
        (GREETING, "vi", "Chào bạn!"),
        ("", "vi", "Chào bạn!"),
        ("gone__for-good", "vi", TEXTS_VI.inline.link_out_of_date),
        ("gone__for-good", "en", TEXTS_EN.inline.link_out_of_date),
    ],
)
def test_start_opens_what_a_link_leads_to(services: Services, payload: str, language: Language, begins: str) -> None:
    guide = services.answerer.guide
    point, section = guide.point("what-is/definition"), guide.section("what-is")
    assert point
    assert section
    outcome = started(payload, services, fallback=language)
    expected = begins.format(point=point.in_language(language).title, section=section.title(language))
    assert outcome.reply
    assert outcome.reply.plain.startswith(expected)


def test_what_was_read_is_remembered(services: Services, guide: Guide) -> None:
    point = guide.point("what-is/definition")
    assert point
    assert started("what-is__definition", services).question == point.in_language("vi").title
    assert started("what-is", services).question == ""
    assert isinstance(started("calc_roi", services).effects[0], KeepDialog)
    assert started("gone", services).effects == ()


def test_a_dead_link_still_welcomes(services: Services) -> None:
    dead, welcome = started("gone", services).reply, started("", services).reply
    assert dead
    assert welcome
    assert dead.rows == welcome.rows
    assert dead.text.endswith(welcome.text)


@pytest.mark.parametrize("payload", ["what-is__definition", "gone", "whatever"])
def test_links_open_nothing_in_a_group(payload: str) -> None:
    said = Said(Incoming(f"/start {payload}", in_group=True), datetime(2026, 11, 23, tzinfo=UTC))
    assert hear(said, Me(7, "trolybot"), ChatSettings()) is Silence.START_LINK


# Answers in a group


def test_answers_in_a_group_can_be_read_in_private(guide: Guide) -> None:
    services = Services(Answerer(guide, WordResolver(guide)))
    in_group = Request("Influencer marketing là gì?", "group", Asker(-1, None, 5), looked_up=NOTHING_THERE)
    reply = perform(Addressed(in_group.text), in_group, services).reply
    assert reply
    (payload,) = [button.payload for button in reply.rows[0] if button.label == TEXTS_VI.inline.open_in_private]
    opened = opened_by(payload, guide)
    assert isinstance(opened, OpenPoint)
    title = re.split(r"\n", reply.plain)[0]
    assert guide.point(opened.point).in_language("vi").title == title  # type: ignore[union-attr]
    in_private = Request("Influencer marketing là gì?", asker=PRIVATE, looked_up=NOTHING_THERE)
    alone = perform(Addressed(in_private.text), in_private, services).reply
    assert alone
    assert not any(button.payload for row in alone.rows for button in row)
    assert alone.text == reply.text
