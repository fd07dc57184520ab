"""Commands of the bot's owners, for their private chats: what the guide lacks, how much is asked, what to learn."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation import learning, teaching
from bot.conversation.asking import plain_text
from bot.conversation.calculating import work_out_table
from bot.conversation.effects import TurnDigest
from bot.conversation.gaps import read_wish
from bot.conversation.needs import (
    ASKED_LATELY,
    DAY_COUNTS,
    DIGEST_WANTED,
    FILE_AT_HAND,
    SENT_FILE,
    TAUGHT,
    TURN_REPLIED_TO,
    VERSIONS_TAUGHT,
    WAITING_DRAFT,
)
from bot.conversation.requests import Keyboard, Outcome, Press, Request
from bot.conversation.services import Services
from bot.owners.statistics import WEEK, stats_page
from bot.owners.usage import usage_page
from bot.replies.owner_buttons import ListAnswers, SwitchDigest
from bot.replies.reply import Button, Reply, Row
from bot.sheets.table_file import is_table_name
from bot.texts.schema import Texts


def stats(request: Request, services: Services) -> Outcome:
    """Count questions and votes, say what is asked most, when and where, and what was taught."""
    request = request.in_language_of_app()
    found, language = request.looked_up, request.language
    counts, all_asked, taught = found[DAY_COUNTS], found[ASKED_LATELY], found[VERSIONS_TAUGHT]
    wish = read_wish(request.text, WEEK)
    if wish is None or (wish.group and not any(wish.is_about(each.chat, each.title) for each in all_asked)):
        return Outcome(Reply(request.texts.usage.wrong))
    since = request.now - timedelta(days=wish.days)
    asked = [each for each in all_asked if each.at >= since and wish.is_about(each.chat, each.title)]
    newly = [each for each in taught if each.at >= since]
    page = usage_page(asked, newly, wish.days, services.answerer.guide, language)
    rows = (_digest_row(request.texts, on=found[DIGEST_WANTED]),)
    if request.text.strip():
        return Outcome(replace(page, rows=rows))
    whole = stats_page(counts, request.now, language)
    _, _, details = page.text.partition("\n\n")
    return Outcome(replace(whole, text=f"{whole.text}\n\n{details}", rows=rows))


def switch_digest(data: SwitchDigest, press: Press, services: Services) -> Outcome:
    """Turn the weekly digest on or off."""
    words = press.texts.usage
    notice = words.digest_is_on if data.on else words.digest_is_off
    others = tuple(row for row in press.rows if not any(isinstance(each.data, SwitchDigest) for each in row))
    keyboard = Keyboard(press.message, (*others, _digest_row(press.texts, on=data.on)))
    return Outcome(notice=notice, quiet=True, keyboard=keyboard, effects=(TurnDigest(data.on),))


def _digest_row(texts: Texts, *, on: bool) -> Row:
    """Return the button that turns the digest off where it is on, and on where it is off."""
    label = texts.usage.digest_off if on else texts.usage.digest_on
    return (Button(label, SwitchDigest(on=not on)),)


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
    """Return what to say to anybody but an owner in private; what follows the command may be of no language."""
    words = request.in_language_of_app().texts.owners
    if request.asker.user not in services.owners:
        return Outcome(Reply(words.only_owner))
    return None if request.place == "private" else Outcome(Reply(words.only_private))
