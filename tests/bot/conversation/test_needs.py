"""What a row needs is looked up, nothing else is read, and nothing is looked up that no row reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, TypeVar, get_args

import pytest

from bot.conversation.button_presses import PRESSES, task_for_press
from bot.conversation.commands import BY_NAME, COMMANDS, OWNERS_TEXT, PLAIN_TEXT, task_for
from bot.conversation.lookups import look_up, way
from bot.conversation.needs import (
    ASKED_LATELY,
    BY_ADMIN,
    DAY_COUNTS,
    DIGEST_WANTED,
    DOCUMENTS,
    EARLIER_TURNS,
    FILE_AT_HAND,
    FURTHER_CONTACTS,
    HANDBOOK_WANTED,
    KEPT_ANSWER,
    MISSES,
    NAMED_PERSON,
    NOTHING,
    OPEN_DIALOG,
    PERSONAL_DATA,
    SENT_FILE,
    SET_ASIDE_QUESTIONS,
    STANDING,
    STORED_ANSWERS,
    TAUGHT,
    TURN_REPLIED_TO,
    VERSIONS_TAUGHT,
    VOTE,
    LookedUp,
    Need,
    Needs,
    SentFile,
)
from bot.conversation.privacy import forget, forget_pressed, my_data
from bot.conversation.requests import Place, Press, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.groups.chat_settings import ChatSettings, Contact
from bot.library.handbook import Handbook
from bot.replies.asker import Asker
from bot.replies.button_data import ButtonData, StaleData
from bot.replies.buttons import (
    BUTTONS,
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
from bot.state.values import KeptAnswer
from bot.texts import TEXTS_VI
from knowledge.loader import load_supplement
from knowledge.toolbox.errors import NotLookedUp
from tests.bot.nothing_there import NOTHING_THERE
from tests.word_resolver import ACTS

T = TypeVar("T")

OWNER, LAN = 5, 7
PLACES: tuple[Place, ...] = get_args(Place)
BUTTON_OF_EACH: tuple[ButtonData, ...] = (
    TakeOffer("figures"), ListCommands(),
    OpenTopics(), OpenSection("rise"), OpenPoint("rise/market-size"), ShowSources("law/ad-label"), SetLanguage("en"),
    ChangeSetting("when", "off"),
    ChangeNumber("+cost"), ShowChart(), BeginCalculation("cpm"), BuildReport(), RankRows(), ReadWithout("3"),
    ReportWithout("3"),
    Cancel(LAN), Skip(LAN), StepBack(LAN), Choose(LAN, "margin"), Rate(True), GiveReason("wrong"),
    PassOn(), KeepAnswerOrNot(keep=True), RemoveStored(1),
    Forget(everywhere=True, owner=LAN), Keep(LAN), LearnFile(), LeaveFile(), ListDocuments(),
    AskRemoval("0123456789ab"), RemoveDocument("0123456789ab"),
    SwitchHandbook(on=False), ListGroups(), OpenGroup(-7), AskLeaving(-7), AllowChat(-7), LeaveChat(-7), SendToGroups(),
    SwitchHandbook(on=False), SwitchDigest(on=True),
    ListGroups(), OpenGroup(-7), AskLeaving(-7), LeaveChat(-7), SendToGroups(),
    KeepFromGroups(),
    TeachDraft(with_ways=True), LeaveDraft(), AnswerGap("0" * 12), HandleGap("open", "0" * 12), ListGaps(),
    ListAnswers(), OpenAnswer("0" * 12),
    EditAnswer("0" * 12), AskAnswerRemoval("0" * 12), RemoveAnswer("0" * 12), ShowVersions("0" * 12), ExportAnswers(),
)  # fmt: skip

WITH_ANSWER = NOTHING_THERE.having(KEPT_ANSWER, KeptAnswer("KOL là gì?", "vi", "decline", 0.125, asked=41))


@dataclass(frozen=True)
class NotingLookedUp(LookedUp):
    """Notes what is read."""

    read: set[Need[Any]] = field(default_factory=set)

    def __getitem__(self, need: Need[T]) -> T:
        self.read.add(need)
        return super().__getitem__(need)

    def having(self, need: Need[T], value: T) -> LookedUp:
        return NotingLookedUp({**self.values, need: value}, self.read)


def noting(needs: Needs, values: LookedUp, read: set[Need[Any]]) -> LookedUp:
    return NotingLookedUp({need: values[need] for need in needs}, read)


@pytest.fixture
def owned(services: Services) -> Services:
    return replace(
        services, owners=frozenset({OWNER}), handbook=Handbook(load_supplement()), may_broadcast=True, only_allowed=True
    )


# What is not looked up --------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["private", "group"])
def test_personal_data_that_was_not_looked_up_is_not_nothing(services: Services, place: Place) -> None:
    request = Request(place=place, asker=Asker(LAN, None, LAN))
    for command in (forget, my_data):
        with pytest.raises(NotLookedUp, match="personal data"):
            command(request, services)
    data = Forget(everywhere=True, owner=LAN)
    with pytest.raises(NotLookedUp, match="personal data"):
        forget_pressed(data, Press(data, 3, place, Asker(LAN, None, LAN)), services)


def test_nothing_kept_is_said_only_where_it_was_looked_up(services: Services) -> None:
    request = Request(asker=Asker(LAN, None, LAN), looked_up=NOTHING_THERE)
    for command in (forget, my_data):
        reply = command(request, services).reply
        assert reply
        assert reply.text == TEXTS_VI.privacy.nothing


def test_what_is_looked_up_can_be_read() -> None:
    known = NOTHING.having(MISSES, ()).having(VOTE, None).having(MISSES, None)
    assert (known[MISSES], known[VOTE]) == (None, None)
    assert MISSES in known
    assert OPEN_DIALOG not in known
    assert known.missing((VOTE, OPEN_DIALOG)) == (OPEN_DIALOG,)
    with pytest.raises(NotLookedUp, match="open dialog"):
        known[OPEN_DIALOG]


async def test_each_need_is_looked_up_once_and_in_order() -> None:
    asked: list[str] = []

    async def misses(found: LookedUp) -> None:
        asked.append(f"misses after {found[BY_ADMIN]}")

    async def never(found: LookedUp) -> bool:
        raise AssertionError

    ways = {**way(MISSES, misses), **way(BY_ADMIN, never)}
    found = await look_up((BY_ADMIN, MISSES), ways, NOTHING.having(BY_ADMIN, True))
    assert (found[MISSES], asked) == (None, ["misses after True"])


# Commands ---------------------------------------------------------------------------------------


def requests_for(name: str, services: Services) -> Iterator[tuple[Addressed, Request]]:
    """Yield what somebody may say with a command, everywhere and as whoever, with nothing looked up."""
    for place in PLACES:
        for user in (LAN, OWNER):
            for text in ("", " keyword bot ơi", " influencer marketing là gì?", " 50tr 120tr", " thôi huỷ đi"):
                asker = Asker(-100 if place == "group" else user, None, user)
                yield Addressed(text, name), Request(text, place, asker)


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_a_command_reads_what_its_row_needs(owned: Services, name: str) -> None:
    read = set[Need[Any]]()
    file = SentFile("bang.csv", 10, b"ten,likes\na,1\n")
    for values in (NOTHING_THERE, NOTHING_THERE.having(BY_ADMIN, True).having(FILE_AT_HAND, file)):
        for addressed, request in requests_for(name, owned):
            task = task_for(addressed, request, owned)
            task.run(replace(request, looked_up=noting(task.needs, values, read)), owned)
    assert read == set(BY_NAME[name].needs)


@pytest.mark.parametrize("place", PLACES)
def test_a_plain_text_reads_what_it_needs(owned: Services, place: Place) -> None:
    for text, user in product(("influencer marketing là gì?", "roi 50tr", "50tr", *ACTS), (LAN, OWNER)):
        request = Request(text, place, Asker(user, None, user))
        task = task_for(Addressed(text), request, owned)
        assert task == (OWNERS_TEXT if user == OWNER and place == "private" else PLAIN_TEXT)
        assert task.run(replace(request, looked_up=noting(task.needs, NOTHING_THERE, set())), owned).reply


@pytest.mark.parametrize(
    ("user", "needs"), [(LAN, {SENT_FILE, EARLIER_TURNS}), (OWNER, {SENT_FILE, DOCUMENTS, EARLIER_TURNS})]
)
@pytest.mark.parametrize("name", ["gia.md", "bang.csv"])
def test_a_file_without_a_command_reads_what_it_needs(
    owned: Services, name: str, user: int, needs: set[Need[Any]]
) -> None:
    values = NOTHING_THERE.having(SENT_FILE, SentFile(name, 10, b"ten,likes\na,1\n"))
    request = Request("", "private", Asker(user, None, user))
    task = task_for(Addressed(""), request, owned, file=name)
    assert set(task.needs) == needs
    assert task.run(replace(request, looked_up=noting(task.needs, values, set())), owned).reply


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("ask", {EARLIER_TURNS, TURN_REPLIED_TO, OPEN_DIALOG, STORED_ANSWERS, FURTHER_CONTACTS}),
        ("topics", set()), ("roi", {EARLIER_TURNS}),
        ("compare", {FILE_AT_HAND, EARLIER_TURNS}),
        ("csv", {FILE_AT_HAND, EARLIER_TURNS}),
        ("cancel", {OPEN_DIALOG}), ("help", {BY_ADMIN, STANDING}), ("forget", {PERSONAL_DATA}),
        ("gaps", {MISSES, SET_ASIDE_QUESTIONS}),
        ("stats", {DAY_COUNTS, ASKED_LATELY, VERSIONS_TAUGHT, DIGEST_WANTED}),
        ("learn", {FILE_AT_HAND, DOCUMENTS, TURN_REPLIED_TO, TAUGHT, MISSES}),
        ("sources", {DOCUMENTS, HANDBOOK_WANTED}),
        ("settings", {BY_ADMIN, STANDING, NAMED_PERSON, FURTHER_CONTACTS, HANDBOOK_WANTED}), ("start", {STANDING}),
    ],
)  # fmt: skip
def test_what_commands_need(name: str, needs: set[Need[Any]]) -> None:
    assert set(BY_NAME[name].needs) == needs


@pytest.mark.parametrize("name", ["gaps", "stats", "groups", "allow", "broadcast", "learn", "sources"])
@pytest.mark.parametrize(("place", "user"), [("private", LAN), ("group", LAN), ("group", OWNER), ("terminal", LAN)])
def test_nothing_is_looked_up_for_who_is_refused(owned: Services, name: str, place: Place, user: int) -> None:
    request = Request("", place, Asker(user, None, user))
    task = task_for(Addressed("", name), request, owned)
    assert task.needs == ()
    said = task.run(request, owned).reply
    assert said
    owners = TEXTS_VI.owners
    assert said.text == (owners.only_private if user == OWNER else owners.only_owner)


# Presses ----------------------------------------------------------------------------------------


def test_every_button_has_one_row() -> None:
    assert sorted(row.kind.__name__ for row in PRESSES) == sorted(kind.__name__ for kind in BUTTONS)
    assert {type(data) for data in BUTTON_OF_EACH} == set(BUTTONS)


@pytest.mark.parametrize("data", BUTTON_OF_EACH, ids=lambda data: type(data).__name__)
def test_a_press_reads_what_its_row_needs(owned: Services, data: ButtonData) -> None:
    read = set[Need[Any]]()
    (row,) = (row for row in PRESSES if row.kind is type(data))
    for place in ("private", "group"):
        for values in (NOTHING_THERE, NOTHING_THERE.having(BY_ADMIN, True), WITH_ANSWER):
            user = OWNER if row.for_owners else LAN
            settings = ChatSettings(contact=Contact(9, "Minh"))
            press = Press(data, 3, place, Asker(LAN, None, user), settings=settings)
            task = task_for_press(press, owned)
            task.run(replace(press, looked_up=noting(task.needs, values, read)), owned)
    assert read == set(row.needs)


@pytest.mark.parametrize(
    "data",
    [
        TeachDraft(with_ways=False),
        AnswerGap("0" * 12),
        ExportAnswers(),
        LearnFile(),
        LeaveFile(),
        ListDocuments(),
        AskRemoval("0" * 12),
        SwitchHandbook(on=False),
        ListGroups(),
        OpenGroup(-7),
        AskLeaving(-7),
        AllowChat(-7),
        LeaveChat(-7),
        SendToGroups(),
        KeepFromGroups(),
    ],
)
def test_what_is_answered_from_is_owners_business(owned: Services, data: ButtonData) -> None:
    press = Press(data, 3, asker=Asker(LAN, None, LAN))
    task = task_for_press(press, owned)
    assert task.needs == ()
    assert task.run(press, owned).notice == TEXTS_VI.owners.only_owner


def test_data_of_another_version_is_stale(owned: Services) -> None:
    press = Press(StaleData("z:9"), 3)
    task = task_for_press(press, owned)
    assert task.needs == ()
    assert task.run(press, owned).notice == TEXTS_VI.basics.stale_button
