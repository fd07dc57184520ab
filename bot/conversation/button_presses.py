"""A press on a button -> the page that it opens, a changed result, the next step of a dialog, or a notice."""

from dataclasses import replace

from bot.conversation import feedback, group_settings, learning
from bot.conversation.calculating import changed, chart, pressed_in_dialog
from bot.conversation.commands import language_page
from bot.conversation.effects import ChooseLanguage, RememberTurn
from bot.conversation.privacy import forget_pressed
from bot.conversation.requests import Outcome, Press
from bot.conversation.services import Services
from bot.guide import browse
from bot.replies.buttons import (
    AskRemoval,
    ButtonData,
    Cancel,
    ChangeNumber,
    ChangeSetting,
    Choose,
    Forget,
    GiveReason,
    Keep,
    LearnFile,
    LeaveFile,
    ListDocuments,
    OpenPoint,
    OpenSection,
    OpenTopics,
    PassOn,
    Rate,
    RemoveDocument,
    SetLanguage,
    ShowChart,
    Skip,
)
from bot.replies.reply import Reply, Rows
from bot.texts import texts_for
from knowledge.guide import Guide, Language


def press(press: Press, services: Services) -> Outcome:
    """Carry out a press; data that no longer means anything brings a notice."""
    match press.data:
        case SetLanguage() as action:
            return _set_language(action, press)
        case Cancel() | Choose() | Skip() as action:
            return pressed_in_dialog(action, press, services)
        case ChangeNumber() as action:
            return changed(action, press, services)
        case ChangeSetting() as action:
            return group_settings.pressed(action, press)
        case ShowChart():
            return chart(press)
        case Forget() | Keep() as action:
            return forget_pressed(action, press)
        case Rate() as action:
            return feedback.rate(action, press)
        case GiveReason() as action:
            return feedback.give_reason(action, press)
        case PassOn():
            return feedback.pass_on(press)
        case LearnFile() | LeaveFile() | ListDocuments() | AskRemoval() | RemoveDocument() as action:
            return _about_document(action, press, services)
        case OpenTopics() | OpenSection() | OpenPoint() as action:
            return _open(action, press, services.answerer.guide)
    return Outcome(notice=press.texts.basics.stale_button)


def _about_document(action: learning.DocumentAction, press: Press, services: Services) -> Outcome:
    if press.asker.user not in services.owners:
        return Outcome(notice=press.texts.owners.only_owner)
    return learning.pressed(action, press, services.answerer.guide)


def _open(action: OpenTopics | OpenSection | OpenPoint, press: Press, guide: Guide) -> Outcome:
    """Open a page of the guide: in the place of another one, or under the answer that led to it."""
    page = _page(action, guide, press.language)
    if page is None:
        return Outcome(notice=press.texts.basics.stale_button)
    title = _title(action, guide, press.language)
    outcome = Outcome(page, effects=(RememberTurn(title),) if title else ())
    return replace(outcome, replaces=press.message) if press.on_page else outcome


def minds_admins(data: ButtonData) -> bool:
    """Tell whether it matters for a press if an admin of the group pressed."""
    return isinstance(data, ChangeSetting)


def reads_personal(data: ButtonData) -> bool:
    """Tell whether a press needs to know everything that is kept of who pressed."""
    return isinstance(data, Forget)


def reads_answer(data: ButtonData) -> bool:
    """Tell whether a press is about the answer above the button."""
    return isinstance(data, Rate | GiveReason | PassOn)


def takes_file(data: ButtonData) -> bool:
    """Tell whether a press works on the file to which the message replies."""
    return isinstance(data, LearnFile)


def reads_documents(data: ButtonData) -> bool:
    """Tell whether a press needs to know what the bot was taught."""
    return isinstance(data, LearnFile | ListDocuments | AskRemoval | RemoveDocument)


def is_page(rows: Rows) -> bool:
    """Tell from a message's buttons whether it is a page of the guide, which the next page may replace.

    Answers, to which people come back, have no way back to the contents, and stay.
    """
    all_data = [button.data for row in rows for button in row if button.data]
    contents = len(all_data) > 1 and all(isinstance(data, OpenSection) for data in all_data)
    return contents or any(isinstance(data, OpenTopics) for data in all_data)


def _page(action: ButtonData, guide: Guide, language: Language) -> Reply | None:
    texts = texts_for(language).answers
    match action:
        case OpenTopics(page):
            return browse.topics_page(guide, texts, language, page)
        case OpenSection(section, page):
            return browse.section_page(guide, section, page, texts, language)
        case OpenPoint(point):
            return browse.point_page(guide, point, texts, language)
    return None


def _title(action: ButtonData, guide: Guide, language: Language) -> str | None:
    point = guide.point(action.point) if isinstance(action, OpenPoint) else None
    return point.in_language(language).title if point else None


def _set_language(action: SetLanguage, press: Press) -> Outcome:
    if press.place == "group":
        return Outcome(notice=press.texts.basics.language_in_group)
    texts = texts_for(action.language or press.language)
    sentence = texts.basics.language_set if action.language else texts.basics.language_auto
    page = language_page(action.language, texts, sentence)
    return Outcome(page, replaces=press.message, effects=(ChooseLanguage(action.language),))
