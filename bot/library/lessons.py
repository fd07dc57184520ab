"""The limits of the owners' documents, and what is said when a lesson was carried out or could not be."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import PurePath

from bot.calculations.formats import write_number
from bot.library.handbook import not_turned
from bot.replies.markup import escape
from bot.replies.owner_buttons import AskAnswerRemoval, EditAnswer, ListAnswers
from bot.replies.question_marks import mark_of_question
from bot.replies.reply import Button, Reply
from bot.state.values import (
    DOCUMENT_NAME_LENGTH,
    DocumentEntry,
    DropAnswer,
    DropDocument,
    Instruction,
    LearnDocument,
    TaughtAnswer,
    TeachAnswer,
    TurnHandbook,
)
from bot.texts import texts_for
from bot.texts.schema import LearnTexts
from knowledge.guide import Language
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.shortening import shorten

MAX_DOCUMENTS = 50
"""Documents at a time; their list must fit a message, with a button each."""
MEGABYTE = 1024 * 1024
"""Bytes."""
MAX_MEGABYTES = 50
"""All documents together: they are read at each change, and kept in memory while they are indexed."""
MAX_POINTS = 5000
"""Points of one document: a book of a thousand pages has about as many, and takes minutes to be indexed."""


def check_room(name: str, size: int, documents: Iterable[DocumentEntry]) -> None:
    """Raise InvalidInput where a document is one too many, or too large beside the others."""
    others = [document for document in documents if document.name != name]
    if len(others) >= MAX_DOCUMENTS:
        raise InvalidInput("too_many")
    if size + sum(document.size for document in others) > MAX_MEGABYTES * MEGABYTE:
        raise InvalidInput("too_much")


def document_name(name: str) -> str:
    """Return a file's name as it is kept: without folders and control characters, shortened before its ending."""
    clean = "".join(letter for letter in compose(name) if letter.isprintable())
    path = PurePath(clean.replace("\\", "/"))
    return path.stem[: DOCUMENT_NAME_LENGTH - len(path.suffix)] + path.suffix


def refusal(error: InvalidInput, words: LearnTexts) -> Reply:
    """Return why a document is refused."""
    sentence = words.problems[error.id]
    return Reply(sentence.format(documents=MAX_DOCUMENTS, megabytes=MAX_MEGABYTES, points=MAX_POINTS))


def learned(name: str, points: int, replaced: bool, language: Language) -> Reply:
    """Return what is said when a document was added: questions are answered from it now."""
    words = texts_for(language).learn
    sentence = words.relearned if replaced else words.learned
    return Reply(sentence.format(name=escape(shorten(name)), points=write_number(Decimal(points), language)))


def removed(name: str, language: Language) -> Reply:
    """Return what is said when a document was removed."""
    return Reply(texts_for(language).learn.removed.format(name=escape(shorten(name))))


def taught(answer: TaughtAnswer, language: Language) -> Reply:
    """Return what is said when an answer was taught: the question may be tried at once."""
    words = texts_for(language).teach
    rows = (
        (
            Button(words.edit, EditAnswer(mark_of_question(answer.question))),
            Button(words.remove, AskAnswerRemoval(mark_of_question(answer.question))),
        ),
        (Button(words.all_answers, ListAnswers()),),
    )
    return Reply(words.taught.format(question=escape(answer.question)), rows)


def untaught(question: str, language: Language) -> Reply:
    """Return what is said when an answer was removed."""
    words = texts_for(language).teach
    return Reply(words.untaught.format(question=escape(question)), ((Button(words.all_answers, ListAnswers()),),))


def failed(instruction: Instruction, language: Language) -> Reply:
    """Return what is said when an instruction could not be carried out: everything is as it was."""
    words = texts_for(language).learn
    match instruction:
        case LearnDocument(name):
            return Reply(words.not_learned.format(name=escape(shorten(name))))
        case DropDocument(name):
            return Reply(words.not_removed.format(name=escape(shorten(name))))
        case TurnHandbook(on):
            return not_turned(on, language)
        case TeachAnswer(answer):
            question = escape(answer.question)
            return Reply(texts_for(language).teach.not_taught.format(question=question))
        case DropAnswer(question):
            return Reply(texts_for(language).teach.not_untaught.format(question=escape(question)))
