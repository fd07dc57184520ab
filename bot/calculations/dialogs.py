"""Calculators that ask for their numbers one by one: how a dialog begins, goes on and ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.calculations.calculate import Calculation, calculate, calculate_typed, recalculate
from bot.calculations.dialog import Dialog
from bot.calculations.dialog_answers import dialog_with, is_aside, is_cancelling, is_going_back
from bot.calculations.dialog_messages import paste_again, problem_with, question_reply
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.steps import Choice
from bot.numbers.amounts import Amount
from bot.replies.buttons import Cancel, Choose, Skip, StepBack
from bot.replies.reply import Reply
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_UNCLEAR_CURRENCY = frozenset({"missing_currency", "ambiguous_price"})
"""Errors in an earlier number that only a later one brings to light."""


@dataclass(frozen=True)
class DialogTurn:
    """What the bot says in a dialog, and the dialog as it goes on; None when it has ended."""

    reply: Reply
    dialog: Dialog | None = None
    calculation: Calculation | None = None
    """The result, where the dialog has reached it."""
    ended: Literal["done", "cancelled"] | None = None


def begin_dialog(
    command: str,
    language: Language,
    owner: int,
    typed: Mapping[str, str] | None = None,
    *,
    group: bool = False,
    opens_input: bool = False,
) -> DialogTurn:
    """Start to ask for a calculation's inputs; where some were typed before, only for what is missing.

    `owner` is the id of the person asked, whose presses alone count. `opens_input`: the question answers their message,
    so that Telegram can open the input for them.
    """
    dialog = Dialog(CALCULATOR_BY_NAME[command].command, language, group)
    problem = ""
    for name, text in (typed or {}).items():
        further = dialog.with_typed({name: text})
        try:
            further.check()
            dialog = further
        except InvalidInput as error:
            problem = problem_with(error, dialog)
    known = bool(typed) and not dialog.calculator.asks_rest
    return _next(dialog.without_extras() if known else dialog, owner, problem, opens_input=opens_input)


def begin_edit(
    command: str,
    language: Language,
    owner: int,
    inputs: Mapping[str, Amount],
    name: str,
    message: int,
    *,
    group: bool = False,
) -> DialogTurn:
    """Ask for a new value of one input of a finished result, which the message shows."""
    before = StoredResult(command, language, inputs, inputs)
    return _next(Dialog(command, language, group, before=before, edited=(name,), editing=message), owner)


def take_answer(dialog: Dialog, text: str, owner: int) -> DialogTurn:
    """Go on after a typed answer; one that can't be used is answered with what is wrong, and asked for again."""
    if is_cancelling(text):
        return _cancelled(dialog)
    if is_going_back(text):
        return _next(dialog.before_last() or dialog, owner)
    if dialog.calculator.read:
        return _pasted(dialog, text, owner)
    try:
        further = dialog_with(dialog, text)
    except InvalidInput as error:
        return _next(dialog, owner, problem_with(error, dialog))
    return _tried(dialog, further, owner)


def take_press(dialog: Dialog, action: Cancel | Choose | Skip | StepBack, owner: int) -> DialogTurn | None:
    """Go on after a press; None for a button that does not belong to what is asked now."""
    step = dialog.now
    if isinstance(action, Cancel):
        return _cancelled(dialog)
    if isinstance(action, StepBack):
        earlier = dialog.before_last()
        return _next(earlier, owner) if earlier else None
    if isinstance(action, Skip):
        further = dialog.after_skip()
        return _next(further, owner) if further else None
    if isinstance(step, Choice) and action.option in step.ways:
        return _tried(dialog, dialog.with_way(step, action.option), owner)
    return None


def _next(dialog: Dialog, owner: int, problem: str = "", *, opens_input: bool = False) -> DialogTurn:
    """Ask the next question, or end with the result."""
    if dialog.now or dialog.calculator.read:
        return DialogTurn(question_reply(dialog, owner, problem, opens_input=opens_input), dialog)
    if dialog.before:
        calculation = recalculate(dialog.command, dialog.amounts, dialog.language)
    else:
        calculation = calculate_typed(dialog.command, dialog.typed, dialog.language)
    return DialogTurn(calculation.reply, calculation=calculation, ended="done")


def _tried(dialog: Dialog, further: Dialog, owner: int, problem: str = "") -> DialogTurn:
    """Go on if all that was said can be calculated with; else ask again for the input that stands against it."""
    try:
        further.check()
    except InvalidInput as error:
        earlier = error.details.get("field", "")
        kept = earlier in dialog.amounts and dialog.typed.get(earlier) == further.typed.get(earlier)
        if kept and error.id in _UNCLEAR_CURRENCY:
            return _tried(dialog, further.asking_again(earlier), owner, problem or problem_with(error, dialog))
        return _next(dialog, owner, problem_with(error, dialog))
    return _next(further, owner, problem)


def _cancelled(dialog: Dialog) -> DialogTurn:
    return DialogTurn(Reply(texts_for(dialog.language).dialogs.cancelled), ended="cancelled")


def _pasted(dialog: Dialog, text: str, owner: int) -> DialogTurn:
    """Take a text of several lines as all that the calculator needs."""
    if is_aside(text):
        return _next(
            dialog,
            owner,
            problem_with(InvalidInput("no_table" if dialog.calculator.reads_files else "aside", piece=text), dialog),
        )
    calculation = calculate(dialog.command, text, dialog.language)
    if calculation.error:
        return DialogTurn(paste_again(dialog, owner, calculation.reply.text), dialog)
    return DialogTurn(calculation.reply, calculation=calculation, ended="done")
