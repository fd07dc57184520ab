"""Commands of the bot's owners, for their private chats: what the guide lacks, how much is asked, what to learn."""

from dataclasses import replace

from bot.conversation import learning, teaching
from bot.conversation.asking import plain_text
from bot.conversation.calculating import work_out_table
from bot.conversation.needs import (
    DAY_COUNTS,
    FILE_AT_HAND,
    MISSES,
    SENT_FILE,
    TAUGHT,
    TURN_REPLIED_TO,
    WAITING_DRAFT,
)
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.owners.gaps import find_gaps, gaps_page
from bot.owners.statistics import stats_page
from bot.replies.buttons import ListAnswers
from bot.replies.reply import Button, Reply
from bot.sheets.table_file import is_table_name


def gaps(request: Request, services: Services) -> Outcome:
    """List what was not answered well."""
    misses = request.looked_up[MISSES]
    if misses is None:
        return Outcome(Reply(request.texts.owners.not_kept))
    return Outcome(gaps_page(find_gaps(misses, services.meanings), request.language))


def stats(request: Request, services: Services) -> Outcome:
    """Count questions and votes."""
    days = request.looked_up[DAY_COUNTS]
    return Outcome(stats_page(days, request.now, request.language))


def learn(request: Request, services: Services) -> Outcome:
    """Look at a document that is to be learnt, or at an answer that is taught in the chat."""
    file, says_something = request.looked_up[FILE_AT_HAND], request.text.strip() or request.replied.quoted.strip()
    if file is None and (says_something or request.looked_up[TURN_REPLIED_TO]):
        return teaching.begin(request, services)
    outcome = learning.offer(file, request, services.answerer.guide)
    if file or outcome.reply is None:
        return outcome
    words = request.texts.teach
    rows = ((Button(words.all_answers, ListAnswers()),),) if request.looked_up[TAUGHT] else ()
    return replace(outcome, reply=Reply(f"{words.how}\n\n{outcome.reply.text}", rows))


def owners_text(request: Request, services: Services) -> Outcome:
    """Take a plain text of an owner as the rest of what is being taught, or as anybody's text."""
    waiting = request.looked_up[WAITING_DRAFT]
    taken = teaching.go_on(waiting, request, services) if waiting and request.continued is None else None
    return taken or plain_text(request, services)


def sources(request: Request, services: Services) -> Outcome:
    """List what the bot answers from."""
    return Outcome(learning.sources_page(request.looked_up, services, request.language))


def owners_file(request: Request, services: Services) -> Outcome:
    """Take a file that an owner sent without a command: a document to learn, or a table."""
    file = request.looked_up[SENT_FILE]
    if learning.is_document(file.name):
        return learning.offer(file, request, services.answerer.guide)
    return work_out_table(file, request)


def sent_table(request: Request, services: Services) -> Outcome:
    """Take a file that anybody sent without a command: a table."""
    return work_out_table(request.looked_up[SENT_FILE], request)


def is_to_work_on(file: str, words: str, *, for_owner: bool) -> bool:
    """Tell whether a message is about the file in it: a table, a document to learn, or a file without words.

    Words beside any other file are a question.
    """
    return not words.strip() or is_table_name(file) or (for_owner and learning.is_document(file))


def owners_only(request: Request, services: Services) -> Outcome | None:
    """Return what to say to anybody but an owner in private."""
    if request.asker.user not in services.owners:
        return Outcome(Reply(request.texts.owners.only_owner))
    return None if request.place == "private" else Outcome(Reply(request.texts.owners.only_private))
