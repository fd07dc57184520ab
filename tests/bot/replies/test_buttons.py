"""Data is read back from a button exactly as it was written, by one class only."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.button_data import MAX_DATA_BYTES, ButtonData, StaleData
from bot.replies.buttons import (
    BUTTONS,
    OFFERS,
    REASONS,
    BeginCalculation,
    BuildReport,
    Cancel,
    ChangeNumber,
    ChangeSetting,
    Choose,
    Forget,
    GiveReason,
    Keep,
    ListCommands,
    OpenPoint,
    OpenSection,
    OpenTopics,
    PassOn,
    RankRows,
    Rate,
    ReadWithout,
    ReportWithout,
    SetLanguage,
    ShowChart,
    ShowSources,
    Skip,
    StepBack,
    TakeOffer,
    parse,
)
from bot.replies.owner_buttons import (
    AllowChat,
    AnswerGap,
    AskAnswerRemoval,
    AskLeaving,
    AskRemoval,
    EditAnswer,
    ExportAnswers,
    HandleGap,
    KeepAnswerOrNot,
    KeepFromGroups,
    LearnFile,
    LeaveChat,
    LeaveDraft,
    LeaveFile,
    ListAnswers,
    ListDocuments,
    ListGaps,
    ListGroups,
    OpenAnswer,
    OpenGroup,
    RemoveAnswer,
    RemoveDocument,
    RemoveStored,
    SendToGroups,
    ShowVersions,
    SwitchDigest,
    SwitchHandbook,
    TeachDraft,
)
from bot.replies.reply import Button
from knowledge.guide import LANGUAGES, Guide
from tests.bot.packed import packed

IDS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12})?", fullmatch=True)
PEOPLE = st.integers(1 - 10**16, 10**16 - 1)
"""Ids of people are positive; groups and channels, in whose names admins write, have negative ones."""
WORDS = st.from_regex(r"[a-z]{1,24}", fullmatch=True)
MARKS = st.from_regex(r"[0-9a-f]{12}", fullmatch=True)
PAGES = st.integers(1, 9999)
FIELDS: Mapping[type[ButtonData], Mapping[str, st.SearchStrategy[object]]] = {
    OpenTopics: {"page": PAGES},
    OpenSection: {"section": IDS, "page": PAGES},
    OpenPoint: {"point": st.builds("{}/{}".format, IDS, IDS)},
    ShowSources: {"point": st.builds("{}/{}".format, IDS, IDS)},
    SetLanguage: {"language": st.sampled_from([None, *LANGUAGES])},
    ChangeSetting: {"setting": WORDS, "value": WORDS},
    ChangeNumber: {"change": st.from_regex(r"[-+?][a-z]{1,24}", fullmatch=True)},
    ShowChart: {},
    BeginCalculation: {"command": WORDS},
    Cancel: {"owner": PEOPLE},
    Skip: {"owner": PEOPLE},
    StepBack: {"owner": PEOPLE},
    Choose: {"owner": PEOPLE, "option": WORDS},
    Rate: {"helpful": st.booleans()},
    GiveReason: {"reason": st.sampled_from([None, *REASONS])},
    PassOn: {},
    KeepAnswerOrNot: {"keep": st.booleans()},
    RemoveStored: {"id": PEOPLE},
    Forget: {"everywhere": st.booleans(), "owner": PEOPLE},
    Keep: {"owner": PEOPLE},
    BuildReport: {},
    RankRows: {},
    ReportWithout: {"places": st.sampled_from(["3", "3.12", "0.1.2.3"])},
    ReadWithout: {"places": st.sampled_from(["3", "3.12", "0.1.2.3"])},
    LearnFile: {},
    TakeOffer: {"offer": st.sampled_from(OFFERS)},
    ListCommands: {},
    LeaveFile: {},
    ListDocuments: {},
    AskRemoval: {"document": MARKS},
    RemoveDocument: {"document": MARKS},
    SwitchHandbook: {"on": st.booleans()},
    SwitchDigest: {"on": st.booleans()},
    ListGroups: {"page": PAGES},
    OpenGroup: {"chat": PEOPLE},
    AskLeaving: {"chat": PEOPLE},
    LeaveChat: {"chat": PEOPLE},
    AllowChat: {"chat": PEOPLE},
    SendToGroups: {},
    KeepFromGroups: {},
    TeachDraft: {"with_ways": st.booleans()},
    LeaveDraft: {},
    ExportAnswers: {},
    ListAnswers: {"page": PAGES},
    AnswerGap: {"question": MARKS},
    HandleGap: {"action": st.sampled_from(("open", "later", "dismissed")), "question": MARKS},
    ListGaps: {},
    OpenAnswer: {"question": MARKS},
    EditAnswer: {"question": MARKS},
    AskAnswerRemoval: {"question": MARKS},
    RemoveAnswer: {"question": MARKS},
    ShowVersions: {"question": MARKS},
}
VALUES = st.one_of([st.builds(kind, **fields) for kind, fields in FIELDS.items()])
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
    ("data", "text"),
    [
        (OpenTopics(), "t"),
        (OpenTopics(2), "t:2"),
        (OpenSection("rise"), "s:rise:1"),
        (OpenSection("what-is", 12), "s:what-is:12"),
        (OpenPoint("rise/market-size"), "p:rise/market-size"),
        (ShowSources("law/tax-threshold"), "q:law/tax-threshold"),
        (SetLanguage("vi"), "l:vi"),
        (SetLanguage("en"), "l:en"),
        (SetLanguage(None), "l:auto"),
        (ChangeNumber("+cost"), "w:+cost"),
        (ChangeNumber("-interactions"), "w:-interactions"),
        (ChangeNumber("?margin"), "w:?margin"),
        (ChangeNumber("even"), "w:even"),
        (ShowChart(), "w:chart"),
        (BuildReport(), "r"),
        (RankRows(), "r:r"),
        (ReadWithout("3.12"), "r:c:3.12"),
        (ReportWithout("3.12"), "r:w:3.12"),
        (ChangeNumber("+like_price"), "w:+like_price"),
        (BeginCalculation("cpm"), "c:cpm"),
        (Cancel(5123456789), "d:x:5123456789"),
        (Skip(0), "d:s:0"),
        (StepBack(5123456789), "d:b:5123456789"),
        (Choose(9999999999999999, "interactions"), "d:c:9999999999999999:interactions"),
        (Forget(everywhere=False, owner=5123456789), "f:h:5123456789"),
        (Forget(everywhere=True, owner=0), "f:a:0"),
        (Keep(5123456789), "f:k:5123456789"),
        (Cancel(-1001234567890), "d:x:-1001234567890"),
        (Skip(-1001234567890), "d:s:-1001234567890"),
        (Choose(-4567, "none"), "d:c:-4567:none"),
        (Forget(everywhere=True, owner=-1001234567890), "f:a:-1001234567890"),
        (Keep(-1001234567890), "f:k:-1001234567890"),
        (ChangeSetting("when", "off"), "g:when:off"),
        (Rate(True), "v:yes"),
        (Rate(False), "v:no"),
        (GiveReason("outdated"), "v:outdated"),
        (GiveReason(None), "v:back"),
        (PassOn(), "h"),
        (KeepAnswerOrNot(True), "h:k:y"),
        (KeepAnswerOrNot(False), "h:k:n"),
        (RemoveStored(12), "h:r:12"),
        (LearnFile(), "k:y"),
        (TakeOffer("benefits"), "o:benefits"),
        (ListCommands(), "m"),
        (BeginCalculation("roi"), "c:roi"),
        (LeaveFile(), "k:n"),
        (ListDocuments(), "k:l"),
        (AskRemoval("0123456789ab"), "k:r:0123456789ab"),
        (RemoveDocument("0123456789ab"), "k:d:0123456789ab"),
        (SwitchHandbook(on=True), "b:on"),
        (SwitchDigest(on=True), "b:w:on"),
        (SwitchHandbook(on=False), "b:off"),
        (ListGroups(), "n:l"),
        (ListGroups(12), "n:l:12"),
        (OpenGroup(-1001234567890), "n:o:-1001234567890"),
        (AskLeaving(-1001234567890), "n:r:-1001234567890"),
        (LeaveChat(-1001234567890), "n:d:-1001234567890"),
        (AllowChat(-1001234567890), "n:a:-1001234567890"),
        (SendToGroups(), "n:y"),
        (KeepFromGroups(), "n:n"),
        (TeachDraft(with_ways=True), "a:y:w"),
        (TeachDraft(with_ways=False), "a:y:q"),
        (LeaveDraft(), "a:n"),
        (AnswerGap("0123456789ab"), "a:g:0123456789ab"),
        (HandleGap("open", "0123456789ab"), "a:q:o:0123456789ab"),
        (HandleGap("later", "0123456789ab"), "a:q:l:0123456789ab"),
        (HandleGap("dismissed", "0123456789ab"), "a:q:x:0123456789ab"),
        (ListGaps(), "a:k"),
        (ListAnswers(), "a:l"),
        (ListAnswers(2), "a:l:2"),
        (OpenAnswer("0123456789ab"), "a:o:0123456789ab"),
        (EditAnswer("0123456789ab"), "a:e:0123456789ab"),
        (AskAnswerRemoval("0123456789ab"), "a:r:0123456789ab"),
        (RemoveAnswer("0123456789ab"), "a:d:0123456789ab"),
        (ShowVersions("0123456789ab"), "a:h:0123456789ab"),
        (ExportAnswers(), "a:m"),
    ],
)
def test_round_trip(data: ButtonData, text: str) -> None:
    assert data.pack() == text
    assert parse(text) == data


def test_every_button_is_tested() -> None:
    assert set(FIELDS) == set(BUTTONS)


@given(VALUES)
def test_what_is_packed_is_read_by_its_class_only(data: ButtonData) -> None:
    text = data.pack()
    assert len(text.encode()) <= MAX_DATA_BYTES
    assert [kind.read(text) for kind in BUTTONS if kind.read(text) is not None] == [data]
    assert parse(text) == data


@given(st.builds(Choose, PEOPLE, st.from_regex(r"[a-z]{24}", fullmatch=True)))
def test_the_longest_choice_fits_into_a_button(data: Choose) -> None:
    assert packed(Button("x", data)) == data.pack()


@pytest.mark.parametrize(
    "data",
    [
        OpenTopics(0), OpenTopics(-1), OpenTopics(10_000), OpenSection("a:b"), OpenSection("a", 0), OpenPoint("rise"),
        ChangeNumber("chart"), ChangeNumber("cost 1"), ChangeSetting("When", "off"), Choose(5, ""), Cancel(10**16),
        AskRemoval("x"), OpenSection("x" * 61),
    ],
)  # fmt: skip
def test_what_could_not_be_read_back_is_refused(data: ButtonData) -> None:
    with pytest.raises(ValueError, match=r"form of|64 bytes"):
        data.pack()


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "x", "T", "tt", "t:", "t ", "null", '{"a": 1}', "topics",
        "s", "s:", "s:rise", "s:rise:", "s::1", "s:rise:0", "s:rise:01", "s:rise:-1", "s:rise:1.5", "s:rise:10000",
        "s:rise:1:2", "s:rise:1\n", "s:rise:1²", "s:rise:1٣", "S:rise:1",
        "p", "p:", "p:rise", "P:rise/survey",
        "w", "w:", "w:+", "w:++cost", "w:+cost ", "w:cost+", "w:Cost", "w:cost:1", "w:+biên", "W:edit",
        "d", "d:", "d:x", "d:x:", "d:x:01", "d:x:--1", "d:x:-0", "d:x:-01", "d:x:5:", "d:x:5:none", "d:s:٣",
        "d:x:12345678901234567", "d:x:-12345678901234567",
        "d:c:5", "d:c:5:", "d:c:5:None", "d:c:5:none ", "d:c::none", "d:q:5", "D:x:5",
        "f", "f:", "f:a", "f:a:", "f:a:01", "f:h:--1", "f:h:-0", "f:k:5:", "f:q:5", "F:a:5", "f:a:12345678901234567",
        "t:1", "t:01", "v", "v:", "v:YES", "v:yes:1", "h:", "h:1", "g:when", "g:when:", "g:when:off:", "g:When:off",
        "k", "k:", "k:q", "k:y:", "k:r", "k:r:", "k:r:0123456789a", "k:r:0123456789AB", "k:d:0123456789abc",
        "b", "b:", "b:ON", "b:on:", "b:true", "B:on",
        "l", "l:", "l:fr", "l:VI", "l:auto ", "l:None",
    ],
)  # fmt: skip
def test_junk_means_nothing(text: str) -> None:
    assert parse(text) == StaleData(text)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=6).map("".join)))
def test_nothing_is_read_that_was_not_written(text: str) -> None:
    data = parse(text)
    assert isinstance(data, StaleData) or data.pack() == text


@pytest.mark.parametrize("text", ["p:a/" + "x" * 61, "p:a/\ud800", "s:" + "ế" * 21 + ":1"])
def test_what_telegram_would_not_take_is_stale(text: str) -> None:
    assert parse(text) == StaleData(text)


def test_every_place_of_the_guide_fits_into_a_button(guide: Guide) -> None:
    places = [OpenSection(section.id, 9999) for section in guide.sections]
    assert all(Button("x", place) for place in [*places, *(OpenPoint(point.id) for point in guide.points())])
