"""Owners' documents in the chat: what a new one would add, whether to learn it, the list of them, removing one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from hashlib import blake2b
from pathlib import PurePath

from babel.dates import format_date

from bot.calculations.formats import write_number
from bot.conversation.effects import Study
from bot.conversation.needs import DOCUMENTS, FILE_AT_HAND, HANDBOOK_WANTED, LookedUp, SentFile
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.guide.answer_text import point_text
from bot.library.handbook import handbook_line
from bot.library.lessons import MAX_POINTS, MEGABYTE, check_room, document_name, refusal
from bot.replies.markup import bold, escape
from bot.replies.owner_buttons import AskRemoval, LearnFile, LeaveFile, ListDocuments, RemoveDocument
from bot.replies.reply import Button, Reply
from bot.state.values import DocumentEntry, DropDocument, LearnDocument, day_of
from bot.texts import texts_for
from bot.texts.schema import LearnTexts
from index.words.language import detect
from knowledge.documents import UploadSummary, read_upload
from knowledge.guide import Guide, Language
from knowledge.reading.files import KINDS, OLD_KINDS
from knowledge.toolbox.errors import InvalidInput, UnusableFileError
from knowledge.toolbox.shortening import shorten

TITLES_SHOWN = 5
"""Titles of sections in the offer: enough to see whether the document was read well."""
TITLE_LENGTH = 60
"""Characters of each of these titles: one line or two on a phone."""
SAMPLE_LENGTH = 110
"""Characters of a passage that is shown as a sample: two lines on a phone."""
ANSWER_LENGTH = 300
"""Characters of the text of the sample answer."""
_TABLES = frozenset((".xlsx", ".xls"))
MARK_BYTES = 6
"""Bytes of the hash that stands for a document's name in button data: with 50 documents, two alike are a chance of
one in 200 billion."""


def is_document(name: str) -> bool:
    """Tell by a file's name whether it is to be learnt when it comes alone; a workbook alone is a table of posts."""
    return PurePath(name).suffix.lower() in (KINDS.keys() | OLD_KINDS) - _TABLES


# A new document


def offer(file: SentFile | None, request: Request, guide: Guide) -> Outcome:
    """Show an owner what a file would add, with buttons to learn it or not."""
    words, documents = request.texts.learn, request.looked_up[DOCUMENTS]
    if file is None:
        return Outcome(Reply(words.send_file))
    try:
        summary = examine(file, documents)
    except InvalidInput as error:
        return Outcome(refusal(error, words))
    return Outcome(_offered(file, summary, request, guide), answers=file.message)


def examine(file: SentFile, documents: Iterable[DocumentEntry]) -> UploadSummary:
    """Read a file, which may take seconds, and return what is in it; raise InvalidInput where it can't be learnt."""
    data = file.content("too_large")
    check_room(document_name(file.name), len(data), documents)
    try:
        summary = read_upload(document_name(file.name), data, detect)
    except UnusableFileError as error:
        raise InvalidInput(error.id) from None
    if summary.points > MAX_POINTS:
        raise InvalidInput("too_long")
    return summary


def _offered(file: SentFile, summary: UploadSummary, request: Request, guide: Guide) -> Reply:
    words, name, language = request.texts.learn, document_name(file.name), request.language
    known = any(document.name == name for document in request.looked_up[DOCUMENTS])
    again = not known and summary.title.casefold() in _titles_known(guide)
    what = words.offer.format(
        title=escape(shorten(summary.title)),
        file=escape(shorten(name)),
        size=written_size(file.size, language),
        points=write_number(Decimal(summary.points), language),
        sections=write_number(Decimal(summary.sections), language),
        titles=_titles(summary.section_titles, words),
    )
    warning = words.same_title.format(title=escape(shorten(summary.title))) if again else ""
    question = " ".join(filter(None, (warning, words.replace_it if known else words.add_it)))
    text = "\n\n".join((what, *_samples(summary, words), question))
    return Reply(text, ((Button(words.add, LearnFile()), Button(words.leave, LeaveFile())),))


def _titles_known(guide: Guide) -> set[str]:
    """Return the titles of all documents that are answered from, the guide's among them."""
    documents = [section.document.titles for section in guide.sections if section.document]
    return {title.casefold() for titles in (guide.titles, *documents) for title in titles.values()}


def _samples(summary: UploadSummary, words: LearnTexts) -> Iterator[str]:
    """Yield some passages, and the answer that one of them gives, as HTML: bad reading is seen before it is learnt."""
    if len(summary.samples) > 1:
        lines = [f"• {escape(shorten(point.text, SAMPLE_LENGTH))}" for point in summary.samples]
        yield words.samples.format(samples="\n".join(lines))
    answering = summary.samples[len(summary.samples) // 2]
    yield words.sample_answer.format(
        answer=point_text(replace(answering, text=shorten(answering.text, ANSWER_LENGTH)), "")
    )


def _titles(titles: Sequence[str], words: LearnTexts) -> str:
    shown = [f"• {escape(shorten(title, TITLE_LENGTH))}" for title in titles[:TITLES_SHOWN]]
    rest = len(titles) - TITLES_SHOWN
    return "\n".join([*shown, words.more_titles.format(count=rest)] if rest > 0 else shown)


def written_size(size: int, language: Language) -> str:
    """Return a file's size (given in bytes) in KB or MB."""
    if size < MEGABYTE:
        return f"{max(1, round(size / 1024))} KB"
    return f"{write_number(round(Decimal(size) / MEGABYTE, 1), language)} MB"


# The list


def sources_page(looked_up: LookedUp, services: Services, language: Language) -> Reply:
    """Return the list of what the bot answers from, with a button to remove each document."""
    words, documents, guide = texts_for(language).learn, looked_up[DOCUMENTS], services.answerer.guide
    wanted = looked_up[HANDBOOK_WANTED]
    own = [handbook_line(services.handbook, wanted, guide, language)] if services.handbook else []
    lines = [
        words.sources_line.format(
            name=escape(shorten(document.name)),
            day=format_date(day_of(document.at), words.day, locale=language),
            size=written_size(document.size, language),
        )
        for document in documents
    ]
    listed = "\n".join(lines) or words.no_documents
    rows = tuple(
        (Button(words.remove.format(name=shorten(document.name, 40)), AskRemoval(mark_of(document.name))),)
        for document in documents
    )
    head = "\n".join([_guide_line(guide, language), *own])
    return Reply(f"{head}\n\n{listed}", rows)


def _guide_line(guide: Guide, language: Language) -> str:
    """Return, as HTML, the guide's name, size and year; sections of other documents are not counted."""
    words = texts_for(language).learn
    points = sum(len(section.points) for section in guide.sections if section.document is None)
    sentence = words.sources if guide.as_of else words.sources_undated
    title = escape(guide.title(language))
    return sentence.format(guide=title, points=write_number(Decimal(points), language), year=guide.as_of)


def mark_of(name: str) -> str:
    """Return the hash that stands for a document in button data, which has no room for its name."""
    return blake2b(name.encode(errors="replace"), digest_size=MARK_BYTES).hexdigest()


# Presses


def learn_file(data: LearnFile, press: Press, services: Services) -> Outcome:
    """Have the file learnt to which the message with the button replies."""
    words, file, documents = press.texts.learn, press.looked_up[FILE_AT_HAND], press.looked_up[DOCUMENTS]
    if file is None or file.data is None:
        return Outcome(notice=words.file_gone)
    name = document_name(file.name)
    try:
        check_room(name, len(file.data), documents)
    except InvalidInput as error:
        return Outcome(refusal(error, words), replaces=press.message)
    said = Reply(words.learning.format(name=escape(shorten(name))))
    return Outcome(said, replaces=press.message, effects=(Study(LearnDocument(name, file.data), press.language),))


def leave_file(data: LeaveFile, press: Press, services: Services) -> Outcome:
    """Learn nothing of the file."""
    return Outcome(Reply(press.texts.learn.left), replaces=press.message)


def list_documents(data: ListDocuments, press: Press, services: Services) -> Outcome:
    """Show the list of documents again."""
    return Outcome(sources_page(press.looked_up, services, press.language), replaces=press.message)


def ask_removal(data: AskRemoval, press: Press, services: Services) -> Outcome:
    """Ask whether to remove a document."""
    document = _marked(data.document, press)
    if document is None:
        return stale(press)
    words = press.texts.learn
    rows = ((Button(words.remove_yes, RemoveDocument(data.document)), Button(words.remove_no, ListDocuments())),)
    return Outcome(Reply(words.remove_what.format(name=bold(shorten(document.name))), rows), replaces=press.message)


def remove_document(data: RemoveDocument, press: Press, services: Services) -> Outcome:
    """Have a document removed."""
    document = _marked(data.document, press)
    if document is None:
        return stale(press)
    said = Reply(press.texts.learn.removing.format(name=escape(shorten(document.name))))
    return Outcome(said, replaces=press.message, effects=(Study(DropDocument(document.name), press.language),))


def _marked(mark: str, press: Press) -> DocumentEntry | None:
    """Return the document whose hash a button has; None where it was removed already."""
    return next((document for document in press.looked_up[DOCUMENTS] if mark_of(document.name) == mark), None)
