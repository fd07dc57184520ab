"""A press on a button -> the page that it opens, a changed result, the next step of a dialog, or a notice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from bot.conversation import (
    calculating,
    feedback,
    gaps,
    group_settings,
    handing_off,
    languages,
    learning,
    outreach,
    owner_commands,
    owner_settings,
    privacy,
    reporting,
    taught_answers,
    teaching,
)
from bot.conversation.commands import commands_pressed
from bot.conversation.deep_links import in_size_of_group, payload_of
from bot.conversation.needs import (
    ANSWERS_FILE,
    BY_ADMIN,
    CONTACT_THERE,
    DOCUMENTS,
    FILE_AT_HAND,
    FURTHER_CONTACTS,
    GIVEN_HAND_OFF,
    HANDBOOK_WANTED,
    KEPT_ANSWER,
    KNOWN_GROUPS,
    MISSES,
    OPEN_DIALOG,
    PERSONAL_DATA,
    RESULT_ASKER,
    SET_ASIDE_QUESTIONS,
    SHOWN_BROADCAST,
    SHOWN_DRAFT,
    SHOWN_RESULT,
    STANDING,
    STORED_ANSWERS,
    TAUGHT,
    VERSIONS_TAUGHT,
    VOTE,
    Need,
    Needs,
)
from bot.conversation.requests import Outcome, Press, stale
from bot.conversation.services import Services
from bot.conversation.tasks import Task
from bot.guide import browse
from bot.guide.offers import offered
from bot.guide.sourcing import point_sources_page
from bot.replies.button_data import ButtonData
from bot.replies.buttons import (
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
from bot.replies.reply import Reply, Rows
from bot.texts import texts_for

_Data = TypeVar("_Data", bound=ButtonData)


@dataclass(frozen=True)
class ButtonPress:
    """One row: a kind of button, what a press on it does, and what that needs; `for_owners` are refused to others."""

    kind: type[ButtonData]
    run: Callable[[Any, Press, Services], Outcome]
    needs: Needs
    for_owners: bool


def _row(
    kind: type[_Data], run: Callable[[_Data, Press, Services], Outcome], *needs: Need[Any], for_owners: bool = False
) -> ButtonPress:
    """Return a row whose function takes the data of its button."""
    return ButtonPress(kind, run, needs, for_owners)


def open_page(data: OpenTopics | OpenSection | OpenPoint | ShowSources, press: Press, services: Services) -> Outcome:
    """Open a page of the guide: in the place of another one, or under the answer that led to it."""
    page = _page(data, press, services)
    if page is None:
        return _gone(data, press, services)
    if _reads_for_themselves(press) and not isinstance(data, OpenTopics):
        return Outcome(opens=payload_of(OpenPoint(data.point) if isinstance(data, ShowSources) else data))
    outcome = Outcome(page, question=_title(data, press, services))
    return replace(outcome, replaces=press.message) if is_page(press.rows) else outcome


def _reads_for_themselves(press: Press) -> bool:
    """Tell whether somebody in a group reads on under the answer that another one asked for: they do so in private."""
    is_others = press.place == "group" and press.asked_by not in (None, press.asker.user)
    return is_others and not is_page(press.rows)


def take_offer(data: TakeOffer, press: Press, services: Services) -> Outcome:
    """Answer what the welcome offers, below it: the welcome stays, so that the next offer is at hand."""
    reply = offered(data.offer, services.answerer.composer, press.language)
    return Outcome(reply, question=_name(reply, press, services)) if reply else stale(press)


PRESSES: tuple[ButtonPress, ...] = (
    _row(OpenTopics, open_page),
    _row(OpenSection, open_page),
    _row(OpenPoint, open_page),
    _row(ShowSources, open_page),
    _row(TakeOffer, take_offer),
    _row(ListCommands, commands_pressed),
    _row(SetLanguage, languages.set_language),
    _row(ChangeSetting, group_settings.change_setting, BY_ADMIN, STANDING),
    _row(ChangeNumber, calculating.change_number, SHOWN_RESULT, RESULT_ASKER),
    _row(ShowChart, calculating.chart, SHOWN_RESULT),
    _row(BuildReport, reporting.report_pressed, FILE_AT_HAND),
    _row(RankRows, calculating.rank_rows, FILE_AT_HAND),
    _row(ReadWithout, calculating.read_without, FILE_AT_HAND),
    _row(ReportWithout, reporting.report_without, FILE_AT_HAND),
    _row(BeginCalculation, calculating.begin_pressed),
    _row(Cancel, calculating.pressed_in_dialog, OPEN_DIALOG),
    _row(Skip, calculating.pressed_in_dialog, OPEN_DIALOG),
    _row(StepBack, calculating.pressed_in_dialog, OPEN_DIALOG),
    _row(Choose, calculating.pressed_in_dialog, OPEN_DIALOG),
    _row(Rate, feedback.rate, KEPT_ANSWER, VOTE),
    _row(GiveReason, feedback.give_reason, KEPT_ANSWER, VOTE),
    _row(PassOn, feedback.pass_on, KEPT_ANSWER, FURTHER_CONTACTS, CONTACT_THERE),
    _row(KeepAnswerOrNot, handing_off.keep_or_not, GIVEN_HAND_OFF, BY_ADMIN),
    _row(RemoveStored, handing_off.remove_stored, STORED_ANSWERS, BY_ADMIN),
    _row(Forget, privacy.forget_pressed, PERSONAL_DATA),
    _row(Keep, privacy.keep),
    _row(LearnFile, learning.learn_file, FILE_AT_HAND, DOCUMENTS, for_owners=True),
    _row(LeaveFile, learning.leave_file, for_owners=True),
    _row(ListDocuments, learning.list_documents, DOCUMENTS, HANDBOOK_WANTED, for_owners=True),
    _row(AskRemoval, learning.ask_removal, DOCUMENTS, for_owners=True),
    _row(RemoveDocument, learning.remove_document, DOCUMENTS, for_owners=True),
    _row(TeachDraft, teaching.teach_draft, SHOWN_DRAFT, for_owners=True),
    _row(LeaveDraft, teaching.leave_draft, for_owners=True),
    _row(AnswerGap, teaching.answer_gap, MISSES, for_owners=True),
    _row(HandleGap, gaps.handle_gap, MISSES, SET_ASIDE_QUESTIONS, for_owners=True),
    _row(ListGaps, gaps.list_gaps, MISSES, SET_ASIDE_QUESTIONS, for_owners=True),
    _row(SwitchDigest, owner_commands.switch_digest, for_owners=True),
    _row(EditAnswer, teaching.edit_answer, TAUGHT, for_owners=True),
    _row(ListAnswers, taught_answers.list_answers, TAUGHT, for_owners=True),
    _row(OpenAnswer, taught_answers.open_answer, TAUGHT, for_owners=True),
    _row(ShowVersions, taught_answers.show_versions, VERSIONS_TAUGHT, for_owners=True),
    _row(AskAnswerRemoval, taught_answers.ask_answer_removal, TAUGHT, for_owners=True),
    _row(RemoveAnswer, taught_answers.remove_answer, TAUGHT, for_owners=True),
    _row(ExportAnswers, taught_answers.export_answers, ANSWERS_FILE, for_owners=True),
    _row(ListGroups, outreach.list_groups, KNOWN_GROUPS, for_owners=True),
    _row(OpenGroup, outreach.open_group, KNOWN_GROUPS, for_owners=True),
    _row(AskLeaving, outreach.ask_leaving, KNOWN_GROUPS, for_owners=True),
    _row(LeaveChat, outreach.leave_chat, KNOWN_GROUPS, for_owners=True),
    _row(AllowChat, outreach.allow_chat, KNOWN_GROUPS, for_owners=True),
    _row(SendToGroups, outreach.send_to_groups, SHOWN_BROADCAST, for_owners=True),
    _row(KeepFromGroups, outreach.keep_from_groups, SHOWN_BROADCAST, for_owners=True),
    _row(SwitchHandbook, owner_settings.switch_handbook, for_owners=True),
)
_BY_KIND: Mapping[type[ButtonData], ButtonPress] = {row.kind: row for row in PRESSES}


def task_for_press(press: Press, services: Services) -> Task[Press]:
    """Return what a press does, before anything is looked up; data that is not known any more brings a notice."""
    row = _BY_KIND.get(type(press.data))
    if row is None:
        return Task(lambda press, services: stale(press))
    if row.for_owners and press.asker.user not in services.owners:
        return Task(lambda press, services: Outcome(notice=press.texts.owners.only_owner))
    return Task(partial(row.run, press.data), row.needs)


def is_page(rows: Rows) -> bool:
    """Tell from a message's buttons whether it is a page of the guide, which the next page may replace.

    Answers, to which people come back, have no way back to the contents, and stay; so does the welcome with its offers.
    """
    all_data = [button.data for row in rows for button in row if button.data]
    if any(isinstance(data, BeginCalculation) for data in all_data):
        return False
    contents = len(all_data) > 1 and all(isinstance(data, OpenSection) for data in all_data)
    return contents or any(isinstance(data, OpenTopics) for data in all_data)


def _page(data: OpenTopics | OpenSection | OpenPoint | ShowSources, press: Press, services: Services) -> Reply | None:
    guide, language = services.answerer.guide, press.language
    words, in_group = texts_for(language).answers, press.place == "group"
    match data:
        case OpenTopics(page):
            return browse.topics_page(guide, words, language, page, in_group=in_group)
        case OpenSection(section, page):
            return browse.section_page(guide, section, page, words, language, in_group=in_group)
        case OpenPoint(point):
            read = browse.point_page(guide, point, words, language)
            label = texts_for(language).group.read_all
            return in_size_of_group(read, label, data) if read and in_group else read
        case ShowSources(point):
            return point_sources_page(guide, point, language)


def _gone(data: OpenTopics | OpenSection | OpenPoint | ShowSources, press: Press, services: Services) -> Outcome:
    """Return what to say where a page is not there: the handbook is off, or the page belongs to another version."""
    if services.handbook and not isinstance(data, OpenTopics):
        id = data.section if isinstance(data, OpenSection) else data.point
        if services.handbook.has(id):
            return Outcome(notice=press.texts.handbook.page_off)
    return stale(press)


def _name(reply: Reply, press: Press, services: Services) -> str:
    """Return the title of what a reply shows."""
    guide, shown = services.answerer.guide, reply.shown
    section = guide.section(shown.section) if shown.section else None
    if section:
        return section.title(press.language)
    point = guide.point(shown.points[0]) if shown.points else None
    return point.in_language(press.language).title if point else ""


def _title(data: ButtonData, press: Press, services: Services) -> str:
    """Return the title of an opened point: the next question may refer to it."""
    point = services.answerer.guide.point(data.point) if isinstance(data, OpenPoint) else None
    return point.in_language(press.language).title if point else ""
