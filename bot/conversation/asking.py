"""Plain texts and `/ask`: a question to the guide, a step of a dialog, or a calculation in words."""

import math
from dataclasses import replace

from bot.calculations.dialog import Dialog
from bot.calculations.dialog_answers import FINISHED, is_likely_answer, speaks_of_something_else, wants_result
from bot.calculations.dialog_messages import still_asked
from bot.calculators.compare import COMPARE
from bot.conversation import feedback
from bot.conversation.calculating import answer_with_calculation, result_beside, said_in_dialog
from bot.conversation.deep_links import link, with_button_in_free_row
from bot.conversation.effects import AwaitQuestion, ChooseLanguage, EndDialog
from bot.conversation.handing_off import answered_before, hand_back
from bot.conversation.needs import ANSWERED_LATELY, HAND_OFF, OPEN_DIALOG, TURN_REPLIED_TO
from bot.conversation.remembering import earlier_turns
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.groups.own_affairs import own_score
from bot.groups.silence import Silence
from bot.groups.talk import OPERATIONS, SOCIAL, SURE_OPERATION, asks_something, is_talk, states_belief
from bot.guide.answerer import Answer
from bot.guide.composer import Shape
from bot.guide.group_form import for_group
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.state.values import Turn
from bot.texts import texts_for
from bot.understanding.asks import is_question
from bot.understanding.clauses import asks_surely
from bot.understanding.dialog_words import answer_in_words, is_taken
from bot.understanding.partner import Partner
from bot.understanding.pleasantries import is_wish
from bot.understanding.pointing import compares_notions, goes_on_from_shown
from bot.understanding.references import item_number
from bot.understanding.utterance import Utterance
from knowledge.toolbox.folding import fold

LONGEST_QUESTION = 1000
"""Characters; a longer question is answered on its start, as nobody puts a question in a page of text."""
BARE_CALL = "?"
"""What a bare call in reply to a message stands for: the words of that message are what is asked about."""
LEAST_UNDERSTOOD = 0.3
"""Score (0 to 1) as a topic or an act that a reply without a question or a wish in its words needs: less is talk."""
SURE = 0.9
"""Confidence (0 to 1) from which an answer is taken for certain."""
LEAST_UNASKED = 0.65
"""Confidence (0 to 1) that an answer to everybody needs, however general the question: below, one in two misses it."""
_NO_ANSWER_NEEDED = ("thanks", "praise", "acknowledgement")
"""Acts after which people of a group expect nothing more."""
SAID_IN_BETWEEN = frozenset(
    {"thanks", "farewell", "praise", "complaint", "rude", "hurry", "greeting", "identity", "human", "other-language"}
)
"""Acts that no answer to a dialog is taken for."""
_TAKES_LEAVE = frozenset({"farewell"})
COMMANDS_IN_BETWEEN = frozenset({"topics", "help", "privacy", "start", "settings"})
"""Commands in words that leave a dialog as it is."""
LEAST_SAID_APART = 2
"""Words of a text with a number that is said of something else than a dialog asks."""
ODDS_UNASKED, PER_OWN_SCORE = 3.5, 2.0
"""Logarithm of the odds of a right answer that one to everybody needs, and how much more for each unit of the score as
an own affair: who did not ask is disturbed by a wrong answer, and more by one to the team's own matters. On writers
left out (`tests.benchmarks.affairs`) 2 of 100 own affairs are answered, and 80 of 100 questions in general."""


def ask(request: Request, services: Services) -> Outcome:
    """Answer a question, or the message that an empty one replies to."""
    quoted = request.replied.quoted.strip()[:LONGEST_QUESTION]
    question = request.text.strip()[:LONGEST_QUESTION] or (BARE_CALL if quoted or _replies_to_shown(request) else "")
    if not question:
        return _ask_back(request)
    replies = not quoted and _replies_to_shown(request)
    said = replace(_said(question, request), turns=earlier_turns(request), quoted=quoted, replies=replies)
    known = answered_before(question, request, None, sure=True)
    if known:
        return known
    answer = _in_context(said, request, services)
    if _is_talk_after_all(answer, request):
        return Outcome(silence=Silence.TALK)
    asks_guide = answer.decision in ("answer", "suggest", "decline") and not answer.command
    known = answered_before(answer.question, request, services.meanings, sure=not asks_guide or is_sure(answer))
    return known or _answered(answer, request, services)


def _in_context(said: Utterance, request: Request, services: Services) -> Answer:
    """Return the answer to a message with what was said before; not where that only says again what was shown last.

    People of a group who call the bot by name begin anew, unless they reply or point at something.
    """
    partner = Partner(services.answerer)
    answer, last = partner.answer(said), said.last_shown
    begins_anew = (
        request.place == "group" and request.by in ("mention", "keyword") and not (said.replies or said.quoted)
    )
    if not begins_anew or last is None or answer.decision != "answer" or answer.finding.small_talk:
        return answer
    says_again = answer.reply.shown.points[:1] == last.shown.points[:1] and answer.reply.shown.section is None
    if not says_again or answer.command or goes_on_from_shown(said.text):
        return answer
    alone = partner.answer(replace(said, turns=()))
    return alone if alone.decision in ("suggest", "decline") else answer


def answer_if_sure(request: Request, services: Services) -> Outcome:
    """Answer a question to everybody in a group, but only where the answer is nearly certain."""
    answer = Partner(services.answerer).answer(_said(request.text.strip()[:LONGEST_QUESTION], request))
    if not may_be_given_unasked(answer, request.text):
        return Outcome(silence=Silence.NOT_SURE)
    if _was_answered(answer, request):
        return Outcome(silence=Silence.ANSWERED_JUST_NOW)
    return _answered(answer, request, services)


def _ask_back(request: Request) -> Outcome:
    """Ask what somebody wants to know who called without a question; in a group the next message is taken as that."""
    words = request.texts.basics
    if request.place != "group":
        return Outcome(Reply(words.ask_what))
    # A calculation that goes on takes a question in between by itself.
    effects = () if request.looked_up[OPEN_DIALOG] else (AwaitQuestion(),)
    return Outcome(Reply(words.ask_what_next, prompt=words.ask_hint), effects=effects)


def _was_answered(answer: Answer, request: Request) -> bool:
    """Tell whether another question got this answer within the last minutes."""
    others = (each for each in request.looked_up[ANSWERED_LATELY] if each.asked != request.message)
    return any(
        each.point == feedback.best_point(answer) or fold(each.question) == fold(answer.question) for each in others
    )


def plain_text(request: Request, services: Services) -> Outcome:
    """Go on with the asker's dialog, or answer a question."""
    hand_off = request.looked_up[HAND_OFF]
    if hand_off and hand_off.is_for(request.asker.user, request.asker.username):
        return hand_back(hand_off, request)
    if request.answers_for_another:
        if request.place == "group" and is_talk(request.text, names_others=False):
            return Outcome(silence=Silence.TALK)
        return Outcome(Reply(escape(request.texts.dialogs.not_yours)))
    if request.continued is None or _is_said_apart(request.continued.dialog, request):
        return ask(request, services)
    dialog = request.continued.dialog
    if wants_result(dialog, request.text):
        return said_in_dialog(dialog, replace(request, text=FINISHED), services)
    between = _asked_in_between(dialog, request, services) or _worked_out_in_between(dialog, request, services)
    return between or said_in_dialog(dialog, replace(request, text=answer_in_words(dialog, request.text)), services)


def _is_said_apart(dialog: Dialog, request: Request) -> bool:
    """Tell whether somebody in a group calls the bot for something else than their dialog, which may wait there."""
    if request.place != "group" or request.by not in ("mention", "keyword"):
        return False
    return bool(request.replied.quoted) or not is_likely_answer(dialog, request.text)


def _is_talk_after_all(answer: Answer, request: Request) -> bool:
    """Tell whether a reply to the bot that asks nothing by its words is not understood as a wish or a topic either.

    Thanks need no answer either, with its name in them or without.
    """
    if request.place != "group" or request.by not in ("reply", "keyword"):
        return False
    if answer.finding.small_talk in _NO_ANSWER_NEEDED and "?" not in request.text:
        return True
    finding, shown = answer.finding, request.looked_up[TURN_REPLIED_TO]
    if request.by == "reply" and _gives_numbers_asked_for(shown, answer):
        return False
    if request.by == "reply" and states_belief(request.text):
        # Against a figure of the guide it is a claim, below a result a word among people.
        return shown is None or not shown.shown.ids or answer.decision != "answer"
    if request.by == "reply" and is_talk(request.text, names_others=False):
        return finding.small_talk not in OPERATIONS or finding.act_score < SURE_OPERATION
    if request.by == "keyword" or asks_something(request.text):
        return False
    if answer.command or answer.calculation:
        return False
    is_nothing = max(finding.confidence, finding.act_score) < LEAST_UNDERSTOOD
    return finding.small_talk in SOCIAL or is_nothing or answer.reply.shown.decision in ("suggest", "decline")


def _gives_numbers_asked_for(shown: Turn | None, answer: Answer) -> bool:
    """Tell whether a reply has the numbers that the message with this turn could not do without."""
    wanted = shown is not None and shown.calculation is not None and shown.calculation.result is None
    return wanted and answer.calculation is not None and answer.calculation.error is None


def _asked_in_between(dialog: Dialog, request: Request, services: Services) -> Outcome | None:
    """Answer what comes instead of a number and asks or says something else; the dialog goes on. None for an answer."""
    text = request.text.strip()[:LONGEST_QUESTION]
    if not (speaks_of_something_else(dialog, text) or _has_no_number_of(dialog, text)):
        return None
    if dialog.calculator is COMPARE and not is_question(text) and compares_notions(text):
        text = f"{request.texts.basics.compare} {text}"
    said = replace(_said(text, request), turns=earlier_turns(request))
    answer = Partner(services.answerer).answer(said)
    if answer.calculation or not _is_said_in_between(text, answer):
        return None
    outcome = _answered(answer, request, services)
    reminder = escape(still_asked(dialog, answer.language))
    if outcome.reply is None or not reminder or answer.finding.small_talk in _TAKES_LEAVE:
        return outcome
    return replace(outcome, reply=replace(outcome.reply, text=f"{outcome.reply.text}\n\n{reminder}"))


def _has_no_number_of(dialog: Dialog, text: str) -> bool:
    """Tell whether a text with digits says something else than a number: "step 3 and 4", "anything from 2024"."""
    few = len(text.split()) < LEAST_SAID_APART
    if dialog.calculator.read or dialog.editing or few or is_likely_answer(dialog, text):
        return False
    return not is_taken(dialog, answer_in_words(dialog, text)) and (is_wish(text) or item_number(text) is not None)


def _is_said_in_between(text: str, answer: Answer) -> bool:
    """Tell whether a message in a dialog was understood as something of its own: a question, a wish or a feeling."""
    if answer.finding.small_talk:
        return answer.finding.small_talk in SAID_IN_BETWEEN
    if answer.command:
        return answer.command in COMMANDS_IN_BETWEEN
    if answer.decision == "answer":
        return is_question(text) or is_wish(text) or answer.finding.confidence >= SURE
    return asks_surely(text) and len(text.split()) >= LEAST_SAID_APART


def _worked_out_in_between(dialog: Dialog, request: Request, services: Services) -> Outcome | None:
    """Return another calculation than the dialog asks for, where a message has all for it; the dialog ends there."""
    text = request.text.strip()[:LONGEST_QUESTION]
    if dialog.editing or is_taken(dialog, answer_in_words(dialog, text)):
        return None
    answer = Partner(services.answerer).answer(replace(_said(text, request), turns=earlier_turns(request)))
    if answer.calculation is None or answer.calculation.error:
        return None
    outcome = _answered(answer, request, services)
    return replace(outcome, effects=(EndDialog(), *outcome.effects))


def is_sure(answer: Answer) -> bool:
    """Tell whether an answer is nearly certain."""
    return answer.decision == "answer" and answer.finding.confidence >= SURE


def may_be_given_unasked(answer: Answer, question: str) -> bool:
    """Tell whether an answer may be given to people who did not ask the bot."""
    confidence = answer.finding.confidence
    if answer.decision != "answer" or confidence < LEAST_UNASKED:
        return False
    odds = math.inf if confidence >= 1 else math.log(confidence / (1 - confidence))
    return odds > ODDS_UNASKED + PER_OWN_SCORE * own_score(question)


def readable_in_private(answer: Answer) -> Reply:
    """Return an answer with a link to what it shows: reading on in a group would fill it with pages."""
    if answer.shown is None:
        return answer.reply
    return with_button_in_free_row(answer.reply, link(texts_for(answer.language).inline.open_in_private, answer.shown))


def _replies_to_shown(request: Request) -> bool:
    return request.looked_up[TURN_REPLIED_TO] is not None


def _said(text: str, request: Request) -> Utterance:
    shape = Shape(request.settings.short, request.settings.related, in_group=request.place == "group")
    return Utterance(text, chosen=request.chosen, fallback=request.fallback, shape=shape)


def _answered(answer: Answer, request: Request, services: Services) -> Outcome:
    """Return an answer with its buttons, and with what is kept of it."""
    confidence = answer.finding.confidence
    if answer.command:
        return Outcome(command=answer.command)
    if answer.calculation and not answer.joint:
        worked_out = answer_with_calculation(answer, answer.calculation, request, services)
        return replace(worked_out, confidence=confidence)
    return Outcome(
        _with_last_rows(answer, request),
        answer.calculation,
        question=answer.question,
        confidence=confidence,
        effects=(
            *_language_kept(answer, request),
            *feedback.answer_to_keep(answer, request),
            *result_beside(answer),
        ),
    )


def _with_last_rows(answer: Answer, request: Request) -> Reply:
    """Return the reply with buttons for feedback; in a group, in a size that fits, with the way to all of it."""
    last = feedback.feedback_rows(answer, request)
    if request.place == "group":
        return for_group(readable_in_private(answer), last)
    return replace(answer.reply, rows=(*answer.reply.rows, *last))


def _language_kept(answer: Answer, request: Request) -> tuple[ChooseLanguage, ...]:
    """Return what keeps the language that somebody asked for; in a group its admins choose one."""
    chosen = answer.language_chosen
    return (ChooseLanguage(chosen),) if chosen and request.place != "group" else ()
