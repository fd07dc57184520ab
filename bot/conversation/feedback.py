"""Feedback on answers from the guide: buttons under them, votes with reasons, a question for the group's contact."""

from collections.abc import Callable

from bot.conversation.effects import AskContact, CastVote, Effect, KeepAnswer, PassedOn
from bot.conversation.needs import CONTACT_THERE, FURTHER_CONTACTS, KEPT_ANSWER, VOTE, LookedUp
from bot.conversation.requests import Keyboard, Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings, Contact
from bot.groups.hand_off import HandOff, contact_for
from bot.guide.answerer import Answer
from bot.guide.group_form import GROUP_ROWS
from bot.replies.button_data import ButtonData
from bot.replies.buttons import REASONS, GiveReason, PassOn, Rate
from bot.replies.markup import escape
from bot.replies.reply import Button, Reply, Row, Rows
from bot.state.values import KeptAnswer, Vote
from bot.texts import texts_for
from bot.texts.schema import FeedbackTexts
from knowledge.toolbox.shortening import shorten

NAME_SHOWN = 30
"""Characters of the contact's name on a button: a phone shows about as many."""
_NOT_ANSWERED = frozenset({"decline", "suggest"})
"""Decisions after which the group's contact may be asked."""
QUESTION_SHOWN = 500
"""Characters of the question that the contact is shown: enough to answer it, and the message stays short."""


def answer_to_keep(answer: Answer, request: Request) -> tuple[KeepAnswer, ...]:
    """Return the effect that keeps an answer from the guide; none for small talk and calculations."""
    decision, confidence = answer.decision, answer.finding.confidence
    if decision == "small_talk" or decision == "calculation":
        return ()
    best = best_point(answer)
    return (KeepAnswer(KeptAnswer(answer.question, answer.language, decision, confidence, best, request.message)),)


def best_point(answer: Answer) -> str | None:
    """Return the point that the search ranks first."""
    return answer.finding.points[0].id if answer.finding.points else None


def feedback_rows(answer: Answer, request: Request) -> Rows:
    """Return the buttons to vote on an answer from the guide, or where it declines, to ask the group's contact."""
    texts = texts_for(answer.language).feedback
    if request.place == "terminal":
        return ()
    if answer.decision in _NOT_ANSWERED:
        return _ask_row(_contact_asked(answer, request), texts)
    return (_vote_row(texts),) if answer.decision == answer.reply.shown.decision == "answer" else ()


def _contact_asked(answer: Answer, request: Request) -> Contact | None:
    """Return whom a question may be put to; none in private, where there is no group."""
    if request.place != "group" or FURTHER_CONTACTS not in request.looked_up:
        return request.settings.contact
    further: tuple[Contact, ...] = request.looked_up[FURTHER_CONTACTS]
    return contact_for(answer.question, request.settings.contact, further)


def rate(data: Rate, press: Press, services: Services) -> Outcome:
    """Take a vote; after a "no" the buttons ask for the reason."""
    if press.looked_up[KEPT_ANSWER] is None:
        return stale(press)
    texts, before = press.texts.feedback, press.looked_up[VOTE]
    if data.helpful:
        return Outcome(notice=texts.thanks, quiet=True, effects=_cast(press, Vote(True, None, press.now)))
    reason = before.reason if before and not before.helpful else None
    rows = (
        _in_group_with_reasons(press.rows, texts)
        if press.place == "group"
        else (*_without_votes(press.rows), *_reason_rows(texts))
    )
    effects = _cast(press, Vote(False, reason, press.now))
    return Outcome(notice=texts.why, quiet=True, keyboard=Keyboard(press.message, rows), effects=effects)


def give_reason(data: GiveReason, press: Press, services: Services) -> Outcome:
    """Take the reason of a "no", or none, and show the vote buttons again."""
    if press.looked_up[KEPT_ANSWER] is None:
        return stale(press)
    texts = press.texts.feedback
    vote = press.looked_up[VOTE]
    if press.place == "group" and data.reason and (vote is None or vote.helpful):
        return Outcome(notice=texts.reason_of_voter, quiet=True)
    keyboard = Keyboard(press.message, (*_without_votes(press.rows), _vote_row(texts)))
    if data.reason is None:
        return Outcome(keyboard=keyboard)
    effects = _cast(press, Vote(False, data.reason, press.now))
    return Outcome(notice=texts.noted, quiet=True, keyboard=keyboard, effects=effects)


def pass_on(data: PassOn, press: Press, services: Services) -> Outcome:
    """Pass the question on to the group's contact, once, in a reply to the message that asked."""
    texts, answer = press.texts.feedback, press.looked_up[KEPT_ANSWER]
    contact = contact_of(press.looked_up, press.settings)
    # Only below what was not answered there is such a button; data of a press can be made up.
    if answer is None or contact is None or answer.decision not in _NOT_ANSWERED:
        return stale(press)
    keyboard = Keyboard(press.message, _without(press.rows, lambda data: isinstance(data, PassOn)))
    if not press.looked_up[CONTACT_THERE]:
        return Outcome(notice=texts.contact_gone)
    if answer.passed_on:
        return Outcome(notice=texts.already_asked, quiet=True, keyboard=keyboard)
    return Outcome(
        Reply(_for_contact(contact, answer, texts)),
        notice=texts.asked,
        quiet=True,
        answers=answer.asked,
        keyboard=keyboard,
        effects=(PassedOn(press.message), AskContact(_hand_off(answer, contact, press))),
    )


def contact_of(looked_up: LookedUp, settings: ChatSettings) -> Contact | None:
    """Return whom the question above a button is put to."""
    answer = looked_up[KEPT_ANSWER]
    further: tuple[Contact, ...] = looked_up[FURTHER_CONTACTS]
    return contact_for(answer.question if answer else "", settings.contact, further)


def _hand_off(answer: KeptAnswer, contact: Contact, press: Press) -> HandOff:
    return HandOff(0, answer.asked, press.asker.user, answer.question, answer.language, contact)


def _for_contact(contact: Contact, answer: KeptAnswer, texts: FeedbackTexts) -> str:
    question = escape(shorten(answer.question, QUESTION_SHOWN))
    if not question:
        return texts.question_above_for.format(contact=contact.mention)
    return texts.question_for.format(contact=contact.mention, question=question)


def _cast(press: Press, vote: Vote) -> tuple[Effect, ...]:
    """Return the effect of a vote; a vote that says the same as before has none."""
    answer, before = press.looked_up[KEPT_ANSWER], press.looked_up[VOTE]
    if answer is None or (before and (before.helpful, before.reason) == (vote.helpful, vote.reason)):
        return ()
    return (CastVote(press.message, answer.language, vote, before),)


# Buttons ----------------------------------------------------------------------------------------


def _vote_row(texts: FeedbackTexts) -> Row:
    return Button(texts.helpful, Rate(True)), Button(texts.unhelpful, Rate(False))


def _reason_rows(texts: FeedbackTexts) -> Rows:
    """Return the reasons, two in a row, and the way back."""
    buttons = [Button(texts.reasons[reason], GiveReason(reason)) for reason in REASONS]
    pairs = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return (*pairs, (Button(texts.back, GiveReason(None)),))


def _in_group_with_reasons(rows: Rows, texts: FeedbackTexts) -> Rows:
    """Return the rows with the reasons in one, above the votes, which others still need; four rows in all."""
    others = _without_votes(rows)
    while len(others) > GROUP_ROWS - len(("reasons", "votes")):
        others = (*others[:-2], (*others[-2], *others[-1]))
    reasons = tuple(Button(texts.reasons[reason], GiveReason(reason)) for reason in REASONS)
    return (*others, reasons, _vote_row(texts))


def _ask_row(contact: Contact | None, texts: FeedbackTexts) -> Rows:
    if contact is None:
        return ()
    name = shorten(contact.shown, NAME_SHOWN)
    return ((Button(texts.ask_contact.format(name=name), PassOn()),),)


def _without_votes(rows: Rows) -> Rows:
    return _without(rows, lambda data: isinstance(data, Rate | GiveReason))


def _without(rows: Rows, is_unwanted: Callable[[ButtonData | None], bool]) -> Rows:
    """Return the rows without some buttons, and without rows that are then empty."""
    left = (tuple(button for button in row if not is_unwanted(button.data)) for row in rows)
    return tuple(row for row in left if row)
