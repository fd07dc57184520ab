"""What owners taught in the chat: the list, one answer, its history, removing it, all of them as a file."""

from babel.dates import format_date

from bot.conversation.effects import Study
from bot.conversation.needs import ANSWERS_FILE, TAUGHT, VERSIONS_TAUGHT
from bot.conversation.requests import Outcome, Press, stale
from bot.conversation.services import Services
from bot.library.answers_document import ANSWERS_NAME, marked_answer
from bot.replies.markup import escape
from bot.replies.owner_buttons import (
    AskAnswerRemoval,
    EditAnswer,
    ExportAnswers,
    ListAnswers,
    OpenAnswer,
    RemoveAnswer,
    ShowVersions,
)
from bot.replies.question_marks import mark_of_question
from bot.replies.reply import Attachment, Button, Reply, Row
from bot.state.values import AnswerVersion, DropAnswer, TaughtAnswer, day_of
from bot.texts import texts_for
from bot.texts.schema import TeachTexts
from knowledge.guide import Language
from knowledge.toolbox.shortening import shorten

PAGE = 8
"""Answers on a page of the list, with a button each."""
NUMBERS_IN_ROW = 4
"""Buttons with a number in a row."""
LINE = 100
"""Characters of a question in the list."""
VERSIONS_SHOWN = 8
"""Versions of one answer that are shown, newest first."""
VERSION_LENGTH = 300
"""Characters of each of them: together they fit one message."""


def list_answers(data: ListAnswers, press: Press, services: Services) -> Outcome:
    """Show one page of the taught answers."""
    page = answers_page(press.looked_up[TAUGHT], data.page, press.texts.teach)
    return Outcome(page, replaces=press.message)


def answers_page(taught: tuple[TaughtAnswer, ...], page: int, words: TeachTexts) -> Reply:
    """Return one page of the list, with a button for each answer; a page behind the last one is the first."""
    if not taught:
        return Reply(words.nothing_taught)
    first = (page - 1) * PAGE if (page - 1) * PAGE < len(taught) else 0
    numbered = list(enumerate(taught, start=1))[first : first + PAGE]
    lines = [
        words.listed_line.format(number=number, question=escape(shorten(each.question, LINE)))
        for number, each in numbered
    ]
    buttons = [Button(str(number), OpenAnswer(mark_of_question(each.question))) for number, each in numbered]
    rows = [tuple(buttons[start : start + NUMBERS_IN_ROW]) for start in range(0, len(buttons), NUMBERS_IN_ROW)]
    more: Row = (Button(words.more, ListAnswers(first // PAGE + 2)),) if len(taught) > first + PAGE else ()
    last: Row = (*more, Button(words.export, ExportAnswers()))
    return Reply(words.listed.format(count=len(taught), lines="\n".join(lines)), (*rows, last))


def open_answer(data: OpenAnswer, press: Press, services: Services) -> Outcome:
    """Show one answer, with what can be done with it."""
    taught = marked_answer(data.question, press.looked_up[TAUGHT])
    if taught is None:
        return stale(press)
    words, mark = press.texts.teach, data.question
    text = words.shown.format(question=escape(taught.question), answer=escape(taught.answer))
    if taught.ways:
        listed = "\n".join(f"• {escape(way)}" for way in taught.ways)
        text = f"{text}\n\n{words.also_asked.format(ways=listed)}"
    rows = (
        (Button(words.edit, EditAnswer(mark)), Button(words.remove, AskAnswerRemoval(mark))),
        (Button(words.history, ShowVersions(mark)), Button(words.back, ListAnswers())),
    )
    return Outcome(Reply(text, rows), replaces=press.message)


def show_versions(data: ShowVersions, press: Press, services: Services) -> Outcome:
    """Show how one answer was changed, newest first."""
    versions = [each for each in press.looked_up[VERSIONS_TAUGHT] if mark_of_question(each.question) == data.question]
    if not versions:
        return stale(press)
    words = press.texts.teach
    lines = "\n".join(_version(each, press.language) for each in versions[:VERSIONS_SHOWN])
    text = words.versions.format(question=escape(versions[0].question), lines=lines)
    return Outcome(Reply(text, ((Button(words.back, ListAnswers()),),)), replaces=press.message)


def _version(version: AnswerVersion, language: Language) -> str:
    words = texts_for(language)
    day = format_date(day_of(version.at), words.learn.day, locale=language)
    if version.answer is None:
        return words.teach.version_removed.format(day=day)
    return words.teach.version.format(day=day, answer=escape(shorten(version.answer, VERSION_LENGTH)))


def ask_answer_removal(data: AskAnswerRemoval, press: Press, services: Services) -> Outcome:
    """Ask whether to remove an answer."""
    taught = marked_answer(data.question, press.looked_up[TAUGHT])
    if taught is None:
        return stale(press)
    words = press.texts.teach
    rows = ((Button(words.remove_yes, RemoveAnswer(data.question)), Button(words.leave, OpenAnswer(data.question))),)
    asked = Reply(words.remove_what.format(question=escape(taught.question)), rows)
    return Outcome(asked, replaces=press.message)


def remove_answer(data: RemoveAnswer, press: Press, services: Services) -> Outcome:
    """Have an answer removed."""
    taught = marked_answer(data.question, press.looked_up[TAUGHT])
    if taught is None:
        return stale(press)
    said = Reply(press.texts.teach.removing.format(question=escape(taught.question)))
    return Outcome(said, replaces=press.message, effects=(Study(DropAnswer(taught.question), press.language),))


def export_answers(data: ExportAnswers, press: Press, services: Services) -> Outcome:
    """Send all answers as the Markdown that is kept."""
    content, words = press.looked_up[ANSWERS_FILE], press.texts.teach
    if content is None:
        return Outcome(notice=words.nothing_taught)
    return Outcome(Reply(words.exported, attachments=(Attachment("document", ANSWERS_NAME, content),)))
