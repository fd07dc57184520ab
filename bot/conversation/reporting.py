"""Reports of a campaign: of a file that is sent or replied to, of a pasted table, or of the file above a button."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.column_question import column_question
from bot.conversation.effects import CountEvent, EndDialog
from bot.conversation.needs import FILE_AT_HAND, SentFile
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.replies.buttons import BuildReport, ReportWithout
from bot.replies.reply import Attachment, Reply
from bot.sheets.analysis import analyse
from bot.sheets.campaign import campaign_of
from bot.sheets.campaign_report import campaign_chart, campaign_reply
from bot.sheets.campaign_workbook import campaign_workbook
from bot.sheets.table_reply import table_problem
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

REPORT_CHART = "report.png"
_TABLE_LINES = 2
"""Lines of a pasted table: column names, and at least one row."""


def report(request: Request, services: Services) -> Outcome:
    """Report on the campaign in a file, or in a table that is pasted behind the command."""
    file, language = request.looked_up[FILE_AT_HAND], request.figures_language
    if file is not None:
        return _reported(file, language)
    if len(request.text.strip().splitlines()) < _TABLE_LINES:
        return Outcome(Reply(request.texts.reports.send_file))
    pasted = request.text.encode()
    return _reported(SentFile(texts_for(language).reports.pasted, len(pasted), pasted), language)


def report_pressed(data: BuildReport, press: Press, services: Services) -> Outcome:
    """Report on the campaign in the file to which the message above replies."""
    file = press.looked_up[FILE_AT_HAND]
    return stale(press) if file is None else _reported(file, press.language)


def report_without(data: ReportWithout, press: Press, services: Services) -> Outcome:
    """Report on the campaign in the file above the button without the columns that were not chosen."""
    file = press.looked_up[FILE_AT_HAND]
    without = [int(place) for place in data.places.split(".")]
    return stale(press) if file is None else _reported(file, press.language, without)


def _reported(file: SentFile, language: Language, without: Sequence[int] = ()) -> Outcome:
    try:
        campaign = campaign_of(analyse(file.name, file.content("table_too_big"), language, without))
    except InvalidInput as error:
        asked = column_question(error, file, language, without, ReportWithout)
        return Outcome(asked, answers=file.message) if asked else Outcome(table_problem(error, language))
    picture = campaign_chart(campaign, language)
    pictures = [Attachment("photo", REPORT_CHART, picture)] if picture else []
    workbook = Attachment("document", texts_for(language).reports.file, campaign_workbook(campaign, language))
    reply = replace(campaign_reply(campaign, language), attachments=(*pictures, workbook))
    return Outcome(reply, effects=(EndDialog(), CountEvent("calculation", language)))
