"""What becomes of a contact's answer: it is given to who asked, stored where the contact wants so, and found again."""

import re
from dataclasses import replace
from datetime import datetime

from bot.conversation.effects import DropStored, GiveAnswer, StoreAnswer
from bot.conversation.needs import BY_ADMIN, GIVEN_HAND_OFF, STORED_ANSWERS
from bot.conversation.requests import Keyboard, Outcome, Press, Request, stale
from bot.conversation.services import Services
from bot.groups.chat_settings import Contact
from bot.groups.hand_off import HandOff, same_words
from bot.groups.time_zones import zone_of
from bot.owners.meaning import SAME_MEANING
from bot.replies.markup import escape
from bot.replies.owner_buttons import KeepAnswerOrNot, RemoveStored
from bot.replies.reply import Button, Reply, Rows
from bot.replies.shown import Shown
from bot.texts import texts_for
from index.serving.question_likeness import MeaningSource, question_likeness
from knowledge.guide import Language
from knowledge.toolbox.shortening import shorten

ANSWER_SHOWN = 500
"""Characters of an answer in a message: with the words around it, it keeps to what a group's message has."""


def hand_back(hand_off: HandOff, request: Request) -> Outcome:
    """Give the contact's reply to who asked, in a reply to the question, and ask the contact whether to store it."""
    contact = Contact(request.asker.user, request.name or hand_off.contact.name)
    texts = texts_for(hand_off.language).feedback
    said = texts.contact_says.format(contact=escape(contact.shown), answer=_shown(request.text))
    may_store = bool(hand_off.question)
    text = f"{said}\n\n{texts.keep_or_not}" if may_store else said
    rows: Rows = ()
    if may_store:
        rows = ((Button(texts.keep, KeepAnswerOrNot(True)), Button(texts.keep_not, KeepAnswerOrNot(False))),)
    reply = Reply(text, rows, shown=Shown("navigation", language=hand_off.language))
    answered = GiveAnswer(replace(hand_off, contact=contact, answer=request.text.strip()))
    return Outcome(reply, answers=hand_off.asked, effects=(answered,))


def keep_or_not(data: KeepAnswerOrNot, press: Press, services: Services) -> Outcome:
    """Store the answer above for the group, or not, as the contact chose; admins may choose too."""
    hand_off, by_admin = press.looked_up[GIVEN_HAND_OFF], press.looked_up[BY_ADMIN]
    if hand_off is None or not hand_off.answer:
        return stale(press)
    texts = texts_for(hand_off.language).feedback
    if not (hand_off.is_for(press.asker.user, press.asker.username) or by_admin):
        return Outcome(notice=texts.only_contact.format(name=hand_off.contact.shown))
    said = texts.contact_says.format(contact=escape(hand_off.contact.shown), answer=_shown(hand_off.answer))
    shown = Shown("navigation", language=hand_off.language)
    if not data.keep:
        return Outcome(Reply(said, shown=shown), replaces=press.message)
    reply = Reply(f"{said}\n\n{texts.kept}", _removal(hand_off), shown=shown)
    return Outcome(reply, replaces=press.message, effects=(StoreAnswer(hand_off),))


def remove_stored(data: RemoveStored, press: Press, services: Services) -> Outcome:
    """Store an answer no longer, as its contact or an admin chose."""
    stored, by_admin = press.looked_up[STORED_ANSWERS], press.looked_up[BY_ADMIN]
    hand_off = next((each for each in stored if each.id == data.id), None)
    if hand_off is None:
        return stale(press)
    texts = texts_for(hand_off.language).feedback
    if not (hand_off.is_for(press.asker.user, press.asker.username) or by_admin):
        return Outcome(notice=texts.only_contact.format(name=hand_off.contact.shown))
    without = Keyboard(press.message, ())
    return Outcome(notice=texts.removed, quiet=True, keyboard=without, effects=(DropStored(hand_off.id),))


def answered_before(question: str, request: Request, meanings: MeaningSource | None, *, sure: bool) -> Outcome | None:
    """Return what a contact answered to the same question in this group.

    `sure`: nothing else answers it as well, so that other words for the same are looked at too.
    """
    stored = request.looked_up[STORED_ANSWERS] if request.place == "group" else ()
    found = next((each for each in stored if same_words(each.question, question)), None)
    if found is None and stored and meanings and not sure:
        alike = question_likeness([question, *(each.question for each in stored)], meanings)[0, 1:]
        near = [each for score, each in zip(alike, stored, strict=True) if float(score) >= SAME_MEANING]
        # "tháng 11" and "tháng 12" are nearly the same words.
        found = next((each for each in near if _numbers(each.question) == _numbers(question)), None)
    if found is None:
        return None
    texts = texts_for(found.language).feedback
    text = texts.contact_said.format(
        contact=escape(found.contact.shown),
        date=_date(found.at, found.language, request.settings.zone),
        answer=_shown(found.answer),
    )
    return Outcome(Reply(text, _removal(found), shown=Shown("navigation", language=found.language)))


def _numbers(question: str) -> list[str]:
    return sorted(re.findall(r"\d+", question))


def _removal(hand_off: HandOff) -> Rows:
    return ((Button(texts_for(hand_off.language).feedback.remove_kept, RemoveStored(hand_off.id)),),)


def _shown(answer: str) -> str:
    return escape(shorten(answer.strip(), ANSWER_SHOWN))


def _date(at: datetime | None, language: Language, zone: str) -> str:
    if at is None:
        return ""
    day = at.astimezone(zone_of(zone))
    return f"{day.day}/{day.month}/{day.year}" if language == "vi" else f"{day.day} {day:%B} {day.year}"
