"""What is said of people's data, and what is asked before it is deleted."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.button_presses import task_for_press
from bot.conversation.deep_links import PRIVACY
from bot.conversation.effects import ForgetPerson
from bot.conversation.needs import NOTHING, PERSONAL_DATA
from bot.conversation.privacy import forget, my_data, privacy
from bot.conversation.requests import Outcome, Place, Press, Request
from bot.conversation.services import Services
from bot.replies.asker import Asker
from bot.replies.buttons import Forget, Keep
from bot.replies.reply import Rows
from bot.state.values import PersonalData
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.packed import packed
from tests.word_resolver import WordResolver

LAN, MINH = 7, 8
GROUP = -100
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HERE, THERE = {"chat": LAN, "text": "a < b", "at": NOW}, {"chat": GROUP, "text": "c", "at": NOW}
DATA = PersonalData(LAN, {"turns": (HERE, HERE, THERE), "votes": (THERE,), "languages": ({"language": "en"},)})
ONLY_HERE = PersonalData(LAN, {"turns": (HERE,)})
ONLY_THERE = PersonalData(LAN, {"votes": (THERE,)})


def request(data: PersonalData = DATA, place: Place = "private") -> Request:
    asker = Asker(GROUP if place == "group" else LAN, None, LAN)
    return Request(place=place, asker=asker, chosen="vi", now=NOW, looked_up=NOTHING.having(PERSONAL_DATA, data))


def pressed(data: Forget | Keep, services: Services, personal: PersonalData = DATA, user: int = LAN) -> Outcome:
    press = Press(data, 3, asker=Asker(LAN, None, user), looked_up=NOTHING.having(PERSONAL_DATA, personal))
    return task_for_press(press, services).run(press, services)


def actions(rows: Rows) -> list[str]:
    return [packed(button) for row in rows for button in row]


def test_privacy_says_how_long(services: Services) -> None:
    said = privacy(request(place="private"), services).reply
    assert said is not None
    for words in ("30 phút", "30 ngày", "48 giờ", "/forget", "/mydata"):
        assert words in said.plain


def test_a_group_gets_the_gist_and_a_link_to_the_rest(services: Services) -> None:
    said = privacy(request(place="group"), services).reply
    assert said is not None
    assert "/forget" in said.plain
    assert [[button.payload for button in row] for row in said.rows] == [[PRIVACY]]


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "what I answered, your votes and calculated figures: 1 day\n"), (7, ": 7 days\n"), (0, "doesn't keep")],
)
def test_privacy_follows_the_settings(resolver: WordResolver, services: Services, days: int, said: str) -> None:
    kept = Services(services.answerer, kept=timedelta(days=days))
    reply = privacy(Request(chosen="en"), kept).reply
    assert reply is not None
    assert said in reply.plain


def test_in_a_group_what_was_said_there_is_deleted_at_once(services: Services) -> None:
    outcome = forget(request(place="group"), services)
    assert outcome.effects == (ForgetPerson(GROUP),)
    assert outcome.reply is not None
    lines = f"{TEXTS_VI.privacy.lines['turns'].format(count=1)}\n{TEXTS_VI.privacy.lines['votes'].format(count=1)}"
    assert outcome.reply.text == TEXTS_VI.privacy.forgotten_in_group.format(lines=lines)


@pytest.mark.parametrize(
    ("data", "offered"),
    [
        (DATA, ["f:h:7", "f:a:7", "f:k:7"]),
        (ONLY_HERE, ["f:h:7", "f:k:7"]),
        (ONLY_THERE, ["f:a:7", "f:k:7"]),
    ],
)
def test_in_private_it_asks_first(services: Services, data: PersonalData, offered: list[str]) -> None:
    outcome = forget(request(data), services)
    assert outcome.reply is not None
    assert outcome.effects == ()
    assert actions(outcome.reply.rows) == offered


def test_it_lists_what_would_be_deleted(services: Services) -> None:
    reply = forget(request(), services).reply
    assert reply is not None
    lines = reply.plain.splitlines()
    here, groups = lines.index("Trong chat riêng này"), lines.index("Trong các nhóm")
    assert lines[here + 1 : here + 3] == ["• Lượt hỏi đáp gần đây: 2", "• Ngôn ngữ đã chọn: 1"]
    assert lines[groups + 1 : groups + 3] == ["• Lượt hỏi đáp gần đây: 1", "• Đánh giá: 1"]


@pytest.mark.parametrize("data", [PersonalData(LAN), PersonalData(LAN, {"turns": ()})])
def test_nothing_to_delete(services: Services, data: PersonalData) -> None:
    assert forget(request(data), services).reply is not None
    assert forget(request(data), services).reply.text == TEXTS_VI.privacy.nothing  # type: ignore[union-attr]
    assert forget(request(data, "group"), services).reply.text == TEXTS_VI.privacy.nothing_in_group  # type: ignore[union-attr]
    outcome = pressed(Forget(everywhere=True, owner=LAN), services, data)
    assert outcome.reply is not None
    assert outcome.reply.text == TEXTS_VI.privacy.nothing
    assert outcome.effects == ()


@pytest.mark.parametrize(
    ("action", "effect", "said"),
    [
        (
            Forget(everywhere=False, owner=LAN),
            ForgetPerson(LAN),
            "• Lượt hỏi đáp gần đây: 2\n• Ngôn ngữ đã chọn: 1",
        ),
        (
            Forget(everywhere=True, owner=LAN),
            ForgetPerson(None),
            "• Lượt hỏi đáp gần đây: 3\n• Đánh giá: 1\n• Ngôn ngữ đã chọn: 1",
        ),
    ],
)
def test_a_press_deletes_and_says_how_much(services: Services, action: Forget, effect: ForgetPerson, said: str) -> None:
    outcome = pressed(action, services)
    assert outcome.effects == (effect,)
    assert outcome.replaces == 3
    assert outcome.reply is not None
    assert outcome.reply.plain.endswith(said)


def test_keeping_changes_nothing(services: Services) -> None:
    outcome = pressed(Keep(LAN), services)
    assert outcome.reply is not None
    assert (outcome.reply.text, outcome.effects, outcome.replaces) == (TEXTS_VI.privacy.left_as_it_is, (), 3)


@pytest.mark.parametrize("action", [Forget(everywhere=False, owner=LAN), Forget(everywhere=True, owner=LAN), Keep(LAN)])
def test_nobody_else_may_decide(services: Services, action: Forget | Keep) -> None:
    outcome = pressed(action, services, DATA, MINH)
    assert outcome.reply is None
    assert outcome.effects == ()
    assert outcome.notice == TEXTS_VI.dialogs.not_yours


def test_the_data_come_as_a_file(services: Services) -> None:
    documents = ({"name": "brand.md", "at": NOW},)
    reply = my_data(request(PersonalData(LAN, DATA.items, documents)), services).reply
    assert reply is not None
    (file,) = reply.attachments
    moment = "2026-11-23T12:00:00+00:00"
    assert (file.kind, file.name) == ("document", TEXTS_VI.privacy.data_name)
    assert json.loads(file.content) == {
        "telegram_user": LAN,
        "made_at": moment,
        "turns": [{**HERE, "at": moment}, {**HERE, "at": moment}, {**THERE, "at": moment}],
        "votes": [{**THERE, "at": moment}],
        "languages": [{"language": "en"}],
        "documents": [{"name": "brand.md", "at": moment}],
    }


def test_in_a_group_no_data_are_shown(services: Services) -> None:
    reply = my_data(request(place="group"), services).reply
    assert reply is not None
    assert (reply.text, reply.attachments) == (TEXTS_VI.privacy.data_in_group, ())


def test_no_data_no_file(services: Services) -> None:
    reply = my_data(request(PersonalData(LAN)), services).reply
    assert reply is not None
    assert (reply.text, reply.attachments) == (TEXTS_VI.privacy.nothing, ())


@pytest.mark.parametrize("command", [privacy, forget, my_data])
def test_the_terminal_forgets_by_itself(services: Services, command: object) -> None:
    assert callable(command)
    reply = command(Request(place="terminal", chosen="en"), services).reply
    assert reply.text == TEXTS_EN.privacy.in_terminal
