"""What is answered, and each reason for which nothing is said."""

import logging
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.calculations.dialogs import begin_dialog
from bot.conversation.hearing import NO_HISTORY, Heard, History, Said, greet, hear
from bot.conversation.quotas import Refusal
from bot.groups.addressing import Addressed, AddressedBy, Incoming, Me, Mention
from bot.groups.chat_settings import ChatSettings, QuietHours
from bot.groups.silence import Silence
from bot.handlers.listening import log_silence
from bot.state.values import AwaitedQuestion, GivenReply, MessageSeals, OpenDialog

ME = Me(id=7, username="trolybot")
NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
"""12:00 in Vietnam."""
SEALS = MessageSeals()
USUAL, SURE, OFF = ChatSettings(), ChatSettings("sure"), ChatSettings("off")
AT_NOON, AT_NIGHT = QuietHours(time(12), time(13)), QuietHours(time(22), time(7))
TEXT = "KOL là gì vậy mọi người?"
TO_ALL, TO_ME = Said(Incoming(TEXT, True), NOON), Said(Incoming(TEXT, True, replies_to=7), NOON, replied_own=5)
TO_LINH = Incoming("@linh_tran KOL là gì?", True, [Mention(0, 10)], replies_to=7)
NO_WORDS = Incoming("", True, replies_to=7)
NUMBER = Said(Incoming("50tr", True, replies_to=7), NOON, replied_own=4)
FIRST, AGAIN = Refusal("person", True, 30), Refusal("person", False, 30)


def group(text: str, *, by_name: bool = False) -> Said:
    """Return a text in a group, with the bot's name before it or without."""
    if not by_name:
        return Said(Incoming(text, True), NOON)
    return Said(Incoming(f"@trolybot {text}", True, [Mention(0, 9)]), NOON)


def private(text: str) -> Said:
    return Said(Incoming(text, False), NOON)


def edited(said: Said, minutes: float = 1) -> Said:
    return replace(said, edited_after=timedelta(minutes=minutes))


def given(text: str = "", message: int | None = 6) -> History:
    """Return the history of a message that was answered when it said this."""
    return History(given=GivenReply(message, SEALS.of(text), NOON, SEALS))


def in_dialog(message: int = 5) -> History:
    """Return the history of somebody whose dialog asked last with a message."""
    dialog = begin_dialog("roi", "vi", 9, group=True).dialog
    assert dialog
    return History(open=OpenDialog(dialog, message))


def asked_back(said: Said, seconds: float, *, for_a_number: bool = False) -> Heard | Silence:
    """Return what is heard of a message so long after the bot asked for a question, or for a number."""
    at = said.at - timedelta(seconds=seconds)
    open = in_dialog().open if for_a_number else None
    history = History(replace(open, at=at)) if open else History(awaited=AwaitedQuestion(5, at))
    return hear(said if said.message else replace(said, message=6), ME, OFF, None, history)


@pytest.mark.parametrize(
    ("said", "for_a_number"),
    [
        (group("KOL là gì?"), False),
        (group("nhược điểm của việc làm influencer marketing với người nổi tiếng"), False),
        (group("50tr nha"), True),
    ],
)
def test_the_next_message_answers_what_the_bot_asked(said: Said, for_a_number: bool) -> None:
    awaited = Heard(Addressed(said.incoming.text, by="awaited"))
    assert [asked_back(said, each, for_a_number=for_a_number) for each in (0.5, 299)] == [awaited] * 2
    assert asked_back(said, 300, for_a_number=for_a_number) is Silence.NOT_ADDRESSED


@pytest.mark.parametrize("for_a_number", [False, True])
def test_what_was_said_before_the_bot_asked_is_no_answer_whatever_the_clocks_say(for_a_number: bool) -> None:
    said = group("50tr" if for_a_number else "KOL là gì?")
    before, behind = replace(said, message=4), replace(said, message=6)
    assert asked_back(before, 1, for_a_number=for_a_number) is Silence.NOT_ADDRESSED
    # The computer's clock may be some seconds ahead of Telegram's.
    assert isinstance(asked_back(behind, -20, for_a_number=for_a_number), Heard)


@pytest.mark.parametrize(
    "said",
    [
        group("ok để chị xem"),
        group("Linh ơi KOL là gì?"),
        edited(group("KOL là gì?")),
        Said(Incoming("KOL là gì?", True, replies_to=3), NOON),
        Said(Incoming("@linh_tran KOL là gì?", True, [Mention(0, 10)]), NOON),
    ],
)
def test_talk_is_no_answer_to_the_bot(said: Said) -> None:
    assert asked_back(said, 5) is Silence.NOT_ADDRESSED


@pytest.mark.parametrize(
    ("said", "settings", "history", "silence"),
    [
        (replace(private("KOL?"), by_person=False), USUAL, NO_HISTORY, Silence.NOT_A_PERSON),
        (replace(TO_ME, by_person=False), SURE, NO_HISTORY, Silence.NOT_A_PERSON),
        (replace(group(""), medium="picture"), USUAL, NO_HISTORY, Silence.NOTHING_TO_READ),
        (replace(group(""), medium="voice"), SURE, NO_HISTORY, Silence.NOTHING_TO_READ),
        (replace(TO_ME, incoming=NO_WORDS, medium="playful"), USUAL, NO_HISTORY, Silence.NOTHING_TO_READ),
        (replace(TO_ME, incoming=NO_WORDS, medium="poll"), USUAL, NO_HISTORY, Silence.NOTHING_TO_READ),
        (replace(TO_ME, incoming=NO_WORDS, medium="voice"), OFF, NO_HISTORY, Silence.COMMANDS_ONLY),
        (replace(private(""), medium="picture"), USUAL, History(album="waiting"), Silence.ALBUM_GOES_ON),
        (replace(private(""), medium="picture"), USUAL, History(album="answered"), Silence.ALBUM_ANSWERED),
        (private("KOL?"), USUAL, History(album="answered"), Silence.ALBUM_ANSWERED),
        (edited(private("KOL?")), USUAL, History(album="answered"), Silence.ALBUM_ANSWERED),
        (TO_ALL, USUAL, NO_HISTORY, Silence.NOT_ADDRESSED),
        (TO_ALL, OFF, NO_HISTORY, Silence.NOT_ADDRESSED),
        (group("/help@otherbot"), USUAL, NO_HISTORY, Silence.ANOTHER_BOTS_COMMAND),
        (group("/help@otherbot"), SURE, NO_HISTORY, Silence.ANOTHER_BOTS_COMMAND),
        (private("/help@otherbot"), USUAL, NO_HISTORY, Silence.ANOTHER_BOTS_COMMAND),
        (group("/ban 5"), USUAL, NO_HISTORY, Silence.UNKNOWN_COMMAND),
        (group("/ban 5"), SURE, NO_HISTORY, Silence.UNKNOWN_COMMAND),
        (group("/start welcome"), USUAL, NO_HISTORY, Silence.START_LINK),
        (group("/start@trolybot welcome"), USUAL, NO_HISTORY, Silence.START_LINK),
        (TO_ME, OFF, NO_HISTORY, Silence.COMMANDS_ONLY),
        (group(TEXT, by_name=True), OFF, NO_HISTORY, Silence.COMMANDS_ONLY),
        (replace(TO_ME, replied_own=4), OFF, in_dialog(5), Silence.COMMANDS_ONLY),
        (edited(TO_ME), OFF, replace(in_dialog(5), given=given("KOL").given), Silence.COMMANDS_ONLY),
        (group("Mai họp lúc 9 giờ nhé"), SURE, NO_HISTORY, Silence.NO_QUESTION_TO_ALL),
        (group("Mai họp lúc 9 giờ nhé"), replace(SURE, quiet=AT_NOON), NO_HISTORY, Silence.NO_QUESTION_TO_ALL),
        (TO_ALL, replace(SURE, quiet=AT_NOON), NO_HISTORY, Silence.QUIET_HOURS),
        (group("khách duyệt list KOL chưa mọi người?"), SURE, NO_HISTORY, Silence.OWN_AFFAIRS),
        (group("còn nhược điểm thì sao?"), SURE, NO_HISTORY, Silence.OWN_AFFAIRS),
        (replace(TO_ME, incoming=Incoming("ok gửi khách đi em", True, replies_to=7)), USUAL, NO_HISTORY, Silence.TALK),
        (replace(TO_ME, incoming=TO_LINH), USUAL, NO_HISTORY, Silence.TALK),
        (replace(TO_ME, incoming=TO_LINH), USUAL, in_dialog(5), Silence.TALK),
        (edited(private("KOL?")), USUAL, given("KOL?"), Silence.EDIT_CHANGES_NOTHING),
        (edited(private("50tr")), USUAL, given("5tr", None), Silence.EDIT_IN_DIALOG),
        (edited(private("50tr")), USUAL, in_dialog(), Silence.EDIT_IN_DIALOG),
        (edited(TO_ALL), SURE, NO_HISTORY, Silence.EDIT_TO_ALL),
        (edited(TO_ALL), USUAL, NO_HISTORY, Silence.NOT_ADDRESSED),
        (edited(private("KOL?"), 15), USUAL, NO_HISTORY, Silence.EDIT_TOO_LATE),
    ],
)
def test_each_reason_to_say_nothing(said: Said, settings: ChatSettings, history: History, silence: Silence) -> None:
    assert hear(said, ME, settings, None, history) is silence
    assert hear(said, ME, settings, FIRST, history) is silence
    assert hear(said, ME, settings, AGAIN, history) is silence


@pytest.mark.parametrize(
    ("said", "settings", "history", "text", "command", "by"),
    [
        (private("KOL?"), USUAL, NO_HISTORY, "KOL?", None, "private"),
        (private("/ban 5"), USUAL, NO_HISTORY, " 5", "ban", "command"),
        (private("/start rise"), USUAL, NO_HISTORY, " rise", "start", "command"),
        (replace(private(""), medium="playful"), USUAL, NO_HISTORY, "", None, "private"),
        (replace(private(""), medium="picture"), USUAL, History(album="alone"), "", None, "private"),
        (replace(TO_ME, incoming=NO_WORDS, medium="voice"), USUAL, NO_HISTORY, "", None, "reply"),
        (private("KOL?"), USUAL, History(album="waiting"), "KOL?", None, "private"),
        (edited(private("KOC?")), USUAL, replace(given("KOL?"), album="answered"), "KOC?", None, "private"),
        (group("/hoi KOL?"), USUAL, NO_HISTORY, " KOL?", "hoi", "command"),
        (group("/hoi KOL?"), OFF, NO_HISTORY, " KOL?", "hoi", "command"),
        (group("/ban@trolybot"), USUAL, NO_HISTORY, "", "ban", "mention"),
        (group("/start"), USUAL, NO_HISTORY, "", "start", "command"),
        (group(TEXT, by_name=True), USUAL, NO_HISTORY, TEXT, None, "mention"),
        (TO_ME, replace(SURE, quiet=AT_NOON), NO_HISTORY, TEXT, None, "reply"),
        (group("bot ơi KOL?"), replace(USUAL, keyword="bot ơi"), NO_HISTORY, "KOL?", None, "keyword"),
        (TO_ALL, SURE, NO_HISTORY, TEXT, None, "overheard"),
        (TO_ALL, replace(SURE, quiet=AT_NIGHT), NO_HISTORY, TEXT, None, "overheard"),
        (TO_ME, OFF, in_dialog(5), TEXT, None, "reply"),
        (NUMBER, OFF, in_dialog(5), "50tr", None, "reply"),
        (edited(private("KOC?")), USUAL, given("KOL?"), "KOC?", None, "private"),
        (edited(private("KOC?"), 60 * 24), USUAL, given("KOL?"), "KOC?", None, "private"),
        (edited(TO_ALL), SURE, given("KOL"), TEXT, None, "overheard"),
        (edited(private("KOL?"), 14.9), USUAL, NO_HISTORY, "KOL?", None, "private"),
        (edited(private("/roi 50tr 120tr")), USUAL, in_dialog(), " 50tr 120tr", "roi", "command"),
    ],
)  # fmt: skip
def test_what_is_heard(
    said: Said, settings: ChatSettings, history: History, text: str, command: str | None, by: AddressedBy
) -> None:
    assert hear(said, ME, settings, None, history) == Heard(Addressed(text, command, by))


def test_who_asks_too_much_is_told_once() -> None:
    assert hear(private("KOL?"), ME, USUAL, FIRST) == Heard(Addressed("KOL?"), FIRST)
    assert hear(private("KOL?"), ME, USUAL, AGAIN) is Silence.TOO_MUCH


@pytest.mark.parametrize("refusal", [FIRST, AGAIN])
def test_who_did_not_ask_the_bot_is_not_told_to_ask_less(refusal: Refusal) -> None:
    assert hear(TO_ALL, ME, SURE, refusal) == Heard(Addressed(TEXT, by="overheard"))


@pytest.mark.parametrize(
    ("in_group", "was_member", "is_known", "silence"),
    [
        (False, False, False, Silence.NO_GROUP),
        (True, True, False, Silence.NOT_NEW_HERE),
        (True, True, True, Silence.NOT_NEW_HERE),
        (True, False, True, Silence.GREETED_BEFORE),
        (True, False, False, None),
    ],
)
def test_a_group_is_greeted_once(in_group: bool, was_member: bool, is_known: bool, silence: Silence | None) -> None:
    assert greet(in_group=in_group, was_member=was_member, is_known=is_known) is silence


def test_the_reason_is_one_debug_line_in_words(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "bot.handlers.listening"):
        for silence in Silence:
            log_silence(silence)
    assert [record.getMessage() for record in caplog.records] == [f"silent: {silence.value}" for silence in Silence]
    assert {record.levelname for record in caplog.records} == {"DEBUG"}
    assert len({silence.value for silence in Silence}) == len(Silence)
