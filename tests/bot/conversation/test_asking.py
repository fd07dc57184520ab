"""Plain words that ask for a command or a language, and answers that fit the place."""

from dataclasses import replace

import pytest

from bot.conversation.commands import OVERHEARD, task_for
from bot.conversation.effects import ChooseLanguage, EndDialog, KeepAnswer
from bot.conversation.needs import BY_ADMIN, EARLIER_TURNS, HANDBOOK_WANTED, STANDING, LookedUp
from bot.conversation.requests import Outcome, Place, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.groups.silence import Silence
from bot.groups.standing import NOT_ASKED
from bot.library.handbook import Handbook
from bot.replies.asker import Asker
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.guide import Language
from knowledge.loader import load_supplement
from tests.bot.nothing_there import NOTHING_THERE

LAN, OWNER = 7, 5
DEFINITION = Turn("KOL là gì?", Shown("answer", ("what-is/definition",), language="vi"), "vi", offered=(), message=40)


def outcome(
    text: str,
    services: Services,
    place: Place = "private",
    command: str | None = None,
    known: LookedUp = NOTHING_THERE,
    user: int = LAN,
    chosen: Language | None = None,
) -> Outcome:
    """Return what comes of a text when just what its task needs was looked up."""
    request = Request(text, place, Asker(user if place == "private" else -1, None, user), chosen=chosen)
    task = task_for(Addressed(text, command), request, services)
    looked_up = LookedUp({need: known[need] for need in task.needs})
    done: Outcome = task.run(replace(request, looked_up=looked_up), services)
    return done


def said(outcome: Outcome) -> str:
    assert outcome.reply
    return outcome.reply.text


# Commands in plain words ------------------------------------------------------------------------


@pytest.mark.parametrize("command", [None, "ask"])
@pytest.mark.parametrize("place", ["private", "group", "terminal"])
@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("cho xem mục lục", "topics"),
        ("Cho xem mục lục!", "topics"),
        ("show me the contents", "topics"),
        ("bot làm được gì?", "help"),
        ("về trang đầu", "start"),
        ("thôi huỷ đi", "cancel"),
    ],
)
def test_plain_words_do_what_the_command_does(
    services: Services, place: Place, words: str, runs: str, command: str | None
) -> None:
    language: Language = "en" if words.startswith("show") else "vi"
    asked = outcome(words, services, place, command, chosen=language)
    typed = outcome("", services, place, runs, chosen=language)
    assert (said(asked), asked.reply) == (said(typed), typed.reply)
    assert asked.effects == typed.effects


@pytest.mark.parametrize("command", [None, "ask"])
def test_what_is_kept_is_told_in_plain_words_too(services: Services, command: str | None) -> None:
    for place in ("private", "group"):
        assert said(outcome("bot lưu gì về mình?", services, place, command)) == said(
            outcome("", services, place, "privacy")
        )


@pytest.mark.parametrize("command", [None, "ask"])
def test_settings_in_plain_words(services: Services, command: str | None) -> None:
    typed = outcome("", services, "private", "settings")
    assert outcome("mở cài đặt", services, "private", command).reply == typed.reply
    # In a group the page needs to know who may change it: the help names the command.
    assert said(outcome("mở cài đặt", services, "group", command)) == said(outcome("", services, "group", "help"))


def test_an_owners_settings_in_plain_words(services: Services) -> None:
    owned = replace(services, owners=frozenset({OWNER}), handbook=Handbook(load_supplement()))
    pages = set()
    for wanted in (True, False):
        known = NOTHING_THERE.having(HANDBOOK_WANTED, wanted)
        typed = outcome("", owned, "private", "settings", known, OWNER)
        assert outcome("mở cài đặt", owned, "private", None, known, OWNER).reply == typed.reply
        pages.add(said(typed))
    assert len(pages) == 2
    # Behind `/ask` they are not looked up.
    helped = outcome("", owned, "private", "help", user=OWNER)
    assert outcome("mở cài đặt", owned, "private", "ask", user=OWNER).reply == helped.reply


@pytest.mark.parametrize("words", ["chỉ trả lời khi được gọi nhé", "im lặng buổi tối giúp chị", "always keep it short"])
def test_a_setting_that_a_group_wishes_for_leads_to_its_settings(services: Services, words: str) -> None:
    known = NOTHING_THERE.having(BY_ADMIN, False).having(STANDING, NOT_ASKED)
    wished = outcome(words, services, "group", known=known)
    assert wished.reply == outcome("", services, "group", "settings", known).reply
    assert outcome(words, services, "group", "ask", known).reply == wished.reply
    assert wished.reply != outcome("", services, "group", "help", known).reply


def test_nothing_is_remembered_as_a_question(services: Services) -> None:
    asked = outcome("cho xem mục lục", services)
    assert (asked.question, asked.confidence, asked.command) == ("", None, "")
    assert not any(isinstance(effect, KeepAnswer) for effect in asked.effects)
    assert outcome("thôi huỷ đi", services).effects == (EndDialog(),)


@pytest.mark.parametrize("words", ["cho xem mục lục", "bot làm được gì?", "gấp lắm rồi", "xin chào"])
def test_what_is_overheard_runs_nothing(services: Services, words: str) -> None:
    quiet: Outcome = OVERHEARD.run(Request(words, "group"), services)
    assert (quiet.reply, quiet.silence, quiet.effects) == (None, Silence.NOT_SURE, ())


# Languages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "language", "sentence"),
    [
        ("Trả lời bằng tiếng Anh đi", "en", TEXTS_EN.basics.language_set),
        ("answer in Vietnamese from now on", "vi", TEXTS_VI.basics.language_set),
    ],
)
def test_a_language_from_now_on_is_kept(services: Services, words: str, language: Language, sentence: str) -> None:
    done = outcome(words, services)
    assert said(done) == sentence
    assert ChooseLanguage(language) in done.effects


def test_what_was_shown_is_shown_again_in_the_language_that_is_kept(services: Services) -> None:
    known = NOTHING_THERE.having(EARLIER_TURNS, (DEFINITION,))
    done = outcome("trả lời bằng tiếng Anh đi", services, known=known)
    point = services.answerer.guide.point("what-is/definition")
    assert point
    assert said(done).startswith(f"{TEXTS_EN.basics.language_set}\n\n<b>{point.in_language('en').title}</b>")
    assert done.reply
    assert done.reply.shown == Shown("answer", ("what-is/definition",), language="en")
    assert ChooseLanguage("en") in done.effects


def test_once_in_another_language_is_not_kept(services: Services) -> None:
    known = NOTHING_THERE.having(EARLIER_TURNS, (DEFINITION,))
    done = outcome("câu này tiếng Anh?", services, known=known)
    assert done.reply
    assert done.reply.shown.language == "en"
    assert not any(isinstance(effect, ChooseLanguage) for effect in done.effects)


def test_a_group_keeps_the_language_of_its_admins(services: Services) -> None:
    done = outcome("trả lời bằng tiếng Anh đi", services, "group")
    assert not any(isinstance(effect, ChooseLanguage) for effect in done.effects)


# Answers that fit the place ---------------------------------------------------------------------


def test_an_answer_in_a_group_opens_in_private(services: Services) -> None:
    turn = Turn("x", Shown("answer", section="cons", language="vi"), "vi", offered=(), message=40)
    known = NOTHING_THERE.having(EARLIER_TURNS, (turn,))
    private, group = (outcome("ngắn hơn", services, place, known=known) for place in ("private", "group"))
    assert private.reply
    assert group.reply
    cons = services.answerer.guide.section("cons")
    assert cons
    # A page of a section that was opened has all of its points.
    assert private.reply.shown.points == group.reply.shown.points == tuple(point.id for point in cons.points)[:8]
    assert group.reply.rows[0][-1].payload
    assert not any(button.payload for row in private.reply.rows for button in row)


def test_small_talk_is_no_question(services: Services) -> None:
    done = outcome("gấp lắm rồi", services)
    assert said(done) == TEXTS_VI.talk.said["hurry"]
    assert done.reply
    assert [button.label for row in done.reply.rows for button in row] == ["📚 Mục lục"]
    assert done.effects == ()
