"""Answers that owners teach in the chat: question and answer, what it will look like, the press that has it learnt."""

from dataclasses import replace

from bot.calculations.dialog_answers import is_cancelling
from bot.conversation.effects import EndDraft, KeepDraft, Study
from bot.conversation.needs import MISSES, SHOWN_DRAFT, TAUGHT, TURN_REPLIED_TO, BesideDraft, WaitingDraft
from bot.conversation.requests import Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.library.answers_document import (
    MAX_ANSWER,
    MAX_QUESTION,
    as_answer,
    as_question,
    marked_answer,
)
from bot.owners.ways_to_ask import other_ways
from bot.replies.markup import escape
from bot.replies.owner_buttons import AnswerGap, EditAnswer, LeaveDraft, TeachDraft
from bot.replies.question_marks import mark_of_question
from bot.replies.reply import Button, Reply, Row
from bot.state.values import Draft, TaughtAnswer, TeachAnswer
from bot.texts import texts_for
from bot.texts.schema import TeachTexts
from knowledge.guide import Language, Point
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.shortening import shorten

BAR = "|"
"""What separates a question from its answer."""
SHOWN_BEFORE = 300
"""Characters of the present answer beside a new one."""


# What is to be taught


def begin(request: Request, services: Services) -> Outcome:
    """Begin with what stands behind `/learn` and in the message that it replies to: question, answer or both."""
    typed, quoted = request.text.strip(), request.replied.quoted.strip()
    turn = request.looked_up[TURN_REPLIED_TO]
    draft = _split(typed)
    if not draft.answer and turn and turn.words.strip():
        draft = Draft(turn.words, typed)
    elif not draft.answer and quoted:
        draft = Draft(typed, quoted) if typed else _of_quoted(quoted)
    misses = request.looked_up[MISSES]
    beside = BesideDraft(request.looked_up[TAUGHT], misses or ())
    return _next_step(draft, request.language, beside, services)


def go_on(waiting: WaitingDraft, request: Request, services: Services) -> Outcome | None:
    """Take a plain text as what a draft waits for; None where it is something else, such as a question in between."""
    text, draft = request.text.strip(), waiting.draft
    is_reply = request.replied.own is not None and request.replied.own == draft.message
    if not text or (draft.question and text.endswith("?") and not is_reply):
        return None
    ended = (EndDraft(draft.message),) if draft.message else ()
    if is_cancelling(text):
        return Outcome(Reply(request.texts.teach.left), effects=ended)
    typed = _split(text) if BAR in text else Draft(text, draft.answer) if draft.answer else Draft(draft.question, text)
    filled = Draft(typed.question, typed.answer, instead=draft.instead)
    outcome = _next_step(filled, request.language, waiting.beside, services)
    return replace(outcome, effects=(*ended, *outcome.effects))


def _split(text: str) -> Draft:
    """Return the question and the answer of a text that has a bar, or a question in its first line."""
    question, bar, answer = text.partition(BAR)
    first, _, below = text.partition("\n")
    if not bar and first.rstrip().endswith("?") and below.strip():
        return Draft(first, below)
    return Draft(question.strip(), answer.strip())


def _of_quoted(quoted: str) -> Draft:
    return Draft(question=quoted) if quoted.endswith("?") else Draft(answer=quoted)


def _next_step(draft: Draft, language: Language, beside: BesideDraft, services: Services) -> Outcome:
    """Ask for what is missing, or show what is to be taught."""
    words = texts_for(language).teach
    try:
        whole = replace(draft, question=as_question(draft.question), answer=as_answer(draft.answer))
    except InvalidInput as error:
        return Outcome(Reply(words.problems[error.id].format(question=MAX_QUESTION, answer=MAX_ANSWER)))
    if not whole.answer:
        return _asking(words.send_answer.format(question=escape(whole.question)), whole, words)
    if not whole.question:
        return _asking(words.send_question.format(answer=escape(shorten(whole.answer, SHOWN_BEFORE))), whole, words)
    return _offer(whole, language, beside, services)


def _asking(text: str, draft: Draft, words: TeachTexts) -> Outcome:
    return Outcome(Reply(text, ((Button(words.leave, LeaveDraft()),),)), effects=(KeepDraft(draft),))


# What it will look like


def _offer(draft: Draft, language: Language, beside: BesideDraft, services: Services) -> Outcome:
    """Show question, answer, where it will stand and what answers the question now, with buttons to learn it."""
    words = texts_for(language).teach
    in_vain = [each for each in beside.misses if each.decision != "answer" and each.user not in services.owners]
    proposed = other_ways(draft.question, in_vain, words, services.meanings, MAX_QUESTION)
    whole = replace(draft, ways=tuple(proposed))
    before = _taught_before(draft, beside.taught)
    notes = [
        words.stands.format(title=escape(_title(words, services))),
        _collision(draft.question, before, language, services),
        *([words.ways.format(ways="\n".join(f"• {escape(way)}" for way in proposed))] if proposed else []),
    ]
    text = words.offer.format(question=escape(draft.question), answer=escape(draft.answer), notes="\n\n".join(notes))
    with_ways: Row = (Button(words.teach_with_ways.format(count=len(proposed)), TeachDraft(with_ways=True)),)
    last: Row = (Button(words.teach, TeachDraft(with_ways=False)), Button(words.leave, LeaveDraft()))
    return Outcome(Reply(text, (with_ways, last) if proposed else (last,)), effects=(KeepDraft(whole),))


def _taught_before(draft: Draft, taught: tuple[TaughtAnswer, ...]) -> TaughtAnswer | None:
    return marked_answer(mark_of_question(draft.instead or draft.question), taught)


def _title(words: TeachTexts, services: Services) -> str:
    """Return the title of the document of answers as it is, or as it will be."""
    sections = services.answerer.guide.sections
    named = (each.document for each in sections if each.document and each.questions)
    return next((document.title("vi") for document in named), words.title)


def _collision(question: str, before: TaughtAnswer | None, language: Language, services: Services) -> str:
    """Return what answers the question now."""
    words = texts_for(language).teach
    if before:
        return words.replaces.format(answer=escape(shorten(before.answer, SHOWN_BEFORE)))
    finding, guide = services.answerer.find(question, (), language), services.answerer.guide
    point: Point | None = guide.point(finding.points[0].id) if finding.points else None
    if finding.decision != "answer" or point is None:
        return words.no_collision
    document = guide.source(guide.section(point.section_id), language)
    return words.collides.format(point=escape(point.in_language(language).title), document=escape(document))


# Presses


def teach_draft(data: TeachDraft, press: Press, services: Services) -> Outcome:
    """Have the answer learnt that the message shows."""
    draft = press.looked_up[SHOWN_DRAFT]
    if draft is None or draft.waits:
        return stale(press)
    taught = TaughtAnswer(draft.question, draft.answer, draft.ways if data.with_ways else ())
    said = Reply(press.texts.teach.learning.format(question=escape(draft.question)))
    study = Study(TeachAnswer(taught, draft.instead), press.language)
    return Outcome(said, replaces=press.message, effects=(study, EndDraft(press.message)))


def leave_draft(data: LeaveDraft, press: Press, services: Services) -> Outcome:
    """Teach nothing."""
    return Outcome(Reply(press.texts.teach.left), replaces=press.message, effects=(EndDraft(press.message),))


def answer_gap(data: AnswerGap, press: Press, services: Services) -> Outcome:
    """Ask for the answer to a question that was not answered well."""
    misses = press.looked_up[MISSES]
    asked = next((miss.question for miss in misses or () if mark_of_question(miss.question) == data.question), "")
    if not asked:
        return stale(press)
    words = press.texts.teach
    question = as_question(shorten(asked, MAX_QUESTION - 1))
    return _asking(words.send_answer.format(question=escape(question)), Draft(question), words)


def edit_answer(data: EditAnswer, press: Press, services: Services) -> Outcome:
    """Ask for another answer to a question that was taught."""
    taught = marked_answer(data.question, press.looked_up[TAUGHT])
    if taught is None:
        return stale(press)
    words = press.texts.teach
    answer = escape(shorten(taught.answer, SHOWN_BEFORE))
    text = words.send_new_answer.format(question=escape(taught.question), answer=answer)
    return _asking(text, Draft(taught.question, instead=taught.question), words)
