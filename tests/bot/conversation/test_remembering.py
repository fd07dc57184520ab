"""What is remembered of a message or a press, and which turns the next message refers to."""

from dataclasses import replace
from typing import Any

import pytest

from bot.calculations.calculate import calculate
from bot.conversation.button_presses import task_for_press
from bot.conversation.commands import task_for
from bot.conversation.effects import EndDialog, KeepDialog, KeepResult, RememberTurn
from bot.conversation.needs import EARLIER_TURNS, NOTHING, PERSONAL_DATA, SHOWN_RESULT, TURN_REPLIED_TO, LookedUp, Needs
from bot.conversation.remembering import earlier_turns, run_task, turn_of
from bot.conversation.requests import Outcome, Press, RepliedTo, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed
from bot.replies.button_data import ButtonData
from bot.replies.buttons import ChangeNumber, OpenPoint, OpenSection, OpenTopics, SetLanguage, ShowChart, ShowSources
from bot.replies.reply import Reply
from bot.replies.shown import NAVIGATION, ReplyDecision, Shown
from bot.state.values import PersonalData, Turn, TurnCalculation
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from tests.bot.nothing_there import NOTHING_THERE


def turn(words: str, decision: ReplyDecision = "answer", message: int | None = None) -> Turn:
    return Turn(words, Shown(decision, language="vi"), "vi", message=message)


A, B, C = turn("a", message=1), turn("b", message=2), turn("c", message=3)


# What is remembered -----------------------------------------------------------------------------


def found_for(needs: Needs, known: LookedUp = NOTHING_THERE) -> LookedUp:
    """Return what is looked up for somebody of whom nothing is known, and nothing else."""
    return LookedUp({need: known[need] for need in needs})


def outcome_of(request: Request, services: Services, command: str | None = None) -> Outcome:
    """Return what comes of a message."""
    task = task_for(Addressed(request.text, command), request, services)
    return run_task(task, replace(request, looked_up=found_for(task.needs)), services)


def said(text: str, services: Services, command: str | None = None, **more: Any) -> Turn | None:
    """Return the turn of a message."""
    outcome = outcome_of(Request(text, **more), services, command)
    return next((effect.turn for effect in outcome.effects if isinstance(effect, RememberTurn)), None)


def pressed(
    data: ButtonData, services: Services, known: LookedUp = NOTHING_THERE, language: Language = "vi"
) -> Turn | None:
    """Return the turn of a press."""
    press = Press(data, 3, language=language)
    task = task_for_press(press, services)
    outcome = run_task(task, replace(press, looked_up=found_for(task.needs, known)), services)
    return next((effect.turn for effect in outcome.effects if isinstance(effect, RememberTurn)), None)


def test_a_question(services: Services) -> None:
    turn = said("  Influencer marketing là gì? ", services)
    assert turn
    assert turn.words == "Influencer marketing là gì?"
    assert (turn.language, turn.calculation, turn.message) == ("vi", None, None)
    assert turn.shown.decision == "answer"
    (point,) = turn.shown.points
    assert services.answerer.guide.point(point)
    assert turn.offered
    assert point not in turn.offered


def test_a_question_in_another_message(services: Services) -> None:
    turn = said("", services, "ask", replied=RepliedTo("KOL là gì?"))
    assert turn
    assert turn.words == "KOL là gì?"


@pytest.mark.parametrize(
    ("text", "command", "words", "decision", "calculation"),
    [
        ("chào", None, "chào", "small_talk", None),
        ("", "help", "", "navigation", None),
        (" ạ ", "topics", "ạ", "navigation", None),
        (" 50tr x", "roi", "50tr x", "calculation", TurnCalculation("roi")),
        ("50tr 120tr", "roi", "50tr 120tr", "calculation", "kept"),
        ("chi 50tr thu 120tr thì roi bao nhiêu", None, "chi 50tr thu 120tr thì roi bao nhiêu", "calculation", "kept"),
        # A link to a section is no question.
        (" what-is", "start", "", "answer", None),
    ],
)
def test_what_is_said(
    services: Services, text: str, command: str | None, words: str, decision: str, calculation: Any
) -> None:
    turn = said(text, services, command)
    assert turn
    assert (turn.words, turn.shown.decision, turn.language) == (words, decision, "vi")
    if calculation != "kept":
        assert turn.calculation == calculation
    else:
        assert turn.calculation
        assert turn.calculation.result
        values = {name: amount.value for name, amount in turn.calculation.result.amounts.items()}
        assert values == {"cost": 50_000_000, "revenue": 120_000_000}


@pytest.mark.parametrize(
    ("data", "words", "shown"),
    [
        (OpenPoint("what-is/definition"), "title", Shown("answer", ("what-is/definition",), language="en")),
        (OpenSection("cons"), "", Shown("answer", section="cons", language="en")),
    ],
)
def test_pages_of_the_guide_that_are_opened(services: Services, data: ButtonData, words: str, shown: Shown) -> None:
    point = services.answerer.guide.point("what-is/definition")
    assert point
    turn = pressed(data, services, language="en")
    assert turn
    assert turn.words == (point.in_language("en").title if words else "")
    assert (turn.shown, turn.language) == (shown, "en")


def test_a_result_that_a_press_changes(services: Services) -> None:
    outcome = outcome_of(Request("50 120"), services, "roi")
    (result,) = (effect.result for effect in outcome.effects if isinstance(effect, KeepResult))
    turn = pressed(ChangeNumber("+cost"), services, NOTHING_THERE.having(SHOWN_RESULT, result))
    assert turn
    assert turn.calculation
    assert turn.calculation.result
    # 50 and 10% of it.
    assert turn.calculation.result.amounts["cost"].value == 55
    assert turn.calculation.result.first["cost"].value == 50


@pytest.mark.parametrize("data", [OpenTopics(), SetLanguage("en"), ShowSources("law/ad-label"), ShowChart()])
def test_other_presses_leave_no_turn(services: Services, data: ButtonData) -> None:
    assert pressed(data, services) is None


@pytest.mark.parametrize(
    ("text", "command"), [("", "roi"), ("", "mydata"), ("", "forget"), ("tính cpm với chi phí 5tr", None)]
)
def test_what_leaves_no_turn(services: Services, text: str, command: str | None) -> None:
    assert said(text, services, command) is None


REPLY = Reply("Xong rồi nhé bạn.")


@pytest.mark.parametrize(
    ("outcome", "asked", "kept"),
    [
        (Outcome(REPLY), Request("x"), Turn("x", NAVIGATION, "vi")),
        (Outcome(REPLY, effects=(EndDialog(),)), Request("x"), Turn("x", NAVIGATION, "vi")),
        (Outcome(Reply("Done with it.")), Request("x"), Turn("x", NAVIGATION, "en")),
        # Of this text nobody can tell the language.
        (Outcome(Reply("5")), Request("x", chosen="en"), Turn("x", NAVIGATION, "en")),
        (Outcome(REPLY, question="y"), Request("x"), Turn("y", NAVIGATION, "vi")),
        (Outcome(replace(REPLY, shown=Shown("decline"))), Request("x"), Turn("", Shown("decline"), "vi")),
        (
            Outcome(REPLY, calculate("roi", "x", "vi")),
            Request("x"),
            Turn("x", NAVIGATION, "vi", calculation=TurnCalculation("roi")),
        ),
        (Outcome(), Request("x"), None),
        (Outcome(notice="x"), Request("x"), None),
        (Outcome(Reply("")), Request("x"), None),
        (Outcome(REPLY), Request("x", looked_up=NOTHING.having(PERSONAL_DATA, PersonalData(7))), None),
    ],
)
def test_turns_of_outcomes(outcome: Outcome, asked: Request, kept: Turn | None) -> None:
    assert turn_of(outcome, asked) == kept


def test_a_dialog_is_remembered_for_itself(services: Services) -> None:
    outcome = outcome_of(Request(), services, "roi")
    assert [type(effect) for effect in outcome.effects] == [KeepDialog]


# What is referred to ----------------------------------------------------------------------------


def requestafter(*turns: Turn, replied: Turn | None = None) -> Request:
    return Request("x", looked_up=NOTHING_THERE.having(EARLIER_TURNS, turns).having(TURN_REPLIED_TO, replied))


@pytest.mark.parametrize(
    ("turns", "replied", "known"),
    [
        ((), None, ()),
        ((A, B), None, (A, B)),
        # Somebody else's turn: what the asker said elsewhere has nothing to do with it.
        ((A, B), C, (C,)),
        ((A, B, C), C, (A, B, C)),
        ((A, B, C), B, (A, B)),
        ((A, B, C), A, (A,)),
        ((), A, (A,)),
        # Two pages that stood in one message: the one that is there now counts.
        ((A, replace(A, words="page 2"), B), replace(A, words="page 2"), (A, replace(A, words="page 2"))),
    ],
)
def test_a_turn_that_is_replied_to_counts_as_the_last(
    turns: tuple[Turn, ...], replied: Turn | None, known: tuple[Turn, ...]
) -> None:
    assert earlier_turns(requestafter(*turns, replied=replied)) == known


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ((), ()),
        ((A, turn("hi", "small_talk"), B), ("a", "b")),
        ((turn("s", "suggest"), turn("d", "decline"), turn("5", "calculation"), turn("m", "navigation")), ("s", "d")),
        ((A, turn(""), B), ("a", "b")),
        (tuple(map(turn, "abcdefg")), ("c", "d", "e", "f", "g")),
    ],
)
def test_questions_that_a_new_one_is_understood_with(turns: tuple[Turn, ...], words: tuple[str, ...]) -> None:
    assert Utterance("x", earlier_turns(requestafter(*turns))).questions == words
    # Somebody else's message that is asked about comes last.
    assert Utterance("x", turns, quoted="q").questions == (*words, "q")


def test_a_question_that_is_replied_to_is_the_last_one() -> None:
    assert Utterance("x", earlier_turns(requestafter(A, B, replied=A))).questions == ("a",)
    assert Utterance("x", earlier_turns(requestafter(A, B, replied=B))).questions == ("a", "b")
    assert Utterance("x", earlier_turns(requestafter(A, replied=turn("hi", "small_talk")))).questions == ()
