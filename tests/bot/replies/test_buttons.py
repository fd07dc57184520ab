"""Actions are read back from a button exactly as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.buttons import (
    REASONS,
    Action,
    Cancel,
    Change,
    Choose,
    Forget,
    GiveReason,
    Keep,
    OpenPoint,
    OpenSection,
    OpenTopics,
    PassOn,
    Rate,
    SetLanguage,
    ShowChart,
    Skip,
    parse,
)
from bot.replies.reply import Button
from knowledge.guide import LANGUAGES, Guide

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
OWNERS = st.integers(0, 10**16 - 1)
ACTIONS = st.one_of(
    st.builds(OpenTopics, st.integers(1, 9999)),
    st.builds(OpenSection, IDS, st.integers(1, 9999)),
    st.builds(OpenPoint, st.builds("{}/{}".format, IDS, IDS)),
    st.builds(SetLanguage, st.sampled_from([None, *LANGUAGES])),
    st.builds(Change, st.from_regex(r"[-+?][a-z]{1,24}", fullmatch=True)),
    st.just(ShowChart()),
    st.builds(Cancel, OWNERS),
    st.builds(Skip, OWNERS),
    st.builds(Choose, OWNERS, st.from_regex(r"[a-z]{1,24}", fullmatch=True)),
    st.builds(Rate, st.booleans()),
    st.builds(GiveReason, st.sampled_from([None, *REASONS])),
    st.just(PassOn()),
    st.builds(Forget, OWNERS, st.booleans()),
    st.builds(Keep, OWNERS),
)
PIECES = st.sampled_from(
    [
        "t",
        "s",
        "p",
        "l",
        "w",
        "+",
        "?",
        "chart",
        "d",
        "x",
        "c",
        ":",
        "/",
        "rise",
        "vi",
        "auto",
        "0",
        "1",
        "99",
        "-1",
        "²",
        "ă",
        "\n",
        " ",
    ]
)


@pytest.mark.parametrize(
    ("action", "data"),
    [
        (OpenTopics(), "t"),
        (OpenTopics(2), "t:2"),
        (OpenSection("rise"), "s:rise:1"),
        (OpenSection("what-is", 12), "s:what-is:12"),
        (OpenPoint("rise/market-size"), "p:rise/market-size"),
        (SetLanguage("vi"), "l:vi"),
        (SetLanguage("en"), "l:en"),
        (SetLanguage(None), "l:auto"),
        (Change("+cost"), "w:+cost"),
        (Change("-interactions"), "w:-interactions"),
        (Change("?margin"), "w:?margin"),
        (Change("even"), "w:even"),
        (ShowChart(), "w:chart"),
        (Cancel(5123456789), "d:x:5123456789"),
        (Skip(0), "d:s:0"),
        (Choose(9999999999999999, "interactions"), "d:c:9999999999999999:interactions"),
        (Forget(5123456789, everywhere=False), "f:h:5123456789"),
        (Forget(0, everywhere=True), "f:a:0"),
        (Keep(5123456789), "f:k:5123456789"),
    ],
)
def test_round_trip(action: Action, data: str) -> None:
    assert str(action) == data
    assert parse(data) == action


@given(ACTIONS)
def test_every_action_comes_back(action: Action) -> None:
    assert parse(str(action)) == action


@given(st.builds(Choose, OWNERS, st.from_regex(r"[a-z]{24}", fullmatch=True)))
def test_the_longest_choice_fits_into_a_button(action: Choose) -> None:
    assert Button("x", str(action)).action == str(action)


@pytest.mark.parametrize(
    "data",
    [
        "", " ", "x", "T", "tt", "t:", "t ", "null", '{"a": 1}', "topics",
        "s", "s:", "s:rise", "s:rise:", "s::1", "s:rise:0", "s:rise:01", "s:rise:-1", "s:rise:1.5", "s:rise:10000",
        "s:rise:1:2", "s:rise:1\n", "s:rise:1²", "s:rise:1٣", "S:rise:1",
        "p", "p:", "p:rise", "P:rise/survey",
        "w", "w:", "w:+", "w:++cost", "w:+cost ", "w:cost+", "w:Cost", "w:cost:1", "w:+biên", "W:edit",
        "d", "d:", "d:x", "d:x:", "d:x:01", "d:x:-1", "d:x:5:", "d:x:5:none", "d:s:٣", "d:x:12345678901234567",
        "d:c:5", "d:c:5:", "d:c:5:None", "d:c:5:none ", "d:c::none", "d:q:5", "D:x:5",
        "f", "f:", "f:a", "f:a:", "f:a:01", "f:h:-1", "f:k:5:", "f:q:5", "F:a:5", "f:a:12345678901234567",
        "l", "l:", "l:fr", "l:VI", "l:auto ", "l:None",
    ],
)  # fmt: skip
def test_junk_means_nothing(data: str) -> None:
    assert parse(data) is None


@given(st.one_of(st.text(), st.lists(PIECES, max_size=6).map("".join)))
def test_nothing_is_read_that_was_not_written(data: str) -> None:
    action = parse(data)
    assert action is None or str(action) == data


def test_every_place_of_the_guide_fits_into_a_button(guide: Guide) -> None:
    places = [OpenSection(section.id, 9999) for section in guide.sections]
    assert all(Button("x", str(place)) for place in [*places, *(OpenPoint(point.id) for point in guide.points())])
