"""Calculations in a conversation: their replies with buttons, the dialogs that ask for numbers, changes by a press."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.calculations import dialogs, what_if
from bot.calculations.calculate import Calculation, recalculate
from bot.calculations.dialog import Dialog
from bot.calculations.dialogs import DialogTurn
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import CalculatorResult
from bot.calculators.compare import COMPARE
from bot.calculators.plan import PLAN
from bot.conversation.column_question import column_question
from bot.conversation.effects import CountEvent, EndDialog, KeepDialog, KeepResult
from bot.conversation.needs import EDITED_RESULT, FILE_AT_HAND, OPEN_DIALOG, RESULT_ASKER, SHOWN_RESULT, SentFile
from bot.conversation.requests import Outcome, Place, Press, Request, stale
from bot.conversation.services import Services
from bot.guide.answerer import Answer
from bot.guide.group_form import GROUP_CHARACTERS, GROUP_ROWS
from bot.pictures.comparison_chart import comparison_chart
from bot.pictures.roi_chart import roi_chart
from bot.replies.asker import Asker
from bot.replies.buttons import (
    BeginCalculation,
    BuildReport,
    Cancel,
    ChangeNumber,
    Choose,
    RankRows,
    ReadWithout,
    ReportWithout,
    ShowChart,
    Skip,
    StepBack,
)
from bot.replies.markup import escape, plain
from bot.replies.reply import Attachment, Button, Reply, Rows
from bot.replies.shown import CALCULATION
from bot.sheets.analysis import analyse
from bot.sheets.chart_panels import chart_title, panels
from bot.sheets.comparison import from_comparison
from bot.sheets.people import PeopleTable, people_table
from bot.sheets.plan_files import plan_files
from bot.sheets.result_workbook import attachments
from bot.sheets.table_reply import ranking_lines, table_in_brief, table_problem, table_reply
from bot.sheets.table_result import TableResult
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

ROI_CHART, TABLE_CHART = "roi.png", "compare.png"


def show_result(calculation: Calculation, language: Language, place: Place, services: Services) -> Outcome:
    """Return the reply with a result, under it the buttons that change its numbers."""
    if calculation.command == COMPARE.command and calculation.result:
        return _compared(calculation, calculation.result, language, place)
    counted = () if calculation.error else (CountEvent("calculation", language),)
    result = what_if.result_to_store(calculation, language)
    if result is None:
        return Outcome(calculation.reply, calculation, effects=counted)
    rows = _fitting(what_if.result_buttons(result, services.answerer.guide), place)
    reply = replace(calculation.reply, rows=rows, attachments=_of_plan(calculation, language))
    return Outcome(reply, calculation, effects=(KeepResult(result), *counted))


def result_beside(answer: Answer) -> tuple[KeepResult, ...]:
    """Return what keeps the result that an answer with several parts has: the next message may go on from it."""
    calculation = answer.carried or answer.calculation
    result = what_if.result_to_store(calculation, answer.language) if calculation else None
    return (KeepResult(result),) if result else ()


def _fitting(rows: Rows, place: Place) -> Rows:
    return rows[:GROUP_ROWS] if place == "group" else rows


def _of_plan(calculation: Calculation, language: Language) -> tuple[Attachment, ...]:
    """Return the picture and the workbook of a plan; nothing for any other calculation."""
    if calculation.command != PLAN.command or calculation.result is None:
        return ()
    files = plan_files(calculation.result, language)
    return tuple(Attachment(kind, name, content) for kind, name, content in files)


def _compared(calculation: Calculation, result: CalculatorResult, language: Language, place: Place) -> Outcome:
    """Return a comparison of influencers: the ranking, a chart and a workbook, which alone has all in a group."""
    compared = from_comparison(result, language)
    ranked = "\n".join(ranking_lines(compared, language))
    text = f"{calculation.reply.text}\n\n{ranked}" if ranked else calculation.reply.text
    if place == "group" and ranked and len(plain(text)) > GROUP_CHARACTERS:
        text = f"{ranked}\n\n{texts_for(language).tables.all_in_file}"
    reply = replace(
        calculation.reply, text=text, attachments=(*_chart_of(compared, language), *_files_of(compared, language))
    )
    return Outcome(reply, calculation, effects=(CountEvent("calculation", language),))


def answer_with_calculation(answer: Answer, calculation: Calculation, request: Request, services: Services) -> Outcome:
    """Return the result that a plain sentence asked for, or the question for an input that it does not give."""
    if answer.wish and answer.wish.missing:
        return ask_first_input(answer.wish.command, answer.wish.typed, answer.language, request, services)
    return show_result(calculation, answer.language, request.place, services)


def ask_first_input(
    command: str, typed: Mapping[str, str], language: Language, request: Request, services: Services
) -> Outcome:
    """Return the first question of a dialog that asks for a calculation's inputs."""
    in_group = request.place == "group"
    turned = dialogs.begin_dialog(command, language, request.asker.user, typed, group=in_group, opens_input=in_group)
    return show_step(turned, language, request.place, services)


def show_step(turned: DialogTurn, language: Language, place: Place, services: Services) -> Outcome:
    """Return a step of a dialog: the next question, or the result that ends it."""
    if turned.dialog:
        return Outcome(turned.reply, effects=(KeepDialog(turned.dialog),))
    if turned.calculation is None:
        return Outcome(turned.reply, effects=(EndDialog(),))
    ended = show_result(turned.calculation, language, place, services)
    return replace(ended, effects=(EndDialog(), *ended.effects))


def said_in_dialog(dialog: Dialog, request: Request, services: Services) -> Outcome:
    """Go on with the asker's dialog after a typed answer."""
    turned = dialogs.take_answer(dialog, request.text, request.asker.user)
    if turned.calculation and dialog.editing:
        return _edited(turned.calculation, dialog, request, services)
    return show_step(turned, dialog.language, request.place, services)


def _edited(calculation: Calculation, dialog: Dialog, request: Request, services: Services) -> Outcome:
    """Show a result with its new number below, where the asker reads on; the old one stays as it is."""
    result = request.looked_up[EDITED_RESULT]
    now = _with_typed(result, calculation, dialog.edited) if result else calculation
    done = what_if.result_after_edit(result, now, services.answerer.guide) if result else None
    if done is None:
        outcome = show_result(calculation, dialog.language, request.place, services)
        return replace(outcome, effects=(EndDialog(), *outcome.effects))
    worked_out = _worked_out(done.result)
    reply = replace(done.reply, rows=_fitting(done.reply.rows, request.place))
    return Outcome(reply, worked_out, effects=(EndDialog(), KeepResult(done.result)))


def _with_typed(result: StoredResult, typed: Calculation, names: Sequence[str]) -> Calculation:
    """Return the result with the typed numbers.

    Buttons may have changed its other numbers since the dialog asked. Where the typed ones do not fit to those, the
    numbers count that the result had when the dialog asked.
    """
    if typed.error or typed.command != result.command:
        return typed
    amounts = {**result.amounts, **{name: typed.inputs[name] for name in names}}
    now = recalculate(result.command, amounts, result.language)
    return typed if now.error else now


def begin_pressed(data: BeginCalculation, press: Press, services: Services) -> Outcome:
    """Start the dialog of a calculator whose button somebody pressed."""
    if data.command not in CALCULATOR_BY_NAME:
        return stale(press)
    turned = dialogs.begin_dialog(data.command, press.language, press.asker.user, group=press.place == "group")
    return show_step(turned, press.language, press.place, services)


def pressed_in_dialog(data: Cancel | Choose | Skip | StepBack, press: Press, services: Services) -> Outcome:
    """Go on with a dialog after a press; only who started it may press, and only under its last message."""
    open = press.looked_up[OPEN_DIALOG]
    if data.owner != press.asker.user:
        asked_channel = Asker(press.asker.chat, None, data.owner).is_channel
        texts = press.texts.dialogs
        return Outcome(notice=texts.with_channel if asked_channel else texts.not_yours)
    if open is None or open.message != press.message:
        return stale(press)
    turned = dialogs.take_press(open.dialog, data, press.asker.user)
    if turned is None:
        return stale(press)
    return replace(show_step(turned, open.dialog.language, press.place, services), replaces=press.message)


def change_number(data: ChangeNumber, press: Press, services: Services) -> Outcome:
    """Change the numbers of the result above the button in its place; in a group, those of others below, by name."""
    result, asker = press.looked_up[SHOWN_RESULT], press.looked_up[RESULT_ASKER]
    done = what_if.press_on_result(result, data.change, services.answerer.guide) if result else None
    if result is None or done is None:
        return stale(press)
    if done.ask:
        return _ask_for(done.ask, result, press, services)
    if done.notice:
        return Outcome(notice=done.notice)
    effects = (KeepResult(done.result),)
    reply = replace(done.reply, rows=_fitting(done.reply.rows, press.place))
    if press.place == "group" and asker not in (None, press.asker.user) and done.result != result:
        words = texts_for(result.language).what_if
        copy = replace(reply, text=f"{words.tried_by.format(name=escape(press.name))}\n{reply.text}")
        return Outcome(copy, _worked_out(done.result), effects=effects)
    return Outcome(reply, _worked_out(done.result), replaces=press.message, effects=effects)


def _worked_out(result: StoredResult) -> Calculation:
    return recalculate(result.command, result.amounts, result.language)


def _ask_for(name: str, result: StoredResult, press: Press, services: Services) -> Outcome:
    """Start a dialog for one number of a result; its answer changes the result in its place."""
    turned = dialogs.begin_edit(
        result.command,
        result.language,
        press.asker.user,
        result.amounts,
        name,
        press.message,
        group=press.place == "group",
    )
    return show_step(turned, result.language, press.place, services)


def chart(data: ShowChart, press: Press, services: Services) -> Outcome:
    """Draw the result above the button."""
    result = press.looked_up[SHOWN_RESULT]
    if result and result.command == PLAN.command:
        files = _of_plan(_worked_out(result), result.language)
        return Outcome(Reply("", attachments=files, shown=CALCULATION))
    inputs = what_if.chart_inputs(result) if result else None
    if result is None or inputs is None:
        return stale(press)
    picture = roi_chart(*inputs, result.language)
    sent = Attachment("photo", ROI_CHART, picture, texts_for(result.language).limits.no_pictures)
    return Outcome(Reply("", attachments=(sent,), shown=CALCULATION))


def work_out_table(file: SentFile, request: Request) -> Outcome:
    """Work out a table of influencers or posts: a summary, a chart and a workbook."""
    return _of_table(file, request.figures_language, request.place)


def read_without(data: ReadWithout, press: Press, services: Services) -> Outcome:
    """Work out the file above the button without the columns that were not chosen."""
    file = press.looked_up[FILE_AT_HAND]
    without = [int(place) for place in data.places.split(".")]
    return stale(press) if file is None else _of_table(file, press.language, press.place, without)


def _of_table(file: SentFile, language: Language, place: Place, without: Sequence[int] = ()) -> Outcome:
    try:
        result = analyse(file.name, file.content("table_too_big"), language, without)
    except InvalidInput as error:
        asked = column_question(error, file, language, without, ReadWithout)
        return Outcome(asked, answers=file.message) if asked else Outcome(table_problem(error, language))
    people = people_table(result)
    offers = _offers(result, people, language, without)
    charted = people.table if people else result
    files = (*_chart_of(charted, language), *_files_of(result, language))
    reply = replace(table_reply(result, language, people), rows=offers, attachments=files)
    if place == "group" and len(reply.plain) > GROUP_CHARACTERS:
        reply = replace(reply, text=table_in_brief(result, language, people))
    counted = (EndDialog(), CountEvent("calculation", language))
    return Outcome(reply, answers=file.message if offers else None, effects=counted)


def _offers(result: TableResult, people: PeopleTable | None, language: Language, without: Sequence[int]) -> Rows:
    texts = texts_for(language)
    report = ReportWithout(".".join(map(str, without))) if without else BuildReport()
    rows = [(Button(texts.tables.show_rows, RankRows()),)] if people and not without else []
    return (*rows, *([(Button(texts.reports.offer, report),)] if "cost" in result.together.totals else []))


def rank_rows(data: RankRows, press: Press, services: Services) -> Outcome:
    """Rank the rows of the file above the button, each by itself."""
    file = press.looked_up[FILE_AT_HAND]
    if file is None:
        return stale(press)
    try:
        result = analyse(file.name, file.content("table_too_big"), press.language)
    except InvalidInput as error:
        return Outcome(table_problem(error, press.language))
    lines = "\n".join(ranking_lines(result, press.language))
    return Outcome(Reply(lines, attachments=_chart_of(result, press.language), shown=CALCULATION))


def _chart_of(result: TableResult, language: Language) -> tuple[Attachment, ...]:
    """Return the chart of a table, where there is something to compare."""
    shown = panels(result, language)
    if not shown:
        return ()
    picture = comparison_chart(chart_title(result, language), shown, language)
    return (Attachment("photo", TABLE_CHART, picture, texts_for(language).limits.no_pictures),)


def _files_of(result: TableResult, language: Language) -> tuple[Attachment, ...]:
    """Return the workbooks of a table."""
    refused = texts_for(language).limits.no_files
    return tuple(Attachment("document", *each, refused) for each in attachments(result, language))
